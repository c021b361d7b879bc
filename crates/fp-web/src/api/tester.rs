//! What somebody typed, tried: what it is, its faults, what it matches, and what it would do in the
//! loaded traffic.

use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::extract::{RawQuery, State};
use axum::http::StatusCode;
use axum::response::Response;
use fp_db::Database;
use fp_engine::{Direction, Event, LinkType, Timestamp};
use fp_match::{HelloSeen, Matcher, Section, covered, examples};
use fp_obs::hello::HelloKind;
use fp_obs::{HttpObservation, NameCase};
use fp_report::{Answer, Asked, Format as _, HelloAnswer, Json, Nearest, asked};
use memchr::memmem;
use serde_json::{Value, json};

use super::db::raw_sig;
use super::numbered::push_numbered;
use super::params::Params;
use super::{elsewhere, problem};
use crate::answering::Answering;
use crate::desk::Desk;
use crate::pattern::{Pattern, header_block, read_hex};
use crate::read::engine;
use crate::saved::{self, Named};
use crate::shapes::Seen;

/// Events and observations that are told at most.
const MOST: usize = 50;
/// Faults that are told at most.
const FAULTS: usize = 20;

/// Tries a text.
pub(super) async fn answer(
    State(Answering { desk, .. }): State<Answering>,
    RawQuery(query): RawQuery,
    body: Result<Bytes, BytesRejection>,
) -> Response {
    let Ok(body) = body else {
        return problem(StatusCode::PAYLOAD_TOO_LARGE, "a pattern has at most 262144 bytes");
    };
    let params = Params::of(query.as_deref());
    let direction = match params.text("direction") {
        None | Some("request") => Direction::Request,
        Some("response") => Direction::Response,
        Some(_) => return problem(StatusCode::BAD_REQUEST, "direction: expected request or response"),
    };
    let text = String::from_utf8_lossy(&body).into_owned();
    let word = |name| params.text(name).map(str::to_owned);
    let named = Named { label: word("label"), systems: word("sys") };
    elsewhere(move || {
        super::json(&match Pattern::of(&text) {
            Pattern::Signature => of_signature(&desk, text.trim_end(), direction, &named),
            Pattern::Database => of_database(&desk, &text),
            Pattern::Head => of_head(&desk, &text, &named),
            Pattern::Hex => of_hex(&desk, &text, &named),
            Pattern::Hash => of_hash(&desk, text.trim()),
        })
    })
    .await
}

fn found(kind: &str, answers: Vec<Value>, faults: Vec<Value>) -> Value {
    json!({ "kind": kind, "answers": answers, "faults": faults })
}

fn fault(line: usize, column: usize, length: usize, text: &str, expected: &str) -> Value {
    json!({ "line": line, "column": column, "length": length.max(1), "text": text, "expected": expected })
}

/// An answer to a raw signature, with a database file that has one for it; or the fault.
fn ask(
    desk: &Desk,
    kind: &str,
    text: &str,
    direction: Direction,
    named: &Named,
) -> Result<Value, fp_obs::ParseError> {
    let (matcher, mut nearest, mut out) = (&desk.matcher, Nearest::default(), Vec::new());
    let asked = asked(matcher, text, direction)?;
    let saved = saved::file(&asked, named);
    match asked {
        Asked::Event(kind) => Answer { kind: &kind, matcher }.push_json(&mut out, &mut nearest),
        Asked::Hello(raw, hello) => {
            HelloAnswer { raw: &raw, hello, matcher }.push_json(&mut out, &mut nearest)
        }
    }
    let mut told = found(kind, vec![serde_json::from_slice(&out).unwrap_or_default()], vec![]);
    if let Value::Object(members) = &mut told {
        match saved {
            Ok(Some((file, own))) => {
                members.insert("would".to_owned(), would(desk, own));
                members.insert("fp".to_owned(), file.into());
            }
            Ok(None) => {}
            Err(why) => {
                let fault = fault(why.line, why.column, why.length, &why.text, &why.expected);
                members.insert("faults".to_owned(), vec![fault].into());
            }
        }
    }
    Ok(told)
}

