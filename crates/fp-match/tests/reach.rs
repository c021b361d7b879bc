use fp_db::Database;
use fp_match::{
    Covered, HigherTtl, MatchKind, Matcher, SignatureId, SignatureRef, Verdict, covered, examples, linear,
};
use fp_obs::{Direction, NameCase};

/// The signatures that win for none of the observations built from them, each with one of its own
/// source that wins instead. One of another source is a correction, as our own signatures are of
/// p0f's.
fn unreached(database: &Database) -> Vec<(String, String)> {
    let matcher = Matcher::new(database);
    let mut out = Vec::new();
    for direction in Direction::ALL {
        let signatures = database.tcp(direction);
        for (signature, id) in signatures.iter().zip((0..).map(SignatureId)) {
            let seen = examples::of_tcp(signature, direction);
            let verdicts =
                seen.iter().map(|seen| matcher.tcp_by(seen, direction, HigherTtl::Refused).verdict);
            if let Some(winner) = instead(id, database.label(signature.label).generic, verdicts) {
                let Some(winner) = winner.tcp(database, direction) else { continue };
                if winner.source == signature.source {
                    out.push((signature.to_string(), winner.to_string()));
                }
            }
        }
        let signatures = database.http(direction);
        for case in NameCase::ALL {
            for (signature, id) in signatures.iter().zip((0..).map(SignatureId)) {
                let seen = examples::of_http(signature);
                let verdicts = seen.iter().map(|seen| matcher.http(seen, direction, case));
                if let Some(winner) = instead(id, database.label(signature.label).generic, verdicts) {
                    let Some(winner) = winner.http(database, direction) else { continue };
                    if winner.source == signature.source {
                        out.push((signature.to_string(), winner.to_string()));
                    }
                }
            }
        }
    }
    out
}

/// The first of the verdicts, if none is for the signature `id`. There must be some, all for
/// earlier signatures or, in place of a generic one, for specific ones.
fn instead(
    id: SignatureId,
    generic: bool,
    verdicts: impl Iterator<Item = Option<Verdict>>,
) -> Option<SignatureId> {
    let verdicts: Vec<Verdict> = verdicts
        .map(|verdict| verdict.unwrap_or_else(|| panic!("{id:?} is not matched by its own example")))
        .collect();
    assert!(!verdicts.is_empty(), "{id:?} has no example");
    if verdicts.iter().any(|verdict| verdict.signature == id) {
        return None;
    }
    for verdict in &verdicts {
        assert!(verdict.kind != MatchKind::Fuzzy, "{id:?}");
        assert!(verdict.signature < id || (generic && !verdict.generic), "{id:?} {verdict:?}");
    }
    verdicts.first().map(|verdict| verdict.signature)
}

/// Signatures of p0f 3.09b's database that no packet can reach, each with the one before it: three
/// leave the scale open without a window scale option, so that it is always 0, which an earlier one
/// asks for; two stand there twice, which p0f does not notice where the version is open and a quirk
/// is IPv4's.
const DEAD_IN_P0F: [(&str, &str); 5] = [
    ("*:128:0:*:16384,*:mss,nop,nop,sok:df,id+:0", "*:128:0:*:16384,0:mss,nop,nop,sok:df,id+:0"),
    ("*:128:0:*:65535,*:mss,nop,nop,sok:df,id+:0", "*:128:0:*:65535,0:mss,nop,nop,sok:df,id+:0"),
    ("*:128:0:*:8192,*:mss,nop,nop,sok:df,id+:0", "*:128:0:*:8192,0:mss,nop,nop,sok:df,id+:0"),
    ("*:64:0:*:65535,0:mss,sok,eol+1:df,id+:0", "*:64:0:*:65535,0:mss,sok,eol+1:df,id+:0"),
    ("*:64:0:*:65535,0:mss,nop,nop,ts:df,id+:0", "*:64:0:*:65535,0:mss,nop,nop,ts:df,id+:0"),
];

fn check(database: &Database) -> usize {
    assert!(!database.is_empty());
    let source = |signature: SignatureRef| signature.place(database).map(|(source, _)| source);
    let within = |pair: &Covered| source(pair.earlier) == source(pair.later);
    assert_eq!(covered(database).pairs.into_iter().filter(within).collect::<Vec<_>>(), []);
    let dead = unreached(database);
    for (dead, earlier) in &dead {
        let pair = (dead.as_str(), earlier.as_str());
        assert!(DEAD_IN_P0F.contains(&pair), "{dead} never wins, because of {earlier}");
    }
    dead.len()
}

#[test]
fn embedded() {
    check(&Database::embedded());
}

#[test]
fn installed_p0f() {
    let Ok(text) = std::fs::read("/etc/p0f/p0f.fp") else { return };
    let database = Database::parse_bytes("p0f.fp", &text).unwrap();
    assert_eq!(check(&database), DEAD_IN_P0F.len());
}

/// The plain scan reaches them too: the index adds nothing.
#[test]
fn by_the_scan() {
    let database = Database::embedded();
    let matcher = Matcher::new(&database);
    for direction in Direction::ALL {
        for seen in database.tcp(direction).iter().flat_map(|s| examples::of_tcp(s, direction)) {
            assert_eq!(matcher.tcp(&seen, direction), linear::tcp(&database, &seen, direction));
        }
        for seen in database.http(direction).iter().flat_map(examples::of_http) {
            for case in NameCase::ALL {
                let expected = linear::http(&database, &seen, direction, case);
                assert_eq!(matcher.http(&seen, direction, case), expected);
            }
        }
    }
}

/// Windows behind a router that advertises a hop limit of 64 is not Linux (RFC 4861, 4.2), and
/// Cisco IOS is no Linux either.
#[test]
fn what_the_embedded_database_must_not_say() {
    let database = Database::embedded();
    let matcher = Matcher::new(&database);
    let name = |raw_sig: &str, direction| {
        let mut seen: fp_obs::TcpObservation = raw_sig.parse().unwrap();
        seen.window_multiple = seen.window_multiple.or(seen.detect_window_multiple(0));
        let verdict = matcher.tcp(&seen, direction).verdict;
        verdict.map(|verdict| database.label(verdict.label).name.clone()).unwrap_or_default()
    };
    for direction in Direction::ALL {
        for ttl in [64, 128, 255] {
            assert_eq!(name(&format!("6:{ttl}+0:0:1440:mss*45,0:mss,nop,nop,sok:flow:0"), direction), "");
        }
        assert_eq!(name("4:255+0:0:1460:4128,0:mss::0", direction), "Cisco IOS");
    }
    for ttl in [64, 128, 255] {
        let windows = format!("6:{ttl}+0:0:1440:64800,8:mss,nop,ws,nop,nop,sok:flow:0");
        assert_eq!(name(&windows, Direction::Request), "Windows");
    }
}
