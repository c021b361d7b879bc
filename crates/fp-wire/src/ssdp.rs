//! Messages of SSDP: from the payload of a UDP datagram to an [`Ssdp`] (UPnP Device Architecture
//! 2.0, 1.2 and 1.3).
//!
//! ```
//! let sent = b"NOTIFY * HTTP/1.1\r\nSERVER: Linux/5.10 UPnP/1.0 MiniDLNA/1.3.0\r\n\r\n";
//! let seen = fp_wire::ssdp::message(sent).expect("a message that names its program");
//! assert_eq!(&*seen.agent, "Linux/5.10 UPnP/1.0 MiniDLNA/1.3.0");
//! ```

#[cfg(test)]
mod tests;

use fp_obs::ssdp::{MAX_TEXT, Ssdp, SsdpMessage};

/// Where searches and notices go (UPnP Device Architecture 2.0, 1.1.1).
pub const PORT: u16 = 1900;
/// So many lines of a message are read at most.
pub const MAX_LINES: usize = 32;

/// Which message a payload begins as, if it is one.
pub fn kind(payload: &[u8]) -> Option<SsdpMessage> {
    if payload.starts_with(b"NOTIFY * HTTP/1.") {
        Some(SsdpMessage::Notify)
    } else if payload.starts_with(b"M-SEARCH * HTTP/1.") {
        Some(SsdpMessage::Search)
    } else {
        payload.starts_with(b"HTTP/1.").then_some(SsdpMessage::Response)
    }
}

/// What a message says of its sender: `None` if that does not name its program. A response has a
/// unique name of a service, or it is of another protocol.
pub fn message(payload: &[u8]) -> Option<Ssdp> {
    let kind = kind(payload)?;
    let mut lines = payload.split(|byte| *byte == b'\n');
    let first = lines.next()?;
    if kind == SsdpMessage::Response && first.get(8..12) != Some(b" 200") {
        return None;
    }
    let (mut agent, mut target, mut usn) = (None, None, None);
    for line in lines.take(MAX_LINES) {
        // What is behind the empty line, or a line that is none, is no header.
        let Some(colon) = line.iter().position(|byte| *byte == b':') else { break };
        let (name, value) = line.split_at(colon);
        let place = match name.trim_ascii() {
            name if name.eq_ignore_ascii_case(b"server") && kind != SsdpMessage::Search => &mut agent,
            name if name.eq_ignore_ascii_case(b"user-agent") && kind == SsdpMessage::Search => &mut agent,
            name if name.eq_ignore_ascii_case(b"st") || name.eq_ignore_ascii_case(b"nt") => &mut target,
            name if name.eq_ignore_ascii_case(b"usn") => &mut usn,
            _ => continue,
        };
        let value = value.get(1..).unwrap_or(&[]).trim_ascii();
        if place.is_none() && !value.is_empty() {
            *place = Some(String::from_utf8_lossy(value.get(..MAX_TEXT).unwrap_or(value)));
        }
    }
    if kind == SsdpMessage::Response && usn.is_none() {
        return None;
    }
    let mut seen = Ssdp::new(kind, &agent?);
    (seen.target, seen.usn) = (target.map(Into::into), usn.map(Into::into));
    Some(seen)
}

/// The body of the fuzz target: nothing is kept beyond its bounds, and what begins as no message is
/// none.
#[doc(hidden)]
pub fn fuzz(bytes: &[u8]) {
    let Some(seen) = message(bytes) else { return };
    assert_eq!(kind(bytes), Some(seen.message));
    let all = [Some(&seen.agent), seen.target.as_ref(), seen.usn.as_ref()];
    all.into_iter().flatten().for_each(|text| assert!((1..=MAX_TEXT).contains(&text.chars().count())));
}
