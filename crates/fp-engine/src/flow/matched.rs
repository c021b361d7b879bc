use fp_db::LabelId;

use crate::{TcpEvent, TcpReference};

/// What a SYN or SYN+ACK matched, in four bytes: the number of the label, and the quality in
/// thousandths.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Matched(u32);

/// Bits of the quality: up to 1023.
const QUALITY: u32 = 10;

impl Matched {
    /// Nothing, or more labels than there is room for: the four millionth and those behind it are
    /// not kept.
    pub(crate) fn of(event: &TcpEvent) -> Matched {
        let Some(verdict) = event.verdict else { return Matched::default() };
        let number = verdict.label.0.saturating_add(1);
        if number >> (u32::BITS - QUALITY) != 0 {
            return Matched::default();
        }
        // Rounded so as not to call the C library for each packet.
        let thousandths = (f64::from(event.quality.clamp(0.0, 1.0) * 1000.0) + 0.5) as u32;
        Matched(number << QUALITY | thousandths)
    }

    pub(crate) fn get(self) -> Option<TcpReference> {
        let label = LabelId((self.0 >> QUALITY).checked_sub(1)?);
        let thousandths = self.0 & ((1 << QUALITY) - 1);
        Some(TcpReference { label, quality: thousandths as f32 / 1000.0 })
    }

    /// The same by the label of another database, `None` where it has no such label.
    pub(crate) fn translated(self, label: Option<LabelId>) -> Matched {
        let quality = self.0 & ((1 << QUALITY) - 1);
        match label {
            Some(label) if label.0 + 1 < 1 << (u32::BITS - QUALITY) => {
                Matched((label.0 + 1) << QUALITY | quality)
            }
            _ => Matched::default(),
        }
    }
}
