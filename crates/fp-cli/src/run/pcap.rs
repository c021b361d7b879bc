use std::io;
use std::mem::ManuallyDrop;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;

use fp_capture::{Block, FileSource, Filter, FilterError, Frame};
use fp_engine::parallel::{self, Batch, MAX_WORKERS};
use fp_engine::{Config, Deviations, Engine, Event, LinkType, Timestamp};
use fp_match::Matcher;

use super::Failure;
use crate::args::{Color, Format, Pcap};
use crate::database;
use crate::exit::Exit;
use crate::inputs::Inputs;
use crate::messages::{tell, tell_statistics};
use crate::progress::Progress;
use crate::writer::Writer;
use fp_report::{Human, Json, P0fLog};

/// Reads captures and writes their events.
pub(super) fn run(args: &Pcap) -> Result<Exit, Failure> {
    let database = database::open(&args.databases).map_err(Failure::Usage)?;
    let mut source = FileSource::new(&args.files);
    let mut exit = Exit::Success;
    // What the output held before is lost for something: there is a capture.
    let found = loop {
        match source.open() {
            Ok(found) => break found,
            Err(error) => {
                tell(error);
                exit = Exit::Damaged;
            }
        }
    };
    let mut writer = writer(args, found)?;
    if args.files.iter().any(|file| file == Path::new("-")) {
        writer.be_eager();
    }
    // What it remembers need not be given back piece by piece to a process that ends with it.
    let mut engine = ManuallyDrop::new(Engine::new(&database, config(args)));
    let matcher = Arc::clone(engine.matcher());
    // A bar between the events that a terminal shows would be noise.
    let progress = Progress::new(source.size(), !args.quiet && !writer.is_terminal());
    let (default, color) = (default_format(&writer), color(args.color, &writer));
    let formatter = || {
        let mut format = format(args, default, color, &matcher);
        let (selection, database) = (args.selection.prepared(), matcher.database());
        move |event: &Event<'_>, out: &mut Vec<u8>| {
            if selection.as_ref().is_none_or(|selection| selection.takes(event, database)) {
                format.write(event, out);
            }
        }
    };

    let threads = threads(args, source.size());
    // An expression means something else on each link: it is compiled once a packet says which that is.
    let filter = args.filter.as_deref().map(|expression| Filter::compile(expression, []));
    let filter = filter.transpose().map_err(|error| Failure::Usage(error.to_string()))?;
    let mut output = Output { writer, progress, exit };
    // Whoever waits for each event gets it at once.
    if threads == 1 || output.writer.is_eager() {
        in_turn(&mut engine, source, filter, formatter(), &mut output)?;
    } else {
        side_by_side(&mut engine, source, filter, threads, formatter, &mut output)?;
    }
    let Output { mut writer, mut progress, exit } = output;
    writer.flush()?;
    progress.finish();
    if !args.quiet {
        tell_statistics(&engine.statistics());
    }
    Ok(exit)
}

/// Where events go, and how it went.
struct Output {
    writer: Writer,
    progress: Progress,
    exit: Exit,
}

impl Output {
    /// What came before the fault is out before the fault is named.
    fn fault(&mut self, error: &fp_capture::Error) -> io::Result<()> {
        self.writer.flush()?;
        self.progress.suspend(|| tell(error));
        self.exit = Exit::Damaged;
        Ok(())
    }

    /// Nothing more is read.
    fn refuse(&mut self, error: &FilterError) -> io::Result<()> {
        self.writer.flush()?;
        self.progress.suspend(|| tell(error));
        self.exit = Exit::Usage;
        Ok(())
    }
}

/// Whether the filter passes a frame.
fn passes<'f>(filter: &'f mut Option<Filter>, frame: &Frame<'_>) -> Result<bool, &'f FilterError> {
    filter.as_mut().map_or(Ok(true), |filter| filter.matches(frame.link_type, frame.data))
}

/// Reads, analyses and prints one packet after the other.
fn in_turn(
    engine: &mut Engine<'_>,
    mut source: FileSource,
    mut filter: Option<Filter>,
    mut format: impl FnMut(&Event<'_>, &mut Vec<u8>),
    output: &mut Output,
) -> io::Result<()> {
    loop {
        let frames = match source.frames() {
            Ok(Some(frames)) => frames,
            Ok(None) => return Ok(()),
            Err(error) => {
                output.fault(&error)?;
                continue;
            }
        };
        let writer = &mut output.writer;
        let (mut packets, mut refused, mut written) = (0, None, Ok(()));
        let passed = frames.filter_map(|frame| {
            packets += 1;
            if filter.is_some() {
                let passed = refused.is_none()
                    && passes(&mut filter, &frame).unwrap_or_else(|error| {
                        refused = Some(error.clone());
                        false
                    });
                if !passed {
                    return None;
                }
            }
            Some(packet(&frame))
        });
        engine.push_all(passed, &mut |event: &Event<'_>| {
            format(event, writer.pending());
            if written.is_ok() {
                written = writer.flush_if_due();
            }
        });
        written?;
        output.progress.packets(packets, || source.position());
        if let Some(error) = refused {
            return output.refuse(&error);
        }
    }
}

