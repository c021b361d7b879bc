//! What the headers of a head say of where its body ends (RFC 9112, 6.3).

use fp_obs::fitting::KnownHeader;
use fp_obs::{HttpObservation, NameCase, is_http_name_byte};

/// What headers say of where a body ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Framing {
    /// Nothing.
    #[default]
    Unsaid,
    /// It has so many bytes.
    Length(u64),
    /// A transfer coding, the last of which makes chunks or does not.
    Coded {
        /// It makes chunks.
        chunked: bool,
    },
    /// They contradict each other, or different receivers understand them differently.
    Unclear,
}

impl Framing {
    /// What a head says: its headers, and the lines that were passed over.
    pub(super) fn of(head: &HttpObservation<'_>, passed_over: Framing) -> Framing {
        if passed_over == Framing::Unclear {
            return Framing::Unclear;
        }
        Framing::of_headers(head).and(passed_over)
    }

    fn of_headers(head: &HttpObservation<'_>) -> Framing {
        // It overrides Content-Length (RFC 9112, 6.3).
        if head.names(KnownHeader::TRANSFER_ENCODING) {
            let coding = head.last_value(KnownHeader::TRANSFER_ENCODING, NameCase::Ignored).unwrap_or(&[]);
            return Framing::of_coding(coding, head.version);
        }
        if !head.names(KnownHeader::CONTENT_LENGTH) {
            return Framing::Unsaid;
        }
        head.spans
            .iter()
            .filter(|span| span.known(NameCase::Ignored) == Some(KnownHeader::CONTENT_LENGTH))
            .map(|span| Framing::of_length(span.value(&head.bytes)))
            .fold(Framing::Unsaid, Framing::and)
    }

    /// What a line says, in a head of this version of HTTP/1. It may be no header, or one that
    /// receivers differ about.
    pub(super) fn of_line(line: &[u8], version: u8) -> Framing {
        if !tells_of_body(line) {
            return Framing::Unsaid;
        }
        let Some((name, value)) = line.iter().position(|byte| *byte == b':').and_then(|at| {
            let (name, value) = line.split_at_checked(at)?;
            Some((name, value.get(1..)?))
        }) else {
            return Framing::Unclear;
        };
        if name.eq_ignore_ascii_case(CONTENT_LENGTH) {
            Framing::of_length(value)
        } else if name.eq_ignore_ascii_case(TRANSFER_ENCODING) {
            Framing::of_coding(value, version)
        } else if name.iter().all(|byte| is_http_name_byte(*byte)) {
            // Another header, whose name only begins so.
            Framing::Unsaid
        } else {
            Framing::Unclear
        }
    }

    /// What this and a later header say together.
    pub(super) fn and(self, later: Framing) -> Framing {
        match (self, later) {
            (said, Framing::Unsaid) | (Framing::Unsaid, said) => said,
            (Framing::Unclear, _) | (_, Framing::Unclear) => Framing::Unclear,
            (Framing::Coded { .. }, Framing::Length(_)) => self,
            (_, Framing::Coded { .. }) => later,
            // Several lengths are one if they agree.
            (Framing::Length(one), Framing::Length(other)) if one == other => self,
            (Framing::Length(_), Framing::Length(_)) => Framing::Unclear,
        }
    }

    /// By the value of Transfer-Encoding. What HTTP/1.0 says of it is not to be relied on (RFC
    /// 9112, 6.1).
    fn of_coding(value: &[u8], version: u8) -> Framing {
        let last = value.rsplit(|byte| *byte == b',').next().unwrap_or(&[]).trim_ascii();
        match version {
            1 => Framing::Coded { chunked: last.eq_ignore_ascii_case(b"chunked") },
            _ => Framing::Unclear,
        }
    }

    /// By the value of Content-Length: one number, or the same several times.
    fn of_length(value: &[u8]) -> Framing {
        let length = |text| number(text).map_or(Framing::Unclear, Framing::Length);
        value.split(|byte| *byte == b',').map(length).fold(Framing::Unsaid, Framing::and)
    }
}

const CONTENT_LENGTH: &[u8] = b"content-length";
const TRANSFER_ENCODING: &[u8] = b"transfer-encoding";

/// The header says how long the body is.
pub(super) fn is_of_body(name: KnownHeader) -> bool {
    matches!(name, KnownHeader::CONTENT_LENGTH | KnownHeader::TRANSFER_ENCODING)
}

/// Some receiver might take this line for such a header.
pub(super) fn tells_of_body(line: &[u8]) -> bool {
    let line = line.trim_ascii_start();
    [CONTENT_LENGTH, TRANSFER_ENCODING]
        .iter()
        .any(|name| line.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name)))
}

/// A decimal number among blanks.
fn number(text: &[u8]) -> Option<u64> {
    let digits = text.trim_ascii();
    let value = |number: u64, digit: &u8| {
        let digit = digit.is_ascii_digit().then(|| u64::from(digit - b'0'))?;
        number.checked_mul(10)?.checked_add(digit)
    };
    if digits.is_empty() { None } else { digits.iter().try_fold(0, value) }
}
