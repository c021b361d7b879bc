use core::net::{IpAddr, Ipv6Addr};

use fp_obs::Quirks;

use super::{Header, TCP, ecn, is_wanted};
use crate::decode::DecodeOptions;
use crate::error::{Layer, SkipReason, Skipped};
use crate::reader::Reader;

/// Bytes of a header without extension headers.
pub(crate) const MIN_LEN: usize = 40;
const FLOW_LABEL: u32 = 0x000f_ffff;

// Extension headers, by their protocol number.
const HOP_BY_HOP: u8 = 0;
const ROUTING: u8 = 43;
const FRAGMENT: u8 = 44;
const AUTHENTICATION: u8 = 51;
const DESTINATION: u8 = 60;
const FRAGMENT_OFFSET_OR_MORE: u16 = 0xfff9;

/// The fields of a header (RFC 8200, section 3) as they stand there, unchecked.
pub(crate) struct Fields {
    first_word: u32,
    pub(crate) payload_len: u16,
    pub(crate) next_header: u8,
    ttl: u8,
    source: Ipv6Addr,
    destination: Ipv6Addr,
}

impl Fields {
    #[inline]
    pub(crate) fn new(head: &[u8; MIN_LEN]) -> Self {
        let ([f0, f1, f2, f3, l0, l1, next_header, ttl], addresses) = halves::<8, 32, MIN_LEN>(head);
        let (source, destination) = halves::<16, 16, 32>(&addresses);
        Fields {
            first_word: u32::from_be_bytes([f0, f1, f2, f3]),
            payload_len: u16::from_be_bytes([l0, l1]),
            next_header,
            ttl,
            source: Ipv6Addr::from(source),
            destination: Ipv6Addr::from(destination),
        }
    }

    #[inline]
    pub(crate) fn version(&self) -> u8 {
        (self.first_word >> 28) as u8
    }

    #[inline]
    pub(crate) fn header(&self, protocol: u8) -> Header {
        let tos = (self.first_word >> 20) as u8;
        Header {
            source: IpAddr::V6(self.source),
            destination: IpAddr::V6(self.destination),
            ttl: self.ttl,
            tos,
            options_len: 0,
            quirks: ecn(tos).with_if(Quirks::FLOW, self.first_word & FLOW_LABEL != 0),
            protocol,
        }
    }
}

/// Reads a header and its extension headers, and cuts the payload to the payload length.
pub(super) fn header<'a>(r: Reader<'a>, options: &DecodeOptions) -> Result<(Header, Reader<'a>), Skipped> {
    let mut r = r.enter(Layer::Ipv6);
    let start = r;
    let of_tcp = |skipped: Skipped| skipped.of_tcp(is_tcp(start.rest()));
    let fields = Fields::new(r.array().map_err(of_tcp)?);
    let mut protocol = fields.next_header;
    let is_extension = options.links && is_extension(protocol);
    if !is_extension && !is_wanted(protocol, options) {
        return Err(start.stop(SkipReason::NotTcp).of_tcp(is_tcp(start.rest())));
    }
    r.limit(usize::from(fields.payload_len)).map_err(of_tcp)?;
    if is_extension {
        protocol = extensions(protocol, &mut r).map_err(of_tcp)?;
        if !is_wanted(protocol, options) {
            return Err(of_tcp(r.stop(SkipReason::NotTcp)));
        }
    }
    Ok((fields.header(protocol), r))
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

#[inline]
pub(crate) fn is_extension(protocol: u8) -> bool {
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

/// Two arrays out of one.
#[inline]
fn halves<const A: usize, const B: usize, const AB: usize>(bytes: &[u8; AB]) -> ([u8; A], [u8; B]) {
    const { assert!(A + B == AB) };
    let mut first = [0; A];
    let mut second = [0; B];
    let (a, b) = bytes.split_at(A);
    first.copy_from_slice(a);
    second.copy_from_slice(b);
    (first, second)
}
