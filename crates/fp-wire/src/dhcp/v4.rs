//! DHCPv4: RFC 2131, with the options of RFC 2132.

use core::net::{IpAddr, Ipv4Addr};

use fp_obs::IpVersion;
use fp_obs::dhcp::DhcpClient;

use super::{dns_name, keep_code, keep_text};

const BOOT_REQUEST: u8 = 1;
/// Before the options of a message (RFC 2132, 2).
const MAGIC_COOKIE: [u8; 4] = [99, 130, 83, 99];
/// Where it stands, and where the options begin.
const COOKIE: usize = 236;
const OPTIONS: usize = COOKIE + MAGIC_COOKIE.len();

const PAD: u8 = 0;
const HOST_NAME: u8 = 12;
const REQUESTED_ADDRESS: u8 = 50;
const OVERLOAD: u8 = 52;
const MESSAGE_TYPE: u8 = 53;
const PARAMETER_LIST: u8 = 55;
const VENDOR_CLASS: u8 = 60;
const CLIENT_ID: u8 = 61;
const USER_CLASS: u8 = 77;
const FQDN: u8 = 81;
const END: u8 = 255;

/// The payload begins as a message of a DHCPv4 client does: whether it is one, [`request_v4`]
/// tells.
#[inline]
pub fn is_request_v4(payload: &[u8]) -> bool {
    payload.first() == Some(&BOOT_REQUEST) && payload.get(COOKIE..OPTIONS) == Some(&MAGIC_COOKIE)
}

/// Reads a message of a DHCPv4 client. `None` if it is none, or says not which one it is; what is
/// wrong ends the options before it.
///
/// Options that are split are put together (RFC 3396), and those in the fields `file` and `sname`
/// are read where option 52 says so (RFC 2131, 4.1).
pub fn request_v4(payload: &[u8]) -> Option<DhcpClient> {
    if !is_request_v4(payload) {
        return None;
    }
    let mut read = Read::default();
    read.options(payload.get(OPTIONS..)?);
    if read.overload & 1 != 0 {
        read.options(payload.get(108..COOKIE)?);
    }
    if read.overload & 2 != 0 {
        read.options(payload.get(44..108)?);
    }
    let message = read.message?;
    let relay = address(payload.get(24..28)?).filter(|relay| !relay.is_unspecified());
    let hardware_len = usize::from(*payload.get(2)?).min(16);
    let text = |text: Option<Vec<u8>>| text.filter(|text| !text.is_empty());
    let mut seen = DhcpClient::new(IpVersion::V4, message);
    seen.mac = payload.get(28..28 + hardware_len)?.to_vec();
    seen.options = read.codes;
    for code in read.parameters.iter().flatten() {
        keep_code(&mut seen.requested_options, (*code).into());
    }
    seen.vendor_class = text(read.vendor_class);
    seen.user_class = text(read.user_class);
    seen.host_name = text(read.host_name);
    seen.fqdn = text(read.fqdn.map(|option| fqdn(&option)));
    seen.client_id = text(read.client_id);
    seen.requested_address = read.requested_address;
    seen.relay = relay;
    Some(seen)
}

/// What was read of options.
#[derive(Default)]
struct Read {
    codes: Vec<u16>,
    message: Option<u8>,
    overload: u8,
    requested_address: Option<IpAddr>,
    parameters: Option<Vec<u8>>,
    host_name: Option<Vec<u8>>,
    vendor_class: Option<Vec<u8>>,
    user_class: Option<Vec<u8>>,
    fqdn: Option<Vec<u8>>,
    client_id: Option<Vec<u8>>,
}

impl Read {
    /// Reads the options of a field to its end.
    fn options(&mut self, mut field: &[u8]) {
        while let [code, rest @ ..] = field {
            match *code {
                PAD => {
                    field = rest;
                    continue;
                }
                END => return,
                _ => {}
            }
            let [len, rest @ ..] = rest else { return };
            let Some((value, rest)) = rest.split_at_checked(usize::from(*len)) else { return };
            keep_code(&mut self.codes, (*code).into());
            self.option(*code, value);
            field = rest;
        }
    }

    fn option(&mut self, code: u8, value: &[u8]) {
        let text = match code {
            MESSAGE_TYPE => {
                self.message = self.message.or(value.first().copied());
                return;
            }
            OVERLOAD => {
                self.overload |= value.first().copied().unwrap_or(0);
                return;
            }
            REQUESTED_ADDRESS => {
                self.requested_address = self.requested_address.or(address(value));
                return;
            }
            PARAMETER_LIST => &mut self.parameters,
            HOST_NAME => &mut self.host_name,
            VENDOR_CLASS => &mut self.vendor_class,
            USER_CLASS => &mut self.user_class,
            FQDN => &mut self.fqdn,
            CLIENT_ID => &mut self.client_id,
            _ => return,
        };
        keep_text(text.get_or_insert_default(), value);
    }
}

/// The name of option 81: behind flags and two result codes, as text or as DNS sends it (RFC 4702,
/// 2).
fn fqdn(option: &[u8]) -> Vec<u8> {
    const ENCODED: u8 = 0x04;
    match option {
        [flags, _, _, name @ ..] if flags & ENCODED != 0 => dns_name(name),
        [_, _, _, name @ ..] => name.to_vec(),
        _ => Vec::new(),
    }
}

fn address(bytes: &[u8]) -> Option<IpAddr> {
    <[u8; 4]>::try_from(bytes).ok().map(|bytes| Ipv4Addr::from(bytes).into())
}
