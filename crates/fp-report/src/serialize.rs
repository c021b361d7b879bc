//! The members of JSON for `serde`, the same as those that `json.rs` and `record.rs` write.

use fp_db::{Class, Database, LabelId};
use fp_engine::{
    ClaimedClient, Direction, Endpoint, Event, EventKind, Honesty, HostRecord, HttpEvent, SharingEvent,
    Subject, TcpEvent, TcpReference, Transport, Verdict,
};
use fp_match::distance::{HttpDistance, TcpDistance};
use fp_match::{Candidates, Clamp, Matcher};
use serde::ser::{Serialize, SerializeMap, Serializer};

use super::candidates::{MOST, clamp, differing, http_nearest, is_exact};
use super::civil::{Civil, push_rfc3339};
use super::community_id;
use super::dhcp;
use super::fields::{http_params, push_tos, tcp_params};
use super::headline::{beside_tcp, likeliest};
use super::local;
use super::members::Map;
use super::named::Named;
use super::names::Names;
use super::network;
use super::record::Record;
use super::{banner, certificate, http2, quic, smb, ssh, tls};

impl Serialize for Named<'_, Event<'_>> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (event, names) = (self.what, Names::new(self.matcher));
        let names = if names.is_foreign(event) { names.of_foreign() } else { names };
        let matcher = names.matcher;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("time", &time(event))?;
        map.serialize_entry("event", event.kind.name())?;
        map.serialize_entry("client", &End(event.client))?;
        map.serialize_entry("server", &End(event.server))?;
        let subject = match event.subject {
            Subject::Client => "client",
            Subject::Server => "server",
        };
        map.serialize_entry("subject", subject)?;
        let id = community_id::of(event.client, event.server, event.kind.transport());
        map.serialize_entry("community_id", &String::from_utf8_lossy(&id))?;
        if let Some(claimed) = event.claimed {
            map.serialize_entry("claimed_client", &Claimed(claimed))?;
        }
        if let Some(network) = &event.network {
            network::members(&mut Map(&mut map), network)?;
        }
        if let Some(mac) = event.mac {
            network::mac_members(&mut Map(&mut map), mac)?;
        }
        if event.kind.transport() == Transport::Udp {
            map.serialize_entry("ip_protocol", "udp")?;
        } else if event.kind.is_beyond_p0f() {
            map.serialize_entry("tcp", &event.tcp.map(|tcp| Reference(tcp, matcher.database())))?;
        }
        if event.kind.hello_kind().is_some() {
            let (verdict, quality) =
                event.hello.map_or((None, 0.0), |hello| (Some(hello.verdict), hello.quality));
            let judged = Judged { verdict, quality, hops: None, database: matcher.database() };
            map.serialize_entry("verdict", &judged)?;
        }
        match &event.kind {
            EventKind::Syn(event) => tcp(&mut map, event, Direction::Request, names)?,
            EventKind::SynAck(event) => tcp(&mut map, event, Direction::Response, names)?,
            EventKind::SendsynProbe(event) => {
                tcp(&mut map, event, Direction::Request, names.as_matched())?;
            }
            EventKind::SendsynResponse(event) => {
                tcp(&mut map, event, Direction::Response, names.as_matched())?;
            }
            EventKind::Mtu(mtu) => {
                map.serialize_entry("link", &mtu.link.map(|id| label_text(id, matcher.database())))?;
                map.serialize_entry("mtu", &mtu.mtu)?;
            }
            EventKind::Uptime(uptime) => {
                map.serialize_entry("uptime_minutes", &uptime.minutes)?;
                map.serialize_entry("wrap_days", &uptime.wrap_days)?;
                map.serialize_entry("hz", &uptime.hz)?;
                map.serialize_entry("raw_hz", &Number(uptime.raw_hz))?;
                if let Some(doubt) = uptime.doubt {
                    map.serialize_entry("doubt", doubt.name())?;
                }
            }
            EventKind::HttpRequest(event) => http(&mut map, event, Direction::Request, matcher)?,
            EventKind::HttpResponse(event) => http(&mut map, event, Direction::Response, matcher)?,
            EventKind::HostChange(event) | EventKind::IpSharing(event) => sharing(&mut map, event)?,
            EventKind::SshClient(event) | EventKind::SshServer(event) => {
                ssh::line_members(&mut Map(&mut map), event)?
            }
            EventKind::SshKex(kex) => ssh::kex_members(&mut Map(&mut map), kex)?,
            EventKind::TlsClient(hello) => tls::client_members(&mut Map(&mut map), hello)?,
            EventKind::TlsServer(hello) => tls::server_members(&mut Map(&mut map), hello)?,
            EventKind::TlsCertificate(seen) => certificate::members(&mut Map(&mut map), seen)?,
            EventKind::QuicClient(client) => tls::quic_client_members(&mut Map(&mut map), client)?,
            EventKind::QuicServer(server) => tls::quic_server_members(&mut Map(&mut map), server)?,
            EventKind::Banner(greeting) => banner::members(&mut Map(&mut map), greeting)?,
            EventKind::Smb(seen) => smb::smb_members(&mut Map(&mut map), seen)?,
            EventKind::Ntlm(seen) => smb::ntlm_members(&mut Map(&mut map), seen)?,
            EventKind::QuicVersions(seen) => quic::versions_members(&mut Map(&mut map), seen)?,
            EventKind::QuicRetry(seen) => quic::retry_members(&mut Map(&mut map), seen)?,
            EventKind::DhcpClient(seen) => dhcp::members(&mut Map(&mut map), seen)?,
            EventKind::Mdns(seen) => local::mdns_members(&mut Map(&mut map), seen)?,
            EventKind::Ssdp(seen) => local::ssdp_members(&mut Map(&mut map), seen)?,
            EventKind::Http2Client(opening) => http2::client_members(&mut Map(&mut map), opening)?,
            EventKind::Http2Server(opening) => http2::server_members(&mut Map(&mut map), opening)?,
            EventKind::HttpUpgrade(upgrade) => http2::upgrade_members(&mut Map(&mut map), upgrade)?,
            _ => {}
        }
        if let Some(raw) = event.kind.raw_hello()
            && !is_exact(event.hello.map(|hello| hello.verdict))
        {
            let found = matcher.hello_candidates(&raw, MOST);
            map.serialize_entry(
                "candidates",
                &nearest(&found, matcher.database(), |distance| distance.fields()),
            )?;
        }
        map.end()
    }
}

