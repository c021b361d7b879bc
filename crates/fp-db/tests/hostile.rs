//! Databases that were written to do harm: the limits, each with the error of what is beyond it,
//! and what must not take long however much of it there is.

use std::time::{Duration, Instant};

use fp_db::limits::*;
use fp_db::{Database, Error, ErrorKind};

fn refused(text: &str) -> Error {
    let error = Database::parse("f", text).unwrap_err();
    let (_, all) = Database::parse_all("f", text);
    assert_eq!(all.first(), Some(&error));
    assert!(error.to_string().len() < 6000, "{}", error.to_string().len());
    error
}

/// The text loads, prints and reads back.
fn loads(text: &str) -> Database {
    let database = Database::parse("f", text).unwrap_or_else(|error| panic!("{error}"));
    let again = Database::parse("f", &database.to_string()).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(again.to_string(), database.to_string());
    database
}

fn list(count: usize, name: impl Fn(usize) -> String) -> String {
    (0..count).map(name).collect::<Vec<_>>().join(",")
}

/// What is as long as it may be loads; one byte more is refused, with its place.
#[test]
fn lengths() {
    type Text = fn(&str) -> String;
    let cases: [(usize, &str, u32, usize, Text); 11] = [
        (MAX_NAME, "label = s:c:", 3, 13, |x| format!("classes = c\n[tcp:request]\nlabel = s:c:{x}:\n")),
        (MAX_NAME, "flavor", 3, 15, |x| format!("classes = c\n[tcp:request]\nlabel = s:c:n:{x}\n")),
        (MAX_NAME, "link", 2, 9, |x| format!("[mtu]\nlabel = {x}\nsig = 1\n")),
        (MAX_NAME, "class", 1, 11, |x| format!("classes = {x}\n")),
        (MAX_NAME, "sys", 3, 9, |x| format!("[http:request]\nlabel = s:!:n:\nsys   = {x}\nsig = 1:::\n")),
        (MAX_NAME, "ua_os", 2, 9, |x| format!("[http:request]\nua_os = {x}\n")),
        (MAX_VALUE, "alias", 2, 12, |x| format!("[http:request]\nua_os = x=[{x}]\n")),
        (MAX_HEADER, "header", 4, 9, |x| format!("[http:request]\nlabel = s:!:n:\nsys =\nsig = 1:{x}::\n")),
        (MAX_HEADER, "absent", 4, 10, |x| format!("[http:request]\nlabel = s:!:n:\nsys =\nsig = 1::{x}:\n")),
        (MAX_VALUE, "value", 4, 12, |x| {
            format!("[http:request]\nlabel = s:!:n:\nsys =\nsig = 1:A=[{x}]::\n")
        }),
        (MAX_VALUE, "software", 4, 11, |x| format!("[http:request]\nlabel = s:!:n:\nsys =\nsig = 1:::{x}\n")),
    ];
    for (most, what, line, column, text) in cases {
        loads(&text(&"a".repeat(most)));
        let error = refused(&text(&"a".repeat(most + 1)));
        assert_eq!(
            (error.kind(), error.line(), error.column()),
            (ErrorKind::TooLong, line, column),
            "{what}"
        );
        assert_eq!(error.expected(), format!("at most {most} bytes"), "{what}");
        assert_eq!(error.span().len(), most + 1, "{what}");
        // As long as a file may be.
        assert_eq!(refused(&text(&"a".repeat(10 << 20))).kind(), ErrorKind::TooLong, "{what}");
    }
}

#[test]
fn lines_and_files() {
    let line = |length: usize| format!(";{}\n[mtu]\n", "x".repeat(length - 1));
    loads(&line(MAX_LINE));
    let error = refused(&line(MAX_LINE + 1));
    assert_eq!((error.kind(), error.line(), error.column()), (ErrorKind::TooLong, 1, MAX_LINE + 1));
    assert_eq!(error.expected(), format!("at most {MAX_LINE} bytes"));
    // Characters of several bytes, and what ends as lines of Windows do.
    for end in ["", "\r"] {
        let error = refused(&format!("; {}{end}\n[nosuch]", "\u{20ac}".repeat(MAX_LINE)));
        assert_eq!((error.kind(), error.line()), (ErrorKind::TooLong, 1));
        assert!(error.text().len() <= 2 * MAX_LINE && error.text().get(error.span()).is_some());
    }
    let error = refused(&"\n".repeat(MAX_FILE + 1));
    assert_eq!(
        error.to_string(),
        "f:1:1: too long: expected a database of at most 128 MiB\n  |\n1 | \n  | ^"
    );
}

