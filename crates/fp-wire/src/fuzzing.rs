//! Bodies of the fuzz targets: what holds of any bytes.

use crate::decode::{self as decoder, decode_any};
use crate::depth::DecodeOptions;
use crate::link::LinkType;
use crate::observe::observe_tcp;
use crate::packet::TcpPacket;
use crate::tcp::options;

pub use crate::dhcp::fuzzing::dhcp;
pub use crate::dtls::fuzz as dtls;
pub use crate::hpack::fuzzing::hpack;
pub use crate::http::fuzzing::head as http;
pub use crate::http2::fuzzing::http2;
pub use crate::mdns::fuzz as mdns;
pub use crate::ntlm::fuzz as ntlm;
pub use crate::proxy::fuzz as proxy;
#[cfg(feature = "quic")]
pub use crate::quic::fuzzing::quic;
pub use crate::smb::fuzz as smb;
pub use crate::ssdp::fuzz as ssdp;
pub use crate::ssh::fuzz as ssh;
pub use crate::telnet::fuzz as telnet;
pub use crate::tls::fuzzing::tls;
#[cfg(feature = "certificates")]
pub use crate::x509::fuzz as x509;

/// Decodes a frame whose link type and options the first two bytes choose.
///
/// # Panics
/// If [`check`] finds a contradiction.
pub fn decode(bytes: &[u8]) {
    let [link, switches, frame @ ..] = bytes else { return };
    // One choice more than there are, for a link type that nobody knows.
    let link = LinkType::KNOWN
        .get(usize::from(*link) % (LinkType::KNOWN.len() + 1))
        .map_or(LinkType(u32::MAX), |(link, _)| *link);
    let options = DecodeOptions {
        tunnels: switches & 1 != 0,
        vlan: switches & 2 != 0,
        links: switches & 4 != 0,
        checksums: switches & 8 != 0,
        offload: switches & 16 == 0,
        ..DecodeOptions::default()
    };
    check(link, frame, &options);
}

/// Decodes and observes a frame, and gives the packet, if there is one.
///
/// # Panics
/// If frames read in one go are not those read header by header, or the packet is not one that
/// [`decode`](crate::decode) promises.
pub fn check<'a>(link: LinkType, frame: &'a [u8], options: &DecodeOptions) -> Option<TcpPacket<'a>> {
    let decoded = decoder::decode(link, frame, options);
    assert_eq!(decoded, decode_any(link, frame, options), "in one go and header by header");
    let packet = match decoded {
        Ok(packet) => packet,
        Err(skipped) => {
            assert!(!skipped.to_string().is_empty());
            let datagram = crate::decode_udp(link, frame, options);
            assert!(datagram.is_none() || skipped.is_udp(), "a datagram where there is none");
            return None;
        }
    };
    assert!(packet.segment_type().is_some());
    assert_eq!(packet.source().is_ipv4(), packet.destination().is_ipv4());
    assert!(packet.options.len() <= 40 && packet.options.len() % 4 == 0);
    for part in [packet.options, packet.payload] {
        assert!(frame.as_ptr_range().start <= part.as_ptr_range().start);
        assert!(part.as_ptr_range().end <= frame.as_ptr_range().end);
    }
    let walked = options::walk(packet.options);
    assert_eq!(options::read(packet.options), walked);
    let walked = walked.timestamps;
    assert_eq!(options::timestamps(packet.options), walked);
    for whole_ack in [false, true] {
        let seen = observe_tcp(&packet, whole_ack);
        assert_eq!(seen.timestamp, walked.map_or(0, |(own, _)| own));
        assert_eq!(seen.has_payload, !packet.payload.is_empty());
        assert!(usize::from(seen.header_len) <= frame.len() && seen.header_len <= 120);
    }
    Some(packet)
}
