use fp_obs::Timestamp;

/// The longest [`Frame::data`]: what p0f takes of a packet (its README: a snap length of 65,535
/// bytes).
///
/// A record may hold more (a segment offload, a USB transfer); the rest of it is read over.
pub const MAX_FRAME_LEN: usize = 65_535;

/// One captured frame, borrowed from the buffer of its source until the next one is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frame<'a> {
    /// When it was captured.
    pub time: Timestamp,
    /// What the frame begins with: a number of the tcpdump.org link-type registry, 1 for Ethernet.
    pub link_type: u32,
    /// The length in bytes that the frame had on the wire, as the capture says.
    pub original_len: u32,
    /// What was captured of it: never more than `original_len` bytes and never more than
    /// [`MAX_FRAME_LEN`].
    pub data: &'a [u8],
    /// The interface that saw it: its index within the section of a pcapng, 0 in a classic pcap.
    pub interface: u32,
}
