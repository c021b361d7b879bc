//! Several threads read, analyse and print at the same time.

use std::io;
use std::sync::LazyLock;

use fp_capture::{Block, FileSource, Filter, FilterError, Frame};
use fp_engine::parallel::{self, Batch};
use fp_engine::{Engine, Event, LinkType, Timestamp};
use fp_report::{CaptureName, Origin};

use super::captures::{Captures, Stretch};
use super::{Output, packet, passes};
use crate::messages::tell;

/// Reads, analyses and prints at the same time.
pub(super) fn run<F: FnMut(&Event<'_>, Origin<'_>, &mut Vec<u8>)>(
    engine: &mut Engine<'_>,
    source: FileSource,
    filter: Option<Filter>,
    threads: usize,
    formatter: impl Fn() -> F + Sync,
    output: &mut Output,
) -> io::Result<()> {
    let reader = Reader { source, filter, refused: false, captures: Captures::new() };
    let formatter = || {
        let mut format = formatter();
        move |event: &Event<'_>, part: &Part, out: &mut Vec<u8>| format(event, part.origin(event.place), out)
    };
    let fewer = |running, error| {
        tell(format_args!("working with {running} of {threads} threads: cannot start more: {error}"));
    };
    parallel::run(engine, threads, reader, formatter, fewer, |text, note| {
        let Note { packets, position, notice, fault } = note;
        if let Some(notice) = notice {
            output.notice(&notice)?;
        }
        output.writer.append(text)?;
        output.progress.packets(packets, || position);
        match fault {
            None => Ok(()),
            Some(Fault::Capture(error)) => output.fault(&error),
            Some(Fault::Filter(error)) => output.refuse(&error),
        }
    })
}

struct Reader {
    source: FileSource,
    filter: Option<Filter>,
    /// The filter said of a link that it means nothing there.
    refused: bool,
    captures: Captures,
}

/// How one read went.
struct Note {
    /// Those that the filter did not pass counted too.
    packets: u64,
    position: u64,
    /// What is to be told before what they tell.
    notice: Option<String>,
    fault: Option<Fault>,
}

/// What was met while reading.
enum Fault {
    Capture(fp_capture::Error),
    Filter(FilterError),
}

impl parallel::Reader for Reader {
    type Batch = Part;
    type Note = Note;

    fn read(
        &mut self,
        part: &mut Part,
        mut each: impl FnMut(u32, Timestamp, LinkType, &[u8]),
    ) -> Option<Note> {
        let Reader { source, filter, refused, captures } = self;
        if *refused {
            return None;
        }
        part.clear();
        let Part { block, places, .. } = &mut *part;
        let mut fault = None;
        let read = source.next_block(block, |place, frame| {
            let number = places.len() as u32;
            places.push(place);
            if filter.is_some() {
                let passed =
                    passes(filter, frame).map_err(|error| fault = Some(Fault::Filter(error.clone())));
                if !passed.unwrap_or(false) {
                    return;
                }
            }
            let (time, link, bytes) = packet(frame);
            each(number, time, link, bytes);
        });
        *refused = fault.is_some();
        let fault = match read {
            Ok(true) => fault,
            Ok(false) => return None,
            Err(error) => fault.or(Some(Fault::Capture(error))),
        };
        let packets = places.len() as u64;
        let notice = part.stretch(captures, source);
        Some(Note { packets, position: source.position(), notice, fault })
    }
}

/// What one read gave: a part of one capture.
#[derive(Default)]
struct Part {
    block: Block,
    /// Where each packet is in the block: the engine knows them by their numbers.
    places: Vec<u32>,
    stretch: Option<Stretch>,
    begins_anew: bool,
}

impl Part {
    fn clear(&mut self) {
        self.places.clear();
        (self.stretch, self.begins_anew) = (None, false);
    }

    /// Notes where the packets stand; what is to be told of that.
    fn stretch(&mut self, captures: &mut Captures, source: &FileSource) -> Option<String> {
        let time = |place: Option<&u32>| Some(self.block.frame(*place?)?.time);
        let (first, last) = (time(self.places.first())?, time(self.places.last())?);
        let (stretch, notice) = captures.begin(source.opened(), source.current(), first);
        captures.end(self.places.len() as u64, first, last);
        self.stretch = Some(stretch);
        self.begins_anew = notice.is_some();
        notice
    }

    fn frame(&self, number: u32) -> Option<Frame<'_>> {
        self.block.frame(*self.places.get(number as usize)?)
    }

    fn origin(&self, number: u32) -> Origin<'_> {
        // There is no event of a part without packets.
        static NOWHERE: LazyLock<CaptureName> = LazyLock::new(CaptureName::default);
        let Some(Stretch { capture, before }) = &self.stretch else {
            return Origin::Capture { capture: &NOWHERE, packet: 0, interface: 0 };
        };
        let interface = self.frame(number).map_or(0, |frame| frame.interface);
        Origin::Capture { capture, packet: before + u64::from(number) + 1, interface }
    }
}

impl Batch for Part {
    #[inline(always)]
    fn packet(&self, number: u32) -> Option<(Timestamp, LinkType, &[u8])> {
        self.frame(number).map(|frame| packet(&frame))
    }

    fn begins_anew(&self) -> bool {
        self.begins_anew
    }

    #[inline(always)]
    fn vicinity(&self, number: u32) -> &[u8] {
        self.places.get(number as usize).map_or(&[], |place| self.block.vicinity(*place))
    }
}
