//! Responses of multicast DNS: from the payload of a UDP datagram to an [`Mdns`].
//!
//! ```
//! // A response with one record: printer.local has the address 192.0.2.7.
//! let sent = b"\0\0\x84\0\0\0\0\x01\0\0\0\0\
//!     \x07printer\x05local\0\0\x01\x80\x01\0\0\0\x78\0\x04\xc0\0\x02\x07";
//! let seen = fp_wire::mdns::response(sent).expect("a response that says something");
//! assert_eq!(seen.host.as_deref(), Some("printer.local"));
//! ```

#[cfg(test)]
mod tests;

use fp_obs::mdns::{MAX_SERVICES, MAX_TEXT, Mdns};

use crate::bytes::Bytes;

/// The port of queries and responses (RFC 6762, 5.1 and 6).
pub const PORT: u16 = 5353;
/// So many records of a response are read at most: one of Ethernet's size has no more.
pub const MAX_RECORDS: u16 = 128;
/// So many labels a name has at most (RFC 1035, 2.3.4).
const MAX_LABELS: usize = 128;
/// So many pointers of a name are followed at most.
const MAX_POINTERS: usize = 16;

/// Whether a payload begins as a response without an error (RFC 6762, 18).
pub fn is_response(payload: &[u8]) -> bool {
    matches!(payload, [_, _, first, second, _, _, _, _, _, _, _, _, ..]
        if first & 0xf8 == 0x80 && second & 0x0f == 0)
}

/// What the records of a response say of its sender, as far as they are whole; `None` if that is
/// nothing. Records that take something back, with a time to live of zero, say nothing.
pub fn response(payload: &[u8]) -> Option<Mdns> {
    if !is_response(payload) {
        return None;
    }
    let mut seen = Mdns::default();
    // What is behind a record that is cut short is not read.
    let _ = records(payload, &mut seen);
    (!seen.is_empty()).then_some(seen)
}

fn records(message: &[u8], seen: &mut Mdns) -> Option<()> {
    let mut bytes = Bytes::new(message);
    let _ = bytes.u32()?;
    let (questions, counts) = (bytes.u16()?, [bytes.u16()?, bytes.u16()?, bytes.u16()?]);
    for _ in 0..questions.min(MAX_RECORDS) {
        name(message, &mut bytes)?;
        bytes.u32()?;
    }
    let all = counts.into_iter().fold(0, u16::saturating_add);
    for _ in 0..all.min(MAX_RECORDS) {
        let owner = name(message, &mut bytes)?;
        let (kind, class, ttl) = (bytes.u16()?, bytes.u16()?, bytes.u32()?);
        let data = bytes.vec16()?;
        // The first bit of the class says that there are no others (RFC 6762, 10.2).
        if class & 0x7fff == 1 && ttl > 0 {
            record(message, kind, &owner, data, seen);
        }
    }
    Some(())
}

fn record(message: &[u8], kind: u16, owner: &[&[u8]], data: &[u8], seen: &mut Mdns) {
    match kind {
        // A and AAAA.
        1 | 28 => keep_host(seen, owner),
        // PTR: an instance of a service, or a type of services (RFC 6763, 9).
        12 => match owner {
            [b"_services", b"_dns-sd", b"_udp", b"local"] => {
                if let Some(service) = name(message, &mut Bytes::new(data)) {
                    keep_service(seen, &service);
                }
            }
            _ => keep_service(seen, owner),
        },
        // HINFO.
        13 => {
            let mut data = Bytes::new(data);
            if let (Some(machine), Some(system)) = (data.vec8(), data.vec8()) {
                keep(&mut seen.machine, machine);
                keep(&mut seen.system, system);
            }
        }
        // TXT.
        16 => {
            if let [_, b"_device-info", b"_tcp", b"local"] = owner {
                let mut data = Bytes::new(data);
                while let Some(text) = data.vec8() {
                    if let Some(model) = text.strip_prefix(b"model=") {
                        keep(&mut seen.model, model);
                    } else if let Some(version) = text.strip_prefix(b"osxvers=") {
                        keep(&mut seen.osxvers, version);
                    }
                }
            }
        }
        // SRV: behind an instance's name stands its type, behind three numbers its host.
        33 => {
            keep_service(seen, owner.get(1..).unwrap_or(&[]));
            let at_host = data.get(6..).and_then(|data| name(message, &mut Bytes::new(data)));
            if let Some(host) = at_host {
                keep_host(seen, &host);
            }
        }
        _ => {}
    }
}

/// A name, its labels one by one, and the cursor behind it. A pointer leads to an earlier place of
/// the message (RFC 1035, 4.1.4).
fn name<'a>(message: &'a [u8], bytes: &mut Bytes<'a>) -> Option<Vec<&'a [u8]>> {
    let (mut labels, mut pointers, mut ahead) = (Vec::new(), 0, *bytes);
    loop {
        let len = ahead.u8()?;
        match len >> 6 {
            0 if len == 0 => break,
            0 if labels.len() < MAX_LABELS => labels.push(ahead.take(len.into())?),
            3 if pointers < MAX_POINTERS => {
                let at = usize::from(len & 0x3f) << 8 | usize::from(ahead.u8()?);
                if pointers == 0 {
                    *bytes = ahead;
                }
                pointers += 1;
                ahead = Bytes::new(message.get(at..)?);
            }
            _ => return None,
        }
    }
    if pointers == 0 {
        *bytes = ahead;
    }
    Some(labels)
}

/// Labels with dots between them.
fn dotted(labels: &[&[u8]]) -> Vec<u8> {
    labels.join(&b'.')
}

fn keep_host(seen: &mut Mdns, labels: &[&[u8]]) {
    if let [_, b"local"] = labels {
        keep(&mut seen.host, &dotted(labels));
    }
}

/// The type of a service, without `local` and without the subtype before it.
fn keep_service(seen: &mut Mdns, labels: &[&[u8]]) {
    if let [.., service, protocol @ (b"_tcp" | b"_udp"), b"local"] = labels
        && let [b'_', ..] = service
        && seen.services.len() < MAX_SERVICES
    {
        let text = text(&dotted(&[service, protocol]));
        if !seen.services.contains(&text) {
            seen.services.push(text);
        }
    }
}

/// Keeps the first text that is there.
fn keep(place: &mut Option<Box<str>>, bytes: &[u8]) {
    if place.is_none() && !bytes.is_empty() {
        *place = Some(text(bytes));
    }
}

/// Text of bytes that may be any.
fn text(bytes: &[u8]) -> Box<str> {
    String::from_utf8_lossy(bytes.get(..MAX_TEXT).unwrap_or(bytes)).into()
}

/// The body of the fuzz target: nothing is kept beyond its bounds, and what begins as no response
/// is none.
#[doc(hidden)]
pub fn fuzz(bytes: &[u8]) {
    let Some(seen) = response(bytes) else { return };
    assert!(is_response(bytes) && !seen.is_empty() && seen.services.len() <= MAX_SERVICES);
    let texts = [&seen.host, &seen.model, &seen.osxvers, &seen.machine, &seen.system];
    let all = texts.into_iter().flatten().chain(&seen.services);
    all.for_each(|text| assert!((1..=MAX_TEXT).contains(&text.chars().count())));
}
