//! What IP can carry besides TCP that has TCP inside.

mod gre;
mod udp;

use crate::decode::Next;
use crate::error::{Layer, SkipReason, Skipped};
use crate::ip::Header;
use crate::reader::Reader;

// IP protocol numbers.
const IPV4: u8 = 4;
const UDP: u8 = 17;
const IPV6: u8 = 41;
const GRE: u8 = 47;

/// Reads the header of a tunnel by the protocol that the IP header names.
pub(crate) fn header<'a>(ip: &Header, r: Reader<'a>) -> Result<Next<'a>, Skipped> {
    let outside = r;
    let r = r.enter(Layer::Tunnel);
    match ip.protocol {
        // RFC 2003, RFC 2473, RFC 4213.
        IPV4 | IPV6 => Ok(Next::Ip(r)),
        GRE => gre::header(r),
        UDP => udp::header(r),
        _ => Err(outside.stop(SkipReason::NotTcp)),
    }
}

#[cfg(test)]
mod tests;
