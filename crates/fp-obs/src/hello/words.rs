//! What the words of a field may be.

use core::ops::Range;

use super::Words;

impl Words {
    /// What stands between two words: a comma, but for settings of HTTP/2.
    pub const fn between(self) -> char {
        match self {
            Words::Settings => ';',
            _ => ',',
        }
    }

    /// What stands between two words in a signature of which either will do: `|`, but where that
    /// parts fields.
    pub const fn either(self) -> char {
        match self {
            Words::Settings | Words::Window | Words::Priorities | Words::Letters => '/',
            _ => '|',
        }
    }

    /// The words of a field of such words; an empty field has none.
    pub fn of(self, field: &str) -> impl Iterator<Item = &str> {
        field.split(self.between()).filter(|word| !word.is_empty())
    }

    /// Whether a text is such a word: the part of it, if not all, that is none.
    pub(super) fn fault(self, word: &str) -> Option<Range<usize>> {
        let bytes = word.as_bytes();
        let at = |place: usize| {
            let width = word.get(place..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
            Some(place..place + width)
        };
        match self {
            Words::Hexadecimal if word == "g" => None,
            Words::Hexadecimal => number_fault(word, 4, is_hexadecimal),
            Words::Decimal => decimal_fault(word, 5),
            Words::Window if word == "00" => None,
            Words::Window => decimal_fault(word, 10),
            Words::Settings => numbers_fault(word, &[5, 10]),
            Words::Priorities if word == "0" => None,
            Words::Priorities => numbers_fault(word, &[10, 1, 10, 3]),
            Words::Letters => {
                (!matches!(bytes, [letter] if letter.is_ascii_lowercase())).then_some(0..word.len())
            }
            Words::Names => escaped_fault(bytes, b"%", super::escape::is_plain)
                .map_or_else(|| word.is_empty().then_some(0..0), at),
            Words::Text => {
                escaped_fault(bytes, b"\\x", |byte| matches!(byte, b' '..=b'~') && !b"\\|*".contains(&byte))
                    .and_then(at)
            }
        }
    }

    /// What such a word is, for those who wrote something else.
    pub const fn expected(self) -> &'static str {
        match self {
            Words::Hexadecimal => {
                "a number of 1 to 4 small hexadecimal digits without leading zeros, or g (GREASE)"
            }
            Words::Decimal => "a decimal number",
            Words::Names => {
                "a name of printable characters, others and ,:%*?| as % and two hexadecimal digits"
            }
            Words::Text => r"printable characters, others and \ | * as \x and two hexadecimal digits",
            Words::Settings => "identifier and value, two decimal numbers with ':' between",
            Words::Window => "a decimal number, or 00",
            Words::Priorities => {
                "stream, 0 or 1, stream and weight, four decimal numbers with ':' between, or 0"
            }
            Words::Letters => "a small letter",
        }
    }
}

/// A small hexadecimal digit.
fn is_hexadecimal(byte: &u8) -> bool {
    matches!(byte, b'0'..=b'9' | b'a'..=b'f')
}

/// All of a word that is no number of so many digits at most, without leading zeros.
fn number_fault(word: &str, most: usize, is_digit: impl Fn(&u8) -> bool) -> Option<Range<usize>> {
    let bytes = word.as_bytes();
    let zeros = bytes.len() > 1 && bytes.first() == Some(&b'0');
    let number = (1..=most).contains(&bytes.len()) && !zeros && bytes.iter().all(is_digit);
    (!number).then_some(0..word.len())
}

fn decimal_fault(word: &str, most: usize) -> Option<Range<usize>> {
    number_fault(word, most, u8::is_ascii_digit)
}

/// The first part of a word that is no such number, where it is to be numbers of so many digits at
/// most with colons between; all of it if they are more or fewer.
fn numbers_fault(word: &str, most: &[usize]) -> Option<Range<usize>> {
    if word.split(':').count() != most.len() {
        return Some(0..word.len());
    }
    let mut start = 0;
    for (part, most) in word.split(':').zip(most) {
        if decimal_fault(part, *most).is_some() {
            return Some(start..start + part.len());
        }
        start += part.len() + 1;
    }
    None
}

/// The place of the first byte that is neither plain nor part of an escape.
fn escaped_fault(bytes: &[u8], escape: &[u8], is_plain: impl Fn(u8) -> bool) -> Option<usize> {
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        if is_plain(*byte) {
            at += 1;
            continue;
        }
        let behind = bytes.get(at..).and_then(|rest| rest.strip_prefix(escape));
        match behind.and_then(|rest| rest.first_chunk::<2>()) {
            Some(digits) if digits.iter().all(is_hexadecimal) => {
                at += escape.len() + 2;
            }
            _ => return Some(at),
        }
    }
    None
}
