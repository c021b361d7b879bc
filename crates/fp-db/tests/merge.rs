use fp_db::{Class, Database, LabelId, SourceId, System};

const FIRST: &str = "\
classes = win,unix

[tcp:request]

label = s:unix:Linux:3.x
sig = *:64:0:*:mss*20,7:mss:df:0

[http:request]
ua_os = Linux

label = s:!:curl:
sys = @unix
sig = 1:Host::curl/
";
const SECOND: &str = "\
classes = other,UNIX

[mtu]

label = tunnel
sig = 1337

[tcp:request]

label = g:unix:BSD:
sig = *:64:0:*:65535,*:mss:df:0

[http:request]
ua_os = BSD

label = s:!:wget:
sys = @other,@unix,BSD
sig = 1:Host::Wget/
";

fn merged() -> Database {
    let mut database = Database::parse("first.fp", FIRST).unwrap();
    database.extend(Database::parse("second.fp", SECOND).unwrap());
    database
}

#[test]
fn classes_merge_by_name() {
    let database = merged();
    assert_eq!(database.classes, ["win", "unix", "other"]);
    let bsd = database.label(database.tcp_request[1].label);
    let Class::System(class) = bsd.class else { panic!("{bsd:?}") };
    assert_eq!(database.class_name(class), "unix");
    let wget = database.label(database.http_request[1].label);
    let systems: Vec<&str> = wget
        .systems
        .iter()
        .map(|system| match system {
            System::Class(id) => database.class_name(*id),
            System::Name(name) => name,
        })
        .collect();
    assert_eq!(systems, ["other", "unix", "BSD"]);
}

#[test]
fn signatures_keep_their_order_their_label_and_their_place() {
    let database = merged();
    let names: Vec<&str> =
        database.tcp_request.iter().map(|s| database.label(s.label).name.as_str()).collect();
    assert_eq!(names, ["Linux", "BSD"]);
    assert_eq!(database.mtu[0].label, LabelId(2));
    assert_eq!(database.sources, ["first.fp", "second.fp"]);
    assert_eq!((database.mtu[0].source, database.mtu[0].line), (SourceId(1), 6));
    assert_eq!(database.labels[2].source, SourceId(1));
    assert_eq!((database.tcp_request[0].source, database.tcp_request[0].line), (SourceId(0), 6));
    let looked_for: Vec<&str> = database.ua_os.iter().map(|os| os.needle()).collect();
    assert_eq!(looked_for, ["Linux", "BSD"]);
}

#[test]
fn a_merged_database_prints_and_reads_back() {
    let database = merged();
    let again = Database::parse("again", &database.to_string()).unwrap();
    assert_eq!(again.to_string(), database.to_string());
    assert_eq!(again.len(), database.len());
    let names = |database: &Database| database.labels.iter().map(|l| l.name.clone()).collect::<Vec<_>>();
    assert_eq!(names(&again), names(&database));
}

#[test]
fn nothing_added_changes_nothing() {
    let mut database = merged();
    database.extend(Database::default());
    assert_eq!(database, merged());
    let mut empty = Database::default();
    empty.extend(merged());
    assert_eq!(empty, merged());
}
