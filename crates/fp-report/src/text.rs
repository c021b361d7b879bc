//! Numbers and addresses as bytes, without the formatting machinery: this runs once for each event.

use std::io::Write as _;

/// What p0f prints for a missing value.
pub(crate) const UNKNOWN: &[u8] = b"???";

pub(crate) fn push_decimal(out: &mut Vec<u8>, mut number: u64) {
    let mut digits = [0u8; 20];
    let mut len = 0;
    for slot in digits.iter_mut().rev() {
        *slot = b'0' + (number % 10) as u8;
        number /= 10;
        len += 1;
        if number == 0 {
            break;
        }
    }
    out.extend_from_slice(digits.get(20 - len..).unwrap_or(&[]));
}

pub(crate) fn push_signed(out: &mut Vec<u8>, number: i64) {
    if number < 0 {
        out.push(b'-');
    }
    push_decimal(out, number.unsigned_abs());
}

/// `number` with leading zeros to at least `width` digits, which are no more than 20.
pub(crate) fn push_padded(out: &mut Vec<u8>, mut number: u64, width: usize) {
    let mut digits = [b'0'; 20];
    let mut len = 0;
    for slot in digits.iter_mut().rev() {
        if number == 0 {
            break;
        }
        *slot += (number % 10) as u8;
        number /= 10;
        len += 1;
    }
    out.extend_from_slice(digits.get(20 - width.clamp(len, 20)..).unwrap_or(&[]));
}

/// Anything that prints itself.
pub(crate) fn push_display(out: &mut Vec<u8>, value: impl std::fmt::Display) {
    write!(out, "{value}").expect("a vector takes every byte");
}

/// The lower four bits as a digit.
pub(crate) fn hex_digit(nibble: u8) -> u8 {
    match nibble & 0xf {
        low @ 0..=9 => b'0' + low,
        high => b'a' + high - 10,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(push: impl FnOnce(&mut Vec<u8>)) -> String {
        let mut out = Vec::new();
        push(&mut out);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn decimals() {
        for number in [0, 7, 10, 99, 100, 65535, u64::MAX] {
            assert_eq!(text(|out| push_decimal(out, number)), number.to_string());
        }
        for number in [0, -1, i64::MIN, i64::MAX] {
            assert_eq!(text(|out| push_signed(out, number)), number.to_string());
        }
        for (number, width) in [(0, 1), (0, 2), (7, 2), (12, 2), (123, 2), (999_999, 9), (1, 9), (5, 4)] {
            assert_eq!(text(|out| push_padded(out, number, width)), format!("{number:0width$}"));
        }
    }
}
