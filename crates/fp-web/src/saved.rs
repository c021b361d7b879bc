//! What was typed as a database file.

use std::collections::BTreeSet;

use fp_db::Database;
use fp_engine::{Direction, EventKind};
use fp_match::{HelloSeen, Matcher, examples};
use fp_obs::NameCase;
use fp_obs::hello::HelloKind;
use fp_report::Asked;

/// What somebody calls a signature: the text of a label, and the systems that it runs on.
#[derive(Clone, Debug, Default)]
pub(crate) struct Named {
    pub(crate) label: Option<String>,
    pub(crate) systems: Option<String>,
}

/// Why a signature is not saved: what is wrong with a line of the file.
#[derive(Debug)]
pub(crate) struct Refused {
    pub(crate) line: usize,
    pub(crate) column: usize,
    pub(crate) length: usize,
    pub(crate) text: String,
    pub(crate) expected: String,
}

/// A database file whose one signature describes an observation, and the database that it makes.
///
/// # Errors
/// What is wrong with the name that it got.
pub(crate) fn file(asked: &Asked, named: &Named) -> Result<Option<(String, Database)>, Refused> {
    let Some((section, signature)) = described(asked) else { return Ok(None) };
    let text = whole(section, &signature, named);
    let (database, errors) = Database::parse_all("pattern", &text);
    if let Some(error) = errors.first() {
        let length = error.text().get(error.span()).map_or(1, |part| part.chars().count());
        return Err(Refused {
            line: error.line() as usize,
            column: error.column(),
            length,
            text: error.text().to_owned(),
            expected: error.expected().to_owned(),
        });
    }
    // Some of what a head may say no signature can.
    Ok(matches(asked, &database).then_some((text, database)))
}

/// The section, and the signature as it stands there.
fn described(asked: &Asked) -> Option<(&'static str, String)> {
    Some(match asked {
        Asked::Hello(raw, _) => (raw.kind().name(), raw.as_str().to_owned()),
        Asked::Event(EventKind::Syn(tcp)) => {
            ("tcp:request", examples::signature(&tcp.observation).to_string())
        }
        Asked::Event(EventKind::SynAck(tcp)) => {
            ("tcp:response", examples::signature(&tcp.observation).to_string())
        }
        Asked::Event(EventKind::HttpRequest(http)) => {
            ("http:request", http.observation.raw_sig(Direction::Request, &|_| true).to_string())
        }
        Asked::Event(EventKind::HttpResponse(http)) => {
            ("http:response", http.observation.raw_sig(Direction::Response, &|_| true).to_string())
        }
        Asked::Event(EventKind::Mtu(mtu)) => ("mtu", mtu.mtu.to_string()),
        Asked::Event(_) => return None,
    })
}

fn whole(section: &str, signature: &str, named: &Named) -> String {
    // A system sends SYNs and asks for its address; all else is said by its programs.
    let is_system = section.starts_with("tcp") || section == HelloKind::DhcpClient.name();
    let label = named.label.as_deref().unwrap_or(match section {
        "mtu" => "New link",
        _ if is_system => "s:unix:New:",
        _ => "s:!:New:",
    });
    let (label, systems) = (line(label), named.systems.as_deref().map(line));
    let class = label.split(':').nth(1).unwrap_or_default().to_owned();
    let systems = systems.or_else(|| (class == "!" && section != "mtu").then(|| "@unix,@win".to_owned()));
    let of_systems =
        systems.iter().flat_map(|all| all.split(',')).filter_map(|one| one.trim().strip_prefix('@'));
    let classes: BTreeSet<&str> = [class.as_str()]
        .into_iter()
        .filter(|class| !matches!(*class, "" | "!") && section != "mtu")
        .chain(of_systems)
        .collect();
    let mut out = String::new();
    if !classes.is_empty() {
        out = format!("classes = {}\n\n", Vec::from_iter(classes).join(","));
    }
    out += &format!("[{section}]\nlabel = {label}\n");
    if let Some(systems) = systems {
        out += &format!("sys   = {systems}\n");
    }
    out + &format!("sig   = {signature}\n")
}

/// A text that stays on its line.
fn line(text: &str) -> String {
    text.chars().map(|char| if char.is_control() { ' ' } else { char }).collect()
}

/// Whether the one signature of a database matches an observation.
fn matches(asked: &Asked, database: &Database) -> bool {
    let matcher = Matcher::new(database);
    match asked {
        Asked::Hello(raw, _) => matcher.hello(HelloSeen::raw(raw)).is_some(),
        Asked::Event(EventKind::Syn(tcp)) => {
            matcher.tcp(&tcp.observation, Direction::Request).verdict.is_some()
        }
        Asked::Event(EventKind::SynAck(tcp)) => {
            matcher.tcp(&tcp.observation, Direction::Response).verdict.is_some()
        }
        Asked::Event(EventKind::HttpRequest(http)) => {
            matcher.http(&http.observation, Direction::Request, NameCase::Ignored).is_some()
        }
        Asked::Event(EventKind::HttpResponse(http)) => {
            matcher.http(&http.observation, Direction::Response, NameCase::Ignored).is_some()
        }
        Asked::Event(EventKind::Mtu(mtu)) => matcher.mtu(mtu.mtu).is_some(),
        Asked::Event(_) => false,
    }
}
