use core::net::IpAddr;

use super::fuzzing::dhcp;
use super::{MAX_CODES, MAX_TEXT, is_request_v4, is_request_v6, request_v4, request_v6};

const MAC: [u8; 6] = [0x02, 0x42, 0xac, 0x11, 0x00, 0x02];

/// A BOOTREQUEST over Ethernet with these options.
fn v4(options: &[u8]) -> Vec<u8> {
    let mut sent = vec![0; 236];
    (sent[0], sent[1], sent[2]) = (1, 1, 6);
    sent[28..34].copy_from_slice(&MAC);
    sent.extend([99, 130, 83, 99]);
    sent.extend(options);
    sent
}

fn option(code: u8, value: &[u8]) -> Vec<u8> {
    [&[code, value.len() as u8], value].concat()
}

fn address(text: &str) -> Option<IpAddr> {
    Some(text.parse().unwrap())
}

/// The options of a client, in the order that ISC's has.
fn discover() -> Vec<u8> {
    let options = [
        option(53, &[1]),
        option(50, &[192, 0, 2, 7]),
        option(12, b"host"),
        option(55, &[1, 28, 2, 3, 15]),
        option(60, b"MSFT 5.0"),
        option(61, &[1, 2, 0x42, 0xac, 0x11, 0, 2]),
        option(77, b"user"),
        option(81, b"\x00\x00\x00host.example"),
        vec![0, 0, 255, 12, 1, b'x'],
    ];
    v4(&options.concat())
}

#[test]
fn v4_is_read() {
    let seen = request_v4(&discover()).unwrap();
    assert_eq!(seen.raw_sig().to_string(), "4:discover:53,50,12,55,60,61,77,81:1,28,2,3,15:MSFT 5.0");
    assert_eq!(seen.mac, MAC);
    assert!(seen.has_local_mac());
    assert_eq!(seen.host_name.as_deref(), Some(&b"host"[..]));
    assert_eq!(seen.fqdn.as_deref(), Some(&b"host.example"[..]));
    assert_eq!(seen.client_id.as_deref(), Some(&[1, 2, 0x42, 0xac, 0x11, 0, 2][..]));
    assert_eq!(seen.user_class.as_deref(), Some(&b"user"[..]));
    assert_eq!(seen.requested_address, address("192.0.2.7"));
    assert_eq!((seen.relay, seen.enterprise), (None, None));
}

#[test]
fn v4_cut_at_every_length() {
    let whole = discover();
    for len in 0..whole.len() {
        let cut = &whole[..len];
        dhcp(cut);
        // The first option says which message it is.
        assert_eq!(request_v4(cut).is_some(), len >= 243, "{len}");
    }
}

#[test]
fn v4_that_is_none() {
    let mut reply = discover();
    reply[0] = 2;
    assert!(!is_request_v4(&reply) && request_v4(&reply).is_none());
    let mut bootp = discover();
    bootp[236] = 98;
    assert!(!is_request_v4(&bootp) && request_v4(&bootp).is_none());
    assert_eq!(request_v4(&v4(&option(12, b"host"))), None, "no message type");
    assert_eq!(request_v4(&v4(&[53, 0])), None, "an empty one");
}

/// RFC 3396: options that are split; RFC 2131, 4.1: options in other fields.
#[test]
fn v4_split_and_overloaded() {
    let mut sent = v4(&[option(53, &[3]), option(52, &[3]), option(60, b"one "), vec![255]].concat());
    let (file, name) = ([option(60, b"two "), vec![255, 12, 1, b'x']].concat(), option(60, b"three"));
    sent[108..108 + file.len()].copy_from_slice(&file);
    sent[44..44 + name.len()].copy_from_slice(&name);
    sent[24..28].copy_from_slice(&[192, 0, 2, 1]);
    let seen = request_v4(&sent).unwrap();
    assert_eq!(seen.raw_sig().to_string(), "4:request:53,52,60,60,60::one two three");
    assert_eq!((seen.relay, seen.host_name), (address("192.0.2.1"), None));
}

#[test]
fn v4_names_as_dns_sends_them() {
    let fqdn = |value: &[u8]| request_v4(&v4(&[option(53, &[1]), option(81, value)].concat())).unwrap().fqdn;
    assert_eq!(fqdn(b"\x05\0\0\x04host\x07example\0"), Some(b"host.example".to_vec()));
    assert_eq!(fqdn(b"\x04\0\0\x04host"), Some(b"host".to_vec()), "not fully qualified");
    assert_eq!(fqdn(b"\x04\0\0\x09host"), None, "longer than it is");
    assert_eq!(fqdn(b"\x00\0"), None);
}

