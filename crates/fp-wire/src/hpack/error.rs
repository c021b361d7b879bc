use core::fmt;

/// Why a block of fields is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HpackError {
    /// It ends within a field.
    Truncated,
    /// A number has more than 28 bits: no length and no place in a table does.
    Number,
    /// A number that stands for no entry of the tables.
    Index,
    /// A string that is not in the Huffman code.
    Huffman,
    /// The size of the table is changed behind a field, or to more than is allowed.
    TableSize,
    /// The fields have more bytes together than the caller wants.
    TooLarge,
}

impl fmt::Display for HpackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            HpackError::Truncated => "ends within a field",
            HpackError::Number => "a number of more than 28 bits",
            HpackError::Index => "a number that stands for no entry",
            HpackError::Huffman => "a string that is not in the Huffman code",
            HpackError::TableSize => "a size of the table that is not allowed there",
            HpackError::TooLarge => "more bytes of fields than are wanted",
        })
    }
}

impl core::error::Error for HpackError {}
