use super::*;
use fp_db::Database;
use fp_obs::Direction;

fn signature(text: &str) -> TcpSignature {
    let text = format!("classes = unix\n[tcp:request]\nlabel = s:unix:A:\nsig = {text}\n");
    Database::parse("test", &text).unwrap().tcp_request.remove(0)
}

#[test]
fn each_field_is_told_apart() {
    let wanted = signature("4:64:0:1460:mss*20,7:mss,sok,ts,nop,ws:df,id+:0");
    let w = &Calibration::of(Direction::Request).weights;
    let none = TcpDistance::default();
    for (seen, expected) in [
        ("4:64:0:1460:mss*20,7:mss,sok,ts,nop,ws:df,id+:0", none),
        ("4:64:0:1460:mss*10,7:mss,sok,ts,nop,ws:df,id+:0", TcpDistance { window: w.window_number, ..none }),
        ("4:64:0:1460:8193,7:mss,sok,ts,nop,ws:df,id+:0", TcpDistance { window: w.window_kind, ..none }),
        (
            "4:64:0:1460:mss*20,9:mss,sok,ts,nop,ws:df,id+:0",
            TcpDistance { scale: 2.0 * w.scale_step, ..none },
        ),
        ("4:64:0:1400:mss*20,7:mss,sok,ts,nop,ws:df,id+:0", TcpDistance { mss: w.mss, ..none }),
        ("4:65:0:1460:mss*20,7:mss,sok,ts,nop,ws:df,id+:0", TcpDistance { ttl: w.ttl_above, ..none }),
        ("4:64:0:1460:mss*20,7:mss,sok,ts,nop,ws:df:0", TcpDistance { quirks: w.path_quirk, ..none }),
        ("4:64:0:1460:mss*20,7:mss,sok,ts,nop,ws:df,id+,seq-:0", TcpDistance { quirks: w.quirk, ..none }),
        ("4:64:4:1460:mss*20,7:mss,sok,ts,nop,ws:df,id+:0", TcpDistance { ip_options: w.ip_options, ..none }),
        ("4:64:0:1460:mss*20,7:mss,sok,ts,nop,ws:df,id+:+", TcpDistance { payload: w.payload, ..none }),
        ("4:64:0:1460:mss*20,7:mss,sok,ts,ws,nop:df,id+:0", TcpDistance { options: w.option, ..none }),
        (
            "4:64:0:1460:mss*20,7:mss,nop,nop,ts,nop,ws:df,id+:0",
            TcpDistance { options: 2.0 * w.option, ..none },
        ),
    ] {
        assert_eq!(
            TcpDistance::between(&seen.parse().unwrap(), &wanted, Direction::Request),
            expected,
            "{seen}"
        );
    }
}

#[test]
fn edit_distance() {
    for (a, b, expected) in [
        ("", "", 0),
        ("abc", "abc", 0),
        ("", "abc", 3),
        ("abc", "", 3),
        ("abc", "acb", 1),
        ("abcd", "bcd", 1),
        ("abc", "axc", 1),
        ("kitten", "sitting", 3),
        ("abcdefghijklmnopqrstuvwx", "ABCDEFGHIJKLMNOPQRSTUVWX", 24),
    ] {
        assert_eq!(edits(a.as_bytes(), b.as_bytes()), expected, "{a} {b}");
    }
}

#[test]
fn heads() {
    let text = "classes = unix\n[http:request]\nua_os = Linux\nlabel = s:!:A:\nsys = Linux\n\
                sig = 1:Host,User-Agent,Accept=[html]:Via:Foo\n";
    let wanted = Database::parse("test", text).unwrap().http(Direction::Request)[0].clone();
    let w = &HTTP_WEIGHTS;
    let none = HttpDistance::default();
    let between = |version, headers: &[(&str, &str)]| {
        let head =
            crate::examples::head(version, headers.iter().map(|(name, value)| (*name, value.as_bytes())));
        HttpDistance::between(&head, &wanted, NameCase::Ignored)
    };
    let (host, agent, accept) = (("Host", "x"), ("User-Agent", "Foo/1"), ("Accept", "text/html"));
    assert_eq!(between(1, &[host, agent, accept]), none);
    assert_eq!(between(0, &[host, agent, accept]), HttpDistance { version: w.version, ..none });
    assert_eq!(between(1, &[host, accept, agent]), HttpDistance { order: w.header, ..none });
    assert_eq!(between(1, &[agent, accept]), HttpDistance { order: w.header, ..none });
    assert_eq!(
        between(1, &[host, agent, accept, ("via", "")]),
        HttpDistance { absent: w.unwanted_header, ..none }
    );
    assert_eq!(
        between(1, &[host, agent, ("Accept", "*/*")]),
        HttpDistance { values: w.header_value, ..none }
    );
    assert_eq!(
        between(1, &[host, ("User-Agent", "Bar"), accept]),
        HttpDistance { software: w.software, ..none }
    );
}

#[test]
fn differences_of_heads_in_words() {
    let text = "classes = unix\n[http:request]\nlabel = s:!:A:\nsys =\n\
                sig = 1:Host,User-Agent,?X,Accept=[html],Accept:Via,via:Foo\n";
    let wanted = Database::parse("test", text).unwrap().http(Direction::Request)[0].clone();
    let words = |version, headers: &[(&str, &str)]| {
        let head =
            crate::examples::head(version, headers.iter().map(|(name, value)| (*name, value.as_bytes())));
        let all = HttpDistance::differences(&head, &wanted, NameCase::Ignored);
        let total: f32 = all.iter().map(HttpDifference::share).sum();
        assert_eq!(total, HttpDistance::between(&head, &wanted, NameCase::Ignored).total());
        all.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    let (host, agent, accept) = (("Host", "x"), ("user-agent", "Foo/1"), ("Accept", "text/html"));
    assert_eq!(words(1, &[host, agent, accept, accept]), [""; 0]);
    assert_eq!(words(0, &[host, agent, accept, accept]), ["HTTP/1.0, not 1.1"]);
    assert_eq!(words(1, &[host, agent, accept]), ["Accept should come after Accept"]);
    assert_eq!(
        words(1, &[("X", ""), agent, host, ("Accept", "*/*"), accept, ("VIA", "")]),
        [
            "User-Agent should come after Host",
            "X should come after Host",
            "Accept=[*/*] lacks [html]",
            "Via should be absent"
        ]
    );
    assert_eq!(
        words(1, &[]),
        ["Host is missing", "User-Agent is missing", "Accept is missing", "Accept is missing", "not by Foo"]
    );
}

proptest::proptest! {
    /// Lengths and kinds tell the same as the whole comparison.
    #[test]
    fn few_edits_are_the_edits(
        a in proptest::collection::vec(0..5u8, 0..12),
        b in proptest::collection::vec(0..5u8, 0..12),
    ) {
        let kinds = |list: &[u8]| list.iter().map(|kind| OptionKind(*kind)).collect::<Vec<_>>();
        let (a, b) = (kinds(&a), kinds(&b));
        proptest::prop_assert_eq!(few_edits(&a, &b), edits(&a, &b).min(MOST_EDITS));
    }
}
