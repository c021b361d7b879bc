//! What the greeting of a server names, or what an end of SMB calls its system, by the patterns of
//! recog.
//!
//! The patterns of one kind are compiled when they are first asked for, into one set that tells
//! in one pass which of them match; the first of these is compiled alone to find what it captures.
//! All of it is bounded: [`SET_LIMIT`] and [`ONE_LIMIT`] say how large what is compiled may be,
//! and a match takes time in proportion to the greeting, of which there are
//! [`MAX_BANNER`] bytes at most.

use std::borrow::Cow;
use std::sync::OnceLock;

use fp_obs::banner::{Banner, BannerNames, BannerProtocol, MAX_BANNER};
use fp_obs::smb::Smb;
use regex::bytes::{Regex, RegexBuilder, RegexSet, RegexSetBuilder};

/// So many bytes the patterns of a protocol may take as a set, before and while it matches.
pub const SET_LIMIT: usize = 16 << 20;
/// So many one of them may take.
pub const ONE_LIMIT: usize = 1 << 20;

/// A file of recog's patterns.
#[doc(hidden)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Patterns {
    /// Of greetings.
    Greeting(BannerProtocol),
    /// Of what an end of SMB 1 calls its system.
    SmbNativeOs,
    /// Of what it calls its program.
    SmbNativeLm,
}

impl Patterns {
    /// All of them.
    pub fn all() -> [Patterns; TABLES.len()] {
        TABLES.map(|(patterns, _)| patterns)
    }

    /// What our files of them are called.
    pub const fn name(self) -> &'static str {
        match self {
            Patterns::Greeting(protocol) => protocol.name(),
            Patterns::SmbNativeOs => "smb_native_os",
            Patterns::SmbNativeLm => "smb_native_lm",
        }
    }
}

/// The patterns of each kind as `cargo xtask regenerate-banners` writes them.
const TABLES: [(Patterns, &str); 7] = [
    (Patterns::Greeting(BannerProtocol::Smtp), include_str!("recog-smtp.tsv")),
    (Patterns::Greeting(BannerProtocol::Ftp), include_str!("recog-ftp.tsv")),
    (Patterns::Greeting(BannerProtocol::Imap), include_str!("recog-imap.tsv")),
    (Patterns::Greeting(BannerProtocol::Pop3), include_str!("recog-pop3.tsv")),
    (Patterns::Greeting(BannerProtocol::Telnet), include_str!("recog-telnet.tsv")),
    (Patterns::SmbNativeOs, include_str!("recog-smb_native_os.tsv")),
    (Patterns::SmbNativeLm, include_str!("recog-smb_native_lm.tsv")),
];

/// The columns of a table behind the pattern.
pub const COLUMNS: [&str; 6] = ["software", "version", "system", "system_version", "device", "host"];

/// The patterns of a kind.
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
    of(Patterns::Greeting(banner.protocol), &banner.words())
}

/// The same message of SMB, with what it names. The program's own words count first, also for the
/// system where it is bound to one: what SMB calls the system may be as little as `Unix`.
pub fn named(mut smb: Box<Smb>) -> Box<Smb> {
    let of = |patterns, text: &Option<Box<str>>| {
        text.as_deref().map_or_else(BannerNames::default, |text| of(patterns, text.as_bytes()))
    };
    let (mut names, program) =
        (of(Patterns::SmbNativeOs, &smb.native_os), of(Patterns::SmbNativeLm, &smb.native_lm));
    if program.software.is_some() {
        (names.software, names.version) = (program.software, program.version);
    }
    if program.system.is_some() {
        (names.system, names.system_version) = (program.system, program.system_version);
    }
    smb.names = names;
    smb
}

fn of(patterns: Patterns, words: &[u8]) -> BannerNames {
    found(patterns, words).map_or_else(BannerNames::default, |(_, names)| names)
}

/// The number of the first pattern of a kind that these words match, and what they name.
#[doc(hidden)]
pub fn found(patterns: Patterns, words: &[u8]) -> Option<(usize, BannerNames)> {
    let table = table(patterns)?;
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

/// The patterns of a kind, which are compiled when they are first asked for.
fn table(patterns: Patterns) -> Option<&'static Table> {
    let at = TABLES.iter().position(|(of, _)| *of == patterns)?;
    let (_, text) = TABLES.get(at)?;
    MADE.get(at)?.get_or_init(|| read(text)).as_ref()
}

/// Compiles the patterns of every protocol, which else the first greeting of each does: for who
/// must not wait then.
pub fn prepare() {
    for patterns in Patterns::all() {
        let _ = table(patterns);
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
        for (patterns, text) in TABLES {
            let lines = text.lines().filter(|line| !line.starts_with('#'));
            let table = table(patterns).unwrap_or_else(|| panic!("{patterns:?}"));
            assert_eq!((table.rows.len(), table.set.len()), (lines.clone().count(), table.rows.len()));
            assert!(lines.clone().all(|line| line.split('\t').count() == 1 + COLUMNS.len()), "{patterns:?}");
            let one = lines.clone().map(|line| compile(line.split('\t').next().unwrap()));
            assert!(one.clone().all(|regex| regex.is_ok()), "{patterns:?}");
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

    #[test]
    fn names_of_smb() {
        let named = |os: &str, lm: &str| {
            let mut smb = Smb::new(fp_obs::smb::SmbMessage::SessionSetup, 1);
            (smb.native_os, smb.native_lm) = (Some(os.into()), Some(lm.into()));
            let names = named(Box::new(smb)).names;
            [names.software, names.version, names.system, names.system_version].map(|name| {
                name.map_or_else(|| "-".to_owned(), |name| String::from_utf8_lossy(&name).into_owned())
            })
        };
        assert_eq!(
            named("Windows 7 Professional 7601 Service Pack 1", "Windows 7 Professional 6.1"),
            ["-", "-", "Windows 7", "Service Pack 1"]
        );
        assert_eq!(named("Windows 6.1", "Samba 4.3.9-Ubuntu"), ["Samba", "4.3.9", "-", "-"]);
        assert_eq!(named("Unix", "Samba 3.0.28a-apple"), ["Samba", "3.0.28a-apple", "Mac OS X", "10.6"]);
        assert_eq!(named("nobody's", ""), ["-"; 4]);
    }
}
