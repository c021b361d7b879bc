//! Messages for syslog (RFC 5424), by UDP (RFC 5426) or a socket of this machine.

use std::fmt::Write as _;
use std::io;
use std::net::{SocketAddr, UdpSocket};
use std::os::unix::net::UnixDatagram;
use std::path::Path;

use fp_report::Civil;

/// Where messages go: opened once, so that nothing has to be opened later.
pub(crate) enum Syslog {
    Udp(UdpSocket),
    Unix(UnixDatagram),
}

impl Syslog {
    /// `/dev/log`, or an address and a port.
    ///
    /// # Errors
    /// It is neither, or cannot be had.
    pub(crate) fn open(to: &str) -> io::Result<Syslog> {
        if to.starts_with('/') {
            let socket = UnixDatagram::unbound()?;
            socket.connect(Path::new(to))?;
            socket.set_nonblocking(true)?;
            return Ok(Syslog::Unix(socket));
        }
        let wrong = || {
            io::Error::new(
                io::ErrorKind::InvalidInput,
                "expected a path as /dev/log, or an address and a port as 192.0.2.1:514",
            )
        };
        let to: SocketAddr = to.parse().map_err(|_| wrong())?;
        let any = if to.is_ipv4() { "0.0.0.0:0" } else { "[::]:0" };
        let socket = UdpSocket::bind(any)?;
        socket.connect(to)?;
        socket.set_nonblocking(true)?;
        Ok(Syslog::Udp(socket))
    }

    pub(crate) fn send(&self, message: &[u8]) -> io::Result<()> {
        match self {
            Syslog::Udp(socket) => socket.send(message),
            Syslog::Unix(socket) => socket.send(message),
        }
        .map(drop)
    }
}

/// What a message is about.
pub(crate) struct Message<'a> {
    /// `high`, `medium` or `low`.
    pub(crate) severity: &'a str,
    /// Seconds since 1970.
    pub(crate) time: i64,
    pub(crate) host_name: &'a str,
    pub(crate) rule: &'a str,
    pub(crate) address: &'a str,
    /// In words.
    pub(crate) text: &'a str,
}

/// The facility: `local0` (RFC 5424, 6.2.1).
const FACILITY: u32 = 16;

impl Message<'_> {
    /// The message: header, structured data and text (RFC 5424, 6).
    pub(crate) fn write(&self) -> Vec<u8> {
        // Critical, warning, notice.
        let severity = match self.severity {
            "high" => 2,
            "medium" => 4,
            _ => 5,
        };
        let mut out = format!("<{}>1 ", FACILITY * 8 + severity);
        let mut time = Vec::new();
        Civil::from_unix(self.time).push(&mut time, b'-', b'T');
        let _ = write!(out, "{}Z ", String::from_utf8_lossy(&time));
        push_name(&mut out, self.host_name, 255);
        let _ = write!(out, " fp-cli {} ", std::process::id());
        push_name(&mut out, self.rule, 32);
        // 32473 is the number of examples (RFC 5612): we have none of our own.
        out.push_str(" [host@32473 address=\"");
        push_value(&mut out, self.address);
        out.push_str("\" rule=\"");
        push_value(&mut out, self.rule);
        out.push_str("\" severity=\"");
        push_value(&mut out, self.severity);
        out.push_str("\"] \u{feff}");
        out.push_str(self.text);
        out.into_bytes()
    }
}

/// Visible ASCII characters alone, at most so many; `-` where there is none.
fn push_name(out: &mut String, name: &str, most: usize) {
    let before = out.len();
    out.extend(name.chars().filter(char::is_ascii_graphic).take(most));
    if out.len() == before {
        out.push('-');
    }
}

/// A value of structured data (RFC 5424, 6.3.3).
fn push_value(out: &mut String, value: &str) {
    for c in value.chars() {
        if matches!(c, '"' | '\\' | ']') {
            out.push('\\');
        }
        out.push(c);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages() {
        let message = |rule, text| {
            let message = Message {
                severity: "high",
                time: 1_700_000_000,
                host_name: "my host",
                rule,
                address: "192.0.2.7",
                text,
            };
            String::from_utf8(message.write()).unwrap()
        };
        let id = std::process::id();
        assert_eq!(
            message("old-windows", "it breaks a rule"),
            format!(
                "<130>1 2023-11-14T22:13:20Z myhost fp-cli {id} old-windows [host@32473 address=\"192.0.2.7\" \
                 rule=\"old-windows\" severity=\"high\"] \u{feff}it breaks a rule"
            )
        );
        assert!(message("a\"]\\b", "").contains("rule=\"a\\\"\\]\\\\b\""));
        let mut out = String::new();
        push_name(&mut out, "", 8);
        push_name(&mut out, "\u{e9} a b c d", 2);
        assert_eq!(out, "-ab");
    }

    #[test]
    fn places() {
        for wrong in ["localhost", "192.0.2.1", "/no/such/socket"] {
            assert!(Syslog::open(wrong).is_err(), "{wrong}");
        }
        let here = UdpSocket::bind("127.0.0.1:0").unwrap();
        let syslog = Syslog::open(&here.local_addr().unwrap().to_string()).unwrap();
        syslog.send(b"<130>1 -").unwrap();
        let mut got = [0; 100];
        let len = here.recv(&mut got).unwrap();
        assert_eq!(&got[..len], b"<130>1 -");
    }
}
