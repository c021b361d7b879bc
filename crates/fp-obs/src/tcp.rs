use crate::{IpVersion, OptionKind, OptionLayout, Quirks, WindowMultiple, mtu_of_mss};

/// The farthest plausible distance, in hops; beyond it p0f prints `ttl+?` and calls the TTL out of
/// range.
pub const MAX_HOPS: u8 = 35;
/// The window, in bytes, of p0f-sendsyn's probes.
pub const SENDSYN_WINDOW: u16 = 1337;
/// The MSS, in bytes, of p0f-sendsyn's probes.
pub const SENDSYN_MSS: u16 = 1331;

/// What a SYN or SYN+ACK shows of the stack that sent it.
///
/// An absent option and its zero value are the same (p0f): `mss` and `scale` are 0 without the
/// option.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct TcpObservation {
    /// IP version.
    pub version: IpVersion,
    /// TTL or hop limit as it arrived.
    pub ttl: u8,
    /// Bytes of IPv4 options; 0 for IPv6.
    pub ip_options_len: u8,
    /// Maximum segment size in bytes, or 0.
    pub mss: u16,
    /// Window in bytes, unscaled.
    pub window: u16,
    /// What the window is a multiple of, if of anything: see
    /// [`TcpObservation::detect_window_multiple`].
    pub window_multiple: Option<WindowMultiple>,
    /// Window scale, a shift of 0 to 255, or 0.
    pub scale: u8,
    /// Kinds and order of the TCP options.
    pub layout: OptionLayout,
    /// Oddities.
    pub quirks: Quirks,
    /// The packet carried payload.
    pub has_payload: bool,
    /// The upper six bits of the TOS or traffic class byte (DSCP).
    pub tos: u8,
    /// Own timestamp (RFC 7323 TSval), or 0.
    pub timestamp: u32,
    /// Bytes of the IP and TCP headers, options included.
    pub header_len: u16,
}

impl TcpObservation {
    /// A packet of which nothing but the version of IP is known yet: all numbers are 0, and there
    /// is no option and no quirk.
    #[inline]
    pub const fn new(version: IpVersion) -> TcpObservation {
        TcpObservation {
            version,
            ttl: 0,
            ip_options_len: 0,
            mss: 0,
            window: 0,
            window_multiple: None,
            scale: 0,
            layout: OptionLayout::EMPTY,
            quirks: Quirks::NONE,
            has_payload: false,
            tos: 0,
            timestamp: 0,
            header_len: 0,
        }
    }

    /// The distance in hops guessed from the TTL alone, or `None` when that would be above
    /// [`MAX_HOPS`].
    pub fn guessed_hops(&self) -> Option<u8> {
        Some(guess_hops(self.ttl)).filter(|hops| *hops <= MAX_HOPS)
    }

    /// The window in bytes; `None` where only its multiple is known, as a signature text may have
    /// it. No packet has a window of 0 and a multiple.
    #[inline]
    pub fn known_window(&self) -> Option<u16> {
        (self.window != 0 || self.window_multiple.is_none()).then_some(self.window)
    }

    /// The MTU in bytes that the MSS stands for; `None` without an MSS.
    pub fn mtu(&self) -> Option<u32> {
        (self.mss != 0).then(|| mtu_of_mss(self.mss, self.version))
    }

    /// A probe of p0f-sendsyn, known by its window and MSS.
    pub fn is_sendsyn(&self) -> bool {
        self.window == SENDSYN_WINDOW && self.mss == SENDSYN_MSS
    }

