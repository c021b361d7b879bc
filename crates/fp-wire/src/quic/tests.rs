use fp_obs::tls::{ClientHello, HelloTransport, ServerHello};

use super::keys::{Keys, seal};
use super::*;

const CLIENT_V1: &[u8] = include_bytes!("samples/rfc9001-client.bin");
const SERVER_V1: &[u8] = include_bytes!("samples/rfc9001-server.bin");
const CLIENT_V2: &[u8] = include_bytes!("samples/rfc9369-client.bin");
const SERVER_V2: &[u8] = include_bytes!("samples/rfc9369-server.bin");
/// The destination of the client's packets there.
const DESTINATION: [u8; 8] = [0x83, 0x94, 0xc8, 0xf0, 0x3e, 0x51, 0x57, 0x08];

#[derive(Default)]
struct Seen {
    clients: Vec<ClientHello>,
    servers: Vec<ServerHello>,
}

impl Seen {
    fn read(&mut self, reader: &mut InitialReader, sender: Sender, datagram: &[u8]) {
        reader.read(sender, datagram, &mut |told| match told {
            Told::Client(hello, _) => self.clients.push(*hello),
            Told::Server(hello, _) => self.servers.push(*hello),
        });
    }
}

/// RFC 9001, A.2 and A.3; RFC 9369, A.2 and A.3.
#[test]
fn packets_of_the_standards() {
    for (number, client, server) in [(1, CLIENT_V1, SERVER_V1), (0x6b33_43cf, CLIENT_V2, SERVER_V2)] {
        let packet = packets(client).next().unwrap();
        assert_eq!((packet.kind, packet.version), (PacketKind::Initial, number));
        assert_eq!((packet.destination, packet.source, packet.token), (&DESTINATION[..], &[][..], &[][..]));
        assert_eq!((packet.bytes.len(), packet.number_at), (1200, 18));
        assert!(is_initial(client) && is_initial(server));

        let (mut reader, mut seen) = (InitialReader::new(), Seen::default());
        seen.read(&mut reader, Sender::Server, server);
        assert!(seen.servers.is_empty(), "no keys yet");
        seen.read(&mut reader, Sender::Client, client);
        seen.read(&mut reader, Sender::Server, server);
        let [hello] = &seen.clients[..] else { panic!("a hello") };
        assert_eq!((hello.transport, hello.repeated), (HelloTransport::Quic, false));
        assert_eq!(hello.server_name.as_deref(), Some(&b"example.com"[..]));
        assert_eq!(hello.ciphers, [0x1301, 0x1302]);
        assert_eq!(hello.transport_parameters, [4, 5, 7, 8, 1, 9, 0xf, 6]);
        assert_eq!(hello.ja3_text(), "771,4865-4866,0-65281-10-16-5-51-43-13-45-28-57,29-23-24,");
        // The hashes by sha256sum, of "1301,1302" and of the sorted extensions with the algorithms
        // behind.
        assert!(hello.ja4().starts_with("q13d0211an_62ed6f6ca7ad_"), "{}", hello.ja4());
        let [hello] = &seen.servers[..] else { panic!("a hello") };
        assert_eq!((hello.cipher, &hello.extensions[..]), (0x1301, &[51, 43][..]));
    }
}

#[test]
fn what_is_changed_is_not_read() {
    for at in [0, 1, 5, 6, 10, 17, 18, 21, 22, 40, 600, 1183, 1199] {
        let mut bytes = CLIENT_V1.to_vec();
        bytes[at] ^= 1;
        let (mut reader, mut seen) = (InitialReader::new(), Seen::default());
        seen.read(&mut reader, Sender::Client, &bytes);
        assert!(seen.clients.is_empty(), "{at}");
    }
    for len in 0..CLIENT_V1.len() {
        let (mut reader, mut seen) = (InitialReader::new(), Seen::default());
        seen.read(&mut reader, Sender::Client, &CLIENT_V1[..len]);
        assert!(seen.clients.is_empty(), "{len}");
        assert_eq!(packets(&CLIENT_V1[..len]).count(), 0, "{len}");
    }
}

/// An Initial packet with these frames; a client's fills a datagram.
fn initial(
    version: u32,
    destination: &[u8],
    token: &[u8],
    of_client: bool,
    number: u32,
    frames: &[u8],
) -> Vec<u8> {
    if of_client {
        let room = 1200 - (30 + destination.len() + token.len());
        let padding = vec![0; room.saturating_sub(frames.len())];
        return unpadded(
            version,
            destination,
            token,
            destination,
            true,
            number,
            &[frames, &padding].concat(),
        );
    }
    // Packets of the server are protected with keys of the client's destination.
    unpadded(version, destination, token, &DESTINATION, false, number, frames)
}

