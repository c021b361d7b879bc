//! TCP stacks: this kernel with different settings, those that Debian packages bring along, and
//! scanners.

use super::experiment::{Experiment, Kind, Role};
use super::network::Pair;

/// This kernel's settings, by name. `IF` is the interface, `PEER` the other end.
const SETTINGS: [(&str, &str); 19] = [
    ("default", ""),
    ("no-timestamps", "sysctl -qw net.ipv4.tcp_timestamps=0"),
    ("no-sack", "sysctl -qw net.ipv4.tcp_sack=0"),
    ("no-scaling", "sysctl -qw net.ipv4.tcp_window_scaling=0"),
    ("bare", "sysctl -qw net.ipv4.tcp_timestamps=0 net.ipv4.tcp_sack=0 net.ipv4.tcp_window_scaling=0"),
    ("ttl-128", "sysctl -qw net.ipv4.ip_default_ttl=128"),
    ("ttl-255", "sysctl -qw net.ipv4.ip_default_ttl=255"),
    ("ecn", "sysctl -qw net.ipv4.tcp_ecn=1"),
    ("no-pmtu-discovery", "sysctl -qw net.ipv4.ip_no_pmtu_disc=1"),
    ("no-flow-label", "sysctl -qw net.ipv6.auto_flowlabels=0"),
    // The scale is the one that the largest buffer asks for.
    (
        "memory-4M",
        "sysctl -qw net.ipv4.tcp_rmem='4096 131072 4194304' net.ipv4.tcp_wmem='4096 16384 4194304'",
    ),
    (
        "memory-8M",
        "sysctl -qw net.ipv4.tcp_rmem='4096 131072 8388608' net.ipv4.tcp_wmem='4096 16384 4194304'",
    ),
    (
        "memory-16M",
        "sysctl -qw net.ipv4.tcp_rmem='4096 131072 16777216' net.ipv4.tcp_wmem='4096 65536 16777216'",
    ),
    ("memory-old", "sysctl -qw net.ipv4.tcp_rmem='4096 87380 6291456'"),
    // Below what IPv6 may have, so that there is IPv4 alone.
    ("mtu-576", "ip link set $IF mtu 576"),
    ("mtu-1280", "ip link set $IF mtu 1280"),
    ("mtu-1400", "ip link set $IF mtu 1400"),
    ("advmss-1300", "ip route change 192.0.2.0/24 dev $IF advmss 1300"),
    ("mtu-9000", "ip link set $IF mtu 9000"),
];

/// What a client may offer: every combination of timestamps, SACK and scaling.
const OFFERS: [(u8, u8, u8); 8] =
    [(1, 1, 1), (1, 1, 0), (1, 0, 1), (1, 0, 0), (0, 1, 1), (0, 1, 0), (0, 0, 1), (0, 0, 0)];

/// A connection to each address and a request, without any program's own socket options.
pub(super) const CONNECT: &str = "python3 -c \"
import os, socket
for address in (os.environ['SERVER'], os.environ['SERVER6']):
    try:
        s = socket.create_connection((address, 80), timeout=5)
        s.sendall(b'GET / HTTP/1.0\\r\\n\\r\\n')
        while s.recv(65536): pass
    except OSError as error: print(error)
\"";

