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
    /// The opening of an HTTP/2 client, in the form that Akamai published.
    Http2Client,
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
    /// Settings of HTTP/2: identifier and value in decimal digits, with a colon between.
    Settings,
    /// The increment of a window in decimal digits; `00` for none.
    Window,
    /// What an HTTP/2 client says of streams: four decimal numbers with colons between, the stream,
    /// 1 if exclusively, the stream that it depends on and the weight; `0` for nothing.
    Priorities,
    /// Small letters, each a word.
    Letters,
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

const HTTP2: [HelloField; 4] = [
    field("settings", Words::Settings, false),
    field("window", Words::Window, true),
    field("priorities", Words::Priorities, true),
    field("pseudo-headers", Words::Letters, false),
];

impl HelloKind {
    /// All kinds.
    pub const ALL: [HelloKind; 7] = [
        HelloKind::TlsClient,
        HelloKind::TlsServer,
        HelloKind::QuicClient,
        HelloKind::SshClient,
        HelloKind::SshServer,
        HelloKind::DhcpClient,
        HelloKind::Http2Client,
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
            HelloKind::Http2Client => "http2:client",
        }
    }

    /// The fields of its raw signature, in their order, with
    /// [`between_fields`](HelloKind::between_fields) between.
    pub const fn fields(self) -> &'static [HelloField] {
        match self {
            HelloKind::TlsClient | HelloKind::QuicClient => &CLIENT,
            HelloKind::TlsServer => &SERVER,
            HelloKind::SshClient | HelloKind::SshServer => &SSH,
            HelloKind::DhcpClient => &DHCP,
            HelloKind::Http2Client => &HTTP2,
        }
    }

    /// What stands between its fields: a colon, but for the published form of HTTP/2.
    pub const fn between_fields(self) -> char {
        match self {
            HelloKind::Http2Client => '|',
            _ => ':',
        }
    }

    /// Its place in [`HelloKind::ALL`].
    pub const fn place(self) -> usize {
        self as usize
    }
}
