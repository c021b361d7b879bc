//! p0f's `raw_sig` text of a TCP observation, printed and read back.

use core::fmt;
use core::ops::Range;
use core::str::FromStr;

use crate::{
    Direction, IpVersion, OptionKind, ParseError, SENDSYN_MSS, TcpObservation, WindowMultiple, guess_hops,
};

/// Prints a [`TcpObservation`] as `ver:ttl+dist:olen:mss:win,scale:olayout:quirks:pclass`.
#[derive(Clone, Copy, Debug)]
pub struct RawTcpSignature<'a> {
    seen: &'a TcpObservation,
    direction: Direction,
}

impl<'a> RawTcpSignature<'a> {
    pub(crate) fn new(seen: &'a TcpObservation, direction: Direction) -> Self {
        RawTcpSignature { seen, direction }
    }
}

impl RawTcpSignature<'_> {
    /// Appends the text, which is ASCII: what `Display` writes, without the cost of formatting.
    pub fn push_to(&self, out: &mut Vec<u8>) {
        let seen = self.seen;
        out.push(match seen.version {
            IpVersion::V4 => b'4',
            IpVersion::V6 => b'6',
        });
        out.push(b':');
        push_number(out, seen.ttl.into());
        out.push(b'+');
        match seen.guessed_hops() {
            Some(hops) => push_number(out, hops.into()),
            None => out.push(b'?'),
        }
        out.push(b':');
        push_number(out, seen.ip_options_len.into());
        out.push(b':');
        // The answer to a p0f-sendsyn probe mirrors the probe's MSS, which says nothing of the
        // stack.
        if self.direction == Direction::Response && seen.mss == SENDSYN_MSS {
            out.push(b'*');
        } else {
            push_number(out, seen.mss);
        }
        let (kind, window) = match seen.window_multiple {
            Some(WindowMultiple::Mss(n)) => (&b":mss*"[..], n),
            Some(WindowMultiple::Mtu(n)) => (&b":mtu*"[..], n),
            None => (&b":"[..], seen.window),
        };
        out.extend_from_slice(kind);
        push_number(out, window);
        out.push(b',');
        push_number(out, seen.scale.into());
        out.push(b':');
        for (i, kind) in seen.layout.kinds().iter().enumerate() {
            if i > 0 {
                out.push(b',');
            }
            match kind.name() {
                Some(name) => out.extend_from_slice(name.as_bytes()),
                None => {
                    out.push(b'?');
                    push_number(out, kind.0.into());
                }
            }
            if *kind == OptionKind::EOL {
                out.push(b'+');
                push_number(out, seen.layout.eol_padding().into());
            }
        }
        out.push(b':');
        for (i, name) in seen.quirks.names().enumerate() {
            if i > 0 {
                out.push(b',');
            }
            out.extend_from_slice(name.as_bytes());
        }
        out.extend_from_slice(if seen.has_payload { b":+" } else { b":0" });
    }
}

impl fmt::Display for RawTcpSignature<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = Vec::new();
        self.push_to(&mut text);
        f.write_str(&String::from_utf8_lossy(&text))
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for RawTcpSignature<'_> {
    /// As its text.
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

fn push_number(out: &mut Vec<u8>, number: u16) {
    let digit = |divisor: u16| b'0' + (number / divisor % 10) as u8;
    match number {
        0..10 => out.push(digit(1)),
        10..100 => out.extend_from_slice(&[digit(10), digit(1)]),
        100..1000 => out.extend_from_slice(&[digit(100), digit(10), digit(1)]),
        1000..10_000 => out.extend_from_slice(&[digit(1000), digit(100), digit(10), digit(1)]),
        10_000.. => out.extend_from_slice(&[digit(10_000), digit(1000), digit(100), digit(10), digit(1)]),
    }
}

/// The fields of a signature text, with the byte range of each:
/// `ver:ttl:olen:mss:win,scale:olayout:quirks:pclass`.
fn fields(text: &str) -> Result<[(&str, Range<usize>); 8], ParseError> {
    const NAMES: [&str; 8] = ["ver", "ttl", "olen", "mss", "win,scale", "olayout", "quirks", "pclass"];
    let mut at = 0;
    let mut parts = text.split(':').map(|part| {
        let start = at;
        at += part.len() + 1;
        (part, start..start + part.len())
    });
    let mut out: [(&str, Range<usize>); 8] = Default::default();
    for (slot, name) in out.iter_mut().zip(NAMES) {
        *slot = parts
            .next()
            .ok_or_else(|| ParseError::new(text.len()..text.len(), format!("':' and the field {name}")))?;
    }
    match parts.next() {
        Some((_, span)) => {
            Err(ParseError::new(span.start.saturating_sub(1)..text.len(), "the end, after eight fields"))
        }
        None => Ok(out),
    }
}

