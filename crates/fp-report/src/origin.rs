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

/// Where an event was found: the packet of a capture that told it.
#[derive(Clone, Copy, Debug)]
pub struct Origin<'a> {
    /// The capture.
    pub capture: &'a CaptureName,
    /// The number of the packet in the capture, from 1, as Wireshark counts.
    pub packet: u64,
    /// The interface that saw it, within its section of a pcapng, from 0. The first one, which is
    /// the only one of most captures, is not told.
    pub interface: u32,
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
        out.extend_from_slice(&self.capture.0);
        push_decimal(out, self.packet);
        if self.interface != 0 {
            push_key(out, "interface_id");
            push_decimal(out, self.interface.into());
        }
    }
}
