//! What is remembered of an address.

mod record;
pub(crate) mod scores;
pub(crate) mod sharing;
pub(crate) mod uptime;

use core::net::IpAddr;

use fp_db::LabelId;
use fp_match::{SignatureId, Verdict};
use fp_obs::{OptionLayout, Quirks, TcpObservation};

pub use record::{Honesty, HostRecord, SystemQuality};

use crate::Reasons;
use crate::ends::Ends;
use crate::table::Slotted;
use scores::Scores;

/// The place of a [`Host`] in its table.
pub(crate) type HostId = Slotted;

/// A host by its address.
#[derive(Debug)]
pub(crate) struct Host {
    pub(crate) address: IpAddr,
    /// Seconds of the first SYN to or from it.
    pub(crate) first_seen: u32,
    /// Seconds of the last SYN to or from it.
    pub(crate) last_seen: u32,
    /// Connections it was an end of.
    pub(crate) connections: u32,
    /// Flows held that it is an end of.
    pub(crate) flows: u32,
    /// The label of the last system that a signature named.
    pub(crate) system: Option<LabelId>,
    /// That signature matched fuzzily, or was a last resort.
    pub(crate) system_quality: SystemQuality,
    /// The label of the last application that an HTTP signature named.
    pub(crate) application: Option<LabelId>,
    /// The label of its last known link.
    pub(crate) link: Option<LabelId>,
    /// The language of its last request that named one.
    pub(crate) language: Option<&'static str>,
    /// Hops to it when it last sent a SYN or SYN+ACK.
    pub(crate) hops: Option<i16>,
    /// Minutes of uptime and days after which they wrap, as last told.
    pub(crate) uptime: Option<(u32, u32)>,
    /// Seconds of the last `host change` and `ip sharing`.
    pub(crate) changed: Option<u32>,
    pub(crate) shared: Option<u32>,
    /// What its last User-Agent or Server was worth.
    pub(crate) honesty: Honesty,
    /// Its last SYN and its last SYN+ACK, tools' excepted.
    pub(crate) handshakes: Ends<Option<Handshake>>,
    /// Its last HTTP response.
    pub(crate) response: Option<Response>,
    /// The signature of its last HTTP request that named a system.
    pub(crate) request: Option<LabelId>,
    /// The client port of its last scored handshake, on either side; 0 before one.
    pub(crate) client_port: u16,
    /// Scores as a client and as a server.
    pub(crate) scores: Ends<Scores>,
    /// Reasons since the last `ip sharing`.
    pub(crate) reasons: Reasons,
}

impl Host {
    pub(crate) fn new(address: IpAddr, seconds: u32) -> Self {
        Host {
            address,
            first_seen: seconds,
            last_seen: seconds,
            connections: 0,
            flows: 0,
            system: None,
            system_quality: SystemQuality::default(),
            application: None,
            link: None,
            language: None,
            hops: None,
            uptime: None,
            changed: None,
            shared: None,
            honesty: Honesty::Plausible,
            handshakes: Ends::default(),
            response: None,
            request: None,
            client_port: 0,
            scores: Ends::default(),
            reasons: Reasons::NONE,
        }
    }
}

/// What is kept of a SYN or SYN+ACK to compare the next one with.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Handshake {
    pub(crate) millis: u64,
    pub(crate) timestamp: u32,
    pub(crate) quirks: Quirks,
    pub(crate) layout: OptionLayout,
    pub(crate) mss: u16,
    pub(crate) ttl: u8,
    pub(crate) matched: Option<Matched>,
}

/// What is kept of a verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Matched {
    pub(crate) signature: SignatureId,
    pub(crate) label: LabelId,
    pub(crate) fuzzy: bool,
    /// The signature allows any TTL up to its own.
    pub(crate) random_ttl: bool,
}

impl Handshake {
    pub(crate) fn new(
        seen: &TcpObservation,
        verdict: Option<Verdict>,
        random_ttl: bool,
        millis: u64,
    ) -> Self {
        Handshake {
            millis,
            timestamp: seen.timestamp,
            quirks: seen.quirks,
            layout: seen.layout,
            mss: seen.mss,
            ttl: seen.ttl,
            matched: verdict.map(|verdict| Matched {
                signature: verdict.signature,
                label: verdict.label,
                fuzzy: verdict.is_fuzzy(),
                random_ttl,
            }),
        }
    }
}

/// What is kept of an HTTP response to compare the next one with.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Response {
    pub(crate) port: u16,
    /// Seconds of the packet that ended the head.
    pub(crate) seconds: u32,
    /// Seconds that its Date says.
    pub(crate) date: Option<i64>,
    pub(crate) label: Option<LabelId>,
}
