//! Each pair was given to p0f 3.09b, which loaded it or refused the second signature as already
//! covered.

use fp_db::{HeaderRule, HttpSignature, Label, LabelId, TcpSignature, Ttl, WindowRule};
use fp_obs::{IpVersion, OptionKind, OptionLayout, Quirks};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::*;

fn refused(section: &str, (kind_a, a): (&str, &str), (kind_b, b): (&str, &str)) -> bool {
    let (class, more) = if section == "http:request" { ("!", "sys = Linux\n") } else { ("unix", "") };
    let ua_os = if section == "http:request" { "ua_os = Linux\n" } else { "" };
    let text = format!(
        "classes = unix\n[{section}]\n{ua_os}label = {kind_a}:{class}:A:\n{more}sig = {a}\n\
         label = {kind_b}:{class}:B:\n{more}sig = {b}\n"
    );
    let database = Database::parse("test", &text).unwrap();
    match covered(&database).pairs.as_slice() {
        [] => false,
        [pair] => {
            assert_eq!((pair.earlier.id, pair.later.id), (SignatureId(0), SignatureId(1)));
            let line = |signature: SignatureRef| signature.place(&database).map(|(_, line)| line);
            assert!(line(pair.earlier) < line(pair.later));
            true
        }
        more => panic!("{more:?}"),
    }
}

/// A signature in which only these fields vary.
fn sig(ver: &str, ttl: &str, mss: &str, window: &str, scale: &str, quirks: &str, payload: &str) -> String {
    format!("{ver}:{ttl}:0:{mss}:{window},{scale}:mss,sok,ts,nop,ws:{quirks}:{payload}")
}

fn check_tcp(cases: &[(String, String, bool)]) {
    for (a, b, expected) in cases {
        assert_eq!(refused("tcp:request", ("s", a), ("s", b)), *expected, "{a} then {b}");
    }
}

#[test]
fn open_fields() {
    let of = |mss: &str, scale: &str, payload: &str| sig("4", "64", mss, "8192", scale, "df,id+", payload);
    check_tcp(&[
        (of("1460", "7", "0"), of("1460", "7", "0"), true),
        (of("*", "7", "0"), of("1460", "7", "0"), true),
        (of("1460", "7", "0"), of("*", "7", "0"), false),
        (of("1460", "*", "0"), of("1460", "7", "0"), true),
        (of("1460", "7", "0"), of("1460", "*", "0"), false),
        (of("1460", "7", "*"), of("1460", "7", "+"), true),
        (of("1460", "7", "0"), of("1460", "7", "*"), false),
        (of("1460", "7", "0"), of("1460", "7", "+"), false),
    ]);
}

#[test]
fn windows() {
    const WINDOWS: [&str; 10] = ["8192", "0", "*", "%1024", "%2048", "mss*4", "mtu*4", "4", "512", "%512"];
    let of = |window: &str| sig("4", "64", "1460", window, "7", "df,id+", "0");
    for (earlier, refuses) in [
        ("8192", ["8192"].as_slice()),
        ("0", &["0"]),
        ("*", &["8192", "0", "*", "4", "512"]),
        ("%1024", &["8192", "0", "%1024"]),
        ("%512", &["8192", "0", "512", "%512"]),
        ("mss*4", &["mss*4"]),
        ("mtu*4", &["mtu*4"]),
        ("4", &["4"]),
    ] {
        for later in WINDOWS {
            check_tcp(&[(of(earlier), of(later), refuses.contains(&later))]);
        }
    }
}

