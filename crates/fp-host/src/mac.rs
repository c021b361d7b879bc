//! Addresses of links.

use core::fmt;

/// A MAC address of 48 bits (IEEE 802).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Mac(pub [u8; 6]);

impl Mac {
    /// One of six bytes that is of a single station; neither the one of zeros nor a group's.
    pub(crate) fn read(bytes: &[u8]) -> Option<Mac> {
        let bytes: [u8; 6] = bytes.try_into().ok()?;
        let [first, ..] = bytes;
        (bytes != [0; 6] && first & 1 == 0).then_some(Mac(bytes))
    }

    /// Whoever uses it gave it to himself (the U/L bit, IEEE 802, 8.2.2): telephones and laptops
    /// change it from network to network, so that it identifies nobody.
    pub fn is_local(self) -> bool {
        let [first, ..] = self.0;
        first & 2 != 0
    }
}

impl fmt::Display for Mac {
    /// `00:00:5e:00:53:01`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, byte) in self.0.iter().enumerate() {
            write!(f, "{}{byte:02x}", if at > 0 { ":" } else { "" })?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_stations() {
        let mac = Mac::read(&[0, 0, 0x5e, 0, 0x53, 1]).unwrap();
        assert_eq!((mac.to_string().as_str(), mac.is_local()), ("00:00:5e:00:53:01", false));
        assert!(Mac::read(&[0x0a, 0, 0x5e, 0, 0x53, 1]).unwrap().is_local());
        for bytes in [&[0; 6][..], &[0xff; 6], &[1, 0, 0x5e, 0, 0, 1], &[0, 1, 2], &[2; 7]] {
            assert_eq!(Mac::read(bytes), None, "{bytes:?}");
        }
    }
}
