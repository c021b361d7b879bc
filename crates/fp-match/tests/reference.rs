use std::path::Path;

use fp_db::Database;
use fp_match::{HigherTtl, Matcher, hops};
use fp_obs::{Direction, TcpObservation, WindowMultiple};

/// p0f's logs of real captures, read back: from each `raw_sig` comes p0f's `os` or `app`, `dist`
/// and `params`.
#[test]
fn logs_of_real_captures() {
    let logs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus/p0f");
    let (Ok(files), Ok(text)) = (std::fs::read_dir(logs), std::fs::read("/etc/p0f/p0f.fp")) else { return };
    let database = Database::parse_bytes("p0f.fp", &text).unwrap();
    let matcher = Matcher::new(&database);
    let mut checked = 0;
    for file in files {
        let log = std::fs::read_to_string(file.unwrap().path()).unwrap();
        for line in log.lines() {
            let direction = match field(line, "mod=") {
                Some("syn") => Direction::Request,
                Some("syn+ack") => Direction::Response,
                _ => continue,
            };
            let seen: TcpObservation = field(line, "raw_sig=").unwrap().parse().unwrap();
            let answers: Vec<_> =
                raw_windows(seen, direction).iter().map(|seen| answer(&matcher, seen, direction)).collect();
            let start = line.find("subj=").unwrap() + "subj=cli|".len();
            let end = line.find("|raw_sig=").unwrap();
            let params = field(line, "params=").unwrap();
            let expected =
                line[start..end].replace(&format!("params={params}"), &format!("params={}", known(params)));
            assert!(answers.contains(&expected), "{line}\n{answers:?}");
            checked += 1;
        }
    }
    assert!(checked > 15_000, "{checked}");
}

/// The text does not tell which divisor a window was a multiple of, and a signature may ask for the
/// raw window. That of a SYN+ACK may be of the MSS of a SYN unknown here.
fn raw_windows(seen: TcpObservation, direction: Direction) -> Vec<TcpObservation> {
    let mss = seen.mss;
    let (sizes, n) = match seen.window_multiple {
        None => return vec![seen],
        Some(WindowMultiple::Mss(n)) => (vec![mss, mss.saturating_sub(12), 1460, 1448, 1440, 1428], n),
        Some(WindowMultiple::Mtu(n)) => (
            [40, seen.header_len, 60]
                .map(|more| mss.saturating_add(more))
                .into_iter()
                .chain([1500])
                .collect(),
            n,
        ),
    };
    let of_syn = if direction == Direction::Response { 1..1501 } else { 0..0 };
    let windows = sizes.into_iter().chain(of_syn).filter_map(|size| size.checked_mul(n));
    let with = |window| {
        let mut seen = seen;
        seen.window = window;
        seen
    };
    windows.map(with).collect()
}

fn answer(matcher: &Matcher<'_>, seen: &TcpObservation, direction: Direction) -> String {
    let database = matcher.database();
    let found = matcher.tcp_by(seen, direction, HigherTtl::Fuzzy);
    let hops = hops(seen, &found, database);
    let mut params = Vec::new();
    let mut name = "os=???".to_string();
    let mut at_most = "";
    if let Some((verdict, signature)) = found.verdict.zip(found.signature(database)) {
        let label = database.label(verdict.label);
        let key = if label.is_application() { "app" } else { "os" };
        name = format!("{key}={} {}", label.name, label.flavor).trim_end().to_string();
        if verdict.generic {
            params.push("generic");
        }
        if verdict.is_fuzzy() {
            params.push("fuzzy");
        }
        if matches!(signature.ttl, fp_db::Ttl::AtMost(_)) {
            params.push("random_ttl");
            at_most = "<= ";
        }
    }
    if hops > 35 {
        params.push("excess_dist");
    }
    let params = if params.is_empty() { "none".to_string() } else { params.join(" ") };
    format!("{name}|dist={at_most}{hops}|params={params}")
}

/// Without the TOS, which `raw_sig` does not hold.
fn known(params: &str) -> String {
    let kept: Vec<_> = params.split(' ').filter(|param| !param.starts_with("tos:")).collect();
    if kept.is_empty() { "none".to_string() } else { kept.join(" ") }
}

fn field<'a>(line: &'a str, key: &str) -> Option<&'a str> {
    let start = line.find(key)? + key.len();
    line[start..].split('|').next()
}
