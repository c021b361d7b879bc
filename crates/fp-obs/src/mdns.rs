//! What hosts say of themselves in multicast DNS (RFC 6762) and service discovery (RFC 6763).

/// So many types of services are kept of a message at most.
pub const MAX_SERVICES: usize = 32;
/// So many characters of a text are kept at most: the bytes of a name of DNS (RFC 1035, 2.3.4).
pub const MAX_TEXT: usize = 255;

/// What the records of a response say of the host that sends it.
///
/// A text is `None` where no record tells it, and cut to [`MAX_TEXT`] characters. Addresses and the
/// names of instances, which are names of people, are not kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Mdns {
    /// The host's name, which ends with `.local`: of a record with an address or a service.
    pub host: Option<Box<str>>,
    /// The types of its services in their order, each once, such as `_ipp._tcp`, at most
    /// [`MAX_SERVICES`].
    pub services: Vec<Box<str>>,
    /// `model=` of `_device-info._tcp`: `MacBookPro14,1`.
    pub model: Option<Box<str>>,
    /// `osxvers=` of the same, which Apple's systems send: the first number of their kernel's
    /// version.
    pub osxvers: Option<Box<str>>,
    /// The machine that a HINFO record names (RFC 1035, 3.3.2): `X86_64`.
    pub machine: Option<Box<str>>,
    /// The operating system that it names: `LINUX`.
    pub system: Option<Box<str>>,
}

impl Mdns {
    /// It says nothing.
    pub fn is_empty(&self) -> bool {
        *self == Mdns::default()
    }
}
