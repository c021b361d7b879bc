//! Answers to raw signatures that somebody typed.

use fp_db::Database;
use fp_engine::{Direction, EventKind, TcpEvent, Verdict};
use fp_match::Matcher;

use super::escape::escape_lines_since;
use super::fields::push_label;
use super::headline;
use super::json::push_kind;
use super::json_text::{push_key, push_string};
use super::names::Names;
use super::nearest::Nearest;
use super::quality::Quality;
use super::text::{push_decimal, push_display};

/// What was asked, and what came of it.
pub struct Answer<'a> {
    /// As the engine would tell it.
    pub kind: &'a EventKind<'a>,
    /// What matched it.
    pub matcher: &'a Matcher<'a>,
}

impl Answer<'_> {
    /// Appends a JSON object and a line end.
    pub fn push_json(&self, out: &mut Vec<u8>, nearest: &mut Nearest) {
        out.extend_from_slice(b"{\"event\":");
        push_string(out, self.kind.name());
        let names = Names::new(self.matcher);
        let likeliest = nearest.likeliest(self.kind, names).map(|tcp| headline::kind(self.kind, tcp));
        if push_kind(out, likeliest.as_ref().unwrap_or(self.kind), names, nearest).is_err() {
            nearest.push_left_out(out);
        }
        out.extend_from_slice(b"}\n");
    }

    /// Appends a line of columns parted by tabs.
    pub fn push_text(&self, out: &mut Vec<u8>) {
        let start = out.len();
        let likeliest = Nearest::default().likeliest(self.kind, Names::new(self.matcher));
        let likeliest = likeliest.map(|tcp| headline::kind(self.kind, tcp));
        match likeliest.as_ref().unwrap_or(self.kind) {
            EventKind::Syn(tcp) => self.push_tcp(out, tcp, Direction::Request),
            EventKind::SynAck(tcp) => self.push_tcp(out, tcp, Direction::Response),
            EventKind::HttpRequest(http) | EventKind::HttpResponse(http) => {
                self.push_verdict(out, http.verdict, http.quality);
                let direction = match self.kind {
                    EventKind::HttpRequest(_) => Direction::Request,
                    _ => Direction::Response,
                };
                let known = |name: &str| self.matcher.knows_header(name);
                push_display(out, http.observation.raw_sig(direction, &known));
            }
            EventKind::Mtu(mtu) => {
                push_label(out, mtu.link, self.matcher.database());
                let known = if mtu.link.is_some() { "exact\t1.00" } else { "none\t0.00" };
                push_display(out, format_args!("\t{known}\t{}", mtu.mtu));
            }
            _ => {}
        }
        out.push(b'\n');
        escape_lines_since(out, start);
    }

    fn push_tcp(&self, out: &mut Vec<u8>, tcp: &TcpEvent, direction: Direction) {
        self.push_verdict(out, tcp.verdict, tcp.quality);
        push_display(out, tcp.observation.raw_sig(direction));
    }

    fn push_verdict(&self, out: &mut Vec<u8>, verdict: Option<Verdict>, quality: f32) {
        push_text_verdict(out, verdict, quality, self.matcher.database());
    }
}

/// Label, kind of match and quality.
pub(super) fn push_text_verdict(
    out: &mut Vec<u8>,
    verdict: Option<Verdict>,
    quality: f32,
    database: &Database,
) {
    push_label(out, verdict.map(|verdict| verdict.label), database);
    let kind = verdict.map_or("none", |verdict| verdict.kind.name());
    push_display(out, format_args!("\t{kind}\t{}\t", Quality(quality)));
}

/// Why there is no answer.
pub struct Fault<'a> {
    /// What was asked.
    pub text: &'a str,
    /// The first offending character, from 1, in characters.
    pub column: usize,
    /// What should have stood there.
    pub expected: &'a str,
}

impl Fault<'_> {
    /// Appends a JSON object and a line end, so that there are as many lines as questions.
    pub fn push_json(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(b"{\"event\":\"error\"");
        push_key(out, "raw_sig");
        push_string(out, self.text);
        push_key(out, "column");
        push_decimal(out, self.column as u64);
        push_key(out, "expected");
        push_string(out, self.expected);
        out.extend_from_slice(b"}\n");
    }
}
