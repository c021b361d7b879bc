//! What the ends of SMB say of themselves before files are asked for (MS-CIFS, MS-SMB2).

use crate::banner::BannerNames;

/// Which message of SMB it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SmbMessage {
    /// Which dialects a client speaks, or which one the server chose.
    Negotiate,
    /// The beginning of a session, with the names of SMB 1.
    SessionSetup,
}

impl SmbMessage {
    /// Its name in small letters.
    pub const fn name(self) -> &'static str {
        match self {
            SmbMessage::Negotiate => "negotiate",
            SmbMessage::SessionSetup => "session setup",
        }
    }
}

/// What a message of SMB says of its sender.
///
/// A text is `None` where the message has none, and cut to [`MAX_TEXT`] characters. The name of an
/// account is not read.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Smb {
    /// Which message.
    pub message: SmbMessage,
    /// The first number of the protocol that the message is of: 1 or 2. SMB 3 has the messages of
    /// 2.
    pub protocol: u8,
    /// The dialects that a client offers, in its order, at most [`MAX_DIALECTS`], or the one that a
    /// server chose: names of SMB 1 such as `NT LM 0.12`, else [`dialect`].
    pub dialects: Vec<Box<str>>,
    /// The operating system in its own words (SMB 1).
    pub native_os: Option<Box<str>>,
    /// The program in its own words (SMB 1).
    pub native_lm: Option<Box<str>>,
    /// The domain or workgroup of a server (SMB 1).
    pub domain: Option<Box<str>>,
    /// The server's own name, where it sends it without NTLMSSP (SMB 1).
    pub host: Option<Box<str>>,
    /// What the words for system and program name.
    pub names: BannerNames,
}

/// So many characters of a text are kept at most.
pub const MAX_TEXT: usize = 255;
/// So many dialects are kept at most. Clients offer up to some twelve.
pub const MAX_DIALECTS: usize = 32;

impl Smb {
    /// A message that says nothing more.
    pub fn new(message: SmbMessage, protocol: u8) -> Smb {
        Smb {
            message,
            protocol,
            dialects: Vec::new(),
            native_os: None,
            native_lm: None,
            domain: None,
            host: None,
            names: BannerNames::default(),
        }
    }
}

/// The name of a dialect of SMB 2 or 3 (MS-SMB2, 2.2.3): `2.0.2`, `3.1.1`; its number in four
/// hexadecimal digits where it has none.
pub fn dialect(number: u16) -> Box<str> {
    match number {
        0x0202 => "2.0.2".into(),
        0x0210 => "2.1".into(),
        0x0222 => "2.2.2".into(),
        0x0224 => "2.2.4".into(),
        // Some dialect of SMB 2: the client is to ask again.
        0x02ff => "2.???".into(),
        0x0300 => "3.0".into(),
        0x0302 => "3.0.2".into(),
        0x0310 => "3.1".into(),
        0x0311 => "3.1.1".into(),
        _ => format!("{number:04x}").into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_dialects() {
        assert_eq!(
            [0x0202, 0x0210, 0x02ff, 0x0300, 0x0302, 0x0311, 0x0a0b].map(dialect).map(String::from),
            ["2.0.2", "2.1", "2.???", "3.0", "3.0.2", "3.1.1", "0a0b"]
        );
    }
}
