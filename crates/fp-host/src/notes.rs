//! What does not fit together, as results.

use fp_engine::Reasons;
use fp_fuse::{Grade, Says};
use fp_match::Matcher;

use crate::host::Host;
use crate::systems::{Group, Read, counted, disjoint};

/// What kind of thing does not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum NoteKind {
    /// Several systems stand behind the address.
    Nat,
    /// It hands on what others ask or answer.
    Proxy,
    /// Its packets came through a tunnel.
    Tunnel,
    /// It calls itself what it is not.
    Spoofed,
    /// A telephone's programs run on a computer's system.
    Emulator,
}

impl NoteKind {
    /// All kinds, each with its name.
    pub const NAMES: [(NoteKind, &'static str); 5] = [
        (NoteKind::Nat, "nat"),
        (NoteKind::Proxy, "proxy"),
        (NoteKind::Tunnel, "tunnel"),
        (NoteKind::Spoofed, "spoofed"),
        (NoteKind::Emulator, "emulator"),
    ];

    /// Its name.
    pub fn name(self) -> &'static str {
        Self::NAMES.iter().find(|(kind, _)| *kind == self).map_or("", |(_, name)| name)
    }
}

/// Something that does not fit together, and why that is said.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Note {
    /// What it may be.
    pub kind: NoteKind,
    /// In words, each a fact that was seen.
    pub reasons: Vec<String>,
    /// The pieces of evidence that say so, as places in
    /// [`Dossier::evidence`](crate::Dossier::evidence).
    pub evidence: Vec<usize>,
}

/// Words of the names of links that tunnel.
const TUNNELS: [&str; 7] = ["tunnel", "VPN", "PPTP", "L2TP", "IPIP", "GRE", "IPSec"];

/// The notes on a host. The places of `all` are those of its evidence.
pub(crate) fn notes(host: &Host, matcher: &Matcher<'_>, all: &[Read], groups: &[Group]) -> Vec<Note> {
    let mut notes = Vec::new();
    if let Some(note) = nat(host, all, groups) {
        notes.push(note);
    }
    for group in groups {
        for note in contradictions(host, all, group) {
            // Systems that share a stack share what contradicts it.
            if !notes.contains(&note) {
                notes.push(note);
            }
        }
    }
    for link in &host.links {
        let Some(label) = link.label.map(|id| matcher.database().label(id)) else { continue };
        if TUNNELS.iter().any(|word| label.name.contains(word)) {
            let reason = format!("an MTU of {} is that of: {}", link.mtu, label.name);
            notes.push(Note { kind: NoteKind::Tunnel, reasons: vec![reason], evidence: Vec::new() });
        }
    }
    notes
}

/// Reasons of the engine that tell of other hosts.
const SHARING: [Reasons; 3] = [Reasons::OS_DIFF, Reasons::SIG_DIFF, Reasons::TTL];

fn nat(host: &Host, all: &[Read], groups: &[Group]) -> Option<Note> {
    let mut reasons = Vec::new();
    let mut evidence = Vec::new();
    let counted = counted(host, groups);
    if counted.len() > 1 {
        reasons.push(format!("{} systems that one machine cannot be", counted.len()));
        for group in counted {
            let distinct =
                |piece: &&usize| groups.iter().filter(|other| other.pieces.contains(piece)).count() == 1;
            let known = |piece: &&usize| all.get(**piece).is_some_and(|read| read.said.is_some());
            evidence.extend(group.pieces.iter().filter(distinct).filter(known).copied());
        }
    }
    // What programs say has its own notes, and clocks of today begin anew with each connection.
    if SHARING.iter().any(|reason| host.sharing.contains(*reason)) {
        let names: Vec<&str> = host.sharing.names().collect();
        reasons.push(format!("packets change as those of several hosts do: {}", names.join(", ")));
    }
    (!reasons.is_empty()).then_some(Note { kind: NoteKind::Nat, reasons, evidence })
}

