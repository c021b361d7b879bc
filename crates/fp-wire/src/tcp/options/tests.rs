use super::{read, timestamps, usual, walk};
use crate::samples::hex;
use fp_obs::Quirks;
use proptest::prelude::*;

/// Layout and quirks of these options, as p0f prints them.
#[track_caller]
fn check(options: &str, layout: &str, quirks: &str) {
    let seen = walk(&hex(options));
    assert_eq!(
        (seen.layout.to_string(), seen.quirks.to_string()),
        (layout.into(), quirks.into()),
        "{options}"
    );
}

#[test]
fn well_formed() {
    check("", "", "");
    check("02 04 05 b4 04 02 08 0a 00 00 00 01 00 00 00 00 01 03 03 07", "mss,sok,ts,nop,ws", "");
    check("01 01 05 0a 00 00 00 01 00 00 00 02", "nop,nop,sack", "");
    check("02 04 05 b4 1e 0c 00 81 00 00 00 00 00 00 00 00", "mss,?30", "");
    check("1e 02 ff 04 00 00 01 01", "?30,?255,nop,nop", "");
}

#[test]
fn values() {
    let seen = walk(&hex("02 04 05 b4 04 02 08 0a 01 02 03 04 05 06 07 08 01 03 03 0e"));
    assert_eq!((seen.mss, seen.scale), (1460, 14));
    assert_eq!(seen.timestamps, Some((0x01020304, 0x05060708)));
    let absent = walk(&hex("01 01 04 02"));
    assert_eq!((absent.mss, absent.scale, absent.timestamps), (0, 0, None));
}

#[test]
fn a_later_option_overwrites_and_quirks_stay() {
    let seen = walk(&hex("02 04 05 b4 02 04 02 18 03 03 0f 03 03 01"));
    assert_eq!((seen.mss, seen.scale), (536, 1));
    assert_eq!(seen.quirks, Quirks::OPT_EXCESSIVE_WS);
    let two = hex("08 0a 00 00 00 00 00 00 00 01 08 0a 00 00 00 05 00 00 00 00");
    assert_eq!(walk(&two).timestamps, Some((5, 0)));
    assert_eq!(walk(&two).quirks, Quirks::OPT_ZERO_TS1 | Quirks::OPT_NONZERO_TS2);
}

#[test]
fn end_of_options() {
    check("00", "eol+0", "");
    check("01 00 00 00", "nop,eol+2", "");
    check("00 00 01 00", "eol+3", "opt+");
    check("00 02 04 05", "eol+3", "opt+");
    // p0f does not look at the last byte.
    check("00 00 00 01", "eol+3", "");
    check("01 01 00 ff", "nop,nop,eol+1", "");
}

#[test]
fn a_wrong_length_of_a_known_option_is_read_by_its_standard_size() {
    let seen = walk(&hex("02 05 05 b4 03 00 09 08 ff 00 00 00 07 00 00 00 08 04 28"));
    assert_eq!(seen.layout.to_string(), "mss,ws,ts,sok");
    assert_eq!((seen.mss, seen.scale, seen.timestamps), (1460, 9, Some((7, 8))));
    assert_eq!(seen.quirks, Quirks::OPT_NONZERO_TS2 | Quirks::OPT_BAD);
}

#[test]
fn an_option_that_runs_out_of_the_header_ends_the_walk() {
    for text in ["02", "02 04", "02 04 05"] {
        check(text, "mss", "bad");
        assert_eq!(walk(&hex(text)).mss, 0);
    }
    check("03 03", "ws", "bad");
    check("04", "sok", "bad");
    check("08 0a 00 00 00 01 00 00 00", "ts", "bad");
    check("01 01 08", "nop,nop,ts", "bad");
    assert_eq!(timestamps(&hex("08 0a 00 00 00 01 00 00 00")), None);
    check("1e", "?30", "bad");
    check("1e 03", "?30", "bad");
    check("05 0a 00 00 00 01 00 00 00", "sack", "bad");
}

#[test]
fn lengths_that_cannot_be() {
    check("1e 00 01 01", "?30", "bad");
    check("1e 01 01 01", "?30", "bad");
    let long = |kind: &str, len: u8| format!("{kind} {len:02x} {}", "00 ".repeat(usize::from(len) - 2));
    check(&long("1e", 40), "?30", "");
    check(&format!("{} 01", long("1e", 41)), "?30", "bad");
    check(&long("05", 34), "sack", "");
    check(&long("05", 35), "sack", "bad");
    check(&long("05", 9), "sack", "bad");
    check("05 02", "sack", "bad");
}

#[test]
fn twenty_four_are_walked() {
    let nops = |n: usize| "01 ".repeat(n);
    check(&nops(24), &vec!["nop"; 24].join(","), "");
    check(&nops(25), &vec!["nop"; 24].join(","), "bad");
    check(&format!("{} 00 00", nops(23)), &format!("{},eol+1", vec!["nop"; 23].join(",")), "");
    check(&format!("{} 00", nops(24)), &vec!["nop"; 24].join(","), "bad");
}

