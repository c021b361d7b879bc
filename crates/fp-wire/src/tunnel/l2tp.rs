//! The layer two tunneling protocol: version 2 (RFC 2661) and version 3 (RFC 3931).

use crate::error::{SkipReason, Skipped};
use crate::link::{LinkType, ethertype};
use crate::next::Next;
use crate::reader::Reader;

const CONTROL: u16 = 0x8000;

/// Flags and version come first, RFC 2661, section 3.1, and RFC 3931, section 4.1.2.
pub(super) fn over_udp<'a>(mut r: Reader<'a>) -> Result<Next<'a>, Skipped> {
    const LENGTH: u16 = 0x4000;
    const SEQUENCE: u16 = 0x0800;
    const OFFSET: u16 = 0x0200;
    const VERSION: u16 = 0x000f;
    let flags = r.u16()?;
    match flags & VERSION {
        _ if flags & CONTROL != 0 => Err(r.stop(SkipReason::NotTcp)),
        2 => {
            r.skip(if flags & LENGTH == 0 { 0 } else { 2 })?;
            // Tunnel and session.
            r.skip(4)?;
            r.skip(if flags & SEQUENCE == 0 { 0 } else { 4 })?;
            if flags & OFFSET != 0 {
                let padding = r.u16()?;
                r.skip(usize::from(padding))?;
            }
            Ok(Next::Frame(LinkType::PPP, r))
        }
        3 => {
            r.skip(2)?;
            over_ip(r)
        }
        _ => Err(r.stop(SkipReason::NotTcp)),
    }
}

/// A session comes first, which is 0 for control messages (RFC 3931, section 4.1.1).
///
/// The ends have agreed on the length of the cookie, whether a sublayer of four bytes follows, and
/// on what is carried; no packet says so. A frame of Ethernet or PPP that leads to IP is looked for
/// at each place where one may begin.
pub(super) fn over_ip<'a>(mut r: Reader<'a>) -> Result<Next<'a>, Skipped> {
    const PLACES: [usize; 4] = [0, 4, 8, 12];
    if *r.array()? == [0; 4] {
        return Err(r.stop(SkipReason::NotTcp));
    }
    for place in PLACES {
        let mut at = r;
        at.skip(place)?;
        if let Some(link) = kind(at.rest()) {
            return Ok(Next::Frame(link, at));
        }
    }
    Err(r.stop(SkipReason::NotTcp))
}

/// What these bytes are, if they lead to an IP header whose first byte is as it has to be.
fn kind(bytes: &[u8]) -> Option<LinkType> {
    let is_ip = |ether_type: [u8; 2], first: u8| match u16::from_be_bytes(ether_type) {
        ethertype::IPV4 => (0x45..=0x4f).contains(&first),
        ethertype::IPV6 => first >> 4 == 6,
        _ => false,
    };
    match bytes {
        [0xff, 0x03, 0x00, 0x21, 0x45..=0x4f, ..] | [0xff, 0x03, 0x00, 0x57, 0x60..=0x6f, ..] => {
            Some(LinkType::PPP)
        }
        [_, _, _, _, _, _, _, _, _, _, _, _, t0, t1, rest @ ..] => match rest {
            [first, ..] if is_ip([*t0, *t1], *first) => Some(LinkType::ETHERNET),
            [_, _, i0, i1, first, ..]
                if ethertype::is_vlan_tag(u16::from_be_bytes([*t0, *t1])) && is_ip([*i0, *i1], *first) =>
            {
                Some(LinkType::ETHERNET)
            }
            _ => None,
        },
        _ => None,
    }
}
