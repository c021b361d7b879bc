//! The Date header as p0f reads it: `Wkd, D Mon YYYY h:m:s`, the rest of the value ignored.

const WEEKDAYS: [&str; 7] = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Seconds since 1970 of a Date value taken as UTC; days that a month has not run on into the next, as second 60 does.
pub(super) fn seconds(value: &[u8]) -> Option<i64> {
    let mut rest = value;
    let at = &mut rest;
    name(at, &WEEKDAYS)?;
    literal(at, b',')?;
    blanks(at);
    let day = number(at, 1, 31, 2)?;
    blanks(at);
    let month = name(at, &MONTHS)?;
    blanks(at);
    let year = number(at, 0, 9999, 4)?;
    blanks(at);
    let hour = number(at, 0, 23, 2)?;
    literal(at, b':')?;
    let minute = number(at, 0, 59, 2)?;
    literal(at, b':')?;
    let second = number(at, 0, 61, 2)?;
    let days = days_to_month(year, month) + day - 1;
    Some(((days * 24 + hour) * 60 + minute) * 60 + second)
}

/// Days from 1970-01-01 to the first of a month (0 for January) in the Gregorian calendar.
fn days_to_month(year: i64, month: i64) -> i64 {
    // Counted in years that begin in March, so that the leap day is the last of its year.
    let (year, month) = if month < 2 { (year - 1, month + 10) } else { (year, month - 2) };
    let leap_days = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    // From March the months have 31 30 31 30 31 days, over and over: 153 in five.
    const MARCH_0000: i64 = -719_468;
    MARCH_0000 + year * 365 + leap_days + (month * 153 + 2) / 5
}

/// Any white space, or none: what p0f takes between the fields.
fn blanks(at: &mut &[u8]) {
    skip(at, |byte| matches!(byte, b'\t'..=b'\r' | b' '));
}

fn skip(at: &mut &[u8], unwanted: fn(u8) -> bool) {
    let len = at.iter().take_while(|byte| unwanted(**byte)).count();
    *at = at.get(len..).unwrap_or(&[]);
}

fn literal(at: &mut &[u8], byte: u8) -> Option<()> {
    *at = at.strip_prefix(&[byte])?;
    Some(())
}

/// An English name, whole or its first three letters, in any case; its place in the list.
fn name(at: &mut &[u8], names: &[&str]) -> Option<i64> {
    // Makes letters lower case, and no other byte a letter.
    let fold = |letters: &[u8; 3]| letters.map(|byte| byte | 0x20);
    let short = fold(at.first_chunk()?);
    let is_it = |name: &&str| name.as_bytes().first_chunk().is_some_and(|letters| fold(letters) == short);
    let place = names.iter().position(is_it)?;
    let whole = names.get(place)?.as_bytes();
    let is_whole = at.get(..whole.len()).is_some_and(|text| text.eq_ignore_ascii_case(whole));
    *at = at.get(if is_whole { whole.len() } else { short.len() }..)?;
    i64::try_from(place).ok()
}

/// Spaces, but no other blanks, then a number of at most `digits` digits; it ends where one more digit would exceed `most`.
fn number(at: &mut &[u8], least: i64, most: i64, digits: usize) -> Option<i64> {
    skip(at, |byte| byte == b' ');
    let mut value = 0;
    let mut read = 0;
    for byte in at.iter().take(digits).take_while(|byte| byte.is_ascii_digit()) {
        if read > 0 && value * 10 > most {
            break;
        }
        value = value * 10 + i64::from(byte - b'0');
        read += 1;
    }
    *at = at.get(read..)?;
    (read > 0 && (least..=most).contains(&value)).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_times() {
        for (text, expected) in [
            ("Thu, 01 Jan 1970 00:00:00 GMT", 0),
            ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777),
            ("Sunday, 6 November 1994 8:49:37", 784_111_777),
            ("sun, 06 NOV 1994 08:49:37 +0200", 784_111_777),
            ("Thu, 29 Feb 2024 23:59:59 GMT", 1_709_251_199),
            ("Fri, 01 Mar 2024 00:00:00 GMT", 1_709_251_200),
            ("Fri, 30 Feb 2024 00:00:00 GMT", 1_709_251_200),
            ("Mon, 01 Mar 2100 00:00:00 GMT", 4_107_542_400),
            ("Sat, 31 Dec 2016 23:59:60 GMT", 1_483_228_800),
            ("Wed, 31 Dec 1969 23:59:59 GMT", -1),
            ("Thu,1Jan1970 0:0:7x", 7),
            ("Thu,\t1\u{b}Jan  19700:  0: 75", 7),
        ] {
            assert_eq!(seconds(text.as_bytes()), Some(expected), "{text}");
        }
    }

    #[test]
    fn not_dates() {
        for text in [
            "",
            " Thu, 01 Jan 1970 00:00:00 GMT",
            "01 Jan 1970 00:00:00",
            "Thu 01 Jan 1970 00:00:00",
            "Thu, 32 Jan 1970 00:00:00",
            "Thu, 00 Jan 1970 00:00:00",
            "Thu, 01 Jab 1970 00:00:00",
            "Thu, 01 Jan 1970 24:00:00",
            "Thu, 01 Jan 1970 00:60:00",
            "Thu, 01 Jan 1970 00:\t00:00",
            "Thu, 01 Jan 1970 00 :00:00",
            "Thu, 01 Jan 19700 00:00:00",
            "Thurs, 01 Jan 1970 00:00:00",
            "Thu, 01 Jan 1970 00:00",
            "Thu Jan  1 00:00:00 1970",
            "Thursday, 01-Jan-70 00:00:00 GMT",
        ] {
            assert_eq!(seconds(text.as_bytes()), None, "{text}");
        }
    }

    #[test]
    fn every_cut_of_a_date_is_no_date() {
        let text = b"Sun, 06 Nov 1994 08:49:37 GMT";
        for len in 0..text.len() {
            assert_eq!(seconds(&text[..len]).is_some(), len >= 24, "{len}");
        }
    }
}
