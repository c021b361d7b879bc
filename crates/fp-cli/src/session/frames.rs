//! From frames to lines.

use std::cell::Cell;
use std::time::{Duration, Instant};

use fp_capture::live::Polled;
use fp_capture::{Filter, Frame};
use fp_engine::{Engine, Event, LinkType};
use fp_report::{Format, Json, Origin};

use super::Session;
use super::outcome::Read;
use crate::messages::tell;
use crate::metrics;

/// Frames read before sockets and signals are looked at.
const BURST: usize = 1024;

impl Session {
    /// Reads frames, as many as there are, up to a burst.
    pub(super) fn read(
        &mut self,
        engine: &mut Engine<'_>,
        formats: &mut [Box<dyn Format + '_>],
        json: &mut Json<'_>,
    ) -> Read {
        let Session { link, filter, outputs, sockets, events, limiter, networks, for_sockets, .. } = self;
        let (inventory, interfaces) = (&self.inventory, &self.interfaces);
        let mut subscribers = sockets.json.as_mut().filter(|server| server.has_subscribers());
        let mut line = Vec::new();
        let interface = Cell::new(0);
        let mut sink = |event: &Event<'_>| {
            if networks.ignore_event(event) {
                metrics::EVENTS_IGNORED.add(1);
                return;
            }
            events.count(&event.kind);
            inventory.iter().for_each(|inventory| inventory.note(event));
            // Of one alone it goes without saying.
            let interface = if interfaces.len() > 1 { interfaces.get(interface.get()) } else { None };
            let origin = interface.map(Origin::Interface);
            if limiter.passes(event) {
                outputs.write(formats, event, origin);
            }
            if let Some(server) = &mut subscribers {
                let now = Instant::now();
                if for_sockets.left(now).is_zero() {
                    return server.lose();
                }
                line.clear();
                json.write_found(event, origin, &mut line);
                server.publish(&line);
                for_sockets.spend(now.elapsed());
            }
        };
        for _ in 0..BURST {
            match link.next_within(Duration::ZERO) {
                Ok(Polled::Frame(frame)) => {
                    if !filter.as_mut().is_none_or(|filter| passes(filter, &frame)) {
                        continue;
                    }
                    interface.set(frame.interface as usize);
                    engine.push(frame.time, LinkType(frame.link_type), frame.data, &mut sink);
                }
                Ok(Polled::Idle) => return Read::Idle,
                Ok(Polled::Ended) => return Read::Ended,
                Err(error) => tell(error),
            }
        }
        Read::More
    }
}

/// The filter was compiled for every link, so that there is an answer.
fn passes(filter: &mut Filter, frame: &Frame<'_>) -> bool {
    filter.matches(frame.link_type, frame.data).unwrap_or(true)
}
