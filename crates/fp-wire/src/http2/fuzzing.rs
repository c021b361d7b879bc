//! The body of the fuzz target for HTTP/2.

use fp_obs::Direction;

use super::{MAX_BLOCK, OpeningReader, Status};

/// Reads arbitrary bytes as what an end says, whole and in pieces whose lengths the first bytes
/// choose: nothing panics, both ways tell the same, and no more is kept than is promised.
pub fn http2(bytes: &[u8]) {
    let Some(([switches, steps @ ..], bytes)) = bytes.split_first_chunk::<4>() else { return };
    let direction = if switches & 1 == 0 { Direction::Request } else { Direction::Response };
    // Most bytes begin with no preface.
    let preface: &[u8] = if switches & 2 == 0 { b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" } else { b"" };
    let bytes = [preface, bytes].concat();
    let reader = OpeningReader::new(direction, switches & 4 != 0);
    let whole = read_in_steps(reader.clone(), &bytes, &[u8::MAX]);
    assert_eq!(whole, read_in_steps(reader, &bytes, steps), "the way they came in changes what is told");
    if let Status::Opening(opening, head) = whole {
        assert!(opening.settings.len() <= 32 && opening.priorities.len() <= 32);
        assert!(opening.akamai().is_ascii() && opening.akamai_hash().len() == 32);
        assert!(head.is_none_or(|head| head.version == 2 && head.headers().len() <= 128));
    }
}

fn read_in_steps(mut reader: OpeningReader, bytes: &[u8], steps: &[u8]) -> Status {
    let mut rest = bytes;
    for step in steps.iter().cycle() {
        let (mut piece, later) = rest.split_at(rest.len().min(usize::from(*step).max(1)));
        rest = later;
        let status = reader.read(&mut piece);
        assert!(reader.kept() <= 2 * MAX_BLOCK + 65_536);
        if status != Status::NeedMore {
            return status;
        }
        assert!(piece.is_empty(), "all was taken");
        if rest.is_empty() {
            break;
        }
    }
    Status::NeedMore
}
