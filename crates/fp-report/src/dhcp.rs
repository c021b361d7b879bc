//! What is told of DHCP clients.

use fp_engine::DhcpClient;
use fp_obs::IpVersion;

use super::field::Fields;
use super::members::{Members, Value};
use super::text::{UNKNOWN, hex_digit, push_decimal, push_display};

/// The fields of the human block and of the log.
pub(crate) fn fields(seen: &DhcpClient, to: &mut impl Fields) {
    to.field("message", |out| push_message(out, seen));
    to.field("vendor", |out| out.extend_from_slice(seen.vendor_class.as_deref().unwrap_or(UNKNOWN)));
    to.field("host", |out| {
        out.extend_from_slice(seen.host_name.as_deref().or(seen.fqdn.as_deref()).unwrap_or(UNKNOWN));
    });
    to.field("mac", |out| {
        push_hex(out, &seen.mac, Some(b':'));
        if seen.has_local_mac() {
            out.extend_from_slice(b" (local)");
        }
    });
    if let Some(id) = &seen.client_id {
        to.field("id", |out| push_hex(out, id, None));
    }
    if let Some(address) = seen.requested_address {
        to.field("asks", |out| push_display(out, address));
    }
    if let Some(relay) = seen.relay {
        to.field("relay", |out| push_display(out, relay));
    }
    to.field("raw_sig", |out| push_display(out, seen.raw_sig()));
}

/// The members of JSON.
pub(super) fn members<M: Members>(to: &mut M, seen: &DhcpClient) -> Result<(), M::Error> {
    let text = |push: &dyn Fn(&mut Vec<u8>)| {
        let mut text = Vec::new();
        push(&mut text);
        String::from_utf8_lossy(&text).into_owned()
    };
    to.member("version", if seen.version == IpVersion::V4 { 4u8 } else { 6 })?;
    to.member("message", &text(&|out| push_message(out, seen)))?;
    to.member("mac", &text(&|out| push_hex(out, &seen.mac, Some(b':'))))?;
    if seen.has_local_mac() {
        to.member("mac_local", true)?;
    }
    for (key, text) in [
        ("host_name", &seen.host_name),
        ("fqdn", &seen.fqdn),
        ("vendor_class", &seen.vendor_class),
        ("user_class", &seen.user_class),
    ] {
        if let Some(text) = text {
            to.member(key, Value::Latin1(text))?;
        }
    }
    if let Some(enterprise) = seen.enterprise {
        to.member("enterprise", enterprise)?;
    }
    if let Some(id) = &seen.client_id {
        to.member("client_id", &text(&|out| push_hex(out, id, None)))?;
    }
    for (key, address) in [("requested_address", seen.requested_address), ("relay", seen.relay)] {
        if let Some(address) = address {
            to.member(key, &address.to_string())?;
        }
    }
    to.member("options", &seen.options)?;
    to.member("requested_options", &seen.requested_options)?;
    to.member("raw_sig", &seen.raw_sig().to_string())
}

/// The name of the message, or its number.
fn push_message(out: &mut Vec<u8>, seen: &DhcpClient) {
    match seen.message_name() {
        Some(name) => out.extend_from_slice(name.as_bytes()),
        None => push_decimal(out, seen.message.into()),
    }
}

/// Bytes in hexadecimal digits.
fn push_hex(out: &mut Vec<u8>, bytes: &[u8], between: Option<u8>) {
    for (i, byte) in bytes.iter().enumerate() {
        out.extend(between.filter(|_| i > 0));
        out.extend([hex_digit(byte >> 4), hex_digit(byte & 0x0f)]);
    }
}
