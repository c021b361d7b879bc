//! Windows counted in segments of the MSS that the sender had, though something on the path clamped
//! the one that is seen: PPPoE routers, VPN gateways and tunnels rewrite the MSS option of a SYN
//! and leave the window alone.

use fp_obs::{IpVersion, OptionKind, TcpObservation};

/// What timestamps take of a segment (RFC 7323, appendix A); some stacks count with it and some
/// without.
const TIMESTAMPS: u16 = 12;

/// The largest MSS that is taken for one that something clamped: that of Ethernet. A larger one is
/// believed only as seen, or nearly every window would be a multiple of something.
pub(crate) const fn ethernet_mss(version: IpVersion) -> u16 {
    match version {
        IpVersion::V4 => 1460,
        IpVersion::V6 => 1440,
    }
}

/// The window is `times` segments of the MSS seen, or of a larger one up to Ethernet's: that MSS.
pub(crate) fn of_segments(window: u16, times: u16, seen: &TcpObservation) -> Option<u16> {
    if times == 0 || window == 0 || !window.is_multiple_of(times) {
        return None;
    }
    plausible(window / times, seen)
}

/// The window is the most whole segments that 65,535 bytes hold, of the MSS seen or of a larger one
/// up to Ethernet's: that MSS, the largest where there are several.
#[inline]
pub(crate) fn of_most_segments(window: u16, seen: &TcpObservation) -> Option<u16> {
    if window < u16::MAX / 2 || seen.mss < 100 {
        return None;
    }
    let fills = |segment: u16| segment != 0 && window == u16::MAX / segment * segment;
    if fills(seen.mss) || (has_timestamps(seen) && fills(seen.mss - TIMESTAMPS)) {
        return Some(seen.mss);
    }
    let table: &[u16] = match seen.version {
        IpVersion::V4 => &LARGEST_V4,
        IpVersion::V6 => &LARGEST_V6,
    };
    let largest = *table.get(usize::from(u16::MAX - window))?;
    plausible(largest, seen)
}

/// The MSS behind a segment of this size: the segment itself or, with timestamps, twelve bytes
/// more. Where it could be either, the MSS that is seen, then Ethernet's, then the smaller.
fn plausible(segment: u16, seen: &TcpObservation) -> Option<u16> {
    if seen.mss == 0 || segment == 0 {
        return None;
    }
    let limit = ethernet_mss(seen.version);
    let natural = |mss: &u16| *mss == seen.mss || (*mss > seen.mss && *mss <= limit);
    let with_timestamps = has_timestamps(seen).then(|| segment.saturating_add(TIMESTAMPS)).filter(natural);
    let plain = Some(segment).filter(natural);
    match (plain, with_timestamps) {
        (Some(plain), Some(more)) => Some(if plain != seen.mss && more == limit { more } else { plain }),
        _ => plain.or(with_timestamps),
    }
}

fn has_timestamps(seen: &TcpObservation) -> bool {
    seen.layout.contains(OptionKind::TS)
}

const LARGEST_V4: [u16; 1460] = largest();
const LARGEST_V6: [u16; 1440] = largest();

/// By what a window leaves of 65,535: the largest segment, at most `LIMIT`, of which that window is
/// the most that fits; 0 where there is none.
const fn largest<const LIMIT: usize>() -> [u16; LIMIT] {
    let mut table = [0u16; LIMIT];
    let mut segment = 1u16;
    while segment as usize <= LIMIT {
        // A remainder is less than its divisor.
        #[allow(
            clippy::indexing_slicing,
            reason = "evaluated by the compiler, where an index out of range is an error"
        )]
        {
            table[(u16::MAX % segment) as usize] = segment;
        }
        segment += 1;
    }
    table
}

#[cfg(test)]
mod tests;
