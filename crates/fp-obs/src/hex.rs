//! Hexadecimal digits, without the formatting machinery: fingerprints are made of many numbers.

/// The lower four bits as a lower-case digit.
fn digit(nibble: u16) -> char {
    char::from_digit(u32::from(nibble & 0xf), 16).unwrap_or('0')
}

/// The bytes in lower-case hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 2);
    text.extend(bytes.iter().flat_map(|byte| [digit(u16::from(byte >> 4)), digit(u16::from(*byte))]));
    text
}

/// Appends a number, with zeros before it to at least `width` digits, which are no more than four.
pub(crate) fn push_hex(text: &mut String, number: u16, width: u32) {
    let digits = (u16::BITS - number.leading_zeros()).div_ceil(4).max(width).min(4);
    (0..digits).rev().for_each(|place| text.push(digit(number >> (4 * place))));
}

/// Appends a number in decimal digits.
pub(crate) fn push_decimal(text: &mut String, number: u16) {
    let digits = number.checked_ilog10().unwrap_or(0);
    (0..=digits).rev().for_each(|place| text.push(digit(number / 10_u16.pow(place) % 10)));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number() {
        for number in 0..=u16::MAX {
            let [mut short, mut long, mut decimal] = [const { String::new() }; 3];
            push_hex(&mut short, number, 1);
            push_hex(&mut long, number, 4);
            push_decimal(&mut decimal, number);
            let expected = (format!("{number:x}"), format!("{number:04x}"), number.to_string());
            assert_eq!((short, long, decimal), expected);
        }
        assert_eq!(hex(&[0, 0x0a, 0xf0, 0xff]), "000af0ff");
    }
}
