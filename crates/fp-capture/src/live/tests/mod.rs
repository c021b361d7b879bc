//! Capture in network namespaces: what is sent on one end of a pair of interfaces arrives from the
//! other.

mod namespace;

use std::{
    collections::HashMap,
    io::Write,
    num::NonZeroUsize,
    thread,
    time::{Duration, Instant, SystemTime, UNIX_EPOCH},
};

use namespace::{Sender, eventually, ip, skipped, with_pair, without_rights};

use super::*;

const QUIET: Duration = Duration::from_millis(150);

/// Addresses, type, and a payload that fills the frame to 60 bytes.
fn ethernet(ethertype: u16, payload: &[u8]) -> Vec<u8> {
    let mut frame = vec![2, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 2];
    frame.extend(ethertype.to_be_bytes());
    frame.extend(payload);
    frame.resize(frame.len().max(60), 0);
    frame
}

/// The same with a tag behind the addresses.
fn tagged(tpid: u16, tci: u16, mut frame: Vec<u8>) -> Vec<u8> {
    let [a, b] = tpid.to_be_bytes();
    let [c, d] = tci.to_be_bytes();
    frame.splice(12..12, [a, b, c, d]);
    frame
}

fn ipv4(protocol: u8, source: [u8; 4], port: u16) -> Vec<u8> {
    let mut packet = vec![0x45, 0, 0, 40, 0, 0, 0, 0, 64, protocol, 0, 0];
    packet.extend(source);
    packet.extend([10, 0, 0, 2]);
    packet.extend(port.to_be_bytes());
    packet.extend([0, 80]);
    packet.resize(40, 0x50);
    ethernet(0x0800, &packet)
}

fn ipv6(next_header: u8) -> Vec<u8> {
    let mut packet = vec![0x60, 0, 0, 0, 0, 20, next_header, 64];
    packet.resize(60, 6);
    ethernet(0x86dd, &packet)
}

/// All frames until none comes for a while.
fn all(link: &mut Live) -> Vec<Vec<u8>> {
    let mut frames = Vec::new();
    while let Polled::Frame(frame) = link.next_within(QUIET).unwrap() {
        frames.push(frame.data.to_vec());
    }
    frames
}

#[test]
fn what_is_sent_is_captured() {
    with_pair(|| {
        let mut link = Live::open(&["right"], &Options::default()).unwrap();
        let sender = Sender::on("left");
        let before = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
        let sent: Vec<_> = (0..500u16).map(|port| ipv4(6, [10, 0, 0, 1], port)).collect();
        sent.iter().for_each(|frame| sender.send(frame));
        let mut times = Vec::new();
        let mut received = Vec::new();
        while let Polled::Frame(frame) = link.next_within(QUIET).unwrap() {
            assert_eq!((frame.link_type, frame.interface, frame.time.digits), (1, 0, 9));
            assert_eq!(frame.original_len as usize, frame.data.len());
            times.push(Duration::new(frame.time.seconds as u64, frame.time.nanos as u32));
            received.push(frame.data.to_vec());
        }
        assert_eq!(received, sent);
        assert!(times.is_sorted());
        assert!(times[0] >= before - Duration::from_millis(10));
        assert!(times[499] <= before + Duration::from_secs(60));
        let statistics = link.statistics();
        assert_eq!((statistics[0].received, statistics[0].dropped), (500, 0));
        assert_eq!(statistics[0].dropped_by_interface, Some(0));
        assert_eq!(statistics[0].interface, "right");
    });
}

