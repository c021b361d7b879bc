use etherparse::err::ip_auth::HeaderSliceError;
use etherparse::{IpAuthHeader, IpAuthHeaderSlice};

use crate::error::Skipped;
use crate::reader::Reader;

/// Protocol number of the authentication header.
pub(super) const AUTHENTICATION: u8 = 51;

/// Reads an authentication header (RFC 4302, section 2) and the protocol after it.
pub(super) fn header(r: &mut Reader<'_>) -> Result<u8, Skipped> {
    let header = IpAuthHeaderSlice::from_slice(r.rest()).map_err(|error| match error {
        HeaderSliceError::Len(short) => r.short(short.required_len),
        // Its length is less than that of its fixed fields.
        HeaderSliceError::Content(_) => r.contradiction(IpAuthHeader::MIN_LEN, 8),
    })?;
    r.pass(header.slice());
    Ok(header.next_header().0)
}
