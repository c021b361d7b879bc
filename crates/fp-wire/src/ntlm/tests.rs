use proptest::prelude::*;

use super::*;

fn utf16le(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

/// A message of this kind: fields at places of the header, with what they refer to, the flags at
/// another, and the bytes of its version.
fn made(kind: u32, header: usize, fields: &[(usize, &[u8])], flags: (usize, u32), version: &[u8]) -> Vec<u8> {
    let mut message = [SIGNATURE, &kind.to_le_bytes()].concat();
    message.resize(header, 0);
    for (at, data) in fields {
        let (len, offset) = ((data.len() as u16).to_le_bytes(), (message.len() as u32).to_le_bytes());
        message[*at..at + 8].copy_from_slice(&[&len[..], &len, &offset].concat());
        message.extend_from_slice(data);
    }
    message[flags.0..flags.0 + 4].copy_from_slice(&flags.1.to_le_bytes());
    let at = match kind {
        1 => 32,
        2 => 48,
        _ => 64,
    };
    if !version.is_empty() {
        message[at..at + version.len()].copy_from_slice(version);
    }
    message
}

fn attributes(all: &[(u16, &str)]) -> Vec<u8> {
    let one = |(kind, text): &(u16, &str)| {
        let value = utf16le(text);
        [&kind.to_le_bytes()[..], &(value.len() as u16).to_le_bytes(), &value].concat()
    };
    all.iter().flat_map(one).chain([0; 4]).collect()
}

const ALL: [(u16, &str); 6] = [
    (2, "CORP"),
    (1, "DC01"),
    (4, "corp.example"),
    (3, "dc01.corp.example\0"),
    (5, "example"),
    (1, "second"),
];
const WINDOWS: [u8; 8] = [10, 0, 0x63, 0x45, 0, 0, 0, 15];

fn a_challenge() -> Vec<u8> {
    let (target, all) = (utf16le("CORP"), attributes(&ALL));
    made(2, 56, &[(12, &target), (40, &all)], (20, VERSION | UNICODE), &WINDOWS)
}

/// Version, then names in the order of `Ntlm::names_mut`.
fn said(bytes: &[u8]) -> Option<String> {
    let mut seen = message(NtlmCarrier::Smb, bytes)?;
    let version = seen.version.map_or_else(|| "-".to_owned(), |version| version.to_string());
    let names = seen.names_mut().map(|name| name.as_deref().unwrap_or("-").to_owned());
    Some(format!("{} {version} {}", seen.message.name(), names.join(" ")))
}

#[test]
fn challenges() {
    let whole = "challenge 10.0.17763 CORP DC01 CORP dc01.corp.example corp.example example";
    assert_eq!(said(&a_challenge()).as_deref(), Some(whole));
    let within = [&b"\xa1\x81\x10\x30"[..], &a_challenge(), b"more"].concat();
    assert_eq!(said(&within).as_deref(), Some(whole), "within SPNEGO");
    let old = made(2, 48, &[(12, b"OLD\xe9")], (20, VERSION), &[]);
    assert_eq!(said(&old).as_deref(), Some("challenge - OLD\u{e9} - - - - -"), "no room for a version");
    let unflagged = made(2, 56, &[(12, &utf16le("A"))], (20, UNICODE), &WINDOWS);
    assert_eq!(said(&unflagged).as_deref(), Some("challenge - A - - - - -"));
    let zeros = made(2, 56, &[], (20, VERSION | UNICODE), &[]);
    assert_eq!(said(&zeros).as_deref(), Some("challenge - - - - - - -"));
}

#[test]
fn what_clients_say() {
    let bare = made(1, 40, &[], (12, VERSION), &[10, 0, 0x61, 0x4a, 0, 0, 0, 15]);
    assert_eq!(said(&bare).as_deref(), Some("negotiate 10.0.19041 - - - - - -"));
    let supplied = OEM_DOMAIN_SUPPLIED | OEM_WORKSTATION_SUPPLIED | VERSION;
    let named = made(1, 40, &[(24, b"PC7"), (16, b"WORK")], (12, supplied), &WINDOWS);
    assert_eq!(said(&named).as_deref(), Some("negotiate 10.0.17763 - PC7 WORK - - -"));
    let unnamed = made(1, 40, &[(24, b"PC7")], (12, 0), &[]);
    assert_eq!(said(&unnamed).as_deref(), Some("negotiate - - - - - - -"));
    let (user, domain, computer) = (utf16le("alice"), utf16le("HERS"), utf16le("PC7"));
    let fields = [(36, &user[..]), (28, &domain), (44, &computer), (20, b"secret")];
    let last = made(3, 88, &fields, (60, VERSION | UNICODE), &WINDOWS);
    assert_eq!(said(&last).as_deref(), Some("authenticate 10.0.17763 - PC7 - - - -"), "nothing of the user");
    // Windows NT 4.0: no flags, no version.
    let oldest = made(3, 60, &[(44, &computer)], (0, u32::from_le_bytes(*b"NTLM")), &[]);
    assert_eq!(said(&oldest[..]).as_deref(), Some("authenticate - - PC7 - - - -"));
}

#[test]
fn what_is_none() {
    for bytes in
        [&b""[..], b"NTLMSSP", b"NTLMSSP\0", b"NTLMSSP\0\x01\0\0\0", b"NTLMSSP\0\x04\0\0\0\0\0\0\0\0\0"]
    {
        assert_eq!(said(bytes), None, "{bytes:?}");
    }
    // A name beyond the message is left out.
    let mut far = a_challenge();
    far[16..20].copy_from_slice(&u32::MAX.to_le_bytes());
    assert_eq!(
        said(&far).as_deref(),
        Some("challenge 10.0.17763 - DC01 CORP dc01.corp.example corp.example example")
    );
}

#[test]
fn headers_of_http() {
    // By Python's base64 of the message to negotiate of `what_clients_say`.
    let value = b"NTLM TlRMTVNTUAABAAAAAAAAAgAAAAAAAAAAAAAAAAAAAAAKAGFKAAAADw==";
    let seen = of_header(value).unwrap();
    assert_eq!((seen.message, seen.carrier), (NtlmMessage::Negotiate, NtlmCarrier::Http));
    assert_eq!(seen.version.unwrap().to_string(), "10.0.19041");
    assert!(of_header(&[b"negotiate ", &value[5..]].concat()).is_some());
    for value in
        [&b"NTLM"[..], b"NTLM ", b"Basic TlRMTVNTUAAB", b"Negotiate YIIFoA==", b"NTLM TlRMTVNTUAAB", b""]
    {
        assert_eq!(of_header(value), None);
    }
}

#[test]
fn cut_at_every_length() {
    let whole = a_challenge();
    for len in 0..whole.len() {
        fuzz(&whole[..len]);
        let told = said(&whole[..len]);
        assert_eq!(told.is_some(), len >= 24, "{len}");
        assert!(told.is_none_or(|told| !told.ends_with(" example")), "{len}");
    }
}

proptest! {
    #[test]
    fn any_byte_may_be_any_other(at in 0usize..200, byte in any::<u8>(), rest in any::<[u8; 12]>()) {
        let mut bytes = a_challenge();
        let at = at % (bytes.len() - 12);
        bytes[at] = byte;
        fuzz(&bytes);
        bytes[at..at + 12].copy_from_slice(&rest);
        fuzz(&bytes);
    }
}
