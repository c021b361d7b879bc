//! p0f's API (p0f README, section 4): 21 bytes ask for a host, 232 bytes answer. Numbers are in the machine's byte order.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use fp_db::{Database, LabelId};
use fp_engine::{Honesty, HostRecord};

use super::Conversation;

const QUERY_LEN: usize = 21;
const ANSWER_LEN: usize = 232;
const QUERY_MAGIC: u32 = 0x5030_4601;
const ANSWER_MAGIC: u32 = 0x5030_4602;
/// Bytes of a text, the NUL that ends it among them.
const TEXT_LEN: usize = 32;

/// How many questions got which answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Answered {
    pub(crate) known: u64,
    pub(crate) unknown: u64,
    pub(crate) bad: u64,
}

/// Answers all whole queries of a conversation. A query that makes no sense is answered so; the next one may be better.
pub(crate) fn answer(
    conversation: &mut Conversation,
    database: &Database,
    host: impl Fn(IpAddr) -> Option<HostRecord>,
    answered: &mut Answered,
) {
    let mut queries = conversation.input.chunks_exact(QUERY_LEN);
    for query in &mut queries {
        let (status, record) = match address(query) {
            None => (Status::Bad, None),
            Some(address) => {
                host(address).map_or((Status::Unknown, None), |host| (Status::Known, Some(host)))
            }
        };
        match status {
            Status::Known => answered.known += 1,
            Status::Unknown => answered.unknown += 1,
            Status::Bad => answered.bad += 1,
        }
        push_answer(&mut conversation.output, status, record.as_ref(), database);
    }
    let rest = queries.remainder().len();
    let answered = conversation.input.len() - rest;
    conversation.input.drain(..answered);
}

#[derive(Clone, Copy, Debug)]
enum Status {
    Bad = 0,
    Known = 0x10,
    Unknown = 0x20,
}

/// The address that a query asks for.
fn address(query: &[u8]) -> Option<IpAddr> {
    let (magic, query) = query.split_first_chunk::<4>()?;
    let (kind, address) = query.split_first()?;
    if u32::from_ne_bytes(*magic) != QUERY_MAGIC {
        return None;
    }
    match kind {
        4 => Some(Ipv4Addr::from(*address.first_chunk::<4>()?).into()),
        6 => Some(Ipv6Addr::from(*address.first_chunk::<16>()?).into()),
        _ => None,
    }
}

fn push_answer(out: &mut Vec<u8>, status: Status, host: Option<&HostRecord>, database: &Database) {
    let end = out.len() + ANSWER_LEN;
    push_number(out, ANSWER_MAGIC);
    push_number(out, status as u32);
    if let Some(host) = host {
        let (uptime, wrap) = host.uptime.unwrap_or_default();
        for number in [
            host.first_seen,
            host.last_seen,
            host.connections,
            uptime,
            wrap,
            host.shared.unwrap_or(0),
            host.changed.unwrap_or(0),
        ] {
            push_number(out, number);
        }
        out.extend_from_slice(&host.hops.unwrap_or(-1).to_ne_bytes());
        out.push(match host.honesty {
            Honesty::Plausible => 0,
            Honesty::OtherSystem => 1,
            Honesty::Dishonest => 2,
        });
        let quality = host.system_quality;
        out.push(u8::from(quality.fuzzy) | u8::from(quality.generic) << 1);
        for label in [host.system, host.application] {
            let (name, flavor) = texts(label, database);
            push_text(out, name);
            push_text(out, flavor);
        }
        push_text(out, texts(host.link, database).0);
        push_text(out, host.language.unwrap_or(""));
    }
    out.resize(end, 0);
}

fn texts(label: Option<LabelId>, database: &Database) -> (&str, &str) {
    label.map_or(("", ""), |label| {
        let label = database.label(label);
        (&label.name, &label.flavor)
    })
}

fn push_number(out: &mut Vec<u8>, number: u32) {
    out.extend_from_slice(&number.to_ne_bytes());
}

/// As much of the text as there is room for, and NULs behind.
fn push_text(out: &mut Vec<u8>, text: &str) {
    let end = out.len() + TEXT_LEN;
    out.extend(text.bytes().take(TEXT_LEN - 1));
    out.resize(end, 0);
}
