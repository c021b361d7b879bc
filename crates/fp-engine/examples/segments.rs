//! Reads a capture and prints each TCP segment that is found in it: number of the frame, source and
//! destination port, sequence number; or why a frame gave none. Tunnels are looked into.

use std::io::{BufWriter, Write as _, stdout};

use fp_capture::{CaptureReader, Source as _};
use fp_wire::{DecodeOptions, LinkType, decode};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args_os().nth(1).ok_or("a capture")?;
    let mut reader = CaptureReader::open(path)?;
    let mut out = BufWriter::new(stdout().lock());
    let mut options = DecodeOptions::default();
    options.tunnels = true;
    let mut number = 0u64;
    // A damaged capture has what comes before the damage.
    while let Ok(Some(frame)) = reader.next() {
        number += 1;
        match decode(LinkType(frame.link_type), frame.data, &options) {
            Ok(segment) => writeln!(
                out,
                "{number} {} {} {}",
                segment.source_port(),
                segment.destination_port(),
                segment.seq()
            )?,
            Err(skipped) => writeln!(out, "{number} {skipped}")?,
        }
    }
    Ok(())
}
