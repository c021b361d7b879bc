//! SMB 2 and 3: MS-SMB2.

use fp_obs::smb::{MAX_DIALECTS, Smb, SmbMessage, dialect};

use super::Said;
use crate::le::{u16_at, u32_at};

/// MS-SMB2, 2.2.1.2: the header.
const HEADER: usize = 64;
const COMMAND: usize = 12;
const FLAGS: usize = 16;
/// It is a response.
const REPLY: u32 = 1;

const NEGOTIATE: u16 = 0;
const SESSION_SETUP: u16 = 1;

pub(super) fn sender(message: &[u8]) -> Option<bool> {
    let is_read = u16_at(message, 4)? == HEADER as u16 && u16_at(message, COMMAND)? <= SESSION_SETUP;
    is_read.then_some(u32_at(message, FLAGS)? & REPLY != 0)
}

pub(super) fn message(server: bool, message: &[u8]) -> Option<Said<'_>> {
    if sender(message)? != server {
        return None;
    }
    let body = message.get(HEADER..)?;
    // Lengths and places of tokens are counted from the header on.
    let token = |place: usize, len: usize| {
        let (place, len) = (usize::from(u16_at(body, place)?), usize::from(u16_at(body, len)?));
        message.get(place..)?.get(..len)
    };
    let mut said = Said::default();
    match (u16_at(message, COMMAND)?, server) {
        // 2.2.3.
        (NEGOTIATE, false) => {
            let numbers = body.get(36..)?.chunks_exact(2).take(u16_at(body, 2)?.into());
            let mut smb = Smb::new(SmbMessage::Negotiate, 2);
            smb.dialects =
                numbers.take(MAX_DIALECTS).filter_map(|pair| u16_at(pair, 0)).map(dialect).collect();
            said.smb = (!smb.dialects.is_empty()).then_some(smb);
        }
        // 2.2.4. An error's body is of eight bytes and one.
        (NEGOTIATE, true) => {
            if u16_at(body, 0)? == 65 {
                let mut smb = Smb::new(SmbMessage::Negotiate, 2);
                smb.dialects.push(dialect(u16_at(body, 4)?));
                said.smb = Some(smb);
                said.token = token(56, 58).unwrap_or(&[]);
            }
        }
        // 2.2.5 and 2.2.6.
        (_, false) => said.token = token(12, 14).unwrap_or(&[]),
        (_, true) => said.token = token(4, 6).unwrap_or(&[]),
    }
    Some(said)
}
