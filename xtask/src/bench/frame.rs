//! As much of Ethernet frames as it takes to give a connection other addresses.

use std::ops::Range;

/// A whole TCP segment in an Ethernet frame.
pub(crate) struct Segment<'a> {
    addresses: [&'a [u8]; 2],
    ports: [[u8; 2]; 2],
    flags: u8,
    pub(crate) payload: &'a [u8],
}

impl<'a> Segment<'a> {
    /// The same for both directions of a connection.
    pub(crate) fn flow(&self) -> [(&'a [u8], [u8; 2]); 2] {
        let [a, b] = self.addresses;
        let [p, q] = self.ports;
        let mut ends = [(a, p), (b, q)];
        ends.sort_unstable();
        ends
    }

    pub(crate) fn is_syn(&self) -> bool {
        self.flags & 0x17 == 0x02
    }

    /// FIN or RST.
    pub(crate) fn ends(&self) -> bool {
        self.flags & 0x05 != 0
    }

    pub(crate) fn is_ipv4(&self) -> bool {
        self.addresses.iter().all(|address| address.len() == 4)
    }
}

/// Where things stand in an Ethernet frame with IP.
struct Places {
    addresses: [Range<usize>; 2],
    /// Of TCP or UDP.
    transport: Option<usize>,
    tcp: bool,
    end: usize,
}

fn places(frame: &[u8]) -> Option<Places> {
    let ether_type = frame.get(12..14)?;
    let (first, version) = (14, *frame.get(14)? >> 4);
    let word = |at: usize| Some(usize::from(*frame.get(at)?) << 8 | usize::from(*frame.get(at + 1)?));
    let (protocol, next, addresses, end) = match (ether_type, version) {
        ([8, 0], 4) => {
            let whole = word(first + 6)? & 0x3fff == 0;
            let protocol = if whole { *frame.get(first + 9)? } else { 0 };
            let next = first + usize::from(frame.get(first)? & 15) * 4;
            (protocol, next, [first + 12..first + 16, first + 16..first + 20], first + word(first + 2)?)
        }
        ([0x86, 0xdd], 6) => {
            let (source, destination) = (first + 8..first + 24, first + 24..first + 40);
            (*frame.get(first + 6)?, first + 40, [source, destination], first + 40 + word(first + 4)?)
        }
        _ => return None,
    };
    let transport = matches!(protocol, 6 | 17).then_some(next);
    (frame.len() >= next).then_some(Places { addresses, transport, tcp: protocol == 6, end })
}

/// The TCP segment of a frame.
pub(crate) fn segment(frame: &[u8]) -> Option<Segment<'_>> {
    let places = places(frame)?;
    let tcp = frame.get(places.transport.filter(|_| places.tcp)?..places.end)?;
    let [p, q, r, s, _, _, _, _, _, _, _, _, offset, flags, ..] = *tcp.first_chunk::<20>()?;
    let [source, destination] = places.addresses;
    Some(Segment {
        addresses: [frame.get(source)?, frame.get(destination)?],
        ports: [[p, q], [r, s]],
        flags,
        payload: tcp.get(usize::from(offset >> 4) * 4..)?,
    })
}

/// Gives the hosts of a frame other addresses and its clients other ports, by a key: the same to all its frames.
pub(crate) fn rewrite(frame: &mut [u8], key: u64) {
    let Some(places) = places(frame) else { return };
    let [_, a, b, c, p, q, ..] = key.to_be_bytes();
    for range in places.addresses {
        if let Some([.., x, y, z]) = frame.get_mut(range) {
            *x ^= a;
            *y ^= b;
            *z ^= c;
        }
    }
    let Some([high_a, low_a, high_b, low_b]) = places.transport.and_then(|at| frame.get_mut(at..at + 4))
    else {
        return;
    };
    for (high, low) in [(high_a, low_a), (high_b, low_b)] {
        // What a client takes; what stays in this half tells servers' ports from it still.
        if *high >= 0x80 {
            *high = 0x80 | *high ^ p & 0x7f;
            *low ^= q;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn frame() -> Vec<u8> {
        let mut frame = vec![0; 12];
        frame.extend([8, 0, 0x45, 0, 0, 42, 0, 0, 0, 0, 64, 6, 0, 0, 10, 0, 0, 1, 10, 0, 0, 2]);
        frame.extend([0x9c, 0x40, 0, 80, 0, 0, 0, 9, 0, 0, 0, 0, 0x50, 2, 0x20, 0, 0, 0, 0, 0, 7, 8]);
        frame
    }

    #[test]
    fn finds_a_segment() {
        let mut bytes = frame();
        bytes.extend([0; 4]);
        let segment = segment(&bytes).unwrap();
        assert!(segment.is_syn() && segment.is_ipv4() && !segment.ends());
        assert_eq!(segment.payload, [7, 8], "without the padding");
    }

    #[test]
    fn a_rewritten_connection_is_one_still() {
        let (mut there, mut back) = (frame(), frame());
        back[26..34].rotate_left(4);
        back[34..38].rotate_left(2);
        let before = segment(&there).unwrap().flow().map(|(address, port)| (address.to_vec(), port));
        for bytes in [&mut there, &mut back] {
            rewrite(bytes, 0x0123_4567_89ab_cdef);
        }
        let (there, back) = (segment(&there).unwrap(), segment(&back).unwrap());
        assert_eq!(there.flow(), back.flow());
        assert!(there.flow().iter().any(|end| end.1 == [0, 80]), "the server's port stays");
        assert_ne!(there.flow().map(|(address, port)| (address.to_vec(), port)), before);
    }

    #[test]
    fn cut_frames_are_left_alone() {
        for len in 0..frame().len() {
            let mut cut = frame()[..len].to_vec();
            assert!(segment(&cut).is_none(), "{len}");
            rewrite(&mut cut, u64::MAX);
            assert_eq!(cut.len(), len);
        }
    }
}
