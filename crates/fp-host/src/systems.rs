//! Tells the systems of a host apart: stacks that one system cannot have, and User-Agents that one
//! system does not send.

use std::cmp::Reverse;

use fp_engine::Subject;
use fp_fuse::{Grade, Says};
use fp_match::Matcher;

use crate::evidence::Chosen;
use crate::host::{Host, Strand};
use crate::item::Source;

/// A piece of evidence, read.
pub(crate) struct Read {
    /// Its place in [`Host::items`].
    pub(crate) item: usize,
    pub(crate) source: Source,
    /// What it says, if anything.
    pub(crate) said: Option<(Grade, Says)>,
}

/// What one system is made of.
#[derive(Default)]
pub(crate) struct Group {
    pub(crate) strands: Vec<u8>,
    /// Places in the list of what was read.
    pub(crate) pieces: Vec<usize>,
}

impl Group {
    /// One of its connections was established.
    pub(crate) fn is_proven(&self, host: &Host) -> bool {
        self.strands.iter().any(|strand| host.is_proven_by(Source::Strand(*strand)))
    }
}

/// The systems that count as several: where one had an established connection only such do, since
/// anybody can send a SYN under the address of another.
pub(crate) fn counted<'g>(host: &Host, groups: &'g [Group]) -> Vec<&'g Group> {
    let is_known = groups.iter().any(|group| group.is_proven(host));
    groups.iter().filter(|group| !is_known || group.is_proven(host)).collect()
}

/// Reads the evidence of a host that counts. What somebody else may have said in its place, in a
/// datagram or when he asked for its address, says nothing against what it shows itself.
pub(crate) fn read(host: &Host, matcher: &Matcher<'_>, chosen: Chosen) -> Vec<Read> {
    let items = host.items.iter().enumerate().filter(|(_, item)| chosen.takes(item.kind));
    let mut all: Vec<Read> = items
        .map(|(at, item)| {
            let said = item.kind.kind().and_then(|kind| (kind.says)(&item.seen, matcher));
            Read { item: at, source: item.source, said }
        })
        .collect();
    let of_strands = |is_wanted: &dyn Fn(u8) -> bool| -> Vec<String> {
        let strands = (0..).take(host.strands.len()).filter(|strand| is_wanted(*strand));
        let families = strands.filter_map(|strand| stack(&all, strand)?.1.first_family());
        families.map(str::to_owned).collect()
    };
    let proven = of_strands(&|strand| host.is_proven_by(Source::Strand(strand)));
    let shown = if proven.is_empty() { of_strands(&|_| true) } else { proven.clone() };
    for read in &mut all {
        let (families, is_believed) = match (read.source, host.items.get(read.item)) {
            (Source::Datagram, _) => (&proven, true),
            (Source::Claimant(mac), Some(item)) => (&shown, host.believes_claim(mac, item.first)),
            _ => continue,
        };
        let says = |(_, says): &(Grade, Says)| {
            let named = |name: &String| says.families.iter().any(|(family, _)| family == name);
            is_believed && (families.is_empty() || says.families.is_empty() || families.iter().any(named))
        };
        read.said = read.said.take().filter(says);
    }
    all
}

/// The systems of a host: those with an established connection first, and of these that with the
/// most connections.
pub(crate) fn divide(host: &Host, all: &[Read]) -> Vec<Group> {
    let places = |is_wanted: &dyn Fn(Source) -> bool| -> Vec<usize> {
        let wanted = all.iter().enumerate().filter(|(_, read)| is_wanted(read.source));
        wanted.map(|(place, _)| place).collect()
    };
    let mut order: Vec<(u8, &Strand)> = (0..).zip(&host.strands).collect();
    order.sort_by_key(|(_, strand)| Reverse((strand.is_proven, strand.connections)));
    let mut groups: Vec<Group> = Vec::new();
    for (strand, _) in order {
        let own = places(&|source| source == Source::Strand(strand));
        let fits = |group: &Group| !group.strands.iter().any(|other| are_apart(host, all, strand, *other));
        match groups.iter_mut().find(|group| fits(group)) {
            Some(group) => {
                group.strands.push(strand);
                group.pieces.extend(own);
            }
            None => groups.push(Group { strands: vec![strand], pieces: own }),
        }
    }
    let loose = places(&|source| !matches!(source, Source::Strand(_)));
    if groups.is_empty() {
        groups.push(Group::default());
    }
    if let Some(first) = groups.first_mut() {
        first.pieces.extend(loose);
    }
    groups.into_iter().flat_map(|group| by_user_agent(all, group)).collect()
}

