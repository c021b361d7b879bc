//! DHCPv6: RFC 8415.

use core::net::{IpAddr, Ipv6Addr};

use fp_obs::IpVersion;
use fp_obs::dhcp::DhcpClient;

use super::{dns_name, keep_code, keep_text};

// Messages of clients, and the one of a relay around one.
const SOLICIT: u8 = 1;
const REQUEST: u8 = 3;
const REBIND: u8 = 6;
const RELEASE: u8 = 8;
const DECLINE: u8 = 9;
const INFORMATION_REQUEST: u8 = 11;
const RELAY_FORWARD: u8 = 12;

const CLIENT_ID: u16 = 1;
const ADDRESSES: u16 = 3;
const TEMPORARY_ADDRESSES: u16 = 4;
const ADDRESS: u16 = 5;
const OPTION_REQUEST: u16 = 6;
const RELAYED_MESSAGE: u16 = 9;
const USER_CLASS: u16 = 15;
const VENDOR_CLASS: u16 = 16;
const FQDN: u16 = 39;
const LINK_LAYER_ADDRESS: u16 = 79;

/// So many relays may have forwarded a message (RFC 8415, 7.6: `HOP_COUNT_LIMIT`).
const MAX_RELAYS: usize = 8;

/// The payload begins as a message of a DHCPv6 client does, or as one that a relay forwards:
/// whether it is one, [`request_v6`] tells.
#[inline]
pub fn is_request_v6(payload: &[u8]) -> bool {
    payload.first().is_some_and(|message| is_of_client(*message) || *message == RELAY_FORWARD)
}

fn is_of_client(message: u8) -> bool {
    matches!(message, SOLICIT | REQUEST..=REBIND | RELEASE | DECLINE | INFORMATION_REQUEST)
}

/// Reads a message of a DHCPv6 client, or the one that relays forward. `None` if it is none; what
/// is wrong ends the options before it.
pub fn request_v6(payload: &[u8]) -> Option<DhcpClient> {
    let (mut payload, mut relay, mut address) = (payload, None, Vec::new());
    for _ in 0..=MAX_RELAYS {
        let [message, rest @ ..] = payload else { return None };
        if is_of_client(*message) {
            // Behind the transaction's number.
            return Some(client(*message, rest.get(3..)?, relay, address));
        }
        if *message != RELAY_FORWARD {
            return None;
        }
        // Hop count, link address, peer address.
        relay = Some(ipv6(rest.get(1..17)?)?);
        let options = rest.get(33..)?;
        let option = |wanted| Options(options).find(|(code, _)| *code == wanted).map(|(_, value)| value);
        // That of the relay next to the client counts: it alone sees the link.
        address =
            option(LINK_LAYER_ADDRESS).and_then(|value| value.get(2..)).map(hardware).unwrap_or_default();
        payload = option(RELAYED_MESSAGE)?;
    }
    None
}

fn client(message: u8, options: &[u8], relay: Option<IpAddr>, relayed_address: Vec<u8>) -> DhcpClient {
    let mut seen = DhcpClient::new(IpVersion::V6, message);
    (seen.relay, seen.mac) = (relay, relayed_address);
    for (code, value) in Options(options) {
        keep_code(&mut seen.options, code);
        match code {
            CLIENT_ID if seen.client_id.is_none() && !value.is_empty() => {
                seen.client_id = Some(kept(value));
                if seen.mac.is_empty() {
                    seen.mac = mac_of_duid(value);
                }
            }
            ADDRESSES if seen.requested_address.is_none() => {
                // Behind an identifier and two times.
                seen.requested_address = value.get(12..).and_then(first_address);
            }
            TEMPORARY_ADDRESSES if seen.requested_address.is_none() => {
                seen.requested_address = value.get(4..).and_then(first_address);
            }
            OPTION_REQUEST => {
                let (codes, _) = value.as_chunks::<2>();
                codes
                    .iter()
                    .for_each(|code| keep_code(&mut seen.requested_options, u16::from_be_bytes(*code)));
            }
            USER_CLASS if seen.user_class.is_none() => seen.user_class = data(value),
            VENDOR_CLASS if seen.enterprise.is_none() => {
                if let Some((enterprise, rest)) = value.split_first_chunk() {
                    seen.enterprise = Some(u32::from_be_bytes(*enterprise));
                    seen.vendor_class = data(rest);
                }
            }
            FQDN if seen.fqdn.is_none() => {
                let name = value.get(1..).map(dns_name);
                seen.fqdn = name.filter(|name| !name.is_empty());
            }
            _ => {}
        }
    }
    seen
}

/// The options of a message, up to where they are none: code and value (RFC 8415, 21.1).
struct Options<'a>(&'a [u8]);

impl<'a> Iterator for Options<'a> {
    type Item = (u16, &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let ([c0, c1, l0, l1], rest) = self.0.split_first_chunk()?;
        let (value, rest) = rest.split_at_checked(usize::from(u16::from_be_bytes([*l0, *l1])))?;
        self.0 = rest;
        Some((u16::from_be_bytes([*c0, *c1]), value))
    }
}

/// The first address among the options of an identity association.
fn first_address(options: &[u8]) -> Option<IpAddr> {
    let (_, value) = Options(options).find(|(code, _)| *code == ADDRESS)?;
    ipv6(value.get(..16)?)
}

/// Data of classes, each with its length before it (RFC 8415, 21.15), separated by blanks.
fn data(mut value: &[u8]) -> Option<Vec<u8>> {
    let mut text = Vec::new();
    while let Some((len, rest)) = value.split_first_chunk()
        && let Some((class, rest)) = rest.split_at_checked(usize::from(u16::from_be_bytes(*len)))
    {
        if !text.is_empty() {
            keep_text(&mut text, b" ");
        }
        keep_text(&mut text, class);
        value = rest;
    }
    (!text.is_empty()).then_some(text)
}

/// The link-layer address of a DUID that is made of one (RFC 8415, 11.2 and 11.4); none of any
/// other.
fn mac_of_duid(duid: &[u8]) -> Vec<u8> {
    const WITH_TIME: u8 = 1;
    const WITHOUT: u8 = 3;
    match duid {
        [0, WITH_TIME, _, _, _, _, _, _, address @ ..] | [0, WITHOUT, _, _, address @ ..] => {
            hardware(address)
        }
        _ => Vec::new(),
    }
}

/// As much of a link-layer address as DHCPv4 has room for.
fn hardware(address: &[u8]) -> Vec<u8> {
    address.get(..16).unwrap_or(address).to_vec()
}

fn kept(value: &[u8]) -> Vec<u8> {
    let mut text = Vec::new();
    keep_text(&mut text, value);
    text
}

fn ipv6(bytes: &[u8]) -> Option<IpAddr> {
    <[u8; 16]>::try_from(bytes).ok().map(|bytes| Ipv6Addr::from(bytes).into())
}
