//! Ethernet types that more than one header names.

/// MPLS, one receiver (RFC 5332).
pub(crate) const MPLS: u16 = 0x8847;
/// The network service header (RFC 8300).
pub(crate) const NSH: u16 = 0x894f;
