/// The time of a packet: seconds since 1970-01-01 UTC and a fraction, with the resolution of its source.
///
/// A damaged capture may say any fraction, also a negative one or more than a second; it is kept as it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Timestamp {
    /// Whole seconds.
    pub seconds: i64,
    /// The fraction in nanoseconds.
    pub nanos: i64,
    /// Decimal digits of a second that the source's clock counts: 6 for microseconds.
    pub digits: u8,
}

impl Timestamp {
    /// Milliseconds since 1970, wrapping as p0f's unsigned arithmetic does.
    pub fn millis(self) -> u64 {
        (self.seconds as u64).wrapping_mul(1000).wrapping_add((self.nanos / 1_000_000) as u64)
    }
}
