//! Numbers and addresses as bytes, without the formatting machinery: this runs once for each event.

use std::io::Write as _;
use std::net::IpAddr;

use fp_engine::Endpoint;

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

/// `number` with leading zeros to at least `width` digits.
pub(crate) fn push_padded(out: &mut Vec<u8>, number: u64, width: usize) {
    let mut limit = 10u64;
    for _ in 1..width {
        if number < limit {
            out.push(b'0');
        }
        limit = limit.saturating_mul(10);
    }
    push_decimal(out, number);
}

/// An address as p0f spells it: an IPv6 address is eight groups without leading zeros, none left out.
pub(crate) fn push_address(out: &mut Vec<u8>, address: IpAddr) {
    match address {
        IpAddr::V4(v4) => push_octets(out, v4.octets()),
        IpAddr::V6(v6) => push_joined(out, b':', v6.segments(), push_hex),
    }
}

/// `1.2.3.4`: an address in every event, so each octet is looked up and the text is appended at one go.
fn push_octets(out: &mut Vec<u8>, octets: [u8; 4]) {
    /// The digits of a number, and how many.
    #[expect(clippy::indexing_slicing, reason = "a constant: an index out of range would not compile")]
    const DIGITS: [([u8; 3], u8); 256] = {
        let mut table = [([0; 3], 0); 256];
        let mut n = 0;
        while n < 256 {
            let (hundreds, tens, ones) =
                (b'0' + (n / 100) as u8, b'0' + (n / 10 % 10) as u8, b'0' + (n % 10) as u8);
            table[n] = match n {
                100.. => ([hundreds, tens, ones], 3),
                10.. => ([tens, ones, b'.'], 2),
                _ => ([ones, b'.', b'.'], 1),
            };
            n += 1;
        }
        table
    };
    let mut text = [b'.'; 16];
    let mut len = 0;
    for octet in octets {
        let (digits, count) = DIGITS.get(usize::from(octet)).copied().unwrap_or_default();
        if let Some(slot) = text.get_mut(len..len + 3) {
            slot.copy_from_slice(&digits);
        }
        len += usize::from(count);
        if let Some(slot) = text.get_mut(len) {
            *slot = b'.';
        }
        len += 1;
    }
    out.extend_from_slice(text.get(..len - 1).unwrap_or(&[]));
}

/// `1.2.3.4/80`.
pub(crate) fn push_endpoint(out: &mut Vec<u8>, endpoint: Endpoint) {
    push_address(out, endpoint.address);
    out.push(b'/');
    push_decimal(out, endpoint.port.into());
}

/// Anything that prints itself.
pub(crate) fn push_display(out: &mut Vec<u8>, value: impl std::fmt::Display) {
    write!(out, "{value}").expect("a vector takes every byte");
}

fn push_joined<T>(
    out: &mut Vec<u8>,
    separator: u8,
    parts: impl IntoIterator<Item = T>,
    push: impl Fn(&mut Vec<u8>, T),
) {
    for (i, part) in parts.into_iter().enumerate() {
        if i > 0 {
            out.push(separator);
        }
        push(out, part);
    }
}

fn push_hex(out: &mut Vec<u8>, group: u16) {
    let skipped = (group.leading_zeros() / 4).min(3);
    for digit in skipped..4 {
        out.push(hex_digit((group >> (12 - 4 * digit)) as u8));
    }
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

    #[test]
    fn addresses_as_p0f_spells_them() {
        for (address, expected) in [
            ("1.2.3.4", "1.2.3.4"),
            ("255.0.10.100", "255.0.10.100"),
            ("2001:41d0:a:f78a::1", "2001:41d0:a:f78a:0:0:0:1"),
            ("::", "0:0:0:0:0:0:0:0"),
            ("2a01:e35:2fb6:1160:f022:11:465e:d69b", "2a01:e35:2fb6:1160:f022:11:465e:d69b"),
            ("fe80::abc0:10:100", "fe80:0:0:0:0:abc0:10:100"),
        ] {
            assert_eq!(text(|out| push_address(out, address.parse().unwrap())), expected);
        }
    }
}
