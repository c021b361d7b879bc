//! Headers of one vendor or kind of network between Ethernet and IP, each behind its own Ethernet
//! type.

use super::numbers::{MPLS, NSH};
use super::types::LinkType;
use crate::error::{Layer, SkipReason, Skipped};
use crate::next::Next;
use crate::reader::Reader;

/// Bytes that say nothing of what follows, then an Ethernet type: VN-tag (IEEE 802.1BR has a longer
/// one), the tag of HSR (IEC 62439-3), Cisco MetaData.
pub(super) fn ether_type_behind<'a>(len: usize, r: Reader<'a>) -> Result<Next<'a>, Skipped> {
    let mut r = r.enter(Layer::Tag);
    r.skip(len)?;
    let ether_type = r.u16()?;
    Ok(Next::EtherType(ether_type, r))
}

/// Arista's timestamps: kind and version of the header, a time of 8 or 6 bytes, an Ethernet type.
pub(super) fn arista<'a>(r: Reader<'a>) -> Result<Next<'a>, Skipped> {
    const TIMESTAMP: u16 = 1;
    let mut after = r.enter(Layer::Tag);
    let kind = after.u16()?;
    let version = after.u16()?;
    // The first byte of the version tells TAI and UTC apart, the last one the size.
    match (kind, version & 0xff) {
        (TIMESTAMP, 0x10) => ether_type_behind(8, after),
        (TIMESTAMP, 0x20) => ether_type_behind(6, after),
        _ => Err(after.stop(SkipReason::NotIp)),
    }
}

/// MACsec (IEEE 802.1AE): its tag, and an Ethernet type where nothing is encrypted, but only
/// protected from changes.
pub(super) fn macsec<'a>(r: Reader<'a>) -> Result<Next<'a>, Skipped> {
    const VERSION: u8 = 0x80;
    const CHANNEL: u8 = 0x20;
    const ENCRYPTED: u8 = 0x08;
    const CHANGED: u8 = 0x04;
    let mut r = r.enter(Layer::Tag);
    let [control, _, _, _, _, _] = *r.array()?;
    if control & VERSION != 0 {
        return Err(r.stop(SkipReason::NotIp));
    }
    if control & (ENCRYPTED | CHANGED) != 0 {
        return Err(r.stop(SkipReason::Encrypted));
    }
    ether_type_behind(if control & CHANNEL == 0 { 0 } else { 8 }, r)
}

/// TRILL (RFC 6325, section 3): a header with options in units of 4 bytes, then an Ethernet frame.
pub(super) fn trill<'a>(r: Reader<'a>) -> Result<Next<'a>, Skipped> {
    let mut r = r.enter(Layer::Tag);
    let [first, second, _, _, _, _] = *r.array()?;
    let units = (first & 0x07) << 2 | second >> 6;
    r.skip(usize::from(units) * 4)?;
    Ok(Next::Frame(LinkType::ETHERNET, r.enter(Layer::Link)))
}

/// The network service header (RFC 8300, section 2): its length in units of 4 bytes, what it
/// carries, its path.
pub(crate) fn nsh<'a>(r: Reader<'a>) -> Result<Next<'a>, Skipped> {
    const IPV4: u8 = 1;
    const IPV6: u8 = 2;
    const ETHERNET: u8 = 3;
    const SERVICE: u8 = 4;
    const LABELS: u8 = 5;
    const FIXED_LEN: usize = 8;
    let mut r = r.enter(Layer::Tag);
    let start = r;
    let [_, units, _, next, _, _, _, _] = *r.array()?;
    let len = usize::from(units & 0x3f) * 4;
    let Some(context_len) = len.checked_sub(FIXED_LEN) else {
        return Err(start.contradiction(FIXED_LEN, len));
    };
    r.skip(context_len)?;
    match next {
        IPV4 | IPV6 => Ok(Next::Ip(r)),
        ETHERNET => Ok(Next::Frame(LinkType::ETHERNET, r.enter(Layer::Link))),
        SERVICE => Ok(Next::EtherType(NSH, r)),
        LABELS => Ok(Next::EtherType(MPLS, r)),
        _ => Err(r.stop(SkipReason::NotIp)),
    }
}
