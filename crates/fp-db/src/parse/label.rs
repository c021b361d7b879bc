//! Who a signature belongs to: `classes`, `label`, `sys`.

use core::ops::Range;
use std::collections::HashMap;
use std::collections::hash_map::Entry;

use winnow::stream::Location;

use super::token::{Fault, Input, Parsed, accept, at_most, is_blank, is_name, literal, rest, run, word};
use crate::limits::{MAX_CLASSES, MAX_NAME, MAX_SYSTEMS};
use crate::{Class, ClassId, ErrorKind, Label, SourceId, System};

/// Where the classes so far are in [`Database::classes`](crate::Database::classes), by their names
/// in lower case.
#[derive(Default)]
pub(super) struct Classes(HashMap<String, ClassId>);

impl Classes {
    fn find(&self, name: &str) -> Option<ClassId> {
        self.0.get(&name.to_ascii_lowercase()).copied()
    }
}

/// `win,unix`: adds those that are not known yet. Case does not tell classes apart.
pub(super) fn classes(input: &mut Input<'_>, known: &mut Classes, names: &mut Vec<String>) -> Parsed<()> {
    separated(input, |input| {
        let (name, span) = run(input, |c| c.is_ascii_alphanumeric())?;
        if name.is_empty() {
            return Err(Fault::here(input, "a class: letters and digits"));
        }
        let name = at_most(MAX_NAME, name, span.clone())?;
        if let Entry::Vacant(place) = known.0.entry(name.to_ascii_lowercase()) {
            let id = u16::try_from(names.len()).ok().filter(|_| names.len() < MAX_CLASSES);
            let too_many = || Fault::new(ErrorKind::TooMany, span, format!("at most {MAX_CLASSES} classes"));
            place.insert(ClassId(id.ok_or_else(too_many)?));
            names.push(name.to_owned());
        }
        Ok(())
    })
}

/// The classes so far, by name and in their order.
#[derive(Clone, Copy)]
pub(super) struct ClassNames<'a> {
    pub(super) known: &'a Classes,
    pub(super) names: &'a [String],
}

/// `s:unix:Linux:3.x`.
pub(super) fn label(
    input: &mut Input<'_>,
    classes: ClassNames<'_>,
    line: u32,
    source: SourceId,
) -> Parsed<Label> {
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
    let (name, span) = run(input, is_name)?;
    if name.is_empty() {
        return Err(Fault::here(input, "a name: letters, digits, blanks or one of !()-./?_"));
    }
    let name = at_most(MAX_NAME, name, span)?;
    literal(
        input,
        ':',
        "':' and the flavor, which may be empty, after a name of letters, digits, blanks or !()-./?_",
    )?;
    let (flavor, span) = rest(input);
    let flavor = at_most(MAX_NAME, flavor, span)?.to_owned();
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
    let (name, span) = rest(input);
    let name = at_most(MAX_NAME, name, span)?.to_owned();
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
pub(super) fn sys(input: &mut Input<'_>, classes: ClassNames<'_>) -> Parsed<Vec<System>> {
    let mut systems = Vec::new();
    separated(input, |input| {
        let start = input.current_token_start();
        let is_class = accept(input, '@')?;
        let (name, span) = run(input, is_name)?;
        if name.is_empty() {
            return Err(Fault::here(input, "the name of a system, or @ and a class"));
        }
        if systems.len() == MAX_SYSTEMS {
            return Err(Fault::new(ErrorKind::TooMany, span, format!("at most {MAX_SYSTEMS} systems")));
        }
        systems.push(if is_class {
            let class = classes.known.find(name);
            System::Class(class.ok_or_else(|| unknown_class(classes.names, start..span.end))?)
        } else {
            System::Name(at_most(MAX_NAME, name, span)?.to_owned())
        });
        Ok(())
    })?;
    Ok(systems)
}

/// `!` or a registered class.
fn class(input: &mut Input<'_>, classes: ClassNames<'_>) -> Parsed<Class> {
    let (name, span) = run(input, |c| c != ':')?;
    match name {
        "!" => Ok(Class::Application),
        _ => {
            let class = classes.known.find(name).map(Class::System);
            class.ok_or_else(|| unknown_class(classes.names, span))
        }
    }
}

/// The most classes that are named to who gave another.
const MOST_NAMED: usize = 16;

fn unknown_class(classes: &[String], span: Range<usize>) -> Fault {
    let expected = match classes {
        [] => "a classes line at the top of the file that registers it".to_owned(),
        _ => {
            let some = classes.get(..MOST_NAMED).unwrap_or(classes);
            let more = if some.len() < classes.len() { ", ..." } else { "" };
            format!("a class of the classes line: {}{more}", some.join(", "))
        }
    };
    Fault::new(ErrorKind::UnknownClass, span, expected)
}

/// Entries up to the end of the line. Commas and blanks may stand before one and between two, but
/// none after the last.
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
