//! An inventory of hosts, which somebody else keeps.

use std::net::IpAddr;

/// What is asked of an inventory. Whoever serves has it open, as all else.
pub trait Inventory: Send {
    /// All that is kept of a host: an object with `evidence`, `sightings`, `changes` and `macs`
    /// beside the members of the list of hosts. Nothing, if the host is not in it.
    ///
    /// # Errors
    /// The text to show: it cannot be read.
    fn host(&self, address: IpAddr) -> Result<Option<serde_json::Value>, String>;
}
