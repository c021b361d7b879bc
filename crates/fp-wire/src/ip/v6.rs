use core::net::Ipv6Addr;

use fp_obs::Quirks;

use super::{TCP, is_wanted};
use crate::decode::{DecodeOptions, Next};
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

/// A header (RFC 8200, section 3): its fields as they stand there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Header<'a>(pub(crate) &'a [u8; MIN_LEN]);

impl Header<'_> {
    #[inline]
    fn first_word(&self) -> u32 {
        u32::from_be_bytes([self.0[0], self.0[1], self.0[2], self.0[3]])
    }

    #[inline]
    pub(crate) fn version(&self) -> u8 {
        self.0[0] >> 4
    }

    #[inline]
    pub(crate) fn traffic_class(&self) -> u8 {
        (self.first_word() >> 20) as u8
    }

    #[inline]
    pub(crate) fn payload_len(&self) -> u16 {
        u16::from_be_bytes([self.0[4], self.0[5]])
    }

    #[inline]
    pub(crate) fn next_header(&self) -> u8 {
        self.0[6]
    }

    #[inline]
    pub(crate) fn hop_limit(&self) -> u8 {
        self.0[7]
    }

    #[inline]
    pub(crate) fn source(&self) -> Ipv6Addr {
        let [_, _, _, _, _, _, _, _, source @ .., _, _, _, _, _, _, _, _, _, _, _, _, _, _, _, _] = self.0;
        Ipv6Addr::from(*source)
    }

    #[inline]
    pub(crate) fn destination(&self) -> Ipv6Addr {
        let [.., a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p] = *self.0;
        Ipv6Addr::from([a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p])
    }

    /// Source and destination.
    pub(crate) fn addresses(&self) -> &[u8] {
        let [_, _, _, _, _, _, _, _, addresses @ ..] = self.0;
        addresses
    }

    /// The quirk of IPv6 alone.
    #[inline]
    pub(crate) fn quirks(&self) -> Quirks {
        Quirks::NONE.with_if(Quirks::FLOW, self.first_word() & FLOW_LABEL != 0)
    }
}

/// Reads a header and its extension headers, and cuts the payload to the payload length.
pub(super) fn header<'a>(r: Reader<'a>, options: &DecodeOptions) -> Result<Next<'a>, Skipped> {
    let mut r = r.enter(Layer::Ipv6);
    let start = r;
    let of_tcp = |skipped: Skipped| skipped.of_tcp(is_tcp(start.rest()));
    let head = Header(r.array().map_err(of_tcp)?);
    let mut protocol = head.next_header();
    let is_extension = options.links && is_extension(protocol);
    if !is_extension && !is_wanted(protocol, options) {
        return Err(start.stop(SkipReason::NotTcp).of_tcp(is_tcp(start.rest())));
    }
    r.limit(usize::from(head.payload_len())).map_err(of_tcp)?;
    if is_extension {
        protocol = extensions(protocol, &mut r).map_err(of_tcp)?;
        if !is_wanted(protocol, options) {
            return Err(of_tcp(r.stop(SkipReason::NotTcp)));
        }
    }
    Ok(Next::Transport(protocol, super::Header::V6(head), r))
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
