//! Hosts by a matcher of another database than the engine's.

use std::sync::Arc;

use fp_engine::{Config, Engine, ForeignLabels, LinkType};

use super::*;

/// IPv4: 44 bytes, DF, TTL 60, TCP, 192.0.2.1 to 192.0.2.2; port 40000 to 80, SYN, MSS 1460.
const SYN: [u8; 44] = [
    0x45, 0, 0, 44, 0, 0, 0x40, 0, 60, 6, 0, 0, 192, 0, 2, 1, 192, 0, 2, 2, 0x9c, 0x40, 0, 80, 0, 0, 0, 9, 0,
    0, 0, 0, 0x60, 2, 0x20, 0, 0, 0, 0, 0, 2, 4, 5, 0xb4,
];

fn database(labels: &str) -> Database {
    let text = format!("classes = unix,win\n[tcp:request]\n{labels}sig = *:64:0:*:*,0:mss:df:0\n");
    Database::parse("mine", &text).unwrap()
}

#[test]
fn no_host_is_named_by_another_database() {
    let two = database("label = s:win:Windows:7\nsig = *:128:0:*:*,0:mss::0\nlabel = s:unix:Linux:4.x\n");
    let (other, fewer) = (database("label = s:win:Windows:XP\n"), Database::default());
    let mut hosts = Hosts::new(Limits::default());
    let place = Place { file: 0, number: 1 };
    let take = |database: &Database, hosts: &mut Hosts| {
        let mut engine = Engine::new(database, Config::default());
        let matcher = Arc::clone(engine.matcher());
        engine.push(Timestamp::default(), LinkType::RAW, &SYN, &mut |event: &Event<'_>| {
            assert_eq!(event.labels, matcher.labels_id());
            assert_eq!(event.to_owned().labels, event.labels);
            hosts.take(event, place);
        });
    };
    take(&two, &mut hosts);
    for foreign in [&other, &fewer] {
        let matcher = Matcher::new(foreign);
        assert_eq!(hosts.check(&matcher), Err(ForeignLabels));
        assert!(hosts.dossier(address(1), &matcher, Chosen::ALL).is_none());
    }
    let matcher = Matcher::new(&two);
    assert_eq!(hosts.check(&matcher), Ok(()));
    let dossier = hosts.dossier(address(1), &matcher, Chosen::ALL).unwrap();
    assert_eq!(dossier.main().unwrap().verdict.answer().unwrap().family, "Linux");
    // Of several databases nothing can be named.
    take(&other, &mut hosts);
    assert_eq!(hosts.check(&matcher), Err(ForeignLabels));
    assert!(hosts.dossier(address(1), &matcher, Chosen::ALL).is_none());
}
