//! Listening for as long as it takes: one loop reads frames, writes events, answers sockets and
//! obeys signals.
//!
//! It is one thread, beside one that compresses old logs and one that reads databases again, and
//! the packets take a tenth of it at half a million a second (docs/benchmarks.md, "One thread").
//! The kernel's ring holds what comes while something else is done, and nothing that is done waits
//! for anybody. What nobody needs is bounded: the search for nearest labels to so much work a
//! second ([`Allowance`]), sockets to half of the time ([`Share`]) while there are frames to read.

mod aside;
mod background;
mod counts;
mod frames;
mod last;
mod limiter;
mod lines;
mod loader;
mod log;
mod notify;
mod outcome;
mod output;
mod plan;
mod rotation;
mod share;
mod signals;
mod sockets;
mod waited;

use std::cell::RefCell;
use std::os::fd::AsRawFd as _;
use std::rc::Rc;
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use fp_capture::Filter;
use fp_capture::live::{ErrorKind, Live};
use fp_engine::{Config, Engine, Memory};

pub(crate) use aside::Keep;
pub(crate) use limiter::Limits;
pub(crate) use log::{Keeping, Log};
pub(crate) use output::{Destination, Kind, Outputs};
pub(crate) use plan::Plan;
pub(crate) use rotation::{Rotation, parse_size};

use crate::exit::Exit;
use crate::inventory::Inventory;
use crate::live::sandbox;
use crate::messages::{self, tell};
use crate::metrics::{self, Answered, Events, Now};
use crate::networks::Networks;
use crate::run::Failure;
use crate::socket::{Conversation, Server, api, http, json};
use fp_report::{Allowance, InterfaceName, Nearest};
use limiter::Limiter;
use loader::Loader;
use notify::Manager;
use outcome::{End, Read};
use share::Share;
use signals::Signals;
use sockets::{MAX_CLIENTS, METRICS_PATIENCE, Sockets};
use waited::Waited;

/// After so many whole bursts, one behind the other, capture is behind.
const BEHIND: u32 = 8;
/// How long to wait for anything at all.
const TICK: Duration = Duration::from_secs(1);
/// How long to wait where an interface is not there.
const LOOK: Duration = Duration::from_millis(250);
/// How long the kernel may keep a frame back where others ask: a server asks for a client as soon
/// as it has accepted it.
const PROMPT: Duration = Duration::from_millis(1);
/// How much work the search for nearest labels may be in a second, at some 5 ns: a fortieth of a
/// processor's time.
const SEARCHES: u32 = 5_000_000;