#[test]
fn vlan_tags_are_where_they_were_on_the_wire() {
    with_pair(|| {
        let options = |traffic| Options { traffic, ..Options::default() };
        for traffic in [Traffic::All, Traffic::Tcp] {
            let mut receiving = Live::open(&["right"], &options(traffic)).unwrap();
            let mut sending = Live::open(&["left"], &options(traffic)).unwrap();
            let plain = ipv4(6, [10, 0, 0, 1], 1);
            let sent = vec![
                tagged(0x8100, 0x6005, plain.clone()),
                tagged(0x88a8, 7, plain.clone()),
                // The kernel takes off the outer tag only.
                tagged(0x88a8, 7, tagged(0x8100, 5, plain.clone())),
                plain,
            ];
            let sender = Sender::on("left");
            sent.iter().for_each(|frame| sender.send(frame));
            assert_eq!(all(&mut receiving), sent, "{traffic:?}");
            assert_eq!(all(&mut sending), sent, "{traffic:?}");
        }
    });
}

#[test]
fn the_tcp_filter_passes_what_may_be_tcp() {
    with_pair(|| {
        let udp = ipv4(17, [10, 0, 0, 1], 1);
        let unwanted = [
            udp.clone(),
            tagged(0x8100, 5, udp),
            ipv6(17),
            ipv6(58),
            ethernet(0x0806, &[]),
            tagged(0x8100, 5, ethernet(0x0806, &[])),
        ];
        let tcp = ipv4(6, [10, 0, 0, 1], 1);
        let wanted = [
            tcp.clone(),
            tagged(0x8100, 5, tcp.clone()),
            tagged(0x88a8, 7, tagged(0x8100, 5, tcp)),
            ipv6(6),
            ipv6(44),
            ipv6(0),
            tagged(0x8100, 5, ipv6(6)),
            // PPPoE and MPLS.
            ethernet(0x8864, &[]),
            ethernet(0x8847, &[]),
            tagged(0x8100, 5, ethernet(0x8847, &[])),
        ];
        let options = Options { traffic: Traffic::Tcp, ..Options::default() };
        let mut link = Live::open(&["right"], &options).unwrap();
        let mut any = Live::open(&[ANY], &options).unwrap();
        let options = Options { traffic: Traffic::TcpAndUdp, ..Options::default() };
        let mut with_udp = Live::open(&["right"], &options).unwrap();
        let sender = Sender::on("left");
        unwanted.iter().chain(&wanted).for_each(|frame| sender.send(frame));
        assert_eq!(all(&mut link), wanted);
        assert_eq!(link.statistics()[0].received, wanted.len() as u64);
        let [ref udp @ .., _, _, _] = unwanted;
        assert_eq!(all(&mut with_udp), [&udp[..], &wanted[..]].concat());
        // Each once as it leaves and once as it arrives; the ARP packet that leaves with a tag
        // could be MPLS.
        assert_eq!(all(&mut any).len(), 2 * wanted.len() + 1);
    });
}

#[test]
fn all_interfaces_at_once_give_cooked_frames() {
    with_pair(|| {
        let mut link = Live::open(&[ANY], &Options::default()).unwrap();
        let plain = ipv4(6, [10, 0, 0, 1], 1);
        let sender = Sender::on("left");
        sender.send(&plain);
        sender.send(&tagged(0x8100, 5, plain.clone()));
        let mut received = Vec::new();
        while let Polled::Frame(frame) = link.next_within(QUIET).unwrap() {
            assert_eq!(frame.link_type, 113);
            assert_eq!(frame.original_len as usize, frame.data.len());
            received.push(frame.data.to_vec());
        }
        let cooked = |kind: u8, rest: &[u8]| {
            let mut frame = vec![0, kind, 0, 1, 0, 6, 2, 0, 0, 0, 0, 2, 0, 0];
            frame.extend(rest);
            frame
        };
        let tag = tagged(0x8100, 5, plain.clone());
        // 4: sent by this host. 3: meant for another one.
        let expected =
            [cooked(4, &plain[12..]), cooked(3, &plain[12..]), cooked(4, &tag[12..]), cooked(3, &tag[12..])];
        assert_eq!(received, expected);
    });
}

