//! The first packets of QUIC: Initial packets, whose keys anybody can make who sees them (RFC 9001,
//! 5.2), and the hellos in their CRYPTO frames.
//!
//! [`packets`] cuts a datagram into its packets with long headers. With the feature `quic`,
//! `InitialReader` decrypts those of one connection and gives its hellos, in whatever order,
//! pieces and datagrams they come.
//!
//! Versions: 1 (RFC 9000), 2 (RFC 9369), the drafts 23 to 34, and mvfst, which is built on drafts.
#[cfg(feature = "quic")]
mod crypto_stream;
#[cfg(feature = "quic")]
pub(crate) mod fuzzing;
mod header;
#[cfg(feature = "quic")]
mod keys;
#[cfg(feature = "quic")]
mod reader;
#[cfg(feature = "quic")]
#[cfg(test)]
mod tests;

pub use header::{
    LongPacket, MAX_CONNECTION_ID, MAX_VERSIONS, PacketKind, Version, is_initial, is_refusal, packets,
};
#[cfg(feature = "quic")]
pub use reader::{InitialReader, MAX_PACKETS, Sender, Told};
