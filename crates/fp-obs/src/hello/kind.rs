/// Which message of which end a hello is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum HelloKind {
    /// The hello of a TLS or DTLS client.
    TlsClient,
    /// That of a TLS or DTLS server.
    TlsServer,
    /// The hello of a QUIC client.
    QuicClient,
    /// The key exchange init of an SSH client.
    SshClient,
    /// That of an SSH server.
    SshServer,
    /// What a DHCP client asks.
    DhcpClient,
}

/// What the words of a field may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Words {
    /// Numbers in hexadecimal digits, or `g` for GREASE.
    Hexadecimal,
    /// Numbers in decimal digits.
    Decimal,
    /// Names of printable characters, others and `,:%*?|` as `%` and two hexadecimal digits.
    Names,
    /// One text up to the end, with blanks, commas and colons; others and `\|*` as `\x` and two
    /// hexadecimal digits.
    Text,
}

/// A field of a raw signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct HelloField {
    /// Its name.
    pub name: &'static str,
    /// What its words may be.
    pub words: Words,
    /// Its words are one at least.
    pub required: bool,
}

const fn field(name: &'static str, words: Words, required: bool) -> HelloField {
    HelloField { name, words, required }
}

const CLIENT: [HelloField; 9] = [
    field("transport", Words::Names, true),
    field("version", Words::Hexadecimal, true),
    field("ciphers", Words::Hexadecimal, false),
    field("extensions", Words::Hexadecimal, false),
    field("groups", Words::Hexadecimal, false),
    field("point formats", Words::Hexadecimal, false),
    field("signature algorithms", Words::Hexadecimal, false),
    field("versions", Words::Hexadecimal, false),
    field("alpn", Words::Names, false),
];

const SERVER: [HelloField; 5] = [
    field("transport", Words::Names, true),
    field("version", Words::Hexadecimal, true),
    field("cipher", Words::Hexadecimal, true),
    field("extensions", Words::Hexadecimal, false),
    field("selected version", Words::Hexadecimal, false),
];

const SSH: [HelloField; 5] = [
    field("key exchange", Words::Names, false),
    field("host keys", Words::Names, false),
    field("ciphers", Words::Names, false),
    field("macs", Words::Names, false),
    field("compression", Words::Names, false),
];

const DHCP: [HelloField; 5] = [
    field("version", Words::Decimal, true),
    field("message", Words::Names, true),
    field("options", Words::Decimal, false),
    field("requested options", Words::Decimal, false),
    field("vendor class", Words::Text, false),
];

impl HelloKind {
    /// All kinds.
    pub const ALL: [HelloKind; 6] = [
        HelloKind::TlsClient,
        HelloKind::TlsServer,
        HelloKind::QuicClient,
        HelloKind::SshClient,
        HelloKind::SshServer,
        HelloKind::DhcpClient,
    ];

    /// Its name, which is that of its section in a database: `tls:client`.
    pub const fn name(self) -> &'static str {
        match self {
            HelloKind::TlsClient => "tls:client",
            HelloKind::TlsServer => "tls:server",
            HelloKind::QuicClient => "quic:client",
            HelloKind::SshClient => "ssh:client",
            HelloKind::SshServer => "ssh:server",
            HelloKind::DhcpClient => "dhcp:client",
        }
    }

    /// The fields of its raw signature, in their order, with colons between.
    pub const fn fields(self) -> &'static [HelloField] {
        match self {
            HelloKind::TlsClient | HelloKind::QuicClient => &CLIENT,
            HelloKind::TlsServer => &SERVER,
            HelloKind::SshClient | HelloKind::SshServer => &SSH,
            HelloKind::DhcpClient => &DHCP,
        }
    }

    /// Its place in [`HelloKind::ALL`].
    pub const fn place(self) -> usize {
        self as usize
    }
}

impl Words {
    /// Whether a text is such a word: the part of it, if not all, that is none.
    pub(super) fn fault(self, word: &str) -> Option<core::ops::Range<usize>> {
        let bytes = word.as_bytes();
        let at = |place: usize| {
            let width = word.get(place..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
            Some(place..place + width)
        };
        match self {
            Words::Hexadecimal => {
                let digits = |byte: &u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
                let zeros = bytes.len() > 1 && bytes.first() == Some(&b'0');
                let number = (1..=4).contains(&bytes.len()) && !zeros && bytes.iter().all(digits);
                (word != "g" && !number).then_some(0..word.len())
            }
            Words::Decimal => {
                let zeros = bytes.len() > 1 && bytes.first() == Some(&b'0');
                let number = (1..=5).contains(&bytes.len()) && !zeros && bytes.iter().all(u8::is_ascii_digit);
                (!number).then_some(0..word.len())
            }
            Words::Names => escaped_fault(bytes, b"%", super::escape::is_plain)
                .map_or_else(|| word.is_empty().then_some(0..0), at),
            Words::Text => {
                escaped_fault(bytes, b"\\x", |byte| matches!(byte, b' '..=b'~') && !b"\\|*".contains(&byte))
                    .and_then(at)
            }
        }
    }

    /// What such a word is, for those who wrote something else.
    pub const fn expected(self) -> &'static str {
        match self {
            Words::Hexadecimal => {
                "a number of 1 to 4 small hexadecimal digits without leading zeros, or g (GREASE)"
            }
            Words::Decimal => "a decimal number",
            Words::Names => {
                "a name of printable characters, others and ,:%*?| as % and two hexadecimal digits"
            }
            Words::Text => r"printable characters, others and \ | * as \x and two hexadecimal digits",
        }
    }
}

/// The place of the first byte that is neither plain nor part of an escape.
fn escaped_fault(bytes: &[u8], escape: &[u8], is_plain: impl Fn(u8) -> bool) -> Option<usize> {
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        if is_plain(*byte) {
            at += 1;
            continue;
        }
        let behind = bytes.get(at..).and_then(|rest| rest.strip_prefix(escape));
        match behind.and_then(|rest| rest.first_chunk::<2>()) {
            Some(digits) if digits.iter().all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f')) => {
                at += escape.len() + 2;
            }
            _ => return Some(at),
        }
    }
    None
}
