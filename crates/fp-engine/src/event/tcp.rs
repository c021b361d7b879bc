//! What events tell of TCP: handshakes, links and uptimes.

use core::fmt;
use core::num::NonZeroU64;

use fp_db::{LabelId, Ttl};
use fp_match::{Matcher, Verdict, hops, tcp_quality};
use fp_obs::{Direction, TcpObservation, guess_hops};

/// A fingerprinted SYN or SYN+ACK.
#[derive(Clone, Copy)]
#[non_exhaustive]
pub struct TcpEvent {
    /// What was seen.
    pub observation: TcpObservation,
    /// The signature that matched, if one did.
    pub verdict: Option<Verdict>,
    /// Hops between the sender and where the packet was captured; an upper bound where
    /// `random_ttl`.
    pub hops: i16,
    /// The matched signature says that the sender picks any TTL.
    pub random_ttl: bool,
    /// How sure the verdict is, 0 to 1; 1 for an exact match, 0 without one.
    pub quality: f32,
    /// See [`TcpEvent::alike`].
    pub(crate) alike: Option<NonZeroU64>,
}

impl TcpEvent {
    /// Of an observation that nothing matched, of a sender as far away as its TTL says.
    pub fn new(observation: TcpObservation) -> TcpEvent {
        let hops = guess_hops(observation.ttl).into();
        TcpEvent { observation, verdict: None, hops, random_ttl: false, quality: 0.0, alike: None }
    }

    /// What an engine tells of a SYN ([`Direction::Request`]) or SYN+ACK, as far as it depends on
    /// nothing before.
    pub fn of(matcher: &Matcher<'_>, observation: TcpObservation, direction: Direction) -> TcpEvent {
        let database = matcher.database();
        let found = matcher.tcp(&observation, direction);
        let signature = found.signature(database);
        TcpEvent {
            observation,
            verdict: found.verdict,
            hops: hops(&observation, &found, database),
            random_ttl: signature.is_some_and(|signature| matches!(signature.ttl, Ttl::AtMost(_))),
            quality: tcp_quality(&observation, &found, database),
            alike: None,
        }
    }

    /// Events of one process with the same number tell the same, but for the timestamp's value:
    /// what was made of one will do for the other. `None` where nothing is known of that. Hidden:
    /// fp-report alone asks, which has another thread print events and does not say the same twice.
    #[doc(hidden)]
    pub fn alike(&self) -> Option<NonZeroU64> {
        self.alike
    }

    /// The same with this number, for tests of those who ask for it.
    #[doc(hidden)]
    #[must_use]
    pub fn with_alike(self, alike: Option<NonZeroU64>) -> TcpEvent {
        TcpEvent { alike, ..self }
    }
}

impl fmt::Debug for TcpEvent {
    /// What it tells: its number is another one in every run.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let TcpEvent { observation, verdict, hops, random_ttl, quality, alike: _ } = self;
        f.debug_struct("TcpEvent")
            .field("observation", observation)
            .field("verdict", verdict)
            .field("hops", hops)
            .field("random_ttl", random_ttl)
            .field("quality", quality)
            .finish_non_exhaustive()
    }
}

impl PartialEq for TcpEvent {
    /// They tell the same. Those of two engines may, and be numbered differently.
    fn eq(&self, other: &TcpEvent) -> bool {
        let TcpEvent { observation, verdict, hops, random_ttl, quality, alike: _ } = *self;
        (observation, verdict, hops, random_ttl, quality)
            == (other.observation, other.verdict, other.hops, other.random_ttl, other.quality)
    }
}

/// The link of an end, told by its MSS.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct MtuEvent {
    /// The link's label, if the database knows the MTU.
    pub link: Option<LabelId>,
    /// MTU in bytes.
    pub mtu: u32,
}

impl MtuEvent {
    /// A link, if one is known, of this MTU in bytes.
    pub fn new(link: Option<LabelId>, mtu: u32) -> MtuEvent {
        MtuEvent { link, mtu }
    }
}

/// How long an end has been up, told by its timestamps' clock.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct UptimeEvent {
    /// Minutes since the clock was zero.
    pub minutes: u32,
    /// Days after which the clock wraps, so that the uptime is modulo this.
    pub wrap_days: u32,
    /// The clock's frequency in Hz, as measured.
    pub raw_hz: f64,
    /// The clock's frequency in Hz, rounded to what systems use.
    pub hz: u32,
    /// Why the clock may be none of the machine, so that the uptime means nothing
    /// ([`Deviations::CLOCKS`](crate::Deviations::CLOCKS)).
    pub doubt: Option<UptimeDoubt>,
}

impl UptimeEvent {
    /// An uptime without doubt: minutes, days after which they wrap, and the clock's frequency in
    /// Hz, as measured and rounded.
    pub fn new(minutes: u32, wrap_days: u32, raw_hz: f64, hz: u32) -> UptimeEvent {
        UptimeEvent { minutes, wrap_days, raw_hz, hz, doubt: None }
    }
}

/// Why an uptime is doubtful: Linux since 4.10 and other systems let the clock of each peer or
/// connection begin elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UptimeDoubt {
    /// The clock was seen by one address alone: it may be of that pair of addresses, or of the
    /// connection.
    OnePeer,
    /// Timestamps of other connections do not fit this clock.
    SeveralClocks,
}

impl UptimeDoubt {
    /// Its name in JSON.
    pub fn name(self) -> &'static str {
        match self {
            UptimeDoubt::OnePeer => "one_peer",
            UptimeDoubt::SeveralClocks => "several_clocks",
        }
    }
}