fn number<T: FromStr>(text: &str, span: &Range<usize>, expected: &str) -> Result<T, ParseError> {
    if text.is_empty() || !text.bytes().all(|b| b.is_ascii_digit()) {
        return Err(ParseError::new(span.clone(), expected));
    }
    text.parse().map_err(|_| ParseError::new(span.clone(), expected))
}

impl FromStr for TcpObservation {
    type Err = ParseError;

    /// Reads p0f's `raw_sig`. What that text does not hold (TOS, timestamp value, header bytes)
    /// comes out as it would for the plainest packet of that signature; `*` as MSS (an answer to a
    /// p0f-sendsyn probe) as 1331. A multiple that no window of the packet's own MSS can be leaves
    /// the window unknown: see [`TcpObservation::known_window`].
    fn from_str(text: &str) -> Result<Self, ParseError> {
        let [ver, ttl, olen, mss, win, layout, quirks, pclass] = fields(text)?;
        let version = match ver.0 {
            "4" => IpVersion::V4,
            "6" => IpVersion::V6,
            _ => return Err(ParseError::new(ver.1, "an IP version, 4 or 6")),
        };
        let (seen_ttl, hops) = ttl.0.split_once('+').unwrap_or((ttl.0, "?"));
        let ttl_span = ttl.1.start..ttl.1.start + seen_ttl.len();
        let hops_span = ttl.1.end - hops.len().min(ttl.1.len())..ttl.1.end;
        let seen_ttl: u8 = number(seen_ttl, &ttl_span, "a TTL of 0 to 255")?;
        if hops != "?" {
            let hops: u8 = number(hops, &hops_span, "a distance in hops, or ?")?;
            if hops != guess_hops(seen_ttl) {
                // p0f's own guess follows from the TTL; another one would be silently lost.
                return Err(ParseError::new(
                    hops_span,
                    format!("the distance that a TTL of {seen_ttl} stands for, {}", guess_hops(seen_ttl)),
                ));
            }
        }
        let mss_value = match mss.0 {
            "*" => SENDSYN_MSS,
            text => number(text, &mss.1, "an MSS of 0 to 65535")?,
        };
        let Some((window_text, scale_text)) = win.0.split_once(',') else {
            return Err(ParseError::new(win.1, "a window and a scale with a comma between"));
        };
        let window_span = win.1.start..win.1.start + window_text.len();
        let scale_span = window_span.end + 1..win.1.end;
        let scale = number(scale_text, &scale_span, "a window scale of 0 to 255")?;
        let layout = layout.0.parse::<crate::OptionLayout>().map_err(|e| e.shifted(layout.1.start))?;
        let quirks = quirks.0.parse::<crate::Quirks>().map_err(|e| e.shifted(quirks.1.start))?;
        let has_payload = match pclass.0 {
            "0" => false,
            "+" => true,
            _ => return Err(ParseError::new(pclass.1, "a payload class, 0 or +")),
        };
        let ip_options_len: u8 = number(olen.0, &olen.1, "bytes of IP options, 0 to 40")?;
        let option_bytes: u16 = layout.kinds().iter().map(|kind| standard_len(*kind)).sum::<u16>()
            + u16::from(layout.eol_padding());
        let timestamp =
            u32::from(layout.contains(OptionKind::TS) && !quirks.contains(crate::Quirks::OPT_ZERO_TS1));
        let mut seen = TcpObservation {
            version,
            ttl: seen_ttl,
            ip_options_len,
            mss: mss_value,
            window: 0,
            window_multiple: None,
            scale,
            layout,
            quirks,
            has_payload,
            tos: 0,
            timestamp,
            header_len: version.min_header_len()
                + u16::from(ip_options_len)
                + 20
                + option_bytes.next_multiple_of(4),
        };
        let counted = |prefix: &str| window_text.strip_prefix(prefix);
        let multiple_span = || window_span.start + 4..window_span.end;
        if let Some(n) = counted("mss*") {
            let n = number(n, &multiple_span(), "a multiple, as in mss*20")?;
            seen.window_multiple = Some(WindowMultiple::Mss(n));
            // Counted in the MSS of the SYN that it answers, if its own cannot make it: the text
            // does not tell.
            seen.window = n.checked_mul(mss_value).unwrap_or(0);
        } else if let Some(n) = counted("mtu*") {
            let n = number(n, &multiple_span(), "a multiple, as in mtu*4")?;
            seen.window_multiple = Some(WindowMultiple::Mtu(n));
            seen.window = n.checked_mul(mss_value.saturating_add(40)).unwrap_or(0);
        } else {
            // p0f prints the literal only where it found no divisor, but a hand-written text may
            // not know.
            seen.window = number(window_text, &window_span, "a window of 0 to 65535, mss*N or mtu*N")?;
            seen.window_multiple = seen.detect_window_multiple(0);
        }
        Ok(seen)
    }
}

