//! Events by formats of another database than the engine's.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use fp_db::{Database, LabelId};
use fp_match::{MatchKind, Matcher, SignatureId, Verdict};
use proptest::prelude::*;

use super::tests::{event, tcp, with};
use super::*;
use fp_engine::{EventKind, MtuEvent, Subject};

const LINUX: &str = "4:64+0:0:1460:mss*44,7:mss,sok,ts,nop,ws:df,id+:0";

fn database(label: &str) -> Database {
    let text =
        format!("classes = unix\n[tcp:request]\nlabel = s:unix:{label}\nsig = *:64:0:*:*,0:mss:df:0\n");
    Database::parse("mine", &text).unwrap()
}

fn syn(label: LabelId, of: &Database) -> Event<'static> {
    let verdict = Verdict::new(MatchKind::Exact, false, SignatureId(label.0), label);
    let mut syn = tcp(LINUX, Some(verdict), 3);
    // As an engine numbers what it sees again and again.
    syn = syn.with_alike(std::num::NonZeroU64::new(7));
    let kind = EventKind::Syn(std::borrow::Cow::Owned(syn));
    with(event(1, Subject::Client, 0, kind), |event| event.labels = of.labels_id())
}

/// By all formats, one after the other.
fn told(formats: &mut [Box<dyn Format + '_>], event: &Event<'_>) -> Vec<String> {
    let text = |format: &mut Box<dyn Format + '_>| {
        let mut out = Vec::new();
        format.write(event, &mut out);
        String::from_utf8(out).unwrap()
    };
    formats.iter_mut().map(text).collect()
}

fn formats<'a>(matcher: &'a Matcher<'a>) -> [Box<dyn Format + 'a>; 3] {
    [
        Box::new(Json::new(matcher)),
        Box::new(Human::new(matcher, false).explaining(true)),
        Box::new(P0fLog::new(matcher, LocalZone::named("UTC"))),
    ]
}

#[test]
fn an_event_of_another_database_is_told_without_its_names() {
    let (own, other) = (database("Linux:4.x"), database("Solaris:8"));
    let matcher = Matcher::new(&own);
    let mut formats = formats(&matcher);
    let (ours, theirs) = (syn(LabelId(0), &own), syn(LabelId(0), &other));
    let before = told(&mut formats, &ours);
    assert!(before.iter().all(|text| text.contains("Linux")), "{before:?}");
    let foreign = told(&mut formats, &theirs);
    for text in &foreign {
        assert!(!text.contains("Linux") && !text.contains("Solaris"), "{text}");
    }
    assert_eq!(told(&mut formats, &ours), before, "what is remembered is not of the other");
    assert_eq!(
        formats.each_mut().map(|format| format.name(&ours, &own)),
        [(); 3].map(|()| Some("Linux 4.x".into()))
    );
    let shown = theirs.with_names(&matcher).to_string();
    assert!(shown.contains("= ?\n"), "{shown}");
    let value = serde_json::to_value(theirs.with_names(&matcher)).unwrap();
    assert_eq!(value["verdict"]["name"], "?");
    assert_eq!(serde_json::from_str::<serde_json::Value>(&foreign[0]).unwrap(), value);
}

proptest! {
    /// Whatever number a label has, known or not, and whoever says of which list it is.
    #[test]
    fn no_label_panics(id: u32, mtu: bool, known: bool) {
        let (own, other) = (database("Linux:4.x"), database("Solaris:8"));
        let matcher = Matcher::new(&own);
        let mut event = syn(LabelId(id), &other);
        if mtu {
            event.kind = EventKind::Mtu(MtuEvent::new(Some(LabelId(id)), 1500));
        }
        if !known {
            event.labels = Default::default();
        }
        for text in told(&mut formats(&matcher), &event) {
            prop_assert!(!text.is_empty());
        }
        prop_assert!(serde_json::to_value(event.with_names(&matcher)).is_ok());
    }
}
