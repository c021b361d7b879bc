//! What labelled clients sent: their connections, as the captures have them.

use std::collections::BTreeMap;
use std::net::Ipv4Addr;
use std::path::Path;
use std::process::Command;

use super::packet::{ACK, Ends, SYN, ends, read, window_in_segments};
use crate::labelled;

/// A packet of a connection of a client.
#[derive(Clone)]
pub(super) struct Packet {
    /// After the connection's SYN.
    pub(super) micros: u64,
    /// The client sent it.
    pub(super) from_client: bool,
    /// From the IPv4 header on.
    pub(super) bytes: Vec<u8>,
}

/// A labelled client.
pub(super) struct System {
    /// Its capture and address there.
    pub(super) name: String,
    pub(super) family: String,
    /// It is Linux before 3.11, whose first window is less than 20 segments: it has one clock.
    pub(super) old_linux: bool,
    /// Each of its connections, from the SYN on.
    pub(super) connections: Vec<Vec<Packet>>,
}

impl System {
    /// Leaves out the connections of which the capture has but one direction, unless all that it
    /// has is the SYN: to a NAT what follows belongs to no connection. Whether any are left.
    pub(super) fn keep_answered(&mut self) -> bool {
        let is_answered =
            |packets: &Vec<Packet>| packets.len() == 1 || packets.iter().any(|packet| !packet.from_client);
        self.connections.retain(is_answered);
        !self.connections.is_empty()
    }
}

/// Packets of a connection that are kept: enough for a SYN, its answer, and a clock that ticks.
const KEPT: usize = 12;

/// The clients of `../shared/labels` whose label is not doubtful and whose IPv4 connections a
/// capture holds.
///
/// # Errors
/// The labels are not there, or tcpdump is not.
pub(super) fn all(shared: &Path) -> Result<Vec<System>, String> {
    let mut systems = Vec::new();
    for (file, client, family) in labelled::clients()? {
        let Ok(client) = client.parse::<Ipv4Addr>() else { continue };
        // It makes one kind of file of all that it reads; what it does not read has no clients for
        // us.
        let mut tcpdump = Command::new("tcpdump");
        tcpdump.args(["-n", "-w", "-", "-r"]).arg(shared.join("corpus").join(&file));
        tcpdump.arg(format!("host {client} and tcp"));
        let done = tcpdump.output().map_err(|error| format!("tcpdump: {error}"))?;
        let connections = connections(&done.stdout, client);
        if !connections.is_empty() {
            let first = connections.iter().flatten().next();
            let segments = first.and_then(|packet| window_in_segments(&packet.bytes));
            let old_linux = family == "Linux" && segments.is_some_and(|segments| segments < 20);
            systems.push(System { name: format!("{file} {client}"), family, old_linux, connections });
        }
    }
    Ok(systems)
}

/// The connections that a client opened in a capture file.
fn connections(capture: &[u8], client: Ipv4Addr) -> Vec<Vec<Packet>> {
    let mut found: BTreeMap<Ends, (u64, Vec<Packet>)> = BTreeMap::new();
    for (time, packet) in read(capture) {
        let Some((seen, flags)) = ends(packet) else { continue };
        let from_client = seen.source.0 == client;
        let key =
            if from_client { seen } else { Ends { source: seen.destination, destination: seen.source } };
        let opens = from_client && flags & (SYN | ACK) == SYN;
        if opens {
            found.entry(key).or_insert((time, Vec::new()));
        }
        // A SYN that is sent again tells nothing new here.
        if let Some((start, kept)) = found.get_mut(&key)
            && opens == kept.is_empty()
            && kept.len() < KEPT
        {
            let micros = time.saturating_sub(*start);
            kept.push(Packet { micros, from_client, bytes: packet.to_vec() });
        }
    }
    found.into_values().map(|(_, packets)| packets).collect()
}
