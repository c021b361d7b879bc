use fp_obs::tls::{ClientHello, HelloTransport};

use super::extensions::{self, Body};
use super::numbers;
use crate::bytes::Bytes;

/// Reads the body of a client hello: what follows its type and length.
///
/// `None` if it contradicts its own lengths outside the bodies of extensions. A contradiction
/// inside one is told by [`ClientHello::malformed_extension`]. Bytes behind the hello's end are
/// passed over, as is a list of extensions that is cut short, but for the extensions that are
/// whole.
pub fn client_hello(body: &[u8], transport: HelloTransport) -> Option<ClientHello> {
    let mut bytes = Bytes::new(body);
    let mut hello = ClientHello::default();
    (hello.transport, hello.version) = (transport, bytes.u16()?);
    let _random = bytes.take(32)?;
    hello.session_id_len = u8::try_from(bytes.vec8()?.len()).ok().filter(|len| *len <= 32)?;
    if transport == HelloTransport::Dtls {
        hello.dtls_cookie_len = u8::try_from(bytes.vec8()?.len()).ok()?;
    }
    let (ciphers, even) = numbers(bytes.vec16()?);
    hello.ciphers = ciphers.collect();
    hello.compressions = bytes.vec8()?.to_vec();
    if !even {
        return None;
    }
    hello.malformed_extension = !extensions::walk(bytes, |number, body| {
        hello.extensions.push(number);
        extension(&mut hello, number, body)
    });
    Some(hello)
}

/// Keeps what an extension says; `None` if its body contradicts itself.
fn extension(hello: &mut ClientHello, number: u16, body: &[u8]) -> Option<()> {
    let mut bytes = Bytes::new(body);
    match number {
        0x0000 => hello.server_name = server_name(bytes)?,
        0x000a => return list(&mut hello.groups, bytes.vec16()?, bytes),
        0x000b => {
            hello.point_formats.extend_from_slice(bytes.vec8()?);
            return bytes.is_empty().then_some(());
        }
        0x000d => return list(&mut hello.signature_algorithms, bytes.vec16()?, bytes),
        0x0010 => {
            let mut protocols = Bytes::new(bytes.vec16()?);
            while !protocols.is_empty() {
                hello.alpn.push(protocols.vec8()?.into());
            }
        }
        0x0015 => hello.padding_len = u16::try_from(body.len()).ok(),
        0x001b => return list(&mut hello.certificate_compressions, bytes.vec8()?, bytes),
        0x001c => hello.record_size_limit = Some(bytes.u16()?),
        0x0023 => hello.session_ticket_len = u16::try_from(body.len()).ok(),
        0x0029 => {
            let mut identities = Bytes::new(bytes.vec16()?);
            while !identities.is_empty() {
                identities.vec16()?;
                let _age = identities.u32()?;
                hello.psk_identities = hello.psk_identities.saturating_add(1);
            }
        }
        0x002a => hello.early_data = true,
        0x002b => return list(&mut hello.versions, bytes.vec8()?, bytes),
        0x002c => hello.cookie = true,
        0x002d => hello.psk_modes.extend_from_slice(bytes.vec8()?),
        0x0033 => {
            let mut shares = Bytes::new(bytes.vec16()?);
            while !shares.is_empty() {
                hello.key_shares.push(extensions::key_share(&mut shares)?);
            }
        }
        // The number that RFC 9001 gave them, and that of the drafts.
        0x0039 | 0xffa5 => {
            while !bytes.is_empty() {
                hello.transport_parameters.push(bytes.varint()?);
                let len = bytes.varint()?;
                bytes.take(usize::try_from(len).ok()?)?;
            }
        }
        0xfe0d => hello.encrypted_hello = Some(extensions::encrypted_hello(bytes)?),
        _ => {}
    }
    Some(())
}

/// Adds the numbers of an extension that is one list; `None` if it is no whole number of them or
/// something follows.
fn list(to: &mut Vec<u16>, body: Body<'_>, rest: Bytes<'_>) -> Option<()> {
    let (found, even) = numbers(body);
    to.extend(found);
    (even && rest.is_empty()).then_some(())
}

/// The first name of the kind that names a host.
fn server_name(mut bytes: Bytes<'_>) -> Option<Option<Box<[u8]>>> {
    let mut names = Bytes::new(bytes.vec16()?);
    while !names.is_empty() {
        let kind = names.u8()?;
        let name = names.vec16()?;
        if kind == 0 {
            return Some(Some(name.into()));
        }
    }
    Some(None)
}
