//! `fp-cli hosts --store` and `fp-cli report`.

use std::path::Path;

use rusqlite::Connection;

use super::{capture, testdata};
use crate::capture::{Capture, syn};
use crate::{Outcome, Room};

const CASES: [&str; 5] = ["ip-sharing", "ssh", "kept-alive", "chromium-nginx-ipv6", "via-proxy-header"];

fn add(room: &Room, store: &str, options: &[&str], cases: &[&str]) -> Outcome {
    let files: Vec<String> = cases.iter().map(|case| capture(case)).collect();
    let mut arguments = vec!["hosts", "--store", store];
    arguments.extend(options);
    arguments.extend(files.iter().map(String::as_str));
    let outcome = room.run(&arguments);
    assert_eq!((outcome.code, outcome.stdout.as_str()), (0, ""), "{}", outcome.stderr);
    outcome
}

fn open(room: &Room, store: &str) -> Connection {
    Connection::open(room.0.path().join(store)).unwrap()
}

/// All rows of all tables, as text.
fn dump(store: &Connection) -> Vec<String> {
    let mut out = Vec::new();
    for table in ["captures", "hosts", "sightings", "evidence", "changes", "macs"] {
        let mut select = store.prepare(&format!("SELECT * FROM {table}")).unwrap();
        let columns = select.column_count();
        let mut rows = select.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let cells = (0..columns).map(|at| format!("{:?}", row.get_ref(at).unwrap()));
            out.push(format!("{table} {}", cells.collect::<Vec<_>>().join(" ")));
        }
    }
    out.sort();
    let sound: String = store.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
    assert_eq!(sound, "ok");
    out
}

#[test]
fn captures_in_any_order_and_twice_give_the_same_store() {
    let room = Room::new();
    add(&room, "a.sqlite", &["-q"], &CASES);
    let expected = dump(&open(&room, "a.sqlite"));
    assert!(expected.len() > 20, "{expected:#?}");
    let again = add(&room, "a.sqlite", &[], &CASES);
    assert_eq!(again.stderr.matches("is in the store already").count(), CASES.len(), "{}", again.stderr);
    assert_eq!(dump(&open(&room, "a.sqlite")), expected);
    for case in CASES.iter().rev() {
        let outcome = add(&room, "b.sqlite", &[], &[case]);
        assert!(outcome.stderr.contains(" hosts, "), "{}", outcome.stderr);
    }
    assert_eq!(dump(&open(&room, "b.sqlite")), expected);
}

/// `pcap --store` prints what it always does, and keeps what `hosts --store` does.
#[test]
fn captures_that_are_printed_are_kept() {
    let room = Room::new();
    add(&room, "a.sqlite", &["-q"], &CASES);
    let files: Vec<String> = CASES.iter().map(|case| capture(case)).collect();
    let files: Vec<&str> = files.iter().map(String::as_str).collect();
    let plain = room.run(&[&["pcap", "-q"], files.as_slice()].concat());
    let kept =
        room.run(&[&["pcap", "-q", "--store", "b.sqlite", "--keep", "9999d"], files.as_slice()].concat());
    assert_eq!((kept.code, &kept.stdout, &kept.stderr), (0, &plain.stdout, &plain.stderr));
    assert_eq!(dump(&open(&room, "b.sqlite")), dump(&open(&room, "a.sqlite")));
    let again = room.run(&[&["pcap", "--store", "b.sqlite"], files.as_slice()].concat());
    assert_eq!(again.stderr.matches("is in the store already").count(), CASES.len(), "{}", again.stderr);
    for arguments in [
        &["pcap", "--store", "syn.pcap", "syn.pcap"][..],
        &["pcap", "--store", "c.sqlite", "-"],
        &["pcap", "--keep", "1d", "syn.pcap"],
    ] {
        let refused = room.run(arguments);
        assert_eq!((refused.code, refused.stdout.as_str()), (2, ""), "{arguments:?}");
    }
}

