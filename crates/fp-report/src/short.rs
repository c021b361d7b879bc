//! Short texts that are put together in place, a word at a time: the ends of a connection are
//! written for each packet that tells something.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use fp_engine::Endpoint;

use super::text::hex_digit;

/// The bytes that are written at once.
const WORD: usize = size_of::<u64>();

/// A text of at most 255 bytes, of which the longest here is two IPv6 addresses. Its length is a
/// byte, and behind each length there is room for a word, so that no length has to be checked.
#[derive(Clone)]
pub(crate) struct Short {
    bytes: [u8; u8::MAX as usize + WORD],
    len: u8,
}

impl Short {
    pub(crate) const fn new() -> Self {
        Short { bytes: [0; u8::MAX as usize + WORD], len: 0 }
    }

    pub(crate) fn clear(&mut self) {
        self.len = 0;
    }

    /// Appends the lowest `count` bytes of `word`, the lowest first.
    #[inline]
    fn put(&mut self, word: u64, count: u8) {
        let at = usize::from(self.len);
        if let Some(slot) = self.bytes.get_mut(at..at + WORD) {
            slot.copy_from_slice(&word.to_le_bytes());
        }
        self.len = self.len.wrapping_add(count);
    }

    /// Appends a text of any length.
    #[inline]
    pub(crate) fn put_text(&mut self, text: &[u8]) {
        for part in text.chunks(WORD) {
            let word = part.iter().rev().fold(0, |word, byte| word << 8 | u64::from(*byte));
            self.put(word, part.len() as u8);
        }
    }

    /// `1.2.3.4/80`.
    #[inline]
    pub(crate) fn put_endpoint(&mut self, endpoint: Endpoint) {
        match endpoint.address {
            IpAddr::V4(v4) => self.put_ipv4(v4),
            IpAddr::V6(v6) => self.put_groups(v6),
        }
        self.put_port(b'/', endpoint.port);
    }

    /// `1.2.3.4`.
    #[inline]
    pub(crate) fn put_ipv4(&mut self, address: Ipv4Addr) {
        let [a, b, c, d] = address.octets();
        let (first, with_dot) = Dotted::two(a, b);
        self.put(first, with_dot);
        let (last, with_dot) = Dotted::two(c, d);
        self.put(last, with_dot.wrapping_sub(1));
    }

    /// Eight groups without leading zeros, none left out: as p0f spells an IPv6 address.
    fn put_groups(&mut self, address: Ipv6Addr) {
        for group in address.segments() {
            let [high, low] = group.to_be_bytes();
            let digits = [high >> 4, high, low >> 4, low].map(hex_digit);
            let colon = u64::from(b':') << 32;
            let zeros = (group.leading_zeros() / 4).min(3);
            self.put((u64::from(u32::from_le_bytes(digits)) | colon) >> (8 * zeros), 5 - zeros as u8);
        }
        self.len = self.len.wrapping_sub(1);
    }

    /// `/80`, or with another character.
    #[inline]
    pub(crate) fn put_port(&mut self, before: u8, port: u16) {
        let port = u64::from(port);
        // A byte for each digit, the first lowest: split by 10,000, then by 100 and by 10 in each
        // half of the rest.
        let (first, rest) = (port / 10_000, port % 10_000);
        let hundreds = (rest / 100) | ((rest % 100) << 16);
        let tens = ((hundreds * 103) >> 10) & 0x000f_000f;
        let digits = first | (tens | (hundreds - 10 * tens) << 8) << 8;
        // The last digit stands even if it is zero.
        let zeros = (digits | 1 << 32).trailing_zeros() / 8;
        let text = (digits | 0x30_3030_3030) >> (8 * zeros);
        self.put(u64::from(before) | text << 8, 6 - zeros as u8);
    }

    pub(crate) fn text(&self) -> &[u8] {
        self.bytes.get(..usize::from(self.len)).unwrap_or(&[])
    }