/// This kernel, then stacks that are not this kernel's.
pub(super) fn all() -> Vec<Experiment> {
    let mut all: Vec<Experiment> = SETTINGS
        .iter()
        .map(|(name, settings)| Experiment {
            name: format!("linux-{name}"),
            role: Role::Both,
            stack: Some(format!("s:unix:Linux:({})", name.replace('-', " "))),
            http: None,
            package: "kernel".into(),
            files: Vec::new(),
            kind: Kind::Kernel { settings: (*settings).to_owned() },
        })
        .collect();
    let client = |name: &str, package: &str, label: &str, script: &str| Experiment {
        name: name.into(),
        role: Role::Client,
        stack: Some(label.into()),
        http: None,
        package: package.into(),
        files: Vec::new(),
        kind: Kind::Client(script.into()),
    };
    all.extend([
        client("nmap-syn", "nmap", "s:!:NMap:SYN scan", "nmap -sS -n -Pn -p 80,81 --max-retries 0 $SERVER; nmap -6 -sS -n -Pn -p 80,81 --max-retries 0 $SERVER6"),
        client("nmap-os", "nmap", "s:!:NMap:OS detection", "nmap -O -n -Pn -p 80,81 --max-retries 0 $SERVER"),
        client("masscan", "masscan", "s:!:masscan:", "curl -s -m 3 $URL >/dev/null; masscan $SERVER -p80,81 --interface c0 --source-ip 192.0.2.11 --router-mac $(ip neigh show $SERVER | grep -o '..:..:..:..:..:..') --wait 1"),
        client("zmap", "zmap", "s:!:zmap:", "curl -s -m 3 $URL >/dev/null; zmap -q -p 80 -i c0 -S $CLIENT -G $(ip neigh show $SERVER | grep -o '..:..:..:..:..:..') -b /dev/null -o /dev/null -c 1 $SERVER/32"),
        client("hping3", "hping3", "s:!:hping3:", "hping3 -S -p 80 -c 2 -i u100000 $SERVER"),
    ]);
    let own = |name: &str, package: &str, label: &str, http: Option<&str>, script: &str| Experiment {
        name: name.into(),
        role: Role::Both,
        stack: Some(label.into()),
        http: http.map(str::to_owned),
        package: package.into(),
        files: Vec::new(),
        kind: Kind::Own(script.into()),
    };
    all.extend([
        // The guest's firmware asks slirp, slirp asks this kernel; the capture is of the guest's
        // card.
        own(
            "qemu-slirp-ipxe",
            "qemu-system-x86",
            "s:unix:iPXE or slirp:",
            Some("s:!:iPXE:"),
            "timeout 40 qemu-system-x86_64 -accel tcg -m 256 -display none -boot n \
             -netdev user,id=n,tftp=$DIR/site,bootfile=http://192.0.2.80/boot.ipxe -device virtio-net-pci,netdev=n \
             -object filter-dump,id=f,netdev=n,file=$DIR/guest.pcap",
        ),
        own(
            "qemu-ovmf-http-boot",
            "ovmf",
            "s:unix:edk2:",
            Some("s:!:edk2:HTTP boot"),
            // PXE comes first and fails at once, since its boot file is an address of the web.
            "ip tuntap add t0 mode tap && ip address add 198.51.100.1/24 dev t0 && ip link set t0 up
             tcpdump -i t0 --immediate-mode -U -s 0 -w $DIR/guest.pcap tcp & sleep 1
             python3 -u -m http.server --protocol HTTP/1.1 --bind 198.51.100.1 --directory $DIR/site 80 2> $DIR/asked &
             dnsmasq -k -p 0 -i t0 -z --dhcp-range=198.51.100.50,198.51.100.60 --dhcp-option-force=60,HTTPClient \
               --dhcp-boot=http://198.51.100.1/boot.efi --dhcp-leasefile=$DIR/leases -x $DIR/dnsmasq.pid &
             cp /usr/share/OVMF/OVMF_VARS_4M.fd $DIR/vars.fd
             timeout 220 qemu-system-x86_64 -accel tcg -machine q35 -m 512 -display none \
               -drive if=pflash,format=raw,readonly=on,file=/usr/share/OVMF/OVMF_CODE_4M.fd \
               -drive if=pflash,format=raw,file=$DIR/vars.fd -device virtio-rng-pci \
               -netdev tap,id=n,ifname=t0,script=no,downscript=no -device virtio-net-pci,netdev=n,romfile=,bootindex=1 &
             for i in $(seq 110); do sleep 2; if grep -q GET $DIR/asked; then sleep 2; break; fi; done",
        ),
        own(
            "slirp4netns",
            "slirp4netns",
            "s:unix:slirp:",
            None,
            "unshare -n sleep 25 & P=$!; sleep 0.5; timeout 20 slirp4netns -c $P t0 & sleep 1
             timeout 15 nsenter -n -t $P sh -c 'tcpdump -i t0 --immediate-mode -U -w $DIR/guest.pcap tcp & sleep 1
               for o in \"1 1 1\" \"1 1 0\" \"1 0 1\" \"1 0 0\" \"0 1 1\" \"0 1 0\" \"0 0 1\" \"0 0 0\"; do set -- $o
                 sysctl -qw net.ipv4.tcp_timestamps=$1 net.ipv4.tcp_sack=$2 net.ipv4.tcp_window_scaling=$3
                 curl -s -m 3 -o /dev/null $URL; done; sleep 1'",
        ),
    ]);
    all
}

/// These settings at both ends.
pub(super) fn set(pair: &Pair, settings: &str) -> Result<(), String> {
    pair.client.must(&format!("IF=c0; {settings}"))?;
    pair.server.must(&format!("IF=s0; {settings}"))
}

/// This kernel as client and as server of every offer, in this order: its own, then all others.
pub(super) fn exercise(pair: &Pair) -> Result<(), String> {
    let folder = pair.folder.path();
    pair.client.run(CONNECT, folder)?;
    for offer in offers() {
        pair.client.must(&offer)?;
        pair.client.run(CONNECT, folder)?;
    }
    Ok(())
}

/// Every offer of a client to the server, with its default settings otherwise.
pub(super) fn offers() -> impl Iterator<Item = String> {
    OFFERS.into_iter().map(offering)
}

fn offering((timestamps, sack, scaling): (u8, u8, u8)) -> String {
    format!(
        "sysctl -qw net.ipv4.tcp_timestamps={timestamps} net.ipv4.tcp_sack={sack} net.ipv4.tcp_window_scaling={scaling}"
    )
}
