use core::net::{IpAddr, Ipv4Addr};

use fp_obs::Quirks;

use super::{Header, TCP, ecn, is_wanted};
use crate::decode::DecodeOptions;
use crate::error::{Layer, SkipReason, Skipped};
use crate::reader::Reader;

const MIN_LEN: usize = 20;
const RESERVED: u16 = 0x8000;
const DONT_FRAGMENT: u16 = 0x4000;
const MORE_FRAGMENTS_OR_OFFSET: u16 = 0x3fff;

/// Reads an IPv4 header (RFC 791) and cuts the payload to the total length.
#[inline]
pub(super) fn header<'a>(r: Reader<'a>, options: &DecodeOptions) -> Result<(Header, Reader<'a>), Skipped> {
    let mut r = r.enter(Layer::Ipv4);
    let start = r;
    let read = r.array::<MIN_LEN>();
    let [
        ver_ihl,
        tos,
        len0,
        len1,
        id0,
        id1,
        frag0,
        frag1,
        ttl,
        protocol,
        _,
        _,
        s0,
        s1,
        s2,
        s3,
        d0,
        d1,
        d2,
        d3,
    ] = *read.map_err(|short| short.of_tcp(start.rest().get(9) == Some(&TCP)))?;
    if !is_wanted(protocol, options) {
        return Err(start.stop(SkipReason::NotTcp));
    }
    let of_tcp = |skipped: Skipped| skipped.of_tcp(protocol == TCP);

    let header_len = usize::from(ver_ihl & 0x0f) * 4;
    let total_len = usize::from(u16::from_be_bytes([len0, len1]));
    if header_len < MIN_LEN {
        return Err(of_tcp(start.contradiction(MIN_LEN, header_len)));
    }
    if total_len < header_len {
        return Err(of_tcp(start.contradiction(header_len, total_len)));
    }
    let fragment = u16::from_be_bytes([frag0, frag1]);
    if fragment & MORE_FRAGMENTS_OR_OFFSET != 0 {
        return Err(of_tcp(start.stop(SkipReason::Fragment)));
    }
    let mut payload = start;
    payload.limit(total_len).map_err(of_tcp)?;
    payload.skip(header_len).map_err(of_tcp)?;

    let has_id = u16::from_be_bytes([id0, id1]) != 0;
    let df = fragment & DONT_FRAGMENT != 0;
    let quirks = ecn(tos)
        .with_if(Quirks::DF, df)
        .with_if(Quirks::NONZERO_ID, df && has_id)
        .with_if(Quirks::ZERO_ID, !df && !has_id)
        .with_if(Quirks::NONZERO_MBZ, fragment & RESERVED != 0);
    let header = Header {
        source: IpAddr::V4(Ipv4Addr::new(s0, s1, s2, s3)),
        destination: IpAddr::V4(Ipv4Addr::new(d0, d1, d2, d3)),
        ttl,
        tos,
        options_len: (header_len - MIN_LEN) as u8,
        quirks,
        protocol,
    };
    Ok((header, payload))
}
