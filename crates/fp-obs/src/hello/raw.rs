use core::fmt;
use core::ops::Range;

use super::{HelloField, HelloKind, Words};
use crate::ParseError;
use crate::dhcp::DhcpClient;
use crate::http2::Http2Opening;
use crate::ssh::{KexInit, SshRole};
use crate::tls::{ClientHello, HelloTransport, ServerHello};

/// A hello as a raw signature: fields with colons between, in a field words with commas between; of
/// HTTP/2 what the published form has there.
///
/// [`HelloKind::fields`] says which fields there are. What was seen and what was typed make the
/// same text.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct RawHello {
    kind: HelloKind,
    text: String,
}

impl RawHello {
    /// Reads a raw signature of this kind.
    ///
    /// # Errors
    /// The first field that is missing, that there is too much, or that has a word it cannot have.
    pub fn parse(kind: HelloKind, text: &str) -> Result<RawHello, ParseError> {
        let fields = kind.fields();
        let between = kind.between_fields();
        let mut rest = 0..text.len();
        for (field, left) in fields.iter().zip((0..fields.len()).rev()) {
            let span = match (left, text.get(rest.clone()).and_then(|rest| rest.find(between))) {
                (0, _) => rest.clone(),
                (_, Some(end)) => rest.start..rest.start + end,
                _ => {
                    let next = fields.len() - left;
                    let missing = fields.get(next).map_or("", |field| field.name);
                    return Err(ParseError::new(
                        text.len()..text.len(),
                        format!("'{between}' and the {missing}"),
                    ));
                }
            };
            rest.start = (span.end + 1).min(text.len());
            let value = text.get(span.clone()).unwrap_or_default();
            check(field, value).map_err(|error| error.shifted(span.start))?;
        }
        Ok(RawHello { kind, text: text.to_owned() })
    }

    /// Which message of which end it is.
    pub fn kind(&self) -> HelloKind {
        self.kind
    }

    /// All of it.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Its fields, in their order: as many as [`HelloKind::fields`] has.
    pub fn fields(&self) -> impl Iterator<Item = &str> {
        self.text.splitn(self.kind.fields().len(), self.kind.between_fields())
    }
}

