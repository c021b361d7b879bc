//! Observations made from signatures: what a stack would send that the signature describes.

use crate::tcp::{ethernet_mss, window_fits};
use fp_db::{HttpSignature, LabelId, TcpSignature, Ttl, WindowRule};
use fp_obs::{
    Direction, HttpObservation, IpVersion, MAX_HOPS, OptionKind, Quirks, TcpObservation, WindowMultiple,
    guess_hops,
};

/// The other way round: the signature that describes a SYN or SYN+ACK. What the path changes is
/// left open, all else is as it was seen; the initial TTL is the next of the usual ones. It has the
/// first label of whatever database it is put in.
pub fn signature(seen: &TcpObservation) -> TcpSignature {
    let hops = guess_hops(seen.ttl);
    let ttl = seen.ttl.saturating_add(hops);
    // No path has as many hops.
    let ttl = if hops > MAX_HOPS { Ttl::AtMost(ttl) } else { Ttl::Initial(ttl) };
    let mut signature = TcpSignature::new(LabelId(0), ttl, seen.layout);
    signature.version = Some(seen.version);
    signature.ip_options_len = seen.ip_options_len;
    signature.window = match seen.window_multiple {
        Some(WindowMultiple::Mss(n)) => WindowRule::Mss(n),
        Some(WindowMultiple::Mtu(n)) => WindowRule::Mtu(n),
        None => WindowRule::Literal(seen.window),
    };
    signature.scale = Some(seen.scale);
    signature.quirks = seen.quirks;
    signature.payload = Some(seen.has_payload);
    signature
}

/// SYNs or SYN+ACKs that `signature` describes exactly, with different values where it leaves them
/// open; the plainest first. None where no packet can be like it, as with a window that is a
/// multiple of the MSS of a packet without one.
///
/// Options that the layout lacks have the value 0, as in any observation.
pub fn of_tcp(signature: &TcpSignature, direction: Direction) -> Vec<TcpObservation> {
    let version = signature.version.unwrap_or(IpVersion::V4);
    let has = |kind| signature.layout.contains(kind);
    let mss_values = match signature.mss {
        Some(mss) => vec![mss],
        None if has(OptionKind::MSS) => vec![1460, 1400, 1380, 1331, 536, 265, 200, 100, 65],
        None => vec![0],
    };
    let scales = match signature.scale {
        Some(scale) => vec![scale],
        None if has(OptionKind::WS) => vec![7, 0, 3, 14],
        None => vec![0],
    };
    let payloads = signature.payload.map_or(vec![false, true], |payload| vec![payload]);
    let quirks = match signature.version {
        Some(_) => signature.quirks,
        None => signature.quirks.without(Quirks::FLOW),
    };

    let mut out = Vec::new();
    for &mss in &mss_values {
        for &scale in &scales {
            for &payload in &payloads {
                let mut plain = TcpObservation::new(version);
                plain.ttl = signature.ttl.value();
                plain.ip_options_len = signature.ip_options_len;
                plain.mss = mss;
                plain.scale = scale;
                plain.layout = signature.layout;
                plain.quirks = quirks;
                plain.has_payload = payload;
                plain.timestamp = u32::from(has(OptionKind::TS) && !quirks.contains(Quirks::OPT_ZERO_TS1));
                plain.header_len = header_len(signature, version);
                out.extend(with_windows(plain, signature.window, direction));
            }
        }
    }
    out
}

/// Request or response heads that `signature` describes: without its optional headers, and with
/// them.
pub fn of_http(signature: &HttpSignature) -> [HttpObservation<'static>; 2] {
    [false, true].map(|with_optional| {
        let headers = signature.headers.iter().filter(|rule| with_optional || !rule.optional);
        head(
            signature.version.unwrap_or(1),
            headers.map(|rule| {
                let names_software = ["User-Agent", "Server"].contains(&rule.name.as_str());
                let value =
                    rule.value.as_deref().unwrap_or(if names_software { &signature.software } else { "" });
                (rule.name.as_str(), value.as_bytes())
            }),
        )
    })
}

