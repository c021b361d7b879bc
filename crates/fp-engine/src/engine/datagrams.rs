//! Datagrams, and what is told of their ends.

use std::borrow::Cow;

use fp_wire::{LinkType, decode_udp};

use super::Engine;
use crate::conversation::Observed;
use crate::datagram::Offer;
use crate::ends::Ends;
use crate::flow::PackedEndpoint;
use crate::tables::DatagramArrival;
use crate::{Event, EventKind, Sink, Subject, Timestamp};

impl Engine<'_> {
    /// Takes a packet that has a UDP datagram. `false` if it is of no protocol that is followed.
    #[inline(never)]
    pub(super) fn datagram(
        &mut self,
        time: Timestamp,
        link: LinkType,
        bytes: &[u8],
        sink: &mut impl Sink,
    ) -> bool {
        let preparer = &mut self.preparer;
        let Some(datagram) = decode_udp(link, bytes, &preparer.options) else { return false };
        let Some(offer) = Offer::of(&datagram, preparer.datagrams) else { return false };
        self.statistics.datagrams += 1;
        let network = preparer.network(link, bytes);
        let source = PackedEndpoint::new(datagram.source(), datagram.source_port).within(network);
        let destination =
            PackedEndpoint::new(datagram.destination(), datagram.destination_port).within(network);
        let (hash, seconds) = (preparer.flow(source, destination), time.seconds as u32);
        let (networks, place, statistics) = (&preparer.networks, self.place, &mut self.statistics);
        let hellos = &mut self.hellos;
        let arrival = DatagramArrival { hash, seconds, source, destination, offer };
        self.tables.take_datagram(&arrival, &mut |ends: Ends<PackedEndpoint>, observed| {
            let Some((subject, kind)) = told(&observed) else { return };
            statistics.events += 1;
            let hello = hellos.of(&preparer.matcher, &kind);
            let (client, server) = (ends.client.into(), ends.server.into());
            let mut event = Event::new(time, client, server, subject, kind);
            (event.place, event.network, event.hello) = (place, networks.of(network), hello);
            event.labels = preparer.matcher.labels_id();
            sink.event(&event);
        });
        true
    }
}

