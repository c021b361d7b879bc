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

/// An IP header whose lengths have been checked: its fields are read where they stand, when they are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Header<'a> {
    V4(v4::Header<'a>),
    V6(v6::Header<'a>),
}

impl Header<'_> {
    #[inline]
    pub(crate) fn source(&self) -> IpAddr {
        match self {
            Header::V4(header) => header.source().into(),
            Header::V6(header) => header.source().into(),
        }
    }

    #[inline]
    pub(crate) fn destination(&self) -> IpAddr {
        match self {
            Header::V4(header) => header.destination().into(),
            Header::V6(header) => header.destination().into(),
        }
    }

    #[inline]
    pub(crate) fn ttl(&self) -> u8 {
        match self {
            Header::V4(header) => header.ttl(),
            Header::V6(header) => header.hop_limit(),
        }
    }

    /// TOS or traffic class.
    #[inline]
    pub(crate) fn tos(&self) -> u8 {
        match self {
            Header::V4(header) => header.tos(),
            Header::V6(header) => header.traffic_class(),
        }
    }

    /// Bytes of IPv4 options.
    #[inline]
    pub(crate) fn options_len(&self) -> u8 {
        match self {
            Header::V4(header) => header.options_len(),
            Header::V6(_) => 0,
        }
    }

    #[inline]
    pub(crate) fn quirks(&self) -> Quirks {
        // RFC 3168, section 5.
        let ecn = Quirks::NONE.with_if(Quirks::ECN, self.tos() & 0x03 != 0);
        ecn.union(match self {
            Header::V4(header) => header.quirks(),
            Header::V6(header) => header.quirks(),
        })
    }
}

/// Reads the header of either version. The version comes from its first four bits, whatever the link layer says.
pub(crate) fn header<'a>(r: Reader<'a>, options: &DecodeOptions) -> Result<Next<'a>, Skipped> {
    match r.first().map(|byte| byte >> 4) {
        Some(4) => v4::header(r, options),
        Some(6) => v6::header(r, options),
        Some(_) => Err(r.stop(SkipReason::NotIp)),
        None => Err(r.stop(SkipReason::Truncated)),
    }
}

/// A payload of this protocol is worth going on for.
#[inline]
pub(crate) fn is_wanted(protocol: u8, options: &DecodeOptions) -> bool {
    protocol == TCP || options.tunnels
}

#[cfg(test)]
mod tests;