#[test]
fn counts() {
    let classes = |count: usize| {
        format!("classes = {}\n", list(count / 2, |n| format!("a{n}")))
            + &format!("classes = {}\n", list(count - count / 2, |n| format!("b{n}")))
    };
    for wide in [false, true] {
        // In lines that are short enough.
        let count = if wide { MAX_CLASSES } else { 10_000 };
        let lines: String = (0..count)
            .step_by(5000)
            .map(|from| format!("classes = {}\n", list(5000.min(count - from), |n| format!("c{}", from + n))))
            .collect();
        assert_eq!(loads(&lines).classes.len(), count);
        if wide {
            let error = refused(&format!("{lines}classes = c7,C8,c{count}\n"));
            assert_eq!((error.kind(), error.column()), (ErrorKind::TooMany, 17));
            assert_eq!(error.expected(), "at most 65535 classes");
        }
    }
    assert_eq!(loads(&classes(20_000)).classes.len(), 20_000);
    // A wrong class names some of the right ones.
    let error = refused(&format!("{}[tcp:request]\nlabel = s:nosuch:n:\n", classes(20_000)));
    assert!(error.expected().len() < 200 && error.expected().ends_with(", a15, ..."), "{error}");

    let sys = |count| {
        format!("[http:request]\nlabel = s:!:n:\nsys = {}\nsig = 1:::\n", list(count, |n| format!("s{n}")))
    };
    assert_eq!(loads(&sys(MAX_SYSTEMS)).labels[0].systems.len(), MAX_SYSTEMS);
    assert_eq!(refused(&sys(MAX_SYSTEMS + 1)).expected(), "at most 512 systems");

    let ua_os = |count| format!("[http:request]\nua_os = {}\n", list(count, |n| format!("s{n}=[x{n}]")));
    assert_eq!(loads(&ua_os(MAX_UA_OS)).ua_os.len(), MAX_UA_OS);
    assert_eq!(refused(&ua_os(MAX_UA_OS + 1)).expected(), "at most 1000 systems in ua_os");
}

#[test]
fn signatures() {
    let head = "[http:request]\nlabel = s:!:n:\nsys =\n";
    let text = format!("{head}{}", "sig=0:::\n".repeat(MAX_HTTP_SIGNATURES));
    assert_eq!(Database::parse("f", &text).unwrap().len(), MAX_HTTP_SIGNATURES);
    let error = refused(&format!("{text}sig=1:::\n"));
    assert_eq!((error.kind(), error.line()), (ErrorKind::TooMany, MAX_HTTP_SIGNATURES as u32 + 4));
    assert_eq!(error.expected(), "at most 250000 HTTP signatures");
    // They leave room for others.
    assert!(Database::parse("f", &format!("{text}[mtu]\nlabel = l\nsig = 1\n")).is_ok());

    // A line of the extended grammar is 256.
    let head = "grammar = extended\nclasses = c\n[tcp:request]\nlabel = s:c:n:\n";
    let error =
        refused(&format!("{head}{}", "sig = 4:64:0:0:1,0-255:mss:df:0\n".repeat(MAX_SIGNATURES / 256 + 2)));
    assert_eq!(error.expected(), "at most 2000000 signatures");
}

/// Each is a division for each packet.
#[test]
fn divisors() {
    let sigs = |count: usize| -> String {
        (0..count).map(|n| format!("sig = 4:64:0:*:%{},{}:mss:df:0\n", n % 1001 + 2, n / 1001)).collect()
    };
    let head = "classes = c\n[tcp:request]\nlabel = s:c:n:\n";
    loads(&format!("{head}{}", sigs(MAX_DIVISORS)));
    let error = refused(&format!("{head}{}", sigs(MAX_DIVISORS + 1)));
    assert_eq!((error.kind(), error.line(), error.column()), (ErrorKind::TooMany, 1004, 1));
    assert_eq!(error.expected(), "at most 1000 numbers N of windows %N");
    let head = format!("grammar = extended\n{head}");
    let all: Vec<String> = (2..1003).map(|n| format!("%{n}")).collect();
    let lines: String =
        all.chunks(200).map(|some| format!("sig = 4:64:0:*:{},1:mss:df:0\n", some.join("|"))).collect();
    assert_eq!(refused(&format!("{head}{lines}")).line(), 10);
}

