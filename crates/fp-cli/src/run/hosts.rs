//! `fp-cli hosts`: reads captures and tells what is known of each host.

#[cfg_attr(not(feature = "rules"), path = "hosts/no_rules.rs")]
mod judge;
#[cfg_attr(not(feature = "store"), path = "hosts/no_store.rs")]
pub(super) mod keep;

use std::cmp::Reverse;
use std::io;
use std::mem::ManuallyDrop;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use fp_capture::FileSource;
use fp_engine::{Config, Engine, Event, LinkType};
use fp_host::{Chosen, Dossier, Hosts, Lifecycles, Limits, Place, Vendors};
use fp_match::Matcher;
use fp_report::Pseudonyms;
use fp_report::hosts::{CSV_HEADER, Table, push_csv, push_json, push_why, system_name};

use judge::Judge;

use super::Failure;
use crate::args::{self, Color, HostsFormat, Since, Sort};
use crate::clock::horizon;
use crate::database;
use crate::exit::Exit;
use crate::inputs::{Files, Inputs};
use crate::messages::{tell, tell_statistics};
use crate::progress::Progress;
use crate::terminal::shown;
use crate::vendors;
use crate::writer::Writer;

/// How wide a table is where nobody says how wide the terminal is.
const WIDTH: usize = 80;

/// Reads the captures and prints their hosts.
pub(super) fn run(args: &args::Hosts) -> Result<Exit, Failure> {
    let inputs = files(args).check().map_err(Failure::Usage)?;
    let database = database::open(&args.databases).map_err(Failure::Usage)?;
    let config = args.decoding.configure(Config::default()).map_err(Failure::Usage)?;
    let pseudonyms = args.privacy.pseudonyms(&[]).map_err(Failure::Usage)?;
    if let Some(store) = &args.store {
        let reading = Reading {
            files: &args.files,
            chosen: args.chosen(),
            lifecycles: lifecycles(args)?,
            vendors: vendors::load(args.oui.as_deref()).map_err(Failure::Usage)?,
            max_hosts: args.max_hosts,
            keep: args.keep,
            pseudonyms,
            quiet: args.quiet,
            tells: true,
        };
        return keep::run(&reading, store, &database, config);
    }
    let mut judge = Judge::of(&args.judged)?;
    let mut writer = writer(args, &inputs)?;
    let mut engine = ManuallyDrop::new(Engine::new(&database, config));
    let matcher = Arc::clone(engine.matcher());
    let mut hosts = new_hosts(args.max_hosts, lifecycles(args)?.as_ref());
    let exit = read(args, &mut engine, &mut hosts);
    // The registries are long, and most captures tell of no such address.
    if args.oui.is_some() || hosts.have_macs() {
        hosts.set_vendors(vendors::load(args.oui.as_deref()).map_err(Failure::Usage)?);
    }
    judge.look_around(&hosts);
    let names: Vec<String> = args.files.iter().map(|path| shown(path)).collect();
    if let Some(address) = args.why {
        let Some(mut dossier) = hosts.dossier(address, &matcher, args.chosen()) else {
            return Err(Failure::Usage(format!("{address}: nothing is known of this host")));
        };
        judge.judge(&mut dossier);
        dossier.device = hosts.devices().of(address, &dossier.facts.macs);
        hide(&mut dossier, &hosts, pseudonyms.as_ref());
        judge.tell(&dossier);
        push_why(&dossier, &names, writer.pending());
    } else {
        write(args, &hosts, &matcher, &names, pseudonyms.as_ref(), &mut judge, &mut writer)?;
    }
    writer.flush()?;
    if !args.quiet {
        tell_statistics(&engine.statistics());
        if hosts.forgotten() > 0 {
            tell(format_args!("{} hosts were forgotten to make room (--max-hosts)", hosts.forgotten()));
        }
    }
    Ok(judge.finish(exit, args.quiet))
}

/// What is read for a store. Not all of it is looked at where there are none.
#[cfg_attr(not(feature = "store"), allow(dead_code))]
pub(super) struct Reading<'a> {
    pub(super) files: &'a [PathBuf],
    pub(super) chosen: Chosen,
    pub(super) lifecycles: Option<Lifecycles>,
    pub(super) vendors: Arc<Vendors>,
    pub(super) max_hosts: NonZeroUsize,
    /// What is forgotten, as of `--keep`.
    pub(super) keep: Option<i64>,
    /// In place of what is personal.
    pub(super) pseudonyms: Option<Pseudonyms>,
    pub(super) quiet: bool,
    /// What is wrong with a capture is told: nobody else does.
    pub(super) tells: bool,
}

