use super::{LabelId, SourceId};

/// A `sig` of `[mtu]`: a link by its MTU.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MtuSignature {
    /// The name of the link.
    pub label: LabelId,
    /// The MTU in bytes.
    pub mtu: u32,
    /// The line of the `sig`, from 1.
    pub line: u32,
    /// The source it stands in.
    pub source: SourceId,
}
