use fp_obs::{Quirks, TcpObservation};

use crate::packet::{TcpFlags, TcpPacket};
use crate::tcp::{options, quirks};

/// The most bytes of options that a TCP header has room for.
const MAX_OPTIONS_LEN: u8 = 40;

/// What a SYN or SYN+ACK shows of the stack that sent it (p0f README, section 5).
///
/// `whole_ack` is deviation D3: with it, `ack+` is told by the whole acknowledgment number; without
/// it, by one bit, as p0f does. [`window_multiple`](TcpObservation::window_multiple) is left
/// `None`, since a SYN+ACK's depends on its SYN: fill it by
/// [`TcpObservation::detect_window_multiple`].
#[inline]
pub fn observe_tcp(packet: &TcpPacket<'_>, whole_ack: bool) -> TcpObservation {
    let options = options::read(packet.options);
    let (own, _) = options.timestamps.unwrap_or((0, 0));
    let version = packet.version();
    // A segment that acknowledges has something to echo.
    let expected =
        if packet.flags().contains(TcpFlags::ACK) { Quirks::OPT_NONZERO_TS2 } else { Quirks::NONE };
    let quirks = packet
        .ip_quirks()
        .union(quirks::header_quirks(packet, whole_ack))
        .union(options.quirks.without(expected));
    let mut seen = TcpObservation::new(version);
    seen.ttl = packet.ttl();
    seen.ip_options_len = packet.ip_options_len();
    seen.mss = options.mss;
    seen.window = packet.window();
    seen.scale = options.scale;
    seen.layout = options.layout;
    seen.quirks = quirks;
    seen.has_payload = !packet.payload.is_empty();
    seen.tos = packet.tos() >> 2;
    seen.timestamp = own;
    seen.header_len = version.min_header_len()
        + u16::from(packet.ip_options_len())
        + 20
        + packet.options.len().min(usize::from(MAX_OPTIONS_LEN)) as u16;
    seen
}

#[cfg(test)]
mod tests;