/// The event of what was observed in datagrams, and whom it is about.
fn told<'a>(observed: &'a Observed<'_>) -> Option<(Subject, EventKind<'a>)> {
    match observed {
        Observed::Dhcp(client) => {
            Some((Subject::Client, EventKind::DhcpClient(Cow::Borrowed(client.as_ref()))))
        }
        Observed::Mdns { sender, mdns } => Some((*sender, EventKind::Mdns(Cow::Borrowed(mdns)))),
        Observed::Ssdp { sender, ssdp } => Some((*sender, EventKind::Ssdp(Cow::Borrowed(ssdp)))),
        Observed::ClientHello { sender, hello } => {
            Some((*sender, EventKind::TlsClient(Cow::Borrowed(hello))))
        }
        Observed::ServerHello { sender, hello } => {
            Some((*sender, EventKind::TlsServer(Cow::Borrowed(hello))))
        }
        Observed::QuicClient { sender, client } => {
            Some((*sender, EventKind::QuicClient(Cow::Borrowed(client))))
        }
        Observed::QuicServer { sender, server } => {
            Some((*sender, EventKind::QuicServer(Cow::Borrowed(server))))
        }
        Observed::QuicVersions(versions) => {
            Some((Subject::Server, EventKind::QuicVersions(Cow::Borrowed(versions))))
        }
        Observed::QuicRetry(retry) => Some((Subject::Server, EventKind::QuicRetry(Cow::Borrowed(retry)))),
        // Of connections alone: see `super::report`.
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use fp_db::Database;

    use super::*;
    use crate::{Config, Deviations, Eviction, Protocols};

    /// An IPv4 packet with a datagram between a port of 192.0.2.1 and port 9 of another host.
    fn packet(from_client: bool, port: u16, payload: &[u8]) -> Vec<u8> {
        let (client, server) = ([192, 0, 2, 1], [198, 51, 100, 1]);
        let (source, destination) = if from_client { (client, server) } else { (server, client) };
        let (from, to) = if from_client { (port, 9) } else { (9, port) };
        let len = payload.len() as u16 + 8;
        let mut packet = vec![0x45, 0];
        packet.extend((len + 20).to_be_bytes());
        packet.extend([0, 0, 0, 0, 64, 17, 0, 0]);
        packet.extend(source);
        packet.extend(destination);
        [from, to, len, 0].iter().for_each(|field| packet.extend(field.to_be_bytes()));
        packet.extend(payload);
        packet
    }

    struct Script<'db> {
        engine: Engine<'db>,
        second: i64,
        told: Vec<String>,
    }

    impl<'db> Script<'db> {
        fn new(database: &'db Database, config: Config) -> Self {
            let config = config.with_protocols(config.protocols.with(Protocols::PARTS));
            Script { engine: Engine::new(database, config), second: 0, told: Vec::new() }
        }

        fn push(&mut self, from_client: bool, port: u16, payload: &[u8]) {
            let time = Timestamp { seconds: self.second, ..Timestamp::default() };
            let told = &mut self.told;
            let mut sink = |event: &Event<'_>| {
                let EventKind::DhcpClient(seen) = &event.kind else { panic!("{event:?}") };
                told.push(format!("{} {}", event.client.port, seen.message));
            };
            self.engine.push(time, LinkType::RAW, &packet(from_client, port, payload), &mut sink);
        }

        fn client(&mut self, port: u16, payload: &str) {
            self.push(true, port, payload.as_bytes());
        }

        fn told(&mut self) -> Vec<String> {
            std::mem::take(&mut self.told)
        }

        fn held(&self) -> usize {
            self.engine.tables.datagrams.len()
        }

        fn evicted(&self) -> u64 {
            let all = self.engine.statistics();
            let found = all.evicted().find(|(why, _)| *why == Eviction::DatagramsForDatagrams);
            found.map_or(0, |(_, count)| count)
        }
    }

    #[test]
    fn a_flow_is_read_from_several_datagrams() {
        let database = Database::default();
        let mut script = Script::new(&database, Config::default());
        script.client(1000, "+ab");
        script.client(1001, "+");
        script.push(false, 1000, b"+server");
        script.client(1000, ".");
        assert_eq!(script.told(), ["1000 4"]);
        script.client(1000, ".");
        assert_eq!(script.told(), [""; 0], "what was told is not told again");
        script.client(1001, "-");
        assert_eq!(script.held(), 1, "what is none is let go");
        script.second += 31;
        script.client(1000, ".");
        assert_eq!(script.told(), ["1000 1"], "another flow");
        let statistics = script.engine.statistics();
        assert_eq!((statistics.packets, statistics.datagrams, statistics.tcp), (7, 7, 0));
        assert_eq!(statistics.skipped().count(), 0);
    }

    #[test]
    fn a_server_may_begin() {
        let database = Database::default();
        let mut script = Script::new(&database, Config::default());
        script.push(false, 7, b"+");
        script.client(7, ".");
        assert_eq!(script.told(), ["7 1"], "the client is the same end");
    }

    #[test]
    fn no_flow_keeps_more_than_its_bound() {
        let database = Database::default();
        let mut script = Script::new(&database, Config::default());
        script.client(1, "+123456789");
        assert_eq!(script.held(), 1);
        script.client(1, "+");
        assert_eq!((script.held(), script.told().len()), (0, 0));
    }

    #[test]
    fn who_is_not_answered_keeps_out_nobody_who_is() {
        let database = Database::default();
        let config = Config::default().with_max_datagram_flows(30).with_max_partial_heads(20);
        let mut script = Script::new(&database, config);
        for port in 0..9 {
            script.client(port, "+");
            script.push(false, port, b"+");
        }
        for port in 100..109 {
            script.client(port, ".");
        }
        for port in 1000..2000 {
            script.client(port, "+");
            assert!(script.held() <= 30);
        }
        assert_eq!(script.evicted(), 1000 - 11);
        script.told();
        for port in 0..9 {
            script.client(port, ".");
            script.client(100 + port, ".");
        }
        assert_eq!(script.told(), (0..9).map(|port| format!("{port} 2")).collect::<Vec<_>>());
        script.client(1999, ".");
        script.client(1500, ".");
        assert_eq!(script.told(), ["1999 2", "1500 1"], "the oldest went");
    }

    #[test]
    fn those_that_are_told_are_bounded_too() {
        let database = Database::default();
        let mut script = Script::new(&database, Config::default().with_max_datagram_flows(30));
        script.client(1, "+");
        (1000..2000).for_each(|port| script.client(port, "."));
        assert_eq!((script.held(), script.told().len()), (30, 1000));
        script.client(1, ".");
        assert_eq!(script.told(), ["1 2"]);
    }

    #[test]
    fn nothing_is_held_that_is_too_old() {
        let database = Database::default();
        let mut script = Script::new(&database, Config::default());
        (0..10).for_each(|port| script.client(port, "+"));
        script.second = 31;
        (0..4).for_each(|port| script.client(100 + port, "."));
        assert_eq!(script.held(), 4);
    }

    #[test]
    fn none_where_none_is_asked_for() {
        let database = Database::default();
        for config in [
            Config::default().with_deviations(Deviations::ALL.without(Deviations::PROTOCOLS)),
            Config::default().with_deviations(Deviations::NONE),
        ] {
            let mut script = Script::new(&database, config);
            script.client(1, ".");
            let statistics = script.engine.statistics();
            assert_eq!((script.told().len(), statistics.datagrams, statistics.skipped().count()), (0, 0, 1));
        }
    }

    /// Datagrams among TCP packets tell the same whether packets come one by one, or are prepared
    /// together.
    #[test]
    fn together_as_one_by_one() {
        let database = Database::default();
        let syn = |number: u8| {
            let mut syn = vec![0x45, 0, 0, 40, 0, 0, 0x40, 0, 60, 6, 0, 0, 192, 0, 2, number, 192, 0, 2, 2];
            syn.extend([0x9c, 0x40, 0, 80, 0, 0, 0, 9, 0, 0, 0, 0, 0x50, 2, 0x20, 0, 0, 0, 0, 0]);
            syn
        };
        let all: Vec<Vec<u8>> = (0..3000u16)
            .map(|n| match n % 7 {
                0..3 => packet(true, n / 14, if n % 14 < 7 { b"+" } else { b"." }),
                3 => packet(false, n / 14, b"+"),
                4 => syn((n / 64) as u8),
                5 => vec![0x45, 0, 0, 40, 0, 0, 0, 1, 64, 6, 0, 0],
                _ => packet(true, n, &[]),
            })
            .collect();
        let packets: Vec<(Timestamp, LinkType, &[u8])> = (0..)
            .zip(&all)
            .map(|(n, bytes): (i64, _)| {
                let time = Timestamp { seconds: n / 20, ..Timestamp::default() };
                (time, LinkType::RAW, bytes.as_slice())
            })
            .collect();
        let config = Config::default()
            .with_protocols(Protocols::ALL.with(Protocols::PARTS))
            .with_max_datagram_flows(40)
            .with_flow_timeout(3);
        let (mut singly, mut engine) = (Vec::new(), Engine::new(&database, config));
        for (place, (time, link, bytes)) in (0..).zip(&packets) {
            engine.push(*time, *link, bytes, &mut |event: &Event<'_>| {
                singly.push(format!("{:?}", Event { place, ..event.clone() }));
            });
        }
        let before = engine.statistics();
        let (mut together, mut engine) = (Vec::new(), Engine::new(&database, config));
        let mut preparer = engine.preparer();
        let mut prepared = crate::Prepared::default();
        for (place, (time, link, bytes)) in (0..).zip(&packets) {
            preparer.prepare(&mut prepared, place, *time, *link, bytes);
        }
        let packet = |place| packets.get(place as usize).copied();
        let mut sink = |event: &Event<'_>| together.push(format!("{event:?}"));
        engine.push_prepared(&prepared, packet, |_| &[], &mut sink).unwrap();
        assert_eq!(engine.statistics(), before);
        assert!(singly == together && singly.len() > 200, "{} and {}", singly.len(), together.len());
    }
}
