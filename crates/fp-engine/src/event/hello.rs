use fp_obs::hello::{HelloKind, RawHello};
use fp_obs::ssh::SshRole;

use super::EventKind;

impl EventKind<'_> {
    /// Which hello it tells of, if it tells of one.
    pub fn hello_kind(&self) -> Option<HelloKind> {
        match self {
            EventKind::TlsClient(_) => Some(HelloKind::TlsClient),
            EventKind::TlsServer(_) | EventKind::QuicServer(_) => Some(HelloKind::TlsServer),
            EventKind::QuicClient(_) => Some(HelloKind::QuicClient),
            EventKind::SshKex(kex) => Some(match kex.sender {
                SshRole::Client => HelloKind::SshClient,
                SshRole::Server => HelloKind::SshServer,
            }),
            EventKind::DhcpClient(_) => Some(HelloKind::DhcpClient),
            EventKind::Http2Client(_) => Some(HelloKind::Http2Client),
            _ => None,
        }
    }

    /// That hello as a raw signature.
    pub fn raw_hello(&self) -> Option<RawHello> {
        match self {
            EventKind::TlsClient(hello) => Some(RawHello::from(&***hello)),
            EventKind::TlsServer(hello) => Some(RawHello::from(&***hello)),
            EventKind::QuicClient(client) => Some(RawHello::from(&client.hello)),
            EventKind::QuicServer(server) => Some(RawHello::from(&server.hello)),
            EventKind::SshKex(kex) => Some(RawHello::from(&***kex)),
            EventKind::DhcpClient(seen) => Some(RawHello::from(&**seen)),
            EventKind::Http2Client(opening) => Some(RawHello::from(&***opening)),
            _ => None,
        }
    }
}
