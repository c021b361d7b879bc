//! What is done to a capture: nothing that a reader expects is left to be true.

use crate::bench::Random;

/// A way to damage a capture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// It ends anywhere.
    Cut,
    /// Some of its bits are other ones.
    Flipped,
    /// Some of its records come again, somewhere between two others or within one.
    Repeated,
    /// The lengths of a record are absurd.
    Absurd,
}

impl Kind {
    pub(super) const ALL: [Kind; 4] = [Kind::Cut, Kind::Flipped, Kind::Repeated, Kind::Absurd];

    pub(super) fn name(self) -> &'static str {
        match self {
            Kind::Cut => "cut",
            Kind::Flipped => "flipped",
            Kind::Repeated => "repeated",
            Kind::Absurd => "absurd",
        }
    }
}

/// A damaged capture.
pub(super) struct Damaged {
    pub(super) bytes: Vec<u8>,
    /// Where the last record ends before which nothing was changed; 0 if that is not known.
    pub(super) sound: usize,
}

/// Lengths that no record has.
const ABSURD: [u32; 8] = [0, 1, 7, 0xffff, 0x0001_0001, 0x0fff_fff0, 0x7fff_ffff, 0xffff_ffff];

/// The same damage whenever `random` was made from the same seed.
pub(super) fn spoil(capture: &[u8], kind: Kind, random: &mut Random) -> Damaged {
    let records = records(capture);
    let mut bytes = capture.to_vec();
    let below = |random: &mut Random, end: usize| (random.next() % end.max(1) as u64) as usize;
    let first = match kind {
        Kind::Cut => {
            let at = below(random, bytes.len());
            bytes.truncate(at);
            at
        }
        Kind::Flipped => {
            let places: Vec<usize> = (0..1 + below(random, 32)).map(|_| below(random, bytes.len())).collect();
            for at in &places {
                if let Some(byte) = bytes.get_mut(*at) {
                    *byte ^= 1 << below(random, 8);
                }
            }
            places.into_iter().min().unwrap_or(0)
        }
        Kind::Repeated => {
            let from = records.get(below(random, records.len())).copied().unwrap_or(0);
            let to = (from + 1 + below(random, 4096)).min(bytes.len());
            let again = bytes.get(from..to).unwrap_or(&[]).repeat(1 + below(random, 8));
            // Half of them where a record begins.
            let at = if random.next() & 1 == 0 {
                records.get(below(random, records.len())).copied().unwrap_or(0)
            } else {
                below(random, bytes.len())
            };
            bytes.splice(at..at, again);
            at
        }
        Kind::Absurd => {
            let record = records.get(below(random, records.len())).copied().unwrap_or(0);
            // In a classic capture the lengths stand at 8 and 12, in a block at 4 and, of a packet,
            // at 20 and 24.
            let at = record + [4, 8, 12, 20, 24].get(below(random, 5)).copied().unwrap_or(4);
            let length = ABSURD.get(below(random, ABSURD.len())).copied().unwrap_or(0);
            let length = if random.next() & 1 == 0 { length.to_le_bytes() } else { length.to_be_bytes() };
            for (byte, new) in bytes.iter_mut().skip(at).zip(length) {
                *byte = new;
            }
            at
        }
    };
    Damaged { sound: records.into_iter().take_while(|end| *end <= first).last().unwrap_or(0), bytes }
}

/// Whether a file that begins so is a capture that is not compressed.
pub(super) fn is_plain(magic: &[u8; 4]) -> bool {
    let first = u32::from_le_bytes(*magic);
    [first, first.swap_bytes()].iter().any(|magic| matches!(magic, 0xa1b2_c3d4 | 0xa1b2_3c4d | 0x0a0d_0d0a))
}

/// Where records begin or blocks do, and where the last of them ends; nothing for what is
/// compressed.
fn records(capture: &[u8]) -> Vec<usize> {
    let word = |at: usize, big: bool| -> Option<usize> {
        let bytes: [u8; 4] = capture.get(at..at + 4)?.try_into().ok()?;
        Some(if big { u32::from_be_bytes(bytes) } else { u32::from_le_bytes(bytes) } as usize)
    };
    let mut found = Vec::new();
    let Some(magic) = word(0, false) else { return found };
    let (mut at, mut big, blocks, header) = match magic {
        0xa1b2_c3d4 | 0xa1b2_3c4d => (24, false, false, 16),
        0xd4c3_b2a1 | 0x4d3c_b2a1 => (24, true, false, 16),
        0x0a0d_0d0a => (0, false, true, 0),
        _ => return found,
    };
    loop {
        if at > capture.len() {
            return found;
        }
        found.push(at);
        let length = if blocks {
            if word(at, false) == Some(0x0a0d_0d0a) {
                big = word(at + 8, true) == Some(0x1a2b_3c4d);
            }
            word(at + 4, big).filter(|length| *length >= 12)
        } else {
            word(at + 8, big)
        };
        let Some(length) = length else { return found };
        at = at.saturating_add(header).saturating_add(length);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A classic capture of frames of these lengths.
    fn capture(lengths: &[u32]) -> Vec<u8> {
        let mut bytes = 0xa1b2_c3d4_u32.to_le_bytes().to_vec();
        bytes.resize(24, 0);
        for length in lengths {
            bytes.extend([0; 8]);
            bytes.extend(length.to_le_bytes());
            bytes.extend(length.to_le_bytes());
            bytes.resize(bytes.len() + *length as usize, 7);
        }
        bytes
    }

    #[test]
    fn records_are_found() {
        assert_eq!(records(&capture(&[5, 0, 9])), [24, 45, 61, 86]);
        assert_eq!(records(&capture(&[5])[..40]), [24]);
        assert!(records(b"something else").is_empty());
    }

    #[test]
    fn what_is_called_sound_is() {
        let whole = capture(&[60; 40]);
        for seed in 0..200 {
            for kind in Kind::ALL {
                let once = spoil(&whole, kind, &mut Random::new(&seed.to_string()));
                let again = spoil(&whole, kind, &mut Random::new(&seed.to_string()));
                assert_eq!(once.bytes, again.bytes);
                assert_eq!(once.bytes.get(..once.sound), whole.get(..once.sound), "{kind:?} {seed}");
            }
        }
    }
}
