use std::path::Path;

use fp_capture::{FileSource, Source};
use fp_engine::{Config, Deviations, Engine, Event, LinkType, Statistics, Timestamp};

use super::Failure;
use crate::args::{Color, Format, Pcap};
use crate::database;
use crate::exit::Exit;
use crate::messages::tell;
use crate::output::{self, Human, Json, Names, P0fLog};
use crate::progress::Progress;
use crate::writer::Writer;

/// Reads captures and writes their events.
pub(super) fn run(args: &Pcap) -> Result<Exit, Failure> {
    let database = database::open(&args.databases).map_err(Failure::Usage)?;
    let headers = database::header_names(&database);
    let knows_header = |name: &str| headers.contains(name);
    let names = Names { database: &database, knows_header: &knows_header };

    let mut writer = writer(args)?;
    if args.files.iter().any(|file| file == Path::new("-")) {
        writer.be_eager();
    }
    let mut format = format(args, &writer, names);
    let mut engine = Engine::new(&database, config(args));
    let mut source = FileSource::new(&args.files);
    // A bar between the events that a terminal shows would be noise.
    let mut progress = Progress::new(source.size(), !args.quiet && !writer.is_terminal());

    let mut exit = Exit::Success;
    loop {
        match source.next() {
            Ok(Some(frame)) => {
                let time = timestamp(frame.time);
                engine.push(time, LinkType(frame.link_type), frame.data, &mut |event: &Event<'_>| {
                    format.write(event, writer.pending());
                });
                writer.flush_if_due()?;
                progress.packet(|| source.position());
            }
            Ok(None) => break,
            Err(error) => {
                // What came before the fault is out before the fault is named.
                writer.flush()?;
                progress.suspend(|| tell(&error));
                exit = Exit::Damaged;
            }
        }
    }
    writer.flush()?;
    progress.finish();
    if !args.quiet {
        summarize(engine.statistics());
    }
    Ok(exit)
}

fn writer(args: &Pcap) -> Result<Writer, Failure> {
    match &args.output {
        None => Ok(Writer::stdout()),
        Some(path) => Writer::create(path)
            .map_err(|error| Failure::Usage(format!("{}: cannot write: {error}", path.display()))),
    }
}

fn format<'a>(args: &Pcap, writer: &Writer, names: Names<'a>) -> Box<dyn output::Format + 'a> {
    let default = if writer.is_terminal() { Format::Human } else { Format::Json };
    match args.format.unwrap_or(default) {
        Format::Human => Box::new(Human::new(names, color(args.color, writer)).explaining(args.explain)),
        Format::P0fLog => Box::new(P0fLog::of_environment(names)),
        Format::Json => Box::new(Json::new(names)),
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
    Config { tunnels: args.tunnels, deviations, ..Config::default() }
}

pub(super) fn timestamp(time: fp_capture::Timestamp) -> Timestamp {
    Timestamp { seconds: time.seconds, nanos: time.nanos, digits: time.digits }
}

fn summarize(statistics: &Statistics) {
    let Statistics { packets, tcp, events, .. } = statistics;
    let skipped: Vec<String> =
        statistics.skipped().map(|(reason, count)| format!("{count} {reason}")).collect();
    let skipped = if skipped.is_empty() { "none".to_owned() } else { skipped.join(", ") };
    tell(format_args!("{packets} packets, {tcp} of them TCP, {events} events; skipped: {skipped}"));
}
