//! The commonest shapes of frame in one go: Ethernet, with or without VLAN tags, then IPv4 without options or IPv6
//! without extension headers, then TCP or nothing of interest. Anything else, and anything wrong, is left to the general
//! path, with which this agrees wherever it answers.

use crate::decode::DecodeOptions;
use crate::error::{Layer, SkipReason, Skipped};
use crate::ip::{Header, TCP, is_wanted, v4, v6};
use crate::link::ethertype;
use crate::packet::TcpPacket;
use crate::tcp;

/// The segment of an Ethernet frame, or that it has none, or `None` where the general path has to look.
#[inline]
pub(crate) fn ethernet<'a>(
    bytes: &'a [u8],
    options: &DecodeOptions,
) -> Option<Result<TcpPacket<'a>, Skipped>> {
    let ([.., t0, t1], mut rest) = bytes.split_first_chunk::<14>()?;
    let mut ether_type = u16::from_be_bytes([*t0, *t1]);
    while options.vlan && ethertype::is_vlan_tag(ether_type) {
        let ([_, _, t0, t1], after) = rest.split_first_chunk::<4>()?;
        ether_type = u16::from_be_bytes([*t0, *t1]);
        rest = after;
    }
    match ether_type {
        ethertype::IPV4 => ipv4(rest, options),
        ethertype::IPV6 => ipv6(rest, options),
        _ => None,
    }
}

#[inline]
fn ipv4<'a>(bytes: &'a [u8], options: &DecodeOptions) -> Option<Result<TcpPacket<'a>, Skipped>> {
    const VERSION_4_WITHOUT_OPTIONS: u8 = 0x45;
    let (head, rest) = bytes.split_first_chunk::<{ v4::MIN_LEN }>()?;
    let fields = v4::Fields::new(head);
    if fields.ver_ihl != VERSION_4_WITHOUT_OPTIONS {
        return None;
    }
    if !is_wanted(fields.protocol, options) {
        return Some(Err(Skipped::new(SkipReason::NotTcp, Layer::Ipv4)));
    }
    if fields.protocol != TCP || fields.is_fragment() {
        return None;
    }
    let payload = rest.get(..usize::from(fields.total_len).checked_sub(v4::MIN_LEN)?)?;
    segment(&fields.header(0), payload).map(Ok)
}

#[inline]
fn ipv6<'a>(bytes: &'a [u8], options: &DecodeOptions) -> Option<Result<TcpPacket<'a>, Skipped>> {
    let (head, rest) = bytes.split_first_chunk::<{ v6::MIN_LEN }>()?;
    let fields = v6::Fields::new(head);
    if fields.version() != 6 || v6::is_extension(fields.next_header) {
        return None;
    }
    if !is_wanted(fields.next_header, options) {
        return Some(Err(Skipped::new(SkipReason::NotTcp, Layer::Ipv6)));
    }
    if fields.next_header != TCP {
        return None;
    }
    let payload = rest.get(..usize::from(fields.payload_len))?;
    segment(&fields.header(TCP), payload).map(Ok)
}

#[inline]
fn segment<'a>(ip: &Header, bytes: &'a [u8]) -> Option<TcpPacket<'a>> {
    let (head, rest) = bytes.split_first_chunk::<{ tcp::MIN_LEN }>()?;
    let (options, payload) = rest.split_at_checked(tcp::header_len(head).checked_sub(tcp::MIN_LEN)?)?;
    let packet = tcp::packet(ip, head, options, payload);
    packet.segment_type().is_some().then_some(packet)
}
