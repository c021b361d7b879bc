use core::net::Ipv4Addr;

use fp_obs::Quirks;

use super::{TCP, is_wanted};
use crate::checksum;
use crate::decode::{DecodeOptions, Next};
use crate::error::{Layer, SkipReason, Skipped};
use crate::reader::Reader;

/// Bytes of a header without options.
pub(crate) const MIN_LEN: usize = 20;
const RESERVED: u16 = 0x8000;
const DONT_FRAGMENT: u16 = 0x4000;
const MORE_FRAGMENTS_OR_OFFSET: u16 = 0x3fff;

/// A header (RFC 791, section 3.1): its fields as they stand there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Header<'a>(pub(crate) &'a [u8; MIN_LEN]);

impl Header<'_> {
    /// Version and header length.
    #[inline]
    pub(crate) fn ver_ihl(&self) -> u8 {
        self.0[0]
    }

    /// Bytes of the header, as it says.
    #[inline]
    pub(crate) fn header_len(&self) -> u8 {
        (self.ver_ihl() & 0x0f) * 4
    }

    #[inline]
    pub(crate) fn options_len(&self) -> u8 {
        self.header_len().saturating_sub(MIN_LEN as u8)
    }

    #[inline]
    pub(crate) fn tos(&self) -> u8 {
        self.0[1]
    }

    #[inline]
    pub(crate) fn total_len(&self) -> u16 {
        u16::from_be_bytes([self.0[2], self.0[3]])
    }

    #[inline]
    fn id(&self) -> u16 {
        u16::from_be_bytes([self.0[4], self.0[5]])
    }

    /// Flags and fragment offset.
    #[inline]
    fn fragment(&self) -> u16 {
        u16::from_be_bytes([self.0[6], self.0[7]])
    }

    #[inline]
    pub(crate) fn is_fragment(&self) -> bool {
        self.fragment() & MORE_FRAGMENTS_OR_OFFSET != 0
    }

    #[inline]
    pub(crate) fn ttl(&self) -> u8 {
        self.0[8]
    }

    #[inline]
    pub(crate) fn protocol(&self) -> u8 {
        self.0[9]
    }

    #[inline]
    pub(crate) fn source(&self) -> Ipv4Addr {
        Ipv4Addr::new(self.0[12], self.0[13], self.0[14], self.0[15])
    }

    #[inline]
    pub(crate) fn destination(&self) -> Ipv4Addr {
        Ipv4Addr::new(self.0[16], self.0[17], self.0[18], self.0[19])
    }

    /// Source and destination.
    pub(crate) fn addresses(&self) -> &[u8] {
        let [_, _, _, _, _, _, _, _, _, _, _, _, addresses @ ..] = self.0;
        addresses
    }

    /// The quirks of IPv4 alone.
    #[inline]
    pub(crate) fn quirks(&self) -> Quirks {
        let has_id = self.id() != 0;
        let df = self.fragment() & DONT_FRAGMENT != 0;
        Quirks::NONE
            .with_if(Quirks::DF, df)
            .with_if(Quirks::NONZERO_ID, df && has_id)
            .with_if(Quirks::ZERO_ID, !df && !has_id)
            .with_if(Quirks::NONZERO_MBZ, self.fragment() & RESERVED != 0)
    }
}

/// Reads a header and cuts the payload to the total length.
pub(super) fn header<'a>(r: Reader<'a>, options: &DecodeOptions) -> Result<Next<'a>, Skipped> {
    let mut r = r.enter(Layer::Ipv4);
    let start = r;
    let head = Header(r.array().map_err(|short| short.of_tcp(start.rest().get(9) == Some(&TCP)))?);
    let protocol = head.protocol();
    if !is_wanted(protocol, options) {
        return Err(start.stop(SkipReason::NotTcp));
    }
    let of_tcp = |skipped: Skipped| skipped.of_tcp(protocol == TCP);
    let (header_len, total_len) = (usize::from(head.header_len()), usize::from(head.total_len()));
    if header_len < MIN_LEN {
        return Err(of_tcp(start.contradiction(MIN_LEN, header_len)));
    }
    if total_len < header_len {
        return Err(of_tcp(start.contradiction(header_len, total_len)));
    }
    if head.is_fragment() {
        return Err(of_tcp(start.stop(SkipReason::Fragment)));
    }
    let mut payload = start;
    payload.limit(total_len).map_err(of_tcp)?;
    let header = payload.take(header_len).map_err(of_tcp)?;
    if options.checksums {
        checksum::of_ipv4(header, protocol)?;
    }
    Ok(Next::Transport(protocol, super::Header::V4(head), payload))
}
