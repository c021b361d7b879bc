//! The PROXY protocol, versions 1 and 2 (haproxy's `doc/proxy-protocol.txt`): by a header before
//! all else a proxy tells its server whose connection it hands on.

use core::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use memchr::memchr;

/// How far a header has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proxy {
    /// So far it can become a header: call again when there are more bytes.
    NeedMore,
    /// A header.
    Header(ProxyHeader),
    /// None, or one that no server takes.
    NotProxy,
}

/// A header of the PROXY protocol.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ProxyHeader {
    /// Bytes of the header: what is behind it is the connection that is handed on.
    pub len: usize,
    /// The address and TCP port of the client that it names; `None` where it names none: the proxy
    /// speaks for itself, or does not know, or the client has no IP address.
    pub client: Option<(IpAddr, u16)>,
}

/// What a header of version 1 begins with.
const TEXT: &[u8] = b"PROXY ";
/// The longest line of version 1, its CR LF included (section 2.1).
const LONGEST_TEXT: usize = 107;
/// What a header of version 2 begins with (section 2.2).
const SIGNATURE: &[u8] = b"\r\n\r\n\0\r\nQUIT\n";
/// The bytes of version 2 before the addresses.
const FIXED: usize = 16;

impl Proxy {
    /// Bytes with which a client begins may be such a header, as far as they go.
    #[inline]
    pub fn may_begin(bytes: &[u8]) -> bool {
        [TEXT, SIGNATURE].iter().any(|begin| bytes.starts_with(begin) || begin.starts_with(bytes))
    }

    /// Reads the header that these bytes, the first of a client, begin with.
    ///
    /// ```
    /// use fp_wire::Proxy;
    ///
    /// let bytes = b"PROXY TCP4 198.51.100.7 192.0.2.80 56324 80\r\nGET / HTTP/1.1\r\n";
    /// let client = Some(([198, 51, 100, 7].into(), 56324));
    /// let Proxy::Header(header) = Proxy::read(bytes) else { panic!("a header") };
    /// assert_eq!((header.len, header.client), (45, client));
    /// assert_eq!(Proxy::read(&bytes[..20]), Proxy::NeedMore);
    /// assert_eq!(Proxy::read(b"GET / HTTP/1.1\r\n"), Proxy::NotProxy);
    /// ```
    pub fn read(bytes: &[u8]) -> Proxy {
        if !Proxy::may_begin(bytes) {
            return Proxy::NotProxy;
        }
        let read = if bytes.starts_with(TEXT) { text(bytes) } else { binary(bytes) };
        match read {
            Some(Some(header)) => Proxy::Header(header),
            Some(None) => Proxy::NeedMore,
            None => Proxy::NotProxy,
        }
    }
}

/// Version 1. `None` if it is none, `Some(None)` if it goes on.
fn text(bytes: &[u8]) -> Option<Option<ProxyHeader>> {
    let line = bytes.get(..LONGEST_TEXT).unwrap_or(bytes);
    let Some(end) = memchr(b'\n', line) else { return (bytes.len() < LONGEST_TEXT).then_some(None) };
    let line = line.get(TEXT.len()..end)?.strip_suffix(b"\r")?;
    let header = |client| Some(Some(ProxyHeader { len: end + 1, client }));
    // What follows UNKNOWN is not looked at.
    if line == b"UNKNOWN" || line.starts_with(b"UNKNOWN ") {
        return header(None);
    }
    let mut words = str::from_utf8(line).ok()?.split(' ');
    let family = words.next()?;
    let [client, server, port, server_port] = [words.next()?, words.next()?, words.next()?, words.next()?];
    let address = |text: &str| match family {
        "TCP4" => text.parse::<Ipv4Addr>().ok().map(IpAddr::V4),
        "TCP6" => text.parse::<Ipv6Addr>().ok().map(IpAddr::V6),
        _ => None,
    };
    let (client, port) = (address(client)?, number(port)?);
    if address(server).is_none() || number(server_port).is_none() || words.next().is_some() {
        return None;
    }
    header(Some((client, port)))
}

