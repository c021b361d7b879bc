//! The body of the fuzz target `quic`.

use super::{InitialReader, MAX_VERSIONS, PacketKind, Sender, Told, Version, is_refusal, packets};
use crate::quic::reader::frames;
use crate::tls::MAX_HELLO;

/// Datagrams cut from `bytes`: a byte says who sends, two how long it is. What is decrypted at
/// random is nothing, so that the frames of a packet are read from the bytes as they are, too.
///
/// # Panics
/// If packets overlap or are not within their datagram, or more is kept than may be.
pub fn quic(bytes: &[u8]) {
    let mut reader = InitialReader::new();
    let mut rest = bytes;
    while let [who, high, low, tail @ ..] = rest {
        let len = usize::from(u16::from_be_bytes([*high, *low])).min(tail.len());
        let (datagram, after) = tail.split_at(len);
        rest = after;
        let mut whole = 0;
        for packet in packets(datagram) {
            assert!(!packet.bytes.is_empty() && packet.number_at <= packet.bytes.len());
            whole += packet.bytes.len();
            let known = Version::from_number(packet.version).is_some();
            assert!(known || packet.kind == PacketKind::VersionNegotiation);
            if let Some(versions) = packet.versions() {
                assert!(!known && (1..=MAX_VERSIONS).contains(&versions.count()));
            }
        }
        let refuses = packets(datagram)
            .next()
            .is_some_and(|packet| matches!(packet.kind, PacketKind::VersionNegotiation | PacketKind::Retry));
        assert!(refuses || !is_refusal(datagram));
        assert!(whole <= datagram.len());
        let sender = if who & 1 == 0 { Sender::Client } else { Sender::Server };
        reader.read(sender, datagram, &mut |told| match told {
            Told::Client(hello, _) => drop(hello.ja4()),
            Told::Server(hello, _) => drop(hello.ja3s()),
        });
        // A body and its header, in room that doubles; the stream behind it; a datagram. Of both
        // ends of four connections.
        assert!(reader.memory() <= 4 * (2 * (2 * (MAX_HELLO + 4 + crate::MAX_STREAM) + 16_384) + 65_536));
    }
    let mut told = 0_u32;
    frames(bytes, |_, data| {
        told += 1;
        assert!(data.len() < bytes.len());
    });
    assert!(told as usize <= bytes.len());
}