/// Runs until a signal ends it or all interfaces are gone.
pub(crate) fn run(plan: Plan) -> Result<Exit, Failure> {
    let databases = plan.databases;
    let mut database = databases.read().map_err(Failure::Usage)?;
    let names: Vec<&str> = plan.interfaces.iter().map(String::as_str).collect();
    let mut options = plan.options;
    if plan.api.is_some() || plan.json_socket.is_some() {
        options.latency = PROMPT;
    }
    // A link that comes and goes is no reason to end: no right is needed to listen to it again.
    options.returns = true;
    let mut link = Live::open(&names, &options).map_err(|error| {
        let hint = match error.kind() {
            // p0f has no such option.
            ErrorKind::NotFound(_) if !plan.p0f_words => " (--wait starts without it)",
            _ => "",
        };
        Failure::Usage(format!("{error}{hint}"))
    })?;
    let interfaces = link.statistics().iter().map(|link| InterfaceName::new(&link.interface)).collect();
    for awaited in link.statistics().iter().filter(|link| !link.up) {
        tell(format_args!("{}: there is no such interface yet: waiting for it", awaited.interface));
    }
    let filter = plan.filter.map(|expression| Filter::compile(&expression, link.link_types()));
    let filter = filter.transpose().map_err(|error| Failure::Usage(error.to_string()))?;
    let mut outputs = plan.outputs;
    let api = plan.api.map(|(path, access, clients)| Server::unix(&path, access, clients));
    let json = plan.json_socket.map(|(path, access)| Server::unix(&path, access, MAX_CLIENTS));
    let metrics = plan.metrics.map(|address| Server::tcp(address, MAX_CLIENTS, METRICS_PATIENCE));
    let sockets = Sockets {
        api: api.transpose().map_err(Failure::Usage)?,
        json: json.transpose().map_err(Failure::Usage)?,
        metrics: metrics.transpose().map_err(Failure::Usage)?,
        answered: Answered::default(),
    };
    let future = if plan.sandbox { sandbox::future_user(plan.user.as_deref()) } else { None };
    let inventory = plan.inventory.open(future)?;
    // In the background another folder is the current one.
    let folders = outputs.folders().chain(inventory.folder());
    let rights = sandbox::Plan {
        write: folders.map(std::path::absolute).collect::<Result<_, _>>()?,
        read: databases.folders().map(std::path::absolute).collect::<Result<_, _>>()?,
        user: plan.user.clone(),
        packets: link.descriptors().map(|descriptor| descriptor.as_raw_fd()).collect(),
    };
    if let Some(user) = &plan.user {
        // Told while somebody waits for the exit status.
        sandbox::check_user(user).map_err(|error| Failure::Usage(error.to_string()))?;
    }
    let background = if plan.daemon {
        let words = |process| {
            if plan.p0f_words {
                outputs.announce(&format!("[+] Daemon process created, PID {process}."));
                let _ = outputs.flush();
            } else {
                tell(format_args!("going on in the background as process {process}"));
            }
        };
        let background = background::go(words);
        outputs.leave_stdout();
        Some(background.map_err(|error| Failure::Usage(format!("cannot go into the background: {error}")))?)
    } else {
        None
    };
    let signals = Signals::take().map_err(Failure::Output)?;
    let loader = if databases.are_built_in() { None } else { Some(Loader::new(databases)) };
    let loader = loader.transpose().map_err(Failure::Output)?;
    let manager = Manager::of_environment();
    if plan.sandbox {
        if let Some(user) = future {
            outputs.give_to(user);
        }
        let missing = sandbox::enter(&rights);
        missing.map_err(|error| Failure::Usage(error.to_string()))?.iter().for_each(tell);
    } else {
        tell(sandbox::WARNING);
    }
    for why in loader.iter().flat_map(|loader| loader.sources().unreadable()) {
        tell(format_args!("{why}: with the rights that are left it cannot be read again on SIGHUP"));
    }
    outputs.check().map_err(Failure::Usage)?;
    outputs.start_keeping()?;
    let inventory = inventory.start(&database)?;
    if let Some(background) = background {
        background.settle()?;
    }
    let mut session = Session {
        link,
        filter,
        outputs,
        sockets,
        signals,
        loader,
        manager,
        events: Events::default(),
        limiter: Limiter::new(plan.limits),
        config: plan.config,
        networks: plan.networks,
        interfaces,
        inventory,
        started: SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs()),
        searches: Rc::new(Allowance::new(SEARCHES)),
        for_sockets: Share::new(Instant::now()),
        daemon: plan.daemon,
        reader_is_gone: false,
    };
    messages::be_impatient();
    if plan.p0f_words {
        session.outputs.announce("[+] Entered main event loop.\n");
        let _ = session.outputs.flush();
    }

    let mut memory = Memory::default();
    let exit = loop {
        let mut engine = Engine::resume(&database, plan.config, memory)?;
        engine.trust_proxies(plan.trusted_proxies.clone());
        session.manager.ready();
        let end = session.listen(&mut engine);
        let counted = engine.statistics().tcp;
        if matches!(end, End::Over(_)) {
            session.inventory.iter_mut().for_each(Inventory::finish);
        }
        if matches!(end, End::Over(_)) && plan.summary {
            // What is lost at the very end is among the counts.
            session.reader_is_gone |= session.outputs.finish().is_err();
            session.tell_counts(&engine);
        }
        memory = engine.into_memory();
        match end {
            End::Over(exit) => {
                if plan.p0f_words {
                    session.outputs.announce(&format!("\nAll done. Processed {counted} packets."));
                }
                break exit;
            }
            End::Database(new) => {
                if *new != database {
                    memory.translate(&database, &new)?;
                    let old = std::mem::replace(&mut database, *new);
                    session.inventory.iter().for_each(|inventory| inventory.change_database(&database));
                    // Taking a large one apart takes a while, too. Without a thread it is done
                    // here.
                    let _ = thread::Builder::new().spawn(move || drop(old));
                }
                tell("the databases have been read again");
            }
        }
    };
    session.manager.stopping();
    if session.outputs.finish().is_err() || session.reader_is_gone {
        tell("nobody reads standard output any longer");
    }
    Ok(exit)
}

/// What is open.
struct Session {
    link: Live,
    filter: Option<Filter>,
    outputs: Outputs,
    sockets: Sockets,
    signals: Signals,
    /// Of the files that were named; none if none was.
    loader: Option<Loader>,
    manager: Manager,
    events: Events,
    limiter: Limiter,
    config: Config,
    networks: Networks,
    /// By the places that frames have.
    interfaces: Box<[InterfaceName]>,
    inventory: Option<Inventory>,
    /// Seconds since 1970.
    started: u64,
    searches: Rc<Allowance>,
    for_sockets: Share,
    daemon: bool,
    /// Nobody reads standard output any longer: what the session was started for cannot be had.
    reader_is_gone: bool,
}

