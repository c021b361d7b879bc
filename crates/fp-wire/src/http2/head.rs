//! The first head of an end, from the block of fields that says it.

use fp_obs::fitting::KnownHeader;
use fp_obs::http2::{Http2Opening, PseudoHeader};
use fp_obs::{
    Direction, HttpObservation, MAX_HTTP_HEADERS, MAX_HTTP_NAME, MAX_HTTP_VALUE, PassedOver,
    PassedOverCounts, is_http_name_byte,
};

use crate::hpack::{Decoder, HpackError};

/// What the fields of a head may be together, 32 bytes counted beside each.
const ROOM: usize = 65_536;
/// The most pseudo-headers that are kept: a request has five at most (RFC 9113, 8.3.1; RFC 8441).
const MAX_PSEUDO_HEADERS: usize = 8;

/// A head, or what stands in its place.
pub(super) enum Head {
    Final(Box<HttpObservation<'static>>),
    /// An interim response (RFC 9110, 15.2): another head is to come.
    Interim,
}

/// Reads a block. Its pseudo-headers are told in `opening`, the other fields as headers: in the
/// spelling that is usual in HTTP/1 where they are known, since case says nothing here.
pub(super) fn read(
    decoder: &mut Decoder,
    block: &[u8],
    direction: Direction,
    opening: &mut Http2Opening,
) -> Result<Head, HpackError> {
    let mut fields: Vec<(String, Vec<u8>)> = Vec::new();
    let mut passed_over = PassedOverCounts::default();
    let mut interim = false;
    opening.pseudo_headers.clear();
    decoder.decode(block, ROOM, |name, value| {
        if name.starts_with(b":") {
            let header = PseudoHeader::of(name);
            interim |= header == PseudoHeader::Status && value.starts_with(b"1");
            if opening.pseudo_headers.len() < MAX_PSEUDO_HEADERS {
                opening.pseudo_headers.push(header);
            }
        } else if name.is_empty()
            || name.len() > MAX_HTTP_NAME
            || !name.iter().copied().all(is_http_name_byte)
        {
            passed_over.add(PassedOver::Name);
        } else if fields.len() == MAX_HTTP_HEADERS {
            passed_over.add(PassedOver::Count);
        } else {
            let name = match KnownHeader::find(name) {
                Some((known, _)) => known.text().to_owned(),
                None => String::from_utf8_lossy(name).into_owned(),
            };
            fields.push((name, value.get(..MAX_HTTP_VALUE).unwrap_or(value).to_vec()));
        }
    })?;
    if interim && direction == Direction::Response {
        return Ok(Head::Interim);
    }
    let headers = fields.iter().map(|(name, value)| (name.as_str(), value.as_slice()));
    let mut head = HttpObservation::from_headers(2, headers);
    if !passed_over.is_empty() {
        head.spans.to_mut().set_passed_over(passed_over);
    }
    Ok(Head::Final(Box::new(head)))
}
