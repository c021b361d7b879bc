//! Rules in TOML: an array `rule` of tables with `name`, `severity`, `text`, `when` and `unknown`.

use std::ops::Range;
use std::sync::Arc;

use cel::Env;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::check;
use crate::rule::{Rule, Severity};

/// The most rules of a file.
const MOST: usize = 1000;
/// The longest name, in bytes.
const LONGEST_NAME: usize = 64;
/// The keys of a rule.
const KEYS: [&str; 5] = ["name", "severity", "text", "when", "unknown"];

/// Something that is wrong with a file of rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Where, in bytes of the file.
    pub span: Range<usize>,
    /// What, and what was expected.
    pub message: String,
}

fn fault(span: Range<usize>, message: impl Into<String>) -> Fault {
    Fault { span, message: message.into() }
}

/// Reads all rules.
pub(crate) fn read(text: &str, env: &Arc<Env>) -> Result<Vec<Rule>, Vec<Fault>> {
    let end = text.len();
    let table = DeTable::parse(text)
        .map_err(|error| vec![fault(error.span().unwrap_or(end..end), error.message())])?;
    let (mut rules, mut faults) = (Vec::new(), Vec::new());
    for (key, value) in table.get_ref() {
        match (key.get_ref().as_ref(), value.get_ref()) {
            ("rule", DeValue::Array(all)) if all.len() > MOST => {
                faults.push(fault(key.span(), format!("more than {MOST} rules")));
            }
            ("rule", DeValue::Array(all)) => {
                for one in all {
                    match one.get_ref() {
                        DeValue::Table(table) => {
                            rules.extend(rule(text, one.span(), table, env, &mut faults));
                        }
                        _ => faults.push(fault(one.span(), "expected a table: [[rule]]")),
                    }
                }
            }
            ("rule", _) => faults.push(fault(key.span(), "expected tables: [[rule]]")),
            (other, _) => faults.push(fault(key.span(), format!("unknown key `{other}`: expected [[rule]]"))),
        }
    }
    for (at, (span, rule)) in rules.iter().enumerate() {
        if rules.iter().take(at).any(|(_, other)| other.name == rule.name) {
            faults.push(fault(span.clone(), format!("another rule has the name `{}`", rule.name)));
        }
    }
    if faults.is_empty() && rules.is_empty() {
        faults.push(fault(end..end, "no rule: expected [[rule]]"));
    }
    faults.sort_by_key(|fault| fault.span.start);
    if faults.is_empty() { Ok(rules.into_iter().map(|(_, rule)| rule).collect()) } else { Err(faults) }
}

/// Reads a rule; where its name stands.
fn rule(
    text: &str,
    at: Range<usize>,
    table: &DeTable<'_>,
    env: &Arc<Env>,
    faults: &mut Vec<Fault>,
) -> Option<(Range<usize>, Rule)> {
    let before = faults.len();
    for (key, value) in table {
        let name: &str = key.get_ref();
        if !KEYS.contains(&name) {
            faults.push(fault(
                key.span(),
                format!("unknown key `{name}`: expected one of {}", KEYS.join(", ")),
            ));
        } else if !matches!(value.get_ref(), DeValue::String(_)) {
            faults.push(fault(value.span(), format!("{name}: expected a string")));
        }
    }
    let said = |key: &str| -> Option<(Range<usize>, String)> {
        let value: &Spanned<DeValue<'_>> = table.get(key)?;
        match value.get_ref() {
            DeValue::String(text) => Some((value.span(), text.to_string())),
            _ => None,
        }
    };
    let (name, when) = (said("name"), said("when"));
    for (key, found) in [("name", name.is_some()), ("when", when.is_some())] {
        if !found && table.get(key).is_none() {
            faults.push(fault(at.clone(), format!("the rule has no `{key}`")));
        }
    }
    if let Some((span, name)) = &name
        && !is_name(name)
    {
        faults.push(fault(span.clone(), "expected a name of small letters, digits and hyphens"));
    }
    let severity = match said("severity") {
        None => Some(Severity::Medium),
        Some((span, text)) => {
            let severity = Severity::from_name(&text);
            if severity.is_none() {
                faults.push(fault(span, "severity: expected \"low\", \"medium\" or \"high\""));
            }
            severity
        }
    };
    let strict = match said("unknown").as_ref().map(|(span, text)| (span, text.as_str())) {
        None | Some((_, "kept")) => false,
        Some((_, "broken")) => true,
        Some((span, _)) => {
            faults.push(fault(span.clone(), "unknown: expected \"kept\" or \"broken\""));
            false
        }
    };
    let (span, when) = when?;
    let program = check::compile(&when, env).map_err(|found| {
        faults.extend(found.into_iter().map(|(part, why)| fault(within(text, &span, &when, part), why)));
    });
    let (program, (name_at, name), severity) = (program.ok()?, name?, severity?);
    let text = said("text").map(|(_, text)| text).unwrap_or_default();
    (faults.len() == before).then_some((name_at, Rule { name, severity, text, when, strict, program }))
}

fn is_name(text: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    !text.is_empty() && text.len() <= LONGEST_NAME && text.bytes().all(fits)
}

/// Where a part of a condition stands in the file: the whole condition where it is written with
/// escapes.
fn within(text: &str, value: &Range<usize>, when: &str, part: Range<usize>) -> Range<usize> {
    let written = text.get(value.clone()).unwrap_or_default();
    match written.find(when) {
        Some(offset) => {
            let start = value.start + offset;
            start + part.start..start + part.end
        }
        None => value.clone(),
    }
}