/// Bytes of an option of this kind as senders write it.
fn standard_len(kind: OptionKind) -> u16 {
    match kind {
        OptionKind::EOL | OptionKind::NOP => 1,
        OptionKind::MSS => 4,
        OptionKind::WS => 3,
        OptionKind::SACK | OptionKind::TS => 10,
        _ => 2,
    }
}

impl TcpObservation {
    /// The text of this observation as p0f prints it, `raw_sig`.
    pub fn raw_sig(&self, direction: Direction) -> RawTcpSignature<'_> {
        RawTcpSignature::new(self, direction)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prints_what_it_parses() {
        for text in [
            "4:64+0:0:1460:mss*20,7:mss,sok,ts,nop,ws:df,id+:0",
            "6:128+0:0:1440:8192,8:mss,nop,ws,nop,nop,sok:flow:0",
            "4:57+7:0:265:512,0:mss,sok,ts:ack+:0",
            "4:129+?:4:0:0,0:::+",
            "4:255+0:0:1400:mtu*6,0:mss::0",
        ] {
            let seen: TcpObservation = text.parse().unwrap();
            assert_eq!(seen.raw_sig(Direction::Request).to_string(), text);
        }
    }

    #[test]
    fn the_answer_to_sendsyn_hides_its_mss() {
        let seen: TcpObservation = "4:64+0:0:1331:mss*4,0:mss:df:0".parse().unwrap();
        assert_eq!(seen.raw_sig(Direction::Response).to_string(), "4:64+0:0:*:mss*4,0:mss:df:0");
        assert_eq!(seen.raw_sig(Direction::Request).to_string(), "4:64+0:0:1331:mss*4,0:mss:df:0");
    }

    #[test]
    fn a_window_counted_in_the_mss_of_another_packet_is_unknown() {
        let seen: TcpObservation = "4:64+0:0:1460:mss*96,0:mss:df:0".parse().unwrap();
        assert_eq!((seen.window, seen.known_window()), (0, None));
        assert_eq!(seen.raw_sig(Direction::Response).to_string(), "4:64+0:0:1460:mss*96,0:mss:df:0");
        for (text, window) in [("mss*2", 2920), ("mtu*2", 3000), ("0", 0), ("65535", 65535)] {
            let seen: TcpObservation = format!("4:64+0:0:1460:{text},0:mss:df:0").parse().unwrap();
            assert_eq!(seen.known_window(), Some(window), "{text}");
        }
    }

    #[test]
    fn errors_are_located() {
        for (text, span) in [
            ("5:64+0:0:0:0,0:::0", 0..1),
            ("4:300:0:0:0,0:::0", 2..5),
            ("4:64+1:0:0:0,0:::0", 5..6),
            ("4:64+0:0:0:0:::0", 11..12),
            ("4:64+0:0:0:0,0:mss,wz::0", 19..21),
            ("4:64+0:0:0:0,0::df,:0", 19..19),
            ("4:64+0:0:0:0,0:::1", 17..18),
            ("4:64+0:0:0", 10..10),
            ("4:64+0:0:0:0,0:::0:1", 18..20),
            ("4:64+0:0:0:mss*x,0:::0", 15..16),
        ] {
            assert_eq!(text.parse::<TcpObservation>().unwrap_err().span(), span, "{text}");
        }
    }
}
