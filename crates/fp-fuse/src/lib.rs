//! What pieces of evidence of a host say together: ranked hypotheses of a hierarchy, family >
//! product > versions.
//!
//! * [`Says`] is what a piece names; [`label::says`] reads that from the label of a signature.
//! * [`Grade`] is the sort of the piece, of which is known how often it is right, and its [`Layer`]
//!   the packet that it came in: pieces of one layer depend on each other.
//! * [`fuse`] makes a [`Verdict`] of [`Piece`]s, by [`Weights`] that `cargo xtask fit-hosts` fitted
//!   to labelled hosts.
//!
//! ```
//! use fp_fuse::{Grade, Piece, Weights, fuse, label};
//!
//! let syn = label::says("Linux", "4.20 or newer");
//! let pieces = [Piece { grade: Grade::SynExact, says: &syn }];
//! let verdict = fuse(&pieces, &Weights::FITTED);
//! let best = verdict.answer().expect("an exact match of a SYN is enough for a family");
//! assert_eq!(best.family, "Linux");
//! assert!(best.probability > 0.9);
//! // Nothing says which Linux it is, and a kernel is no product.
//! assert_eq!(best.product, None);
//! assert_eq!(best.version.as_deref(), Some("4.20 or newer"));
//!
//! assert!(fuse(&[], &Weights::FITTED).answer().is_none());
//! ```
//!
//! What it does not do: it reads no packet and no event, and remembers nothing.
#![forbid(unsafe_code)]

mod family;
#[allow(clippy::approx_constant, reason = "a fitted weight may come near any number")]
mod fitted;
mod fuse;
mod grade;
pub mod label;
mod product;
mod says;
mod versions;
mod weights;

pub use family::{FAMILIES, OTHER, prior};
#[doc(no_inline)]
pub use fp_match::fp_db::Role;
pub use fuse::{Hypothesis, Moved, Piece, Verdict, fuse, moved};
pub use grade::{Grade, Layer};
pub use says::{Product, Says};
pub use versions::{Version, Versions};
pub use weights::Weights;

/// The example of the README, so that it keeps compiling.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