fn of_signature(desk: &Desk, text: &str, direction: Direction, named: &Named) -> Value {
    ask(desk, "signature", text, direction, named).unwrap_or_else(|error| {
        let count = |range: std::ops::Range<usize>| text.get(range).map_or(0, |part| part.chars().count());
        let (column, length) = (count(0..error.span().start) + 1, count(error.span()));
        found("signature", vec![], vec![fault(1, column, length, text, error.expected())])
    })
}

fn of_head(desk: &Desk, text: &str, named: &Named) -> Value {
    let (version, direction, headers) = match header_block(text) {
        Ok(read) => read,
        Err((line, shown, expected)) => {
            return found("head", vec![], vec![fault(line, 1, 1, &shown, expected)]);
        }
    };
    let pairs = headers.iter().map(|(name, value)| (name.as_str(), value.as_bytes()));
    let seen = HttpObservation::from_headers(version, pairs);
    let knows = |name: &str| desk.matcher.knows_header(name);
    ask(desk, "head", &seen.raw_sig(direction, &knows).to_string(), direction, named)
        .unwrap_or_else(|error| found("head", vec![], vec![fault(1, 1, 1, "", error.expected())]))
}

fn of_hex(desk: &Desk, text: &str, named: &Named) -> Value {
    let bytes = match read_hex(text) {
        Ok(bytes) => bytes,
        Err(column) => {
            return found("hex", vec![], vec![fault(1, column, 1, text, "pairs of hexadecimal digits")]);
        }
    };
    let mut engine = engine(desk);
    let (mut lines, mut answers) = (Json::new(&desk.matcher), Vec::new());
    let is_ip = matches!(bytes.first(), Some(0x45..=0x4f | 0x60..=0x6f));
    // An Ethernet frame may begin like an IP packet, and is tried if nothing was told.
    for link in if is_ip { [LinkType::RAW, LinkType::ETHERNET] } else { [LinkType::ETHERNET, LinkType::RAW] }
    {
        engine.push(Timestamp::default(), link, &bytes, &mut |event: &Event<'_>| {
            let mut line = Vec::new();
            lines.write(event, &mut line);
            answers.extend(serde_json::from_slice::<Value>(&line));
        });
        if !answers.is_empty() {
            return with_file(desk, answers, named);
        }
    }
    let expected =
        "an Ethernet frame or IP packet with a whole SYN, SYN+ACK or datagram that tells something";
    found("hex", vec![], vec![fault(1, 1, 1, text.lines().next().unwrap_or_default(), expected)])
}

/// What a packet told, with a file for the first of it that a signature can be of.
fn with_file(desk: &Desk, answers: Vec<Value>, named: &Named) -> Value {
    let text = |one: &Value, name| one.get(name).and_then(Value::as_str).map(str::to_owned);
    let of = |one: &Value| {
        let raw_sig = text(one, "raw_sig")?;
        let prefix = text(one, "event")?.replace("dhcp client", "dhcp:client");
        ask(desk, "hex", &format!("{prefix}:{raw_sig}"), Direction::Request, named).ok()
    };
    let mut told = answers.iter().find_map(of).unwrap_or_else(|| found("hex", vec![], vec![]));
    if let Value::Object(members) = &mut told {
        members.insert("answers".to_owned(), answers.into());
    }
    told
}

/// The events that have a hash.
fn of_hash(desk: &Desk, text: &str) -> Value {
    let (begin, lines) = desk.ring().after(0, usize::MAX);
    let finder = memmem::Finder::new(text);
    let (mut events, mut count) = (Vec::new(), 0_u64);
    for (line, seq) in lines.iter().zip(begin..).filter(|(line, _)| finder.find(line).is_some()) {
        count += 1;
        if events.len() < MOST {
            let mut numbered = Vec::new();
            push_numbered(&mut numbered, line, seq);
            events.extend(serde_json::from_slice::<Value>(&numbered));
        }
    }
    json!({ "kind": "hash", "answers": [], "faults": [], "count": count, "events": events })
}

/// What signatures before all others would do.
fn of_database(desk: &Desk, text: &str) -> Value {
    let (own, errors) = Database::parse_all("pattern", text);
    let faults = errors.iter().take(FAULTS).map(|error| {
        let length = error.text().get(error.span()).map_or(1, |part| part.chars().count());
        fault(error.line() as usize, error.column(), length, error.text(), error.expected())
    });
    let mut out = found("fp", vec![], faults.collect());
    let Value::Object(members) = &mut out else { return out };
    if own.is_empty() {
        return out;
    }
    members.insert("findings".to_owned(), idle(&own).into());
    if errors.is_empty() {
        members.insert("fp".to_owned(), text.into());
    }
    members.insert("would".to_owned(), would(desk, own));
    out
}

