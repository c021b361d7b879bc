//! JSON's tokens as bytes, and labels as JSON has them.

use std::fmt::{self, Write as _};

use fp_db::{Class, Database, LabelId};

use super::escape::acts;
use super::text::{push_display, push_padded};

/// The comma before a member that is not the first, and its key. Keys are ours and need no escape.
pub(super) fn push_key(out: &mut Vec<u8>, key: &'static str) {
    out.extend_from_slice(b",\"");
    out.extend_from_slice(key.as_bytes());
    out.extend_from_slice(b"\":");
}

pub(super) fn push_list(out: &mut Vec<u8>, words: impl Iterator<Item = &'static str>) {
    out.push(b'[');
    push_words(out, words);
    out.push(b']');
}

pub(super) fn push_words(out: &mut Vec<u8>, words: impl Iterator<Item = &'static str>) {
    for (i, word) in words.enumerate() {
        if i > 0 {
            out.push(b',');
        }
        push_string(out, word);
    }
}

pub(super) fn push_bool(out: &mut Vec<u8>, value: bool) {
    out.extend_from_slice(if value { b"true" } else { b"false" });
}

/// The shortest text that reads back as the same number; JSON has none for infinities.
pub(super) fn push_float(out: &mut Vec<u8>, number: impl fmt::Display + Into<f64> + Copy) {
    if number.into().is_finite() {
        push_display(out, number);
    } else {
        out.extend_from_slice(b"null");
    }
}

/// To thousandths: more would not be known.
pub(super) fn push_rounded(out: &mut Vec<u8>, number: f32) {
    let thousandths = (number * 1000.0).round();
    if !(0.0..1000.0).contains(&thousandths) {
        return push_float(out, thousandths / 1000.0);
    }
    out.push(b'0');
    let mut number = thousandths as u64;
    let mut digits = 3;
    while number > 0 && number.is_multiple_of(10) {
        number /= 10;
        digits -= 1;
    }
    if number > 0 {
        out.push(b'.');
        push_padded(out, number, digits);
    }
}

/// A string of which `push` appends the text, which is ASCII.
pub(super) fn push_ascii(out: &mut Vec<u8>, push: impl FnOnce(&mut Vec<u8>)) {
    out.push(b'"');
    let start = out.len();
    push(out);
    if out.iter().skip(start).fold(false, |any, byte| any | must_be_escaped(*byte)) {
        let text = out.split_off(start);
        Escape(out).push_ascii(&text);
    }
    out.push(b'"');
}

/// A string of bytes from the wire: each is the character of its number, so that any bytes make a
/// valid string.
pub(super) fn push_latin1(out: &mut Vec<u8>, text: &[u8]) {
    out.push(b'"');
    for byte in text {
        write!(Escape(out), "{}", char::from(*byte)).expect("a vector takes every byte");
    }
    out.push(b'"');
}

pub(super) fn push_string(out: &mut Vec<u8>, text: impl fmt::Display) {
    out.push(b'"');
    write!(Escape(out), "{text}").expect("a vector takes every byte");
    out.push(b'"');
}

/// Escapes what is written through it as the inside of a JSON string (RFC 8259, section 7), and
/// what else acts on a terminal, which that section lets through.
struct Escape<'o>(&'o mut Vec<u8>);

impl fmt::Write for Escape<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        if !text.is_ascii() {
            // A database may name its labels so; packets have only ASCII.
            for c in text.chars() {
                match c {
                    _ if c.is_ascii() => self.write_str(c.encode_utf8(&mut [0; 4]))?,
                    _ if acts(c) => push_display(self.0, format_args!("\\u{:04x}", u32::from(c))),
                    _ => self.0.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes()),
                }
            }
            return Ok(());
        }
        self.push_ascii(text.as_bytes());
        Ok(())
    }
}

impl Escape<'_> {
    fn push_ascii(&mut self, mut rest: &[u8]) {
        while let Some(at) = rest.iter().position(|byte| must_be_escaped(*byte)) {
            let (plain, from) = rest.split_at(at);
            self.0.extend_from_slice(plain);
            let Some((byte, after)) = from.split_first() else { break };
            match byte {
                b'"' | b'\\' => self.0.extend([b'\\', *byte]),
                b'\n' => self.0.extend_from_slice(b"\\n"),
                b'\r' => self.0.extend_from_slice(b"\\r"),
                b'\t' => self.0.extend_from_slice(b"\\t"),
                byte => push_display(self.0, format_args!("\\u{byte:04x}")),
            }
            rest = after;
        }
        self.0.extend_from_slice(rest);
    }
}

/// Of ASCII.
#[inline]
fn must_be_escaped(byte: u8) -> bool {
    matches!(byte, ..b' ' | b'"' | b'\\' | 0x7f)
}

/// Class, name and flavor, as members of an object that has some.
pub(super) fn push_label_members(out: &mut Vec<u8>, label: LabelId, database: &Database) {
    let label = database.label(label);
    push_key(out, "class");
    match label.class {
        Class::Application => push_string(out, "!"),
        Class::System(class) => push_string(out, database.class_name(class)),
    }
    push_key(out, "name");
    push_string(out, &label.name);
    push_key(out, "flavor");
    push_string(out, &label.flavor);
}

/// Class, name and flavor as an object, with `more` members behind them.
pub(super) fn push_label_object(
    out: &mut Vec<u8>,
    label: LabelId,
    database: &Database,
    more: impl FnOnce(&mut Vec<u8>),
) {
    let start = out.len();
    push_label_members(out, label, database);
    more(out);
    // The comma before the first member opens the object.
    if let Some(comma) = out.get_mut(start) {
        *comma = b'{';
    }
    out.push(b'}');
}

/// Name and flavor with a blank between, or null.
pub(super) fn push_label(out: &mut Vec<u8>, label: Option<LabelId>, database: &Database) {
    match label.map(|id| database.label(id)) {
        Some(label) if label.flavor.is_empty() => push_string(out, &label.name),
        Some(label) => push_string(out, format_args!("{} {}", label.name, label.flavor)),
        None => out.extend_from_slice(b"null"),
    }
}
