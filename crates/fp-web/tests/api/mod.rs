//! What questions are answered, and who may ask them.

use std::fs;
use std::net::IpAddr;

use fp_db::Database;
use fp_engine::Config;
use fp_web::{Desk, Inventory, Kept, OPENAPI, Token};
use serde_json::Value;

use crate::server::{Server, testdata};

const CAPTURE: &str = "curl-nginx-ipv4/capture.pcap";

#[test]
fn events_hosts_and_packets() {
    let server = Server::with(&[CAPTURE]);
    let page = server.get("/api/v1/events?limit=3").json();
    assert_eq!(page["first"], 1);
    let events = page["events"].as_array().unwrap();
    assert_eq!(events.iter().map(|event| event["seq"].as_u64().unwrap()).collect::<Vec<_>>(), [1, 2, 3]);
    let last = page["last"].as_u64().unwrap();
    let rest = server.get("/api/v1/events?after=3&limit=5000").json();
    assert_eq!(rest["events"].as_array().unwrap().len() as u64, last - 3);
    assert_eq!(server.get("/api/v1/events/2").json(), events[1]);
    assert_eq!(server.get(&format!("/api/v1/events/{}", last + 1)).status, 404);

    let packet = server.get("/api/v1/events/1/packet").json();
    let length = packet["bytes"].as_str().unwrap().len() / 2;
    let fields = packet["fields"].as_array().unwrap();
    assert!(fields.iter().any(|field| field["field"] == "window" && field["length"] == 2), "{fields:?}");
    for field in fields {
        let end = field["start"].as_u64().unwrap() + field["length"].as_u64().unwrap();
        assert!(end as usize <= length, "{field}");
    }

    let hosts = server.get("/api/v1/hosts?limit=1").json();
    let first = hosts["hosts"][0]["address"].as_str().unwrap().to_owned();
    assert_eq!(hosts["total"], 2);
    let next = server.get(&format!("/api/v1/hosts?after={first}")).json();
    assert_eq!(next["hosts"].as_array().unwrap().len(), 1);
    assert!(next["next"].is_null());
    let host = server.get(&format!("/api/v1/hosts/{first}")).json();
    assert_eq!(host["address"], first.as_str());
    let evidence = server.get(&format!("/api/v1/hosts/{first}/evidence")).json();
    assert_eq!(evidence["evidence"], host["evidence"]);
    assert!(evidence["why"].as_str().unwrap().starts_with(&first));
    assert_eq!(server.get("/api/v1/hosts/192.0.2.250").status, 404);
    assert_eq!(server.get("/api/v1/hosts/nobody").status, 400);
}

/// As `fp-cli pcap` has it: also one that took less than a second.
#[test]
fn a_capture_that_begins_before_the_one_before_it_is_a_new_time_line() {
    let capture = "python-both-ends/capture.pcap";
    let last =
        |captures: &[&str]| Server::with(captures).get("/api/v1/events?limit=1").json()["last"].as_u64();
    let once = last(&[capture]).unwrap();
    assert!(once > 0);
    assert_eq!(last(&[capture, capture]), Some(2 * once));
}

