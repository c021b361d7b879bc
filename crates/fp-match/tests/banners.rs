//! What greetings name, by the examples that recog has beside its patterns.
#![allow(clippy::unwrap_used, reason = "helpers of tests may panic")]

use fp_match::banners::{Patterns, found};
use fp_obs::banner::{BannerNames, BannerProtocol};

/// The bytes that `escape_ascii` wrote.
fn bytes(text: &str) -> Vec<u8> {
    let mut rest = text.bytes();
    let digit = |rest: &mut std::str::Bytes<'_>| char::from(rest.next().unwrap()).to_digit(16).unwrap() as u8;
    let mut bytes = Vec::new();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'\\' => match rest.next().unwrap() {
                b'n' => b'\n',
                b'r' => b'\r',
                b't' => b'\t',
                b'x' => digit(&mut rest) << 4 | digit(&mut rest),
                other => other,
            },
            other => other,
        });
    }
    bytes
}

#[test]
fn examples_of_recog() {
    let (mut all, mut own, mut unmatched, mut differing) = (0, 0, Vec::new(), Vec::new());
    for line in include_str!("recog-examples.tsv").lines().filter(|line| !line.starts_with('#')) {
        let cells: Vec<&str> = line.split('\t').collect();
        let patterns = Patterns::all().into_iter().find(|patterns| patterns.name() == cells[0]).unwrap();
        let mut words = bytes(cells[2]);
        if patterns != Patterns::Greeting(BannerProtocol::Telnet) {
            words.retain(|byte| *byte != b'\r');
        }
        all += 1;
        let Some((number, names)) = found(patterns, words.trim_ascii()) else {
            unmatched.push(line);
            continue;
        };
        // An earlier pattern may match, too.
        if number.to_string() != cells[1] {
            continue;
        }
        own += 1;
        let BannerNames { software, version, system, system_version, device, host, .. } = names;
        let named = [software, version, system, system_version, device, host];
        let fits = |(named, said): (&Option<std::borrow::Cow<'static, [u8]>>, &&str)| {
            said.is_empty() || named.as_deref().is_some_and(|named| named == bytes(said))
        };
        if !named.iter().zip(&cells[3..]).all(fits) {
            differing.push(line);
        }
    }
    assert_eq!(differing, Vec::<&str>::new());
    // What docs/banners.md says.
    assert_eq!((all, own, unmatched.len()), (914, 914, 0), "{unmatched:#?}");
}
