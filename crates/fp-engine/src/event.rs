use core::fmt;
use core::net::IpAddr;
use core::num::NonZeroU64;
use core::ops::Deref;
use std::borrow::Cow;

use fp_db::LabelId;
use fp_match::Verdict;
use fp_obs::{HttpObservation, TcpObservation};

use crate::{SshIdentification, Timestamp};

/// An address and a TCP port.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Endpoint {
    /// IPv4 or IPv6 address.
    pub address: IpAddr,
    /// TCP port.
    pub port: u16,
}

/// Which end of a connection an event is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    /// The end that sent the SYN.
    Client,
    /// The other end.
    Server,
}

/// One thing learned of one end of a connection.
#[derive(Clone, Debug, PartialEq)]
pub struct Event<'a> {
    /// The time of the packet that told it.
    pub time: Timestamp,
    /// The end that opened the connection.
    pub client: Endpoint,
    /// The other end.
    pub server: Endpoint,
    /// The end that this is about.
    pub subject: Subject,
    /// What was learned.
    pub kind: EventKind<'a>,
}

impl Event<'_> {
    /// The same event, borrowing nothing.
    pub fn to_owned(&self) -> OwnedEvent {
        self.keep(&mut Vec::new())
    }

    /// The same event, borrowing nothing, with the memory of a head that is no longer needed.
    pub(crate) fn keep(&self, spare: &mut Vec<HeadEvent<'static>>) -> OwnedEvent {
        let mut head = |event: &HttpEvent<'_>| HeadEvent::Owned(event.keep(spare.pop()));
        let kind = match &self.kind {
            EventKind::Syn(event) => EventKind::Syn(Cow::Owned(**event)),
            EventKind::SynAck(event) => EventKind::SynAck(Cow::Owned(**event)),
            EventKind::SendsynProbe(event) => EventKind::SendsynProbe(Cow::Owned(**event)),
            EventKind::SendsynResponse(event) => EventKind::SendsynResponse(Cow::Owned(**event)),
            EventKind::Mtu(event) => EventKind::Mtu(*event),
            EventKind::Uptime(event) => EventKind::Uptime(*event),
            EventKind::HttpRequest(event) => EventKind::HttpRequest(head(event)),
            EventKind::HttpResponse(event) => EventKind::HttpResponse(head(event)),
            EventKind::HostChange(event) => EventKind::HostChange(*event),
            EventKind::IpSharing(event) => EventKind::IpSharing(*event),
            EventKind::SshClient(event) => EventKind::SshClient(event.clone().into_owned()),
            EventKind::SshServer(event) => EventKind::SshServer(event.clone().into_owned()),
        };
        Event { time: self.time, client: self.client, server: self.server, subject: self.subject, kind }
    }
}

impl EventKind<'static> {
    /// Its head, for the memory of it.
    pub(crate) fn into_head(self) -> Option<HeadEvent<'static>> {
        match self {
            EventKind::HttpRequest(head) | EventKind::HttpResponse(head) => Some(head),
            _ => None,
        }
    }
}

/// An event that borrows nothing.
pub type OwnedEvent = Event<'static>;

