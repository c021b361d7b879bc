//! SMB 1: MS-CIFS, and what MS-SMB adds to it.

use fp_obs::smb::{MAX_DIALECTS, MAX_TEXT, Smb, SmbMessage};
use memchr::memchr;

use super::Said;
use crate::le::{latin1, u16_at, u32_at, utf16};

/// MS-CIFS, 2.2.3.1: the header.
const HEADER: usize = 32;
const COMMAND: usize = 4;
const FLAGS: usize = 9;
const FLAGS2: usize = 10;
/// It is a response.
const REPLY: u8 = 0x80;
/// Texts are in UTF-16.
const UNICODE: u16 = 0x8000;

const NEGOTIATE: u8 = 0x72;
const SESSION_SETUP: u8 = 0x73;

/// The server takes tokens (MS-SMB, 2.2.4.5.2.1).
const EXTENDED_SECURITY: u32 = 0x8000_0000;

pub(super) fn sender(message: &[u8]) -> Option<bool> {
    let is_read = matches!(message.get(COMMAND)?, &(NEGOTIATE | SESSION_SETUP));
    is_read.then_some(message.get(FLAGS)? & REPLY != 0)
}

pub(super) fn message<'a>(server: bool, message: &'a [u8], offered: &[Box<str>]) -> Option<Said<'a>> {
    if sender(message)? != server {
        return None;
    }
    let words = 2 * usize::from(*message.get(HEADER)?);
    let (words, rest) = message.get(HEADER + 1..)?.split_at_checked(words)?;
    let data = Data { message, at: message.len() - rest.get(2..)?.len(), unicode: false };
    // What lies behind the bytes that this counts is of another message.
    let end = data.at.saturating_add(u16_at(rest, 0)?.into());
    let unicode = u16_at(message, FLAGS2)? & UNICODE != 0;
    let data = Data { message: message.get(..end).unwrap_or(message), unicode, ..data };
    match (message.get(COMMAND)?, server) {
        (&NEGOTIATE, false) => Some(offer(data)),
        (&NEGOTIATE, true) => choice(words, data, offered),
        (_, false) => session(words, data),
        (_, true) => session_response(words, data),
    }
}

/// The bytes of a message behind its words, and how far they were read.
#[derive(Clone, Copy)]
struct Data<'a> {
    /// The message to their end: texts in UTF-16 begin at an even place of it.
    message: &'a [u8],
    at: usize,
    unicode: bool,
}

impl<'a> Data<'a> {
    fn rest(&self) -> &'a [u8] {
        self.message.get(self.at..).unwrap_or(&[])
    }

    fn take(&mut self, len: usize) -> &'a [u8] {
        let rest = self.rest();
        let taken = rest.get(..len).unwrap_or(rest);
        self.at += taken.len();
        taken
    }

    /// The next text, from an even place on if it is in UTF-16.
    fn text(&mut self) -> Option<Box<str>> {
        if self.unicode {
            self.at += self.at % 2;
        }
        self.text_here()
    }

    /// The next text up to its NUL, or to the end of all.
    fn text_here(&mut self) -> Option<Box<str>> {
        let rest = self.rest();
        if self.unicode {
            let units = rest.chunks_exact(2).position(|unit| unit == [0, 0]);
            let len = units.map_or(rest.len(), |units| 2 * units);
            self.at += len + 2;
            utf16(rest.get(..len)?, MAX_TEXT)
        } else {
            let len = memchr(0, rest).unwrap_or(rest.len());
            self.at += len + 1;
            latin1(rest.get(..len)?, MAX_TEXT)
        }
    }
}

/// The dialects of a client (MS-CIFS, 2.2.4.52.1).
fn offer(mut data: Data<'_>) -> Said<'_> {
    // Never in UTF-16.
    data.unicode = false;
    let mut smb = Smb::new(SmbMessage::Negotiate, 1);
    while smb.dialects.len() < MAX_DIALECTS && data.take(1) == [2] {
        smb.dialects.push(data.text().unwrap_or_default());
    }
    Said { smb: (!smb.dialects.is_empty()).then_some(smb), ..Said::default() }
}

/// The dialect of a server (MS-CIFS, 2.2.4.52.2).
fn choice<'a>(words: &[u8], mut data: Data<'a>, offered: &[Box<str>]) -> Option<Said<'a>> {
    let mut smb = Smb::new(SmbMessage::Negotiate, 1);
    smb.dialects.extend(offered.get(usize::from(u16_at(words, 0)?)).cloned());
    let mut said = Said::default();
    // Of the dialect `NT LM 0.12`.
    if words.len() == 34 {
        if u32_at(words, 19)? & EXTENDED_SECURITY != 0 {
            // Behind the number of the server.
            data.take(16);
            said.token = data.rest();
        } else {
            data.take(usize::from(*words.get(33)?));
            smb.domain = data.text_here();
            smb.host = data.text_here();
        }
    }
    let tells = !smb.dialects.is_empty() || smb.domain.is_some() || smb.host.is_some();
    said.smb = tells.then_some(smb);
    Some(said)
}

/// What a client says of itself (MS-CIFS, 2.2.4.53.1; MS-SMB, 2.2.4.6.1). Of accounts nothing is
/// kept.
fn session<'a>(words: &[u8], mut data: Data<'a>) -> Option<Said<'a>> {
    let len = usize::from(u16_at(words, 14)?);
    let mut said = Said::default();
    match words.len() / 2 {
        12 => said.token = data.take(len),
        // Two answers to a challenge, or one, then the account and its domain.
        13 => {
            data.take(len + usize::from(u16_at(words, 16)?));
            skip_account(&mut data);
        }
        10 => {
            data.take(len);
            skip_account(&mut data);
        }
        _ => return None,
    }
    said.smb = natives(&mut data);
    Some(said)
}

/// Passes over the account and its domain.
fn skip_account(data: &mut Data<'_>) {
    data.text();
    data.text();
}

/// What a server says of itself (MS-CIFS, 2.2.4.53.2; MS-SMB, 2.2.4.6.2).
fn session_response<'a>(words: &[u8], mut data: Data<'a>) -> Option<Said<'a>> {
    let mut said = Said::default();
    match words.len() / 2 {
        4 => said.token = data.take(usize::from(u16_at(words, 6)?)),
        3 => {}
        // An error has no words.
        0 => return Some(said),
        _ => return None,
    }
    said.smb = natives(&mut data);
    if let Some(smb) = &mut said.smb {
        smb.domain = data.text();
    }
    Some(said)
}

/// The words for system and program, if there are any.
fn natives(data: &mut Data<'_>) -> Option<Smb> {
    let mut smb = Smb::new(SmbMessage::SessionSetup, 1);
    smb.native_os = data.text();
    smb.native_lm = data.text();
    (smb.native_os.is_some() || smb.native_lm.is_some()).then_some(smb)
}
