mod captures;
mod in_turn;
mod side_by_side;

use std::io;
use std::mem::ManuallyDrop;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use fp_capture::{FileSource, Filter, FilterError, Frame};
use fp_engine::parallel::MAX_WORKERS;
use fp_engine::{Config, Engine, Event, LinkType, Timestamp};
use fp_host::{Chosen, Limits};
use fp_match::Matcher;

use super::Failure;
use super::hosts::{Reading, keep};
use crate::args::{Color, Format, Pcap};
use crate::database;
use crate::exit::Exit;
use crate::inputs::{Files, Inputs};
use crate::messages::{nothing_read, tell, tell_statistics, tell_tally, tell_unseen};
use crate::progress::Progress;
use crate::tally::{self, Tally};
use crate::vendors;
use crate::writer::Writer;
use fp_report::{Human, Json, Origin, P0fLog, Pseudonyms};

/// Reads captures and writes their events.
pub(super) fn run(args: &Pcap) -> Result<Exit, Failure> {
    let inputs = files(args).check().map_err(Failure::Usage)?;
    // Neither it nor what the engine remembers need be given back piece by piece to a process that
    // ends with them.
    let database = ManuallyDrop::new(database::open(&args.databases).map_err(Failure::Usage)?);
    let pseudonyms = args.privacy.pseudonyms(&[]).map_err(Failure::Usage)?;
    if let Some(store) = &args.store {
        keep::check(&reading(args, pseudonyms.clone())?, store)?;
    }
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
    let mut writer = writer(args, found, &inputs)?;
    if args.files.iter().any(|file| file == Path::new("-")) {
        writer.be_eager();
    }
    let mut engine = ManuallyDrop::new(Engine::new(&*database, config(args)?));
    engine.trust_proxies(args.identity.trust_proxy.clone());
    let matcher = Arc::clone(engine.matcher());
    // A bar between the events that a terminal shows would be noise.
    let progress = Progress::new(source.size(), !args.quiet && !writer.is_terminal());
    let (default, color) = (default_format(&writer), color(args.color, &writer));
    let tally = Mutex::new(Tally::default());
    let formatter = || {
        let mut format = format(args, default, color, &matcher, pseudonyms.clone());
        let mut tally = tally::Part::of(&tally);
        let (selection, database) = (args.selection.prepared(), matcher.database());
        move |event: &Event<'_>, origin: Origin<'_>, out: &mut Vec<u8>| {
            tally.count(event);
            if selection.as_ref().is_none_or(|selection| selection.takes(event, &mut *format, database)) {
                tally.print();
                format.write_from(event, origin, out);
            }
        }
    };

    let threads = threads(args, source.size());
    // An expression means something else on each link: it is compiled once a packet says which that
    // is.
    let filter = args.filter.as_deref().map(|expression| Filter::compile(expression, []));
    let filter = filter.transpose().map_err(|error| Failure::Usage(error.to_string()))?;
    let mut output = Output { writer, progress, exit };
    // Whoever waits for each event gets it at once.
    if threads == 1 || output.writer.is_eager() {
        in_turn::run(&mut engine, source, filter, formatter(), &mut output)?;
    } else {
        side_by_side::run(&mut engine, source, filter, threads, formatter, &mut output)?;
    }
    let Output { mut writer, mut progress, mut exit } = output;
    writer.flush()?;
    progress.finish();
    let statistics = engine.statistics();
    if !args.quiet {
        tell_statistics(&statistics);
        tell_unseen(&statistics, &engine.unseen_hosts(), pseudonyms.as_ref());
        let tally = tally.lock().unwrap_or_else(PoisonError::into_inner);
        tell_tally(&tally, args.selection.prepared().is_some());
    }
    if let Some(why) = nothing_read(&statistics) {
        tell(why);
        exit = if exit == Exit::Success { Exit::Damaged } else { exit };
    }
    if let Some(store) = &args.store {
        let kept = keep::run(&reading(args, pseudonyms)?, store, &database, config(args)?)?;
        exit = if exit == Exit::Success { kept } else { exit };
    }
    Ok(exit)
}

/// Captures are read once more for a store: each counts by itself there, whatever was before it.
fn reading(args: &Pcap, pseudonyms: Option<Pseudonyms>) -> Result<Reading<'_>, Failure> {
    Ok(Reading {
        files: &args.files,
        chosen: Chosen::ALL,
        lifecycles: None,
        vendors: vendors::load(None).map_err(Failure::Usage)?,
        max_hosts: NonZeroUsize::new(Limits::default().max_hosts).unwrap_or(NonZeroUsize::MIN),
        keep: args.keep,
        pseudonyms,
        quiet: args.quiet,
        tells: false,
    })
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

    /// What is told of the captures comes after what was told before it.
    fn notice(&mut self, notice: &str) -> io::Result<()> {
        self.writer.flush()?;
        self.progress.suspend(|| tell(notice));
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

/// As many as asked for, or as there are processors, up to [`MAX_WORKERS`]; one for a capture that
/// is read before the threads have begun.
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

/// All files of the command line.
fn files(args: &Pcap) -> Files {
    Files::default()
        .reading(args.files.iter().map(PathBuf::as_path).chain(args.databases.paths()))
        .with_key(args.privacy.key())
        .with_store(args.store.as_deref(), true)
        .writing(args.output.as_deref())
}

/// Where events go: not into what is read, and no file where there is nothing to tell.
fn writer(args: &Pcap, found: bool, inputs: &Inputs) -> Result<Writer, Failure> {
    let Some(path) = args.output.as_ref().filter(|_| found) else {
        inputs.refuse_stdout().map_err(Failure::Usage)?;
        return Ok(Writer::stdout());
    };
    Writer::create(path, inputs).map_err(Failure::Usage)
}

fn default_format(writer: &Writer) -> Format {
    if writer.is_terminal() { Format::Human } else { Format::Json }
}

fn format<'a>(
    args: &Pcap,
    default: Format,
    color: bool,
    matcher: &'a Matcher<'a>,
    pseudonyms: Option<Pseudonyms>,
) -> Box<dyn fp_report::Format + 'a> {
    match args.format.unwrap_or(default) {
        Format::Human => {
            let human = Human::new(matcher, color).explaining(args.explain).timed(args.time);
            Box::new(human.with_deviations(args.as_p0f.deviations()).hiding(pseudonyms))
        }
        Format::P0fLog => Box::new(P0fLog::of_environment(matcher).hiding(pseudonyms)),
        Format::Json => {
            Box::new(Json::new(matcher).with_deviations(args.as_p0f.deviations()).hiding(pseudonyms))
        }
    }
}

fn color(color: Color, writer: &Writer) -> bool {
    match color {
        Color::Always => true,
        Color::Never => false,
        Color::Auto => writer.takes_color(),
    }
}

fn config(args: &Pcap) -> Result<Config, Failure> {
    let deviations = args.as_p0f.deviations();
    let config = args.decoding.configure(Config::default()).map_err(Failure::Usage)?;
    Ok(config.with_merge_networks(args.identity.merge_networks).with_deviations(deviations))
}

/// A frame as the engine takes it.
#[inline(always)]
fn packet<'a>(frame: &Frame<'a>) -> (Timestamp, LinkType, &'a [u8]) {
    (frame.time, LinkType(frame.link_type), frame.data)
}
