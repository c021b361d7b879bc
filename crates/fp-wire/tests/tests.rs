//! The integration tests of this crate, one binary.

/// Certificates of TLS servers.
#[cfg(feature = "certificates")]
mod certificates;
/// Checksums, where they are to be verified.
mod checksums;
/// Frames that etherparse writes or reads, and random ones.
mod decode;
/// The traces of RFC 8448.
mod rfc8448;
