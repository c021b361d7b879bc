use std::fs;
use std::path::PathBuf;

use fp_capture::{CaptureReader, ErrorKind, FileSource, Source};

use crate::writer::{MICROS, Order, Writer};

/// A directory of this test, removed at its end.
pub(crate) struct Scratch(PathBuf);

impl Scratch {
    pub(crate) fn new(name: &str) -> Self {
        let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
        fs::create_dir_all(&path).unwrap();
        Scratch(path)
    }

    pub(crate) fn write(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.0.join(name);
        fs::write(&path, bytes).unwrap();
        path
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // What is left behind lies in the target directory and harms no one.
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn capture(link_type: u32, seconds: u32) -> Vec<u8> {
    let mut writer = Writer::pcap(Order::Little, MICROS, 0, link_type);
    writer.record(seconds, 0, 1, &[1]).record(seconds + 1, 0, 1, &[2]);
    writer.bytes
}

#[test]
fn captures_follow_each_other_and_damage_ends_only_its_own() {
    let scratch = Scratch::new("files_in_order");
    let mut cut = capture(1, 10);
    cut.pop();
    let paths = [
        scratch.write("first", &capture(1, 0)),
        scratch.0.join("absent"),
        scratch.write("cut", &cut),
        scratch.write("text", b"not a capture"),
        scratch.write("last", &zstd::encode_all(&capture(101, 20)[..], 1).unwrap()),
    ];
    let mut source = FileSource::new(&paths);
    let total: u64 = paths.iter().filter_map(|path| fs::metadata(path).ok()).map(|data| data.len()).sum();
    assert_eq!((source.size(), source.position(), source.current()), (Some(total), 0, None));

    let mut seen = Vec::new();
    loop {
        match source.next() {
            Ok(Some(frame)) => {
                seen.push(format!("{} {}", frame.time.seconds, frame.link_type));
                let name = source.current().unwrap().rsplit('/').next().unwrap().to_owned();
                seen.last_mut().unwrap().push_str(&format!(" {name}"));
            }
            Ok(None) => break,
            Err(error) => {
                let name = error.input().rsplit('/').next().unwrap();
                let kind = match error.kind() {
                    ErrorKind::Open(_) => "cannot be opened",
                    ErrorKind::Truncated { .. } => "is cut",
                    ErrorKind::NotACapture { .. } => "is no capture",
                    other => panic!("{other:?}"),
                };
                seen.push(format!("{name} {kind} at {}", error.offset()));
            }
        }
    }
    assert_eq!(
        seen,
        [
            "0 1 first",
            "1 1 first",
            "absent cannot be opened at 0",
            "10 1 cut",
            "cut is cut at 41",
            "text is no capture at 0",
            "20 101 last",
            "21 101 last",
        ]
    );
    assert!(matches!(source.next(), Ok(None)));
    assert!(source.position() <= total && source.position() > total - "not a capture".len() as u64 - 1);
}

#[test]
fn a_reader_knows_its_name_size_and_place() {
    let scratch = Scratch::new("files_one");
    let path = scratch.write("one.pcap", &capture(1, 0));
    let mut reader = CaptureReader::open(&path).unwrap();
    assert_eq!((reader.name(), reader.size()), (path.to_str().unwrap(), Some(58)));
    while reader.next().unwrap().is_some() {}
    assert_eq!(reader.position(), 58);
    let error = CaptureReader::open(scratch.0.join("absent")).err().unwrap().to_string();
    assert!(error.contains("absent: cannot open: "), "{error}");
    let directory = CaptureReader::open(&scratch.0).err().unwrap().to_string();
    assert!(directory.contains("at byte 0: cannot read: "), "{directory}");
}

#[test]
fn the_size_of_standard_input_is_not_known() {
    let scratch = Scratch::new("files_stdin");
    let path = scratch.write("one.pcap", &capture(1, 0));
    assert_eq!(FileSource::new([path, PathBuf::from("-")]).size(), None);
}