/// A store tells who is there: a new one is its user's alone, whatever the umask, and so is what
/// SQLite makes beside it. One that is there keeps its mode, and no link leads to another place.
#[test]
fn a_new_store_is_its_users_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let room = Room::new();
    let mode = |name: &str| room.0.path().join(name).metadata().unwrap().permissions().mode() & 0o777;
    let run = |arguments: &[&str]| {
        let mut command = std::process::Command::new("sh");
        command.args(["-c", "umask 0; exec \"$0\" \"$@\"", env!("CARGO_BIN_EXE_fp-cli")]);
        command.args(arguments).current_dir(room.0.path()).output().unwrap()
    };
    for (store, command) in [("a.sqlite", "hosts"), ("b.sqlite", "pcap")] {
        assert!(run(&[command, "-q", "--store", store, "syn.pcap"]).status.success(), "{command}");
        assert_eq!(mode(store), 0o600, "{command}");
        // Who has it open keeps what is beside it there.
        let reader = open(&room, store);
        reader.query_row("SELECT count(*) FROM hosts", [], |_| Ok(())).unwrap();
        assert!(run(&[command, "-q", "--store", store, &capture("ssh")]).status.success(), "{command}");
        for beside in ["-wal", "-shm"] {
            assert_eq!(mode(&format!("{store}{beside}")), 0o600, "{command} {beside}");
        }
    }
    std::fs::set_permissions(room.0.path().join("a.sqlite"), std::fs::Permissions::from_mode(0o640)).unwrap();
    assert!(run(&["hosts", "-q", "--store", "a.sqlite", &capture("tls")]).status.success());
    assert_eq!(mode("a.sqlite"), 0o640);
    std::os::unix::fs::symlink("elsewhere", room.0.path().join("link.sqlite")).unwrap();
    assert_eq!(run(&["hosts", "-q", "--store", "link.sqlite", "syn.pcap"]).status.code(), Some(2));
    assert!(!room.0.path().join("elsewhere").exists());
}

#[test]
fn what_is_old_is_forgotten() {
    let room = Room::new();
    add(&room, "a.sqlite", &["-q"], &CASES);
    let store = open(&room, "a.sqlite");
    let ask = |sql: &str| store.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap();
    let (all, newest) = (ask("SELECT count(*) FROM sightings"), ask("SELECT max(last_seen) FROM hosts"));
    let oldest = ask("SELECT min(last_seen) FROM sightings");
    assert!(newest - oldest > 3600, "the cases are not of one hour");
    // Reading one more capture forgets what is an hour older than the newest.
    let room = Room::new();
    add(&room, "a.sqlite", &["-q", "--keep", "1h"], &CASES);
    let store = open(&room, "a.sqlite");
    let ask = |sql: &str| store.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap();
    assert!(ask("SELECT count(*) FROM sightings") < all);
    for table in ["sightings", "evidence", "captures"] {
        assert!(ask(&format!("SELECT min(last_seen) FROM {table}")) >= newest - 3600, "{table}");
    }
    assert_eq!(ask("SELECT count(*) FROM hosts WHERE address NOT IN (SELECT address FROM sightings)"), 0);
    assert_eq!(ask("SELECT count(*) FROM changes WHERE address NOT IN (SELECT address FROM hosts)"), 0);
}

/// One packet of the year 2103 makes nothing old: neither in a store, nor in its report, nor for
/// `--since` and rules.
#[test]
fn a_time_to_come_rules_nothing() {
    let room = Room::new();
    add(&room, "a.sqlite", &["-q"], &CASES);
    let mut late = Capture::of_syns(0);
    late.push(2_500_000_000, &syn(1024));
    room.put("late.pcap", &late.bytes);
    let count = |sql: &str| open(&room, "a.sqlite").query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap();
    let all = count("SELECT count(*) FROM hosts");
    let kept = room.run(&["hosts", "-q", "--store", "a.sqlite", "--keep", "9000d", "late.pcap"]);
    assert_eq!(
        (kept.code, kept.stderr.as_str()),
        (
            0,
            "fp-cli: late.pcap: 1 packets claim times later than this machine's clock: nothing is counted back from them\n"
        )
    );
    assert_eq!(count("SELECT count(*) FROM hosts"), all + 1);
    // The next capture is not old, either.
    assert_eq!(room.run(&["hosts", "-q", "--store", "a.sqlite", "--keep", "9000d", "syn.pcap"]).code, 0);
    assert_eq!(count("SELECT count(*) FROM captures"), CASES.len() as i64 + 2);
    // What was last believed of the host is what an honest time says.
    assert_eq!(count("SELECT last_seen FROM hosts WHERE address = '10.0.0.1'"), 1_700_000_000);
    // The last week of the report is that of the cases: their changes are told.
    let report = room.run(&["report", "--store", "a.sqlite"]).stdout;
    let week = report.split("## Changes of the last week").nth(1).unwrap().split("##").next().unwrap();
    assert!(!week.contains("Nothing changed."), "{week}");
    assert!(week.contains("new host"), "{week}");

    let since = |files: &[&str]| {
        let outcome = room.run(&[&["hosts", "-q", "--since", "24h"], files].concat());
        (
            outcome.stdout.lines().filter(|line| line.contains("\"10.0.0.1\"")).count(),
            outcome.stdout.lines().count(),
        )
    };
    let alone = since(&[&capture("ssh")]).1;
    assert!(alone > 0);
    assert_eq!(since(&[&capture("ssh"), "late.pcap"]), (1, alone + 1));
}

