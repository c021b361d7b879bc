use fp_db::{Database, Fingerprint, HelloRule, HelloSignature, LabelId, SourceId, testing};
use fp_match::{HelloSeen, MatchKind, Matcher, Section, covered, linear};
use fp_obs::hello::{HelloKind, RawHello, Words};
use proptest::prelude::*;

const TEXT: &str = "\
classes = unix

[tls:client]

label = s:!:Chrome:131-136
sys = @unix
sig = t:303:g,1301,1302,1303,c02b:g,5,a,b,d,10:g,11ec,1d,17:0:403,804,401,503:g,304,303:h2,http/1.1

label = s:!:Firefox:128
sys = @unix
sig = t:303:1301,1303,1302,c02b:5,a,b,d,10:1d,17,18,19:0:403,503,603,804:304,303:h2,http/1.1

label = g:!:OpenSSL client:3
sys = @unix
sig = t:303:1302,1303,1301,?c02c:*:1d,17,1e,19:*:403,503,603,807:304,303:*

label = s:!:tool:
sys = @unix
ja4 = t13d1516h2_8daaf6152771_e5627efa2ab1

[dhcp:client]

label = s:unix:BusyBox:
sig = 4:*:*:1,3,6,12,15,28:udhcp *

[http2:client]

label = s:!:Chrome:119-150
sys = @unix
sig = 1:65536;2:0;?3:1000;4:6291456;6:262144|15663105/15663106|0|m,a,s,p

label = s:!:Firefox:133-144
sys = @unix
sig = 1:65536;2:0;4:131072;5:16384|12517377|0|m,p,a,s

label = g:!:nghttp2 program:
sys = @unix
sig = *|*|0|m,s,a,p
akamai = 0123456789abcdef0123456789abcdef
";

fn raw(kind: HelloKind, text: &str) -> RawHello {
    RawHello::parse(kind, text).expect("a raw signature")
}

fn named(database: &Database, kind: HelloKind, text: &str) -> String {
    let raw = raw(kind, text);
    match Matcher::new(database).hello(HelloSeen::raw(&raw)) {
        Some(found) => {
            let label = database.label(found.verdict.label);
            format!("{:?} {} {} {:.1}", found.verdict.kind, label.name, label.flavor, found.quality)
        }
        None => "none".to_owned(),
    }
}

#[test]
fn verdicts() {
    let database = Database::parse("test", TEXT).unwrap();
    let chrome =
        "t:303:g,1301,1302,1303,c02b:g,5,a,b,d,10:g,11ec,1d,17:0:403,804,401,503:g,304,303:h2,http/1.1";
    let http2 = |text: &str| format!("{text}|0|m,a,s,p");
    for (kind, text, expected) in [
        (HelloKind::TlsClient, chrome.to_owned(), "Exact Chrome 131-136 1.0"),
        // A later version without a group; another protocol.
        (HelloKind::TlsClient, chrome.replace(",11ec", ""), "Fuzzy Chrome 131-136 1.0"),
        (HelloKind::TlsClient, chrome.replace("h2,", ""), "Fuzzy Chrome 131-136 1.0"),
        (
            HelloKind::TlsClient,
            "t:303:1302,1303,1301:5,ff:1d,17,1e,19:0:403,503,603,807:304,303:".to_owned(),
            "Generic OpenSSL client 3 0.9",
        ),
        (HelloKind::TlsClient, "t:301:2f,35:::::::".replacen(":::::::", "::::::", 1), "none"),
        (HelloKind::QuicClient, chrome.to_owned(), "none"),
        (
            HelloKind::DhcpClient,
            "4:discover:53,61:1,3,6,12,15,28:udhcp 1.36".to_owned(),
            "Exact BusyBox  1.0",
        ),
        (HelloKind::DhcpClient, "4:discover:53,61:1,3,6,12,15,28:".to_owned(), "Fuzzy BusyBox  0.9"),
        (
            HelloKind::Http2Client,
            http2("1:65536;2:0;4:6291456;6:262144|15663105"),
            "Exact Chrome 119-150 1.0",
        ),
        (
            HelloKind::Http2Client,
            http2("1:65536;2:0;3:1000;4:6291456;6:262144|15663106"),
            "Exact Chrome 119-150 1.0",
        ),
        // Another table of headers; the opening of one with the pseudo-headers of the other.
        (HelloKind::Http2Client, http2("1:4096;2:0;4:6291456;6:262144|15663105"), "Fuzzy Chrome 119-150 0.9"),
        (HelloKind::Http2Client, http2("1:65536;2:0;4:131072;5:16384|12517377"), "none"),
        (HelloKind::Http2Client, "3:100|00|0|m,s,a,p".to_owned(), "Generic nghttp2 program  0.9"),
        (HelloKind::Http2Client, "|00|0|".to_owned(), "none"),
    ] {
        assert_eq!(named(&database, kind, &text), expected, "{text}");
    }
}

