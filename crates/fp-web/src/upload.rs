//! A capture that is sent to the page: read as it comes, and kept nowhere.

use std::io::{self, Read};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::thread;

use bytes::{Buf as _, Bytes};
use fp_capture::CaptureReader;
use tokio::sync::mpsc::{Receiver, Sender, channel};

use crate::desk::Desk;
use crate::read::{engine, read};

/// The most captures that are sent at a time.
pub(crate) const AT_ONCE: u64 = 4;
/// Pieces of a body that may wait to be read.
const WAITING: usize = 16;

/// A piece of a body, or why there is none.
type Piece = Result<Bytes, String>;

/// The bytes of a body, as its pieces come.
struct Body {
    pieces: Receiver<Piece>,
    piece: Bytes,
}

impl Read for Body {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        while self.piece.is_empty() {
            match self.pieces.blocking_recv() {
                Some(Ok(piece)) => self.piece = piece,
                Some(Err(why)) => return Err(io::Error::other(why)),
                None => return Ok(0),
            }
        }
        let count = self.piece.len().min(into.len());
        if let Some(into) = into.get_mut(..count) {
            self.piece.copy_to_slice(into);
        }
        Ok(count)
    }
}

/// Why a capture is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Refused {
    /// As many as may be are sent at this moment.
    Busy,
    /// There are as many captures as may be.
    Full,
}

/// Begins a capture: its number, and where its pieces go. It ends when the sender is dropped.
pub(crate) fn begin(
    desk: &Arc<Desk>,
    name: &str,
    size: Option<u64>,
) -> Result<(u32, Sender<Piece>), Refused> {
    if desk.uploads.fetch_add(1, Ordering::AcqRel) >= AT_ONCE {
        desk.uploads.fetch_sub(1, Ordering::AcqRel);
        return Err(Refused::Busy);
    }
    let under_way = UnderWay(Arc::clone(desk));
    let id = desk.captures().add(name, size).ok_or(Refused::Full)?;
    let generation = desk.generation();
    let (sender, pieces) = channel(WAITING);
    let name = name.to_owned();
    let started = thread::Builder::new().name("capture".to_owned()).spawn(move || {
        let desk = &under_way.0;
        let body = Body { pieces, piece: Bytes::new() };
        let open = || CaptureReader::from_reader(name, body);
        read(desk, &mut engine(desk), id, generation, &mut None, open);
    });
    started.map_err(|_| Refused::Busy)?;
    Ok((id, sender))
}

/// Counts a capture as long as it is sent.
struct UnderWay(Arc<Desk>);

impl Drop for UnderWay {
    fn drop(&mut self) {
        self.0.uploads.fetch_sub(1, Ordering::AcqRel);
    }
}
