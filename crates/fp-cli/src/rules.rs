//! Files of rules: read, with all that is wrong in words.

use std::ops::Range;
use std::path::Path;

use fp_report::escape::escape_since;
use fp_rules::{Fault, Rules};

use crate::caret::Caret;
use crate::terminal::shown;

/// No file is as long as this.
const MAX_LEN: u64 = 1 << 20;

/// Reads a file of rules.
///
/// # Errors
/// What is wrong with it: a text for each fault, with file, line and a caret.
pub(crate) fn load(path: &Path) -> Result<Rules, Vec<String>> {
    let name = shown(path);
    let text = read(path).map_err(|why| vec![format!("{name}: cannot read: {why}")])?;
    Rules::parse(&text).map_err(|faults| faults.iter().map(|fault| told(&name, &text, fault)).collect())
}

fn read(path: &Path) -> Result<String, String> {
    let metadata = path.metadata().map_err(|error| error.to_string())?;
    if !metadata.is_file() || metadata.len() > MAX_LEN {
        return Err("expected a file of at most 1 MiB".to_owned());
    }
    std::fs::read_to_string(path).map_err(|error| error.to_string())
}

/// Words that may be of the file, on one line and safe to show.
fn one_line(message: &str) -> String {
    let mut text = message.as_bytes().to_vec();
    escape_since(&mut text, 0);
    String::from_utf8_lossy(&text).into_owned()
}

/// A fault with its line; one that goes over several lines is shown in its first.
fn told(name: &str, text: &str, fault: &Fault) -> String {
    let Range { start, end } = fault.span;
    let before = text.get(..start).unwrap_or(text);
    let number = 1 + before.bytes().filter(|byte| *byte == b'\n').count();
    let begin = before.rfind('\n').map_or(0, |at| at + 1);
    let line = text.get(begin..).unwrap_or_default().lines().next().unwrap_or_default();
    let span = (start - begin).min(line.len())..(end - begin).min(line.len());
    let margin = number.to_string();
    format!("{name}:{number}: {}\n{}", one_line(&fault.message), Caret { margin: &margin, text: line, span })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faults_have_their_line() {
        let text = "[[rule]]\nname = 'x'\nwhen = 'famly == \"Windows\"'\n";
        let faults = Rules::parse(text).unwrap_err();
        assert_eq!(
            told("my.toml", text, &faults[0]),
            "my.toml:3: there is no value `famly`; did you mean `family`?\n  |\n3 | when = 'famly == \"Windows\"'\n  |         ^^^^^"
        );
        let end = Fault { span: 90..90, message: "m".to_owned() };
        assert_eq!(told("f", text, &end), "f:4: m\n  |\n4 | \n  | ^");
    }
}
