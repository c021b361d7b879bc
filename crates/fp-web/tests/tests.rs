//! The API over a socket, and what docs/web.md says of it.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a panic is how a test fails")]

mod api;
mod docs;
mod privacy;
mod server;
mod streams;
