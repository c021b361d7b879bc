//! Windows and Windows Server, which have one kernel and one stack, and roles that labels name.

use fp_engine::{Database, Direction, Matcher, Subject};
use fp_host::{Chosen, Dossier, Grade, Hosts, Limits, Place, Role};

use crate::{address, event, head, tcp};

/// SYN+ACKs of Windows: 10 (1703 or newer), 11 or Server 2019 or newer; 7 to 10 (1607 or older) or
/// Server 2008 R2 to 2016; 2000, XP or Server 2003.
const NEW: &str = "4:128+0:0:1460:65535,8:mss,nop,ws,nop,nop,sok:df,id+:0";
const MIDDLE: &str = "4:128+0:0:1460:8192,8:mss,nop,ws,nop,nop,sok:df,id+:0";
const OLD: &str = "4:128+0:0:1460:65535,0:mss,nop,ws,nop,nop,sok:df,id+:0";

/// What is known of a server that answers so, with these Server headers, and opened connections
/// with these SYNs.
fn server(answer: &str, headers: &[&str], syns: &[&str]) -> Dossier {
    let database = Database::embedded();
    let matcher = Matcher::new(&database);
    let mut hosts = Hosts::new(Limits::default());
    let place = Place::default();
    hosts.take(&event(tcp(&matcher, answer, Direction::Response), Subject::Server, 1000), place);
    for text in headers {
        let response = head(&[("Server", text)], Direction::Response);
        hosts.take(&event(response, Subject::Server, 1000), place);
    }
    for (port, syn) in (2000..).zip(syns) {
        let mut event = event(tcp(&matcher, syn, Direction::Request), Subject::Client, port);
        (event.client.address, event.server.address) = (address(2), address(1));
        hosts.take(&event, place);
    }
    hosts.dossier(address(2), &matcher, Chosen::ALL).unwrap()
}

/// The product, the version, the names in CPE without what they have in common, and the ends of
/// life.
fn told(dossier: &Dossier) -> (Option<String>, String, String, String) {
    let system = &dossier.systems[0];
    let answer = system.verdict.answer().unwrap();
    let short = |name: &String| {
        let (_, rest) = name.split_once("microsoft:").unwrap();
        rest.trim_end_matches(":*").to_owned()
    };
    let cpe: Vec<String> = system.cpe.iter().map(short).collect();
    let ends = system.lifecycle.map(|life| format!("{} to {}", life.earliest, life.latest));
    (
        answer.product.clone(),
        answer.version.clone().unwrap_or_default(),
        cpe.join(" "),
        ends.unwrap_or_default(),
    )
}

/// Where nothing tells Windows from Windows Server apart no product is told, and version, CPE and
/// end of life are of the same releases of both.
#[test]
fn a_stack_is_of_windows_and_of_windows_server() {
    for (answer, syns, version, cpe, ends) in [
        (
            NEW,
            &[][..],
            "10 or 11 or Server 2019 or newer",
            "windows_10 windows_11 windows_server_2019 windows_server_2022 windows_server_2025",
            "2018-10-09 to 2034-11-14",
        ),
        (
            OLD,
            &[],
            "2000 or XP or Server 2000 or 2003",
            "windows_2000 windows_xp windows_server_2003",
            "2010-07-13 to 2015-07-14",
        ),
        (
            MIDDLE,
            &[MIDDLE],
            "7 or 8 or 10 or Server 2008 R2 or 2012 or 2016",
            "windows_7 windows_8 windows_10 windows_server_2008:r2 windows_server_2012:- windows_server_2016",
            "2016-01-12 to 2027-01-12",
        ),
    ] {
        let found = told(&server(answer, &[], syns));
        let expected = (None, version.to_owned(), cpe.to_owned(), ends.to_owned());
        assert_eq!(found, expected, "{answer}");
    }
}

/// A version of IIS is bound to releases, and who runs it is rather a server; that its responses
/// are those of IIS tells the family alone.
#[test]
fn iis_is_rather_on_a_server() {
    for (answer, header, version) in [
        (OLD, "Microsoft-IIS/5.0", "2000"),
        (OLD, "Microsoft-IIS/6.0", "2003"),
        (MIDDLE, "Microsoft-IIS/7.5", "2008 R2"),
        (MIDDLE, "Microsoft-IIS/8.0", "2012"),
        (NEW, "Microsoft-IIS/10.0", "2019 or newer"),
    ] {
        let dossier = server(answer, &[header], &[]);
        let (product, found, ..) = told(&dossier);
        assert_eq!((product.as_deref(), found.as_str()), (Some("Windows Server"), version), "{header}");
        for one in &dossier.evidence {
            let names = one.says.iter().flat_map(|says| &says.products);
            let names: Vec<&str> = names.map(|product| product.name.as_str()).collect();
            assert!(names != ["Windows"], "{header}: {one:?}");
            assert!(one.grade != Some(Grade::ResponseOrder) || names.is_empty(), "{header}: {one:?}");
        }
    }
    // Only clients had 5.1, and HTTP.sys is on both.
    let (product, version, ..) = told(&server(OLD, &["Microsoft-IIS/5.1"], &[]));
    assert_eq!((product.as_deref(), version.as_str()), (Some("Windows"), "XP"));
    assert_eq!(told(&server(NEW, &["Microsoft-HTTPAPI/2.0"], &[])).0, None);
}

/// Who was never seen to answer is rather no server.
#[test]
fn a_client_is_rather_no_server() {
    let dossier = crate::client(&[(MIDDLE, &[])]);
    let (product, version, ..) = told(&dossier);
    assert_eq!((product.as_deref(), version.as_str()), (Some("Windows"), "7 or 8 or 10"));
    let likely = &dossier.systems[0].verdict.hypotheses;
    assert!(likely.iter().any(|one| one.product.as_deref() == Some("Windows Server")), "{likely:?}");
}

/// The role of a host is that of the label that its packets match, which its events tell.
#[test]
fn roles_of_labels_are_roles_of_hosts() {
    for (answer, expected) in [
        ("4:255+0:0:1460:8190,6:mss,nop,ws,nop,nop,sok:df,id+:0", Role::LoadBalancer),
        ("4:255+0:0:1460:4380,0:mss,nop,nop,ts:df,id+:0", Role::LoadBalancer),
        ("4:128+0:0:1460:64240,0:mss::0", Role::Nat),
        ("4:64+0:0:1460:65535,0:mss::0", Role::Nat),
        ("4:255+0:0:1460:4128,0:mss::0", Role::Router),
        (NEW, Role::Server),
    ] {
        let dossier = server(answer, &[], &[]);
        assert_eq!(dossier.role, Some(expected), "{answer}: {dossier:?}");
        let said = dossier.evidence[0].says.as_ref().and_then(|says| says.role);
        assert_eq!(said, Some(expected).filter(|role| *role != Role::Server), "{answer}");
    }
}