/// The dates of `--eol`, if they are asked for.
fn lifecycles(args: &args::Hosts) -> Result<Option<Lifecycles>, Failure> {
    let Some(path) = &args.eol else { return Ok(None) };
    let name = shown(path);
    let text = std::fs::read_to_string(path)
        .map_err(|error| Failure::Usage(format!("{name}: cannot read: {error}")))?;
    Lifecycles::parse(&text)
        .map(Some)
        .map_err(|error| Failure::Usage(format!("{name}:{}: expected {}", error.line, error.expected)))
}

fn new_hosts(max_hosts: NonZeroUsize, lifecycles: Option<&Lifecycles>) -> Hosts {
    let mut hosts = Hosts::new(Limits::of(max_hosts.get()));
    hosts.set_horizon(horizon());
    if let Some(lifecycles) = lifecycles {
        hosts.set_lifecycles(lifecycles.clone());
    }
    hosts
}

/// Reads each capture to its end, or to its damage.
fn read(args: &args::Hosts, engine: &mut Engine<'_>, hosts: &mut Hosts) -> Exit {
    let mut exit = Exit::Success;
    let mut progress = Progress::new(FileSource::new(&args.files).size(), !args.quiet);
    let mut done = 0;
    for (path, file) in args.files.iter().zip(0..) {
        let (read, _) = read_one(path, file, engine, hosts, &mut progress, &mut done, true);
        if read != Exit::Success {
            exit = read;
        }
    }
    progress.finish();
    exit
}

/// Reads a capture to its end, or to its damage; and how many packets it has.
fn read_one(
    path: &Path,
    file: u32,
    engine: &mut Engine<'_>,
    hosts: &mut Hosts,
    progress: &mut Progress,
    done: &mut u64,
    tells: bool,
) -> (Exit, u64) {
    let mut exit = Exit::Success;
    let mut source = FileSource::new([path]);
    let mut place = Place { file, number: 0 };
    let (horizon, mut late) = (horizon(), 0u64);
    loop {
        let frames = match source.frames() {
            Ok(Some(frames)) => frames,
            Ok(None) => break,
            Err(error) => {
                if tells {
                    progress.suspend(|| tell(error));
                }
                exit = Exit::Damaged;
                continue;
            }
        };
        let before = place.number;
        for frame in frames {
            place.number += 1;
            late += u64::from(frame.time.seconds > horizon);
            let mut sink = |event: &Event<'_>| hosts.take(event, place);
            engine.push(frame.time, LinkType(frame.link_type), frame.data, &mut sink);
        }
        progress.packets(place.number - before, || *done + source.position());
    }
    if late > 0 {
        progress.suspend(|| {
            tell(format_args!(
                "{}: {late} packets claim times later than this machine's clock: nothing is counted back from them",
                shown(path)
            ));
        });
    }
    *done += source.position();
    (exit, place.number)
}

/// Prints the hosts that are asked for, in the order that is asked for.
fn write(
    args: &args::Hosts,
    hosts: &Hosts,
    matcher: &Matcher<'_>,
    names: &[String],
    pseudonyms: Option<&Pseudonyms>,
    judge: &mut Judge,
    writer: &mut Writer,
) -> io::Result<()> {
    let chosen = args.chosen();
    let all = hosts.addresses().into_iter().filter_map(|address| hosts.dossier(address, matcher, chosen));
    let devices = hosts.devices();
    let since = args.since.and_then(|since| since.seconds(hosts));
    let mut wanted = all.filter(|dossier| takes(args, since, dossier)).map(|mut dossier| {
        judge.judge(&mut dossier);
        dossier.device = devices.of(dossier.address, &dossier.facts.macs);
        hide(&mut dossier, hosts, pseudonyms);
        judge.tell(&dossier);
        dossier
    });
    let format = args.format(writer);
    // JSON in the order of addresses needs no list of all hosts, if they are told as they are.
    if format == HostsFormat::Json && args.sort == Sort::Address && pseudonyms.is_none() {
        return wanted.try_for_each(|dossier| {
            push_json(&dossier, names, writer.pending());
            writer.flush_if_due()
        });
    }
    let mut wanted: Vec<Dossier> = wanted.collect();
    if pseudonyms.is_some() {
        // What is hidden is not told by an order.
        wanted.sort_by_key(|dossier| dossier.address);
    }
    sort(args.sort, &mut wanted);
    match format {
        HostsFormat::Json => {
            for dossier in &wanted {
                push_json(dossier, names, writer.pending());
                writer.flush_if_due()?;
            }
        }
        HostsFormat::Csv => {
            writer.pending().extend_from_slice(CSV_HEADER.as_bytes());
            for dossier in &wanted {
                push_csv(dossier, writer.pending());
                writer.flush_if_due()?;
            }
        }
        HostsFormat::Table => {
            let color = match args.color {
                Color::Always => true,
                Color::Never => false,
                Color::Auto => writer.takes_color(),
            };
            let table = Table::new(&wanted, width(), color);
            if !wanted.is_empty() {
                table.push_header(writer.pending());
            }
            for dossier in &wanted {
                table.push(dossier, writer.pending());
                writer.flush_if_due()?;
            }
        }
    }
    Ok(())
}

