//! What the greeting of a server names, by the patterns of recog.
//!
//! The patterns of a protocol are compiled when its first greeting comes, into one set that tells
//! in one pass which of them match; the first of these is compiled alone to find what it captures.
//! All of it is bounded: [`SET_LIMIT`] and [`ONE_LIMIT`] say how large what is compiled may be,
//! and a match takes time in proportion to the greeting, of which there are
//! [`MAX_BANNER`](fp_obs::banner::MAX_BANNER) bytes at most.

use std::borrow::Cow;
use std::sync::OnceLock;

use fp_obs::banner::{Banner, BannerNames, BannerProtocol, MAX_BANNER};
use regex::bytes::{Regex, RegexBuilder, RegexSet, RegexSetBuilder};

/// So many bytes the patterns of a protocol may take as a set, before and while it matches.
pub const SET_LIMIT: usize = 16 << 20;
/// So many one of them may take.
pub const ONE_LIMIT: usize = 1 << 20;

/// The patterns of each protocol as `cargo xtask regenerate-banners` writes them.
const TABLES: [(BannerProtocol, &str); 5] = [
    (BannerProtocol::Smtp, include_str!("recog-smtp.tsv")),
    (BannerProtocol::Ftp, include_str!("recog-ftp.tsv")),
    (BannerProtocol::Imap, include_str!("recog-imap.tsv")),
    (BannerProtocol::Pop3, include_str!("recog-pop3.tsv")),
    (BannerProtocol::Telnet, include_str!("recog-telnet.tsv")),
];

/// The columns of a table behind the pattern.
pub const COLUMNS: [&str; 6] = ["software", "version", "system", "system_version", "device", "host"];

/// The patterns of a protocol.
struct Table {
    set: RegexSet,
    rows: Vec<Row>,
}

struct Row {
    pattern: &'static str,
    /// Compiled when it first matches.
    regex: OnceLock<Option<Regex>>,
    /// A text, or `$1` for what the first group captures.
    columns: [Option<&'static str>; COLUMNS.len()],
}

/// What a greeting names.
pub fn names(banner: &Banner) -> BannerNames {
    found(banner.protocol, &banner.words()).map_or_else(BannerNames::default, |(_, names)| names)
}

/// The number of the first pattern of a protocol that these words match, and what they name.
#[doc(hidden)]
pub fn found(protocol: BannerProtocol, words: &[u8]) -> Option<(usize, BannerNames)> {
    let table = table(protocol)?;
    let number = table.set.matches(words).iter().next()?;
    let row = table.rows.get(number)?;
    let regex = row.regex.get_or_init(|| compile(row.pattern).ok());
    let captures = regex.as_ref()?.captures(words)?;
    let [software, version, system, system_version, device, host] = row.columns.map(|column| {
        let column = column?;
        let Some(group) = column.strip_prefix('$') else { return Some(Cow::Borrowed(column.as_bytes())) };
        let said = captures.get(group.parse().ok()?)?.as_bytes();
        (!said.is_empty()).then(|| Cow::Owned(said.to_vec()))
    });
    let mut names = BannerNames::default();
    (names.software, names.version, names.system) = (software, version, system);
    (names.system_version, names.device, names.host) = (system_version, device, host);
    Some((number, names))
}

/// One pattern, as the sets have it.
///
/// # Errors
/// It is none of this dialect, or would take more than [`ONE_LIMIT`].
#[doc(hidden)]
pub fn compile(pattern: &str) -> Result<Regex, regex::Error> {
    let mut builder = RegexBuilder::new(&simplified(pattern));
    builder.unicode(false).size_limit(ONE_LIMIT).dfa_size_limit(ONE_LIMIT).build()
}

/// What is compiled of [`TABLES`].
static MADE: [OnceLock<Option<Table>>; TABLES.len()] = [const { OnceLock::new() }; TABLES.len()];

/// A pattern that matches the same in what a greeting may be long: what may come again as often as
/// that has no bound. Counted, each would be made of as many parts: of text that is made for that
/// a match took 10 ms.
fn simplified(pattern: &str) -> String {
    let mut out = String::with_capacity(pattern.len());
    let mut rest = pattern;
    while let Some((before, behind)) = rest.split_once('{') {
        out.push_str(before);
        let counted = behind.split_once('}').and_then(|(count, behind)| {
            let (least, most) = count.split_once(',')?;
            let sign = match (least, most.parse::<usize>().ok()? >= MAX_BANNER) {
                ("0", true) => '*',
                ("1", true) => '+',
                _ => return None,
            };
            Some((sign, behind))
        });
        match counted {
            Some((sign, behind)) if !before.ends_with('\\') => {
                out.push(sign);
                rest = behind;
            }
            _ => {
                out.push('{');
                rest = behind;
            }
        }
    }
    out + rest
}

/// The patterns of a protocol, which are compiled when they are first asked for.
fn table(protocol: BannerProtocol) -> Option<&'static Table> {
    let at = TABLES.iter().position(|(of, _)| *of == protocol)?;
    let (_, text) = TABLES.get(at)?;
    MADE.get(at)?.get_or_init(|| read(text)).as_ref()
}