/// A file of another's making is refused before anything in it can work: no capture is added, and
/// nothing is asked of it.
#[test]
fn a_store_with_more_in_it_is_refused() {
    let room = Room::new();
    add(&room, "a.sqlite", &["-q"], &["ssh"]);
    for (sql, told) in [
        (
            "CREATE TRIGGER t AFTER INSERT ON captures BEGIN DELETE FROM changes; DELETE FROM hosts; END",
            "it has a trigger `t`",
        ),
        (
            "ALTER TABLE hosts RENAME TO h0; CREATE VIEW hosts AS WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 \
             FROM r) SELECT h0.* FROM h0, r",
            "no store of this program's",
        ),
        ("CREATE TABLE more (x)", "it has a table `more`"),
        ("ALTER TABLE hosts ADD COLUMN more INTEGER DEFAULT 1", "`hosts` is another table"),
        ("DROP VIEW devices", "it has no view `devices`"),
        ("DROP VIEW devices; DROP TABLE evidence; PRAGMA user_version = 0", "no store of this program's"),
        ("CREATE TABLE \"a\nb\u{1b}\" (x)", "it has a table `a\\x0ab\\x1b`"),
    ] {
        std::fs::copy(room.0.path().join("a.sqlite"), room.0.path().join("b.sqlite")).unwrap();
        open(&room, "b.sqlite").execute_batch(sql).unwrap();
        let before = std::fs::read(room.0.path().join("b.sqlite")).unwrap();
        for command in [&["hosts", "--store", "b.sqlite", "syn.pcap"][..], &["report", "--store", "b.sqlite"]]
        {
            let refused = room.run(command);
            assert_eq!((refused.code, refused.stdout.as_str()), (2, ""), "{sql}");
            assert!(
                refused.stderr.starts_with("fp-cli: b.sqlite: no store of this program's"),
                "{refused:?}"
            );
            assert!(refused.stderr.contains(told) && refused.stderr.lines().count() == 1, "{refused:?}");
        }
        assert!(std::fs::read(room.0.path().join("b.sqlite")).unwrap() == before, "{sql}");
    }
    // One's own index does nothing, nor do the tables of ANALYZE.
    open(&room, "a.sqlite").execute_batch("CREATE INDEX own ON hosts (role); ANALYZE").unwrap();
    add(&room, "a.sqlite", &["-q"], &["kept-alive"]);
    assert_eq!(room.run(&["report", "--store", "a.sqlite"]).code, 0);
}

/// A host that another capture says to be another is told as changed.
#[test]
fn changes_are_kept() {
    let room = Room::new();
    add(&room, "a.sqlite", &["-q"], &CASES);
    let store = open(&room, "a.sqlite");
    let mut select =
        store.prepare("SELECT change FROM changes WHERE address = '192.0.2.1' ORDER BY change").unwrap();
    let changes: Vec<String> = select.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    assert_eq!(changes, ["contradiction began", "new host"]);
    let again = store.query_row(
        "SELECT before, after FROM changes WHERE change = 'new system' AND address = '192.0.2.80'",
        [],
        |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)),
    );
    // The same address is a Debian in one capture; elsewhere no product is told, which is no
    // change.
    assert!(again.is_err(), "{again:?}");
}