#[test]
fn loopback_shows_a_packet_once() {
    with_pair(|| {
        let mut links = ["lo", ANY].map(|name| (name, Live::open(&[name], &Options::default()).unwrap()));
        let frame = ipv4(6, [127, 0, 0, 1], 1);
        Sender::on("lo").send(&frame);
        for (name, link) in &mut links {
            let received = all(link);
            assert_eq!(received.len(), 1, "{name}");
            assert!(received[0].ends_with(&frame[14..]), "{name}");
        }
    });
}

#[test]
fn without_a_link_header_frames_are_raw_ip() {
    with_pair(|| {
        if !std::path::Path::new("/dev/net/tun").exists() {
            return skipped("there is no /dev/net/tun");
        }
        ip("tuntap add dev tunnel mode tun").unwrap();
        ip("link set tunnel up").unwrap();
        let mut link = Live::open(&["tunnel"], &Options::default()).unwrap();
        let packet = &ipv4(6, [10, 0, 0, 1], 1)[14..54];
        let mut program = sys::attach_to_tunnel("tunnel").unwrap();
        program.write_all(packet).unwrap();
        let Polled::Frame(received) = link.next_within(Duration::from_secs(2)).unwrap() else { panic!() };
        assert_eq!((received.link_type, received.data), (101, packet));
    });
}

#[test]
fn several_interfaces_are_told_apart() {
    with_pair(|| {
        let mut link = Live::open(&["left", "right"], &Options::default()).unwrap();
        let frames = [ipv4(6, [10, 0, 0, 1], 1), ipv4(6, [10, 0, 0, 1], 2)];
        Sender::on("left").send(&frames[0]);
        Sender::on("right").send(&frames[1]);
        let mut seen = Vec::new();
        while let Polled::Frame(frame) = link.next_within(QUIET).unwrap() {
            seen.push((frame.interface, frame.data.to_vec()));
        }
        seen.sort();
        let [a, b] = frames;
        assert_eq!(seen, [(0, a.clone()), (0, b.clone()), (1, a), (1, b)]);
        assert_eq!(link.statistics().iter().map(|each| each.received).collect::<Vec<_>>(), [2, 2]);
    });
}

#[test]
fn a_fanout_gives_each_frame_to_one_handle_and_a_flow_to_the_same() {
    with_pair(|| {
        const FLOWS: u16 = 400;
        let sender = Sender::on("left");
        let reverse = |mut frame: Vec<u8>| {
            let (source, destination) = frame[26..34].split_at_mut(4);
            source.swap_with_slice(destination);
            let (source, destination) = frame[34..38].split_at_mut(2);
            source.swap_with_slice(destination);
            frame
        };
        // Noise before and while opening must not come twice either.
        let handles = thread::scope(|scope| {
            let opened = scope.spawn(|| {
                Live::open_fanout(&["right"], NonZeroUsize::new(2).unwrap(), &Options::default()).unwrap()
            });
            while !opened.is_finished() {
                sender.send(&ethernet(0x88b5, b"noise"));
            }
            opened.join().unwrap()
        });
        for port in 0..FLOWS {
            let frame = ipv4(6, [10, 0, 0, 1], port);
            sender.send(&frame);
            sender.send(&reverse(frame));
        }
        let mut share = Vec::new();
        let mut seen = HashMap::new();
        for (handle, mut link) in handles.into_iter().enumerate() {
            let received = all(&mut link);
            share.push(received.len());
            for frame in received.into_iter().filter(|frame| frame[12..14] == [8, 0]) {
                let earlier = seen.insert(frame, handle);
                assert_eq!(earlier, None, "a frame came twice");
            }
        }
        assert_eq!(seen.len(), 2 * FLOWS as usize);
        for port in 0..FLOWS {
            let frame = ipv4(6, [10, 0, 0, 1], port);
            assert_eq!(seen[&frame], seen[&reverse(frame.clone())], "flow {port}");
        }
        assert!(share.iter().all(|frames| *frames > FLOWS as usize / 4), "{share:?}");
    });
}

