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
pub(crate) fn segment<'a>(ip: &Header, r: Reader<'a>) -> Result<TcpPacket<'a>, Skipped> {
    let mut r = r.enter(Layer::Tcp);
    let start = r;
    let head = r.array().map_err(|short| short.of_tcp(true))?;
    let Some(options_len) = header_len(head).checked_sub(MIN_LEN) else {
        return Err(start.contradiction(MIN_LEN, header_len(head)).of_tcp(true));
    };
    let options = r.take(options_len).map_err(|short| short.of_tcp(true))?;
    let packet = packet(ip, head, options, r.rest());
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

#[inline]
pub(crate) fn packet<'a>(
    ip: &Header,
    head: &[u8; MIN_LEN],
    options: &'a [u8],
    payload: &'a [u8],
) -> TcpPacket<'a> {
    let [sp0, sp1, dp0, dp1, s0, s1, s2, s3, a0, a1, a2, a3, _, _, w0, w1, _, _, u0, u1] = *head;
    TcpPacket {
        source: ip.source,
        destination: ip.destination,
        source_port: u16::from_be_bytes([sp0, sp1]),
        destination_port: u16::from_be_bytes([dp0, dp1]),
        ttl: ip.ttl,
        tos: ip.tos,
        ip_options_len: ip.options_len,
        ip_quirks: ip.quirks,
        seq: u32::from_be_bytes([s0, s1, s2, s3]),
        ack: u32::from_be_bytes([a0, a1, a2, a3]),
        flags: flags(head),
        window: u16::from_be_bytes([w0, w1]),
        urgent: u16::from_be_bytes([u0, u1]),
        options,
        payload,
    }
}