/// Replaces what is personal.
fn hide(dossier: &mut Dossier, hosts: &Hosts, pseudonyms: Option<&Pseudonyms>) {
    if let Some(pseudonyms) = pseudonyms {
        pseudonyms.dossier(dossier, &|address| hosts.is_client(address));
    }
}

/// Whether a host is asked for.
fn takes(args: &args::Hosts, since: Option<i64>, dossier: &Dossier) -> bool {
    let of_network = || args.network.iter().any(|network| network.contains(&dossier.address));
    let of_role = || args.role.iter().any(|role| dossier.role.is_some_and(|own| own.name() == role));
    (args.network.is_empty() || of_network())
        && (args.role.is_empty() || of_role())
        && (args.family.is_empty() || args.family.iter().any(|name| has_system(dossier, name)))
        && since.is_none_or(|since| dossier.last.seconds >= since)
        && (!args.changed || dossier.systems.len() > 1 || !dossier.notes.is_empty())
}

fn has_system(dossier: &Dossier, name: &str) -> bool {
    let answers = dossier.systems.iter().filter_map(|system| system.verdict.answer());
    answers.into_iter().any(|answer| {
        let names = [Some(answer.family.as_str()), answer.product.as_deref()];
        names.into_iter().flatten().any(|known| known.eq_ignore_ascii_case(name))
    })
}

fn sort(by: Sort, all: &mut [Dossier]) {
    let name = |dossier: &Dossier| dossier.main().and_then(system_name);
    match by {
        Sort::Address => {}
        // What has no name comes last.
        Sort::System => all.sort_by_cached_key(|dossier| (name(dossier).is_none(), name(dossier))),
        Sort::Role => {
            all.sort_by_key(|dossier| (dossier.role.is_none(), dossier.role.map(fp_host::Role::name)));
        }
        Sort::Probability => {
            let sure = |dossier: &Dossier| {
                dossier
                    .main()
                    .and_then(|system| system.verdict.answer())
                    .map_or(0.0, |answer| answer.probability)
            };
            all.sort_by(|a, b| sure(b).total_cmp(&sure(a)));
        }
        Sort::Last => all.sort_by_key(|dossier| Reverse((dossier.last.seconds, dossier.last.nanos))),
    }
}

impl Since {
    /// The second from which on a host counts as seen.
    fn seconds(self, hosts: &Hosts) -> Option<i64> {
        match self {
            Since::Time(seconds) => Some(seconds),
            Since::Before(span) => hosts.seen().map(|(_, newest)| newest.seconds.saturating_sub(span)),
        }
    }
}

impl args::Hosts {
    fn format(&self, writer: &Writer) -> HostsFormat {
        match self.format {
            Some(format) => format,
            None if self.json => HostsFormat::Json,
            None if self.csv => HostsFormat::Csv,
            None if writer.is_terminal() => HostsFormat::Table,
            None => HostsFormat::Json,
        }
    }
}

/// As wide as a shell says that the terminal is.
fn width() -> usize {
    let said = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    said.filter(|columns| (40..=1000).contains(columns)).unwrap_or(WIDTH)
}

/// All files of the command line.
fn files(args: &args::Hosts) -> Files {
    let texts = [&args.judged.rules, &args.eol, &args.oui].into_iter().flatten();
    Files::default()
        .reading(args.files.iter().chain(texts).map(PathBuf::as_path).chain(args.databases.paths()))
        .with_key(args.privacy.key())
        .with_store(args.store.as_deref(), true)
        .writing(args.output.as_deref())
}

/// Where hosts go: not into what is read.
fn writer(args: &args::Hosts, inputs: &Inputs) -> Result<Writer, Failure> {
    let Some(path) = &args.output else {
        inputs.refuse_stdout().map_err(Failure::Usage)?;
        return Ok(Writer::stdout());
    };
    Writer::create(path, inputs).map_err(Failure::Usage)
}
