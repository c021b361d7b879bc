//! Reads captures and decodes their packets, and no more: what any engine's cost is measured
//! against.

use fp_capture::FileSource;
use fp_wire::{DecodeOptions, LinkType, decode, observe_tcp};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut source = FileSource::new(std::env::args_os().skip(1));
    let (mut packets, mut tcp, mut quirks) = (0u64, 0u64, 0u32);
    while let Some(frames) = source.frames()? {
        for frame in frames {
            packets += 1;
            if let Ok(packet) = decode(LinkType(frame.link_type), frame.data, &DecodeOptions::default()) {
                tcp += 1;
                // Options and quirks of each, as a bare decoder would tell them.
                quirks ^= observe_tcp(&packet, true).quirks.bits();
            }
        }
    }
    println!("{packets} packets, {tcp} of them TCP; quirks {quirks:x}");
    Ok(())
}
