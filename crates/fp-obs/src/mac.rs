use core::fmt;

/// A hardware address of six bytes (IEEE 802).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct MacAddress(pub [u8; 6]);

impl MacAddress {
    /// It is locally administered (IEEE 802, 8.2.2): made up by a system or its user, as phones do
    /// for each network, and says nothing of a manufacturer.
    pub const fn is_local(self) -> bool {
        self.0[0] & 0x02 != 0
    }

    /// It is of no single interface: a group's, or all zeros.
    pub const fn is_of_many(self) -> bool {
        self.0[0] & 0x01 != 0 || matches!(self.0, [0, 0, 0, 0, 0, 0])
    }
}

impl fmt::Display for MacAddress {
    /// `02:00:5e:10:00:01`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [a, b, c, d, e, g] = self.0;
        write!(f, "{a:02x}:{b:02x}:{c:02x}:{d:02x}:{e:02x}:{g:02x}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bits_and_text() {
        let of = |first| MacAddress([first, 0, 0x5e, 0x10, 0, 1]);
        assert_eq!(of(2).to_string(), "02:00:5e:10:00:01");
        assert_eq!(
            [0, 1, 2, 3].map(|first| (of(first).is_local(), of(first).is_of_many())),
            [(false, false), (false, true), (true, false), (true, true)]
        );
        assert!(MacAddress([0; 6]).is_of_many());
    }
}
