//! What HTTP heads say: the system that a User-Agent or Server names, and programs that run on few
//! systems.

use fp_engine::{Event, EventKind, HttpEvent};
use fp_fuse::{Grade, Says};
use fp_match::Matcher;
use fp_obs::{Direction, NameCase};

use super::program::program;
use super::{Glimpse, Kind, Seen};
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
