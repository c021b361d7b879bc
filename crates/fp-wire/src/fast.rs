//! The commonest shapes of frame in one go: Ethernet, with or without VLAN tags, then IPv4 without options or IPv6
//! without extension headers, then TCP or nothing of interest. Anything else, and anything wrong, is left to the general
//! path, with which this agrees wherever it answers.

use crate::decode::DecodeOptions;
use crate::error::{Layer, SkipReason, Skipped};
use crate::ip::{Header, TCP, is_wanted, v4, v6};
use crate::link::ethertype;
use crate::packet::TcpPacket;
use crate::tcp;

/// What the payload of an Ethernet frame is.
pub(crate) enum Found<'a> {
    /// TCP, as far as its IP header tells.
    Tcp(Header<'a>, &'a [u8]),
    /// Nothing of interest.
    Skipped(Skipped),
    /// The general path has to look.
    Unusual,
}

/// Looks through the Ethernet and IP headers.
#[inline(always)]
pub(crate) fn ethernet<'a>(bytes: &'a [u8], options: &DecodeOptions) -> Found<'a> {
    let Some(([.., t0, t1], mut rest)) = bytes.split_first_chunk::<14>() else { return Found::Unusual };
    let mut ether_type = u16::from_be_bytes([*t0, *t1]);
    if ether_type == ethertype::IPV4 {
        return ipv4(rest, options);
    }
    while options.vlan && ethertype::is_vlan_tag(ether_type) {
        let Some(([_, _, t0, t1], after)) = rest.split_first_chunk::<4>() else { return Found::Unusual };
        ether_type = u16::from_be_bytes([*t0, *t1]);
        rest = after;
    }
    match ether_type {
        ethertype::IPV4 => ipv4(rest, options),
        ethertype::IPV6 => ipv6(rest, options),
        _ => Found::Unusual,
    }
}

/// The segment behind an IP header, if nothing is wrong with it.
#[inline(always)]
pub(crate) fn segment<'a>(ip: Header<'a>, bytes: &'a [u8]) -> Option<TcpPacket<'a>> {
    let (head, rest) = bytes.split_first_chunk()?;
    let (options, payload) = rest.split_at_checked(tcp::header_len(head).checked_sub(tcp::MIN_LEN)?)?;
    tcp::flags(head).segment_type()?;
    Some(TcpPacket { ip, head, options, payload })
}

#[inline(always)]
fn ipv4<'a>(bytes: &'a [u8], options: &DecodeOptions) -> Found<'a> {
    const VERSION_4_WITHOUT_OPTIONS: u8 = 0x45;
    let Some((head, rest)) = bytes.split_first_chunk() else { return Found::Unusual };
    let head = v4::Header(head);
    if head.ver_ihl() != VERSION_4_WITHOUT_OPTIONS {
        return Found::Unusual;
    }
    if !is_wanted(head.protocol(), options) {
        return Found::Skipped(Skipped::new(SkipReason::NotTcp, Layer::Ipv4));
    }
    if head.protocol() != TCP || head.is_fragment() {
        return Found::Unusual;
    }
    let payload = usize::from(head.total_len()).checked_sub(v4::MIN_LEN).and_then(|len| rest.get(..len));
    payload.map_or(Found::Unusual, |payload| Found::Tcp(Header::V4(head), payload))
}

#[inline(always)]
fn ipv6<'a>(bytes: &'a [u8], options: &DecodeOptions) -> Found<'a> {
    let Some((head, rest)) = bytes.split_first_chunk() else { return Found::Unusual };
    let head = v6::Header(head);
    if head.version() != 6 {
        return Found::Unusual;
    }
    if head.next_header() != TCP {
        let skipped = !is_wanted(head.next_header(), options) && !v6::is_extension(head.next_header());
        let not_tcp = Found::Skipped(Skipped::new(SkipReason::NotTcp, Layer::Ipv6));
        return if skipped { not_tcp } else { Found::Unusual };
    }
    let payload = rest.get(..usize::from(head.payload_len()));
    payload.map_or(Found::Unusual, |payload| Found::Tcp(Header::V6(head), payload))
}
