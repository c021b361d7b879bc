//! What is remembered of a connection until enough of it was seen.

mod counted;
mod matched;
mod packed;
mod sequence;

use fp_wire::{TcpFlags, TcpPacket};

use crate::Subject;
use crate::conversation::Conversation;
use crate::ends::Ends;
use crate::host::HostId;
use crate::table::{Linked, Links, Slotted};
pub(crate) use counted::Counted;
pub(crate) use matched::Matched;
pub(crate) use packed::PackedEndpoint;
pub(crate) use sequence::Sequence;

/// The place of a [`Flow`] in its table.
pub(crate) type FlowId = Slotted;

/// A connection, from its SYN on. The second of its SYN is its age in the table.
#[derive(Debug)]
pub(crate) struct Flow {
    pub(crate) client: PackedEndpoint,
    pub(crate) server: PackedEndpoint,
    pub(crate) hosts: Ends<HostId>,
    /// The sequence numbers that follow what was taken of client and server: p0f's, without
    /// reassembly.
    pub(crate) expected: Ends<u32>,
    /// The MSS of the SYN, in bytes.
    pub(crate) syn_mss: u16,
    /// The SYN was a probe of p0f-sendsyn.
    pub(crate) sendsyn: bool,
    /// The SYN+ACK was taken.
    pub(crate) answered: bool,
    /// Uptime of client and server is settled: told, or given up.
    pub(crate) uptime_settled: Ends<bool>,
    /// What the SYN and the SYN+ACK matched.
    pub(crate) matched: Ends<Matched>,
    /// Bytes of payload that p0f would have kept of client and server.
    pub(crate) taken: Ends<u16>,
    /// What its ends say.
    pub(crate) conversation: Conversation,
    /// What its ends said of sequence numbers.
    pub(crate) sequence: Sequence,
    /// Which of the flows with its ends it is.
    pub(crate) rank: Rank,
    /// Whether it is counted among the connections of its client.
    pub(crate) counted: Counted,
    /// Among which flows it gives way to others of their kind, and its neighbours there.
    pub(crate) standing: Standing,
    pub(crate) links: Links,
}

/// Flows of some kinds give way to others of their kind: who makes many of them keeps nobody else's
/// from being held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// The client has not acknowledged the SYN+ACK yet: anybody can open such connections, under
    /// any address.
    HalfOpen,
    /// The same, and what the client said in its SYN is kept.
    SaidInSyn,
    /// It has, or has said something.
    Established,
    /// The same, and it is one of more connections than its client has a share of.
    BeyondShare,
    /// The beginning of a message is kept.
    KeepsPart,
    /// The SYN was not seen: anybody can make such segments, under any addresses.
    Unopened,
}

impl Standing {
    /// The client has not shown that it got the server's answer.
    #[inline]
    pub(crate) fn is_half_open(self) -> bool {
        matches!(self, Standing::HalfOpen | Standing::SaidInSyn)
    }
}

/// Two flows may have the same ends: which of them is a connection shows when a segment fits its
/// sequence numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rank {
    /// There never was another one.
    Alone,
    /// There is a younger one, or was.
    Elder,
    /// There is an older one, or was.
    Younger,
}

/// The sequence number that follows the payload of a segment.
#[inline]
fn payload_end(packet: &TcpPacket<'_>) -> u32 {
    packet.seq().wrapping_add(packet.payload.len() as u32)
}

impl Linked for Flow {
    fn links(&mut self) -> &mut Links {
        &mut self.links
    }
}

/// The ends of a connection, and the places of their records.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Connection {
    pub(crate) client: PackedEndpoint,
    pub(crate) server: PackedEndpoint,
    pub(crate) hosts: Ends<HostId>,
    /// What the SYN and the SYN+ACK matched.
    pub(crate) matched: Ends<Matched>,
}

impl Flow {
    /// Whose it is.
    #[inline(always)]
    pub(crate) fn connection(&self) -> Connection {
        Connection { client: self.client, server: self.server, hosts: self.hosts, matched: self.matched }
    }

    /// Which end sends a segment from `source` to `destination`; `None` if it is of another
    /// connection. The ends of a connection from an endpoint to itself are both the client.
    #[inline(always)]
    pub(crate) fn sender(&self, source: PackedEndpoint, destination: PackedEndpoint) -> Option<Subject> {
        if self.client == source && self.server == destination {
            Some(Subject::Client)
        } else if self.server == source && self.client == destination {
            Some(Subject::Server)
        } else {
            None
        }
    }

    /// Its ends would look at the segment: what they ignore changes no connection (deviation D11).
    #[inline]
    pub(crate) fn fits(&self, sender: Subject, packet: &TcpPacket<'_>) -> bool {
        let flags = packet.flags();
        if flags.intersects(TcpFlags::SYN | TcpFlags::RST) {
            return self.fits_handshake(sender, packet);
        }
        // Of a client that gives up its clock may be read, as p0f does.
        let heard = self.answered || sender == Subject::Client && flags.contains(TcpFlags::FIN);
        heard && self.sequence.takes(sender, packet) && !self.is_old(sender, packet)
    }

    /// The segment has a payload, and all of it, with its FIN, comes before what its receiver
    /// expects: an old duplicate, which is dropped before its flags are looked at (RFC 9293,
    /// 3.10.7.4).
    #[inline]
    fn is_old(&self, sender: Subject, packet: &TcpPacket<'_>) -> bool {
        // A FIN has the number behind the payload, and what ends there is not old.
        self.has_old_payload(sender, packet)
            && !(packet.flags().contains(TcpFlags::FIN) && payload_end(packet) == self.expected[sender])
    }

    /// The segment has a payload, and all of it comes before what its receiver expects.
    #[inline]
    pub(crate) fn has_old_payload(&self, sender: Subject, packet: &TcpPacket<'_>) -> bool {
        !packet.payload.is_empty()
            && self.sequence.is_behind(sender, payload_end(packet), self.expected[sender])
    }

    /// A SYN+ACK answers the SYN, and a RST is of the sequence number that is expected, or refuses
    /// the SYN.
    fn fits_handshake(&self, sender: Subject, packet: &TcpPacket<'_>) -> bool {
        let flags = packet.flags();
        if flags.contains(TcpFlags::SYN) {
            return sender == Subject::Server && (!self.answered || self.expects(sender, packet));
        }
        flags.contains(TcpFlags::RST) && self.expects(sender, packet)
    }

    /// The segment is what the end that gets it waits for, by its number.
    pub(crate) fn expects(&self, sender: Subject, packet: &TcpPacket<'_>) -> bool {
        if sender == Subject::Server && !self.sequence.is_certain() {
            return packet.flags().contains(TcpFlags::ACK) && self.sequence.acknowledges(sender, packet);
        }
        !packet.flags().contains(TcpFlags::SYN) && self.sequence.continues(sender, packet.seq())
    }
}
