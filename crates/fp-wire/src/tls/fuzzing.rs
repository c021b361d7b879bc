//! The body of the fuzz target for TLS.

use fp_obs::tls::{ClientHello, ServerHello};

use super::{HelloReader, MAX_CERTIFICATE, MAX_HELLO, Status};

/// More hellos than this are not asked of one input.
const MAX_HELLOS: usize = 16;

/// Reads arbitrary bytes as one direction of a connection, whole and in pieces whose lengths the
/// first bytes choose: nothing panics, both ways give the same hellos, and no more is kept than is
/// promised.
pub fn tls(bytes: &[u8]) {
    let Some((steps, bytes)) = bytes.split_at_checked(3) else { return };
    let whole = read_in_steps(bytes, &[]);
    assert_eq!(whole, read_in_steps(bytes, steps), "the way they came in changes the hellos");
    for status in &whole {
        match status {
            Status::Client(hello) => client(hello),
            Status::Server(hello) => server(hello),
            Status::Certificate(leaf) => {
                assert!(!leaf.der.is_empty() && leaf.der.len() <= MAX_CERTIFICATE);
                #[cfg(feature = "certificates")]
                crate::x509::fuzz(&leaf.der);
            }
            Status::NeedMore | Status::Ended | Status::TooLong => {}
        }
    }
}

/// All that was found, read in steps of these lengths, over and over; the last is how it ended.
fn read_in_steps(bytes: &[u8], steps: &[u8]) -> Vec<Status> {
    let mut reader = HelloReader::new();
    let mut found = Vec::new();
    let mut rest = bytes;
    let mut lengths = steps.iter().cycle();
    let moves = steps.iter().any(|step| *step != 0);
    let mut came = 0;
    while !rest.is_empty() {
        let step = lengths.next().filter(|_| moves).map_or(usize::MAX, |step| usize::from(*step));
        let (mut piece, later) = rest.split_at(step.min(rest.len()));
        came += piece.len();
        rest = later;
        loop {
            let status = reader.read(&mut piece);
            assert!(reader.kept() <= MAX_HELLO.min(came));
            if status == Status::NeedMore {
                assert!(piece.is_empty(), "all was taken");
                break;
            }
            if matches!(status, Status::Server(_)) {
                reader.expect_certificate();
            }
            let ended = matches!(status, Status::Ended | Status::TooLong);
            found.push(status);
            if ended || found.len() == MAX_HELLOS {
                return found;
            }
        }
    }
    found
}

fn client(hello: &ClientHello) {
    assert_eq!(hello.ja3().len(), 32);
    let ja4 = hello.ja4();
    assert_eq!(ja4.len(), 36, "{ja4}");
    assert_eq!(hello.ja4_o().len(), 36);
    for text in [hello.ja4_r(), hello.ja4_ro(), hello.stable()] {
        assert!(text.bytes().all(|byte| byte.is_ascii_graphic()), "{text}");
    }
    assert_eq!(hello.stable().matches(':').count(), 8);
    assert!(hello.alpn.iter().map(|protocol| protocol.len() + 1).sum::<usize>() <= MAX_HELLO);
}

fn server(hello: &ServerHello) {
    assert_eq!(hello.ja3s().len(), 32);
    assert!(hello.session_id_len <= 32);
}
