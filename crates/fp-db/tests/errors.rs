use std::path::Path;

use fp_db::{Database, ErrorKind};

/// Each `NAME.fp` fails, and says what `NAME.txt` says.
#[test]
fn messages() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/errors");
    let mut seen = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "fp") {
            continue;
        }
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let error = Database::parse_bytes(&name, &std::fs::read(&path).unwrap()).unwrap_err();
        let expected = std::fs::read_to_string(path.with_extension("txt"))
            .unwrap_or_else(|why| panic!("{name}: {why}; it says\n{error}"));
        assert_eq!(format!("{error}\n"), expected);
        seen += 1;
    }
    assert!(seen >= 20, "{seen}");
}

/// The kind, the column and the faulty text of an error in the last line of a text.
#[track_caller]
fn check(text: &str, kind: ErrorKind, column: usize, fault: &str) {
    let error = Database::parse("case.fp", text).unwrap_err();
    let line = u32::try_from(text.lines().count()).unwrap();
    assert_eq!((error.kind(), error.line()), (kind, line), "{error}");
    assert_eq!(error.text(), text.split('\n').nth(text.lines().count() - 1).unwrap());
    assert_eq!((error.column(), &error.text()[error.span()]), (column, fault), "{error}");
    assert_eq!(error.source_name(), "case.fp");
}

#[test]
fn every_field_of_a_tcp_signature() {
    use ErrorKind::{Number, Syntax, TooMany, UnknownOption, UnknownQuirk};
    let head = "classes = unix\n[tcp:request]\nlabel = s:unix:Linux:\n";
    let right = "sig = 4:64:0:1460:mss*4,7:mss,nop:df,id+:0";
    Database::parse("case.fp", &format!("{head}{right}\n")).unwrap();
    let nop25 = ["nop"; 25].join(",");
    for (from, to, kind, column, fault) in [
        ("4:64", "5:64", Syntax, 7, "5"),
        (":64:", ":256:", Number, 9, "256"),
        (":64:", "::", Number, 9, ""),
        (":64:", ":64+200:", Number, 9, "64+200"),
        (":0:1460", ":x:1460", Number, 12, "x"),
        (":1460:", ":65536:", Number, 14, "65536"),
        (":mss*4,", ":mss*1001,", Number, 19, "mss*1001"),
        (":mss*4,", ":%1,", Number, 19, "%1"),
        (":mss*4,7", ":mss*4", Syntax, 24, ":"),
        (",7:", ",256:", Number, 25, "256"),
        ("mss,nop", "mss,nob", UnknownOption, 31, "nob"),
        ("mss,nop", "mss,eol", Number, 31, "eol"),
        ("mss,nop", "eol+1,nop", Syntax, 32, ","),
        ("mss,nop", "?999", Number, 27, "?999"),
        ("mss,nop", &nop25, TooMany, 123, "nop"),
        ("df,id+", "df,idd", UnknownQuirk, 38, "idd"),
        ("df,id+", "df,flow", UnknownQuirk, 38, "flow"),
        ("id+:0", "id+:1", Syntax, 42, "1"),
        ("id+:0", "id+:", Syntax, 42, ""),
        ("id+:0", "id+", Syntax, 41, ""),
    ] {
        assert_eq!(right.matches(from).count(), 1, "{from}");
        check(&format!("{head}{}\n", right.replace(from, to)), kind, column, fault);
    }
}