impl fmt::Display for RawHello {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// Whether a field has words that it may have.
fn check(field: &HelloField, value: &str) -> Result<(), ParseError> {
    let fault = |span: Range<usize>| {
        ParseError::new(span, format!("{} in the {}", field.words.expected(), field.name))
    };
    if field.words == Words::Text {
        return field.words.fault(value).map_or(Ok(()), |span| Err(fault(span)));
    }
    if value.is_empty() && !field.required {
        return Ok(());
    }
    let mut start = 0;
    for word in value.split(field.words.between()) {
        if let Some(span) = field.words.fault(word) {
            return Err(fault(start + span.start..start + span.end));
        }
        start += word.len() + 1;
    }
    Ok(())
}

impl HelloField {
    /// The part of a word of this field, if not all of it, that no such word has; `None` where it
    /// may stand.
    pub fn fault(&self, word: &str) -> Option<Range<usize>> {
        self.words.fault(word)
    }
}

impl From<&ClientHello> for RawHello {
    fn from(hello: &ClientHello) -> RawHello {
        let kind = match hello.transport {
            HelloTransport::Quic => HelloKind::QuicClient,
            HelloTransport::Tls | HelloTransport::Dtls => HelloKind::TlsClient,
        };
        RawHello { kind, text: hello.stable() }
    }
}

impl From<&ServerHello> for RawHello {
    fn from(hello: &ServerHello) -> RawHello {
        RawHello { kind: HelloKind::TlsServer, text: hello.raw_sig() }
    }
}

impl From<&KexInit> for RawHello {
    fn from(kex: &KexInit) -> RawHello {
        let kind = match kex.sender {
            SshRole::Client => HelloKind::SshClient,
            SshRole::Server => HelloKind::SshServer,
        };
        RawHello { kind, text: kex.raw_sig() }
    }
}

impl From<&DhcpClient> for RawHello {
    fn from(seen: &DhcpClient) -> RawHello {
        RawHello { kind: HelloKind::DhcpClient, text: seen.raw_sig().to_string() }
    }
}

/// That of a client.
impl From<&Http2Opening> for RawHello {
    fn from(opening: &Http2Opening) -> RawHello {
        RawHello { kind: HelloKind::Http2Client, text: opening.akamai() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::IpVersion;
    use crate::http2::PseudoHeader::{Authority, Method, Path, Scheme};
    use crate::http2::StreamPriority;

    #[test]
    fn what_was_seen_reads_back() {
        let hello = ClientHello {
            version: 0x0303,
            ciphers: vec![0x2a2a, 0x1301],
            extensions: vec![0x0a0a, 0x2b, 0x10],
            alpn: vec![b"h2".as_slice().into(), b"a:*?|,%".as_slice().into()],
            ..ClientHello::default()
        };
        let lists =
            ["a,b@x", "", "c*", "e", "f,|", "g", "none", "", "", ""].map(|text| text.as_bytes().into());
        let mut dhcp = DhcpClient::new(IpVersion::V4, 1);
        dhcp.vendor_class = Some(b"a:b,c d*|\\\xff".to_vec());
        let priority =
            |stream, exclusive, depends_on, weight| StreamPriority { stream, exclusive, depends_on, weight };
        let http2 = Http2Opening {
            settings: vec![(1, 65536), (4, u32::MAX)],
            window_update: Some(u32::MAX),
            priorities: vec![priority(3, false, 0, 201), priority(5, true, 3, 1)],
            pseudo_headers: vec![Method, Path, Authority, Scheme],
            ..Http2Opening::default()
        };
        let seen = [
            (RawHello::from(&hello), "t:303:g,1301:g,10,2b:::::h2,a%3a%2a%3f%7c%2c%25"),
            (
                RawHello::from(&ServerHello { version: 0x303, cipher: 0x1301, ..ServerHello::default() }),
                "t:303:1301::",
            ),
            (RawHello::from(&KexInit::new(SshRole::Client, lists, false)), "a,b@x::c%2a:f,%7c:none"),
            (RawHello::from(&Http2Opening::default()), "|00|0|"),
            (RawHello::from(&http2), "1:65536;4:4294967295|4294967295|3:0:0:201,5:1:3:1|m,p,a,s"),
            (RawHello::from(&dhcp), r"4:discover:::a:b,c d\x2a\x7c\x5c\xff"),
        ];
        for (raw, expected) in seen {
            assert_eq!(raw.as_str(), expected);
            assert_eq!(RawHello::parse(raw.kind(), expected), Ok(raw));
        }
    }

    #[test]
    fn what_is_none_says_where() {
        use HelloKind::{DhcpClient, Http2Client, SshServer, TlsClient, TlsServer};
        for (kind, text, span, expected) in [
            (TlsClient, "", 0..0, "':' and the version"),
            (TlsClient, "t:303:1301", 10..10, "':' and the extensions"),
            (TlsClient, "t:0303:1301::::::", 2..6, "a number"),
            (TlsClient, "t:303:1301,x,2::::::", 11..12, "a number"),
            (TlsClient, "t:303:::::::h2,", 15..15, "a name"),
            (TlsClient, "t:303:::::::h2:x", 14..15, "a name"),
            (TlsServer, "t:303:::", 6..6, "a number"),
            (SshServer, "a,b%zz::::", 3..4, "a name"),
            (DhcpClient, "4:discover:1,,2::", 13..13, "a decimal number"),
            (DhcpClient, "4:discover:::a|b", 14..15, "printable"),
            (Http2Client, "1:65536", 7..7, "'|' and the window"),
            (Http2Client, "1:65536;2|00|0|", 8..9, "identifier and value"),
            (Http2Client, "1:65536;2:x|00|0|", 10..11, "identifier and value"),
            (Http2Client, "1:1||0|m", 4..4, "a decimal number, or 00"),
            (Http2Client, "1:1|0|0:1:1|m", 6..11, "stream, 0 or 1"),
            (Http2Client, "1:1|0|0|m,:a", 10..12, "a small letter"),
        ] {
            let error = RawHello::parse(kind, text).unwrap_err();
            assert_eq!(error.span(), span, "{text}: {error}");
            assert!(error.expected().starts_with(expected), "{text}: {error}");
        }
    }
}
