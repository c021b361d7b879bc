use std::{fmt, io};

/// Why a capture could not be read, or not to its end: which input, where, and what was expected
/// there.
#[derive(Debug)]
pub struct Error(Box<Inner>);

#[derive(Debug)]
struct Inner {
    input: String,
    offset: u64,
    kind: ErrorKind,
}

/// The kinds of [`Error`].
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The file could not be opened.
    #[error("cannot open: {0}")]
    Open(io::Error),
    /// The operating system could not read on.
    #[error("cannot read: {0}")]
    Read(io::Error),
    /// The compressed stream (gzip, zstd, xz, bzip2) is damaged or cut off, or asks for too much
    /// memory.
    #[error("cannot decompress: {0}")]
    Decompress(io::Error),
    /// The first bytes are not those of a capture.
    #[error("expected a pcap, pcapng or snoop capture (plain, gzip, zstd, xz or bzip2), found {}", describe(.found))]
    NotACapture {
        /// The first bytes, at most four.
        found: Vec<u8>,
    },
    /// The input ends inside a header, a record or a block.
    #[error("expected {expected} bytes, found {found} before the end of the input")]
    Truncated {
        /// The bytes that the header, record or block should have.
        expected: u64,
        /// The bytes that are there.
        found: u64,
    },
    /// A number that no capture can hold, so that nothing behind it can be trusted.
    #[error("expected {expected}, found {found}")]
    Malformed {
        /// What should have stood there.
        expected: String,
        /// What stands there.
        found: u64,
    },
    /// An interface that is listened to went down or away.
    #[error("{}", .0.kind())]
    Live(crate::live::Error),
}

impl Error {
    /// What went wrong.
    pub fn kind(&self) -> &ErrorKind {
        &self.0.kind
    }

    /// The input: the file's path as it was given, or the name of the stream.
    pub fn input(&self) -> &str {
        &self.0.input
    }

    /// Where the damaged header, record or block begins: bytes from the start of the decompressed
    /// input.
    pub fn offset(&self) -> u64 {
        self.0.offset
    }

    pub(crate) fn new(offset: u64, kind: ErrorKind) -> Self {
        Error(Box::new(Inner { input: String::new(), offset, kind }))
    }

    pub(crate) fn malformed(offset: u64, expected: impl Into<String>, found: impl Into<u64>) -> Self {
        Error::new(offset, ErrorKind::Malformed { expected: expected.into(), found: found.into() })
    }

    pub(crate) fn within(mut self, input: &str) -> Self {
        self.0.input = input.to_owned();
        self
    }
}

/// One line, whatever the input is called: line ends in its name are shown as `\x0a`.
impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Inner { input, offset, kind } = &*self.0;
        let input = input.replace('\n', "\\x0a");
        match kind {
            ErrorKind::Open(_) | ErrorKind::Live(_) => write!(f, "{input}: {kind}"),
            _ => write!(f, "{input}: at byte {offset}: {kind}"),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.0.kind {
            ErrorKind::Open(error) | ErrorKind::Read(error) | ErrorKind::Decompress(error) => Some(error),
            _ => None,
        }
    }
}

impl From<crate::live::Error> for Error {
    fn from(error: crate::live::Error) -> Self {
        let interface = error.interface().to_owned();
        Error::new(0, ErrorKind::Live(error)).within(&interface)
    }
}

fn describe(found: &[u8]) -> String {
    if found.is_empty() {
        return "nothing".to_owned();
    }
    let hex: Vec<String> = found.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("the bytes {}", hex.join(" "))
}