#[test]
fn every_kind_of_misplaced_line() {
    use ErrorKind::Misplaced;
    let app = "[http:request]\nlabel = s:!:curl:\n";
    check("label = a\n", Misplaced, 1, "label");
    check("sig = 1\n", Misplaced, 1, "sig");
    check("  sys = Linux\n", Misplaced, 3, "sys");
    check("ua_os = Linux\n", Misplaced, 1, "ua_os");
    check("[mtu]\nclasses = win\n", Misplaced, 1, "classes");
    check("[mtu]\nsig = 1500\n", Misplaced, 1, "sig");
    check("[mtu]\nlabel = a\nsys = Linux\n", Misplaced, 1, "sys");
    check("[mtu]\nlabel = a\n[mtu]\nsig = 1\n", Misplaced, 1, "sig");
    check("classes = unix\n[tcp:request]\nlabel = s:unix:a:\nsys = b\n", Misplaced, 1, "sys");
    check(&format!("{app}sig = 1:::\n"), Misplaced, 1, "sig");
    check(&format!("{app}label = s:!:wget:\n"), Misplaced, 1, "label");
    check(&format!("{app}ua_os = Linux\n"), Misplaced, 1, "ua_os");
    check(&format!("{app}sys = \nsys = \n"), Misplaced, 1, "sys");
    check(&format!("{app}sys = \nsig = 1:::\nua_os = Linux\n"), Misplaced, 1, "ua_os");
}

#[test]
fn the_extended_grammar() {
    let read = |sig: &str| {
        let text =
            format!("grammar = extended\nclasses = unix\n[tcp:response]\nlabel = s:unix:a:\nsig = {sig}\n");
        let database = Database::parse("case.fp", &text).unwrap();
        assert!(database.tcp_response.iter().all(|s| s.line == 5));
        database.tcp_response.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    assert_eq!(read("4:64:0:*:mss*4,7:mss,ws:df:0"), ["4:64:0:*:mss*4,7:mss,ws:df:0"]);
    assert_eq!(read("4:64!:0:*:*,*:mss:df:0"), ["4:64!:0:*:*,*:mss:df:0"]);
    assert_eq!(
        read("*:64:0:*:native*max|native*20,7-9|*:mss,ws:df:0"),
        ["max,7", "max,8", "max,9", "max,*", "20,7", "20,8", "20,9", "20,*"]
            .map(|part| format!("*:64:0:*:native*{part}:mss,ws:df:0"))
    );
    assert_eq!(
        read("4:64:0:1460|1440:8192|%2,0:mss::0"),
        ["1460:8192", "1460:%2", "1440:8192", "1440:%2"].map(|part| format!("4:64:0:{part},0:mss::0"))
    );
}

#[test]
fn columns_count_characters() {
    check("[mtu]\nlabel = é\nsig = é5\n", ErrorKind::Number, 7, "é5");
}

#[test]
fn all_errors_of_a_text() {
    let text = "\
classes = unix
[tcp:request]
label = s:unix:a:
sig = *:64:0:*:1,*:mss:idd:0
sig = *:64:0:*:2,*:mss::0
sgi = 1
sig = *:64:0:*:3,*:mss::0
label = s:unicorn:b:
sig = *:64:0:*:4,*:mss::0
sig = this belongs to nothing
label = s:!:c:
sig = *:64:0:*:5,*:mss::0
label = s:unix:d:
sig = *:64:0:*:6,*:mss::0
[tcp:answer]
label = s:unix:e:
sig = *:64:0:*:7,*:mss::0
[mtu]
sig = 1500
sig = 1400
label = f
sig = none
sig = 1300
";
    let (database, errors) = Database::parse_all("case.fp", text);
    let lines: Vec<u32> = errors.iter().map(|error| error.line()).collect();
    assert_eq!(lines, [4, 6, 8, 12, 15, 19, 22]);
    let read: Vec<String> = database.tcp_request.iter().map(|one| one.window.to_string()).collect();
    assert_eq!(read, ["2", "3", "6"]);
    assert_eq!(database.mtu.iter().map(|one| one.mtu).collect::<Vec<_>>(), [1300]);
    assert_eq!(errors.first(), Database::parse("case.fp", text).as_ref().err());

    let (_, errors) = Database::parse_all("case.fp", &"?\n".repeat(1000));
    assert_eq!(errors.len(), fp_db::MAX_ERRORS);
}