#[test]
fn v4_is_bounded() {
    let mut options = option(53, &[1]);
    for _ in 0..2000 {
        options.extend(option(60, &[b'a'; 255]));
    }
    let sent = v4(&options);
    dhcp(&sent);
    let seen = request_v4(&sent).unwrap();
    assert_eq!((seen.options.len(), seen.vendor_class.unwrap().len()), (MAX_CODES, MAX_TEXT));
}

fn option_v6(code: u16, value: &[u8]) -> Vec<u8> {
    [&code.to_be_bytes()[..], &(value.len() as u16).to_be_bytes(), value].concat()
}

const ADDRESS: [u8; 16] = [0x20, 1, 0x0d, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7];

fn solicit() -> Vec<u8> {
    let duid = [&[0, 1, 0, 1, 1, 2, 3, 4][..], &MAC].concat();
    let lease = option_v6(5, &[&ADDRESS[..], &[0; 8]].concat());
    let options = [
        option_v6(1, &duid),
        option_v6(6, &[0, 23, 0, 24]),
        option_v6(8, &[0, 0]),
        option_v6(16, &[&[0, 0, 1, 0x37, 0, 8][..], b"MSFT 5.0"].concat()),
        option_v6(15, b"\0\x02ab\0\x01c"),
        option_v6(39, b"\x00\x04host\x07example\0"),
        option_v6(3, &[&[0; 12][..], &lease].concat()),
    ];
    [vec![1, 0, 0, 1], options.concat()].concat()
}

#[test]
fn v6_is_read() {
    let seen = request_v6(&solicit()).unwrap();
    assert_eq!(seen.raw_sig().to_string(), "6:solicit:1,6,8,16,15,39,3:23,24:MSFT 5.0");
    assert_eq!((seen.mac.as_slice(), seen.enterprise), (&MAC[..], Some(311)));
    assert_eq!(seen.user_class.as_deref(), Some(&b"ab c"[..]));
    assert_eq!(seen.fqdn.as_deref(), Some(&b"host.example"[..]));
    assert_eq!(seen.client_id.as_ref().map(Vec::len), Some(14));
    assert_eq!(seen.requested_address, address("2001:db8::7"));
    assert_eq!((seen.host_name, seen.relay), (None, None));
}

/// The message of a relay around `message`.
fn relayed(message: &[u8], link: u8, hardware: &[u8]) -> Vec<u8> {
    let mut sent = vec![12, 0];
    sent.extend([0; 15]);
    sent.push(link);
    sent.extend([0; 16]);
    if !hardware.is_empty() {
        sent.extend(option_v6(79, &[&[0, 1], hardware].concat()));
    }
    sent.extend(option_v6(9, message));
    sent
}

#[test]
fn v6_is_read_behind_relays() {
    let inner = relayed(&solicit(), 1, &[0, 1, 2, 3, 4, 5]);
    let seen = request_v6(&relayed(&inner, 2, &[])).unwrap();
    assert_eq!((seen.relay, seen.mac), (address("::1"), vec![0, 1, 2, 3, 4, 5]));
    let mut expected = request_v6(&solicit()).unwrap();
    expected.relay = address("::3");
    assert_eq!(request_v6(&relayed(&solicit(), 3, &[])), Some(expected));

    let around = |times: usize| (0..times).fold(solicit(), |message, _| relayed(&message, 1, &[]));
    assert!(request_v6(&around(8)).is_some());
    assert!(request_v6(&around(9)).is_none(), "more than the RFC allows");
}

#[test]
fn v6_cut_at_every_length() {
    for whole in [solicit(), relayed(&solicit(), 1, &MAC)] {
        for len in 0..whole.len() {
            dhcp(&whole[..len]);
        }
        assert!(request_v6(&whole[..3]).is_none());
    }
    assert!(request_v6(&solicit()[..4]).is_some());
}

#[test]
fn v6_that_is_none() {
    for message in [0, 2, 7, 10, 13, 14, 255] {
        let mut sent = solicit();
        sent[0] = message;
        assert!(!is_request_v6(&sent) && request_v6(&sent).is_none(), "{message}");
        assert!(request_v6(&relayed(&sent, 1, &[])).is_none());
    }
    assert!(!is_request_v6(&[]));
}

#[test]
fn any_byte_may_be_any_other() {
    for mut sent in [discover(), solicit(), relayed(&solicit(), 1, &MAC)] {
        for at in 0..sent.len() {
            let byte = sent[at];
            for mask in [0x01, 0x02, 0x04, 0x08, 0x10, 0x20, 0x40, 0x80, 0xff] {
                sent[at] = byte ^ mask;
                dhcp(&sent);
            }
            sent[at] = byte;
        }
    }
}