/// Compiles the patterns of every protocol, which else the first greeting of each does: for who
/// must not wait then.
pub fn prepare() {
    for (protocol, _) in TABLES {
        let _ = table(protocol);
    }
}

/// Whether the patterns of every protocol are compiled.
#[doc(hidden)]
pub fn are_prepared() -> bool {
    MADE.iter().all(|made| made.get().is_some())
}

fn read(text: &'static str) -> Option<Table> {
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    let rows: Vec<Row> = lines.filter_map(row).collect();
    let mut builder = RegexSetBuilder::new(rows.iter().map(|row| simplified(row.pattern)));
    builder.unicode(false).size_limit(SET_LIMIT).dfa_size_limit(SET_LIMIT);
    Some(Table { set: builder.build().ok()?, rows })
}

fn row(line: &'static str) -> Option<Row> {
    let mut cells = line.split('\t');
    let pattern = cells.next()?;
    let columns = [(); COLUMNS.len()].map(|()| cells.next().filter(|cell| !cell.is_empty()));
    Some(Row { pattern, regex: OnceLock::new(), columns })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_compiles_whole() {
        for (protocol, text) in TABLES {
            let lines = text.lines().filter(|line| !line.starts_with('#'));
            let table = table(protocol).unwrap_or_else(|| panic!("{protocol:?}"));
            assert_eq!((table.rows.len(), table.set.len()), (lines.clone().count(), table.rows.len()));
            assert!(lines.clone().all(|line| line.split('\t').count() == 1 + COLUMNS.len()), "{protocol:?}");
            let one = lines.clone().map(|line| compile(line.split('\t').next().unwrap()));
            assert!(one.clone().all(|regex| regex.is_ok()), "{protocol:?}");
            assert!(text.starts_with("# ") && text.contains("BSD-2-Clause"));
        }
    }

    #[test]
    fn what_may_come_as_often_as_there_is_room_is_not_counted() {
        for (pattern, expected) in [
            (r"^[^ ]{1,512} x{0,1000}?$", r"^[^ ]+ x*?$"),
            (r"^a{1,511}b{2,512}c{3}d{,9}e{1,f", r"^a{1,511}b{2,512}c{3}d{,9}e{1,f"),
            (r"^\{1,512}(?:a{1,600}){0,8}", r"^\{1,512}(?:a+){0,8}"),
        ] {
            assert_eq!(simplified(pattern), expected);
        }
        // None that is left is much larger for it.
        for (protocol, text) in TABLES {
            let patterns = text.lines().filter(|line| !line.starts_with('#'));
            let simple = patterns.map(|line| simplified(line.split('\t').next().unwrap()));
            let largest = simple.flat_map(|pattern| {
                let ends = pattern.split(['{', ',', '}']).filter_map(|part| part.parse::<usize>().ok());
                ends.collect::<Vec<_>>()
            });
            assert!(largest.max() < Some(300), "{protocol:?}");
        }
    }

    #[test]
    fn names_of_greetings() {
        let text = |names: Option<Cow<'static, [u8]>>| {
            names.map_or_else(|| "-".to_owned(), |name| String::from_utf8_lossy(&name).into_owned())
        };
        for (protocol, greeting, expected) in [
            (
                BannerProtocol::Smtp,
                "220 mail.example.org ESMTP Postfix (Debian/GNU)",
                ["Postfix", "-", "Linux", "-", "-", "mail.example.org"],
            ),
            (BannerProtocol::Ftp, "220 (vsFTPd 3.0.3)", ["vsFTPd", "3.0.3", "-", "-", "-", "-"]),
            (BannerProtocol::Pop3, "+OK what nobody says", ["-"; 6]),
        ] {
            let names = names(&Banner::new(protocol, greeting.as_bytes()));
            let BannerNames { software, version, system, system_version, device, host, .. } = names;
            let seen = [software, version, system, system_version, device, host].map(text);
            assert_eq!(seen, expected, "{greeting}");
        }
    }
}
