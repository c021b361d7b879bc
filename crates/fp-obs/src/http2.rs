//! What the ends of an HTTP/2 connection say first (RFC 9113), and the form in which Akamai
//! published how to tell clients by that ("Passive Fingerprinting of HTTP/2 Clients", 2017).

use core::fmt::{self, Write as _};

use md5::{Digest as _, Md5};

use crate::hex::hex;

/// What an end says before and in its first head: its first SETTINGS, the window that it opens for
/// the connection, the priorities that it gives to streams, and the order of its pseudo-headers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Http2Opening {
    /// Identifier and value of each setting of the first SETTINGS frame, in their order (RFC 9113,
    /// 6.5).
    pub settings: Vec<(u16, u32)>,
    /// The first increment of the window of the connection (6.9), if there was one.
    pub window_update: Option<u32>,
    /// PRIORITY frames, in their order (RFC 7540, 6.3).
    pub priorities: Vec<StreamPriority>,
    /// That of the first head's own frame.
    pub head_priority: Option<StreamPriority>,
    /// The pseudo-headers of the first head, in their order.
    pub pseudo_headers: Vec<PseudoHeader>,
    /// HTTP/1.1 was spoken first (RFC 7540, 3.2).
    pub upgraded: bool,
    /// The first head could not be read: it is none, or beyond what is read of one.
    pub malformed_head: bool,
}

/// What a stream depends on (RFC 7540, 5.3).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StreamPriority {
    /// The stream.
    pub stream: u32,
    /// All others that depend on the same one are to depend on it.
    pub exclusive: bool,
    /// The stream that it depends on.
    pub depends_on: u32,
    /// 1 to 256.
    pub weight: u16,
}

/// A pseudo-header (RFC 9113, 8.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PseudoHeader {
    /// `:method`
    Method,
    /// `:authority`
    Authority,
    /// `:scheme`
    Scheme,
    /// `:path`
    Path,
    /// `:protocol` (RFC 8441)
    Protocol,
    /// `:status`
    Status,
    /// Any other.
    Other,
}

impl PseudoHeader {
    /// Of its name, with the colon.
    pub fn of(name: &[u8]) -> PseudoHeader {
        match name {
            b":method" => PseudoHeader::Method,
            b":authority" => PseudoHeader::Authority,
            b":scheme" => PseudoHeader::Scheme,
            b":path" => PseudoHeader::Path,
            b":protocol" => PseudoHeader::Protocol,
            b":status" => PseudoHeader::Status,
            _ => PseudoHeader::Other,
        }
    }

    /// Its name, with the colon; of any other but those of the RFCs, `:?`.
    pub fn name(self) -> &'static str {
        match self {
            PseudoHeader::Method => ":method",
            PseudoHeader::Authority => ":authority",
            PseudoHeader::Scheme => ":scheme",
            PseudoHeader::Path => ":path",
            PseudoHeader::Protocol => ":protocol",
            PseudoHeader::Status => ":status",
            PseudoHeader::Other => ":?",
        }
    }

    /// Its letter in the published form, which has the four of a request.
    fn letter(self) -> Option<char> {
        match self {
            PseudoHeader::Method => Some('m'),
            PseudoHeader::Authority => Some('a'),
            PseudoHeader::Scheme => Some('s'),
            PseudoHeader::Path => Some('p'),
            PseudoHeader::Protocol | PseudoHeader::Status | PseudoHeader::Other => None,
        }
    }
}

impl Http2Opening {
    /// A client's fingerprint in the published form: settings, increment of the window, priorities
    /// and pseudo-headers, `1:65536;4:6291456|15663105|0|m,a,s,p`. Without an increment it has
    /// `00`, without priorities `0`.
    pub fn akamai(&self) -> String {
        let mut text = self.settings_text();
        text.push('|');
        let priorities = self.priorities.iter();
        // Writing to a string does not fail.
        let _ = write!(text, "{}|{}|", self.window_update_text(), Joined(priorities, ",", "0"));
        let letters = self.pseudo_headers.iter().filter_map(|header| header.letter());
        let _ = write!(text, "{}", Joined(letters, ",", ""));
        text
    }

    /// The MD5 of that, in 32 hexadecimal digits, as others print it.
    pub fn akamai_hash(&self) -> String {
        hex(&Md5::digest(self.akamai()))
    }

