//! The API socket after captures have passed: p0f and we answer the same, to the byte, for every
//! host.

use std::collections::BTreeSet;
use std::fs;
use std::io::{Read as _, Write as _};
use std::net::IpAddr;
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::lab::{Lab, installed, skipped};
use super::listener::{FP, Listener};
use super::replay::on_ethernet;
use crate::capture::syn;

/// What p0f's answer depends on besides the packets: its own stack (D8), and how fast the packets
/// come.
const NOT_THE_SAME: [&str; 2] = ["date", "uptime"];

#[test]
fn every_host_is_told_as_p0f_tells_it() {
    let Some(lab) = Lab::new() else { return };
    if !installed("tcpreplay") {
        return skipped("tcpreplay is not installed").unwrap_or_default();
    }
    let captures = captures();
    if captures.is_empty() {
        return; // The crate stands alone.
    }
    lab.quiet();
    let [theirs, ours] = ["p0f.sock", "live.sock"].map(|name| lab.path(name).display().to_string());
    // The limits are no part of this.
    let p0f = ["-m", "100000,500000", "-s", &theirs];
    let p0f = Listener::start(&lab, &lab.server, "p0f", "p0f", "right", &p0f);
    let live = ["live", "--as-p0f", "--socket", &ours];
    let live = Listener::start(&lab, &lab.server, "live", FP, "right", &live);
    lab.server.await_listeners(2);
    let mut answers = 0;
    for (port, capture) in (1024..).zip(&captures) {
        lab.replay(capture);
        // What is behind it has been seen when this has.
        let last = lab.path("last.pcap");
        fs::write(&last, on_ethernet([syn(port)].into_iter())).unwrap();
        lab.replay(&last);
        for listener in [&p0f, &live] {
            listener.await_text(&format!("mod=syn|cli=10.0.0.1/{port}|"));
        }
        let hosts: BTreeSet<IpAddr> = p0f.text().lines().flat_map(ends).collect();
        for host in hosts {
            assert_same(&ask(&theirs, host), &ask(&ours, host), host);
            answers += 1;
        }
    }
    assert!(answers > 50, "{answers}");
    let [p0f, live] = super::listener::end([p0f, live]);
    p0f.untimed().assert_same(&live.untimed());
}

fn assert_same(theirs: &[u8; 232], ours: &[u8; 232], host: IpAddr) {
    // Times are of the listeners' own sockets, which stamp a packet each for itself.
    for at in TIMES {
        let [theirs, ours] = [theirs, ours].map(|answer| number(answer, at));
        assert!(theirs.abs_diff(ours) <= 1, "{host}: {theirs} and {ours} at byte {at}");
    }
    let rest = |answer: &[u8; 232]| {
        let mut answer = answer.to_vec();
        TIMES.iter().for_each(|at| answer[*at..at + 4].fill(0));
        String::from_utf8_lossy(&answer).into_owned()
    };
    assert_eq!(rest(theirs), rest(ours), "{host}");
}

/// Where an answer has seconds: first and last seen, shared, changed.
const TIMES: [usize; 4] = [8, 12, 28, 32];

fn number(answer: &[u8; 232], at: usize) -> u32 {
    u32::from_ne_bytes(answer[at..at + 4].try_into().unwrap())
}

/// All that the repository ships of Ethernet.
fn captures() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../testdata");
    let Ok(cases) = fs::read_dir(folder) else { return Vec::new() };
    let mut captures: Vec<PathBuf> = cases
        .map(|case| case.unwrap().path())
        .filter(|case| !NOT_THE_SAME.iter().any(|name| case.ends_with(name)))
        .map(|case| case.join("capture.pcap"))
        // Microseconds, little-endian, Ethernet.
        .filter(|path| {
            fs::read(path).is_ok_and(|bytes| {
                bytes.starts_with(&[0xd4, 0xc3, 0xb2, 0xa1]) && bytes.get(20..24) == Some(&[1, 0, 0, 0])
            })
        })
        .collect();
    captures.sort();
    captures
}

/// The addresses of a log line's client and server.
fn ends(line: &str) -> impl Iterator<Item = IpAddr> + use<'_> {
    line.split('|').filter_map(|field| {
        let end = field.strip_prefix("cli=").or_else(|| field.strip_prefix("srv="))?;
        end.rsplit_once('/')?.0.parse().ok()
    })
}

fn ask(socket: &str, host: IpAddr) -> [u8; 232] {
    let mut query = 0x5030_4601_u32.to_ne_bytes().to_vec();
    match host {
        IpAddr::V4(address) => query.extend([&[4][..], &address.octets(), &[0; 12]].concat()),
        IpAddr::V6(address) => query.extend([&[6][..], &address.octets()].concat()),
    }
    let mut stream = UnixStream::connect(socket).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
    stream.write_all(&query).unwrap();
    let mut answer = [0; 232];
    stream.read_exact(&mut answer).unwrap();
    answer
}
