use proptest::prelude::*;

use super::*;

fn framed(message: &[u8]) -> Vec<u8> {
    [&(message.len() as u32).to_be_bytes()[..], message].concat()
}

fn utf16le(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

const REQUEST: u8 = 0x18;
const RESPONSE: u8 = 0x98;
const UNICODE: u16 = 0xc853;

/// A message of SMB 1.
fn v1(command: u8, flags: u8, flags2: u16, words: &[u8], data: &[u8]) -> Vec<u8> {
    let head = [&b"\xffSMB"[..], &[command, 0, 0, 0, 0, flags], &flags2.to_le_bytes(), &[0; 20]].concat();
    let counts = ((words.len() / 2) as u8, (data.len() as u16).to_le_bytes());
    [&head[..], &[counts.0], words, &counts.1, data].concat()
}

/// One of SMB 2.
fn v2(command: u8, reply: u8, body: &[u8]) -> Vec<u8> {
    let mut head = [&b"\xfeSMB\x40\0"[..], &[0; 6], &[command, 0, 1, 0, reply]].concat();
    head.resize(64, 0);
    [&head[..], body].concat()
}

/// What a message tells: dialects, the four texts of SMB 1, and the token.
fn told(server: bool, bytes: &[u8], offered: &[Box<str>]) -> Option<String> {
    let said = message(server, bytes, offered)?;
    let token = String::from_utf8_lossy(said.token).into_owned();
    let Some(smb) = said.smb else { return Some(format!("nothing [{token}]")) };
    let texts = [smb.native_os, smb.native_lm, smb.domain, smb.host];
    let texts = texts.map(|text| text.as_deref().unwrap_or("-").to_owned()).join("/");
    Some(format!("{} {}: {} {texts} [{token}]", smb.protocol, smb.message.name(), smb.dialects.join(",")))
}

fn offered() -> Vec<Box<str>> {
    vec!["NT LM 0.12".into(), "SMB 2.002".into(), "SMB 2.???".into()]
}

fn offer() -> Vec<u8> {
    v1(0x72, REQUEST, UNICODE, &[], b"\x02NT LM 0.12\0\x02SMB 2.002\0\x02SMB 2.???\0")
}

/// The words of a server of the dialect `NT LM 0.12`.
fn choice(capabilities: u32, challenge: u8) -> Vec<u8> {
    let mut words = vec![0; 34];
    words[19..23].copy_from_slice(&capabilities.to_le_bytes());
    words[33] = challenge;
    words
}

/// The words of a client that begins a session, with two lengths.
fn session(count: usize, len: u16, other: u16) -> Vec<u8> {
    let mut words = vec![0; 2 * count];
    words[14..16].copy_from_slice(&len.to_le_bytes());
    words[16..18].copy_from_slice(&other.to_le_bytes());
    words
}

#[test]
fn smb_1() {
    let negotiate = "1 negotiate: NT LM 0.12,SMB 2.002,SMB 2.??? -/-/-/- []";
    assert_eq!(told(false, &offer(), &[]).as_deref(), Some(negotiate));
    let extended = v1(0x72, RESPONSE, UNICODE, &choice(0x8000_0000, 0), b"0123456789abcdeftoken");
    assert_eq!(told(true, &extended, &offered()).as_deref(), Some("1 negotiate: NT LM 0.12 -/-/-/- [token]"));
    assert_eq!(told(true, &extended, &[]).as_deref(), Some("nothing [token]"), "nobody knows which");
    let names = [&b"chal"[..], &utf16le("HOME\0NAS\0")].concat();
    let plain = v1(0x72, RESPONSE, UNICODE, &choice(4, 4), &names);
    assert_eq!(told(true, &plain, &offered()).as_deref(), Some("1 negotiate: NT LM 0.12 -/-/HOME/NAS []"));
    // The texts begin at an even place: behind 61 bytes and three of the token a byte is left out.
    let data = [b"tok", &utf16le("Windows 5.1\0Windows 2000 LAN Manager\0")[..]].concat();
    let setup = v1(0x73, REQUEST, UNICODE, &session(12, 3, 0), &[&data[..], &[0]].concat());
    let said = told(false, &setup, &[]).unwrap();
    assert_eq!(said, "1 session setup:  Windows 5.1/Windows 2000 LAN Manager/-/- [tok]");
    let ascii = v1(0x73, REQUEST, 0, &session(13, 2, 1), b"..,alice\0HERS\0Unix\0Samba\0");
    assert_eq!(told(false, &ascii, &[]).as_deref(), Some("1 session setup:  Unix/Samba/-/- []"));
    let oldest = v1(0x73, REQUEST, 0, &session(10, 2, 0), b"..alice\0HERS\0DOS\0\0");
    assert_eq!(told(false, &oldest, &[]).as_deref(), Some("1 session setup:  DOS/-/-/- []"));
    let response = v1(0x73, RESPONSE, 0, &[0; 6], b"Unix\0Samba 4.17\0HOME\0");
    assert_eq!(told(true, &response, &[]).as_deref(), Some("1 session setup:  Unix/Samba 4.17/HOME/- []"));
    let mut words = [0; 8];
    words[6] = 3;
    let response = v1(0x73, RESPONSE, 0, &words, b"tokUnix\0Samba 4.17");
    assert_eq!(told(true, &response, &[]).as_deref(), Some("1 session setup:  Unix/Samba 4.17/-/- [tok]"));
    assert_eq!(told(true, &v1(0x73, RESPONSE, 0, &[], b""), &[]).as_deref(), Some("nothing []"));
}

#[test]
fn smb_2_and_3() {
    let mut body = vec![36, 0, 3, 0];
    body.resize(36, 0);
    body.extend([0x02, 0x02, 0x10, 0x02, 0x11, 0x03, 0xff, 0xff]);
    let offers = v2(0, 0, &body);
    assert_eq!(told(false, &offers, &[]).as_deref(), Some("2 negotiate: 2.0.2,2.1,3.1.1 -/-/-/- []"));
    let mut body = vec![65, 0, 1, 0, 0xff, 2];
    body.resize(56, 0);
    body.extend([128, 0, 5, 0, 0, 0, 0, 0]);
    let choice = v2(0, 1, &[&body[..], b"token"].concat());
    assert_eq!(told(true, &choice, &[]).as_deref(), Some("2 negotiate: 2.??? -/-/-/- [token]"));
    assert_eq!(told(true, &v2(0, 1, &[9, 0, 0, 0, 0, 0, 0, 0]), &[]).as_deref(), Some("nothing []"));
    let mut body = vec![25, 0];
    body.resize(12, 0);
    body.extend([88, 0, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    let setup = v2(1, 0, &[&body[..], b"token"].concat());
    assert_eq!(told(false, &setup, &[]).as_deref(), Some("nothing [token]"));
    let setup = v2(1, 1, &[&[9, 0, 0, 0, 72, 0, 5, 0][..], b"token"].concat());
    assert_eq!(told(true, &setup, &[]).as_deref(), Some("nothing [token]"));
    let far = v2(1, 1, &[9, 0, 0, 0, 72, 0, 5, 0]);
    assert_eq!(told(true, &far, &[]).as_deref(), Some("nothing []"), "a token that is not there");
}

#[test]
fn whose_messages_they_are() {
    assert_eq!(sender(&offer()), Some(false));
    assert_eq!(sender(&v2(1, 1, &[])), Some(true));
    for bytes in
        [&b""[..], b"\xffSMB", b"\xfeSMB\x40\0", &v1(0x75, 0, 0, &[], &[]), &v2(3, 0, &[]), b"\xfdSMB"]
    {
        assert_eq!((sender(bytes), told(false, bytes, &[])), (None, None), "{bytes:?}");
    }
    assert_eq!(told(true, &offer(), &[]), None, "a request of a server");
}

#[test]
fn first_bytes_and_packets() {
    let first = framed(&offer());
    for len in 1..first.len() {
        assert_eq!(begins(&first[..len]), (len >= 8).then_some(true), "{len}");
        let mut rest = &first[..len];
        assert_eq!((packet(&mut rest), rest.len()), (Packet::NeedMore, len));
    }
    let two = [&first[..], b"\x85\0\0\0", &first].concat();
    let mut rest = &two[..];
    assert_eq!(packet(&mut rest), Packet::Message(&offer()));
    assert_eq!(packet(&mut rest), Packet::PassedOver);
    assert_eq!((packet(&mut rest), rest.len()), (Packet::Message(&offer()), 0));
    assert_eq!(begins(b"\x81\0\0\x44\x20"), Some(true));
    assert_eq!(begins(b"\x82\0\0\0"), Some(true));
    // PostgreSQL; DNS; TLS; a message that is too long.
    for bytes in [&b"\0\0\0\x08\x04\xd2\x16\x2f"[..], b"\0\x1d\x12\x34\x01", b"\x16\x03", b"\x81\0\0\x44\x21"]
    {
        assert_eq!(begins(bytes), Some(false), "{bytes:?}");
    }
    assert_eq!(begins(b""), None);
    assert_eq!(packet(&mut &b"\0\0\x1f\xfd\xffSMB"[..]), Packet::Other);
    assert_eq!(packet(&mut &b"\0\0\x1f\xfc\xffSMB"[..]), Packet::NeedMore);
}

#[test]
fn cut_at_every_length() {
    let data = [b"tok", &utf16le("Windows 5.1\0Windows 2000 LAN Manager\0")[..]].concat();
    let setup = v1(0x73, REQUEST, UNICODE, &session(12, 3, 0), &data);
    for whole in [offer(), setup, v1(0x72, RESPONSE, UNICODE, &choice(4, 4), &utf16le("\0\0A\0B\0"))] {
        for len in 0..whole.len() {
            for server in [false, true] {
                let _ = told(server, &whole[..len], &offered());
            }
            fuzz(&framed(&whole[..len]));
        }
    }
    // Of many dialects the first ones are kept.
    let many = v1(0x72, REQUEST, 0, &[], &b"\x02x\0".repeat(500));
    assert_eq!(message(false, &many, &[]).unwrap().smb.unwrap().dialects.len(), 32);
}

proptest! {
    #[test]
    fn any_byte_may_be_any_other(at in 0usize..80, with in any::<[u8; 6]>(), second in any::<bool>()) {
        let mut body = vec![65, 0, 1, 0, 0xff, 2];
        body.resize(56, 0);
        body.extend([128, 0, 5, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5]);
        let mut bytes = framed(&if second { v2(0, 1, &body) } else { offer() });
        let at = at % (bytes.len() - 6);
        bytes[at..at + 6].copy_from_slice(&with);
        fuzz(&bytes);
    }
}
