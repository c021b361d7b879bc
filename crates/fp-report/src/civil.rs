//! Calendar time.

use fp_engine::Timestamp;
use fp_obs::day_of_unix;

use super::text::{push_decimal, push_padded, push_signed};

/// The full seconds of a time and the nanoseconds beyond them, 0 to 999,999,999. The fraction that
/// a damaged capture names may be negative or more than a second.
pub(crate) fn seconds_and_nanos(time: Timestamp) -> (i64, u64) {
    const SECOND: i64 = 1_000_000_000;
    let seconds = time.seconds.saturating_add(time.nanos.div_euclid(SECOND));
    (seconds, time.nanos.rem_euclid(SECOND).unsigned_abs())
}

/// Appends the fraction of a second, with as many digits as the source's clock has, and the Z of
/// UTC.
pub(crate) fn push_fraction(out: &mut Vec<u8>, nanos: u64, digits: u8) {
    let digits = digits.min(9);
    if digits > 0 {
        out.push(b'.');
        push_padded(out, nanos / 10u64.pow(9 - u32::from(digits)), digits.into());
    }
    out.push(b'Z');
}

/// Appends a time in UTC (RFC 3339), with as many digits as the source's clock has.
pub(crate) fn push_rfc3339(out: &mut Vec<u8>, time: Timestamp) {
    let (seconds, nanos) = seconds_and_nanos(time);
    Civil::from_unix(seconds).push(out, b'-', b'T');
    push_fraction(out, nanos, time.digits);
}

/// A second in the proleptic Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Civil {
    /// Year; 0 is 1 BC.
    pub year: i64,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day of the month, 1 to 31.
    pub day: u8,
    /// Hour, 0 to 23.
    pub hour: u8,
    /// Minute, 0 to 59.
    pub minute: u8,
    /// Second, 0 to 59.
    pub second: u8,
}

impl Civil {
    /// The UTC second that is `seconds` after 1970 began. Any number will do: a damaged capture
    /// names any time.
    pub fn from_unix(seconds: i64) -> Civil {
        let of_day = seconds.rem_euclid(86_400);
        let (year, month, day) = day_of_unix(seconds);
        Civil {
            year,
            month,
            day,
            hour: (of_day / 3600) as u8,
            minute: (of_day / 60 % 60) as u8,
            second: (of_day % 60) as u8,
        }
    }

    /// Appends date and time with the given separators: within the date, between date and time.
    pub fn push(self, out: &mut Vec<u8>, within: u8, between: u8) {
        match self.year {
            0..=9999 => push_padded(out, self.year.unsigned_abs(), 4),
            // ISO 8601 expanded: a sign and six digits or more. RFC 3339 has no such years.
            year => {
                out.push(if year < 0 { b'-' } else { b'+' });
                push_padded(out, year.unsigned_abs(), 6);
            }
        }
        self.push_after_year(out, within, between);
    }

    /// As the C library prints `%Y`: digits, as many as there are.
    pub fn push_plain_year(self, out: &mut Vec<u8>, within: u8, between: u8) {
        if self.year < 0 {
            out.push(b'-');
        }
        push_decimal(out, self.year.unsigned_abs());
        self.push_after_year(out, within, between);
    }

    /// Appends date and time as one word: `20260118T235926`.
    pub fn push_basic(self, out: &mut Vec<u8>) {
        push_signed(out, self.year);
        push_padded(out, self.month.into(), 2);
        push_padded(out, self.day.into(), 2);
        out.push(b'T');
        for number in [self.hour, self.minute, self.second] {
            push_padded(out, number.into(), 2);
        }
    }

    fn push_after_year(self, out: &mut Vec<u8>, within: u8, between: u8) {
        for (separator, number) in [
            (within, self.month),
            (within, self.day),
            (between, self.hour),
            (b':', self.minute),
            (b':', self.second),
        ] {
            out.push(separator);
            push_padded(out, number.into(), 2);
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::tz::TimeZone;

    use super::*;

    #[test]
    fn civil_time_agrees_with_jiff() {
        let mut seconds = -377_705_023_201_i64 + 200_000;
        // A stride with many remainders of days and years.
        while seconds < 253_402_207_000 {
            let civil = Civil::from_unix(seconds);
            let theirs = TimeZone::UTC.to_datetime(jiff::Timestamp::from_second(seconds).unwrap());
            assert_eq!(
                (civil.year, civil.month, civil.day, civil.hour, civil.minute, civil.second),
                (
                    theirs.year().into(),
                    theirs.month() as u8,
                    theirs.day() as u8,
                    theirs.hour() as u8,
                    theirs.minute() as u8,
                    theirs.second() as u8
                ),
                "{seconds}"
            );
            seconds += 30_000_017;
        }
    }

    #[test]
    fn no_time_is_too_far() {
        for seconds in [i64::MIN, i64::MAX, 0, u32::MAX.into()] {
            let civil = Civil::from_unix(seconds);
            assert!((1..=12).contains(&civil.month) && (1..=31).contains(&civil.day), "{seconds}");
        }
        let mut out = Vec::new();
        Civil::from_unix(253_402_300_800).push(&mut out, b'-', b'T');
        assert_eq!(out, b"+010000-01-01T00:00:00");
    }
}
