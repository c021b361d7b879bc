use core::fmt;

use fp_db::{Database, HttpSignature, LabelId, TcpSignature};
use fp_obs::Direction;

/// The place of a signature in its list of the database ([`fp_db::Database::tcp`],
/// [`fp_db::Database::http`]).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SignatureId(pub u32);

impl SignatureId {
    /// The TCP signature of this place, if `database` and `direction` are those of the match.
    pub fn tcp(self, database: &Database, direction: Direction) -> Option<&TcpSignature> {
        database.tcp(direction).get(self.0 as usize)
    }

    /// The HTTP signature of this place, if `database` and `direction` are those of the match.
    pub fn http(self, database: &Database, direction: Direction) -> Option<&HttpSignature> {
        database.http(direction).get(self.0 as usize)
    }
}

/// How a signature matched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum MatchKind {
    /// Every field, by a specific (`s:`) signature.
    Exact,
    /// Every field, by a last-resort (`g:`) signature.
    Generic,
    /// All but a difference that the path explains: TTL out of range, `df` or `id+` lost, `id-` or
    /// `ecn` added.
    Fuzzy,
    /// No match: the nearest label, which is likelier than one that matches loosely. No matcher
    /// gives it; who tells of an observation may.
    Nearest,
}

impl MatchKind {
    /// The word for it: `exact`, `generic`, `fuzzy` or `nearest`.
    pub const fn name(self) -> &'static str {
        match self {
            MatchKind::Exact => "exact",
            MatchKind::Generic => "generic",
            MatchKind::Fuzzy => "fuzzy",
            MatchKind::Nearest => "nearest",
        }
    }
}

impl fmt::Display for MatchKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// The outcome of a match; no match is `Option::None` around it.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Verdict {
    /// How it matched.
    pub kind: MatchKind,
    /// The signature's label is a last-resort (`g:`) one; a fuzzy match can be generic too.
    pub generic: bool,
    /// The signature.
    pub signature: SignatureId,
    /// Its label.
    pub label: LabelId,
}

impl Verdict {
    /// A match of this kind, by this signature of a label.
    pub const fn new(kind: MatchKind, generic: bool, signature: SignatureId, label: LabelId) -> Verdict {
        Verdict { kind, generic, signature, label }
    }

    /// The match is fuzzy.
    pub fn is_fuzzy(&self) -> bool {
        self.kind == MatchKind::Fuzzy
    }
}

/// What came of matching a SYN or SYN+ACK.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct TcpMatch {
    /// The signature that matched, if one did.
    pub verdict: Option<Verdict>,
    /// The first signature that fitted, and only loosely, was one of an application (class `!`),
    /// which p0f does not believe: there is no verdict then, and p0f reports a distance of 0 hops.
    pub refused_userland: bool,
    /// Which list of signatures [`Verdict::signature`] counts in.
    pub direction: Direction,
}

impl TcpMatch {
    /// The signature that matched; `database` must be the one that was matched against.
    pub fn signature<'db>(&self, database: &'db Database) -> Option<&'db TcpSignature> {
        self.verdict?.signature.tcp(database, self.direction)
    }
}
