//! What a protocol over UDP is: whether a datagram may be of it, and how it reads one.

use crate::Subject;
use crate::conversation::Observed;

/// The ports of a datagram.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ports {
    pub(crate) source: u16,
    pub(crate) destination: u16,
}

/// A protocol whose datagrams are looked at.
///
/// To add one, write a file beside this one with a type that implements this, and a line in the
/// list of `protocol.rs`. It is made for each flow, from the first datagram that may be of it.
pub(crate) trait DatagramProtocol: Default {
    /// The most bytes that it [keeps](Self::kept) of a flow: one that keeps more is forgotten.
    const BOUND: usize;

    /// Whether a datagram may be of this protocol, by its ports and first bytes, and who sends it,
    /// as far as it tells by itself. In a flow that is held, it is the end that it comes from. It
    /// is asked of every datagram.
    fn may_be(ports: Ports, payload: &[u8]) -> Option<Subject>;

    /// Reads a datagram of the flow that `sender` sent, and tells what it observes.
    fn read(&mut self, sender: Subject, payload: &[u8], tell: &mut impl FnMut(Observed<'_>)) -> Holds;

    /// Whether something new may come of a flow of which all was told.
    fn may_begin_anew(&self) -> bool {
        false
    }

    /// How many bytes of datagrams are kept to read more of the flow.
    fn kept(&self) -> usize {
        0
    }
}

/// What is to be held of a flow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Holds {
    /// Nothing: each datagram tells all by itself, or it is none of this protocol.
    Nothing,
    /// Its reader: more datagrams are wanted.
    Reader,
    /// That all was told: for as long as the flow is held, no more of it is read, but of protocols
    /// that [may begin anew](DatagramProtocol::may_begin_anew).
    Told,
}
