//! How much a database may hold: far more than any has that is written by people, and so little
//! that one that was written to do harm costs a known amount of memory and time.
//!
//! What is beyond is an error of the line where it begins
//! ([`ErrorKind::TooLong`](crate::ErrorKind), [`ErrorKind::TooMany`](crate::ErrorKind)). Lengths
//! are in bytes. What the limits let pass prints in lines that they let pass too.

/// A file.
pub const MAX_FILE: usize = 128 << 20;

/// A line.
pub const MAX_LINE: usize = 256 << 10;

/// The name or the flavor of a label, the name of a class or of a system.
pub const MAX_NAME: usize = 255;

/// The name of a header.
pub const MAX_HEADER: usize = 1024;

/// The value of a header, the expected software, what a User-Agent calls a system.
pub const MAX_VALUE: usize = 2048;

/// What one of the tags `@source`, `@date`, `@capture` and `@licence` says.
pub const MAX_TOLD: usize = 4096;

/// What the tags say in all, as often as it is not what was said of the label before.
pub const MAX_ALL_TOLD: usize = 64 << 20;

/// Classes.
pub const MAX_CLASSES: usize = 65_535;

/// Systems of one `sys` line.
pub const MAX_SYSTEMS: usize = 512;

/// Systems of `ua_os`: each is looked for in every User-Agent.
pub const MAX_UA_OS: usize = 1000;

/// Signatures of a file; one `sig` of the extended grammar may stand for 256.
pub const MAX_SIGNATURES: usize = 2_000_000;

/// HTTP signatures of a file, each of which may have 64 headers.
pub const MAX_HTTP_SIGNATURES: usize = 250_000;

/// A `sig` of what an end says first, such as one of `[tls:client]`.
pub const MAX_HELLO: usize = 16 << 10;

/// Words of one of its fields, or `*` of a text.
pub const MAX_HELLO_WORDS: usize = 512;

/// Numbers N of the windows `%N` of a file: a window that is seen may have to be divided by each.
pub const MAX_DIVISORS: usize = 1000;
