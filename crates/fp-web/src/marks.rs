//! Where the fields that fingerprints are made of stand in a frame.

use fp_engine::LinkType;
use fp_engine::fp_wire::{DecodeOptions, decode_any};
use fp_obs::IpVersion;
use serde::Serialize;

/// Some bytes of a frame, and what they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Mark {
    /// The part of a raw signature that they decide.
    field: &'static str,
    start: usize,
    length: usize,
}

/// Bytes of a TCP header without options, and of an IPv4 and IPv6 header.
const TCP: usize = 20;
const IPV4: usize = 20;
const IPV6: usize = 40;

/// The fields of a frame that begins as `link_type` says; none where it holds no whole TCP segment.
pub(crate) fn marks(link_type: u32, frame: &[u8]) -> Vec<Mark> {
    let Ok(packet) = decode_any(LinkType(link_type), frame, &DecodeOptions::default()) else {
        return Vec::new();
    };
    // The options are a part of the frame, so the difference of their addresses is their place.
    let options = (packet.options.as_ptr() as usize).wrapping_sub(frame.as_ptr() as usize);
    let mut out = Vec::new();
    let mut mark = |field, start: Option<usize>, length: usize| {
        if let Some(start) = start.filter(|start| length > 0 && start.saturating_add(length) <= frame.len()) {
            out.push(Mark { field, start, length });
        }
    };
    let Some(tcp) = options.checked_sub(TCP) else { return out };
    let before = |bytes: usize| tcp.checked_sub(bytes);
    match packet.version() {
        IpVersion::V4 => {
            let ip_options = usize::from(packet.ip_options_len());
            let ip = before(IPV4 + ip_options);
            let at = |place: usize| ip.map(|ip| ip + place);
            mark("version", at(0), 1);
            mark("quirks", at(1), 1);
            mark("quirks", at(4), 4);
            mark("ttl", at(8), 1);
            mark("ip_options", at(IPV4), ip_options);
        }
        IpVersion::V6 => {
            // Only where no extension header stands between.
            let ip = before(IPV6).filter(|ip| frame.get(*ip).is_some_and(|byte| byte >> 4 == 6));
            let at = |place: usize| ip.map(|ip| ip + place);
            mark("version", at(0), 1);
            mark("quirks", at(1), 3);
            mark("ttl", at(7), 1);
        }
    }
    mark("quirks", Some(tcp + 4), 10);
    mark("window", Some(tcp + 14), 2);
    mark("quirks", Some(tcp + 18), 2);
    let mut rest = packet.options;
    while let Some(kind) = rest.first().copied() {
        let length = match kind {
            0 => rest.len(),
            1 => 1,
            _ => rest.get(1).map_or(rest.len(), |length| usize::from(*length).clamp(2, rest.len().max(2))),
        };
        let at = options + (packet.options.len() - rest.len());
        match kind {
            2 if length == 4 => {
                mark("options", Some(at), 2);
                mark("mss", Some(at + 2), 2);
            }
            3 if length == 3 => {
                mark("options", Some(at), 2);
                mark("scale", Some(at + 2), 1);
            }
            8 if length == 10 => {
                mark("options", Some(at), 2);
                mark("quirks", Some(at + 2), 8);
            }
            _ => mark("options", Some(at), length.min(rest.len())),
        }
        rest = rest.get(length..).unwrap_or_default();
    }
    mark("payload", Some(options + packet.options.len()), packet.payload.len().min(512));
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const SYN: [u8; 44] = [
        0x45, 0, 0, 44, 0, 0, 0x40, 0, 60, 6, 0, 0, 192, 0, 2, 1, 192, 0, 2, 2, 0x9c, 0x40, 0, 80, 0, 0, 0,
        9, 0, 0, 0, 0, 0x60, 2, 0x20, 0, 0, 0, 0, 0, 2, 4, 5, 0xb4,
    ];

    #[test]
    fn fields_of_a_syn() {
        let found = marks(LinkType::RAW.0, &SYN);
        let of = |field| {
            let all = found.iter().filter(|mark| mark.field == field);
            all.map(|mark| (mark.start, mark.length)).collect::<Vec<_>>()
        };
        assert_eq!(of("ttl"), [(8, 1)]);
        assert_eq!(of("window"), [(34, 2)]);
        assert_eq!(of("mss"), [(42, 2)]);
        assert_eq!(of("options"), [(40, 2)]);
        assert_eq!(of("payload"), []);
    }

    #[test]
    fn no_byte_can_mark_beyond_the_frame() {
        for length in 0..SYN.len() {
            for at in 0..length {
                for value in [0, 1, 0x4f, 0x60, 0xff] {
                    let mut frame = SYN[..length].to_vec();
                    frame[at] = value;
                    for mark in marks(LinkType::RAW.0, &frame) {
                        assert!(mark.start + mark.length <= frame.len(), "{mark:?}");
                    }
                }
            }
        }
    }
}