    /// Appends it to `out`, at the least cost if it is of `USUAL` bytes or less.
    #[inline]
    pub(crate) fn push_to<const USUAL: usize>(&self, out: &mut Vec<u8>) {
        match self.bytes.first_chunk::<USUAL>() {
            Some(bytes) if usize::from(self.len) <= USUAL => push_first(out, bytes, self.len),
            _ => out.extend_from_slice(self.text()),
        }
    }
}

/// Appends `1.2.3.4/80`.
pub(crate) fn push_endpoint(out: &mut Vec<u8>, endpoint: Endpoint) {
    let mut text = Short::new();
    text.put_endpoint(endpoint);
    out.extend_from_slice(text.text());
}

/// Appends the first `len` of the bytes. It copies all and takes back the rest, which costs less
/// than a copy whose length is not known beforehand.
#[inline]
pub(crate) fn push_first<const N: usize>(out: &mut Vec<u8>, bytes: &[u8; N], len: u8) {
    let end = out.len() + usize::from(len);
    out.extend_from_slice(bytes);
    out.truncate(end);
}

/// An octet as a decimal number with a dot behind.
#[derive(Clone, Copy, Default)]
struct Dotted {
    /// The first character lowest.
    text: u32,
    bits: u32,
}

impl Dotted {
    #[expect(clippy::indexing_slicing, reason = "a constant: an index out of range would not compile")]
    const TABLE: [Dotted; 256] = {
        let mut table = [Dotted { text: 0, bits: 0 }; 256];
        let mut n = 0;
        while n < 256 {
            let (hundreds, tens, ones) =
                (b'0' + (n / 100) as u8, b'0' + (n / 10 % 10) as u8, b'0' + (n % 10) as u8);
            let (text, len) = match n {
                100.. => ([hundreds, tens, ones, b'.'], 4),
                10.. => ([tens, ones, b'.', 0], 3),
                _ => ([ones, b'.', 0, 0], 2),
            };
            table[n] = Dotted { text: u32::from_le_bytes(text), bits: 8 * len };
            n += 1;
        }
        table
    };

    /// Two octets, the first one lowest, and how many characters they are: a word at most.
    #[inline]
    fn two(first: u8, second: u8) -> (u64, u8) {
        let of = |octet: u8| Dotted::TABLE.get(usize::from(octet)).copied().unwrap_or_default();
        let (first, second) = (of(first), of(second));
        let text = u64::from(first.text) | u64::from(second.text).wrapping_shl(first.bits);
        (text, ((first.bits + second.bits) / 8) as u8)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spelled(address: IpAddr, port: u16) -> String {
        let mut short = Short::new();
        short.put_endpoint(Endpoint { address, port });
        String::from_utf8(short.text().to_vec()).unwrap()
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
            assert_eq!(spelled(address.parse().unwrap(), port), expected);
        }
        for n in 0..=u16::MAX {
            let octets = [n as u8, (n >> 8) as u8, (n >> 4) as u8, !n as u8];
            let [a, b, c, d] = octets;
            assert_eq!(spelled(octets.into(), n), format!("{a}.{b}.{c}.{d}/{n}"));
            let groups = [n, !n, 0, n >> 4, n >> 8, n >> 12, 1, n];
            let text = groups.map(|group| format!("{group:x}")).join(":");
            assert_eq!(spelled(groups.into(), n), format!("{text}/{n}"));
        }
    }

    #[test]
    fn texts_of_any_length_are_appended_whole() {
        let mut short = Short::new();
        let mut expected = Vec::new();
        let mut out = Vec::new();
        for len in [0, 1, 7, 8, 9, 31, 64] {
            let text: Vec<u8> = (1..=len).collect();
            short.put_text(&text);
            expected.extend(text);
            assert_eq!(short.text(), expected);
            out.clear();
            short.push_to::<32>(&mut out);
            short.push_to::<32>(&mut out);
            assert_eq!(out, expected.repeat(2), "{len}");
        }
        short.clear();
        assert!(short.text().is_empty());
    }
}
