//! Each line of docs/web.md that asks the API does what it is there for.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::server::{Server, testdata};

#[test]
fn curl_lines() {
    if Command::new("curl").arg("--version").output().is_err() {
        assert!(std::env::var_os("FP_TEST_NO_SKIP").is_none(), "curl is missing");
        eprintln!("skipped: curl is missing");
        return;
    }
    let docs = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/web.md")).unwrap();
    let lines: Vec<&str> = docs
        .lines()
        .filter_map(|line| line.strip_prefix("    "))
        .filter(|line| line.starts_with("curl "))
        .collect();
    assert!(lines.len() >= 14, "{lines:?}");
    let server = Server::with(&["curl-nginx-ipv4/capture.pcap"]);
    let host = server.get("/api/v1/hosts").json()["hosts"][0]["address"].as_str().unwrap().to_owned();
    for line in lines {
        let line = line.replace("127.0.0.1:8017", &server.address.to_string()).replace("10.9.0.1", &host);
        let output =
            Command::new("sh").args(["-c", &line]).current_dir(testdata("curl-nginx-ipv4")).output().unwrap();
        let text = String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success(), "{line}: {output:?}");
        assert!(!text.starts_with("{\"error\""), "{line}: {text}");
        assert!(!text.is_empty() || line.contains("DELETE"), "{line}");
    }
}
