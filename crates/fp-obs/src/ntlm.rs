//! What the messages of NTLM say of the hosts that exchange them (MS-NLMP).

use core::fmt;

/// A message of NTLM.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NtlmMessage {
    /// What a client can (MS-NLMP, 2.2.1.1).
    Negotiate,
    /// The server's answer (2.2.1.2).
    Challenge,
    /// Who the client is (2.2.1.3).
    Authenticate,
}

impl NtlmMessage {
    /// Its name in small letters.
    pub const fn name(self) -> &'static str {
        match self {
            NtlmMessage::Negotiate => "negotiate",
            NtlmMessage::Challenge => "challenge",
            NtlmMessage::Authenticate => "authenticate",
        }
    }
}

/// The protocol that carries a message of NTLM.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NtlmCarrier {
    /// SMB, of any version.
    Smb,
    /// HTTP/1 (RFC 4559, and MS-NTHT).
    Http,
}

impl NtlmCarrier {
    /// Its name in small letters.
    pub const fn name(self) -> &'static str {
        match self {
            NtlmCarrier::Smb => "smb",
            NtlmCarrier::Http => "http",
        }
    }
}

/// The version of the system that a message is of (MS-NLMP, 2.2.2.10).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct NtlmVersion {
    /// The first number of the system's version.
    pub major: u8,
    /// The second one.
    pub minor: u8,
    /// The build.
    pub build: u16,
}

impl fmt::Display for NtlmVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.major, self.minor, self.build)
    }
}

/// What a message of NTLM says of its sender: nothing of the user, whose name, domain and answer
/// are not read.
///
/// A name is `None` where the message has none, and cut to [`MAX_NAME`] characters.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Ntlm {
    /// Which message.
    pub message: NtlmMessage,
    /// What carries it.
    pub carrier: NtlmCarrier,
    /// The version of the sender, if the message has one.
    pub version: Option<NtlmVersion>,
    /// Of a challenge: the domain, or the server where it is in none.
    pub target: Option<Box<str>>,
    /// The NetBIOS name of the sender. Of a client the workstation.
    pub computer: Option<Box<str>>,
    /// The NetBIOS name of the sender's domain. Not that of a message to authenticate, which is the
    /// user's.
    pub domain: Option<Box<str>>,
    /// Of a challenge: the server's name in DNS.
    pub dns_computer: Option<Box<str>>,
    /// Of a challenge: that of its domain.
    pub dns_domain: Option<Box<str>>,
    /// Of a challenge: that of its forest.
    pub dns_forest: Option<Box<str>>,
}

/// So many characters of a name are kept at most: as many as a name in DNS has.
pub const MAX_NAME: usize = 255;

impl Ntlm {
    /// A message that says nothing more.
    pub fn new(message: NtlmMessage, carrier: NtlmCarrier) -> Ntlm {
        Ntlm {
            message,
            carrier,
            version: None,
            target: None,
            computer: None,
            domain: None,
            dns_computer: None,
            dns_domain: None,
            dns_forest: None,
        }
    }

    /// All names that it has room for.
    pub fn names_mut(&mut self) -> [&mut Option<Box<str>>; 6] {
        let Ntlm { target, computer, domain, dns_computer, dns_domain, dns_forest, .. } = self;
        [target, computer, domain, dns_computer, dns_domain, dns_forest]
    }
}
