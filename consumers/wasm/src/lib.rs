//! The engine as a WebAssembly module without imports: a page puts a frame into its memory and gets
//! lines of JSON.

use std::cell::RefCell;
use std::sync::Arc;

use fp_engine::{Config, Database, Engine, Event, LinkType, Timestamp};
use fp_report::{Format as _, Json};

struct Analysis {
    engine: Engine<'static>,
    frame: Vec<u8>,
    lines: Vec<u8>,
}

thread_local! {
    static ANALYSIS: RefCell<Analysis> = RefCell::new(Analysis {
        engine: Engine::new(Arc::new(Database::embedded()), Config::default()),
        frame: Vec::new(),
        lines: Vec::new(),
    });
}

/// Where the module's memory takes a frame of so many bytes.
#[unsafe(no_mangle)]
pub extern "C" fn frame(length: usize) -> *mut u8 {
    ANALYSIS.with_borrow_mut(|analysis| {
        analysis.frame.resize(length, 0);
        analysis.frame.as_mut_ptr()
    })
}

/// Takes the frame that was put there; how many bytes of JSON it told.
#[unsafe(no_mangle)]
pub extern "C" fn push(seconds: f64, link_type: u32) -> usize {
    ANALYSIS.with_borrow_mut(|analysis| {
        let Analysis { engine, frame, lines } = analysis;
        lines.clear();
        let matcher = engine.matcher().clone();
        let mut json = Json::new(&matcher);
        let time = Timestamp { seconds: seconds as i64, nanos: 0, digits: 0 };
        engine.push(time, LinkType(link_type), frame, &mut |event: &Event<'_>| json.write(event, lines));
        lines.len()
    })
}

/// Where those lines begin.
#[unsafe(no_mangle)]
pub extern "C" fn lines() -> *const u8 {
    ANALYSIS.with_borrow(|analysis| analysis.lines.as_ptr())
}
