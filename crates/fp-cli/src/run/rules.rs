//! `fp-cli rules`.

use super::Failure;
use crate::args;
use crate::exit::Exit;

#[cfg(not(feature = "rules"))]
pub(super) fn run(args: &args::Rules) -> Result<Exit, Failure> {
    let args::Rules::Lint(lint) = args;
    let _ = &lint.files;
    Err(Failure::Usage("rules needs a build with the feature `rules`".to_owned()))
}

/// Prints what is wrong with files of rules.
#[cfg(feature = "rules")]
pub(super) fn run(args: &args::Rules) -> Result<Exit, Failure> {
    use fp_report::escape::escape_lines_since;

    use crate::writer::Writer;

    let args::Rules::Lint(lint) = args;
    let found: Vec<String> =
        lint.files.iter().filter_map(|path| crate::rules::load(path).err()).flatten().collect();
    let mut writer = Writer::stdout();
    for text in &found {
        // Words of the file are in it, which may be anybody's.
        let start = writer.pending().len();
        writer.pending().extend_from_slice(text.as_bytes());
        escape_lines_since(writer.pending(), start);
        writer.pending().push(b'\n');
    }
    writer.flush()?;
    Ok(if found.is_empty() { Exit::Success } else { Exit::Damaged })
}