#[test]
fn literal_windows_that_are_multiples() {
    for (ver, window, (later_ver, mss, later_window), expected) in [
        ("4", "mss*4", ("4", "1000", "4000"), true),
        ("4", "mtu*3", ("4", "1000", "3120"), true),
        ("4", "mss*2", ("4", "1000", "2920"), true),
        ("4", "mss*2", ("4", "1000", "1976"), false),
        ("4", "mss*2", ("4", "*", "2920"), false),
        ("4", "mss*2", ("4", "99", "2920"), false),
        ("4", "mss*2", ("4", "100", "2920"), true),
        ("4", "mss*2", ("4", "1000", "2880"), false),
        ("*", "mss*2", ("6", "1000", "2880"), true),
        ("*", "mss*2", ("*", "1000", "2880"), false),
        ("*", "mtu*2", ("6", "1000", "2120"), true),
        ("*", "mtu*2", ("*", "1000", "2120"), false),
        ("4", "mtu*2", ("4", "1000", "2120"), false),
        ("4", "mtu*2", ("4", "1000", "0"), false),
    ] {
        let earlier = sig(ver, "64", "*", window, "7", "", "0");
        check_tcp(&[(earlier, sig(later_ver, "64", mss, later_window, "7", "", "0"), expected)]);
    }
}

#[test]
fn ttls() {
    const TTLS: [&str; 9] = ["64", "64-", "65", "65-", "60", "60-", "28", "28-", "29"];
    let of = |ttl: &str| sig("4", ttl, "1460", "8192", "7", "df,id+", "0");
    for (earlier, refuses) in [
        ("64", ["64", "64-", "60", "60-", "29"].as_slice()),
        ("64-", &["64", "64-", "60", "60-", "28", "28-", "29"]),
    ] {
        for later in TTLS {
            check_tcp(&[(of(earlier), of(later), refuses.contains(&later))]);
        }
    }
}

#[test]
fn versions_and_quirks() {
    let of = |ver: &str, quirks: &str| sig(ver, "64", "1460", "8192", "7", quirks, "0");
    for a in ["4", "6", "*"] {
        for b in ["4", "6", "*"] {
            check_tcp(&[(of(a, "ecn"), of(b, "ecn"), true)]);
        }
    }
    check_tcp(&[
        (of("*", "df,ecn"), of("6", "ecn"), true),
        (of("*", "df,ecn"), of("4", "df,ecn"), true),
        (of("*", "df,ecn"), of("4", "ecn"), false),
        (of("*", "flow,ecn"), of("4", "ecn"), true),
        (of("*", "flow,ecn"), of("*", "ecn"), false),
        (of("*", "df,ecn"), of("*", "ecn"), true),
        (of("*", "df,ecn"), of("*", "df,ecn"), false),
        (of("*", "flow,ecn"), of("*", "flow,ecn"), true),
        (of("*", "df"), of("6", "flow"), false),
        (of("*", "df,flow"), of("6", "flow"), true),
        (of("4", "df,id+"), of("4", "df"), false),
        (of("4", "df,id+"), of("4", "df,id+,ecn"), false),
    ]);
}

#[test]
fn only_specific_signatures_cover() {
    let plain = sig("4", "64", "1460", "8192", "7", "df,id+", "0");
    for (section, signature) in [("tcp:request", plain.as_str()), ("http:request", "*:Host::")] {
        for (a, b, expected) in [("g", "g", false), ("g", "s", false), ("s", "g", true), ("s", "s", true)] {
            assert_eq!(
                refused(section, (a, signature), (b, signature)),
                expected,
                "{a} then {b} {signature}"
            );
        }
    }
}

