//! A table for people: a line for each host, and for each further system behind its address.

use std::fmt::Write as _;

use anstyle::{AnsiColor, Style};
use fp_host::{Dossier, System};

use super::{note_names, probability, push_shown, system_name};

/// The least room for the name of a system, in characters.
const LEAST: usize = 16;

/// Lines of a table, which are as wide as the terminal allows.
pub struct Table {
    width: usize,
    color: bool,
    address: usize,
    system: usize,
}

/// What stands beside the system: probability, role and their gaps.
const BESIDE: usize = 2 + 4 + 2 + ROLE + 2;
const ROLE: usize = 8;

impl Table {
    /// A table of these hosts, `width` characters wide if it can be, in colours or not.
    pub fn new<'d>(dossiers: impl IntoIterator<Item = &'d Dossier>, width: usize, color: bool) -> Table {
        let (mut address, mut notes) = (7, 5);
        for dossier in dossiers {
            address = address.max(dossier.address.to_string().len());
            notes = notes.max(remarks(dossier).len());
        }
        let system = width.saturating_sub(address + BESIDE + notes + 2).max(LEAST);
        Table { width, color, address, system }
    }

    /// Appends the line above all others.
    pub fn push_header(&self, out: &mut Vec<u8>) {
        self.push_line(out, ["ADDRESS", "SYSTEM", "PROB", "ROLE", "NOTES"], Style::new().bold());
    }

    /// Appends the lines of a host.
    pub fn push(&self, dossier: &Dossier, out: &mut Vec<u8>) {
        let notes = remarks(dossier);
        let address = dossier.address.to_string();
        for (at, system) in dossier.systems.iter().enumerate() {
            let name = system_name(system).unwrap_or_else(|| unsure(system));
            let sure = probability(system).map(|share| format!("{share:.2}")).unwrap_or_default();
            let style = match (at, notes.is_empty()) {
                (0, true) => Style::new(),
                _ => AnsiColor::Yellow.on_default(),
            };
            let role = if at == 0 { dossier.role.map_or("", fp_host::Role::name) } else { "" };
            let (address, notes) = if at == 0 { (address.as_str(), notes.as_str()) } else { ("", "") };
            self.push_line(out, [address, &name, &sure, role, notes], style);
        }
    }

    fn push_line(&self, out: &mut Vec<u8>, cells: [&str; 5], style: Style) {
        let [address, system, sure, role, notes] = cells;
        let mut line = String::new();
        let _ = write!(
            line,
            "{address:<aw$}  {:<sw$}  {sure:<4}  {role:<ROLE$}  {notes}",
            shortened(system, self.system),
            aw = self.address,
            sw = self.system
        );
        let line = shortened(line.trim_end(), self.width.max(self.address + LEAST + BESIDE));
        if self.color && style != Style::new() {
            let _ = write!(VecText(out), "{style}");
            push_shown(out, &line);
            let _ = write!(VecText(out), "{style:#}");
        } else {
            push_shown(out, &line);
        }
        out.push(b'\n');
    }
}

/// Its notes, and whether it gets no updates any longer.
fn remarks(dossier: &Dossier) -> String {
    let notes = note_names(dossier);
    let past = dossier.systems.iter().any(|system| system.is_past_end == Some(true));
    match (past, notes.is_empty()) {
        (false, _) => notes,
        (true, true) => "eol".to_owned(),
        (true, false) => notes + ",eol",
    }
}

/// What may be said where nothing is sure.
fn unsure(system: &System) -> String {
    match system.verdict.families.first() {
        Some((family, _)) if family != "other" => format!("{family}?"),
        _ => "unknown".to_owned(),
    }
}

/// A text of at most so many characters, with a mark where something is missing.
fn shortened(text: &str, width: usize) -> String {
    if text.chars().count() <= width {
        return text.to_owned();
    }
    let kept: String = text.chars().take(width.saturating_sub(1)).collect();
    kept.trim_end().to_owned() + "\u{2026}"
}

/// Formatted text into bytes.
struct VecText<'o>(&'o mut Vec<u8>);

impl std::fmt::Write for VecText<'_> {
    fn write_str(&mut self, text: &str) -> std::fmt::Result {
        self.0.extend_from_slice(text.as_bytes());
        Ok(())
    }
}
