//! Signatures proposed from a capture.

mod http;

use std::collections::{BTreeMap, BTreeSet};
use std::net::IpAddr;

use fp_capture::{FileSource, Source};
use fp_db::{Database, LabelId, SourceId, TcpSignature, Ttl, WindowRule};
use fp_engine::{
    Config, Direction, Engine, Event, EventKind, LinkType, MatchKind, Subject, TcpEvent, Timestamp, Verdict,
};
use fp_obs::WindowMultiple;
use http::Heads;

use super::super::Failure;
use super::list::write;
use crate::args::Learn;
use crate::database;
use crate::exit::Exit;
use crate::messages::tell;

/// More values than this of a window or a scale are any value.
const MOST_VALUES: usize = 3;

/// Prints a database of signatures that describe a capture's packets, the evidence above each.
pub(super) fn run(args: &Learn) -> Result<Exit, Failure> {
    let head = head(args).map_err(Failure::Usage)?;
    let database = database::open(&args.databases).map_err(Failure::Usage)?;
    let mut seen = Seen::default();
    let exit = read(args, &database, &mut |event| seen.take(event, args.host, &database))?;

    let mut text = head;
    let mut section = |name: &str, proposals: Vec<(String, String)>| {
        if proposals.is_empty() {
            return;
        }
        text += &format!("\n[{name}]\n\nlabel = {}\n", args.label);
        if let Some(systems) = &args.sys {
            text += &format!("sys   = {systems}\n");
        }
        for (evidence, signature) in proposals {
            text += &format!("; {evidence}\nsig   = {signature}\n");
        }
    };
    // Heads tell of programs, and the packets of a program that speaks HTTP are its system's.
    let is_program = args.label.split(':').nth(1) == Some("!");
    if is_program && !seen.http.iter().all(Heads::is_empty) {
        let [requests, responses] = seen.http;
        section("http:request", requests.proposals(Direction::Request));
        section("http:response", responses.proposals(Direction::Response));
    } else {
        let [requests, responses] = seen.tcp.map(|signatures| {
            let merged = merged(signatures.into_values().collect());
            merged.iter().map(|one| (one.text(), one.signature.to_string())).collect()
        });
        section("tcp:request", requests);
        section("tcp:response", responses);
    }
    write(&text)?;
    Ok(exit)
}

/// What a capture showed, by direction.
#[derive(Default)]
struct Seen {
    tcp: [BTreeMap<String, Evidence>; 2],
    http: [Heads; 2],
}

impl Seen {
    fn take(&mut self, event: &Event<'_>, host: Option<IpAddr>, database: &Database) {
        let end = match event.subject {
            Subject::Client => event.client.address,
            Subject::Server => event.server.address,
        };
        if host.is_some_and(|host| host != end) {
            return;
        }
        let [requests, responses] = &mut self.tcp;
        let [request_heads, response_heads] = &mut self.http;
        let add = |signatures: &mut BTreeMap<String, Evidence>, tcp| {
            let signature = signature(tcp);
            let evidence =
                signatures.entry(signature.to_string()).or_insert_with(|| Evidence::new(signature));
            evidence.add(tcp, end, database);
        };
        match &event.kind {
            EventKind::Syn(tcp) => add(requests, tcp),
            EventKind::SynAck(tcp) => add(responses, tcp),
            EventKind::HttpRequest(http) => request_heads.add(http, end, Direction::Request, database),
            EventKind::HttpResponse(http) => response_heads.add(http, end, Direction::Response, database),
            _ => {}
        }
    }
}

/// What the database says today.
fn answer(verdict: Option<Verdict>, database: &Database) -> String {
    let Some(verdict) = verdict else { return "nothing".to_owned() };
    let label = database.label(verdict.label);
    let kind = match verdict.kind {
        MatchKind::Exact => "exact",
        MatchKind::Generic => "generic",
        MatchKind::Fuzzy => "fuzzy",
    };
    format!("{} {} ({kind})", label.name, label.flavor).replace("  ", " ")
}