#[test]
fn what_does_not_fit_is_counted() {
    with_pair(|| {
        let options = Options { buffer: 1, ..Options::default() };
        let mut link = Live::open(&["right"], &options).unwrap();
        let sender = Sender::on("left");
        let frame = ethernet(0x88b5, &[0; 1400]);
        const SENT: u64 = 2000;
        (0..SENT).for_each(|_| sender.send(&frame));
        let received = all(&mut link).len() as u64;
        let statistics = link.statistics().remove(0);
        assert!(statistics.dropped > 0);
        assert_eq!((statistics.received, statistics.received + statistics.dropped), (received, SENT));
        // And goes on.
        sender.send(&frame);
        assert_eq!(all(&mut link), [frame]);
        // The counts go on as well, though the kernel's begin anew each time.
        assert_eq!(link.statistics()[0].received, received + 1);
        assert_eq!(link.statistics()[0].dropped, statistics.dropped);
    });
}

#[test]
fn the_snap_length_cuts() {
    with_pair(|| {
        let options = Options { snap_len: 40, ..Options::default() };
        let mut link = Live::open(&["right"], &options).unwrap();
        let frame = ipv4(6, [10, 0, 0, 1], 1);
        Sender::on("left").send(&frame);
        let Polled::Frame(received) = link.next_within(Duration::from_secs(2)).unwrap() else { panic!() };
        assert_eq!((received.data, received.original_len), (&frame[..40], 60));
    });
}

#[test]
fn an_idle_link_does_not_block() {
    with_pair(|| {
        let mut link = Live::open(&["right"], &Options::default()).unwrap();
        let start = Instant::now();
        assert_eq!(link.next_within(Duration::from_millis(50)).unwrap(), Polled::Idle);
        assert!(start.elapsed() >= Duration::from_millis(50));
        assert!(start.elapsed() < Duration::from_secs(5));
        let stop = link.stop();
        let stopper = thread::spawn(move || {
            thread::sleep(Duration::from_millis(50));
            stop.stop();
        });
        assert!(link.next().unwrap().is_none());
        stopper.join().unwrap();
    });
}

#[test]
fn down_up_and_gone_are_told_and_survived() {
    with_pair(|| {
        let mut link = Live::open(&["right", "lo"], &Options::default()).unwrap();
        ip("link set right down").unwrap();
        let error = link.next_within(Duration::from_secs(2)).unwrap_err();
        assert!(matches!(error.kind(), ErrorKind::Down), "{error}");
        assert_eq!(error.to_string(), "right: the interface is down; capture goes on when it is up again");
        assert_eq!(link.next_within(QUIET).unwrap(), Polled::Idle);

        ip("link set right up").unwrap();
        let frame = ipv4(6, [10, 0, 0, 1], 1);
        let sender = Sender::on("left");
        // Which of the two is seen first is the kernel's to say: the frame, or that the interface
        // is up.
        let (mut frames, mut words) = (0, Vec::new());
        eventually("capture goes on", || {
            sender.send(&frame);
            let (told, received) = told(&mut link);
            words.extend(told);
            frames += received;
            frames > 0 && words == ["right: the interface is back"]
        });

        ip("link del left").unwrap();
        let mut kinds = Vec::new();
        eventually("the end of the interface is told", || {
            if let Err(error) = link.next_within(QUIET) {
                assert_eq!(error.interface(), "right");
                kinds.push(error.to_string());
            }
            kinds.contains(&"right: the interface is gone".to_owned())
        });
        Sender::on("lo").send(&frame);
        assert_eq!(all(&mut link), [frame]);
        let [right, lo] = &link.statistics()[..] else { panic!("two interfaces") };
        assert_eq!((right.dropped_by_interface, right.up, lo.up), (Some(0), false, true));
    });
}

