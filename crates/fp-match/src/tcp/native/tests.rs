use super::*;

fn seen(version: u8, mss: u16, timestamps: bool) -> TcpObservation {
    let (layout, quirks) =
        if timestamps { ("mss,nop,ws,sok,ts", "") } else { ("mss,nop,ws,nop,nop,sok", "") };
    format!("{version}:128+0:0:{mss}:0,8:{layout}:{quirks}:0").parse().unwrap()
}

/// What the table answers, by trying every segment.
fn by_trial(window: u16, seen: &TcpObservation) -> bool {
    let less = if seen.layout.contains(OptionKind::TS) { [0, 12].as_slice() } else { &[0] };
    let fills = |mss: u16| less.iter().any(|less| window == u16::MAX / (mss - less) * (mss - less));
    (seen.mss..=ethernet_mss(seen.version)).chain([seen.mss]).any(fills)
}

#[test]
fn the_table_is_what_trial_finds() {
    for version in [4, 6] {
        for mss in [536, 1000, 1247, 1260, 1350, 1439, 1440, 1441, 1459, 1460, 1461, 4312, 8960, 65495] {
            for timestamps in [false, true] {
                let seen = seen(version, mss, timestamps);
                for window in 0..=u16::MAX {
                    let found = of_most_segments(window, &seen).is_some();
                    assert_eq!(found, by_trial(window, &seen), "{version} {mss} {window} {timestamps}");
                }
            }
        }
    }
}

#[test]
fn windows_that_were_met() {
    // Windows 10 at home, behind VPNs with an MSS of 1350, 1440 and 1460 clamped to 1260; with
    // timestamps.
    for (mss, window, timestamps, native) in [
        (1460, 64240, false, 1460),
        (1260, 64240, false, 1460),
        (1260, 64800, false, 1440),
        (1350, 64800, false, 1350),
        (1366, 64202, false, 1366),
        (1260, 64202, false, 1366),
        (1247, 64582, false, 1318),
        (1260, 65160, true, 1460),
        (1460, 65160, true, 1460),
        (1260, 64224, true, 1338),
        (1338, 64224, true, 1338),
        (1350, 64224, true, 1350),
        (8960, 62720, false, 8960),
        (8960, 62636, true, 8960),
        (65495, 65495, false, 65495),
        (65495, 65483, true, 65495),
    ] {
        assert_eq!(of_most_segments(window, &seen(4, mss, timestamps)), Some(native), "{mss} {window}");
    }
    for (mss, window) in [(1460, 65535), (1460, 64800), (1460, 8192), (1260, 65534), (0, 64240)] {
        assert_eq!(of_most_segments(window, &seen(4, mss, false)), None, "{mss} {window}");
    }
}

#[test]
fn a_given_number_of_segments() {
    let (plain, timestamps) = (seen(4, 1260, false), seen(4, 1260, true));
    assert_eq!(of_segments(25_200, 20, &plain), Some(1260));
    assert_eq!(of_segments(29_200, 20, &plain), Some(1460));
    assert_eq!(of_segments(29_220, 20, &plain), None, "beyond Ethernet");
    assert_eq!(of_segments(24_960, 20, &plain), None, "less than the MSS seen");
    assert_eq!(of_segments(24_960, 20, &timestamps), Some(1260));
    assert_eq!(of_segments(28_960, 20, &timestamps), Some(1460), "less twelve, or an MSS of 1448");
    assert_eq!(of_segments(0, 20, &plain), None);
    assert_eq!(of_segments(29_200, 0, &plain), None);
}
