//! `sig` and the fingerprints of the sections `[tls:client]`, `[ssh:server]` and so on.

use core::ops::Range;

use fp_obs::hello::{HelloField, HelloKind, MAX_HELLO_FIELDS, Words};

use super::token::{Fault, Input, Parsed, rest, too_long};
use crate::limits::{MAX_HELLO, MAX_HELLO_WORDS};
use crate::{ErrorKind, Fingerprint, HelloPattern, HelloRule};

/// The fields that [`HelloKind::fields`] says.
pub(super) fn sig(input: &mut Input<'_>, kind: HelloKind) -> Parsed<HelloRule> {
    let (text, span) = rest(input);
    let base = span.start;
    if text.len() > MAX_HELLO {
        return Err(too_long(MAX_HELLO, span));
    }
    let fields = kind.fields();
    let mut ends = [0u16; MAX_HELLO_FIELDS - 1];
    let mut open = 0;
    let mut start = 0;
    for (field, place) in fields.iter().zip(0..) {
        let behind = text.get(start..).unwrap_or_default();
        let is_last = place + 1 == fields.len();
        let end = match behind.find(kind.between_fields()).filter(|_| !is_last) {
            Some(end) => start + end,
            None if is_last => text.len(),
            None => {
                let missing = fields.get(place + 1).map_or("", |field| field.name);
                let here = base + text.len();
                let expected = format!("'{}' and the {missing}", kind.between_fields());
                return Err(Fault::new(ErrorKind::Syntax, here..here, expected));
            }
        };
        let value = text.get(start..end).unwrap_or_default();
        let is_open = match field.words {
            Words::Text => text_field(field, value, base + start)?,
            _ => list_field(field, value, base + start)?,
        };
        open |= u16::from(is_open) << place;
        if let Some(slot) = ends.get_mut(place) {
            *slot = end as u16;
        }
        start = end + 1;
    }
    let ends = ends.get(..fields.len().saturating_sub(1)).unwrap_or(&ends);
    Ok(HelloRule::Sig(HelloPattern::new(text, ends, open)))
}

/// `1301,?1302,c02b|c02c,*`. Whether it leaves something open.
fn list_field(field: &HelloField, value: &str, base: usize) -> Parsed<bool> {
    if value.is_empty() && !field.required {
        return Ok(false);
    }
    let mut is_open = false;
    let mut start = base;
    for (item, count) in parts(value, field.words.between()).zip(1..) {
        if count > MAX_HELLO_WORDS {
            let expected = format!("at most {MAX_HELLO_WORDS} words");
            return Err(Fault::new(ErrorKind::TooMany, start..start + item.len(), expected));
        }
        if item == "*" {
            is_open = true;
        } else {
            let words = item.strip_prefix('?').unwrap_or(item);
            let mut at = start + item.len() - words.len();
            is_open |= words.len() < item.len();
            for (word, others) in parts(words, field.words.either()).zip(0..) {
                is_open |= others > 0;
                if let Some(span) = field.fault(word) {
                    return Err(fault(field, at + span.start..at + span.end));
                }
                at += word.len() + 1;
            }
        }
        start += item.len() + 1;
    }
    Ok(is_open)
}

/// What stands between these ASCII characters, as `split` gives it: words are so short that to look
/// at byte after byte takes half as long.
fn parts(text: &str, between: char) -> impl Iterator<Item = &str> {
    let mut end = 0;
    let between = between as u8;
    text.as_bytes().split(move |byte| *byte == between).map(move |part| {
        let start = end;
        end = start + part.len() + 1;
        text.get(start..start + part.len()).unwrap_or_default()
    })
}

/// A text in which `*` stands for any characters.
fn text_field(field: &HelloField, value: &str, base: usize) -> Parsed<bool> {
    let mut start = base;
    let mut count = 0;
    for part in value.split('*') {
        if let Some(span) = field.fault(part) {
            return Err(fault(field, start + span.start..start + span.end));
        }
        start += part.len() + 1;
        count += 1;
    }
    if count > MAX_HELLO_WORDS {
        let expected = format!("fewer than {MAX_HELLO_WORDS} *");
        return Err(Fault::new(ErrorKind::TooMany, base..base + value.len(), expected));
    }
    Ok(count > 1)
}

fn fault(field: &HelloField, span: Range<usize>) -> Fault {
    let kind = match field.words {
        Words::Names | Words::Text | Words::Letters => ErrorKind::Syntax,
        _ => ErrorKind::Number,
    };
    Fault::new(kind, span, format!("{} in the {}", field.words.expected(), field.name))
}

/// What `ja3`, `ja4` and the like say.
pub(super) fn fingerprint(input: &mut Input<'_>, fingerprint: Fingerprint) -> Parsed<HelloRule> {
    let (text, span) = rest(input);
    let is_hex = |text: &str| text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    let (fits, expected) = match fingerprint {
        Fingerprint::Ja4 => (is_ja4(text), "a JA4 such as t13d1516h2_8daaf6152771_e5627efa2ab1"),
        _ => (text.len() == 32 && is_hex(text), "32 small hexadecimal digits"),
    };
    if fits {
        Ok(HelloRule::Fingerprint(fingerprint, text.into()))
    } else {
        Err(Fault::new(ErrorKind::Syntax, span, expected))
    }
}

/// Ten letters and digits, then two hashes of twelve digits.
fn is_ja4(text: &str) -> bool {
    let is_hash =
        |part: &str| part.len() == 12 && part.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    let mut parts = text.split('_');
    let first = parts
        .next()
        .is_some_and(|part| part.len() == 10 && part.bytes().all(|byte| byte.is_ascii_alphanumeric()));
    first && parts.next().is_some_and(is_hash) && parts.next().is_some_and(is_hash) && parts.next().is_none()
}
