use std::net::IpAddr;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use fp_engine::{Endpoint, Transport};
use sha1::{Digest, Sha1};

/// Length of a Community ID of version 1 in characters: `1:` and the base64 of 20 bytes.
pub(crate) const LEN: usize = 2 + 28;
const TCP: u8 = 6;
const UDP: u8 = 17;

/// The Community ID, version 1, seed 0, of a connection or of a flow of datagrams: the same text
/// for both directions as every other tool that implements the specification, so that their records
/// can be joined.
pub(crate) fn of(a: Endpoint, b: Endpoint, transport: Transport) -> [u8; LEN] {
    let protocol = match transport {
        Transport::Tcp => TCP,
        Transport::Udp => UDP,
    };
    let swap = (a.address, a.port) > (b.address, b.port);
    let (low, high) = if swap { (b, a) } else { (a, b) };
    let mut sha = Sha1::new();
    sha.update(0u16.to_be_bytes());
    for endpoint in [low, high] {
        match endpoint.address {
            IpAddr::V4(v4) => sha.update(v4.octets()),
            IpAddr::V6(v6) => sha.update(v6.octets()),
        }
    }
    sha.update([protocol, 0]);
    sha.update(low.port.to_be_bytes());
    sha.update(high.port.to_be_bytes());
    let mut id = [0; LEN];
    let [one, colon, text @ ..] = &mut id;
    (*one, *colon) = (b'1', b':');
    STANDARD.encode_slice(sha.finalize(), text).expect("20 bytes make 28 characters");
    id
}

#[cfg(test)]
mod tests {
    use super::*;

    /// From the baseline of the specification's reference implementation.
    #[test]
    fn agrees_with_the_specification() {
        let endpoint = |address: &str, port| Endpoint { address: address.parse().unwrap(), port };
        for (a, b, transport, expected) in [
            (
                ("128.232.110.120", 34855),
                ("66.35.250.204", 80),
                Transport::Tcp,
                "1:LQU9qZlK+B5F3KDmev6m5PMibrg=",
            ),
            (("192.168.1.52", 54585), ("8.8.8.8", 53), Transport::Udp, "1:d/FP5EW3wiY1vCndhwleRRKHowQ="),
            (
                ("2001:470:e5bf:dead:4957:2174:e82c:4887", 63943),
                ("2607:f8b0:400c:c03::1a", 25),
                Transport::Tcp,
                "1:/qFaeAR+gFe1KYjMzVDsMv+wgU4=",
            ),
        ] {
            let (a, b) = (endpoint(a.0, a.1), endpoint(b.0, b.1));
            for (client, server) in [(a, b), (b, a)] {
                assert_eq!(std::str::from_utf8(&of(client, server, transport)), Ok(expected));
            }
        }
    }
}
