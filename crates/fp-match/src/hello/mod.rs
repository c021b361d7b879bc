//! Hellos: whether one fits a signature, how far it is from one, and the index that spares most of
//! the questions.

mod distance;
mod fit;
mod index;
mod nearest;

use fp_db::{Database, Fingerprint, HelloSignature};
use fp_obs::hello::{HelloKind, RawHello};

pub use distance::HelloDistance;
pub(crate) use index::HelloIndex;
pub(crate) use nearest::{NEAR, nearest, ranked};

use crate::{MatchKind, SignatureId, Verdict};

/// A hello that is to be named.
#[derive(Clone, Copy)]
pub struct HelloSeen<'a> {
    /// Its raw signature.
    pub raw: &'a RawHello,
    /// Its fingerprint of a kind, if that is known. It is asked only for what some signature names.
    pub fingerprint: &'a dyn Fn(Fingerprint) -> Option<String>,
}

impl<'a> HelloSeen<'a> {
    /// One of which no fingerprint is known.
    pub fn raw(raw: &'a RawHello) -> HelloSeen<'a> {
        HelloSeen { raw, fingerprint: &|_| None }
    }
}

/// What a hello matched, and how sure that is.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct HelloVerdict {
    /// The signature and its label.
    pub verdict: Verdict,
    /// 1 for an exact match; else the share of such verdicts that name the right program, as
    /// measured.
    pub quality: f32,
}

/// The quality of a generic verdict on a hello: it says what library it is of, and never claims
/// more.
pub(crate) const GENERIC_QUALITY: f32 = 0.9;

impl HelloVerdict {
    /// What was matched, and how sure that is.
    pub fn new(verdict: Verdict, quality: f32) -> HelloVerdict {
        HelloVerdict { verdict, quality }
    }

    pub(crate) fn exact(database: &Database, kind: HelloKind, id: u32) -> Option<HelloVerdict> {
        let label = database.hello(kind).get(id as usize)?.label;
        let generic = database.label(label).generic;
        let (kind, quality) =
            if generic { (MatchKind::Generic, GENERIC_QUALITY) } else { (MatchKind::Exact, 1.0) };
        Some(HelloVerdict { verdict: Verdict { kind, generic, signature: SignatureId(id), label }, quality })
    }

    pub(crate) fn fuzzy(
        database: &Database,
        kind: HelloKind,
        id: SignatureId,
        quality: f32,
    ) -> Option<HelloVerdict> {
        let label = id.hello(database, kind)?.label;
        let generic = database.label(label).generic;
        Some(HelloVerdict {
            verdict: Verdict { kind: MatchKind::Fuzzy, generic, signature: id, label },
            quality,
        })
    }
}

impl SignatureId {
    /// The signature of a hello of this place, if `database` and `kind` are those of the match.
    pub fn hello(self, database: &Database, kind: HelloKind) -> Option<&HelloSignature> {
        database.hello(kind).get(self.0 as usize)
    }
}

/// A signature fits a hello in every field.
pub(crate) fn fits(signature: &HelloSignature, seen: HelloSeen<'_>) -> bool {
    match &signature.rule {
        fp_db::HelloRule::Sig(pattern) => {
            let kind = seen.raw.kind();
            pattern.parts(kind).zip(seen.raw.fields()).all(|(part, value)| fit::part_fits(part, value))
        }
        fp_db::HelloRule::Fingerprint(fingerprint, digits) => {
            (seen.fingerprint)(*fingerprint).is_some_and(|seen| *seen == **digits)
        }
    }
}
