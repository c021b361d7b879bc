//! What hosts say of themselves in the Simple Service Discovery Protocol of UPnP (UPnP Device
//! Architecture 2.0, 1).

/// So many characters of a text are kept at most.
pub const MAX_TEXT: usize = 255;

/// Which message of SSDP it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SsdpMessage {
    /// `M-SEARCH`: who has this?
    Search,
    /// `NOTIFY`: this is here, or goes.
    Notify,
    /// The answer to a search.
    Response,
}

impl SsdpMessage {
    /// Its name in small letters.
    pub const fn name(self) -> &'static str {
        match self {
            SsdpMessage::Search => "search",
            SsdpMessage::Notify => "notify",
            SsdpMessage::Response => "response",
        }
    }
}

/// What a message says of the host that sends it. A text is cut to [`MAX_TEXT`] characters. Where
/// the description of a device is to be had is not kept, since it names addresses.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Ssdp {
    /// Which message.
    pub message: SsdpMessage,
    /// `SERVER`, of a search `USER-AGENT`: system, UPnP and program with their versions.
    pub agent: Box<str>,
    /// What is searched for, or what there is: `ST` or `NT`.
    pub target: Option<Box<str>>,
    /// The unique name of the service: `USN`.
    pub usn: Option<Box<str>>,
}

impl Ssdp {
    /// A message of this agent that says nothing more.
    pub fn new(message: SsdpMessage, agent: &str) -> Ssdp {
        Ssdp { message, agent: agent.into(), target: None, usn: None }
    }
}
