//! The fields of an event under p0f's names and in p0f's order, as its log and its blocks both
//! print them.

use fp_db::{Class, Database, LabelId};
use fp_engine::{
    Direction, Event, EventKind, HttpEvent, MAX_HOPS, MatchKind, SharingEvent, TcpEvent, Transport,
    UptimeEvent, Verdict,
};

pub(crate) use super::field::Fields;
use super::hellos::Hellos;
use super::names::Names;
use super::text::{UNKNOWN, hex_digit, push_decimal, push_display, push_signed};
use super::{banner, certificate, dhcp};
use super::{http2, local, quic, smb, ssh, tls};

/// Hands the fields of `event` to `to`, with what is known of `hellos`; those that every kind has
/// (time, ends, subject) are not among them.
pub(crate) fn fields(event: &Event<'_>, names: Names<'_>, hellos: &mut Hellos, to: &mut impl Fields) {
    let database = names.database;
    hello_field(event, database, to);
    match &event.kind {
        EventKind::Syn(tcp) => {
            tcp_fields(tcp, tcp_key(tcp.verdict, database), Direction::Request, database, to)
        }
        EventKind::SynAck(tcp) => {
            tcp_fields(tcp, tcp_key(tcp.verdict, database), Direction::Response, database, to);
        }
        EventKind::SendsynProbe(tcp) => {
            tcp_fields(tcp, sendsyn_key(tcp.verdict), Direction::Request, database, to);
        }
        EventKind::SendsynResponse(tcp) => {
            tcp_fields(tcp, sendsyn_key(tcp.verdict), Direction::Response, database, to);
        }
        EventKind::Mtu(mtu) => {
            to.field("link", |out| push_label(out, mtu.link, database));
            to.field("raw_mtu", |out| push_decimal(out, mtu.mtu.into()));
        }
        EventKind::Uptime(uptime) => uptime_fields(uptime, to),
        EventKind::HttpRequest(http) => http_fields(http, Direction::Request, names, to),
        EventKind::HttpResponse(http) => http_fields(http, Direction::Response, names, to),
        EventKind::HostChange(sharing) | EventKind::IpSharing(sharing) => sharing_fields(sharing, to),
        EventKind::SshClient(ssh) | EventKind::SshServer(ssh) => ssh::line_fields(ssh, to),
        EventKind::SshKex(kex) => ssh::kex_fields(kex, to),
        EventKind::TlsClient(hello) => tls::client_fields(hello, hellos, to),
        EventKind::TlsServer(hello) => tls::server_fields(hello, to),
        EventKind::TlsCertificate(seen) => certificate::fields(seen, to),
        EventKind::QuicClient(client) => tls::quic_client_fields(client, hellos, to),
        EventKind::QuicServer(server) => tls::quic_server_fields(server, to),
        EventKind::Banner(greeting) => banner::fields(greeting, to),
        EventKind::Smb(seen) => smb::smb_fields(seen, to),
        EventKind::Ntlm(seen) => smb::ntlm_fields(seen, to),
        EventKind::QuicVersions(seen) => quic::versions_fields(seen, to),
        EventKind::QuicRetry(seen) => quic::retry_fields(seen, to),
        EventKind::DhcpClient(seen) => dhcp::fields(seen, to),
        EventKind::Mdns(seen) => local::mdns_fields(seen, to),
        EventKind::Ssdp(seen) => local::ssdp_fields(seen, to),
        EventKind::Http2Client(opening) => http2::client_fields(opening, to),
        EventKind::Http2Server(opening) => http2::server_fields(opening, to),
        EventKind::HttpUpgrade(upgrade) => http2::upgrade_fields(upgrade, to),
        _ => {}
    }
    if event.kind.is_beyond_p0f() && event.kind.transport() == Transport::Tcp {
        to.field("tcp", |out| push_label(out, event.tcp.map(|tcp| tcp.label), database));
    }
}

