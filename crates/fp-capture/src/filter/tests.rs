use super::*;

/// None where the tests run without libpcap: then the message is what is tested.
fn filter(expression: &str, link_types: &[u32]) -> Option<Result<Filter, FilterError>> {
    if let Err(reason) = libpcap() {
        let message = Filter::compile(expression, link_types.iter().copied()).err().unwrap().to_string();
        assert_eq!(message, format!("filter `{expression}`: {reason}"));
        return None;
    }
    Some(Filter::compile(expression, link_types.iter().copied()))
}

fn refused(expression: &str, link_types: &[u32]) -> Option<String> {
    filter(expression, link_types).map(|filter| filter.err().expect(expression).to_string())
}

/// From port 80 to port 1024.
fn packet() -> Vec<u8> {
    let mut ip = vec![0x45, 0, 0, 40, 0, 0, 0, 0, 64, 6, 0, 0, 10, 0, 0, 1, 10, 0, 0, 2, 0, 80, 4, 0];
    ip.resize(40, 0);
    ip
}

#[test]
fn an_expression_means_the_same_on_every_link() {
    let ip = packet();
    let ethernet = [&[0; 12][..], &[8, 0], &ip].concat();
    let Some(port) = filter("tcp src port 80", &[1]) else { return };
    let mut port = port.unwrap();
    assert_eq!(port.matches(1, &ethernet), Ok(true));
    // RAW is 101 in the registry and 12 to libpcap on most systems.
    assert_eq!(port.matches(101, &ip), Ok(true));
    assert_eq!(port.matches(12, &ip), Ok(true));
    let mut other = Filter::compile("tcp src port 81", [101]).unwrap();
    assert_eq!(other.matches(101, &ip), Ok(false));
    // Cut anywhere it is no match, and no fault.
    for len in 0..24 {
        assert_eq!(port.matches(1, &ethernet[..len]), Ok(false), "{len}");
    }
}

/// p0f's README: a filter holds for frames with a VLAN tag, too. One that speaks of tags says
/// itself which it means.
#[test]
fn a_filter_holds_inside_tags() {
    let ethernet = [&[0; 12][..], &[8, 0], &packet()].concat();
    let tagged = [&[0; 12][..], &[0x81, 0, 0, 5, 8, 0], &packet()].concat();
    let twice = [&[0; 12][..], &[0x88, 0xa8, 0, 9, 0x81, 0, 0, 5, 8, 0], &packet()].concat();
    for (expression, expected) in [
        ("tcp src port 80", [true, true, true]),
        ("src port 80 or src port 81", [true, true, true]),
        ("not src port 80", [false, false, false]),
        ("src port 81", [false, false, false]),
        ("host 10.0.0.2 and tcp", [true, true, true]),
        ("", [true, true, true]),
        ("vlan", [false, true, true]),
        ("vlan 5 and tcp", [false, true, false]),
        ("vlan 6 and tcp", [false, false, false]),
        ("vlan 9 and vlan 5 and src port 80", [false, false, true]),
        ("src port 80 or (vlan and src port 80)", [true, true, false]),
        ("not vlan", [true, false, false]),
    ] {
        let Some(filter) = filter(expression, &[1]) else { return };
        let mut filter = filter.unwrap();
        let found = [&ethernet, &tagged, &twice].map(|frame| filter.matches(1, frame).unwrap());
        assert_eq!(found, expected, "{expression}");
        for len in 0..twice.len() {
            assert!(filter.matches(1, &twice[..len]).is_ok(), "{expression}: {len}");
        }
    }
    let mut vlan = Filter::compile("vlan 5 and tcp", [1]).unwrap();
    let message = vlan.matches(101, &packet()).unwrap_err().to_string();
    assert!(message.starts_with("filter `vlan 5 and tcp`: ") && message.contains("VLAN"), "{message}");
}

#[test]
fn a_wrong_expression_is_refused() {
    let Some(message) = refused("tcp prt 80", &[1]) else { return };
    assert!(message.starts_with("filter `tcp prt 80`: ") && message.contains("syntax error"), "{message}");
    let message = refused("vlan 5", &[1, 101]).unwrap();
    assert!(message.contains("VLAN"), "{message}");
    for direction in ["inbound", "tcp and outbound"] {
        assert!(Filter::compile(direction, [113]).is_ok());
        let message = refused(direction, &[113, 1]).unwrap();
        assert!(message.contains(direction) && message.contains("which way"), "{message}");
    }
    let message = refused("tcp\0", &[1]).unwrap();
    assert!(message.contains("NUL"), "{message}");
    let message = refused("tcp", &[195]).unwrap();
    assert!(message.contains("802.15.4"), "{message}");
}
