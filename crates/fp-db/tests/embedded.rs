use std::path::{Path, PathBuf};

use fp_db::{Database, Label, SourceId};

/// Equal but for line numbers and the way the sources are cut.
#[track_caller]
fn assert_same(left: &Database, right: &Database) {
    for (left, right) in sections(left).iter().zip(&sections(right)) {
        for (left, right) in left.iter().zip(right) {
            assert_eq!(left, right);
        }
        assert_eq!(left.len(), right.len());
    }
}

fn sections(database: &Database) -> [Vec<String>; 6] {
    let label = |label: &Label| {
        let class = format!("{:?}", label.class);
        format!("{} {class} {}:{} {:?}", label.generic, label.name, label.flavor, label.systems)
    };
    macro_rules! list {
        ($list:ident) => {
            database.$list.iter().map(|s| format!("{} = {s}", label(database.label(s.label)))).collect()
        };
    }
    [
        list!(mtu),
        list!(tcp_request),
        list!(tcp_response),
        list!(http_request),
        list!(http_response),
        database.ua_os.iter().map(|os| os.to_string()).collect(),
    ]
}

fn folder(name: &str) -> Option<Database> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../signatures").join(name);
    let mut paths: Vec<PathBuf> =
        std::fs::read_dir(folder).ok()?.map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "fp"));
    paths.sort();
    let mut database = Database::default();
    for path in paths {
        let text = std::fs::read_to_string(&path).unwrap();
        match Database::parse(&path.display().to_string(), &text) {
            Ok(part) => database.extend(part),
            Err(error) => panic!("{error}"),
        }
    }
    Some(database)
}

#[test]
#[cfg(all(feature = "embedded-p0f", feature = "embedded-open"))]
fn open_comes_first_and_all_of_p0f_follows() {
    let database = Database::embedded();
    assert_eq!(database.sources, ["embedded open.fp", "embedded p0f.fp"]);
    let of = |source: u16| {
        let source = SourceId(source);
        let tcp =
            database.tcp_request.iter().chain(&database.tcp_response).filter(|s| s.source == source).count();
        let http = database
            .http_request
            .iter()
            .chain(&database.http_response)
            .filter(|s| s.source == source)
            .count();
        (database.mtu.iter().filter(|s| s.source == source).count(), tcp, http)
    };
    // p0f: "Loaded 322 signatures".
    assert_eq!(of(1), (25, 91 + 101, 85 + 20));
    assert!(of(0).0 > 0 && of(0).1 > 0);
    assert!(database.tcp_request.is_sorted_by_key(|s| s.source.0));
    assert!(database.mtu.is_sorted_by_key(|s| s.source.0));
    assert_eq!(database.ua_os.len(), 9);
}

#[test]
#[cfg(all(feature = "embedded-p0f", feature = "embedded-open"))]
fn what_is_embedded_is_what_signatures_says() {
    // Absent from a package of this crate alone.
    let (Some(mut sources), Some(p0f)) = (folder("open"), folder("p0f")) else { return };
    sources.extend(p0f);
    assert_same(&sources, &Database::embedded());
}

#[test]
fn the_installed_database_of_p0f_loads_and_holds_the_same_values() {
    let Ok(text) = std::fs::read("/etc/p0f/p0f.fp") else {
        eprintln!("p0f is not installed");
        return;
    };
    let installed = Database::parse_bytes("p0f.fp", &text).unwrap();
    assert_eq!(installed.len(), 322);
    assert_eq!(installed.classes, ["win", "unix", "other"]);
    let first = &installed.tcp_request[0];
    assert_eq!(installed.label(first.label).flavor, "3.11 and newer");
    assert_eq!(first.to_string(), "*:64:0:*:mss*20,10:mss,sok,ts,nop,ws:df,id+:0");
    if let Some(ours) = folder("p0f") {
        assert_same(&ours, &installed);
    }
}
