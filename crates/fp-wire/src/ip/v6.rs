use core::net::{IpAddr, Ipv6Addr};

use fp_obs::Quirks;

use super::{Header, TCP, ecn, is_wanted};
use crate::decode::DecodeOptions;
use crate::error::{Layer, SkipReason, Skipped};
use crate::reader::Reader;

const MIN_LEN: usize = 40;
const FLOW_LABEL: u32 = 0x000f_ffff;

// Extension headers, by their protocol number.
const HOP_BY_HOP: u8 = 0;
const ROUTING: u8 = 43;
const FRAGMENT: u8 = 44;
const AUTHENTICATION: u8 = 51;
const DESTINATION: u8 = 60;
const FRAGMENT_OFFSET_OR_MORE: u16 = 0xfff9;

/// Reads an IPv6 header (RFC 8200) and its extension headers, and cuts the payload to the payload length.
#[inline]
pub(super) fn header<'a>(r: Reader<'a>, options: &DecodeOptions) -> Result<(Header, Reader<'a>), Skipped> {
    let mut r = r.enter(Layer::Ipv6);
    let start = r;
    let of_tcp = |skipped: Skipped| skipped.of_tcp(is_tcp(start.rest()));
    let head = r.array::<MIN_LEN>().map_err(of_tcp)?;
    let [f0, f1, f2, f3, len0, len1, next_header, ttl, addresses @ ..] = head;
    let mut protocol = *next_header;
    let is_extension = options.extension_headers && is_extension(protocol);
    if !is_extension && !is_wanted(protocol, options) {
        return Err(start.stop(SkipReason::NotTcp));
    }
    r.limit(usize::from(u16::from_be_bytes([*len0, *len1]))).map_err(of_tcp)?;
    if is_extension {
        protocol = extensions(protocol, &mut r).map_err(of_tcp)?;
        if !is_wanted(protocol, options) {
            return Err(r.stop(SkipReason::NotTcp));
        }
    }

    let first_word = u32::from_be_bytes([*f0, *f1, *f2, *f3]);
    let tos = (first_word >> 20) as u8;
    let (source, destination) = addresses.split_at(16);
    let address = |bytes: &[u8]| {
        let octets: [u8; 16] = bytes.try_into().expect("each half of 32 bytes has 16");
        IpAddr::V6(Ipv6Addr::from(octets))
    };
    let header = Header {
        source: address(source),
        destination: address(destination),
        ttl: *ttl,
        tos,
        options_len: 0,
        quirks: ecn(tos).with_if(Quirks::FLOW, first_word & FLOW_LABEL != 0),
        protocol,
    };
    Ok((header, r))
}

/// Walks the extension headers (RFC 8200, section 4; AH of RFC 4302) to the protocol after the last. A fragment
/// header counts only where it is atomic (RFC 6946), the whole packet being its one fragment.
#[cold]
fn extensions(mut protocol: u8, r: &mut Reader<'_>) -> Result<u8, Skipped> {
    *r = r.enter(Layer::Extension);
    while is_extension(protocol) {
        let [next, len, offset0, offset1] = *r.array()?;
        let rest = match protocol {
            FRAGMENT if u16::from_be_bytes([offset0, offset1]) & FRAGMENT_OFFSET_OR_MORE != 0 => {
                return Err(r.stop(SkipReason::Fragment));
            }
            FRAGMENT => 4,
            // In units of 4 bytes, the first two not counted.
            AUTHENTICATION => usize::from(len) * 4 + 4,
            // In units of 8 bytes, the first not counted.
            _ => usize::from(len) * 8 + 4,
        };
        r.skip(rest)?;
        protocol = next;
    }
    Ok(protocol)
}

fn is_extension(protocol: u8) -> bool {
    matches!(protocol, HOP_BY_HOP | ROUTING | FRAGMENT | AUTHENTICATION | DESTINATION)
}

/// What a capture filter `tcp` says of these bytes: it looks at the next header and behind a fragment header.
fn is_tcp(packet: &[u8]) -> bool {
    match packet.get(6) {
        Some(&TCP) => true,
        Some(&FRAGMENT) => packet.get(MIN_LEN) == Some(&TCP),
        _ => false,
    }
}