#[test]
fn fingerprints_that_others_publish() {
    let database = Database::parse("test", TEXT).unwrap();
    let matcher = Matcher::new(&database);
    assert_eq!(matcher.fingerprints(HelloKind::TlsClient), [Fingerprint::Ja4]);
    let raw = raw(HelloKind::TlsClient, "t:303:::::::");
    let seen =
        |ja4: &'static str| matcher.hello(HelloSeen { raw: &raw, fingerprint: &|_| Some(ja4.to_owned()) });
    let found = seen("t13d1516h2_8daaf6152771_e5627efa2ab1").unwrap();
    assert_eq!(database.label(found.verdict.label).name, "tool");
    assert_eq!(found.verdict.kind, MatchKind::Exact);
    assert_eq!(seen("t13d1516h2_8daaf6152771_000000000000"), None);

    assert_eq!(matcher.fingerprints(HelloKind::Http2Client), [Fingerprint::Akamai]);
    let raw = self::raw(HelloKind::Http2Client, "|00|0|");
    let fingerprint = |of| {
        assert_eq!(of, Fingerprint::Akamai);
        Some("0123456789abcdef0123456789abcdef".to_owned())
    };
    let found = matcher.hello(HelloSeen { raw: &raw, fingerprint: &fingerprint }).unwrap();
    assert_eq!(database.label(found.verdict.label).name, "nghttp2 program");
}

#[test]
fn nearest_labels_say_what_differs() {
    let database = Database::parse("test", TEXT).unwrap();
    let matcher = Matcher::new(&database);
    let raw = raw(
        HelloKind::TlsClient,
        "t:303:1301,1303,1302,c02b:5,a,b,d:1d,17,18,19:0:403,503,603,804:304,303:h2,http/1.1",
    );
    let found = matcher.hello_candidates(&raw, 2);
    assert_eq!(
        found.iter().map(|one| one.name(&database)).collect::<Vec<_>>(),
        ["Firefox", "OpenSSL client"]
    );
    let differs: Vec<_> = found[0].distance.fields().into_iter().filter(|(_, share)| *share > 0.0).collect();
    assert_eq!(differs, [("extensions", 0.8)]);
    assert!(found[0].quality > 0.9 && found[1].quality < 0.1, "{found:?}");
}

#[test]
fn what_can_never_win_is_covered() {
    let text = "classes = unix\n[dhcp:client]\nlabel = s:unix:a:\nsig = 4:*:*:1,3:*\nlabel = s:unix:b:\n\
                sig = 4:discover::1,3:x\nsig = 4:discover::1,4:x\nlabel = s:unix:c:\nsig = 4:*:*:1,3:*\n";
    let database = Database::parse("test", text).unwrap();
    let pairs: Vec<_> = covered(&database)
        .pairs
        .iter()
        .map(|pair| {
            assert_eq!(pair.later.section, Section::Hello(HelloKind::DhcpClient));
            (pair.earlier.id.0, pair.later.id.0)
        })
        .collect();
    assert_eq!(pairs, [(0, 1), (0, 3)]);
}

fn database_of(rules: Vec<(bool, HelloRule)>, kind: HelloKind) -> Database {
    let mut text = "classes = unix\n[tls:client]\n".to_owned();
    for (n, (generic, _)) in rules.iter().enumerate() {
        text += &format!("label = {}:unix:n{n}:\nsig = t:1:::::::\n", if *generic { 'g' } else { 's' });
    }
    let mut database = Database::parse("test", &text).expect("a database");
    database.hello.of_mut(HelloKind::TlsClient).clear();
    for (label, (_, rule)) in (0..).zip(rules) {
        let signature = HelloSignature { label: LabelId(label), rule, line: 0, source: SourceId(0) };
        database.hello.of_mut(kind).push(signature);
    }
    database
}

/// Words as the strategy of signatures has them, so that they meet.
fn seen(kind: HelloKind) -> impl Strategy<Value = String> {
    let word = match kind {
        HelloKind::DhcpClient => "[1-3]",
        HelloKind::SshClient | HelloKind::SshServer => "[a-c]|h2",
        _ => "[1-3]|g",
    };
    let fields: Vec<_> = kind
        .fields()
        .iter()
        .map(|field| {
            let word = match field.words {
                Words::Settings => "[1-3]:[01]|4:65536",
                Words::Window => "00|[1-3]",
                Words::Priorities => "0|[1-3]:[01]:0:256",
                Words::Letters => "[amps]",
                _ => word,
            };
            let between = field.words.between().to_string();
            prop::collection::vec(word, 1..4).prop_map(move |words| words.join(&between))
        })
        .collect();
    let between = kind.between_fields().to_string();
    fields.prop_map(move |fields| fields.join(&between))
}

proptest! {
    #[test]
    fn the_index_finds_what_a_scan_finds(
        (kind, rules, texts) in prop::sample::select(HelloKind::ALL.to_vec()).prop_flat_map(|kind| (
            Just(kind),
            prop::collection::vec((any::<bool>(), testing::hello_rule(kind)), 1..30),
            prop::collection::vec(seen(kind), 1..20),
        ))
    ) {
        let literal: Vec<String> = rules.iter().map(|(_, rule)| match rule {
            HelloRule::Sig(pattern) => pattern.as_str().replace(['?', '*'], ""),
            HelloRule::Fingerprint(_, digits) => digits.to_string(),
        }).collect();
        let digits = literal[0].clone();
        let database = database_of(rules, kind);
        let matcher = Matcher::new(&database);
        for text in texts.iter().chain(&literal) {
            let Ok(raw) = RawHello::parse(kind, text) else { continue };
            let seen = HelloSeen { raw: &raw, fingerprint: &|_| Some(digits.clone()) };
            let found = matcher.hello(seen);
            let exact = found.filter(|found| found.verdict.kind != MatchKind::Fuzzy);
            prop_assert_eq!(exact, linear::hello(&database, seen), "{}", text);
            for candidate in matcher.hello_candidates(&raw, 3) {
                prop_assert!((0.0..=1.0).contains(&candidate.quality));
            }
        }
    }
}
