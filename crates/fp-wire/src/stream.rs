//! The first bytes of one direction of a TCP connection, put together from its segments.

use core::ops::Range;

use smallvec::SmallVec;

/// The most bytes of a direction that are kept (p0f).
pub const MAX_STREAM: usize = 8192;

/// The most runs of bytes with holes between them that are kept: a sender fills a hole long before
/// there are as many.
const MAX_RUNS: usize = 256;

/// The first [`MAX_STREAM`] bytes that one end of a connection sends, from segments in any order;
/// and as many behind those that its reader took ([`Stream::take_front`]).
///
/// The first copy of a byte wins, as in most receivers. Nothing is allocated before payload has to
/// be kept; a caller that can do with the first segment alone looks at [`Stream::direct`] and never
/// makes it so. Memory is bounded by [`MAX_STREAM`] bytes and a kibibyte of book-keeping.
///
/// ```
/// use fp_wire::Stream;
///
/// let mut stream = Stream::new(1000);
/// assert_eq!(stream.push(1004, b"o, world"), None, "bytes 1000 to 1003 are missing");
/// assert_eq!(stream.push(1000, b"Hell"), Some(&b"Hello, world"[..]));
/// assert_eq!(stream.push(1002, b"xx"), None, "seen before");
/// ```
#[derive(Clone, Debug)]
pub struct Stream {
    /// Sequence number after the last byte of the first run; beyond what is kept, after the last
    /// byte sent.
    next: u32,
    /// Sequence number of the first of `bytes`.
    base: u32,
    in_order_only: bool,
    closed: bool,
    /// Bytes were dropped for [`MAX_RUNS`].
    overflowed: bool,
    bytes: Vec<u8>,
    /// Which of `bytes` were sent: sorted, no two touch.
    runs: SmallVec<[Range<u16>; 4]>,
}

impl Stream {
    /// A stream whose first byte has the sequence number `first_seq`.
    pub fn new(first_seq: u32) -> Self {
        Stream {
            next: first_seq,
            base: first_seq,
            in_order_only: false,
            closed: false,
            overflowed: false,
            bytes: Vec::new(),
            runs: SmallVec::new(),
        }
    }

    /// A stream that takes only segments that begin with the very next byte and drops all others,
    /// overlaps too, as p0f does (deviation D5).
    pub fn in_order_only(first_seq: u32) -> Self {
        Stream { in_order_only: true, ..Stream::new(first_seq) }
    }

    /// The sequence number of the next byte in order; it counts on when no more bytes are kept.
    pub fn next_seq(&self) -> u32 {
        self.next
    }

    /// The bytes from the first one on without a hole, at most [`MAX_STREAM`].
    pub fn ready(&self) -> &[u8] {
        self.bytes.get(..self.ready_len()).unwrap_or(&[])
    }

