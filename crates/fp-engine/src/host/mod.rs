//! What is remembered of an address.

pub(crate) mod clocks;
pub(crate) mod kinship;
pub(crate) mod memory;
pub(crate) mod notices;
mod record;
pub(crate) mod scores;
pub(crate) mod sharing;
#[cfg(test)]
mod testing;
pub(crate) mod uptime;

use core::net::IpAddr;

use fp_db::LabelId;
use fp_match::{SignatureId, Verdict};
use fp_obs::{OptionLayout, Quirks, TcpObservation};

pub use record::{Honesty, HostRecord, SystemQuality};

use crate::ends::Ends;
use crate::table::{Linked, Links, Slotted};
use crate::{Reasons, Subject};
use clocks::{Clocks, Reading};
use notices::Notices;
use scores::Scores;

/// The place of a [`Host`] in its table.
pub(crate) type HostId = Slotted;

/// A host by its address. The second of the last SYN to or from it is its age in the table.
#[derive(Debug)]
pub(crate) struct Host {
    pub(crate) address: IpAddr,
    /// The number of the network that it is in.
    pub(crate) network: u16,
    /// What its last User-Agent or Server was worth.
    pub(crate) honesty: Honesty,
    /// That signature matched fuzzily, or was a last resort.
    pub(crate) system_quality: SystemQuality,
    /// Seconds of the first SYN to or from it.
    pub(crate) first_seen: u32,
    /// Connections it was an end of.
    pub(crate) connections: u32,
    /// Flows held that it is an end of.
    pub(crate) flows: u32,
    /// The label of the last system that a signature named.
    pub(crate) system: MaybeLabel,
    /// The label of its last known link.
    pub(crate) link: MaybeLabel,
    /// Hops to it, or [`UNKNOWN_HOPS`], when it last sent a SYN or SYN+ACK.
    hops: i16,
    /// The client port of its last scored handshake, on either side; 0 before one.
    pub(crate) client_port: u16,
    /// Its place among those that were an end of no established connection.
    pub(crate) links: Links,
    /// Reasons since the last `ip sharing`.
    pub(crate) reasons: Reasons,
    /// Its last SYN and its last SYN+ACK, tools' excepted.
    pub(crate) handshakes: Handshakes,
    more: Option<Box<More>>,
}

/// What is known of the fewest hosts.
#[derive(Debug, Default)]
pub(crate) struct More {
    /// The label of the last application that an HTTP signature named.
    pub(crate) application: Option<LabelId>,
    /// The language of its last request that named one.
    pub(crate) language: Option<&'static str>,
    /// Minutes of uptime and days after which they wrap, as last told without doubt.
    pub(crate) uptime: Option<(u32, u32)>,
    /// What its timestamps are of, from the second SYN or SYN+ACK with one on.
    pub(crate) clocks: Clocks,
    /// Seconds of the last `host change` and `ip sharing`.
    pub(crate) changed: Option<u32>,
    pub(crate) shared: Option<u32>,
    /// How many of each were told lately.
    pub(crate) change_notices: Notices,
    pub(crate) sharing_notices: Notices,
    /// Its last HTTP response.
    pub(crate) response: Option<Response>,
    /// The signature of its last HTTP request that named a system.
    pub(crate) request: Option<LabelId>,
    /// Scores as a client and as a server.
    pub(crate) scores: Ends<Scores>,
}

/// Of a host of which nothing more is known.
const NOTHING_MORE: &More = &More {
    application: None,
    language: None,
    uptime: None,
    clocks: Clocks::NONE,
    changed: None,
    shared: None,
    change_notices: Notices::NONE,
    sharing_notices: Notices::NONE,
    response: None,
    request: None,
    scores: Ends { client: Scores::NONE, server: Scores::NONE },
};

/// No packet of the host was seen that tells its hops.
const UNKNOWN_HOPS: i16 = i16::MIN;

impl Host {
    /// Hops to it when it last sent a SYN or SYN+ACK.
    pub(crate) fn hops(&self) -> Option<i16> {
        (self.hops != UNKNOWN_HOPS).then_some(self.hops)
    }

    pub(crate) fn new(address: IpAddr, network: u16, seconds: u32) -> Self {
        Host {
            address,
            network,
            honesty: Honesty::Plausible,
            system_quality: SystemQuality::default(),
            first_seen: seconds,
            connections: 0,
            flows: 0,
            system: MaybeLabel::NONE,
            link: MaybeLabel::NONE,
            hops: UNKNOWN_HOPS,
            client_port: 0,
            links: Links::NONE,
            reasons: Reasons::NONE,
            handshakes: Handshakes::default(),
            more: None,
        }
    }

    /// It was an end of an established connection: nobody but itself can have said that it is
    /// there.
    #[inline]
    pub(crate) fn is_proven(&self) -> bool {
        !self.links.is_queued()
    }

    /// What is known of few hosts.
    pub(crate) fn more(&self) -> &More {
        self.more.as_deref().unwrap_or(NOTHING_MORE)
    }

    /// To note what is known of few hosts.
    pub(crate) fn more_mut(&mut self) -> &mut More {
        self.more.get_or_insert_default()
    }

    /// To change what is known of few hosts, if anything is.
    pub(crate) fn more_if_any(&mut self) -> Option<&mut More> {
        self.more.as_deref_mut()
    }
}

impl Linked for Host {
    fn links(&mut self) -> &mut Links {
        &mut self.links
    }
}

/// A label or none, in four bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct MaybeLabel(u32);

impl MaybeLabel {
    pub(crate) const NONE: MaybeLabel = MaybeLabel(u32::MAX);

