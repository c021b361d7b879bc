use core::fmt;
use core::net::IpAddr;

use etherparse::TcpHeader;
use fp_obs::{IpVersion, Quirks};

use crate::ip::Header;

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

/// A TCP segment as it arrived: its headers stand where they were captured, and each field is read
/// when it is asked for.
///
/// Only whole, unfragmented segments whose lengths agree become one; see [`decode`](crate::decode).
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct TcpPacket<'a> {
    pub(crate) ip: Header<'a>,
    pub(crate) head: &'a [u8; TcpHeader::MIN_LEN],
    /// The TCP options, 0 to 40 bytes.
    pub options: &'a [u8],
    /// The payload.
    pub payload: &'a [u8],
}

impl TcpPacket<'_> {
    /// IP source address.
    #[inline]
    pub fn source(&self) -> IpAddr {
        self.ip.source()
    }

    /// IP destination address.
    #[inline]
    pub fn destination(&self) -> IpAddr {
        self.ip.destination()
    }

    /// The IP version of the addresses.
    #[inline]
    pub fn version(&self) -> IpVersion {
        match self.ip {
            Header::V4(_) => IpVersion::V4,
            Header::V6(_) => IpVersion::V6,
        }
    }

    /// TTL or hop limit.
    #[inline]
    pub fn ttl(&self) -> u8 {
        self.ip.ttl()
    }

    /// The whole TOS or traffic class byte, ECN bits included.
    #[inline]
    pub fn tos(&self) -> u8 {
        self.ip.tos()
    }

    /// Bytes of IPv4 options; 0 for IPv6.
    #[inline]
    pub fn ip_options_len(&self) -> u8 {
        self.ip.options_len()
    }

    /// The quirks of the IP header alone: `df id+ id- 0+ flow`, and `ecn` for its ECN bits.
    #[inline]
    pub fn ip_quirks(&self) -> Quirks {
        self.ip.quirks()
    }

    /// TCP source port.
    #[inline]
    pub fn source_port(&self) -> u16 {
        u16::from_be_bytes([self.head[0], self.head[1]])
    }

    /// TCP destination port.
    #[inline]
    pub fn destination_port(&self) -> u16 {
        u16::from_be_bytes([self.head[2], self.head[3]])
    }

    /// Sequence number.
    #[inline]
    pub fn seq(&self) -> u32 {
        u32::from_be_bytes([self.head[4], self.head[5], self.head[6], self.head[7]])
    }

    /// Acknowledgment number, meaningful or not.
    #[inline]
    pub fn ack(&self) -> u32 {
        u32::from_be_bytes([self.head[8], self.head[9], self.head[10], self.head[11]])
    }

    /// Flags.
    #[inline]
    pub fn flags(&self) -> TcpFlags {
        TcpFlags::of(self.head)
    }

    /// Window in bytes, unscaled.
    #[inline]
    pub fn window(&self) -> u16 {
        u16::from_be_bytes([self.head[14], self.head[15]])
    }

    /// Urgent pointer, meaningful or not.
    #[inline]
    pub fn urgent(&self) -> u16 {
        u16::from_be_bytes([self.head[18], self.head[19]])
    }

    /// What the segment does, or `None` without any of the four flags, or for SYN with FIN or RST,
    /// or FIN with RST. Packets of [`decode`](crate::decode) always have a type. PSH, URG, ECE and
    /// CWR never change it.
    #[inline]
    pub fn segment_type(&self) -> Option<SegmentType> {
        self.flags().segment_type()
    }
}

impl fmt::Debug for TcpPacket<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TcpPacket")
            .field("source", &(self.source(), self.source_port()))
            .field("destination", &(self.destination(), self.destination_port()))
            .field("ttl", &self.ttl())
            .field("tos", &self.tos())
            .field("ip_options_len", &self.ip_options_len())
            .field("ip_quirks", &self.ip_quirks())
            .field("seq", &self.seq())
            .field("ack", &self.ack())
            .field("flags", &self.flags())
            .field("window", &self.window())
            .field("urgent", &self.urgent())
            .field("options", &self.options)
            .field("payload", &self.payload)
            .finish()
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

impl TcpFlags {
    /// Those of a header.
    #[inline]
    pub(crate) const fn of(head: &[u8; TcpHeader::MIN_LEN]) -> TcpFlags {
        TcpFlags(u16::from_be_bytes([head[12] & 0x01, head[13]]))
    }

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
