//! `ua_os`, and `sig` of `[http:request]` and `[http:response]`: `ver:horder:habsent:expsw` (p0f
//! README, section 5).

use super::token::{Fault, Input, Parsed, accept, at_most, is_name, list, literal, run, word};
use crate::limits::{MAX_HEADER, MAX_NAME, MAX_UA_OS, MAX_VALUE};
use crate::{ErrorKind, HeaderRule, HttpSignature, LabelId, SourceId, UaOs};

/// The most headers that a signature lists, present or absent (p0f).
const MAX_HEADERS: usize = 32;

pub(super) fn http(
    input: &mut Input<'_>,
    label: LabelId,
    line: u32,
    source: SourceId,
) -> Parsed<HttpSignature> {
    let version = ver(input)?;
    literal(input, ':', "':' and the headers")?;
    let headers = horder(input)?;
    literal(input, ':', "a comma and a header, or ':' and the headers that must be absent")?;
    let absent = habsent(input)?;
    literal(input, ':', "a comma and a header, or ':' and the expected software")?;
    let software = expsw(input)?;
    Ok(HttpSignature { label, version, headers, absent, software, line, source })
}

/// `Linux,iOS=[iPad]`. Blanks belong to the names, but for those before the first; a comma may
/// trail.
pub(super) fn ua_os(input: &mut Input<'_>, known: &mut Vec<UaOs>) -> Parsed<()> {
    while !input.is_empty() {
        let (name, span) = run(input, is_name)?;
        if name.is_empty() {
            return Err(Fault::here(input, "the name of a system, or the end of the line"));
        }
        if known.len() >= MAX_UA_OS {
            return Err(Fault::new(
                ErrorKind::TooMany,
                span,
                format!("at most {MAX_UA_OS} systems in ua_os"),
            ));
        }
        let name = at_most(MAX_NAME, name, span)?;
        let alias = value(input)?;
        known.push(UaOs { name: name.to_owned(), alias });
        // p0f does not insist on the comma after an alias.
        accept(input, ',')?;
    }
    Ok(())
}

fn ver(input: &mut Input<'_>) -> Parsed<Option<u8>> {
    word(input, &[':'], ErrorKind::Syntax, "an HTTP version: 0, 1 or *", |text| match text {
        "0" => Some(Some(0)),
        "1" => Some(Some(1)),
        "*" => Some(None),
        _ => None,
    })
}

fn horder(input: &mut Input<'_>) -> Parsed<Vec<HeaderRule>> {
    let mut headers = Vec::new();
    list(input, |input| {
        let optional = accept(input, '?')?;
        let name = header_name(input, headers.len())?;
        let value = value(input)?;
        headers.push(HeaderRule { name, optional, value });
        Ok(())
    })?;
    Ok(headers)
}

fn habsent(input: &mut Input<'_>) -> Parsed<Vec<String>> {
    let mut absent = Vec::new();
    list(input, |input| {
        absent.push(header_name(input, absent.len())?);
        Ok(())
    })?;
    Ok(absent)
}

fn expsw(input: &mut Input<'_>) -> Parsed<String> {
    let (text, span) = run(input, |c| c != ':')?;
    if input.is_empty() {
        Ok(at_most(MAX_VALUE, text, span)?.to_owned())
    } else {
        Err(Fault::here(input, "the end of the line: the expected software has no ':'"))
    }
}

/// The name of a header in a list that holds `before` already.
fn header_name(input: &mut Input<'_>, before: usize) -> Parsed<String> {
    let (name, span) = run(input, is_header_name)?;
    if name.is_empty() {
        return Err(Fault::here(input, "the name of a header: letters, digits, - and _"));
    }
    if before >= MAX_HEADERS {
        return Err(Fault::new(ErrorKind::TooMany, span, "at most 32 headers"));
    }
    Ok(at_most(MAX_HEADER, name, span)?.to_owned())
}

/// `=[value]`, if any.
fn value(input: &mut Input<'_>) -> Parsed<Option<String>> {
    if !accept(input, '=')? {
        return Ok(None);
    }
    literal(input, '[', "'[' after '='")?;
    let (text, span) = run(input, |c| c != ']')?;
    if text.is_empty() {
        return Err(Fault::here(input, "a text between [ and ]"));
    }
    let text = at_most(MAX_VALUE, text, span)?;
    literal(input, ']', "']' after the value")?;
    Ok(Some(text.to_owned()))
}

fn is_header_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '-' || c == '_'
}
