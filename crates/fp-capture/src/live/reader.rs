//! Frames out of the blocks of a [`Ring`]: what `struct tpacket3_hdr` and `struct sockaddr_ll` say
//! of each, and the link header as captures in files have it.
//!
//! The kernel takes the outer VLAN tag off a frame and tells it beside; here it is put back where
//! it was, so that all that follows sees what was on the wire. On cooked sockets there is no link
//! header; the header of LINKTYPE_LINUX_SLL is put in front, as libpcap does.

use std::ops::Range;

use libc::{TP_STATUS_VLAN_TPID_VALID, TP_STATUS_VLAN_VALID};

use super::sys::{BLOCK_STATUS_END, Ring};
use crate::{MAX_FRAME_LEN, Timestamp};

/// Bytes that must be free in front of a frame: a cooked header and a VLAN tag.
pub(super) const HEADROOM: usize = SLL_LEN + TAG_LEN;

const SLL_LEN: usize = 16;
const TAG_LEN: usize = 4;
/// The addresses of an Ethernet header, in front of the tag.
const ADDRESSES_LEN: usize = 12;
/// `struct tpacket3_hdr` and the `struct sockaddr_ll` behind it.
const HEADER_LEN: usize = 48 + 20;
const ARPHRD_LOOPBACK: u16 = 772;

/// What a socket's frames begin with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Framing {
    /// The link header, an Ethernet one or not.
    Link {
        /// Whether it is an Ethernet header.
        ethernet: bool,
    },
    /// The network header.
    Cooked,
}

/// Where a frame lies in its block.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub(super) time: Timestamp,
    pub(super) original_len: u32,
    range: Range<usize>,
}

/// Reads a ring frame by frame.
pub(super) struct Reader {
    ring: Ring,
    framing: Framing,
    block: usize,
    /// Whether `block` was handed to us and not yet given back.
    held: bool,
    /// Frames not yet read in `block`, and where the next one begins.
    left: u32,
    next: usize,
}

impl Reader {
    pub(super) fn new(ring: Ring, framing: Framing) -> Self {
        Reader { ring, framing, block: 0, held: false, left: 0, next: 0 }
    }

    pub(super) fn ring(&self) -> &Ring {
        &self.ring
    }

    /// Whether the next frame, if there is one, is in another block.
    #[inline]
    pub(super) fn at_end_of_block(&self) -> bool {
        self.left == 0
    }

    /// The next frame, when there is one. The one before it is no longer valid.
    #[inline]
    pub(super) fn advance(&mut self) -> Option<Found> {
        loop {
            if self.left == 0 && !self.enter_block() {
                return None;
            }
            if self.left == 0 {
                continue;
            }
            self.left -= 1;
            let bytes = self.ring.block(self.block)?;
            let (found, next) = match frame(bytes, self.next, self.framing) {
                Step::Frame(found, next) => (Some(found), next),
                Step::Skip(next) => (None, next),
                // Not what a kernel writes: nothing behind it in this block can be found.
                Step::Lost => {
                    self.left = 0;
                    continue;
                }
            };
            self.next = next;
            if found.is_some() {
                return found;
            }
        }
    }

    /// The bytes of the frame that [`Reader::advance`] just returned.
    #[inline]
    pub(super) fn data(&mut self, found: &Found) -> &[u8] {
        self.ring.block(self.block).and_then(|bytes| bytes.get(found.range.clone())).unwrap_or_default()
    }

    /// Gives the current block back and takes the next one, when it is there.
    fn enter_block(&mut self) -> bool {
        if self.held {
            self.ring.release(self.block);
            self.block = (self.block + 1) % self.ring.blocks();
            self.held = false;
        }
        let Some(bytes) = self.ring.block(self.block) else { return false };
        self.held = true;
        // `struct tpacket_hdr_v1` from num_pkts on.
        self.left = u32_at(bytes, 0).unwrap_or(0);
        self.next = u32_at(bytes, 4).and_then(in_block).unwrap_or(usize::MAX);
        true
    }
}

enum Step {
    Frame(Found, usize),
    Skip(usize),
    Lost,
}

