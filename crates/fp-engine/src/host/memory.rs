//! What a host is remembered by: facts come in, and what is to be told of them is returned.

use fp_db::{Database, LabelId};
use fp_match::Verdict;

use super::sharing::{HttpFacts, Sharing, score_application, score_handshake, score_http};
use super::uptime::{self, Clock};
use super::{Handshake, Honesty, Host, SystemQuality};
use crate::{Reasons, Subject};

/// A SYN or SYN+ACK that was matched.
pub(crate) struct HandshakeFacts {
    pub(crate) role: Subject,
    pub(crate) seen: Handshake,
    pub(crate) verdict: Option<Verdict>,
    pub(crate) hops: i16,
    /// The port of the connection's client.
    pub(crate) client_port: u16,
}

impl Host {
    /// Takes the SYN or SYN+ACK of a tool.
    pub(crate) fn take_tool(
        &mut self,
        database: &Database,
        role: Subject,
        label: LabelId,
    ) -> Option<Sharing> {
        score_application(database, self, label).and_then(|score| self.take_score(role, score))
    }

    /// Takes a SYN or SYN+ACK of a system, to be [kept](Self::keep_handshake) once its clock was read.
    #[inline]
    pub(crate) fn take_handshake(&mut self, database: &Database, facts: &HandshakeFacts) -> Option<Sharing> {
        let HandshakeFacts { role, seen, verdict, hops, client_port } = facts;
        let score = score_handshake(database, self, *role, seen, *hops, *client_port);
        self.client_port = *client_port;
        self.hops = Some(*hops);
        if let Some(verdict) = verdict {
            self.system = Some(verdict.label).into();
            self.system_quality = SystemQuality { fuzzy: verdict.is_fuzzy(), generic: verdict.generic };
        }
        self.take_score(*role, score)
    }

    /// Keeps a SYN or SYN+ACK, to compare the next one with.
    #[inline]
    pub(crate) fn keep_handshake(&mut self, role: Subject, seen: Handshake) {
        self.handshakes.set(role, seen);
    }

    /// Compares a timestamp with that of the last SYN or SYN+ACK in this role; `None` if one of them has none.
    #[inline]
    pub(crate) fn read_clock(&mut self, role: Subject, own: u32, millis: u64) -> Option<Clock> {
        if own == 0 {
            return None;
        }
        let last = self.handshakes.get(role).filter(|last| last.timestamp != 0)?;
        let clock = uptime::read(last.timestamp, own, millis.wrapping_sub(last.millis));
        if let Clock::Ticking(up) = clock {
            self.more_mut().uptime = Some((up.minutes, up.wrap_days));
        }
        Some(clock)
    }

    /// Takes an HTTP head, the first of its connection in this role. There may be two things to tell, in this order.
    pub(crate) fn take_head(
        &mut self,
        database: &Database,
        role: Subject,
        facts: &HttpFacts,
        language: Option<&'static str>,
    ) -> [Option<Sharing>; 2] {
        let HttpFacts { verdict, dishonest, response, .. } = *facts;
        let score = score_http(database, self, role, facts);
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
            told[0] = self.take_tool(database, role, label);
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

    /// Notes that address sharing is to be told; what is to be told then. `None` if enough was told lately, of which
    /// account is taken if notices are `limited` (deviation D13).
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
