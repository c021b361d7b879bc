use fp_obs::Quirks;

use crate::packet::{TcpFlags, TcpPacket};

/// The quirks of the TCP header without its options. With `whole_ack`, `ack+` is told by the whole
/// acknowledgment number; without, by the lowest bit of its first byte on the wire alone, as p0f
/// does (deviation D3).
pub(crate) fn header_quirks(packet: &TcpPacket<'_>, whole_ack: bool) -> Quirks {
    let (flags, ack) = (packet.flags(), packet.ack());
    let has = |flag: TcpFlags| flags.contains(flag);
    let stray_ack = if whole_ack { ack != 0 } else { ack & 0x0100_0000 != 0 };
    Quirks::NONE
        .with_if(Quirks::ECN, flags.intersects(TcpFlags::ECE | TcpFlags::CWR | TcpFlags::NS))
        .with_if(Quirks::ZERO_SEQ, packet.seq() == 0)
        .with_if(Quirks::NONZERO_ACK, !has(TcpFlags::ACK) && !has(TcpFlags::RST) && stray_ack)
        .with_if(Quirks::ZERO_ACK, has(TcpFlags::ACK) && ack == 0)
        .with_if(Quirks::NONZERO_URG, !has(TcpFlags::URG) && packet.urgent() != 0)
        .with_if(Quirks::URG, has(TcpFlags::URG))
        .with_if(Quirks::PUSH, has(TcpFlags::PSH))
}
