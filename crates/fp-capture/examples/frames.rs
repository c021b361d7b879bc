//! Prints one line per frame of the captures that are named, tab-separated: time, link type,
//! interface, captured length, length on the wire. `-` is standard input.
//!
//!     cargo run -p fp-capture --example frames -- a.pcap b.pcapng.gz

use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

use fp_capture::{FileSource, Frame, Source};

fn main() -> io::Result<ExitCode> {
    let mut source = FileSource::new(std::env::args_os().skip(1));
    let mut out = BufWriter::new(io::stdout().lock());
    let mut exit = ExitCode::SUCCESS;
    loop {
        match source.next() {
            Ok(Some(frame)) => print(&mut out, &frame)?,
            Ok(None) => break,
            // Damage ends the capture that has it, not the list.
            Err(error) => {
                eprintln!("{error}");
                exit = ExitCode::FAILURE;
            }
        }
    }
    out.flush()?;
    Ok(exit)
}

fn print(out: &mut impl Write, frame: &Frame<'_>) -> io::Result<()> {
    let Frame { time, link_type, original_len, data, interface } = frame;
    let (seconds, nanos, captured) = (time.seconds, time.nanos, data.len());
    writeln!(out, "{seconds}.{nanos:09}\t{link_type}\t{interface}\t{captured}\t{original_len}")
}
