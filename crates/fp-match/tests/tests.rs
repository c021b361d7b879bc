//! The integration tests of this crate, one binary.

#[cfg(feature = "banners")]
/// What greetings name, by the examples of recog.
mod banners;
/// Candidates are the nearest there are, and qualities are probabilities.
mod candidates;
/// Hellos: what fits, what is near, and that the index finds what a scan finds.
mod hello;
/// The index and the plain scan agree on whatever databases and observations.
mod index;
/// Every signature of a real database is reached by an observation built from it.
mod reach;
/// p0f's own answers on real captures.
mod reference;
/// Strategies for databases, whose signatures meet the observations of `fp_obs::testing` often.
mod strategies;