#[test]
fn when_all_are_gone_it_ends() {
    with_pair(|| {
        let mut link = Live::open(&["right"], &Options::default()).unwrap();
        let frame = ipv4(6, [10, 0, 0, 1], 1);
        Sender::on("left").send(&frame);
        ip("link del left").unwrap();
        let mut frames = 0;
        let mut gone = 0;
        loop {
            match link.next_within(Duration::from_secs(2)) {
                Ok(Polled::Frame(_)) => frames += 1,
                Ok(Polled::Ended) => break,
                Ok(Polled::Idle) => {}
                Err(error) if matches!(error.kind(), ErrorKind::Gone) => gone += 1,
                Err(error) => assert!(matches!(error.kind(), ErrorKind::Down), "{error}"),
            }
        }
        assert_eq!((frames, gone), (1, 1));
        assert!(link.next().unwrap().is_none());
    });
}

/// What the link tells until it is idle, and how many frames it has.
fn told(link: &mut Live) -> (Vec<String>, usize) {
    let (mut told, mut frames) = (Vec::new(), 0);
    let mut idle = 0;
    loop {
        match link.next_within(Duration::from_millis(300)) {
            Ok(Polled::Frame(_)) => frames += 1,
            Ok(Polled::Idle) if idle == 2 => return (told, frames),
            Ok(Polled::Idle) => idle += 1,
            Ok(Polled::Ended) => panic!("ended"),
            Err(error) => told.push(error.to_string()),
        }
    }
}

/// Without any right: the thread that listens has given all up.
#[test]
fn an_interface_that_is_back_is_listened_to_again() {
    with_pair(|| {
        let options = Options { returns: true, absent: true, promiscuous: true, ..Options::default() };
        let mut link = Live::open(&["right", "later"], &options).unwrap();
        let index = || nix::net::if_::if_nametoindex("right").unwrap();
        let before = index();
        assert!(!link.is_whole());
        // The others are made by a thread of the namespace that may do so.
        let (orders, heard) = std::sync::mpsc::channel::<&'static str>();
        let (done, wait) = std::sync::mpsc::channel::<()>();
        let worker = thread::spawn(move || {
            for order in heard {
                match order {
                    "send" => Sender::on("left").send(&ipv4(6, [10, 0, 0, 1], 1)),
                    "send later" => Sender::on("other").send(&ipv4(6, [10, 0, 0, 1], 1)),
                    order => ip(order).unwrap(),
                }
                done.send(()).unwrap();
            }
        });
        caps::clear(None, caps::CapSet::Effective).unwrap();
        caps::clear(None, caps::CapSet::Permitted).unwrap();
        assert!(Live::open(&["lo"], &options).is_err(), "no right is left");
        let order = |what| {
            orders.send(what).unwrap();
            wait.recv_timeout(Duration::from_secs(10)).unwrap();
        };
        for round in 0..2 {
            order("link del right");
            let (words, _) = told(&mut link);
            assert_eq!(words.last().unwrap(), "right: the interface is gone", "{words:?}");
            assert!(!link.statistics()[0].up);
            order("link add left type veth peer name right");
            order("link set left up");
            order("link set right up");
            assert_eq!(told(&mut link).0.last().unwrap(), "right: the interface is back");
            assert!(link.statistics()[0].up && index() != before);
            order("send");
            assert_eq!(told(&mut link), (vec![], 1));
            assert_eq!(link.statistics()[0].received, round + 1, "counters go on");
        }
        // Renamed, it is still the same; when another takes its name, that one is listened to.
        order("link set right down");
        order("link set right name away");
        order("link set away up");
        order("send");
        assert_eq!(told(&mut link).1, 1);
        order("link add other type veth peer name right");
        order("link set other up");
        order("link set right up");
        assert_eq!(told(&mut link).0.last().unwrap(), "right: the interface is back");
        order("send later");
        assert_eq!(told(&mut link).1, 1);
        // The one that was not there at all.
        order("link set right down");
        order("link set right name later");
        order("link set later up");
        let (words, _) = told(&mut link);
        assert!(words.contains(&"later: the interface is there".to_owned()), "{words:?}");
        order("send later");
        // Either socket is bound to it: the one that opened it by its first name has not lost it.
        assert_eq!(told(&mut link).1, 2);
        assert_eq!(link.link_types().collect::<Vec<_>>(), [1, 113]);
        drop(orders);
        worker.join().unwrap();
    });
}

