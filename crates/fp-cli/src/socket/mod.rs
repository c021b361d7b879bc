//! Sockets on which others ask what is known: p0f's API, JSON lines, Prometheus metrics. None of them waits for anybody.

pub(crate) mod api;
pub(crate) mod http;
pub(crate) mod json;
mod server;

pub(crate) use server::{Conversation, Server};
