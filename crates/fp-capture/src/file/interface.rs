//! What a pcapng says of an interface, and how its clock counts.

use std::ops::Range;

use super::byte_order::ByteOrder;
use super::record::Record;
use crate::Timestamp;

const END_OF_OPTIONS: u16 = 0;
const TIME_RESOLUTION: u16 = 9;
const TIME_OFFSET: u16 = 14;

/// An interface of the current section.
pub(super) struct Interface {
    pub(super) link_type: u32,
    pub(super) snap_len: u32,
    pub(super) clock: Clock,
}

/// A clock: its ticks a second, and what is to be added to its seconds.
pub(super) struct Clock {
    ticks: Ticks,
    digits: u8,
    offset: i64,
}

enum Ticks {
    // These two are nearly all there are, and a division by a constant is several times cheaper.
    Micros,
    Nanos,
    Other(u64),
}

impl Interface {
    /// Reads the body of an interface description block: what stands between its two lengths.
    ///
    /// `Err` holds a time resolution that 64-bit ticks cannot count.
    pub(super) fn parse(order: ByteOrder, body: &[u8]) -> Result<Self, u8> {
        let [first, snap_len] = order.u32s(body);
        // The first 16 bits of the word in the order of the file; the others are reserved.
        let link_type = match order {
            ByteOrder::Little => first & 0xffff,
            ByteOrder::Big => first >> 16,
        };
        let (mut resolution, mut offset) = (6, 0);
        for (code, value) in Options::new(order, body.get(8..).unwrap_or_default()) {
            match (code, value) {
                (TIME_RESOLUTION, [value, ..]) => resolution = *value,
                (TIME_OFFSET, value) => {
                    if let Some(bytes) = value.first_chunk() {
                        offset = order.i64(*bytes);
                    }
                }
                _ => {}
            }
        }
        let clock = Clock::new(resolution, offset).ok_or(resolution)?;
        Ok(Interface { link_type, snap_len, clock })
    }

    /// A packet that this interface, the one of that index, saw when its clock showed `count`.
    #[inline]
    pub(super) fn record(&self, index: u32, count: u64, original_len: u32, span: Range<usize>) -> Record {
        let Timestamp { seconds, nanos, digits } = self.clock.time(count);
        Record { seconds, nanos, digits, link_type: self.link_type, original_len, interface: index, span }
    }
}

impl Clock {
    /// A clock by its `if_tsresol`: the negative power of 10, or with the highest bit set that of 2.
    fn new(resolution: u8, offset: i64) -> Option<Self> {
        let exponent = resolution & 0x7f;
        let (per_second, digits) = if resolution & 0x80 == 0 {
            (10_u64.checked_pow(exponent.into())?, exponent)
        } else {
            // log10(2) is 0.30103; the fraction of a binary clock is rounded down to the digits
            // that tell its ticks apart.
            (2_u64.checked_pow(exponent.into())?, (u32::from(exponent) * 30_103).div_ceil(100_000) as u8)
        };
        let ticks = match per_second {
            1_000_000 => Ticks::Micros,
            1_000_000_000 => Ticks::Nanos,
            other => Ticks::Other(other),
        };
        Some(Clock { ticks, digits: digits.min(9), offset })
    }

    /// The time at which the clock shows `count` ticks.
    #[inline]
    pub(super) fn time(&self, count: u64) -> Timestamp {
        let (seconds, nanos) = match self.ticks {
            Ticks::Micros => (count / 1_000_000, count % 1_000_000 * 1000),
            Ticks::Nanos => (count / 1_000_000_000, count % 1_000_000_000),
            Ticks::Other(per_second) => {
                let nanos = u128::from(count % per_second) * 1_000_000_000 / u128::from(per_second);
                (count / per_second, nanos as u64)
            }
        };
        Timestamp {
            seconds: seconds.cast_signed().wrapping_add(self.offset),
            nanos: nanos.cast_signed(),
            digits: self.digits,
        }
    }
}

/// The options of a block; what does not fit ends them.
struct Options<'a> {
    order: ByteOrder,
    rest: &'a [u8],
}

impl<'a> Options<'a> {
    fn new(order: ByteOrder, bytes: &'a [u8]) -> Self {
        Options { order, rest: bytes }
    }
}

impl<'a> Iterator for Options<'a> {
    type Item = (u16, &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let ([code0, code1, len0, len1], rest) = self.rest.split_first_chunk()?;
        let code = self.order.u16([*code0, *code1]);
        let len = usize::from(self.order.u16([*len0, *len1]));
        let value = rest.get(..len)?;
        // The last padding may be missing.
        self.rest = rest.get(len.next_multiple_of(4)..).unwrap_or_default();
        (code != END_OF_OPTIONS).then_some((code, value))
    }
}
