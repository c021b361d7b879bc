//! Looking for the bytes that end something, many at a time.

use memchr::memchr;

/// The longest name that is looked at at once.
const USUAL_NAME: usize = 32;

/// A one in each byte.
const ONES: u128 = u128::MAX / 255;

/// Bytes that are looked at together.
const CHUNK: usize = 16;

/// Where the LF is that ends a line of text: all bytes before it are printable ASCII, DEL or CR.
/// `Some(None)` if there is no LF and all bytes are text, `None` if one before the LF is not.
#[inline]
pub(super) fn end_of_text(bytes: &[u8]) -> Option<Option<usize>> {
    let plain = plain(bytes);
    match bytes.get(plain..) {
        Some([b'\n', ..]) => Some(Some(plain)),
        Some([b'\r', b'\n', ..]) => Some(Some(plain + 1)),
        Some([]) => Some(None),
        _ => {
            let end = memchr(b'\n', bytes);
            let text = bytes.get(..end.unwrap_or(bytes.len())).unwrap_or(&[]);
            text.iter().all(|byte| matches!(byte, 0x20..=0x7f | b'\r')).then_some(end)
        }
    }
}

/// How many bytes there are before the first that is not printable ASCII or DEL.
#[inline]
fn plain(bytes: &[u8]) -> usize {
    let (chunks, rest) = bytes.as_chunks::<CHUNK>();
    let is_plain = |byte: u8| byte.cast_signed() >= 0x20;
    let mut at = 0;
    for chunk in chunks {
        if !chunk.iter().fold(true, |all, byte| all & is_plain(*byte)) {
            let word = u128::from_le_bytes(*chunk);
            // The high bit of each byte that is none, and perhaps of bytes behind the first such.
            let others = (word | word.wrapping_sub(ONES * 0x20)) & (ONES * 0x80);
            return at + others.trailing_zeros() as usize / 8;
        }
        at += CHUNK;
    }
    at + rest.iter().take_while(|byte| is_plain(**byte)).count()
}

/// The place of the first LF. Most lines are short: what calling memchr costs is more than what it
/// saves there.
#[inline]
pub(super) fn end_of_line(bytes: &[u8]) -> Option<usize> {
    const NEAR: usize = 6;
    let (chunks, _) = bytes.as_chunks::<CHUNK>();
    let mut at = 0;
    for chunk in chunks.iter().take(NEAR) {
        if chunk.iter().fold(false, |any, byte| any | (*byte == b'\n')) {
            let difference = u128::from_le_bytes(*chunk) ^ (ONES * u128::from(b'\n'));
            // As in `colon`.
            let ends = difference.wrapping_sub(ONES) & !difference & (ONES * 0x80);
            return Some(at + ends.trailing_zeros() as usize / 8);
        }
        at += CHUNK;
    }
    memchr(b'\n', bytes.get(at..)?).map(|place| at + place)
}

/// The place of the first colon among as many bytes as most names and one can take, eight at a
/// time.
#[inline]
pub(super) fn colon(bytes: &[u8]) -> Option<usize> {
    const ONES: u64 = u64::MAX / 255;
    let (words, _) = bytes.as_chunks::<8>();
    let mut at = 0;
    for word in words.iter().take(USUAL_NAME / 8 + 1) {
        let difference = u64::from_le_bytes(*word) ^ (ONES * u64::from(b':'));
        // The high bit of each byte that is zero, and perhaps of bytes behind the first such.
        let colons = difference.wrapping_sub(ONES) & !difference & (ONES * 0x80);
        if colons != 0 {
            return Some(at + colons.trailing_zeros() as usize / 8);
        }
        at += 8;
    }
    let rest = bytes.get(at..).filter(|rest| rest.len() < 8)?;
    rest.iter().position(|byte| *byte == b':').map(|place| at + place)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What [`end_of_text`] says, byte by byte.
    fn each_text(bytes: &[u8]) -> Option<Option<usize>> {
        let end = bytes.iter().position(|byte| *byte == b'\n');
        let text = &bytes[..end.unwrap_or(bytes.len())];
        text.iter().all(|byte| matches!(byte, 0x20..=0x7f | b'\r')).then_some(end)
    }

    #[test]
    fn every_byte_at_every_place_of_a_line_of_text() {
        for len in 0..40 {
            for at in 0..len {
                for byte in 0..=u8::MAX {
                    let mut line = vec![b' '; len];
                    line[at] = byte;
                    assert_eq!(end_of_text(&line), each_text(&line), "{byte:#x} at {at} of {len}");
                    for next in [b'\n', b'\r', byte, 0x80] {
                        if let Some(slot) = line.get_mut(at + 1) {
                            *slot = next;
                        }
                        assert_eq!(
                            end_of_text(&line),
                            each_text(&line),
                            "{byte:#x}, {next:#x} at {at} of {len}"
                        );
                    }
                }
            }
            assert_eq!(end_of_text(&vec![b'\r'; len]), Some(None));
        }
    }

    #[test]
    fn every_byte_at_every_place_of_any_line() {
        for len in 0..150 {
            for (at, byte) in (0..len).flat_map(|at| (0..=u8::MAX).map(move |byte| (at, byte))) {
                let mut line = vec![byte; len];
                line[..at].fill(if byte == b'\n' { at as u8 | 0x80 } else { b' ' });
                assert_eq!(end_of_line(&line), (byte == b'\n').then_some(at), "{byte:#x} from {at} to {len}");
            }
            for at in 0..len {
                let mut line = vec![b'\x0b'; len];
                line[at] = b'\n';
                assert_eq!(end_of_line(&line), Some(at), "{at} of {len}");
            }
        }
    }
}
