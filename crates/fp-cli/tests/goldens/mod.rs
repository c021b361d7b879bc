//! The cases of `testdata/`: what is printed of each capture, in every format, and as p0f would
//! have said it.

use std::collections::BTreeSet;
use std::fs;
use std::net::IpAddr;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

const FORMATS: [&str; 3] = ["p0f-log", "human", "json"];

/// Every kind of line that p0f logs.
const KINDS: [&str; 10] = [
    "host change",
    "http request",
    "http response",
    "ip sharing",
    "mtu",
    "sendsyn probe",
    "sendsyn response",
    "syn",
    "syn+ack",
    "uptime",
];

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn sorted(dir: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> = fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

fn cases() -> Vec<PathBuf> {
    let cases: Vec<PathBuf> =
        sorted(&repository().join("testdata")).into_iter().filter(|path| path.is_dir()).collect();
    assert!(cases.len() >= 20, "testdata/ is not all there");
    cases
}

/// The capture of a case in every form in which it ships: plain first, then compressed.
fn captures(case: &Path) -> Vec<PathBuf> {
    let mut captures = sorted(case);
    captures.retain(|path| path.file_name().unwrap().to_string_lossy().starts_with("capture."));
    assert!(!captures.is_empty(), "{} has no capture", case.display());
    captures
}

/// Why our answer to a case is not p0f's: the names in its file `deviations`.
fn deviations(case: &Path) -> Vec<String> {
    let text = fs::read_to_string(case.join("deviations")).unwrap_or_default();
    text.split_whitespace().map(str::to_owned).collect()
}

fn fp_cli(format: &str, capture: &Path, more: &[String]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_fp-cli"));
    command.env("TZ", "UTC").args(["pcap", "--format", format]);
    // p0f's own database in our words, in the order of the files' names.
    for file in sorted(&repository().join("signatures/p0f")) {
        if file.extension().is_some_and(|extension| extension == "fp") {
            command.arg("--db").arg(file);
        }
    }
    command.args(more).arg(capture).output().unwrap()
}

fn check(output: &Output, golden: &Path, capture: &Path) {
    let expected = fs::read_to_string(golden).unwrap();
    let printed = String::from_utf8(output.stdout.clone()).unwrap();
    if golden.extension().is_some_and(|format| format == "json") {
        let name = format!(",\"capture\":{},", Value::from(capture.to_str().unwrap()));
        assert!(printed.lines().all(|line| line.contains(&name)), "{printed}");
    }
    // Expected is the same of a capture in every form, wherever that stands.
    let printed = crate::without_origin(&printed);
    assert_eq!(printed, expected, "{} is not {}", capture.display(), golden.display());
    let damaged = capture.parent().unwrap().ends_with("damaged");
    let messages = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(i32::from(damaged)), "{}: {messages}", capture.display());
    assert_eq!(messages.contains("offset") || messages.contains("byte "), damaged, "{messages}");
}

#[test]
fn every_case_prints_what_is_expected() {
    for case in cases() {
        for capture in captures(&case) {
            for format in FORMATS {
                let golden = case.join(format!("expected.{format}"));
                check(&fp_cli(format, &capture, &[]), &golden, &capture);
            }
        }
    }
}

/// Where we answer otherwise than p0f on purpose, taking exactly the named deviations back gives
/// p0f's answer.
#[test]
fn without_its_deviations_a_case_prints_what_p0f_prints() {
    let mut seen = 0;
    for case in cases() {
        let names = deviations(&case);
        // D10 is what p0f's capture library refuses to read: we have no such refusal to switch on.
        if names.is_empty() || names.iter().any(|name| name == "D10") {
            continue;
        }
        seen += 1;
        for format in ["p0f-log", "human"] {
            let ours = fs::read_to_string(case.join(format!("expected.{format}"))).unwrap();
            let golden = case.join(format!("p0f.{format}"));
            assert_ne!(ours, fs::read_to_string(&golden).unwrap(), "{}: no deviation", case.display());
            let capture = captures(&case).remove(0);
            check(&fp_cli(format, &capture, &[format!("--as-p0f={}", names.join(","))]), &golden, &capture);
        }
    }
    assert!(seen >= 7, "only {seen} cases show a deviation");
}

/// Following p0f in everything changes nothing where no deviation is named.
#[test]
fn as_p0f_in_everything() {
    for case in cases().into_iter().filter(|case| deviations(case).is_empty()) {
        let capture = captures(&case).remove(0);
        check(&fp_cli("p0f-log", &capture, &["--as-p0f".into()]), &case.join("expected.p0f-log"), &capture);
    }
}

