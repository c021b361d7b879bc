//! How often signatures that were made without some versions of a program name what these send.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use fp_db::Database;
use fp_match::{Band, HelloSeen, MatchKind, Matcher};
use fp_obs::hello::{HelloKind, RawHello};

use super::ranges::{Ranges, Release};
use super::rows::{self, Row};
use super::{head, labels};

/// What came of hellos of one sort.
#[derive(Default)]
struct Tally {
    all: usize,
    right: usize,
    wrong: usize,
    /// Of those whose version is known: the range of the answer holds it.
    versions: usize,
    in_range: usize,
    /// The same, and all known releases that it holds send this very hello.
    as_narrow: usize,
    exact: usize,
}

impl Tally {
    fn add(&mut self, row: &Row, answer: &Answer, rows: &[Row]) {
        self.all += 1;
        self.right += usize::from(answer.name == row.name);
        self.wrong += usize::from(!answer.name.is_empty() && answer.name != row.name);
        self.exact += usize::from(answer.kind == Some(MatchKind::Exact));
        if let Some(release) = row.release() {
            self.versions += 1;
            let range = Ranges::parse(&answer.flavor).filter(|_| answer.name == row.name);
            let Some(range) = range.filter(|range| range.holds(release)) else { return };
            self.in_range += 1;
            let of_name = || rows.iter().filter(|one| one.kind == row.kind && one.name == row.name);
            let same: BTreeSet<Release> =
                of_name().filter(|one| one.raw == row.raw).filter_map(Row::release).collect();
            let held = of_name().filter_map(Row::release).filter(|release| range.holds(*release));
            self.as_narrow += usize::from(held.into_iter().all(|release| same.contains(&release)));
        }
    }

    fn line(&self, what: &str) -> String {
        let share = |part: usize, all: usize| 100.0 * part as f64 / all.max(1) as f64;
        format!(
            "| {what} | {} | {:.1}% | {:.1}% | {:.1}% | {:.1}% | {:.1}% |\n",
            self.all,
            share(self.right, self.all),
            share(self.wrong, self.all),
            share(self.exact, self.all),
            share(self.in_range, self.versions),
            share(self.as_narrow, self.versions),
        )
    }
}

#[derive(Default)]
struct Answer {
    name: String,
    flavor: String,
    kind: Option<MatchKind>,
    quality: f32,
}

const BROWSERS: [&str; 4] = ["Chrome", "Firefox", "Safari", "Tor Browser"];

/// What imitates a browser: the lab calls it by the version and the name of the imitation.
fn is_imitation(row: &Row) -> bool {
    row.table == "lab"
        && row.kind == HelloKind::TlsClient
        && BROWSERS.contains(&&*row.name)
        && row.version.contains('(')
}

/// The opening of HTTP/2 of a browser, or of what imitates one.
fn is_opening(row: &Row) -> bool {
    row.kind == HelloKind::Http2Client && BROWSERS.contains(&&*row.name)
}

/// Rows of a kind, each with the answer of all rows but those of its program and version.
fn without_version(
    rows: &[Row],
    kind: HelloKind,
    is_asked: impl Fn(&Row) -> bool,
) -> Result<(Vec<&Row>, Vec<Answer>), String> {
    let mut judged = Vec::new();
    let mut found = Vec::new();
    let is_asked = |row: &&Row| is_asked(row);
    let versions: BTreeSet<(&str, Release)> =
        rows.iter().filter(is_asked).filter_map(|row| Some((&*row.name, row.release()?))).collect();
    for (name, release) in versions {
        let of_it = |row: &&Row| row.name == name && row.release() == Some(release);
        let asked: Vec<&Row> = rows.iter().filter(is_asked).filter(of_it).collect();
        let training = rows.iter().filter(|row| !of_it(row));
        found.extend(answers(kind, training, &asked)?);
        judged.extend(asked);
    }
    Ok((judged, found))
}

/// The answers to hellos, by signatures made of other rows.
fn answers<'a>(
    kind: HelloKind,
    training: impl Iterator<Item = &'a Row>,
    asked: &[&Row],
) -> Result<Vec<Answer>, String> {
    let text = head(kind) + &labels::section(kind, &labels::of(kind, training));
    let database = Database::parse("made", &text).map_err(|error| error.to_string())?;
    Ok(answers_of(&database, kind, asked))
}

