//! How sure an answer is and what else it may be, as lines of a block.

use fp_db::Database;
use fp_engine::{Direction, HttpEvent, TcpEvent};
use fp_match::distance::{HttpDistance, TcpDistance};
use fp_match::{Band, Candidates, Clamp, Matcher};

use super::candidates::{MOST, candidate_text, clamp, differing, http_nearest, is_exact};
use super::fields::Fields;
use super::headline::beside_tcp;
use super::names::Names;
use super::quality::Quality;
use super::text::push_display;

/// Hands the lines that explain a SYN or SYN+ACK to `to`, but for its quality.
pub(super) fn explain_tcp(tcp: &TcpEvent, direction: Direction, names: Names<'_>, to: &mut impl Fields) {
    let (matcher, database) = (names.matcher, names.database);
    if let Some(Clamp { native_mss, seen_mss, .. }) = clamp(tcp, direction, database) {
        to.field("path", |out| {
            push_display(out, format_args!("MSS clamped from {native_mss} to {seen_mss}: tunnel"));
        });
    }
    if !is_exact(tcp.verdict) {
        let found = matcher.candidates_beside(&tcp.observation, direction, beside_tcp(tcp, names), MOST);
        nearest_lines(&found, database, TcpDistance::fields, to);
    }
}

/// Hands the lines that explain a head to `to`.
pub(super) fn explain_http(
    http: &HttpEvent<'_>,
    direction: Direction,
    matcher: &Matcher<'_>,
    to: &mut impl Fields,
) {
    if http.verdict.is_some() {
        quality_line(http.quality, to);
    }
    if !is_exact(http.verdict) {
        let found = http_nearest(http, direction, matcher);
        nearest_lines(&found, matcher.database(), HttpDistance::fields, to);
    }
}

/// Hands over how sure an answer is.
pub(super) fn quality_line(quality: f32, to: &mut impl Fields) {
    to.field("quality", |out| {
        push_display(out, format_args!("{} ({})", Quality(quality), Band::of(quality)))
    });
}

pub(super) fn nearest_lines<D, const FIELDS: usize>(
    found: &Candidates<D>,
    database: &Database,
    shares: impl Fn(&D) -> [(&'static str, f32); FIELDS],
    to: &mut impl Fields,
) {
    for candidate in found {
        to.field("nearest", |out| {
            let text = candidate_text(candidate, database);
            let quality = candidate.quality;
            push_display(out, format_args!("{text}: {} ({})", Quality(quality), Band::of(quality)));
            for (i, (field, _)) in differing(shares(&candidate.distance)).enumerate() {
                push_display(out, format_args!("{}{field}", if i == 0 { ", but for " } else { ", " }));
            }
        });
    }
}
