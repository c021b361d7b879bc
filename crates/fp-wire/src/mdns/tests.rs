use proptest::prelude::*;

use super::*;

/// A name without pointers.
fn wire(name: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    for label in name.split('.').filter(|label| !label.is_empty()) {
        bytes.push(label.len() as u8);
        bytes.extend(label.bytes());
    }
    bytes.push(0);
    bytes
}

fn answer(owner: &[u8], kind: u16, ttl: u32, data: &[u8]) -> Vec<u8> {
    let (kind, ttl, len) = (kind.to_be_bytes(), ttl.to_be_bytes(), (data.len() as u16).to_be_bytes());
    [owner, &kind, &[0x80, 1], &ttl, &len, data].concat()
}

/// A response with these records, of which the first is an answer and the others are additional.
fn message(records: &[Vec<u8>]) -> Vec<u8> {
    let head = [0, 0, 0x84, 0, 0, 0, 0, 1, 0, 0, 0, records.len() as u8 - 1];
    [&head[..], &records.concat()].concat()
}

/// What an Apple computer and a host with Avahi say together.
fn sample() -> Vec<u8> {
    message(&[
        answer(&wire("_ipp._tcp.local"), 12, 120, b"\x05alice\xc0\x0c"),
        answer(b"\x05alice\xc0\x0c", 33, 120, &[&[0; 6][..], &wire("box.local")].concat()),
        answer(&wire("alice._device-info._tcp.local"), 16, 120, b"\x14model=MacBookPro14,1\x0aosxvers=22"),
        answer(&wire("box.local"), 1, 120, &[192, 0, 2, 7]),
        answer(&wire("box.local"), 13, 120, b"\x06X86_64\x05LINUX"),
        answer(&wire("_services._dns-sd._udp.local"), 12, 120, &wire("_ssh._tcp.local")),
        answer(&wire("_gone._tcp.local"), 12, 0, b"\xc0\x0c"),
        answer(&wire("other.example"), 1, 120, &[192, 0, 2, 8]),
    ])
}

#[test]
fn what_a_host_says() {
    let seen = response(&sample()).unwrap();
    assert_eq!(seen.host.as_deref(), Some("box.local"));
    assert_eq!(seen.services, ["_ipp._tcp", "_ssh._tcp"].map(Box::from));
    assert_eq!((seen.model.as_deref(), seen.osxvers.as_deref()), (Some("MacBookPro14,1"), Some("22")));
    assert_eq!((seen.machine.as_deref(), seen.system.as_deref()), (Some("X86_64"), Some("LINUX")));
    assert!(!format!("{seen:?}").contains("alice"), "names of instances are not kept");
}

#[test]
fn what_is_no_response_says_nothing() {
    let whole = sample();
    for (at, bits) in [(2, 0x80), (2, 0x08), (3, 0x03)] {
        let mut other = whole.clone();
        other[at] ^= bits;
        assert_eq!(response(&other), None, "{at}");
    }
    // Only what is taken back, and what is of no host of the link.
    let other = message(&[
        answer(&wire("box.local"), 1, 0, &[192, 0, 2, 7]),
        answer(&wire("host.example"), 1, 9, &[192, 0, 2, 7]),
    ]);
    assert_eq!(response(&other), None);
}

#[test]
fn cut_at_every_length() {
    let (whole, all) = (sample(), response(&sample()).unwrap());
    for len in 0..whole.len() {
        fuzz(&whole[..len]);
        let Some(seen) = response(&whole[..len]) else { continue };
        assert!(seen.services.len() <= all.services.len());
        assert!(seen.host.is_none() || seen.host == all.host, "{len}");
        assert!(seen.model.is_none() || seen.model == all.model, "{len}");
    }
}

/// Pointers that lead to themselves, in circles and nowhere end.
#[test]
fn pointers_are_bounded() {
    for owner in [&b"\xc0\x0c"[..], b"\x01a\xc0\x0c", b"\xff\xff", b"\xc0", b"\x40"] {
        assert_eq!(response(&message(&[answer(owner, 1, 9, &[1; 4])])), None, "{owner:?}");
    }
}

#[test]
fn it_is_bounded() {
    let services: Vec<_> =
        (0..100).map(|n| answer(&wire(&format!("_s{n}._tcp.local")), 12, 9, b"\xc0\x0c")).collect();
    assert_eq!(response(&message(&services)).unwrap().services.len(), MAX_SERVICES);
}

proptest! {
    #[test]
    fn any_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        fuzz(&bytes);
    }

    #[test]
    fn any_byte_may_be_another(at in 0..400usize, byte: u8) {
        let mut bytes = sample();
        let at = at % bytes.len();
        bytes[at] = byte;
        fuzz(&bytes);
    }

    /// Any names of hosts that are one label are read as they are written.
    #[test]
    fn names_of_hosts(host in "[ -~&&[^.]]{1,63}") {
        let name = format!("{host}.local");
        let seen = response(&message(&[answer(&wire(&name), 28, 9, &[1; 16])])).unwrap();
        prop_assert_eq!(seen.host.as_deref(), Some(name.as_str()));
    }
}