#[test]
fn patterns_of_every_kind() {
    let server = Server::with(&[CAPTURE]);
    let ask = |text: &str| {
        server.ask("POST", "/api/v1/match", &[("content-type", "text/plain")], text.as_bytes()).json()
    };
    let events = server.get("/api/v1/events?limit=5000").json();
    let syn =
        events["events"].as_array().unwrap().iter().find(|event| event["event"] == "syn").unwrap().clone();
    let raw_sig = syn["raw_sig"].as_str().unwrap();

    let found = ask(raw_sig);
    assert_eq!(
        (&found["kind"], &found["answers"][0]["verdict"]["name"]),
        (&"signature".into(), &syn["verdict"]["name"])
    );
    let found = ask("4:64+0:0:1460:mss*20,7:mss,sok,ts,nop,wz:df:0");
    assert_eq!(found["faults"][0]["column"], 39, "{found}");

    let mut fields: Vec<String> = raw_sig.split(':').map(str::to_owned).collect();
    let (ttl, hops) = fields[1].split_once('+').unwrap();
    let ttl = ttl.parse::<u32>().unwrap() + hops.parse::<u32>().unwrap();
    fields[0] = "*".to_owned();
    fields[1] = ttl.to_string();
    let sig = fields.join(":");
    let snippet = format!(
        "classes = unix\n\n[tcp:request]\nlabel = s:unix:Mine:\nsig = {sig}\nlabel = s:unix:Again:\nsig = {sig}\n"
    );
    let found = ask(&snippet);
    assert_eq!(found["faults"], Value::Array(vec![]), "{found}");
    assert_eq!(found["would"][0]["label"], "s:unix:Mine:");
    assert!(found["would"][0]["before"].as_str().unwrap().contains(syn["verdict"]["name"].as_str().unwrap()));
    assert_eq!(found["findings"].as_array().unwrap().len(), 1);
    assert_eq!(ask("[tcp:request]\nlabel = s:nix:A:\n")["faults"][0]["line"], 2);

    let found = ask("GET / HTTP/1.1\nHost: a\nUser-Agent: curl/8.5.0\nAccept: */*\n");
    assert_eq!((&found["kind"], &found["answers"][0]["event"]), (&"head".into(), &"http request".into()));

    let hello = "4:discover:53,61,57,60,12,55:1,3,6,12,15,28,42:udhcp 1.36.1";
    let found = ask(&format!("dhcp:{hello}"));
    assert_eq!((&found["kind"], &found["answers"][0]["event"]), (&"signature".into(), &"dhcp client".into()));
    assert_eq!(found["answers"][0]["verdict"]["name"], "udhcpc", "{found}");
    assert_eq!(ask("dhcp:4:nothing")["faults"].as_array().unwrap().len(), 1);

    let packet = server.get(&format!("/api/v1/events/{}/packet", syn["seq"])).json();
    let found = ask(packet["bytes"].as_str().unwrap());
    assert_eq!((&found["kind"], &found["answers"][0]["raw_sig"]), (&"hex".into(), &syn["raw_sig"]));
    assert_eq!(ask(&"45".repeat(40))["faults"].as_array().unwrap().len(), 1);

    let found = ask("d41d8cd98f00b204e9800998ecf8427e");
    assert_eq!((&found["kind"], &found["count"]), (&"hash".into(), &0.into()));
}

#[test]
fn signatures_and_a_selection_of_them() {
    let server = Server::with(&[CAPTURE]);
    let page = server.get("/api/v1/db?text=linux&section=tcp:request&limit=5").json();
    assert!(page["total"].as_u64().unwrap() >= 5);
    let all = server.get("/api/v1/db?section=tcp:request&limit=2000").json();
    let all = all["signatures"].as_array().unwrap();
    let matched =
        all.iter().find(|one| one["count"].as_u64() > Some(0)).expect("a SYN of curl's machine is known");
    let one = server.get(&format!("/api/v1/db/{}", matched["id"].as_str().unwrap())).json();
    assert_eq!(one["matches"][0]["count"], matched["count"]);
    assert_eq!(server.get("/api/v1/db/tcp:request/999999").status, 404);
    assert_eq!(server.get("/api/v1/db?section=udp").status, 400);
    let file = server.get("/api/v1/db?text=linux&format=fp");
    let text = String::from_utf8(file.body).unwrap();
    let database = fp_db::Database::parse("selection", &text).unwrap();
    let wanted = server.get("/api/v1/db?text=linux&limit=1").json();
    assert_eq!(database.len() as u64, wanted["total"].as_u64().unwrap());
}

