//! The TCP header, its options and its quirks.

pub(crate) mod options;
pub(crate) mod quirks;

use crate::error::{Layer, SkipReason, Skipped};
use crate::ip::Header;
use crate::packet::{TcpFlags, TcpPacket};
use crate::reader::Reader;

const MIN_LEN: usize = 20;

/// Reads a TCP header (RFC 9293, section 3.1); what is left is the payload.
#[inline]
pub(crate) fn segment<'a>(ip: &Header, r: Reader<'a>) -> Result<TcpPacket<'a>, Skipped> {
    let mut r = r.enter(Layer::Tcp);
    let start = r;
    let read = r.array::<MIN_LEN>().map_err(|short| short.of_tcp(true))?;
    let [sp0, sp1, dp0, dp1, s0, s1, s2, s3, a0, a1, a2, a3, off_ns, flags, w0, w1, _, _, u0, u1] = *read;
    let header_len = usize::from(off_ns >> 4) * 4;
    let Some(options_len) = header_len.checked_sub(MIN_LEN) else {
        return Err(start.contradiction(MIN_LEN, header_len).of_tcp(true));
    };
    let options = r.take(options_len).map_err(|short| short.of_tcp(true))?;
    let packet = TcpPacket {
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
        flags: TcpFlags(u16::from_be_bytes([off_ns & 0x01, flags])),
        window: u16::from_be_bytes([w0, w1]),
        urgent: u16::from_be_bytes([u0, u1]),
        options,
        payload: r.rest(),
    };
    match packet.segment_type() {
        Some(_) => Ok(packet),
        None => Err(start.stop(SkipReason::Flags).of_tcp(true)),
    }
}