impl Session {
    fn listen(&mut self, engine: &mut Engine<'_>) -> End {
        let matcher = Arc::clone(engine.matcher());
        // Not while packets come.
        engine.prepare();
        if self.sockets.json.is_some() || self.outputs.search() {
            matcher.prepare_candidates();
        }
        let nearest = Rc::new(RefCell::new(Nearest::within(Rc::clone(&self.searches))));
        let deviations = engine.deviations();
        let mut formats = self.outputs.formats(&matcher, &nearest, &self.networks, deviations);
        let mut json = output::json(&matcher, nearest, &self.networks, deviations);
        let mut looked = Instant::now();
        let mut whole_bursts: u32 = 0;
        loop {
            let read = self.read(engine, &mut formats, &mut json);
            whole_bursts = if read == Read::More { whole_bursts + 1 } else { 0 };
            self.for_sockets.set_behind(whole_bursts >= BEHIND);
            self.reader_is_gone |= self.outputs.flush().is_err();
            let _ = self.outputs.rotate();
            if self.reader_is_gone {
                return End::Over(Exit::Damaged);
            }
            if read == Read::Ended {
                tell("no interface can be listened to any longer");
                return End::Over(Exit::Damaged);
            }
            // With more frames to come a look now and then at what else there is will do.
            if self.wait(if read == Read::Idle { self.pause() } else { Duration::ZERO }) {
                let now = Instant::now();
                let left = self.for_sockets.left(now);
                if read == Read::Idle {
                    self.serve(engine, None);
                } else if !left.is_zero() {
                    self.serve(engine, Some(now + left));
                }
            }
            let asked = self.signals.asked();
            if asked.end {
                last::frames(|| self.read(engine, &mut formats, &mut json));
                self.signals.expect_no_more();
                return End::Over(Exit::Success);
            }
            if asked.counts {
                self.tell_counts(engine);
            }
            if asked.reload {
                if self.hung_up() {
                    return End::Over(Exit::Success);
                }
                self.manager.reloading();
                let _ = self.outputs.reopen();
                match &mut self.loader {
                    Some(loader) => loader.start(),
                    None => self.manager.ready(),
                }
            }
            match self.loader.as_mut().and_then(Loader::take) {
                Some(Ok(new)) => {
                    metrics::DATABASES_READ.add(1);
                    return End::Database(new);
                }
                Some(Err(message)) => {
                    metrics::DATABASES_REFUSED.add(1);
                    tell(format_args!("the databases stay as they were: {message}"));
                    self.manager.ready();
                }
                None => {}
            }
            if looked.elapsed() >= TICK {
                looked = Instant::now();
                self.limiter.tell_if_due();
                self.serve(engine, Some(Instant::now() + PROMPT));
            }
            self.manager.alive();
        }
    }

    /// Waits for frames, sockets, signals or who reads standard output. Whether a socket has
    /// something.
    fn wait(&mut self, pause: Duration) -> bool {
        let Session { signals, link, loader, outputs, sockets, .. } = self;
        let waited = Waited::of(signals, link, loader.as_ref(), outputs, sockets, pause);
        self.reader_is_gone |= waited.reader_is_gone;
        waited.asked
    }

    fn pause(&self) -> Duration {
        let tick = if self.link.is_whole() { TICK } else { LOOK };
        self.manager.interval().unwrap_or(tick).min(tick)
    }

    /// Lets sockets have their turn, until then if that is said: whose turn it was not comes first
    /// the next time.
    fn serve(&mut self, engine: &Engine<'_>, until: Option<Instant>) {
        let began = Instant::now();
        let Session { sockets, networks, .. } = self;
        let host = |address| if networks.ignore(address) { None } else { engine.host(address) };
        let Sockets { api, json, answered, .. } = sockets;
        if let Some(server) = api {
            server.serve(until, |client| api::answer(client, engine.database(), host, answered));
        }
        if let Some(server) = json {
            server.serve(until, |client| json::answer(client, engine.database(), host, networks));
        }
        if let Some(mut server) = self.sockets.metrics.take() {
            // Taken together once somebody asks.
            server.serve(until, |client: &mut Conversation| {
                http::answer(client, |out| self.now(engine, |now| metrics::push(now, out)));
            });
            self.sockets.metrics = Some(server);
        }
        self.for_sockets.spend(began.elapsed());
    }

    fn tell_counts(&mut self, engine: &Engine<'_>) {
        self.now(engine, counts::tell);
    }

    /// All that is counted at this moment.
    fn now(&mut self, engine: &Engine<'_>, look: impl FnOnce(&Now<'_>)) {
        let links = self.link.statistics();
        let clients: Vec<_> = self.sockets.clients().collect();
        look(&Now {
            links: &links,
            engine: &engine.statistics(),
            config: &self.config,
            events: &self.events,
            held: engine.held(),
            clients: &clients,
            answered: self.sockets.answered,
            searches: self.searches.searches(),
            started: self.started,
        });
    }

    /// SIGHUP to a program on a terminal says that the terminal is gone.
    fn hung_up(&self) -> bool {
        use std::io::IsTerminal as _;
        !self.daemon && std::io::stdin().is_terminal()
    }
}
