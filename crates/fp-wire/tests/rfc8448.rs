//! The traces of RFC 8448: a first connection, one that is resumed with early data, one with a
//! HelloRetryRequest, one with a client's certificate, one with the compatibility mode.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a panic is how a test fails")]

use fp_obs::tls::{ClientHello, ServerHello};
use fp_wire::tls::{HelloReader, Status};

const TRACES: &str = include_str!("../testdata/rfc8448.txt");

/// A section, an end of it, and of each of its hellos two fingerprints.
type Trace = (&'static str, &'static str, &'static [(&'static str, &'static str)]);

/// JA3 and JA4 of clients, JA3S and the raw signature of servers. JA3 and JA3S are those of tshark
/// 4.0.17; JA4 was made of the published description with Python's hashlib.
const EXPECTED: [Trace; 10] = [
    ("3", "client", &[("da4dea34fe6d4ce5f0725df3f2682fa0", "t13d030900_55b375c5d22e_59cd3dafc54d")]),
    ("3", "server", &[("eb1d94daa7e0344597e756a1fb6e7054", "t:303:1301:33,2b:304")]),
    ("4", "client", &[("5f96c223c778e55190e071faaad34105", "t13d031100_55b375c5d22e_7366fefaa49a")]),
    ("4", "server", &[("2b0648ab686ee45e0e7c35fcfb0eea7e", "t:303:1301:29,33,2b:304")]),
    (
        "5",
        "client",
        &[
            ("02b4aefa92c788ee9e409d975f1eac68", "t13d030800_55b375c5d22e_f062212a851c"),
            ("b1fb1df3f276a66ec3bbde38bc543987", "t13d031000_55b375c5d22e_da5669f18a23"),
        ],
    ),
    (
        "5",
        "server",
        &[
            ("5e782992dd22a63dd5c0ebc97e3f3843", "t:303:1301:33,2c,2b:304"),
            ("eb1d94daa7e0344597e756a1fb6e7054", "t:303:1301:33,2b:304"),
        ],
    ),
    ("6", "client", &[("55964083df7a3ed70c691e2235517ac3", "t13d030800_55b375c5d22e_f062212a851c")]),
    ("6", "server", &[("eb1d94daa7e0344597e756a1fb6e7054", "t:303:1301:33,2b:304")]),
    ("7", "client", &[("55964083df7a3ed70c691e2235517ac3", "t13d030800_55b375c5d22e_f062212a851c")]),
    ("7", "server", &[("eb1d94daa7e0344597e756a1fb6e7054", "t:303:1301:33,2b:304")]),
];

/// What an end of a section sends: its records with hellos, one behind the other.
fn sent(section: &str, end: &str) -> Vec<u8> {
    let rows = TRACES.lines().filter(|line| !line.starts_with('#')).map(|line| {
        let mut words = line.split(' ');
        [words.next().unwrap(), words.next().unwrap(), words.next().unwrap()]
    });
    let hex = |text: &str| {
        (0..text.len())
            .step_by(2)
            .map(|at| u8::from_str_radix(&text[at..at + 2], 16).unwrap())
            .collect::<Vec<_>>()
    };
    rows.filter(|row| row[..2] == [section, end]).flat_map(|row| hex(row[2])).collect()
}

/// The hellos in what comes in pieces of so many bytes.
fn hellos(bytes: &[u8], piece: usize) -> (Vec<ClientHello>, Vec<ServerHello>) {
    let mut reader = HelloReader::new();
    let (mut clients, mut servers) = (Vec::new(), Vec::new());
    for mut piece in bytes.chunks(piece) {
        loop {
            match reader.read(&mut piece) {
                Status::Client(hello) => clients.push(*hello),
                Status::Server(hello) => servers.push(*hello),
                Status::NeedMore => break,
                other => panic!("{other:?}"),
            }
        }
    }
    (clients, servers)
}

#[test]
fn every_hello_has_its_fingerprints() {
    for (section, end, expected) in EXPECTED {
        let bytes = sent(section, end);
        for piece in [1, 7, 536, usize::MAX] {
            let (clients, servers) = hellos(&bytes, piece);
            let clients = clients.iter().map(|hello| (hello.ja3(), hello.ja4()));
            let found: Vec<_> =
                clients.chain(servers.iter().map(|hello| (hello.ja3s(), hello.raw_sig()))).collect();
            let found: Vec<_> = found.iter().map(|(one, other)| (one.as_str(), other.as_str())).collect();
            assert_eq!(found, expected, "section {section}, {end}");
        }
    }
}

#[test]
fn what_comes_and_goes_leaves_the_stable_form() {
    let of = |section| hellos(&sent(section, "client"), usize::MAX).0;
    let (first, resumed, retried) = (of("3"), of("4"), of("5"));
    assert!(!first[0].resumes() && first[0].session_ticket_len == Some(0) && !first[0].early_data);
    assert!(resumed[0].resumes() && resumed[0].early_data);
    assert_eq!((resumed[0].psk_identities, resumed[0].padding_len), (1, Some(0x57)));
    assert_eq!(first[0].stable(), resumed[0].stable());
    assert_ne!(first[0].ja4(), resumed[0].ja4());

    assert_eq!(retried.len(), 2);
    assert!(!retried[0].cookie && retried[1].cookie);
    assert_eq!([0, 1].map(|at| retried[at].key_shares[0].group), [0x1d, 0x17]);
    assert_eq!(retried[0].stable(), retried[1].stable());
    assert_eq!(of("7")[0].session_id_len, 32, "the compatibility mode");
}

#[test]
fn servers_say_whether_they_ask_again_or_resume() {
    let of = |section| hellos(&sent(section, "server"), usize::MAX).1;
    assert!(!of("3")[0].retry && !of("3")[0].resumed);
    assert!(!of("4")[0].retry && of("4")[0].resumed);
    let retried: Vec<_> = of("5").iter().map(|hello| (hello.retry, hello.group)).collect();
    assert_eq!(retried, [(true, Some(0x17)), (false, Some(0x17))]);
}

#[test]
fn a_hello_that_is_not_whole_is_not_told() {
    for (section, end, expected) in EXPECTED {
        let bytes = sent(section, end);
        for len in 0..bytes.len() {
            let (clients, servers) = hellos(&bytes[..len], usize::MAX);
            assert!(clients.len() + servers.len() < expected.len(), "section {section}, {end}, {len} bytes");
        }
    }
}
