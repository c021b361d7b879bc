//! Hellos of TLS: as fields of blocks and log lines, and as members of JSON.

use fp_engine::tls::{EncryptedHello, HelloTransport, is_grease};
use fp_engine::{ClientHello, QuicClient, QuicServer, ServerHello};

use super::field::Fields;
use super::hellos::Hellos;
use super::members::{Members, Value};
use super::text::push_display;

pub(super) fn client_fields(hello: &ClientHello, hellos: &mut Hellos, to: &mut impl Fields) {
    to.field("version", |out| push_version(out, hello.highest_version()));
    to.field("sni", |out| out.extend_from_slice(hello.server_name.as_deref().unwrap_or(b"none")));
    to.field("alpn", |out| push_joined(out, hello.alpn.iter().map(|alpn| &**alpn)));
    to.field("params", |out| push_joined(out, client_params(hello).map(str::as_bytes)));
    let fingerprints = hellos.of(hello);
    for (key, text) in [
        ("ja3", &fingerprints.ja3),
        ("ja4", &fingerprints.ja4),
        ("stable", &fingerprints.stable_hash),
        ("raw_sig", &fingerprints.stable),
    ] {
        to.field(key, |out| out.extend_from_slice(text.as_bytes()));
    }
}

pub(super) fn server_fields(hello: &ServerHello, to: &mut impl Fields) {
    to.field("version", |out| push_version(out, hello.selected_version.unwrap_or(hello.version)));
    to.field("cipher", |out| push_display(out, format_args!("{:#06x}", hello.cipher)));
    to.field("alpn", |out| push_joined(out, hello.alpn.iter().map(|alpn| &**alpn)));
    to.field("params", |out| {
        let words =
            [("retry", hello.retry), ("resumed", hello.resumed), ("malformed", hello.malformed_extension)];
        push_joined(out, applying(words).map(str::as_bytes));
    });
    to.field("ja3s", |out| out.extend_from_slice(hello.ja3s().as_bytes()));
    to.field("raw_sig", |out| out.extend_from_slice(hello.raw_sig().as_bytes()));
}

pub(super) fn quic_client_fields(client: &QuicClient, hellos: &mut Hellos, to: &mut impl Fields) {
    to.field("quic", |out| push_quic_version(out, client.version));
    client_fields(&client.hello, hellos, to);
}

pub(super) fn quic_server_fields(server: &QuicServer, to: &mut impl Fields) {
    to.field("quic", |out| push_quic_version(out, server.version));
    server_fields(&server.hello, to);
}

/// A version's name, or its number if it has none.
pub(super) fn push_quic_version(out: &mut Vec<u8>, version: u32) {
    match version {
        1 => out.extend_from_slice(b"1"),
        0x6b33_43cf => out.extend_from_slice(b"2"),
        0xff00_0000..=0xff00_00ff => push_display(out, format_args!("draft-{}", version & 0xff)),
        _ => push_display(out, format_args!("{version:#010x}")),
    }
}

/// What is special about a client hello.
fn client_params(hello: &ClientHello) -> impl Iterator<Item = &'static str> {
    let grease = hello.ciphers.iter().chain(&hello.extensions).any(|number| is_grease(*number));
    applying([
        ("sslv2", hello.sslv2_form),
        ("repeated", hello.repeated),
        ("grease", grease),
        ("ech", hello.encrypted_hello.is_some()),
        ("resumes", hello.resumes()),
        ("early_data", hello.early_data),
        ("malformed", hello.malformed_extension),
    ])
}

