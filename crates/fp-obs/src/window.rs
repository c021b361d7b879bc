use core::fmt;

/// A window size that is a whole multiple of a segment or packet size (p0f README, section 5,
/// "wsize").
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "lowercase"))]
pub enum WindowMultiple {
    /// `mss*N`.
    Mss(u16),
    /// `mtu*N`.
    Mtu(u16),
}

impl fmt::Display for WindowMultiple {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            WindowMultiple::Mss(n) => write!(f, "mss*{n}"),
            WindowMultiple::Mtu(n) => write!(f, "mtu*{n}"),
        }
    }
}
