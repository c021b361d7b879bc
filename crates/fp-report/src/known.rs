//! What many lines have in common: remembered, rather than put together again for each.

use std::num::NonZeroU64;

use fp_engine::recent::Recent;
use fp_engine::{Event, EventKind, MtuEvent, Subject};

use super::short::push_first;

/// How many SYNs and SYN+ACKs that are not alike are remembered, as a power of two.
const TCP_BITS: u32 = 10;
/// How many MTUs, likewise.
const MTU_BITS: u32 = 7;

/// What lines say of SYNs and SYN+ACKs that are alike and of MTUs, whatever the time and the ends:
/// the same few of either are most of an output.
pub(super) struct Known {
    of_tcp: Recent<(NonZeroU64, Role, Subject), Line>,
    of_mtu: Recent<(MtuEvent, Subject), Line>,
}

/// Which kind of handshake packet it is.
#[derive(Clone, Copy, PartialEq)]
enum Role {
    Syn,
    SynAck,
    SendsynProbe,
    SendsynResponse,
}

/// What a line says besides time and ends.
#[derive(Clone)]
pub(super) struct Line {
    /// The name of the event's kind: so many bytes of these.
    kind: [u8; 16],
    kind_len: u8,
    /// More is to follow, which is not always the same.
    pub(super) open: bool,
    /// What follows the ends.
    pub(super) rest: Vec<u8>,
}

impl Known {
    pub(super) fn new() -> Self {
        Known { of_tcp: Recent::new(TCP_BITS), of_mtu: Recent::new(MTU_BITS) }
    }

    /// The line of an event, for which `rest` makes what follows the ends and says whether more is
    /// to follow; `None` of a kind that is seldom the same.
    #[inline(always)]
    pub(super) fn of(&mut self, event: &Event<'_>, rest: impl FnOnce(&mut Vec<u8>) -> bool) -> Option<&Line> {
        if let Some((role, number)) = handshake(&event.kind) {
            // Numbered as they come, so that those that come together differ in their lower bits.
            let digest = number.get() << (64 - TCP_BITS);
            Some(self.of_tcp.of(digest, &(number, role, event.subject), || Line::new(event, rest)))
        } else if let EventKind::Mtu(mtu) = &event.kind {
            // The numbers of one link are few, and differ in their lower bits; both ends often have
            // the same.
            let role = u64::from(event.subject == Subject::Server);
            let digest = (u64::from(mtu.mtu) << 1 | role) << (64 - MTU_BITS);
            Some(self.of_mtu.of(digest, &(*mtu, event.subject), || Line::new(event, rest)))
        } else {
            None
        }
    }
}

impl Line {
    #[inline(never)]
    fn new(event: &Event<'_>, push_rest: impl FnOnce(&mut Vec<u8>) -> bool) -> Line {
        let name = event.kind.name().as_bytes();
        let mut kind = [0; 16];
        let kind_len = kind.iter_mut().zip(name).map(|(to, from)| *to = *from).count() as u8;
        let mut rest = Vec::with_capacity(160);
        let open = push_rest(&mut rest);
        Line { kind, kind_len, open, rest }
    }

    /// Appends the name of the event's kind.
    #[inline(always)]
    pub(super) fn push_kind(&self, out: &mut Vec<u8>) {
        push_first(out, &self.kind, self.kind_len);
    }
}

/// The handshake packet that an event of this kind is about, and which others are alike.
#[inline(always)]
fn handshake(kind: &EventKind<'_>) -> Option<(Role, NonZeroU64)> {
    let (role, tcp) = match kind {
        EventKind::Syn(tcp) => (Role::Syn, tcp),
        EventKind::SynAck(tcp) => (Role::SynAck, tcp),
        EventKind::SendsynProbe(tcp) => (Role::SendsynProbe, tcp),
        EventKind::SendsynResponse(tcp) => (Role::SendsynResponse, tcp),
        _ => return None,
    };
    Some((role, tcp.alike()?))
}
