//! The keys of hash tables, which nobody who sends packets can know.

use std::hash::{BuildHasher, RandomState};

/// Hashes with keys that the standard library drew, once for each value: from the system's random
/// numbers, but on targets that have none, such as `wasm32-unknown-unknown`, from constants.
#[derive(Clone, Debug)]
pub struct Keyed(ahash::RandomState);

impl Default for Keyed {
    fn default() -> Keyed {
        let drawn = RandomState::new();
        let key = |number: u64| drawn.hash_one(number);
        Keyed(ahash::RandomState::with_seeds(key(0), key(1), key(2), key(3)))
    }
}

impl BuildHasher for Keyed {
    type Hasher = ahash::AHasher;

    #[inline(always)]
    fn build_hasher(&self) -> ahash::AHasher {
        self.0.build_hasher()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_have_the_same_keys() {
        assert_ne!(Keyed::default().hash_one(1), Keyed::default().hash_one(1));
        let keyed = Keyed::default();
        assert_eq!(keyed.hash_one(1), keyed.clone().hash_one(1));
    }
}
