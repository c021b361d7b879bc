use fp_match::HigherTtl;
use fp_obs::NameCase;
use fp_wire::{DecodeOptions, TunnelPorts};

use crate::Protocols;

/// Named, documented differences from p0f 3.09b (docs/deviations.md). On, we answer better; off, as
/// p0f does.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Deviations(u32);

macro_rules! deviations {
    ($($(#[$doc:meta])* $name:ident = $bit:literal $text:literal;)*) => {
        impl Deviations {
            $($(#[$doc])* pub const $name: Deviations = Deviations(1 << $bit);)*
            /// Each with its name.
            pub const NAMES: &'static [(Deviations, &'static str)] = &[$((Deviations::$name, $text)),*];
        }
    };
}

deviations! {
    /// VLAN and other tags, PPPoE and MPLS are decoded.
    VLAN = 1 "D1";
    /// Link types that p0f misreads are decoded, and IPv6 extension headers and authentication
    /// headers walked.
    LINKS = 2 "D2";
    /// `ack+` looks at the whole acknowledgment number.
    ACK_NUMBER = 3 "D3";
    /// HTTP header names are compared without regard to case.
    HEADER_CASE = 4 "D4";
    /// Payload is reassembled, also from a FIN; heads that span segments are read whole.
    SEGMENTS = 5 "D5";
    /// Later requests of a connection, and all methods.
    LATER_REQUESTS = 6 "D6";
    /// More flows than p0f's thousand are held, and the oldest go singly.
    CAPACITY = 7 "D7";
    /// Hosts are forgotten by age alone.
    HOST_MEMORY = 9 "D9";
    /// Segments that the ends of a connection ignore (RFC 9293, RFC 5961) change nothing here
    /// either.
    SEQUENCE = 11 "D11";
    /// HTTP heads beyond p0f's limits are told as far as they are usable.
    LARGE_HEADS = 12 "D12";
    /// Of `host change` and of `ip sharing`, thirty notices of a host are told in a minute of
    /// packet time; the next one tells how many were held back.
    NOTICES = 13 "D13";
    /// Other protocols than HTTP/1 are followed: [`Config::protocols`].
    PROTOCOLS = 14 "D14";
    /// A TTL above the initial one of a signature is no match, where p0f has a fuzzy one.
    HIGHER_TTL = 15 "D15";
    /// Timestamps and ports speak of an uptime or of another host only where the host's clock has
    /// shown itself to be one.
    CLOCKS = 16 "D16";
    /// What a client says in its SYN (TCP Fast Open) is read once the server acknowledges it.
    SYN_DATA = 17 "D17";
    /// An interim response of HTTP is passed over: the one that follows it is told.
    INTERIM = 18 "D18";
    /// IP packets that say that they have no length are read to the end of what was captured.
    OFFLOAD = 19 "D19";
    /// What one system varies speaks of no other host: signatures of one family whose versions go
    /// together.
    KINSHIP = 20 "D20";
    /// Connections whose SYN was not seen are told of: its SYN+ACK, and messages that begin with a
    /// segment.
    UNOPENED = 21 "D21";
    /// Connections that begin with a header of the PROXY protocol are read behind it.
    PROXY = 22 "D22";
    /// Flows and hosts are told apart by the network that they are in: VLAN tags and the numbers or
    /// ends of tunnels.
    NETWORKS = 23 "D23";
    /// Over IPv6 no verdict rests on the hop limit alone, which the router of the link sets.
    HOP_LIMIT = 24 "D24";
    /// The likeliest name is told first, also where a signature of another fits loosely: in blocks
    /// and JSON, not in p0f's log.
    HEADLINE = 25 "D25";
}

impl Deviations {
    /// None: as p0f does.
    pub const NONE: Deviations = Deviations(0);
    /// All: the default.
    pub const ALL: Deviations = Deviations(u32::MAX);

    /// All of `other` are on.
    pub const fn contains(self, other: Deviations) -> bool {
        self.0 & other.0 == other.0
    }

    /// These and `other`.
    #[must_use]
    pub const fn with(self, other: Deviations) -> Deviations {
        Deviations(self.0 | other.0)
    }

    /// These without `other`.
    #[must_use]
    pub const fn without(self, other: Deviations) -> Deviations {
        Deviations(self.0 & !other.0)
    }

    /// How header names compare.
    pub(crate) fn name_case(self) -> NameCase {
        if self.contains(Deviations::HEADER_CASE) { NameCase::Ignored } else { NameCase::Exact }
    }

    /// What a TTL above a signature's initial one means.
    pub(crate) fn higher_ttl(self) -> HigherTtl {
        if self.contains(Deviations::HIGHER_TTL) { HigherTtl::Refused } else { HigherTtl::Fuzzy }
    }

    /// The deviation of this name, `D1` and so on.
    pub fn from_name(name: &str) -> Option<Deviations> {
        Self::NAMES.iter().find(|(_, text)| text.eq_ignore_ascii_case(name)).map(|(deviation, _)| *deviation)
    }
}

impl core::fmt::Debug for Deviations {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_list().entries(Self::NAMES.iter().filter(|(d, _)| self.contains(*d)).map(|(_, n)| n)).finish()
    }
}

/// What an [`Engine`](crate::Engine) holds, for how long, and how it reads. Begin with the default,
/// and change what should differ:
///
/// ```
/// let config = fp_engine::Config::default().with_max_flows(10_000).with_tunnels(true);
/// assert_eq!((config.max_flows, config.flow_timeout), (10_000, 30));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Config {
    /// The most flows held at a time. Half-open ones give way first while they are more than half
    /// of them.
    pub max_flows: u32,
    /// The most hosts held at a time. Those that were an end of no established connection give way
    /// first while they are more than half of them.
    pub max_hosts: u32,
    /// Seconds from its SYN after which a flow is forgotten (p0f `-t`, first number).
    pub flow_timeout: u32,
    /// Minutes from its last SYN after which a host is forgotten (p0f `-t`, second number).
    pub host_timeout: u32,
    /// The most beginnings of HTTP heads and of other protocols' messages that are kept at a time,
    /// up to 11 KiB each; a longer one, as the hello of a TLS client may be, counts as several. The
    /// flow that began one first gives way.
    pub max_partial_heads: u32,
    /// The most flows of datagrams held at a time, of which some of a protocol's bytes are kept or
    /// that it was told; of more than [`max_partial_heads`](Self::max_partial_heads) none are kept.
    /// The kind of which there are most gives way.
    pub max_datagram_flows: u32,
    /// Look into IP in IP, GRE, EtherIP, L2TP, VXLAN, Geneve, GTP-U, Teredo and ESP without
    /// encryption.
    pub tunnels: bool,
    /// UDP ports that carry a kind of tunnel beside the usual ones, if tunnels are looked into.
    pub tunnel_ports: TunnelPorts,
    /// Take the same address for the same host whatever VLAN or tunnel it is in, as for taps that
    /// see both sides of a router or of a tunnel's end.
    pub merge_networks: bool,
    /// Skip packets whose IPv4 header or TCP segment has a wrong checksum, as their receivers do
    /// ([`DecodeOptions::checksums`](fp_wire::DecodeOptions::checksums)).
    pub verify_checksums: bool,
    /// Where to answer otherwise than p0f.
    pub deviations: Deviations,
    /// The protocols that are followed beside HTTP/1 with [`Deviations::PROTOCOLS`], over TCP and
    /// in datagrams: all by default.
    pub protocols: Protocols,
}

