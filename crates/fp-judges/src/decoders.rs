use etherparse::{NetSlice, SlicedPacket, TcpSlice, TransportSlice};
use fp_wire::{DecodeOptions, LinkType, SkipReason, TcpPacket, fuzzing};

/// Decodes a frame, whose link type the first byte chooses, with fp-wire and by etherparse's walk:
/// where both see a segment it is the same one, and where etherparse sees one fp-wire does too,
/// unless its flags are those of no segment.
///
/// # Panics
/// If not.
pub fn decoders(bytes: &[u8]) {
    let Some((choice, frame)) = bytes.split_first() else { return };
    let (link, theirs) = match choice % 3 {
        0 => (LinkType::ETHERNET, SlicedPacket::from_ethernet(frame)),
        1 => (LinkType::RAW, SlicedPacket::from_ip(frame)),
        _ => (LinkType::LINUX_SLL, SlicedPacket::from_linux_sll(frame)),
    };
    let ours = fuzzing::check(link, frame, &DecodeOptions::default());
    let Ok(SlicedPacket { net, transport: Some(TransportSlice::Tcp(tcp)), .. }) = theirs else { return };
    match ours {
        Some(ours) => same(&ours, net.as_ref(), &tcp),
        None => {
            let skipped = fp_wire::decode(link, frame, &DecodeOptions::default());
            let reason = skipped.map_err(|skipped| skipped.reason()).err();
            assert_eq!(reason, Some(SkipReason::Flags), "etherparse sees {tcp:?}");
        }
    }
}

fn same(ours: &TcpPacket<'_>, net: Option<&NetSlice<'_>>, tcp: &TcpSlice<'_>) {
    assert_eq!((ours.source_port(), ours.destination_port()), (tcp.source_port(), tcp.destination_port()));
    assert_eq!((ours.seq(), ours.ack()), (tcp.sequence_number(), tcp.acknowledgment_number()));
    assert_eq!((ours.window(), ours.urgent()), (tcp.window_size(), tcp.urgent_pointer()));
    assert_eq!(ours.options, tcp.options());
    assert_eq!(ours.payload, tcp.payload());
    match net {
        Some(NetSlice::Ipv4(ip)) => {
            let header = ip.header();
            assert_eq!(
                (ours.source(), ours.destination()),
                (header.source_addr().into(), header.destination_addr().into())
            );
            assert_eq!(ours.ttl(), header.ttl());
            assert_eq!(usize::from(ours.ip_options_len()), header.options().len());
        }
        Some(NetSlice::Ipv6(ip)) => {
            let header = ip.header();
            assert_eq!(
                (ours.source(), ours.destination()),
                (header.source_addr().into(), header.destination_addr().into())
            );
            assert_eq!(ours.ttl(), header.hop_limit());
            assert_eq!(ours.tos(), header.traffic_class());
        }
        other => panic!("TCP in {other:?}"),
    }
}
