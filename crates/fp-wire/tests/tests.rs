//! The integration tests of this crate, one binary.

/// Checksums, where they are to be verified.
mod checksums;
/// Frames that etherparse writes or reads, and random ones.
mod decode;
