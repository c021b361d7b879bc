//! The TCP header, its options and its quirks.

pub(crate) mod options;
pub(crate) mod quirks;

use crate::error::{Layer, SkipReason, Skipped};
use crate::ip::Header;
use crate::packet::{TcpFlags, TcpPacket};
use crate::reader::Reader;

/// Bytes of a header without options.
pub(crate) const MIN_LEN: usize = 20;

/// Reads a header (RFC 9293, section 3.1); what is left is the payload.
pub(crate) fn segment<'a>(ip: Header<'a>, r: Reader<'a>) -> Result<TcpPacket<'a>, Skipped> {
    let mut r = r.enter(Layer::Tcp);
    let start = r;
    let head = r.array().map_err(|short| short.of_tcp(true))?;
    let Some(options_len) = header_len(head).checked_sub(MIN_LEN) else {
        return Err(start.contradiction(MIN_LEN, header_len(head)).of_tcp(true));
    };
    let options = r.take(options_len).map_err(|short| short.of_tcp(true))?;
    let packet = TcpPacket { ip, head, options, payload: r.rest() };
    match packet.segment_type() {
        Some(_) => Ok(packet),
        None => Err(start.stop(SkipReason::Flags).of_tcp(true)),
    }
}

/// Bytes of a header with its options, as it says.
#[inline]
pub(crate) fn header_len(head: &[u8; MIN_LEN]) -> usize {
    usize::from(head[12] >> 4) * 4
}

/// The flags of a header.
#[inline]
pub(crate) fn flags(head: &[u8; MIN_LEN]) -> TcpFlags {
    TcpFlags(u16::from_be_bytes([head[12] & 0x01, head[13]]))
}
