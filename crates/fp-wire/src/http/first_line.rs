//! The first line of a head: what begins like one, what ends it, and what it says.

use fp_obs::Direction;
use memchr::memchr;

use super::options::Options;
use super::scan::end_of_text;

/// The first line that p0f reads ends within so many bytes, its LF counted.
pub(super) const P0F_FIRST_LINE: usize = 1024;

/// The longest method that is taken for one: the longest that is registered has 17.
const MAX_METHOD: usize = 32;

/// A head of this direction may begin with these bytes, as far as they go. Few bytes are not looked
/// at before there are as many as p0f waits for.
#[inline]
pub fn may_begin(direction: Direction, bytes: &[u8], options: Options) -> bool {
    match direction {
        Direction::Request => begins_request(bytes, options),
        Direction::Response => {
            const START: &[u8] = b"HTTP/1.";
            bytes.starts_with(START) || START.starts_with(bytes)
        }
    }
}

/// As far as these bytes go, they begin a request.
#[inline]
pub(super) fn begins_request(bytes: &[u8], options: Options) -> bool {
    bytes.starts_with(b"GET /") || bytes.starts_with(b"HEAD /") || begins_other_request(bytes, options)
}

/// They begin a request that p0f does not read.
fn begins_other_request(bytes: &[u8], options: Options) -> bool {
    let len = bytes.iter().take(MAX_METHOD + 1).take_while(|byte| is_method_byte(**byte)).count();
    let method = bytes.get(..len).unwrap_or(&[]);
    let of_p0f = matches!(method, b"GET" | b"HEAD");
    if bytes.len() == len {
        // It may go on, whatever it becomes.
        return len <= MAX_METHOD
            && (options.any_method || b"GET".starts_with(method) || b"HEAD".starts_with(method));
    }
    (1..=MAX_METHOD).contains(&len)
        && bytes.get(len) == Some(&b' ')
        && method != HTTP2_METHOD
        && if of_p0f { options.large || bytes.len() == len + 1 } else { options.any_method }
}

/// The method that no request has: HTTP/2 begins with it, `PRI * HTTP/2.0` (RFC 9113, 3.4 and
/// 11.1).
const HTTP2_METHOD: &[u8] = b"PRI";

/// What a method is made of: of the bytes of a token (RFC 9110, 5.6.2) those that some method has.
/// It is case-sensitive, and `fetch` in browsers sends a `patch` as it is.
fn is_method_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')
}

/// The bytes that a first line has at least, its LF counted; p0f asks for one more of a status
/// line.
pub(super) const fn least(direction: Direction) -> usize {
    match direction {
        Direction::Request => b"GET / HTTP/1.0\n".len(),
        Direction::Response => b"HTTP/1.0 200\n".len(),
    }
}

/// The digit of the version that a first line of a head of this direction names, without its LF;
/// `None` if it is none.
pub(super) fn version(direction: Direction, line: &[u8], options: Options) -> Option<u8> {
    // p0f's figures: a request line of the least length is just long enough, a status line is not.
    let shorter = usize::from(direction == Direction::Request || options.large);
    if line.len() < least(direction) - shorter {
        return None;
    }
    match direction {
        Direction::Request => request_version(line, options),
        Direction::Response => response_version(line),
    }
}

/// The digit at the end of `... HTTP/1.x`.
fn request_version(line: &[u8], options: Options) -> Option<u8> {
    let line = line.strip_suffix(b"\r").unwrap_or(line);
    let ends = |line: &[u8]| {
        let (digit, before) = line.split_last()?;
        before.ends_with(b"HTTP/1.").then_some(*digit)
    };
    // Servers pass over blanks before the line end (RFC 9112, 3).
    ends(line).or_else(|| ends(line.trim_ascii_end()).filter(|_| options.large))
}

/// The digit at the beginning of `HTTP/1.x ...`.
fn response_version(line: &[u8]) -> Option<u8> {
    line.strip_prefix(b"HTTP/1.")?.first().copied()
}

/// Where the LF is that ends a first line. `Some(None)` if there is none yet, `None` if a byte
/// before it is none that such a line has: to p0f, all but printable ASCII, DEL and CR; else
/// control characters but for tab and CR.
#[inline]
pub(super) fn end(bytes: &[u8], options: Options) -> Option<Option<usize>> {
    match end_of_text(bytes) {
        None if options.large => {
            let end = memchr(b'\n', bytes);
            let text = bytes.get(..end.unwrap_or(bytes.len())).unwrap_or(&[]);
            text.iter().all(|byte| matches!(byte, 0x20..|b'\r'| b'\t')).then_some(end)
        }
        end => end,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_begin_a_request() {
        let [p0f, methods, large] = [(false, false), (true, false), (false, true)]
            .map(|(any_method, large)| Options { any_method, large, ..Options::default() });
        let all = Options { any_method: true, ..large };
        for (text, expected) in [
            ("GET / HTTP/1.1", [true; 4]),
            ("HEAD /", [true; 4]),
            ("G", [true; 4]),
            ("GET ", [true; 4]),
            ("", [true; 4]),
            ("GET http://a/", [false, false, true, true]),
            ("GET *", [false, false, true, true]),
            ("POST /", [false, true, false, true]),
            ("patch /", [false, true, false, true]),
            ("M-SEARCH *", [false, true, false, true]),
            ("PO", [false, true, false, true]),
            ("GE /", [false, true, false, true]),
            (" GET /", [false; 4]),
            ("SSH-2.0-OpenSSH_9.9\r\n", [false; 4]),
            ("PRI", [false, true, false, true]),
            ("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", [false; 4]),
            ("PRIOR *", [false, true, false, true]),
            ("\x16\x03\x01", [false; 4]),
        ] {
            let found = [p0f, methods, large, all].map(|options| begins_request(text.as_bytes(), options));
            assert_eq!(found, expected, "{text:?}");
        }
        assert!(begins_request(format!("{} /", "A".repeat(32)).as_bytes(), all));
        assert!(!begins_request(format!("{} /", "A".repeat(33)).as_bytes(), all));
        assert!(!begins_request("A".repeat(33).as_bytes(), all));
    }

    #[test]
    fn what_may_begin_a_response() {
        let may = |text: &str| may_begin(Direction::Response, text.as_bytes(), Options::default());
        assert!(["", "H", "HTTP/1", "HTTP/1.1 200 OK"].into_iter().all(may));
        assert!(["HTTP/2", "x", "GET / HTTP/1.1"].into_iter().all(|text| !may(text)));
    }

    #[test]
    fn what_ends_a_first_line() {
        let large = Options { large: true, ..Options::default() };
        for (line, expected, expected_large) in [
            (&b"a b\n"[..], Some(Some(3)), Some(Some(3))),
            (b"a\r\nc", Some(Some(2)), Some(Some(2))),
            (b"abc", Some(None), Some(None)),
            (b"a\xc3\xa4\nc", None, Some(Some(3))),
            (b"a\t\n", None, Some(Some(2))),
            (b"a\0\n", None, None),
            (b"a\x1b", None, None),
        ] {
            assert_eq!(
                [end(line, Options::default()), end(line, large)],
                [expected, expected_large],
                "{line:?}"
            );
        }
    }
}
