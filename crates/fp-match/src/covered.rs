//! Signatures that an earlier one leaves nothing to match: p0f refuses to load them.

mod hello;
mod http;
pub(crate) mod scan;
mod tcp;

use crate::keyed::Keyed;
use fp_db::{Database, SourceId};
use fp_obs::Direction;
use fp_obs::hello::HelloKind;
use hashbrown::HashMap;

use crate::SignatureId;

/// A section of a database with signatures that can cover each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Section {
    /// `[tcp:request]` or `[tcp:response]`.
    Tcp(Direction),
    /// `[http:request]` or `[http:response]`.
    Http(Direction),
    /// `[tls:client]` and the like.
    Hello(HelloKind),
}

/// A signature by its place in a database.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct SignatureRef {
    /// The section.
    pub section: Section,
    /// The place in the section's list.
    pub id: SignatureId,
}

impl SignatureRef {
    /// The source and line in which the signature stands.
    pub fn place(&self, database: &Database) -> Option<(SourceId, u32)> {
        match self.section {
            Section::Tcp(direction) => self.id.tcp(database, direction).map(|s| (s.source, s.line)),
            Section::Http(direction) => self.id.http(database, direction).map(|s| (s.source, s.line)),
            Section::Hello(kind) => self.id.hello(database, kind).map(|s| (s.source, s.line)),
        }
    }
}

/// A signature that can never win, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Covered {
    /// The first signature that takes all its matches.
    pub earlier: SignatureRef,
    /// The signature that is left with none.
    pub later: SignatureRef,
}

/// What [`covered`] found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Coverage {
    /// Section by section, in file order.
    pub pairs: Vec<Covered>,
    /// How many signatures nobody knows this of, since [`MAX_COMPARISONS`] was reached: 0 but for
    /// databases of very many signatures that leave much open.
    pub unchecked: usize,
}

/// The most steps that [`covered`] takes: some seconds. A plain signature needs a few, so that this
/// is enough for millions; one with optional headers, or beside very many kinds of window, may need
/// as many as there are signatures.
pub const MAX_COMPARISONS: u64 = 50_000_000;

/// The signatures that p0f refuses to load as already covered: each fits an earlier specific one
/// exactly when the test of a match is made with the later signature in the packet's place.
///
/// A value that the later signature leaves open (`*`) fits only where the earlier one leaves it
/// open too, so this is not every signature that can never win, only those that one earlier
/// signature makes so.
///
/// A line of the extended grammar that stands for several signatures is covered if all of them are:
/// a range may well hold a value that an earlier line names.
pub fn covered(database: &Database) -> Coverage {
    let mut out = all_covered(database);
    if out.pairs.is_empty() {
        return out;
    }
    let at = |signature: SignatureRef| Some((signature.section, signature.place(database)?));
    let mut alive = HashMap::<_, usize, Keyed>::default();
    for direction in Direction::ALL {
        for signature in database.tcp(direction).iter().filter(|signature| signature.line != 0) {
            let line = (Section::Tcp(direction), (signature.source, signature.line));
            *alive.entry(line).or_default() += 1;
        }
    }
    for pair in &out.pairs {
        if let Some(count) = at(pair.later).and_then(|line| alive.get_mut(&line)) {
            *count -= 1;
        }
    }
    out.pairs.retain(|pair| at(pair.later).and_then(|line| alive.get(&line)).is_none_or(|count| *count == 0));
    out
}

/// [`covered`], but each signature for itself, also those that share a line.
pub fn all_covered(database: &Database) -> Coverage {
    within(database, MAX_COMPARISONS)
}

/// [`all_covered`] in so many steps.
fn within(database: &Database, steps: u64) -> Coverage {
    let mut steps = Steps(steps);
    let mut out = Coverage::default();
    for direction in Direction::ALL {
        let section = Section::Tcp(direction);
        let mut earlier = tcp::Earlier::default();
        for (signature, id) in database.tcp(direction).iter().zip(0..) {
            out.note(section, id, earlier.covers(signature, &mut steps));
            if !database.label(signature.label).generic {
                earlier.add(id, signature);
            }
        }
    }
    for direction in Direction::ALL {
        let section = Section::Http(direction);
        let mut earlier = http::Earlier::default();
        for (signature, id) in database.http(direction).iter().zip(0..) {
            out.note(section, id, earlier.covers(signature, &mut steps));
            if !database.label(signature.label).generic {
                earlier.add(id, signature);
            }
        }
    }
    for kind in HelloKind::ALL {
        for (earlier, later) in hello::covered(database, kind) {
            out.note(Section::Hello(kind), later, Ok(Some(earlier)));
        }
    }
    out
}

impl Coverage {
    /// `earlier`: the first signature that covers it, if one does and the steps were enough.
    fn note(&mut self, section: Section, id: u32, earlier: Result<Option<u32>, Exhausted>) {
        let of = |id| SignatureRef { section, id: SignatureId(id) };
        match earlier {
            Ok(Some(earlier)) => self.pairs.push(Covered { earlier: of(earlier), later: of(id) }),
            Ok(None) => {}
            Err(Exhausted) => self.unchecked += 1,
        }
    }
}

/// Steps that are left.
struct Steps(u64);

/// There are none left.
struct Exhausted;

impl Steps {
    fn take(&mut self, steps: usize) -> Result<(), Exhausted> {
        match self.0.checked_sub(steps as u64) {
            Some(left) => {
                self.0 = left;
                Ok(())
            }
            None => {
                self.0 = 0;
                Err(Exhausted)
            }
        }
    }
}

#[cfg(test)]
mod tests;
