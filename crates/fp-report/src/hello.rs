//! What hellos match: the label, how sure that is, and what else it may be.

use fp_engine::{Event, HelloVerdict};
use fp_match::Matcher;
use fp_obs::hello::{HelloKind, RawHello};

use super::answer::push_text_verdict;
use super::candidates::{MOST, is_exact};
use super::escape::escape_lines_since;
use super::explain::{nearest_lines, quality_line};
use super::field::Fields;
use super::json::push_hello_verdict;
use super::json_text::{push_key, push_string};
use super::nearest::{LeftOut, Nearest};
use super::text::push_display;

/// Hands the lines that explain a hello to `to`.
pub(super) fn explain(event: &Event<'_>, matcher: &Matcher<'_>, to: &mut impl Fields) {
    let Some(raw) = event.kind.raw_hello() else { return };
    if let Some(hello) = event.hello {
        quality_line(hello.quality, to);
    }
    if !is_exact(event.hello.map(|hello| hello.verdict)) {
        let found = matcher.hello_candidates(&raw, MOST);
        nearest_lines(&found, matcher.database(), |distance| distance.fields(), to);
    }
}

/// A raw signature of a hello that somebody typed, and what it matched.
pub struct HelloAnswer<'a> {
    /// The signature.
    pub raw: &'a RawHello,
    /// What it matched.
    pub hello: Option<HelloVerdict>,
    /// What matched it.
    pub matcher: &'a Matcher<'a>,
}

impl HelloAnswer<'_> {
    /// Appends a JSON object and a line end.
    pub fn push_json(&self, out: &mut Vec<u8>, nearest: &mut Nearest) {
        out.extend_from_slice(b"{\"event\":");
        push_string(
            out,
            match self.raw.kind() {
                HelloKind::TlsClient => "tls client",
                HelloKind::TlsServer => "tls server",
                HelloKind::QuicClient => "quic client",
                HelloKind::SshClient | HelloKind::SshServer => "ssh kex",
                HelloKind::DhcpClient => "dhcp client",
                HelloKind::Http2Client => "http2 client",
            },
        );
        push_hello_verdict(out, self.hello, self.matcher.database());
        push_key(out, "raw_sig");
        push_string(out, self.raw.as_str());
        if let Err(LeftOut) = nearest.push_hello(out, self.raw, self.hello, self.matcher) {
            nearest.push_left_out(out);
        }
        out.extend_from_slice(b"}\n");
    }

    /// Appends a line of columns parted by tabs.
    pub fn push_text(&self, out: &mut Vec<u8>) {
        let start = out.len();
        let (verdict, quality) = self.hello.map_or((None, 0.0), |hello| (Some(hello.verdict), hello.quality));
        push_text_verdict(out, verdict, quality, self.matcher.database());
        push_display(out, self.raw);
        out.push(b'\n');
        escape_lines_since(out, start);
    }
}
