use crate::depth::DecodeOptions;
use crate::error::{SkipReason, Skipped};
use crate::link::{self, LinkType, ethertype, llc, ppp};
use crate::next::Next;
use crate::packet::TcpPacket;
use crate::reader::Reader;
use crate::udp::{self, UdpDatagram};
use crate::{ip, tcp, tunnel};

/// The most headers of any kind that [`decode`] reads through, a stack of VLAN tags or MPLS labels
/// counted once. An Ethernet frame with IPv4 and TCP has three; a VXLAN tunnel around it adds
/// three.
pub const MAX_LAYERS: usize = 32;

/// Finds the TCP segment of a captured frame.
///
/// Only whole segments count: not fragments, nor packets whose lengths do not agree or that the
/// capture cut short. Checksums are verified only with [`DecodeOptions::checksums`]. Bytes beyond
/// the first [`MAX_FRAME_LEN`](crate::MAX_FRAME_LEN) do not exist.
///
/// # Errors
/// [`Skipped`] tells why a frame gave none; most frames of a capture that was not filtered will.
#[inline]
pub fn decode<'a>(
    link: LinkType,
    bytes: &'a [u8],
    options: &DecodeOptions,
) -> Result<TcpPacket<'a>, Skipped> {
    decode_common(link, bytes, options).unwrap_or_else(|| decode_any(link, bytes, options))
}

/// What [`decode`] gives for Ethernet frames, perhaps with VLAN tags, of IP without a tunnel;
/// `None` for all others. It is made to be inlined: a caller that goes on from here without another
/// place where packets come from keeps the packet in registers.
#[inline(always)]
pub fn decode_common<'a>(
    link: LinkType,
    bytes: &'a [u8],
    options: &DecodeOptions,
) -> Option<Result<TcpPacket<'a>, Skipped>> {
    if link != LinkType::ETHERNET {
        return None;
    }
    let mut r = Reader::of_frame(bytes);
    ethernet(&mut r, options).transpose()
}

#[inline(always)]
fn ethernet<'a>(r: &mut Reader<'a>, options: &DecodeOptions) -> Result<Option<TcpPacket<'a>>, Skipped> {
    let mut ether_type = link::ethernet(r)?;
    if !ethertype::is_ip(ether_type) && ethertype::is_vlan_tag(ether_type) && options.vlan {
        ether_type = ethertype::vlan(r)?;
    }
    if !ethertype::is_ip(ether_type) {
        return Ok(None);
    }
    match ip::header(r, options)? {
        (ip::TCP, header) => tcp::segment(header, *r, options).map(Some),
        _ => Ok(None),
    }
}

/// The same as [`decode`], header by header from the first one on.
///
/// # Errors
/// As of `decode`.
#[inline(never)]
pub fn decode_any<'a>(
    link: LinkType,
    bytes: &'a [u8],
    options: &DecodeOptions,
) -> Result<TcpPacket<'a>, Skipped> {
    let mut next = Next::Frame(link, Reader::of_frame(bytes));
    let mut left = MAX_LAYERS;
    while let Some(fewer) = left.checked_sub(1) {
        left = fewer;
        next = match next {
            Next::Ip(mut r) => {
                let (protocol, header) = ip::header(&mut r, options)?;
                // What IP carries counts as well.
                left = left.checked_sub(1).ok_or_else(|| r.stop(SkipReason::TooDeep))?;
                let (protocol, r) =
                    if protocol == tunnel::ESP { tunnel::esp::payload(&header, r)? } else { (protocol, r) };
                if protocol == ip::TCP {
                    return tcp::segment(header, r, options);
                }
                tunnel::header(protocol, r, options).map_err(|skipped| skipped.of_udp(protocol == ip::UDP))?
            }
            below => below.header(options)?,
        };
    }
    let (Next::Frame(_, r) | Next::EtherType(_, r) | Next::Llc(r) | Next::Ppp(r) | Next::Ip(r)) = next;
    Err(r.stop(SkipReason::TooDeep))
}

/// The UDP datagram of a captured frame, which may be there if [`Skipped::is_udp`] says so of the
/// frame.
///
/// Only whole datagrams count: not fragments, nor packets whose lengths do not agree or that the
/// capture cut short. Where [tunnels](DecodeOptions::tunnels) are looked into, the innermost
/// datagram counts.
#[inline(never)]
pub fn decode_udp<'a>(link: LinkType, bytes: &'a [u8], options: &DecodeOptions) -> Option<UdpDatagram<'a>> {
    // IP headers give the payload of any protocol then.
    let any = DecodeOptions { tunnels: true, ..*options };
    let mut next = Next::Frame(link, Reader::of_frame(bytes));
    for _ in 0..MAX_LAYERS {
        next = match next {
            Next::Ip(mut r) => {
                let (protocol, header) = ip::header(&mut r, &any).ok()?;
                match tunnel::header(protocol, r, options) {
                    Ok(inside) if options.tunnels => inside,
                    _ if protocol == ip::UDP => return udp::datagram(header, r, options).ok(),
                    _ => return None,
                }
            }
            below => below.header(&any).ok()?,
        };
    }
    None
}

impl<'a> Next<'a> {
    /// What follows the header of a link.
    #[inline(always)]
    pub(crate) fn header(self, options: &DecodeOptions) -> Result<Next<'a>, Skipped> {
        match self {
            Next::Frame(link, r) => link::frame(link, r, options),
            Next::EtherType(ether_type, r) => ethertype::payload(ether_type, r, options),
            Next::Llc(r) => llc::header(r),
            Next::Ppp(r) => ppp::protocol(r),
            Next::Ip(_) => Ok(self),
        }
    }
}
