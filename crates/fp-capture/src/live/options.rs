use std::time::Duration;

use crate::MAX_FRAME_LEN;

/// How to listen. The default hears all traffic that reaches the interface by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// Ask the interface for frames that are meant for others as well.
    pub promiscuous: bool,
    /// Bytes kept of each frame.
    pub snap_len: usize,
    /// Bytes of memory between the kernel and each handle, for each interface.
    pub buffer: usize,
    /// How long the kernel may keep a frame back to hand over several at once.
    pub latency: Duration,
    /// What the kernel lets pass.
    pub traffic: Traffic,
    /// What listens.
    pub backend: Backend,
    /// Listen to an interface that is gone again when one of its name is there, whatever its index:
    /// its socket is bound anew, for which no right is needed. Only with the ring and one handle; a
    /// socket of a fanout cannot be bound anew.
    pub returns: bool,
    /// Open an interface that is not there, too, and listen when it comes. Nobody knows yet how its
    /// frames begin, so they are given as LINKTYPE_LINUX_SLL. Only with [`Options::returns`].
    pub absent: bool,
}

impl Default for Options {
    fn default() -> Self {
        Options {
            promiscuous: false,
            snap_len: MAX_FRAME_LEN,
            buffer: 32 << 20,
            latency: Duration::from_millis(10),
            traffic: Traffic::default(),
            backend: Backend::default(),
            returns: false,
            absent: false,
        }
    }
}

/// What the kernel lets pass, so that the rest costs next to nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Traffic {
    /// Everything.
    #[default]
    All,
    /// All that may hold TCP: everything but ARP and IP packets of other protocols, with or without
    /// one VLAN tag. An IP packet with an extension header may; so may what is not IP at first
    /// sight, such as PPPoE, MPLS and stacked tags. Without effect on monitor interfaces (802.11).
    Tcp,
    /// The same, and all that may hold UDP.
    TcpAndUdp,
}

/// What listens on an interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Backend {
    /// The ring on Linux, libpcap elsewhere.
    #[default]
    System,
    /// A packet socket with a ring shared with the kernel: Linux only.
    Ring,
    /// libpcap: needs the feature `libpcap`.
    Libpcap,
}