#[test]
fn heads() {
    for (a, b, expected) in [
        ("*:Host::", "1:Host::", true),
        ("1:Host::", "*:Host::", false),
        ("*:Host::", "*:Host,User-Agent::", true),
        ("*:Host,User-Agent::", "*:Host::", false),
        ("*:Host::", "*:Host=[a]::", true),
        ("*:Host=[a]::", "*:Host::", false),
        ("*:Host=[a]::", "*:Host=[ab]::", true),
        ("*:Host=[ab]::", "*:Host=[a]::", false),
        ("*:?Host::", "*:Host::", true),
        ("*:Host::", "*:?Host::", false),
        ("*:?Host::", "*:?Host::", true),
        ("*:Host:User-Agent:", "*:Host::", false),
        ("*:Host::", "*:Host:User-Agent:", true),
        ("*:Host:User-Agent:", "*:Host:User-Agent:", true),
        ("*:Host:User-Agent:", "*:Host,?User-Agent::", false),
        ("*:Host:User-Agent:", "*:Host,User-Agent:User-Agent:", false),
        ("*:Host::a", "*:Host::b", true),
        ("*:?Host,User-Agent::", "*:User-Agent::", true),
        ("*:::", "*:Host::", true),
        ("*:Host::", "*:::", false),
        ("*:?Host=[a]::", "*:?Host=[b]::", false),
        ("*:?Host=[a],User-Agent::", "*:?Host=[ab],User-Agent::", true),
        ("*:Host,?Accept::", "*:?Accept,Host::", false),
        ("*:Host:Accept,Date:", "*:Host:Date,Accept:", true),
        ("*:Host:Accept,Date:", "*:Host:Date:", false),
        ("*:Host:Date:", "*:Host:Date,Accept:", true),
        ("*:?Host::", "*:User-Agent::", true),
        ("*:?Host=[a],User-Agent::", "*:Host,User-Agent::", false),
        ("*:Host::", "*:?Host,Host::", true),
        ("*:Host=[a]::", "*:?Host,Host=[a]::", false),
        ("*:User-Agent,?Host::", "*:?Host,User-Agent::", false),
        ("*:User-Agent:Host:", "*:?Host,User-Agent:Host:", true),
        ("*:?Host,?Host::", "*:Host::", false),
        ("*:Host::", "*:host::", false),
        ("*::Accept,Accept:", "*::Accept:", false),
        ("*::Accept:", "*::Accept,Accept:", true),
        ("*::Accept,Accept:", "*::Accept,Date:", true),
    ] {
        assert_eq!(refused("http:request", ("s", a), ("s", b)), expected, "{a} then {b}");
    }
}

#[test]
fn a_line_of_several_signatures_is_covered_if_all_are() {
    let count = |sig: &str| {
        let text = format!(
            "grammar = extended\nclasses = unix\n[tcp:request]\nlabel = s:unix:A:\nsig = 4:64:0:*:mss*20,7:mss:df:0\n\
             sig = 4:64:0:*:mss*20,9:mss:df:0\nsig = {sig}\n"
        );
        let database = Database::parse("test", &text).unwrap();
        (covered(&database).pairs.len(), all_covered(&database).pairs.len())
    };
    assert_eq!(count("4:64:0:*:mss*20,7-9:mss:df:0"), (0, 2));
    assert_eq!(count("4:64:0:*:mss*20,7|9:mss:df:0"), (2, 2));
    assert_eq!(count("4:64:0:*:mss*20,8:mss:df:0"), (0, 0));
}

/// Few values of each field, so that many signatures cover others, and labels of both kinds.
fn database() -> impl Strategy<Value = Database> {
    (vec(tcp(), 0..150), vec(http(), 0..80)).prop_map(|(tcp_request, http_request)| {
        let mut database = Database::default();
        database.labels = [false, true].map(label).into();
        (database.tcp_request, database.http_request) = (tcp_request, http_request);
        database
    })
}

fn label(generic: bool) -> Label {
    let mut label = Label::new(fp_db::Class::Application, "", "");
    label.generic = generic;
    label
}

/// Mostly of a specific label.
fn of() -> impl Strategy<Value = LabelId> {
    select(vec![0, 0, 0, 1]).prop_map(LabelId)
}

fn tcp() -> impl Strategy<Value = TcpSignature> {
    let window = select(vec![
        WindowRule::Any,
        WindowRule::Literal(0),
        WindowRule::Literal(2920),
        WindowRule::Literal(64240),
        WindowRule::Mss(2),
        WindowRule::Mss(44),
        WindowRule::Mtu(2),
        WindowRule::MultipleOf(2),
        WindowRule::MultipleOf(20),
        WindowRule::Native(2),
        WindowRule::NativeMax,
    ]);
    let ttl =
        select(vec![Ttl::Initial(64), Ttl::Initial(60), Ttl::AtMost(64), Ttl::Only(64), Ttl::Initial(128)]);
    let version = select(vec![None, None, Some(IpVersion::V4), Some(IpVersion::V6)]);
    let quirks = select(vec![Quirks::NONE, Quirks::DF, Quirks::ECN, Quirks::FLOW]);
    let layout = any::<bool>().prop_map(|mss| {
        let mut layout = OptionLayout::EMPTY;
        layout.push(if mss { OptionKind::MSS } else { OptionKind::TS });
        layout
    });
    let open = (option::of(select(vec![0, 1460])), option::of(0..2u8), option::of(any::<bool>()));
    (of(), version, ttl, open, window, layout, quirks).prop_map(
        |(label, version, ttl, (mss, scale, payload), window, layout, quirks)| {
            let mut signature = TcpSignature::new(label, ttl, layout);
            (signature.version, signature.window, signature.quirks) = (version, window, quirks);
            (signature.mss, signature.scale, signature.payload) = (mss, scale, payload);
            signature
        },
    )
}

