use crate::error::{Layer, Shortage, SkipReason, Skipped};

/// The most bytes of a frame that count (p0f, libpcap's largest snap length in its time).
pub const MAX_FRAME_LEN: usize = 65535;

/// A cursor over the bytes of a frame that have not been read yet.
///
/// It knows which header it stands in and whether the end in front of it is the end of the capture
/// or one that a header set, so that a shortage can be told as `truncated` or `malformed`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reader<'a> {
    rest: &'a [u8],
    offset: u32,
    layer: Layer,
    bounded: bool,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Reader { rest: bytes, offset: 0, layer: Layer::Link, bounded: false }
    }

    /// Of a frame as it was captured, as far as it counts.
    pub(crate) fn of_frame(bytes: &'a [u8]) -> Self {
        Reader::new(bytes.get(..MAX_FRAME_LEN).unwrap_or(bytes))
    }

    /// The same bytes, as those of another header.
    pub(crate) fn enter(self, layer: Layer) -> Self {
        Reader { layer, ..self }
    }

    /// The bytes not read yet.
    pub(crate) fn rest(&self) -> &'a [u8] {
        self.rest
    }

    pub(crate) fn first(&self) -> Option<u8> {
        self.rest.first().copied()
    }

    pub(crate) fn array<const N: usize>(&mut self) -> Result<&'a [u8; N], Skipped> {
        let Some((head, rest)) = self.rest.split_first_chunk::<N>() else { return Err(self.short(N)) };
        self.rest = rest;
        self.offset += N as u32;
        Ok(head)
    }

    pub(crate) fn take(&mut self, len: usize) -> Result<&'a [u8], Skipped> {
        let Some((head, rest)) = self.rest.split_at_checked(len) else { return Err(self.short(len)) };
        self.rest = rest;
        self.offset += len as u32;
        Ok(head)
    }

    pub(crate) fn skip(&mut self, len: usize) -> Result<(), Skipped> {
        self.take(len).map(|_| ())
    }

    pub(crate) fn u8(&mut self) -> Result<u8, Skipped> {
        self.array::<1>().map(|[byte]| *byte)
    }

    /// Big endian.
    pub(crate) fn u16(&mut self) -> Result<u16, Skipped> {
        self.array().map(|bytes| u16::from_be_bytes(*bytes))
    }

    /// Goes on behind a header that was read from here.
    #[inline]
    pub(crate) fn pass(&mut self, header: &[u8]) {
        self.rest = self.rest.get(header.len()..).unwrap_or_default();
        self.offset += header.len() as u32;
    }

    /// Ends the bytes `len` from here, as a header says.
    pub(crate) fn limit(&mut self, len: usize) -> Result<(), Skipped> {
        self.rest = self.rest.get(..len).ok_or_else(|| self.short(len))?;
        self.bounded = true;
        Ok(())
    }

    /// Decoding ends here for this reason.
    #[cold]
    pub(crate) fn stop(self, reason: SkipReason) -> Skipped {
        Skipped::new(reason, self.layer)
    }

    /// A length field that says `had` where at least `needed` bytes have to be.
    #[cold]
    pub(crate) fn contradiction(self, needed: usize, had: usize) -> Skipped {
        let shortage = Shortage { needed: needed as u32, had: had as u32, offset: self.offset };
        Skipped::short(SkipReason::Malformed, self.layer, shortage)
    }

    /// Fewer bytes than are needed from here on.
    #[cold]
    pub(crate) fn short(self, needed: usize) -> Skipped {
        let reason = if self.bounded { SkipReason::Malformed } else { SkipReason::Truncated };
        // A frame is at most 65,535 bytes long; what a header needs is bounded by its length
        // fields.
        let shortage = Shortage { needed: needed as u32, had: self.rest.len() as u32, offset: self.offset };
        Skipped::short(reason, self.layer, shortage)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_to_the_end_and_no_further() {
        let mut r = Reader::new(&[1, 2, 3, 4, 5]);
        assert_eq!(r.u8(), Ok(1));
        assert_eq!(r.u16(), Ok(0x0203));
        let error = r.enter(Layer::Ppp).array::<3>().unwrap_err();
        assert_eq!(error.reason(), SkipReason::Truncated);
        assert_eq!(error.layer(), Layer::Ppp);
        assert_eq!(error.shortage(), Some(Shortage { needed: 3, had: 2, offset: 3 }));
        assert_eq!(r.rest(), [4, 5], "a failed read reads nothing");
    }

    #[test]
    fn an_end_set_by_a_header_makes_it_malformed() {
        let mut r = Reader::new(&[0; 10]);
        assert_eq!(r.limit(11).unwrap_err().reason(), SkipReason::Truncated);
        r.limit(4).unwrap();
        assert_eq!(r.skip(5).unwrap_err().reason(), SkipReason::Malformed);
        assert_eq!(r.limit(5).unwrap_err().reason(), SkipReason::Malformed);
    }
}
