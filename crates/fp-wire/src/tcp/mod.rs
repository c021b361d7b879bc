//! The TCP header, its options and its quirks.

pub(crate) mod options;
pub(crate) mod quirks;

use etherparse::err::tcp::{HeaderError, HeaderSliceError};
use etherparse::{TcpHeader, TcpHeaderSlice};

use crate::checksum;
use crate::depth::DecodeOptions;
use crate::error::{Layer, SkipReason, Skipped};
use crate::ip::Header;
use crate::packet::{TcpFlags, TcpPacket};
use crate::reader::Reader;

/// Bytes of a header without options.
const MIN_LEN: usize = TcpHeader::MIN_LEN;

/// Reads a header (RFC 9293, section 3.1); what is left is the payload.
#[inline(always)]
pub(crate) fn segment<'a>(
    ip: Header<'a>,
    r: Reader<'a>,
    options: &DecodeOptions,
) -> Result<TcpPacket<'a>, Skipped> {
    let verify = options.checksums;
    let r = r.enter(Layer::Tcp);
    let header = match TcpHeaderSlice::from_slice(r.rest()) {
        Ok(header) => header.slice(),
        Err(error) => return Err(fault(r, &error)),
    };
    let (Some((head, options)), Some(payload)) = (header.split_first_chunk(), r.rest().get(header.len()..))
    else {
        return Err(r.short(MIN_LEN).of_tcp(true));
    };
    if TcpFlags::of(head).segment_type().is_none() {
        return Err(r.stop(SkipReason::Flags).of_tcp(true));
    }
    if verify {
        checksum::of_tcp(ip.addresses(), r.rest()).map_err(|wrong| wrong.of_tcp(true))?;
    }
    Ok(TcpPacket { ip, head, options, payload })
}

#[cold]
fn fault(r: Reader<'_>, error: &HeaderSliceError) -> Skipped {
    let fault = match error {
        HeaderSliceError::Len(short) => r.short(short.required_len),
        HeaderSliceError::Content(HeaderError::DataOffsetTooSmall { data_offset }) => {
            r.contradiction(MIN_LEN, usize::from(*data_offset) * 4)
        }
    };
    fault.of_tcp(true)
}