/// The line that registers the classes of label and systems, once the label is known to be in the grammar.
fn head(args: &Learn) -> Result<String, String> {
    let of_label = args.label.split(':').nth(1).filter(|class| !matches!(*class, "" | "!"));
    let of_systems =
        args.sys.iter().flat_map(|systems| systems.split(',')).filter_map(|s| s.trim().strip_prefix('@'));
    let classes: BTreeSet<&str> = of_label.into_iter().chain(of_systems).collect();
    let classes = Vec::from_iter(classes).join(",");
    let classes = if classes.is_empty() { classes } else { format!("classes = {classes}\n") };
    let systems = args.sys.as_ref().map_or(String::new(), |systems| format!("sys = {systems}\n"));
    let trial =
        format!("{classes}[tcp:request]\nlabel = {}\n{systems}sig = *:64:0:*:*,*:mss::0\n", args.label);
    Database::parse("--label", &trial).map_err(|error| error.to_string())?;
    Ok(classes)
}

fn read(args: &Learn, database: &Database, take: &mut impl FnMut(&Event<'_>)) -> Result<Exit, Failure> {
    let mut engine = Engine::new(database, Config::default());
    let mut source = FileSource::new(&args.files);
    let mut exit = Exit::Success;
    loop {
        match source.next() {
            Ok(Some(frame)) => {
                let time = Timestamp {
                    seconds: frame.time.seconds,
                    nanos: frame.time.nanos,
                    digits: frame.time.digits,
                };
                engine.push(time, LinkType(frame.link_type), frame.data, take);
            }
            Ok(None) => return Ok(exit),
            Err(error) => {
                tell(&error);
                exit = Exit::Damaged;
            }
        }
    }
}

/// The signature that describes a packet: what the path changes is left open, all else is as it was seen.
pub(in crate::run) fn signature(tcp: &TcpEvent) -> TcpSignature {
    let seen = &tcp.observation;
    TcpSignature {
        label: LabelId(0),
        version: Some(seen.version),
        ttl: Ttl::Initial(initial_ttl(seen.ttl)),
        ip_options_len: seen.ip_options_len,
        mss: None,
        window: match seen.window_multiple {
            Some(WindowMultiple::Mss(n)) => WindowRule::Mss(n),
            Some(WindowMultiple::Mtu(n)) => WindowRule::Mtu(n),
            None => WindowRule::Literal(seen.window),
        },
        scale: Some(seen.scale),
        layout: seen.layout,
        quirks: seen.quirks,
        payload: Some(seen.has_payload),
        line: 0,
        source: SourceId(0),
    }
}

/// The next of the usual initial TTLs.
fn initial_ttl(ttl: u8) -> u8 {
    match ttl {
        0..=32 => 32,
        33..=64 => 64,
        65..=128 => 128,
        _ => 255,
    }
}

/// The packets behind a signature.
struct Evidence {
    signature: TcpSignature,
    packets: u64,
    hosts: BTreeSet<IpAddr>,
    hops: (u8, u8),
    mss: BTreeSet<u16>,
    windows: BTreeSet<u16>,
    /// What the database says today.
    answers: BTreeSet<String>,
}

impl Evidence {
    fn new(signature: TcpSignature) -> Evidence {
        Evidence {
            signature,
            packets: 0,
            hosts: BTreeSet::new(),
            hops: (u8::MAX, 0),
            mss: BTreeSet::new(),
            windows: BTreeSet::new(),
            answers: BTreeSet::new(),
        }
    }

    fn add(&mut self, tcp: &TcpEvent, host: IpAddr, database: &Database) {
        let seen = &tcp.observation;
        let hops = initial_ttl(seen.ttl) - seen.ttl;
        self.packets += 1;
        self.hosts.insert(host);
        self.hops = (self.hops.0.min(hops), self.hops.1.max(hops));
        self.mss.insert(seen.mss);
        self.windows.insert(seen.window);
        self.answers.insert(answer(tcp.verdict, database));
    }

    fn absorb(&mut self, other: Evidence) {
        self.packets += other.packets;
        self.hosts.extend(other.hosts);
        self.hops = (self.hops.0.min(other.hops.0), self.hops.1.max(other.hops.1));
        self.mss.extend(other.mss);
        self.windows.extend(other.windows);
        self.answers.extend(other.answers);
    }

    fn text(&self) -> String {
        let listed = |numbers: &BTreeSet<u16>| {
            let mut text: Vec<String> = numbers.iter().take(8).map(u16::to_string).collect();
            if numbers.len() > 8 {
                text.push("...".to_owned());
            }
            text.join(" ")
        };
        let answers: Vec<&str> = self.answers.iter().map(String::as_str).collect();
        format!(
            "{} packets of {} hosts, {} to {} hops, MSS {}, window {}; matches today: {}",
            self.packets,
            self.hosts.len(),
            self.hops.0,
            self.hops.1,
            listed(&self.mss),
            listed(&self.windows),
            answers.join(", ")
        )
    }
}

/// Fewer signatures for the same packets: both IP versions in one, then any window, then any scale, where there are
/// many of either. The best proved come first.
fn merged(evidence: Vec<Evidence>) -> Vec<Evidence> {
    let by_version = together(evidence, 1, |signature| signature.version = None);
    let by_window = together(by_version, MOST_VALUES, |signature| signature.window = WindowRule::Any);
    let mut out = together(by_window, MOST_VALUES, |signature| signature.scale = None);
    out.sort_by(|a, b| {
        b.packets.cmp(&a.packets).then_with(|| a.signature.to_string().cmp(&b.signature.to_string()))
    });
    out
}

/// Makes one of those that `open` makes equal, if they are more than `most`.
fn together(evidence: Vec<Evidence>, most: usize, open: impl Fn(&mut TcpSignature)) -> Vec<Evidence> {
    let mut groups: BTreeMap<String, Vec<Evidence>> = BTreeMap::new();
    for one in evidence {
        let mut opened = one.signature.clone();
        open(&mut opened);
        groups.entry(opened.to_string()).or_default().push(one);
    }
    let mut out = Vec::new();
    for group in groups.into_values() {
        if group.len() <= most {
            out.extend(group);
            continue;
        }
        out.extend(group.into_iter().reduce(|mut all, one| {
            open(&mut all.signature);
            all.absorb(one);
            all
        }));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn evidence(raw_sigs: &[&str]) -> Vec<String> {
        let database = Database::default();
        let mut seen: BTreeMap<String, Evidence> = BTreeMap::new();
        for raw_sig in raw_sigs {
            let tcp = TcpEvent {
                observation: raw_sig.parse().unwrap(),
                verdict: None,
                hops: 0,
                random_ttl: false,
                quality: 0.0,
            };
            let signature = signature(&tcp);
            seen.entry(signature.to_string()).or_insert_with(|| Evidence::new(signature)).add(
                &tcp,
                IpAddr::from([1, 2, 3, 4]),
                &database,
            );
        }
        merged(seen.into_values().collect()).iter().map(|one| one.signature.to_string()).collect()
    }

    #[test]
    fn what_the_path_changes_is_left_open() {
        assert_eq!(
            evidence(&[
                "4:60+4:0:1460:mss*20,7:mss,sok,ts,nop,ws:df,id+:0",
                "4:64+0:0:1400:mss*20,7:mss,sok,ts,nop,ws:df,id+:0"
            ]),
            ["4:64:0:*:mss*20,7:mss,sok,ts,nop,ws:df,id+:0"]
        );
    }

    #[test]
    fn many_values_are_any() {
        let of = |windows: &[u16]| {
            let raw: Vec<String> =
                windows.iter().map(|window| format!("4:64+0:0:1460:{window},7:mss:df:0")).collect();
            evidence(&raw.iter().map(String::as_str).collect::<Vec<_>>())
        };
        assert_eq!(of(&[1001, 1003, 1007]).len(), 3);
        assert_eq!(of(&[1001, 1003, 1007, 1009]), ["4:64:0:*:*,7:mss:df:0"]);
    }

    #[test]
    fn both_versions_in_one() {
        assert_eq!(
            evidence(&["4:64+0:0:1460:1001,7:mss::0", "6:64+0:0:1440:1001,7:mss::0"]),
            ["*:64:0:*:1001,7:mss::0"]
        );
    }
}
