//! From events to what the desk keeps of them.

use std::sync::Arc;

use bytes::Bytes;
use fp_capture::Frame;
use fp_engine::{Direction, Engine, Event, EventKind, LinkType, Matcher, OwnedEvent};
use fp_host::Place;
use fp_report::{CaptureName, Format as _, Json, Origin};

use crate::desk::Desk;
use crate::ring::Row;

/// The most bytes of a frame that are kept.
const KEPT_FRAME: usize = 2048;

/// An event with what told it.
pub(crate) struct Told {
    pub(crate) event: OwnedEvent,
    /// The number of the packet in its capture, from 1.
    pub(crate) packet: u64,
    /// The interface that saw it, within its section of a pcapng.
    pub(crate) interface: u32,
    pub(crate) frame: Arc<[u8]>,
    pub(crate) link_type: u32,
}

/// Has an engine look at a frame, the `packet`th, and keeps what it tells. `has_room` is asked
/// before something of so many bytes is copied.
pub(crate) fn look(
    engine: &mut Engine<'_>,
    frame: &Frame<'_>,
    packet: u64,
    told: &mut Vec<Told>,
    has_room: &mut impl FnMut(usize) -> bool,
) {
    let mut kept: Option<Arc<[u8]>> = None;
    engine.push(frame.time, LinkType(frame.link_type), frame.data, &mut |event: &Event<'_>| {
        if !has_room(event.weight() + KEPT_FRAME) {
            return;
        }
        let bytes = kept.get_or_insert_with(|| frame.data.get(..KEPT_FRAME).unwrap_or(frame.data).into());
        told.push(Told {
            event: event.to_owned(),
            interface: frame.interface,
            packet,
            frame: Arc::clone(bytes),
            link_type: frame.link_type,
        });
    });
}

/// Writes what it is given onto a desk.
pub(crate) struct Intake<'a> {
    desk: &'a Desk,
    matcher: &'a Matcher<'a>,
    json: Json<'a>,
    /// Lines that are made, with their frames.
    rows: Vec<Row>,
    text: Vec<u8>,
}

impl<'a> Intake<'a> {
    /// `json` writes the lines.
    pub(crate) fn new(desk: &'a Desk, matcher: &'a Matcher<'a>, json: Json<'a>) -> Intake<'a> {
        let json = json.hiding(desk.pseudonyms.clone());
        Intake { desk, matcher, json, rows: Vec::new(), text: Vec::new() }
    }

    /// Takes events of a capture, of packets of a file if it has a `name`, unless everything has
    /// been forgotten since `generation`. Whether it was taken.
    pub(crate) fn take(
        &mut self,
        capture: u32,
        name: Option<&CaptureName>,
        generation: u64,
        told: &mut Vec<Told>,
    ) -> bool {
        for one in told.iter() {
            self.text.clear();
            let (packet, interface) = (one.packet, one.interface);
            let origin = name.map(|capture| Origin::Capture { capture, packet, interface });
            self.json.write_found(&one.event, origin, &mut self.text);
            let line = Bytes::copy_from_slice(self.text.strip_suffix(b"\n").unwrap_or(&self.text));
            let frame = if self.desk.pseudonyms.is_some() { Arc::default() } else { Arc::clone(&one.frame) };
            self.rows.push(Row { line, frame, link_type: one.link_type });
        }
        // In the order in which `Desk::clear` locks.
        let mut captures = self.desk.captures();
        let taken = self.desk.generation() == generation;
        if taken {
            if let Some(capture) = captures.get_mut(capture) {
                capture.events += told.len() as u64;
            }
            let mut hosts = self.desk.hosts();
            let mut shapes = self.desk.shapes();
            let mut ring = self.desk.ring();
            for (one, row) in told.iter().zip(self.rows.drain(..)) {
                hosts.take(&one.event, Place { file: capture, number: one.packet });
                let hidden = self.desk.pseudonyms.as_ref().map(|pseudonyms| pseudonyms.event(&one.event));
                let event = hidden.as_ref().unwrap_or(&one.event);
                shapes.take(event, ring.next(), || head_text(self.matcher, event));
                ring.push(row);
            }
        }
        drop(captures);
        self.rows.clear();
        told.clear();
        self.desk.wake();
        taken
    }
}

/// The raw signature of a head.
fn head_text(matcher: &Matcher<'_>, event: &Event<'_>) -> String {
    let knows = |name: &str| matcher.knows_header(name);
    match &event.kind {
        EventKind::HttpRequest(http) => http.observation.raw_sig(Direction::Request, &knows).to_string(),
        EventKind::HttpResponse(http) => http.observation.raw_sig(Direction::Response, &knows).to_string(),
        _ => String::new(),
    }
}
