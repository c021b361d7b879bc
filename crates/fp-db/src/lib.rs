//! The p0f v3 signature grammar, the database model and the embedded databases.
//!
//! * [`Database::parse`] reads a text in p0f v3's grammar, all of it; an [`Error`] shows the line
//!   and what was expected in it.
//! * [`Database::parse_all`] tells all the errors of a text, for those who mend it.
//! * [`limits`] says how much a text may hold.
//! * [`Database::extend`] makes one database of several sources.
//! * `Display` of [`Database`] prints the grammar: the parser and the printer are a pair.
//! * [`Database::listed`] has the signatures of all sections as text, for those who list and
//!   search.
//! * [`Database::embedded`] is the database that comes with the crate, by the features
//!   `embedded-open` (under the crate's own licence) and `embedded-p0f` (the values of p0f 3.09b's
//!   database, LGPL-2.1-or-later).
//! * [`TcpSignature`], [`HttpSignature`] and [`MtuSignature`] with their [`Label`] are the model:
//!   plain data.
//!
//! ```
//! use fp_db::Database;
//!
//! let text = "\
//! classes = win,unix
//!
//! [tcp:request]
//!
//! label = s:unix:Linux:3.11 and newer
//! sig = *:64:0:*:mss*20,7:mss,sok,ts,nop,ws:df,id+:0
//! ";
//! let database = Database::parse("linux.fp", text)?;
//! let signature = &database.tcp_request[0];
//! assert_eq!(database.label(signature.label).name, "Linux");
//! assert_eq!(database.to_string(), text);
//!
//! let error = Database::parse("linux.fp", &text.replace("id+", "idd")).unwrap_err();
//! assert_eq!(error.to_string(), "\
//! linux.fp:6:46: unknown quirk: expected a quirk such as df, id+ or ecn
//!   |
//! 6 | sig = *:64:0:*:mss*20,7:mss,sok,ts,nop,ws:df,idd:0
//!   |                                              ^^^");
//! # Ok::<(), fp_db::Error>(())
//! ```
//!
//! It opens no file, sees no packet and matches nothing: that a signature is covered by an earlier
//! one is found where matching is, in `fp-match`.
#![forbid(unsafe_code)]

mod embedded;
mod error;
#[doc(hidden)]
pub mod fuzzing;
pub mod limits;
mod listed;
mod merge;
mod model;
mod parse;
#[cfg(feature = "testing")]
pub mod testing;
mod write;

#[doc(no_inline)]
pub use fp_obs;
// What the model is made of, so that who uses it needs no crate below this one.
#[doc(no_inline)]
pub use fp_obs::{Direction, IpVersion, NameCase, OptionLayout, Quirks};

pub use error::{Error, ErrorKind};
pub use listed::ListedSignature;
pub use model::*;
pub use parse::MAX_ERRORS;

/// The example of the README, so that it keeps compiling.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