fn applying<const N: usize>(words: [(&'static str, bool); N]) -> impl Iterator<Item = &'static str> {
    words.into_iter().filter_map(|(word, applies)| applies.then_some(word))
}

/// Words with blanks between, or `none`.
fn push_joined<'a>(out: &mut Vec<u8>, words: impl Iterator<Item = &'a [u8]>) {
    let start = out.len();
    for word in words {
        if out.len() > start {
            out.push(b' ');
        }
        out.extend_from_slice(word);
    }
    if out.len() == start {
        out.extend_from_slice(b"none");
    }
}

/// A version's name, or its number if it has none.
fn push_version(out: &mut Vec<u8>, version: u16) {
    let name = match version {
        0x0002 => "SSL 2.0",
        0x0300 => "SSL 3.0",
        0x0301 => "TLS 1.0",
        0x0302 => "TLS 1.1",
        0x0303 => "TLS 1.2",
        0x0304 => "TLS 1.3",
        0xfeff => "DTLS 1.0",
        0xfefd => "DTLS 1.2",
        0xfefc => "DTLS 1.3",
        _ => return push_display(out, format_args!("{version:#06x}")),
    };
    out.extend_from_slice(name.as_bytes());
}

pub(super) fn quic_client_members<M: Members>(to: &mut M, client: &QuicClient) -> Result<(), M::Error> {
    to.member("quic_version", client.version)?;
    to.member("destination_id_len", client.destination_len)?;
    to.member("source_id_len", client.source_len)?;
    to.member("token_len", client.token_len)?;
    client_members(to, &client.hello)
}

pub(super) fn quic_server_members<M: Members>(to: &mut M, server: &QuicServer) -> Result<(), M::Error> {
    to.member("quic_version", server.version)?;
    to.member("destination_id_len", server.destination_len)?;
    to.member("source_id_len", server.source_len)?;
    server_members(to, &server.hello)
}

/// The members of a client hello, numbers as the registries of IANA have them.
pub(super) fn client_members<M: Members>(to: &mut M, hello: &ClientHello) -> Result<(), M::Error> {
    let encrypted_hello = match hello.encrypted_hello {
        None => Value::Null,
        Some(EncryptedHello::Outer { .. }) => Value::Text("outer"),
        Some(EncryptedHello::Inner) => Value::Text("inner"),
    };
    let key_shares: Vec<u16> = hello.key_shares.iter().map(|share| share.group).collect();
    to.member("ja3", &hello.ja3())?;
    to.member("ja4", &hello.ja4())?;
    to.member("ja4_r", &hello.ja4_r())?;
    to.member("ja4_o", &hello.ja4_o())?;
    to.member("stable_hash", &hello.stable_hash())?;
    to.member("order_hash", &hello.order_hash())?;
    to.member("raw_sig", &hello.stable())?;
    to.member("transport", transport(hello.transport))?;
    to.member("server_name", Value::latin1_or_null(hello.server_name.as_deref()))?;
    to.member("alpn", Value::Latin1s(&hello.alpn))?;
    to.member("sslv2_form", hello.sslv2_form)?;
    to.member("repeated", hello.repeated)?;
    to.member("record_version", hello.record_version)?;
    to.member("version", hello.version)?;
    to.member("versions", &hello.versions)?;
    to.member("ciphers", &hello.ciphers)?;
    to.member("compressions", &hello.compressions)?;
    to.member("extensions", &hello.extensions)?;
    to.member("groups", &hello.groups)?;
    to.member("point_formats", &hello.point_formats)?;
    to.member("signature_algorithms", &hello.signature_algorithms)?;
    to.member("key_shares", &key_shares)?;
    to.member("psk_modes", &hello.psk_modes)?;
    to.member("psk_identities", hello.psk_identities)?;
    to.member("early_data", hello.early_data)?;
    to.member("session_id_len", hello.session_id_len)?;
    to.member("session_ticket_len", hello.session_ticket_len)?;
    to.member("padding_len", hello.padding_len)?;
    to.member("cookie", hello.cookie)?;
    to.member("encrypted_hello", encrypted_hello)?;
    to.member("certificate_compressions", &hello.certificate_compressions)?;
    to.member("record_size_limit", hello.record_size_limit)?;
    to.member("transport_parameters", Value::U64s(&hello.transport_parameters))?;
    to.member("malformed_extension", hello.malformed_extension)
}

fn transport(transport: HelloTransport) -> &'static str {
    match transport {
        HelloTransport::Tls => "tls",
        HelloTransport::Dtls => "dtls",
        HelloTransport::Quic => "quic",
    }
}

/// The members of a server hello.
pub(super) fn server_members<M: Members>(to: &mut M, hello: &ServerHello) -> Result<(), M::Error> {
    to.member("ja3s", &hello.ja3s())?;
    to.member("raw_sig", &hello.raw_sig())?;
    to.member("transport", transport(hello.transport))?;
    to.member("retry", hello.retry)?;
    to.member("resumed", hello.resumed)?;
    to.member("record_version", hello.record_version)?;
    to.member("version", hello.version)?;
    to.member("selected_version", hello.selected_version)?;
    to.member("cipher", hello.cipher)?;
    to.member("compression", hello.compression)?;
    to.member("extensions", &hello.extensions)?;
    to.member("group", hello.group)?;
    to.member("alpn", Value::latin1_or_null(hello.alpn.as_deref()))?;
    to.member("session_id_len", hello.session_id_len)?;
    to.member("malformed_extension", hello.malformed_extension)
}
