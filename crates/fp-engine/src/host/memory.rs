//! What a host is remembered by: facts come in, and what is to be told of them is returned.

use fp_db::{Database, LabelId};
use fp_match::Verdict;

use super::clocks::{self, Reading};
use super::kinship::Kinship;
use super::sharing::{Arrival, HttpFacts, Sharing, score_application, score_handshake, score_http};
use super::uptime::{self, Clock};
use super::{Handshake, Honesty, Host, SystemQuality};
use crate::{Reasons, Subject};

/// A SYN or SYN+ACK that was matched.
pub(crate) struct HandshakeFacts<'a> {
    pub(crate) role: Subject,
    pub(crate) seen: &'a Handshake,
    pub(crate) verdict: Option<Verdict>,
    pub(crate) hops: i16,
    /// The port of the connection's client.
    pub(crate) client_port: u16,
    /// What timestamps and ports say counts only if its clock has shown itself to be one (deviation
    /// D16).
    pub(crate) doubts_clocks: bool,
    pub(crate) kinship: Kinship,
}

impl Host {
    /// Takes the SYN or SYN+ACK of a tool.
    pub(crate) fn take_tool(
        &mut self,
        database: &Database,
        role: Subject,
        label: LabelId,
        kinship: Kinship,
    ) -> Option<Sharing> {
        score_application(database, self, label, kinship).and_then(|score| self.take_score(role, score))
    }

    /// Takes a SYN or SYN+ACK of a system, to be [kept](Self::keep_handshake) once its clock was
    /// read.
    #[inline]
    pub(crate) fn take_handshake(
        &mut self,
        database: &Database,
        facts: &HandshakeFacts<'_>,
    ) -> Option<Sharing> {
        let HandshakeFacts { role, seen, verdict, hops, client_port, doubts_clocks, kinship } = *facts;
        let clocks_speak = !doubts_clocks || self.take_clock(seen);
        let arrival = Arrival { subject: role, seen, hops, client_port, clocks_speak, kinship };
        let score = score_handshake(database, self, &arrival);
        self.client_port = client_port;
        self.hops = hops;
        if let Some(verdict) = verdict {
            self.system = Some(verdict.label).into();
            self.system_quality = SystemQuality { fuzzy: verdict.is_fuzzy(), generic: verdict.generic };
        }
        self.take_score(role, score)
    }

    /// Keeps a SYN or SYN+ACK, to compare the next one with.
    #[inline]
    pub(crate) fn keep_handshake(&mut self, role: Subject, seen: Handshake) {
        self.handshakes.set(role, seen);
    }

    /// Takes the timestamp of a SYN or SYN+ACK, if it has one: there is one clock for all that a
    /// system here sends.
    fn take_clock(&mut self, seen: &Handshake) -> bool {
        let Some(now) = seen.reading() else { return self.more().clocks.are_of_machines() };
        let earlier = |role| self.handshakes.get(role).and_then(Handshake::reading);
        let earlier = [Subject::Client, Subject::Server].map(earlier);
        if earlier.iter().all(Option::is_none) {
            return false;
        }
        let clocks = &mut self.more_mut().clocks;
        if clocks.is_empty() {
            earlier.into_iter().flatten().for_each(|earlier| clocks.take(earlier));
        }
        clocks.take(now);
        clocks.are_of_machines()
    }

    /// Compares a timestamp with that of the last SYN or SYN+ACK in this role; `None` if one of
    /// them has none. An uptime is kept unless it is doubtful, which it can be only with a database
    /// that may know the system (deviation D16).
    #[inline]
    pub(crate) fn read_clock(
        &mut self,
        role: Subject,
        own: u32,
        millis: u64,
        doubting: Option<&Database>,
    ) -> Option<Clock> {
        if own == 0 {
            return None;
        }
        let last = self.handshakes.get(role).filter(|last| last.timestamp != 0)?;
        let mut clock = uptime::read(last.timestamp, own, millis.wrapping_sub(last.millis));
        if let Clock::Ticking(up) = &mut clock {
            let knows = |database: &Database| {
                let exact = last.matched().filter(|matched| !matched.fuzzy);
                exact.is_some_and(|matched| clocks::is_one_in(database.label(matched.label)))
            };
            let reading = Reading { timestamp: own, millis: millis as u32, ..last.reading()? };
            up.doubt = match doubting {
                Some(database) if !knows(database) => self.more().clocks.doubt(reading),
                _ => None,
            };
            if up.doubt.is_none() {
                self.more_mut().uptime = Some((up.minutes, up.wrap_days));
            }
        }
        Some(clock)
    }

    /// Takes an HTTP head, the first of its connection in this role. There may be two things to
    /// tell, in this order.
    pub(crate) fn take_head(
        &mut self,
        database: &Database,
        role: Subject,
        facts: &HttpFacts,
        language: Option<&'static str>,
        kinship: Kinship,
    ) -> [Option<Sharing>; 2] {
        let HttpFacts { verdict, dishonest, response, .. } = *facts;
        let score = score_http(database, self, role, facts, kinship);
        let label = verdict.map(|verdict| verdict.label);
        let system = label.filter(|label| !database.label(*label).is_application());
        if let Some(verdict) = verdict {
            self.honesty = if dishonest {
                Honesty::Dishonest
            } else if score.reasons.contains(Reasons::UA_VS_OS) {
                Honesty::OtherSystem
            } else {
                Honesty::Plausible
            };
            if system.is_some() {
                self.system_quality.generic = verdict.generic;
            }
        }
        if language.is_some() {
            self.more_mut().language = language;
        }
        let mut told = [None, None];
        if let (Some(label), None) = (label, system) {
            self.more_mut().application = Some(label);
            told[0] = self.take_tool(database, role, label, kinship);
        }
        told[1] = self.take_score(role, score);
        match role {
            Subject::Client if system.is_some() => self.more_mut().request = system,
            Subject::Client => {}
            Subject::Server => self.more_mut().response = Some(response),
        }
        if system.is_some() {
            self.system = system.into();
        }
        told
    }

    /// Notes that address sharing is to be told; what is to be told then. `None` if enough was told
    /// lately, of which account is taken if notices are `limited` (deviation D13).
    #[cold]
    pub(crate) fn notice(&mut self, mut sharing: Sharing, seconds: u32, limited: bool) -> Option<Sharing> {
        let more = self.more_mut();
        let (last, notices, event) = match &mut sharing {
            Sharing::Change(event) => (&mut more.changed, &mut more.change_notices, event),
            Sharing::Pattern(event) => (&mut more.shared, &mut more.sharing_notices, event),
        };
        *last = Some(seconds);
        if limited {
            event.held_back = notices.take(seconds)?;
        }
        Some(sharing)
    }
}
