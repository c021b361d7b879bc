//! The configuration file of `fp-cli live`: TOML, in which each option's long name is a key.
//!
//! What the file says is put into words of a command line, and clap reads those as it reads any: a
//! value means the same in both places, and an option that is added has its key without a line
//! here. What is typed wins.

use std::ffi::OsString;
use std::fmt;
use std::ops::Range;
use std::path::{Path, PathBuf};

use clap::error::ErrorKind;
use clap::parser::ValueSource;
use clap::{Arg, ArgAction, ArgMatches, Command, CommandFactory as _};
use toml::de::{DeTable, DeValue};

use super::Arguments;
use crate::terminal::shown;

/// Options that make no sense in a file.
const NOT_IN_FILES: [&str; 5] = ["config", "check", "list", "help", "version"];
/// No file is as long as this.
const MAX_LEN: u64 = 1 << 20;

/// A fault of a file, with the file and, where there is one, the line.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    path: PathBuf,
    line: Option<usize>,
    message: String,
}

/// The arguments with those of the file that they name, if they name one: `fp-cli live --config
/// FILE`.
///
/// # Errors
/// What is wrong with the file.
pub(super) fn merged(arguments: Vec<OsString>) -> Result<Vec<OsString>, Vec<Fault>> {
    // What is wrong with the command line is told later, by who reads it with what the file says.
    let lenient =
        Arguments::command().ignore_errors(true).mut_subcommand("live", |live| live.ignore_errors(true));
    let Ok(matches) = lenient.try_get_matches_from(&arguments) else { return Ok(arguments) };
    let Some(live) = matches.subcommand_matches("live") else { return Ok(arguments) };
    let Some(path) = live.get_one::<PathBuf>("config") else { return Ok(arguments) };
    let fault = |line, message| vec![Fault { path: path.clone(), line, message }];
    let text = read(path).map_err(|message| fault(None, message))?;
    let words = words(path, &text, Some(live))?;
    // Behind `fp-cli live`.
    let (before, after) = arguments.split_at(arguments.len().min(2));
    let merged = [before, &words, after].concat();
    // A fault of the command line alone names no key of the file, and is told by who reads that.
    match together(&merged).map(|said| (line_of_named(&text, &said), said)) {
        Some((Some(line), said)) => Err(fault(Some(line), said)),
        _ => Ok(merged),
    }
}

/// What options lack or exclude, where each is right by itself.
fn together(arguments: &[OsString]) -> Option<String> {
    let error = Arguments::command().try_get_matches_from(arguments).err()?;
    matches!(error.kind(), ErrorKind::MissingRequiredArgument | ErrorKind::ArgumentConflict).then(|| {
        let text = error.to_string();
        let text = text.split("\n\n").next().unwrap_or_default();
        text.strip_prefix("error: ").unwrap_or(text).split_whitespace().collect::<Vec<_>>().join(" ")
    })
}

/// The line of the first key that has a part in what clap says: it is named as an option, or lacks
/// one that is.
fn line_of_named(text: &str, message: &str) -> Option<usize> {
    let table = DeTable::parse(text).ok()?;
    let mut top = Arguments::command();
    top.build();
    let live = top.find_subcommand("live")?;
    let alone = |words: &[OsString]| {
        let before = ["fp-cli", "live"].map(OsString::from);
        together(&[&before, words].concat()).unwrap_or_default()
    };
    let always = alone(&[]);
    let lacks = |name: &str, value: &DeValue<'_>| {
        let mut words = Vec::new();
        let option = options(live).find(|option| option.get_long() == Some(name))?;
        push_words(option, name, value, &mut words).ok()?;
        let said = alone(&words);
        named(message).find(|lacking| names(&said, lacking) && !names(&always, lacking))
    };
    let keys = table.get_ref().iter().filter(|(key, value)| {
        names(message, key.get_ref()) || lacks(key.get_ref(), value.get_ref()).is_some()
    });
    keys.map(|(key, _)| line_of(text, key.span().start)).min()
}

/// The options that a message names.
fn named(message: &str) -> impl Iterator<Item = &str> {
    let other = |c: char| !(c.is_ascii_alphanumeric() || c == '-');
    message.split("--").skip(1).filter_map(move |rest| rest.split(other).next())
}

fn names(message: &str, option: &str) -> bool {
    named(message).any(|name| name == option)
}

