use std::collections::BTreeSet;
use std::path::Path;

use fp_db::Database;
use fp_engine::Engine;

use super::*;

/// The text of a session on one interface with a name that needs escaping.
fn text() -> String {
    let database = Database::default();
    let config = Config::default();
    let engine = Engine::new(&database, config);
    let mut link = live::Statistics::default();
    link.interface = "a\"b\\c".to_owned();
    let mut events = Events::default();
    events.count(&fp_engine::EventKind::Mtu(fp_engine::MtuEvent::new(None, 1500)));
    let mut out = String::new();
    push(
        &Now {
            links: &[link],
            engine: &engine.statistics(),
            config: &config,
            events: &events,
            held: (1, 2),
            clients: &[("api", 3, 20)],
            answered: Answered::default(),
            searches: Searches::default(),
            started: 5,
        },
        &mut out,
    );
    out
}

fn names() -> BTreeSet<&'static str> {
    FAMILIES
        .iter()
        .map(|family| family.name)
        .chain(counters::FAMILIES.iter().map(|(name, ..)| *name))
        .collect()
}

/// The words of a text that look like names of metrics of ours.
fn mentioned(text: &str) -> BTreeSet<&str> {
    let words = text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_'));
    words.filter(|word| word.starts_with("fp_") || word.starts_with("process_")).collect()
}

fn read(path: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// <https://prometheus.io/docs/practices/naming/>
#[test]
fn names_are_as_prometheus_has_them() {
    assert_eq!(names().len(), FAMILIES.len() + counters::FAMILIES.len(), "none twice");
    let text = text();
    for family in FAMILIES {
        assert_eq!(family.name.ends_with("_total"), family.kind == Kind::Counter, "{}", family.name);
    }
    for name in names() {
        assert!(name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_'), "{name}");
        assert_eq!(text.matches(&format!("# HELP {name} ")).count(), 1, "{name}");
        assert_eq!(text.matches(&format!("# TYPE {name} ")).count(), 1, "{name}");
    }
    for (name, ..) in counters::FAMILIES {
        assert!(name.starts_with("fp_") && name.ends_with("_total"), "{name}");
    }
}

#[test]
fn each_line_is_a_sample_of_the_metric_before_it() {
    let mut name = "";
    let mut samples = 0;
    let text = text();
    for line in text.lines() {
        if let Some(comment) = line.strip_prefix("# TYPE ") {
            name = comment.split(' ').next().unwrap();
        } else if !line.starts_with('#') {
            let (sample, value) = line.rsplit_once(' ').unwrap();
            assert!(value.parse::<u64>().is_ok(), "{line}");
            let labels = sample.strip_prefix(name).unwrap_or_else(|| panic!("{line} stands under {name}"));
            assert!(labels.is_empty() || labels.starts_with('{') && labels.ends_with('}'), "{line}");
            samples += 1;
        }
    }
    assert!(samples > names().len() / 2);
    assert!(text.contains(r#"fp_interface_up{interface="a\"b\\c"} 0"#), "{text}");
}

#[test]
fn each_is_documented_and_nothing_else() {
    let docs = read("../../docs/metrics.md");
    assert_eq!(mentioned(&docs), names());
}

#[test]
fn the_dashboard_shows_what_there_is() {
    let dashboard: serde_json::Value =
        serde_json::from_str(&read("packaging/grafana-dashboard.json")).unwrap();
    let panels = dashboard["panels"].as_array().unwrap();
    let queries: Vec<&str> = panels
        .iter()
        .flat_map(|panel| panel["targets"].as_array().into_iter().flatten())
        .map(|target| target["expr"].as_str().unwrap())
        .collect();
    assert!(queries.len() > 10);
    let names = names();
    for query in &queries {
        let used = mentioned(query);
        assert!(!used.is_empty() && used.is_subset(&names), "{query}");
    }
    let variables = dashboard["templating"].to_string();
    assert!(mentioned(&variables).is_subset(&names), "{variables}");
}
