use anstyle::{AnsiColor, Style};
use fp_engine::{Direction, Event, EventKind, Subject};
use fp_match::Matcher;

use super::civil::push_rfc3339;
use super::escape::escape_since;
use super::explain::{explain_http, explain_tcp};
use super::fields::{Fields, fields};
use super::format::Format;
use super::names::Names;
use super::short::push_endpoint;
use super::text::{UNKNOWN, push_display};

/// p0f's block on standard output. What would act on a terminal is escaped: control characters, DEL and bytes that
/// are not UTF-8 print as `\x1b`.
pub struct Human<'a> {
    names: Names<'a>,
    styles: Styles,
    explain: bool,
    time: bool,
}

impl<'a> Human<'a> {
    /// `color`: with ANSI colours.
    pub fn new(matcher: &'a Matcher<'a>, color: bool) -> Self {
        Human {
            names: Names::new(matcher),
            styles: if color { Styles::COLORED } else { Styles::PLAIN },
            explain: false,
            time: false,
        }
    }

    /// With how sure each answer is, and what else it may be.
    pub fn explaining(self, explain: bool) -> Self {
        Human { explain, ..self }
    }

    /// With the time of each event, in UTC (RFC 3339), which p0f's blocks do not have.
    pub fn timed(self, time: bool) -> Self {
        Human { time, ..self }
    }
}

impl Format for Human<'_> {
    fn write(&mut self, event: &Event<'_>, out: &mut Vec<u8>) {
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
        fields(event, self.names, &mut block);
        if let EventKind::HostChange(sharing) | EventKind::IpSharing(sharing) = &event.kind
            && sharing.held_back > 0
        {
            block.field("held_back", |out| push_display(out, sharing.held_back));
        }
        if self.explain {
            explain(event, self.names, &mut block);
        }
        out.extend_from_slice(b"|\n`----\n\n");
    }
}

/// Lines that p0f does not have.
fn explain(event: &Event<'_>, names: Names<'_>, to: &mut impl Fields) {
    match &event.kind {
        EventKind::Syn(tcp) => explain_tcp(tcp, Direction::Request, names.matcher, to),
        EventKind::SynAck(tcp) => explain_tcp(tcp, Direction::Response, names.matcher, to),
        EventKind::HttpRequest(http) => explain_http(http, Direction::Request, names.matcher, to),
        EventKind::HttpResponse(http) => explain_http(http, Direction::Response, names.matcher, to),
        _ => {}
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
            "reason" => self.warning,
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
