//! The commonest shapes of frame in one go: Ethernet, with or without VLAN tags, then IPv4 without options or IPv6
//! without extension headers, then TCP or nothing of interest. Anything else, and anything wrong, is left to the general
//! path, with which this agrees wherever it answers.

use crate::decode::DecodeOptions;
use crate::error::{Layer, SkipReason, Skipped};
use crate::ip::{Header, TCP, is_wanted, v4, v6};
use crate::link::ethertype;
use crate::packet::TcpPacket;
use crate::tcp;

/// What a frame is: a segment, or nothing of interest, or `None` where the general path has to look.
type Found<'a> = Option<Result<TcpPacket<'a>, Skipped>>;

/// Looks through the Ethernet and IP headers.
#[inline(always)]
pub(crate) fn ethernet<'a>(bytes: &'a [u8], options: &DecodeOptions) -> Found<'a> {
    let ([.., t0, t1], mut rest) = bytes.split_first_chunk::<14>()?;
    let mut ether_type = u16::from_be_bytes([*t0, *t1]);
    if ether_type == ethertype::IPV4 {
        return ipv4(rest, options);
    }
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

/// The segment behind an IP header, if nothing is wrong with it.
#[inline(always)]
fn segment<'a>(ip: Header<'a>, bytes: &'a [u8]) -> Found<'a> {
    let (head, rest) = bytes.split_first_chunk()?;
    let (options, payload) = rest.split_at_checked(tcp::header_len(head).checked_sub(tcp::MIN_LEN)?)?;
    tcp::flags(head).segment_type()?;
    Some(Ok(TcpPacket { ip, head, options, payload }))
}

#[inline(always)]
fn ipv4<'a>(bytes: &'a [u8], options: &DecodeOptions) -> Found<'a> {
    const VERSION_4_WITHOUT_OPTIONS: u8 = 0x45;
    let (head, rest) = bytes.split_first_chunk()?;
    let head = v4::Header(head);
    if head.ver_ihl() != VERSION_4_WITHOUT_OPTIONS {
        return None;
    }
    if !is_wanted(head.protocol(), options) {
        return Some(Err(Skipped::new(SkipReason::NotTcp, Layer::Ipv4)));
    }
    if head.protocol() != TCP || head.is_fragment() {
        return None;
    }
    segment(Header::V4(head), rest.get(..usize::from(head.total_len()).checked_sub(v4::MIN_LEN)?)?)
}

#[inline(always)]
fn ipv6<'a>(bytes: &'a [u8], options: &DecodeOptions) -> Found<'a> {
    let (head, rest) = bytes.split_first_chunk()?;
    let head = v6::Header(head);
    if head.version() != 6 {
        return None;
    }
    if head.next_header() != TCP {
        let skipped = !is_wanted(head.next_header(), options) && !v6::is_extension(head.next_header());
        return skipped.then_some(Err(Skipped::new(SkipReason::NotTcp, Layer::Ipv6)));
    }
    segment(Header::V6(head), rest.get(..usize::from(head.payload_len()))?)
}
