use std::path::PathBuf;
use std::process::Command;

use fp_db::Database;

const TABLE: &str = include_str!("oracle.tsv");

/// Where we differ on purpose: MTUs of IPv6 above 65535 are read; numbers that p0f lets wrap at
/// 2^32 are refused, and a TTL of `+10`, which p0f takes for 20. A byte order mark at the beginning
/// is no error, as editors put it there.
fn differs_on_purpose(text: &[u8]) -> bool {
    let text = String::from_utf8_lossy(text);
    text.starts_with('\u{feff}')
        || ["sig = 65536\n", "sig = 65595\n", "4294967297", "*:+10:"].iter().any(|part| text.contains(part))
}

fn accepts(text: &[u8]) -> bool {
    Database::parse_bytes("case", text).is_ok()
}

#[test]
fn accepts_what_p0f_accepts_and_refuses_what_it_refuses() {
    let mut seen = [0, 0];
    for (accepted, text) in cases() {
        seen[usize::from(accepted)] += 1;
        let expected = accepted != differs_on_purpose(&text);
        assert_eq!(accepts(&text), expected, "{}", String::from_utf8_lossy(&text));
    }
    assert!(seen[0] > 200 && seen[1] > 200, "{seen:?}");
}

#[test]
fn every_byte_in_every_place() {
    let mut places = 0;
    for line in TABLE.lines() {
        let (all_but, rest) = match line.split_once('\t') {
            Some(("only", rest)) => (false, rest),
            Some(("all but", rest)) => (true, rest),
            _ => continue,
        };
        places += 1;
        let (template, bytes) = rest.split_once('\t').unwrap();
        let (before, after) = template.split_once("<>").unwrap();
        let (before, after, listed) = (unescape(before), unescape(after), unescape(bytes));
        // A line feed makes two lines of one, and p0f takes NUL for the end.
        for byte in (1..=255u8).filter(|byte| *byte != b'\n') {
            let text = [&before[..], &[byte], &after[..]].concat();
            assert_eq!(accepts(&text), listed.contains(&byte) != all_but, "{byte:#x} in {template}");
        }
    }
    assert_eq!(places, 20);
}

#[test]
fn the_table_is_what_p0f_says() {
    let Ok(found) = Command::new("p0f").arg("-h").output() else {
        eprintln!("p0f is not installed: the table is taken at its word");
        return;
    };
    assert!(String::from_utf8_lossy(&found.stdout).contains("3.09b"), "another version of p0f");
    let folder = std::env::temp_dir().join(format!("fp-db-oracle-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let capture = folder.join("empty.pcap");
    let header: [&[u8]; 2] = [b"\xd4\xc3\xb2\xa1\x02\0\x04\0", b"\0\0\0\0\0\0\0\0\xff\xff\0\0\x01\0\0\0"];
    std::fs::write(&capture, header.concat()).unwrap();
    let database = folder.join("case.fp");
    let wrong: Vec<String> = cases()
        .filter(|(accepted, text)| p0f_accepts(&capture, &database, text) != *accepted)
        .map(|(_, text)| String::from_utf8_lossy(&text).into_owned())
        .collect();
    std::fs::remove_dir_all(&folder).unwrap();
    assert_eq!(wrong, Vec::<String>::new());
}

fn p0f_accepts(capture: &PathBuf, database: &PathBuf, text: &[u8]) -> bool {
    std::fs::write(database, text).unwrap();
    let run = Command::new("p0f").arg("-r").arg(capture).arg("-f").arg(database).output().unwrap();
    run.status.success()
}

fn cases() -> impl Iterator<Item = (bool, Vec<u8>)> {
    TABLE.lines().filter_map(|line| match line.split_once('\t') {
        Some(("accept", text)) => Some((true, unescape(text))),
        Some(("refuse", text)) => Some((false, unescape(text))),
        _ => None,
    })
}

/// `\n`, `\t`, `\r`, `\\` and `\xNN`.
fn unescape(text: &str) -> Vec<u8> {
    let mut out = Vec::new();
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        if byte != b'\\' {
            out.push(byte);
            continue;
        }
        out.push(match bytes.next().unwrap() {
            b'n' => b'\n',
            b't' => b'\t',
            b'r' => b'\r',
            b'x' => {
                let digits = [bytes.next().unwrap(), bytes.next().unwrap()];
                u8::from_str_radix(std::str::from_utf8(&digits).unwrap(), 16).unwrap()
            }
            other => other,
        });
    }
    out
}
