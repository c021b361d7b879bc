//! SMB, and the messages of NTLM in it and in HTTP.

use fp_engine::{Config, EventKind, Protocols};

use crate::script::{Script, database};

fn framed(message: &[u8]) -> Vec<u8> {
    [&(message.len() as u32).to_be_bytes()[..], message].concat()
}

/// A message of SMB 1 without words.
fn offer(dialects: &[u8]) -> Vec<u8> {
    let head = [&b"\xffSMB\x72\0\0\0\0\x18\x01\x40"[..], &[0; 21]].concat();
    framed(&[&head[..], &(dialects.len() as u16).to_le_bytes(), dialects].concat())
}

/// A message of SMB 2.
fn v2(command: u8, reply: u8, body: &[u8]) -> Vec<u8> {
    let mut head = [&b"\xfeSMB\x40\0"[..], &[0; 6], &[command, 0, 1, 0, reply]].concat();
    head.resize(64, 0);
    framed(&[&head[..], body].concat())
}

fn choice(dialect: u16) -> Vec<u8> {
    let mut body = vec![65, 0, 1, 0];
    body.extend(dialect.to_le_bytes());
    body.resize(64, 0);
    v2(0, 1, &body)
}

fn setup(reply: bool, token: &[u8]) -> Vec<u8> {
    let mut body = if reply { vec![9, 0, 0, 0, 72, 0] } else { vec![25, 0] };
    body.resize(if reply { 6 } else { 12 }, 0);
    if !reply {
        body.extend([88, 0]);
    }
    body.extend((token.len() as u16).to_le_bytes());
    body.resize(if reply { 8 } else { 24 }, 0);
    v2(1, reply.into(), &[&body[..], token].concat())
}

/// A message to negotiate, or a challenge, of Windows 10.0 of this build.
fn ntlm(kind: u8, build: u16) -> Vec<u8> {
    // Where the flags stand, and the version.
    let (flags, version) = if kind == 1 { (12, 32) } else { (20, 48) };
    let mut message = b"NTLMSSP\0".to_vec();
    message.push(kind);
    message.resize(flags, 0);
    message.extend([0, 0, 0, 2]);
    message.resize(version, 0);
    message.extend([10, 0]);
    message.extend(build.to_le_bytes());
    message.extend([0; 4]);
    message
}

/// What is told of SMB and NTLM on a connection that begins with a handshake, if `opened`, and how
/// many flows are held at its end.
fn told(config: Config, opened: bool, said: &[(char, &[u8])]) -> (Vec<String>, usize) {
    let database = database();
    let mut script = Script::new(&database, config);
    if opened {
        script.connect();
    }
    let mut told = Vec::new();
    script.say_in_turn(said, |event| {
        let says = match &event.kind {
            EventKind::Smb(smb) => smb.dialects.join(","),
            EventKind::Ntlm(ntlm) => {
                let version = ntlm.version.map_or_else(String::new, |version| version.to_string());
                format!("{} {} {version}", ntlm.message.name(), ntlm.carrier.name())
            }
            _ => return,
        };
        told.push(format!("{:?} {says}", event.subject));
    });
    (told, script.engine.held().0)
}

fn alone() -> Config {
    Config::default().with_protocols(Protocols::SMB)
}

