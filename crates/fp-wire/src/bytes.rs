/// A cursor over bytes whose lengths stand in front of them, as in TLS and SSH. A read that finds
/// too few bytes gives `None` and reads nothing.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Bytes(bytes)
    }

    pub(crate) fn rest(self) -> &'a [u8] {
        self.0
    }

    pub(crate) fn is_empty(self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (head, rest) = self.0.split_first_chunk::<N>()?;
        self.0 = rest;
        Some(*head)
    }

    pub(crate) fn take(&mut self, len: usize) -> Option<&'a [u8]> {
        let (head, rest) = self.0.split_at_checked(len)?;
        self.0 = rest;
        Some(head)
    }

    pub(crate) fn u8(&mut self) -> Option<u8> {
        self.array().map(u8::from_be_bytes)
    }

    pub(crate) fn u16(&mut self) -> Option<u16> {
        self.array().map(u16::from_be_bytes)
    }

    pub(crate) fn u32(&mut self) -> Option<u32> {
        self.array().map(u32::from_be_bytes)
    }

    /// Bytes behind their length in one byte.
    pub(crate) fn vec8(&mut self) -> Option<&'a [u8]> {
        let mut ahead = *self;
        let len = ahead.u8()?;
        let bytes = ahead.take(len.into())?;
        *self = ahead;
        Some(bytes)
    }

    /// Bytes behind their length in two bytes.
    pub(crate) fn vec16(&mut self) -> Option<&'a [u8]> {
        let mut ahead = *self;
        let len = ahead.u16()?;
        let bytes = ahead.take(len.into())?;
        *self = ahead;
        Some(bytes)
    }

    /// A whole number of QUIC: two bits say how long it is (RFC 9000, 16).
    pub(crate) fn varint(&mut self) -> Option<u64> {
        let first = *self.0.first()?;
        let len = 1_usize << (first >> 6);
        let bytes = self.take(len)?;
        let number = bytes.iter().fold(0_u64, |number, byte| (number << 8) | u64::from(*byte));
        let used = 8 * len as u32 - 2;
        Some(number & (u64::MAX >> (64 - used)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_too_short_is_not_read() {
        let mut bytes = Bytes::new(&[0, 3, 1, 2]);
        assert_eq!(bytes.vec16(), None);
        assert_eq!(bytes.rest(), [0, 3, 1, 2]);
        assert_eq!(bytes.vec8(), Some(&[][..]));
        assert_eq!(bytes.vec8(), None);
        assert_eq!(bytes.u16(), Some(0x0301));
        assert_eq!(bytes.u32(), None);
        assert_eq!(bytes.u8(), Some(2));
        assert!(bytes.is_empty() && bytes.u8().is_none() && bytes.varint().is_none());
    }

    #[test]
    fn whole_numbers_of_quic() {
        // RFC 9000, A.1.
        for (bytes, number) in [
            (&[0xc2, 0x19, 0x7c, 0x5e, 0xff, 0x14, 0xe8, 0x8c][..], 151_288_809_941_952_652),
            (&[0x9d, 0x7f, 0x3e, 0x7d], 494_878_333),
            (&[0x7b, 0xbd], 15_293),
            (&[0x25], 37),
            (&[0x40, 0x25], 37),
        ] {
            assert_eq!(Bytes::new(bytes).varint(), Some(number));
            assert_eq!(Bytes::new(&bytes[..bytes.len() - 1]).varint(), None);
        }
    }
}
