use std::cell::RefCell;
use std::mem;
use std::net::IpAddr;
use std::rc::Rc;

use fp_db::Database;
use fp_engine::{
    ClaimedClient, Deviations, Direction, Endpoint, Event, EventKind, HelloVerdict, HttpEvent, MatchKind,
    SharingEvent, Subject, TcpEvent, TcpReference, Timestamp, Transport, UptimeEvent, Verdict,
};
use fp_match::Matcher;

use super::candidates::is_exact;
use super::civil::{Civil, push_fraction, seconds_and_nanos};
use super::fields::{http_params, push_tos, tcp_params};
use super::format::Format;
use super::headline;
use super::json_ends::Ends;
use super::json_text::{
    push_ascii, push_bool, push_float, push_key, push_label, push_label_members, push_label_object,
    push_list, push_rounded, push_string, push_words,
};
use super::known::Known;
use super::names::Names;
use super::nearest::{LeftOut, Nearest, push_clamp};
use super::network;
use super::origin::Origin;
use super::privacy::Pseudonyms;
use super::text::{push_decimal, push_signed};
use super::{banner, certificate, dhcp, http2, local, quic, smb, ssh, tls};

/// The JSON Schema of a line.
pub const SCHEMA: &str = include_str!("../schema/event.schema.json");

/// One JSON object a line, as `schema/event.schema.json` says. Written by hand: a serializer would
/// cost more than the event.
pub struct Json<'a> {
    names: Names<'a>,
    is_home: Option<Box<dyn Fn(IpAddr) -> bool + 'a>>,
    ends: Ends,
    known: Known,
    nearest: Rc<RefCell<Nearest>>,
    pseudonyms: Option<Pseudonyms>,
    /// The last second and its text, from the beginning of the line.
    second: i64,
    stamp: Vec<u8>,
}

impl<'a> Json<'a> {
    /// Of what a database says, as the matcher of it finds that.
    pub fn new(matcher: &'a Matcher<'a>) -> Self {
        Json::sharing(matcher, Rc::default())
    }

    /// With the nearest labels that others found for the same database.
    pub fn sharing(matcher: &'a Matcher<'a>, nearest: Rc<RefCell<Nearest>>) -> Self {
        Json {
            names: Names::new(matcher),
            is_home: None,
            ends: Ends::new(),
            known: Known::new(),
            nearest,
            pseudonyms: None,
            second: 0,
            stamp: Vec::new(),
        }
    }

    /// With the member `home`, which says of which ends `is_home` is true.
    pub fn with_home(self, is_home: impl Fn(IpAddr) -> bool + 'a) -> Self {
        Json { is_home: Some(Box::new(is_home)), ..self }
    }

    /// Answering as p0f where a deviation of formats (D25) is not among these.
    pub fn with_deviations(self, deviations: Deviations) -> Self {
        Json { names: self.names.with(deviations), ..self }
    }

    /// With these in place of what is personal, if there are any.
    pub fn hiding(self, pseudonyms: Option<Pseudonyms>) -> Self {
        Json { pseudonyms, ..self }
    }

    /// RFC 3339 in UTC, with as many digits as the source's clock has.
    fn push_time(&mut self, out: &mut Vec<u8>, time: Timestamp) {
        let (seconds, nanos) = seconds_and_nanos(time);
        if self.stamp.is_empty() || self.second != seconds {
            self.second = seconds;
            self.stamp.clear();
            self.stamp.extend_from_slice(b"{\"time\":\"");
            Civil::from_unix(seconds).push(&mut self.stamp, b'-', b'T');
        }
        out.extend_from_slice(&self.stamp);
        push_fraction(out, nanos, time.digits);
    }
}

impl Format for Json<'_> {
    fn write(&mut self, event: &Event<'_>, out: &mut Vec<u8>) {
        self.push_known(event, None, out);
    }

    fn write_from(&mut self, event: &Event<'_>, origin: Origin<'_>, out: &mut Vec<u8>) {
        self.push_known(event, Some(origin), out);
    }

    fn name(&mut self, event: &Event<'_>, database: &Database) -> Option<String> {
        self.nearest.borrow_mut().name(event, self.names, database)
    }
}

