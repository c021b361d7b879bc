use fp_obs::tls::{ClientHello, EncryptedHello, HelloTransport, KeyShare, ServerHello};

use super::*;

fn vec8(bytes: &[u8]) -> Vec<u8> {
    [&[bytes.len() as u8], bytes].concat()
}

fn vec16(bytes: &[u8]) -> Vec<u8> {
    [&(bytes.len() as u16).to_be_bytes(), bytes].concat()
}

fn extension(number: u16, body: &[u8]) -> Vec<u8> {
    [number.to_be_bytes().to_vec(), vec16(body)].concat()
}

/// A hello with every extension that is read.
fn extensions() -> Vec<u8> {
    [
        extension(0x0a0a, &[]),
        extension(0x0000, &vec16(&[vec![0], vec16(b"example.com")].concat())),
        extension(0x000a, &vec16(&[0x1a, 0x1a, 0x11, 0xec, 0, 0x1d])),
        extension(0x000b, &vec8(&[0, 1])),
        extension(0x000d, &vec16(&[4, 3, 8, 4])),
        extension(0x0010, &vec16(&[vec8(b"h2"), vec8(b"http/1.1")].concat())),
        extension(0x0015, &[0; 7]),
        extension(0x001b, &vec8(&[0, 2])),
        extension(0x001c, &[0x40, 1]),
        extension(0x0023, &[9; 5]),
        extension(0x002a, &[]),
        extension(0x002b, &vec8(&[3, 4, 3, 3])),
        extension(0x002c, &vec16(b"cookie")),
        extension(0x002d, &vec8(&[1])),
        extension(0x0033, &vec16(&[vec![0, 0x1d], vec16(&[7; 32])].concat())),
        extension(0x0039, &[1, 2, 0x40, 0x64, 0x80, 0, 0xff, 0x3a, 0]),
        extension(0xfe0d, &[vec![0, 0, 1, 0, 3, 42], vec16(&[5; 32]), vec16(&[6; 200])].concat()),
        extension(
            0x0029,
            &[vec16(&[vec16(b"identity"), vec![0; 4]].concat()), vec16(&vec8(&[1; 32]))].concat(),
        ),
    ]
    .concat()
}

fn client_body(extensions: &[u8]) -> Vec<u8> {
    [
        vec![3, 3],
        vec![0; 32],
        vec8(&[5; 32]),
        vec16(&[0x2a, 0x2a, 0x13, 1, 0xc0, 0x2b]),
        vec8(&[0]),
        vec16(extensions),
    ]
    .concat()
}

fn server_body(random: [u8; 32]) -> Vec<u8> {
    let extensions =
        [extension(0x002b, &[3, 4]), extension(0x0033, &[vec![0, 0x1d], vec16(&[7; 32])].concat())].concat();
    [vec![3, 3], random.to_vec(), vec8(&[5; 32]), vec![0x13, 1, 0], vec16(&extensions)].concat()
}

fn message(kind: u8, body: &[u8]) -> Vec<u8> {
    let [_, length @ ..] = (body.len() as u32).to_be_bytes();
    [&[kind], &length[..], body].concat()
}

/// Handshake messages in records of so many bytes.
fn records(messages: &[u8], len: usize) -> Vec<u8> {
    messages.chunks(len).flat_map(|part| [vec![22, 3, 1], vec16(part)].concat()).collect()
}

fn expected() -> ClientHello {
    let mut hello = ClientHello::default();
    hello.record_version = 0x0301;
    hello.version = 0x0303;
    hello.session_id_len = 32;
    hello.ciphers = vec![0x2a2a, 0x1301, 0xc02b];
    hello.compressions = vec![0];
    hello.extensions = vec![
        0x0a0a, 0, 0xa, 0xb, 0xd, 0x10, 0x15, 0x1b, 0x1c, 0x23, 0x2a, 0x2b, 0x2c, 0x2d, 0x33, 0x39, 0xfe0d,
        0x29,
    ];
    hello.groups = vec![0x1a1a, 0x11ec, 0x1d];
    hello.point_formats = vec![0, 1];
    hello.signature_algorithms = vec![0x0403, 0x0804];
    hello.alpn = vec![b"h2".as_slice().into(), b"http/1.1".as_slice().into()];
    hello.server_name = Some(b"example.com".as_slice().into());
    hello.key_shares = vec![KeyShare { group: 0x1d, len: 32 }];
    hello.versions = vec![0x0304, 0x0303];
    hello.psk_modes = vec![1];
    hello.psk_identities = 1;
    hello.early_data = true;
    hello.session_ticket_len = Some(5);
    hello.padding_len = Some(7);
    hello.cookie = true;
    hello.encrypted_hello = Some(EncryptedHello::Outer { kdf: 1, aead: 3, key_len: 32, payload_len: 200 });
    hello.certificate_compressions = vec![2];
    hello.record_size_limit = Some(0x4001);
    hello.transport_parameters = vec![1, 0xff3a];
    hello
}

