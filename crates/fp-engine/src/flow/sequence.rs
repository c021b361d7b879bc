//! Which segments a connection's ends would take: RFC 9293, 3.10.7, and RFC 5961, as far as they
//! can be checked from beside, where some packets are not seen and others come in another order
//! (deviation D11).

use fp_obs::{OptionKind, TcpObservation};
use fp_wire::{TcpFlags, TcpPacket};

use crate::Subject;
use crate::ends::Ends;

/// The sequence numbers of a connection's ends.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sequence {
    sent: Ends<Sent>,
    /// The server's are those of a SYN+ACK that acknowledged the SYN.
    certain: bool,
    /// The SYN was not seen (deviation D21).
    pub(crate) unopened: bool,
    /// The client went on without a SYN+ACK that was seen (D21, too).
    pub(crate) unanswered: bool,
}

/// What one end sent, in RFC 9293's words (3.3.1).
#[derive(Clone, Copy, Debug, Default)]
struct Sent {
    /// SND.UNA: the first sequence number that the other end did not acknowledge.
    una: u32,
    /// SND.NXT: the one after the last that was sent, or was acknowledged without being seen here.
    next: u32,
    /// The largest window that the other end offered, before it is scaled.
    window: u16,
    /// The other end's window scale.
    scale: u8,
}

/// The scale of an end that offers none.
const UNSCALED: u8 = u8::MAX;
/// The largest scale (RFC 7323, 2.3).
const MAX_SCALE: u8 = 14;
/// The scale of an end whose SYN was not seen, in Linux and macOS mostly 6 or 7, in Windows 8.
const LIKELY_SCALE: u8 = 8;
/// A window is taken to be of so many bytes at least: a capture may have lost as much. Who guesses
/// both numbers hits one time in four million.
const LEAST_WINDOW: u32 = 1 << 20;

impl Sent {
    fn new(next: u32) -> Self {
        Sent { una: next, next, ..Sent::default() }
    }

    #[inline]
    fn window(self) -> u32 {
        (u32::from(self.window) << (self.scale & 15)).max(LEAST_WINDOW)
    }

    /// The number is within a window of what was sent, before or behind it. Of what nobody
    /// acknowledged yet, up to a window may be made up: one segment at the far end of the window
    /// must not move it away from what is true.
    #[inline]
    fn is_near(self, number: u32) -> bool {
        let window = self.window();
        let before = window + self.next.wrapping_sub(self.una).min(window);
        number.wrapping_sub(self.next).wrapping_add(before) <= before + window
    }

    /// What was sent and is not acknowledged begins, goes on or ends with this number: the other
    /// end expects it, whatever it has got of that.
    #[inline]
    fn continues(self, number: u32) -> bool {
        number.wrapping_sub(self.una) <= self.next.wrapping_sub(self.una)
    }
}

/// The number that comes later.
#[inline]
fn later(one: u32, other: u32) -> u32 {
    if other.wrapping_sub(one).cast_signed() > 0 { other } else { one }
}

fn scale(seen: &TcpObservation) -> u8 {
    if seen.has_option(OptionKind::WS) { seen.scale.min(MAX_SCALE) } else { UNSCALED }
}

impl Sequence {
    /// Of a connection whose SYN was sent; `next` is the sequence number that follows it.
    pub(crate) fn new(next: u32, syn: &TcpObservation) -> Self {
        // Of data in the SYN the server may acknowledge any part (RFC 7413).
        let data = if syn.has_payload { u32::from(u16::MAX) } else { 0 };
        let sent = Ends {
            client: Sent { next: next.wrapping_add(data), ..Sent::new(next) },
            server: Sent { window: syn.window, scale: scale(syn), ..Sent::default() },
        };
        Sequence { sent, certain: false, unopened: false, unanswered: false }
    }

    /// Of a connection whose SYN was not seen, before its SYN+ACK comes that acknowledges `next`.
    pub(crate) fn of_answer(next: u32) -> Self {
        let server = Sent { scale: LIKELY_SCALE, ..Sent::default() };
        Sequence {
            sent: Ends { client: Sent::new(next), server },
            certain: false,
            unopened: true,
            unanswered: false,
        }
    }

    /// Of a connection of which `sender` sends a segment from this sequence number on, and
    /// acknowledges the other one.
    pub(crate) fn within(sender: Subject, seq: u32, ack: u32) -> Self {
        let sent = |next| Sent { scale: LIKELY_SCALE, ..Sent::new(next) };
        let mut ends = Ends { client: sent(seq), server: sent(seq) };
        ends[sender.other()] = sent(ack);
        Sequence { sent: ends, certain: true, unopened: true, unanswered: false }
    }

