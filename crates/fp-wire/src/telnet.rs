//! Telnet: text, and the options that stand in it (RFC 854, RFC 855).

/// What the bytes of an end begin with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part<'a> {
    /// More of them will tell.
    NeedMore,
    /// A command or the negotiation of an option, of so many bytes.
    Option(usize),
    /// Text, at least one byte.
    Text(&'a [u8]),
}

/// Interpret as command.
const IAC: u8 = 255;
/// Subnegotiation begins.
const SB: u8 = 250;
/// Subnegotiation ends.
const SE: u8 = 240;

/// What `bytes` begin with.
pub fn part(bytes: &[u8]) -> Part<'_> {
    match bytes {
        [] | [IAC] | [IAC, 251..=254] => Part::NeedMore,
        // A byte of text that is doubled.
        [IAC, IAC, ..] => Part::Text(bytes.get(..2).unwrap_or(bytes)),
        [IAC, 251..=254, _, ..] => Part::Option(3),
        [IAC, SB, rest @ ..] => match end_of_option(rest) {
            Some(len) => Part::Option(2 + len),
            None => Part::NeedMore,
        },
        [IAC, ..] => Part::Option(2),
        _ => {
            let end = memchr::memchr(IAC, bytes).unwrap_or(bytes.len());
            Part::Text(bytes.get(..end).unwrap_or(bytes))
        }
    }
}

/// How many bytes there are to the end of a subnegotiation, that included.
fn end_of_option(bytes: &[u8]) -> Option<usize> {
    let mut at = 0;
    loop {
        at += memchr::memchr(IAC, bytes.get(at..)?)?;
        match bytes.get(at + 1)? {
            &SE => return Some(at + 2),
            // A doubled byte of data, or a command that has no place here.
            _ => at += 2,
        }
    }
}

/// Body of the fuzz target.
#[doc(hidden)]
pub fn fuzz(bytes: &[u8]) {
    let mut rest = bytes;
    loop {
        let len = match part(rest) {
            Part::NeedMore => break,
            Part::Option(len) => len,
            Part::Text(text) => {
                assert!(rest.starts_with(text));
                text.len()
            }
        };
        assert!(len > 0 && len <= rest.len(), "{len} of {}", rest.len());
        // It is the same whatever follows, but for text that goes on.
        if let Some(first) = rest.get(..len) {
            assert_eq!(part(first), part(rest));
            for cut in 0..len.min(16) {
                let begun = rest.get(..cut).map(part);
                assert!(matches!(begun, Some(Part::NeedMore | Part::Text(_))), "{cut} of {len}");
            }
        }
        rest = rest.get(len..).unwrap_or(&[]);
    }
    assert!(rest.is_empty() || rest.first() == Some(&IAC), "text needs no more");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_and_text() {
        let sent = b"\xff\xfb\x01\xff\xfa\x18\x01\xff\xff\xff\xf0\xff\xf9\r\nlogin: \xff\xfff";
        let mut seen = Vec::new();
        let mut rest = &sent[..];
        while !rest.is_empty() {
            let part = part(rest);
            let len = match part {
                Part::Option(len) => len,
                Part::Text(text) => text.len(),
                Part::NeedMore => panic!("{rest:?}"),
            };
            seen.push(part);
            rest = &rest[len..];
        }
        let expected = [
            Part::Option(3),
            Part::Option(8),
            Part::Option(2),
            Part::Text(b"\r\nlogin: "),
            Part::Text(b"\xff\xff"),
            Part::Text(b"f"),
        ];
        assert_eq!(seen, expected);
        (0..=sent.len()).for_each(|cut| fuzz(&sent[..cut]));
        for short in
            [&b""[..], b"\xff", b"\xff\xfd", b"\xff\xfa", b"\xff\xfa\x18\xff", b"\xff\xfa\xff\xff\xf0"]
        {
            assert_eq!(part(short), Part::NeedMore, "{short:?}");
        }
    }
}
