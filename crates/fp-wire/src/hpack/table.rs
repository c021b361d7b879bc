//! The tables of HPACK: names and values that both ends know by number (RFC 7541, 2.3).

use std::collections::VecDeque;

use super::error::HpackError;

/// RFC 7541, appendix A.
const STATIC: [(&str, &str); 61] = [
    (":authority", ""),
    (":method", "GET"),
    (":method", "POST"),
    (":path", "/"),
    (":path", "/index.html"),
    (":scheme", "http"),
    (":scheme", "https"),
    (":status", "200"),
    (":status", "204"),
    (":status", "206"),
    (":status", "304"),
    (":status", "400"),
    (":status", "404"),
    (":status", "500"),
    ("accept-charset", ""),
    ("accept-encoding", "gzip, deflate"),
    ("accept-language", ""),
    ("accept-ranges", ""),
    ("accept", ""),
    ("access-control-allow-origin", ""),
    ("age", ""),
    ("allow", ""),
    ("authorization", ""),
    ("cache-control", ""),
    ("content-disposition", ""),
    ("content-encoding", ""),
    ("content-language", ""),
    ("content-length", ""),
    ("content-location", ""),
    ("content-range", ""),
    ("content-type", ""),
    ("cookie", ""),
    ("date", ""),
    ("etag", ""),
    ("expect", ""),
    ("expires", ""),
    ("from", ""),
    ("host", ""),
    ("if-match", ""),
    ("if-modified-since", ""),
    ("if-none-match", ""),
    ("if-range", ""),
    ("if-unmodified-since", ""),
    ("last-modified", ""),
    ("link", ""),
    ("location", ""),
    ("max-forwards", ""),
    ("proxy-authenticate", ""),
    ("proxy-authorization", ""),
    ("range", ""),
    ("referer", ""),
    ("refresh", ""),
    ("retry-after", ""),
    ("server", ""),
    ("set-cookie", ""),
    ("strict-transport-security", ""),
    ("transfer-encoding", ""),
    ("user-agent", ""),
    ("vary", ""),
    ("via", ""),
    ("www-authenticate", ""),
];

/// What an entry counts beside its bytes (RFC 7541, 4.1).
pub(super) const OVERHEAD: usize = 32;

/// What was sent in full and may come again by number.
#[derive(Clone, Debug)]
pub(super) struct Table {
    /// The newest one first.
    entries: VecDeque<Entry>,
    /// What they count together, at most `limit`.
    size: usize,
    limit: usize,
}

/// A name with a value behind it.
#[derive(Clone, Debug)]
struct Entry {
    bytes: Box<[u8]>,
    name_len: usize,
}

impl Table {
    pub(super) fn new(limit: usize) -> Table {
        Table { entries: VecDeque::new(), size: 0, limit }
    }

    /// The name and value of a number; 0 has none.
    pub(super) fn get(&self, number: usize) -> Result<(&[u8], &[u8]), HpackError> {
        let place = number.checked_sub(1).ok_or(HpackError::Index)?;
        if let Some((name, value)) = STATIC.get(place) {
            return Ok((name.as_bytes(), value.as_bytes()));
        }
        let entry = self.entries.get(place - STATIC.len()).ok_or(HpackError::Index)?;
        entry.bytes.split_at_checked(entry.name_len).ok_or(HpackError::Index)
    }

    /// Adds what was sent; the oldest ones go that have no room beside it (RFC 7541, 4.4).
    pub(super) fn insert(&mut self, name: &[u8], value: &[u8]) {
        let size = name.len() + value.len() + OVERHEAD;
        self.evict(size);
        if size <= self.limit {
            self.size += size;
            self.entries.push_front(Entry { bytes: [name, value].concat().into(), name_len: name.len() });
        }
    }

    /// Sets what the entries count at most.
    pub(super) fn set_limit(&mut self, limit: usize) {
        self.limit = limit;
        self.evict(0);
    }

    /// Makes room for so much.
    fn evict(&mut self, needed: usize) {
        while self.size + needed > self.limit
            && let Some(oldest) = self.entries.pop_back()
        {
            self.size -= oldest.bytes.len() + OVERHEAD;
        }
    }

    /// What the entries count together, which bounds their memory.
    pub(super) fn size(&self) -> usize {
        self.size
    }
}
