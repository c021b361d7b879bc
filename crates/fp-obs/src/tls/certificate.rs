/// What the certificate says that a server of TLS 1.2 or older shows (RFC 5280).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Certificate {
    /// SHA-256 of the whole certificate, the fingerprint under which it is known elsewhere.
    pub sha256: [u8; 32],
    /// Whose it is: `CN=www.example.org, O=Example`, at most [`MAX_CERTIFICATE_NAME`] bytes.
    pub subject: String,
    /// Who signed it.
    pub issuer: String,
    /// Names of hosts and addresses that it is for, at most [`MAX_CERTIFICATE_NAMES`]: those of the
    /// extension `subjectAltName`.
    pub names: Vec<Box<[u8]>>,
    /// How many names that extension has, of whatever kind.
    pub name_count: u32,
    /// From when on it is valid, in seconds since 1970.
    pub not_before: i64,
    /// Until when.
    pub not_after: i64,
    /// Its issuer is its subject, and nothing in it says that another key signed it. The signature
    /// is not checked.
    pub self_signed: bool,
    /// It could not be read: the hash alone is known.
    pub malformed: bool,
    /// How many certificates the server sends behind it.
    pub others: u32,
}

/// The most bytes of a subject or issuer.
pub const MAX_CERTIFICATE_NAME: usize = 512;
/// The most names of hosts, each of as many bytes at most as names have (RFC 1035, 2.3.4).
pub const MAX_CERTIFICATE_NAMES: usize = 64;

impl Certificate {
    /// The hash as hexadecimal digits.
    pub fn sha256_hex(&self) -> String {
        crate::hex::hex(&self.sha256)
    }
}
