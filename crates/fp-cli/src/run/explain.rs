use fp_db::{HelloRule, HelloSignature, HttpSignature};
use fp_engine::{Direction, EventKind, HttpEvent, HttpObservation, SignatureId, TcpEvent, TcpObservation};
use fp_match::distance::{HttpDifference, HttpDistance, TcpDistance};
use fp_match::{Band, Candidate, HelloDistance, HelloVerdict, Matcher};
use fp_obs::NameCase;
use fp_obs::hello::RawHello;

use super::Failure;
use crate::args::Explain;
use crate::caret::Caret;
use crate::database;
use crate::exit::Exit;
use crate::messages::tell;
use crate::writer::Writer;
use fp_report::escape::escape_lines_since;
use fp_report::{Answer, Asked, HelloAnswer, Quality, candidate_text, clamp};

/// Shows a raw signature field by field beside the nearest signatures.
pub(super) fn run(args: &Explain) -> Result<Exit, Failure> {
    let database = database::open(&args.databases).map_err(Failure::Usage)?;
    let matcher = Matcher::new(&database);
    let otherwise = if args.response { Direction::Response } else { Direction::Request };
    let asked = args.signature.trim();
    let kind = match fp_report::asked(&matcher, asked, otherwise) {
        Ok(Asked::Event(kind)) => kind,
        Ok(Asked::Hello(raw, found)) => {
            let mut writer = Writer::stdout();
            HelloAnswer { raw: &raw, hello: found, matcher: &matcher }.push_text(writer.pending());
            return write(writer, &hello(&matcher, &raw, found, args.limit));
        }
        Err(error) => {
            let caret = Caret { margin: "", text: asked, span: error.span() };
            tell(format_args!("expected {}\n{caret}", error.expected()));
            return Ok(Exit::Damaged);
        }
    };
    let text = match &kind {
        EventKind::Syn(seen) => tcp(&matcher, seen, Direction::Request, args.limit),
        EventKind::SynAck(seen) => tcp(&matcher, seen, Direction::Response, args.limit),
        EventKind::HttpRequest(seen) => http(&matcher, seen, Direction::Request, args.limit),
        EventKind::HttpResponse(seen) => http(&matcher, seen, Direction::Response, args.limit),
        EventKind::Mtu(seen) => mtu(&matcher, seen.mtu, args.limit),
        _ => String::new(),
    };
    let mut writer = Writer::stdout();
    Answer { kind: &kind, matcher: &matcher }.push_text(writer.pending());
    write(writer, &text)
}

/// Prints what is pending and a text behind it.
fn write(mut writer: Writer, text: &str) -> Result<Exit, Failure> {
    writer.pending().extend_from_slice(text.as_bytes());
    escape_lines_since(writer.pending(), 0);
    writer.flush()?;
    Ok(Exit::Success)
}

fn hello(matcher: &Matcher<'_>, raw: &RawHello, found: Option<HelloVerdict>, limit: usize) -> String {
    let kind = raw.kind();
    let signature = |id: SignatureId| id.hello(matcher.database(), kind);
    let shown = |id: SignatureId| signature(id).map_or(String::new(), |one| fields(raw, one));
    let place = |id| signature(id).map_or(String::new(), |one| place(matcher, one.source, one.line));
    let mut out = String::new();
    let matched = found.map(|found| found.verdict.signature);
    if let Some(id) = matched {
        out += &format!("\nmatched, {}\n{}", place(id), shown(id));
    }
    for candidate in &matcher.hello_candidates(raw, limit) {
        if matched != Some(candidate.signature) {
            out += &heading(matcher, candidate, &place(candidate.signature));
            out += &shown(candidate.signature);
        }
    }
    out
}

/// A row for each field of a hello that differs, what was seen above what the signature says, with
/// its share of the distance.
fn fields(raw: &RawHello, signature: &HelloSignature) -> String {
    let HelloRule::Sig(pattern) = &signature.rule else {
        return format!("  {} = {signature}\n", signature.rule.field());
    };
    let Some(distance) = HelloDistance::between(raw, signature) else { return String::new() };
    let mut out = String::new();
    for (((name, share), seen), part) in
        distance.fields().into_iter().zip(raw.fields()).zip(pattern.parts(raw.kind()))
    {
        if share > 0.0 {
            out += format!("  {name:20}  {seen}").trim_end();
            out += format!("\n  {:>20}  {}", "signature", part.text).trim_end();
            out += &format!("  +{share:.2}\n");
        }
    }
    out + &format!("  distance {:.2}\n", distance.total())
}

