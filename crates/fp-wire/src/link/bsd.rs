//! Pseudo-headers that name an address family.

use crate::error::{SkipReason, Skipped};
use crate::next::Next;
use crate::reader::Reader;

/// `AF_INET` everywhere, then `AF_INET6` of Linux and Solaris, Windows, NetBSD and OpenBSD,
/// FreeBSD, and Darwin.
const FAMILIES: [u32; 7] = [2, 10, 26, 23, 24, 28, 30];

/// The family in four bytes, in the order of the machine that captured (NULL) or of the network
/// (LOOP).
pub(super) fn loopback<'a>(mut r: Reader<'a>) -> Result<Next<'a>, Skipped> {
    let family = *r.array()?;
    ip_of_family(family, r)
}

/// The family in four bytes, in the order of the machine that captured, then SPI and flags.
pub(super) fn enc<'a>(mut r: Reader<'a>) -> Result<Next<'a>, Skipped> {
    let family = *r.array()?;
    r.skip(8)?;
    ip_of_family(family, r)
}

/// Version, family, then 22 bytes of zones and interfaces.
pub(super) fn ipnet<'a>(mut r: Reader<'a>) -> Result<Next<'a>, Skipped> {
    let [_, family, ..] = *r.array::<24>()?;
    ip_of_family([0, 0, 0, family], r)
}

fn ip_of_family<'a>(family: [u8; 4], r: Reader<'a>) -> Result<Next<'a>, Skipped> {
    let known =
        FAMILIES.contains(&u32::from_be_bytes(family)) || FAMILIES.contains(&u32::from_le_bytes(family));
    if known { Ok(Next::Ip(r)) } else { Err(r.stop(SkipReason::NotIp)) }
}
