//! What HTTP heads say: the system that a User-Agent or Server names, and programs that run on few
//! systems.

use fp_db::{Class, Database, Label, System};
use fp_engine::{Event, EventKind, HttpEvent};
use fp_fuse::{Grade, Product, Says};
use fp_match::{Matcher, family};
use fp_obs::{Direction, NameCase};

use super::{Glimpse, Kind, Seen, with_role};
use crate::{banner, user_agent};

pub(super) const USER_AGENT: Kind =
    Kind { name: "user-agent", group: "http", see: see_user_agent, says: says_user_agent };
pub(super) const REQUEST_ORDER: Kind =
    Kind { name: "request-order", group: "http", see: see_request, says: says_request };
pub(super) const SERVER: Kind = Kind { name: "server", group: "http", see: see_server, says: says_server };
pub(super) const RESPONSE_ORDER: Kind =
    Kind { name: "response-order", group: "http", see: see_response, says: says_response };

fn request<'e>(event: &'e Event<'e>) -> Option<&'e HttpEvent<'e>> {
    match &event.kind {
        EventKind::HttpRequest(head) => Some(head),
        _ => None,
    }
}

fn response<'e>(event: &'e Event<'e>) -> Option<&'e HttpEvent<'e>> {
    match &event.kind {
        EventKind::HttpResponse(head) => Some(head),
        _ => None,
    }
}

fn see_user_agent<'e>(event: &'e Event<'e>) -> Option<Glimpse<'e>> {
    let text = request(event)?.observation.software(Direction::Request, NameCase::Ignored)?;
    Some(Glimpse::Text(text))
}

fn says_user_agent(seen: &Seen, _: &Matcher<'_>) -> Option<(Grade, Says)> {
    let Seen::Text(text) = seen else { return None };
    let named = user_agent::says(&String::from_utf8_lossy(text))?;
    Some((if named.is_service { Grade::Service } else { Grade::Browser }, named.says))
}

fn see_server<'e>(event: &'e Event<'e>) -> Option<Glimpse<'e>> {
    let text = response(event)?.observation.software(Direction::Response, NameCase::Ignored)?;
    Some(Glimpse::Text(text))
}

fn says_server(seen: &Seen, _: &Matcher<'_>) -> Option<(Grade, Says)> {
    let Seen::Text(text) = seen else { return None };
    Some((Grade::ServerHeader, banner::server(&String::from_utf8_lossy(text))?))
}

fn see_request<'e>(event: &'e Event<'e>) -> Option<Glimpse<'e>> {
    let head = request(event)?;
    // Whose User-Agent is borrowed has the order of another program.
    head.verdict.filter(|verdict| !verdict.generic && !head.dishonest).map(Glimpse::Label)
}

fn says_request(seen: &Seen, matcher: &Matcher<'_>) -> Option<(Grade, Says)> {
    Some((Grade::RequestOrder, program(seen, matcher)?))
}

fn see_response<'e>(event: &'e Event<'e>) -> Option<Glimpse<'e>> {
    let head = response(event)?;
    head.verdict.filter(|verdict| !verdict.generic && !head.dishonest).map(Glimpse::Label)
}

fn says_response(seen: &Seen, matcher: &Matcher<'_>) -> Option<(Grade, Says)> {
    Some((Grade::ResponseOrder, program(seen, matcher)?))
}

/// What a program's label says of the system below it, and of what the host is for.
fn program(seen: &Seen, matcher: &Matcher<'_>) -> Option<Says> {
    let Seen::Label(label) = seen else { return None };
    let database = matcher.database();
    let label = database.label(*label);
    let says = systems(label, database);
    let says = says.or_else(|| label.role().is_some().then(Says::default));
    says.map(|says| with_role(label, says))
}

/// What the systems have in common on which a program is known to run, if they are of one family.
fn systems(label: &Label, database: &Database) -> Option<Says> {
    if let Class::System(_) = label.class {
        return Some(fp_fuse::label::says(&label.name, &label.flavor));
    }
    let mut names = Vec::new();
    for system in &label.systems {
        match system {
            System::Name(name) => names.push(name.as_str()),
            System::Class(class) if database.class_name(*class) == "win" => names.push("Windows"),
            // Any of several families.
            System::Class(_) => return None,
        }
    }
    let (first, others) = names.split_first()?;
    let of = family(first);
    if others.iter().any(|name| family(name) != of) {
        return None;
    }
    let mut says = Says::family(of);
    let name = |name: &&str| if name.starts_with("Mac OS") { "macOS" } else { *name }.to_owned();
    // What is on Linux or Windows is on all of their products: IIS is on Windows Server.
    if !matches!(of, "Linux" | "Windows") || names.iter().all(|name| *name != of) {
        says.products = names.iter().map(|n| Product::any(name(n))).collect();
    }
    Some(says)
}