    /// All that [`Stream::push`] would return for this segment, where that is the segment itself:
    /// nothing was kept before, and it begins with the first byte. It is not kept now either.
    pub fn direct<'p>(&self, seq: u32, payload: &'p [u8]) -> Option<&'p [u8]> {
        let first = self.bytes.is_empty() && !self.closed && seq == self.next && !payload.is_empty();
        first.then(|| payload.get(..MAX_STREAM).unwrap_or(payload))
    }

    /// Takes a segment. All bytes from the first one on without a hole, if there are now more of
    /// them; `None` for a segment that was seen, stands behind a hole or is beyond what is kept.
    pub fn push(&mut self, seq: u32, payload: &[u8]) -> Option<&[u8]> {
        let distance = seq.wrapping_sub(self.next).cast_signed();
        if self.in_order_only && distance != 0 {
            return None;
        }
        let before = self.ready_len();
        if self.closed || before == MAX_STREAM {
            self.count_on(seq, payload.len());
            return None;
        }
        let at = i64::from(seq.wrapping_sub(self.base).cast_signed());
        // What lies before the first byte (a keep-alive probe, a SYN's own payload) is cut off.
        let cut = usize::try_from(-at).unwrap_or(0);
        let at = usize::try_from(at).unwrap_or(0);
        let room = MAX_STREAM.checked_sub(at)?;
        let wanted = payload.get(cut..)?;
        self.keep(at, wanted.get(..room).unwrap_or(wanted));
        let after = self.ready_len();
        if after == before {
            return None;
        }
        self.next = self.next.wrapping_add(u32::try_from(after - before).ok()?);
        if after == MAX_STREAM {
            self.count_on(seq, payload.len());
        }
        Some(self.ready())
    }

    /// Forgets the first `len` of the bytes that [`Stream::direct`] or [`Stream::push`] returned
    /// last, so that there is room for as many more behind them. A segment that was longer than the
    /// room there was is to be pushed once more.
    pub fn take_front(&mut self, len: usize) {
        let ready = self.ready_len();
        let len = if self.bytes.is_empty() { len } else { len.min(ready) };
        if len == 0 {
            return;
        }
        self.base = self.base.wrapping_add(len as u32);
        self.next = self.base.wrapping_add(ready.saturating_sub(len) as u32);
        if len >= self.bytes.len() {
            self.bytes = Vec::new();
            self.runs = SmallVec::new();
            return;
        }
        self.bytes.drain(..len);
        for run in &mut self.runs {
            *run = run.start.saturating_sub(len as u16)..run.end.saturating_sub(len as u16);
        }
        self.runs.retain(|run| run.start < run.end);
    }

    /// There were more runs of bytes with holes between them than are kept: some bytes were
    /// dropped, and what is behind them may not come without a hole any longer.
    pub fn has_dropped(&self) -> bool {
        self.overflowed
    }

    /// Bytes of memory that are kept.
    pub fn memory(&self) -> usize {
        self.bytes.capacity()
    }

    /// Frees the bytes and keeps none from now on; sequence numbers are still counted.
    pub fn close(&mut self) {
        self.closed = true;
        self.bytes = Vec::new();
        self.runs = SmallVec::new();
    }

    /// Runs of bytes with holes between them, each with its offset.
    pub fn runs(&self) -> impl Iterator<Item = (u32, &[u8])> {
        self.runs.iter().map(|run| {
            let bytes = self.bytes.get(usize::from(run.start)..usize::from(run.end));
            (run.start.into(), bytes.unwrap_or(&[]))
        })
    }

    fn ready_len(&self) -> usize {
        self.runs.first().filter(|run| run.start == 0).map_or(0, |run| usize::from(run.end))
    }

    /// Where nothing is kept, holes no longer matter: the end of the farthest segment is what comes
    /// next.
    pub(crate) fn count_on(&mut self, seq: u32, len: usize) {
        let end = seq.wrapping_add(len as u32);
        if end.wrapping_sub(self.next).cast_signed() > 0 {
            self.next = end;
        }
    }

    /// Writes `payload` at offset `at` wherever nothing was written before.
    fn keep(&mut self, at: usize, payload: &[u8]) {
        let end = at + payload.len();
        let (Ok(start), Ok(stop)) = (u16::try_from(at), u16::try_from(end)) else { return };
        if payload.is_empty() {
            return;
        }
        if at == self.bytes.len() && at == self.ready_len() {
            return self.append(stop, payload);
        }
        // The runs that this one overlaps or touches become one with it.
        let first = self.runs.partition_point(|run| run.end < start);
        let last = self.runs.partition_point(|run| run.start <= stop);
        if first == last && self.runs.len() >= MAX_RUNS {
            self.overflowed = true;
            return;
        }
        if end > self.bytes.len() {
            self.reserve(end);
            self.bytes.resize(end, 0);
        }
        let mut merged = start..stop;
        let mut from = at;
        for run in self.runs.drain(first..last) {
            write(&mut self.bytes, at, payload, from..usize::from(run.start));
            from = from.max(usize::from(run.end));
            merged = merged.start.min(run.start)..merged.end.max(run.end);
        }
        write(&mut self.bytes, at, payload, from..end);
        self.runs.insert(first, merged);
    }

    /// Writes `payload`, up to offset `end`, behind all that was written, where that has no holes.
    fn append(&mut self, end: u16, payload: &[u8]) {
        self.reserve(usize::from(end));
        self.bytes.extend_from_slice(payload);
        match self.runs.first_mut() {
            Some(run) => run.end = end,
            None => self.runs.push(0..end),
        }
    }

    /// Makes room for `end` bytes: a power of two, but never more than is kept.
    fn reserve(&mut self, end: usize) {
        let room = end.next_power_of_two().min(MAX_STREAM);
        self.bytes.reserve_exact(room - self.bytes.len());
    }
}

/// Copies the bytes of `payload`, which stands at offset `at`, that belong to `range`.
fn write(bytes: &mut [u8], at: usize, payload: &[u8], range: Range<usize>) {
    let part = payload.get(range.start.saturating_sub(at)..range.end.saturating_sub(at));
    if let (Some(slot), Some(part)) = (bytes.get_mut(range), part) {
        slot.copy_from_slice(part);
    }
}

#[cfg(test)]
mod tests;
