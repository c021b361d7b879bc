use crate::IpVersion;

/// The MTU, in bytes, of a link whose MSS is `mss`: plus 40 for IPv4, plus 60 for IPv6, whatever
/// the options (RFC 6691: the MSS does not count them).
pub const fn mtu_of_mss(mss: u16, version: IpVersion) -> u32 {
    mss as u32 + version.min_header_len() as u32 + 20
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_without_options() {
        assert_eq!(mtu_of_mss(1460, IpVersion::V4), 1500);
        assert_eq!(mtu_of_mss(1440, IpVersion::V6), 1500);
        assert_eq!(mtu_of_mss(u16::MAX, IpVersion::V6), 65595);
    }
}
