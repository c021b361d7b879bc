//! One engine's work on several threads: reading, analysing and formatting side by side, in order all the same.
//!
//! The engine stays whole and sees the packets in their order, on one thread: what it says of a host depends on all
//! packets before. What needs no order, or only a queue's, is taken off it: one thread reads, others format.

use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};
use std::thread;

use fp_wire::LinkType;

use crate::{Engine, Event, OwnedEvent, Timestamp};

/// Packets that are handed from thread to thread together.
#[derive(Debug, Default)]
pub struct Packets {
    bytes: Vec<u8>,
    /// Time and link type, and where its bytes end.
    packets: Vec<(Timestamp, LinkType, usize)>,
}

impl Packets {
    /// So many bytes fill a batch: they go from one processor's cache to another's.
    const BYTES: usize = 128 * 1024;
    /// So many packets fill a batch.
    const PACKETS: usize = 1024;

    /// Adds a copy of a packet.
    #[inline]
    pub fn push(&mut self, time: Timestamp, link: LinkType, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
        self.packets.push((time, link, self.bytes.len()));
    }

    /// Nothing was added.
    pub fn is_empty(&self) -> bool {
        self.packets.is_empty()
    }

    /// There is enough for a batch.
    #[inline]
    pub fn is_full(&self) -> bool {
        self.bytes.len() >= Self::BYTES || self.packets.len() >= Self::PACKETS
    }

    /// How many packets there are.
    pub fn len(&self) -> usize {
        self.packets.len()
    }

    fn clear(&mut self) {
        self.bytes.clear();
        self.packets.clear();
    }

    fn iter(&self) -> impl Iterator<Item = (Timestamp, LinkType, &[u8])> {
        let mut start = 0;
        self.packets.iter().map(move |(time, link, end)| {
            let bytes = self.bytes.get(start..*end).unwrap_or(&[]);
            start = *end;
            (*time, *link, bytes)
        })
    }
}

/// Has `engine` analyse what `fill` reads, and `write` what a formatter makes of it: the same text in the same order as
/// on one thread.
///
/// `fill` reads packets until they [are full](Packets::is_full), and returns a note of its own, which `write` gets
/// with the text of these packets; `None` when there is nothing more. `formatter` makes a formatter for each of
/// `formatters` threads (at least one); what it appends must depend on nothing but the event. `write` runs on the
/// caller's thread.
///
/// # Errors
/// The first of `write`; nothing more is read then.
pub fn run<N, F, E>(
    engine: &mut Engine<'_>,
    formatters: usize,
    fill: impl FnMut(&mut Packets) -> Option<N> + Send,
    formatter: impl Fn() -> F + Sync,
    mut write: impl FnMut(&[u8], N) -> Result<(), E>,
) -> Result<(), E>
where
    N: Send,
    F: FnMut(&Event<'_>, &mut Vec<u8>),
{
    thread::scope(|scope| {
        let (packets, to_analyse) = queue();
        let (used_packets, free_packets) = channel();
        scope.spawn(move || read(fill, &packets, &free_packets));

        // Batch by batch in turn, so that they are gathered in the order in which they are dealt.
        let mut dealt = Vec::new();
        let mut gathered = Vec::new();
        let formatter = &formatter;
        for _ in 0..formatters.max(1) {
            let (events, to_format) = queue();
            let (used_events, free_events) = channel();
            let (texts, to_write) = queue();
            let (used_texts, free_texts) = channel();
            scope.spawn(move || format(formatter(), &to_format, &used_events, &texts, &free_texts));
            dealt.push((events, free_events));
            gathered.push((to_write, used_texts));
        }
        scope.spawn(move || analyse(engine, &to_analyse, &used_packets, &dealt));

        for (to_write, used) in gathered.iter().cycle() {
            let Ok((text, note)) = to_write.recv() else { break };
            write(&text, note)?;
            // Whoever made it may be gone.
            let _ = used.send(text);
        }
        Ok(())
    })
}

/// Short: what waits is in nobody's cache.
fn queue<T>() -> (SyncSender<T>, Receiver<T>) {
    sync_channel(4)
}

fn read<N>(
    mut fill: impl FnMut(&mut Packets) -> Option<N>,
    to: &SyncSender<(Packets, N)>,
    free: &Receiver<Packets>,
) {
    loop {
        let mut packets = free.try_recv().unwrap_or_default();
        packets.clear();
        let Some(note) = fill(&mut packets) else { return };
        if to.send((packets, note)).is_err() {
            return;
        }
    }
}

type Deal<N> = (SyncSender<(Vec<OwnedEvent>, N)>, Receiver<Vec<OwnedEvent>>);

fn analyse<N>(
    engine: &mut Engine<'_>,
    from: &Receiver<(Packets, N)>,
    used: &Sender<Packets>,
    to: &[Deal<N>],
) {
    for ((packets, note), (to, free)) in from.iter().zip(to.iter().cycle()) {
        let mut events = free.try_recv().unwrap_or_default();
        let mut sink = |event: &Event<'_>| events.push(event.to_owned());
        for (time, link, bytes) in packets.iter() {
            engine.push(time, link, bytes, &mut sink);
        }
        let _ = used.send(packets);
        if to.send((events, note)).is_err() {
            return;
        }
    }
}

fn format<N>(
    mut formatter: impl FnMut(&Event<'_>, &mut Vec<u8>),
    from: &Receiver<(Vec<OwnedEvent>, N)>,
    used: &Sender<Vec<OwnedEvent>>,
    to: &SyncSender<(Vec<u8>, N)>,
    free: &Receiver<Vec<u8>>,
) {
    for (mut events, note) in from {
        let mut text = free.try_recv().unwrap_or_default();
        text.clear();
        for event in events.drain(..) {
            formatter(&event, &mut text);
        }
        let _ = used.send(events);
        if to.send((text, note)).is_err() {
            return;
        }
    }
}
