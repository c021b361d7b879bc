//! What kind of pattern somebody typed.

use fp_engine::Direction;

/// A kind of pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Pattern {
    /// A raw signature, perhaps behind a word that says of what.
    Signature,
    /// A piece of a database file.
    Database,
    /// The head of a request or response.
    Head,
    /// A packet in hexadecimal digits.
    Hex,
    /// JA3, JA4, HASSH.
    Hash,
}

impl Pattern {
    /// The kind that a text looks like.
    pub(crate) fn of(text: &str) -> Pattern {
        let trimmed = text.trim();
        let first = trimmed.lines().next().unwrap_or_default();
        let is_hex = trimmed.bytes().all(|byte| byte.is_ascii_hexdigit() || byte.is_ascii_whitespace());
        if is_hex && trimmed.len() == 32 || is_ja4(trimmed) {
            Pattern::Hash
        } else if is_hex && trimmed.len() > 32 {
            Pattern::Hex
        } else if first.starts_with("HTTP/") || first.ends_with(" HTTP/1.1") || first.ends_with(" HTTP/1.0") {
            Pattern::Head
        } else if first.starts_with(['[', ';']) || trimmed.lines().any(is_statement) {
            Pattern::Database
        } else {
            Pattern::Signature
        }
    }
}

/// `field = value`, as in a database.
fn is_statement(line: &str) -> bool {
    let field = line.split_once('=').map(|(field, _)| field.trim());
    field.is_some_and(|field| {
        ["classes", "label", "sig", "sys", "ua_os", "grammar", "ja3", "ja4", "ja3s", "hassh"].contains(&field)
    })
}

/// `t13d1516h2_8daaf6152771_e5627efa2ab1`.
fn is_ja4(text: &str) -> bool {
    let mut parts = text.split('_');
    let (head, first, second) = (parts.next(), parts.next(), parts.next());
    let is_hash = |part: Option<&str>| {
        part.is_some_and(|part| part.len() == 12 && part.bytes().all(|byte| byte.is_ascii_hexdigit()))
    };
    head.is_some_and(|head| head.len() == 10 && head.starts_with(['t', 'q', 'd']))
        && is_hash(first)
        && is_hash(second)
        && parts.next().is_none()
}

/// The bytes of hexadecimal digits, or the column of what is none.
pub(crate) fn read_hex(text: &str) -> Result<Vec<u8>, usize> {
    let mut digits = Vec::new();
    for (column, character) in text.chars().enumerate().filter(|(_, character)| !character.is_whitespace()) {
        digits.push(character.to_digit(16).ok_or(column + 1)?);
    }
    let (pairs, odd) = digits.as_chunks::<2>();
    if !odd.is_empty() {
        return Err(text.chars().count());
    }
    Ok(pairs.iter().map(|[high, low]| (high << 4 | low) as u8).collect())
}

/// Version, direction and headers of a head; or the number of a line, the line, and what was
/// expected there.
type Head = (u8, Direction, Vec<(String, String)>);

/// Reads the lines of a head.
pub(crate) fn header_block(text: &str) -> Result<Head, (usize, String, &'static str)> {
    let mut lines = text.trim_start().lines();
    let first = lines.next().unwrap_or_default();
    let direction = if first.starts_with("HTTP/") { Direction::Response } else { Direction::Request };
    let version = u8::from(!first.contains("HTTP/1.0"));
    let mut headers = Vec::new();
    for (line, number) in lines.zip(2..).take_while(|(line, _)| !line.trim().is_empty()) {
        let Some((name, value)) =
            line.split_once(':').filter(|(name, _)| !name.is_empty() && !name.contains(' '))
        else {
            return Err((number, line.to_owned(), "a header, such as `Host: example.org`"));
        };
        headers.push((name.to_owned(), value.trim().to_owned()));
    }
    Ok((version, direction, headers))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_text_looks_like() {
        for (text, expected) in [
            ("4:64+0:0:1460:mss*20,7:mss,sok,ts,nop,ws:df,id+:0", Pattern::Signature),
            ("syn+ack:4:64", Pattern::Signature),
            ("1:Host,User-Agent,Accept=[*/*]:Connection:curl", Pattern::Signature),
            ("1500", Pattern::Signature),
            ("", Pattern::Signature),
            ("[tcp:request]\n", Pattern::Database),
            ("classes = win\n", Pattern::Database),
            ("label = s:unix:A:\nsig = *:64:0:*:*,0:mss:df:0", Pattern::Database),
            ("GET / HTTP/1.1\nHost: a", Pattern::Head),
            ("HTTP/1.0 200 OK\n", Pattern::Head),
            ("4500003c1c4640004006 0000c0000201c0000202", Pattern::Hex),
            ("d41d8cd98f00b204e9800998ecf8427e", Pattern::Hash),
            ("t13d1516h2_8daaf6152771_e5627efa2ab1", Pattern::Hash),
        ] {
            assert_eq!(Pattern::of(text), expected, "{text}");
        }
    }

    #[test]
    fn digits_and_headers() {
        assert_eq!(read_hex("4500 3c"), Ok(vec![0x45, 0, 0x3c]));
        assert_eq!(read_hex("450"), Err(3));
        assert_eq!(read_hex("45x0"), Err(3));
        let head = header_block("GET / HTTP/1.0\nHost: a\nAccept:\n\nbody").unwrap();
        assert_eq!(
            head,
            (0, Direction::Request, vec![("Host".into(), "a".into()), ("Accept".into(), String::new())])
        );
        assert_eq!(header_block("HTTP/1.1 200\nno header").unwrap_err().0, 2);
    }
}
