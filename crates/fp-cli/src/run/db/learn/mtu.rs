//! MTUs seen in a capture, as those of a link.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::net::IpAddr;

use super::Proposal;

/// The MTUs, in bytes, with what was seen of each.
#[derive(Default)]
pub(super) struct Mtus(BTreeMap<u32, Evidence>);

#[derive(Default)]
struct Evidence {
    packets: u64,
    hosts: BTreeSet<IpAddr>,
    /// What the database says today.
    link: Option<String>,
}

impl Mtus {
    pub(super) fn add(&mut self, mtu: u32, host: IpAddr, link: Option<&str>) {
        let evidence = self.0.entry(mtu).or_default();
        evidence.packets += 1;
        evidence.hosts.insert(host);
        evidence.link = link.map(str::to_owned);
    }

    /// The best proved first.
    pub(super) fn proposals(self) -> Vec<Proposal> {
        let mut all: Vec<(u32, Evidence)> = self.0.into_iter().collect();
        all.sort_by_key(|(_, evidence)| Reverse(evidence.packets));
        all.into_iter()
            .map(|(mtu, Evidence { packets, hosts, link })| {
                let link = link.as_deref().unwrap_or("nothing");
                let text = format!("{packets} packets of {} hosts; matches today: {link}", hosts.len());
                (text, mtu.to_string())
            })
            .collect()
    }
}
