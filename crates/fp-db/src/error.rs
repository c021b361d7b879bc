use core::fmt;
use core::ops::Range;

/// The most characters of a line that are shown before a fault, and from it on.
const MAX_SHOWN: usize = 400;

/// What kind of thing is wrong with a line of a database.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// Neither a comment, nor a section, nor `field = value`; or a value of another shape than its
    /// field has.
    Syntax,
    /// A section that does not exist.
    UnknownSection,
    /// A field that does not exist.
    UnknownField,
    /// A line that may not stand here, such as a `sig` before its `label`.
    Misplaced,
    /// A class that no `classes` line registers.
    UnknownClass,
    /// A TCP option that does not exist.
    UnknownOption,
    /// A quirk that does not exist, or not in this version of IP.
    UnknownQuirk,
    /// Something that is not a number, or a number out of range.
    Number,
    /// More entries than a signature, or than a database can hold.
    TooMany,
    /// A text that is longer than its kind may be: see [`limits`](crate::limits).
    TooLong,
    /// A line that ends with CR LF instead of LF.
    LineEnding,
}

impl fmt::Display for ErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            ErrorKind::Syntax => "malformed line",
            ErrorKind::UnknownSection => "unknown section",
            ErrorKind::UnknownField => "unknown field",
            ErrorKind::Misplaced => "misplaced line",
            ErrorKind::UnknownClass => "unknown class",
            ErrorKind::UnknownOption => "unknown TCP option",
            ErrorKind::UnknownQuirk => "unknown quirk",
            ErrorKind::Number => "bad number",
            ErrorKind::TooMany => "too many entries",
            ErrorKind::TooLong => "too long",
            ErrorKind::LineEnding => "wrong line ending",
        })
    }
}

/// Why a text is not a signature database, and where.
///
/// Prints as `file:line:column: what: expected what`, the line itself and a caret under the fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error(Box<Inner>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Inner {
    kind: ErrorKind,
    source_name: String,
    line: u32,
    text: String,
    span: Range<usize>,
    expected: String,
}

impl Error {
    pub(crate) fn new(
        kind: ErrorKind,
        source_name: &str,
        line: u32,
        text: &str,
        span: Range<usize>,
        expected: String,
    ) -> Error {
        let (source_name, text) = (source_name.to_owned(), text.to_owned());
        Error(Box::new(Inner { kind, source_name, line, text, span, expected }))
    }

    /// What kind of thing is wrong.
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// The name of the source, as given when it was read.
    pub fn source_name(&self) -> &str {
        &self.0.source_name
    }

    /// The line, from 1.
    pub fn line(&self) -> u32 {
        self.0.line
    }

    /// The column of the first offending character, from 1, in characters.
    pub fn column(&self) -> usize {
        self.before().chars().count() + 1
    }

    /// The text of the line.
    pub fn text(&self) -> &str {
        &self.0.text
    }

    /// The offending bytes of the line, as offsets from its start; empty where something is
    /// missing.
    pub fn span(&self) -> Range<usize> {
        self.0.span.clone()
    }

    /// What should have stood there.
    pub fn expected(&self) -> &str {
        &self.0.expected
    }

    fn before(&self) -> &str {
        self.0.text.get(..self.0.span.start).unwrap_or(&self.0.text)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Inner { kind, source_name, line, text, span, expected } = &*self.0;
        let gutter = line.to_string().len();
        writeln!(f, "{source_name}:{line}:{}: {kind}: expected {expected}", self.column())?;
        writeln!(f, "{:gutter$} |", "")?;
        let before = self.before();
        // As much of a long line as fits in front of the fault.
        let cut = before.char_indices().rev().nth(MAX_SHOWN - 1).map_or(0, |(at, _)| at);
        let shown = text.get(cut..).unwrap_or_default().chars().take(2 * MAX_SHOWN);
        write!(f, "{line} | {}", shown.map(printable).collect::<String>())?;
        write!(f, "\n{:gutter$} | ", "")?;
        // A tab under a tab keeps the caret in its column however wide the terminal draws tabs.
        for c in before.get(cut..).unwrap_or_default().chars() {
            f.write_str(if c == '\t' { "\t" } else { " " })?;
        }
        let width = text.get(span.clone()).map_or(1, |fault| fault.chars().take(MAX_SHOWN).count());
        f.write_str(&"^".repeat(width.max(1)))
    }
}

impl std::error::Error for Error {}

/// The file may come from anywhere and the message goes to a terminal.
fn printable(c: char) -> char {
    if c.is_control() && c != '\t' { char::REPLACEMENT_CHARACTER } else { c }
}

#[cfg(test)]
mod tests {
    use crate::Database;

    #[test]
    fn of_a_long_line_the_part_around_the_fault_is_shown() {
        let nops = "nop,".repeat(30_000);
        let text = format!("classes = c\n[tcp:request]\nlabel = s:c:n:\nsig = 4:64:0:0:*,*:{nops}");
        let message = Database::parse("a.fp", &text).unwrap_err().to_string();
        let lines: Vec<&str> = message.lines().collect();
        let [_, _, shown, carets] = lines[..] else { panic!("{message}") };
        assert!(message.len() < 3000, "{}", message.len());
        let from = carets.find('^').unwrap();
        assert_eq!(shown.get(from..carets.len()), Some(&nops[..carets.len() - from]));
    }
}