impl Json<'_> {
    #[inline]
    fn push_known(&mut self, event: &Event<'_>, origin: Option<Origin<'_>>, out: &mut Vec<u8>) {
        if self.names.is_foreign(event) {
            return self.push_foreign(event, origin, out);
        }
        self.push(event, origin, out);
    }

    /// An event whose labels this database does not have. What is remembered is of other labels.
    #[cold]
    fn push_foreign(&mut self, event: &Event<'_>, origin: Option<Origin<'_>>, out: &mut Vec<u8>) {
        let foreign = self.names.of_foreign();
        let names = mem::replace(&mut self.names, foreign);
        let nearest = mem::take(&mut self.nearest);
        let known = mem::replace(&mut self.known, Known::new());
        self.push(event, origin, out);
        (self.names, self.nearest, self.known) = (names, nearest, known);
    }

    #[inline]
    fn push(&mut self, seen: &Event<'_>, origin: Option<Origin<'_>>, out: &mut Vec<u8>) {
        // What is at home, and what else it may be, is told by what was seen.
        let hidden = self.pseudonyms.as_ref().map(|pseudonyms| pseudonyms.event(seen));
        let event = hidden.as_ref().unwrap_or(seen);
        self.push_time(out, event.time);
        out.extend_from_slice(b"\",\"event\":\"");
        let (names, nearest) = (self.names, &mut *self.nearest.borrow_mut());
        nearest.set_time(event.time);
        let told = nearest.likeliest(&event.kind, names).map(|tcp| headline::with(event, tcp));
        let event = told.as_ref().unwrap_or(event);
        let line = self.known.of(event, |rest| push_kind(rest, &event.kind, names, nearest).is_err());
        match line {
            Some(line) => line.push_kind(out),
            None => out.extend_from_slice(event.kind.name().as_bytes()),
        }
        let ends = self.ends.of(event);
        ends.text.push_to::<128>(out);
        out.extend_from_slice(match event.subject {
            Subject::Client => b"client\",\"community_id\":\"",
            Subject::Server => b"server\",\"community_id\":\"",
        });
        out.extend_from_slice(&ends.community_id);
        out.push(b'"');
        if let Some(network) = &event.network {
            let Ok(()) = network::members(out, network);
        }
        if let Some(mac) = event.mac {
            let Ok(()) = network::mac_members(out, mac);
        }
        if event.kind.transport() == Transport::Udp {
            out.extend_from_slice(b",\"ip_protocol\":\"udp\"");
        }
        if let Some(origin) = origin {
            origin.push(out);
        }
        if let Some(is_home) = &self.is_home {
            push_key(out, "home");
            push_string(out, home_end(is_home(seen.client.address), is_home(seen.server.address)));
        }
        if let Some(claimed) = event.claimed {
            push_claimed(out, claimed);
        }
        let searched = match line {
            Some(line) => {
                out.extend_from_slice(&line.rest);
                if line.open { push_nearest(out, &seen.kind, names, nearest) } else { Ok(()) }
            }
            None => {
                if event.kind.is_beyond_p0f() && event.kind.transport() == Transport::Tcp {
                    push_tcp_reference(out, event.tcp, names.database);
                }
                let is_hello = event.kind.hello_kind().is_some();
                if is_hello {
                    push_hello_verdict(out, event.hello, names.database);
                }
                push_members(out, &event.kind, names);
                let is_open = is_hello && !is_exact(event.hello.map(|hello| hello.verdict));
                match is_open.then(|| seen.kind.raw_hello()).flatten() {
                    Some(raw) => nearest.push_hello(out, &raw, event.hello, names.matcher),
                    None => push_nearest(out, &seen.kind, names, nearest),
                }
            }
        };
        if searched.is_err() {
            nearest.push_left_out(out);
        }
        out.extend_from_slice(b"}\n");
    }
}

/// The client that a proxy names.
#[cold]
fn push_claimed(out: &mut Vec<u8>, claimed: ClaimedClient) {
    let Endpoint { address, port } = claimed.endpoint;
    push_key(out, "claimed_client");
    out.extend_from_slice(b"{\"ip\":");
    push_string(out, address.to_string());
    push_key(out, "port");
    push_decimal(out, port.into());
    push_key(out, "trusted");
    push_bool(out, claimed.trusted);
    out.push(b'}');
}

/// Which ends are at home, in a word.
fn home_end(client: bool, server: bool) -> &'static str {
    match (client, server) {
        (true, true) => "both",
        (true, false) => "client",
        (false, true) => "server",
        (false, false) => "neither",
    }
}

