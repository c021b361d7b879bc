use fp_obs::HeaderSpans;

use super::head::Stop;
use super::{HeadEnd, HeadReader, Status};
use crate::Stream;

/// A [`HeadReader`] over a [`Stream`]: segments in, a head out. A head that comes in one segment is
/// read where it stands, without a copy.
///
/// ```
/// use fp_wire::Stream;
/// use fp_wire::http::{HeadReader, HeadStream, Options, Status};
///
/// let mut request = HeadStream::new(HeadReader::request(Options::default()), Stream::new(1));
/// assert_eq!(request.push(17, b"Host: a\r\n\r\n").0, Status::NeedMore);
/// let (Status::Head(head), end) = request.push(1, b"GET / HTTP/1.1\r\n") else { panic!("not a head") };
/// assert_eq!((head.headers().len(), end.len), (1, 27));
/// ```
#[derive(Clone, Debug)]
pub struct HeadStream {
    reader: HeadReader,
    stream: Stream,
    first_seq: u32,
}

impl HeadStream {
    /// Reads with `reader` what `stream` puts together.
    pub fn new(reader: HeadReader, stream: Stream) -> Self {
        let first_seq = stream.next_seq();
        HeadStream { reader, stream, first_seq }
    }

    /// Takes a segment of the sender. [`Status::NeedMore`] also where the segment brings nothing
    /// new; [`Status::TooLong`], with an end that is not cut, also where bytes were dropped
    /// ([`Stream::has_dropped`]);
    /// [`Status::NotHttp`] for any segment after the head. With a head comes where it ends. The
    /// memory of the stream is freed at the next call after the end, or with [`HeadStream::close`].
    pub fn push<'a>(&'a mut self, seq: u32, payload: &'a [u8]) -> (Status<'a>, HeadEnd) {
        let nothing = HeadEnd::default();
        if self.reader.has_ended() {
            self.close();
            self.stream.push(seq, payload);
            return (Status::NotHttp, nothing);
        }
        if let Some(bytes) = self.stream.direct(seq, payload) {
            let mut spans = HeaderSpans::default();
            let stop = self.reader.step(bytes, &mut spans);
            if let Stop::NeedMore = stop {
                self.stream.push(seq, payload);
                return (Status::NeedMore, nothing);
            }
            self.stream.close();
            self.stream.count_on(seq, payload.len());
            let status = match stop {
                Stop::End => Status::Head(self.reader.head(bytes, spans)),
                Stop::TooLong => Status::TooLong,
                Stop::NotHttp | Stop::NeedMore => Status::NotHttp,
            };
            return (status, self.reader.end());
        }
        if self.stream.push(seq, payload).is_some() {
            return (self.reader.advance(self.stream.ready()), self.reader.end());
        }
        (if self.stream.has_dropped() { Status::TooLong } else { Status::NeedMore }, nothing)
    }

    /// Frees the memory that the bytes took.
    pub fn close(&mut self) {
        self.stream.close();
    }

    /// The sequence number of the first byte.
    pub fn first_seq(&self) -> u32 {
        self.first_seq
    }

    /// What is kept, by the sequence numbers: runs of bytes with holes between them.
    pub fn runs(&self) -> impl Iterator<Item = (u32, &[u8])> {
        self.stream.runs().map(|(at, bytes)| (self.first_seq.wrapping_add(at), bytes))
    }

    /// The sequence number of the next byte in order.
    pub fn next_seq(&self) -> u32 {
        self.stream.next_seq()
    }
}
