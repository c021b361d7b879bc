use std::time::{SystemTime, UNIX_EPOCH};

/// The time of a packet: seconds since 1970-01-01 UTC and a fraction, with the resolution of its
/// source.
///
/// Sound captures have `nanos` in `0..1_000_000_000`. The fraction in a classic pcap is 32 bits
/// that may say anything, and libpcap reads them as a signed number: such a value is kept as it is,
/// negative or beyond a second.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Timestamp {
    /// Whole seconds.
    pub seconds: i64,
    /// The fraction in nanoseconds.
    pub nanos: i64,
    /// Decimal digits of a second that the source's clock counts: 6 for microseconds. At most 9.
    pub digits: u8,
}

impl From<SystemTime> for Timestamp {
    /// To the nanosecond. Before 1970 the seconds are negative and the fraction counts from them
    /// on.
    fn from(time: SystemTime) -> Timestamp {
        let seconds = |seconds| i64::try_from(seconds).unwrap_or(i64::MAX);
        let (seconds, nanos) = match time.duration_since(UNIX_EPOCH) {
            Ok(since) => (seconds(since.as_secs()), since.subsec_nanos()),
            Err(before) => match (seconds(before.duration().as_secs()), before.duration().subsec_nanos()) {
                (seconds, 0) => (-seconds, 0),
                (seconds, nanos) => (-seconds - 1, 1_000_000_000 - nanos),
            },
        };
        Timestamp { seconds, nanos: nanos.into(), digits: 9 }
    }
}

impl Timestamp {
    /// Milliseconds since 1970, wrapping as p0f's unsigned arithmetic does.
    pub fn millis(self) -> u64 {
        (self.seconds as u64).wrapping_mul(1000).wrapping_add((self.nanos / 1_000_000) as u64)
    }
}

#[cfg(test)]
mod tests {
    use core::time::Duration;

    use super::*;

    #[test]
    fn of_the_system() {
        let of = |time: SystemTime| {
            let Timestamp { seconds, nanos, digits } = time.into();
            (seconds, nanos, digits)
        };
        assert_eq!(of(UNIX_EPOCH + Duration::new(7, 8)), (7, 8, 9));
        assert_eq!(of(UNIX_EPOCH - Duration::from_millis(250)), (-1, 750_000_000, 9));
        assert_eq!(of(UNIX_EPOCH - Duration::from_secs(2)), (-2, 0, 9));
    }
}