/// The field that names the program or system of a hello: none of an event that tells of no hello.
fn hello_field(event: &Event<'_>, database: &Database, to: &mut impl Fields) {
    if event.kind.hello_kind().is_none() {
        return;
    }
    let label = event.hello.map(|hello| hello.verdict.label);
    let is_system = match label.map(|id| database.label(id).class) {
        Some(Class::System(_)) => true,
        Some(Class::Application) => false,
        None => matches!(event.kind, EventKind::DhcpClient(_)),
    };
    to.field(if is_system { "os" } else { "app" }, |out| push_label(out, label, database));
}

/// The words of p0f's `params` that apply to a SYN or SYN+ACK, in order; the TOS is apart, being a
/// number.
pub(crate) fn tcp_params(tcp: &TcpEvent) -> impl Iterator<Item = &'static str> {
    [
        ("nearest", tcp.verdict.is_some_and(|verdict| verdict.kind == MatchKind::Nearest)),
        ("generic", tcp.verdict.is_some_and(|verdict| verdict.generic && verdict.kind != MatchKind::Nearest)),
        ("fuzzy", tcp.verdict.is_some_and(|verdict| verdict.is_fuzzy())),
        ("random_ttl", tcp.random_ttl),
        ("excess_dist", tcp.hops > i16::from(MAX_HOPS)),
    ]
    .into_iter()
    .filter_map(|(word, applies)| applies.then_some(word))
}

/// Appends `tos:0x1c`.
pub(crate) fn push_tos(out: &mut Vec<u8>, tos: u8) {
    out.extend_from_slice(b"tos:0x");
    out.extend([hex_digit(tos >> 4), hex_digit(tos)]);
}

/// The words of p0f's `params` that apply to an HTTP head, in order.
pub(crate) fn http_params(http: &HttpEvent<'_>) -> impl Iterator<Item = &'static str> {
    [
        ("dishonest", http.dishonest),
        ("anonymous", http.anonymous),
        ("generic", http.verdict.is_some_and(|verdict| verdict.generic)),
    ]
    .into_iter()
    .filter_map(|(word, applies)| applies.then_some(word))
}

fn tcp_fields(
    tcp: &TcpEvent,
    key: &'static str,
    direction: Direction,
    database: &Database,
    to: &mut impl Fields,
) {
    to.field(key, |out| push_label(out, tcp.verdict.map(|verdict| verdict.label), database));
    to.field("dist", |out| {
        if tcp.random_ttl {
            out.extend_from_slice(b"<= ");
        }
        push_signed(out, tcp.hops.into());
    });
    to.field("params", |out| {
        let start = out.len();
        push_words(out, tcp_params(tcp));
        if tcp.observation.tos != 0 {
            if out.len() > start {
                out.push(b' ');
            }
            push_tos(out, tcp.observation.tos);
        }
        push_if_nothing_since(out, start, b"none");
    });
    to.field("raw_sig", |out| tcp.observation.raw_sig(direction).push_to(out));
}

fn uptime_fields(uptime: &UptimeEvent, to: &mut impl Fields) {
    to.field("uptime", |out| {
        let minutes = uptime.minutes;
        for (number, unit) in [
            (minutes / (24 * 60), &b" days "[..]),
            (minutes / 60 % 24, b" hrs "),
            (minutes % 60, b" min (modulo "),
            (uptime.wrap_days, b" days)"),
        ] {
            push_decimal(out, number.into());
            out.extend_from_slice(unit);
        }
    });
    to.field("raw_freq", |out| push_display(out, format_args!("{:.2} Hz", uptime.raw_hz)));
}

fn http_fields(http: &HttpEvent<'_>, direction: Direction, names: Names<'_>, to: &mut impl Fields) {
    let database = names.database;
    let label = http.verdict.map(|verdict| verdict.label);
    let name = |out: &mut Vec<u8>| push_label(out, label, database);
    if label.is_some_and(|label| !database.label(label).is_application()) {
        to.field("os", name);
    } else {
        to.field("app", name);
    }
    to.field("lang", |out| match http.language {
        Some(language) => out.extend_from_slice(language.as_bytes()),
        None => out.extend_from_slice(b"none"),
    });
    to.field("params", |out| {
        let start = out.len();
        http_params(http).for_each(|word| push_word(out, start, word));
        push_if_nothing_since(out, start, b"none");
    });
    to.field("raw_sig", |out| {
        http.observation.raw_sig(direction, &|name| names.matcher.knows_header(name)).push_to(out);
    });
}

fn sharing_fields(sharing: &SharingEvent, to: &mut impl Fields) {
    to.field("reason", |out| {
        let start = out.len();
        push_words(out, sharing.reasons.names());
        push_if_nothing_since(out, start, b"none");
    });
    to.field("raw_hits", |out| {
        for (i, hits) in sharing.hits.into_iter().enumerate() {
            if i > 0 {
                out.push(b',');
            }
            push_decimal(out, hits.into());
        }
    });
}

/// p0f says `app` for an application and `os` for a system and where nothing matched.
fn tcp_key(verdict: Option<Verdict>, database: &Database) -> &'static str {
    match verdict.map(|verdict| database.label(verdict.label).class) {
        Some(Class::Application) => "app",
        Some(Class::System(_)) | None => "os",
    }
}

