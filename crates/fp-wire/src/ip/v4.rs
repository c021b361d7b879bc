use core::net::{IpAddr, Ipv4Addr};

use fp_obs::Quirks;

use super::{Header, TCP, ecn, is_wanted};
use crate::decode::DecodeOptions;
use crate::error::{Layer, SkipReason, Skipped};
use crate::reader::Reader;

/// Bytes of a header without options.
pub(crate) const MIN_LEN: usize = 20;
const RESERVED: u16 = 0x8000;
const DONT_FRAGMENT: u16 = 0x4000;
const MORE_FRAGMENTS_OR_OFFSET: u16 = 0x3fff;

/// The fields of a header (RFC 791, section 3.1) as they stand there, unchecked.
pub(crate) struct Fields {
    pub(crate) ver_ihl: u8,
    pub(crate) tos: u8,
    pub(crate) total_len: u16,
    pub(crate) id: u16,
    pub(crate) fragment: u16,
    pub(crate) ttl: u8,
    pub(crate) protocol: u8,
    pub(crate) source: Ipv4Addr,
    pub(crate) destination: Ipv4Addr,
}

impl Fields {
    #[inline]
    pub(crate) fn new(head: &[u8; MIN_LEN]) -> Self {
        let [ver_ihl, tos, l0, l1, i0, i1, f0, f1, ttl, protocol, _, _, s0, s1, s2, s3, d0, d1, d2, d3] =
            *head;
        Fields {
            ver_ihl,
            tos,
            total_len: u16::from_be_bytes([l0, l1]),
            id: u16::from_be_bytes([i0, i1]),
            fragment: u16::from_be_bytes([f0, f1]),
            ttl,
            protocol,
            source: Ipv4Addr::new(s0, s1, s2, s3),
            destination: Ipv4Addr::new(d0, d1, d2, d3),
        }
    }

    #[inline]
    pub(crate) fn is_fragment(&self) -> bool {
        self.fragment & MORE_FRAGMENTS_OR_OFFSET != 0
    }

    #[inline]
    pub(crate) fn header(&self, options_len: u8) -> Header {
        let has_id = self.id != 0;
        let df = self.fragment & DONT_FRAGMENT != 0;
        let quirks = ecn(self.tos)
            .with_if(Quirks::DF, df)
            .with_if(Quirks::NONZERO_ID, df && has_id)
            .with_if(Quirks::ZERO_ID, !df && !has_id)
            .with_if(Quirks::NONZERO_MBZ, self.fragment & RESERVED != 0);
        Header {
            source: IpAddr::V4(self.source),
            destination: IpAddr::V4(self.destination),
            ttl: self.ttl,
            tos: self.tos,
            options_len,
            quirks,
            protocol: self.protocol,
        }
    }
}

/// Reads a header and cuts the payload to the total length.
pub(super) fn header<'a>(r: Reader<'a>, options: &DecodeOptions) -> Result<(Header, Reader<'a>), Skipped> {
    let mut r = r.enter(Layer::Ipv4);
    let start = r;
    let head = r.array().map_err(|short| short.of_tcp(start.rest().get(9) == Some(&TCP)))?;
    let fields = Fields::new(head);
    if !is_wanted(fields.protocol, options) {
        return Err(start.stop(SkipReason::NotTcp));
    }
    let of_tcp = |skipped: Skipped| skipped.of_tcp(fields.protocol == TCP);
    let header_len = usize::from(fields.ver_ihl & 0x0f) * 4;
    let total_len = usize::from(fields.total_len);
    let Some(options_len) = header_len.checked_sub(MIN_LEN) else {
        return Err(of_tcp(start.contradiction(MIN_LEN, header_len)));
    };
    if total_len < header_len {
        return Err(of_tcp(start.contradiction(header_len, total_len)));
    }
    if fields.is_fragment() {
        return Err(of_tcp(start.stop(SkipReason::Fragment)));
    }
    let mut payload = start;
    payload.limit(total_len).map_err(of_tcp)?;
    payload.skip(header_len).map_err(of_tcp)?;
    // At most 40: the length is told in four bits.
    Ok((fields.header(options_len as u8), payload))
}
