use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use fp_capture::{CaptureReader, ErrorKind};

use crate::{blocks, drain};

/// The manifest does not count its one record, of four bytes; libpcap gives it too.
const ONE_SHORT_FRAME: &str = "FuzzTarget-5766899836387328";

/// In how many captures libpcap 1.10.3 met damage, other than refusing a version or a second link
/// type or snap length: a cut file, or a record of absurd length. It was the same captures.
const DAMAGED: usize = 21;

/// Every capture has as many frames as its manifest says, of no other link types, and only the
/// known ones are damaged.
#[test]
fn every_real_capture_has_the_frames_that_its_manifest_says() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus");
    let Ok(manifest) = fs::read_to_string(corpus.join("MANIFEST.tsv")) else {
        eprintln!("skipped: no real captures beside the workspace");
        return;
    };
    let mut damaged = 0;
    let mut captures = 0;
    for row in manifest.lines().skip(1) {
        let columns: Vec<&str> = row.split('\t').collect();
        let (name, format, link_types) = (columns[0], columns[5], columns[6]);
        let packets: usize = columns[7].parse().unwrap();
        let path: PathBuf = corpus.join(name);
        let (frames, error) = drain(CaptureReader::open(&path).unwrap_or_else(|error| panic!("{error}")));
        let in_blocks = blocks::drain(CaptureReader::open(&path).unwrap(), 0);
        let one_by_one = (frames, error);
        assert!(blocks::same(&in_blocks, &one_by_one), "{name}");
        let (frames, error) = one_by_one;
        captures += 1;
        if name.ends_with(ONE_SHORT_FRAME) {
            assert_eq!((frames.len(), frames[0].data.len(), packets), (1, 4, 0));
        } else {
            assert_eq!(frames.len(), packets, "{name}");
        }
        // Names in parentheses are of interfaces without a frame.
        if !link_types.is_empty() && !link_types.starts_with('(') {
            let seen: BTreeSet<u32> = frames.iter().map(|frame| frame.link_type).collect();
            let expected: BTreeSet<u32> = link_types.split(',').map(link_type).collect();
            assert_eq!(seen, expected, "{name}");
        }
        let digits = match &format[..2] {
            "us" => Some(6),
            "ns" => Some(9),
            _ => None,
        };
        assert!(frames.iter().all(|frame| digits.is_none_or(|digits| frame.time.digits == digits)), "{name}");
        if let Some(error) = error {
            damaged += 1;
            let located = matches!(error.kind(), ErrorKind::Truncated { .. } | ErrorKind::Malformed { .. });
            assert!(located && error.offset() > 0, "{error}");
            assert!(error.offset() < fs::metadata(&path).unwrap().len(), "{error}");
        }
    }
    assert!(captures > 2000);
    assert_eq!(damaged, DAMAGED);
}

/// The registry number of a link type by the manifest's name for it.
fn link_type(name: &str) -> u32 {
    match name {
        "NULL" => 0,
        "EN10MB" => 1,
        "TOKENRING" => 6,
        "SLIP" => 8,
        "PPP" => 9,
        "FDDI" => 10,
        "PPP_SERIAL" => 50,
        "RAW" => 101,
        "C_HDLC" => 104,
        "IEEE802_11" => 105,
        "FRELAY" => 107,
        "LINUX_SLL" => 113,
        "RADIOTAP" => 127,
        "USER2" => 149,
        "PPI" => 192,
        "802_15_4" => 195,
        "IPV4" => 228,
        "IPV6" => 229,
        "NFLOG" => 239,
        "NETLINK" => 253,
        "PKTAP" => 258,
        "LINUX_SLL2" => 276,
        other => {
            let number = other.strip_prefix("DLT_").or_else(|| other.strip_prefix("RAW"));
            number.and_then(|number| number.parse().ok()).unwrap_or_else(|| panic!("no number for {other}"))
        }
    }
}
