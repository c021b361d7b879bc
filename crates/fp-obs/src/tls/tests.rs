use super::*;

/// The hello of the example in FoxIO's description of JA4 (Chrome on Windows), GREASE added where
/// Chrome sends it.
fn chrome() -> ClientHello {
    ClientHello {
        record_version: 0x0301,
        version: 0x0303,
        ciphers: vec![
            0x3a3a, 0x1301, 0x1302, 0x1303, 0xc02b, 0xc02f, 0xc02c, 0xc030, 0xcca9, 0xcca8, 0xc013, 0xc014,
            0x009c, 0x009d, 0x002f, 0x0035,
        ],
        extensions: vec![
            0x9a9a, 0x001b, 0x0000, 0x0033, 0x0010, 0x4469, 0x0017, 0x002d, 0x000d, 0x0005, 0x0023, 0x0012,
            0x002b, 0xff01, 0x000b, 0x000a, 0x4a4a, 0x0015,
        ],
        groups: vec![0xdada, 0x001d, 0x0017, 0x0018],
        point_formats: vec![0],
        signature_algorithms: vec![0x0403, 0x0804, 0x0401, 0x0503, 0x0805, 0x0501, 0x0806, 0x0601],
        versions: vec![0xbaba, 0x0304, 0x0303],
        alpn: vec![b"h2".as_slice().into(), b"http/1.1".as_slice().into()],
        server_name: Some(b"example.com".as_slice().into()),
        ..ClientHello::default()
    }
}

#[test]
fn ja4_is_that_of_its_description() {
    let hello = chrome();
    assert_eq!(hello.ja4(), "t13d1516h2_8daaf6152771_e5627efa2ab1");
    assert_eq!(
        hello.ja4_r(),
        "t13d1516h2_002f,0035,009c,009d,1301,1302,1303,c013,c014,c02b,c02c,c02f,c030,cca8,cca9_0005,000a,000b,000d,\
         0012,0015,0017,001b,0023,002b,002d,0033,4469,ff01_0403,0804,0401,0503,0805,0501,0806,0601"
    );
    assert_eq!(hello.ja4_o(), "t13d1516h2_acb858a92679_18f69afefd3d");
    assert!(hello.ja4_ro().contains("_001b,0000,0033,0010,4469,"));
}

#[test]
fn ja4_of_what_is_missing() {
    let bare = ClientHello { version: 0x0301, ..ClientHello::default() };
    assert_eq!(bare.ja4(), "t10i000000_000000000000_000000000000");
    let dtls = ClientHello {
        transport: HelloTransport::Dtls,
        version: 0xfefd,
        versions: vec![0xfefc, 0xfefd],
        ..bare.clone()
    };
    assert_eq!(dtls.ja4(), "dd3i000000_000000000000_000000000000");
    let draft = ClientHello { versions: vec![0x7f1c, 0x0304], ..bare.clone() };
    assert!(draft.ja4().starts_with("t00i"), "the highest number is a version without a name");
    let many = ClientHello { ciphers: (1..=200).collect(), extensions: vec![0, 16], ..bare };
    assert!(many.ja4().starts_with("t10d990200_"));
    assert!(many.ja4().ends_with("_000000000000"), "what is sorted is empty");
    assert!(!many.ja4_o().ends_with("_000000000000"));
}

#[test]
fn ja4_spells_odd_alpn_in_nibbles() {
    let spelled = |alpn: &[u8]| {
        let hello = ClientHello { alpn: vec![alpn.into()], ..ClientHello::default() };
        hello.ja4()[8..10].to_owned()
    };
    for (alpn, ends) in [
        (&b"h2"[..], "h2"),
        (b"http/1.1", "h1"),
        (b"x", "xx"),
        (b"\xab", "ab"),
        (b"\xab\xcd", "ad"),
        (b"0\xab", "3b"),
        (b"h2-", "6d"),
        (b"", "00"),
    ] {
        assert_eq!(spelled(alpn), ends, "{alpn:?}");
    }
}

