//! Events without what is personal.

use core::net::IpAddr;
use std::borrow::Cow;

use fp_engine::{
    Certificate, DhcpClient, Event, EventKind, HeadEvent, HttpEvent, HttpObservation, SshIdentification,
    Tunnel,
};

use super::{Pseudonyms, TOLD, What, replace};

impl Pseudonyms {
    /// The same event without what is personal.
    pub fn event<'a>(&self, event: &Event<'a>) -> Event<'a> {
        let mut told = event.clone();
        told.client.address = self.address(event.client.address);
        told.server.address = self.server(event.server.address);
        if let Some(claimed) = &mut told.claimed {
            claimed.endpoint.address = self.address(claimed.endpoint.address);
        }
        if let Some(network) = &mut told.network
            && let Some(Tunnel::GtpU(one, other) | Tunnel::L2tp(one, other)) = &mut network.tunnel
        {
            (*one, *other) = (self.server(*one), self.server(*other));
        }
        if let Some(mac) = &mut told.mac {
            self.hardware(&mut mac.0);
        }
        match &mut told.kind {
            EventKind::HttpRequest(head) | EventKind::HttpResponse(head) => *head = self.head(head),
            EventKind::SshClient(ssh) | EventKind::SshServer(ssh) => self.ssh(ssh),
            EventKind::TlsClient(hello) => {
                self.rename(hello.server_name.is_some(), hello, |hello| &mut hello.server_name)
            }
            EventKind::TlsCertificate(certificate) => self.certificate(certificate.to_mut()),
            EventKind::QuicClient(client) => {
                let named = client.hello.server_name.is_some();
                self.rename(named, client, |client| &mut client.hello.server_name);
            }
            EventKind::Banner(banner) => self.banner(banner.to_mut()),
            EventKind::Smb(smb) => self.smb(smb.to_mut()),
            EventKind::Ntlm(ntlm) => {
                ntlm.to_mut().names_mut().into_iter().for_each(|name| self.named(name));
            }
            EventKind::DhcpClient(client) => self.dhcp(client.to_mut()),
            EventKind::Mdns(seen) => self.mdns(seen.to_mut()),
            EventKind::Ssdp(seen) => self.ssdp(seen.to_mut()),
            EventKind::HttpUpgrade(upgrade) if upgrade.websocket_protocol.is_some() => {
                // Some put a token there.
                let protocol = &mut upgrade.to_mut().websocket_protocol;
                *protocol = protocol.as_deref().map(|name| self.text(What::Header, name).into());
            }
            // Each kind is looked at in the tests: what is new is told here or there.
            _ => {}
        }
        told
    }

    /// Replaces a name, if there is one.
    pub(super) fn named(&self, name: &mut Option<Box<str>>) {
        if let Some(name) = name {
            replace(name, |name| self.name(name));
        }
    }

    /// Replaces the name in what is `named`, which is copied for that.
    fn rename<T: Clone>(
        &self,
        named: bool,
        hello: &mut Cow<'_, Box<T>>,
        name: impl FnOnce(&mut T) -> &mut Option<Box<[u8]>>,
    ) {
        if named {
            let name = name(&mut **hello.to_mut());
            *name = name.as_deref().map(|name| self.name(name).into());
        }
    }

    /// A head of the same headers, whose values are replaced where they may be personal; the line
    /// before them is left out.
    fn head<'a>(&self, head: &HttpEvent<'a>) -> HeadEvent<'a> {
        let seen = &head.observation;
        let headers: Vec<(&str, Vec<u8>)> =
            seen.headers().map(|header| (header.name, self.header(header.name, header.value))).collect();
        let pairs = headers.iter().map(|(name, value)| (*name, value.as_slice()));
        let mut observation = HttpObservation::from_headers(seen.version, pairs);
        observation.spans.to_mut().set_passed_over(seen.spans.passed_over());
        let mut told = head.clone();
        told.observation = observation;
        told.into()
    }

    fn ssh(&self, ssh: &mut SshIdentification<'_>) {
        let line = self.ssh_line(ssh.line());
        let software = ssh.line().split(|byte| *byte == b' ').next().unwrap_or_default().to_vec();
        // A comment of a few bytes may have become too long.
        let hidden = SshIdentification::parse(line).or_else(|| SshIdentification::parse(software));
        if let Some(hidden) = hidden {
            *ssh = hidden;
        }
    }

    /// A certificate names hosts and people, and its hash finds them in public logs.
    fn certificate(&self, certificate: &mut Certificate) {
        for name in [&mut certificate.subject, &mut certificate.issuer] {
            *name = String::from_utf8_lossy(&self.text(What::Name, name.as_bytes())).into_owned();
        }
        for name in &mut certificate.names {
            *name = self.name(name).into();
        }
        certificate.sha256 = self.hash(What::Name, &certificate.sha256);
    }

    fn dhcp(&self, client: &mut DhcpClient) {
        client.vendor_class = client.vendor_class.as_deref().map(|class| self.vendor_class(class));
        for name in [&mut client.host_name, &mut client.fqdn, &mut client.user_class].into_iter().flatten() {
            *name = self.name(name);
        }
        self.hardware(&mut client.mac);
        if let Some(id) = &mut client.client_id {
            *id = self.hash(What::Hardware, id).iter().take(TOLD).copied().collect();
        }
        client.requested_address = client.requested_address.map(|address| self.address(address));
        client.relay = client.relay.map(|relay: IpAddr| self.server(relay));
    }
}
