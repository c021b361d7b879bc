use fp_engine::{Direction, TcpEvent, TcpObservation};
use fp_match::distance::TcpDistance;
use fp_match::{Band, Candidate, Matcher, candidates};

use super::Failure;
use super::match_signatures::{direction_of, look_up};
use crate::args::Explain;
use crate::caret::Caret;
use crate::database;
use crate::exit::Exit;
use crate::messages::tell;
use crate::output::{Answer, candidate_text, clamp};
use crate::terminal::escape_lines_since;
use crate::writer::Writer;

/// Shows a raw signature field by field beside the nearest signatures.
pub(super) fn run(args: &Explain) -> Result<Exit, Failure> {
    let database = database::open(&args.databases).map_err(Failure::Usage)?;
    let otherwise = if args.response { Direction::Response } else { Direction::Request };
    let (direction, raw_sig) = direction_of(args.signature.trim(), otherwise);
    let seen: TcpObservation = match raw_sig.parse::<TcpObservation>() {
        Ok(seen) => seen,
        Err(error) => {
            let caret = Caret { margin: "", text: raw_sig, span: error.span() };
            tell(format_args!("expected {}\n{caret}", error.expected()));
            return Ok(Exit::Damaged);
        }
    };
    let matcher = Matcher::new(&database);
    let tcp = look_up(&matcher, seen, direction);
    let mut writer = Writer::stdout();
    let text = explain(&matcher, &tcp, direction, args.limit);
    Answer { tcp: &tcp, direction }.push_text(writer.pending(), &database);
    writer.pending().extend_from_slice(text.as_bytes());
    escape_lines_since(writer.pending(), 0);
    writer.flush()?;
    Ok(Exit::Success)
}

fn explain(matcher: &Matcher<'_>, tcp: &TcpEvent, direction: Direction, limit: usize) -> String {
    let database = matcher.database();
    let mut out = String::new();
    if let Some(clamp) = clamp(tcp, direction, database) {
        out += &format!("MSS clamped from {} to {}: tunnel\n", clamp.native_mss, clamp.seen_mss);
    }
    if let Some(verdict) = tcp.verdict
        && let Some(signature) = verdict.signature.tcp(database, direction)
    {
        let distance = TcpDistance::between(&tcp.observation, signature, direction);
        out += &format!("\nmatched, {}\n", place(matcher, direction, verdict.signature.0));
        out += &table(&tcp.observation, direction, &signature.to_string(), &distance);
    }
    for candidate in &candidates(database, &tcp.observation, direction, limit) {
        if tcp.verdict.is_some_and(|verdict| verdict.signature == candidate.signature) {
            continue;
        }
        out += &heading(matcher, candidate, direction);
        if let Some(signature) = candidate.signature.tcp(database, direction) {
            out += &table(&tcp.observation, direction, &signature.to_string(), &candidate.distance);
        }
    }
    out
}

fn heading(matcher: &Matcher<'_>, candidate: &Candidate<TcpDistance>, direction: Direction) -> String {
    format!(
        "\nnear: {}, quality {:.2} ({}), {}\n",
        candidate_text(candidate, matcher.database()),
        candidate.quality,
        Band::of(candidate.quality),
        place(matcher, direction, candidate.signature.0)
    )
}

/// `file:line`.
fn place(matcher: &Matcher<'_>, direction: Direction, signature: u32) -> String {
    let database = matcher.database();
    database.tcp(direction).get(signature as usize).map_or(String::new(), |signature| {
        let source = database.sources.get(usize::from(signature.source.0)).map_or("?", |name| name);
        format!("{source}:{}", signature.line)
    })
}

/// A row for each field: what was seen, what the signature says, the share of the difference in the distance.
fn table(seen: &TcpObservation, direction: Direction, signature: &str, distance: &TcpDistance) -> String {
    let shares = [
        0.0,
        distance.ttl,
        distance.ip_options,
        distance.mss,
        distance.window + distance.scale,
        distance.options,
        distance.quirks,
        distance.payload,
    ];
    const FIELDS: [&str; 8] =
        ["version", "ttl", "ip options", "mss", "window,scale", "options", "quirks", "payload"];
    let raw_sig = seen.raw_sig(direction).to_string();
    let width = raw_sig.split(':').map(str::len).max().unwrap_or(0).max("seen".len());
    let mut out = format!("  {:12}  {:width$}  signature\n", "field", "seen");
    for (((field, seen), wanted), share) in
        FIELDS.iter().zip(raw_sig.split(':')).zip(signature.split(':')).zip(shares)
    {
        let mark = if share > 0.0 { format!("  +{share:.2}") } else { String::new() };
        out += format!("  {field:12}  {seen:width$}  {wanted}{mark}").trim_end();
        out.push('\n');
    }
    out += &format!("  distance {:.2}\n", distance.total());
    out
}