#[test]
fn signatures_are_chosen_by_what_they_are() {
    let server = Server::with(&[]);
    let ask = |query: &str| server.get(&format!("/api/v1/db?limit=2000&{query}")).json();
    let total = |query: &str| ask(query)["total"].as_u64().unwrap();
    let page = ask("family=Linux&licence=LGPL-2.1-or-later");
    for one in page["signatures"].as_array().unwrap() {
        let families = one["families"].as_array().unwrap();
        assert!(families.contains(&"Linux".into()) && one["licence"] == "LGPL-2.1-or-later", "{one}");
    }
    // What a facet counts is what choosing it gives, whatever of it is chosen now.
    for (facet, value) in [
        ("family", "Windows"),
        ("licence", "MIT OR Apache-2.0"),
        ("section", "http:request"),
        ("source", "signatures/p0f/tcp-request.fp"),
    ] {
        let others = "family=Linux&licence=LGPL-2.1-or-later&".replace(
            &format!("{facet}={}&", if facet == "family" { "Linux" } else { "LGPL-2.1-or-later" }),
            "",
        );
        let chosen = total(&format!("{others}{facet}={}", value.replace(' ', "%20")));
        assert_eq!(page["facets"][facet][value].as_u64().unwrap_or(0), chosen, "{facet}");
        assert!(chosen > 0 || facet == "section", "{facet}");
    }
    let all = ask("");
    for (facet, values) in all["facets"].as_object().unwrap() {
        assert!(!values.as_object().unwrap().is_empty(), "{facet}");
    }
    let (origin, count) = all["facets"]["origin"].as_object().unwrap().iter().next().unwrap();
    let encoded: String = origin.bytes().map(|byte| format!("%{byte:02x}")).collect();
    assert_eq!(total(&format!("origin={encoded}")), count.as_u64().unwrap());
    assert_eq!(total("family=nobody"), 0);
}

/// What a raw signature, a head or a packet is saved as names it, and a wrong name is a fault.
#[test]
fn patterns_are_saved_as_files() {
    let server = Server::with(&[CAPTURE]);
    let ask = |query: &str, text: &str| {
        let path = format!("/api/v1/match?{query}");
        server.ask("POST", &path, &[("content-type", "text/plain")], text.as_bytes()).json()
    };
    let events = server.get("/api/v1/events?limit=5000").json();
    let events = events["events"].as_array().unwrap();
    let mut saved = 0;
    for event in events.iter().filter(|event| event["raw_sig"].is_string()) {
        let prefix = event["event"].as_str().unwrap();
        let found = ask("", &format!("{prefix}:{}", event["raw_sig"].as_str().unwrap()));
        let Some(file) = found["fp"].as_str() else {
            assert!(!matches!(prefix, "syn" | "syn+ack" | "http request"), "{found}");
            continue;
        };
        assert_eq!(fp_db::Database::parse("pattern", file).unwrap().len(), 1, "{file}");
        assert!(found["would"][0]["count"].as_u64() > Some(0), "{found}");
        saved += 1;
    }
    assert!(saved >= 4, "{saved}");
    let mine = ask("label=s:!:Mine:1.0&sys=@unix,Plan9", "GET / HTTP/1.1\nHost: a\nAccept: */*\n");
    let file = mine["fp"].as_str().unwrap();
    assert!(
        file.starts_with("classes = unix\n\n[http:request]\nlabel = s:!:Mine:1.0\nsys   = @unix,Plan9\n"),
        "{file}"
    );
    let syn = events.iter().find(|event| event["event"] == "syn").unwrap();
    let packet = server.get(&format!("/api/v1/events/{}/packet", syn["seq"])).json();
    let hex = ask("label=s:win:Mine:", packet["bytes"].as_str().unwrap());
    assert!(
        hex["fp"].as_str().unwrap().contains("classes = win\n\n[tcp:request]\nlabel = s:win:Mine:\n"),
        "{hex}"
    );
    assert_eq!(ask("", "mtu:1492")["fp"], "[mtu]\nlabel = New link\nsig   = 1492\n");
    // A name stays on its line.
    let lines = ask("label=s:!:Mine:%0asig=1", syn["raw_sig"].as_str().unwrap());
    assert!(
        lines["fp"].as_str().unwrap().contains("\nlabel = s:!:Mine: sig=1\nsys   = @unix,@win\n"),
        "{lines}"
    );
    for wrong in ["label=Mine", "label=s:unix:a:&sys=@"] {
        let found = ask(wrong, syn["raw_sig"].as_str().unwrap());
        assert!(found["fp"].is_null() && found["faults"].as_array().unwrap().len() == 1, "{wrong}: {found}");
    }
}

/// An inventory of one host, which may break.
struct One;

