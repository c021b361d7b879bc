//! Which signature an observation matches, how far away it is and how sure that is.
#![forbid(unsafe_code)]

mod verdict;

pub use verdict::{MatchKind, SignatureId, Verdict};
