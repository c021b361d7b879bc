use core::fmt;

/// What carried a hello.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum HelloTransport {
    /// TLS records, over TCP as a rule.
    #[default]
    Tls,
    /// DTLS records over UDP.
    Dtls,
    /// CRYPTO frames of QUIC Initial packets.
    Quic,
}

/// A key that the client offers (RFC 8446, 4.2.8); the key itself is random and is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct KeyShare {
    /// The group, for example `0x001d` (x25519) or `0x11ec` (X25519MLKEM768).
    pub group: u16,
    /// Bytes of the key.
    pub len: u16,
}

/// The extension `encrypted_client_hello` (RFC 9849).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EncryptedHello {
    /// The hello that everybody can read. What is inside cannot be known, nor whether there is
    /// anything.
    Outer {
        /// The key derivation function, HPKE's number.
        kdf: u16,
        /// The cipher, HPKE's number.
        aead: u16,
        /// Bytes of the encapsulated key; none in a hello after a HelloRetryRequest.
        key_len: u16,
        /// Bytes of the encrypted hello.
        payload_len: u16,
    },
    /// The mark of an inner hello, which is never sent as it is.
    Inner,
}

/// A client hello: what a TLS, DTLS or QUIC client offers.
///
/// Lists are in the order in which they were sent, GREASE (see [`is_grease`](super::is_grease))
/// included. A list whose extension was not sent is empty. Where an extension was sent twice, its
/// lists follow each other.
///
/// [`Display`](fmt::Display) prints the stable form of our own ([`ClientHello::stable`]).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct ClientHello {
    /// What carried it.
    pub transport: HelloTransport,
    /// Whether it is a hello in the form of SSL 2.0, as clients sent it that could speak both.
    pub sslv2_form: bool,
    /// It is the second of its sender, who sent another one before: the server asked for it by a
    /// HelloRetryRequest.
    pub repeated: bool,
    /// The version in the header of the record in which it begins; 0 where there is none, as in
    /// QUIC.
    pub record_version: u16,
    /// The version in the hello itself (`legacy_version`): `0x0303` since TLS 1.2.
    pub version: u16,
    /// Bytes of the session identifier, 0 to 32.
    pub session_id_len: u8,
    /// Bytes of the cookie in a DTLS hello.
    pub dtls_cookie_len: u8,
    /// Cipher suites. Those of three bytes in a hello in the form of SSL 2.0 are left out.
    pub ciphers: Vec<u16>,
    /// Ways of compression.
    pub compressions: Vec<u8>,
    /// Types of the extensions.
    pub extensions: Vec<u16>,
    /// The body of an extension contradicts its own lengths; what stands before the contradiction
    /// was read.
    pub malformed_extension: bool,
    /// Supported groups (elliptic curves).
    pub groups: Vec<u16>,
    /// Formats of points on elliptic curves.
    pub point_formats: Vec<u8>,
    /// Signature algorithms.
    pub signature_algorithms: Vec<u16>,
    /// Protocols offered by ALPN, as bytes.
    pub alpn: Vec<Box<[u8]>>,
    /// The name of the server (SNI), as bytes.
    pub server_name: Option<Box<[u8]>>,
    /// Keys that are offered.
    pub key_shares: Vec<KeyShare>,
    /// The extension `supported_versions`.
    pub versions: Vec<u16>,
    /// Ways in which a pre-shared key may be used.
    pub psk_modes: Vec<u8>,
    /// How many pre-shared keys are offered: a session is resumed if there is one.
    pub psk_identities: u16,
    /// Whether data is announced that is sent before the server answers.
    pub early_data: bool,
    /// Bytes of the session ticket (TLS 1.2); 0 asks for one.
    pub session_ticket_len: Option<u16>,
    /// Bytes of padding.
    pub padding_len: Option<u16>,
    /// Whether it repeats a cookie of the server's HelloRetryRequest.
    pub cookie: bool,
    /// Encrypted client hello.
    pub encrypted_hello: Option<EncryptedHello>,
    /// Ways in which certificates may be compressed (RFC 8879).
    pub certificate_compressions: Vec<u16>,
    /// The largest record that is taken (RFC 8449).
    pub record_size_limit: Option<u16>,
    /// QUIC's transport parameters, by their numbers, GREASE included.
    pub transport_parameters: Vec<u64>,
}

impl ClientHello {
    /// Whether an extension of this type was sent.
    pub fn has_extension(&self, number: u16) -> bool {
        self.extensions.contains(&number)
    }

    /// Whether the client resumes a session or tries to: it sends a pre-shared key or a ticket.
    pub fn resumes(&self) -> bool {
        self.psk_identities > 0 || self.session_ticket_len.is_some_and(|len| len > 0)
    }
}

impl fmt::Display for ClientHello {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.stable())
    }
}