impl Serialize for Named<'_, Record<'_>> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("event", "host")?;
        map.serialize_entry("ip", &self.what.address.to_string())?;
        map.serialize_entry("known", &self.what.record.is_some())?;
        if let Some(home) = self.what.home {
            map.serialize_entry("home", &home)?;
        }
        if let Some(record) = self.what.record {
            host(&mut map, record, self.matcher.database())?;
        }
        map.end()
    }
}

impl Serialize for Named<'_, Verdict> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        verdict(&mut map, Some(*self.what), self.matcher.database())?;
        map.end()
    }
}

/// RFC 3339 in UTC.
fn time(event: &Event<'_>) -> String {
    let mut text = Vec::new();
    push_rfc3339(&mut text, event.time);
    String::from_utf8_lossy(&text).into_owned()
}

struct Claimed(ClaimedClient);

impl Serialize for Claimed {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let ClaimedClient { endpoint, trusted, .. } = self.0;
        let mut map = serializer.serialize_map(Some(3))?;
        map.serialize_entry("ip", &endpoint.address.to_string())?;
        map.serialize_entry("port", &endpoint.port)?;
        map.serialize_entry("trusted", &trusted)?;
        map.end()
    }
}

struct End(Endpoint);

impl Serialize for End {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("ip", &self.0.address.to_string())?;
        map.serialize_entry("port", &self.0.port)?;
        map.end()
    }
}

fn tcp<M: SerializeMap>(
    map: &mut M,
    tcp: &TcpEvent,
    direction: Direction,
    names: Names<'_>,
) -> Result<(), M::Error> {
    let (matcher, database) = (names.matcher, names.database);
    let found = match is_exact(tcp.verdict) {
        true => None,
        false => Some(matcher.candidates_beside(&tcp.observation, direction, beside_tcp(tcp, names), MOST)),
    };
    let likeliest = found.as_ref().and_then(|found| likeliest(tcp, found, names));
    let tcp = likeliest.as_ref().unwrap_or(tcp);
    let hops = Some((tcp.hops, tcp.random_ttl));
    map.serialize_entry("verdict", &Judged { verdict: tcp.verdict, quality: tcp.quality, hops, database })?;
    let mut params: Vec<String> = tcp_params(tcp).map(str::to_owned).collect();
    if tcp.observation.tos != 0 {
        let mut tos = Vec::new();
        push_tos(&mut tos, tcp.observation.tos);
        params.push(String::from_utf8_lossy(&tos).into_owned());
    }
    map.serialize_entry("params", &params)?;
    map.serialize_entry("raw_sig", &tcp.observation.raw_sig(direction))?;
    if let Some(Clamp { native_mss, seen_mss, .. }) = clamp(tcp, direction, database) {
        map.serialize_entry("clamp", &Members(&[("native_mss", native_mss), ("seen_mss", seen_mss)]))?;
    }
    match found {
        Some(found) => map.serialize_entry("candidates", &nearest(&found, database, TcpDistance::fields)),
        None => Ok(()),
    }
}

