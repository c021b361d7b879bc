//! The numbers that make distances and qualities out of differences. They come from data:
//! `cargo xtask fit-weights` writes `weights.rs`.

use fp_obs::Direction;

use crate::distance::TcpWeights;
use crate::weights;

/// What was fitted for the packets of one direction. All in units of distance: a distance of 1 makes an answer less
/// likely by a factor of e.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Calibration {
    /// What each difference adds to a distance.
    pub weights: TcpWeights,
    /// The distance at which a system is as likely to be one that the database does not know.
    pub unknown: f32,
    /// How surely a generic verdict names the right family, as log odds.
    pub exact_generic: f32,
    /// How surely a fuzzy verdict would at distance 0, as log odds.
    pub fuzzy: f32,
}

impl Calibration {
    /// The numbers in use.
    pub const fn of(direction: Direction) -> &'static Calibration {
        match direction {
            Direction::Request => &weights::REQUEST,
            Direction::Response => &weights::RESPONSE,
        }
    }
}
