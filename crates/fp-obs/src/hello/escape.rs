//! Bytes from the wire as words of a raw signature.

use crate::hex::push_hex;

/// Whether a byte stands for itself in a word: it is printable, and means nothing in a raw
/// signature or in the signatures of a database.
pub(super) fn is_plain(byte: u8) -> bool {
    byte.is_ascii_graphic() && !b",:%*?|".contains(&byte)
}

/// Appends a word: a byte that does not stand for itself is `%` and two hexadecimal digits.
pub(crate) fn push_word(text: &mut String, bytes: &[u8]) {
    // All but those that somebody made up.
    if bytes.iter().all(|byte| is_plain(*byte))
        && let Ok(word) = str::from_utf8(bytes)
    {
        return text.push_str(word);
    }
    for byte in bytes {
        if is_plain(*byte) {
            text.push(char::from(*byte));
        } else {
            text.push('%');
            push_hex(text, u16::from(*byte), 2);
        }
    }
}
