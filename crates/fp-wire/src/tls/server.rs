use fp_obs::tls::ServerHello;

use super::extensions;
use crate::bytes::Bytes;

/// The random of a server hello that is a HelloRetryRequest (RFC 8446, 4.1.3).
const RETRY: [u8; 32] = [
    0xcf, 0x21, 0xad, 0x74, 0xe5, 0x9a, 0x61, 0x11, 0xbe, 0x1d, 0x8c, 0x02, 0x1e, 0x65, 0xb8, 0x91, 0xc2,
    0xa2, 0x11, 0x16, 0x7a, 0xbb, 0x8c, 0x5e, 0x07, 0x9e, 0x09, 0xe2, 0xc8, 0xa8, 0x33, 0x9c,
];

/// The drafts of TLS 1.3 whose server hello has neither session identifier nor compression: 0 to 21.
const SHORT_DRAFTS: core::ops::RangeInclusive<u16> = 0x7f00..=0x7f15;

/// Reads the body of a server hello: what follows its type and length.
///
/// `None` if it contradicts its own lengths outside the bodies of extensions. A contradiction
/// inside one is told by
/// [`ServerHello::malformed_extension`].
pub fn server_hello(body: &[u8]) -> Option<ServerHello> {
    let mut bytes = Bytes::new(body);
    let mut hello = ServerHello::default();
    hello.version = bytes.u16()?;
    hello.retry = bytes.array::<32>()? == RETRY;
    if SHORT_DRAFTS.contains(&hello.version) {
        hello.cipher = bytes.u16()?;
    } else {
        hello.session_id_len = u8::try_from(bytes.vec8()?.len()).ok().filter(|len| *len <= 32)?;
        hello.cipher = bytes.u16()?;
        hello.compression = bytes.u8()?;
    }
    hello.malformed_extension = !extensions::walk(bytes, |number, body| {
        hello.extensions.push(number);
        extension(&mut hello, number, body)
    });
    Some(hello)
}

/// Keeps what an extension says; `None` if its body contradicts itself.
fn extension(hello: &mut ServerHello, number: u16, body: &[u8]) -> Option<()> {
    let mut bytes = Bytes::new(body);
    match number {
        0x0010 => hello.alpn = Some(Bytes::new(bytes.vec16()?).vec8()?.into()),
        0x0029 => hello.resumed = true,
        0x002b => hello.selected_version = Some(bytes.u16()?),
        // A HelloRetryRequest names the group alone.
        0x0033 => hello.group = Some(bytes.u16()?),
        _ => {}
    }
    Some(())
}