#[test]
fn one_that_is_back_as_another_kind_is_told() {
    with_pair(|| {
        let options = Options { returns: true, ..Options::default() };
        let mut link = Live::open(&["right"], &options).unwrap();
        ip("link del right").unwrap();
        told(&mut link);
        ip("tuntap add right mode tun").unwrap();
        let mut words = Vec::new();
        eventually("it ends", || match link.next_within(QUIET) {
            Ok(Polled::Ended) => true,
            Ok(_) => false,
            Err(error) => {
                words.push(error.to_string());
                false
            }
        });
        assert_eq!(words, ["right: the interface is back as one of another kind; it has to be opened anew"]);
    });
}

#[test]
fn an_unknown_interface_is_refused_with_the_known_ones() {
    let error = Live::open(&["nosuchinterface"], &Options::default()).err().unwrap();
    let ErrorKind::NotFound(names) = error.kind() else { panic!("{error}") };
    assert!(names.iter().any(|name| name == "lo"), "{error}");
}

#[test]
fn without_the_right_it_says_which() {
    without_rights(|| {
        let error = Live::open(&["lo"], &Options::default()).err().unwrap();
        assert!(error.to_string().contains("CAP_NET_RAW"), "{error}");
    });
}

#[test]
fn the_list_has_the_addresses() {
    with_pair(|| {
        ip("addr add 192.0.2.1/24 dev left").unwrap();
        let list = interfaces().unwrap();
        let left = list.iter().find(|interface| interface.name == "left").unwrap();
        assert_eq!(left.addresses, ["192.0.2.1".parse::<std::net::IpAddr>().unwrap()]);
        assert!(left.up && !left.loopback && left.hardware.is_some());
        let lo = list.iter().find(|interface| interface.name == "lo").unwrap();
        assert!(lo.loopback && lo.hardware.is_none());
    });
}

#[cfg(feature = "libpcap")]
#[test]
fn libpcap_sees_the_same_as_the_ring() {
    with_pair(|| {
        for (names, traffic) in [
            (&["right"][..], Traffic::All),
            (&["right"], Traffic::Tcp),
            (&["left", "right"], Traffic::All),
            (&[ANY], Traffic::All),
        ] {
            let [mut ring, mut pcap] = [Backend::Ring, Backend::Libpcap].map(|backend| {
                Live::open(names, &Options { traffic, backend, ..Options::default() }).unwrap()
            });
            let sender = Sender::on("left");
            let tcp = ipv4(6, [10, 0, 0, 1], 1);
            let udp = ipv4(17, [10, 0, 0, 1], 1);
            for frame in [&tcp, &udp, &tagged(0x8100, 5, tcp.clone()), &ipv6(6), &tcp] {
                sender.send(frame);
            }
            let [mut seen, mut expected] = [&mut pcap, &mut ring].map(|link| {
                let mut frames = Vec::new();
                while let Polled::Frame(frame) = link.next_within(QUIET).unwrap() {
                    frames.push((
                        frame.interface,
                        frame.link_type,
                        frame.original_len,
                        frame.time.digits,
                        frame.data.to_vec(),
                    ));
                }
                frames
            });
            // Interfaces may take turns in another way.
            seen.sort();
            expected.sort();
            assert_eq!(seen, expected, "{names:?} {traffic:?}");
            assert!(expected.len() >= 4);
            let [a, b] = [pcap, ring].map(|mut link| link.statistics());
            assert_eq!(a[0].received, b[0].received);
        }
    });
}

