//! What a line is: `[section]`, `field = value`, or nothing.

use winnow::stream::Location;

use super::token::{Fault, Input, Parsed, accept, blanks, literal, run};
use fp_obs::hello::HelloKind;

use crate::{ErrorKind, Fingerprint};

/// A section of a database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Section {
    Mtu,
    TcpRequest,
    TcpResponse,
    HttpRequest,
    HttpResponse,
    Hello(HelloKind),
}

impl Section {
    /// All with their names, in p0f's order.
    const NAMES: [(Section, &'static str); 12] = [
        (Section::Mtu, "mtu"),
        (Section::TcpRequest, "tcp:request"),
        (Section::TcpResponse, "tcp:response"),
        (Section::HttpRequest, "http:request"),
        (Section::HttpResponse, "http:response"),
        (Section::Hello(HelloKind::TlsClient), HelloKind::TlsClient.name()),
        (Section::Hello(HelloKind::TlsServer), HelloKind::TlsServer.name()),
        (Section::Hello(HelloKind::QuicClient), HelloKind::QuicClient.name()),
        (Section::Hello(HelloKind::SshClient), HelloKind::SshClient.name()),
        (Section::Hello(HelloKind::SshServer), HelloKind::SshServer.name()),
        (Section::Hello(HelloKind::DhcpClient), HelloKind::DhcpClient.name()),
        (Section::Hello(HelloKind::Http2Client), HelloKind::Http2Client.name()),
    ];

    pub(super) fn is_http(self) -> bool {
        matches!(self, Section::HttpRequest | Section::HttpResponse)
    }

    /// The name between the brackets.
    pub(crate) fn name(self) -> &'static str {
        Section::NAMES.iter().find(|(section, _)| *section == self).map_or("", |(_, name)| name)
    }
}

/// The left side of `field = value`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    Classes,
    Label,
    Sys,
    Sig,
    UaOs,
    Grammar,
    Fingerprint(Fingerprint),
}

const FIELDS: [(&str, Field); 11] = [
    ("classes", Field::Classes),
    ("label", Field::Label),
    ("sys", Field::Sys),
    ("sig", Field::Sig),
    ("ua_os", Field::UaOs),
    ("grammar", Field::Grammar),
    (Fingerprint::Ja3.name(), Field::Fingerprint(Fingerprint::Ja3)),
    (Fingerprint::Ja4.name(), Field::Fingerprint(Fingerprint::Ja4)),
    (Fingerprint::Ja3s.name(), Field::Fingerprint(Fingerprint::Ja3s)),
    (Fingerprint::Hassh.name(), Field::Fingerprint(Fingerprint::Hassh)),
    (Fingerprint::Akamai.name(), Field::Fingerprint(Fingerprint::Akamai)),
];

/// A line, as far as it can be told without its value.
pub(super) enum Statement {
    /// Blank, or a comment.
    Nothing,
    /// `[section]`.
    Section(Section),
    /// `field =`, with the place of the field; the value is what is left of the input.
    Field(Field, core::ops::Range<usize>),
}

pub(super) fn statement(input: &mut Input<'_>) -> Parsed<Statement> {
    blanks(input)?;
    if input.is_empty() || input.starts_with(';') {
        return Ok(Statement::Nothing);
    }
    let start = input.current_token_start();
    if accept(input, '[')? {
        return section(input, start).map(Statement::Section);
    }
    if !input.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_') {
        return Err(Fault::here(input, "a section, a field or a comment"));
    }
    let (name, span) = run(input, |c| c.is_ascii_alphanumeric() || c == '_')?;
    blanks(input)?;
    literal(input, '=', "'=' after the name of a field")?;
    blanks(input)?;
    match FIELDS.iter().find(|(text, _)| *text == name) {
        Some((_, field)) => Ok(Statement::Field(*field, span)),
        None => Err(Fault::new(
            ErrorKind::UnknownField,
            span,
            "classes, label, sys, sig, ua_os, grammar, or a fingerprint: ja3, ja4, ja3s, hassh, \
             akamai",
        )),
    }
}

/// What follows the bracket that opened at `start`.
fn section(input: &mut Input<'_>, start: usize) -> Parsed<Section> {
    let (name, span) = run(input, |c| c != ']')?;
    let Some((section, _)) = Section::NAMES.iter().find(|(_, text)| *text == name) else {
        return Err(Fault::new(
            ErrorKind::UnknownSection,
            start..span.end + usize::from(!input.is_empty()),
            "[mtu], [tcp:request], [tcp:response], [http:request], [http:response], [tls:client], [tls:server], [quic:client], \
             [ssh:client], [ssh:server], [dhcp:client] or [http2:client]",
        ));
    };
    literal(input, ']', "']' after the name of a section")?;
    if input.is_empty() { Ok(*section) } else { Err(Fault::here(input, "the end of the line after ']'")) }
}
