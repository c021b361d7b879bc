use fp_obs::{PassedOver, PassedOverCounts};
use fp_wire::{LinkType, SkipReason, Skipped};

/// What an [`Engine`](crate::Engine) counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Statistics {
    /// Packets taken.
    pub packets: u64,
    /// Packets that were whole TCP segments.
    pub tcp: u64,
    /// Packets that were whole datagrams of a protocol that is followed
    /// ([`Protocols`](crate::Protocols)).
    pub datagrams: u64,
    /// Events told.
    pub events: u64,
    /// Connections whose SYN was not seen, at least so many: they are one-sided, or began before
    /// the packets did. [`Engine::unseen_hosts`](crate::Engine::unseen_hosts) tells whose.
    pub unseen: u64,
    /// There may be more of these: 131,072 connections are known at a time, and no others are
    /// counted then.
    pub unseen_at_least: bool,
    /// Notices that were held back ([`Deviations::NOTICES`](crate::Deviations::NOTICES)).
    pub held_back: u64,
    /// Greetings of which was not looked for what they name
    /// ([`Engine::prepare`](crate::Engine::prepare)).
    pub greetings_left_out: u64,
    skipped: [u64; SkipReason::ALL.len()],
    unknown_links: UnknownLinks,
    evicted: Evicted,
    passed_over: [u64; PassedOver::ALL.len()],
}

/// Link types that are not decoded, and how many packets each: the first few that came.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct UnknownLinks([(LinkType, u64); 8]);

impl UnknownLinks {
    #[cold]
    fn count(&mut self, link: LinkType, more: u64) {
        let place = self.0.iter_mut().find(|(known, count)| *known == link || *count == 0);
        if let Some((known, count)) = place {
            *known = link;
            *count += more;
        }
    }
}

/// How many flows and hosts were forgotten before their end, by reason.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Evicted([u64; Eviction::ALL.len()]);

impl Evicted {
    pub(crate) fn count(&mut self, eviction: Eviction) {
        if let Some(count) = self.0.get_mut(eviction as usize) {
            *count += 1;
        }
    }
}

/// Why a flow or a host was forgotten that had not come to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Eviction {
    /// A flow gave way to a newer one ([`Config::max_flows`](crate::Config::max_flows)).
    FlowForFlow,
    /// A flow gave way to a new host, whose place its own host took
    /// ([`Config::max_hosts`](crate::Config::max_hosts)).
    FlowForHost,
    /// A flow gave way to a part of a head
    /// ([`Config::max_partial_heads`](crate::Config::max_partial_heads)).
    FlowForHead,
    /// A flow became too old ([`Config::flow_timeout`](crate::Config::flow_timeout)).
    FlowByAge,
    /// A host gave way to a newer one ([`Config::max_hosts`](crate::Config::max_hosts)).
    HostForHost,
    /// A host became too old ([`Config::host_timeout`](crate::Config::host_timeout)).
    HostByAge,
    /// A flow of datagrams gave way to a newer one
    /// ([`Config::max_datagram_flows`](crate::Config::max_datagram_flows)).
    DatagramsForDatagrams,
}

impl Eviction {
    /// Every reason.
    pub const ALL: [Eviction; 7] = [
        Eviction::FlowForFlow,
        Eviction::FlowForHost,
        Eviction::FlowForHead,
        Eviction::FlowByAge,
        Eviction::HostForHost,
        Eviction::HostByAge,
        Eviction::DatagramsForDatagrams,
    ];

    /// What was forgotten: `flow`, `host` or `datagrams`, a flow of these.
    pub fn what(self) -> &'static str {
        match self {
            Eviction::HostForHost | Eviction::HostByAge => "host",
            Eviction::DatagramsForDatagrams => "datagrams",
            _ => "flow",
        }
    }

    /// What it gave way to: `flow`, `host`, `head` or `datagrams`; `age` where it became too old.
    pub fn reason(self) -> &'static str {
        match self {
            Eviction::FlowForFlow => "flow",
            Eviction::FlowForHost | Eviction::HostForHost => "host",
            Eviction::FlowForHead => "head",
            Eviction::DatagramsForDatagrams => "datagrams",
            Eviction::FlowByAge | Eviction::HostByAge => "age",
        }
    }
}

impl Statistics {
    pub(crate) fn skip(&mut self, link: LinkType, skipped: Skipped) {
        // What another link type says that it carries may be unknown, too.
        if skipped.reason() == SkipReason::UnknownLinkType && !link.is_known() {
            self.unknown_links.count(link, 1);
        }
        if let Some(count) = self.skipped.get_mut(skipped.reason().index()) {
            *count += 1;
        }
    }

    /// These, with what tables forgot.
    pub(crate) fn with_evicted(mut self, evicted: &Evicted) -> Self {
        self.evicted = *evicted;
        self
    }

    #[cold]
    pub(crate) fn pass_over(&mut self, counts: PassedOverCounts) {
        for (reason, more) in counts.iter() {
            if let Some(count) = self.passed_over.get_mut(reason.index()) {
                *count += u64::from(more);
            }
        }
    }

    pub(crate) fn add(&mut self, more: &Statistics) {
        // What is forgotten is counted where it was held.
        let Statistics {
            packets,
            tcp,
            datagrams,
            events,
            held_back,
            greetings_left_out,
            skipped,
            unknown_links,
            evicted: _,
            unseen: _,
            unseen_at_least: _,
            passed_over,
        } = more;
        self.packets += packets;
        self.tcp += tcp;
        self.datagrams += datagrams;
        self.events += events;
        self.held_back += held_back;
        self.greetings_left_out += greetings_left_out;
        for (count, more) in self.skipped.iter_mut().zip(skipped) {
            *count += more;
        }
        for (link, more) in unknown_links.0.iter().filter(|(_, count)| *count > 0) {
            self.unknown_links.count(*link, *more);
        }
        for (count, more) in self.passed_over.iter_mut().zip(passed_over) {
            *count += more;
        }
    }

    /// How many flows and hosts were forgotten before their end, by reason.
    pub fn evicted(&self) -> impl Iterator<Item = (Eviction, u64)> {
        Eviction::ALL.into_iter().zip(self.evicted.0)
    }

    /// The reasons why packets were not looked at, and how many each; those that never occurred are
    /// left out.
    pub fn skipped(&self) -> impl Iterator<Item = (SkipReason, u64)> {
        SkipReason::ALL.iter().copied().zip(self.skipped).filter(|(_, count)| *count > 0)
    }

    /// The link types that are not decoded, and how many packets each; no more than the first eight
    /// that came.
    pub fn unknown_links(&self) -> impl Iterator<Item = (LinkType, u64)> {
        self.unknown_links.0.into_iter().filter(|(_, count)| *count > 0)
    }

    /// The reasons why parts of HTTP heads were passed over, and how many each; those that never
    /// occurred are left out.
    pub fn passed_over(&self) -> impl Iterator<Item = (PassedOver, u64)> {
        PassedOver::ALL.into_iter().zip(self.passed_over).filter(|(_, count)| *count > 0)
    }
}