fn read(path: &Path) -> Result<String, String> {
    let metadata = path.metadata().map_err(|error| format!("cannot read: {error}"))?;
    if !metadata.is_file() || metadata.len() > MAX_LEN {
        return Err("cannot read: expected a file of at most 1 MiB".to_owned());
    }
    let bytes = std::fs::read(path).map_err(|error| format!("cannot read: {error}"))?;
    let text = String::from_utf8(bytes).map_err(|_| "not UTF-8".to_owned())?;
    Ok(text.trim_start_matches('\u{feff}').to_owned())
}

/// The words of a command line that mean what the file says, without what was typed.
fn words(path: &Path, text: &str, typed: Option<&ArgMatches>) -> Result<Vec<OsString>, Vec<Fault>> {
    let fault = |at: Range<usize>, message: String| Fault {
        path: path.to_owned(),
        line: Some(line_of(text, at.start)),
        message,
    };
    let table = DeTable::parse(text).map_err(|error| {
        vec![fault(error.span().unwrap_or(text.len()..text.len()), error.message().to_owned())]
    })?;
    let mut top = Arguments::command();
    top.build();
    let Some(live) = top.find_subcommand("live") else { return Ok(Vec::new()) };
    let (mut all, mut faults) = (Vec::new(), Vec::new());
    for (key, value) in table.get_ref() {
        let name: &str = key.get_ref();
        let found = options(live).find(|option| option.get_long() == Some(name));
        let Some(option) = found else {
            faults.push(fault(key.span(), unknown(live, name)));
            continue;
        };
        let mut words = Vec::new();
        let said = push_words(option, name, value.get_ref(), &mut words);
        match said.and_then(|()| try_alone(name, &words)) {
            Ok(()) if typed.is_some_and(|typed| is_typed(live, option, typed)) => {}
            Ok(()) => all.extend(words),
            Err(message) => faults.push(fault(key.span(), format!("{name}: {message}"))),
        }
    }
    faults.sort_by_key(|fault| fault.line);
    if faults.is_empty() { Ok(all) } else { Err(faults) }
}

/// The options that may stand in a file.
fn options(live: &Command) -> impl Iterator<Item = &Arg> {
    live.get_arguments().filter(|option| option.get_long().is_some_and(|name| !NOT_IN_FILES.contains(&name)))
}

fn unknown(live: &Command, name: &str) -> String {
    if NOT_IN_FILES.contains(&name) {
        return format!("`{name}` belongs on the command line");
    }
    // One that was meant may have an underscore, or be its beginning.
    let meant = name.replace('_', "-");
    let near = options(live)
        .filter_map(Arg::get_long)
        .find(|option| *option == meant || meant.len() > 2 && option.starts_with(meant.as_str()));
    let hint = near.map_or(String::new(), |option| format!("; did you mean `{option}`?"));
    format!("unknown key `{name}`{hint}")
}

/// The option, or one that it cannot be together with, was typed.
fn is_typed(live: &Command, option: &Arg, typed: &ArgMatches) -> bool {
    let given = |other: &Arg| typed.value_source(other.get_id().as_str()) == Some(ValueSource::CommandLine);
    let excludes = |one: &Arg, other: &Arg| live.get_arg_conflicts_with(one).contains(&other);
    options(live)
        .any(|other| given(other) && (other == option || excludes(other, option) || excludes(option, other)))
}

/// Appends an option's words.
fn push_words(
    option: &Arg,
    name: &str,
    value: &DeValue<'_>,
    words: &mut Vec<OsString>,
) -> Result<(), String> {
    let takes_value = option.get_action().takes_values();
    let needs_value = takes_value && option.get_num_args().is_none_or(|range| range.min_values() > 0);
    let scalar = |value: &DeValue<'_>| match value {
        DeValue::String(text) => Some(text.to_string()),
        DeValue::Integer(number) => Some(number.to_string()),
        _ => None,
    };
    match value {
        DeValue::Boolean(on) if !needs_value => {
            if *on {
                words.push(format!("--{name}").into());
            }
            return Ok(());
        }
        DeValue::Array(values) if matches!(option.get_action(), ArgAction::Append) => {
            for value in values {
                let text = scalar(value.get_ref()).ok_or("expected an array of strings or numbers")?;
                words.push(format!("--{name}={text}").into());
            }
            return Ok(());
        }
        _ => {}
    }
    let expected = match option.get_action() {
        ArgAction::Append if needs_value => "expected a string, or an array of strings",
        ArgAction::Append => "expected true or false, a string, or an array of strings",
        _ if takes_value => "expected a string or a number",
        _ => "expected true or false",
    };
    let text = scalar(value).filter(|_| takes_value).ok_or(expected)?;
    words.push(format!("--{name}={text}").into());
    Ok(())
}