#[test]
fn ja3_is_that_of_its_description() {
    // The two examples of Salesforce's description of JA3.
    let hello = ClientHello {
        version: 769,
        ciphers: vec![47, 53, 5, 10, 49161, 49162, 49171, 49172, 50, 56, 19, 4],
        extensions: vec![0, 10, 11],
        groups: vec![23, 24, 25],
        point_formats: vec![0],
        ..ClientHello::default()
    };
    assert_eq!(hello.ja3_text(), "769,47-53-5-10-49161-49162-49171-49172-50-56-19-4,0-10-11,23-24-25,0");
    assert_eq!(hello.ja3(), "ada70206e40642a3e4461f35503241d5");
    let bare = ClientHello {
        version: 769,
        ciphers: vec![4, 5, 10, 9, 100, 98, 3, 6, 19, 18, 99],
        ..ClientHello::default()
    };
    assert_eq!(bare.ja3_text(), "769,4-5-10-9-100-98-3-6-19-18-99,,,");
    assert_eq!(bare.ja3(), "de350869b8c85de67a350c8d186f11e6");
    assert!(!chrome().ja3_text().contains("14906"), "GREASE is left out");
}

#[test]
fn ja3s_is_that_of_tshark() {
    // From ../shared/corpus/HatBoy+Pcap-Analyzer__pcaps_pcap.pcap, as tshark 4.0 prints text and
    // hash.
    let hello = ServerHello {
        version: 771,
        cipher: 49199,
        extensions: vec![65281, 11, 35, 5, 16],
        ..ServerHello::default()
    };
    assert_eq!(hello.ja3s_text(), "771,49199,65281-11-35-5-16");
    assert_eq!(hello.ja3s(), "49b45fc1ab090aa3a159778313fc9b9e");
}

#[test]
fn the_stable_form_leaves_out_what_comes_and_goes() {
    let first = chrome();
    assert_eq!(
        first.to_string(),
        "t:303:g,1301,1302,1303,c02b,c02f,c02c,c030,cca9,cca8,c013,c014,9c,9d,2f,35:\
         g,5,a,b,d,10,12,17,1b,2b,2d,33,4469,ff01:g,1d,17,18:0:403,804,401,503,805,501,806,601:g,304,303:h2,http/1.1"
    );
    // From sha256sum.
    assert_eq!(first.stable_hash(), "6a6795b3d6694dcf");
    assert_eq!(first.order_hash(), "2414b4cda1216da4");
    let mut resumed = first.clone();
    resumed.extensions = vec![
        0x1a1a, 0x0033, 0x001b, 0x0010, 0x4469, 0x0017, 0x002d, 0x000d, 0x0005, 0x0012, 0x002b, 0xff01,
        0x000b, 0x000a, 0x2a2a, 0x002a, 0x0029,
    ];
    resumed.session_id_len = 32;
    resumed.early_data = true;
    resumed.psk_identities = 1;
    assert_ne!(resumed.ja4(), first.ja4());
    assert_eq!(resumed.stable_hash(), first.stable_hash());
    assert_ne!(resumed.order_hash(), first.order_hash(), "extensions were permuted");
    assert!(resumed.resumes() && !first.resumes());
    for number in [0, 21, 35, 41, 42, 44] {
        let mut other = first.clone();
        other.extensions.retain(|extension| *extension != number);
        other.extensions.push(number);
        assert_eq!(other.stable(), first.stable(), "extension {number}");
        assert_eq!(other.order_hash(), first.order_hash(), "extension {number}");
    }
}

#[test]
fn the_stable_form_has_no_two_meanings() {
    let with = |alpn: &[&[u8]]| {
        let alpn = alpn.iter().map(|alpn| (*alpn).into()).collect();
        ClientHello { alpn, ..ClientHello::default() }.stable()
    };
    assert_eq!(with(&[b"a,b:%\x00"]), "t:0:::::::a%2cb%3a%25%00");
    assert_ne!(with(&[b"a,b"]), with(&[b"a", b"b"]));
    let sslv2 = ClientHello { sslv2_form: true, ..ClientHello::default() };
    assert_eq!(sslv2.stable(), "s:0:::::::");
}

#[test]
fn grease_is_sixteen_numbers() {
    assert_eq!((0..=u16::MAX).filter(|number| is_grease(*number)).count(), 16);
    assert!(is_grease(0x0a0a) && is_grease(0xfafa) && !is_grease(0x0a1a) && !is_grease(0x0b0b));
}
