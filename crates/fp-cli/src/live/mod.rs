//! Listening on interfaces for as long as it takes.

pub(crate) mod sandbox;
