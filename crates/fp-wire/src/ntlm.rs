//! Messages of NTLM (MS-NLMP): what they say of the hosts that exchange them.
//!
//! ```
//! use fp_obs::ntlm::{NtlmCarrier, NtlmMessage};
//!
//! // A message to negotiate that has a version: flags, two empty names, 10.0.19041.
//! let mut sent = b"NTLMSSP\0\x01\0\0\0\x97\x82\x08\xe2".to_vec();
//! sent.extend([0; 16]);
//! sent.extend([10, 0, 0x61, 0x4a, 0, 0, 0, 15]);
//! let seen = fp_wire::ntlm::message(NtlmCarrier::Smb, &sent).expect("a message");
//! assert_eq!(seen.message, NtlmMessage::Negotiate);
//! assert_eq!(seen.version.map(|version| version.to_string()).as_deref(), Some("10.0.19041"));
//! ```

use fp_obs::ntlm::{MAX_NAME, Ntlm, NtlmCarrier, NtlmMessage, NtlmVersion};
use memchr::{memchr, memmem};

use crate::le::{latin1, u16_at, u32_at, utf16};

/// What every message begins with.
const SIGNATURE: &[u8] = b"NTLMSSP\0";

/// Names are in UTF-16 (MS-NLMP, 2.2.2.5).
const UNICODE: u32 = 1;
/// There is the client's domain, and its workstation.
const OEM_DOMAIN_SUPPLIED: u32 = 0x1000;
const OEM_WORKSTATION_SUPPLIED: u32 = 0x2000;
/// There is a version.
const VERSION: u32 = 0x0200_0000;

/// What the attributes of a challenge are (MS-NLMP, 2.2.2.1).
const COMPUTER: u16 = 1;
const DOMAIN: u16 = 2;
const DNS_COMPUTER: u16 = 3;
const DNS_DOMAIN: u16 = 4;
const DNS_FOREST: u16 = 5;
/// So many attributes are looked at.
const MOST_ATTRIBUTES: usize = 32;

/// Reads the message that begins somewhere in `token`: SPNEGO (RFC 4178) puts it into structures of
/// its own. `None` if there is none; a name that is not within the token is left out.
pub fn message(carrier: NtlmCarrier, token: &[u8]) -> Option<Ntlm> {
    let begin = memmem::find(token, SIGNATURE)?;
    let bytes = token.get(begin..)?;
    match u32_at(bytes, 8)? {
        1 => negotiate(carrier, bytes),
        2 => challenge(carrier, bytes),
        3 => authenticate(carrier, bytes),
        _ => None,
    }
}

/// The same of the value of a header of HTTP by which ends authenticate each other: `NTLM` or
/// `Negotiate` and a token in base64 (RFC 4559, 4). `None` also of a token of Kerberos.
pub fn of_header(value: &[u8]) -> Option<Ntlm> {
    let at = value.iter().position(|byte| *byte == b' ')?;
    let (scheme, token) = value.split_at_checked(at)?;
    if !scheme.eq_ignore_ascii_case(b"NTLM") && !scheme.eq_ignore_ascii_case(b"Negotiate") {
        return None;
    }
    message(NtlmCarrier::Http, &base64(token.trim_ascii()))
}

/// The letters of base64 (RFC 4648, 4), each in the place of what it stands for.
const BASE64: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// What base64 says, as far as it is that.
fn base64(text: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let (mut bits, mut count) = (0u32, 0);
    for value in text.iter().map_while(|letter| memchr(*letter, BASE64)) {
        (bits, count) = (bits << 6 | value as u32, count + 6);
        if count >= 8 {
            count -= 8;
            bytes.push((bits >> count) as u8);
        }
    }
    bytes
}

/// MS-NLMP, 2.2.1.1.
fn negotiate(carrier: NtlmCarrier, bytes: &[u8]) -> Option<Ntlm> {
    let flags = u32_at(bytes, 12)?;
    let mut seen = Ntlm::new(NtlmMessage::Negotiate, carrier);
    let name = |at: usize, flag: u32| {
        // Those of this message are never in UTF-16.
        field(bytes, at).filter(|_| flags & flag != 0).and_then(|name| latin1(name, MAX_NAME))
    };
    seen.domain = name(16, OEM_DOMAIN_SUPPLIED);
    seen.computer = name(24, OEM_WORKSTATION_SUPPLIED);
    seen.version = version(bytes, flags, 32, &[16, 24]);
    Some(seen)
}