/// Two strands are of two systems.
fn are_apart(host: &Host, all: &[Read], a: u8, b: u8) -> bool {
    let side = |strand: u8| host.strands.get(usize::from(strand)).map(|strand| strand.side);
    let (Some((sure_a, of_a)), Some((sure_b, of_b))) = (stack(all, a), stack(all, b)) else { return false };
    if of_a.first_family() != of_b.first_family() {
        return true;
    }
    // What answers may be an older part of the same system than what asks, by its signature; of one
    // side it is not.
    sure_a && sure_b && side(a) == side(b) && side(a) == Some(Subject::Client) && disjoint(of_a, of_b)
}

/// What a strand's packets are of by the signature that they match, and whether they match it in
/// every field.
fn stack(all: &[Read], strand: u8) -> Option<(bool, &Says)> {
    all.iter().filter(|read| read.source == Source::Strand(strand)).find_map(|read| {
        let (grade, says) = read.said.as_ref()?;
        let sure = match grade {
            Grade::SynExact | Grade::SynAckExact => true,
            Grade::SynGeneric | Grade::SynAckGeneric | Grade::SynFuzzy | Grade::SynAckFuzzy => false,
            _ => return None,
        };
        (says.families.len() == 1).then_some((sure, says))
    })
}

/// No version of any product is named by both.
pub(crate) fn disjoint(a: &Says, b: &Says) -> bool {
    if let (Some(a), Some(b)) = (&a.release, &b.release) {
        return !a.meets(b);
    }
    if a.products.is_empty() || b.products.is_empty() {
        return false;
    }
    let meets = |a: &fp_fuse::Product, b: &fp_fuse::Product| {
        a.name == b.name
            && match (&a.versions, &b.versions) {
                (Some(a), Some(b)) => a.meets(b),
                _ => true,
            }
    };
    !a.products.iter().any(|a| b.products.iter().any(|b| meets(a, b)))
}

/// Parts a group in which User-Agents name systems that are not the same: each gets the stack,
/// which they share.
fn by_user_agent(all: &[Read], group: Group) -> Vec<Group> {
    let said = |piece: &usize| all.get(*piece).and_then(|read| read.said.as_ref());
    let stack = group.strands.iter().find_map(|strand| stack(all, *strand)).map(|(_, says)| says);
    let mut parts: Vec<Vec<usize>> = Vec::new();
    for piece in &group.pieces {
        let Some((Grade::Browser | Grade::Service, says)) = said(piece) else { continue };
        // What the stack contradicts is no system of its own: it is told as a contradiction.
        let fits_stack =
            stack.is_none_or(|stack| stack.first_family() == says.first_family() && !disjoint(stack, says));
        if says.families.is_empty() || !fits_stack {
            continue;
        }
        let alike = |other: &usize| {
            said(other).is_some_and(|(_, other)| {
                other.first_family() == says.first_family() && !disjoint(other, says)
            })
        };
        match parts.iter_mut().find(|part| part.iter().all(alike)) {
            Some(part) => part.push(*piece),
            None => parts.push(vec![*piece]),
        }
    }
    if parts.len() < 2 {
        return vec![group];
    }
    let apart: Vec<usize> = parts.concat();
    let shared: Vec<usize> = group.pieces.iter().copied().filter(|piece| !apart.contains(piece)).collect();
    let with =
        |part: Vec<usize>| Group { strands: group.strands.clone(), pieces: [shared.clone(), part].concat() };
    parts.into_iter().map(with).collect()
}
