use crate::{IpVersion, TcpObservation, WindowMultiple};

/// All of a [`TcpObservation`] but the value of its timestamp, of which only counts whether it is
/// zero: in a few words, to find quickly what is known of packets that are alike. Nothing that a
/// signature or `raw_sig` says depends on more.
#[derive(Clone, Copy, Debug, Eq)]
pub struct TcpShape {
    /// The kinds of the TCP options.
    kinds: [u64; 3],
    rest: [u64; 3],
}

impl TcpShape {
    /// A number that is nearly always another one for another shape. It is not keyed: whoever sends
    /// packets can make many shapes of one number.
    #[inline]
    pub fn digest(&self) -> u64 {
        // Of 2^64 divided by the golden ratio, whose product spreads to the upper bits, which are
        // the ones to use.
        const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;
        // Few packets have more options than the first word holds, and what the last one has finds
        // room beside the sizes.
        let [first, second, third] = self.kinds;
        let [options, sizes, hops] = self.rest;
        [first ^ second.rotate_left(19) ^ third.rotate_left(41), options, sizes ^ hops.rotate_left(40)]
            .iter()
            .fold(0u64, |sum, word| (sum.rotate_left(23) ^ word).wrapping_mul(SPREAD))
    }
}

impl PartialEq for TcpShape {
    /// Word by word: it is compared right after it was made, when it can be read only in the pieces
    /// in which it was written.
    #[inline(always)]
    fn eq(&self, other: &TcpShape) -> bool {
        let pairs = |one: [u64; 3], other: [u64; 3]| {
            let [[a, b, c], [d, e, f]] = [one, other];
            (a ^ d) | (b ^ e) | (c ^ f)
        };
        pairs(self.kinds, other.kinds) | pairs(self.rest, other.rest) == 0
    }
}

impl TcpObservation {
    /// What packets of the same stack on the same path have in common.
    #[doc(hidden)]
    #[inline]
    pub fn shape(&self) -> TcpShape {
        let kinds = self.layout.all_kinds();
        let (words, _) = kinds.as_chunks::<8>();
        let kinds = core::array::from_fn(|i| words.get(i).map_or(0, |word| u64::from_le_bytes(*word)));
        let (multiple_of, multiple) = match self.window_multiple {
            None => (0, 0),
            Some(WindowMultiple::Mss(n)) => (1, n),
            Some(WindowMultiple::Mtu(n)) => (2, n),
        };
        let flags = u64::from(self.version == IpVersion::V6)
            | u64::from(self.has_payload) << 1
            | u64::from(self.timestamp != 0) << 2
            | multiple_of << 3;
        let rest = [
            u64::from(self.quirks.bits())
                | u64::from(self.layout.len() as u8) << 32
                | u64::from(self.layout.eol_padding()) << 40
                | u64::from(self.scale) << 48
                | u64::from(self.tos) << 56,
            u64::from(self.mss) | u64::from(self.window) << 16 | u64::from(multiple) << 32 | flags << 48,
            u64::from(self.ttl) | u64::from(self.ip_options_len) << 8 | u64::from(self.header_len) << 16,
        ];
        TcpShape { kinds, rest }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_value_of_a_timestamp_does_not_count() {
        let seen: TcpObservation = "4:64+0:0:1460:mss*20,7:mss,sok,ts,nop,ws:df,id+:0".parse().unwrap();
        let later = TcpObservation { timestamp: seen.timestamp + 1000, ..seen };
        assert_eq!(later.shape(), seen.shape());
        assert_eq!(later.shape().digest(), seen.shape().digest());
    }

    /// What makes one packet differ from another, a field at a time.
    #[test]
    fn every_field_counts() {
        let seen: TcpObservation = "4:64+0:0:1460:mss*20,7:mss,sok,ts,nop,ws:df,id+:0".parse().unwrap();
        let others = [
            TcpObservation { version: IpVersion::V6, ..seen },
            TcpObservation { ttl: 63, ..seen },
            TcpObservation { ip_options_len: 4, ..seen },
            TcpObservation { mss: 1459, ..seen },
            TcpObservation { window: 29201, ..seen },
            TcpObservation { window_multiple: None, ..seen },
            TcpObservation { window_multiple: Some(WindowMultiple::Mtu(20)), ..seen },
            TcpObservation { window_multiple: Some(WindowMultiple::Mss(21)), ..seen },
            TcpObservation { scale: 8, ..seen },
            TcpObservation { layout: "mss,sok,ts,nop".parse().unwrap(), ..seen },
            TcpObservation { layout: "mss,sok,ts,nop,ws,eol+0".parse().unwrap(), ..seen },
            TcpObservation { quirks: "df".parse().unwrap(), ..seen },
            TcpObservation { has_payload: true, ..seen },
            TcpObservation { tos: 1, ..seen },
            TcpObservation { timestamp: 0, ..seen },
            TcpObservation { header_len: seen.header_len + 4, ..seen },
        ];
        for other in others {
            assert_ne!(other.shape(), seen.shape(), "{other:?}");
            assert_ne!(other.shape().digest(), seen.shape().digest(), "{other:?}");
        }
    }
}
