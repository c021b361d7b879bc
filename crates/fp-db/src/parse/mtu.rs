//! `sig` of `[mtu]`.

use super::token::{Input, Parsed, number, word};
use crate::{ErrorKind, LabelId, MtuSignature, SourceId};

/// The MTU, in bytes, of the largest segment there is, IPv6's 65535. p0f itself takes no more than
/// 65535, which leaves the loopback of Linux, 65536, without a name.
const MAX_MTU: u32 = 65595;

/// `1500`.
pub(super) fn mtu(
    input: &mut Input<'_>,
    label: LabelId,
    line: u32,
    source: SourceId,
) -> Parsed<MtuSignature> {
    let mtu =
        word(input, &[], ErrorKind::Number, "an MTU of 1 to 65595 bytes and the end of the line", |text| {
            number(text).filter(|mtu| (1..=MAX_MTU).contains(mtu))
        })?;
    Ok(MtuSignature { label, mtu, line, source })
}
