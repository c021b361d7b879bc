//! Tunnels over UDP, known by their ports.

use super::l2tp;
use crate::depth::DecodeOptions;
use crate::error::{SkipReason, Skipped};
use crate::link::{LinkType, tags};
use crate::next::Next;
use crate::reader::Reader;
use crate::tunnel_ports::UdpTunnel;

pub(super) fn header<'a>(mut r: Reader<'a>, options: &DecodeOptions) -> Result<Next<'a>, Skipped> {
    let [s0, s1, d0, d1, _, _, _, _] = *r.array()?;
    let kind = |port: [u8; 2]| options.tunnel_ports.kind(u16::from_be_bytes(port));
    match (kind([d0, d1]), kind([s0, s1])) {
        (Some(UdpTunnel::Vxlan), _) => vxlan(r),
        (Some(UdpTunnel::VxlanGpe), _) => vxlan_gpe(r),
        (Some(UdpTunnel::Geneve), _) => geneve(r),
        (Some(UdpTunnel::GtpUser), _) | (_, Some(UdpTunnel::GtpUser)) => gtp_user(r),
        (Some(UdpTunnel::L2tp), _) | (_, Some(UdpTunnel::L2tp)) => l2tp::over_udp(r),
        (Some(UdpTunnel::Teredo), _) | (_, Some(UdpTunnel::Teredo)) => teredo(r),
        _ => Err(r.stop(SkipReason::NotTcp)),
    }
}

/// RFC 7348, section 5.
fn vxlan<'a>(mut r: Reader<'a>) -> Result<Next<'a>, Skipped> {
    const HAS_NETWORK: u8 = 0x08;
    let [flags, ..] = *r.array::<8>()?;
    if flags & HAS_NETWORK == 0 {
        return Err(r.stop(SkipReason::NotTcp));
    }
    Ok(Next::Frame(LinkType::ETHERNET, r))
}

/// Flags, of which one says that the last byte of the first word names what is carried.
fn vxlan_gpe<'a>(mut r: Reader<'a>) -> Result<Next<'a>, Skipped> {
    const NAMES_PAYLOAD: u8 = 0x04;
    const IPV4: u8 = 1;
    const IPV6: u8 = 2;
    const ETHERNET: u8 = 3;
    const NSH: u8 = 4;
    let [flags, _, _, payload, _, _, _, _] = *r.array()?;
    match payload {
        _ if flags & NAMES_PAYLOAD == 0 => Ok(Next::Frame(LinkType::ETHERNET, r)),
        IPV4 | IPV6 => Ok(Next::Ip(r)),
        ETHERNET => Ok(Next::Frame(LinkType::ETHERNET, r)),
        NSH => tags::nsh(r),
        _ => Err(r.stop(SkipReason::NotTcp)),
    }
}

/// RFC 8926, section 3.4.
fn geneve<'a>(mut r: Reader<'a>) -> Result<Next<'a>, Skipped> {
    const OPTIONS_LEN: u8 = 0x3f;
    const ETHERNET: u16 = 0x6558;
    let [version_len, _, p0, p1, _, _, _, _] = *r.array()?;
    if version_len & !OPTIONS_LEN != 0 {
        return Err(r.stop(SkipReason::NotTcp));
    }
    r.skip(usize::from(version_len & OPTIONS_LEN) * 4)?;
    match u16::from_be_bytes([p0, p1]) {
        ETHERNET => Ok(Next::Frame(LinkType::ETHERNET, r)),
        ether_type => Ok(Next::EtherType(ether_type, r)),
    }
}

/// 3GPP TS 29.281, section 5: version 1, user data.
fn gtp_user<'a>(mut r: Reader<'a>) -> Result<Next<'a>, Skipped> {
    const VERSION_AND_PROTOCOL: u8 = 0xf0;
    const VERSION_1: u8 = 0x30;
    const EXTENSION: u8 = 0x04;
    /// Extension, sequence number, N-PDU number: any of them brings all three fields.
    const OPTIONAL_FIELDS: u8 = 0x07;
    const G_PDU: u8 = 255;
    let [flags, message, ..] = *r.array::<8>()?;
    if flags & VERSION_AND_PROTOCOL != VERSION_1 || message != G_PDU {
        return Err(r.stop(SkipReason::NotTcp));
    }
    if flags & OPTIONAL_FIELDS != 0 {
        let [_, _, _, next] = *r.array()?;
        let mut next = if flags & EXTENSION == 0 { 0 } else { next };
        while next != 0 {
            // In units of 4 bytes, this one and the next type at the end counted.
            let units = usize::from(r.u8()?);
            let Some(content_len) = (units * 4).checked_sub(2) else {
                return Err(r.contradiction(4, 0));
            };
            r.skip(content_len)?;
            next = r.u8()?;
        }
    }
    Ok(Next::Ip(r))
}

/// RFC 4380, section 5.1.1: authentication and origin may stand before the IPv6 packet.
fn teredo<'a>(mut r: Reader<'a>) -> Result<Next<'a>, Skipped> {
    const AUTHENTICATION: [u8; 2] = [0, 1];
    const ORIGIN: [u8; 2] = [0, 0];
    if r.rest().starts_with(&AUTHENTICATION) {
        let [_, _, id_len, value_len] = *r.array()?;
        // A nonce of 8 bytes and a confirmation byte end it.
        r.skip(usize::from(id_len) + usize::from(value_len) + 9)?;
    }
    if r.rest().starts_with(&ORIGIN) {
        r.skip(8)?;
    }
    match r.first().map(|byte| byte >> 4) {
        Some(6) => Ok(Next::Ip(r)),
        _ => Err(r.stop(SkipReason::NotTcp)),
    }
}
