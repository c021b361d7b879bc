//! What DHCP clients say of themselves.

use core::fmt;
use core::net::IpAddr;

use crate::IpVersion;

/// A message by which a client asks for an address or for settings: DHCPv4 (RFC 2131) or DHCPv6
/// (RFC 8415).
///
/// Texts are bytes as they were sent, which may be any; what is absent is `None`, or empty.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DhcpClient {
    /// DHCPv4 or DHCPv6.
    pub version: IpVersion,
    /// The message type: RFC 2132, 9.6, or RFC 8415, 7.3.
    pub message: u8,
    /// The client's link-layer address: `chaddr`, or of DHCPv6 what a relay (RFC 6939) or a DUID
    /// says.
    pub mac: Vec<u8>,
    /// The codes of all options in their order, pad and end aside.
    pub options: Vec<u16>,
    /// The options that are asked for, in their order: option 55, or option 6 of DHCPv6.
    pub requested_options: Vec<u16>,
    /// Option 60, or the data of option 16 of DHCPv6.
    pub vendor_class: Option<Vec<u8>>,
    /// The enterprise number of option 16 of DHCPv6.
    pub enterprise: Option<u32>,
    /// Option 77 (RFC 3004), or option 15 of DHCPv6.
    pub user_class: Option<Vec<u8>>,
    /// Option 12 (RFC 2132, 3.14).
    pub host_name: Option<Vec<u8>>,
    /// The name of option 81 (RFC 4702), or of option 39 of DHCPv6 (RFC 4704), its labels separated
    /// by dots.
    pub fqdn: Option<Vec<u8>>,
    /// Option 61 (RFC 2132, 9.14; RFC 4361), or the DUID of option 1 of DHCPv6.
    pub client_id: Option<Vec<u8>>,
    /// The address that is asked for: option 50, or the first one of an identity association of
    /// DHCPv6.
    pub requested_address: Option<IpAddr>,
    /// The relay that forwarded the message: `giaddr`, or the link address of the relay next to the
    /// client.
    pub relay: Option<IpAddr>,
}

/// The names of message types from 1 on (RFC 2132, 9.6; RFC 3203; RFC 4388; RFC 6926; RFC 7724).
const MESSAGES_V4: [&str; 18] = [
    "discover",
    "offer",
    "request",
    "decline",
    "ack",
    "nak",
    "release",
    "inform",
    "forcerenew",
    "leasequery",
    "leaseunassigned",
    "leaseunknown",
    "leaseactive",
    "bulkleasequery",
    "leasequerydone",
    "activeleasequery",
    "leasequerystatus",
    "tls",
];
/// Those of DHCPv6 (RFC 8415, 7.3).
const MESSAGES_V6: [&str; 13] = [
    "solicit",
    "advertise",
    "request",
    "confirm",
    "renew",
    "rebind",
    "reply",
    "release",
    "decline",
    "reconfigure",
    "information-request",
    "relay-forw",
    "relay-repl",
];

impl DhcpClient {
    /// A message of this type of which nothing else is known.
    pub fn new(version: IpVersion, message: u8) -> Self {
        DhcpClient {
            version,
            message,
            mac: Vec::new(),
            options: Vec::new(),
            requested_options: Vec::new(),
            vendor_class: None,
            enterprise: None,
            user_class: None,
            host_name: None,
            fqdn: None,
            client_id: None,
            requested_address: None,
            relay: None,
        }
    }

    /// The address that it asks for and that a server gave it or offers it: that of a `request`, or
    /// of DHCPv6 of a `confirm`, `renew` or `rebind`, too. What others ask for, a `discover` above
    /// all, is a wish (RFC 2131, 3.1), and anybody may wish for anything.
    pub fn own_address(&self) -> Option<IpAddr> {
        let has = match self.version {
            IpVersion::V4 => self.message == 3,
            IpVersion::V6 => (3..=6).contains(&self.message),
        };
        self.requested_address.filter(|address| has && is_of_a_host(*address))
    }