#[test]
fn every_kind_of_p0f_line_occurs() {
    let mut kinds = BTreeSet::new();
    for case in cases().into_iter().filter(|case| deviations(case).is_empty()) {
        let log = fs::read_to_string(case.join("expected.p0f-log")).unwrap();
        kinds.extend(log.lines().map(|line| {
            let (_, rest) = line.split_once(" mod=").unwrap();
            rest.split_once('|').unwrap().0.to_owned()
        }));
    }
    assert_eq!(kinds.into_iter().collect::<Vec<_>>(), KINDS);
}

/// p0f's line, rebuilt from a JSON event, is the line of the log: both formats tell the same.
#[test]
fn json_tells_what_the_log_tells() {
    for case in cases() {
        let log = fs::read_to_string(case.join("expected.p0f-log")).unwrap();
        let json = fs::read_to_string(case.join("expected.json")).unwrap();
        let events = json.lines().map(|line| serde_json::from_str(line).unwrap());
        let in_log: Vec<Value> = events.filter(|event: &Value| event["doubt"].is_null()).collect();
        assert_eq!(in_log.len(), log.lines().count(), "{}", case.display());
        for (event, line) in in_log.iter().zip(log.lines()) {
            assert_eq!(log_line(event), line, "{}: {event}", case.display());
        }
    }
}

/// The fingerprints of hellos are what tshark makes of them.
#[test]
fn hellos_are_what_tshark_says() {
    let mut hellos = 0;
    for case in cases() {
        let Ok(expected) = fs::read_to_string(case.join("tshark.tsv")) else { continue };
        let json = fs::read_to_string(case.join("expected.json")).unwrap();
        let events = json.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
        let ours = events.filter_map(|event| {
            let mut fields = ["ja3", "ja3s", "hassh"].into_iter();
            let field = match event["event"].as_str()? {
                "http2 client" if event["upgraded"] == false => "raw_sig",
                _ => fields.find(|field| event.get(*field).is_some())?,
            };
            // The fraction is enough: a capture takes less than a minute.
            let fraction = event["time"].as_str()?[19..26].to_owned();
            Some(format!("{fraction} {field} {}", event[field].as_str()?))
        });
        let theirs = expected.lines().map(|line| {
            let fields: Vec<&str> = line.split('\t').collect();
            let (_, fraction) = fields[0].split_once('.').unwrap();
            format!(".{} {} {}", &fraction[..6], fields[1], fields[2])
        });
        let ours: Vec<String> = ours.collect();
        assert_eq!(ours, theirs.collect::<Vec<_>>(), "{}", case.display());
        hellos += ours.len();
    }
    assert!(hellos >= 15, "only {hellos} hellos");
}

fn log_line(event: &Value) -> String {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let time = text(&event["time"])[..19].replace('-', "/").replace('T', " ");
    let kind = text(&event["event"]);
    let subject = match event["subject"].as_str().unwrap() {
        "client" => "cli",
        "server" => "srv",
        other => panic!("subject {other}"),
    };
    let fields = match kind.as_str() {
        "mtu" => format!("link={}|raw_mtu={}", event["link"].as_str().unwrap_or("???"), event["mtu"]),
        "uptime" => uptime(event),
        "host change" | "ip sharing" => {
            let hits =
                event["hits"].as_array().unwrap().iter().map(Value::to_string).collect::<Vec<_>>().join(",");
            format!("reason={}|raw_hits={hits}", words(&event["reasons"]))
        }
        "ssh client" | "ssh server" => ssh(event),
        "ssh kex" => format!(
            "{}|hassh={}|host_key={}|raw_sig={}|{}",
            label(event, "app"),
            text(&event["hassh"]),
            words(&event["server_host_key_algorithms"]).replace(' ', ","),
            text(&event["raw_sig"]),
            tcp(event)
        ),
        "tls client" | "tls server" => format!("{}|{}", label(event, "app"), tls(event)),
        "tls certificate" => certificate(event),
        "banner" => banner(event),
        "smb" => smb(event),
        "ntlm" => ntlm(event),
        "mdns" | "ssdp" => local(event),
        "dhcp client" => format!("{}|{}", label(event, "os"), dhcp(event)),
        "http2 client" => format!("{}|{}", label(event, "app"), http2(event)),
        "http2 server" | "http upgrade" => http2(event),
        "http request" | "http response" => format!(
            "{}|lang={}|params={}|raw_sig={}",
            label(event, "app"),
            event["language"].as_str().unwrap_or("none"),
            words(&event["params"]),
            text(&event["raw_sig"])
        ),
        _ => format!(
            "{}|dist={}{}|params={}|raw_sig={}",
            label(event, "os"),
            if words(&event["params"]).contains("random_ttl") { "<= " } else { "" },
            event["verdict"]["hops"],
            words(&event["params"]),
            text(&event["raw_sig"])
        ),
    };
    let (client, server) = (endpoint(&event["client"]), endpoint(&event["server"]));
    format!("[{time}] mod={kind}|cli={client}|srv={server}|subj={subject}|{fields}")
}