/// All statuses of bytes that come in pieces of so many.
fn read(bytes: &[u8], piece: usize) -> Vec<Status> {
    let mut reader = HelloReader::new();
    let mut found = Vec::new();
    for mut piece in bytes.chunks(piece) {
        loop {
            match reader.read(&mut piece) {
                Status::NeedMore => break,
                end @ (Status::Ended | Status::TooLong) => {
                    found.push(end);
                    return found;
                }
                hello => found.push(hello),
            }
        }
    }
    found
}

#[test]
fn everything_in_a_client_hello() {
    let sent = records(&message(1, &client_body(&extensions())), 16384);
    assert_eq!(read(&sent, usize::MAX), [Status::Client(Box::new(expected()))]);
}

#[test]
fn records_and_segments_cut_it_anywhere() {
    let hello = message(1, &client_body(&extensions()));
    for record in [1, 2, 3, 4, 5, 7, 100, 16384] {
        let sent = records(&hello, record);
        for piece in [1, 2, 3, 5, 6, 11, 100, 1460] {
            assert_eq!(read(&sent, piece), [Status::Client(Box::new(expected()))], "{record} {piece}");
        }
    }
}

#[test]
fn cut_at_every_length_it_waits() {
    let body = client_body(&extensions());
    let sent = records(&message(1, &body), 50);
    for len in 0..sent.len() {
        assert_eq!(read(&sent[..len], usize::MAX), [], "{len} bytes");
    }
    // The body itself, as of QUIC or DTLS: what has no ciphers is none, and whole extensions are
    // kept.
    let whole = client_hello(&body, HelloTransport::Tls).unwrap();
    for len in 0..body.len() {
        match client_hello(&body[..len], HelloTransport::Tls) {
            None => assert!(len < 77, "{len}"),
            Some(hello) => {
                // 77 bytes stand before the list of extensions; without it there is no
                // contradiction.
                assert_eq!(hello.malformed_extension, len > 77, "{len}");
                assert!(whole.extensions.starts_with(&hello.extensions), "{len}");
            }
        }
    }
    for len in 0..server_body([0; 32]).len() {
        server_hello(&server_body([0; 32])[..len]);
    }
}

#[test]
fn an_extension_cut_inside_is_told() {
    for number in [0x00, 0x0a, 0x0b, 0x0d, 0x10, 0x1b, 0x1c, 0x29, 0x2b, 0x2d, 0x33, 0x39, 0xfe0d] {
        let body = client_body(&extension(number, &[0x40]));
        let hello = client_hello(&body, HelloTransport::Quic).unwrap();
        assert!(hello.malformed_extension, "{number:#x}");
        assert_eq!(hello.extensions, [number]);
    }
}

