//! IPv4 and IPv6 headers.

mod authentication;
mod protocol;
mod v4;
mod v6;

use core::net::IpAddr;

use etherparse::{Ipv4Header, Ipv4HeaderSlice, Ipv6HeaderSlice};
use fp_obs::Quirks;

use crate::depth::DecodeOptions;
use crate::error::{SkipReason, Skipped};
pub(crate) use protocol::{TCP, UDP};

use crate::reader::Reader;

/// An IP header whose lengths agree: its fields are read where they stand, when they are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Header<'a> {
    V4(Ipv4HeaderSlice<'a>),
    V6(Ipv6HeaderSlice<'a>),
}

impl Header<'_> {
    #[inline]
    pub(crate) fn source(&self) -> IpAddr {
        match self {
            Header::V4(header) => header.source_addr().into(),
            Header::V6(header) => header.source_addr().into(),
        }
    }

    #[inline]
    pub(crate) fn destination(&self) -> IpAddr {
        match self {
            Header::V4(header) => header.destination_addr().into(),
            Header::V6(header) => header.destination_addr().into(),
        }
    }

    #[inline]
    pub(crate) fn ttl(&self) -> u8 {
        match self {
            Header::V4(header) => header.ttl(),
            Header::V6(header) => header.hop_limit(),
        }
    }

    /// Source and destination, as they stand there.
    pub(crate) fn addresses(&self) -> &[u8] {
        let addresses = match self {
            Header::V4(header) => header.slice().get(12..Ipv4Header::MIN_LEN),
            Header::V6(header) => header.slice().get(8..),
        };
        addresses.unwrap_or_default()
    }

    /// TOS or traffic class.
    #[inline]
    pub(crate) fn tos(&self) -> u8 {
        match self {
            Header::V4(header) => v4::tos(header),
            Header::V6(header) => header.traffic_class(),
        }
    }

    /// Bytes of IPv4 options.
    #[inline]
    pub(crate) fn options_len(&self) -> u8 {
        match self {
            Header::V4(header) => v4::options_len(header),
            Header::V6(_) => 0,
        }
    }

    #[inline]
    pub(crate) fn quirks(&self) -> Quirks {
        // RFC 3168, section 5.
        let ecn = Quirks::NONE.with_if(Quirks::ECN, self.tos() & 0x03 != 0);
        ecn.union(match self {
            Header::V4(header) => v4::quirks(header),
            Header::V6(header) => v6::quirks(header),
        })
    }
}

/// Reads the header of either version and what it says that follows, to which the packet is cut.
/// The version comes from its first four bits, whatever the link layer says.
#[inline(always)]
pub(crate) fn header<'a>(r: &mut Reader<'a>, options: &DecodeOptions) -> Result<(u8, Header<'a>), Skipped> {
    match r.first().map(|byte| byte >> 4) {
        Some(4) => v4::header(r, options).map(|(protocol, header)| (protocol, Header::V4(header))),
        Some(6) => v6::header(r, options).map(|(protocol, header)| (protocol, Header::V6(header))),
        Some(_) => Err(r.stop(SkipReason::NotIp)),
        None => Err(r.stop(SkipReason::Truncated)),
    }
}

#[cfg(test)]
mod tests;
