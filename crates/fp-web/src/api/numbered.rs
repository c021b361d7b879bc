//! Lines of events with their numbers.

/// Appends a line with the number of its event as the first member.
pub(super) fn push_numbered(out: &mut Vec<u8>, line: &[u8], seq: u64) {
    out.extend_from_slice(format!("{{\"seq\":{seq},").as_bytes());
    out.extend_from_slice(line.strip_prefix(b"{").unwrap_or(line));
}
