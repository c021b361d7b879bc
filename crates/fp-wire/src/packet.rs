use core::net::IpAddr;

use fp_obs::{IpVersion, Quirks};

/// The TCP flag byte (RFC 9293; ECE and CWR of RFC 3168), with the lowest reserved bit (NS) as bit 8.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct TcpFlags(pub u16);

impl TcpFlags {
    /// No more data from the sender.
    pub const FIN: TcpFlags = TcpFlags(0x01);
    /// Synchronize sequence numbers.
    pub const SYN: TcpFlags = TcpFlags(0x02);
    /// Reset.
    pub const RST: TcpFlags = TcpFlags(0x04);
    /// Push.
    pub const PSH: TcpFlags = TcpFlags(0x08);
    /// Acknowledgment field significant.
    pub const ACK: TcpFlags = TcpFlags(0x10);
    /// Urgent pointer significant.
    pub const URG: TcpFlags = TcpFlags(0x20);
    /// ECN echo.
    pub const ECE: TcpFlags = TcpFlags(0x40);
    /// Congestion window reduced.
    pub const CWR: TcpFlags = TcpFlags(0x80);
    /// The lowest reserved bit, once the ECN nonce (RFC 3540, historic).
    pub const NS: TcpFlags = TcpFlags(0x100);

    /// All of `other` are set.
    pub const fn contains(self, other: TcpFlags) -> bool {
        self.0 & other.0 == other.0
    }

    /// Any of `other` is set.
    pub const fn intersects(self, other: TcpFlags) -> bool {
        self.0 & other.0 != 0
    }
}

impl core::ops::BitOr for TcpFlags {
    type Output = TcpFlags;
    fn bitor(self, other: TcpFlags) -> TcpFlags {
        TcpFlags(self.0 | other.0)
    }
}

/// A TCP segment as it arrived: the facts of its IP and TCP headers, its options and payload still bytes.
///
/// Only whole, unfragmented segments whose lengths agree become one; see [`decode`](crate::decode).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TcpPacket<'a> {
    /// IP source address.
    pub source: IpAddr,
    /// IP destination address.
    pub destination: IpAddr,
    /// TCP source port.
    pub source_port: u16,
    /// TCP destination port.
    pub destination_port: u16,
    /// TTL or hop limit.
    pub ttl: u8,
    /// The whole TOS or traffic class byte, ECN bits included.
    pub tos: u8,
    /// Bytes of IPv4 options; 0 for IPv6.
    pub ip_options_len: u8,
    /// The quirks of the IP header alone: `df id+ id- 0+ flow`, and `ecn` for its ECN bits.
    pub ip_quirks: Quirks,
    /// Sequence number.
    pub seq: u32,
    /// Acknowledgment number, meaningful or not.
    pub ack: u32,
    /// Flags.
    pub flags: TcpFlags,
    /// Window in bytes, unscaled.
    pub window: u16,
    /// Urgent pointer, meaningful or not.
    pub urgent: u16,
    /// The TCP options, 0 to 40 bytes.
    pub options: &'a [u8],
    /// The payload.
    pub payload: &'a [u8],
}

impl TcpPacket<'_> {
    /// The IP version of the addresses.
    pub fn version(&self) -> IpVersion {
        if self.source.is_ipv4() { IpVersion::V4 } else { IpVersion::V6 }
    }
}

/// What a segment does to its connection: its flags SYN, ACK, FIN and RST.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SegmentType {
    /// SYN alone.
    Syn,
    /// SYN and ACK.
    SynAck,
    /// ACK alone.
    Ack,
    /// FIN, with or without ACK.
    Fin,
    /// RST, with or without ACK.
    Rst,
}

impl TcpPacket<'_> {
    /// What the segment does, or `None` without any of the four flags, or for SYN with FIN or RST, or FIN with RST.
    /// Packets of [`decode`](crate::decode) always have a type. PSH, URG, ECE and CWR never change it.
    #[inline]
    pub const fn segment_type(&self) -> Option<SegmentType> {
        self.flags.segment_type()
    }
}

impl TcpFlags {
    #[inline]
    pub(crate) const fn segment_type(self) -> Option<SegmentType> {
        const SYN: u16 = TcpFlags::SYN.0;
        const ACK: u16 = TcpFlags::ACK.0;
        const FIN: u16 = TcpFlags::FIN.0;
        const RST: u16 = TcpFlags::RST.0;
        const SYN_ACK: u16 = SYN | ACK;
        const FIN_ACK: u16 = FIN | ACK;
        const RST_ACK: u16 = RST | ACK;
        match self.0 & (SYN | ACK | FIN | RST) {
            SYN => Some(SegmentType::Syn),
            SYN_ACK => Some(SegmentType::SynAck),
            ACK => Some(SegmentType::Ack),
            FIN | FIN_ACK => Some(SegmentType::Fin),
            RST | RST_ACK => Some(SegmentType::Rst),
            _ => None,
        }
    }
}
