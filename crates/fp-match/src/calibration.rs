//! The numbers that make distances and qualities out of differences. They come from data:
//! `cargo xtask fit-weights` writes `weights.rs`.

use fp_obs::TcpObservation;

use crate::terms::{MOST_EDITS, TcpWeights};

/// What was fitted for the packets of one direction. All in units of distance: a distance of 1
/// makes an answer less likely by a factor of e.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Calibration {
    /// What each difference adds to a distance.
    pub weights: TcpWeights,
    /// The distance at which a packet without TCP options is as likely to be of a system that the
    /// database does not know.
    pub unknown: f32,
    /// What each option adds to that: the more a packet says, the less likely an unknown system
    /// says the same.
    pub unknown_option: f32,
    /// How surely a generic verdict names the right family, as log odds.
    pub exact_generic: f32,
    /// How surely a fuzzy verdict would at distance 0, as log odds.
    pub fuzzy: f32,
}

impl Calibration {
    /// The distance at which `seen` is as likely to be of a system that the database does not know.
    pub fn unknown_distance(&self, seen: &TcpObservation) -> f32 {
        self.unknown + self.unknown_option * f32::from(options(seen))
    }
}

/// How many options a packet has, as evidence: nops count, since stacks differ in where they put
/// them, but no more options than edits do.
pub fn options(seen: &TcpObservation) -> u8 {
    seen.layout.len().min(MOST_EDITS.into()) as u8
}
