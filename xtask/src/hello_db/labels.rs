//! Which label each hello of the tables gets.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use fp_obs::hello::HelloKind;

use super::ranges::{Known, Ranges, Release};
use super::rows::Row;

/// A label with its signatures.
#[derive(Debug, Default)]
pub(super) struct Labelled {
    pub(super) systems: BTreeSet<String>,
    /// The tables that it was made of.
    pub(super) tables: BTreeSet<String>,
    pub(super) raws: BTreeSet<String>,
}

/// Labels by name and version.
pub(super) type Labels = BTreeMap<(String, String), Labelled>;

/// Such a part of what was seen of a hello must be of one program.
const MOSTLY: f64 = 0.8;

/// The labels of a kind. A hello that several programs send, none of them mostly, gets none. Where
/// rows tell versions, those that do not say nothing of the name.
pub(super) fn of<'a>(kind: HelloKind, rows: impl Iterator<Item = &'a Row>) -> Labels {
    let mut by_raw: BTreeMap<&str, Vec<&Row>> = BTreeMap::new();
    let mut known = Known::default();
    for row in rows.filter(|row| row.kind == kind) {
        by_raw.entry(&row.raw).or_default().push(row);
        if let Some(release) = row.release().filter(|_| row.is_current()) {
            known.add(&row.name, release);
        }
    }
    let mut labels = Labels::new();
    for (raw, mut rows) in by_raw {
        if rows.iter().any(|row| row.release().is_some()) && !rows.iter().any(|row| row.is_banner()) {
            rows.retain(|row| row.release().is_some());
        }
        let Some(name) = name(&rows) else { continue };
        rows.retain(|row| row.name == name);
        let label = labels.entry((name, flavor(&rows, &known))).or_default();
        label.systems.extend(match kind {
            // The banner names the system.
            HelloKind::SshClient | HelloKind::SshServer => {
                rows.iter().map(|row| row.system.clone()).filter(|system| !system.is_empty()).collect()
            }
            _ => bound_to(&rows).map(str::to_owned).into_iter().collect::<Vec<_>>(),
        });
        label.tables.extend(rows.iter().map(|row| row.table.clone()));
        label.raws.insert(raw.to_owned());
    }
    labels
}

/// Programs that are parts of a system or run on it alone, and the system, or the class of those.
/// Where the hello of another was captured says nothing of where it runs.
const BOUND: [(&str, &str); 11] = [
    ("Android Browser", "Linux"),
    ("Apple Secure Transport", "macOS"),
    ("Edge legacy", "Windows"),
    ("Internet Explorer", "Windows"),
    ("Safari", "macOS"),
    ("WIDE dhcp6c", "@unix"),
    ("Windows Schannel", "Windows"),
    ("dhclient", "@unix"),
    ("dhcpcd", "@unix"),
    ("systemd-networkd", "Linux"),
    ("udhcpc", "Linux"),
];

/// The system that a program, all rows of which are given, is bound to.
fn bound_to(rows: &[&Row]) -> Option<&'static str> {
    let name = &rows.first()?.name;
    BOUND.iter().find(|(program, _)| program == name).map(|(_, system)| *system)
}

/// The program that mostly sends it.
fn name(rows: &[&Row]) -> Option<String> {
    let mut weights: BTreeMap<&str, f64> = BTreeMap::new();
    let mut all = 0.0;
    for row in rows {
        // Sessions of one network say how often a program is used there.
        let weight = if row.release().is_some() && !row.is_banner() { 1.0 } else { row.count as f64 };
        *weights.entry(&row.name).or_default() += weight;
        all += weight;
    }
    let (name, weight) = weights.into_iter().max_by(|(_, one), (_, other)| one.total_cmp(other))?;
    (weight >= MOSTLY * all && name != "?").then(|| name.to_owned())
}

/// The versions, as a range.
fn flavor(rows: &[&Row], known: &Known<'_>) -> String {
    let all: u64 = rows.iter().map(|row| row.count).sum();
    // Of banners one in twenty may be made up.
    let counts = |row: &&&Row| !row.is_banner() || row.count * 20 >= all;
    let seen: BTreeSet<Release> = rows.iter().filter(counts).filter_map(|row| row.release()).collect();
    let ranges = match rows.first() {
        // What one banner tells is no release that says something else.
        Some(row) if !row.is_banner() => known.widened(&row.name, &seen),
        _ => Ranges::seen(&seen),
    };
    match ranges {
        Some(ranges) => ranges.to_string(),
        None if rows.iter().any(|row| row.table.ends_with("2020")) => "(as of 2019-2020)".to_owned(),
        None => String::new(),
    }
}

