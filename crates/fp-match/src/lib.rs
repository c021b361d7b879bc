//! Which signature an observation matches, how far away it is and how sure that is.
//!
//! * [`Matcher`] holds a database with its indexes; [`Matcher::tcp`] and [`Matcher::http`] give a
//!   [`Verdict`] (exact, generic or fuzzy, with the signature), [`Matcher::mtu`] the name of a
//!   link.
//! * [`Matcher::hello`] does the same for what TLS, QUIC, SSH, DHCP and clients of HTTP/2
//!   say first.
//! * `banners::names`, with the feature `banners`, is what the greeting of a server names, and
//!   [`windows::build`] the releases of a build of Windows.
//! * [`hops`] tells how far the sender is, [`tcp_quality`] and [`http_quality`] how sure a verdict
//!   is, from the [`distance`] between what was seen and what the signature says.
//! * [`Matcher::candidates`] finds the nearest labels where nothing matches, or only loosely;
//!   [`Matcher::candidates_beside`] does so beside a verdict.
//! * [`linear`] is the plain scan in file order that the indexes must agree with.
//! * [`covered`] lists signatures that can never win; [`examples`] builds observations that a
//!   signature describes.
//!
//! ```
//! use fp_db::{Class, ClassId, Database, Label, LabelId, TcpSignature, Ttl, WindowRule};
//! use fp_match::{MatchKind, Matcher, hops, tcp_quality};
//! use fp_obs::{Direction, TcpObservation};
//!
//! let mut database = Database::default();
//! database.labels.push(Label::new(Class::System(ClassId(0)), "Linux", "3.x"));
//! let layout = "mss,sok,ts,nop,ws".parse()?;
//! let mut signature = TcpSignature::new(LabelId(0), Ttl::Initial(64), layout);
//! signature.window = WindowRule::Mss(20);
//! signature.quirks = "df,id+".parse()?;
//! database.tcp_request.push(signature);
//! let matcher = Matcher::new(&database);
//!
//! let seen: TcpObservation = "4:57+7:0:1460:mss*20,7:mss,sok,ts,nop,ws:df,id+:0".parse()?;
//! let found = matcher.tcp(&seen, Direction::Request);
//! let verdict = found.verdict.expect("the signature above describes it");
//! assert_eq!(verdict.kind, MatchKind::Exact);
//! assert_eq!(database.label(verdict.label).name, "Linux");
//! assert_eq!(hops(&seen, &found, &database), 7);
//! assert_eq!(tcp_quality(&seen, &found, &database), 1.0);
//!
//! // A load balancer that clears the identification leaves a fuzzy match.
//! let seen: TcpObservation = "4:57+7:0:1460:mss*20,7:mss,sok,ts,nop,ws:df:0".parse()?;
//! let found = matcher.tcp(&seen, Direction::Request);
//! assert!(found.verdict.is_some_and(|verdict| verdict.is_fuzzy()));
//! assert!(tcp_quality(&seen, &found, &database) < 1.0);
//! # Ok::<(), fp_obs::ParseError>(())
//! ```
//!
//! What it does not do: it sees no packet and no clock, remembers nothing between observations, and
//! does not find what the window is a multiple of
//! ([`TcpObservation::detect_window_multiple`](fp_obs::TcpObservation::detect_window_multiple)).
#![forbid(unsafe_code)]

#[cfg(feature = "banners")]
pub mod banners;
mod calibration;
mod candidates;
mod clamp;
mod covered;
pub mod distance;
pub mod examples;
mod family;
mod fitted;
#[doc(hidden)]
pub mod fuzzing;
mod hello;
mod hop_limit;
mod hops;
mod http;
#[doc(hidden)]
pub mod keyed;
pub mod linear;
mod matcher;
mod quality;
mod tcp;
mod terms;
mod verdict;
#[allow(clippy::approx_constant, reason = "a fitted weight may come near any number")]
mod weights;
pub mod windows;

// What a matcher takes and gives, so that who uses it needs no crate below this one.
#[doc(no_inline)]
pub use fp_db::{self, Database, Label, LabelId};
#[doc(no_inline)]
pub use fp_obs::{self, Direction, HttpObservation, NameCase, ParseError, TcpObservation};

pub use calibration::{Calibration, options};
pub use candidates::{
    Beside, Candidate, Candidates, http as http_candidates, tcp as candidates, tcp_by as candidates_by,
};
pub use clamp::Clamp;
pub use covered::{Coverage, Covered, MAX_COMPARISONS, Section, SignatureRef, all_covered, covered};
pub use family::family;
pub use hello::{HelloDistance, HelloSeen, HelloVerdict};
pub use hops::hops;
pub use matcher::{DatabaseRef, Matcher};
pub use quality::{Band, HTTP_GENERIC, http_quality, tcp_quality, tcp_quality_by};
pub use tcp::HigherTtl;
pub use verdict::{MatchKind, SignatureId, TcpMatch, Verdict};
