//! What the ends of a QUIC connection say first.

use crate::tls::{ClientHello, ServerHello};

/// A client's hello, and the header of the packet that made it whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct QuicClient {
    /// The version of QUIC.
    pub version: u32,
    /// Bytes of the identifier by which the server knows the connection.
    pub destination_len: u8,
    /// Bytes of that by which the client does.
    pub source_len: u8,
    /// Bytes of the token: there is one behind a Retry, or from an earlier connection.
    pub token_len: u16,
    /// The hello.
    pub hello: ClientHello,
}

/// A server's hello, likewise.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct QuicServer {
    /// The version of QUIC.
    pub version: u32,
    /// Bytes of the identifier by which the client knows the connection.
    pub destination_len: u8,
    /// Bytes of that by which the server does.
    pub source_len: u8,
    /// The hello.
    pub hello: ServerHello,
}

/// A version negotiation packet: the server speaks these versions and not the client's (RFC 9000,
/// 17.2.1).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct QuicVersions {
    /// The versions in their order, those that are there for clients to pass over too.
    pub versions: Vec<u32>,
    /// Bytes of the identifier by which the client knows the connection.
    pub destination_len: u8,
    /// Bytes of that by which the server does, which is the client's choice here.
    pub source_len: u8,
}

/// A Retry packet: the server wants to see first that the client has its address (RFC 9000,
/// 17.2.5).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct QuicRetry {
    /// The version of QUIC.
    pub version: u32,
    /// Bytes of the identifier by which the client knows the connection.
    pub destination_len: u8,
    /// Bytes of that by which the server is to be known from now on.
    pub source_len: u8,
    /// Bytes of the token that the client is to send back.
    pub token_len: u16,
}

impl QuicClient {
    /// A hello of this version of QUIC, with empty identifiers and no token.
    pub fn new(version: u32, hello: ClientHello) -> QuicClient {
        QuicClient { version, hello, ..QuicClient::default() }
    }
}

impl QuicServer {
    /// A hello of this version of QUIC, with empty identifiers.
    pub fn new(version: u32, hello: ServerHello) -> QuicServer {
        QuicServer { version, hello, ..QuicServer::default() }
    }
}
