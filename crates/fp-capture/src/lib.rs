//! Where packets come from: pcap, pcapng and snoop captures, plain or compressed, in files or on
//! standard input.
//!
//! A [`Source`] hands out one [`Frame`] after the other, borrowed from its buffer: no packet is
//! copied or allocated. [`FileSource`] reads a list of files in order, [`CaptureReader`] one file
//! or any stream of bytes.
//!
//! ```
//! use fp_capture::{CaptureReader, Source};
//!
//! // A capture of one Ethernet frame of four bytes, of which three were kept, at 1.5 seconds.
//! let mut bytes = Vec::new();
//! for number in [0xa1b2c3d4_u32, 0x0004_0002, 0, 0, 65535, 1, 1, 500_000, 3, 4] {
//!     bytes.extend(number.to_le_bytes());
//! }
//! bytes.extend([0xca, 0xfe, 0x00]);
//!
//! let mut capture = CaptureReader::from_reader("example", std::io::Cursor::new(bytes))?;
//! while let Some(frame) = capture.next()? {
//!     assert_eq!((frame.time.seconds, frame.time.nanos), (1, 500_000_000));
//!     assert_eq!((frame.link_type, frame.original_len), (1, 4));
//!     assert_eq!(frame.data, [0xca, 0xfe, 0x00]);
//! }
//! # Ok::<(), fp_capture::Error>(())
//! ```
//!
//! The `?` above ends the loop at the first damage. Over several files, only the file that has it
//! is to end:
//!
//! ```no_run
//! use fp_capture::{FileSource, Source};
//!
//! let mut source = FileSource::new(["monday.pcap", "tuesday.pcapng.zst"]);
//! loop {
//!     match source.next() {
//!         Ok(Some(frame)) => println!("{} {} bytes", frame.time.seconds, frame.data.len()),
//!         Ok(None) => break,
//!         // The next call goes on with the next file.
//!         Err(error) => eprintln!("{error}"),
//!     }
//! }
//! ```
//!
//! # What is read
//!
//! - pcap: microseconds and nanoseconds, Kuznetzov's variant, both byte orders, any version (also
//!   those with the two lengths exchanged). As with libpcap a record is cut to the snap length of
//!   the file, unless that is 0.
//! - pcapng: any number of sections and interfaces, each interface with its own link type, clock
//!   resolution (powers of 10 and of 2) and offset; enhanced, simple and obsolete packet blocks.
//!   Other blocks are skipped.
//! - snoop of Solaris (RFC 1761), on Ethernet, Token Ring and FDDI.
//! - gzip of one or more members, zstd of one or more frames, xz and bzip2 of one or more streams,
//!   around any of them.
//!
//! # Where it differs from libpcap
//!
//! libpcap ends a pcapng at a second link type, snap length or byte order and refuses unknown
//! versions; this crate reads on. libpcap may read the seconds of a classic pcap as signed; here
//! they are unsigned, as the format says, so that captures of 2038 and later keep their date. A
//! frame is cut at [`MAX_FRAME_LEN`].
//!
//! # What it does not do
//!
//! It does not look into a frame: [`Frame::link_type`] says what that begins with. It does not sort
//! frames by time, write captures or resolve names. Memory is one buffer, whatever the input says;
//! damage ends the input that has it, with an [`Error`] that tells where.
// Denied rather than forbidden: the memory shared with the kernel (src/live/sys.rs) and the libpcap
// that a filter loads (src/filter/libpcap.rs) are the two exceptions.
#![deny(unsafe_code)]

mod error;
mod file;
mod filter;
mod frame;
#[doc(hidden)]
pub mod fuzzing;
pub mod live;
#[cfg(unix)]
pub mod send;
mod source;
mod times;

pub use error::{Error, ErrorKind};
pub use file::{Block, CaptureReader, FileSource, Frames};
pub use filter::{Filter, FilterError};
pub use fp_obs::Timestamp;
pub use frame::{Frame, MAX_FRAME_LEN};
pub use source::Source;
pub use times::CaptureTimes;
