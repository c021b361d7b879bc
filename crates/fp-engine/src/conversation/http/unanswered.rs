use fp_wire::http::Asked;

/// The requests of a connection that were read and whose responses were not, from the first: how
/// far a response goes depends on what was asked (RFC 9112, 6.3).
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Unanswered {
    count: u8,
    /// Two bits for each, the first one's the lowest.
    asked: u32,
}

impl Unanswered {
    /// Of so many it is known what they ask.
    const KNOWN: u32 = u32::BITS / 2;

    pub(crate) fn is_empty(self) -> bool {
        self.count == 0
    }

    pub(crate) fn push(&mut self, asked: Asked) {
        let place = u32::from(self.count);
        if place < Self::KNOWN {
            self.asked = self.asked & !(3 << (2 * place)) | bits(asked) << (2 * place);
        }
        self.count = self.count.saturating_add(1);
    }

    /// What the first one asks.
    pub(crate) fn first(self) -> Asked {
        match self.asked & 3 {
            _ if self.is_empty() => Asked::Unknown,
            0 => Asked::Any,
            1 => Asked::Head,
            2 => Asked::Connect,
            _ => Asked::Unknown,
        }
    }

    /// Takes out the first one.
    pub(crate) fn pop(&mut self) {
        self.count = self.count.saturating_sub(1);
        self.asked = self.asked >> 2 | bits(Asked::Unknown) << (u32::BITS - 2);
    }
}

fn bits(asked: Asked) -> u32 {
    match asked {
        Asked::Any => 0,
        Asked::Head => 1,
        Asked::Connect => 2,
        Asked::Unknown => 3,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn first_in_first_out() {
        let mut waiting = Unanswered::default();
        assert!(waiting.is_empty() && waiting.first() == Asked::Unknown);
        let kinds = [Asked::Any, Asked::Head, Asked::Connect, Asked::Unknown, Asked::Head];
        let asked: Vec<Asked> = kinds.iter().copied().cycle().take(300).collect();
        for round in 0..2 {
            asked.iter().for_each(|asked| waiting.push(*asked));
            for (place, asked) in asked.iter().take(255).enumerate() {
                let expected = if place < 16 { *asked } else { Asked::Unknown };
                assert_eq!(waiting.first(), expected, "{round}, {place}");
                waiting.pop();
            }
            assert!(waiting.is_empty());
        }
        waiting.pop();
        waiting.push(Asked::Head);
        assert_eq!(waiting.first(), Asked::Head);
    }
}
