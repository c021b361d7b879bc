//! Packets that come together: what is looked up of a large memory for some is fetched while those
//! before are taken.

use fp_wire::{LinkType, sender};
use prefetch_index::prefetch_index;

use super::{EXPIRY_INTERVAL, Engine};
use crate::head::{EarlyHead, Segment};
use crate::opening::Opening;
use crate::prepare::{Kind, Mark, Prepared};
use crate::{PreparedForAnother, Sink, Timestamp};

/// Of so many packets together, connections and hosts are fetched from memory before they are
/// looked up.
const GROUP: usize = 32;

// A group has a bit for each packet, and is looked through for what is too old once at most.
const _: () = assert!(GROUP as u32 <= u32::BITS);
const _: () = assert!((GROUP as u32) < EXPIRY_INTERVAL);

/// So many SYNs in a group make that worth it.
const FLOOD: usize = GROUP / 4;

/// So many SYNs before one its hosts are fetched, whose places in the index are there by then.
const AHEAD: usize = 8;

/// Packets of a group, of which sets have a bit each, the first the lowest.
struct Group<'g> {
    marks: &'g [Mark],
    /// Of connections that were held before the group came, or such as tell something though theirs
    /// is not held.
    held: u32,
    /// Datagrams.
    datagrams: u32,
    /// SYNs, and what was made of them.
    syns: u32,
    openings: &'g [Opening],
    /// Those with an HTTP head that was read ahead, and these heads.
    with_heads: u32,
    heads: &'g [EarlyHead],
}

impl<'g> Group<'g> {
    /// The head of a packet, by the number of the packet.
    #[inline(always)]
    fn head(&self, at: u32) -> Option<&'g EarlyHead> {
        let before = !(u32::MAX << at);
        self.heads.get((self.with_heads & before).count_ones() as usize)
    }

    /// There are so many SYNs that what they need is worth to be fetched.
    #[inline(always)]
    fn is_flood(&self) -> bool {
        self.openings.len() >= FLOOD
    }
}

/// Takes the things of as many packets as are in a set; those of later ones are left.
#[inline(always)]
fn split_off<'g, T>(things: &mut &'g [T], packets: u32) -> &'g [T] {
    let (own, later) = things.split_at_checked(packets.count_ones() as usize).unwrap_or_default();
    *things = later;
    own
}

/// The place of the packet of this number among those of a set.
#[inline(always)]
fn place(packets: u32, number: u32) -> u32 {
    let mut rest = packets;
    if packets & packets.wrapping_add(1) != 0 {
        (0..number).for_each(|_| rest &= rest.wrapping_sub(1));
        return rest.trailing_zeros();
    }
    number
}

