//! Counts the frames of a capture, with fp-capture alone.

use fp_capture::{FileSource, Source as _};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut source = FileSource::new([std::env::args_os().nth(1).ok_or("which capture?")?]);
    let (mut frames, mut bytes) = (0_u64, 0_u64);
    while let Some(frame) = source.next()? {
        frames += 1;
        bytes += u64::from(frame.original_len);
    }
    println!("{frames} frames, {bytes} bytes");
    Ok(())
}
