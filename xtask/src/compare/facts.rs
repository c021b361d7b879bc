//! What a capture file is, as far as it decides whether p0f can read it (deviations D2 and D10).

use std::collections::BTreeSet;
use std::io;
use std::path::Path;

/// Registry numbers of link types whose IP header p0f finds: by a fixed offset (NULL, Ethernet,
/// PPP, RAW under its three numbers, PPP_SERIAL, PPP_ETHER, LOOP, SLL, PFLOG) or by a guess that is
/// right (IPV4, IPV6, SLL2).
const FOUND_BY_P0F: [u32; 14] = [0, 1, 9, 12, 14, 50, 51, 101, 108, 113, 117, 228, 229, 276];

/// What kind of capture a file is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Facts {
    /// Link type and snap length of every interface.
    pub(crate) interfaces: BTreeSet<(u32, u32)>,
    /// A record is cut short or cannot be, or the file is no capture at all.
    pub(crate) damaged: bool,
}

impl Facts {
    /// Reads them from a file.
    ///
    /// # Errors
    /// The file cannot be read.
    pub(crate) fn of(path: &Path) -> io::Result<Facts> {
        Ok(facts(&std::fs::read(path)?))
    }

    /// A link type whose IP header p0f does not find.
    pub(crate) fn has_misread_link(&self) -> bool {
        self.interfaces.iter().any(|(link, _)| !FOUND_BY_P0F.contains(link))
    }

    /// p0f's reader stops inside such a capture: it is damaged, or has a second link type or snap
    /// length.
    pub(crate) fn stops_p0f(&self) -> bool {
        self.damaged || self.interfaces.len() > 1
    }
}

fn facts(data: &[u8]) -> Facts {
    let read = match data.first_chunk() {
        Some([0xd4, 0xc3, 0xb2, 0xa1] | [0x4d, 0x3c, 0xb2, 0xa1]) => classic(data, u32::from_le_bytes),
        Some([0xa1, 0xb2, 0xc3, 0xd4] | [0xa1, 0xb2, 0x3c, 0x4d]) => classic(data, u32::from_be_bytes),
        Some([0x0a, 0x0d, 0x0d, 0x0a]) => blocks(data),
        _ => (BTreeSet::new(), None),
    };
    Facts { interfaces: read.0, damaged: read.1.is_none() }
}

type Number = fn([u8; 4]) -> u32;
/// The interfaces seen, and `Some` if the end of the file was reached record by record.
type Read = (BTreeSet<(u32, u32)>, Option<()>);

fn number(data: &[u8], at: usize, order: Number) -> Option<u32> {
    data.get(at..)?.first_chunk().map(|bytes| order(*bytes))
}

/// libpcap's limit for a record.
const LONGEST: u32 = 262_144;

fn classic(data: &[u8], order: Number) -> Read {
    let mut interfaces = BTreeSet::new();
    let header = (|| Some((number(data, 20, order)? & 0xffff, number(data, 16, order)?)))();
    interfaces.extend(header);
    let to_the_end = || {
        header?;
        let mut at = 24;
        while at < data.len() {
            let kept = number(data, at + 8, order).filter(|kept| *kept <= LONGEST)?;
            number(data, at + 12, order)?;
            at += 16 + kept as usize;
        }
        (at == data.len()).then_some(())
    };
    (interfaces, to_the_end())
}

fn blocks(data: &[u8]) -> Read {
    const SECTION: u32 = 0x0a0d_0d0a;
    const INTERFACE: u32 = 1;
    let mut interfaces = BTreeSet::new();
    let mut order: Number = u32::from_le_bytes;
    let mut to_the_end = || {
        let mut at = 0;
        while at < data.len() {
            let kind = number(data, at, order)?;
            if kind == SECTION {
                order = match number(data, at + 8, u32::from_le_bytes)? {
                    0x1a2b_3c4d => u32::from_le_bytes,
                    0x4d3c_2b1a => u32::from_be_bytes,
                    _ => return None,
                };
            }
            let length = number(data, at + 4, order)? as usize;
            if length < 12
                || !length.is_multiple_of(4)
                || number(data, at + length - 4, order)? as usize != length
            {
                return None;
            }
            if kind == INTERFACE {
                interfaces.insert((number(data, at + 8, order)? & 0xffff, number(data, at + 12, order)?));
            }
            at += length;
        }
        Some(())
    };
    let end = to_the_end();
    (interfaces, end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pcap(link: u32) -> Vec<u8> {
        let mut data = vec![0xd4, 0xc3, 0xb2, 0xa1, 2, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0];
        data.extend(link.to_le_bytes());
        data.extend([0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0, 4, 0, 0, 0, 1, 2, 3, 4]);
        data
    }

    fn pcapng(links: &[u16]) -> Vec<u8> {
        let mut data = vec![0x0a, 0x0d, 0x0d, 0x0a, 28, 0, 0, 0, 0x4d, 0x3c, 0x2b, 0x1a, 1, 0, 0, 0];
        data.extend([0xff; 8]);
        data.extend(28u32.to_le_bytes());
        for link in links {
            data.extend([1, 0, 0, 0, 20, 0, 0, 0]);
            data.extend(link.to_le_bytes());
            data.extend([0, 0, 0, 0, 4, 0, 20, 0, 0, 0]);
        }
        data
    }

    #[test]
    fn a_whole_file_is_not_damaged_and_every_cut_one_is() {
        let whole = pcap(1);
        assert_eq!(facts(&whole), Facts { interfaces: BTreeSet::from([(1, 65536)]), damaged: false });
        for length in 0..whole.len() {
            // Cut right after the header it is an empty, whole capture.
            assert_eq!(facts(&whole[..length]).damaged, length != 24, "{length}");
        }
    }

    #[test]
    fn a_second_link_type_stops_p0f() {
        assert!(!facts(&pcapng(&[1, 1])).stops_p0f());
        assert!(facts(&pcapng(&[1, 113])).stops_p0f());
        assert!(!facts(&pcapng(&[1])).damaged);
    }

    #[test]
    fn radiotap_is_misread_and_ethernet_is_not() {
        assert!(facts(&pcap(127)).has_misread_link());
        assert!(!facts(&pcap(1)).has_misread_link());
    }

    #[test]
    fn text_is_no_capture() {
        assert!(facts(b"hello").damaged);
    }
}
