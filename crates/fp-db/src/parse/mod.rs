//! The grammar of p0f v3's databases (p0f README, section 5). One production, one function of the
//! same name.
//!
//! A file whose first field is `grammar = extended` may use more than p0f knows, which
//! signatures/README.md of the repository describes; the rest of this is about the others.
//!
//! What p0f 3.09b reads is read, and what it refuses is refused, with these exceptions: an MTU may
//! go up to 65595 (p0f: 65535); a number too large for 32 bits is refused (p0f lets it wrap), as is
//! a TTL written `+10` (p0f takes it for 20); so is what is longer or more than
//! [`limits`](crate::limits) says (p0f knows no such bounds); a byte order mark at the beginning is
//! passed over; a signature that an earlier one covers is a matter of matching and not looked for
//! here.

mod hello;
mod http;
mod label;
mod mtu;
mod provenance;
mod statement;
mod tcp;
mod token;

use core::ops::Range;
use std::borrow::Cow;
use std::collections::HashSet;

use label::ClassNames;
use provenance::Provenances;
pub(crate) use statement::Section;
use statement::{Field, Statement, statement};
use token::{Fault, Input, Parsed, too_long};

use crate::limits::{MAX_DIVISORS, MAX_FILE, MAX_HTTP_SIGNATURES, MAX_LINE, MAX_SIGNATURES};
use crate::{
    Database, Error, ErrorKind, Fingerprint, HelloSignature, Label, LabelId, SourceId, TcpSignature,
    WindowRule,
};

impl Database {
    /// Reads a database in p0f v3's grammar; `name` is what errors and [`Database::sources`] call
    /// it.
    ///
    /// A label that no signature follows leaves no trace. A byte order mark at the beginning is
    /// passed over.
    ///
    /// # Errors
    /// At the first line that is not in the grammar, or holds more than the
    /// [`limits`](crate::limits) allow: see [`Error`].
    pub fn parse(name: &str, text: &str) -> Result<Database, Error> {
        let mut reader = Reader::new(name);
        for line in lines(name, text)? {
            reader.line(line).map_err(|fault| located(fault, name, reader.line, line))?;
        }
        Ok(reader.database)
    }

    /// What can be read of a text, and its errors, for those who mend it; at most [`MAX_ERRORS`],
    /// and nothing is read after so many. What a faulty line makes meaningless is passed over: what
    /// follows a faulty `label` up to the next, what follows a faulty section up to the next.
    pub fn parse_all(name: &str, text: &str) -> (Database, Vec<Error>) {
        let mut reader = Reader::new(name);
        let mut errors = Vec::new();
        let lines = match lines(name, text) {
            Ok(lines) => lines,
            Err(error) => return (reader.database, vec![error]),
        };
        for line in lines {
            if let Err(fault) = reader.line(line) {
                errors.push(located(fault, name, reader.line, line));
                if errors.len() == MAX_ERRORS {
                    break;
                }
            }
        }
        (reader.database, errors)
    }

    /// [`Database::parse`] for the bytes of a file: UTF-8, or else Latin-1, as which every byte
    /// means something.
    ///
    /// # Errors
    /// As [`Database::parse`].
    pub fn parse_bytes(name: &str, bytes: &[u8]) -> Result<Database, Error> {
        Database::parse(name, &decoded(bytes))
    }

    /// [`Database::parse_all`] for the bytes of a file, as [`Database::parse_bytes`] takes them.
    pub fn parse_all_bytes(name: &str, bytes: &[u8]) -> (Database, Vec<Error>) {
        Database::parse_all(name, &decoded(bytes))
    }
}

/// The most errors that are told of a text.
pub const MAX_ERRORS: usize = 100;

/// The lines of a text, if it is not too long. A byte order mark at its beginning is no part of the
/// first.
fn lines<'a>(name: &str, text: &'a str) -> Result<core::str::Split<'a, char>, Error> {
    if text.len() > MAX_FILE {
        let expected = format!("a database of at most {} MiB", MAX_FILE >> 20);
        return Err(Error::new(ErrorKind::TooLong, name, 1, "", 0..0, expected));
    }
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text).split('\n'))
}