fn http<M: SerializeMap>(
    map: &mut M,
    http: &HttpEvent<'_>,
    direction: Direction,
    matcher: &Matcher<'_>,
) -> Result<(), M::Error> {
    let database = matcher.database();
    let judged = Judged { verdict: http.verdict, quality: http.quality, hops: None, database };
    map.serialize_entry("verdict", &judged)?;
    map.serialize_entry("params", &http_params(http).collect::<Vec<_>>())?;
    map.serialize_entry("language", &http.language)?;
    let knows = |name: &str| matcher.knows_header(name);
    map.serialize_entry("raw_sig", &http.observation.raw_sig(direction, &knows))?;
    let passed_over = http.observation.spans.passed_over();
    if !passed_over.is_empty() {
        map.serialize_entry("passed_over", &passed_over.total())?;
    }
    if is_exact(http.verdict) {
        return Ok(());
    }
    let found = http_nearest(http, direction, matcher);
    map.serialize_entry("candidates", &nearest(&found, database, HttpDistance::fields))
}

fn sharing<M: SerializeMap>(map: &mut M, sharing: &SharingEvent) -> Result<(), M::Error> {
    map.serialize_entry("reasons", &sharing.reasons.names().collect::<Vec<_>>())?;
    map.serialize_entry("hits", &sharing.hits)?;
    if sharing.held_back > 0 {
        map.serialize_entry("held_back", &sharing.held_back)?;
    }
    Ok(())
}

fn host<M: SerializeMap>(map: &mut M, record: &HostRecord, database: &Database) -> Result<(), M::Error> {
    for (key, seconds) in [
        ("first_seen", Some(record.first_seen)),
        ("last_seen", Some(record.last_seen)),
        ("changed", record.changed),
        ("shared", record.shared),
    ] {
        let text = seconds.map(|seconds| {
            let mut text = Vec::new();
            Civil::from_unix(seconds.into()).push(&mut text, b'-', b'T');
            text.push(b'Z');
            String::from_utf8_lossy(&text).into_owned()
        });
        map.serialize_entry(key, &text)?;
    }
    map.serialize_entry("connections", &record.connections)?;
    let quality = Some((record.system_quality.fuzzy, record.system_quality.generic));
    map.serialize_entry("system", &record.system.map(|id| Labelled { id, database, quality }))?;
    let application = record.application.map(|id| Labelled { id, database, quality: None });
    map.serialize_entry("application", &application)?;
    map.serialize_entry("link", &record.link.map(|id| label_text(id, database)))?;
    map.serialize_entry("language", &record.language)?;
    map.serialize_entry("hops", &record.hops)?;
    map.serialize_entry("uptime_minutes", &record.uptime.map(|(minutes, _)| minutes))?;
    map.serialize_entry("wrap_days", &record.uptime.map(|(_, days)| days))?;
    let honesty = match record.honesty {
        Honesty::Plausible => "plausible",
        Honesty::OtherSystem => "other system",
        Honesty::Dishonest => "dishonest",
    };
    map.serialize_entry("honesty", honesty)
}

/// A verdict with its quality, and hops with whether they are an upper bound.
struct Judged<'a> {
    verdict: Option<Verdict>,
    quality: f32,
    hops: Option<(i16, bool)>,
    database: &'a Database,
}

impl Serialize for Judged<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        verdict(&mut map, self.verdict, self.database)?;
        map.serialize_entry("quality", &Number::rounded(self.quality))?;
        if let Some((hops, at_most)) = self.hops {
            map.serialize_entry("hops", &hops)?;
            if at_most {
                map.serialize_entry("hops_at_most", &true)?;
            }
        }
        map.end()
    }
}

