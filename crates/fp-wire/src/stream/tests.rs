use super::*;
use proptest::prelude::*;

#[test]
fn in_order() {
    let mut stream = Stream::new(u32::MAX - 2);
    assert_eq!(stream.push(u32::MAX - 2, b"abcd"), Some(&b"abcd"[..]));
    assert_eq!(stream.next_seq(), 1);
    assert_eq!(stream.push(1, b"ef"), Some(&b"abcdef"[..]));
    assert_eq!(stream.push(3, b""), None);
    assert_eq!(stream.ready(), b"abcdef");
}

#[test]
fn the_first_copy_wins() {
    let mut stream = Stream::new(0);
    assert_eq!(stream.push(2, b"cd"), None);
    assert_eq!(stream.push(6, b"gh"), None);
    assert_eq!(stream.push(1, b"BCDEFGHI"), None);
    assert_eq!(stream.push(0, b"aXXXXXXXXX"), Some(&b"aBcdEFghIX"[..]));
}

#[test]
fn bytes_before_the_first_are_cut() {
    let mut stream = Stream::new(10);
    assert_eq!(stream.push(9, b"x"), None);
    assert_eq!(stream.push(8, b"xxab"), Some(&b"ab"[..]));
    assert_eq!(stream.push(3, b"xx"), None);
    assert_eq!(stream.push(10, b"XXc"), Some(&b"abc"[..]));
}

#[test]
fn counts_on_beyond_what_is_kept() {
    let mut stream = Stream::new(0);
    assert_eq!(stream.push(0, &[1; 8000]).map(<[u8]>::len), Some(8000));
    assert_eq!(stream.push(8000, &[2; 1000]).map(<[u8]>::len), Some(8192));
    assert_eq!(stream.next_seq(), 9000);
    assert_eq!(stream.push(9000, &[3; 1000]), None);
    assert_eq!(stream.next_seq(), 10_000);
    assert_eq!(stream.push(9500, &[3; 100]), None);
    assert_eq!(stream.next_seq(), 10_000);
    assert_eq!(stream.bytes.capacity(), MAX_STREAM);
}

#[test]
fn in_order_only_drops_the_rest() {
    let mut stream = Stream::in_order_only(5);
    assert_eq!(stream.push(6, b"b"), None);
    assert_eq!(stream.push(5, b"a"), Some(&b"a"[..]));
    assert_eq!(stream.push(5, b"ab"), None);
    assert_eq!(stream.push(6, b"b"), Some(&b"ab"[..]));
    assert_eq!(stream.push(7, &[0; 10_000]).map(<[u8]>::len), Some(8192));
    assert_eq!(stream.next_seq(), 10_007);
    assert_eq!(stream.push(10_008, b"x"), None);
    assert_eq!(stream.next_seq(), 10_007);
    assert_eq!(stream.push(10_007, b"x"), None);
    assert_eq!(stream.next_seq(), 10_008);
}

#[test]
fn a_first_segment_is_not_copied() {
    let stream = Stream::new(5);
    assert_eq!(stream.direct(5, b"abc"), Some(&b"abc"[..]));
    assert_eq!(stream.direct(6, b"abc"), None);
    assert_eq!(stream.direct(5, b""), None);
    assert_eq!(stream.direct(5, &[0; 9000]).map(<[u8]>::len), Some(8192));
    assert_eq!(stream.bytes.capacity(), 0);
    let mut stream = stream;
    stream.push(7, b"c");
    assert_eq!(stream.direct(5, b"ab"), None, "there is more than this segment");
}

#[test]
fn closed_it_only_counts() {
    let mut stream = Stream::new(0);
    stream.push(0, b"abc");
    stream.close();
    assert_eq!(stream.push(3, b"def"), None);
    assert_eq!((stream.next_seq(), stream.bytes.capacity(), stream.ready()), (6, 0, &b""[..]));
    assert_eq!(stream.direct(6, b"x"), None);
}

#[test]
fn holes_are_bounded() {
    let mut stream = Stream::new(0);
    for seq in (1..MAX_STREAM as u32).step_by(2) {
        assert_eq!(stream.push(seq, b"x"), None);
    }
    assert_eq!(stream.runs.len(), MAX_RUNS);
    assert_eq!(stream.push(0, b"x"), Some(&b"xx"[..]), "a run that is there grows");
    assert_eq!(stream.push(2, &[b'x'; 600]).map(<[u8]>::len), Some(602));
    assert_eq!(stream.runs.len(), 1);
}

