//! What the page is told where what is personal is not told.

use fp_report::Pseudonyms;
use fp_web::Kept;

use crate::server::Server;

const CAPTURES: [&str; 3] =
    ["curl-nginx-ipv4/capture.pcap", "wget-apache-ipv6/capture.pcap", "dhcp/capture.pcap"];
const CLIENT: &str = "192.0.2.10";
const SECRETS: [&str; 6] =
    ["192.0.2.10\"", "192.0.2.10 ", "lab-isc", "curl/7", "Wget/1", "02:00:5e:10:00:0a"];

#[test]
fn nothing_personal_is_told() {
    let pseudonyms = Pseudonyms::new(&[7; 32]);
    let open = Server::with(&CAPTURES);
    let hidden = Server::hiding(&CAPTURES, Kept::default(), None, Some(pseudonyms.clone()));
    let client = pseudonyms.address(CLIENT.parse().unwrap()).to_string();
    let text = |server: &Server, path: &str| {
        let answer = server.get(path);
        assert_eq!(answer.status, 200, "{path}");
        String::from_utf8(answer.body).unwrap()
    };
    let told = |server: &Server, client: &str| {
        let mut all = String::new();
        let hosts = server.get("/api/v1/hosts?limit=5000").json();
        for host in hosts["hosts"].as_array().unwrap() {
            let address = host["address"].as_str().unwrap();
            all += &text(server, &format!("/api/v1/hosts/{address}"));
            all += &text(server, &format!("/api/v1/hosts/{address}/evidence"));
        }
        all += &hosts.to_string();
        all += &text(server, "/api/v1/events?limit=5000");
        all += &text(server, &format!("/api/v1/hosts/{client}"));
        let whole = "classes = unix\n[tcp:request]\nlabel = s:unix:Mine:\nsig = *:64:0:*:*,*:mss,sok,ts,nop,ws:df,id+:0\n\
                     [http:request]\nlabel = s:!:Mine:\nsys = @unix\nsig = *:Host::\n";
        let answer = server.ask("POST", "/api/v1/match", &[("content-type", "text/plain")], whole.as_bytes());
        all + &answer.json().to_string()
    };
    let (open, all) = (told(&open, CLIENT), told(&hidden, &client));
    for secret in SECRETS {
        assert!(open.contains(secret), "{secret} is tested");
        assert_eq!(all.split_inclusive(['{', '\n']).find(|part| part.contains(secret)), None, "{secret}");
    }
    // Nobody learns by his address who is who.
    assert_eq!(hidden.get(&format!("/api/v1/hosts/{CLIENT}")).status, 404);
    // Pages are in the order of what is told, and whole.
    let hosts = |path: &str| hidden.get(path).json();
    let mut found: Vec<String> = Vec::new();
    let mut next = "/api/v1/hosts?limit=1".to_owned();
    loop {
        let page = hosts(&next);
        found.extend(
            page["hosts"].as_array().unwrap().iter().map(|host| host["address"].as_str().unwrap().to_owned()),
        );
        let Some(after) = page["next"].as_str() else { break };
        next = format!("/api/v1/hosts?limit=1&after={after}");
    }
    assert_eq!(found.len() as u64, hosts("/api/v1/hosts")["total"].as_u64().unwrap());
    assert!(found.contains(&client));
    // Neither frames are told nor captures taken.
    assert_eq!(hidden.get("/api/v1/events/1/packet").json()["bytes"], "");
    assert_eq!(hidden.ask("POST", "/api/v1/captures?name=x", &[], b"").status, 403);
}