/// The frame whose header begins at `start`, and where the next header begins.
#[inline]
fn frame(bytes: &mut [u8], start: usize, framing: Framing) -> Step {
    let Some((header, rest)) = bytes.get_mut(start..).and_then(<[u8]>::split_first_chunk_mut::<HEADER_LEN>)
    else {
        return Step::Lost;
    };
    let header = Header::read(header);
    let next = start.saturating_add(header.next_offset as usize);
    if header.sender_copy {
        return Step::Skip(next);
    }
    let Some(mut begin) = usize::from(header.mac_offset).checked_sub(HEADER_LEN) else { return Step::Lost };
    let Some(end) = begin.checked_add(header.captured_len as usize).filter(|end| *end <= rest.len()) else {
        return Step::Lost;
    };
    let mut original_len = header.original_len;
    match framing {
        Framing::Link { ethernet: true } => {
            if let Some(tag) = header.tag
                && let Some(from) = begin.checked_sub(TAG_LEN)
                && let Some(head) = rest.get_mut(from..end)
                && head.len() >= TAG_LEN + ADDRESSES_LEN
            {
                head.copy_within(TAG_LEN..TAG_LEN + ADDRESSES_LEN, 0);
                put(head, ADDRESSES_LEN, &tag);
                begin = from;
                original_len = original_len.saturating_add(TAG_LEN as u32);
            }
        }
        Framing::Link { ethernet: false } => {}
        Framing::Cooked => {
            let mut protocol = header.protocol;
            if let Some([tpid @ .., t0, t1]) = header.tag
                && let Some(from) = begin.checked_sub(TAG_LEN)
                && let Some(head) = rest.get_mut(from..end)
            {
                put(head, 0, &[t0, t1, protocol[0], protocol[1]]);
                protocol = tpid;
                begin = from;
                original_len = original_len.saturating_add(TAG_LEN as u32);
            }
            let Some(from) = begin.checked_sub(SLL_LEN) else { return Step::Lost };
            let Some(head) = rest.get_mut(from..end) else { return Step::Lost };
            put(head, 0, &header.cooked(protocol));
            begin = from;
            original_len = original_len.saturating_add(SLL_LEN as u32);
        }
    }
    let offset = start + HEADER_LEN;
    let end = end.min(begin + MAX_FRAME_LEN);
    Step::Frame(Found { time: header.time, original_len, range: offset + begin..offset + end }, next)
}

/// What the kernel tells of a frame.
struct Header {
    next_offset: u32,
    time: Timestamp,
    captured_len: u32,
    original_len: u32,
    mac_offset: u16,
    /// The VLAN tag that was taken off, as it was on the wire.
    tag: Option<[u8; TAG_LEN]>,
    /// The protocol, as on the wire.
    protocol: [u8; 2],
    hardware: u16,
    packet_type: u8,
    address_len: u8,
    address: [u8; 8],
    /// Loopback shows each packet twice, when it is sent and when it arrives.
    sender_copy: bool,
}

impl Header {
    #[inline]
    fn read(bytes: &[u8; HEADER_LEN]) -> Header {
        let word = |at: usize| u32_at(bytes, at).unwrap_or_default();
        let half = |at: usize| u16_at(bytes, at).unwrap_or_default();
        let byte = |at: usize| bytes.get(at).copied().unwrap_or_default();
        let status = word(20);
        let tag = (status & TP_STATUS_VLAN_VALID != 0).then(|| {
            let tpid = if status & TP_STATUS_VLAN_TPID_VALID != 0 { half(36) } else { 0x8100 };
            let [a, b] = tpid.to_be_bytes();
            let [c, d] = (word(32) as u16).to_be_bytes();
            [a, b, c, d]
        });
        let hardware = half(56);
        let packet_type = byte(58);
        Header {
            next_offset: word(0),
            time: Timestamp { seconds: i64::from(word(4)), nanos: i64::from(word(8)), digits: 9 },
            captured_len: word(12),
            original_len: word(16),
            mac_offset: half(24),
            tag,
            protocol: [byte(50), byte(51)],
            hardware,
            packet_type,
            address_len: byte(59),
            address: std::array::from_fn(|at| byte(60 + at)),
            sender_copy: hardware == ARPHRD_LOOPBACK && packet_type == libc::PACKET_OUTGOING,
        }
    }

    /// The header of LINKTYPE_LINUX_SLL: direction, hardware type, address length, address,
    /// protocol.
    fn cooked(&self, protocol: [u8; 2]) -> [u8; SLL_LEN] {
        let mut header = [0; SLL_LEN];
        put(&mut header, 0, &u16::from(self.packet_type).to_be_bytes());
        put(&mut header, 2, &self.hardware.to_be_bytes());
        put(&mut header, 4, &u16::from(self.address_len).to_be_bytes());
        put(&mut header, 6, &self.address);
        put(&mut header, 14, &protocol);
        header
    }
}

/// Writes the bytes at an offset; nothing, where they do not fit.
#[inline]
fn put(into: &mut [u8], at: usize, bytes: &[u8]) {
    if let Some(place) = into.get_mut(at..at + bytes.len()) {
        place.copy_from_slice(bytes);
    }
}

/// An offset from the start of a block as one into the bytes that [`Ring::block`] gives.
fn in_block(offset: u32) -> Option<usize> {
    (offset as usize).checked_sub(BLOCK_STATUS_END)
}

#[inline]
fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..)?.first_chunk().copied().map(u32::from_ne_bytes)
}

#[inline]
fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..)?.first_chunk().copied().map(u16::from_ne_bytes)
}