    /// Finds what the window is a multiple of, in p0f's order of divisors; `syn_mss` is the MSS of
    /// the SYN that a SYN+ACK answers, 0 on a SYN. Nothing for a window of 0 or an MSS below 100.
    pub fn detect_window_multiple(&self, syn_mss: u16) -> Option<WindowMultiple> {
        if self.window == 0 || self.mss < 100 {
            return None;
        }
        let window = u32::from(self.window);
        let multiple = |divisor: u32| {
            (divisor > 0 && window.is_multiple_of(divisor))
                .then(|| u16::try_from(window / divisor).unwrap_or(u16::MAX))
        };
        let mss = u32::from(self.mss);
        let v6 = self.version == IpVersion::V6;
        // 12 bytes of timestamps, RFC 7323 appendix A.
        let of_mss = multiple(mss)
            .or_else(|| if self.timestamp != 0 { multiple(mss - 12) } else { None })
            .or_else(|| multiple(1460))
            .or_else(|| multiple(1448))
            .or_else(|| if v6 { multiple(1440).or_else(|| multiple(1428)) } else { None });
        if let Some(n) = of_mss {
            return Some(WindowMultiple::Mss(n));
        }
        let of_mtu = multiple(mss + 40)
            .or_else(|| multiple(mss + u32::from(self.header_len)))
            .or_else(|| if v6 { multiple(mss + 60) } else { None })
            .or_else(|| multiple(1500));
        if let Some(n) = of_mtu {
            return Some(WindowMultiple::Mtu(n));
        }
        let syn_mss = u32::from(syn_mss);
        // p0f counts in 16 bits with a sign; only the MSS of the SYN can be so small that it
        // matters.
        multiple(syn_mss)
            .or_else(|| multiple(syn_mss.saturating_sub(12)))
            .filter(|n| i16::try_from(*n).is_ok())
            .map(WindowMultiple::Mss)
    }

    /// The option occurs.
    pub fn has_option(&self, kind: OptionKind) -> bool {
        self.layout.contains(kind)
    }
}

/// The distance in hops from the next of the usual initial TTLs 32, 64, 128 and 255 at or above
/// `ttl`.
pub const fn guess_hops(ttl: u8) -> u8 {
    match ttl {
        0..=32 => 32 - ttl,
        33..=64 => 64 - ttl,
        65..=128 => 128 - ttl,
        _ => 255 - ttl,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn syn(window: u16, mss: u16) -> TcpObservation {
        let text = format!("4:64+0:0:{mss}:{window},0:mss:df:0");
        text.parse().unwrap()
    }

    #[test]
    fn hops() {
        for (ttl, hops) in
            [(64, 0), (63, 1), (128, 0), (117, 11), (255, 0), (129, 126), (1, 31), (32, 0), (33, 31)]
        {
            assert_eq!(guess_hops(ttl), hops);
        }
    }

    #[test]
    fn window_divisors_in_order() {
        use WindowMultiple::{Mss, Mtu};
        assert_eq!(syn(29200, 1460).detect_window_multiple(0), Some(Mss(20)));
        assert_eq!(syn(1460 * 3, 1400).detect_window_multiple(0), Some(Mss(3)));
        assert_eq!(syn(1448 * 3, 1400).detect_window_multiple(0), Some(Mss(3)));
        assert_eq!(syn(1440 * 5, 1400).detect_window_multiple(0), Some(Mtu(5)), "mss + 40");
        assert_eq!(syn(1500 * 7, 1400).detect_window_multiple(0), Some(Mtu(7)));
        assert_eq!(syn(1331 * 4, 1460).detect_window_multiple(1331), Some(Mss(4)), "the MSS of the SYN");
        assert_eq!(syn(1319 * 4, 1460).detect_window_multiple(1331), Some(Mss(4)), "less timestamps");
        assert_eq!(syn(32767, 1401).detect_window_multiple(1), Some(Mss(32767)));
        assert_eq!(syn(40000, 1401).detect_window_multiple(1), None, "beyond 16 bits with a sign");
        assert_eq!(syn(65535, 1401).detect_window_multiple(13), None);
        assert_eq!(syn(1337, 1331).detect_window_multiple(0), None);
        assert_eq!(syn(990, 99).detect_window_multiple(0), None, "an MSS below 100");
        assert_eq!(syn(0, 1460).detect_window_multiple(0), None);
        let mut v6 = syn(1428 * 2, 1400);
        assert_eq!(v6.detect_window_multiple(0), None);
        v6.version = IpVersion::V6;
        assert_eq!(v6.detect_window_multiple(0), Some(Mss(2)));
    }

    #[test]
    fn own_timestamp_allows_twelve_less() {
        let mut seen = syn(1388 * 11, 1400);
        assert_eq!(seen.detect_window_multiple(0), None);
        seen.timestamp = 7;
        assert_eq!(seen.detect_window_multiple(0), Some(WindowMultiple::Mss(11)));
    }
}
