//! What is looked for in the bytes of a head.

use memchr::memchr_iter;

/// Begins as the only requests that p0f reads do.
pub(crate) fn is_p0f_request(bytes: &[u8]) -> bool {
    bytes.starts_with(b"GET /") || bytes.starts_with(b"HEAD /")
}

/// The payload begins with a method and a blank, and not as HTTP/2 does.
pub(crate) fn may_begin_request(payload: &[u8]) -> bool {
    let method = payload.iter().take(20).take_while(|byte| byte.is_ascii_uppercase()).count();
    method >= 3 && payload.get(method) == Some(&b' ') && !payload.starts_with(b"PRI ")
}

/// `needle` occurs in `bytes`.
pub(crate) fn contains(bytes: &[u8], needle: &[u8]) -> bool {
    let Some((first, others)) = needle.split_first() else { return true };
    memchr_iter(*first, bytes).any(|at| bytes.get(at + 1..).is_some_and(|rest| rest.starts_with(others)))
}