/// Reads, analyses and prints at the same time.
fn side_by_side<F: FnMut(&Event<'_>, &mut Vec<u8>)>(
    engine: &mut Engine<'_>,
    source: FileSource,
    filter: Option<Filter>,
    threads: usize,
    formatter: impl Fn() -> F + Sync,
    output: &mut Output,
) -> io::Result<()> {
    let reader = Reader { source, filter, refused: false };
    let fewer = |running, error| {
        tell(format_args!("working with {running} of {threads} threads: cannot start more: {error}"));
    };
    parallel::run(engine, threads, reader, formatter, fewer, |text, Note { packets, position, fault }| {
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
}

/// How one read went.
struct Note {
    /// Those that the filter did not pass counted too.
    packets: u64,
    position: u64,
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
        let Reader { source, filter, refused } = self;
        if *refused {
            return None;
        }
        let (mut packets, mut fault) = (0, None);
        let read = source.next_block(&mut part.0, |place, frame| {
            packets += 1;
            if filter.is_some() {
                let passed =
                    passes(filter, frame).map_err(|error| fault = Some(Fault::Filter(error.clone())));
                if !passed.unwrap_or(false) {
                    return;
                }
            }
            let (time, link, bytes) = packet(frame);
            each(place, time, link, bytes);
        });
        *refused = fault.is_some();
        let fault = match read {
            Ok(true) => fault,
            Ok(false) => return None,
            Err(error) => fault.or(Some(Fault::Capture(error))),
        };
        Some(Note { packets, position: source.position(), fault })
    }
}

/// What one read gave.
#[derive(Default)]
struct Part(Block);

impl Batch for Part {
    #[inline(always)]
    fn packet(&self, place: u32) -> Option<(Timestamp, LinkType, &[u8])> {
        self.0.frame(place).map(|frame| packet(&frame))
    }

    #[inline(always)]
    fn vicinity(&self, place: u32) -> &[u8] {
        self.0.vicinity(place)
    }
}

/// As many as asked for, or as there are processors, up to [`MAX_WORKERS`]; one for a capture that is read before the
/// threads have begun.
fn threads(args: &Pcap, size: Option<u64>) -> usize {
    const WORTHWHILE: u64 = 4 << 20;
    match args.threads.map(NonZeroUsize::get) {
        Some(threads) if threads > MAX_WORKERS => {
            tell(format_args!("working with {MAX_WORKERS} of {threads} threads, which is the most"));
            MAX_WORKERS
        }
        Some(threads) => threads,
        None if size.is_some_and(|size| size < WORTHWHILE) => 1,
        None => thread::available_parallelism().map_or(1, NonZeroUsize::get).min(MAX_WORKERS),
    }
}

/// Where events go: not into what is read, and no file where there is nothing to tell.
fn writer(args: &Pcap, found: bool) -> Result<Writer, Failure> {
    let captures = args.files.iter().map(PathBuf::as_path);
    let Some(path) = args.output.as_ref().filter(|_| found) else {
        Inputs::of(captures).refuse_stdout().map_err(Failure::Usage)?;
        return Ok(Writer::stdout());
    };
    let inputs = Inputs::of(captures.chain(args.databases.paths()));
    Writer::create(path, &inputs).map_err(Failure::Usage)
}

fn default_format(writer: &Writer) -> Format {
    if writer.is_terminal() { Format::Human } else { Format::Json }
}

fn format<'a>(
    args: &Pcap,
    default: Format,
    color: bool,
    matcher: &'a Matcher<'a>,
) -> Box<dyn fp_report::Format + 'a> {
    match args.format.unwrap_or(default) {
        Format::Human => Box::new(Human::new(matcher, color).explaining(args.explain).timed(args.time)),
        Format::P0fLog => Box::new(P0fLog::of_environment(matcher)),
        Format::Json => Box::new(Json::new(matcher)),
    }
}

fn color(color: Color, writer: &Writer) -> bool {
    match color {
        Color::Always => true,
        Color::Never => false,
        Color::Auto => writer.takes_color(),
    }
}

fn config(args: &Pcap) -> Config {
    let deviations = args.as_p0f.iter().fold(Deviations::ALL, |on, off| on.without(*off));
    Config { tunnels: args.tunnels, verify_checksums: args.verify_checksums, deviations, ..Config::default() }
}

/// A frame as the engine takes it.
#[inline(always)]
fn packet<'a>(frame: &Frame<'a>) -> (Timestamp, LinkType, &'a [u8]) {
    (timestamp(frame.time), LinkType(frame.link_type), frame.data)
}

pub(super) fn timestamp(time: fp_capture::Timestamp) -> Timestamp {
    Timestamp { seconds: time.seconds, nanos: time.nanos, digits: time.digits }
}
