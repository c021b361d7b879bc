//! Classic BPF programs for the kernel, see `Documentation/networking/filter.rst` of Linux.

use libc::{
    BPF_ABS, BPF_ALU, BPF_AND, BPF_B, BPF_H, BPF_IMM, BPF_IND, BPF_JEQ, BPF_JMP, BPF_K, BPF_LD, BPF_LDX,
    BPF_RET, BPF_W, SKF_AD_OFF, SKF_AD_PROTOCOL, sock_filter,
};

use super::Traffic;

/// Where a packet socket's frames begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Start {
    /// At an Ethernet header.
    Ethernet,
    /// At the network header.
    Network,
    /// At another link header.
    Other,
}

/// The program that passes the traffic, cut to `snap_len` bytes.
pub(super) fn program(traffic: Traffic, start: Start, snap_len: u32) -> Vec<sock_filter> {
    match (traffic, start) {
        (Traffic::All, _) | (_, Start::Other) => vec![verdict(snap_len)],
        (Traffic::Tcp | Traffic::TcpAndUdp, Start::Ethernet) => tcp_over_ethernet(other(traffic), snap_len),
        (Traffic::Tcp | Traffic::TcpAndUdp, Start::Network) => tcp_at_network(other(traffic), snap_len),
    }
}

/// The protocol that passes beside TCP: UDP, or TCP itself.
fn other(traffic: Traffic) -> u32 {
    if traffic == Traffic::TcpAndUdp { 17 } else { TCP }
}

const TCP: u32 = 6;

/// The program that passes nothing.
pub(super) fn nothing() -> Vec<sock_filter> {
    vec![verdict(0)]
}

/// IPv6 next headers: TCP, and the extension headers hop-by-hop, routing, fragment, AH, destination
/// and mobility.
const NEXT_HEADERS: [u32; 7] = [TCP, 0, 43, 44, AUTHENTICATION, 60, 135];
/// The authentication header, in IPv4 as well.
const AUTHENTICATION: u32 = 51;

/// The kernel has taken the outer VLAN tag off before the program runs; a frame that this host
/// sends may still have it.
fn tcp_over_ethernet(other: u32, snap_len: u32) -> Vec<sock_filter> {
    let program = vec![
        /* 0 */ statement(BPF_LDX | BPF_W | BPF_IMM, 0),
        /* 1 */ load(BPF_H | BPF_ABS, 12),
        /* 2 */ jump(2, 0x8100, 5, 3),
        /* 3 */ jump(3, 0x88a8, 5, 4),
        /* 4 */ jump(4, 0x9100, 5, 7),
        /* 5 */ statement(BPF_LDX | BPF_W | BPF_IMM, 4),
        /* 6 */ load(BPF_H | BPF_ABS, 16),
    ];
    tcp(program, 14, other, snap_len)
}

/// Here the kernel tells the protocol. For a frame that this host sends with a tag it tells the
/// tag's and begins behind the tag, so that only the first byte can tell which IP follows.
fn tcp_at_network(other: u32, snap_len: u32) -> Vec<sock_filter> {
    let end = 9;
    let program = vec![
        /* 0 */ statement(BPF_LDX | BPF_W | BPF_IMM, 0),
        /* 1 */ load(BPF_W | BPF_ABS, (SKF_AD_OFF + SKF_AD_PROTOCOL) as u32),
        /* 2 */ jump(2, 0x8100, 5, 3),
        /* 3 */ jump(3, 0x88a8, 5, 4),
        /* 4 */ jump(4, 0x9100, 5, end),
        /* 5 */ load(BPF_B | BPF_ABS, 0),
        /* 6 */ statement(BPF_ALU | BPF_AND | BPF_K, 0xf0),
        /* 7 */ jump(7, 0x40, end + IPV4, 8),
        /* 8 */ jump(8, 0x60, end + IPV6, end + ACCEPT),
    ];
    debug_assert_eq!(program.len(), end);
    tcp(program, 0, other, snap_len)
}

// Lines of what `tcp` adds.
const IPV4: usize = 1;
const IPV6: usize = 7;
const REJECT: usize = 9 + NEXT_HEADERS.len();
const ACCEPT: usize = REJECT + 1;

/// Goes on with the protocol loaded and a network header that begins X bytes behind `network`. What
/// is neither IP nor ARP is rare and may hold IP all the same: PPPoE, MPLS, more tags.
fn tcp(mut program: Vec<sock_filter>, network: u32, other: u32, snap_len: u32) -> Vec<sock_filter> {
    let start = program.len();
    program.extend([
        jump(start, 0x0800, start + IPV4, start + 5),
        load(BPF_B | BPF_IND, network + 9),
        jump(start + 2, TCP, start + ACCEPT, start + 3),
        jump(start + 3, other, start + ACCEPT, start + 4),
        jump(start + 4, AUTHENTICATION, start + ACCEPT, start + REJECT),
        jump(start + 5, 0x86dd, start + IPV6, start + 6),
        jump(start + 6, 0x0806, start + REJECT, start + ACCEPT),
        load(BPF_B | BPF_IND, network + 6),
    ]);
    for header in NEXT_HEADERS.into_iter().chain([other]) {
        let here = program.len();
        program.push(jump(here, header, start + ACCEPT, here + 1));
    }
    debug_assert_eq!(program.len(), start + REJECT);
    program.extend([verdict(0), verdict(snap_len)]);
    program
}

fn statement(code: u32, k: u32) -> sock_filter {
    sock_filter { code: code as u16, jt: 0, jf: 0, k }
}

fn load(code: u32, k: u32) -> sock_filter {
    statement(BPF_LD | code, k)
}

fn verdict(bytes: u32) -> sock_filter {
    statement(BPF_RET | BPF_K, bytes)
}

/// At line `here`: on to line `yes` when the loaded value is `value`, else to line `no`. Both lie
/// below.
fn jump(here: usize, value: u32, yes: usize, no: usize) -> sock_filter {
    let by = |line: usize| (line - here - 1) as u8;
    sock_filter { code: (BPF_JMP | BPF_JEQ | BPF_K) as u16, jt: by(yes), jf: by(no), k: value }
}
