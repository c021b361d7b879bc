use crate::error::{Layer, SkipReason, Skipped};
use crate::next::Next;
use crate::reader::Reader;

/// The six bytes of a PPPoE session header (RFC 2516, section 4), of which the first says version 1
/// and type 1.
pub(crate) fn session<'a>(r: Reader<'a>) -> Result<Next<'a>, Skipped> {
    const VERSION_AND_TYPE: u8 = 0x11;
    const SESSION_DATA: u8 = 0;
    let mut r = r.enter(Layer::Pppoe);
    match *r.array()? {
        [VERSION_AND_TYPE, SESSION_DATA, _, _, len0, len1] => {
            r.limit(usize::from(u16::from_be_bytes([len0, len1])))?;
            Ok(Next::Ppp(r.enter(Layer::Ppp)))
        }
        [VERSION_AND_TYPE, ..] => Err(r.stop(SkipReason::NotIp)),
        _ => Err(r.stop(SkipReason::Malformed)),
    }
}
