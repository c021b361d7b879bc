use core::fmt;

/// A link type by its number in the registry of tcpdump.org, as capture files give it; known or
/// not.
///
/// Numbers below 104 that differ between the registry and a platform's own (`DLT_RAW` is 12 or 14)
/// are each taken for what they most often stand for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct LinkType(pub u32);

macro_rules! link_types {
    ($($(#[$doc:meta])* $name:ident = $number:literal;)*) => {
        impl LinkType {
            $($(#[$doc])* pub const $name: LinkType = LinkType($number);)*

            /// Every link type that [`decode`](crate::decode) knows, with the name of its constant.
            pub const KNOWN: &'static [(LinkType, &'static str)] =
                &[$((LinkType::$name, stringify!($name))),*];
        }
    };
}

link_types! {
    /// BSD loopback: the address family in the capturing machine's byte order.
    NULL = 0;
    /// Ethernet.
    ETHERNET = 1;
    /// Token Ring, IEEE 802.5.
    TOKEN_RING = 6;
    /// ARCNET with BSD headers.
    ARCNET = 7;
    /// SLIP behind a 16-byte header of direction and compressed header.
    SLIP = 8;
    /// PPP, with or without HDLC-like framing (RFC 1662).
    PPP = 9;
    /// FDDI.
    FDDI = 10;
    /// ATM with LLC (RFC 2684), a platform's own number.
    ATM_RFC1483_DLT = 11;
    /// IPv4 or IPv6, a platform's own number.
    RAW_DLT = 12;
    /// IPv4 or IPv6, OpenBSD's own number.
    RAW_OPENBSD = 14;
    /// Linux classical IP over ATM, a platform's own number.
    ATM_CLIP_DLT = 19;
    /// PPP in HDLC-like framing, or Cisco HDLC.
    PPP_SERIAL = 50;
    /// PPPoE, session header first (RFC 2516).
    PPP_ETHER = 51;
    /// ATM with LLC (RFC 2684).
    ATM_RFC1483 = 100;
    /// IPv4 or IPv6.
    RAW = 101;
    /// Cisco HDLC.
    C_HDLC = 104;
    /// 802.11 without a radio header.
    IEEE802_11 = 105;
    /// Linux classical IP over ATM.
    ATM_CLIP = 106;
    /// Frame relay (RFC 2427).
    FRELAY = 107;
    /// OpenBSD loopback: the address family in network byte order.
    LOOP = 108;
    /// OpenBSD encapsulated packets of IPsec.
    ENC = 109;
    /// Linux cooked capture.
    LINUX_SLL = 113;
    /// OpenBSD's and FreeBSD's packet filter log.
    PFLOG = 117;
    /// 802.11 behind a Prism header.
    PRISM = 119;
    /// ATM as SunATM devices give it.
    SUNATM = 123;
    /// 802.11 behind radiotap.
    RADIOTAP = 127;
    /// ARCNET with Linux headers.
    ARCNET_LINUX = 129;
    /// 802.11 behind an AVS header.
    AVS = 163;
    /// PPP behind a direction byte.
    PPP_WITH_DIRECTION = 166;
    /// Ethernet behind a header of Juniper's routers.
    JUNIPER_ETHER = 178;
    /// PPP behind a header of Juniper's routers.
    JUNIPER_PPP = 179;
    /// Frame relay behind a header of Juniper's routers.
    JUNIPER_FRELAY = 180;
    /// Cisco HDLC behind a header of Juniper's routers.
    JUNIPER_CHDLC = 181;
    /// Per-packet information; names the link type of what follows.
    PPI = 192;
    /// Cisco HDLC behind a direction byte.
    C_HDLC_WITH_DIRECTION = 205;
    /// Frame relay behind a direction byte.
    FRELAY_WITH_DIRECTION = 206;
    /// Solaris IPNET.
    IPNET = 226;
    /// IPv4.
    IPV4 = 228;
    /// IPv6.
    IPV6 = 229;
    /// Linux netfilter log.
    NFLOG = 239;
    /// IP over InfiniBand, global routing header first.
    IPOIB = 242;
    /// Apple's packet tap; names the link type of what follows.
    PKTAP = 258;
    /// Linux cooked capture, second version.
    LINUX_SLL2 = 276;
    /// Ethernet with the tag of a Broadcom switch chip between addresses and type.
    DSA_TAG_BRCM = 281;
    /// Ethernet behind the tag of a Broadcom switch chip.
    DSA_TAG_BRCM_PREPEND = 282;
    /// Ethernet with the tag of a Marvell switch chip between addresses and type.
    DSA_TAG_DSA = 284;
    /// Ethernet with the tag of a Marvell switch chip behind an Ethernet type of its own.
    DSA_TAG_EDSA = 285;
}

impl fmt::Display for LinkType {
    /// The name of the constant, or the number.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match LinkType::KNOWN.iter().find(|(link, _)| link == self) {
            Some((_, name)) => f.write_str(name),
            None => write!(f, "{}", self.0),
        }
    }
}
