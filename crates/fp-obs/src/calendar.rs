//! Days of the calendar.

/// The day of a time in seconds since 1970 UTC, in the proleptic Gregorian calendar: year (0 is
/// 1 BC), month from 1 and day of the month from 1. Any number will do: a damaged capture names any
/// time.
///
/// ```
/// assert_eq!(fp_obs::day_of_unix(1_700_000_000), (2023, 11, 14));
/// ```
pub fn day_of_unix(seconds: i64) -> (i64, u8, u8) {
    // Days are counted from 1 March of year 0, so that the leap day ends a year and 400 years an
    // era.
    let days = seconds.div_euclid(86_400) + 719_468;
    let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    // March to July and August to December are 153 days each: five months of 31, 30, 31, 30, 31.
    let month_from_march = (5 * of_year + 2) / 153;
    let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
    let year = era * 400 + year_of_era + i64::from(month <= 2);
    (year, month as u8, (of_year - (153 * month_from_march + 2) / 5 + 1) as u8)
}
