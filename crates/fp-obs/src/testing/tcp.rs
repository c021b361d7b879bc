//! Strategies for TCP: any observation, and observations of few values, which signatures of few
//! values meet.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use crate::{IpVersion, MAX_TCP_OPTIONS, OptionKind, OptionLayout, Quirks, TcpObservation, WindowMultiple};

/// Either version.
pub fn ip_version() -> impl Strategy<Value = IpVersion> + Clone {
    select(vec![IpVersion::V4, IpVersion::V6])
}

/// Any set of quirks.
pub fn quirks() -> impl Strategy<Value = Quirks> + Clone {
    any::<u32>().prop_map(Quirks::from_bits_truncate)
}

/// Sets of `df`, `id+`, `id-`, `ecn`, `flow` and `pushf+`: those that the path changes, that a
/// version lacks, and one that is neither.
pub fn few_quirks() -> impl Strategy<Value = Quirks> + Clone {
    let of = [Quirks::DF, Quirks::NONZERO_ID, Quirks::ZERO_ID, Quirks::ECN, Quirks::FLOW, Quirks::PUSH];
    vec(prop::bool::weighted(0.2), of.len())
        .prop_map(move |on| of.iter().zip(on).fold(Quirks::NONE, |set, (quirk, on)| set.with_if(*quirk, on)))
}

/// Any layout that a packet can show: up to 24 kinds, nothing after an EOL, padding only with one.
pub fn layout() -> impl Strategy<Value = OptionLayout> + Clone {
    layout_of(any::<u8>().prop_map(OptionKind), MAX_TCP_OPTIONS)
}

/// No option, `mss`, or `eol` with some padding.
pub fn few_layouts() -> impl Strategy<Value = OptionLayout> + Clone {
    layout_of(select(vec![OptionKind::MSS, OptionKind::EOL]), 1)
}

fn layout_of(
    kind: impl Strategy<Value = OptionKind> + Clone,
    most: usize,
) -> impl Strategy<Value = OptionLayout> + Clone {
    (vec(kind, 0..=most), 0..=2u8).prop_map(|(kinds, padding)| {
        let mut layout = OptionLayout::EMPTY;
        for kind in kinds {
            layout.push(kind);
            if kind == OptionKind::EOL {
                layout.set_eol_padding(padding);
                break;
            }
        }
        layout
    })
}

/// `mss*N` or `mtu*N`, N from `numbers`.
pub fn window_multiple(
    numbers: impl Strategy<Value = u16> + Clone,
) -> impl Strategy<Value = WindowMultiple> + Clone {
    (any::<bool>(), numbers).prop_map(
        |(mss, n)| {
            if mss { WindowMultiple::Mss(n) } else { WindowMultiple::Mtu(n) }
        },
    )
}

/// Any observation; its fields need not fit each other.
pub fn observation() -> impl Strategy<Value = TcpObservation> + Clone {
    let ip = (ip_version(), any::<u8>(), (0..=10u8).prop_map(|words| words * 4), 0..64u8);
    let tcp = (any::<u16>(), any::<u16>(), any::<u8>(), layout(), quirks(), any::<bool>(), any::<u32>());
    (ip, tcp, option::of(window_multiple(1..1000u16)), 40..=120u16).prop_map(
        |((version, ttl, ip_options_len, tos), tcp, window_multiple, header_len)| {
            let (mss, window, scale, layout, quirks, has_payload, timestamp) = tcp;
            TcpObservation {
                version,
                ttl,
                ip_options_len,
                mss,
                window,
                window_multiple,
                scale,
                layout,
                quirks,
                has_payload,
                tos,
                timestamp,
                header_len,
            }
        },
    )
}

/// Observations of few values of every field, TTLs on both sides of each bound of 60 and 64.
pub fn few_observations() -> impl Strategy<Value = TcpObservation> + Clone {
    let ttls = select(vec![1, 24, 25, 28, 29, 50, 60, 61, 64, 65, 255]);
    let windows = (select(vec![0, 3, 4, 8, 12]), option::of(window_multiple(select(vec![3, 4]))));
    let rest = (few_layouts(), few_quirks(), any::<bool>());
    let numbers = (select(vec![0, 0, 0, 4]), select(vec![0, 1460]), select(vec![0, 7]));
    (ip_version(), ttls, windows, rest, numbers).prop_map(
        |(version, ttl, (window, window_multiple), (layout, quirks, has_payload), (olen, mss, scale))| {
            TcpObservation {
                version,
                ttl,
                ip_options_len: olen,
                mss,
                window,
                window_multiple,
                scale,
                layout,
                quirks,
                has_payload,
                tos: 0,
                timestamp: 0,
                header_len: version.min_header_len() + 20,
            }
        },
    )
}
