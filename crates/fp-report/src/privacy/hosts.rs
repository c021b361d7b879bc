//! What is known of hosts, without what is personal.

use core::net::IpAddr;

use fp_engine::Subject;
use fp_host::{Connection, Dossier};

use super::Pseudonyms;

impl Pseudonyms {
    /// What stands for the address of a host. `is_client`: it was that of a client.
    pub fn host(&self, address: IpAddr, is_client: &dyn Fn(IpAddr) -> bool) -> IpAddr {
        if is_client(address) { self.address(address) } else { self.server(address) }
    }

    /// Replaces what is personal. `is_client`: an address was that of a client, and is personal
    /// wherever it stands.
    pub fn dossier(&self, dossier: &mut Dossier, is_client: &dyn Fn(IpAddr) -> bool) {
        let host = |address| self.host(address, is_client);
        let connection = |connection: &mut Connection| {
            let peer = &mut connection.peer.address;
            *peer = match connection.side {
                // Its client.
                Subject::Server => self.address(*peer),
                Subject::Client => host(*peer),
            };
        };
        dossier.address = host(dossier.address);
        for one in &mut dossier.evidence {
            let hidden = match one.kind.name() {
                // Labels, raw signatures of packets, and what servers call software.
                "syn" | "syn+ack" | "request-order" | "response-order" | "tls-client" | "tls-server"
                | "ntlm-client" | "ntlm-server" => None,
                "server" => Some(self.header("Server", one.value.as_bytes())),
                "mdns" => Some(self.device(one.value.as_bytes())),
                "ssdp" => Some(self.agent(one.value.as_bytes())),
                "dhcp" => Some(self.vendor_class(one.value.as_bytes())),
                "ssh-client" | "ssh-server" => Some(self.ssh_line(one.value.as_bytes())),
                _ => Some(self.user_agent(one.value.as_bytes())),
            };
            if let Some(hidden) = hidden {
                one.value = String::from_utf8_lossy(&hidden).into_owned();
            }
            one.connections.iter_mut().for_each(connection);
        }
        for system in &mut dossier.systems {
            system.examples.iter_mut().for_each(connection);
        }
        dossier.facts.macs.iter_mut().for_each(|mac| self.hardware(&mut mac.0));
        // Thousands have the same vendor.
        dossier.facts.vendors.iter_mut().for_each(|(mac, _)| self.hardware(&mut mac.0));
        if let Some(device) = &mut dossier.device {
            self.hardware(&mut device.mac.0);
            device.addresses.iter_mut().for_each(|address| *address = host(*address));
            device.addresses.sort_unstable();
        }
    }
}
