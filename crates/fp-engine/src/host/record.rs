use core::net::IpAddr;

use fp_db::LabelId;

use super::Host;

/// How a host's system was recognised.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SystemQuality {
    /// By a fuzzy match.
    pub fuzzy: bool,
    /// By a last-resort signature.
    pub generic: bool,
}

/// What a host's last User-Agent or Server was worth (p0f README, section 4, `bad_sw`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Honesty {
    /// Nothing speaks against it, or none was sent.
    #[default]
    Plausible,
    /// It names another system than the host's.
    OtherSystem,
    /// The software is not what it says.
    Dishonest,
}

/// What an engine knows of a host. Times are seconds since 1970.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct HostRecord {
    /// Its address.
    pub address: IpAddr,
    /// When its first SYN was seen, sent or received.
    pub first_seen: u32,
    /// When its last SYN was seen, sent or received.
    pub last_seen: u32,
    /// Connections seen.
    pub connections: u32,
    /// The last system that a signature named.
    pub system: Option<LabelId>,
    /// How that system was recognised.
    pub system_quality: SystemQuality,
    /// The last application that an HTTP signature named.
    pub application: Option<LabelId>,
    /// The last known link.
    pub link: Option<LabelId>,
    /// The English name of the language it last asked for.
    pub language: Option<&'static str>,
    /// Hops to it.
    pub hops: Option<i16>,
    /// Minutes of uptime, and days after which they wrap.
    pub uptime: Option<(u32, u32)>,
    /// When an observation last did not fit the earlier ones.
    pub changed: Option<u32>,
    /// When address sharing was last detected.
    pub shared: Option<u32>,
    /// What its last User-Agent or Server was worth.
    pub honesty: Honesty,
}

impl HostRecord {
    /// Of a host of which nothing is known but when its first and last SYN were seen.
    pub fn new(address: IpAddr, first_seen: u32, last_seen: u32) -> HostRecord {
        HostRecord {
            address,
            first_seen,
            last_seen,
            connections: 0,
            system: None,
            system_quality: SystemQuality::default(),
            application: None,
            link: None,
            language: None,
            hops: None,
            uptime: None,
            changed: None,
            shared: None,
            honesty: Honesty::default(),
        }
    }

    pub(crate) fn of(host: &Host, last_seen: u32) -> HostRecord {
        let more = host.more();
        HostRecord {
            address: host.address,
            first_seen: host.first_seen,
            last_seen,
            connections: host.connections,
            system: host.system.get(),
            system_quality: host.system_quality,
            application: more.application,
            link: host.link.get(),
            language: more.language,
            hops: host.hops(),
            uptime: more.uptime,
            changed: more.changed,
            shared: more.shared,
            honesty: host.honesty,
        }
    }
}
