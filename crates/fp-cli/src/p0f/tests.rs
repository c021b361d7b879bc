use super::*;

fn parsed(arguments: &[&str]) -> Result<Request, Refusal> {
    parse(arguments.iter().map(OsString::from))
}

fn run(arguments: &[&str]) -> Invocation {
    match parsed(arguments) {
        Ok(Request::Run(invocation)) => invocation,
        other => panic!("{arguments:?}: {other:?}"),
    }
}

#[test]
fn defaults_are_those_of_p0f() {
    assert_eq!(
        run(&[]),
        Invocation {
            database: None,
            interface: None,
            capture: None,
            log: None,
            socket: None,
            max_clients: 20,
            user: None,
            promiscuous: false,
            daemon: false,
            limits: (1000, 10_000),
            timeouts: (30, 120),
            filter: None,
        }
    );
}

#[test]
fn clusters_and_attached_values() {
    let expected = run(&["-p", "-d", "-o", "log", "-i", "eth0", "tcp port 80"]);
    assert!(expected.promiscuous && expected.daemon);
    assert_eq!(expected.filter.as_deref(), Some("tcp port 80"));
    for same in [
        &["-pdolog", "-ieth0", "tcp port 80"][..],
        &["-pdo", "log", "-i", "eth0", "--", "tcp port 80"],
        &["-dp", "-o", "log", "-ieth0", "tcp port 80"],
    ] {
        assert_eq!(run(same), expected, "{same:?}");
    }
    // A value may look like an option.
    assert_eq!(run(&["-r", "-i"]).capture, Some("-i".into()));
    assert_eq!(run(&["-"]).filter.as_deref(), Some("-"));
    assert_eq!(run(&["--", "-r"]).filter.as_deref(), Some("-r"));
}

#[test]
fn numbers_as_p0f_reads_them() {
    for (value, expected) in [
        ("1,1", Some((1, 1))),
        (" 1, 1", Some((1, 1))),
        ("+1,+1", Some((1, 1))),
        ("1,1x", Some((1, 1))),
        ("4294967297,1", Some((1, 1))),
        ("100000,500000", Some((100_000, 500_000))),
        ("100001,1", None),
        ("1,500001", None),
        ("1 ,1", None),
        ("1", None),
        ("1,", None),
        ("1,a", None),
        ("x1,1", None),
        ("0,5", None),
        ("1,0", None),
        ("-5,2", None),
        ("1,-1", None),
        ("", None),
        ("99999999999999999999,1", None),
    ] {
        let limits = match parsed(&["-m", value]) {
            Ok(Request::Run(invocation)) => Some(invocation.limits),
            Err(Refusal::Value('m')) => None,
            other => panic!("{value}: {other:?}"),
        };
        assert_eq!(limits, expected, "{value}");
    }
    assert_eq!(run(&["-t", "1000000,1000000"]).timeouts, (1_000_000, 1_000_000));
    assert_eq!(parsed(&["-t", "1000001,1"]), Err(Refusal::Value('t')));
    assert_eq!(run(&["-S", "5x", "-s", "x"]).max_clients, 5);
    assert_eq!(run(&["-S100", "-sx"]).max_clients, 100);
    for value in ["0", "101", "abc", "-1"] {
        assert_eq!(parsed(&["-S", value, "-s", "x"]), Err(Refusal::Value('S')), "{value}");
    }
}

#[test]
fn what_p0f_refuses() {
    for letter in "firosuSmt".chars() {
        let option = format!("-{letter}");
        assert_eq!(parsed(&[&option]), Err(Refusal::NoValue(letter)));
        assert_eq!(parsed(&[&option, "1,1", &option, "1,1"]), Err(Refusal::Twice(letter)), "{letter}");
    }
    assert_eq!(parsed(&["-pp"]), Err(Refusal::Twice('p')));
    assert_eq!(parsed(&["-d", "-d"]), Err(Refusal::Twice('d')));
    assert_eq!(parsed(&["-h"]), Err(Refusal::Unknown("h".to_owned())));
    assert_eq!(parsed(&["-h"]).unwrap_err().to_string(), USAGE);
    assert_eq!(parsed(&["--help"]), Err(Refusal::Unknown("-".to_owned())));
    assert_eq!(parsed(&[""]), Err(Refusal::NoFilter));
    assert_eq!(parsed(&["port 80", "-r", "x"]), Err(Refusal::Filters));
    for together in [
        &["-r", "x", "-s", "y"][..],
        &["-S", "3"],
        &["-d"],
        &["-d", "-r", "x", "-o", "y"],
        &["-p", "-r", "x"],
        &["-i", "lo", "-r", "x"],
    ] {
        assert!(matches!(parsed(together), Err(Refusal::Together(_))), "{together:?}");
    }
}

#[test]
fn a_list_of_interfaces_asks_for_nothing_else() {
    for arguments in [&["-L"][..], &["-d", "-L"], &["-pL", "-x"], &["-L", "a", "b"], &["-S", "3", "-L"]] {
        assert_eq!(parsed(arguments), Ok(Request::ListInterfaces), "{arguments:?}");
    }
    assert_eq!(parsed(&["-x", "-L"]), Err(Refusal::Unknown("x".to_owned())));
}

#[test]
fn a_check_is_asked_for_first() {
    let expected = Ok(Request::Check(run(&["-i", "lo", "-f", "x"])));
    assert_eq!(parsed(&["--check", "-i", "lo", "-f", "x"]), expected);
    assert_eq!(parsed(&["-i", "lo", "--check"]), Err(Refusal::Unknown("-".to_owned())));
    assert_eq!(parsed(&["--check", "--check"]), Err(Refusal::Unknown("-".to_owned())));
    assert_eq!(parsed(&["--check", "-S", "3"]), parsed(&["-S", "3"]));
}
