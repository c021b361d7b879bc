use crate::depth::DecodeOptions;

/// IP protocol number of TCP.
pub(crate) const TCP: u8 = 6;
/// IP protocol number of UDP.
pub(crate) const UDP: u8 = 17;

/// A payload of this protocol is worth going on for.
#[inline]
pub(crate) fn is_wanted(protocol: u8, options: &DecodeOptions) -> bool {
    protocol == TCP || options.tunnels
}
