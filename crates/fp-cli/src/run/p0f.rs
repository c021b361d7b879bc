use std::ffi::OsString;
use std::path::Path;
use std::rc::Rc;
use std::sync::Arc;

use fp_capture::live::{ANY, Options, Traffic, interfaces};
use fp_capture::{CaptureReader, Filter, Source};
use fp_engine::{Config, Deviations, Engine, Event, LinkType};

use super::Failure;
use crate::args::Databases;
use crate::database::Sources;
use crate::exit::Exit;
use crate::inputs::Inputs;
use crate::inventory;
use crate::live::sandbox;
use crate::messages::{numbered, tell};
use crate::networks::Networks;
use crate::p0f::{Invocation, Request, parse};
use crate::session::{self, Destination, Keeping, Kind, Limits, Log, Outputs, Plan};
use crate::socket::Access;
use crate::terminal::shown;
use crate::writer::Writer;
use fp_report::LocalZone;

/// Does what p0f would with these arguments. Whatever is refused ends with status 1, as p0f does.
pub(crate) fn run(arguments: impl IntoIterator<Item = OsString>) -> Result<Exit, Failure> {
    let done = match parse(arguments) {
        Ok(Request::ListInterfaces) => list(),
        Ok(Request::Check(invocation)) => check(&invocation),
        Ok(Request::Run(invocation)) if invocation.capture.is_some() => read(invocation),
        Ok(Request::Run(invocation)) => listen(invocation),
        Err(refusal) => Err(Failure::Usage(refusal.to_string())),
    };
    match done {
        Err(Failure::Usage(message)) => {
            tell(message);
            Ok(Exit::Damaged)
        }
        Ok(Exit::Usage) => Ok(Exit::Damaged),
        other => other,
    }
}

fn check(invocation: &Invocation) -> Result<Exit, Failure> {
    sources(invocation)?.read().map_err(Failure::Usage)?;
    Ok(Exit::Success)
}

fn listen(invocation: Invocation) -> Result<Exit, Failure> {
    let interface = match &invocation.interface {
        Some(name) => name.clone(),
        None => first_interface()?,
    };
    session::run(Plan {
        options: Options { promiscuous: invocation.promiscuous, traffic: Traffic::Tcp, ..Options::default() },
        interfaces: vec![interface],
        config: config(&invocation),
        trusted_proxies: Vec::new(),
        databases: sources(&invocation)?,
        outputs: outputs(&invocation, &Inputs::of(invocation.database.as_deref()), Destination::stdout()?)?,
        limits: Limits::default(),
        filter: invocation.filter,
        api: invocation.socket.map(|path| (path, ACCESS, invocation.max_clients)),
        json_socket: None,
        metrics: None,
        daemon: invocation.daemon,
        sandbox: true,
        user: invocation.user,
        p0f_words: true,
        summary: false,
        networks: Networks::default(),
        inventory: inventory::Plan::default(),
    })
}

fn read(invocation: Invocation) -> Result<Exit, Failure> {
    let database = sources(&invocation)?.read().map_err(Failure::Usage)?;
    let path = invocation.capture.as_deref().unwrap_or(Path::new(""));
    let mut source = CaptureReader::open(path).map_err(usage)?;
    // As p0f, which can compile no filter for such a link: nothing is written, and the log not
    // opened.
    let mut failed = None;
    match source.link_type() {
        Ok(Some(link)) if !LinkType(link).is_known() => {
            let link = numbered(LinkType(link));
            return Err(Failure::Usage(format!("{}: link type {link} is not read", shown(path))));
        }
        Ok(_) => {}
        Err(error) => failed = Some(error),
    }
    let mut filter = invocation.filter.as_deref();
    let mut compiled: Option<Filter> = None;
    let inputs = Inputs::of([path].into_iter().chain(invocation.database.as_deref()));
    inputs.refuse_stdout().map_err(Failure::Usage)?;
    let mut outputs = outputs(&invocation, &inputs, Destination::patient_stdout()?)?;
    if let Some(user) = invocation.user.clone() {
        let write = outputs.folders().map(Path::to_owned).collect();
        let plan = sandbox::Plan { user: Some(user), write, ..sandbox::Plan::default() };
        sandbox::enter(&plan).map_err(usage)?.iter().for_each(tell);
    }
    let mut engine = Engine::new(&database, config(&invocation));
    let matcher = Arc::clone(engine.matcher());
    let mut formats = outputs.formats(&matcher, &Rc::default(), &Networks::default(), engine.deviations());
    let mut frames = 0u64;
    let mut exit = Exit::Success;
    loop {
        match failed.take().map_or_else(|| source.next(), Err) {
            Ok(Some(frame)) => {
                // An expression means something else on each link, so the first packet says on
                // which to compile it.
                if let Some(expression) = filter.take() {
                    let filter = Filter::compile(expression, [frame.link_type]);
                    compiled = Some(filter.map_err(|error| Failure::Usage(error.to_string()))?);
                }
                frames += 1;
                if let Some(filter) = &mut compiled
                    && !filter.matches(frame.link_type, frame.data).map_err(usage)?
                {
                    continue;
                }
                let mut sink = |event: &Event<'_>| outputs.write(&mut formats, event, None);
                engine.push(frame.time, LinkType(frame.link_type), frame.data, &mut sink);
                if frames.is_multiple_of(FLUSH_INTERVAL) {
                    outputs.flush()?;
                }
            }
            Ok(None) => break,
            Err(error) => {
                tell(&error);
                // p0f takes what it could read for all there was, unless it could read nothing.
                exit = if frames == 0 { Exit::Damaged } else { exit };
                break;
            }
        }
    }
    outputs.announce(&format!("\nAll done. Processed {} packets.", engine.statistics().tcp));
    outputs.finish()?;
    Ok(exit)
}

