//! That the help can be read on a terminal, and that its examples are right.

use clap::{Command, CommandFactory as _};

use super::Arguments;

/// The widest line, in characters: wider ones clap breaks where a text that was wrapped by hand has no room.
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
