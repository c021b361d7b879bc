use fp_db::LabelId;

/// The place of a signature in its list of the database ([`fp_db::Database::tcp`], [`fp_db::Database::http`]).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SignatureId(pub u32);

/// How a signature matched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum MatchKind {
    /// Every field, by a specific (`s:`) signature.
    Exact,
    /// Every field, by a last-resort (`g:`) signature.
    Generic,
    /// All but a difference that the path explains: TTL out of range, `df` or `id+` lost, `id-` or `ecn` added.
    Fuzzy,
}

/// The outcome of a match; no match is `Option::None` around it.
#[derive(Clone, Copy, Debug, PartialEq)]
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
    /// The match is fuzzy.
    pub fn is_fuzzy(&self) -> bool {
        self.kind == MatchKind::Fuzzy
    }
}
