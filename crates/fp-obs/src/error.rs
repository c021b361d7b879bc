use core::fmt;
use core::ops::Range;

/// What is wrong with a text in p0f's notation, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseError {
    span: Range<usize>,
    expected: String,
}

impl ParseError {
    /// An error over the bytes `span` of the text, where `expected` should have stood.
    pub fn new(span: Range<usize>, expected: impl Into<String>) -> Self {
        ParseError { span, expected: expected.into() }
    }

    /// The offending bytes of the text, as offsets from its start.
    pub fn span(&self) -> Range<usize> {
        self.span.clone()
    }

    /// What should have stood there.
    pub fn expected(&self) -> &str {
        &self.expected
    }

    /// The same error in a text in which this one begins at byte `offset`.
    pub fn shifted(self, offset: usize) -> Self {
        ParseError { span: self.span.start + offset..self.span.end + offset, expected: self.expected }
    }
}

impl fmt::Display for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "at column {}: expected {}", self.span.start + 1, self.expected)
    }
}

impl std::error::Error for ParseError {}