impl Engine<'_> {
    /// Takes packets in their order, as [`push`](Self::push) does one by one. Of a flood of SYNs,
    /// what the next ones need of a large memory is fetched meanwhile.
    pub fn push_all<'a>(
        &mut self,
        packets: impl IntoIterator<Item = (Timestamp, LinkType, &'a [u8])>,
        sink: &mut impl Sink,
    ) {
        let mut packets = packets.into_iter();
        let (mut group, mut prepared) = (Vec::new(), Prepared::default());
        let mut place = 0_u32;
        loop {
            let first = place;
            let is_flood = self.opened >= FLOOD;
            self.opened = 0;
            group.clear();
            let mut taken = 0;
            // Asked for in one place, so that what reads them becomes part of this loop.
            while taken < GROUP
                && let Some((time, link, bytes)) = packets.next()
            {
                taken += 1;
                if is_flood {
                    group.push((time, link, bytes));
                } else {
                    self.place = place;
                    place = place.wrapping_add(1);
                    self.take(time, link, bytes, sink);
                }
            }
            if is_flood {
                prepared.clear();
                for (time, link, bytes) in &group {
                    self.preparer.prepare(&mut prepared, place, *time, *link, bytes);
                    place = place.wrapping_add(1);
                }
                let packet = |place: u32| group.get(place.wrapping_sub(first) as usize).copied();
                self.take_prepared(&prepared, packet, |_| &[], sink);
            }
            if taken < GROUP {
                return;
            }
        }
    }

    /// Takes packets that [a preparer](Self::preparer) of this engine prepared, in their order.
    /// `packet` finds one by its place: it is asked for those that may tell something that is not
    /// known yet. `vicinity` gives memory from a place on, if it knows any, to be fetched before
    /// such a packet is looked at.
    ///
    /// # Errors
    /// The last of the packets was prepared for another engine. None of them is taken then.
    pub fn push_prepared<'a>(
        &mut self,
        prepared: &Prepared,
        packet: impl Fn(u32) -> Option<(Timestamp, LinkType, &'a [u8])>,
        vicinity: impl Fn(u32) -> &'a [u8],
        sink: &mut impl Sink,
    ) -> Result<(), PreparedForAnother> {
        if !self.preparer.has_prepared(prepared) {
            return Err(PreparedForAnother);
        }
        self.take_prepared(prepared, packet, vicinity, sink);
        Ok(())
    }

    /// [`push_prepared`](Self::push_prepared) of what was prepared for this engine.
    #[inline(never)]
    pub(crate) fn take_prepared<'a>(
        &mut self,
        prepared: &Prepared,
        packet: impl Fn(u32) -> Option<(Timestamp, LinkType, &'a [u8])>,
        vicinity: impl Fn(u32) -> &'a [u8],
        sink: &mut impl Sink,
    ) {
        self.statistics.add(&prepared.statistics);
        let (mut openings, mut heads) = (prepared.openings.as_slice(), prepared.heads.as_slice());
        // Then the index is large, and what is looked up of it is fetched first.
        let many_syns = prepared.openings.len() * GROUP >= prepared.marks.len() * FLOOD;
        for marks in prepared.marks.chunks(GROUP) {
            if many_syns {
                marks.iter().for_each(|mark| self.tables.flows.prefetch(mark.flow));
            }
            let group = self.look_ahead(marks, &mut openings, &mut heads, &vicinity);
            self.prefetch_hosts_of(&group);
            self.push_group(&group, &packet, sink);
        }
    }

    /// Takes a group. Most of its packets are of no connection that is held: they are counted, and
    /// that is all.
    #[inline(always)]
    fn push_group<'a>(
        &mut self,
        group: &Group<'_>,
        packet: &impl Fn(u32) -> Option<(Timestamp, LinkType, &'a [u8])>,
        sink: &mut impl Sink,
    ) {
        let all = u32::MAX >> (GROUP - group.marks.len());
        let segments = all & !group.datagrams;
        let expiry = self.count(segments.count_ones()).map(|number| place(segments, number));
        let mut due = group.held | group.syns | group.datagrams | expiry.map_or(0, |at| 1 << at);
        if self.tables.any_condemned() {
            due = all;
        }
        let mut openings = group.openings.iter();
        while due != 0 {
            let at = due.trailing_zeros();
            let behind = u32::MAX << at << 1 & all;
            due &= behind;
            let Some(mark) = group.marks.get(at as usize) else { break };
            self.place = mark.place;
            if expiry == Some(at) {
                self.tables.expire(mark.seconds);
            }
            if self.tables.any_condemned() && mark.kind != Kind::Datagram {
                self.tables.remove_some();
                due = behind;
            }
            match mark.kind {
                Kind::Opening => {
                    if group.is_flood() {
                        openings.as_slice().get(AHEAD).inspect(|later| self.prefetch_hosts(later));
                        self.tables.prefetch_next_oldest();
                    }
                    if let Some(opening) = openings.next() {
                        let said = self.said_in_syn(opening, || packet(mark.place));
                        self.syn(mark.flow, opening, said, sink);
                        // It may be the SYN of any that follow.
                        due = behind;
                    }
                }
                Kind::Segment | Kind::Head | Kind::Telling => {
                    let first = self.tables.flows.first(mark.flow);
                    let is_new = first.is_none() && !self.tables.unseen.is_met(mark.flow);
                    if (first.is_some() || is_new || mark.kind != Kind::Segment)
                        && let Some((time, link, bytes)) = packet(mark.place)
                        && let Ok(packet) = self.preparer.decode(link, bytes)
                    {
                        let head = if mark.kind == Kind::Head { group.head(at) } else { None };
                        let network = self.preparer.network(link, bytes);
                        let mac = || sender(link, bytes, &packet);
                        let segment = Segment::new(&packet, head, network, mac);
                        match first {
                            Some(first) => self.segment(time, mark.flow, first, segment, sink),
                            None => {
                                if is_new {
                                    let ends = [packet.source(), packet.destination()];
                                    self.tables.unseen.meet_in_the_middle(mark.flow, ends);
                                }
                                if mark.kind != Kind::Segment {
                                    self.unopened(time, mark.flow, segment, sink);
                                    // As a SYN: it may have begun the connection of any that
                                    // follow.
                                    due = behind;
                                }
                            }
                        }
                    }
                }
                Kind::Datagram => {
                    if let Some((time, link, bytes)) = packet(mark.place) {
                        self.datagram(time, link, bytes, sink);
                    }
                }
                Kind::Cut => {}
            }
        }
    }

    /// What the client says in the SYN of an opening, of the packet that it was made of: mostly
    /// nothing.
    #[inline(always)]
    fn said_in_syn<'a>(
        &self,
        opening: &Opening,
        packet: impl FnOnce() -> Option<(Timestamp, LinkType, &'a [u8])>,
    ) -> &'a [u8] {
        if !opening.event.observation.has_payload {
            return &[];
        }
        let again = packet().and_then(|(_, link, bytes)| self.preparer.decode(link, bytes).ok());
        again.map_or(&[], |packet| packet.payload)
    }

    /// Looks which packets are what, and takes their openings and heads from those that are left.
    /// The packets that may be of connections that are held are fetched from memory: another
    /// processor may have read them.
    #[inline(always)]
    fn look_ahead<'g, 'a>(
        &self,
        marks: &'g [Mark],
        openings: &mut &'g [Opening],
        heads: &mut &'g [EarlyHead],
        vicinity: &impl Fn(u32) -> &'a [u8],
    ) -> Group<'g> {
        const LINE: usize = 64;
        let (mut held, mut datagrams, mut syns, mut with_heads) = (0, 0, 0, 0);
        for (at, mark) in marks.iter().enumerate() {
            let bit = 1 << at;
            match mark.kind {
                Kind::Cut => continue,
                Kind::Datagram => {
                    datagrams |= bit;
                    continue;
                }
                Kind::Opening => {
                    syns |= bit;
                    continue;
                }
                Kind::Head => {
                    with_heads |= bit;
                    held |= bit;
                }
                Kind::Telling => held |= bit,
                Kind::Segment => {}
            }
            if let Some(first) = self.tables.flows.first(mark.flow) {
                held |= bit;
                let memory = vicinity(mark.place);
                prefetch_index(memory, 0);
                prefetch_index(memory, LINE);
                self.tables.flows.prefetch_at(first);
            } else if !self.tables.unseen.is_met(mark.flow) {
                held |= bit;
            }
        }
        let (openings, heads) = (split_off(openings, syns), split_off(heads, with_heads));
        Group { marks, held, datagrams, syns, openings, with_heads, heads }
    }

    /// Fetches what a group's SYNs will look up of hosts, and of a flood of them what gives way to
    /// it, so that the processor does not have to wait for one thing after the other.
    #[inline(always)]
    fn prefetch_hosts_of(&mut self, group: &Group<'_>) {
        for Opening { hosts, .. } in group.openings {
            self.tables.hosts.prefetch(hosts.client);
            self.tables.hosts.prefetch(hosts.server);
        }
        if group.is_flood() {
            self.tables.prefetch_oldest(group.openings.len());
        }
        group.openings.iter().take(AHEAD).for_each(|opening| self.prefetch_hosts(opening));
    }

    /// Fetches the hosts of a SYN, whose places in the index are there by now.
    #[inline]
    fn prefetch_hosts(&self, opening: &Opening) {
        self.tables.hosts.prefetch_entry(opening.hosts.client);
        self.tables.hosts.prefetch_entry(opening.hosts.server);
    }
}
