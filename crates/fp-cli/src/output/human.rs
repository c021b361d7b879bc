use anstyle::{AnsiColor, Style};
use fp_db::Database;
use fp_engine::{Direction, Event, EventKind, Subject};

use super::fields::{Fields, fields};
use super::nearest::{explain_http, explain_tcp};
use super::text::{UNKNOWN, hex_digit, push_display, push_endpoint};
use super::{Format, Names};

/// p0f's block on standard output. What would act on a terminal is escaped: control characters, DEL and bytes that
/// are not UTF-8 print as `\x1b`.
pub(crate) struct Human<'a> {
    names: Names<'a>,
    styles: Styles,
    explain: bool,
}

impl<'a> Human<'a> {
    /// `color`: with ANSI colours.
    pub(crate) fn new(names: Names<'a>, color: bool) -> Self {
        Human { names, styles: if color { Styles::COLORED } else { Styles::PLAIN }, explain: false }
    }

    /// With how sure each answer is, and what else it may be.
    pub(crate) fn explaining(self, explain: bool) -> Self {
        Human { explain, ..self }
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
        block.field(end, |out| push_endpoint(out, endpoint));
        fields(event, self.names, &mut block);
        if self.explain {
            explain(event, self.names.database, &mut block);
        }
        out.extend_from_slice(b"|\n`----\n\n");
    }
}

/// Lines that p0f does not have.
fn explain(event: &Event<'_>, database: &Database, to: &mut impl Fields) {
    match &event.kind {
        EventKind::Syn(tcp) => explain_tcp(tcp, Direction::Request, database, to),
        EventKind::SynAck(tcp) => explain_tcp(tcp, Direction::Response, database, to),
        EventKind::HttpRequest(http) => explain_http(http, Direction::Request, database, to),
        EventKind::HttpResponse(http) => explain_http(http, Direction::Response, database, to),
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

/// Escapes what stands in `out` from `start` on.
fn escape_since(out: &mut Vec<u8>, start: usize) {
    let written = out.get(start..).unwrap_or(&[]);
    if written.iter().all(|byte| matches!(byte, b' '..=b'~')) {
        return;
    }
    let text = out.split_off(start);
    for chunk in text.utf8_chunks() {
        for c in chunk.valid().chars() {
            if c.is_control() || is_directional(c) {
                c.encode_utf8(&mut [0; 4]).bytes().for_each(|byte| push_escaped(out, byte));
            } else {
                out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
            }
        }
        chunk.invalid().iter().for_each(|byte| push_escaped(out, *byte));
    }
}

/// Characters that reorder the text around them on a terminal, or end its line.
fn is_directional(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn push_escaped(out: &mut Vec<u8>, byte: u8) {
    out.extend([b'\\', b'x', hex_digit(byte >> 4), hex_digit(byte)]);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_acts_on_a_terminal_is_escaped() {
        for (text, expected) in [
            (&b"plain ~ text"[..], "plain ~ text"),
            (b"\x1b[31mred\x1b[0m", "\\x1b[31mred\\x1b[0m"),
            (b"a\r\nb\0\x7f", "a\\x0d\\x0ab\\x00\\x7f"),
            (b"\xff\xc3(", "\\xff\\xc3("),
            ("caf\u{e9} \u{9b}31m".as_bytes(), "caf\u{e9} \\xc2\\x9b31m"),
            ("\u{202e}txt".as_bytes(), "\\xe2\\x80\\xaetxt"),
        ] {
            let mut out = b"\x1bkept".to_vec();
            out.extend_from_slice(text);
            escape_since(&mut out, 5);
            assert_eq!(String::from_utf8(out).unwrap(), format!("\x1bkept{expected}"));
        }
    }
}
