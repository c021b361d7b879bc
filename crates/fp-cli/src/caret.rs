//! Shows where in a text something is wrong.

use std::fmt::{self, Display};
use std::ops::Range;

use fp_report::escape::acts;

/// A line of text with carets under a part of it. What acts on a terminal is replaced.
pub(crate) struct Caret<'a> {
    /// What stands in the margin, such as a line number.
    pub(crate) margin: &'a str,
    /// The line.
    pub(crate) text: &'a str,
    /// The bytes under which carets go; one caret where the span is empty.
    pub(crate) span: Range<usize>,
}

impl Display for Caret<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Caret { margin, text, span } = self;
        let shown: String = text.chars().map(printable).collect();
        // A tab under a tab keeps the caret in its column however wide the terminal draws tabs.
        let before: String = text
            .get(..span.start)
            .unwrap_or(text)
            .chars()
            .map(|c| if c == '\t' { '\t' } else { ' ' })
            .collect();
        let carets = "^".repeat(text.get(span.clone()).map_or(1, |part| part.chars().count().max(1)));
        let gutter = " ".repeat(margin.len());
        write!(f, "{gutter} |\n{margin} | {shown}\n{gutter} | {before}{carets}")
    }
}

fn printable(c: char) -> char {
    if acts(c) && c != '\t' { char::REPLACEMENT_CHARACTER } else { c }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn carets_stand_under_the_part() {
        let shown = |margin, text, span| Caret { margin, text, span }.to_string();
        assert_eq!(shown("7", "4:640:0", 2..5), "  |\n7 | 4:640:0\n  |   ^^^");
        assert_eq!(shown("", "a\tb\x1b", 2..3), " |\n | a\tb\u{fffd}\n |  \t^");
        assert_eq!(shown("12", "ab", 2..2), "   |\n12 | ab\n   |   ^");
        assert_eq!(shown("1", "\u{e9}\u{e9}x", 4..5), "  |\n1 | \u{e9}\u{e9}x\n  |   ^");
    }
}
