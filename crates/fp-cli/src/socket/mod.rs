//! Sockets on which others ask what is known: p0f's API, JSON lines, Prometheus metrics. None of
//! them waits for anybody.

pub(crate) mod api;
mod bind;
mod client;
pub(crate) mod http;
pub(crate) mod json;
mod server;
mod stream;

pub(crate) use bind::Access;
pub(crate) use client::Conversation;
pub(crate) use server::Server;
