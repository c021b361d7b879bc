//! A frame as it was before it was tagged.

/// What an expression without `vlan` would take for a packet of another protocol (IEEE 802.1Q,
/// 802.1ad, and the numbers that were in use before the latter).
const TAGS: [u16; 4] = [0x8100, 0x88a8, 0x9100, 0x9200];

/// Where the protocol of a link type stands, and how long its header is: what follows that is of
/// the protocol.
fn header(link_type: u32) -> Option<(usize, usize)> {
    match link_type {
        // Ethernet.
        1 => Some((12, 14)),
        // Linux cooked capture, and its second version.
        113 => Some((14, 16)),
        276 => Some((0, 20)),
        _ => None,
    }
}

/// Puts a tagged frame without its tags into `untagged`. False, and nothing done, if it has none,
/// or less than a whole header behind them.
pub(crate) fn remove(link_type: u32, data: &[u8], untagged: &mut Vec<u8>) -> bool {
    let Some((protocol_at, len)) = header(link_type) else { return false };
    let number_at = |at: usize| {
        let bytes = data.get(at..)?.first_chunk()?;
        Some(u16::from_be_bytes(*bytes))
    };
    let is_tag = |number: &Option<u16>| number.is_some_and(|number| TAGS.contains(&number));
    if !is_tag(&number_at(protocol_at)) {
        return false;
    }
    // Of a tag the number stands where a protocol would; two bytes of its own and the next protocol
    // follow the header.
    let mut behind = len;
    let protocol = loop {
        let next = number_at(behind + 2);
        behind += 4;
        match next {
            None => return false,
            next if is_tag(&next) => {}
            Some(protocol) => break protocol,
        }
    };
    let (Some(header), Some(rest)) = (data.get(..len), data.get(behind..)) else { return false };
    untagged.clear();
    untagged.extend_from_slice(header);
    if let Some(place) = untagged.get_mut(protocol_at..protocol_at + 2) {
        place.copy_from_slice(&protocol.to_be_bytes());
    }
    untagged.extend_from_slice(rest);
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_of_each_link() {
        let cooked = [&[0; 14][..], &[8, 0], b"packet"].concat();
        let second = [&[8, 0][..], &[0; 18], b"packet"].concat();
        let ethernet = [&[7; 12][..], &[8, 0], b"packet"].concat();
        for (link_type, at, len, plain) in
            [(1, 12, 14, ethernet), (113, 14, 16, cooked), (276, 0, 20, second)]
        {
            let mut out = Vec::new();
            assert!(!remove(link_type, &plain, &mut out), "{link_type}");
            let mut tagged = plain.clone();
            for tag in [0x8100_u16, 0x88a8, 0x9100, 0x9200] {
                // One more tag, the outermost.
                let protocol = [tagged[at], tagged[at + 1]];
                tagged.splice(len..len, [0x0f, 0xff, protocol[0], protocol[1]]);
                tagged[at..at + 2].copy_from_slice(&tag.to_be_bytes());
                assert!(remove(link_type, &tagged, &mut out), "{link_type}");
                assert_eq!(out, plain, "{link_type}");
            }
            // Cut inside the tags it stays as it is.
            for end in 0..len + 16 {
                assert!(!remove(link_type, &tagged[..end], &mut out), "{link_type}: {end}");
            }
            assert!(remove(link_type, &tagged[..len + 16], &mut out));
            assert!(!remove(101, &tagged, &mut out));
        }
    }
}