fn options() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        Just(vec![0]),
        Just(vec![1]),
        Just(vec![4, 2]),
        any::<[u8; 2]>().prop_map(|[a, b]| vec![2, 4, a, b]),
        any::<u8>().prop_map(|shift| vec![3, 3, shift]),
        any::<[u8; 8]>().prop_map(|value| [&[8, 10][..], &value].concat()),
        proptest::collection::vec(any::<u8>(), 1..6),
    ];
    proptest::collection::vec(piece, 0..8).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn the_short_way_to_timestamps_is_the_walk(bytes in options()) {
        prop_assert_eq!(timestamps(&bytes), walk(&bytes).timestamps);
        let usual = [&[1, 1, 8, 10][..], &bytes].concat();
        prop_assert_eq!(timestamps(&usual), walk(&usual).timestamps);
    }

    #[test]
    fn well_formed_options_are_those_of_etherparse(bytes in options()) {
        use etherparse::{TcpOptionElement, TcpOptionsIterator};
        let seen = walk(&bytes);
        prop_assume!(!seen.quirks.contains(Quirks::OPT_BAD));
        // It stops at options that it does not know, and says nothing of the end of options.
        let theirs: Vec<_> = TcpOptionsIterator::from_slice(&bytes).map_while(Result::ok).collect();
        let kinds: Vec<u8> = theirs.iter().map(|option| match option {
            TcpOptionElement::Noop => 1,
            TcpOptionElement::MaximumSegmentSize(_) => 2,
            TcpOptionElement::WindowScale(_) => 3,
            TcpOptionElement::SelectiveAcknowledgementPermitted => 4,
            TcpOptionElement::SelectiveAcknowledgement(..) => 5,
            TcpOptionElement::Timestamp(..) => 8,
        }).collect();
        let ours: Vec<u8> = seen.layout.kinds().iter().map(|kind| kind.0).collect();
        prop_assert!(ours.starts_with(&kinds), "{:?} {:?}", ours, kinds);
        if ours.iter().all(|kind| kinds.contains(kind)) && ours.len() == kinds.len() {
            let last = |pick: fn(&TcpOptionElement) -> Option<u32>| theirs.iter().filter_map(pick).next_back();
            let mss = last(|o| if let TcpOptionElement::MaximumSegmentSize(v) = o { Some(u32::from(*v)) } else { None });
            prop_assert_eq!(u32::from(seen.mss), mss.unwrap_or(0));
            let scale = last(|o| if let TcpOptionElement::WindowScale(v) = o { Some(u32::from(*v)) } else { None });
            prop_assert_eq!(u32::from(seen.scale), scale.unwrap_or(0));
            let own = last(|o| if let TcpOptionElement::Timestamp(own, _) = o { Some(*own) } else { None });
            prop_assert_eq!(seen.timestamps.map(|(own, _)| own), own);
        }
    }
}

/// Every usual order of options, and every byte of it in every other value.
#[test]
fn usual_options_are_read_as_any_others() {
    for (options, layout) in [
        ("", ""),
        ("02 04 05 b4", "mss"),
        ("02 04 05 b4 01 01 04 02", "mss,nop,nop,sok"),
        ("02 04 05 b4 01 03 03 07", "mss,nop,ws"),
        ("02 04 05 b4 01 03 03 08 01 01 04 02", "mss,nop,ws,nop,nop,sok"),
        ("02 04 05 b4 01 01 04 02 01 03 03 07", "mss,nop,nop,sok,nop,ws"),
        ("02 04 05 b4 04 02 08 0a 01 02 03 04 00 00 00 00 01 03 03 07", "mss,sok,ts,nop,ws"),
        ("02 04 05 b4 01 03 03 08 04 02 08 0a 01 02 03 04 05 06 07 08", "mss,nop,ws,sok,ts"),
        ("02 04 05 b4 01 03 03 06 01 01 08 0a 01 02 03 04 00 00 00 00", "mss,nop,ws,nop,nop,ts"),
        (
            "02 04 05 b4 01 03 03 06 01 01 08 0a 01 02 03 04 00 00 00 00 04 02 00 00",
            "mss,nop,ws,nop,nop,ts,sok,eol+1",
        ),
    ] {
        let bytes = hex(options);
        assert_eq!(usual(&bytes).map(|seen| seen.layout.to_string()), Some(layout.into()), "{options}");
        for len in 0..=bytes.len() {
            assert_eq!(read(&bytes[..len]), walk(&bytes[..len]), "{len} of {options}");
        }
        for at in 0..bytes.len() {
            for byte in 0..=u8::MAX {
                let mut other = bytes.clone();
                other[at] = byte;
                assert_eq!(read(&other), walk(&other), "{byte:#x} at {at} of {options}");
            }
        }
        // A timestamp of zero.
        let zeros: Vec<u8> =
            bytes.iter().enumerate().map(|(at, byte)| if at < 12 { *byte } else { 0 }).collect();
        assert_eq!(read(&zeros), walk(&zeros));
    }
}
