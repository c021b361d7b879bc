//! Where one direction of a connection stands between its heads.

use fp_wire::http::{Body, ChunkReader, Chunks, RestOfHead};

/// What the next bytes of a direction are. `at` is the sequence number of the next one.
#[derive(Clone, Debug, Default)]
pub(crate) enum Place {
    /// No head was read yet, nor tried in vain.
    #[default]
    Start,
    /// Those of a head.
    Head { at: u32 },
    /// So many of a body, before a head.
    Body { at: u32, left: u32 },
    /// Those of a chunked body, before a head.
    Chunks { at: u32, chunks: ChunkReader },
    /// Those of a head that are not kept; behind its empty line a body begins. Boxed: few heads are
    /// so long.
    Rest { at: u32, rest: Box<RestOfHead> },
    /// Not known, until a segment begins as a head does. What comes again of before `at` does not:
    /// it was read.
    Lost { at: u32 },
    /// None of a head any more, from `at` on.
    Ended { at: u32 },
}

impl Place {
    /// Behind a head with such a body; of the head itself, nothing is left.
    pub(crate) fn behind_head(body: Body, at: u32) -> Place {
        match body {
            Body::None | Body::Interim => Place::Head { at },
            Body::Length(length) => match u32::try_from(length) {
                Ok(0) => Place::Head { at },
                Ok(left) => Place::Body { at, left },
                // Sequence numbers have come round before it ends.
                Err(_) => Place::Ended { at },
            },
            Body::Chunked => Place::Chunks { at, chunks: ChunkReader::default() },
            Body::UntilClose | Body::Tunnel => Place::Ended { at },
            Body::Unclear => Place::Lost { at },
        }
    }

    /// Within a head.
    pub(crate) fn within_head(rest: RestOfHead, at: u32) -> Place {
        Place::Rest { at, rest: Box::new(rest) }
    }

    /// Takes what a segment has of a body. What it has behind it, and from where on: it may begin
    /// with a head.
    ///
    /// A hole does not matter where it is certain what belongs there: inside a body of known
    /// length, or inside a chunk.
    pub(crate) fn advance<'p>(&mut self, mut seq: u32, mut bytes: &'p [u8]) -> Option<(u32, &'p [u8])> {
        loop {
            let (Place::Head { at }
            | Place::Body { at, .. }
            | Place::Chunks { at, .. }
            | Place::Rest { at, .. }
            | Place::Lost { at }) = self
            else {
                return if matches!(self, Place::Ended { .. }) { None } else { Some((seq, bytes)) };
            };
            let at = *at;
            (seq, bytes) = since(at, seq, bytes)?;
            let hole = seq.wrapping_sub(at) as usize;
            let end = seq.wrapping_add(bytes.len() as u32);
            match self {
                Place::Body { left, .. } => {
                    let body_end = at.wrapping_add(*left);
                    if hole + bytes.len() < *left as usize {
                        *self = Place::Body { at: end, left: body_end.wrapping_sub(end) };
                        return None;
                    }
                    *self = Place::Head { at: body_end };
                }
                Place::Chunks { chunks, .. } => match chunks.advance_behind(hole, bytes) {
                    Chunks::More => {
                        *self = Place::Chunks { at: end, chunks: *chunks };
                        return None;
                    }
                    Chunks::End(len) => *self = Place::Head { at: seq.wrapping_add(len as u32) },
                    Chunks::Broken => {
                        *self = Place::Lost { at };
                        // Behind a hole may be anything.
                        return (hole > 0).then_some((seq, bytes));
                    }
                },
                Place::Rest { at, rest } if hole == 0 => match rest.advance(bytes) {
                    None => {
                        *at = end;
                        return None;
                    }
                    Some((len, body)) => *self = Place::behind_head(body, seq.wrapping_add(len as u32)),
                },
                Place::Rest { .. } => *self = Place::Lost { at },
                Place::Lost { .. } => {
                    // Sequence numbers come round.
                    if hole > MOST_BEHIND as usize {
                        *self = Place::Lost { at: seq.wrapping_sub(MOST_BEHIND) };
                    }
                    return Some((seq, bytes));
                }
                Place::Start | Place::Head { .. } | Place::Ended { .. } => return Some((seq, bytes)),
            }
        }
    }
}

/// By how many bytes a segment may come late, where it is lost what comes: few beside half of all
/// sequence numbers.
const MOST_BEHIND: u32 = 1 << 29;

/// What `bytes`, which begin at sequence number `seq`, have from `at` on, and where that begins;
/// `None` if nothing.
pub(crate) fn since(at: u32, seq: u32, bytes: &[u8]) -> Option<(u32, &[u8])> {
    let before = u32::try_from(at.wrapping_sub(seq).cast_signed()).unwrap_or(0);
    let rest = bytes.get(before as usize..)?;
    (!rest.is_empty()).then(|| (seq.wrapping_add(before), rest))
}

