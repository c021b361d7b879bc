use fp_engine::{Config, Deviations, Event, EventKind, LinkType};

use crate::script::{SERVER, Script, Segment, database, frame, segment};

/// SYNs of two systems in turn, as many a second: of each kind how many were told, and how many
/// held back.
fn alternating(config: Config, syns: u32, a_second: u32) -> [(u32, u64); 2] {
    let database = database();
    let mut script = Script::new(&database, config);
    let mut told = [(0, 0); 2];
    for n in 0..syns {
        let timestamp = (n % 2 == 1).then_some(n);
        let bytes = frame(([10, 0, 0, 1], 1024 + n as u16), SERVER, Segment { timestamp, ..segment("S", n) });
        script.millis = i64::from(n) * 1000 / i64::from(a_second);
        let time = script.time();
        script.engine.push(time, LinkType::RAW, &bytes, &mut |event: &Event<'_>| {
            let [changes, patterns] = &mut told;
            let (of_kind, sharing) = match &event.kind {
                EventKind::HostChange(sharing) => (changes, sharing),
                EventKind::IpSharing(sharing) => (patterns, sharing),
                _ => return,
            };
            of_kind.0 += 1;
            of_kind.1 += u64::from(sharing.held_back);
        });
    }
    let in_all: u64 = told.iter().map(|(_, held_back)| held_back).sum();
    let held_back = script.engine.statistics().held_back;
    assert!(in_all <= held_back, "{in_all} {held_back}");
    let host = script.engine.host([10, 0, 0, 1].into()).expect("a host that sent SYNs is known");
    assert_eq!(
        host.changed.max(host.shared),
        Some(host.last_seen),
        "what was held back is known all the same"
    );
    told
}

#[test]
fn a_thousand_changes_in_a_second_are_few_lines() {
    let as_p0f = Config::default().with_deviations(Deviations::ALL.without(Deviations::NOTICES));
    let [(changes, _), (patterns, _)] = alternating(as_p0f, 1000, 1000);
    assert!(changes > 600 && patterns > 100, "{changes}, {patterns}");
    assert_eq!(alternating(Config::default(), 1000, 1000), [(30, 0), (30, 0)]);
}

#[test]
fn the_next_notice_says_how_many_were_held_back() {
    let as_p0f = Config::default().with_deviations(Deviations::ALL.without(Deviations::NOTICES));
    let [(changes, _), (patterns, _)] = alternating(as_p0f, 1201, 10);
    let [(few_changes, held_back), (few_patterns, patterns_held_back)] =
        alternating(Config::default(), 1201, 10);
    assert!(few_changes <= 90 && few_patterns <= 90, "{few_changes}, {few_patterns}");
    // Those of the last minute have no next one yet.
    let (all, few) = (changes + patterns, few_changes + few_patterns);
    assert!(held_back > 100 && patterns_held_back > 10, "{held_back} {patterns_held_back}");
    assert!(held_back + patterns_held_back <= u64::from(all - few));
}

#[test]
fn what_is_rare_is_told_each_time() {
    let [(changes, held_back), _] = alternating(Config::default().with_host_timeout(100_000), 100, 1);
    assert!(changes >= 10 && held_back < 60, "{changes} {held_back}");
}