/// p0f lets everybody ask.
const ACCESS: Access = Access { mode: 0o666, group: None };

/// Frames between two writes.
const FLUSH_INTERVAL: u64 = 1024;

/// As p0f lists them; the numbers mean nothing.
fn list() -> Result<Exit, Failure> {
    let found = interfaces().map_err(|error| Failure::Usage(format!("cannot list interfaces: {error}")))?;
    let mut writer = Writer::stdout();
    let mut text = String::from("\n-- Available interfaces --\n");
    let names = found.iter().map(|interface| (interface.name.as_str(), interface.addresses.first()));
    for (number, (name, address)) in names.chain([(ANY, None)]).enumerate() {
        let address = address.map_or("(none)".to_owned(), ToString::to_string);
        text += &format!(
            "\n{number:3}: Name        : {name}\n     Description : -\n     IP address  : {address}\n"
        );
    }
    text.push('\n');
    writer.pending().extend_from_slice(text.as_bytes());
    writer.flush()?;
    Ok(Exit::Success)
}

/// The interface that libpcap would pick: the first that is up and not this host's own.
fn first_interface() -> Result<String, Failure> {
    let found = interfaces().map_err(|error| Failure::Usage(format!("cannot list interfaces: {error}")))?;
    let up = || found.iter().filter(|interface| interface.up);
    let best = up().find(|interface| !interface.loopback && !interface.addresses.is_empty());
    let best = best.or_else(|| up().find(|interface| !interface.loopback)).or_else(|| up().next());
    best.map(|interface| interface.name.clone())
        .ok_or_else(|| Failure::Usage("no interface is up; name one with -i".to_owned()))
}

/// Blocks on standard output, and lines in the log.
fn outputs(invocation: &Invocation, inputs: &Inputs, blocks: Destination) -> Result<Outputs, Failure> {
    let mut outputs = Outputs::default();
    outputs.add(Kind::Human { color: false }, blocks);
    if let Some(path) = &invocation.log {
        inputs.refuse(path).map_err(Failure::Usage)?;
        let log = Log::open(path, Keeping::default()).map_err(Failure::Usage)?;
        outputs.add(Kind::P0fLog(LocalZone::of_environment()), Destination::Log(Box::new(log)));
    }
    Ok(outputs)
}

/// Where p0f as Debian packages it finds its signatures when no -f is given.
const P0FS_OWN: &str = "/etc/p0f/p0f.fp";

fn sources(invocation: &Invocation) -> Result<Sources, Failure> {
    // Who has added to that file would miss it.
    if invocation.database.is_none() && Path::new(P0FS_OWN).exists() {
        tell(format_args!(
            "{P0FS_OWN} is not used: signatures are built in, p0f's among them; -f {P0FS_OWN} uses it instead"
        ));
    }
    let db = invocation.database.iter().cloned().collect();
    Sources::of(&Databases { db, extra_db: Vec::new() }).map_err(Failure::Usage)
}

/// p0f's limits, and its one request and one response of a connection: who reads the log gets lines
/// that p0f has wrong or not at all, but no further ones of what it has told already
/// (docs/deviations.md). Other protocols have no lines there.
fn config(invocation: &Invocation) -> Config {
    let ((max_flows, max_hosts), (flow_timeout, host_timeout)) = (invocation.limits, invocation.timeouts);
    let off = [
        Deviations::LATER_REQUESTS,
        Deviations::NOTICES,
        Deviations::PROTOCOLS,
        Deviations::UNOPENED,
        Deviations::PROXY,
        Deviations::HEADLINE,
    ];
    let deviations = off.into_iter().fold(Deviations::ALL, Deviations::without);
    Config::default()
        .with_max_flows(max_flows)
        .with_max_hosts(max_hosts)
        .with_flow_timeout(flow_timeout)
        .with_host_timeout(host_timeout)
        .with_deviations(deviations)
}

fn usage(error: impl std::fmt::Display) -> Failure {
    Failure::Usage(error.to_string())
}
