//! Packets that etherparse writes are read as they were meant, and random ones as etherparse reads
//! them.

use etherparse::{NetSlice, PacketBuilder, SlicedPacket, TransportSlice};
use fp_wire::{DecodeOptions, LinkType, SkipReason, TcpFlags, decode, fuzzing, timestamps};
use proptest::prelude::*;

#[derive(Clone, Debug)]
pub(crate) struct Segment {
    pub(crate) vlan: Option<u16>,
    pub(crate) v6: bool,
    ttl: u8,
    ports: (u16, u16),
    seq: u32,
    ack: Option<u32>,
    window: u16,
    timestamps: Option<(u32, u32)>,
    payload: Vec<u8>,
}

prop_compose! {
    pub(crate) fn segment()(
        vlan in proptest::option::of(0u16..4096),
        v6: bool,
        ttl: u8,
        ports: (u16, u16),
        seq: u32,
        ack: Option<u32>,
        window: u16,
        timestamps: Option<(u32, u32)>,
        payload in proptest::collection::vec(any::<u8>(), 0..64),
    ) -> Segment {
        Segment { vlan, v6, ttl, ports, seq, ack, window, timestamps, payload }
    }
}

pub(crate) fn write(segment: &Segment) -> Vec<u8> {
    let ethernet = PacketBuilder::ethernet2([2; 6], [4; 6]);
    let (source, destination) = ([7; 16], [9; 16]);
    let v4 = ([7; 4], [9; 4]);
    let ip = match (segment.vlan, segment.v6) {
        (None, true) => ethernet.ipv6(source, destination, segment.ttl),
        (None, false) => ethernet.ipv4(v4.0, v4.1, segment.ttl),
        (Some(id), v6) => {
            let tagged = ethernet.single_vlan(id.try_into().expect("the strategy stays below 4096"));
            if v6 {
                tagged.ipv6(source, destination, segment.ttl)
            } else {
                tagged.ipv4(v4.0, v4.1, segment.ttl)
            }
        }
    };
    let tcp = ip.tcp(segment.ports.0, segment.ports.1, segment.seq, segment.window);
    let tcp = match segment.ack {
        Some(ack) => tcp.ack(ack),
        None => tcp.syn(),
    };
    let mut options = Vec::new();
    if let Some((own, echo)) = segment.timestamps {
        options.extend([1, 1, 8, 10]);
        options.extend(own.to_be_bytes());
        options.extend(echo.to_be_bytes());
    }
    let mut frame = Vec::new();
    let tcp = tcp.options_raw(&options).expect("twelve bytes fit");
    tcp.write(&mut frame, &segment.payload).expect("a vector takes all bytes");
    frame
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn what_was_written_is_read(segment in segment()) {
        let frame = write(&segment);
        let options = DecodeOptions::default();
        let packet = fuzzing::check(LinkType::ETHERNET, &frame, &options).unwrap();
        prop_assert_eq!((packet.source_port(), packet.destination_port()), segment.ports);
        prop_assert_eq!(packet.source().is_ipv6(), segment.v6);
        prop_assert_eq!(packet.ttl(), segment.ttl);
        prop_assert_eq!((packet.seq(), packet.window()), (segment.seq, segment.window));
        prop_assert_eq!(packet.ack(), segment.ack.unwrap_or(0));
        prop_assert_eq!(packet.flags(), if segment.ack.is_some() { TcpFlags::ACK } else { TcpFlags::SYN });
        prop_assert_eq!(timestamps(packet.options), segment.timestamps);
        prop_assert_eq!(packet.payload, &segment.payload[..]);
        let mut as_p0f = options;
        as_p0f.vlan = false;
        let tagged = decode(LinkType::ETHERNET, &frame, &as_p0f).is_err_and(|s| s.reason() == SkipReason::Tagged);
        prop_assert_eq!(tagged, segment.vlan.is_some());
    }

    /// Some bytes of a good frame changed: the short path and the general one still agree
    /// (`fuzzing::check`), and so does etherparse wherever both see a segment.
    #[test]
    fn damage_is_read_as_etherparse_reads_it(
        segment in segment(),
        damage in proptest::collection::vec((0usize..120, any::<u8>()), 0..4),
        cut in proptest::option::weighted(0.2, 0usize..150),
    ) {
        let mut frame = write(&segment);
        for (at, byte) in damage {
            if let Some(slot) = frame.get_mut(at) {
                *slot = byte;
            }
        }
        frame.truncate(cut.unwrap_or(usize::MAX));
        let ours = fuzzing::check(LinkType::ETHERNET, &frame, &DecodeOptions::default());
        let theirs = SlicedPacket::from_ethernet(&frame);
        if let (Some(ours), Ok(SlicedPacket { net, transport: Some(TransportSlice::Tcp(tcp)), .. })) = (ours, theirs) {
            prop_assert_eq!((ours.source_port(), ours.destination_port()), (tcp.source_port(), tcp.destination_port()));
            prop_assert_eq!((ours.seq(), ours.ack()), (tcp.sequence_number(), tcp.acknowledgment_number()));
            prop_assert_eq!((ours.window(), ours.urgent()), (tcp.window_size(), tcp.urgent_pointer()));
            prop_assert_eq!(ours.options, tcp.options());
            prop_assert_eq!(ours.payload, tcp.payload());
            match net {
                Some(NetSlice::Ipv4(ip)) => {
                    prop_assert_eq!(ours.source(), ip.header().source_addr());
                    prop_assert_eq!(ours.ttl(), ip.header().ttl());
                    prop_assert_eq!(usize::from(ours.ip_options_len()), ip.header().options().len());
                }
                Some(NetSlice::Ipv6(ip)) => {
                    prop_assert_eq!(ours.destination(), ip.header().destination_addr());
                    prop_assert_eq!(ours.ttl(), ip.header().hop_limit());
                    prop_assert_eq!(ours.tos(), ip.header().traffic_class());
                }
                other => prop_assert!(false, "TCP in {other:?}"),
            }
        }
    }

    #[test]
    fn any_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        fuzzing::decode(&bytes);
    }

    /// What carries a link type's number and a plausible first byte of IP gets further than pure
    /// noise.
    #[test]
    fn any_bytes_that_begin_like_ip(link: u8, bytes in proptest::collection::vec(any::<u8>(), 40..120)) {
        let mut frame = bytes;
        frame[0] = if link & 1 == 0 { 0x45 } else { 0x60 };
        frame[if link & 1 == 0 { 9 } else { 6 }] = [6, 4, 41, 47, 17, 44][usize::from(link) % 6];
        let mut options = DecodeOptions::default();
        options.tunnels = true;
        fuzzing::check(LinkType::RAW, &frame, &options);
    }
}