/// What labels share is kept once; what they do not is bounded.
#[test]
fn provenance() {
    let word = "x".repeat(100);
    let lines = format!("; @source a\n{}", format!(";   {word}\n").repeat(MAX_TOLD / 101));
    loads(&format!("{lines}[mtu]\nlabel = l\nsig = 1\n"));
    let error = refused(&format!("{lines};   {word}\n"));
    assert_eq!((error.kind(), error.line(), error.column()), (ErrorKind::TooLong, 42, 1));

    let label = "; @date x\nlabel = l\nsig = 1\n";
    let text = format!("{lines}[mtu]\n{}", label.repeat(3000));
    assert_eq!(refused(&text).kind(), ErrorKind::TooLong, "the date grows with each line");
    let label = "; @licence x\nlabel = l\nsig = 1\n";
    loads(&format!("{lines}[mtu]\n{}", label.repeat(1000)));
    let error = refused(&format!("{lines}[mtu]\n{}", label.repeat(20_000)));
    assert_eq!(error.expected(), "at most 64 MiB of provenance in all");
}

/// Each of these took minutes, or would: a list was searched from its beginning for each entry.
#[test]
fn time_grows_with_the_text() {
    const MANY: usize = 100_000;
    let classes: String = (0..13)
        .map(|line| format!("classes = {}\n", list(5000, |n| format!("c{}", line * 5000 + n))))
        .collect();
    let labels = |kind: &str| -> String {
        (0..MANY).map(|n| format!("label = s:c{}:L{n}:\n{kind}\n", n % 65_000)).collect()
    };
    let begun = Instant::now();
    let tcp = labels("sig = 4:64:0:0:1,0:mss:df:0");
    let database = Database::parse("f", &format!("{classes}[tcp:request]\n{tcp}")).unwrap();
    assert_eq!(database.labels.len(), MANY);
    let mtus: String = (0..MANY).map(|n| format!("label = L{n}\nsig = {}\n", 1 + n % 65_595)).collect();
    assert_eq!(Database::parse("f", &format!("[mtu]\n{mtus}")).unwrap().mtu.len(), MANY);
    let mut all = database.clone();
    all.extend(database);
    assert_eq!((all.classes.len(), all.labels.len()), (65_000, 2 * MANY));
    assert!(begun.elapsed() < Duration::from_secs(20), "{:?}", begun.elapsed());
}

#[test]
fn byte_order_marks() {
    let text = "classes = c\n[tcp:request]\nlabel = s:c:\u{e9}:\n".replace('\u{e9}', "n");
    let marked = format!("\u{feff}{text}");
    assert_eq!(Database::parse("f", &marked), Database::parse("f", &text));
    assert_eq!(Database::parse_bytes("f", marked.as_bytes()), Database::parse("f", &text));
    // Before Latin-1, as which it would be three letters.
    let latin = [marked.as_bytes(), b"; \xe9\n"].concat();
    assert_eq!(Database::parse_bytes("f", &latin), Database::parse("f", &text));
    // Columns are those that are seen.
    let error = refused("\u{feff}nosuch = 1\n");
    assert_eq!((error.line(), error.column(), error.text()), (1, 1, "nosuch = 1"));
    // Only there, and only one.
    for text in ["\u{feff}\u{feff}classes = c\n", "classes = c\n\u{feff}[mtu]\n"] {
        assert_eq!(refused(text).kind(), ErrorKind::Syntax);
    }
    assert!(loads("\u{feff}").is_empty());
}

#[test]
fn ends_of_lines_and_control_characters() {
    let text = "classes = c\n[tcp:request]\nlabel = s:c:n:fl\0avor\nsig = 4:64:0:0:1,0:mss:df:0";
    let database = loads(text);
    assert_eq!((database.labels[0].flavor.as_str(), database.len()), ("fl\0avor", 1));
    for (text, line) in
        [("classes = c\0\n", 1), ("[mtu\0]\n", 1), ("[mtu]\nlabel = l\nsig = 1\0", 3), ("\0", 1)]
    {
        let error = refused(text);
        assert_eq!(error.line(), line);
        assert!(!error.to_string().contains('\0'));
    }
    let error = refused("; x\r\nclasses = c\r\n");
    assert_eq!((error.kind(), error.line()), (ErrorKind::LineEnding, 2));
}