/// Each question of docs/queries.md is answered.
#[test]
fn questions_are_answered() {
    let room = Room::new();
    add(&room, "a.sqlite", &["-q"], &CASES);
    let store = open(&room, "a.sqlite");
    let text = std::fs::read_to_string(testdata().join("../docs/queries.md")).unwrap();
    let questions: Vec<&str> =
        text.split("```sql\n").skip(1).map(|rest| rest.split("```").next().unwrap()).collect();
    assert!(questions.len() >= 12);
    let mut empty = 0;
    for sql in questions {
        let mut select = store.prepare(sql).unwrap_or_else(|error| panic!("{sql}: {error}"));
        let mut rows = select.query([]).unwrap();
        let mut count = 0;
        while rows.next().unwrap_or_else(|error| panic!("{sql}: {error}")).is_some() {
            count += 1;
        }
        empty += usize::from(count == 0);
    }
    // Nothing was lost for thirty days, everything has a name and says of itself what it is, and
    // nobody asked for an address.
    assert!(empty <= 6, "{empty} questions without an answer");
}

#[test]
fn reports() {
    let room = Room::new();
    add(&room, "a.sqlite", &["-q"], &CASES);
    let report = room.run(&["report", "--store", "a.sqlite"]);
    assert_eq!((report.code, report.stderr.as_str()), (0, ""));
    for part in ["# Hosts\n", "## Systems\n", "| Debian | ", "| server | ", "| nat | ", "new host"] {
        assert!(report.stdout.contains(part), "{part}: {}", report.stdout);
    }
    let page = room.run(&["report", "--store", "a.sqlite", "--html", "a.html"]);
    assert_eq!((page.code, page.stdout.as_str()), (0, ""));
    let page = room.text("a.html");
    assert!(page.starts_with("<!DOCTYPE html>") && page.contains("<svg") && page.ends_with("</html>\n"));
    assert!(
        !page.contains("http://") && !page.contains("https://") && !page.contains("<script"),
        "self-contained"
    );
    let own = room.run(&["report", "--store", "a.sqlite", "--html", "a.sqlite"]);
    assert!(own.code == 2 && own.stderr.contains("is an input"), "{}", own.stderr);
}

/// An end of life is past or to come on the day of the newest packet, of a host that was seen long
/// before, too.
#[test]
fn ends_of_life_are_told_on_the_day_of_the_newest_packet() {
    let room = Room::new();
    add(&room, "a.sqlite", &["-q"], &["ssh"]);
    let store = open(&room, "a.sqlite");
    store.execute("DELETE FROM hosts", []).unwrap();
    let day =
        |text: &str| store.query_row("SELECT unixepoch(?)", [text], |row| row.get::<_, i64>(0)).unwrap();
    for (address, seen, end, past) in [
        ("192.0.2.1", "2014-01-01", "2014-04-08", false),
        ("192.0.2.2", "2026-11-23", "2027-04-01", false),
        ("192.0.2.3", "2020-01-01", "2026-11-22", false),
        ("192.0.2.4", "2026-11-01", "2025-10-14", true),
        ("192.0.2.5", "2020-01-01", "2026-11-23", false),
        ("192.0.2.6", "2020-01-01", "supported", false),
    ] {
        store
            .execute(
                "INSERT INTO hosts (address, family, systems, notes, first_seen, last_seen, end_of_life, past_end_of_life) \
                 VALUES (?, 'x', 1, '', 0, ?, ?, ?)",
                (address, day(seen), end, past),
            )
            .unwrap();
    }
    let report = room.run(&["report", "--store", "a.sqlite"]).stdout;
    let section = |title: &str| {
        let (_, rest) = report.split_once(&format!("## {title}\n")).unwrap();
        rest.split("## ").next().unwrap().to_owned()
    };
    let (past, soon) = (section("Past the end of life"), section("End of life within a year"));
    for (end, is_past, is_soon) in [
        ("2014-04-08", true, false),
        ("2027-04-01", false, true),
        ("2026-11-22", true, false),
        ("2025-10-14", true, false),
        ("2026-11-23", false, true),
        ("supported", false, false),
    ] {
        assert_eq!((past.contains(end), soon.contains(end)), (is_past, is_soon), "{end}: {report}");
    }
    assert!(report.contains("3 past their end of life"), "{report}");
}