#[cfg(feature = "libpcap")]
#[test]
fn libpcap_waits_tells_and_ends() {
    with_pair(|| {
        let options = Options { backend: Backend::Libpcap, ..Options::default() };
        let mut link = Live::open(&["right"], &options).unwrap();
        assert_eq!(link.next_within(Duration::from_millis(50)).unwrap(), Polled::Idle);
        ip("link del left").unwrap();
        let mut gone = 0;
        loop {
            match link.next_within(Duration::from_secs(2)) {
                Ok(Polled::Ended) => break,
                Ok(Polled::Idle) => {}
                Ok(Polled::Frame(frame)) => panic!("{frame:?}"),
                Err(error) if matches!(error.kind(), ErrorKind::Gone) => gone += 1,
                Err(error) => assert!(matches!(error.kind(), ErrorKind::Down), "{error}"),
            }
        }
        assert_eq!(gone, 1);
        let error = Live::open(&["nosuchinterface"], &options).err().unwrap();
        assert!(matches!(error.kind(), ErrorKind::NotFound(_)), "{error}");
        let two = NonZeroUsize::new(2).unwrap();
        assert!(Live::open_fanout(&["lo"], two, &options).is_err());
    });
}

#[cfg(not(feature = "libpcap"))]
#[test]
fn without_the_feature_libpcap_is_refused() {
    let options = Options { backend: Backend::Libpcap, ..Options::default() };
    let error = Live::open(&["lo"], &options).err().unwrap();
    assert_eq!(error.to_string(), "lo: listening through libpcap needs a build with the feature `libpcap`");
}

/// What is sent is heard as it was given, but for nothing.
#[test]
fn packets_are_sent_as_they_are() {
    with_pair(|| {
        ip("addr add 192.0.2.1/24 dev left").unwrap();
        std::fs::write("/proc/sys/net/ipv6/conf/left/disable_ipv6", "0").unwrap();
        ip("addr add 2001:db8::1/64 dev left nodad").unwrap();
        for (address, version) in [("192.0.2.2", "-4"), ("2001:db8::2", "-6")] {
            ip(&format!("{version} neigh add {address} lladdr 02:00:00:00:00:02 dev left")).unwrap();
        }
        let options = Options { traffic: Traffic::Tcp, ..Options::default() };
        let mut link = Live::open(&["right"], &options).unwrap();
        for (host, source, mut packet) in [
            ("192.0.2.2:80", "192.0.2.1", ipv4(6, [192, 0, 2, 1], 7).split_off(14)),
            ("[2001:db8::2]:80", "2001:db8::1", ipv6(6).split_off(14)),
        ] {
            let sender = crate::send::Sender::to(host.parse().unwrap()).unwrap();
            assert_eq!(sender.source(), source.parse::<std::net::IpAddr>().unwrap());
            if packet[0] == 0x45 {
                // The kernel fills in these where they are 0, and the checksum always.
                packet[4..6].copy_from_slice(&[0x12, 0x34]);
                let len = (packet.len() as u16).to_be_bytes();
                packet[2..4].copy_from_slice(&len);
            }
            sender.send(&packet).unwrap();
            let mut heard = all(&mut link);
            // The kernel's own reports of multicast groups have extension headers.
            heard.retain(|frame| (frame[12], frame[20]) != (0x86, 0));
            assert_eq!(heard.len(), 1, "{host}");
            let mut heard = heard.remove(0).split_off(14);
            if packet[0] == 0x45 {
                heard[10..12].copy_from_slice(&packet[10..12]);
            }
            assert_eq!(heard, packet);
        }
        let error = crate::send::Sender::to("203.0.113.1:80".parse().unwrap()).unwrap_err();
        assert!(error.to_string().starts_with("no way to 203.0.113.1: "), "{error}");
    });
}

#[test]
fn without_the_right_to_send_it_says_which() {
    without_rights(|| {
        let error = crate::send::Sender::to("127.0.0.1:80".parse().unwrap()).unwrap_err();
        assert!(error.to_string().contains("CAP_NET_RAW"), "{error}");
    });
}
