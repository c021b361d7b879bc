//! TCP: the test of one signature, and the index that spares most of them.

mod index;
mod native;
mod rules;

pub(crate) use index::{Fields, TcpIndex, WindowKind, window_value};
pub(crate) use native::{ethernet_mss, of_most_segments, of_segments};
pub use rules::HigherTtl;
pub(crate) use rules::{Fit, PATH_QUIRKS, quirks_fit, quirks_for, ttl_fit, ttl_fit_by, window_fits};