/// An Initial packet with these frames, with keys of this destination.
fn unpadded(
    version: u32,
    destination: &[u8],
    token: &[u8],
    key_destination: &[u8],
    of_client: bool,
    number: u32,
    frames: &[u8],
) -> Vec<u8> {
    let known = Version::from_number(version).unwrap();
    let kind = if known == Version::V2 { 0xd0 } else { 0xc0 };
    let len = (4 + frames.len() + 16) as u16 | 0x4000;
    let header = [
        &[kind | 3][..],
        &version.to_be_bytes(),
        &[destination.len() as u8],
        destination,
        &[0, token.len() as u8],
        token,
        &len.to_be_bytes(),
        &number.to_be_bytes(),
    ]
    .concat();
    let keys = Keys::new(known, key_destination, of_client).unwrap();
    seal(&keys, &header, number, frames)
}

fn crypto(offset: u16, data: &[u8]) -> Vec<u8> {
    let varint = |number: u16| (number | 0x4000).to_be_bytes();
    [&[6][..], &varint(offset), &varint(data.len() as u16), data].concat()
}

/// The client hello of the standards.
fn hello() -> Vec<u8> {
    let mut plain = Vec::new();
    let packet = packets(CLIENT_V1).next().unwrap();
    let range = Keys::new(Version::V1, &DESTINATION, true).unwrap().open(&packet, &mut plain).unwrap();
    plain[range][4..4 + 0xf1].to_vec()
}

#[test]
fn every_version() {
    let hello = hello();
    for version in [
        1,
        0x6b33_43cf,
        0xff00_0017,
        0xff00_001b,
        0xff00_001d,
        0xff00_0020,
        0xff00_0021,
        0xff00_0022,
        0xface_b002,
        0xface_b00e,
    ] {
        let datagram = initial(version, &DESTINATION, b"token", true, 7, &crypto(0, &hello));
        assert_eq!(packets(&datagram).next().unwrap().token, b"token");
        let (mut reader, mut seen) = (InitialReader::new(), Seen::default());
        seen.read(&mut reader, Sender::Client, &datagram);
        assert_eq!(seen.clients.len(), 1, "{version:#x}");
    }
    // Whose second bit is not set (RFC 9287): the keys fit all the same.
    let mut greased = initial(1, &DESTINATION, &[], true, 7, &crypto(0, &hello));
    greased[0] ^= 0x40;
    assert!(is_initial(&greased));
    for version in [2, 0xff00_0016, 0xff00_0023, 0x0a0a_0a0a, 0x5130_3530] {
        assert_eq!(Version::from_number(version), None);
    }
}

#[test]
fn frames_in_any_order_and_datagrams() {
    let hello = hello();
    let (first, rest) = hello.split_at(50);
    let (second, third) = rest.split_at(60);
    // Padding, an acknowledgment with a range, a ping; the same data twice.
    let odd = [&[0, 0, 1, 2, 9, 0, 1, 0, 1, 1][..], &crypto(50, second), &crypto(50, second)].concat();
    let one = initial(1, &DESTINATION, &[], true, 1, &crypto(110, third));
    let other = initial(1, &DESTINATION, &[], true, 2, &odd);
    let last = initial(1, &DESTINATION, &[], true, 3, &crypto(0, first));
    let (mut reader, mut seen) = (InitialReader::new(), Seen::default());
    seen.read(&mut reader, Sender::Client, &one);
    // Coalesced: two packets in a datagram, and what follows them.
    seen.read(&mut reader, Sender::Client, &[&other[..], &last, &[0; 100]].concat());
    assert_eq!(seen.clients.len(), 1);
    assert_eq!(seen.clients[0].server_name.as_deref(), Some(&b"example.com"[..]));
    seen.read(&mut reader, Sender::Client, &last);
    assert_eq!(seen.clients.len(), 1, "told once");
}