fn verdict<M: SerializeMap>(
    map: &mut M,
    verdict: Option<Verdict>,
    database: &Database,
) -> Result<(), M::Error> {
    let kind = verdict.map_or("none", |verdict| verdict.kind.name());
    map.serialize_entry("kind", kind)?;
    if let Some(verdict) = verdict {
        label(map, verdict.label, database)?;
        if let Some(role) = database.label(verdict.label).role() {
            map.serialize_entry("role", role.name())?;
        }
        map.serialize_entry("generic", &verdict.generic)?;
    }
    Ok(())
}

/// A label as an object, with whether its match is fuzzy and generic.
struct Labelled<'a> {
    id: LabelId,
    database: &'a Database,
    quality: Option<(bool, bool)>,
}

impl Serialize for Labelled<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        label(&mut map, self.id, self.database)?;
        if let Some((fuzzy, generic)) = self.quality {
            map.serialize_entry("fuzzy", &fuzzy)?;
            map.serialize_entry("generic", &generic)?;
        }
        map.end()
    }
}

/// What a SYN or SYN+ACK matched.
struct Reference<'a>(TcpReference, &'a Database);

impl Serialize for Reference<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        label(&mut map, self.0.label, self.1)?;
        map.serialize_entry("quality", &Number::rounded(self.0.quality))?;
        map.end()
    }
}

/// Class, name and flavor.
fn label<M: SerializeMap>(map: &mut M, id: LabelId, database: &Database) -> Result<(), M::Error> {
    let label = database.label(id);
    map.serialize_entry("class", class(label.class, database))?;
    map.serialize_entry("name", &label.name)?;
    map.serialize_entry("flavor", &label.flavor)
}

fn class(class: Class, database: &Database) -> &str {
    match class {
        Class::Application => "!",
        Class::System(class) => database.class_name(class),
    }
}

/// Name and flavor with a blank between.
fn label_text(id: LabelId, database: &Database) -> String {
    let label = database.label(id);
    if label.flavor.is_empty() { label.name.clone() } else { format!("{} {}", label.name, label.flavor) }
}

/// One of the nearest labels.
struct Near<'a> {
    class: &'a str,
    name: &'a str,
    flavor: String,
    quality: f32,
    distance: f32,
    differs: Vec<(&'static str, Number)>,
}

fn nearest<'a, D, const FIELDS: usize>(
    found: &'a Candidates<D>,
    database: &'a Database,
    shares: impl Fn(&D) -> [(&'static str, f32); FIELDS],
) -> Vec<Near<'a>> {
    let near = found.iter().map(|candidate| {
        let shares = shares(&candidate.distance);
        Near {
            class: candidate.label().map_or("!", |id| class(database.label(id).class, database)),
            name: candidate.name(database),
            flavor: candidate.flavor(database),
            quality: candidate.quality,
            distance: shares.iter().map(|(_, share)| share).sum(),
            differs: differing(shares).map(|(field, share)| (field, Number::rounded(share))).collect(),
        }
    });
    near.collect()
}

impl Serialize for Near<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(6))?;
        map.serialize_entry("class", self.class)?;
        map.serialize_entry("name", self.name)?;
        map.serialize_entry("flavor", &self.flavor)?;
        map.serialize_entry("quality", &Number::rounded(self.quality))?;
        map.serialize_entry("distance", &Number::rounded(self.distance))?;
        map.serialize_entry("differs", &Members(&self.differs))?;
        map.end()
    }
}

/// An object of values of one type.
struct Members<'a, V>(&'a [(&'static str, V)]);

impl<V: Serialize> Serialize for Members<'_, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

/// A number as the fast writer prints it: without a fraction where it has none, and null where it
/// is not finite.
#[derive(Clone, Copy)]
struct Number(f64);

impl Number {
    /// To thousandths.
    fn rounded(number: f32) -> Number {
        Number(f64::from((number * 1000.0).round()) / 1000.0)
    }
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Number(number) = *self;
        if !number.is_finite() {
            serializer.serialize_none()
        } else if number.fract() == 0.0 && (0.0..u64::MAX as f64).contains(&number) {
            serializer.serialize_u64(number as u64)
        } else if number.fract() == 0.0 && (i64::MIN as f64..0.0).contains(&number) {
            serializer.serialize_i64(number as i64)
        } else {
            serializer.serialize_f64(number)
        }
    }
}