#[test]
fn a_hello_retry_request_and_the_second_hello() {
    let hello = records(&message(1, &client_body(&[])), 16384);
    let change = [20, 3, 3, 0, 1, 1];
    let client = [hello.as_slice(), &change, &hello, &[23, 3, 3, 0, 9]].concat();
    let found = read(&client, 7);
    assert!(matches!(&found[..], [Status::Client(_), Status::Client(_), Status::Ended]), "{found:?}");

    let retry = [
        0xcf, 0x21, 0xad, 0x74, 0xe5, 0x9a, 0x61, 0x11, 0xbe, 0x1d, 0x8c, 0x02, 0x1e, 0x65, 0xb8, 0x91, 0xc2,
        0xa2, 0x11, 0x16, 0x7a, 0xbb, 0x8c, 0x5e, 0x07, 0x9e, 0x09, 0xe2, 0xc8, 0xa8, 0x33, 0x9c,
    ];
    let (retry, hello) = (message(2, &server_body(retry)), message(2, &server_body([1; 32])));
    let server = [records(&retry, 16384), change.to_vec(), records(&hello, 30)].concat();
    let found = read(&server, 1);
    let [Status::Server(retry), Status::Server(hello)] = &found[..] else { panic!("{found:?}") };
    assert!(retry.retry && !hello.retry);
    let mut expected = ServerHello::default();
    expected.record_version = 0x0301;
    expected.version = 0x0303;
    expected.selected_version = Some(0x0304);
    expected.session_id_len = 32;
    expected.cipher = 0x1301;
    expected.extensions = vec![0x2b, 0x33];
    expected.group = Some(0x1d);
    assert_eq!(**hello, expected);
}

#[test]
fn a_warning_before_the_server_hello_and_messages_behind_it() {
    let messages = [message(0, &[]), message(2, &server_body([1; 32])), message(11, &[0; 4000])].concat();
    let sent =
        [vec![21, 3, 3, 0, 2, 1, 112], records(&messages, 1000), vec![20, 3, 3, 0, 1, 1, 22, 3, 3, 0, 40]];
    let sent = [sent.concat(), vec![0x99; 40]].concat();
    for piece in [1, 1460, usize::MAX] {
        let found = read(&sent, piece);
        assert!(matches!(&found[..], [Status::Server(_), Status::Ended]), "{found:?}");
    }
}

#[test]
fn empty_records_change_nothing() {
    let hello = message(1, &client_body(&extensions()));
    let (one, other) = hello.split_at(50);
    let empty = [[22, 3, 1, 0, 0], [20, 3, 1, 0, 0]].concat();
    let sent = [&empty[..], &records(one, 16384), &empty, &records(other, 16384)].concat();
    for piece in [1, 3, 1460, usize::MAX] {
        assert_eq!(read(&sent, piece), [Status::Client(Box::new(expected()))], "{piece}");
    }
    // Many of them are passed over, and nothing is kept of them.
    let mut reader = HelloReader::new();
    assert_eq!(reader.read(&mut &empty.repeat(10_000)[..]), Status::NeedMore);
    assert_eq!(reader.memory(), 0);
}

#[test]
fn a_server_hello_of_an_early_draft() {
    let body = [vec![0x7f, 0x12], vec![1; 32], vec![0x13, 2], vec16(&extension(0x29, &[0, 0]))].concat();
    let hello = server_hello(&body).unwrap();
    assert_eq!((hello.version, hello.cipher, hello.resumed), (0x7f12, 0x1302, true));
}

#[test]
fn a_hello_in_the_form_of_ssl_2() {
    let record =
        [vec![1, 3, 1], vec![0, 9, 0, 0, 0, 16], vec![0, 0, 0x2f, 1, 0, 0x80, 0, 0xc0, 0x14], vec![7; 16]]
            .concat();
    let sent = [vec![0x80, record.len() as u8], record].concat();
    for piece in [1, 2, 3, 10, 100] {
        let found = read(&sent, piece);
        let [Status::Client(hello)] = &found[..] else { panic!("{found:?}") };
        assert!(hello.sslv2_form);
        assert_eq!((hello.version, &hello.ciphers[..]), (0x0301, &[0x2f, 0xc014][..]));
    }
    for len in 0..sent.len() {
        assert_eq!(read(&sent[..len], 100), [], "{len} bytes");
    }
    let mut other = sent;
    other[4] = 9;
    other[3] = 9;
    assert_eq!(read(&other, 100), [Status::Ended], "no such version");
}

#[test]
fn what_is_no_tls_ends_at_once() {
    for bytes in
        [&b"GET / HTTP/1.1\r\n"[..], b"SSH-2.0-OpenSSH", &[22, 4, 0, 0, 1], &[22, 3, 1, 0xff, 0xff], &[0; 9]]
    {
        assert_eq!(read(bytes, 1), [Status::Ended], "{bytes:?}");
        let mut reader = HelloReader::new();
        let mut rest = bytes;
        reader.read(&mut rest);
        assert_eq!(reader.read(&mut &[22][..]), Status::Ended);
    }
}