/// Appends the members that are of this kind of event.
///
/// # Errors
/// The search for nearest labels was left out, and they are missing.
pub(super) fn push_kind(
    out: &mut Vec<u8>,
    kind: &EventKind<'_>,
    names: Names<'_>,
    nearest: &mut Nearest,
) -> Result<(), LeftOut> {
    push_members(out, kind, names);
    push_nearest(out, kind, names, nearest)
}

/// Nothing goes wrong where members are appended to a line.
fn told(done: Result<(), core::convert::Infallible>) {
    let Ok(()) = done;
}

/// The same without the nearest labels.
fn push_members(out: &mut Vec<u8>, kind: &EventKind<'_>, names: Names<'_>) {
    match kind {
        EventKind::Syn(tcp) | EventKind::SendsynProbe(tcp) => {
            push_tcp(out, tcp, Direction::Request, names);
        }
        EventKind::SynAck(tcp) | EventKind::SendsynResponse(tcp) => {
            push_tcp(out, tcp, Direction::Response, names);
        }
        EventKind::Mtu(mtu) => {
            push_key(out, "link");
            push_label(out, mtu.link, names.database);
            push_key(out, "mtu");
            push_decimal(out, mtu.mtu.into());
        }
        EventKind::Uptime(uptime) => push_uptime(out, uptime),
        EventKind::HttpRequest(http) => push_http(out, http, Direction::Request, names),
        EventKind::HttpResponse(http) => push_http(out, http, Direction::Response, names),
        EventKind::HostChange(sharing) | EventKind::IpSharing(sharing) => push_sharing(out, sharing),
        EventKind::SshClient(ssh) | EventKind::SshServer(ssh) => told(ssh::line_members(out, ssh)),
        EventKind::SshKex(kex) => told(ssh::kex_members(out, kex)),
        EventKind::TlsClient(hello) => told(tls::client_members(out, hello)),
        EventKind::TlsServer(hello) => told(tls::server_members(out, hello)),
        EventKind::TlsCertificate(seen) => told(certificate::members(out, seen)),
        EventKind::QuicClient(client) => told(tls::quic_client_members(out, client)),
        EventKind::QuicServer(server) => told(tls::quic_server_members(out, server)),
        EventKind::Banner(greeting) => told(banner::members(out, greeting)),
        EventKind::Smb(seen) => told(smb::smb_members(out, seen)),
        EventKind::Ntlm(seen) => told(smb::ntlm_members(out, seen)),
        EventKind::QuicVersions(seen) => told(quic::versions_members(out, seen)),
        EventKind::QuicRetry(seen) => told(quic::retry_members(out, seen)),
        EventKind::DhcpClient(seen) => told(dhcp::members(out, seen)),
        EventKind::Mdns(seen) => told(local::mdns_members(out, seen)),
        EventKind::Ssdp(seen) => told(local::ssdp_members(out, seen)),
        EventKind::Http2Client(opening) => told(http2::client_members(out, opening)),
        EventKind::Http2Server(opening) => told(http2::server_members(out, opening)),
        EventKind::HttpUpgrade(upgrade) => told(http2::upgrade_members(out, upgrade)),
        _ => {}
    }
}

/// Appends the nearest labels, which come last.
fn push_nearest(
    out: &mut Vec<u8>,
    kind: &EventKind<'_>,
    names: Names<'_>,
    nearest: &mut Nearest,
) -> Result<(), LeftOut> {
    let matcher = names.matcher;
    match kind {
        EventKind::Syn(tcp) => nearest.push_tcp(out, tcp, Direction::Request, names),
        EventKind::SynAck(tcp) => nearest.push_tcp(out, tcp, Direction::Response, names),
        EventKind::SendsynProbe(tcp) => nearest.push_tcp(out, tcp, Direction::Request, names.as_matched()),
        EventKind::SendsynResponse(tcp) => {
            nearest.push_tcp(out, tcp, Direction::Response, names.as_matched())
        }
        EventKind::HttpRequest(http) => nearest.push_http(out, http, Direction::Request, matcher),
        EventKind::HttpResponse(http) => nearest.push_http(out, http, Direction::Response, matcher),
        _ => Ok(()),
    }
}

