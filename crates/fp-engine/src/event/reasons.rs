//! Why a host is told to have changed, or to be several.

use core::fmt;

/// p0f's reason codes for `host change` and `ip sharing` (p0f README, section 6).
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Reasons(u16);

macro_rules! reasons {
    ($($(#[$doc:meta])* $name:ident = $bit:literal $text:literal;)*) => {
        impl Reasons {
            $($(#[$doc])* pub const $name: Reasons = Reasons(1 << $bit);)*
            /// Each with its p0f name, in the order in which p0f prints them.
            pub const NAMES: &'static [(Reasons, &'static str)] = &[$((Reasons::$name, $text)),*];
        }
    };
}

reasons! {
    /// An application runs where it is not known to run.
    APP_VS_OS = 0 "app_vs_os";
    /// Another system, or another version of it.
    OS_DIFF = 1 "os_diff";
    /// The signature changed, and neither names a system.
    SIG_DIFF = 2 "sig_diff";
    /// From known to unknown, or back.
    X_KNOWN = 3 "x_known";
    /// The timestamp clock went back or jumped ahead.
    TSTAMP = 4 "tstamp";
    /// The TTL changed.
    TTL = 5 "ttl";
    /// The source port went back.
    PORT = 6 "port";
    /// The MSS changed.
    MTU = 7 "mtu";
    /// From a fuzzy match to another, or back.
    FUZZY = 8 "fuzzy";
    /// A Via or X-Forwarded-For header.
    VIA = 9 "via";
    /// The server's Date does not fit the time between.
    DATE = 10 "date";
    /// Another version of the server software.
    SRV_SIG_LB = 11 "srv_sig_lb";
    /// The User-Agent names another system.
    UA_VS_OS = 12 "ua_vs_os";
}

impl Reasons {
    /// No reason.
    pub const NONE: Reasons = Reasons(0);

    /// Adds `other`.
    pub fn insert(&mut self, other: Reasons) {
        self.0 |= other.0;
    }

    /// All of `other` in this set.
    pub const fn contains(self, other: Reasons) -> bool {
        self.0 & other.0 == other.0
    }

    /// No reason in this set.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// p0f's names in print order.
    pub fn names(self) -> impl Iterator<Item = &'static str> {
        Self::NAMES.iter().filter(move |(reason, _)| self.contains(*reason)).map(|(_, name)| *name)
    }
}

impl fmt::Debug for Reasons {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.names()).finish()
    }
}
