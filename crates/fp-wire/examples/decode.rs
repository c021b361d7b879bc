//! Decodes one Ethernet frame and prints what its TCP header shows.
//!
//! `cargo run -p fp-wire --example decode`

use etherparse::PacketBuilder;
use fp_obs::Direction;
use fp_wire::{DecodeOptions, LinkType, SegmentType, decode, observe_tcp};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut frame = Vec::new();
    PacketBuilder::ethernet2([2, 0, 0, 0, 0, 1], [2, 0, 0, 0, 0, 2])
        .ipv4([192, 0, 2, 1], [198, 51, 100, 2], 64)
        .tcp(50000, 443, 1000, 64240)
        .syn()
        .options_raw(&[2, 4, 5, 0xb4, 4, 2, 8, 10, 0, 0, 0, 9, 0, 0, 0, 0, 1, 3, 3, 7])?
        .write(&mut frame, &[])?;

    let packet = decode(LinkType::ETHERNET, &frame, &DecodeOptions::default())?;
    println!(
        "{}/{} -> {}/{}",
        packet.source(),
        packet.source_port(),
        packet.destination(),
        packet.destination_port()
    );
    if packet.segment_type() == Some(SegmentType::Syn) {
        let mut seen = observe_tcp(&packet, true);
        seen.window_multiple = seen.detect_window_multiple(0);
        println!("{}", seen.raw_sig(Direction::Request));
    }
    Ok(())
}
