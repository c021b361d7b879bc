//! Certificates of TLS servers: out of any pieces, and what they say.

use fp_wire::tls::{HelloReader, MAX_CERTIFICATE, Status};

/// A server's certificate that a CA of its own signed, and that of the CA. What openssl 3.0 says of
/// them stands below.
const LEAF: &[u8] = include_bytes!("certificates/leaf.der");
const CA: &[u8] = include_bytes!("certificates/ca.der");

fn message(kind: u8, body: &[u8]) -> Vec<u8> {
    [&[kind][..], &(body.len() as u32).to_be_bytes()[1..], body].concat()
}

/// What these messages are in records of at most so many bytes.
fn records(messages: &[u8], most: usize) -> Vec<u8> {
    messages
        .chunks(most)
        .flat_map(|part| [&[22, 3, 3][..], &(part.len() as u16).to_be_bytes(), part].concat())
        .collect()
}

fn server_hello() -> Vec<u8> {
    message(2, &[&[3, 3][..], &[7; 32], &[0, 0xc0, 0x2f, 0]].concat())
}

fn certificates(all: &[&[u8]]) -> Vec<u8> {
    let list: Vec<u8> =
        all.iter().flat_map(|one| [&(one.len() as u32).to_be_bytes()[1..], *one].concat()).collect();
    message(11, &[&(list.len() as u32).to_be_bytes()[1..], &list].concat())
}

/// What is read of a server, in pieces of so many bytes: the first certificate and how many follow,
/// or how it ended.
fn read(sent: &[u8], piece: usize) -> Result<(Vec<u8>, u32), Status> {
    let mut reader = HelloReader::new();
    let mut came = 0;
    for mut part in sent.chunks(piece) {
        came += part.len();
        loop {
            let status = reader.read(&mut part);
            assert!(reader.kept() <= came.min(MAX_CERTIFICATE) && reader.memory() <= 2 * came + 8);
            match status {
                Status::Server(_) => reader.expect_certificate(),
                Status::Certificate(leaf) => return Ok((leaf.der, leaf.others)),
                Status::NeedMore => break,
                other => return Err(other),
            }
        }
    }
    Err(Status::NeedMore)
}

#[test]
fn in_any_records_and_pieces() {
    for (all, others) in [(&[LEAF][..], 0), (&[LEAF, CA, CA][..], 2), (&[LEAF, &[], CA][..], 1)] {
        let messages = [server_hello(), certificates(all), message(14, &[])].concat();
        for most in [1, 5, 100, 1000, 16_384] {
            let sent = records(&messages, most);
            for piece in [1, 3, 64, 1460, usize::MAX] {
                assert_eq!(read(&sent, piece), Ok((LEAF.to_vec(), others)), "{most} {piece}");
            }
        }
    }
}

#[test]
fn cut_at_every_length() {
    let messages = [server_hello(), certificates(&[LEAF, CA])].concat();
    let sent = records(&messages, 700);
    for cut in 0..sent.len() {
        assert_eq!(read(&sent[..cut], usize::MAX), Err(Status::NeedMore), "{cut}");
    }
    assert!(read(&sent, usize::MAX).is_ok());
    // Nor does it matter what the last byte is, as long as lengths are right.
    for at in 0..LEAF.len() {
        fp_wire::x509::fuzz(&LEAF[..at]);
        let mut other = LEAF.to_vec();
        for byte in [0, 0xff, other[at] ^ 1, other[at].wrapping_add(1)] {
            other[at] = byte;
            fp_wire::x509::fuzz(&other);
        }
    }
}

#[test]
fn what_is_no_certificate() {
    let long = vec![0x30; MAX_CERTIFICATE + 1];
    let changed =
        [&records(&server_hello(), 16_384)[..], &[20, 3, 3, 0, 1, 1], &records(&[0; 40], 16_384)].concat();
    let most = vec![0x30; MAX_CERTIFICATE];
    for (name, sent) in [
        ("none in the list", records(&[server_hello(), certificates(&[])].concat(), 16_384)),
        ("an empty one", records(&[server_hello(), certificates(&[&[], LEAF])].concat(), 16_384)),
        ("too long", records(&[server_hello(), certificates(&[&long])].concat(), 16_384)),
        (
            "shorter than it says",
            records(&[server_hello(), message(11, &[0, 0, 9, 0, 0, 6, 1])].concat(), 16_384),
        ),
        ("the key exchange comes", records(&[server_hello(), message(12, &[1; 9])].concat(), 16_384)),
        ("the server has said all", records(&[server_hello(), message(14, &[])].concat(), 16_384)),
        ("a resumed session", changed),
    ] {
        assert_eq!(read(&sent, usize::MAX), Err(Status::Ended), "{name}");
        assert_eq!(read(&sent, 1), Err(Status::Ended), "{name} in bytes");
    }
    let sent = records(&[server_hello(), certificates(&[&most])].concat(), 16_384);
    assert_eq!(read(&sent, 1000), Ok((most, 0)));
    // Another message may come before it, and one that nobody asked for is passed over.
    let sent = records(&[server_hello(), message(23, &[1; 9]), certificates(&[LEAF])].concat(), 16_384);
    assert_eq!(read(&sent, 7), Ok((LEAF.to_vec(), 0)));
    let mut reader = HelloReader::new();
    let mut rest = &sent[..];
    assert!(matches!(reader.read(&mut rest), Status::Server(_)));
    assert_eq!(reader.read(&mut rest), Status::NeedMore);
}

/// As `openssl x509 -subject -issuer -dates -fingerprint -sha256 -ext subjectAltName` has it.
#[test]
fn what_they_say() {
    let leaf = fp_wire::x509::certificate(LEAF);
    assert_eq!(leaf.sha256_hex(), "4c2774338eff521a93912884c66a08908ce8848093081e2fd968e64358b9066c");
    assert_eq!(
        (leaf.subject.as_str(), leaf.issuer.as_str()),
        ("C=XX, O=Lab, CN=www.lab.example", "C=XX, O=Lab, CN=Lab CA")
    );
    let names: Vec<_> = leaf.names.iter().map(|name| String::from_utf8_lossy(name)).collect();
    assert_eq!(names, ["www.lab.example", "*.lab.example", "192.0.2.80", "2001:db8::80"]);
    assert_eq!((leaf.name_count, leaf.not_before, leaf.not_after), (6, 1796055558, 1827591558));
    assert_eq!((leaf.self_signed, leaf.malformed, leaf.others), (false, false, 0));
    let ca = fp_wire::x509::certificate(CA);
    assert_eq!(ca.sha256_hex(), "d526eb0bcfcd5c648c05a4c204e78a144c5fda75ac66d778f32c7851594f691c");
    assert_eq!((ca.subject.as_str(), ca.self_signed, ca.names.len()), ("C=XX, O=Lab, CN=Lab CA", true, 0));
    let none = fp_wire::x509::certificate(b"0");
    assert!(none.malformed && none.subject.is_empty() && !none.self_signed);
}
