//! One thread reads, analyses and prints.

use std::cell::RefCell;
use std::io;

use fp_capture::{FileSource, Filter};
use fp_engine::{Engine, Event};
use fp_report::Origin;

use super::captures::Captures;
use super::{Output, packet, passes};

/// Reads, analyses and prints as many packets as there are at hand, and then the next ones.
pub(super) fn run(
    engine: &mut Engine<'_>,
    mut source: FileSource,
    mut filter: Option<Filter>,
    mut format: impl FnMut(&Event<'_>, Origin<'_>, &mut Vec<u8>),
    output: &mut Output,
) -> io::Result<()> {
    let mut captures = Captures::new();
    // The numbers of those that pass a filter, among those that are at hand.
    let passed_numbers = RefCell::new(Vec::new());
    // From which packet on, among those that are at hand, which interface saw them, where it is
    // another one than before.
    let interfaces = RefCell::new(Vec::new());
    loop {
        match source.ready() {
            Ok(true) => {}
            Ok(false) => return Ok(()),
            Err(error) => {
                output.fault(&error)?;
                continue;
            }
        }
        let opened = source.opened();
        // Only of another capture than before the name is looked at.
        let name = captures.is_new(opened).then(|| source.current().unwrap_or_default().to_owned());
        let Ok(Some(frames)) = source.frames() else { continue };
        let Some(first) = frames.first().map(|frame| frame.time) else { continue };
        let (stretch, notice) = captures.begin(opened, name.as_deref(), first);
        if let Some(notice) = notice {
            engine.forget();
            output.notice(&notice)?;
        }
        let writer = &mut output.writer;
        let (mut packets, mut last, mut refused, mut written) = (0_u64, first, None, Ok(()));
        passed_numbers.borrow_mut().clear();
        interfaces.borrow_mut().clear();
        let mut interface = 0;
        let is_filtered = filter.is_some();
        let passed = frames.filter_map(|frame| {
            packets += 1;
            last = frame.time;
            if frame.interface != interface {
                interface = frame.interface;
                interfaces.borrow_mut().push((packets, interface));
            }
            if is_filtered {
                let passed = refused.is_none()
                    && passes(&mut filter, &frame).unwrap_or_else(|error| {
                        refused = Some(error.clone());
                        false
                    });
                if !passed {
                    return None;
                }
                passed_numbers.borrow_mut().push(packets);
            }
            Some(packet(&frame))
        });
        engine.push_all(passed, &mut |event: &Event<'_>| {
            let number = if is_filtered {
                passed_numbers.borrow().get(event.place as usize).copied().unwrap_or_default()
            } else {
                u64::from(event.place) + 1
            };
            let changes = interfaces.borrow();
            let change = changes.partition_point(|(from, _)| *from <= number).checked_sub(1);
            let interface =
                change.and_then(|change| changes.get(change)).map_or(0, |(_, interface)| *interface);
            let origin =
                Origin::Capture { capture: &stretch.capture, packet: stretch.before + number, interface };
            format(event, origin, writer.pending());
            if written.is_ok() {
                written = writer.flush_if_due();
            }
        });
        written?;
        captures.end(packets, first, last);
        output.progress.packets(packets, || source.position());
        if let Some(error) = refused {
            return output.refuse(&error);
        }
    }
}