impl Inventory for One {
    fn host(&self, address: IpAddr) -> Result<Option<Value>, String> {
        match address.to_string().as_str() {
            "192.0.2.250" => Ok(None),
            "192.0.2.66" => Err("it is gone".to_owned()),
            _ => Ok(Some(serde_json::json!({"system": "Linux", "evidence": [{"kind": "syn"}]}))),
        }
    }
}

#[test]
fn hosts_of_an_inventory() {
    let desk = Desk::new(Database::embedded(), Config::default(), Kept::default());
    let desk = desk.with_stored(vec![serde_json::json!({"address": "192.0.2.9"})], Box::new(One));
    let server = Server::at(desk, &[CAPTURE], None);
    let list = server.get("/api/v1/hosts").json();
    let known = list["hosts"][0]["address"].as_str().unwrap().to_owned();
    assert_eq!(list["stored"][0]["address"], "192.0.2.9");
    let host = server.get("/api/v1/hosts/192.0.2.9").json();
    assert_eq!((&host["address"], &host["stored"]["system"]), (&"192.0.2.9".into(), &"Linux".into()));
    let evidence = server.get("/api/v1/hosts/192.0.2.9/evidence").json();
    assert_eq!(evidence["stored"], host["stored"]["evidence"]);
    assert_eq!((&evidence["why"], &evidence["evidence"]), (&"".into(), &Value::Array(vec![])));
    // Of both is told.
    let both = server.get(&format!("/api/v1/hosts/{known}")).json();
    assert_eq!(both["stored"]["system"], "Linux");
    assert!(!both["evidence"].as_array().unwrap().is_empty(), "{both}");
    assert_eq!(server.get("/api/v1/hosts/192.0.2.66").status, 503);
    assert_eq!(server.get("/api/v1/hosts/192.0.2.66/evidence").json()["error"], "it is gone");
    assert_eq!(server.get("/api/v1/hosts/192.0.2.250").status, 404);
}

#[test]
fn hellos_are_signatures_too() {
    let server = Server::with(&["dhcp/capture.pcap"]);
    let all = server.get("/api/v1/db?section=dhcp:client").json();
    let all = all["signatures"].as_array().unwrap();
    let seen: Vec<_> = all.iter().filter(|one| one["count"].as_u64() > Some(0)).collect();
    assert!(!seen.is_empty(), "the clients of the capture are known");
    for one in seen {
        let told = server.get(&format!("/api/v1/db/{}", one["id"].as_str().unwrap())).json();
        assert_eq!((&told["field"], &told["shadowed_by"]), (&"sig".into(), &Value::Null));
        let raw_sig = told["matches"][0]["raw_sig"].as_str().unwrap();
        let snippet = format!("[dhcp:client]\nlabel = s:!:Mine:\nsys = Linux\nsig = {raw_sig}\n");
        let found =
            server.ask("POST", "/api/v1/match", &[("content-type", "text/plain")], snippet.as_bytes()).json();
        assert_eq!(found["would"][0]["label"], "s:!:Mine:", "{found}");
        assert_eq!(found["would"][0]["before"], one["label"], "{found}");
    }
}

#[test]
fn captures_come_and_go() {
    let kept = Kept { upload: 100_000, ..Kept::default() };
    let server = Server::of(&[], kept, None);
    let send = |body: &[u8]| server.ask("POST", "/api/v1/captures?name=x", &[], body);
    let bytes = fs::read(testdata(CAPTURE)).unwrap();
    let sent = send(&bytes);
    assert_eq!(sent.status, 201, "{sent:?}");
    let capture = sent.json();
    assert!(capture["events"].as_u64().unwrap() > 5 && capture["state"] == "done", "{capture}");
    let events = server.get("/api/v1/events").json()["last"].as_u64().unwrap();
    assert_eq!(capture["events"], events);
    let bad = send(b"this is no capture at all");
    assert_eq!(bad.status, 422);
    assert!(bad.json()["error"].as_str().unwrap().len() > 5);
    // What came before the damage counts.
    let cut = send(&bytes[..bytes.len() - 10]);
    assert_eq!((cut.status, cut.json()["capture"]["events"].as_u64() > Some(0)), (422, true));
    assert_eq!(send(&vec![0; 100_001]).status, 413);
    assert_eq!(server.ask("DELETE", "/api/v1/captures", &[], b"").status, 204);
    let after = server.get("/api/v1/captures").json();
    assert_eq!(after["captures"].as_array().unwrap().len(), 0);
    assert_eq!(server.get("/api/v1/hosts").json()["total"], 0);
    assert_eq!(send(&bytes).status, 201);
    let again = server.get("/api/v1/events").json();
    assert!(again["first"].as_u64().unwrap() > events, "numbers go on");
}