    /// The SYN was acknowledged.
    pub(crate) fn is_certain(&self) -> bool {
        self.certain
    }

    /// Notes a SYN+ACK, whatever it acknowledges: some write none into what they make up.
    pub(crate) fn answer(&mut self, packet: &TcpPacket<'_>, seen: &TcpObservation) {
        self.certain = self.acknowledges(Subject::Server, packet);
        let Ends { client, server } = &mut self.sent;
        if self.certain {
            *client = Sent::new(packet.ack());
        }
        (client.window, client.scale) = (packet.window(), scale(seen));
        (server.una, server.next) = (packet.seq().wrapping_add(1), packet.seq().wrapping_add(1));
        if client.scale == UNSCALED || server.scale == UNSCALED {
            (client.scale, server.scale) = (0, 0);
        }
    }

    /// The number is one that the other end of `sender` expects next, as of a RST or a FIN (RFC
    /// 5961, 3.2).
    #[inline]
    pub(crate) fn continues(&self, sender: Subject, seq: u32) -> bool {
        self.sent[sender].continues(seq)
    }

    /// The segment acknowledges nothing but what the other end of `sender` was seen to send and was
    /// not acknowledged before.
    #[inline]
    pub(crate) fn acknowledges(&self, sender: Subject, packet: &TcpPacket<'_>) -> bool {
        self.sent[sender.other()].continues(packet.ack())
    }

    /// The other end of `sender` would look at the segment: its numbers are within the windows.
    #[inline]
    pub(crate) fn takes(&self, sender: Subject, packet: &TcpPacket<'_>) -> bool {
        if !self.certain {
            // The client's number is known, and whoever sees no packet of the connection knows it
            // not.
            let number = if sender == Subject::Client { packet.seq() } else { packet.ack() };
            return self.sent.client.is_near(number);
        }
        packet.flags().contains(TcpFlags::ACK)
            && self.sent[sender].is_near(packet.seq())
            && self.sent[sender.other()].is_near(packet.ack())
    }

    /// What `sender` sent before the number `end` comes before the number `expected`, which it has
    /// reached: up to there all was taken. Both are compared from the last number that it sent: the
    /// one that is expected stays where it is at a hole in the capture, while numbers come round.
    #[inline]
    pub(crate) fn is_behind(&self, sender: Subject, end: u32, expected: u32) -> bool {
        let next = self.sent[sender].next;
        let age = next.wrapping_sub(end);
        self.certain && age.cast_signed() >= 0 && age >= next.wrapping_sub(expected)
    }

    /// Notes the numbers of a segment that was taken.
    #[inline]
    pub(crate) fn note(&mut self, sender: Subject, packet: &TcpPacket<'_>) {
        let own = &mut self.sent[sender];
        own.next = later(own.next, packet.seq().wrapping_add(packet.payload.len() as u32));
        let other = &mut self.sent[sender.other()];
        other.una = later(other.una, packet.ack());
        other.next = later(other.next, packet.ack());
        other.window = other.window.max(packet.window());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_wrap() {
        let mut sent = Sent { window: 20_000, scale: 7, ..Sent::new(5) };
        assert_eq!(sent.window(), 2_560_000);
        for (number, near) in
            [(5, true), (2_560_005, true), (2_560_006, false), (5u32.wrapping_sub(2_560_000), true)]
        {
            assert_eq!(sent.is_near(number), near, "{number}");
        }
        assert!(!sent.is_near(4u32.wrapping_sub(2_560_000)) && !sent.is_near(1 << 31));
        sent.una = u32::MAX - 1;
        for (number, expected) in
            [(u32::MAX - 2, false), (u32::MAX - 1, true), (0, true), (5, true), (6, false)]
        {
            assert_eq!(sent.continues(number), expected, "{number}");
        }
        assert_eq!((later(u32::MAX, 3), later(3, u32::MAX), later(7, 7)), (3, 3, 7));
    }

    #[test]
    fn a_window_is_never_too_large_to_tell() {
        let sent = Sent { window: u16::MAX, scale: MAX_SCALE, ..Sent::new(9) };
        assert!(sent.is_near(9) && !sent.is_near(9 + (1 << 31)));
        let sent = Sent { next: 9 + (1 << 30), ..sent };
        assert!(sent.is_near(9) && !sent.is_near(9 + (1 << 30) + (1 << 31)));
    }

    #[test]
    fn windows_scale_if_both_ends_say_so() {
        let syn: TcpObservation = "4:64+0:0:1460:1000,7:mss,nop,ws::0".parse().unwrap();
        let plain: TcpObservation = "4:64+0:0:1460:1000,0:mss::0".parse().unwrap();
        assert_eq!((scale(&syn), scale(&plain)), (7, UNSCALED));
    }
}
