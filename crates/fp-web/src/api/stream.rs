//! Events as they come, as server-sent events. Nothing is queued for anybody: who follows has a
//! place in the ring, and who is so slow that the ring passes him is told how many events he lost.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use axum::body::Body;
use axum::http::{StatusCode, header};
use axum::response::Response;
use bytes::Bytes;
use futures_util::stream::unfold;
use tokio::sync::watch::Receiver;
use tokio::time::{Instant, sleep, timeout};

use super::numbered::push_numbered;
use super::problem;
use crate::desk::Desk;

/// The most streams.
const MOST: u64 = 1200;
/// Events that are sent at once.
const AT_ONCE: usize = 400;
/// Events that all streams together may be sent in a second, where there are many: each of them
/// gets its share, and loses what is more.
const PER_SECOND: u64 = 40_000;
/// Streams to which that does not apply.
const FEW: u64 = 20;
/// How long to wait between two pieces, so that events go together: of a few streams, and of many.
const PAUSE: Duration = Duration::from_millis(40);
const LONG_PAUSE: Duration = Duration::from_secs(1);
/// A sign of life where nothing happens.
const ALIVE: Duration = Duration::from_secs(15);

/// One who follows.
struct Follower {
    desk: Arc<Desk>,
    changed: Receiver<u64>,
    /// The number of the last event that was sent.
    after: u64,
    /// What was last told of captures.
    captures: String,
    sent: Instant,
}

impl Drop for Follower {
    fn drop(&mut self) {
        self.desk.streams.fetch_sub(1, Ordering::AcqRel);
    }
}

/// All events behind the one of this number.
pub(super) fn events(desk: Arc<Desk>, after: u64) -> Response {
    if desk.streams.fetch_add(1, Ordering::AcqRel) >= MOST {
        desk.streams.fetch_sub(1, Ordering::AcqRel);
        return problem(StatusCode::SERVICE_UNAVAILABLE, "too many streams: try again later");
    }
    let changed = desk.follow();
    let sent = Instant::now() - LONG_PAUSE;
    let follower = Follower { desk, changed, after, captures: String::new(), sent };
    let pieces = unfold(follower, |mut follower| async move {
        let piece = follower.next().await;
        Some((Ok::<Bytes, std::convert::Infallible>(piece), follower))
    });
    let built =
        Response::builder().header(header::CONTENT_TYPE, "text/event-stream").body(Body::from_stream(pieces));
    built.unwrap_or_else(|_| problem(StatusCode::INTERNAL_SERVER_ERROR, "no answer could be made"))
}

impl Follower {
    /// What is to be sent next, once there is something.
    async fn next(&mut self) -> Bytes {
        loop {
            let streams = self.desk.streams.load(Ordering::Relaxed);
            let pause = if streams > FEW { LONG_PAUSE } else { PAUSE };
            sleep(pause.saturating_sub(self.sent.elapsed())).await;
            self.changed.mark_unchanged();
            let piece = self.take(streams);
            if !piece.is_empty() {
                self.sent = Instant::now();
                return piece.into();
            }
            // The desk outlives who follows it, so that an error does not come.
            if timeout(ALIVE, self.changed.changed()).await.is_err() {
                self.sent = Instant::now();
                return Bytes::from_static(b": alive\n\n");
            }
        }
    }

    fn take(&mut self, streams: u64) -> Vec<u8> {
        let mut out = Vec::new();
        let share = if streams > FEW { (PER_SECOND / streams).max(1) as usize } else { AT_ONCE };
        let (begin, lines) = {
            let ring = self.desk.ring();
            // What was cleared away was not lost; numbers of another run of the program mean
            // nothing.
            if self.after >= ring.next() {
                self.after = ring.next() - 1;
            }
            let waiting = ring.next() - 1 - self.after;
            let skipped = if streams > FEW { waiting.saturating_sub(share as u64) } else { 0 };
            ring.after(self.after + skipped, share)
        };
        if !lines.is_empty() && begin > self.after + 1 && self.after > 0 {
            let lost = begin - self.after - 1;
            out.extend_from_slice(format!("event: lost\ndata: {{\"count\":{lost}}}\n\n").as_bytes());
        }
        for (line, seq) in lines.iter().zip(begin..) {
            out.extend_from_slice(format!("id: {seq}\ndata: ").as_bytes());
            push_numbered(&mut out, line, seq);
            out.extend_from_slice(b"\n\n");
            self.after = seq;
        }
        let captures = super::captures::text(&self.desk);
        if captures != self.captures {
            out.extend_from_slice(format!("event: captures\ndata: {captures}\n\n").as_bytes());
            self.captures = captures;
        }
        out
    }
}
