//! The header of RFC 8200, section 3, and its extension headers.

use etherparse::{Ipv6FragmentHeaderSlice, Ipv6Header, Ipv6HeaderSlice, Ipv6RawExtHeaderSlice};
use fp_obs::Quirks;

use super::authentication::{self, AUTHENTICATION};
use super::protocol::{TCP, UDP, is_wanted};
use crate::depth::DecodeOptions;
use crate::error::{Layer, SkipReason, Skipped};
use crate::reader::Reader;

// Extension headers, by their protocol number.
const HOP_BY_HOP: u8 = 0;
const ROUTING: u8 = 43;
const FRAGMENT: u8 = 44;
const DESTINATION: u8 = 60;

/// The quirk of IPv6 alone.
#[inline]
pub(super) fn quirks(header: &Ipv6HeaderSlice<'_>) -> Quirks {
    Quirks::NONE.with_if(Quirks::FLOW, header.flow_label().value() != 0)
}

/// Reads a header, its extension headers and the protocol of its payload, to which it cuts the
/// packet.
#[inline(always)]
pub(super) fn header<'a>(
    r: &mut Reader<'a>,
    options: &DecodeOptions,
) -> Result<(u8, Ipv6HeaderSlice<'a>), Skipped> {
    *r = r.enter(Layer::Ipv6);
    let packet = r.rest();
    let of_tcp = |skipped: Skipped| skipped.of_tcp(is_tcp(packet));
    let Ok(header) = Ipv6HeaderSlice::from_slice(packet) else {
        return Err(of_tcp(r.short(Ipv6Header::LEN)));
    };
    let protocol = header.next_header().0;
    let is_extension = options.links && is_extension(protocol);
    if !is_extension && !is_wanted(protocol, options) {
        return Err(of_tcp(r.stop(SkipReason::NotTcp)).of_udp(protocol == UDP));
    }
    r.pass(header.slice());
    // No length at all is that of a packet before segmentation offload, with a jumbo payload option
    // (RFC 2675) or without.
    let len = header.payload_length();
    if len != 0 || !options.offload {
        r.limit(usize::from(len)).map_err(of_tcp)?;
    }
    if !is_extension {
        return Ok((protocol, header));
    }
    let protocol = extensions(protocol, r).map_err(of_tcp)?;
    if !is_wanted(protocol, options) {
        return Err(of_tcp(r.stop(SkipReason::NotTcp)).of_udp(protocol == UDP));
    }
    Ok((protocol, header))
}

/// Walks the extension headers (RFC 8200, section 4; AH of RFC 4302) to the protocol after the
/// last. A fragment header counts only where it is atomic (RFC 6946), the whole packet being its
/// one fragment.
#[cold]
fn extensions(mut protocol: u8, r: &mut Reader<'_>) -> Result<u8, Skipped> {
    *r = r.enter(Layer::Extension);
    while is_extension(protocol) {
        protocol = match protocol {
            AUTHENTICATION => authentication::header(r)?,
            FRAGMENT => {
                let header = Ipv6FragmentHeaderSlice::from_slice(r.rest());
                let header = header.map_err(|short| r.short(short.required_len))?;
                if header.is_fragmenting_payload() {
                    return Err(r.stop(SkipReason::Fragment));
                }
                r.pass(header.slice());
                header.next_header().0
            }
            _ => {
                let header = Ipv6RawExtHeaderSlice::from_slice(r.rest());
                let header = header.map_err(|short| r.short(short.required_len))?;
                r.pass(header.slice());
                header.next_header().0
            }
        };
    }
    Ok(protocol)
}

#[inline]
fn is_extension(protocol: u8) -> bool {
    matches!(protocol, HOP_BY_HOP | ROUTING | FRAGMENT | AUTHENTICATION | DESTINATION)
}

/// What a capture filter `tcp` says of these bytes: it looks at the next header and behind a
/// fragment header.
fn is_tcp(packet: &[u8]) -> bool {
    match packet.get(6) {
        Some(&TCP) => true,
        Some(&FRAGMENT) => packet.get(Ipv6Header::LEN) == Some(&TCP),
        _ => false,
    }
}
