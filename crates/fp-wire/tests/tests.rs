//! The integration tests of this crate, one binary.

/// Frames that etherparse writes or reads, and random ones.
mod decode;