#[test]
fn a_retry_makes_new_keys() {
    let hello = hello();
    let (mut reader, mut seen) = (InitialReader::new(), Seen::default());
    let before = initial(1, &DESTINATION, &[], true, 0, &crypto(0, &hello[..100]));
    let after = initial(1, b"retried", b"token", true, 1, &crypto(0, &hello));
    let retry = [&[0xf0, 0, 0, 0, 1, 0, 7][..], b"retried", b"a token", &[0; 16]].concat();
    let packet = packets(&retry).next().unwrap();
    assert_eq!(
        (packet.kind, packet.source, packet.token),
        (PacketKind::Retry, &b"retried"[..], &b"a token"[..])
    );
    seen.read(&mut reader, Sender::Client, &before);
    seen.read(&mut reader, Sender::Server, &retry);
    seen.read(&mut reader, Sender::Client, &after);
    assert_eq!(seen.clients.len(), 1);
    seen.read(&mut reader, Sender::Client, &before);
    assert_eq!(seen.clients.len(), 1);
}

/// RFC 9001, A.4; RFC 9369, A.4; the same of drafts 27 and 29.
#[test]
fn a_retry_is_for_who_asked() {
    let retry = |first: u8, version: u32, tag: u128| {
        let (version, tag) = (version.to_be_bytes(), tag.to_be_bytes());
        let ids = [0, 8, 0xf0, 0x67, 0xa5, 0x50, 0x2a, 0x42, 0x62, 0xb5];
        [&[first][..], &version, &ids, b"token", &tag].concat()
    };
    for bytes in [
        retry(0xff, 1, 0x04a2_65ba_2eff_4d82_9058_fb3f_0f24_96ba),
        retry(0xcf, 0x6b33_43cf, 0xc864_6ce8_bfe3_3952_d955_5436_65dc_c7b6),
        retry(0xff, 0xff00_001d, 0xd169_26d8_1f6f_9ca2_953a_8aa4_575e_1e49),
        retry(0xff, 0xff00_001b, 0xa523_cb5b_a524_695f_6569_f293_a135_9d8e),
    ] {
        let is_for = |bytes: &[u8], destination: &[u8]| packets(bytes).next()?.is_retry_for(destination);
        assert_eq!(is_for(&bytes, &DESTINATION), Some(true), "{bytes:x?}");
        assert_eq!(is_for(&bytes, b"another one"), Some(false));
        assert_eq!(is_for(&bytes, &[0; 300]), None, "no identifier");
        for at in 0..bytes.len() {
            let mut changed = bytes.clone();
            changed[at] ^= 1;
            assert_ne!(is_for(&changed, &DESTINATION), Some(true), "{at}");
            assert_ne!(is_for(&bytes[..at], &DESTINATION), Some(true), "{at}");
        }
    }
    let mvfst = retry(0xff, 0xface_b002, 0);
    assert_eq!(packets(&mvfst).next().unwrap().is_retry_for(&DESTINATION), None, "its key is not known");
    assert_eq!(packets(CLIENT_V1).next().unwrap().is_retry_for(&DESTINATION), None, "no Retry");
}

/// RFC 9000, 14.1 and 7.2.
#[test]
fn what_a_server_must_discard_is_not_read() {
    let hello = hello();
    let small = |destination: &[u8], token: &[u8], data: &[u8]| {
        unpadded(1, destination, token, destination, true, 0, &crypto(0, data))
    };
    let (mut reader, mut seen) = (InitialReader::new(), Seen::default());
    // A whole hello and the beginning of one, under this destination and another one.
    for datagram in [
        small(&DESTINATION, &[], &hello),
        small(&DESTINATION, &[], &hello[..60]),
        small(b"elsewhere", &[], &[1, 0, 0, 5, 9]),
        [small(&DESTINATION, &[], &hello), vec![0; 100]].concat(),
    ] {
        assert!(datagram.len() < 1200 && is_initial(&datagram));
        seen.read(&mut reader, Sender::Client, &datagram);
    }
    assert!(reader.is_untouched() && seen.clients.is_empty());
    // A destination of seven bytes, which nobody has named.
    seen.read(&mut reader, Sender::Client, &initial(1, b"7 bytes", &[], true, 0, &crypto(0, &hello[..60])));
    seen.read(&mut reader, Sender::Client, &initial(1, &[], &[], true, 0, &crypto(0, &hello)));
    assert!(seen.clients.is_empty());
    // What fills a datagram with others is read.
    let filled = [small(&DESTINATION, &[], &hello), vec![0; 1000]].concat();
    seen.read(&mut reader, Sender::Client, &filled);
    assert_eq!(seen.clients.len(), 1);
    // A Retry may have named it.
    let (mut reader, mut seen) = (InitialReader::new(), Seen::default());
    seen.read(&mut reader, Sender::Client, &initial(1, &[], b"token", true, 0, &crypto(0, &hello)));
    assert_eq!(seen.clients.len(), 1);
}

