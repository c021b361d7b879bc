//! Signatures proposed from a capture.

mod hello;
mod http;
mod mtu;
mod tcp;

use std::collections::BTreeSet;
use std::net::IpAddr;
use std::path::PathBuf;

use fp_capture::{FileSource, Source};
use fp_db::Database;
use fp_engine::{Config, Direction, Engine, Event, EventKind, LinkType, Subject, Verdict};
use fp_match::{HelloSeen, Matcher};
use fp_obs::NameCase;
use fp_obs::hello::HelloKind;
use hello::Hellos;
use http::Heads;
use mtu::Mtus;
use tcp::Packets;

use super::super::Failure;
use super::list::write;
use crate::args::Learn;
use crate::database;
use crate::exit::Exit;
use crate::inputs::Inputs;
use crate::messages::tell;

/// A signature after the evidence for it.
type Proposal = (String, String);

/// Prints a database of signatures that describe a capture's packets, the evidence above each.
pub(super) fn run(args: &Learn) -> Result<Exit, Failure> {
    let classes = classes_line(args);
    check(args, &classes).map_err(Failure::Usage)?;
    let database = database::open(&args.databases).map_err(Failure::Usage)?;
    Inputs::of(args.files.iter().map(PathBuf::as_path)).refuse_stdout().map_err(Failure::Usage)?;
    let matcher = Matcher::new(&database);
    let mut seen = Seen::default();
    let exit = read(args, &mut |event| seen.take(event, args.host, &matcher))?;

    let mut text = classes;
    let begun = text.len();
    if let Some(link) = &args.link {
        push_section(&mut text, "mtu", link, None, seen.mtu.proposals());
    }
    if let Some(label) = &args.label {
        let mut section = |name, proposals| {
            push_section(&mut text, name, label, args.sys.as_deref(), proposals);
        };
        // Heads tell of programs, and the packets of a program that speaks HTTP are its system's.
        let is_program = label.split(':').nth(1) == Some("!");
        // A system asks for its address; all else is said by its programs.
        let tells = |kind: HelloKind| is_program || kind == HelloKind::DhcpClient;
        for kind in HelloKind::ALL.into_iter().filter(|kind| tells(*kind)) {
            section(kind.name(), seen.hellos.proposals(kind));
        }
        let is_told = is_program && !seen.hellos.is_empty(tells);
        if is_program && !seen.http.iter().all(Heads::is_empty) {
            let [requests, responses] = seen.http;
            section("http:request", requests.proposals(Direction::Request));
            section("http:response", responses.proposals(Direction::Response));
        } else if !is_told {
            let [requests, responses] = seen.tcp;
            section("tcp:request", requests.proposals());
            section("tcp:response", responses.proposals());
        }
    }
    if text.len() == begun {
        let what = if args.label.is_some() {
            "SYN, SYN+ACK, HTTP head or hello"
        } else {
            "SYN or SYN+ACK with an MSS"
        };
        match args.host {
            Some(host) => tell(format_args!("nothing to learn: {host} sent no {what} in what could be read")),
            None => tell(format_args!("nothing to learn: there is no {what} in what could be read")),
        }
        return Ok(Exit::Damaged);
    }
    write(&text)?;
    Ok(exit)
}

fn push_section(text: &mut String, name: &str, label: &str, systems: Option<&str>, proposals: Vec<Proposal>) {
    if proposals.is_empty() {
        return;
    }
    let blank = if text.is_empty() { "" } else { "\n" };
    *text += &format!("{blank}[{name}]\n\nlabel = {label}\n");
    if let Some(systems) = systems {
        *text += &format!("sys   = {systems}\n");
    }
    for (evidence, signature) in proposals {
        *text += &format!("; {evidence}\nsig   = {signature}\n");
    }
}

/// What a capture showed, by direction.
#[derive(Default)]
struct Seen {
    mtu: Mtus,
    tcp: [Packets; 2],
    http: [Heads; 2],
    hellos: Hellos,
}