/// The answers of a database.
fn answers_of(database: &Database, kind: HelloKind, asked: &[&Row]) -> Vec<Answer> {
    let matcher = Matcher::new(database);
    let one = |row: &&Row| {
        let raw = RawHello::parse(kind, &row.raw).ok()?;
        let found = matcher.hello(HelloSeen::raw(&raw))?;
        let label = database.label(found.verdict.label);
        Some(Answer {
            name: label.name.clone(),
            flavor: label.flavor.clone(),
            kind: Some(found.verdict.kind),
            quality: found.quality,
        })
    };
    asked.iter().map(|row| one(row).unwrap_or_default()).collect()
}

/// Prints the tables.
///
/// # Errors
/// A table of hellos that cannot be read.
pub(crate) fn run(detail: bool) -> Result<(), String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().ok_or("xtask stands in no folder")?;
    let rows = rows::read(&root.join("signatures/hellos"))?;
    let mut bands: BTreeMap<(Band, bool), (usize, usize, f32)> = BTreeMap::new();
    println!("| hellos of | hellos | right | wrong | exact | version in range | and no wider |");
    println!("|---|---|---|---|---|---|---|");

    // Of the browsers of 2016 every other version is left out. On some computers each of four
    // browsers seems to send one hello in the form of SSL 2.0, which none of them knows any more:
    // that is some program between.
    let of_2016 = |row: &&Row| {
        row.kind == HelloKind::TlsClient && row.table == "mitmengine" && !row.raw.starts_with("s:")
    };
    let left_out = |row: &Row| row.release().is_some_and(|Release(first, _)| first % 2 == 1);
    let asked: Vec<&Row> = rows.iter().filter(of_2016).filter(|row| left_out(row)).collect();
    let training = rows.iter().filter(|row| !(of_2016(row) && left_out(row)));
    let found = answers(HelloKind::TlsClient, training, &asked)?;
    report("browsers of 2016, odd versions", &asked, &found, &rows, &mut bands, detail);

    // What imitates browsers, each judged without its version, whoever told of that.
    let (imitations, found) = without_version(&rows, HelloKind::TlsClient, is_imitation)?;
    report("browsers of curl_cffi, each without its version", &imitations, &found, &rows, &mut bands, detail);
    let (openings, found) = without_version(&rows, HelloKind::Http2Client, is_opening)?;
    report("browsers in HTTP/2, each without its version", &openings, &found, &rows, &mut bands, detail);

    // What the lab runs, by all signatures.
    for kind in HelloKind::ALL {
        let asked: Vec<&Row> = rows.iter().filter(|row| row.kind == kind && row.table == "lab").collect();
        if !asked.is_empty() {
            let found = answers(kind, rows.iter(), &asked)?;
            report(&format!("the lab, {}", kind.name()), &asked, &found, &rows, &mut BTreeMap::new(), detail);
        }
    }

    // Servers of the lab, by signatures that are not made of tables.
    let servers = rows::read(&root.join("signatures/hellos/servers"))?;
    let asked: Vec<&Row> = servers.iter().collect();
    let path = root.join("signatures/open/tls-server.fp");
    let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let database = Database::parse("tls-server.fp", &text).map_err(|error| error.to_string())?;
    let found = answers_of(&database, HelloKind::TlsServer, &asked);
    report("the lab, tls:server", &asked, &found, &servers, &mut BTreeMap::new(), detail);

    println!("\n| quality | match | answers | right | mean quality |\n|---|---|---|---|---|");
    for ((band, exact), (all, right, quality)) in bands {
        println!(
            "| {band} | {} | {all} | {:.1}% | {:.2} |",
            if exact { "exact" } else { "fuzzy" },
            100.0 * right as f64 / all as f64,
            quality / all as f32
        );
    }
    Ok(())
}

fn report(
    what: &str,
    asked: &[&Row],
    found: &[Answer],
    rows: &[Row],
    bands: &mut BTreeMap<(Band, bool), (usize, usize, f32)>,
    detail: bool,
) {
    let mut tally = Tally::default();
    for (row, answer) in asked.iter().zip(found) {
        tally.add(row, answer, rows);
        if answer.kind.is_some() {
            let key = (Band::of(answer.quality), answer.kind == Some(MatchKind::Exact));
            let (all, right, quality) = bands.entry(key).or_default();
            *all += 1;
            *right += usize::from(answer.name == row.name);
            *quality += answer.quality;
        }
        if detail && answer.name != row.name {
            eprintln!(
                "{} {} ({}): {} {} {:?}",
                row.name, row.version, row.system, answer.name, answer.flavor, answer.kind
            );
        }
    }
    print!("{}", tally.line(what));
}
