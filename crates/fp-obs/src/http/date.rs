//! The Date header as p0f reads it: `Wkd, D Mon YYYY h:m:s`, the rest of the value ignored.

/// English names, and what they begin with ([`fold`]).
struct Names<const N: usize> {
    whole: [&'static str; N],
    short: [u32; N],
}

impl<const N: usize> Names<N> {
    const fn new(whole: [&'static str; N]) -> Self {
        let mut short = [0; N];
        let mut index = 0;
        while index < N {
            #[expect(clippy::indexing_slicing, reason = "evaluated when compiled")]
            if let Some(letters) = whole[index].as_bytes().first_chunk() {
                short[index] = fold(letters);
            }
            index += 1;
        }
        Names { whole, short }
    }
}

static WEEKDAYS: Names<7> =
    Names::new(["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]);
static MONTHS: Names<12> = Names::new([
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
]);

/// Seconds since 1970 of a Date value taken as UTC; days that a month has not run on into the next,
/// as second 60 does.
pub(super) fn seconds(value: &[u8]) -> Option<i64> {
    fixed(value).or_else(|| free(value))
}

/// A value of the form that RFC 9110, section 5.6.7, asks for: `Sun, 06 Nov 1994 08:49:37`, every
/// field at its place. `None` for any other form, and for what is out of range.
#[inline]
fn fixed(value: &[u8]) -> Option<i64> {
    let [w0, w1, w2, b',', b' ', d1, d0, b' ', m0, m1, m2, b' ', y3, y2, y1, y0, b' ', time @ ..] =
        value.first_chunk::<25>()?
    else {
        return None;
    };
    let [h1, h0, b':', n1, n0, b':', s1, s0] = time else { return None };
    place(&[*w0, *w1, *w2], &WEEKDAYS)?;
    let month = place(&[*m0, *m1, *m2], &MONTHS)?;
    let two = |tens: &u8, ones: &u8, limit: u32| {
        let (tens, ones) = (u32::from(tens.wrapping_sub(b'0')), u32::from(ones.wrapping_sub(b'0')));
        let number = tens * 10 + ones;
        (tens < 10 && ones < 10 && number < limit).then_some(i64::from(number))
    };
    let day = two(d1, d0, 32).filter(|day| *day > 0)?;
    let year = two(y3, y2, 100)? * 100 + two(y1, y0, 100)?;
    let (hour, minute, second) = (two(h1, h0, 24)?, two(n1, n0, 60)?, two(s1, s0, 62)?);
    Some(time_of(year, month, day, [hour, minute, second]))
}

/// A value that p0f reads in any of the ways that it does.
fn free(value: &[u8]) -> Option<i64> {
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
    Some(time_of(year, month, day, [hour, minute, second]))
}

fn time_of(year: i64, month: i64, day: i64, [hour, minute, second]: [i64; 3]) -> i64 {
    let days = days_to_month(year, month) + day - 1;
    ((days * 24 + hour) * 60 + minute) * 60 + second
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
fn name<const N: usize>(at: &mut &[u8], names: &Names<N>) -> Option<i64> {
    let short = at.first_chunk::<3>()?;
    let place = place(short, names)?;
    let whole = names.whole.get(usize::try_from(place).ok()?)?.as_bytes();
    let is_whole = at.get(..whole.len()).is_some_and(|text| text.eq_ignore_ascii_case(whole));
    *at = at.get(if is_whole { whole.len() } else { short.len() }..)?;
    Some(place)
}

/// The place of the name that begins with these letters, in any case.
#[inline]
fn place<const N: usize>(letters: &[u8; 3], names: &Names<N>) -> Option<i64> {
    let short = fold(letters);
    names.short.iter().zip(0..).find(|(name, _)| **name == short).map(|(_, place)| place)
}

/// Three letters as a number, whatever their case; no other byte becomes a letter.
const fn fold([a, b, c]: &[u8; 3]) -> u32 {
    u32::from_le_bytes([*a | 0x20, *b | 0x20, *c | 0x20, 0])
}

/// Spaces, but no other blanks, then a number of at most `digits` digits; it ends where one more
/// digit would exceed `most`.
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

    /// Both ways to read a date agree wherever the quick one reads it, and it reads what most are.
    #[test]
    fn any_byte_at_any_place_is_read_alike() {
        for text in
            ["Sun, 06 Nov 1994 08:49:37 GMT", "wed, 31 DEC 2023 23:59:61 GMT", "Sat, 10 Feb 0000 00:00:00"]
        {
            assert_eq!(fixed(text.as_bytes()), free(text.as_bytes()));
            assert!(fixed(text.as_bytes()).is_some());
            for at in 0..25 {
                for byte in 0..=u8::MAX {
                    let mut changed = text.as_bytes().to_vec();
                    changed[at] = byte;
                    let quick = fixed(&changed);
                    assert!(
                        quick.is_none() || quick == free(&changed),
                        "{:?}",
                        changed.escape_ascii().to_string()
                    );
                }
            }
        }
        for (number, text) in (0..100)
            .map(|number| (number, format!("Mon, {number:02} Jan 2024 {number:02}:{number:02}:{number:02}")))
        {
            assert_eq!(seconds(text.as_bytes()), free(text.as_bytes()), "{number}");
        }
        for (year, month) in (0..10_000).step_by(7).zip(MONTHS.whole.iter().cycle()) {
            let text = format!("Fri, 17 {} {year:04} 12:00:00 GMT", &month[..3]);
            assert_eq!(fixed(text.as_bytes()), free(text.as_bytes()), "{text}");
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