    /// The RFC's name of the message type in small letters: `discover`, `solicit`; `None` of one
    /// that has none.
    pub fn message_name(&self) -> Option<&'static str> {
        let names = match self.version {
            IpVersion::V4 => &MESSAGES_V4[..],
            IpVersion::V6 => &MESSAGES_V6,
        };
        usize::from(self.message).checked_sub(1).and_then(|place| names.get(place)).copied()
    }

    /// The link-layer address is one that its owner made up, as for privacy: of six bytes, with the
    /// bit of locally administered ones (IEEE 802, 8.4).
    pub fn has_local_mac(&self) -> bool {
        matches!(self.mac.as_slice(), [first, _, _, _, _, _] if first & 0x02 != 0)
    }

    /// What tells client programs apart, `version:message:options:requested options:vendor class`,
    /// such as `4:discover:53,61,57,60,12,55:1,3,6,15:udhcp 1.35.0`. Of the vendor class, bytes
    /// other than printable ASCII, `|`, `*` and `\` are written as `\x00`.
    pub fn raw_sig(&self) -> impl fmt::Display + '_ {
        RawSig(self)
    }
}

struct RawSig<'a>(&'a DhcpClient);

impl fmt::Display for RawSig<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let RawSig(seen) = self;
        write!(f, "{}:", seen.version)?;
        match seen.message_name() {
            Some(name) => f.write_str(name)?,
            None => write!(f, "{}", seen.message)?,
        }
        for codes in [&seen.options, &seen.requested_options] {
            f.write_str(":")?;
            for (i, code) in codes.iter().enumerate() {
                let comma = if i == 0 { "" } else { "," };
                write!(f, "{comma}{code}")?;
            }
        }
        f.write_str(":")?;
        for byte in seen.vendor_class.iter().flatten() {
            match byte {
                b'|' | b'\\' | b'*' => write!(f, "\\x{byte:02x}")?,
                b' '..=b'~' => write!(f, "{}", char::from(*byte))?,
                _ => write!(f, "\\x{byte:02x}")?,
            }
        }
        Ok(())
    }
}

/// Whether a host can have an address on its link: no group has it, nor every host.
fn is_of_a_host(address: IpAddr) -> bool {
    let is_none = match address {
        IpAddr::V4(address) => address.octets()[0] == 0 || address.is_broadcast(),
        IpAddr::V6(_) => address.is_unspecified(),
    };
    !is_none && !address.is_loopback() && !address.is_multicast()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_notation() {
        let mut seen = DhcpClient::new(IpVersion::V4, 1);
        (seen.options, seen.requested_options) = (vec![53, 61], vec![1, 3]);
        seen.vendor_class = Some(b"a|b\\\n\xff".to_vec());
        assert_eq!(seen.raw_sig().to_string(), "4:discover:53,61:1,3:a\\x7cb\\x5c\\x0a\\xff");
        let seen = DhcpClient::new(IpVersion::V6, 11);
        assert_eq!(seen.raw_sig().to_string(), "6:information-request:::");
        for (version, message, expected) in [
            (IpVersion::V4, 8, Some("inform")),
            (IpVersion::V4, 18, Some("tls")),
            (IpVersion::V4, 19, None),
            (IpVersion::V4, 0, None),
            (IpVersion::V6, 8, Some("release")),
            (IpVersion::V6, 14, None),
        ] {
            assert_eq!(DhcpClient::new(version, message).message_name(), expected);
        }
        assert_eq!(DhcpClient::new(IpVersion::V4, 200).raw_sig().to_string(), "4:200:::");
    }

    #[test]
    fn addresses_that_were_made_up() {
        let with = |mac: &[u8]| {
            DhcpClient { mac: mac.to_vec(), ..DhcpClient::new(IpVersion::V4, 1) }.has_local_mac()
        };
        assert!(with(&[0x02, 0, 0, 0, 0, 1]) && with(&[0xda, 1, 2, 3, 4, 5]));
        assert!(!with(&[0x00, 0, 0, 0, 0, 1]) && !with(&[0x02; 8]) && !with(&[]));
    }
}
