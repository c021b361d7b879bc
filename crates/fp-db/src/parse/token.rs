//! What every production is made of: the input, the fault, words, numbers and lists.

use core::ops::Range;
use std::borrow::Cow;

use winnow::Parser;
use winnow::combinator::opt;
use winnow::error::ParserError;
use winnow::stream::{LocatingSlice, Location, Stream};
use winnow::token::take_while;

use crate::ErrorKind;

/// One line of a database.
pub(super) type Input<'a> = LocatingSlice<&'a str>;

/// What a production returns.
pub(super) type Parsed<T> = Result<T, Fault>;

/// What is wrong with a line, and where in it.
#[derive(Debug)]
pub(super) struct Fault {
    pub(super) kind: ErrorKind,
    pub(super) span: Range<usize>,
    pub(super) expected: Cow<'static, str>,
}

impl Fault {
    pub(super) fn new(kind: ErrorKind, span: Range<usize>, expected: impl Into<Cow<'static, str>>) -> Fault {
        Fault { kind, span, expected: expected.into() }
    }

    /// Something missing or superfluous at the place reached.
    pub(super) fn here(input: &Input<'_>, expected: &'static str) -> Fault {
        let start = input.current_token_start();
        let width = input.chars().next().map_or(0, char::len_utf8);
        Fault::new(ErrorKind::Syntax, start..start + width, expected)
    }
}

impl<'a> ParserError<Input<'a>> for Fault {
    type Inner = Fault;

    fn from_input(input: &Input<'a>) -> Fault {
        Fault::here(input, "something else")
    }

    fn into_inner(self) -> Result<Fault, Fault> {
        Ok(self)
    }
}

/// All characters that `part` accepts, perhaps none, with their place.
pub(super) fn run<'a>(input: &mut Input<'a>, part: impl Fn(char) -> bool) -> Parsed<(&'a str, Range<usize>)> {
    take_while(0.., part).with_span().parse_next(input)
}

/// The text up to one of `ends`, or to the end of the line, and what `read` makes of it.
pub(super) fn word<'a, T>(
    input: &mut Input<'a>,
    ends: &[char],
    kind: ErrorKind,
    expected: &'static str,
    read: impl FnOnce(&'a str) -> Option<T>,
) -> Parsed<T> {
    let (text, span) = run(input, |c| !ends.contains(&c))?;
    read(text).ok_or_else(|| Fault::new(kind, span, expected))
}

/// `text`, which stands at `span`, if it has at most `most` bytes.
pub(super) fn at_most(most: usize, text: &str, span: Range<usize>) -> Parsed<&str> {
    if text.len() <= most { Ok(text) } else { Err(too_long(most, span)) }
}

/// A text of more than `most` bytes.
pub(super) fn too_long(most: usize, span: Range<usize>) -> Fault {
    Fault::new(ErrorKind::TooLong, span, format!("at most {most} bytes"))
}

/// The characters `token`, or a fault that names them.
pub(super) fn literal(input: &mut Input<'_>, token: char, expected: &'static str) -> Parsed<()> {
    if accept(input, token)? { Ok(()) } else { Err(Fault::here(input, expected)) }
}

/// Takes `token` where it stands next.
pub(super) fn accept(input: &mut Input<'_>, token: char) -> Parsed<bool> {
    Ok(opt(token).parse_next(input)?.is_some())
}

/// Skips blanks and tabs.
pub(super) fn blanks(input: &mut Input<'_>) -> Parsed<()> {
    run(input, is_blank).map(drop)
}

/// What is left of the line, with its place.
pub(super) fn rest<'a>(input: &mut Input<'a>) -> (&'a str, Range<usize>) {
    let start = input.current_token_start();
    let text = input.finish();
    (text, start..start + text.len())
}

/// Entries with commas between, up to a colon; p0f lets one comma trail.
pub(super) fn list<'a>(
    input: &mut Input<'a>,
    mut entry: impl FnMut(&mut Input<'a>) -> Parsed<()>,
) -> Parsed<()> {
    while !input.is_empty() && !input.starts_with(':') {
        entry(input)?;
        if !accept(input, ',')? {
            break;
        }
    }
    Ok(())
}

/// A decimal number in digits alone; p0f reads no digit at all as 0.
pub(super) fn number<T: TryFrom<u32>>(text: &str) -> Option<T> {
    let value = text.bytes().try_fold(0u32, |value, byte| match byte {
        b'0'..=b'9' => value.checked_mul(10)?.checked_add(u32::from(byte - b'0')),
        _ => None,
    })?;
    T::try_from(value).ok()
}

pub(super) fn is_blank(c: char) -> bool {
    c == ' ' || c == '\t'
}

/// A character of the name of a system or an application.
pub(super) fn is_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || " !()-./?_".contains(c)
}