fn ssh(event: &Value) -> String {
    let version = event["version"].as_str().map(|version| format!(" {version}")).unwrap_or_default();
    format!(
        "app={}{version}|comments={}|protocol={}|raw_line={}|{}",
        event["software"].as_str().unwrap(),
        event["comments"].as_str().unwrap_or("none"),
        event["protocol"].as_str().unwrap(),
        event["raw_line"].as_str().unwrap(),
        tcp(event)
    )
}

/// Those of these members that are not null, each as `key=text|`, with the names that the log has.
fn named(event: &Value, keys: &[(&str, &str)]) -> String {
    keys.iter().filter_map(|(key, of)| Some(format!("{key}={}|", event[*of].as_str()?))).collect()
}

/// A name with its version.
fn versioned(event: &Value, name: &str, version: &str) -> String {
    let version = event[version].as_str().map(|version| format!(" {version}")).unwrap_or_default();
    format!("{}{version}", event[name].as_str().unwrap_or("???"))
}

fn smb(event: &Value) -> String {
    let dialects: Vec<&str> =
        event["dialects"].as_array().unwrap().iter().map(|dialect| dialect.as_str().unwrap()).collect();
    let dialects =
        if dialects.is_empty() { String::new() } else { format!("dialects={}|", dialects.join(", ")) };
    format!(
        "app={}|os={}|message={}|smb={}|{dialects}{}{}",
        versioned(event, "software", "version"),
        versioned(event, "system", "system_version"),
        event["message"].as_str().unwrap(),
        event["protocol"],
        named(
            event,
            &[
                ("native_os", "native_os"),
                ("native_lm", "native_lm"),
                ("host", "host_name"),
                ("domain", "domain")
            ]
        ),
        tcp(event)
    )
}

fn ntlm(event: &Value) -> String {
    let os = match (event["windows"].as_str(), event["windows_server"].as_str()) {
        (Some(client), Some(server)) => format!("Windows {client} or Server {server}"),
        (Some(client), None) => format!("Windows {client}"),
        (None, Some(server)) => format!("Windows Server {server}"),
        (None, None) => "???".to_owned(),
    };
    let keys = ["target", "computer", "domain", "dns_computer", "dns_domain", "dns_forest"];
    format!(
        "os={os}|{}message={}|carrier={}|{}{}",
        named(event, &[("version", "version")]),
        event["message"].as_str().unwrap(),
        event["carrier"].as_str().unwrap(),
        named(event, &keys.map(|key| (key, key))),
        tcp(event)
    )
}

fn banner(event: &Value) -> String {
    let device = event["device"].as_str().map(|device| format!("device={device}|")).unwrap_or_default();
    let said = event["banner"].as_str().unwrap().replace('\r', "\\x0d").replace('\n', "\\x0a");
    format!(
        "app={}|os={}|{device}protocol={}|banner={said}|{}",
        versioned(event, "software", "version"),
        versioned(event, "system", "system_version"),
        event["protocol"].as_str().unwrap(),
        tcp(event)
    )
}

fn certificate(event: &Value) -> String {
    let text = |key: &str| event[key].as_str().unwrap();
    let params = if event["self_signed"] == true { "self_signed" } else { "none" };
    format!(
        "cert={}|issuer={}|names={}|valid={} to {}|params={params}|others={}|sha256={}|{}",
        text("subject_name"),
        text("issuer_name"),
        words(&event["names"]),
        text("not_before"),
        text("not_after"),
        event["others"],
        text("sha256"),
        tcp(event)
    )
}

fn http2(event: &Value) -> String {
    let text = |key: &str| event[key].as_str();
    if let Some(protocol) = text("protocol") {
        let (within, options) = (text("websocket_protocol"), text("websocket_extensions"));
        let [within, options] = [within, options].map(|text| text.unwrap_or("none"));
        return format!("protocol={protocol}|subproto={within}|options={options}|{}", tcp(event));
    }
    let params = if event["upgraded"] == true { "upgraded" } else { "none" };
    let hash = text("akamai_hash").map(|hash| format!("hash={hash}|")).unwrap_or_default();
    // A bar would begin another field.
    let raw_sig = text("raw_sig").unwrap().replace('|', "\\x7c");
    format!("params={params}|{hash}raw_sig={raw_sig}|{}", tcp(event))
}

