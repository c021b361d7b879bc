use super::*;
use crate::Matcher;

const DATABASE: &str = "\
classes = win,unix
[tcp:request]
label = s:win:Windows:7
sig = *:128:0:*:8192,2:mss,nop,ws,nop,nop,sok:df,id+:0
label = s:win:Windows:8
sig = *:128:0:*:8192,8:mss,nop,ws,nop,nop,sok:df,id+:0
label = g:unix:Linux:
sig = *:64:0:*:mss*20,*:mss,sok,ts,nop,ws:df,id+:0
label = s:unix:Android:5
sig = *:64:0:*:mss*44,6:mss,sok,ts,nop,ws:df,id+:0
";

fn database() -> Database {
    Database::parse("test", DATABASE).unwrap()
}

fn candidates(text: &str, limit: usize) -> Vec<(String, String, f32, f32)> {
    let database = database();
    let matcher = Matcher::new(&database);
    matcher
        .candidates(&text.parse().unwrap(), Direction::Request, limit)
        .iter()
        .map(|one| {
            let name = one.name(&database).to_owned();
            (name, one.flavor(&database), one.quality, one.distance.total())
        })
        .collect()
}

#[test]
fn as_deep_as_the_evidence_allows() {
    // A scale between the two, and a window of neither.
    let found = candidates("4:120+8:0:1460:8193,5:mss,nop,ws,nop,nop,sok:df,id+:0", 4);
    assert_eq!((found[0].0.as_str(), found[0].1.as_str()), ("Windows", "7 or 8"));
    // No quirk, no difference but in one field.
    let found = candidates("4:120+8:0:1460:8192,8:mss,nop,ws,nop,nop,sok:df,id+,ack+:0", 4);
    assert_eq!(found[0].0, "Windows");
    assert!(found[0].3 > 0.0);
}

#[test]
fn one_candidate_for_each_name_best_first() {
    let found = candidates("4:60+4:0:1460:mss*21,7:mss,sok,ts,nop,ws:df,id+:0", 9);
    assert_eq!(found.len(), 3);
    assert!(found.is_sorted_by(|a, b| a.2 >= b.2), "{found:?}");
    // Linux and Android are one family: as likely as each other.
    let quality_of = |name: &str| found.iter().find(|one| one.0 == name).unwrap().2;
    assert_eq!(quality_of("Linux"), quality_of("Android"));
    assert!(quality_of("Windows") < quality_of("Linux"));
    assert_eq!(candidates("4:60+4:0:1460:mss*21,7:mss,sok,ts,nop,ws:df,id+:0", 1).len(), 1);
    assert!(candidates("4:60+4:0:1460:mss*21,7:mss,sok,ts,nop,ws:df,id+:0", 0).is_empty());
}

#[test]
fn far_from_everything_is_unlikely() {
    let found = candidates("4:3+29:4:0:77,0:?99,?98,?97,?96,?95,?94,?93,?92:seq-,ack+,urgf+:+", 4);
    assert!(found.iter().all(|one| one.2 < 0.4), "{found:?}");
}

#[test]
fn an_empty_database_has_none() {
    let database = Database::default();
    let seen = "4:64:0:0:0,0:::0".parse().unwrap();
    assert!(Matcher::new(&database).candidates(&seen, Direction::Request, 4).is_empty());
}

#[test]
fn heads() {
    let text = "classes = win\n[http:request]\nua_os = Windows\nlabel = s:!:Foo:1.x\nsys = Windows\n\
                sig = 1:Host,User-Agent,Accept:Via:Foo\nlabel = s:!:Bar:\nsys = Windows\nsig = 0:Accept,Host::Bar\n";
    let database = Database::parse("test", text).unwrap();
    let head = crate::examples::head(1, [("Host", &b"x"[..]), ("User-Agent", b"Foo/1")]);
    let found = Matcher::new(&database).http_candidates(&head, Direction::Request, NameCase::Ignored, 4);
    assert_eq!(found[0].name(&database), "Foo");
    assert_eq!(found[0].distance.fields().map(|(_, share)| share > 0.0), [false, true, false, false, false]);
    assert_eq!(found[1].name(&database), "Bar");
}

/// Over IPv4 routers only lower the TTL (RFC 1812, 5.3.1); over IPv6 the hop limit says little (RFC
/// 4861, 4.2).
#[test]
fn who_begins_with_less_is_no_candidate() {
    let names = |text| candidates(text, 9).into_iter().map(|(name, ..)| name).collect::<Vec<_>>();
    assert_eq!(names("4:100+28:0:1460:64240,6:mss,sok,ts,nop,ws:df,id+:0"), ["Windows"]);
    assert_eq!(names("4:200+55:0:1460:64240,6:mss,sok,ts,nop,ws:df,id+:0"), [""; 0]);
    let [near, far] =
        [64, 255].map(|ttl| candidates(&format!("6:{ttl}+0:0:1460:8192,8:mss,nop,ws,nop,nop,sok::0"), 9));
    assert_eq!((near[0].0.as_str(), far[0].0.as_str()), ("Windows", "Windows"));
    assert!(near[0].2 > 0.8 && far[0].2 > 0.8, "{near:?} {far:?}");
}
