use super::HelloTransport;

/// A server hello: what a TLS, DTLS or QUIC server chose.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct ServerHello {
    /// What carried it.
    pub transport: HelloTransport,
    /// The version in the header of the record in which it begins; 0 where there is none, as in
    /// QUIC.
    pub record_version: u16,
    /// The version in the hello itself (`legacy_version`).
    pub version: u16,
    /// The version of the extension `supported_versions`, which counts where it is sent.
    pub selected_version: Option<u16>,
    /// Whether it is a HelloRetryRequest: the client is to send its hello again.
    pub retry: bool,
    /// Bytes of the session identifier, 0 to 32.
    pub session_id_len: u8,
    /// The cipher suite.
    pub cipher: u16,
    /// The way of compression.
    pub compression: u8,
    /// Types of the extensions, in their order.
    pub extensions: Vec<u16>,
    /// The body of an extension contradicts its own lengths.
    pub malformed_extension: bool,
    /// The group of the key exchange (TLS 1.3).
    pub group: Option<u16>,
    /// The protocol chosen by ALPN, where it is told in clear (TLS 1.2).
    pub alpn: Option<Box<[u8]>>,
    /// Whether a pre-shared key was taken: the session is resumed (TLS 1.3).
    pub resumed: bool,
}