impl Seen {
    fn take(&mut self, event: &Event<'_>, host: Option<IpAddr>, matcher: &Matcher<'_>) {
        let end = match event.subject {
            Subject::Client => event.client.address,
            Subject::Server => event.server.address,
        };
        if host.is_some_and(|host| host != end) {
            return;
        }
        let database = matcher.database();
        let [requests, responses] = &mut self.tcp;
        let [request_heads, response_heads] = &mut self.http;
        match &event.kind {
            EventKind::Syn(tcp) | EventKind::SynAck(tcp) => {
                let (packets, direction) = match event.kind {
                    EventKind::Syn(_) => (requests, Direction::Request),
                    _ => (responses, Direction::Response),
                };
                let verdict = matcher.tcp(&tcp.observation, direction).verdict;
                packets.add(&tcp.observation, end, answer(verdict, database));
            }
            // Signatures of heads are of HTTP/1.
            EventKind::HttpRequest(http) | EventKind::HttpResponse(http) if http.observation.version < 2 => {
                let (heads, direction) = match event.kind {
                    EventKind::HttpRequest(_) => (request_heads, Direction::Request),
                    _ => (response_heads, Direction::Response),
                };
                let verdict = matcher.http(&http.observation, direction, NameCase::Ignored);
                heads.add(&http.observation, end, direction, answer(verdict, database));
            }
            EventKind::Mtu(mtu) => {
                let link = matcher.mtu(mtu.mtu).map(|link| database.label(link).name.as_str());
                self.mtu.add(mtu.mtu, end, link);
            }
            kind => {
                if let Some(raw) = kind.raw_hello() {
                    let found = matcher.hello(HelloSeen::raw(&raw)).map(|found| found.verdict);
                    self.hellos.add(&raw, end, answer(found, database));
                }
            }
        }
    }
}

/// What the database says today.
fn answer(verdict: Option<Verdict>, database: &Database) -> String {
    let Some(verdict) = verdict else { return "nothing".to_owned() };
    let label = database.label(verdict.label);
    let kind = verdict.kind.name();
    format!("{} {} ({kind})", label.name, label.flavor).replace("  ", " ")
}

/// The line that registers the classes of label and systems; nothing where there is none.
fn classes_line(args: &Learn) -> String {
    let class = args.label.as_deref().and_then(|label| label.split(':').nth(1));
    let of_label = class.filter(|class| !matches!(*class, "" | "!"));
    let listed = args.sys.iter().flat_map(|systems| systems.split(','));
    let of_systems = listed.filter_map(|system| system.trim().strip_prefix('@'));
    let classes: BTreeSet<&str> = of_label.into_iter().chain(of_systems).collect();
    let classes = Vec::from_iter(classes).join(",");
    if classes.is_empty() { classes } else { format!("classes = {classes}\n") }
}

/// Whether the grammar takes what the user wants signatures to be called.
fn check(args: &Learn, classes: &str) -> Result<(), String> {
    let try_with =
        |flag: &str, text: &str| Database::parse(flag, text).map(|_| ()).map_err(|error| error.to_string());
    if let Some(link) = &args.link {
        try_with("--link", &format!("[mtu]\nlabel = {link}\nsig = 1500\n"))?;
    }
    if let Some(label) = &args.label {
        if args.sys.is_none() && label.split(':').nth(1) == Some("!") {
            return Err(
                "--label: a program (class !) needs the systems that it runs on: --sys @unix,@win".to_owned()
            );
        }
        let systems = args.sys.as_ref().map_or(String::new(), |systems| format!("sys = {systems}\n"));
        let signature = "sig = *:64:0:*:*,*:mss::0\n";
        try_with("--label", &format!("{classes}[tcp:request]\nlabel = {label}\n{systems}{signature}"))?;
    }
    Ok(())
}

/// Hands all events to `take`. The engine has no database: after the SYN of a tool that it knows it
/// would not look at the answer.
fn read(args: &Learn, take: &mut impl FnMut(&Event<'_>)) -> Result<Exit, Failure> {
    let nothing = Database::default();
    let mut engine = Engine::new(&nothing, Config::default());
    let mut source = FileSource::new(&args.files);
    let mut exit = Exit::Success;
    loop {
        match source.next() {
            Ok(Some(frame)) => {
                engine.push(frame.time, LinkType(frame.link_type), frame.data, take);
            }
            Ok(None) => return Ok(exit),
            Err(error) => {
                tell(&error);
                exit = Exit::Damaged;
            }
        }
    }
}
