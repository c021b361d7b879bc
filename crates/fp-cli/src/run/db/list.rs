//! What a database holds.

use std::collections::HashMap;

use fp_db::{Database, ListedSignature};

use super::super::Failure;
use crate::args::{List, Search, Show};
use crate::database;
use crate::exit::Exit;
use crate::messages::tell;
use crate::terminal::shown;
use crate::writer::Writer;
use fp_report::escape::escape_lines_since;

/// One line for each label of each section: how many signatures, section, label.
pub(super) fn list(args: &List) -> Result<Exit, Failure> {
    let database = database::open(&args.databases).map_err(Failure::Usage)?;
    let mut rows: Vec<(usize, &'static str, String)> = Vec::new();
    let mut known = HashMap::new();
    for line in database.listed() {
        let label = database.label_text(line.section, database.label(line.label));
        let row = *known.entry((line.section, label)).or_insert_with_key(|(section, label)| {
            rows.push((0, section, label.clone()));
            rows.len() - 1
        });
        if let Some((count, ..)) = rows.get_mut(row) {
            *count += 1;
        }
    }
    let text: String =
        rows.iter().map(|(count, section, label)| format!("{count:5} {section:13} {label}\n")).collect();
    write(&text)?;
    Ok(Exit::Success)
}

/// The signatures whose text, label or printed name contains a text.
pub(super) fn search(args: &Search) -> Result<Exit, Failure> {
    let database = database::open(&args.databases).map_err(Failure::Usage)?;
    let wanted = args.text.to_lowercase();
    let mut text = String::new();
    for line in database.listed() {
        let named = database.label(line.label);
        let label = database.label_text(line.section, named);
        // In the grammar, and as answers are printed.
        let printed = format!("{} {}", named.name, named.flavor);
        if [&label, &printed, &line.text].iter().any(|text| text.to_lowercase().contains(&wanted)) {
            text += &format!("{}  {}  {label}  {}\n", place(&database, &line), line.section, line.text);
        }
    }
    if text.is_empty() {
        tell(format_args!("no signature, label or name has the text `{}` in it", shown(args.text.as_ref())));
        return Ok(Exit::Damaged);
    }
    write(&text)?;
    Ok(Exit::Success)
}

/// The signatures of one name, in the grammar, with the place of each and the provenance of each
/// label.
pub(super) fn show(args: &Show) -> Result<Exit, Failure> {
    let database = database::open(&args.databases).map_err(Failure::Usage)?;
    let mut text = String::new();
    let mut last = None;
    for line in database.listed() {
        let label = database.label(line.label);
        if !label.name.eq_ignore_ascii_case(&args.name) {
            continue;
        }
        if last != Some((line.section, line.label)) {
            if last.is_none_or(|(section, _)| section != line.section) {
                let blank = if last.is_some() { "\n" } else { "" };
                text += &format!("{blank}[{}]\n", line.section);
            }
            text.push('\n');
            if let Some(provenance) = &label.provenance {
                text += &provenance.to_string();
            }
            text += &format!("label = {}\n", database.label_text(line.section, label));
            if label.is_application() && line.section != "mtu" {
                let systems: Vec<String> = label
                    .systems
                    .iter()
                    .map(|system| match system {
                        fp_db::System::Name(name) => name.clone(),
                        fp_db::System::Class(class) => format!("@{}", database.class_name(*class)),
                    })
                    .collect();
                text += &format!("sys   = {}\n", systems.join(","));
            }
            last = Some((line.section, line.label));
        }
        text += &format!("; {}\n{:5} = {}\n", place(&database, &line), line.field, line.text);
    }
    if text.is_empty() {
        let name = shown(args.name.as_ref());
        tell(format_args!("no label has the name `{name}`; `fp-cli db search` looks for a part of one"));
        return Ok(Exit::Damaged);
    }
    write(&text)?;
    Ok(Exit::Success)
}

fn place(database: &Database, line: &ListedSignature) -> String {
    format!("{}:{}", database.source_name(line.source), line.line)
}

pub(super) fn write(text: &str) -> Result<(), Failure> {
    let mut writer = Writer::stdout();
    writer.pending().extend_from_slice(text.as_bytes());
    escape_lines_since(writer.pending(), 0);
    writer.flush()?;
    Ok(())
}
