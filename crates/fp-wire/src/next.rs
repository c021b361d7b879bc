use crate::link::types::LinkType;
use crate::reader::Reader;

/// What a header says that follows it, up to IP.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Next<'a> {
    /// A frame of this link type.
    Frame(LinkType, Reader<'a>),
    /// The payload of this Ethernet type.
    EtherType(u16, Reader<'a>),
    /// A logical link control header.
    Llc(Reader<'a>),
    /// A PPP protocol field.
    Ppp(Reader<'a>),
    /// An IP header; its first four bits tell the version.
    Ip(Reader<'a>),
}