/// Whether clap takes the words of an option by themselves; what others it needs is seen when all
/// are there.
fn try_alone(name: &str, words: &[OsString]) -> Result<(), String> {
    let before = ["fp-cli", "live"].map(OsString::from);
    let Err(error) = Arguments::command().try_get_matches_from(before.iter().chain(words)) else {
        return Ok(());
    };
    match error.kind() {
        ErrorKind::MissingRequiredArgument | ErrorKind::ArgumentConflict => Ok(()),
        _ => {
            let text = error.to_string();
            let text = text.split("\n\n").next().unwrap_or_default();
            let text = text.strip_prefix("error: ").unwrap_or(text);
            // The key is named already.
            let option = format!(" for '--{name}");
            let (before, after) = text.split_once(option.as_str()).unwrap_or((text, ""));
            let after = after.split_once('\'').map_or("", |(_, after)| after);
            Err(format!("{before}{after}").split_whitespace().collect::<Vec<_>>().join(" "))
        }
    }
}

/// The line of a byte, from 1.
fn line_of(text: &str, at: usize) -> usize {
    1 + text.bytes().take(at).filter(|byte| *byte == b'\n').count()
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", shown(&self.path))?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        write!(f, ": {}", self.message)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> Result<Vec<String>, Vec<String>> {
        words(Path::new("my.toml"), text, None)
            .map(|words| words.into_iter().map(|word| word.into_string().unwrap()).collect())
            .map_err(|faults| faults.iter().map(ToString::to_string).collect())
    }

    fn live() -> Command {
        let mut top = Arguments::command();
        top.build();
        top.find_subcommand("live").unwrap().clone()
    }

    const EXAMPLE: &str = include_str!("../../packaging/live.toml");

    #[test]
    fn every_option_has_its_key() {
        let live = live();
        let mut known = 0;
        for option in live.get_arguments().filter(|option| !option.is_positional()) {
            let name = option.get_long().expect("a long name, to be a key");
            let values = ["true", "\"x\"", "1", "[\"x\"]"];
            let faults =
                values.map(|value| said(&format!("{name} = {value}")).err().unwrap_or_default().concat());
            let refused = faults.iter().all(|fault| fault.contains("belongs on the command line"));
            assert_eq!(refused, NOT_IN_FILES.contains(&name), "{name}: {faults:?}");
            assert!(faults.iter().all(|fault| !fault.contains("unknown")), "{name}: {faults:?}");
            known += usize::from(!refused);
            // And its place in the example, in use or behind a #.
            let lines = EXAMPLE.lines().map(|line| line.trim_start_matches("# "));
            let shown = lines.filter(|line| line.starts_with(&format!("{name} = "))).count();
            assert_eq!(shown, usize::from(!refused), "{name} in the example");
        }
        assert!(known > 20, "{known}");
    }

    /// As it stands, and each of its lines when it is put in use.
    #[test]
    fn the_example_is_right() {
        said(EXAMPLE).unwrap();
        let mut tried = 0;
        for line in EXAMPLE.lines() {
            let line = line.trim_start_matches("# ");
            if line.split_once(" = ").is_some_and(|(key, _)| !key.contains(' ')) {
                said(line).unwrap();
                tried += 1;
            }
        }
        assert!(tried > 20);
    }

    #[test]
    fn values_are_words() {
        let text = "interface = [\"a\", \"b\"]\nquiet = true\nwait = false\nbuffer = 64\nformat = 'json'\nas-p0f = true\n";
        let mut words = said(text).unwrap();
        words.sort();
        assert_eq!(
            words,
            ["--as-p0f", "--buffer=64", "--format=json", "--interface=a", "--interface=b", "--quiet"]
        );
        assert_eq!(said("as-p0f = ['D1', 'D3']").unwrap(), ["--as-p0f=D1", "--as-p0f=D3"]);
        assert_eq!(said("interface = 'a'\nmax-flows = 5").unwrap(), ["--interface=a", "--max-flows=5"]);
        assert_eq!(said("").unwrap(), [""; 0]);
    }

    #[test]
    fn faults_are_told_with_their_line() {
        for (text, expected) in [
            ("\nintreface = 'a'", "my.toml:2: unknown key `intreface`"),
            ("max_flows = 1", "my.toml:1: unknown key `max_flows`; did you mean `max-flows`?"),
            ("check = true", "my.toml:1: `check` belongs on the command line"),
            ("# a\n[live]\nquiet = true", "my.toml:2: unknown key `live`"),
            ("quiet = 1", "my.toml:1: quiet: expected true or false"),
            ("interface = true", "my.toml:1: interface: expected a string, or an array of strings"),
            ("interface = [[]]", "my.toml:1: interface: expected an array of strings or numbers"),
            ("output = ['a']", "my.toml:1: output: expected a string or a number"),
            ("buffer = 5000", "my.toml:1: buffer: invalid value '5000': 5000 is not in 1..=4096"),
            (
                "format = 'xml'",
                "my.toml:1: format: invalid value 'xml' [possible values: human, p0f-log, json]",
            ),
            ("home = 'here'", "my.toml:1: home: invalid value 'here': expected an address or a network"),
            ("a = 1\n\nquiet = true\nquiet = true", "my.toml:4: duplicate key"),
            ("quiet = ", "my.toml:1: "),
        ] {
            let faults = said(text).unwrap_err();
            assert!(faults.len() == 1 && faults[0].starts_with(expected), "{text}: {faults:?}");
        }
        assert_eq!(said("x = 1\ny = 2").unwrap_err().len(), 2, "all are told");
    }

    fn line(file: &str, typed: &[&str]) -> Vec<String> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("my.toml");
        std::fs::write(&path, file).unwrap();
        let arguments = ["fp-cli", "live", "--config"].map(OsString::from).into_iter();
        let arguments = arguments.chain([path.into()]).chain(typed.iter().map(OsString::from));
        let merged = merged(arguments.collect()).unwrap_or_else(|faults| panic!("{}", faults[0]));
        let words = merged.into_iter().map(|word| word.into_string().unwrap());
        words.filter(|word| word.contains('=') || word.starts_with("--no")).collect()
    }

    /// Each is right by itself: told of is the line of one that has a part in it.
    #[test]
    fn faults_of_several_options_are_told_with_a_line() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("my.toml");
        for (file, typed, expected) in [
            ("quiet = true\nuser = 'fp'\nno-sandbox = true", &[][..], ":2: the argument '--"),
            ("\n\nno-sandbox = true\nuser = 'fp'", &[], ":3: the argument '--"),
            (
                "interface = 'a'\nrotate = '1M'",
                &[],
                ":2: the following required arguments were not provided: --output",
            ),
            ("keep-files = 3", &["-i", "a", "-o", "x"], ":1: the following required arguments were not"),
        ] {
            std::fs::write(&path, file).unwrap();
            let mut arguments: Vec<OsString> = ["fp-cli", "live", "--config"].map(OsString::from).into();
            arguments.push(path.clone().into());
            arguments.extend(typed.iter().map(|word: &&str| OsString::from(word)));
            let faults = merged(arguments).unwrap_err();
            assert!(faults[0].to_string().contains(&format!("my.toml{expected}")), "{}", faults[0]);
        }
        // A fault of what was typed is none of the file's.
        assert!(line("buffer = 64", &["--user=fp", "--no-sandbox"]).contains(&"--buffer=64".to_owned()));
    }

    #[test]
    fn what_is_typed_wins() {
        let file = "interface = ['a', 'b']\nbuffer = 64\nuser = 'fp'\noutput = 'x'";
        assert_eq!(
            line(file, &[]),
            ["--buffer=64", "--interface=a", "--interface=b", "--output=x", "--user=fp"]
        );
        assert_eq!(line(file, &["-i", "c", "--buffer", "1"]), ["--output=x", "--user=fp"]);
        // What excludes it, too; and what needs it finds it.
        assert_eq!(line("user = 'fp'", &["--no-sandbox"]), ["--no-sandbox"]);
        assert_eq!(line("output = 'x'", &["--rotate=1M"]), ["--output=x", "--rotate=1M"]);
    }
}
