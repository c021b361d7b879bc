//! What an end of a connection, or a client of DHCP, says of itself first, as a text of fields: the
//! raw signature that is matched, printed and typed.

mod escape;
mod kind;
mod raw;
mod words;

pub(crate) use escape::push_word;
pub use kind::{HelloField, HelloKind, Words};
pub use raw::RawHello;

/// The most fields that a kind of hello has.
pub const MAX_HELLO_FIELDS: usize = 9;
