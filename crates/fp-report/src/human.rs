use std::cell::RefCell;
use std::mem;
use std::rc::Rc;

use anstyle::{AnsiColor, Style};
use fp_db::Database;
use fp_engine::{Deviations, Direction, Event, EventKind, Subject, UptimeDoubt};
use fp_match::Matcher;

use super::civil::push_rfc3339;
use super::escape::escape_since;
use super::explain::{explain_http, explain_tcp, quality_line};
use super::fields::{Fields, fields};
use super::format::Format;
use super::headline;
use super::hello;
use super::hellos::Hellos;
use super::names::Names;
use super::nearest::Nearest;
use super::privacy::Pseudonyms;
use super::short::push_endpoint;
use super::text::{UNKNOWN, push_display};

/// p0f's block on standard output. What would act on a terminal is escaped: control characters, DEL
/// and bytes that are not UTF-8 print as `\x1b`.
pub struct Human<'a> {
    names: Names<'a>,
    hellos: Hellos,
    styles: Styles,
    explain: bool,
    time: bool,
    nearest: Rc<RefCell<Nearest>>,
    pseudonyms: Option<Pseudonyms>,
}

impl<'a> Human<'a> {
    /// `color`: with ANSI colours.
    pub fn new(matcher: &'a Matcher<'a>, color: bool) -> Self {
        Human {
            names: Names::new(matcher),
            hellos: Hellos::new(),
            styles: if color { Styles::COLORED } else { Styles::PLAIN },
            explain: false,
            time: false,
            nearest: Rc::default(),
            pseudonyms: None,
        }
    }

    /// With the nearest labels that others found for the same database.
    pub fn sharing(self, nearest: Rc<RefCell<Nearest>>) -> Self {
        Human { nearest, ..self }
    }

    /// Answering as p0f where a deviation of formats (D25) is not among these.
    pub fn with_deviations(self, deviations: Deviations) -> Self {
        Human { names: self.names.with(deviations), ..self }
    }

    /// With how sure each answer is, and what else it may be.
    pub fn explaining(self, explain: bool) -> Self {
        Human { explain, ..self }
    }

    /// With the time of each event, in UTC (RFC 3339), which p0f's blocks do not have.
    pub fn timed(self, time: bool) -> Self {
        Human { time, ..self }
    }

    /// With these in place of what is personal, if there are any.
    pub fn hiding(self, pseudonyms: Option<Pseudonyms>) -> Self {
        Human { pseudonyms, ..self }
    }
}

impl Format for Human<'_> {
    fn name(&mut self, event: &Event<'_>, database: &Database) -> Option<String> {
        self.nearest.borrow_mut().name(event, self.names, database)
    }

    fn write(&mut self, event: &Event<'_>, out: &mut Vec<u8>) {
        if !self.names.is_foreign(event) {
            return self.push(event, out);
        }
        // What is remembered is of other labels.
        let foreign = self.names.of_foreign();
        let names = mem::replace(&mut self.names, foreign);
        let nearest = mem::take(&mut self.nearest);
        self.push(event, out);
        (self.names, self.nearest) = (names, nearest);
    }
}

impl Human<'_> {
    fn push(&mut self, event: &Event<'_>, out: &mut Vec<u8>) {
        // What else it may be is looked for by what was seen.
        let seen = event;
        let hidden = self.pseudonyms.as_ref().map(|pseudonyms| pseudonyms.event(event));
        let event = hidden.as_ref().unwrap_or(event);
        let likeliest = {
            let nearest = &mut *self.nearest.borrow_mut();
            nearest.set_time(event.time);
            nearest.likeliest(&event.kind, self.names)
        };
        let told = likeliest.map(|tcp| headline::with(event, tcp));
        let styles = &self.styles;
        out.extend_from_slice(b".-[ ");
        push_endpoint(out, event.client);
        out.extend_from_slice(b" -> ");
        push_endpoint(out, event.server);
        out.extend_from_slice(b" (");
        styled(out, styles.kind, |out| out.extend_from_slice(event.kind.name().as_bytes()));
        out.extend_from_slice(b") ]-\n|\n");
        let mut block = Block { out, styles };
        let (end, endpoint) = match event.subject {
            Subject::Client => ("client", event.client),
            Subject::Server => ("server", event.server),
        };
        if self.time {
            block.field("time", |out| push_rfc3339(out, event.time));
        }
        block.field(end, |out| push_endpoint(out, endpoint));
        if let Some(claimed) = event.claimed {
            block.field("claimed", |out| {
                push_endpoint(out, claimed.endpoint);
                out.extend_from_slice(if claimed.trusted {
                    b" (by a trusted proxy)"
                } else {
                    b" (by a proxy)"
                });
            });
        }
        let shown = told.as_ref().unwrap_or(event);
        fields(shown, self.names, &mut self.hellos, &mut block);
        if let EventKind::HostChange(sharing) | EventKind::IpSharing(sharing) = &event.kind
            && sharing.held_back > 0
        {
            block.field("held_back", |out| push_display(out, sharing.held_back));
        }
        if let EventKind::Uptime(uptime) = &event.kind
            && let Some(doubt) = uptime.doubt
        {
            block.field("doubt", |out| out.extend_from_slice(in_words(doubt).as_bytes()));
        }
        if self.explain {
            explain(seen, shown, self.names, &mut block);
        }
        out.extend_from_slice(b"|\n`----\n\n");
    }
}

