use core::fmt;

/// Why a frame gave no [`TcpPacket`](crate::TcpPacket), for counting: its index is
/// [`SkipReason::index`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SkipReason {
    /// The link type is not one that this crate decodes.
    UnknownLinkType,
    /// The link carries something else than IP: ARP, management frames, spanning tree.
    NotIp,
    /// IP, but not TCP, nor a tunnel that was to be looked into.
    NotTcp,
    /// A fragment of an IP packet or of an 802.11 frame.
    Fragment,
    /// The capture cut the frame short.
    Truncated,
    /// A header contradicts itself or the one around it.
    Malformed,
    /// An encrypted 802.11 or MACsec frame, or an ESP packet that is not known to be in the clear.
    Encrypted,
    /// IP behind a VLAN or other tag, PPPoE, MPLS or LLC, which was not to be looked behind.
    Tagged,
    /// TCP without any of SYN, ACK, FIN, RST, or SYN with FIN or RST, or FIN with RST.
    Flags,
    /// More headers within headers than [`MAX_LAYERS`](crate::MAX_LAYERS).
    TooDeep,
    /// The checksum of an IPv4 header or a TCP segment is wrong, where it was to be verified.
    Checksum,
}

impl SkipReason {
    /// Every reason, in the order of [`SkipReason::index`].
    pub const ALL: [SkipReason; 11] = [
        SkipReason::UnknownLinkType,
        SkipReason::NotIp,
        SkipReason::NotTcp,
        SkipReason::Fragment,
        SkipReason::Truncated,
        SkipReason::Malformed,
        SkipReason::Encrypted,
        SkipReason::Tagged,
        SkipReason::Flags,
        SkipReason::TooDeep,
        SkipReason::Checksum,
    ];

    /// Its place in [`SkipReason::ALL`].
    pub const fn index(self) -> usize {
        self as usize
    }

    /// A few words for a summary: `not TCP`.
    pub const fn name(self) -> &'static str {
        match self {
            SkipReason::UnknownLinkType => "unknown link type",
            SkipReason::NotIp => "not IP",
            SkipReason::NotTcp => "not TCP",
            SkipReason::Fragment => "fragment",
            SkipReason::Truncated => "truncated",
            SkipReason::Malformed => "malformed",
            SkipReason::Encrypted => "encrypted",
            SkipReason::Tagged => "tagged",
            SkipReason::Flags => "odd TCP flags",
            SkipReason::TooDeep => "nested too deep",
            SkipReason::Checksum => "wrong checksum",
        }
    }
}

impl fmt::Display for SkipReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// The header at which decoding stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Layer {
    /// A link layer header, up to its protocol field.
    Link,
    /// An 802.1Q or 802.1ad tag.
    Vlan,
    /// A PPPoE session header.
    Pppoe,
    /// A header of one vendor or kind of network between Ethernet and IP: VN-tag, MACsec, NSH and
    /// the like.
    Tag,
    /// An MPLS label stack.
    Mpls,
    /// A PPP frame.
    Ppp,
    /// A logical link control header, with or without SNAP.
    Llc,
    /// A capture's own header in front of an 802.11 frame: radiotap, PPI, Prism, AVS.
    Radio,
    /// An 802.11 frame.
    Ieee80211,
    /// An IPv4 header.
    Ipv4,
    /// An IPv6 header.
    Ipv6,
    /// An IPv6 extension header.
    Extension,
    /// The header of a tunnel, the UDP header in front of it included.
    Tunnel,
    /// A TCP header.
    Tcp,
    /// A UDP header.
    Udp,
}

impl Layer {
    /// What to call it in a message.
    pub const fn name(self) -> &'static str {
        match self {
            Layer::Link => "link header",
            Layer::Vlan => "VLAN tag",
            Layer::Pppoe => "PPPoE header",
            Layer::Tag => "tag",
            Layer::Mpls => "MPLS label stack",
            Layer::Ppp => "PPP header",
            Layer::Llc => "LLC header",
            Layer::Radio => "radio header",
            Layer::Ieee80211 => "802.11 header",
            Layer::Ipv4 => "IPv4 header",
            Layer::Ipv6 => "IPv6 header",
            Layer::Extension => "IPv6 extension header",
            Layer::Tunnel => "tunnel header",
            Layer::Tcp => "TCP header",
            Layer::Udp => "UDP header",
        }
    }
}

/// Too few bytes for what a header is or says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Shortage {
    /// Bytes that are needed from `offset` on.
    pub needed: u32,
    /// Bytes that are there.
    pub had: u32,
    /// Offset in the frame, in bytes.
    pub offset: u32,
}

/// A frame that gave no packet: why, and at which header.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Skipped {
    reason: SkipReason,
    layer: Layer,
    tcp: bool,
    udp: bool,
    shortage: Option<Shortage>,
}

impl Skipped {
    /// Why.
    pub const fn reason(&self) -> SkipReason {
        self.reason
    }

    /// The header at which decoding stopped.
    pub const fn layer(&self) -> Layer {
        self.layer
    }

    /// What was too short, where that was the reason.
    pub const fn shortage(&self) -> Option<Shortage> {
        self.shortage
    }

    /// The IP header says TCP all the same, so that a capture filter `tcp` lets the packet through
    /// (fragments and broken headers included).
    pub const fn is_tcp(&self) -> bool {
        self.tcp
    }

    /// It carries a UDP datagram, which [`decode_udp`](crate::decode_udp) may give.
    pub const fn is_udp(&self) -> bool {
        self.udp
    }

    pub(crate) const fn new(reason: SkipReason, layer: Layer) -> Skipped {
        Skipped { reason, layer, tcp: false, udp: false, shortage: None }
    }

    pub(crate) const fn short(reason: SkipReason, layer: Layer, shortage: Shortage) -> Skipped {
        Skipped { reason, layer, tcp: false, udp: false, shortage: Some(shortage) }
    }

    /// The same, of a packet whose IP header says TCP where `tcp` holds.
    pub(crate) const fn of_tcp(self, tcp: bool) -> Skipped {
        Skipped { tcp, ..self }
    }

    /// The same, of a packet that carries a UDP datagram where `udp` holds.
    pub(crate) const fn of_udp(self, udp: bool) -> Skipped {
        Skipped { udp, ..self }
    }
}

impl fmt::Display for Skipped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at the {}", self.reason, self.layer.name())?;
        if let Some(Shortage { needed, had, offset }) = self.shortage {
            write!(f, ": {needed} bytes needed at offset {offset}, {had} there")?;
        }
        Ok(())
    }
}

impl std::error::Error for Skipped {}
