//! Numbers of Microsoft's protocols, whose smallest byte comes first, at a place of a message.

pub(crate) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..)?.first_chunk().map(|bytes| u16::from_le_bytes(*bytes))
}

pub(crate) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..)?.first_chunk().map(|bytes| u32::from_le_bytes(*bytes))
}

/// At most `most` characters of a text in UTF-16, smallest byte first, up to a NUL, if it has any.
/// What is no character becomes U+FFFD.
pub(crate) fn utf16(bytes: &[u8], most: usize) -> Option<Box<str>> {
    let units = bytes.chunks_exact(2).filter_map(|pair| u16_at(pair, 0));
    let characters = char::decode_utf16(units).map(|read| read.unwrap_or(char::REPLACEMENT_CHARACTER));
    some(characters.take_while(|read| *read != '\0').take(most).collect())
}

/// The same of bytes in an alphabet that the message does not tell: each is the character of its
/// number.
pub(crate) fn latin1(bytes: &[u8], most: usize) -> Option<Box<str>> {
    some(bytes.iter().take_while(|byte| **byte != 0).take(most).map(|byte| char::from(*byte)).collect())
}

fn some(text: String) -> Option<Box<str>> {
    (!text.is_empty()).then(|| text.into())
}