fn tcp(matcher: &Matcher<'_>, tcp: &TcpEvent, direction: Direction, limit: usize) -> String {
    let database = matcher.database();
    let mut out = String::new();
    if let Some(clamp) = clamp(tcp, direction, database) {
        out += &format!("MSS clamped from {} to {}: tunnel\n", clamp.native_mss, clamp.seen_mss);
    }
    let signature = |id: SignatureId| id.tcp(database, direction);
    let shown = |id: SignatureId, distance: &TcpDistance| {
        signature(id)
            .map_or(String::new(), |one| table(&tcp.observation, direction, &one.to_string(), distance))
    };
    let place = |id| signature(id).map_or(String::new(), |one| place(matcher, one.source, one.line));
    let matched = tcp.verdict.map(|verdict| verdict.signature);
    if let Some(id) = matched
        && let Some(one) = signature(id)
    {
        let distance = TcpDistance::between(&tcp.observation, one, direction);
        out += &format!("\nmatched, {}\n{}", place(id), shown(id, &distance));
    }
    for candidate in &matcher.candidates(&tcp.observation, direction, limit) {
        if matched != Some(candidate.signature) {
            out += &heading(matcher, candidate, &place(candidate.signature));
            out += &shown(candidate.signature, &candidate.distance);
        }
    }
    out
}

fn http(matcher: &Matcher<'_>, http: &HttpEvent<'_>, direction: Direction, limit: usize) -> String {
    let database = matcher.database();
    let signature = |id: SignatureId| id.http(database, direction);
    let shown =
        |id: SignatureId| signature(id).map_or(String::new(), |one| differences(&http.observation, one));
    let place = |id| signature(id).map_or(String::new(), |one| place(matcher, one.source, one.line));
    let matched = http.verdict.map(|verdict| verdict.signature);
    let mut out = String::new();
    if let Some(id) = matched
        && let Some(one) = signature(id)
    {
        out += &format!("\nmatched, {}\n{}", place(id), differences(&http.observation, one));
    }
    for candidate in &matcher.http_candidates(&http.observation, direction, NameCase::Ignored, limit) {
        if matched != Some(candidate.signature) {
            out += &heading(matcher, candidate, &place(candidate.signature));
            out += &shown(candidate.signature);
        }
    }
    out
}

/// The links whose MTUs are nearest.
fn mtu(matcher: &Matcher<'_>, seen: u32, limit: usize) -> String {
    let database = matcher.database();
    let mut near: Vec<_> = database.mtu.iter().filter(|one| one.mtu != seen).collect();
    near.sort_by_key(|one| one.mtu.abs_diff(seen));
    let line = |one: &&fp_db::MtuSignature| {
        let label = &database.label(one.label).name;
        format!("\nnear: {label}, {} bytes, {}\n", one.mtu, place(matcher, one.source, one.line))
    };
    near.iter().take(limit).map(line).collect()
}

fn heading<D>(matcher: &Matcher<'_>, candidate: &Candidate<D>, place: &str) -> String {
    format!(
        "\nnear: {}, quality {} ({}), {place}\n",
        candidate_text(candidate, matcher.database()),
        Quality(candidate.quality),
        Band::of(candidate.quality),
    )
}

/// `file:line`.
fn place(matcher: &Matcher<'_>, source: fp_db::SourceId, line: u32) -> String {
    let source = matcher.database().sources.get(usize::from(source.0)).map_or("?", |name| name);
    format!("{source}:{line}")
}

/// A row for each difference: its share in the distance, and what it is.
fn differences(seen: &HttpObservation<'_>, signature: &HttpSignature) -> String {
    let mut out = format!("  {:12}  {signature}\n", "signature");
    for difference in HttpDistance::differences(seen, signature, NameCase::Ignored) {
        let field = match difference {
            HttpDifference::Version { .. } => "version",
            HttpDifference::Missing(_) | HttpDifference::TooEarly { .. } => "headers",
            HttpDifference::Value { .. } => "values",
            HttpDifference::Unwanted(_) => "absent",
            HttpDifference::Software { .. } => "software",
        };
        out += &format!("  {field:12}  +{:.2}  {difference}\n", difference.share());
    }
    out + &format!("  distance {:.2}\n", HttpDistance::between(seen, signature, NameCase::Ignored).total())
}

/// A row for each field: what was seen, what the signature says, the share of the difference in the
/// distance.
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