    /// What of it a server says: settings and increment of the window, `3:128;4:65536|2147418112`.
    pub fn server_text(&self) -> String {
        format!("{}|{}", self.settings_text(), self.window_update_text())
    }

    fn settings_text(&self) -> String {
        let settings = self.settings.iter().map(|(id, value)| Setting(*id, *value));
        Joined(settings, ";", "").to_string()
    }

    fn window_update_text(&self) -> String {
        self.window_update.map_or("00".to_owned(), |increment| increment.to_string())
    }
}

struct Setting(u16, u32);

impl fmt::Display for Setting {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.0, self.1)
    }
}

/// `stream:exclusive:depends_on:weight`, exclusive as 0 or 1.
impl fmt::Display for StreamPriority {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let StreamPriority { stream, exclusive, depends_on, weight } = *self;
        write!(f, "{stream}:{}:{depends_on}:{weight}", u8::from(exclusive))
    }
}

/// Items with something between them, or what stands for none.
struct Joined<'a, I>(I, &'a str, &'a str);

impl<I: Iterator<Item: fmt::Display> + Clone> fmt::Display for Joined<'_, I> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Joined(items, between, none) = self;
        let mut first = true;
        for item in items.clone() {
            if !first {
                f.write_str(between)?;
            }
            first = false;
            item.fmt(f)?;
        }
        if first { f.write_str(none) } else { Ok(()) }
    }
}

/// An HTTP/1 connection goes on with another protocol: what its server says of that in a response
/// with status 101 (RFC 9110, 7.8).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HttpUpgrade {
    /// `Upgrade`: `websocket`, `h2c`.
    pub protocol: Box<[u8]>,
    /// `Sec-WebSocket-Protocol`: what is spoken within WebSocket (RFC 6455, 11.3.4).
    pub websocket_protocol: Option<Box<[u8]>>,
    /// `Sec-WebSocket-Extensions` (11.3.2).
    pub websocket_extensions: Option<Box<[u8]>>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use PseudoHeader::{Authority, Method, Path, Protocol, Scheme};

    fn priority(stream: u32, depends_on: u32, weight: u16) -> StreamPriority {
        StreamPriority { stream, exclusive: false, depends_on, weight }
    }

    /// The example of the publication, which is Firefox, and texts with their hashes from
    /// curl-impersonate's tests/signatures (MIT).
    #[test]
    fn published_forms() {
        let firefox = Http2Opening {
            settings: vec![(1, 65536), (4, 131_072), (5, 16384)],
            window_update: Some(12_517_377),
            priorities: vec![
                priority(3, 0, 201),
                priority(5, 0, 101),
                priority(7, 0, 1),
                priority(9, 7, 1),
                priority(11, 3, 1),
            ],
            pseudo_headers: vec![Method, Path, Authority, Scheme],
            ..Http2Opening::default()
        };
        let text = "1:65536;4:131072;5:16384|12517377|\
                    3:0:0:201,5:0:0:101,7:0:0:1,9:0:7:1,11:0:3:1|m,p,a,s";
        assert_eq!(firefox.akamai(), text);
        let chrome = Http2Opening {
            settings: vec![(1, 65536), (2, 0), (4, 6_291_456), (6, 262_144)],
            window_update: Some(15_663_105),
            pseudo_headers: vec![Method, Authority, Scheme, Path],
            ..Http2Opening::default()
        };
        assert_eq!(chrome.akamai(), "1:65536;2:0;4:6291456;6:262144|15663105|0|m,a,s,p");
        assert_eq!(chrome.akamai_hash(), "52d84b11737d980aef856699f885ca86");
    }

    #[test]
    fn what_was_not_sent() {
        let nothing = Http2Opening::default();
        assert_eq!((nothing.akamai(), nothing.server_text()), ("|00|0|".to_owned(), "|00".to_owned()));
        let exclusive = StreamPriority { stream: 1, exclusive: true, depends_on: 0, weight: 256 };
        let websocket = Http2Opening {
            priorities: vec![exclusive],
            pseudo_headers: vec![Method, Protocol, Path],
            ..Http2Opening::default()
        };
        assert_eq!(websocket.akamai(), "|00|1:1:0:256|m,p");
    }
}