#[test]
fn the_page_and_its_files() {
    let server = Server::with(&[]);
    let page = server.get("/");
    assert_eq!(page.status, 200);
    let text = String::from_utf8(page.body).unwrap();
    for header in [
        "content-security-policy: default-src 'none'",
        "x-content-type-options: nosniff",
        "referrer-policy: no-referrer",
    ] {
        assert!(page.head.contains(header), "{}", page.head);
    }
    // All that the files name is there, and nothing elsewhere.
    let mut wanted: Vec<String> =
        text.split('"').filter(|part| part.starts_with('/')).map(str::to_owned).collect();
    let mut seen = Vec::new();
    while let Some(path) = wanted.pop() {
        if seen.contains(&path) {
            continue;
        }
        let file = server.get(&path);
        assert_eq!(file.status, 200, "{path}");
        let text = String::from_utf8(file.body).unwrap();
        let folder = path.rsplit_once('/').unwrap().0;
        for line in text.lines().filter(|line| line.starts_with("import ")) {
            let from = line.split('"').nth(1).unwrap();
            let joined = match from.strip_prefix("../") {
                Some(rest) => format!("{}/{rest}", folder.rsplit_once('/').unwrap().0),
                None => format!("{folder}/{}", from.strip_prefix("./").unwrap()),
            };
            wanted.push(joined);
        }
        assert!(!text.contains("innerHTML") && !text.contains("insertAdjacentHTML"), "{path}");
        seen.push(path);
    }
    assert!(seen.len() > 15, "{seen:?}");
    for path in ["/nothing", "/../Cargo.toml", "/api/v1/nothing", "/api/v2"] {
        assert_eq!(server.get(path).status, 404, "{path}");
    }
    assert_eq!(server.ask("POST", "/", &[], b"").status, 405);
    assert_eq!(server.ask("PUT", "/api/v1/events", &[], b"").status, 405);
}

#[test]
fn who_may_ask() {
    let server = Server::of(&[], Kept::default(), Some(Token::new([9; 16])));
    let token = Token::new([9; 16]);
    let with = |path: &str, headers: &[(&str, &str)]| server.ask("GET", path, headers, b"");
    assert_eq!(with("/api/v1/captures", &[]).status, 401);
    assert_eq!(with("/", &[]).status, 401);
    assert_eq!(with("/app.js", &[]).status, 401);
    let bearer = format!("Bearer {}", token.text());
    assert_eq!(with("/api/v1/captures", &[("authorization", &bearer)]).status, 200);
    let first = with(&format!("/?token={}", token.text()), &[]);
    assert_eq!(first.status, 303);
    let cookie = first.head.lines().find_map(|line| line.strip_prefix("set-cookie: ")).unwrap();
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"), "{cookie}");
    let cookie = cookie.split(';').next().unwrap();
    assert_eq!(with("/", &[("cookie", cookie)]).status, 200);
    assert_eq!(with("/", &[("cookie", cookie), ("host", "evil.example")]).status, 421);
    assert_eq!(with("/", &[("cookie", cookie), ("origin", "http://evil.example")]).status, 403);
}

#[test]
fn the_description_names_every_question() {
    let description: Value = serde_json::from_str(OPENAPI).unwrap();
    let server = Server::with(&[CAPTURE]);
    assert_eq!(server.get("/api/v1/openapi.json").json(), description);
    for path in description["paths"].as_object().unwrap().keys() {
        let path = path
            .replace("{seq}", "1")
            .replace("{address}", "192.0.2.1")
            .replace("{section}", "mtu")
            .replace("{place}", "0");
        let answer = server.get(&format!("/api/v1{path}"));
        assert_ne!(
            answer.json()["error"],
            "the API has nothing of this name: see /api/v1/openapi.json",
            "{path}"
        );
    }
}
