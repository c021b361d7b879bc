//! A web page and an HTTP API that show what `fp-engine` tells of captures and links.
//!
//! * [`Desk`] is where everything comes together: a bounded [ring](Kept) of events with sequence
//!   numbers, hosts, shapes of observations, and the captures that are read.
//! * [`read_captures`] and [`listen`] bring events to a desk, each on a thread of its own.
//! * [`serve`] answers requests on a socket until it is told to end. [`Access`] says who may ask.
//!
//! The page is embedded, has no inline script, and asks no other host. Everything that comes from
//! packets or databases is text there, never markup.
//!
//! What it does not do: it opens no socket and enters no sandbox; whoever calls it does both.
#![forbid(unsafe_code)]

mod access;
mod answering;
mod api;
mod assets;
mod captures;
mod catalogue;
mod connections;
mod desk;
mod intake;
mod inventory;
mod listen;
mod marks;
mod pattern;
mod read;
mod ring;
mod saved;
mod server;
mod shapes;
mod upload;

pub use access::{Access, Token};
pub use answering::OPENAPI;
pub use captures::CaptureState;
pub use desk::{Desk, Kept};
pub use inventory::Inventory;
pub use listen::listen;
pub use read::{Reading, read_captures};
pub use server::{End, end, serve};