#[test]
fn connections_of_the_same_ends_are_read_each_by_itself() {
    let (hello, mut plain) = (hello(), Vec::new());
    let packet = packets(SERVER_V1).next().unwrap();
    let range = Keys::new(Version::V1, &DESTINATION, false).unwrap().open(&packet, &mut plain).unwrap();
    let answer = &plain[range];
    // Another random.
    let mut other = hello.clone();
    other[6] ^= 1;
    let (mut reader, mut seen) = (InitialReader::new(), Seen::default());
    let client =
        |destination: &[u8], number, frames: &[u8]| initial(1, destination, &[], true, number, frames);
    let server = |of: &[u8]| unpadded(1, b"cccc", &[], of, false, 0, answer);
    seen.read(&mut reader, Sender::Client, &client(&DESTINATION, 0, &crypto(0, &hello[..60])));
    seen.read(&mut reader, Sender::Client, &client(b"elsewhere", 0, &crypto(0, &other)));
    assert_eq!(seen.clients.len(), 1, "nothing of the first is in the second");
    seen.read(&mut reader, Sender::Server, &server(b"elsewhere"));
    assert!(seen.servers.len() == 1 && !reader.is_done());
    seen.read(&mut reader, Sender::Client, &client(&DESTINATION, 1, &crypto(60, &hello[60..])));
    seen.read(&mut reader, Sender::Server, &server(&DESTINATION));
    assert_eq!((seen.clients.len(), seen.servers.len()), (2, 2));
    assert!(seen.clients.iter().all(|hello| !hello.repeated));
    assert!(reader.is_done() && reader.memory() == 0);
    // What is sent again is not told again, and one that begins later is.
    seen.read(&mut reader, Sender::Client, &client(b"elsewhere", 0, &crypto(0, &other)));
    assert_eq!(seen.clients.len(), 2);
    other[6] ^= 2;
    seen.read(&mut reader, Sender::Client, &client(b"later on", 0, &crypto(0, &other)));
    assert!(seen.clients.len() == 3 && !reader.is_done());
    // However many begin, little is kept, and the newest is told.
    for number in 0..20 {
        seen.read(&mut reader, Sender::Client, &client(&[number; 8], 0, &crypto(300, &[1; 200])));
        assert!(reader.memory() < 40_000, "{}", reader.memory());
    }
    other[6] ^= 4;
    seen.read(&mut reader, Sender::Client, &client(b"the last", 0, &crypto(0, &other)));
    seen.read(&mut reader, Sender::Server, &server(b"the last"));
    assert_eq!((seen.clients.len(), seen.servers.len()), (4, 3));
}

#[test]
fn a_version_negotiation_is_told_apart() {
    let bytes = [&[0x80, 0, 0, 0, 0, 1, 9, 0][..], &[0, 0, 0, 1, 0xff, 0, 0, 0x1d]].concat();
    let packet = packets(&bytes).next().unwrap();
    assert_eq!((packet.kind, packet.destination), (PacketKind::VersionNegotiation, &[9][..]));
    assert!(!is_initial(&bytes));
    // A short header, an unknown version, a connection identifier that is too long.
    for bytes in [
        &[0x40, 0, 0, 0, 1, 0, 0][..],
        &[0xc0, 0, 0, 0, 9, 0, 0],
        &[[0xc0, 0, 0, 0, 1, 21].as_slice(), &[0; 40]].concat(),
    ] {
        assert_eq!(packets(bytes).count(), 0, "{bytes:?}");
    }
}

#[test]
fn it_is_bounded() {
    let (mut reader, mut seen) = (InitialReader::new(), Seen::default());
    let hello = hello();
    // Pieces that never become whole.
    for number in 0..2 * MAX_PACKETS {
        let piece = crypto(300 + (number as u16 * 97) % 16_000, &hello);
        seen.read(&mut reader, Sender::Client, &initial(1, &DESTINATION, &[], true, number, &piece));
    }
    assert!(reader.has_ended(Sender::Client) && seen.clients.is_empty());
    assert!(reader.memory() < 3 * crate::MAX_STREAM, "{}", reader.memory());
    // A message that is no hello ends it.
    let mut reader = InitialReader::new();
    seen.read(
        &mut reader,
        Sender::Client,
        &initial(1, &DESTINATION, &[], true, 0, &crypto(0, &[8, 0, 0, 1, 0])),
    );
    assert!(reader.has_ended(Sender::Client) && !reader.has_ended(Sender::Server));
}
