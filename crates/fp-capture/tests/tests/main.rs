//! Captures written here byte by byte, read back through the public interface; and, where they are
//! present, real ones.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs)] // tests fail by panicking

mod blocks; // many frames at once
mod compressed; // gzip, zstd, xz and bzip2: members, frames and streams, damage
mod corpus; // every real capture of ../shared/corpus
mod damage; // truncation at every length, every byte flipped, absurd numbers
mod files; // several captures in order, names, progress
mod pcap; // the classic format
mod pcapng; // blocks, sections, interfaces, clocks
mod property; // arbitrary captures and arbitrary bytes
mod snoop; // the format of Solaris
mod writer; // builds captures

use std::io::{Cursor, Read};

use fp_capture::{CaptureReader, Error, Frame, Source, Timestamp};

/// A frame that owns its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Owned {
    time: Timestamp,
    link_type: u32,
    original_len: u32,
    interface: u32,
    data: Vec<u8>,
}

impl From<Frame<'_>> for Owned {
    fn from(frame: Frame<'_>) -> Self {
        let Frame { time, link_type, original_len, data, interface } = frame;
        Owned { time, link_type, original_len, interface, data: data.to_vec() }
    }
}

/// Every frame of `bytes`, and what ended them.
fn read(bytes: &[u8]) -> (Vec<Owned>, Option<Error>) {
    let one_by_one = read_from(Cursor::new(bytes.to_vec()));
    let in_blocks = blocks::read_from(Cursor::new(bytes.to_vec()), 0);
    assert!(blocks::same(&in_blocks, &one_by_one), "{in_blocks:?}, not {one_by_one:?}");
    one_by_one
}

fn read_from(reader: impl Read + Send + 'static) -> (Vec<Owned>, Option<Error>) {
    match CaptureReader::from_reader("test", reader) {
        Ok(reader) => drain(reader),
        Err(error) => (Vec::new(), Some(error)),
    }
}

fn drain(mut source: impl Source) -> (Vec<Owned>, Option<Error>) {
    let mut frames = Vec::new();
    loop {
        match source.next() {
            Ok(Some(frame)) => frames.push(Owned::from(frame)),
            Ok(None) => return (frames, None),
            Err(error) => {
                assert!(source.next().unwrap().is_none(), "damage is met only once");
                return (frames, Some(error));
            }
        }
    }
}

/// Every frame of `bytes`, which must be sound.
fn frames(bytes: &[u8]) -> Vec<Owned> {
    let (frames, error) = read(bytes);
    if let Some(error) = error {
        panic!("{error}");
    }
    frames
}

/// The message of the error that must end `bytes`.
fn message(bytes: &[u8]) -> String {
    read(bytes).1.expect("the capture is damaged").to_string()
}

/// A reader that gives a few bytes at a time.
struct Trickle {
    bytes: Vec<u8>,
    at: usize,
    step: usize,
}

impl Trickle {
    fn new(bytes: &[u8], step: usize) -> Self {
        Trickle { bytes: bytes.to_vec(), at: 0, step }
    }
}

impl Read for Trickle {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let count = self.step.min(into.len()).min(self.bytes.len() - self.at);
        into[..count].copy_from_slice(&self.bytes[self.at..self.at + count]);
        self.at += count;
        Ok(count)
    }
}