/// What a group's packets say against what its programs say.
fn contradictions(host: &Host, all: &[Read], group: &Group) -> Vec<Note> {
    let said = |piece: &usize| {
        let (grade, says) = all.get(*piece)?.said.as_ref()?;
        Some((*piece, *grade, says))
    };
    let of = |wanted: fn(Grade) -> bool| -> Vec<(usize, Grade, &Says)> {
        group.pieces.iter().filter_map(said).filter(|(_, grade, _)| wanted(*grade)).collect()
    };
    let mut out = Vec::new();
    let asks = of(|grade| matches!(grade, Grade::SynExact | Grade::SynGeneric));
    let names = of(|grade| matches!(grade, Grade::Browser | Grade::Service));
    if let Some(note) = client(host, &asks, &names) {
        out.push(note);
    }
    let answers = of(|grade| matches!(grade, Grade::SynAckExact | Grade::SynAckGeneric));
    let banners = of(|grade| matches!(grade, Grade::ServerHeader));
    let mut reasons = Vec::new();
    let mut evidence = Vec::new();
    for (banner, _, named) in &banners {
        let Some(family) = named.first_family() else { continue };
        let against = answers.iter().find(|(_, _, stack)| contradicts(stack, named));
        if let Some((answer, _, stack)) =
            against.filter(|_| !answers.iter().any(|(_, _, stack)| !contradicts(stack, named)))
        {
            let own = stack.first_family().unwrap_or("another system");
            reasons.push(format!("a Server header is of {family}, but {own} answers"));
            evidence.extend([*answer, *banner]);
        }
    }
    if !reasons.is_empty() {
        out.push(Note { kind: NoteKind::Proxy, reasons, evidence });
    }
    out
}

/// One names families, and none of those of the other.
fn contradicts(stack: &Says, named: &Says) -> bool {
    let of = |says: &Says, family: &str| says.families.iter().any(|(name, _)| name == family);
    !stack.families.is_empty()
        && !named.families.is_empty()
        && !named.families.iter().any(|(name, _)| of(stack, name))
}

fn client(host: &Host, asks: &[(usize, Grade, &Says)], names: &[(usize, Grade, &Says)]) -> Option<Note> {
    let fits_any = |named: &Says| asks.iter().any(|(_, _, stack)| !contradicts(stack, named));
    let wrong: Vec<&(usize, Grade, &Says)> =
        names.iter().filter(|(_, _, named)| !named.families.is_empty() && !fits_any(named)).collect();
    let (ask, _, stack) = asks.iter().find(|(_, _, stack)| !stack.families.is_empty())?;
    let (_, _, first) = wrong.first()?;
    let own = stack.first_family().unwrap_or("another system");
    let mut reasons: Vec<String> = Vec::new();
    for (_, _, named) in &wrong {
        let family = named.first_family().unwrap_or("another system");
        let name = named.products.first().map_or(family, |product| product.name.as_str());
        let reason = format!("a User-Agent is of {name}, but the SYN is of {own}");
        if !reasons.contains(&reason) {
            reasons.push(reason);
        }
    }
    let several = wrong
        .iter()
        .any(|(_, _, other)| other.first_family() != first.first_family() || disjoint(first, other));
    let phone = first.products.iter().any(|product| matches!(product.name.as_str(), "Android" | "iOS"));
    let kind = if host.via {
        reasons.push("its requests name a proxy (Via or X-Forwarded-For)".to_owned());
        NoteKind::Proxy
    } else if several {
        reasons.push("User-Agents of several systems come from it".to_owned());
        NoteKind::Proxy
    } else if phone && matches!(own, "Windows" | "macOS") {
        NoteKind::Emulator
    } else {
        NoteKind::Spoofed
    };
    let mut evidence = vec![*ask];
    evidence.extend(wrong.iter().map(|(piece, _, _)| *piece));
    Some(Note { kind, reasons, evidence })
}
