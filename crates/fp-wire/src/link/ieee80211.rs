//! IEEE 802.11 frames: only data frames in the clear carry IP.

use crate::error::{Layer, SkipReason, Skipped};
use crate::next::Next;
use crate::reader::Reader;

// Frame control, first byte.
const VERSION_AND_TYPE: u8 = 0x0f;
const DATA: u8 = 0x08;
const NO_DATA: u8 = 0x40;
const QOS: u8 = 0x80;
// Frame control, second byte.
const BOTH_DISTRIBUTION_SYSTEMS: u8 = 0x03;
const MORE_FRAGMENTS: u8 = 0x04;
const PROTECTED: u8 = 0x40;
const HIGH_THROUGHPUT_CONTROL: u8 = 0x80;
// QoS control, first byte.
const A_MSDU: u8 = 0x80;

/// Reads a frame (section 9.3.2). Where it is `padded`, the header is followed by padding to a
/// multiple of 4 bytes. Of several aggregated ones (A-MSDU) the first counts.
pub(super) fn frame<'a>(r: Reader<'a>, padded: bool) -> Result<Next<'a>, Skipped> {
    let mut r = r.enter(Layer::Ieee80211);
    let before = r.rest().len();
    let [kind, flags, _, _] = *r.array()?;
    if kind & VERSION_AND_TYPE != DATA || kind & NO_DATA != 0 {
        return Err(r.stop(SkipReason::NotIp));
    }
    if flags & PROTECTED != 0 {
        return Err(r.stop(SkipReason::Encrypted));
    }
    let [.., sequence, _] = *r.array::<20>()?;
    if flags & MORE_FRAGMENTS != 0 || sequence & 0x0f != 0 {
        return Err(r.stop(SkipReason::Fragment));
    }
    if flags & BOTH_DISTRIBUTION_SYSTEMS == BOTH_DISTRIBUTION_SYSTEMS {
        r.skip(6)?;
    }
    let mut aggregated = false;
    if kind & QOS != 0 {
        let [qos, _] = *r.array()?;
        aggregated = qos & A_MSDU != 0;
        if flags & HIGH_THROUGHPUT_CONTROL != 0 {
            r.skip(4)?;
        }
    }
    if padded {
        let len = before - r.rest().len();
        r.skip(len.next_multiple_of(4) - len)?;
    }
    if aggregated {
        // Two addresses and the length of the first of them.
        let [.., len0, len1] = *r.array::<14>()?;
        r.limit(usize::from(u16::from_be_bytes([len0, len1])))?;
    }
    Ok(Next::Llc(r))
}