impl Default for Config {
    fn default() -> Self {
        Config {
            max_flows: 100_000,
            max_hosts: 1_000_000,
            flow_timeout: 30,
            host_timeout: 120,
            max_partial_heads: 8192,
            max_datagram_flows: 65_536,
            tunnels: false,
            tunnel_ports: TunnelPorts::default(),
            merge_networks: false,
            verify_checksums: false,
            deviations: Deviations::ALL,
            protocols: Protocols::ALL,
        }
    }
}

impl Config {
    /// How far frames are decoded.
    pub(crate) fn decode_options(&self) -> DecodeOptions {
        let mut options = DecodeOptions::default();
        options.tunnels = self.tunnels;
        options.tunnel_ports = self.tunnel_ports;
        options.vlan = self.deviations.contains(Deviations::VLAN);
        options.links = self.deviations.contains(Deviations::LINKS);
        options.offload = self.deviations.contains(Deviations::OFFLOAD);
        options.checksums = self.verify_checksums;
        options
    }
}

macro_rules! setters {
    ($($setter:ident: $field:ident, $type:ty;)*) => {
        impl Config {
            $(
                #[doc = concat!("The same with another [`", stringify!($field), "`](Self::", stringify!($field), ").")]
                #[must_use]
                pub const fn $setter(self, $field: $type) -> Config {
                    Config { $field, ..self }
                }
            )*
        }
    };
}

setters! {
    with_max_flows: max_flows, u32;
    with_max_hosts: max_hosts, u32;
    with_flow_timeout: flow_timeout, u32;
    with_host_timeout: host_timeout, u32;
    with_max_partial_heads: max_partial_heads, u32;
    with_max_datagram_flows: max_datagram_flows, u32;
    with_tunnels: tunnels, bool;
    with_tunnel_ports: tunnel_ports, TunnelPorts;
    with_merge_networks: merge_networks, bool;
    with_verify_checksums: verify_checksums, bool;
    with_deviations: deviations, Deviations;
    with_protocols: protocols, Protocols;
}
