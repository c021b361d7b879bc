//! PPP (RFC 1661) and its HDLC-like framing (RFC 1662).

use super::{hdlc, numbers};
use crate::depth::DecodeOptions;
use crate::error::{Layer, SkipReason, Skipped};
use crate::next::Next;
use crate::reader::Reader;

const ADDRESS: u8 = 0xff;
const CONTROL: u8 = 0x03;
const IPV4: u16 = 0x0021;
const IPV6: u16 = 0x0057;
const MPLS: [u16; 2] = [0x0281, 0x0283];

/// Framed like HDLC, or by Cisco's, or not at all.
pub(crate) fn frame<'a>(r: Reader<'a>, options: &DecodeOptions) -> Result<Next<'a>, Skipped> {
    let mut r = r.enter(Layer::Ppp);
    match r.rest() {
        [ADDRESS, CONTROL, ..] => {
            r.skip(2)?;
            Ok(Next::Ppp(r))
        }
        [hdlc::UNICAST | hdlc::MULTICAST, 0, ..] if options.links => hdlc::cisco(r),
        _ => Ok(Next::Ppp(r)),
    }
}

pub(crate) fn frame_with_direction<'a>(
    mut r: Reader<'a>,
    options: &DecodeOptions,
) -> Result<Next<'a>, Skipped> {
    r.skip(1)?;
    frame(r, options)
}

/// The protocol field, of one byte where it was compressed (RFC 1661, section 6.5): only its last
/// byte is odd.
pub(crate) fn protocol<'a>(r: Reader<'a>) -> Result<Next<'a>, Skipped> {
    let mut r = r.enter(Layer::Ppp);
    let first = r.u8()?;
    let protocol = if first & 1 == 1 { u16::from(first) } else { u16::from_be_bytes([first, r.u8()?]) };
    match protocol {
        IPV4 | IPV6 => Ok(Next::Ip(r)),
        label if MPLS.contains(&label) => Ok(Next::EtherType(numbers::MPLS, r)),
        _ => Err(r.stop(SkipReason::NotIp)),
    }
}
