//! The headers of a head, line by line.

use fp_obs::{
    HeaderSpan, HeaderSpans, MAX_HTTP_HEADERS, MAX_HTTP_NAME, NameCase, PassedOver, is_http_name_byte,
};
use memchr::memchr;

use super::HeadReader;
use super::framing::{Framing, is_of_body, tells_of_body};
use super::head::{State, Stop, offset};
use super::scan::{colon, end_of_line};

/// p0f's limits.
const P0F_HEADERS: usize = 32;
const P0F_NAME: usize = 32;
const P0F_VALUE: usize = 1024;

impl HeadReader {
    /// Reads headers whose lines are there as a whole, up to the first one with anything unusual
    /// about it or the end of the head: what most of a head is, and nothing that the byte by byte
    /// rules below would not read alike.
    pub(super) fn whole_lines(&mut self, bytes: &[u8], spans: &mut HeaderSpans) {
        if self.at != self.line {
            return;
        }
        let most = self.most_headers();
        let mut at = usize::from(self.at);
        while spans.len() < most
            && let Some((span, len)) = bytes.get(at..).and_then(|rest| whole_line(at, rest))
        {
            spans.push(span);
            at += len;
        }
        self.next_line(at);
    }

    #[inline]
    fn most_headers(&self) -> usize {
        if self.options.large { MAX_HTTP_HEADERS } else { P0F_HEADERS }
    }

    /// The first byte of a line, or more of a name.
    pub(super) fn name(&mut self, bytes: &[u8], headers: usize) -> Result<State, Stop> {
        let large = self.options.large;
        let at = usize::from(self.at);
        let fresh = bytes.get(at..).unwrap_or(&[]);
        if self.at == self.line {
            match fresh {
                [] => return Err(Stop::NeedMore),
                [b'\r' | b'\n', ..] => {
                    let len = if fresh.starts_with(b"\r\n") { 2 } else { 1 };
                    self.end.len = offset(at + len);
                    self.end.half = fresh == b"\r";
                    return Err(Stop::End);
                }
                [b' ' | b'\t', ..] if large => return Ok(State::PassOver(PassedOver::Folded)),
                _ if headers < self.most_headers() => {}
                _ if large => return Ok(State::PassOver(PassedOver::Count)),
                _ => return Err(Stop::NotHttp),
            }
        }
        let is_name = |byte: &u8| if large { is_http_name_byte(*byte) } else { is_p0f_name_byte(*byte) };
        let read = fresh.iter().take_while(|byte| is_name(byte)).count();
        let name_len = at + read - usize::from(self.line);
        self.at = offset(at + read);
        let most = if large { MAX_HTTP_NAME } else { P0F_NAME };
        match fresh.get(read) {
            // p0f looks at the byte after the longest name before it finds the name too long.
            None if name_len <= most + 1 => Err(Stop::NeedMore),
            Some(b':') if (1..=most).contains(&name_len) => {
                self.at = offset(at + read + 1);
                Ok(State::BeforeValue { name_len: name_len as u8 })
            }
            Some(b' ' | b'\t') if large && (1..=most).contains(&name_len) => {
                Ok(State::BeforeColon { name_len: name_len as u8 })
            }
            _ if large => Ok(State::PassOver(PassedOver::Name)),
            _ => Err(Stop::NotHttp),
        }
    }

    /// Blanks that do not belong there (RFC 9112, 5.1). Browsers take such a header for one, and
    /// servers differ: of the length of a body it says nothing for sure.
    pub(super) fn before_colon(&mut self, bytes: &[u8], name_len: u8) -> Result<State, Stop> {
        let at = usize::from(self.at);
        let fresh = bytes.get(at..).unwrap_or(&[]);
        let blanks = fresh.iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
        self.at = offset(at + blanks);
        let gap = at + blanks - usize::from(self.line) - usize::from(name_len);
        match fresh.get(blanks) {
            None => Err(Stop::NeedMore),
            // Colon and blank are part of the gap, whose length has to fit in a byte.
            Some(b':') if gap + 2 <= usize::from(u8::MAX) => {
                self.at += 1;
                if tells_of_body(self.line_of(bytes, bytes.len())) {
                    self.end.passed_over = Framing::Unclear;
                }
                Ok(State::BeforeValue { name_len })
            }
            Some(_) => Ok(State::PassOver(PassedOver::Name)),
        }
    }

