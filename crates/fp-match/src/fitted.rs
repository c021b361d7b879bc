//! Which of the fitted numbers are in use.

use fp_obs::Direction;

use crate::calibration::Calibration;
use crate::weights;

impl Calibration {
    /// The numbers in use.
    pub const fn of(direction: Direction) -> &'static Calibration {
        match direction {
            Direction::Request => &weights::REQUEST,
            Direction::Response => &weights::RESPONSE,
        }
    }
}
