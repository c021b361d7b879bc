//! IPv4 and IPv6 headers.

pub(crate) mod v4;
pub(crate) mod v6;

use core::net::IpAddr;

use fp_obs::Quirks;

use crate::decode::{DecodeOptions, Next};
use crate::error::{SkipReason, Skipped};
use crate::reader::Reader;

/// IP protocol number of TCP.
pub(crate) const TCP: u8 = 6;

/// What an IP header says of the packet, once its lengths have been checked.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Header {
    pub(crate) source: IpAddr,
    pub(crate) destination: IpAddr,
    pub(crate) ttl: u8,
    pub(crate) tos: u8,
    pub(crate) options_len: u8,
    pub(crate) quirks: Quirks,
    /// Of the payload, after any extension header.
    pub(crate) protocol: u8,
}

/// Reads the header of either version. The version comes from its first four bits, whatever the link layer says.
pub(crate) fn header<'a>(r: Reader<'a>, options: &DecodeOptions) -> Result<Next<'a>, Skipped> {
    let (header, payload) = match r.first().map(|byte| byte >> 4) {
        Some(4) => v4::header(r, options)?,
        Some(6) => v6::header(r, options)?,
        Some(_) => return Err(r.stop(SkipReason::NotIp)),
        None => return Err(r.stop(SkipReason::Truncated)),
    };
    Ok(Next::Transport(header, payload))
}

/// A payload of this protocol is worth going on for.
#[inline]
pub(crate) fn is_wanted(protocol: u8, options: &DecodeOptions) -> bool {
    protocol == TCP || options.tunnels
}

/// The quirk of the ECN bits of a TOS or traffic class byte (RFC 3168, section 5).
#[inline]
fn ecn(tos: u8) -> Quirks {
    Quirks::NONE.with_if(Quirks::ECN, tos & 0x03 != 0)
}

#[cfg(test)]
mod tests;