    pub(super) fn before_value(&mut self, bytes: &[u8], name_len: u8) -> Result<State, Stop> {
        match bytes.get(usize::from(self.at)) {
            None => return Err(Stop::NeedMore),
            Some(b' ' | b'\t') => self.at += 1,
            Some(_) => {}
        }
        Ok(State::Value { name_len, value: self.at })
    }

    pub(super) fn value(
        &mut self,
        bytes: &[u8],
        name_len: u8,
        value: u16,
        spans: &mut HeaderSpans,
    ) -> Result<State, Stop> {
        let at = usize::from(self.at);
        let start = usize::from(value);
        let most = if self.options.large { usize::from(u16::MAX) } else { P0F_VALUE };
        let fresh = bytes.get(at..).unwrap_or(&[]);
        let Some(end) = memchr(b'\n', fresh).map(|n| at + n) else {
            self.at = offset(bytes.len());
            return if bytes.len().saturating_sub(start) > most {
                Ok(State::TooLong)
            } else {
                Err(Stop::NeedMore)
            };
        };
        if end - start > most {
            return Ok(State::TooLong);
        }
        let text = bytes.get(start..end).unwrap_or(&[]);
        let text = text.strip_suffix(b"\r").unwrap_or(text);
        let line = usize::from(self.line);
        let name_end = line + usize::from(name_len);
        let name = bytes.get(line..name_end).unwrap_or(&[]);
        spans.push(HeaderSpan::new(u32::from(self.line), name, (start - name_end) as u8, offset(text.len())));
        self.next_line(end + 1);
        Ok(State::Name)
    }

    /// A line that is not told.
    #[cold]
    pub(super) fn pass_over(
        &mut self,
        bytes: &[u8],
        reason: PassedOver,
        spans: &HeaderSpans,
    ) -> Result<State, Stop> {
        let at = usize::from(self.at);
        let Some(end) = memchr(b'\n', bytes.get(at..).unwrap_or(&[])) else {
            self.at = offset(bytes.len());
            return Err(Stop::NeedMore);
        };
        self.passed_over.add(reason);
        let of_body = |span: &HeaderSpan| span.known(NameCase::Ignored).is_some_and(is_of_body);
        let said_before = self.end.passed_over != Framing::Unsaid || spans.last().is_some_and(of_body);
        let line = self.line_of(bytes, at + end);
        let said = match reason {
            PassedOver::Folded if said_before || tells_of_body(line) => Framing::Unclear,
            PassedOver::Folded => Framing::Unsaid,
            _ => Framing::of_line(line, self.version),
        };
        self.end.passed_over = self.end.passed_over.and(said);
        self.next_line(at + end + 1);
        Ok(State::Name)
    }

    /// The line that is read, up to an offset.
    fn line_of<'a>(&self, bytes: &'a [u8], end: usize) -> &'a [u8] {
        bytes.get(usize::from(self.line)..end).unwrap_or(&[])
    }
}

/// The header that `rest`, which stands at offset `at`, begins with, and the length of its line;
/// `None` if that is not all here, not a header, larger than p0f allows, or the empty line.
#[inline]
fn whole_line(at: usize, rest: &[u8]) -> Option<(HeaderSpan, usize)> {
    let (name, tail) = rest.split_at_checked(colon(rest)?)?;
    let gap = 1 + usize::from(matches!(tail.get(1)?, b' ' | b'\t'));
    let text = tail.get(gap..)?;
    let end = end_of_line(text).filter(|end| *end <= P0F_VALUE)?;
    let cr = end.checked_sub(1).and_then(|last| text.get(last)) == Some(&b'\r');
    let span = HeaderSpan::new(u32::from(offset(at)), name, gap as u8, offset(end - usize::from(cr)));
    // Known names are made of the right bytes.
    if span.known(NameCase::Ignored).is_none()
        && (!(1..=P0F_NAME).contains(&name.len()) || !name.iter().all(|byte| is_p0f_name_byte(*byte)))
    {
        return None;
    }
    Some((span, name.len() + gap + end + 1))
}

fn is_p0f_name_byte(byte: u8) -> bool {
    #[expect(clippy::indexing_slicing, reason = "evaluated when compiled")]
    const IS: [bool; 256] = {
        let mut is = [false; 256];
        let mut byte = 0;
        while byte < is.len() {
            is[byte] = (byte as u8).is_ascii_alphanumeric() || matches!(byte as u8, b'-' | b'_');
            byte += 1;
        }
        is
    };
    IS.get(usize::from(byte)).copied().unwrap_or(false)
}
