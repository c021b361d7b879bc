//! Numbers and addresses as bytes, without the formatting machinery: this runs once for each event.

use std::io::Write as _;
use std::net::{IpAddr, Ipv6Addr};

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

/// An IPv6 address as p0f spells it: eight groups without leading zeros, none left out.
fn push_groups(out: &mut Vec<u8>, address: Ipv6Addr) {
    for (i, group) in address.segments().into_iter().enumerate() {
        if i > 0 {
            out.push(b':');
        }
        push_hex(out, group);
    }
}

/// A short text that is put together before it is appended at one go.
struct Short<const N: usize> {
    bytes: [u8; N],
    len: usize,
}

impl<const N: usize> Short<N> {
    fn new() -> Self {
        Short { bytes: [0; N], len: 0 }
    }

    /// Appends the first `count` of these bytes, of which all have to find room.
    #[inline]
    fn put<const M: usize>(&mut self, bytes: [u8; M], count: u8) {
        if let Some(slot) = self.bytes.get_mut(self.len..self.len + M) {
            slot.copy_from_slice(&bytes);
            self.len += usize::from(count);
        }
    }

    /// `1.2.3.4` and this byte.
    #[inline]
    fn put_octets(&mut self, octets: [u8; 4], end: u8) {
        /// A number and a dot, and how many characters they are.
        #[expect(clippy::indexing_slicing, reason = "a constant: an index out of range would not compile")]
        const DOTTED: [([u8; 4], u8); 256] = {
            let mut table = [([0; 4], 0); 256];
            let mut n = 0;
            while n < 256 {
                let (hundreds, tens, ones) =
                    (b'0' + (n / 100) as u8, b'0' + (n / 10 % 10) as u8, b'0' + (n % 10) as u8);
                table[n] = match n {
                    100.. => ([hundreds, tens, ones, b'.'], 4),
                    10.. => ([tens, ones, b'.', 0], 3),
                    _ => ([ones, b'.', 0, 0], 2),
                };
                n += 1;
            }
            table
        };
        for octet in octets {
            let (digits, count) = DOTTED.get(usize::from(octet)).copied().unwrap_or_default();
            self.put(digits, count);
        }
        if let Some(last) = self.bytes.get_mut(self.len.wrapping_sub(1)) {
            *last = end;
        }
    }

    #[inline]
    fn put_number(&mut self, number: u16) {
        let digit = |divisor: u16| b'0' + (number / divisor % 10) as u8;
        let [a, b, c, d, e] = [digit(10_000), digit(1000), digit(100), digit(10), digit(1)];
        match number {
            10_000.. => self.put([a, b, c, d, e], 5),
            1000.. => self.put([b, c, d, e], 4),
            100.. => self.put([c, d, e], 3),
            10.. => self.put([d, e], 2),
            _ => self.put([e], 1),
        }
    }

    fn text(&self) -> &[u8] {
        self.bytes.get(..self.len).unwrap_or(&[])
    }
}

/// `1.2.3.4/80`.
pub(crate) fn push_endpoint(out: &mut Vec<u8>, endpoint: Endpoint) {
    match endpoint.address {
        IpAddr::V4(v4) => {
            let mut text = Short::<24>::new();
            text.put_octets(v4.octets(), b'/');
            text.put_number(endpoint.port);
            out.extend_from_slice(text.text());
        }
        IpAddr::V6(v6) => {
            push_groups(out, v6);
            out.push(b'/');
            push_decimal(out, endpoint.port.into());
        }
    }
}

/// Anything that prints itself.
pub(crate) fn push_display(out: &mut Vec<u8>, value: impl std::fmt::Display) {
    write!(out, "{value}").expect("a vector takes every byte");
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
    fn ends_as_p0f_spells_them() {
        for (address, port, expected) in [
            ("1.2.3.4", 0, "1.2.3.4/0"),
            ("0.0.0.0", 9, "0.0.0.0/9"),
            ("255.0.10.100", 10, "255.0.10.100/10"),
            ("99.100.9.200", 999, "99.100.9.200/999"),
            ("255.255.255.255", 65535, "255.255.255.255/65535"),
            ("10.20.30.40", 1024, "10.20.30.40/1024"),
            ("2001:41d0:a:f78a::1", 80, "2001:41d0:a:f78a:0:0:0:1/80"),
            ("::", 1, "0:0:0:0:0:0:0:0/1"),
            ("2a01:e35:2fb6:1160:f022:11:465e:d69b", 443, "2a01:e35:2fb6:1160:f022:11:465e:d69b/443"),
            ("fe80::abc0:10:100", 65535, "fe80:0:0:0:0:abc0:10:100/65535"),
        ] {
            let endpoint = Endpoint { address: address.parse().unwrap(), port };
            assert_eq!(text(|out| push_endpoint(out, endpoint)), expected);
        }
        for n in 0..=u16::MAX {
            let endpoint = Endpoint { address: IpAddr::from([n as u8; 4]), port: n };
            let expected = format!("{0}.{0}.{0}.{0}/{n}", n as u8);
            assert_eq!(text(|out| push_endpoint(out, endpoint)), expected);
        }
    }
}