/// A port in decimal digits.
fn number(text: &str) -> Option<u16> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok())?
}

/// Version 2. `None` if it is none, `Some(None)` if it goes on.
fn binary(bytes: &[u8]) -> Option<Option<ProxyHeader>> {
    let Some([.., command, family, long, short]) = bytes.first_chunk::<FIXED>() else { return Some(None) };
    let len = FIXED + usize::from(u16::from_be_bytes([*long, *short]));
    let is_local = match command {
        0x20 => true,
        0x21 => false,
        _ => return None,
    };
    // Family in the upper half, transport in the lower: a stream over IPv4 or IPv6.
    let size = match family {
        _ if is_local => 0,
        0x11 => 4,
        0x21 => 16,
        _ => 0,
    };
    // Both addresses and both ports; behind them more may stand (TLVs).
    if size > 0 && len < FIXED + 2 * size + 4 {
        return None;
    }
    let Some(rest) = bytes.get(FIXED..len) else { return Some(None) };
    let port = rest.get(2 * size..).and_then(|rest| rest.first_chunk()).copied().map(u16::from_be_bytes);
    let address = match size {
        4 => rest.first_chunk::<4>().map(|address| IpAddr::from(*address)),
        16 => rest.first_chunk::<16>().map(|address| IpAddr::from(*address)),
        _ => None,
    };
    Some(Some(ProxyHeader { len, client: address.zip(port) }))
}

