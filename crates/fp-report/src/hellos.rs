//! Fingerprints of client hellos, remembered rather than made again for each hello.

use fp_engine::ClientHello;
use fp_engine::recent::Recent;

/// How many hellos that are not alike are remembered, as a power of two: 3 KiB each at most.
const BITS: u32 = 8;
/// A hello that says more than this, in bytes, is a large one.
const USUAL: usize = 512;
/// How many large ones are remembered, likewise: half a mebibyte each at most.
const LARGE_BITS: u32 = 1;

/// What is made of client hellos that are alike.
pub(crate) struct Hellos {
    usual: Recent<Vec<u8>, Fingerprints>,
    large: Recent<Vec<u8>, Fingerprints>,
    /// What the hello at hand says, in the memory of those before.
    shape: Vec<u8>,
}

/// The fingerprints that a line tells.
#[derive(Clone, Default)]
pub(crate) struct Fingerprints {
    pub(crate) ja3: String,
    pub(crate) ja4: String,
    pub(crate) stable: String,
    pub(crate) stable_hash: String,
}

impl Hellos {
    pub(crate) fn new() -> Self {
        Hellos { usual: Recent::new(BITS), large: Recent::new(LARGE_BITS), shape: Vec::new() }
    }

    /// The fingerprints of a hello.
    pub(crate) fn of(&mut self, hello: &ClientHello) -> &Fingerprints {
        self.shape.clear();
        hello.push_shape(&mut self.shape);
        let known = if self.shape.len() > USUAL { &mut self.large } else { &mut self.usual };
        known.of(digest(&self.shape), &self.shape, || Fingerprints::of(hello))
    }
}

impl Fingerprints {
    #[cold]
    fn of(hello: &ClientHello) -> Fingerprints {
        let stable = hello.stable();
        let stable_hash = ClientHello::hash_of_stable(&stable);
        Fingerprints { ja3: hello.ja3(), ja4: hello.ja4(), stable, stable_hash }
    }
}

/// A number of which the upper bits differ where bytes do, mostly: who chooses bytes with the same
/// one has fingerprints made again, no more.
fn digest(bytes: &[u8]) -> u64 {
    const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;
    let (words, rest) = bytes.as_chunks::<8>();
    let rest = rest.iter().fold(0, |word, byte| word << 8 | u64::from(*byte));
    let words = words.iter().map(|word| u64::from_le_bytes(*word)).chain([rest]);
    words.fold(0, |digest: u64, word| (digest.rotate_left(29) ^ word).wrapping_mul(FACTOR))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn they_are_those_of_the_hello() {
        let mut hellos = Hellos::new();
        for _ in 0..2 {
            // Of some a place is taken by another; the last ones are large.
            for number in (0..2000).chain([5000]) {
                let mut hello = ClientHello::default();
                (hello.ciphers, hello.version) = ((0..number / 8).collect(), number);
                let Fingerprints { ja3, ja4, stable, stable_hash } = hellos.of(&hello).clone();
                assert_eq!((ja3, ja4), (hello.ja3(), hello.ja4()), "{number}");
                assert_eq!((stable, stable_hash), (hello.stable(), hello.stable_hash()), "{number}");
            }
        }
    }
}
