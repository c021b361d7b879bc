//! What is known of a host, put together when somebody asks.

use core::net::IpAddr;

use fp_engine::{Timestamp, UptimeDoubt};
use fp_fuse::{Grade, Moved, Piece, Role, Says, Verdict, Weights, fuse, moved};
use fp_match::Matcher;
use fp_obs::Direction;

use crate::cpe::cpe_names;
use crate::devices::{Device, mac_of};
use crate::evidence::{Chosen, EvidenceKind, Seen};
use crate::host::{Host, Standing};
use crate::item::Item;
use crate::kept::{Connection, Place};
use crate::lifecycle::{Date, Lifecycle, Lifecycles};
use crate::mac::Mac;
use crate::notes::{self, Note};
use crate::role;
use crate::systems::{self, Group, Read};
use crate::tls_version::TlsVersion;

/// What is known of a host.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Dossier {
    /// Its address.
    pub address: IpAddr,
    /// The time of the first packet that told of it.
    pub first: Timestamp,
    /// The time of the last one.
    pub last: Timestamp,
    /// The systems behind its address: those with an established connection first, and of these
    /// that with the most connections. At least one.
    pub systems: Vec<System>,
    /// What it is for.
    pub role: Option<Role>,
    /// All evidence that counts, in the order in which it was first seen.
    pub evidence: Vec<Evidence>,
    /// Pieces of evidence that found no room.
    pub left_out: u64,
    /// What does not fit together.
    pub notes: Vec<Note>,
    /// What is known beside its systems.
    pub facts: Facts,
    /// The device that it is with other addresses: filled by who looks for such.
    pub device: Option<Device>,
    /// What rules say of it: filled by who has some.
    pub rules: Vec<RuleResult>,
}

/// A rule that a host breaks, or may break.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleResult {
    /// The name of the rule.
    pub rule: String,
    /// How severe that is, by its name.
    pub severity: &'static str,
    /// Whether it is broken; `None` if that is not known.
    pub broken: Option<bool>,
    /// Which of the systems breaks it, as a place in [`Dossier::systems`].
    pub system: usize,
    /// What the rule says, for people.
    pub text: String,
}

/// A system behind an address.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct System {
    /// Which it is.
    pub verdict: Verdict,
    /// Its evidence, as places in [`Dossier::evidence`].
    pub evidence: Vec<usize>,
    /// One of its connections was established, as none of a forged address is.
    pub is_proven: bool,
    /// How many connections its SYNs and SYN+ACKs were of; 0 if none of them was seen. Systems that
    /// share a stack share this.
    pub connections: u64,
    /// Some of them.
    pub examples: Vec<Connection>,
    /// Until when it gets updates, where something is known of its versions.
    pub lifecycle: Option<Lifecycle>,
    /// Whether that was over when the host was last seen; `None` if it is not known.
    pub is_past_end: Option<bool>,
    /// Its names in CPE 2.3 ([`cpe_names`]).
    pub cpe: Vec<String>,
}

/// A piece of evidence.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Evidence {
    /// Of which kind.
    pub kind: EvidenceKind,
    /// Somebody else may have said it: a client of DHCP that asked for this address. It counts
    /// where the host shows the same hardware address, or nothing else, or showed itself
    /// afterwards and nobody else had asked.
    pub is_claim: bool,
    /// What was seen, in words; bytes of packets that are no text are replaced.
    pub value: String,
    /// What that says; nothing if that is not known.
    pub says: Option<Says>,
    /// The sort of evidence that it is, of which is known how often it is right.
    pub grade: Option<Grade>,
    /// How much it moves the verdict on its system.
    pub moved: Option<Moved>,
    /// When it was first seen.
    pub first: Timestamp,
    /// When it was last seen.
    pub last: Timestamp,
    /// How often.
    pub count: u64,
    /// How often since [`Hosts::settle`](crate::Hosts::settle).
    pub fresh: u64,
    /// Some of the packets that it came from.
    pub places: Vec<Place>,
    /// Some of the connections that it came from.
    pub connections: Vec<Connection>,
}

/// What is known of a host beside its systems.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Facts {
    /// The fewest and the most hops that its packets came over.
    pub hops: Option<(i16, i16)>,
    /// MTUs in bytes, each with the name of the link that has it.
    pub links: Vec<(u32, Option<String>)>,
    /// Minutes that it has been up, modulo the wrap of its clock, and the clock's Hz.
    pub uptime: Option<(u32, u32)>,
    /// Why that may mean nothing.
    pub uptime_doubt: Option<UptimeDoubt>,
    /// The lowest and the highest version of TLS among the best that its hellos as a client offer.
    pub tls_client: Option<(TlsVersion, TlsVersion)>,
    /// The lowest and the highest version of TLS that it chose as a server.
    pub tls_server: Option<(TlsVersion, TlsVersion)>,
    /// The MAC addresses that it told DHCP servers, at most eight, and the one that its IPv6
    /// address is made of (RFC 4291, appendix A).
    pub macs: Vec<Mac>,
    /// Whose blocks of addresses they are of, those of which that is known
    /// ([`Hosts::set_vendors`](crate::Hosts::set_vendors)).
    pub vendors: Vec<(Mac, String)>,
    /// Ports on which it answered: at most eight.
    pub ports: Vec<u16>,
    /// SYNs that it sent.
    pub opened: u64,
    /// SYN+ACKs that it sent.
    pub answered: u64,
    /// It said something in a connection whose SYN or SYN+ACK it sent, as no forged address can.
    /// Of connections that were under way when capture began that is not known.
    pub is_proven: bool,
}