/// Whatever a p0f-sendsyn exchange matches is an `app` to p0f.
fn sendsyn_key(verdict: Option<Verdict>) -> &'static str {
    if verdict.is_some() { "app" } else { "os" }
}

/// The name that an event gives to its subject or to the subject's link, as it is printed: name and
/// flavor with a blank between, `???` where nothing matched. `None` for a kind that names nothing.
/// `database` must be that of the engine ([`Event::labels`]).
pub fn name(event: &Event<'_>, database: &Database) -> Option<String> {
    let label = match &event.kind {
        EventKind::Syn(tcp)
        | EventKind::SynAck(tcp)
        | EventKind::SendsynProbe(tcp)
        | EventKind::SendsynResponse(tcp) => tcp.verdict.map(|verdict| verdict.label),
        EventKind::HttpRequest(http) | EventKind::HttpResponse(http) => {
            http.verdict.map(|verdict| verdict.label)
        }
        EventKind::Mtu(mtu) => mtu.link,
        kind if kind.hello_kind().is_some() => event.hello.map(|hello| hello.verdict.label),
        _ => return None,
    };
    let mut text = Vec::new();
    push_label(&mut text, label, database);
    Some(String::from_utf8_lossy(&text).into_owned())
}

/// Name and flavor with a blank between, or `???`.
pub(super) fn push_label(out: &mut Vec<u8>, label: Option<LabelId>, database: &Database) {
    let Some(label) = label.map(|id| database.label(id)) else {
        out.extend_from_slice(UNKNOWN);
        return;
    };
    out.extend_from_slice(label.name.as_bytes());
    if !label.flavor.is_empty() {
        out.push(b' ');
        out.extend_from_slice(label.flavor.as_bytes());
    }
}

fn push_words<'a>(out: &mut Vec<u8>, words: impl Iterator<Item = &'a str>) {
    for (i, word) in words.enumerate() {
        if i > 0 {
            out.push(b' ');
        }
        out.extend_from_slice(word.as_bytes());
    }
}

/// Appends a word, and a blank before it unless it is the first since `start`.
fn push_word(out: &mut Vec<u8>, start: usize, word: &str) {
    if out.len() > start {
        out.push(b' ');
    }
    out.extend_from_slice(word.as_bytes());
}

fn push_if_nothing_since(out: &mut Vec<u8>, start: usize, text: &[u8]) {
    if out.len() == start {
        out.extend_from_slice(text);
    }
}