/// The signatures that can never win, since earlier ones of the same text take what they describe.
fn idle(own: &Database) -> Vec<String> {
    let matcher = Matcher::new(own);
    let mut out = Vec::new();
    for way in Direction::ALL {
        for (one, index) in own.tcp(way).iter().zip(0..) {
            let winner = |seen| matcher.tcp(&seen, way).verdict.map(|verdict| verdict.signature);
            let winners: Vec<_> = examples::of_tcp(one, way).into_iter().filter_map(winner).collect();
            let other = winners.first().and_then(|winner| winner.tcp(own, way));
            if let Some(other) = other.filter(|_| winners.iter().all(|winner| winner.0 != index)) {
                out.push(format!(
                    "line {} can never win: line {} takes what it describes",
                    one.line, other.line
                ));
            }
        }
    }
    let pairs = covered(own).pairs.into_iter().filter(|pair| !matches!(pair.later.section, Section::Tcp(_)));
    let lines = pairs.filter_map(|pair| Some((pair.later.place(own)?.1, pair.earlier.place(own)?.1)));
    out.extend(lines.map(|(later, earlier)| {
        format!("line {later} can never win: line {earlier} takes what it describes")
    }));
    out
}

/// The observations of the loaded traffic that signatures would name, or take from those that name
/// them now.
fn would(desk: &Desk, own: Database) -> Value {
    let first =
        [Direction::Request, Direction::Response].map(|way| (own.tcp(way).len(), own.http(way).len()));
    let of = |way: Direction| if way == Direction::Request { first[0] } else { first[1] };
    let (mtus, hellos) = (own.mtu.len(), HelloKind::ALL.map(|kind| own.hello(kind).len()));
    let mut whole = own;
    whole.extend((*desk.database).clone());
    let matcher = Matcher::new(whole);
    let (database, known) = (matcher.database(), &*desk.database);
    let shapes: Vec<_> = desk.shapes().iter().map(|(seen, shape)| (seen.clone(), shape.clone())).collect();
    let mut all: Vec<(u64, Value)> = Vec::new();
    for (seen, shape) in shapes {
        let (label, section) = match &seen {
            Seen::Tcp(way, observation) => {
                let verdict = matcher.tcp(observation, *way).verdict;
                (verdict.filter(|one| (one.signature.0 as usize) < of(*way).0).map(|one| one.label), "tcp")
            }
            Seen::Http(way, raw_sig) => {
                let head = HttpObservation::from_raw_sig(raw_sig, *way).ok();
                let verdict = head.and_then(|head| matcher.http(&head, *way, NameCase::Ignored));
                (verdict.filter(|one| (one.signature.0 as usize) < of(*way).1).map(|one| one.label), "http")
            }
            Seen::Hello(raw) => {
                let verdict = matcher.hello(HelloSeen::raw(raw)).map(|found| found.verdict);
                let own = hellos.get(raw.kind().place()).copied().unwrap_or(0);
                let verdict = verdict.filter(|one| (one.signature.0 as usize) < own);
                (verdict.map(|one| one.label), raw.kind().name())
            }
            Seen::Mtu(mtu) => {
                let found = database.mtu.iter().position(|one| one.mtu == *mtu).filter(|place| *place < mtus);
                (found.and_then(|place| database.mtu.get(place)).map(|one| one.label), "mtu")
            }
        };
        let Some(label) = label else { continue };
        let before = match &seen {
            Seen::Mtu(mtu) => desk.matcher.mtu(*mtu),
            _ => shape.verdict.map(|verdict| verdict.label),
        };
        all.push((
            shape.count,
            json!({
                "raw_sig": raw_sig(&seen),
                "count": shape.count,
                "label": database.label_text(section, database.label(label)),
                "before": before.map(|label| known.label_text(section, known.label(label))),
                "subjects": shape.subjects,
            }),
        ));
    }
    all.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    all.into_iter().take(MOST).map(|(_, value)| value).collect()
}