/// How many bytes of empty lines there are before a head, which servers pass over (RFC 9112, 2.2).
pub(crate) fn empty_lines(bytes: &[u8]) -> usize {
    bytes.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(place: &Place) -> Option<u32> {
        match place {
            Place::Head { at } => Some(*at),
            _ => None,
        }
    }

    #[test]
    fn it_is_small() {
        // docs/security.md says these.
        assert_eq!((size_of::<Place>(), size_of::<RestOfHead>()), (16, 104));
    }

    #[test]
    fn a_body_of_known_length_may_have_holes_and_come_again() {
        let near_the_end = u32::MAX - 2;
        let mut place = Place::behind_head(Body::Length(10), near_the_end);
        assert_eq!(place.advance(near_the_end, b"01234"), None);
        assert_eq!(place.advance(near_the_end, b"01234"), None, "seen before");
        assert_eq!(place.advance(near_the_end.wrapping_add(7), b"7"), None, "behind a hole");
        assert_eq!(place.advance(near_the_end.wrapping_add(5), b"56"), None, "late");
        assert_eq!(place.advance(near_the_end.wrapping_add(6), b"6789GET"), Some((7, &b"GET"[..])));
        assert_eq!(at(&place), Some(7));
        let mut place = Place::behind_head(Body::Length(10), 0);
        assert_eq!(place.advance(0, b"0123456789"), None);
        assert_eq!(at(&place), Some(10));
        // Over the end of the body there is a hole.
        let mut place = Place::behind_head(Body::Length(10), 0);
        assert_eq!(place.advance(12, b"x"), Some((12, &b"x"[..])));
        assert_eq!(at(&place), Some(10));
    }

    #[test]
    fn a_chunked_body_may_have_holes_in_its_chunks() {
        let mut place = Place::behind_head(Body::Chunked, 0);
        assert_eq!(place.advance(0, b"10\r\n01"), None);
        assert_eq!(place.advance(10, b"6789abcdef\r\n0\r\n\r\nGET"), Some((27, &b"GET"[..])));
        let mut place = Place::behind_head(Body::Chunked, 0);
        assert_eq!(place.advance(0, b"1\r\n0"), None);
        assert_eq!(place.advance(8, b"GET"), Some((8, &b"GET"[..])), "the hole may hold a size");
        assert!(matches!(place, Place::Lost { .. }));
        let mut place = Place::behind_head(Body::Chunked, 0);
        assert_eq!(place.advance(0, b"GET"), None);
        assert!(matches!(place, Place::Lost { .. }));
    }

    #[test]
    fn the_rest_of_a_head() {
        for (text, rest) in [
            ("c HTTP/1.1\r\nContent-Length: 3\r\n\r\n", RestOfHead::of_long_request()),
            ("c\nD: e\ncontent-length:3\n\n", RestOfHead::of_long_request()),
            ("\n", RestOfHead::behind_cr(Body::Length(3))),
            ("", RestOfHead::behind_cr(Body::Length(3))),
        ] {
            let all = [text, "123GET"].concat();
            for step in 1..=all.len() {
                let mut place = Place::within_head(rest.clone(), 0);
                let mut found = Vec::new();
                for (number, piece) in all.as_bytes().chunks(step).enumerate() {
                    if let Some((seq, _)) = place.advance((number * step) as u32, piece) {
                        found.push(seq);
                    }
                }
                assert_eq!(at(&place), Some(text.len() as u32 + 3), "{text:?} by {step}");
                assert_eq!(found.first(), at(&place).as_ref(), "{text:?} by {step}");
            }
        }
        let mut place = Place::within_head(RestOfHead::of_long_request(), 0);
        assert_eq!(
            place.advance(0, b"\nTransfer-Encoding: chunked\n\n0\r\n\r\nGET"),
            Some((34, &b"GET"[..]))
        );
        let mut place = Place::within_head(RestOfHead::of_long_request(), 0);
        assert_eq!(place.advance(5, b"\n\nGET"), Some((5, &b"\n\nGET"[..])));
        assert!(matches!(place, Place::Lost { .. }), "behind a hole");
        let mut place = Place::within_head(RestOfHead::of_long_response(), 0);
        assert_eq!(place.advance(0, b"c\r\n\r\nGET"), Some((5, &b"GET"[..])));
        assert!(matches!(place, Place::Lost { at: 5 }));
    }

    #[test]
    fn what_was_read_is_not_read_again_where_it_is_lost() {
        let mut place = Place::behind_head(Body::Unclear, 10);
        assert_eq!(place.advance(0, b"0123456789"), None);
        assert_eq!(place.advance(8, b"89GET"), Some((10, &b"GET"[..])));
        assert_eq!(place.advance(20, b"GET"), Some((20, &b"GET"[..])));
        // More than half of all sequence numbers further on, too.
        for seq in [1 << 30, 2 << 30, 3 << 30, 5, 1 << 30] {
            assert_eq!(place.advance(seq, b"GET"), Some((seq, &b"GET"[..])));
        }
    }

    #[test]
    fn what_has_no_end_is_passed_over() {
        for body in [Body::UntilClose, Body::Length(u64::MAX), Body::Tunnel] {
            let mut place = Place::behind_head(body, 0);
            assert_eq!(place.advance(0, b"GET / HTTP/1.1\r\n\r\n"), None);
        }
    }
}
