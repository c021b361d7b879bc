//! Hosts while capture goes on: a thread that keeps what events say of them, writes it into a store
//! and tells which rules they break.
//!
//! Capture hands on each event and waits for nothing: what finds no room on the way is left out and
//! counted (`fp_inventory_events_lost_total`). Files, sockets and programs are opened before rights
//! are given up, and the thread starts behind that.

#[cfg(feature = "rules")]
mod alerts;
#[cfg(feature = "store")]
mod keeping;
mod plan;
#[cfg(feature = "rules")]
mod syslog;
mod thread;
#[cfg(feature = "rules")]
mod watch;
mod weight;
mod work;

pub(crate) use plan::Plan;
pub(crate) use thread::Inventory;
