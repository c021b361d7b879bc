//! One binary for all integration tests.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that panics has failed, and says where"
)]

/// What is embedded, and the files that it is made of.
mod embedded;
/// Error messages, against the goldens in `errors/`.
mod errors;
/// What was written to do harm.
mod hostile;
/// Several sources as one database.
mod merge;
/// What p0f 3.09b accepts and refuses, from `oracle.tsv` and from p0f itself where it is installed.
mod oracle;
/// Printing and reading back; damaged files.
mod round_trip;