impl Dossier {
    pub(crate) fn of(
        address: IpAddr,
        host: &Host,
        matcher: &Matcher<'_>,
        chosen: Chosen,
        lifecycles: &Lifecycles,
    ) -> Dossier {
        let all = systems::read(host, matcher, chosen);
        let groups = systems::divide(host, &all);
        let notes = notes::notes(host, matcher, &all, &groups);
        let role = role::role(host, &all, systems::counted(host, &groups).len());
        let mut evidence: Vec<Evidence> = all
            .iter()
            .filter_map(|read| Some((read, host.items.get(read.item)?)))
            .map(|(read, item)| Evidence::of(read, item, matcher))
            .collect();
        let systems =
            groups.iter().map(|group| System::of(group, host, &all, &mut evidence, lifecycles)).collect();
        let label = |link: &crate::host::Link| link.label.map(|id| matcher.database().label(id).name.clone());
        let hops = host.strands.iter().map(|strand| strand.hops);
        let facts = Facts {
            hops: hops.clone().min().zip(hops.max()),
            links: host.links.iter().map(|link| (link.mtu, label(link))).collect(),
            uptime: host.uptime.map(|up| (up.minutes, up.hz)),
            uptime_doubt: host.uptime.and_then(|up| up.doubt),
            tls_client: host.tls_client.0,
            tls_server: host.tls_server.0,
            vendors: Vec::new(),
            macs: macs(address, host),
            ports: {
                let mut ports = host.ports.clone();
                ports.sort_unstable();
                ports
            },
            opened: host.opened,
            answered: host.answered,
            is_proven: host.standing() == Standing::Proven,
        };
        let left_out = host.left_out;
        Dossier {
            address,
            first: host.first,
            last: host.last,
            systems,
            role,
            evidence,
            left_out,
            notes,
            facts,
            device: None,
            rules: Vec::new(),
        }
    }

    /// The system that is told first.
    pub fn main(&self) -> Option<&System> {
        self.systems.first()
    }
}

/// The MAC addresses of a host.
pub(crate) fn macs(address: IpAddr, host: &Host) -> Vec<Mac> {
    let mut macs = host.all_macs();
    macs.extend(mac_of(address).filter(|mac| !macs.contains(mac)));
    macs
}

impl System {
    fn of(
        group: &Group,
        host: &Host,
        all: &[Read],
        evidence: &mut [Evidence],
        lifecycles: &Lifecycles,
    ) -> System {
        let (places, pieces): (Vec<usize>, Vec<Piece<'_>>) = group
            .pieces
            .iter()
            .filter_map(|at| {
                let (grade, says) = all.get(*at)?.said.as_ref()?;
                Some((*at, Piece { grade: *grade, says }))
            })
            .unzip();
        let weights = &Weights::FITTED;
        let verdict = fuse(&pieces, weights);
        for (at, moved) in places.iter().zip(moved(&pieces, weights)) {
            if let Some(one) = evidence.get_mut(*at) {
                one.moved = Some(moved);
            }
        }
        let strands = || group.strands.iter().filter_map(|strand| host.strands.get(usize::from(*strand)));
        let lifecycle = verdict.answer().and_then(|answer| lifecycles.of(answer));
        let day = Date::of_seconds(host.last.seconds);
        System {
            lifecycle,
            is_past_end: lifecycle.and_then(|lifecycle| lifecycle.is_past(day)),
            cpe: verdict.answer().map(cpe_names).unwrap_or_default(),
            verdict,
            evidence: group.pieces.clone(),
            is_proven: group.is_proven(host),
            connections: strands().map(|strand| strand.connections).sum(),
            examples: strands().flat_map(|strand| strand.examples.iter().copied()).take(5).collect(),
        }
    }
}

impl Evidence {
    fn of(read: &Read, item: &Item, matcher: &Matcher<'_>) -> Evidence {
        let value = match &item.seen {
            Seen::Tcp(seen) => match seen.verdict {
                Some(verdict) => label(verdict.label, matcher),
                None => {
                    let direction: Direction = seen.direction;
                    seen.observation.raw_sig(direction).to_string()
                }
            },
            Seen::Text(text) => String::from_utf8_lossy(text).into_owned(),
            Seen::Label(id) => label(*id, matcher),
            Seen::Build(version) => version.to_string(),
        };
        Evidence {
            kind: item.kind,
            is_claim: item.source.is_claimant(),
            value,
            says: read.said.as_ref().map(|(_, says)| says.clone()),
            grade: read.said.as_ref().map(|(grade, _)| *grade),
            moved: None,
            first: item.first,
            last: item.last,
            count: item.count,
            fresh: item.count.saturating_sub(item.settled),
            places: item.places.clone(),
            connections: item.connections.clone(),
        }
    }
}

fn label(id: fp_db::LabelId, matcher: &Matcher<'_>) -> String {
    matcher.database().label(id).to_string()
}