fn push_tcp(out: &mut Vec<u8>, tcp: &TcpEvent, direction: Direction, names: Names<'_>) {
    push_verdict(out, tcp.verdict, tcp.quality, names.database);
    push_key(out, "hops");
    push_signed(out, tcp.hops.into());
    if tcp.random_ttl {
        out.extend_from_slice(b",\"hops_at_most\":true");
    }
    out.push(b'}');
    push_key(out, "params");
    out.push(b'[');
    let start = out.len();
    push_words(out, tcp_params(tcp));
    if tcp.observation.tos != 0 {
        if out.len() > start {
            out.push(b',');
        }
        out.push(b'"');
        push_tos(out, tcp.observation.tos);
        out.push(b'"');
    }
    out.push(b']');
    push_key(out, "raw_sig");
    push_ascii(out, |out| tcp.observation.raw_sig(direction).push_to(out));
    push_clamp(out, tcp, direction, names.database);
}

fn push_http(out: &mut Vec<u8>, http: &HttpEvent<'_>, direction: Direction, names: Names<'_>) {
    push_verdict(out, http.verdict, http.quality, names.database);
    out.push(b'}');
    push_key(out, "params");
    push_list(out, http_params(http));
    push_key(out, "language");
    match http.language {
        Some(language) => push_string(out, language),
        None => out.extend_from_slice(b"null"),
    }
    push_key(out, "raw_sig");
    let knows = |name: &str| names.matcher.knows_header(name);
    push_ascii(out, |out| http.observation.raw_sig(direction, &knows).push_to(out));
    let passed_over = http.observation.spans.passed_over();
    if !passed_over.is_empty() {
        push_key(out, "passed_over");
        push_decimal(out, passed_over.total().into());
    }
}

/// What the SYN or SYN+ACK matched, or null.
fn push_tcp_reference(out: &mut Vec<u8>, tcp: Option<TcpReference>, database: &Database) {
    push_key(out, "tcp");
    let Some(TcpReference { label, quality, .. }) = tcp else { return out.extend_from_slice(b"null") };
    push_label_object(out, label, database, |out| {
        push_key(out, "quality");
        push_rounded(out, quality);
    });
}

/// The verdict, its object left open.
fn push_verdict(out: &mut Vec<u8>, verdict: Option<Verdict>, quality: f32, database: &Database) {
    out.extend_from_slice(match verdict.map(|verdict| verdict.kind) {
        Some(MatchKind::Exact) => b",\"verdict\":{\"kind\":\"exact\"",
        Some(MatchKind::Generic) => b",\"verdict\":{\"kind\":\"generic\"",
        Some(MatchKind::Fuzzy) => b",\"verdict\":{\"kind\":\"fuzzy\"",
        Some(MatchKind::Nearest) => b",\"verdict\":{\"kind\":\"nearest\"",
        None => b",\"verdict\":{\"kind\":\"none\"",
    });
    if let Some(verdict) = verdict {
        push_label_members(out, verdict.label, database);
        if let Some(role) = database.label(verdict.label).role() {
            push_key(out, "role");
            push_string(out, role.name());
        }
        push_key(out, "generic");
        push_bool(out, verdict.generic);
    }
    push_key(out, "quality");
    push_rounded(out, quality);
}

/// Appends the verdict on a hello.
pub(super) fn push_hello_verdict(out: &mut Vec<u8>, hello: Option<HelloVerdict>, database: &Database) {
    let quality = hello.map_or(0.0, |hello| hello.quality);
    push_verdict(out, hello.map(|hello| hello.verdict), quality, database);
    out.push(b'}');
}

fn push_uptime(out: &mut Vec<u8>, uptime: &UptimeEvent) {
    for (key, number) in
        [("uptime_minutes", uptime.minutes), ("wrap_days", uptime.wrap_days), ("hz", uptime.hz)]
    {
        push_key(out, key);
        push_decimal(out, number.into());
    }
    push_key(out, "raw_hz");
    push_float(out, uptime.raw_hz);
    if let Some(doubt) = uptime.doubt {
        push_key(out, "doubt");
        push_string(out, doubt.name());
    }
}

fn push_sharing(out: &mut Vec<u8>, sharing: &SharingEvent) {
    push_key(out, "reasons");
    push_list(out, sharing.reasons.names());
    push_key(out, "hits");
    for (i, hits) in sharing.hits.into_iter().enumerate() {
        out.push(if i == 0 { b'[' } else { b',' });
        push_decimal(out, hits.into());
    }
    out.push(b']');
    if sharing.held_back > 0 {
        push_key(out, "held_back");
        push_decimal(out, sharing.held_back.into());
    }
}