/// A head of these headers.
pub fn head<'a>(
    version: u8,
    headers: impl IntoIterator<Item = (&'a str, &'a [u8])>,
) -> HttpObservation<'static> {
    HttpObservation::from_headers(version, headers)
}

/// `plain` with each of a few windows that the rule describes.
fn with_windows(plain: TcpObservation, rule: WindowRule, direction: Direction) -> Vec<TcpObservation> {
    let mss = u32::from(plain.mss);
    let windows: Vec<u32> = match rule {
        WindowRule::Literal(window) => vec![u32::from(window)],
        WindowRule::Any => vec![5000, 8191, 12345, 40001, 64001],
        WindowRule::MultipleOf(n) => [1, 3, 7, 11].map(|times| times * u32::from(n)).to_vec(),
        WindowRule::Mss(n) => {
            [mss, mss.saturating_sub(12), 1460, 1448, 1440, 1428].map(|size| size * u32::from(n)).to_vec()
        }
        WindowRule::Mtu(n) => [mss + 40, mss + u32::from(plain.header_len), mss + 60, 1500]
            .map(|size| size * u32::from(n))
            .to_vec(),
        WindowRule::Native(n) => native_sizes(&plain).map(|size| size * u32::from(n)).collect(),
        WindowRule::NativeMax => native_sizes(&plain).map(|size| 65_535 / size.max(1) * size).collect(),
    };
    let wanted = match rule {
        WindowRule::Mss(n) => Some(WindowMultiple::Mss(n)),
        WindowRule::Mtu(n) => Some(WindowMultiple::Mtu(n)),
        _ => None,
    };
    // A SYN+ACK may count its window in segments of the SYN, which may be smaller than any of its
    // own.
    let syn_mss = match direction {
        Direction::Request => [0].as_slice(),
        Direction::Response => &[1460, 1400, 536, 100, 64],
    };
    let mut out = Vec::new();
    for &syn_mss in syn_mss {
        let of_syn = match rule {
            WindowRule::Mss(n) if syn_mss > 0 => Some(u32::from(syn_mss) * u32::from(n)),
            _ => None,
        };
        for window in windows.iter().copied().chain(of_syn) {
            let Ok(window) = u16::try_from(window) else { continue };
            let mut seen = plain;
            seen.window = window;
            seen.window_multiple = seen.detect_window_multiple(syn_mss);
            if (wanted.is_none() || seen.window_multiple == wanted)
                && window_fits(rule, &seen)
                && !out.contains(&seen)
            {
                out.push(seen);
            }
        }
    }
    out
}

/// The segments that a window of `native*N` may count: of the MSS itself, of Ethernet's and of one
/// between.
fn native_sizes(plain: &TcpObservation) -> impl Iterator<Item = u32> + use<> {
    let (mss, ethernet) = (u32::from(plain.mss), u32::from(ethernet_mss(plain.version)));
    let larger = [ethernet, mss.midpoint(ethernet)].into_iter().filter(move |size| *size > mss);
    let timestamps = plain.layout.contains(OptionKind::TS);
    [mss]
        .into_iter()
        .chain(larger)
        .flat_map(move |size| [Some(size), timestamps.then(|| size.saturating_sub(12))].into_iter().flatten())
}

/// Bytes of the headers of a packet of this signature, with options as senders write them.
fn header_len(signature: &TcpSignature, version: IpVersion) -> u16 {
    let options: u16 = signature
        .layout
        .kinds()
        .iter()
        .map(|kind| match *kind {
            OptionKind::EOL | OptionKind::NOP => 1,
            OptionKind::MSS => 4,
            OptionKind::WS => 3,
            OptionKind::SACK | OptionKind::TS => 10,
            _ => 2,
        })
        .sum();
    let options = options + u16::from(signature.layout.eol_padding());
    version.min_header_len() + u16::from(signature.ip_options_len) + 20 + options.next_multiple_of(4)
}
