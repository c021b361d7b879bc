//! What an HTTP head tells by itself, whosever it is.

use std::borrow::Cow;

use fp_db::Database;
use fp_match::{Matcher, Verdict, http_quality};
use fp_obs::{Direction, HeaderSpans, HttpObservation, MacAddress, NameCase};
use fp_wire::http::{HeadEnd, HeadReader, Options, Status};
use fp_wire::{TcpFlags, TcpPacket};

use crate::text::{contains, is_p0f_request, may_begin_request};
use crate::{Deviations, HttpEvent, Subject};

/// What follows from a head and the database alone.
#[derive(Clone, Copy)]
pub(crate) struct HeadFacts {
    pub(crate) verdict: Option<Verdict>,
    pub(crate) dishonest: bool,
    pub(crate) anonymous: bool,
    pub(crate) language: Option<&'static str>,
    pub(crate) quality: f32,
    /// The system that the User-Agent of an application names.
    pub(crate) claim: Option<Claim>,
    /// A non-empty Via or X-Forwarded-For.
    pub(crate) via: bool,
    /// Seconds that its Date says.
    pub(crate) date: Option<i64>,
}

impl HeadFacts {
    pub(crate) fn of(
        matcher: &Matcher<'_>,
        head: &HttpObservation<'_>,
        subject: Subject,
        case: NameCase,
    ) -> Self {
        let (database, direction) = (matcher.database(), subject.direction());
        let verdict = matcher.http(head, direction, case);
        let expected = verdict
            .and_then(|verdict| verdict.signature.http(database, direction))
            .map_or("", |signature| &signature.software);
        let software = head.software(direction, case);
        let dishonest = software.is_some_and(|software| !contains(software, expected.as_bytes()));
        let is_application = verdict.is_some_and(|verdict| database.label(verdict.label).is_application());
        let claim = software.filter(|_| is_application && subject == Subject::Client);
        HeadFacts {
            verdict,
            dishonest,
            anonymous: software.is_none(),
            language: if direction == Direction::Request { head.language(case) } else { None },
            quality: http_quality(verdict.as_ref()),
            claim: claim.and_then(|agent| Claim::of(database, agent)),
            via: head.has_via(case),
            date: head.date(case),
        }
    }

    /// The event of the head that they are of.
    #[inline(always)]
    pub(crate) fn event<'a>(&self, observation: HttpObservation<'a>) -> HttpEvent<'a> {
        let HeadFacts { verdict, dishonest, anonymous, language, quality, .. } = *self;
        HttpEvent { observation, verdict, dishonest, anonymous, language, quality }
    }
}

/// A segment with the head that it brings, if that was read already.
pub(crate) struct Segment<'s, 'p> {
    pub(crate) packet: &'s TcpPacket<'p>,
    pub(crate) head: Option<&'s EarlyHead>,
    /// The number of the network that it is in.
    pub(crate) network: u16,
    /// Whom the frame of a SYN+ACK came from.
    pub(crate) mac: Option<MacAddress>,
}

impl<'s, 'p> Segment<'s, 'p> {
    /// `mac` finds whom its frame came from, where that is to be known.
    #[inline(always)]
    pub(crate) fn new(
        packet: &'s TcpPacket<'p>,
        head: Option<&'s EarlyHead>,
        network: u16,
        mac: impl FnOnce() -> Option<MacAddress>,
    ) -> Self {
        let is_answer = packet.flags().contains(TcpFlags::SYN);
        Segment { packet, head, network, mac: if is_answer { mac() } else { None } }
    }
}

/// An entry of the database's `ua_os`, by its place.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Claim(u32);

impl Claim {
    /// The first entry that a User-Agent names.
    pub(crate) fn of(database: &Database, agent: &[u8]) -> Option<Claim> {
        let mut entries = (0..).zip(&database.ua_os);
        entries.find(|(_, entry)| contains(agent, entry.needle().as_bytes())).map(|(place, _)| Claim(place))
    }

    /// The name of the system.
    pub(crate) fn system(self, database: &Database) -> Option<&str> {
        database.ua_os.get(self.0 as usize).map(|entry| entry.name.as_str())
    }
}

/// The head that a payload begins with, read before it is known whether anybody asks for it.
pub(crate) struct EarlyHead {
    /// The place of its packet.
    pub(crate) place: u32,
    /// Who sends such a head.
    pub(crate) sender: Subject,
    pub(crate) facts: HeadFacts,
    version: u8,
    len: u16,
    pub(crate) end: HeadEnd,
    pub(crate) spans: HeaderSpans,
}

impl EarlyHead {
    /// Reads the payload of the packet at a place, if it begins as a head does and has all of it.
    #[inline(always)]
    pub(crate) fn read(
        matcher: &Matcher<'_>,
        place: u32,
        payload: &[u8],
        deviations: Deviations,
    ) -> Option<EarlyHead> {
        // Most do not even begin with a letter.
        let begins = payload.first().is_some_and(u8::is_ascii_uppercase);
        if begins { EarlyHead::read_text(matcher, place, payload, deviations) } else { None }
    }

    #[inline(never)]
    fn read_text(
        matcher: &Matcher<'_>,
        place: u32,
        payload: &[u8],
        deviations: Deviations,
    ) -> Option<EarlyHead> {
        let any_method = deviations.contains(Deviations::LATER_REQUESTS);
        let sender = if payload.starts_with(b"HTTP/1.") {
            Subject::Server
        } else if is_p0f_request(payload) || any_method && may_begin_request(payload) {
            Subject::Client
        } else {
            return None;
        };
        // That a head came in several segments makes no difference to one that came in one.
        let large = deviations.contains(Deviations::LARGE_HEADS);
        let options = Options { any_method, large, skip_on_segment: false };
        let mut reader = HeadReader::new(sender.direction(), options);
        let Status::Head(head) = reader.advance(payload) else { return None };
        let facts = HeadFacts::of(matcher, &head, sender, deviations.name_case());
        Some(EarlyHead {
            place,
            sender,
            facts,
            version: head.version,
            len: head.bytes.len() as u16,
            end: reader.end(),
            spans: head.spans.into_owned(),
        })
    }

    /// The head, of the payload that it was read of.
    pub(crate) fn of<'a>(&'a self, payload: &'a [u8]) -> HttpObservation<'a> {
        let bytes = payload.get(..usize::from(self.len)).unwrap_or(payload);
        HttpObservation::new(self.version, Cow::Borrowed(bytes), Cow::Borrowed(&self.spans))
    }
}