/// UTF-8, or else Latin-1, either with UTF-8's byte order mark or not.
fn decoded(bytes: &[u8]) -> Cow<'_, str> {
    match core::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => Cow::Owned(
            bytes
                .strip_prefix("\u{feff}".as_bytes())
                .unwrap_or(bytes)
                .iter()
                .map(|byte| char::from(*byte))
                .collect(),
        ),
    }
}

/// Where in a file the reader is, which decides what may come next.
enum Place {
    /// Before the first section: `classes`.
    Top,
    /// In a section, before its first label: `label`, `ua_os`.
    Section(Section),
    /// After the label of an application: `sys`.
    Application(Section, Label),
    /// After a label whose `sys`, if it needs one, has been read: `sig`, `label`.
    Label(Section, Label),
    /// After a signature: `sig`, `label`.
    Signature(Section, LabelId),
    /// After a faulty section or label: nothing up to the next has a meaning.
    Lost(Option<Section>),
}

impl Place {
    fn section(&self) -> Option<Section> {
        match self {
            Place::Top => None,
            Place::Lost(section) => *section,
            Place::Section(section)
            | Place::Application(section, _)
            | Place::Label(section, _)
            | Place::Signature(section, _) => Some(*section),
        }
    }
}

/// A `sig` of a hello, for tests.
#[cfg(feature = "testing")]
pub(crate) fn hello_rule(kind: fp_obs::hello::HelloKind, text: &str) -> Option<crate::HelloRule> {
    hello::sig(&mut Input::new(text), kind).ok()
}

/// Which of the two grammars a file is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Grammar {
    /// p0f's own.
    P0f,
    /// Ours, after `grammar = extended`: more window rules, and several values in one `sig`.
    Extended,
}

/// A `sig` of p0f's grammar. Of one that is of ours the fault says so.
fn p0f_tcp(input: &mut Input<'_>, label: LabelId, line: u32, source: SourceId) -> Parsed<TcpSignature> {
    let mut again = *input;
    tcp::tcp(input, label, line, source).map_err(|fault| {
        if tcp::extended(&mut again, label, line, source, &mut Vec::new()).is_err() {
            return fault;
        }
        let expected = format!(
            "{} (the extended grammar has such; its files begin with `grammar = extended`)",
            fault.expected
        );
        Fault::new(fault.kind, fault.span, expected)
    })
}

struct Reader {
    database: Database,
    classes: label::Classes,
    grammar: Grammar,
    place: Place,
    provenances: Provenances,
    /// N of all windows `%N`.
    divisors: HashSet<u16>,
    line: u32,
}

impl Reader {
    fn new(name: &str) -> Reader {
        let database = Database { sources: vec![name.to_owned()], ..Database::default() };
        Reader {
            database,
            classes: label::Classes::default(),
            grammar: Grammar::P0f,
            place: Place::Top,
            provenances: Provenances::default(),
            divisors: HashSet::new(),
            line: 0,
        }
    }

    fn line(&mut self, text: &str) -> Parsed<()> {
        self.line = self.line.saturating_add(1);
        if text.len() > MAX_LINE {
            self.place = Place::Lost(self.place.section());
            return Err(too_long(MAX_LINE, boundary(text, MAX_LINE)..text.len()));
        }
        self.read(text).inspect_err(|_| {
            let text = text.trim_start_matches(token::is_blank);
            if text.starts_with('[') {
                self.place = Place::Lost(None);
            } else if text.starts_with("label") {
                self.place = Place::Lost(self.place.section());
            }
        })
    }