fn http() -> impl Strategy<Value = HttpSignature> {
    let name = || select((0..20).map(|n| format!("N{}", n % 12)).collect::<Vec<_>>());
    let text = option::of("[ab]{0,3}");
    let rule = (name(), select(vec![false, false, true]), text)
        .prop_map(|(name, optional, value)| HeaderRule { name, optional, value });
    let version = select(vec![None, Some(0), Some(1)]);
    (of(), version, vec(rule, 0..5), vec(name(), 0..3)).prop_map(|(label, version, headers, absent)| {
        let mut signature = HttpSignature::new(label, headers);
        (signature.version, signature.absent) = (version, absent);
        signature
    })
}

proptest! {
    #[test]
    fn the_search_finds_what_a_look_at_each_pair_does(database in database()) {
        prop_assert_eq!(all_covered(&database), scan::all_covered(&database));
    }

    /// What is found before the steps are used up is right, and the rest is counted.
    #[test]
    fn a_bound_only_leaves_out(database in database(), steps in 0..2000u64) {
        let (some, all) = (within(&database, steps), scan::all_covered(&database));
        prop_assert!(some.pairs.iter().all(|pair| all.pairs.contains(pair)));
        prop_assert!(some.pairs.len() + some.unchecked >= all.pairs.len());
        prop_assert!(some.unchecked <= database.len());
    }
}

/// How many steps a signature needs on average, which tells how long databases take to load without
/// a clock.
#[track_caller]
fn check_steps(name: &str, sigs: impl Iterator<Item = String>, most: u64) {
    let mut text = format!("classes = c\n[{name}]\nlabel = s:c:A:\n");
    let count = sigs.map(|sig| text += &format!("sig = {sig}\n")).count() as u64;
    let database = Database::parse("test", &text).unwrap();
    let found = within(&database, most * count);
    assert_eq!((found.pairs.len(), found.unchecked), (0, 0));
}

/// Each of these took a comparison with every earlier signature.
#[test]
fn steps_do_not_grow_with_the_database() {
    const MANY: u32 = 20_000;
    let tail = "mss,sok,ts,nop,ws:df,id+:0";
    check_steps("tcp:request", (0..MANY).map(|n| format!("4:64:0:{}:{},7:{tail}", n % 1000, n / 1000)), 4);
    // Alike but for their TTLs.
    let ttls = (0..MANY).map(|n| format!("4:{}:0:{}:9,7:{tail}", 1 + n % 250, n / 250));
    check_steps("tcp:request", ttls, 40);
    // All of the same headers, with other values.
    check_steps("http:request", (0..MANY).map(|n| format!("1:Host,User-Agent=[x{n:05}y],Accept::")), 20);
    // Other headers.
    check_steps("http:request", (0..MANY).map(|n| format!("1:Host,X-{n},Accept:Date:")), 20);
    // Other absent headers.
    check_steps("http:request", (0..MANY).map(|n| format!("1:Host:X-{n}:")), 20);
    // Another order of the same headers.
    let orders = (0..5040u32).map(|n| {
        let (mut left, mut rest) = ((0..7).collect::<Vec<u32>>(), n);
        let order: Vec<String> = (1..=7)
            .rev()
            .map(|of| {
                let name = left.remove((rest % of) as usize);
                rest /= of;
                format!("N{name}")
            })
            .collect();
        format!("1:{}::", order.join(","))
    });
    check_steps("http:request", orders, 1200);
}
