//! Text from packets and databases, made safe to show: a terminal obeys what it is sent.

use super::text::hex_digit;

/// The character acts on a terminal instead of being shown: a control character (C0, DEL, C1), or
/// one that reorders the text around it or ends its line.
pub fn acts(c: char) -> bool {
    let reorders =
        matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    c.is_control() || reorders || matches!(c, '\u{2028}' | '\u{2029}')
}

/// Escapes what stands in `out` from `start` on: the bytes of what acts on a terminal, and those
/// that are not UTF-8, become `\x1b` and the like.
pub fn escape_since(out: &mut Vec<u8>, start: usize) {
    escape(out, start, acts);
}

/// [`escape_since`] for text of several lines: line ends and tabs stay.
pub fn escape_lines_since(out: &mut Vec<u8>, start: usize) {
    escape(out, start, |c| acts(c) && !matches!(c, '\n' | '\t'));
}

fn escape(out: &mut Vec<u8>, start: usize, unsafe_to_show: impl Fn(char) -> bool) {
    let written = out.get(start..).unwrap_or(&[]);
    // All bytes, so that many are looked at together.
    if written.iter().fold(true, |plain, byte| plain & matches!(byte, b' '..=b'~')) {
        return;
    }
    let text = out.split_off(start);
    for chunk in text.utf8_chunks() {
        for c in chunk.valid().chars() {
            let mut bytes = [0; 4];
            let bytes = c.encode_utf8(&mut bytes).as_bytes();
            if unsafe_to_show(c) {
                bytes.iter().for_each(|byte| push_escaped(out, *byte));
            } else {
                out.extend_from_slice(bytes);
            }
        }
        chunk.invalid().iter().for_each(|byte| push_escaped(out, *byte));
    }
}

fn push_escaped(out: &mut Vec<u8>, byte: u8) {
    out.extend([b'\\', b'x', hex_digit(byte >> 4), hex_digit(byte)]);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_acts_on_a_terminal_is_escaped() {
        for (text, expected) in [
            (&b"plain ~ text"[..], "plain ~ text"),
            (b"\x1b[31mred\x1b[0m", "\\x1b[31mred\\x1b[0m"),
            (b"a\r\nb\0\x7f", "a\\x0d\\x0ab\\x00\\x7f"),
            (b"\xff\xc3(", "\\xff\\xc3("),
            ("caf\u{e9} \u{9b}31m".as_bytes(), "caf\u{e9} \\xc2\\x9b31m"),
            ("\u{202e}txt".as_bytes(), "\\xe2\\x80\\xaetxt"),
        ] {
            let mut out = b"\x1bkept".to_vec();
            out.extend_from_slice(text);
            escape_since(&mut out, 5);
            assert_eq!(String::from_utf8(out).unwrap(), format!("\x1bkept{expected}"));
        }
    }

    #[test]
    fn lines_stay_lines() {
        let mut out = b"a\tb\n\x1b]0;c\x07\r\n".to_vec();
        escape_lines_since(&mut out, 0);
        assert_eq!(out, b"a\tb\n\\x1b]0;c\\x07\\x0d\n");
    }
}