    pub(crate) fn get(self) -> Option<LabelId> {
        (self != Self::NONE).then_some(LabelId(self.0))
    }
}

impl From<Option<LabelId>> for MaybeLabel {
    fn from(label: Option<LabelId>) -> Self {
        label.map_or(Self::NONE, |label| MaybeLabel(label.0))
    }
}

/// The last SYN and the last SYN+ACK of a host. Most hosts are only ever clients or only ever
/// servers.
#[derive(Debug, Default)]
pub(crate) struct Handshakes {
    first: Option<(Subject, Handshake)>,
    /// Of the other role than the first.
    other: Option<Box<Handshake>>,
}

impl Handshakes {
    /// The last one that it sent in this role.
    #[inline]
    pub(crate) fn get(&self, role: Subject) -> Option<&Handshake> {
        match &self.first {
            Some((first, seen)) if *first == role => Some(seen),
            Some(_) => self.other.as_deref(),
            None => None,
        }
    }

    /// Keeps the last one.
    #[inline]
    pub(crate) fn set(&mut self, role: Subject, seen: Handshake) {
        match (&mut self.first, &mut self.other) {
            (Some((first, known)), _) if *first == role => *known = seen,
            (Some(_), Some(known)) => **known = seen,
            (Some(_), other) => *other = Some(Box::new(seen)),
            (first, _) => *first = Some((role, seen)),
        }
    }
}

/// What is kept of a SYN or SYN+ACK to compare the next one with.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Handshake {
    pub(crate) millis: u64,
    pub(crate) timestamp: u32,
    /// A hash of the address that it was sent to, where timestamps are held against it.
    peer: u16,
    pub(crate) quirks: Quirks,
    signature: SignatureId,
    label: LabelId,
    pub(crate) layout: OptionLayout,
    pub(crate) mss: u16,
    pub(crate) ttl: u8,
    fit: Fit,
}

/// What is kept of a verdict, beside its signature and label: in one byte.
#[derive(Clone, Copy, Debug)]
enum Fit {
    None,
    Strict,
    StrictRandomTtl,
    Fuzzy,
    FuzzyRandomTtl,
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
    pub(crate) fn new(seen: &TcpObservation, matched: Option<Matched>, millis: u64, peer: u16) -> Self {
        Handshake {
            millis,
            timestamp: seen.timestamp,
            peer,
            quirks: seen.quirks,
            signature: matched.map_or(SignatureId(0), |matched| matched.signature),
            label: matched.map_or(LabelId(0), |matched| matched.label),
            layout: seen.layout,
            mss: seen.mss,
            ttl: seen.ttl,
            fit: match matched.map(|matched| (matched.fuzzy, matched.random_ttl)) {
                None => Fit::None,
                Some((false, false)) => Fit::Strict,
                Some((false, true)) => Fit::StrictRandomTtl,
                Some((true, false)) => Fit::Fuzzy,
                Some((true, true)) => Fit::FuzzyRandomTtl,
            },
        }
    }

    /// Its timestamp, if it has one.
    #[inline]
    pub(crate) fn reading(&self) -> Option<Reading> {
        let Handshake { timestamp, millis, peer, .. } = *self;
        (timestamp != 0).then_some(Reading { timestamp, millis: millis as u32, peer })
    }

    pub(crate) fn matched(&self) -> Option<Matched> {
        let (fuzzy, random_ttl) = match self.fit {
            Fit::None => return None,
            Fit::Strict => (false, false),
            Fit::StrictRandomTtl => (false, true),
            Fit::Fuzzy => (true, false),
            Fit::FuzzyRandomTtl => (true, true),
        };
        Some(Matched { signature: self.signature, label: self.label, fuzzy, random_ttl })
    }
}

impl Matched {
    pub(crate) fn new(verdict: Verdict, random_ttl: bool) -> Self {
        let Verdict { signature, label, .. } = verdict;
        Matched { signature, label, fuzzy: verdict.is_fuzzy(), random_ttl }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flow::Flow;
    use crate::table::Table;

    #[test]
    fn a_host_may_be_client_and_server() {
        let seen: TcpObservation = "4:64+0:0:1460:1000,0:mss::0".parse().unwrap();
        let at = |millis| Handshake::new(&seen, None, millis, 0);
        for (one, other) in [(Subject::Client, Subject::Server), (Subject::Server, Subject::Client)] {
            let mut handshakes = Handshakes::default();
            let millis = |handshakes: &Handshakes, role| handshakes.get(role).map(|seen| seen.millis);
            assert_eq!((millis(&handshakes, one), millis(&handshakes, other)), (None, None));
            handshakes.set(one, at(1));
            assert_eq!((millis(&handshakes, one), millis(&handshakes, other)), (Some(1), None));
            handshakes.set(one, at(2));
            handshakes.set(other, at(3));
            assert_eq!((millis(&handshakes, one), millis(&handshakes, other)), (Some(2), Some(3)));
            handshakes.set(other, at(4));
            handshakes.set(one, at(5));
            assert_eq!((millis(&handshakes, one), millis(&handshakes, other)), (Some(5), Some(4)));
        }
    }

    #[test]
    fn sizes_are_those_that_are_documented() {
        let host = Table::<Host>::BYTES_PER_ENTRY;
        let flow = Table::<Flow>::BYTES_PER_ENTRY;
        // docs/benchmarks.md says these.
        println!(
            "{host} bytes a host, {} and {} more of some, {flow} a flow",
            size_of::<More>(),
            size_of::<Handshake>()
        );
        assert_eq!((host, size_of::<More>(), size_of::<Handshake>(), flow), (168, 184, 56, 192));
    }
}
