//! Qualities as people read them.

use std::fmt;

/// A quality of 0 to 1 in two digits, of which only certainty is `1.00`: what is as good as certain
/// is `0.99`.
#[derive(Clone, Copy, Debug)]
pub struct Quality(
    /// 0 to 1.
    pub f32,
);

impl fmt::Display for Quality {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = if self.0 < 1.0 { self.0.min(0.99) } else { self.0 };
        write!(f, "{shown:.2}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_certainty_is_one() {
        for (quality, text) in [
            (1.0, "1.00"),
            (1.0_f32.next_down(), "0.99"),
            (0.996, "0.99"),
            (0.994, "0.99"),
            (0.986, "0.99"),
            (0.984, "0.98"),
            (0.004, "0.00"),
            (0.0, "0.00"),
        ] {
            assert_eq!(Quality(quality).to_string(), text, "{quality}");
        }
    }
}