/// Segments that cover `len` bytes, some of them twice and in any order.
fn segments(len: usize) -> impl Strategy<Value = Vec<Range<usize>>> {
    let cuts = proptest::collection::btree_set(1..len, 0..40);
    let extra = proptest::collection::vec((0..len, 1..300usize), 0..20);
    (cuts, extra)
        .prop_map(move |(cuts, extra)| {
            let starts = std::iter::once(0).chain(cuts.iter().copied());
            let ends = cuts.iter().copied().chain([len]);
            let mut all: Vec<_> = starts.zip(ends).map(|(from, to)| from..to).collect();
            all.extend(extra.into_iter().map(|(from, n)| from..(from + n).min(len)));
            all
        })
        .prop_shuffle()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    /// Any order, any overlap, any first sequence number: the same bytes, each one exactly once
    /// new.
    #[test]
    fn any_order_gives_the_same_bytes(
        (len, segments) in (1usize..10_000).prop_flat_map(|len| (Just(len), segments(len))),
        first in any::<u32>(),
    ) {
        let message: Vec<u8> = (0..len).map(|i| (i * 7 + i / 251) as u8).collect();
        let mut stream = Stream::new(first);
        let mut seen = 0;
        for segment in segments {
            let before = stream.ready().to_vec();
            let direct = stream.direct(first.wrapping_add(segment.start as u32), &message[segment.clone()]).map(<[u8]>::to_vec);
            let pushed = stream.push(first.wrapping_add(segment.start as u32), &message[segment]).map(<[u8]>::to_vec);
            if let Some(bytes) = &pushed {
                prop_assert!(bytes.len() > seen && bytes.starts_with(&before));
                seen = bytes.len();
            }
            if direct.is_some() {
                prop_assert_eq!(direct, pushed);
            }
        }
        prop_assert_eq!(stream.ready(), &message[..len.min(MAX_STREAM)]);
        if len <= MAX_STREAM {
            prop_assert_eq!(stream.next_seq(), first.wrapping_add(len as u32));
        }
    }

    /// Against a table of bytes: whatever comes, the first copy stands.
    #[test]
    fn as_a_plain_table_of_bytes(
        segments in proptest::collection::vec((0u32..400, proptest::collection::vec(any::<u8>(), 0..60)), 0..60),
    ) {
        let start = 100;
        let mut stream = Stream::new(start);
        let mut table = vec![None; 600];
        for (seq, payload) in segments {
            stream.push(seq, &payload);
            for (slot, byte) in table.iter_mut().skip(seq as usize).zip(payload) {
                slot.get_or_insert(byte);
            }
        }
        let expected: Vec<u8> = table[start as usize..].iter().map_while(|byte| *byte).collect();
        prop_assert_eq!(stream.ready(), expected);
    }
}

#[test]
fn what_was_taken_makes_room() {
    let mut stream = Stream::new(u32::MAX - 1);
    assert_eq!(stream.direct(u32::MAX - 1, b"abc"), Some(&b"abc"[..]));
    stream.take_front(2);
    assert_eq!(stream.push(u32::MAX - 1, b"abc"), Some(&b"c"[..]));
    assert_eq!(stream.push(4, b"gh"), None);
    stream.take_front(1);
    assert_eq!((stream.next_seq(), stream.ready().len()), (1, 0));
    assert_eq!(stream.push(1, b"def"), Some(&b"defgh"[..]));
    stream.take_front(3);
    assert_eq!(stream.ready(), b"gh");
    // More than there is room for: what is left over is taken when there is.
    let long: Vec<u8> = (0..20_000u32).map(|n| n as u8).collect();
    let mut all = b"gh".to_vec();
    let mut rounds = 0;
    while let Some(ready) = stream.push(6, &long) {
        let len = ready.len();
        assert!(len <= MAX_STREAM);
        all.extend_from_slice(&ready[if rounds == 0 { 2 } else { 0 }..]);
        stream.take_front(len);
        rounds += 1;
    }
    assert_eq!((all.len(), rounds, stream.next_seq()), (20_002, 3, 20_006));
    assert!(all[2..] == long);
    stream.take_front(5);
    assert_eq!(stream.next_seq(), 20_011, "passed over");
}

proptest! {
    /// A reader that takes what it gets, in any amounts, gets every byte once and in order.
    #[test]
    fn taking_loses_nothing(
        pieces in prop::collection::vec((0usize..6000, 1usize..3000), 1..40),
        takes in prop::collection::vec(0usize..9000, 1..20),
    ) {
        let sent: Vec<u8> = (0..12_000u32).map(|n| (n / 7) as u8).collect();
        let mut stream = Stream::new(1000);
        let (mut got, mut turn) = (Vec::new(), 0);
        // In any order first, then all of it in order, so that nothing is missing.
        let in_order = (0..sent.len()).step_by(1000).map(|at| (at, 1000));
        for (at, len) in pieces.into_iter().chain(in_order) {
            let piece = &sent[at..(at + len).min(sent.len())];
            while let Some(ready) = stream.push(1000 + at as u32, piece) {
                let taken = takes[turn % takes.len()].min(ready.len());
                turn += 1;
                got.extend_from_slice(&ready[..taken]);
                stream.take_front(taken);
                if taken == 0 {
                    break;
                }
            }
        }
        let ready = stream.ready().to_vec();
        got.extend_from_slice(&ready);
        prop_assert!(sent.starts_with(&got));
        prop_assert!(got.len() == sent.len() || ready.len() >= MAX_STREAM - 1000, "{}", got.len());
    }
}