/// Why an uptime is doubtful.
fn in_words(doubt: UptimeDoubt) -> &'static str {
    match doubt {
        UptimeDoubt::OnePeer => "the clock may be of this connection, not of the machine",
        UptimeDoubt::SeveralClocks => "other connections have another clock",
    }
}

/// Lines that p0f does not have, of an event and what is shown of it.
fn explain(event: &Event<'_>, shown: &Event<'_>, names: Names<'_>, to: &mut impl Fields) {
    if let EventKind::Syn(tcp) | EventKind::SynAck(tcp) = &shown.kind
        && tcp.verdict.is_some()
    {
        quality_line(tcp.quality, to);
    }
    match &event.kind {
        EventKind::Syn(tcp) => explain_tcp(tcp, Direction::Request, names, to),
        EventKind::SynAck(tcp) => explain_tcp(tcp, Direction::Response, names, to),
        EventKind::HttpRequest(http) => explain_http(http, Direction::Request, names.matcher, to),
        EventKind::HttpResponse(http) => explain_http(http, Direction::Response, names.matcher, to),
        _ => hello::explain(event, names.matcher, to),
    }
}

struct Styles {
    kind: Style,
    key: Style,
    answer: Style,
    unknown: Style,
    warning: Style,
}

impl Styles {
    const PLAIN: Styles = Styles {
        kind: Style::new(),
        key: Style::new(),
        answer: Style::new(),
        unknown: Style::new(),
        warning: Style::new(),
    };
    const COLORED: Styles = Styles {
        kind: AnsiColor::Cyan.on_default().bold(),
        key: Style::new().dimmed(),
        answer: AnsiColor::Green.on_default().bold(),
        unknown: Style::new().dimmed(),
        warning: AnsiColor::Yellow.on_default(),
    };

    /// The style of a value by its field.
    fn of(&self, key: &str, value: &[u8]) -> Style {
        match key {
            _ if value == UNKNOWN => self.unknown,
            "os" | "app" | "link" | "uptime" => self.answer,
            "reason" | "doubt" => self.warning,
            _ => Style::new(),
        }
    }
}

struct Block<'o> {
    out: &'o mut Vec<u8>,
    styles: &'o Styles,
}

impl Fields for Block<'_> {
    fn field(&mut self, key: &'static str, value: impl FnOnce(&mut Vec<u8>)) {
        let out = &mut *self.out;
        out.extend_from_slice(b"| ");
        styled(out, self.styles.key, |out| {
            out.extend_from_slice(key.as_bytes());
            out.extend(std::iter::repeat_n(b' ', 8usize.saturating_sub(key.len())));
        });
        out.extend_from_slice(b" = ");
        let start = out.len();
        value(out);
        let style = self.styles.of(key, out.get(start..).unwrap_or(&[]));
        if style.is_plain() {
            escape_since(out, start);
        } else {
            let text = out.split_off(start);
            styled(out, style, |out| {
                let start = out.len();
                out.extend_from_slice(&text);
                escape_since(out, start);
            });
        }
        out.push(b'\n');
    }
}

fn styled(out: &mut Vec<u8>, style: Style, push: impl FnOnce(&mut Vec<u8>)) {
    if style.is_plain() {
        push(out);
    } else {
        push_display(out, style.render());
        push(out);
        push_display(out, style.render_reset());
    }
}
