//! The same packets through the kernel's own NAT: nft masquerades, in a network namespace, what is
//! sent into it, and what comes out is captured.

use std::collections::{BTreeMap, VecDeque};
use std::fs;
use std::net::Ipv4Addr;
use std::path::Path;
use std::time::Duration;

use super::packet::{Ends, ends, read, sequence, set_header_checksum, write_ethernet};
use crate::lab::network::{Namespace, ip};

/// Hardware addresses: whom a frame comes from, and whom it goes to.
const CLIENTS: [[u8; 6]; 2] = [[2, 0, 0, 0, 1, 0], [2, 0, 0, 0, 1, 1]];
const SERVERS: [[u8; 6]; 2] = [[2, 0, 0, 0, 2, 0], [2, 0, 0, 0, 2, 1]];

/// Packets that are sent in a second: no queue of the kernel overflows.
const RATE: u32 = 10_000;
const LIMIT: Duration = Duration::from_secs(300);

/// The addresses of a run.
pub(super) struct Addresses {
    /// Of the NAT.
    pub(super) public: Ipv4Addr,
    /// Of the systems behind it.
    pub(super) inside: [Ipv4Addr; 2],
    /// Of the first server; the others follow.
    pub(super) servers: Ipv4Addr,
}

impl Addresses {
    /// Each run has a network of its own, from which the kernel takes the address that it
    /// masquerades with.
    pub(super) fn of(run: u32) -> Addresses {
        let inside = |n| Ipv4Addr::from(0xac10_0000 + 4 * run + n);
        let network = |n| Ipv4Addr::from(0xc612_0000 + 16 * run + n);
        Addresses { public: network(1), inside: [inside(1), inside(2)], servers: network(2) }
    }
}

/// Sends packets of so many runs through the NAT: those that came out, at the times that they were
/// given.
///
/// # Errors
/// No root, or a program is missing, or most packets are lost.
pub(super) fn masqueraded(
    mut packets: Vec<(u64, Vec<u8>)>,
    runs: u32,
    folder: &Path,
) -> Result<Vec<(u64, Vec<u8>)>, String> {
    packets.sort_by_key(|(micros, _)| *micros);
    let (lab, nat) = (Namespace::new("l")?, Namespace::new("n")?);
    for (near, far) in [("c0", "n0"), ("s0", "n1")] {
        let (lab, nat) = (lab.name(), nat.name());
        ip(&["link", "add", near, "netns", lab, "type", "veth", "peer", "name", far, "netns", nat])?;
    }
    let address = |mac: [u8; 6]| mac.map(|byte| format!("{byte:02x}")).join(":");
    let mut setup = String::from(
        "sysctl -qw net.ipv4.ip_forward=1 net.ipv4.conf.all.rp_filter=0 net.ipv4.conf.default.rp_filter=0
         sysctl -qw net.netfilter.nf_conntrack_tcp_be_liberal=1 net.netfilter.nf_conntrack_checksum=0
         nft add table ip nat && nft add chain ip nat out '{ type nat hook postrouting priority 100 ; }'
         nft add rule ip nat out oifname n1 masquerade\n",
    );
    for (interface, mac) in [("n0", CLIENTS[1]), ("n1", SERVERS[1])] {
        // Nobody answers ARP there: frames go to whatever address.
        setup += &format!(
            "ip link set {interface} address {} mtu 65535 arp off up\n
             sysctl -qw net.ipv4.conf.{interface}.rp_filter=0\n",
            address(mac)
        );
    }
    setup += "ip route add 172.16.0.0/12 dev n0\n";
    nat.must(&setup)?;
    let networks: String =
        (0..runs).map(|run| format!("address add {}/28 dev n1\n", Addresses::of(run).public)).collect();
    let write = |name: &str, bytes: &[u8]| {
        fs::write(folder.join(name), bytes).map_err(|error| format!("{name}: {error}"))
    };
    write("networks", networks.as_bytes())?;
    nat.must(&format!("ip -batch {}/networks", folder.display()))?;
    lab.must("for i in c0 s0; do ip link set $i mtu 65535 arp off up; done")?;

    let frames = packets.iter().map(|(micros, packet)| {
        let mut packet = packet.clone();
        set_header_checksum(&mut packet);
        let is_inside = packet.get(12) == Some(&0xac);
        (*micros, if is_inside { CLIENTS } else { SERVERS }, packet)
    });
    write("in.pcap", &write_ethernet(frames))?;
    // tcpprep notes by which interface each packet goes in; tcpdump's header says that it runs.
    let script = format!(
        "cd {}; rm -f out.pcap
         tcpprep --cidr=172.16.0.0/12 --pcap=in.pcap --cachefile=cache >/dev/null || exit 1
         tcpdump -i s0 --immediate-mode -B 65536 -U -w out.pcap tcp 2>/dev/null & dump=$!
         until [ -s out.pcap ]; do sleep 0.1; done; sleep 0.3
         tcpreplay -q --pps={RATE} --cachefile=cache --intf1=c0 --intf2=s0 in.pcap >/dev/null || exit 1
         sleep 1; kill $dump; wait $dump; true",
        folder.display()
    );
    let done = lab.run_within(LIMIT, &script, folder)?;
    if done.code() != Some(0) {
        return Err(format!("tcpreplay: {}: {}", done.ending(), done.stderr.trim()));
    }
    let capture = fs::read(folder.join("out.pcap")).map_err(|error| error.to_string())?;
    let came = at_their_times(&packets, &capture);
    // A port that two of the systems chose is changed for one of them, whose answers find nobody.
    if came.len() * 100 < packets.len() * 98 {
        return Err(format!("{} of {} packets came through the NAT", came.len(), packets.len()));
    }
    Ok(came)
}

/// What tells packets apart that came out: ends, sequence number, flags, and how long they are.
fn key(packet: &[u8], public: Option<Ipv4Addr>) -> Option<(Ends, u32, u8, usize)> {
    let (mut of, flags) = ends(packet)?;
    if let Some(public) = public {
        of.source.0 = public;
    }
    Some((of, sequence(packet)?, flags, packet.len()))
}

fn at_their_times(sent: &[(u64, Vec<u8>)], capture: &[u8]) -> Vec<(u64, Vec<u8>)> {
    let mut times: BTreeMap<_, VecDeque<u64>> = BTreeMap::new();
    for (micros, packet) in sent {
        let inside = packet.get(12..16).and_then(|bytes| <[u8; 4]>::try_from(bytes).ok());
        let run = |address: u32| (address & 0x000f_ffff) / 4;
        let public = inside
            .filter(|bytes| bytes[0] == 0xac)
            .map(|bytes| Addresses::of(run(u32::from_be_bytes(bytes))).public);
        if let Some(key) = key(packet, public) {
            times.entry(key).or_default().push_back(*micros);
        }
    }
    read(capture)
        .into_iter()
        .filter_map(|(_, packet)| {
            let micros = times.get_mut(&key(packet, None)?)?.pop_front()?;
            Some((micros, packet.to_vec()))
        })
        .collect()
}
