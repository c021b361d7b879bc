//! That the help can be read on a terminal, and that its examples are right.

use clap::{Command, CommandFactory as _, Parser as _};
use fp_db::Database;
use fp_engine::Direction;
use fp_match::Matcher;

use super::Arguments;

/// The widest line, in characters: wider ones clap breaks where a text that was wrapped by hand has
/// no room.
const WIDTH: usize = 100;

/// All commands and subcommands, and whatever they have below them.
fn all() -> Vec<Command> {
    fn below(command: &Command) -> Vec<Command> {
        let further = command.get_subcommands().flat_map(below);
        std::iter::once(command.clone().term_width(WIDTH)).chain(further).collect()
    }
    let mut top = Arguments::command();
    top.build();
    below(&top)
}

/// What a command prints for -h and --help, and the text that ends each as it was written.
fn pages(command: &mut Command) -> [(String, Option<String>); 2] {
    let written = |text: Option<&clap::builder::StyledStr>| text.map(ToString::to_string);
    let short = written(command.get_after_help());
    let long = written(command.get_after_long_help()).or_else(|| short.clone());
    [(command.render_help().to_string(), short), (command.render_long_help().to_string(), long)]
}

#[test]
fn no_line_is_too_wide_or_broken_where_it_was_not_written_so() {
    let mut read = 0;
    for mut command in all() {
        for (page, after) in pages(&mut command) {
            let wide: Vec<&str> = page.lines().filter(|line| line.chars().count() > WIDTH).collect();
            assert!(wide.is_empty(), "{}: {wide:?}", command.get_name());
            let after = after.unwrap_or_default();
            assert!(page.contains(after.trim()), "{}: broken anew:\n{page}", command.get_name());
            read += usize::from(!after.is_empty());
        }
    }
    assert!(read > 10, "{read} pages with a text after the options");
    let wide: Vec<&str> = crate::p0f::USAGE.lines().filter(|line| line.len() > WIDTH).collect();
    assert!(wide.is_empty(), "p0f -h: {wide:?}");
}

/// The command lines of this program among the examples of a help text.
fn examples(text: &str) -> Vec<Vec<String>> {
    let (_, examples) = text.split_once("Example").unwrap_or_default();
    examples
        .lines()
        .flat_map(commands)
        .filter(|words| words.first().is_some_and(|word| word == "fp-cli"))
        .collect()
}

/// The words of each command of a line of shell, without redirections.
fn commands(line: &str) -> Vec<Vec<String>> {
    let (mut out, mut word, mut quoted) = (vec![Vec::new()], String::new(), None);
    for c in line.chars().chain([' ']) {
        match (quoted, c) {
            (Some(quote), c) if c == quote => quoted = None,
            (None, '\'' | '"') => quoted = Some(c),
            (None, ' ' | '|' | '&' | ';' | '>') => {
                out.last_mut()
                    .unwrap()
                    .extend(Some(std::mem::take(&mut word)).filter(|word| !word.is_empty()));
                match c {
                    // A file to write to is no argument.
                    '>' | '|' | '&' | ';' => out.push(Vec::new()),
                    _ => {}
                }
            }
            _ => word.push(c),
        }
    }
    out
}

#[test]
fn a_line_of_shell() {
    let words = |line| commands(line).into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>();
    assert_eq!(words("a 'b | c' \"d > e\" -f=g"), [["a", "b | c", "d > e", "-f=g"]]);
    assert_eq!(words("a | b - >> c & d"), [&["a"][..], &["b", "-"], &["c"], &["d"]]);
}

/// An example may be typed as it stands: its flags are known, and what it asks about can be read.
#[test]
fn examples_are_right() {
    let database = Database::embedded();
    let matcher = Matcher::new(&database);
    let mut tried = Vec::new();
    for mut command in all() {
        let [(short, _), (long, _)] = pages(&mut command);
        for page in [short, long] {
            let found = examples(&page);
            assert_eq!(page.contains("\nExample"), !found.is_empty(), "{page}");
            tried.extend(found);
        }
    }
    assert!(tried.len() > 20, "{tried:?}");
    for words in tried {
        let parsed = Arguments::try_parse_from(&words);
        let command = parsed.unwrap_or_else(|error| panic!("{words:?}: {error}")).command;
        let asked = match command {
            super::Command::Match(args) => args.signatures,
            super::Command::Explain(args) => vec![args.signature],
            super::Command::Db(super::Db::Show(args)) => {
                let found = database.labels.iter().any(|label| label.name.eq_ignore_ascii_case(&args.name));
                assert!(found, "{words:?}");
                Vec::new()
            }
            _ => Vec::new(),
        };
        for raw_sig in asked.iter().filter(|raw_sig| *raw_sig != "-") {
            assert!(fp_report::asked(&matcher, raw_sig, Direction::Request).is_ok(), "{words:?}: {raw_sig}");
        }
    }
}
