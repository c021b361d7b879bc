use crate::checksum;
use crate::error::{SkipReason, Skipped};
use crate::fast;
use crate::link::{self, LinkType, ethertype, llc, ppp};
use crate::packet::TcpPacket;
use crate::reader::Reader;
use crate::{ip, tcp, tunnel};

/// The most headers of any kind that [`decode`] reads through, a stack of VLAN tags or MPLS labels counted once.
/// An Ethernet frame with IPv4 and TCP has three; a VXLAN tunnel around it adds three.
pub const MAX_LAYERS: usize = 32;

/// The most bytes of a frame that count (p0f, libpcap's largest snap length in its time).
pub const MAX_FRAME_LEN: usize = 65535;

/// How far [`decode`] looks for TCP.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DecodeOptions {
    /// Look into IP in IP, GRE, VXLAN, Geneve, GTP-U and Teredo; the innermost TCP counts. Off by default.
    pub tunnels: bool,
    /// Look behind VLAN and backbone tags, PPPoE, MPLS and, where an Ethernet type could stand, LLC. Where this is off,
    /// such frames are [`SkipReason::Tagged`], as if seen by p0f (deviation D1).
    pub vlan: bool,
    /// Walk IPv6 extension headers, and take Cisco's HDLC framing on a PPP link for what it is. Where this is off, the
    /// next header of IPv6 has to be TCP and PPP is PPP, as for p0f (deviation D2).
    pub links: bool,
    /// Verify the checksums of IPv4 headers, those around a tunnel included, and of the TCP segment; where one is wrong the
    /// frame is [`SkipReason::Checksum`]. Off by default, since captures on a sender whose network card computes them have
    /// none. A segment that is still to visit other addresses (IPv6 routing headers, IPv4 source routes) has the sum of
    /// its last address, which is not looked for: it is skipped too.
    pub checksums: bool,
}

impl Default for DecodeOptions {
    fn default() -> Self {
        DecodeOptions { tunnels: false, vlan: true, links: true, checksums: false }
    }
}

/// Finds the TCP segment of a captured frame.
///
/// Only whole segments count: not fragments, nor packets whose lengths do not agree or that the capture cut short.
/// Checksums are verified only with [`DecodeOptions::checksums`]. Bytes beyond the first [`MAX_FRAME_LEN`] do not exist.
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

/// What [`decode`] gives for the commonest kinds of frame, `None` for all others. It is made to be inlined: a caller that
/// goes on from here without another place where packets come from keeps the packet in registers.
#[inline(always)]
pub fn decode_common<'a>(
    link: LinkType,
    bytes: &'a [u8],
    options: &DecodeOptions,
) -> Option<Result<TcpPacket<'a>, Skipped>> {
    if link != LinkType::ETHERNET || bytes.len() > MAX_FRAME_LEN || options.checksums {
        return None;
    }
    fast::ethernet(bytes, options)
}

/// What follows a header.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Next<'a> {
    /// A frame of this link type.
    Frame(LinkType, Reader<'a>),
    /// The payload of this Ethernet type.
    EtherType(u16, Reader<'a>),
    /// A logical link control header.
    Llc(Reader<'a>),
    /// A PPP protocol field.
    Ppp(Reader<'a>),
    /// An IP header; its first four bits tell the version.
    Ip(Reader<'a>),
    /// The payload of this protocol behind this IP header.
    Transport(u8, ip::Header<'a>, Reader<'a>),
}

/// The same as [`decode`] for any frame, header by header.
///
/// # Errors
/// As of `decode`.
#[inline(never)]
pub fn decode_any<'a>(
    link: LinkType,
    bytes: &'a [u8],
    options: &DecodeOptions,
) -> Result<TcpPacket<'a>, Skipped> {
    let bytes = bytes.get(..MAX_FRAME_LEN).unwrap_or(bytes);
    let mut next = Next::Frame(link, Reader::new(bytes));
    for _ in 0..MAX_LAYERS {
        next = match next {
            Next::Frame(link, r) => link::frame(link, r, options)?,
            Next::EtherType(ether_type, r) => ethertype::payload(ether_type, r, options)?,
            Next::Llc(r) => llc::header(r)?,
            Next::Ppp(r) => ppp::protocol(r)?,
            Next::Ip(r) => ip::header(r, options)?,
            Next::Transport(ip::TCP, header, r) => {
                let packet = tcp::segment(header, r)?;
                if options.checksums {
                    checksum::of_tcp(&header, r.rest())?;
                }
                return Ok(packet);
            }
            Next::Transport(protocol, _, r) => tunnel::header(protocol, r)?,
        };
    }
    let (Next::Frame(_, r)
    | Next::EtherType(_, r)
    | Next::Llc(r)
    | Next::Ppp(r)
    | Next::Ip(r)
    | Next::Transport(_, _, r)) = next;
    Err(r.stop(SkipReason::TooDeep))
}
