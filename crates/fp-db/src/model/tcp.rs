use fp_obs::{IpVersion, OptionLayout, Quirks};

use super::{LabelId, SourceId};

/// The initial TTL of a signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ttl {
    /// `64`: the stack starts there and every hop takes one.
    Initial(u8),
    /// `64-`: a tool that sends any TTL up to this one.
    AtMost(u8),
    /// `64!`, not in p0f's grammar: the stack starts there, and a packet above it or too many hops
    /// below it is not of it, not even loosely. For signatures that say little beside the TTL.
    Only(u8),
}

impl Ttl {
    /// The number in the signature, in hops.
    pub const fn value(self) -> u8 {
        match self {
            Ttl::Initial(ttl) | Ttl::AtMost(ttl) | Ttl::Only(ttl) => ttl,
        }
    }

    /// Not in p0f's grammar.
    pub const fn is_extension(self) -> bool {
        matches!(self, Ttl::Only(_))
    }
}

/// The window of a signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum WindowRule {
    /// `8192`.
    Literal(u16),
    /// `mss*N`.
    Mss(u16),
    /// `mtu*N`.
    Mtu(u16),
    /// `%N`: a multiple of N.
    MultipleOf(u16),
    /// `native*N`: N segments of the MSS that is seen, or of the larger one that the sender had
    /// before something on the path clamped it. Not in p0f's grammar.
    Native(u16),
    /// `native*max`: as many such segments as 65,535 bytes hold. Not in p0f's grammar.
    NativeMax,
    /// `*`.
    Any,
}

impl WindowRule {
    /// A rule that p0f's grammar does not have.
    pub const fn is_extension(self) -> bool {
        matches!(self, WindowRule::Native(_) | WindowRule::NativeMax)
    }
}

/// A `sig` of `[tcp:request]` or `[tcp:response]`:
/// `ver:ittl:olen:mss:wsize,scale:olayout:quirks:pclass` (p0f README, section 5). `None` is `*`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct TcpSignature {
    /// Whose signature this is.
    pub label: LabelId,
    /// IP version, or both.
    pub version: Option<IpVersion>,
    /// Initial TTL.
    pub ttl: Ttl,
    /// Bytes of IPv4 options.
    pub ip_options_len: u8,
    /// MSS in bytes; 0 is the same as no MSS option.
    pub mss: Option<u16>,
    /// Window.
    pub window: WindowRule,
    /// Window scale; 0 is the same as no such option.
    pub scale: Option<u8>,
    /// TCP options.
    pub layout: OptionLayout,
    /// Quirks.
    pub quirks: Quirks,
    /// With payload, without, or either.
    pub payload: Option<bool>,
    /// The line of the `sig`, from 1; 0 where none says it.
    pub line: u32,
    /// The source it stands in.
    pub source: SourceId,
}

impl TcpSignature {
    /// Of packets with this initial TTL and these options and without IP options or quirks. All
    /// else is open.
    pub const fn new(label: LabelId, ttl: Ttl, layout: OptionLayout) -> TcpSignature {
        TcpSignature {
            label,
            version: None,
            ttl,
            ip_options_len: 0,
            mss: None,
            window: WindowRule::Any,
            scale: None,
            layout,
            quirks: Quirks::NONE,
            payload: None,
            line: 0,
            source: SourceId(0),
        }
    }

    /// Beyond p0f's grammar.
    pub const fn is_extension(&self) -> bool {
        self.ttl.is_extension() || self.window.is_extension()
    }
}
