//! Answers that were given before.

/// A bounded number of answers, each found again by its question until another question takes its
/// place. A look costs one comparison, whatever was asked before: nobody can make it search.
#[derive(Clone, Debug)]
pub struct Recent<Q, A> {
    /// None before the first question, then as many as there can be.
    slots: Vec<Option<(Q, A)>>,
    bits: u32,
}

impl<Q: PartialEq + Clone, A: Clone> Recent<Q, A> {
    /// Room for two to the power of `bits` (1 to 16) answers, allocated with the first.
    pub fn new(bits: u32) -> Self {
        Recent { slots: Vec::new(), bits: bits.clamp(1, 16) }
    }

    /// The answer to `question`, which `answer` finds if it is not at hand. The upper bits of
    /// `digest`, of equal questions the same number, say where it is kept.
    #[inline]
    pub fn of(&mut self, digest: u64, question: &Q, answer: impl FnOnce() -> A) -> &A {
        let at = (digest >> (64 - self.bits)) as usize;
        if at >= self.slots.len() {
            self.begin();
        }
        #[expect(clippy::indexing_slicing, reason = "a number of so many bits, and as many slots")]
        let slot = &mut self.slots[at];
        match slot {
            Some((known, _)) if known == question => {}
            _ => *slot = Some((question.clone(), answer())),
        }
        let (_, answer) = slot.as_ref().expect("it is there or was just put there");
        answer
    }

    /// Whether the answer to a question is at hand.
    #[cfg(feature = "banners")]
    pub(crate) fn knows(&self, digest: u64, question: &Q) -> bool {
        let at = (digest >> (64 - self.bits)) as usize;
        matches!(self.slots.get(at), Some(Some((known, _))) if known == question)
    }

    #[cold]
    #[inline(never)]
    fn begin(&mut self) {
        self.slots.resize(1 << self.bits, None);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn asks_once_until_another_takes_the_place() {
        let mut recent = Recent::new(4);
        let mut asked = Vec::new();
        for question in [1, 1, 2, 1, 2, 17, 1, 17] {
            // 1 and 17 share a place.
            let digest = (question % 16) << 60;
            let answer = *recent.of(digest, &question, || {
                asked.push(question);
                question * 10
            });
            assert_eq!(answer, question * 10);
        }
        assert_eq!(asked, [1, 2, 17, 1, 17]);
        assert_eq!(recent.slots.len(), 16);
    }
}