fn local(event: &Value) -> String {
    let mut line = named(
        event,
        &[
            ("message", "message"),
            ("agent", "agent"),
            ("target", "target"),
            ("usn", "usn"),
            ("host", "host_name"),
            ("model", "model"),
            ("osxvers", "osxvers"),
            ("machine", "machine"),
            ("system", "system"),
        ],
    );
    let services: Vec<&str> =
        event["services"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    if !services.is_empty() {
        line += &format!("services={}|", services.join(", "));
    }
    line.trim_end_matches('|').to_owned()
}

fn dhcp(event: &Value) -> String {
    let text = |key: &str| event[key].as_str();
    let local = if event["mac_local"] == true { " (local)" } else { "" };
    let mut line = format!(
        "message={}|vendor={}|host={}|mac={}{local}",
        text("message").unwrap(),
        text("vendor_class").unwrap_or("???"),
        text("host_name").or(text("fqdn")).unwrap_or("???"),
        text("mac").unwrap()
    );
    for (field, key) in [("id", "client_id"), ("asks", "requested_address"), ("relay", "relay")] {
        line += &text(key).map(|value| format!("|{field}={value}")).unwrap_or_default();
    }
    format!("{line}|raw_sig={}", text("raw_sig").unwrap())
}

fn tls(event: &Value) -> String {
    let text = |key: &str| event[key].as_str().unwrap_or("none").to_owned();
    let is = |key: &str| event[key] == true;
    let client = event["event"] == "tls client";
    let number = |value: &Value| value.as_u64();
    let versions = event["versions"].as_array().into_iter().flatten().filter_map(number);
    let version =
        versions.max().or(number(&event["selected_version"])).or(number(&event["version"])).unwrap();
    let version = match version {
        0xfefd => "version=DTLS 1.2".to_owned(),
        0xfeff => "version=DTLS 1.0".to_owned(),
        version => format!("version=TLS 1.{}", version - 0x0301),
    };
    let resumes =
        client && (event["psk_identities"] != 0 || event["session_ticket_len"].as_u64().unwrap_or(0) > 0);
    let params = [
        ("repeated", client && is("repeated")),
        ("resumes", resumes),
        ("retry", is("retry")),
        ("resumed", is("resumed")),
    ];
    let params = params.iter().filter(|(_, applies)| *applies).map(|(word, _)| *word).collect::<Vec<_>>();
    let params = format!("params={}", if params.is_empty() { "none".into() } else { params.join(" ") });
    let raw_sig = text("raw_sig");
    let tcp = if event["ip_protocol"] == "udp" { String::new() } else { format!("|{}", tcp(event)) };
    if client {
        let alpn = words(&event["alpn"]);
        let (ja3, ja4, stable, sni) = (text("ja3"), text("ja4"), text("stable_hash"), text("server_name"));
        return format!(
            "{version}|sni={sni}|alpn={alpn}|{params}|ja3={ja3}|ja4={ja4}|stable={stable}|raw_sig={raw_sig}{tcp}"
        );
    }
    let (cipher, alpn, ja3s) = (event["cipher"].as_u64().unwrap(), text("alpn"), text("ja3s"));
    format!("{version}|cipher={cipher:#06x}|alpn={alpn}|{params}|ja3s={ja3s}|raw_sig={raw_sig}{tcp}")
}

/// What the SYN or SYN+ACK matched.
fn tcp(event: &Value) -> String {
    let tcp = &event["tcp"];
    let Some(name) = tcp["name"].as_str() else { return "tcp=???".into() };
    format!("tcp={}", [name, tcp["flavor"].as_str().unwrap()].join(" ").trim_end())
}

fn endpoint(value: &Value) -> String {
    let address = match value["ip"].as_str().unwrap().parse().unwrap() {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => address.segments().map(|group| format!("{group:x}")).join(":"),
    };
    format!("{address}/{}", value["port"])
}

/// `os=` for a system, `app=` for a program, and `unknown` where nothing matched.
fn label(event: &Value, unknown: &str) -> String {
    let verdict = &event["verdict"];
    if verdict["kind"] == "none" {
        return format!("{unknown}=???");
    }
    let key = if verdict["class"].is_null() || verdict["class"] == "!" { "app" } else { "os" };
    // p0f's name for what answers its own probes is an application, whatever class it has.
    let key = if event["event"].as_str().unwrap().starts_with("sendsyn") { "app" } else { key };
    let flavor = verdict["flavor"].as_str().filter(|flavor| !flavor.is_empty());
    let flavor = flavor.map(|flavor| format!(" {flavor}")).unwrap_or_default();
    format!("{key}={}{flavor}", verdict["name"].as_str().unwrap())
}

fn words(list: &Value) -> String {
    let words: Vec<&str> = list.as_array().unwrap().iter().map(|word| word.as_str().unwrap()).collect();
    if words.is_empty() { "none".into() } else { words.join(" ") }
}

fn uptime(event: &Value) -> String {
    let minutes = event["uptime_minutes"].as_u64().unwrap();
    format!(
        "uptime={} days {} hrs {} min (modulo {} days)|raw_freq={:.2} Hz",
        minutes / 1440,
        minutes / 60 % 24,
        minutes % 60,
        event["wrap_days"],
        event["raw_hz"].as_f64().unwrap()
    )
}
