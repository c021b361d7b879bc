//! Captures that are read, one after the other as if they were one.

use std::fs::File;
use std::io;
use std::sync::Arc;
use std::thread::{self, JoinHandle};

use fp_capture::{CaptureReader, CaptureTimes};
use fp_engine::Engine;
use fp_report::{CaptureName, Json};

use crate::captures::CaptureState;
use crate::desk::Desk;
use crate::intake::{Intake, look};

/// Captures that are read on a thread of their own.
#[derive(Debug)]
pub struct Reading(JoinHandle<()>);

impl Reading {
    /// Waits until all are read.
    pub fn finish(self) {
        let _ = self.0.join();
    }
}

/// Reads the files onto the desk, each with the name that is shown for it and its size, if that is
/// known.
///
/// # Errors
/// The system makes no thread.
pub fn read_captures(desk: &Arc<Desk>, files: Vec<(String, File, Option<u64>)>) -> io::Result<Reading> {
    let generation = desk.generation();
    let mut all = Vec::new();
    for (name, file, size) in files {
        all.extend(desk.captures().add(&name, size).map(|id| (id, name, file)));
    }
    let desk = Arc::clone(desk);
    thread::Builder::new()
        .name("captures".to_owned())
        .spawn(move || {
            let mut engine = engine(&desk);
            let mut times = None;
            for (id, name, file) in all {
                let open = || CaptureReader::from_reader(name, file);
                if read(&desk, &mut engine, id, generation, &mut times, open).is_none() {
                    return;
                }
            }
        })
        .map(Reading)
}

/// An engine for captures that end up on this desk.
pub(crate) fn engine(desk: &Desk) -> Engine<'static> {
    Engine::new(Arc::clone(&desk.database), desk.config)
}

/// Reads a capture to its end or its damage; `None` if it was forgotten meanwhile. `times`: those
/// of the capture before it, and then its own.
pub(crate) fn read(
    desk: &Desk,
    engine: &mut Engine<'_>,
    id: u32,
    generation: u64,
    times: &mut Option<CaptureTimes>,
    open: impl FnOnce() -> Result<CaptureReader, fp_capture::Error>,
) -> Option<()> {
    let name = {
        let mut captures = desk.captures();
        let capture = captures.get_mut(id)?;
        capture.state = CaptureState::Reading;
        CaptureName::new(&capture.name)
    };
    desk.wake();
    let matcher = Arc::clone(engine.matcher());
    let mut intake = Intake::new(desk, &matcher, Json::new(&matcher));
    let (mut told, mut packets, mut fault) = (Vec::new(), 0, None);
    match open() {
        Err(error) => fault = Some(error.to_string()),
        Ok(mut reader) => loop {
            match reader.frames() {
                Ok(Some(frames)) => {
                    for frame in frames {
                        let of_before = if packets == 0 { times.take() } else { None };
                        if of_before.is_some_and(|times| times.broken_by(frame.time).is_some()) {
                            engine.forget();
                        }
                        packets += 1;
                        times.get_or_insert_with(|| CaptureTimes::new(frame.time)).go_on(frame.time);
                        look(engine, &frame, packets, &mut told, &mut |_| true);
                    }
                }
                Ok(None) => break,
                Err(error) => fault = Some(error.to_string()),
            }
            if !intake.take(id, Some(&name), generation, &mut told) {
                return None;
            }
            let mut captures = desk.captures();
            let capture = captures.get_mut(id)?;
            (capture.packets, capture.read) = (packets, reader.position());
        },
    }
    let mut captures = desk.captures();
    let capture = captures.get_mut(id)?;
    if fault.is_none() {
        capture.read = capture.size.unwrap_or(capture.read);
    }
    capture.state = if fault.is_none() { CaptureState::Done } else { CaptureState::Failed };
    capture.notice = fault;
    drop(captures);
    desk.wake();
    Some(())
}
