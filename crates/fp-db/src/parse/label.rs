//! Who a signature belongs to: `classes`, `label`, `sys`.

use core::ops::Range;

use winnow::stream::Location;

use super::token::{Fault, Input, Parsed, accept, is_blank, is_name, literal, rest, run, word};
use crate::{Class, ClassId, ErrorKind, Label, SourceId, System};

/// `win,unix`: adds to `classes` those that it does not hold. Case does not tell classes apart.
pub(super) fn classes(input: &mut Input<'_>, classes: &mut Vec<String>) -> Parsed<()> {
    separated(input, |input| {
        let (name, span) = run(input, |c| c.is_ascii_alphanumeric())?;
        if name.is_empty() {
            return Err(Fault::here(input, "a class: letters and digits"));
        }
        if find_class(classes, name).is_none() {
            if classes.len() >= usize::from(u16::MAX) {
                return Err(Fault::new(ErrorKind::TooMany, span, "at most 65535 classes"));
            }
            classes.push(name.to_owned());
        }
        Ok(())
    })
}

/// `s:unix:Linux:3.x`.
pub(super) fn label(input: &mut Input<'_>, classes: &[String], line: u32, source: SourceId) -> Parsed<Label> {
    let generic =
        word(input, &[':'], ErrorKind::Syntax, "s (specific) or g (generic), then the class", |text| {
            match text {
                "s" => Some(false),
                "g" => Some(true),
                _ => None,
            }
        })?;
    literal(input, ':', "':' and the class")?;
    let class = class(input, classes)?;
    literal(input, ':', "':' and the name")?;
    let (name, _) = run(input, is_name)?;
    if name.is_empty() {
        return Err(Fault::here(input, "a name: letters, digits, blanks or one of !()-./?_"));
    }
    literal(
        input,
        ':',
        "':' and the flavor, which may be empty, after a name of letters, digits, blanks or !()-./?_",
    )?;
    let flavor = rest(input).to_owned();
    Ok(Label {
        generic,
        class,
        name: name.to_owned(),
        flavor,
        systems: Vec::new(),
        line,
        source,
        provenance: None,
    })
}

/// The label of `[mtu]`: a text of any kind.
pub(super) fn mtu_label(input: &mut Input<'_>, line: u32, source: SourceId) -> Parsed<Label> {
    if input.is_empty() {
        return Err(Fault::here(input, "the name of a link"));
    }
    let name = rest(input).to_owned();
    let (flavor, systems) = (String::new(), Vec::new());
    Ok(Label {
        generic: false,
        class: Class::Application,
        name,
        flavor,
        systems,
        line,
        source,
        provenance: None,
    })
}

/// `Linux,@win`.
pub(super) fn sys(input: &mut Input<'_>, classes: &[String]) -> Parsed<Vec<System>> {
    let mut systems = Vec::new();
    separated(input, |input| {
        let start = input.current_token_start();
        let is_class = accept(input, '@')?;
        let (name, span) = run(input, is_name)?;
        if name.is_empty() {
            return Err(Fault::here(input, "the name of a system, or @ and a class"));
        }
        systems.push(if is_class {
            System::Class(find_class(classes, name).ok_or_else(|| unknown_class(classes, start..span.end))?)
        } else {
            System::Name(name.to_owned())
        });
        Ok(())
    })?;
    Ok(systems)
}

/// `!` or a registered class.
fn class(input: &mut Input<'_>, classes: &[String]) -> Parsed<Class> {
    let (name, span) = run(input, |c| c != ':')?;
    match name {
        "!" => Ok(Class::Application),
        _ => find_class(classes, name).map(Class::System).ok_or_else(|| unknown_class(classes, span)),
    }
}

fn find_class(classes: &[String], name: &str) -> Option<ClassId> {
    let at = classes.iter().position(|known| known.eq_ignore_ascii_case(name))?;
    u16::try_from(at).ok().map(ClassId)
}

fn unknown_class(classes: &[String], span: Range<usize>) -> Fault {
    let expected = match classes {
        [] => "a classes line at the top of the file that registers it".to_owned(),
        _ => format!("a class of the classes line: {}", classes.join(", ")),
    };
    Fault::new(ErrorKind::UnknownClass, span, expected)
}

/// Entries up to the end of the line. Commas and blanks may stand before one and between two, but none after the last.
fn separated<'a>(input: &mut Input<'a>, mut entry: impl FnMut(&mut Input<'a>) -> Parsed<()>) -> Parsed<()> {
    while !input.is_empty() {
        run(input, |c| is_blank(c) || c == ',')?;
        entry(input)?;
        if !input.is_empty() && !input.starts_with(',') {
            return Err(Fault::here(input, "a comma, or the end of the line"));
        }
    }
    Ok(())
}
