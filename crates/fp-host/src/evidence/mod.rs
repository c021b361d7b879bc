//! Kinds of evidence: each a module, and a line in [`KINDS`].

mod dhcp;
mod hello;
mod http;
mod local;
mod ntlm;
mod program;
mod ssh;
mod tcp;

use core::hash::{BuildHasher, Hash, Hasher};

use fp_db::{Label, LabelId};
use fp_engine::{Event, NtlmVersion, TcpEvent, TcpObservation, Verdict};
use fp_fuse::{Grade, Says};
use fp_match::Matcher;
use fp_match::keyed::Keyed;
use fp_obs::Direction;

/// The most bytes that are kept of a text.
const MOST_TEXT: usize = 256;

/// The same with the role that the label names (`; @role`), which events tell, else with that of
/// the name.
fn with_role(label: &Label, says: Says) -> Says {
    Says { role: label.role().or(says.role), ..says }
}

/// A kind of evidence.
pub(crate) struct Kind {
    /// Its name, and that of the group that can be chosen with it.
    pub(crate) name: &'static str,
    pub(crate) group: &'static str,
    /// What an event shows of its subject, if it is of this kind.
    pub(crate) see: for<'e> fn(&'e Event<'e>) -> Option<Glimpse<'e>>,
    /// What that says. `None`: nothing that is known of.
    pub(crate) says: fn(&Seen, &Matcher<'_>) -> Option<(Grade, Says)>,
}

/// All kinds.
pub(crate) const KINDS: [Kind; 15] = [
    tcp::SYN,
    tcp::SYN_ACK,
    http::USER_AGENT,
    http::REQUEST_ORDER,
    http::SERVER,
    http::RESPONSE_ORDER,
    ssh::CLIENT,
    ssh::SERVER,
    dhcp::CLIENT,
    hello::CLIENT,
    hello::SERVER,
    ntlm::CLIENT,
    ntlm::SERVER,
    local::MDNS,
    local::SSDP,
];

/// A kind of evidence, by its place among all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EvidenceKind(u8);

impl EvidenceKind {
    /// All kinds.
    pub fn all() -> impl Iterator<Item = EvidenceKind> {
        (0..KINDS.len() as u8).map(EvidenceKind)
    }

    /// Its name: `syn`, `user-agent`.
    pub fn name(self) -> &'static str {
        self.kind().map_or("", |kind| kind.name)
    }

    /// The group that it is of: `http` for all that HTTP heads show.
    pub fn group(self) -> &'static str {
        self.kind().map_or("", |kind| kind.group)
    }

    pub(crate) fn kind(self) -> Option<&'static Kind> {
        KINDS.get(usize::from(self.0))
    }
}

/// Which kinds of evidence count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chosen(u64);

impl Chosen {
    /// All.
    pub const ALL: Chosen = Chosen(u64::MAX);

    /// Those of a name, or of the group of that name. `None` if there are none.
    pub fn named(name: &str) -> Option<Chosen> {
        let fits = |kind: &EvidenceKind| kind.name() == name || kind.group() == name;
        let all = EvidenceKind::all().filter(fits).fold(0, |all, kind| all | 1 << kind.0);
        (all != 0).then_some(Chosen(all))
    }

    /// Those of either.
    #[must_use]
    pub const fn or(self, other: Chosen) -> Chosen {
        Chosen(self.0 | other.0)
    }

    /// Those of this that are not of the other.
    #[must_use]
    pub const fn without(self, other: Chosen) -> Chosen {
        Chosen(self.0 & !other.0)
    }

    /// Whether a kind is one of them.
    pub fn takes(self, kind: EvidenceKind) -> bool {
        self.0 & 1 << kind.0 != 0
    }
}

/// What an event shows, while it is looked at.
pub(crate) enum Glimpse<'e> {
    Tcp(&'e TcpEvent, Direction),
    Text(&'e [u8]),
    Label(Verdict),
    Build(NtlmVersion),
}

/// What is kept of it.
#[derive(Clone, Debug)]
pub(crate) enum Seen {
    Tcp(Box<TcpSeen>),
    Text(Box<[u8]>),
    Label(LabelId),
    Build(NtlmVersion),
}

/// A SYN or SYN+ACK, and what matched it.
#[derive(Clone, Debug)]
pub(crate) struct TcpSeen {
    pub(crate) observation: TcpObservation,
    pub(crate) direction: Direction,
    pub(crate) verdict: Option<Verdict>,
}

impl Glimpse<'_> {
    /// A number that is the same for what says the same.
    pub(crate) fn key(&self, hasher: &Keyed) -> u64 {
        let mut state = hasher.build_hasher();
        match self {
            Glimpse::Tcp(event, direction) => {
                // Of a match the signature says it all; where there is none the packet does,
                // wherever it came from.
                match &event.verdict {
                    Some(verdict) => (verdict.signature.0, verdict.kind, *direction).hash(&mut state),
                    None => shape(&event.observation).hash(&mut state),
                }
            }
            Glimpse::Text(text) => text.hash(&mut state),
            Glimpse::Label(verdict) => verdict.label.0.hash(&mut state),
            Glimpse::Build(version) => version.hash(&mut state),
        }
        state.finish()
    }

    pub(crate) fn keep(&self) -> Seen {
        match self {
            Glimpse::Tcp(event, direction) => Seen::Tcp(Box::new(TcpSeen {
                observation: event.observation,
                direction: *direction,
                verdict: event.verdict,
            })),
            Glimpse::Text(text) => Seen::Text(text.get(..MOST_TEXT).unwrap_or(text).into()),
            Glimpse::Label(verdict) => Seen::Label(verdict.label),
            Glimpse::Build(version) => Seen::Build(*version),
        }
    }
}

/// A SYN without what differs from one to the next of the same sender.
fn shape(seen: &TcpObservation) -> impl Hash {
    let initial = fp_obs::guess_hops(seen.ttl).saturating_add(seen.ttl);
    (initial, seen.mss, seen.window, seen.scale, seen.layout, seen.quirks)
}
