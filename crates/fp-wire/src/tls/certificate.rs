//! The first certificate of a Certificate message, in whatever pieces the message comes.

/// The most bytes of a certificate; none of those of today has half as many.
pub const MAX_CERTIFICATE: usize = 16 * 1024;

/// The certificate of a server, as it was sent, and how many follow it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Leaf {
    /// The certificate in DER.
    pub der: Vec<u8>,
    /// How many certificates of others are behind it.
    pub others: u32,
}

/// Takes the body of a Certificate message (RFC 5246, 7.4.2), of which it keeps the first
/// certificate alone.
#[derive(Clone, Debug, Default)]
pub(super) struct LeafReader {
    place: Place,
    /// A length of three bytes, as far as it came.
    length: [u8; 3],
    length_len: usize,
    leaf: Leaf,
    /// The first certificate is whole.
    whole: bool,
}

#[derive(Clone, Copy, Debug, Default)]
enum Place {
    /// Within the length of the list.
    #[default]
    List,
    /// Within the length of a certificate.
    Length,
    /// Within the first one, which has so many bytes.
    First(usize),
    /// Within another, of which so many bytes are to come.
    Other(usize),
}

impl LeafReader {
    /// Bytes that are kept.
    pub(super) fn kept(&self) -> usize {
        self.leaf.der.len()
    }

    /// Bytes of memory in which they are.
    pub(super) fn memory(&self) -> usize {
        self.leaf.der.capacity()
    }

    /// Takes the next bytes of the body; `None` if the first certificate is none that is read.
    pub(super) fn take(&mut self, mut bytes: &[u8]) -> Option<()> {
        while !bytes.is_empty() {
            let missing = match self.place {
                Place::List | Place::Length => self.length.len() - self.length_len,
                Place::First(len) => len.saturating_sub(self.leaf.der.len()),
                Place::Other(left) => left,
            };
            let (piece, rest) = bytes.split_at_checked(missing).unwrap_or((bytes, &[]));
            bytes = rest;
            match self.place {
                Place::List | Place::Length => {
                    let slots = self.length.iter_mut().skip(self.length_len);
                    slots.zip(piece).for_each(|(slot, byte)| *slot = *byte);
                    self.length_len += piece.len();
                    if piece.len() == missing {
                        self.length_read()?;
                    }
                }
                Place::First(len) => {
                    self.keep(piece, len);
                    if piece.len() == missing {
                        (self.whole, self.place) = (true, Place::Length);
                    }
                }
                Place::Other(left) if piece.len() == left => {
                    self.leaf.others += 1;
                    self.place = Place::Length;
                }
                Place::Other(left) => self.place = Place::Other(left - piece.len()),
            }
        }
        Some(())
    }

    fn length_read(&mut self) -> Option<()> {
        self.length_len = 0;
        let [high, middle, low] = self.length;
        let len = u32::from_be_bytes([0, high, middle, low]) as usize;
        self.place = match self.place {
            Place::List => Place::Length,
            _ if self.whole && len == 0 => Place::Length,
            _ if self.whole => Place::Other(len),
            _ if len == 0 || len > MAX_CERTIFICATE => return None,
            _ => Place::First(len),
        };
        Some(())
    }

    fn keep(&mut self, piece: &[u8], len: usize) {
        let der = &mut self.leaf.der;
        let whole = der.len() + piece.len();
        if whole > der.capacity() {
            // Twice as much as came at most, and never more than was announced.
            der.reserve_exact(whole.next_power_of_two().min(len).saturating_sub(der.len()));
        }
        der.extend_from_slice(piece);
    }

    /// What was kept, where the message ends.
    pub(super) fn finish(self) -> Option<Leaf> {
        self.whole.then_some(self.leaf)
    }
}