/// A store of version 1 gets what it lacks when something is added, and not before.
#[test]
fn an_older_store_is_brought_up() {
    let room = Room::new();
    let old = open(&room, "old.sqlite");
    let first = testdata().join("../crates/fp-cli/src/store/schema/1.sql");
    old.execute_batch(&std::fs::read_to_string(first).unwrap()).unwrap();
    old.pragma_update(None, "user_version", 1).unwrap();
    old.execute(
        "INSERT INTO hosts VALUES ('198.51.100.9', 'Linux', NULL, NULL, 'server', 0.9, 1, '', 1, 2)",
        [],
    )
    .unwrap();
    drop(old);
    let refused = room.run(&["report", "--store", "old.sqlite"]);
    assert!(refused.code == 2 && refused.stderr.contains("brings it up"), "{}", refused.stderr);
    add(&room, "old.sqlite", &["-q"], &["ssh"]);
    let store = open(&room, "old.sqlite");
    let ask = |sql: &str| store.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap();
    assert_eq!(ask("PRAGMA user_version"), 3);
    assert_eq!(ask("SELECT count(*) FROM hosts WHERE address = '198.51.100.9' AND cpe = ''"), 1);
    assert_eq!(ask("SELECT count(*) FROM hosts WHERE address = '192.0.2.80' AND cpe <> ''"), 1);
}

/// Whose block a MAC address is of, by the file that is named.
#[test]
fn vendors_are_kept() {
    let room = Room::new();
    room.put("mac.pcap", super::of_a_mac());
    room.put("oui.csv", super::OUI);
    let vendor = || -> Option<String> {
        let store = open(&room, "a.sqlite");
        store
            .query_row("SELECT vendor FROM macs WHERE mac = '00:00:5e:00:53:01'", [], |row| row.get(0))
            .unwrap()
    };
    let add = |oui: &str| room.run(&["hosts", "-q", "--store", "a.sqlite", "--oui", oui, "mac.pcap"]).code;
    assert_eq!(add("/dev/null"), 0);
    assert_eq!(vendor(), None);
    std::fs::remove_file(room.0.path().join("a.sqlite")).unwrap();
    assert_eq!(add("oui.csv"), 0);
    assert_eq!(vendor().as_deref(), Some("Example, Inc."));
}

/// What packets say is text in a report, whatever it looks like.
#[test]
fn reports_are_harmless() {
    let room = Room::new();
    add(&room, "a.sqlite", &["-q"], &["ssh"]);
    let store = open(&room, "a.sqlite");
    store.execute("UPDATE hosts SET family = NULL, product = NULL", []).unwrap();
    store.execute("UPDATE evidence SET value = '<script>alert(1)</script>|`x`' || char(27)", []).unwrap();
    drop(store);
    let text = room.run(&["report", "--store", "a.sqlite"]).stdout;
    assert!(
        text.contains("\\<script\\>") && text.contains("\\|\\`x\\`") && !text.contains('\u{1b}'),
        "{text}"
    );
    room.run(&["report", "--store", "a.sqlite", "--html", "a.html"]);
    let page = room.text("a.html");
    assert!(page.contains("&lt;script&gt;") && !page.contains("<script"), "{page}");
}

#[test]
fn what_is_no_store_is_refused() {
    let room = Room::new();
    room.put("text.sqlite", "this is no database, and is long enough to be seen as none");
    for arguments in [
        &["hosts", "--store", "text.sqlite", "syn.pcap"][..],
        &["hosts", "--store", "syn.pcap", "syn.pcap"],
        &["hosts", "--store", "a.sqlite", "-"],
        &["hosts", "--store", "a.sqlite", "--json", "syn.pcap"],
        &["hosts", "--keep", "1d", "syn.pcap"],
        &["hosts", "--store", "a.sqlite", "--keep", "long", "syn.pcap"],
        &["report", "--store", "none.sqlite"],
        &["report", "--store", "text.sqlite"],
    ] {
        let outcome = room.run(arguments);
        assert_eq!((outcome.code, outcome.stdout.as_str()), (2, ""), "{arguments:?}");
        assert!(!outcome.stderr.is_empty());
    }
    // One of a newer program is left alone.
    add(&room, "new.sqlite", &["-q"], &["ssh"]);
    open(&room, "new.sqlite").pragma_update(None, "user_version", 99).unwrap();
    let outcome = room.run(&["hosts", "--store", "new.sqlite", "syn.pcap"]);
    assert!(outcome.code == 2 && outcome.stderr.contains("version 99"), "{}", outcome.stderr);
    // A capture that is not there ends nothing but itself.
    let outcome = room.run(&["hosts", "--store", "a.sqlite", "none.pcap", "syn.pcap"]);
    assert_eq!(outcome.code, 1);
    assert!(Path::new(&room.0.path().join("a.sqlite")).exists());
}
