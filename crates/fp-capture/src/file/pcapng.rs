//! The next-generation format: a sequence of blocks in sections (draft-ietf-opsawg-pcapng).

use super::buffer::{Buffer, CAPACITY};
use super::byte_order::ByteOrder;
use super::interface::Interface;
use super::record::Record;
use crate::{Error, MAX_FRAME_LEN};

const SECTION_HEADER: u32 = 0x0a0d_0d0a;
const INTERFACE_DESCRIPTION: u32 = 1;
const OBSOLETE_PACKET: u32 = 2;
const SIMPLE_PACKET: u32 = 3;
const ENHANCED_PACKET: u32 = 6;

const BYTE_ORDER_MAGIC: u32 = 0x1a2b_3c4d;
/// Bytes of a block around its body: type and length before it, the length again behind it.
const FRAMING: u32 = 12;
/// Bytes of an enhanced or obsolete packet block before the frame.
const PACKET_HEADER: usize = 28;
/// Bytes of a simple packet block before the frame.
const SIMPLE_HEADER: usize = 12;
/// More than any machine has; a bound on what a hostile capture makes us remember.
const MAX_INTERFACES: usize = 65_536;

/// The reader of one pcapng capture.
pub(super) struct Pcapng {
    /// Of the current section.
    order: ByteOrder,
    interfaces: Vec<Interface>,
}

impl Pcapng {
    /// Whether a capture that begins with `magic` is a pcapng.
    pub(super) fn recognise(magic: [u8; 4]) -> bool {
        u32::from_le_bytes(magic) == SECTION_HEADER
    }

    pub(super) fn new() -> Self {
        // The first block is a section header, which says the order.
        Pcapng { order: ByteOrder::Little, interfaces: Vec::new() }
    }

    /// The next packet, or `None` at the end.
    #[inline]
    pub(super) fn next(&mut self, buffer: &mut Buffer) -> Result<Option<Record>, Error> {
        loop {
            let Some(head) = buffer.peek::<8>()? else {
                return buffer.end(8);
            };
            let [block_type, block_len] = self.order.u32s(&head);
            match block_type {
                ENHANCED_PACKET | OBSOLETE_PACKET => {
                    return self.packet(buffer, block_type, block_len).map(Some);
                }
                SIMPLE_PACKET => return self.simple_packet(buffer, block_len).map(Some),
                SECTION_HEADER => self.section(buffer)?,
                INTERFACE_DESCRIPTION => self.interface(buffer, block_len)?,
                _ => {
                    check_len(buffer, block_len, FRAMING)?;
                    buffer.consume(block_len.into(), 0..0);
                }
            }
        }
    }

    #[inline]
    fn packet(&self, buffer: &mut Buffer, block_type: u32, block_len: u32) -> Result<Record, Error> {
        const AROUND: u32 = PACKET_HEADER as u32 + 4;
        check_len(buffer, block_len, AROUND)?;
        let header = whole::<PACKET_HEADER>(buffer, block_len)?;
        let [_, _, which, high, low, captured, original_len] = self.order.u32s(&header);
        let index = if block_type == ENHANCED_PACKET {
            which
        } else {
            // The second half of the word counts drops.
            match self.order {
                ByteOrder::Little => which & 0xffff,
                ByteOrder::Big => which >> 16,
            }
        };
        let Some(interface) = self.interfaces.get(index as usize) else {
            return Err(self.unknown_interface(buffer, index));
        };
        if captured > block_len - AROUND {
            return Err(too_long(buffer, block_len - AROUND, captured));
        }
        let keep = captured.min(original_len).min(MAX_FRAME_LEN as u32) as usize;
        let span = buffer.consume(block_len.into(), PACKET_HEADER..PACKET_HEADER + keep);
        Ok(interface.record(index, u64::from(high) << 32 | u64::from(low), original_len, span))
    }