/// A section of a database.
pub(super) fn section(kind: HelloKind, labels: &Labels) -> String {
    let mut text = format!("\n[{}]\n", kind.name());
    for ((name, flavor), label) in labels {
        let tables: Vec<&str> = label.tables.iter().map(String::as_str).collect();
        let _ = writeln!(text, "\n; @source {}", source(&tables));
        let _ = writeln!(text, "; @date {}", date(&tables));
        let _ = writeln!(text, "label = s:!:{name}:{flavor}");
        let systems: Vec<&str> = label.systems.iter().map(String::as_str).collect();
        let _ = writeln!(
            text,
            "sys = {}",
            if systems.is_empty() { "@unix,@win,@other".to_owned() } else { systems.join(",") }
        );
        for raw in &label.raws {
            let _ = match raw.strip_prefix("hassh=") {
                Some(digits) => writeln!(text, "hassh = {digits}"),
                None => writeln!(text, "sig = {raw}"),
            };
        }
    }
    text
}

/// What the tables are, as their first lines say too.
const TABLES: [(&str, &str, &str); 5] = [
    ("curl-impersonate", "curl-impersonate, tests/signatures (MIT)", "2026"),
    ("hasshdb", "hassh-utils, hasshdb (BSD-3-Clause)", "2024-09-17"),
    ("lab", "lab: signatures/hellos/lab.py", "2026-11-30"),
    ("mercury-2020", "Cisco mercury, fingerprint_db.json.gz of 2020 (BSD-3-Clause)", "2020-07"),
    ("mitmengine", "Cloudflare mitmengine, reference captures of 2016 (BSD-3-Clause)", "2016"),
];

fn source(tables: &[&str]) -> String {
    let known = TABLES.iter().filter(|(table, ..)| tables.contains(table)).map(|(_, what, _)| *what);
    known.collect::<Vec<_>>().join("; ")
}

fn date(tables: &[&str]) -> &'static str {
    let known = TABLES.iter().filter(|(table, ..)| tables.contains(table));
    known.map(|(.., date)| *date).max().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(name: &str, version: &str, count: u64, raw: &str) -> Row {
        let (name, version, raw) = (name.to_owned(), version.to_owned(), raw.to_owned());
        let system = if name == "Chrome" || name == "Safari" { "Windows" } else { "" }.to_owned();
        let table = match &*version {
            "" => "mercury-2020",
            "40" => "mitmengine",
            _ => "lab",
        };
        let table = table.to_owned();
        Row { table, kind: HelloKind::TlsClient, name, version, system, count, raw }
    }

    #[test]
    fn one_name_for_a_hello_with_the_versions_that_send_it() {
        let rows = [
            row("Chrome", "131.0.6778.86", 1, "a"),
            row("Chrome", "136.0.1", 1, "a"),
            row("Python", "", 900, "a"),
            row("Chrome", "139", 1, "f"),
            row("OpenSSL client", "3.0.19", 1, "b"),
            row("Chrome", "40", 1, "c"),
            row("Firefox", "40", 1, "c"),
            row("curl", "", 900, "d"),
            row("Wget", "", 100, "d"),
            row("curl", "", 900, "e"),
            row("Wget", "", 500, "e"),
            row("Safari", "18.5", 1, "g"),
        ];
        let labels = of(HelloKind::TlsClient, rows.iter());
        let found: Vec<String> = labels
            .iter()
            .map(|((name, flavor), label)| format!("{name} {flavor}: {}", Vec::from_iter(&label.raws)[0]))
            .collect();
        assert_eq!(
            found,
            [
                "Chrome 131-138: a",
                "Chrome 137 or newer: f",
                "OpenSSL client 3.0: b",
                "Safari 18.5: g",
                "curl (as of 2019-2020): d"
            ]
        );
        let text = section(HelloKind::TlsClient, &labels);
        // Wherever it was captured.
        assert!(text.contains("\nlabel = s:!:Chrome:131-138\nsys = @unix,@win,@other\nsig = a\n"), "{text}");
        assert!(text.contains("\nlabel = s:!:Safari:18.5\nsys = macOS\nsig = g\n"), "{text}");
    }
}