/// MS-NLMP, 2.2.1.2.
fn challenge(carrier: NtlmCarrier, bytes: &[u8]) -> Option<Ntlm> {
    let flags = u32_at(bytes, 20)?;
    let mut seen = Ntlm::new(NtlmMessage::Challenge, carrier);
    seen.target = field(bytes, 12).and_then(|name| text(name, flags));
    seen.version = version(bytes, flags, 48, &[12, 40]);
    let mut rest = field(bytes, 40).unwrap_or(&[]);
    for _ in 0..MOST_ATTRIBUTES {
        let (Some(kind), Some(len)) = (u16_at(rest, 0), u16_at(rest, 2)) else { break };
        let Some((value, behind)) = rest.get(4..).and_then(|rest| rest.split_at_checked(len.into())) else {
            break;
        };
        rest = behind;
        let name = match kind {
            COMPUTER => &mut seen.computer,
            DOMAIN => &mut seen.domain,
            DNS_COMPUTER => &mut seen.dns_computer,
            DNS_DOMAIN => &mut seen.dns_domain,
            DNS_FOREST => &mut seen.dns_forest,
            0 => break,
            _ => continue,
        };
        // Always in UTF-16. The first one of a kind counts.
        if name.is_none() {
            *name = utf16(value, MAX_NAME);
        }
    }
    Some(seen)
}

/// MS-NLMP, 2.2.1.3. Of what it says of the user nothing is looked at.
fn authenticate(carrier: NtlmCarrier, bytes: &[u8]) -> Option<Ntlm> {
    let mut seen = Ntlm::new(NtlmMessage::Authenticate, carrier);
    // Where fields are shorter, as those of Windows 95, there are no flags.
    let fields = [12, 20, 28, 36, 44, 52];
    let flags = if begin(bytes, &fields) >= 64 { u32_at(bytes, 60)? } else { UNICODE };
    seen.computer = field(bytes, 44).and_then(|name| text(name, flags));
    seen.version = version(bytes, flags, 64, &fields);
    Some(seen)
}

/// What the field at a place of the header refers to: lengths and an offset. `None` if it is empty
/// or not within the message.
fn field(bytes: &[u8], at: usize) -> Option<&[u8]> {
    let (len, offset) = (usize::from(u16_at(bytes, at)?), u32_at(bytes, at + 4)? as usize);
    bytes.get(offset..offset.checked_add(len)?).filter(|field| !field.is_empty())
}

/// Where the header ends, as the fields at these places say: with the first byte of one.
fn begin(bytes: &[u8], fields: &[usize]) -> usize {
    let offset = |at: &usize| {
        let len = u16_at(bytes, *at)?;
        (len > 0).then(|| u32_at(bytes, *at + 4).map_or(usize::MAX, |offset| offset as usize))
    };
    fields.iter().filter_map(offset).min().unwrap_or(usize::MAX)
}

/// The version at a place of the header, if there is one (MS-NLMP, 2.2.2.10): the flag says so, and
/// no field stands there.
fn version(bytes: &[u8], flags: u32, at: usize, fields: &[usize]) -> Option<NtlmVersion> {
    if flags & VERSION == 0 || begin(bytes, fields) < at + 8 {
        return None;
    }
    match *bytes.get(at..at + 8)? {
        [0, 0, 0, 0, ..] => None,
        [major, minor, low, high, ..] => {
            Some(NtlmVersion { major, minor, build: u16::from_le_bytes([low, high]) })
        }
        _ => None,
    }
}

fn text(bytes: &[u8], flags: u32) -> Option<Box<str>> {
    if flags & UNICODE != 0 { utf16(bytes, MAX_NAME) } else { latin1(bytes, MAX_NAME) }
}

/// The body of the fuzz target `ntlm`: no name is longer than it may be, and what has no signature
/// is no message.
#[doc(hidden)]
pub fn fuzz(bytes: &[u8]) {
    let (whole, in_header) = (message(NtlmCarrier::Http, bytes), of_header(bytes));
    assert!(whole.is_none() || memmem::find(bytes, SIGNATURE).is_some());
    for mut seen in [whole, in_header].into_iter().flatten() {
        for name in seen.names_mut().into_iter().flatten() {
            assert!(!name.is_empty() && name.chars().count() <= MAX_NAME);
        }
    }
}

#[cfg(test)]
mod tests;