    fn read(&mut self, text: &str) -> Parsed<()> {
        let input = &mut Input::new(text);
        let statement = statement(input)?;
        if !matches!(statement, Statement::Nothing) {
            self.provenances.other_line();
        }
        match statement {
            Statement::Field(..) if matches!(self.place, Place::Lost(None)) => {}
            Statement::Field(Field::Sys | Field::Sig | Field::Fingerprint(_), _)
                if matches!(self.place, Place::Lost(_)) => {}
            Statement::Nothing => self.provenances.comment(text)?,
            Statement::Section(section) => self.place = Place::Section(section),
            Statement::Field(Field::Classes, field) => self.classes(input, field)?,
            Statement::Field(Field::Label, field) => self.label(input, field)?,
            Statement::Field(Field::Sys, field) => self.sys(input, field)?,
            Statement::Field(Field::Sig, field) => self.sig(input, field, None)?,
            Statement::Field(Field::Fingerprint(of), field) => self.sig(input, field, Some(of))?,
            Statement::Field(Field::UaOs, field) => self.ua_os(input, field)?,
            Statement::Field(Field::Grammar, field) => self.grammar(input, field)?,
        }
        Ok(())
    }

    fn classes(&mut self, input: &mut Input<'_>, field: Range<usize>) -> Parsed<()> {
        match self.place {
            Place::Top => label::classes(input, &mut self.classes, &mut self.database.classes),
            _ => misplaced(field, "classes before the first section"),
        }
    }

    /// `extended`, which p0f does not know as a field, so that it refuses the file there and then.
    fn grammar(&mut self, input: &mut Input<'_>, field: Range<usize>) -> Parsed<()> {
        match self.place {
            Place::Top if self.database.classes.is_empty() => {
                self.grammar = token::word(input, &[], ErrorKind::Syntax, "extended", |text| {
                    (text == "extended").then_some(Grammar::Extended)
                })?;
                Ok(())
            }
            _ => misplaced(field, "grammar before all else"),
        }
    }

