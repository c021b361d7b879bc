use fp_obs::{Direction, HttpObservation, MAX_HTTP_HEADERS, MAX_HTTP_NAME, MAX_HTTP_VALUE};
use fp_wire::http::{HeadReader, Options, Status};

/// Slots for httparse, more than any head here has.
const SLOTS: usize = 256;

/// Reads a head, whose direction the first byte chooses, with fp-wire and with httparse: where both
/// accept, versions and headers are the same, but for those that are beyond fp-wire's limits.
///
/// # Panics
/// If not.
pub fn heads(bytes: &[u8]) {
    let Some((choice, bytes)) = bytes.split_first() else { return };
    let direction = if choice & 1 == 0 { Direction::Request } else { Direction::Response };
    let options = Options { any_method: choice & 2 == 0, large: choice & 4 == 0, ..Options::default() };
    let Status::Head(ours) = HeadReader::new(direction, options).advance(bytes) else { return };
    let mut slots = [httparse::EMPTY_HEADER; SLOTS];
    let (version, theirs) = match direction {
        Direction::Request => {
            let mut judge = httparse::Request::new(&mut slots);
            let Ok(httparse::Status::Complete(_)) = judge.parse(bytes) else { return };
            (judge.version, judge.headers)
        }
        Direction::Response => {
            let mut judge = httparse::Response::new(&mut slots);
            let Ok(httparse::Status::Complete(_)) = judge.parse(bytes) else { return };
            (judge.version, judge.headers)
        }
    };
    assert_eq!(Some(ours.version), version);
    same(&ours, theirs);
}

/// All of ours are theirs, in their order; what we passed over is beyond a limit.
fn same(ours: &HttpObservation<'_>, theirs: &[httparse::Header<'_>]) {
    let mut ours = ours.headers().peekable();
    let mut taken = 0;
    for header in theirs {
        let value = header.value.trim_ascii();
        if ours.next_if(|ours| ours.name == header.name && ours.value.trim_ascii() == value).is_some() {
            taken += 1;
            continue;
        }
        let beyond = header.name.len() > MAX_HTTP_NAME
            || header.name.contains('|')
            || header.value.len() >= MAX_HTTP_VALUE
            || taken >= MAX_HTTP_HEADERS;
        assert!(beyond, "{header:?} was passed over");
    }
    assert_eq!(ours.next(), None, "httparse sees no such header");
}