#[test]
fn what_is_too_long_is_not_kept() {
    let [_, length @ ..] = (MAX_HELLO as u32 + 1).to_be_bytes();
    let sent = records(&[&[1], &length[..]].concat(), 100);
    assert_eq!(read(&sent, 1), [Status::TooLong]);
    // The longest list of extensions is read.
    let long = [extension(0x1234, &vec![0; 65_535 - 4 - 4]), extension(0x1235, &[])].concat();
    assert_eq!(long.len(), 65_535);
    let found = read(&records(&message(1, &client_body(&long)), 16384), 1460);
    let [Status::Client(hello)] = &found[..] else { panic!("{found:?}") };
    assert_eq!(hello.extensions, [0x1234, 0x1235]);
    assert!(!hello.malformed_extension);
}

#[test]
fn an_unfinished_hello_holds_what_came() {
    let [_, length @ ..] = (MAX_HELLO as u32).to_be_bytes();
    let mut reader = HelloReader::new();
    let sent = records(&[&[1], &length[..], &vec![0; MAX_HELLO - 1]].concat(), 16384);
    for mut piece in sent.chunks(1000) {
        assert_eq!(reader.read(&mut piece), Status::NeedMore);
        assert!(reader.kept() < MAX_HELLO);
    }
    assert_eq!(reader.kept(), MAX_HELLO - 1);
    // The last byte makes it a hello of zeros, which contradicts itself nowhere: no ciphers, no
    // extensions.
    assert!(matches!(reader.read(&mut &[22, 3, 1, 0, 1, 0][..]), Status::Client(_)));
    assert_eq!(reader.kept(), 0);
}

#[test]
fn dtls_has_a_cookie() {
    let body =
        [vec![0xfe, 0xfd], vec![0; 32], vec8(&[]), vec8(&[4; 20]), vec16(&[0xc0, 0x2b]), vec8(&[0])].concat();
    let hello = client_hello(&body, HelloTransport::Dtls).unwrap();
    assert_eq!((hello.dtls_cookie_len, &hello.ciphers[..]), (20, &[0xc02b][..]));
    assert!(!hello.malformed_extension && hello.extensions.is_empty());
}

#[test]
fn beginnings() {
    for (bytes, expected) in [
        (&[][..], None),
        (&[22], None),
        (&[22, 3, 1, 0], None),
        (&[22, 3, 1, 0, 5], None),
        (&[22, 3, 1, 0, 5, 1], Some(true)),
        (&[22, 3, 3, 0x40, 0, 2, 9], Some(true)),
        (&[22, 3, 3, 0, 5, 11], Some(false)),
        // Behind empty records, which OpenSSL passes over.
        (&[22, 3, 3, 0, 0], None),
        (&[22, 3, 3, 0, 0, 22], None),
        (&[22, 3, 1, 0, 0, 20, 3, 3, 0, 0, 22, 3, 1, 0, 5, 1], Some(true)),
        (&[22, 3, 1, 0, 0, 22, 3, 1, 0, 5, 11], Some(false)),
        (&[22, 3, 1, 0, 0, 21, 3, 1, 0, 2], Some(false)),
        (&[22, 3, 1, 0, 0, 0x80, 46, 1, 3], Some(false)),
        (&[20], None),
        (&[20, 3, 1, 0], None),
        (&[20, 3, 1, 0, 0], None),
        (&[20, 3, 1, 0, 1], Some(false)),
        (&[20, 2], Some(false)),
        (&[22, 2], Some(false)),
        (&[0x80], None),
        (&[0x80, 46], None),
        (&[0x80, 46, 1], None),
        (&[0x80, 46, 1, 0], None),
        (&[0x80, 46, 1, 3], Some(true)),
        (&[0x80, 46, 1, 0, 2], Some(true)),
        (&[0x80, 46, 1, 0, 3], Some(false)),
        (&[0x80, 20, 1, 3], Some(false)),
        (&[0x80, 46, 4, 0, 1], Some(false)),
        (&[0x17, 3, 3, 0, 5], Some(false)),
    ] {
        assert_eq!(begins_hello(bytes), expected, "{bytes:?}");
    }
}
