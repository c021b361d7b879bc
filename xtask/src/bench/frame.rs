//! As much of Ethernet frames as it takes to give a connection other addresses.

use std::ops::Range;

use super::random::Random;

/// A whole TCP segment in an Ethernet frame, or a UDP datagram, which has no flags.
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

/// The UDP datagram of a frame.
pub(crate) fn datagram(frame: &[u8]) -> Option<Segment<'_>> {
    let places = places(frame)?;
    let udp = frame.get(places.transport.filter(|_| !places.tcp)?..places.end)?;
    let ([p, q, r, s, _, _, _, _], payload) = udp.split_first_chunk::<8>()?;
    let [source, destination] = places.addresses;
    let addresses = [frame.get(source)?, frame.get(destination)?];
    Some(Segment { addresses, ports: [[*p, *q], [*r, *s]], flags: 0, payload })
}

/// Gives the hosts of a frame other addresses and its clients other ports, by a key: the same to
/// all its frames.
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

/// An Ethernet frame with a SYN whose addresses, TTL, window, options and quirks are random; its
/// checksums are zero.
pub(crate) fn random_syn(random: &mut Random) -> Vec<u8> {
    const MOST: usize = 40;
    let mut options = Vec::new();
    for _ in 0..random.next() % 9 {
        let [a, b, c, d, e, f, g, h] = random.next().to_be_bytes();
        let option = match a % 8 {
            0 | 1 => vec![2, 4, b, c],
            2 | 3 => vec![3, 3, b % 15],
            4 => vec![4, 2],
            5 => vec![8, 10, b, c, d, e, 0, 0, 0, 0],
            6 => vec![1],
            _ => [&[5 + b % 3 * 100, 2 + c % 5], [d, e, f, g, h].get(..usize::from(c % 5)).unwrap_or(&[])]
                .concat(),
        };
        if options.len() + option.len() <= MOST {
            options.extend(option);
        }
    }
    options.resize(options.len().next_multiple_of(4), 0);
    let [ttl, id_high, id_low, quirks, window_high, window_low, server, port] = random.next().to_be_bytes();
    let [a, b, c, d, client_port_high, client_port_low, s, t] = random.next().to_be_bytes();
    let fragments = if quirks & 1 == 0 { 0x40 } else { 0 };
    let id = if quirks & 2 == 0 { [id_high, id_low] } else { [0, 0] };
    let flags = if quirks & 12 == 0 { 0xc2 } else { 0x02 };
    let [_, len] = (40 + options.len() as u16).to_be_bytes();
    let words = 5 + options.len() as u8 / 4;
    [
        &[2, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 2, 8, 0, 0x45, 0, 0, len],
        &id[..],
        &[fragments, 0, 1 + ttl % 128, 6, 0, 0, 1 + a % 223, b, c, d, 10, 0, 0, server],
        &[client_port_high | 4, client_port_low, 0, port, s, t, a, b, 0, 0, 0, 0],
        &[words << 4, flags, window_high, window_low, 0, 0, 0, 0],
        &options,
    ]
    .concat()
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
    fn finds_a_datagram() {
        let mut bytes = frame();
        assert!(datagram(&bytes).is_none(), "TCP");
        bytes[23] = 17;
        let datagram = datagram(&bytes).unwrap();
        assert!(segment(&bytes).is_none() && !datagram.ends() && !datagram.is_syn());
        assert_eq!(datagram.payload.len(), 14);
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