    /// A simple packet block has no time (libpcap reads it as 0) and is of the first interface.
    fn simple_packet(&self, buffer: &mut Buffer, block_len: u32) -> Result<Record, Error> {
        const AROUND: u32 = SIMPLE_HEADER as u32 + 4;
        check_len(buffer, block_len, AROUND)?;
        let header = whole::<SIMPLE_HEADER>(buffer, block_len)?;
        let [_, _, original_len] = self.order.u32s(&header);
        let Some(interface) = self.interfaces.first() else {
            return Err(self.unknown_interface(buffer, 0));
        };
        // It does not say how much was captured: all of the frame, unless the snap length or the
        // block is smaller.
        let snap_len = if interface.snap_len == 0 { u32::MAX } else { interface.snap_len };
        let keep = original_len.min(snap_len).min(block_len - AROUND).min(MAX_FRAME_LEN as u32) as usize;
        let span = buffer.consume(block_len.into(), SIMPLE_HEADER..SIMPLE_HEADER + keep);
        Ok(interface.record(0, 0, original_len, span))
    }

    /// A section begins: its byte order counts from its own header on, and its interfaces are yet
    /// to come.
    #[cold]
    fn section(&mut self, buffer: &mut Buffer) -> Result<(), Error> {
        let Some(head) = buffer.peek::<12>()? else {
            return Err(buffer.truncated(28));
        };
        let [_, _, little] = ByteOrder::Little.u32s(&head);
        self.order = if little == BYTE_ORDER_MAGIC {
            ByteOrder::Little
        } else if little == BYTE_ORDER_MAGIC.swap_bytes() {
            ByteOrder::Big
        } else {
            let expected = format!("the byte-order magic {BYTE_ORDER_MAGIC} of a section");
            return Err(Error::malformed(buffer.offset(), expected, little));
        };
        let [_, block_len] = self.order.u32s(&head);
        check_len(buffer, block_len, 28)?;
        self.interfaces.clear();
        buffer.consume(block_len.into(), 0..0);
        Ok(())
    }

    #[cold]
    fn interface(&mut self, buffer: &mut Buffer, block_len: u32) -> Result<(), Error> {
        check_len(buffer, block_len, 20)?;
        if self.interfaces.len() == MAX_INTERFACES {
            let expected = format!("at most {MAX_INTERFACES} interfaces in a section");
            return Err(Error::malformed(buffer.offset(), expected, MAX_INTERFACES as u64 + 1));
        }
        whole::<8>(buffer, block_len)?;
        // Options beyond the buffer are not looked at: no interface has half a mebibyte of names.
        let available = buffer.available();
        let body = available.get(8..available.len().min(block_len as usize - 4)).unwrap_or_default();
        let interface = Interface::parse(self.order, body).map_err(|resolution| {
            let expected = "a time resolution that 64 bits can count (if_tsresol)";
            Error::malformed(buffer.offset(), expected, resolution)
        })?;
        self.interfaces.push(interface);
        buffer.consume(block_len.into(), 0..0);
        Ok(())
    }

    #[cold]
    fn unknown_interface(&self, buffer: &Buffer, index: u32) -> Error {
        let expected = format!("one of the {} interfaces of the section", self.interfaces.len());
        Error::malformed(buffer.offset(), expected, index)
    }
}

/// Checks a block's own idea of its length; the copy behind the block is for readers that go
/// backwards and not looked at.
#[inline]
fn check_len(buffer: &Buffer, block_len: u32, at_least: u32) -> Result<(), Error> {
    if block_len >= at_least && block_len.is_multiple_of(4) {
        return Ok(());
    }
    Err(bad_len(buffer, block_len, at_least))
}

#[cold]
fn bad_len(buffer: &Buffer, block_len: u32, at_least: u32) -> Error {
    let expected = format!("a block length that is a multiple of 4 and at least {at_least}");
    Error::malformed(buffer.offset(), expected, block_len)
}

#[cold]
fn too_long(buffer: &Buffer, room: u32, captured: u32) -> Error {
    Error::malformed(buffer.offset(), format!("at most {room} captured bytes in the block"), captured)
}

/// The first `N` bytes of a block that is all there; of one larger than the buffer the rest is
/// looked for later.
#[inline]
fn whole<const N: usize>(buffer: &mut Buffer, block_len: u32) -> Result<[u8; N], Error> {
    if !buffer.has((block_len as usize).min(CAPACITY))? {
        return Err(buffer.truncated(block_len.into()));
    }
    match buffer.peek()? {
        Some(header) => Ok(header),
        None => Err(buffer.truncated(block_len.into())),
    }
}
