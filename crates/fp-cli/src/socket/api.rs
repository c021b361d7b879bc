//! p0f's API (p0f README, section 4): 21 bytes ask for a host, 232 bytes answer. Numbers are in the
//! machine's byte order.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use fp_db::{Database, LabelId};
use fp_engine::{Honesty, HostRecord};

use super::Conversation;
use crate::metrics::Answered;

const QUERY_LEN: usize = 21;
const ANSWER_LEN: usize = 232;
const QUERY_MAGIC: u32 = 0x5030_4601;
const ANSWER_MAGIC: u32 = 0x5030_4602;
/// Bytes of a text. NULs follow it, but p0f, against its manual, cuts a longer one off without any.
const TEXT_LEN: usize = 32;
/// What p0f, against its manual, answers for a distance that it does not know: a byte's -1 that
/// lost its sign.
const NO_DISTANCE: i16 = 255;

/// Answers all whole queries of a conversation. A query that makes no sense is answered so; the
/// next one may be better.
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
        // A server that listens to both asks for an IPv4 client as ::ffff:192.0.2.1, which is on no
        // wire.
        6 => Some(Ipv6Addr::from(*address.first_chunk::<16>()?).to_canonical()),
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
        out.extend_from_slice(&host.hops.unwrap_or(NO_DISTANCE).to_ne_bytes());
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
    out.extend(text.bytes().take(TEXT_LEN));
    out.resize(end, 0);
}

#[cfg(test)]
mod tests {
    use fp_engine::SystemQuality;

    use super::*;

    const DATABASE: &str = "classes = unix
[mtu]
label = Modem
sig = 1492
[tcp:request]
label = s:unix:Mac OS X:10.9 or newer (sometimes iPhone or iPad)
sig = *:64:0:*:*,*:mss:df:0
[http:request]
label = s:!:Firefox:10.x
sys = @unix
sig = *:Host::
";

    fn host() -> HostRecord {
        let mut host = HostRecord::new(Ipv4Addr::LOCALHOST.into(), 1, 2);
        host.connections = 3;
        host.system = Some(LabelId(1));
        host.system_quality = SystemQuality { fuzzy: true, generic: false };
        host.application = Some(LabelId(2));
        host.link = Some(LabelId(0));
        host.language = Some("English");
        host.hops = Some(8);
        host.uptime = Some((4, 5));
        host.changed = Some(7);
        host.shared = Some(6);
        host.honesty = Honesty::OtherSystem;
        host
    }

    fn answered(host: HostRecord, query: &[u8]) -> Vec<u8> {
        let database = Database::parse("test", DATABASE).unwrap();
        let mut conversation = Conversation { input: query.to_vec(), ..Conversation::default() };
        answer(&mut conversation, &database, |_| Some(host), &mut Answered::default());
        conversation.output
    }

    fn query() -> Vec<u8> {
        [&QUERY_MAGIC.to_ne_bytes()[..], &[4, 127, 0, 0, 1], &[0; 12]].concat()
    }

    #[test]
    fn every_field_in_its_place() {
        let answer = answered(host(), &query());
        assert_eq!(answer.len(), ANSWER_LEN);
        let numbers: Vec<u32> =
            answer[..36].chunks(4).map(|bytes| u32::from_ne_bytes(bytes.try_into().unwrap())).collect();
        assert_eq!(numbers, [ANSWER_MAGIC, 0x10, 1, 2, 3, 4, 5, 6, 7]);
        assert_eq!(answer[36..38], 8i16.to_ne_bytes());
        assert_eq!(answer[38..40], [1, 1]);
        let texts: Vec<&str> = answer[40..]
            .chunks(32)
            .map(|text| std::str::from_utf8(text).unwrap().trim_end_matches('\0'))
            .collect();
        assert_eq!(
            texts,
            ["Mac OS X", "10.9 or newer (sometimes iPhone ", "Firefox", "10.x", "Modem", "English"]
        );
    }

    #[test]
    fn what_is_not_known() {
        let mut bare = HostRecord::new(Ipv4Addr::LOCALHOST.into(), 1, 2);
        bare.connections = 3;
        bare.system_quality.generic = true;
        bare.honesty = Honesty::Dishonest;
        let answer = answered(bare, &query());
        assert_eq!(answer[20..36], [0; 16]);
        assert_eq!(answer[36..38], 255i16.to_ne_bytes());
        assert_eq!(answer[38..40], [2, 2]);
        assert_eq!(answer[40..], [0; 192]);
    }

    #[test]
    fn whole_queries_only() {
        let two = [query(), query()].concat();
        for len in 0..=two.len() {
            assert_eq!(answered(host(), &two[..len]).len(), len / QUERY_LEN * ANSWER_LEN, "{len}");
        }
        // Any byte of the magic or the kind may be wrong; the address may be any.
        for at in 0..QUERY_LEN {
            let mut query = query();
            query[at] ^= 0x80;
            let answer = answered(host(), &query);
            assert_eq!(answer.len(), ANSWER_LEN);
            assert_eq!(answer[4], if at < 5 { 0 } else { 0x10 }, "{at}");
            assert_eq!(answer[8..].iter().all(|byte| *byte == 0), at < 5);
        }
    }
}
