use fp_db::{Database, fuzzing, testing};
use proptest::prelude::*;

const P0F: &str = include_str!("../src/embedded/p0f.fp");
const OPEN: &str = include_str!("../src/embedded/open.fp");

/// Pieces of the grammar, so that chance makes texts that are nearly or wholly in it.
const PIECES: [&str; 42] = [
    "\n",
    "\n",
    "\n",
    ";",
    " ",
    "\t",
    "=",
    ":",
    ":",
    ":",
    ",",
    "*",
    "0",
    "64",
    "-",
    "+",
    "1500",
    "[mtu]\n",
    "[tcp:request]\n",
    "[http:request]\n",
    "classes = ",
    "label = ",
    "sys = ",
    "sig = ",
    "ua_os = ",
    "s:",
    "g:",
    "!",
    "unix",
    "@",
    "sig = *:64:0:*:mss*20,7:",
    "mss,eol+1",
    "df,id+",
    "Host=[x]",
    "[tls:client]\n",
    "[dhcp:client]\n",
    "sig = t:303:1301,?g,1|2:*::::::h2\n",
    "sig = 4:discover:*:?53:udhcp *",
    "ja4 = t13d1516h2_8daaf6152771_e5627efa2ab1\n",
    "hassh = ",
    "[http2:client]\n",
    "sig = 1:65536;?2:0;4:1/4:2|00|0|m,a,s,p\n",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn what_is_printed_reads_back(database in testing::database()) {
        let printed = database.to_string();
        let mut again = Database::parse("test", &printed).map_err(|e| TestCaseError::fail(e.to_string()))?;
        forget_lines(&mut again);
        prop_assert_eq!(&again, &database, "{}", printed);
    }

    #[test]
    fn any_text_reads_or_fails(pieces in prop::collection::vec(prop::sample::select(&PIECES[..]), 0..40)) {
        fuzzing::database(pieces.concat().as_bytes());
    }

    #[test]
    fn any_bytes_read_or_fail(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        fuzzing::database(&bytes);
    }
}

#[test]
fn the_strategy_makes_every_section() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut seen = [0; 7];
    for _ in 0..50 {
        let database = proptest::strategy::Strategy::new_tree(&testing::database(), &mut runner).unwrap();
        let database = proptest::strategy::ValueTree::current(&database);
        let sizes = [
            database.mtu.len(),
            database.tcp_request.len(),
            database.tcp_response.len(),
            database.http_request.len(),
            database.http_response.len(),
            database.ua_os.len(),
            database.hello.len(),
        ];
        seen.iter_mut().zip(sizes).for_each(|(sum, size)| *sum += size);
    }
    assert!(seen.iter().all(|sum| *sum > 20), "{seen:?}");
}

#[test]
fn real_files_print_as_they_were() {
    for text in [P0F, OPEN] {
        let printed = Database::parse("real", text).unwrap().to_string();
        // The generated files are the printer's own, after their head of comments.
        let body = text.split_inclusive('\n').skip_while(|line| line.starts_with(';')).collect::<String>();
        assert_eq!(printed, body);
    }
}

#[test]
fn spellings_become_one() {
    let text = "classes = win, unix,,Unix\n[tcp:request]\nlabel=s:UNIX:a:\n\tsig\t=\t4:54+10::0064:,:?0,mss,:df,df,:*\n";
    let database = Database::parse("test", text).unwrap();
    let expected =
        "classes = win,unix\n\n[tcp:request]\n\nlabel = s:unix:a:\nsig = 4:64:0:64:0,0:?0,mss:df:*\n";
    assert_eq!(database.to_string(), expected);
    fuzzing::database(text.as_bytes());
}

#[test]
fn sections_may_come_twice_and_in_any_order() {
    let text = "\
[http:response]

label = s:!:a:
sys = 
sig = *:::

[http:request]
ua_os = x,y=[z], ,w

label = s:!:b:
sys = 
sig = *:::

[http:response]

label = s:!:c:
sys = q
sig = 1:::
";
    assert_eq!(Database::parse("test", text).unwrap().to_string(), text);
    let alone = "[http:request]\nua_os = x\n";
    assert_eq!(Database::parse("test", alone).unwrap().to_string(), alone);
}

#[test]
fn truncated_at_every_length() {
    for text in [&P0F[P0F.len() - 4000..], &P0F[..6000], &OPEN[..4000]] {
        for end in 0..=text.len() {
            fuzzing::database(&text.as_bytes()[..end]);
        }
    }
}

#[test]
fn every_byte_flipped() {
    let mut bytes = OPEN.as_bytes().iter().take(2500).copied().collect::<Vec<u8>>();
    bytes.extend(P0F.as_bytes()[P0F.find("[tcp:response]").unwrap()..].iter().take(1500));
    bytes.extend(P0F.as_bytes()[P0F.find("[http:request]").unwrap()..].iter().take(1500));
    for at in 0..bytes.len() {
        for flip in [0x01, 0x20, 0x80, 0xff] {
            bytes[at] ^= flip;
            fuzzing::database(&bytes);
            bytes[at] ^= flip;
        }
    }
}

fn forget_lines(database: &mut Database) {
    database.labels.iter_mut().for_each(|entry| entry.line = 0);
    database.mtu.iter_mut().for_each(|entry| entry.line = 0);
    database.tcp_request.iter_mut().for_each(|entry| entry.line = 0);
    database.tcp_response.iter_mut().for_each(|entry| entry.line = 0);
    database.http_request.iter_mut().for_each(|entry| entry.line = 0);
    database.http_response.iter_mut().for_each(|entry| entry.line = 0);
    database.hello.iter_mut().for_each(|entry| entry.line = 0);
}

#[test]
fn sections_of_hellos() {
    let text = "\
classes = unix

[tls:client]

label = s:!:Chrome:131-136
sys = @unix,Windows
sig = t:303:g,1301,?1302,c02b|c02c:*:g,11ec,1d:0::g,304,303:h2,http/1.1
ja3 = 0123456789abcdef0123456789abcdef
ja4 = t13d1516h2_8daaf6152771_e5627efa2ab1

[ssh:server]

label = s:!:dropbear:
sys = @unix
hassh = 0123456789abcdef0123456789abcdef

[dhcp:client]

label = s:unix:Linux:
sig = 4:discover|request:*:1,3,6:udhcp *

[http2:client]

label = s:!:Chrome:118-150
sys = @unix
sig = 1:65536;?3:1000;4:6291456/4:131072;*|15663105|0|m,a,s,p
sig = 4:65536|00|3:0:0:201,5:0:0:101|m,p,a,s
akamai = 52d84b11737d980aef856699f885ca86
";
    assert_eq!(Database::parse("test", text).unwrap().to_string(), text);
}
