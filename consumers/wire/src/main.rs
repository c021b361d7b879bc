//! What a SYN shows of its sender, with fp-wire alone.

use fp_wire::{DecodeOptions, Direction, LinkType, decode, observe_tcp};

/// An IPv4 packet without a link header: a SYN with the options mss, nop, ws.
const SYN: [u8; 48] = [
    0x45, 0, 0, 48, 0x1c, 0x46, 0x40, 0, 63, 6, 0, 0, 192, 0, 2, 1, 198, 51, 100, 2, 0xc3, 0x50, 1, 0xbb, 0, 0, 0,
    1, 0, 0, 0, 0, 0x70, 2, 0x20, 0, 0, 0, 0, 0, 2, 4, 5, 0xb4, 1, 3, 3, 8,
];

fn main() -> Result<(), fp_wire::Skipped> {
    let packet = decode(LinkType::RAW, &SYN, &DecodeOptions::default())?;
    let seen = observe_tcp(&packet, true);
    println!("{} {}", packet.source(), seen.raw_sig(Direction::Request));
    Ok(())
}
