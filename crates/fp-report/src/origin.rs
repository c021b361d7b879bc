use super::json_text::{push_key, push_string};
use super::text::push_decimal;

/// The name of a capture, ready to be told with each of its events.
#[derive(Clone, Debug)]
pub struct CaptureName(Box<[u8]>);

impl CaptureName {
    /// Any text, such as the path of a file as it was given.
    pub fn new(name: &str) -> CaptureName {
        let mut members = Vec::new();
        push_key(&mut members, "capture");
        push_string(&mut members, name);
        push_key(&mut members, "packet");
        CaptureName(members.into_boxed_slice())
    }
}

/// The name of an interface, ready to be told with each event of its packets.
#[derive(Clone, Debug)]
pub struct InterfaceName(Box<[u8]>);

impl InterfaceName {
    /// Any text, such as `eth0`.
    pub fn new(name: &str) -> InterfaceName {
        let mut members = Vec::new();
        push_key(&mut members, "interface");
        push_string(&mut members, name);
        InterfaceName(members.into_boxed_slice())
    }
}

/// Where an event was found.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Origin<'a> {
    /// A packet of a capture told it.
    Capture {
        /// The capture.
        capture: &'a CaptureName,
        /// The number of the packet in the capture, from 1, as Wireshark counts.
        packet: u64,
        /// The interface that saw it, within its section of a pcapng, from 0. The first one, which
        /// is the only one of most captures, is not told.
        interface: u32,
    },
    /// A packet of one of several interfaces that are listened to told it.
    Interface(&'a InterfaceName),
}

impl Default for CaptureName {
    /// Of no name.
    fn default() -> CaptureName {
        CaptureName::new("")
    }
}

impl Origin<'_> {
    #[inline]
    pub(super) fn push(self, out: &mut Vec<u8>) {
        match self {
            Origin::Capture { capture, packet, interface } => {
                out.extend_from_slice(&capture.0);
                push_decimal(out, packet);
                if interface != 0 {
                    push_key(out, "interface_id");
                    push_decimal(out, interface.into());
                }
            }
            Origin::Interface(name) => out.extend_from_slice(&name.0),
        }
    }
}
