//! A link that is listened to. Nothing that is asked of the desk can make it wait: what the desk
//! has no time for is counted.

use std::cell::RefCell;
use std::io;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::thread;
use std::time::{Duration, Instant};

use fp_capture::Filter;
use fp_capture::live::{ErrorKind, Live, Polled};
use fp_report::{Allowance, Json, Nearest};

use crate::captures::CaptureState;
use crate::desk::Desk;
use crate::intake::{Intake, Told, look};
use crate::read::engine;

/// Batches that may wait for the desk, and events in each at most.
const WAITING: usize = 64;
const BATCH: usize = 256;
/// Bytes that these take at most.
const MOST_BYTES: usize = 64 << 20;
/// How long an event may wait for others to go with.
const TICK: Duration = Duration::from_millis(50);
/// How much work the search for nearest labels may be in a second of the packets' time, at some 5
/// ns.
const SEARCHES: u32 = 20_000_000;

/// What passes from the link to the desk.
struct Batch {
    told: Vec<Told>,
    /// That these take.
    bytes: usize,
    packets: u64,
    /// Frames that the kernel had no room for, and events that found none in the channel, so far.
    lost: u64,
    notice: Option<String>,
}

/// Listens on a link, of which `name` is shown, as long as the process lives or there is an
/// interface.
///
/// # Errors
/// The system makes no thread, or the desk has no room for a further capture.
pub fn listen(desk: &Arc<Desk>, link: Live, filter: Option<Filter>, name: &str) -> io::Result<()> {
    let id = desk.captures().add(name, None).ok_or_else(|| io::Error::other("too many captures"))?;
    if let Some(capture) = desk.captures().get_mut(id) {
        capture.state = CaptureState::Listening;
    }
    let (sender, batches) = sync_channel(WAITING);
    let (waiting, taken) = (Arc::new(AtomicUsize::new(0)), Arc::clone(desk));
    let (for_link, for_desk) = (Arc::clone(desk), Arc::clone(&waiting));
    thread::Builder::new().name("desk".to_owned()).spawn(move || take(&taken, id, &batches, &for_desk))?;
    thread::Builder::new()
        .name("link".to_owned())
        .spawn(move || capture(&for_link, link, filter, &sender, &waiting))?;
    Ok(())
}

/// Reads the link until it ends. `waiting`: bytes of what was sent and is not taken yet.
fn capture(
    desk: &Desk,
    mut link: Live,
    mut filter: Option<Filter>,
    sender: &SyncSender<Batch>,
    waiting: &AtomicUsize,
) {
    let mut engine = engine(desk);
    // Not while packets are read.
    engine.prepare();
    let mut batch = Batch { told: Vec::new(), bytes: 0, packets: 0, lost: 0, notice: None };
    let (mut unsent, mut left_out, mut sent) = (0, 0, Instant::now());
    loop {
        let mut idle = false;
        match link.next_within(TICK) {
            Ok(Polled::Frame(frame)) => {
                let passes = filter
                    .as_mut()
                    .is_none_or(|filter| filter.matches(frame.link_type, frame.data).unwrap_or(true));
                if passes {
                    batch.packets += 1;
                    let Batch { told, bytes, packets, .. } = &mut batch;
                    look(&mut engine, &frame, *packets, told, &mut |more| {
                        let all = waiting.load(Ordering::Relaxed) + *bytes + more;
                        if all > MOST_BYTES {
                            left_out += 1;
                        } else {
                            *bytes += more;
                        }
                        all <= MOST_BYTES
                    });
                }
            }
            Ok(Polled::Idle) => idle = true,
            Ok(Polled::Ended) => return,
            Err(error) if matches!(error.kind(), ErrorKind::Back | ErrorKind::There) => {
                batch.notice = Some(String::new())
            }
            Err(error) => batch.notice = Some(error.to_string()),
        }
        if !(idle || batch.told.len() >= BATCH || sent.elapsed() >= TICK) {
            continue;
        }
        sent = Instant::now();
        let dropped: u64 = link.statistics().iter().map(|counts| counts.dropped).sum();
        let whole = Batch {
            told: std::mem::take(&mut batch.told),
            packets: batch.packets,
            bytes: std::mem::take(&mut batch.bytes),
            lost: dropped + unsent + left_out,
            notice: batch.notice.take(),
        };
        waiting.fetch_add(whole.bytes, Ordering::Relaxed);
        match sender.try_send(whole) {
            Ok(()) => {}
            Err(TrySendError::Full(lost)) => {
                waiting.fetch_sub(lost.bytes, Ordering::Relaxed);
                unsent += lost.told.len() as u64;
                batch.notice = lost.notice;
            }
            Err(TrySendError::Disconnected(_)) => return,
        }
    }
}

/// Brings what the link tells onto the desk.
fn take(desk: &Desk, id: u32, batches: &Receiver<Batch>, waiting: &AtomicUsize) {
    let matcher = Arc::clone(&desk.matcher);
    matcher.prepare_candidates();
    let nearest = Rc::new(RefCell::new(Nearest::within(Rc::new(Allowance::new(SEARCHES)))));
    let mut intake = Intake::new(desk, &matcher, Json::sharing(&matcher, nearest));
    for mut batch in batches {
        {
            let mut captures = desk.captures();
            let Some(capture) = captures.get_mut(id) else { return };
            capture.packets = batch.packets;
            capture.lost = batch.lost;
            if let Some(notice) = batch.notice {
                capture.notice = Some(notice).filter(|text| !text.is_empty());
            }
        }
        if !batch.told.is_empty() {
            intake.take(id, None, desk.generation(), &mut batch.told);
        }
        waiting.fetch_sub(batch.bytes, Ordering::Relaxed);
    }
    if let Some(capture) = desk.captures().get_mut(id) {
        capture.state = CaptureState::Failed;
        capture.notice.get_or_insert_with(|| "no interface can be listened to any longer".to_owned());
    }
    desk.wake();
}
