//! The integration tests of this crate, one binary.

/// Heads that no two readers read alike.
mod odd_heads;
/// Inputs that once made implementations disagree.
mod replay;