/// What was learned. Open to new kinds. What is large is the engine's own while a sink looks at it, so that nothing is
/// copied of an event that is not kept.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum EventKind<'a> {
    /// p0f's `syn`.
    Syn(Cow<'a, TcpEvent>),
    /// p0f's `syn+ack`.
    SynAck(Cow<'a, TcpEvent>),
    /// p0f's `sendsyn probe`: a SYN of p0f-sendsyn.
    SendsynProbe(Cow<'a, TcpEvent>),
    /// p0f's `sendsyn response`: the answer to it.
    SendsynResponse(Cow<'a, TcpEvent>),
    /// p0f's `mtu`.
    Mtu(MtuEvent),
    /// p0f's `uptime`.
    Uptime(UptimeEvent),
    /// p0f's `http request`.
    HttpRequest(HeadEvent<'a>),
    /// p0f's `http response`.
    HttpResponse(HeadEvent<'a>),
    /// p0f's `host change`: one observation that does not fit the host's earlier ones.
    HostChange(SharingEvent),
    /// p0f's `ip sharing`: a pattern of such changes.
    IpSharing(SharingEvent),
    /// `ssh client`: the identification line of an SSH client. p0f knows no such thing.
    SshClient(SshIdentification<'a>),
    /// `ssh server`: that of an SSH server.
    SshServer(SshIdentification<'a>),
}

impl EventKind<'_> {
    /// p0f tells such events too: no others stand in its log.
    pub fn is_of_p0f(&self) -> bool {
        !matches!(self, EventKind::SshClient(_) | EventKind::SshServer(_))
    }

    /// The names of all kinds.
    pub const NAMES: [&'static str; 12] = [
        "syn",
        "syn+ack",
        "sendsyn probe",
        "sendsyn response",
        "mtu",
        "uptime",
        "http request",
        "http response",
        "host change",
        "ip sharing",
        "ssh client",
        "ssh server",
    ];

    /// The name of the kind: where p0f has it too, its `mod=`.
    pub fn name(&self) -> &'static str {
        match self {
            EventKind::Syn(_) => "syn",
            EventKind::SynAck(_) => "syn+ack",
            EventKind::SendsynProbe(_) => "sendsyn probe",
            EventKind::SendsynResponse(_) => "sendsyn response",
            EventKind::Mtu(_) => "mtu",
            EventKind::Uptime(_) => "uptime",
            EventKind::HttpRequest(_) => "http request",
            EventKind::HttpResponse(_) => "http response",
            EventKind::HostChange(_) => "host change",
            EventKind::IpSharing(_) => "ip sharing",
            EventKind::SshClient(_) => "ssh client",
            EventKind::SshServer(_) => "ssh server",
        }
    }
}

/// A fingerprinted SYN or SYN+ACK.
#[derive(Clone, Copy)]
pub struct TcpEvent {
    /// What was seen.
    pub observation: TcpObservation,
    /// The signature that matched, if one did.
    pub verdict: Option<Verdict>,
    /// Hops between the sender and where the packet was captured; an upper bound where `random_ttl`.
    pub hops: i16,
    /// The matched signature says that the sender picks any TTL.
    pub random_ttl: bool,
    /// How sure the verdict is, 0 to 1; 1 for an exact match, 0 without one.
    pub quality: f32,
    /// Events of one process with the same number tell the same, but for the timestamp's value: what was made of one will
    /// do for the other. `None` where nothing is known of that.
    pub alike: Option<NonZeroU64>,
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
pub struct MtuEvent {
    /// The link's label, if the database knows the MTU.
    pub link: Option<LabelId>,
    /// MTU in bytes.
    pub mtu: u32,
}

/// How long an end has been up, told by its timestamps' clock.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct UptimeEvent {
    /// Minutes since the clock was zero.
    pub minutes: u32,
    /// Days after which the clock wraps, so that the uptime is modulo this.
    pub wrap_days: u32,
    /// The clock's frequency in Hz, as measured.
    pub raw_hz: f64,
    /// The clock's frequency in Hz, rounded to what systems use.
    pub hz: u32,
}

/// A fingerprinted HTTP head.
#[derive(Clone, Debug, PartialEq)]
pub struct HttpEvent<'a> {
    /// What was seen.
    pub observation: HttpObservation<'a>,
    /// The signature that matched, if one did.
    pub verdict: Option<Verdict>,
    /// The User-Agent or Server is not what the signature expects.
    pub dishonest: bool,
    /// No User-Agent or Server was sent.
    pub anonymous: bool,
    /// The English name of the preferred language, `None` where p0f says `none`, `Some("???")` for an unknown code.
    pub language: Option<&'static str>,
    /// How sure the verdict is, 0 to 1; 1 for an exact match, 0 without one.
    pub quality: f32,
}

impl HttpEvent<'_> {
    /// The same, borrowing nothing, in the memory of another one if there is one.
    fn keep(&self, spare: Option<HeadEvent<'static>>) -> Box<HttpEvent<'static>> {
        let HttpEvent { verdict, dishonest, anonymous, language, quality, .. } = *self;
        let seen = &self.observation;
        match spare {
            Some(HeadEvent::Owned(mut head)) => {
                let bytes = head.observation.bytes.to_mut();
                bytes.clear();
                bytes.extend_from_slice(&seen.bytes);
                head.observation.version = seen.version;
                head.observation.spans.to_mut().clone_from(&seen.spans);
                (head.verdict, head.quality) = (verdict, quality);
                (head.dishonest, head.anonymous, head.language) = (dishonest, anonymous, language);
                head
            }
            _ => {
                let observation = seen.clone().into_owned();
                Box::new(HttpEvent { observation, verdict, dishonest, anonymous, language, quality })
            }
        }
    }
}

/// An [`HttpEvent`] behind a pointer: the engine's own, for as long as a sink looks at it, or one to keep.
#[derive(Clone)]
pub enum HeadEvent<'a> {
    /// Of whoever made it: nothing is allocated for an event that is only looked at.
    Borrowed(&'a HttpEvent<'a>),
    /// Its own.
    Owned(Box<HttpEvent<'a>>),
}

impl<'a> Deref for HeadEvent<'a> {
    type Target = HttpEvent<'a>;

    fn deref(&self) -> &HttpEvent<'a> {
        match self {
            HeadEvent::Borrowed(event) => event,
            HeadEvent::Owned(event) => event,
        }
    }
}

impl<'a> From<HttpEvent<'a>> for HeadEvent<'a> {
    fn from(event: HttpEvent<'a>) -> Self {
        HeadEvent::Owned(Box::new(event))
    }
}

/// As the event itself, whosever it is.
impl fmt::Debug for HeadEvent<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}

impl PartialEq for HeadEvent<'_> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

/// An observation that does not fit the earlier ones of its host.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SharingEvent {
    /// Why.
    pub reasons: Reasons,
    /// How many of the recent scores were above 5, 2, 1 and 0 (p0f's `raw_hits`).
    pub hits: [u8; 4],
    /// How many notices of this kind and host were held back since the last one that was told
    /// ([`Deviations::NOTICES`](crate::Deviations::NOTICES)).
    pub held_back: u32,
}

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
