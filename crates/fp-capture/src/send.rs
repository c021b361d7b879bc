//! Packets to a host, as they are given: the one thing in this crate that is not passive.
//!
//! ```no_run
//! use fp_capture::send::Sender;
//!
//! let sender = Sender::to("192.0.2.1:80".parse()?)?;
//! let mut packet = vec![0x45, 0, 0, 20, 0, 1, 0, 0, 64, 6, 0, 0];
//! // ... from sender.source() to 192.0.2.1
//! sender.send(&packet)?;
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! It needs the right to open raw sockets (CAP_NET_RAW), only while opening. The kernel knows
//! nothing of what was sent: to a SYN+ACK it answers with a RST, since the connection is none of
//! its own.

use std::{
    io,
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, UdpSocket},
    os::fd::{AsRawFd, OwnedFd},
};

use nix::sys::socket::{
    AddressFamily, MsgFlags, SockFlag, SockProtocol, SockType, SockaddrStorage, connect, send, socket,
};

/// A raw socket for packets to one host, to which it is connected: no packet names its way by an
/// address beside it, which a filter of system calls could not look at.
#[derive(Debug)]
pub struct Sender {
    socket: OwnedFd,
    source: IpAddr,
}

/// Why packets cannot be sent to a host.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The operating system refuses raw sockets to this process.
    #[error("sending needs the right to open raw sockets: be root or have the capability CAP_NET_RAW")]
    Permission,
    /// There is no way to the host.
    #[error("no way to {host}: {error}")]
    Unreachable {
        /// The host.
        host: IpAddr,
        /// What the system said.
        error: io::Error,
    },
    /// No socket could be had.
    #[error("cannot open a raw socket: {0}")]
    Open(io::Error),
    /// This system takes no packets with a header of ours.
    #[error("sending is for Linux only")]
    Unsupported,
}

impl Sender {
    /// Opens a socket to the host; the port does not matter, the scope of a link-local address
    /// does.
    ///
    /// # Errors
    ///
    /// Without the right to, or when the system knows no way to the host.
    pub fn to(host: SocketAddr) -> Result<Sender, Error> {
        if !cfg!(target_os = "linux") {
            return Err(Error::Unsupported);
        }
        let source = source_for(host).map_err(|error| Error::Unreachable { host: host.ip(), error })?;
        let family = if host.is_ipv4() { AddressFamily::Inet } else { AddressFamily::Inet6 };
        // With this protocol both versions take packets that bring their IP header.
        let socket = socket(family, SockType::Raw, SockFlag::SOCK_CLOEXEC, SockProtocol::Raw)
            .map_err(io::Error::from)
            .map_err(|error| match error.kind() {
                io::ErrorKind::PermissionDenied => Error::Permission,
                _ => Error::Open(error),
            })?;
        // A raw socket of IPv6 wants its protocol in place of the port, or nothing.
        let mut to = host;
        to.set_port(0);
        connect(socket.as_raw_fd(), &SockaddrStorage::from(to))
            .map_err(|error| Error::Unreachable { host: host.ip(), error: error.into() })?;
        Ok(Sender { socket, source })
    }

    /// The address from which this system sends to the host.
    pub fn source(&self) -> IpAddr {
        self.source
    }

    /// Sends a packet: an IP header and what follows it, checksums included.
    ///
    /// # Errors
    ///
    /// When the system refuses it: an address or a length in the header that cannot be, no room, a
    /// firewall.
    pub fn send(&self, packet: &[u8]) -> io::Result<()> {
        send(self.socket.as_raw_fd(), packet, MsgFlags::empty())?;
        Ok(())
    }
}

/// What the routes say; no packet is sent.
fn source_for(host: SocketAddr) -> io::Result<IpAddr> {
    let any: IpAddr = match host {
        SocketAddr::V4(_) => Ipv4Addr::UNSPECIFIED.into(),
        SocketAddr::V6(_) => Ipv6Addr::UNSPECIFIED.into(),
    };
    let socket = UdpSocket::bind((any, 0))?;
    let mut host = host;
    if host.port() == 0 {
        host.set_port(9);
    }
    socket.connect(host)?;
    Ok(socket.local_addr()?.ip())
}