#[test]
fn a_session_however_it_is_cut() {
    let (offers, chooses) = (offer(b"\x02NT LM 0.12\0\x02SMB 2.???\0"), choice(0x02ff));
    let (asks, answers, last) =
        (setup(false, &ntlm(1, 19_041)), setup(true, &ntlm(2, 17_763)), v2(3, 0, &[9, 0]));
    let answers_last = v2(3, 1, &[16, 0]);
    let said: &[(char, &[u8])] =
        &[('>', &offers), ('<', &chooses), ('>', &asks), ('<', &answers), ('>', &last), ('<', &answers_last)];
    let expected = [
        "Client NT LM 0.12,SMB 2.???",
        "Server 2.???",
        "Client negotiate smb 10.0.19041",
        "Server challenge smb 10.0.17763",
    ];
    let bytes: Vec<(char, &[u8])> =
        said.iter().flat_map(|(who, all)| all.chunks(1).map(move |byte| (*who, byte))).collect();
    for config in [alone(), Config::default()] {
        assert_eq!(told(config, true, said), (expected.map(str::to_owned).to_vec(), 0));
        assert_eq!(told(config, true, &bytes), (expected.map(str::to_owned).to_vec(), 0), "in bytes");
    }
    assert_eq!(told(Config::default(), false, said).0, expected, "without a SYN");
    let without = Config::default().with_protocols(Protocols::ALL.without(Protocols::SMB));
    assert_eq!(told(without, true, said).0, [""; 0]);
}

#[test]
fn behind_a_session_of_netbios() {
    let request = [&b"\x81\0\0\x44\x20"[..], &[b'C'; 32], b"\0\x20", &[b'C'; 32], b"\0"].concat();
    let offers = offer(b"\x02NT LM 0.12\0");
    let said: &[(char, &[u8])] = &[('>', &request), ('<', b"\x82\0\0\0"), ('>', &offers)];
    assert_eq!(told(alone(), true, said).0, ["Client NT LM 0.12"]);
}

#[test]
fn messages_are_bounded() {
    // The ninth is not read.
    let offers = offer(b"\x02x\0");
    let said = vec![('>', &offers[..]); 12];
    assert_eq!(told(alone(), true, &said).0.len(), 8);
    // One that is too long ends what is read of its end, and nothing of it is held.
    let long = [&[0, 0, 0x40, 0, 0xff][..], b"SMB", &[0; 1000]].concat();
    assert_eq!(told(alone(), true, &[('>', &long), ('<', &long)]), (vec![], 0));
    // The beginning of one is held, and what never comes is not waited for by others.
    let begun = [&[0, 0, 0x1f, 0, 0xff][..], b"SMB", &[0; 1000]].concat();
    assert_eq!(told(alone(), true, &[('>', &begun)]), (vec![], 1));
}

#[test]
fn what_is_none() {
    for first in [&b"\0\0\0\x08\x04\xd2\x16\x2f"[..], b"\0\0\0\x85\xfdSMB", b"\x85\0\0\0", b"\xffSMBr"] {
        // HTTP waits for more of what is shorter.
        let first = [first, &[0; 16]].concat();
        assert_eq!(told(alone(), true, &[('>', &first)]), (vec![], 0), "{first:?}");
    }
    // A request of a server says nothing.
    let asks = setup(false, &ntlm(1, 19_041));
    assert_eq!(told(alone(), true, &[('<', &asks)]).0, [""; 0]);
}

#[test]
fn in_heads_of_http() {
    let request = b"GET / HTTP/1.1\r\nHost: a\r\nauthorization: \
        Negotiate TlRMTVNTUAABAAAAAAAAAgAAAAAAAAAAAAAAAAAAAAAKAGFKAAAADw==\r\n\r\n";
    // By Python's base64 of `ntlm(2, 17763)`.
    let response = b"HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\nWWW-Authenticate: NTLM \
        TlRMTVNTUAACAAAAAAAAAAAAAAAAAAACAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAACgBjRQAAAAA=\r\n\r\n";
    let said: &[(char, &[u8])] = &[('>', request), ('<', response)];
    let expected = ["Client negotiate http 10.0.19041", "Server challenge http 10.0.17763"];
    assert_eq!(told(Config::default(), true, said).0, expected);
    assert_eq!(told(Config::default().with_protocols(Protocols::NONE), true, said).0, [""; 0]);
    let other: &[(char, &[u8])] = &[('>', b"GET / HTTP/1.1\r\nAuthorization: Basic TlRMTVNTUAAB\r\n\r\n")];
    assert_eq!(told(Config::default(), true, other).0, [""; 0]);
}
