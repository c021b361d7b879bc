//! The header of RFC 791, section 3.1.

use etherparse::{Ipv4Header, Ipv4HeaderSlice};
use fp_obs::Quirks;

use super::authentication::{self, AUTHENTICATION};
use super::protocol::{TCP, UDP, is_wanted};
use crate::checksum;
use crate::depth::DecodeOptions;
use crate::error::{Layer, SkipReason, Skipped};
use crate::reader::Reader;

#[inline]
fn byte(header: &Ipv4HeaderSlice<'_>, at: usize) -> u8 {
    header.slice().get(at).copied().unwrap_or_default()
}

/// Type of service: DSCP and ECN.
#[inline]
pub(super) fn tos(header: &Ipv4HeaderSlice<'_>) -> u8 {
    byte(header, 1)
}

/// Bytes of options.
#[inline]
pub(super) fn options_len(header: &Ipv4HeaderSlice<'_>) -> u8 {
    // At most 40.
    header.options().len() as u8
}

/// The quirks of IPv4 alone.
#[inline]
pub(super) fn quirks(header: &Ipv4HeaderSlice<'_>) -> Quirks {
    /// The one of the three flags that etherparse has no name for.
    const RESERVED: u8 = 0x80;
    let has_id = header.identification() != 0;
    let df = header.dont_fragment();
    Quirks::NONE
        .with_if(Quirks::DF, df)
        .with_if(Quirks::NONZERO_ID, df && has_id)
        .with_if(Quirks::ZERO_ID, !df && !has_id)
        .with_if(Quirks::NONZERO_MBZ, byte(header, 6) & RESERVED != 0)
}

#[inline]
fn is_read(protocol: u8, options: &DecodeOptions) -> bool {
    is_wanted(protocol, options) || protocol == AUTHENTICATION && options.links
}

/// Reads a header and the protocol of its payload, to which it cuts the packet.
#[inline(always)]
pub(super) fn header<'a>(
    r: &mut Reader<'a>,
    options: &DecodeOptions,
) -> Result<(u8, Ipv4HeaderSlice<'a>), Skipped> {
    *r = r.enter(Layer::Ipv4);
    let Ok(header) = Ipv4HeaderSlice::from_slice(r.rest()) else { return Err(fault(*r, options)) };
    let protocol = header.protocol().0;
    if !is_read(protocol, options) {
        return Err(r.stop(SkipReason::NotTcp).of_udp(protocol == UDP));
    }
    let total_len = usize::from(header.total_len());
    if header.is_fragmenting_payload() {
        return Err(fault(*r, options));
    }
    if total_len >= header.slice().len() {
        r.limit(total_len).map_err(|short| short.of_tcp(protocol == TCP))?;
    } else if total_len != 0 || !options.offload {
        // No length at all is that of a packet before segmentation offload.
        return Err(fault(*r, options));
    }
    if options.checksums {
        checksum::of_ipv4(header.slice()).map_err(|wrong| wrong.of_tcp(protocol == TCP))?;
    }
    r.pass(header.slice());
    if protocol != AUTHENTICATION || !options.links {
        return Ok((protocol, header));
    }
    let protocol = authentication::header(r)?;
    if is_wanted(protocol, options) { Ok((protocol, header)) } else { Err(r.stop(SkipReason::NotTcp)) }
}

/// What is wrong with a header, of several things the first.
#[cold]
fn fault(r: Reader<'_>, options: &DecodeOptions) -> Skipped {
    const MORE_FRAGMENTS_OR_OFFSET: u16 = 0x3fff;
    let packet = r.rest();
    let Some([ver_ihl, _, len0, len1, _, _, flags, offset, _, protocol, ..]) =
        packet.first_chunk::<{ Ipv4Header::MIN_LEN }>()
    else {
        return r.short(Ipv4Header::MIN_LEN).of_tcp(packet.get(9) == Some(&TCP));
    };
    if !is_read(*protocol, options) {
        return r.stop(SkipReason::NotTcp).of_udp(*protocol == UDP);
    }
    let header_len = usize::from(ver_ihl & 0x0f) * 4;
    let total_len = usize::from(u16::from_be_bytes([*len0, *len1]));
    let fault = if header_len < Ipv4Header::MIN_LEN {
        r.contradiction(Ipv4Header::MIN_LEN, header_len)
    } else if total_len < header_len && (total_len != 0 || !options.offload) {
        r.contradiction(header_len, total_len)
    } else if u16::from_be_bytes([*flags, *offset]) & MORE_FRAGMENTS_OR_OFFSET != 0 {
        r.stop(SkipReason::Fragment)
    } else {
        r.short(total_len.max(header_len))
    };
    fault.of_tcp(*protocol == TCP)
}