    fn class_names(&self) -> ClassNames<'_> {
        ClassNames { known: &self.classes, names: &self.database.classes }
    }

    fn label(&mut self, input: &mut Input<'_>, field: Range<usize>) -> Parsed<()> {
        if let Place::Application(..) = self.place {
            return misplaced(field, "the sys of the application's label first");
        }
        let Some(section) = self.place.section() else {
            return misplaced(field, "a section such as [tcp:request] before the first label");
        };
        let source = SourceId::default();
        let mut label = match section {
            Section::Mtu => label::mtu_label(input, self.line, source)?,
            _ => label::label(input, self.class_names(), self.line, source)?,
        };
        label.provenance = self.provenances.here();
        self.place = if section != Section::Mtu && label.is_application() {
            Place::Application(section, label)
        } else {
            Place::Label(section, label)
        };
        Ok(())
    }

    fn sys(&mut self, input: &mut Input<'_>, field: Range<usize>) -> Parsed<()> {
        let lost = Place::Lost(self.place.section());
        match core::mem::replace(&mut self.place, lost) {
            Place::Application(section, mut label) => {
                label.systems = label::sys(input, self.class_names())?;
                self.place = Place::Label(section, label);
                Ok(())
            }
            _ => misplaced(field, "sys right after the label of an application, of class !"),
        }
    }

    fn ua_os(&mut self, input: &mut Input<'_>, field: Range<usize>) -> Parsed<()> {
        match self.place {
            Place::Section(Section::HttpRequest) => http::ua_os(input, &mut self.database.ua_os),
            _ => misplaced(field, "ua_os right after [http:request]"),
        }
    }

    /// There is room for one more signature, of any kind.
    fn room(&self, field: &Range<usize>) -> Parsed<()> {
        let http = self.database.http_request.len() + self.database.http_response.len();
        let expected = if http >= MAX_HTTP_SIGNATURES && self.place.section().is_some_and(Section::is_http) {
            format!("at most {MAX_HTTP_SIGNATURES} HTTP signatures")
        } else if self.database.len() >= MAX_SIGNATURES {
            format!("at most {MAX_SIGNATURES} signatures")
        } else {
            return Ok(());
        };
        Err(Fault::new(ErrorKind::TooMany, field.clone(), expected))
    }

    /// `sig`, or a fingerprint in its place.
    fn sig(
        &mut self,
        input: &mut Input<'_>,
        field: Range<usize>,
        fingerprint: Option<Fingerprint>,
    ) -> Parsed<()> {
        let lost = Place::Lost(self.place.section());
        self.room(&field)?;
        if let Some(of) = fingerprint
            && !matches!(self.place.section(), Some(Section::Hello(kind)) if of.is_of(kind))
        {
            return misplaced(
                field,
                "a fingerprint that hellos of this section have: ja3 and ja4 in [tls:client] and [quic:client], ja3s in [tls:server], hassh in [ssh:client] and [ssh:server]",
            );
        }
        let (section, id) = match core::mem::replace(&mut self.place, lost) {
            Place::Signature(section, id) => (section, id),
            Place::Label(section, label) => {
                let id = u32::try_from(self.database.labels.len());
                let id = id.map_err(|_| Fault::new(ErrorKind::TooMany, field.clone(), "fewer labels"))?;
                self.database.labels.push(label);
                (section, LabelId(id))
            }
            Place::Application(..) => return misplaced(field, "the sys of the application's label first"),
            Place::Top | Place::Section(_) | Place::Lost(_) => {
                return misplaced(field, "a label before its first sig");
            }
        };
        self.place = Place::Signature(section, id);
        let (line, source) = (self.line, SourceId::default());
        match section {
            Section::Mtu => self.database.mtu.push(mtu::mtu(input, id, line, source)?),
            Section::TcpRequest | Section::TcpResponse => {
                let list = match section {
                    Section::TcpRequest => &mut self.database.tcp_request,
                    _ => &mut self.database.tcp_response,
                };
                let before = list.len();
                match self.grammar {
                    Grammar::P0f => list.push(p0f_tcp(input, id, line, source)?),
                    Grammar::Extended => tcp::extended(input, id, line, source, list)?,
                }
                let divisor = |signature: &TcpSignature| match signature.window {
                    WindowRule::MultipleOf(n) => Some(n),
                    _ => None,
                };
                self.divisors.extend(list.iter().skip(before).filter_map(divisor));
                if self.divisors.len() > MAX_DIVISORS {
                    let expected = format!("at most {MAX_DIVISORS} numbers N of windows %N");
                    return Err(Fault::new(ErrorKind::TooMany, field, expected));
                }
            }
            Section::HttpRequest => self.database.http_request.push(http::http(input, id, line, source)?),
            Section::HttpResponse => self.database.http_response.push(http::http(input, id, line, source)?),
            Section::Hello(kind) => {
                let rule = match fingerprint {
                    Some(of) => hello::fingerprint(input, of)?,
                    None => hello::sig(input, kind)?,
                };
                self.database.hello.of_mut(kind).push(HelloSignature { label: id, rule, line, source });
            }
        }
        Ok(())
    }
}

/// The last place of a text up to `at` where a character begins, or its end.
fn boundary(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

fn misplaced(field: Range<usize>, expected: &'static str) -> Parsed<()> {
    Err(Fault::new(ErrorKind::Misplaced, field, expected))
}

fn located(fault: Fault, name: &str, line: u32, text: &str) -> Error {
    let Fault { mut kind, mut span, mut expected } = fault;
    // Of a line that is too long an error keeps what is shown.
    let text = text.get(..boundary(text, 2 * MAX_LINE)).unwrap_or(text);
    span.end = span.end.min(text.len());
    // p0f knows no CR. Where a line fails that ends with one, that is the likeliest cause.
    if let Some(before) = text.strip_suffix('\r')
        && kind != ErrorKind::TooLong
    {
        kind = ErrorKind::LineEnding;
        span = before.len()..text.len();
        expected = Cow::Borrowed("lines that end with LF alone; this one ends with CR LF");
    }
    Error::new(kind, name, line, text, span, expected.into_owned())
}