/// The body of the fuzz target: no bytes panic, a header is the same however many bytes are behind
/// it, fewer never make another one, and it lies in the bytes.
#[doc(hidden)]
pub fn fuzz(bytes: &[u8]) {
    let whole = Proxy::read(bytes);
    for end in 0..bytes.len().min(300) {
        let part = bytes.get(..end).unwrap_or(bytes);
        match (Proxy::read(part), whole) {
            (Proxy::NeedMore, _) => {}
            (read, whole) => assert_eq!(read, whole, "cut at {end}"),
        }
    }
    if let Proxy::Header(header) = whole {
        assert!(Proxy::may_begin(bytes) && (b"PROXY UNKNOWN\r\n".len()..=bytes.len()).contains(&header.len));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn v2(command: u8, family: u8, rest: &[u8]) -> Vec<u8> {
        let len = (rest.len() as u16).to_be_bytes();
        [SIGNATURE, &[command, family], &len, rest].concat()
    }

    fn client(bytes: &[u8]) -> Option<Option<(IpAddr, u16)>> {
        fuzz(bytes);
        match Proxy::read(bytes) {
            Proxy::Header(header) => {
                assert_eq!(header.len, bytes.len());
                assert_eq!(Proxy::read(&[bytes, b"more"].concat()), Proxy::Header(header));
                for end in 0..bytes.len() {
                    assert_eq!(Proxy::read(&bytes[..end]), Proxy::NeedMore, "cut at {end}");
                }
                Some(header.client)
            }
            Proxy::NeedMore => panic!("not whole: {bytes:?}"),
            Proxy::NotProxy => None,
        }
    }

    /// The examples of section 2.1.
    #[test]
    fn version_1() {
        let longest = "PROXY UNKNOWN ffff:f...f:ffff ffff:f...f:ffff 65535 65535\r\n";
        for (line, expected) in [
            (
                "PROXY TCP4 255.255.255.255 255.255.255.255 65535 65535\r\n",
                Some(Some("255.255.255.255:65535")),
            ),
            ("PROXY TCP4 192.168.0.1 192.168.0.11 56324 443\r\n", Some(Some("192.168.0.1:56324"))),
            ("PROXY TCP6 2001:db8::1 ::2 1 2\r\n", Some(Some("[2001:db8::1]:1"))),
            ("PROXY UNKNOWN\r\n", Some(None)),
            (longest, Some(None)),
            ("PROXY UNKNOWNS\r\n", None),
            ("PROXY TCP4 192.168.0.1 192.168.0.11 56324\r\n", None),
            ("PROXY TCP4 192.168.0.1 192.168.0.11 56324 443 1\r\n", None),
            ("PROXY TCP4 192.168.0.1 192.168.0.11 65536 443\r\n", None),
            ("PROXY TCP4 192.168.0.1 192.168.0.11 +1 443\r\n", None),
            ("PROXY TCP4 ::1 ::2 1 2\r\n", None),
            ("PROXY TCP6 1.2.3.4 1.2.3.4 1 2\r\n", None),
            ("PROXY TCP5 1.2.3.4 1.2.3.4 1 2\r\n", None),
            ("PROXY TCP4  1.2.3.4 1.2.3.4 1 2\r\n", None),
            ("PROXY TCP4 1.2.3.4 1.2.3.4 1 2\n", None),
            ("PROXY / HTTP/1.1\r\n", None),
        ] {
            let expected = expected.map(|client| {
                client
                    .map(|text| text.parse::<core::net::SocketAddr>().unwrap())
                    .map(|end| (end.ip(), end.port()))
            });
            assert_eq!(client(line.as_bytes()), expected, "{line:?}");
        }
        // Section 2.1: 107 bytes at most.
        let of = |len: usize| format!("PROXY UNKNOWN {}\r\n", "x".repeat(len - 16));
        assert_eq!(client(of(107).as_bytes()), Some(None));
        assert_eq!(client(of(108).as_bytes()), None);
        assert_eq!(Proxy::read(&of(108).as_bytes()[..106]), Proxy::NeedMore);
        assert_eq!(Proxy::read(&of(108).as_bytes()[..107]), Proxy::NotProxy);
    }

    #[test]
    fn version_2() {
        let four = [198, 51, 100, 7, 192, 0, 2, 80, 0xdc, 0x04, 0, 80];
        let six = [[0x20; 16], [0x30; 16]].concat();
        let six = [&six[..], &[0xdc, 0x04, 0, 80]].concat();
        let tlvs = [&four[..], &[0x01, 0, 2, b'h', b'2']].concat();
        let named = |address: IpAddr| Some(Some((address, 56324)));
        let v4 = IpAddr::from([198, 51, 100, 7]);
        for (bytes, expected) in [
            (v2(0x21, 0x11, &four), named(v4)),
            (v2(0x21, 0x11, &tlvs), named(v4)),
            (v2(0x21, 0x21, &six), named(IpAddr::from([0x20; 16]))),
            (v2(0x20, 0x11, &four), Some(None)),
            (v2(0x20, 0x00, &[]), Some(None)),
            (v2(0x21, 0x00, &[]), Some(None)),
            (v2(0x21, 0x12, &four), Some(None)),
            (v2(0x21, 0x31, &[0; 216]), Some(None)),
            (v2(0x21, 0x11, &four[..11]), None),
            (v2(0x21, 0x21, &four), None),
            (v2(0x22, 0x11, &four), None),
            (v2(0x11, 0x11, &four), None),
        ] {
            assert_eq!(client(&bytes), expected, "{bytes:?}");
        }
    }

    #[test]
    fn what_is_none() {
        for bytes in
            [&b"GET / HTTP/1.1\r\n"[..], b"PROXY\r\n", b"\r\n\r\nGET", b"\r\n\r\n\0\r\nQUIT\r", b"PROX\0"]
        {
            assert_eq!((client(bytes), Proxy::may_begin(bytes)), (None, false), "{bytes:?}");
        }
        for bytes in [&b""[..], b"P", b"\r\n\r\n", b"\r\n\r\n\0\r\nQUIT"] {
            assert!(Proxy::may_begin(bytes) && Proxy::read(bytes) == Proxy::NeedMore, "{bytes:?}");
        }
    }

    #[test]
    fn no_byte_panics() {
        let all = [v2(0x21, 0x11, &[7; 20]), b"PROXY TCP6 2001:db8::1 ::2 1 2\r\n".to_vec()];
        for mut bytes in all {
            for at in 0..bytes.len() {
                let before = bytes[at];
                for byte in 0..=u8::MAX {
                    bytes[at] = byte;
                    fuzz(&bytes);
                }
                bytes[at] = before;
            }
        }
    }
}
