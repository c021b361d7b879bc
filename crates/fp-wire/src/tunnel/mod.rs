//! What IP can carry besides TCP that has TCP inside.

mod gre;
mod udp;

use crate::decode::Next;
use crate::error::{Layer, SkipReason, Skipped};
use crate::reader::Reader;

// IP protocol numbers.
const IPV4: u8 = 4;
const UDP: u8 = 17;
const IPV6: u8 = 41;
const GRE: u8 = 47;

/// Reads the header of a tunnel of this IP protocol.
pub(crate) fn header(protocol: u8, r: Reader<'_>) -> Result<Next<'_>, Skipped> {
    let outside = r;
    let r = r.enter(Layer::Tunnel);
    match protocol {
        // RFC 2003, RFC 2473, RFC 4213.
        IPV4 | IPV6 => Ok(Next::Ip(r)),
        GRE => gre::header(r),
        UDP => udp::header(r),
        _ => Err(outside.stop(SkipReason::NotTcp)),
    }
}

#[cfg(test)]
mod tests;
