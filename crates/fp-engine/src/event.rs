//! What an engine tells.

mod hello;
mod http;
mod reasons;
mod tcp;
mod weight;

use core::net::IpAddr;
use std::borrow::Cow;

use fp_db::{LabelId, LabelsId};
use fp_match::HelloVerdict;
use fp_obs::banner::Banner;
use fp_obs::dhcp::DhcpClient;
use fp_obs::http2::{Http2Opening, HttpUpgrade};
use fp_obs::mdns::Mdns;
use fp_obs::ntlm::Ntlm;
use fp_obs::quic::{QuicClient, QuicRetry, QuicServer, QuicVersions};
use fp_obs::smb::Smb;
use fp_obs::ssdp::Ssdp;
use fp_obs::ssh::KexInit;
use fp_obs::tls::{Certificate, ClientHello, HelloTransport, ServerHello};
use fp_obs::{MacAddress, Network};

use crate::{SshIdentification, Timestamp};
pub use http::{HeadEvent, HttpEvent};
pub use reasons::Reasons;
pub use tcp::{MtuEvent, TcpEvent, UptimeDoubt, UptimeEvent};

/// An address and a port.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Endpoint {
    /// IPv4 or IPv6 address.
    pub address: IpAddr,
    /// TCP or UDP port.
    pub port: u16,
}

/// The transport protocol of what an event is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Transport {
    /// A connection.
    Tcp,
    /// A flow of datagrams.
    Udp,
}

/// Which end of a connection an event is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    /// The end that sent the SYN, or whose request begins a flow of datagrams.
    Client,
    /// The other end.
    Server,
}

/// One thing learned of one end of a connection.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Event<'a> {
    /// The time of the packet that told it.
    pub time: Timestamp,
    /// Which of the packets that came together that was: its place among those of
    /// [`Engine::push_all`](crate::Engine::push_all), from 0, or the one that
    /// [`Preparer::prepare`](crate::Preparer::prepare) was told; 0 where it came alone.
    pub place: u32,
    /// The end that opened the connection.
    pub client: Endpoint,
    /// The other end.
    pub server: Endpoint,
    /// The network that both are in, where tags or tunnels tell it.
    pub network: Option<Network>,
    /// The end that this is about.
    pub subject: Subject,
    /// What the SYN or SYN+ACK of the subject matched: `None` if nothing, or if it was not seen. Of
    /// the kinds that p0f has it is always `None`, since they tell of TCP themselves.
    pub tcp: Option<TcpReference>,
    /// What the hello matched that this tells of: `None` if nothing did, and of kinds that tell of
    /// no hello ([`EventKind::hello_kind`]).
    pub hello: Option<HelloVerdict>,
    /// The client that a proxy names, `client` of this event, where it hands on the connection
    /// ([`Deviations::PROXY`](crate::Deviations::PROXY)): what is told of the client is told of
    /// that one, as far as that is true.
    pub claimed: Option<ClaimedClient>,
    /// The hardware address of the subject, where its SYN or SYN+ACK came over no hop, in no
    /// tunnel, and no other host's came from there: of these alone.
    pub mac: Option<MacAddress>,
    /// Which list of labels the labels of this event count in: that of the engine's database.
    /// Unknown of events that were made by hand, which are taken to be of whatever database they
    /// are named by.
    pub labels: LabelsId,
    /// What was learned.
    pub kind: EventKind<'a>,
}

/// The client that a header of the PROXY protocol names. Anybody can write such a header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ClaimedClient {
    /// Its address and TCP port.
    pub endpoint: Endpoint,
    /// It comes from a network whose proxies are [trusted](crate::Engine::trust_proxies), and
    /// counts for that host.
    pub trusted: bool,
}

impl ClaimedClient {
    /// The client that a proxy names, and whether the proxy is trusted.
    pub fn new(endpoint: Endpoint, trusted: bool) -> ClaimedClient {
        ClaimedClient { endpoint, trusted }
    }
}

/// What the SYN or SYN+ACK of an end of a connection matched, by reference.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct TcpReference {
    /// The label of the signature.
    pub label: LabelId,
    /// How sure that is, 0 to 1, in thousandths.
    pub quality: f32,
}

impl TcpReference {
    /// A label, and how sure it is.
    pub fn new(label: LabelId, quality: f32) -> TcpReference {
        TcpReference { label, quality }
    }
}

impl<'a> Event<'a> {
    /// An event of a connection in no network that tags or tunnels tell, without anything that was
    /// known before; [`place`](Self::place) is 0.
    pub fn new(
        time: Timestamp,
        client: Endpoint,
        server: Endpoint,
        subject: Subject,
        kind: EventKind<'a>,
    ) -> Event<'a> {
        Event {
            time,
            place: 0,
            client,
            server,
            network: None,
            subject,
            tcp: None,
            hello: None,
            claimed: None,
            mac: None,
            labels: LabelsId::UNKNOWN,
            kind,
        }
    }
}

impl Event<'_> {
    /// The same event, borrowing nothing.
    pub fn to_owned(&self) -> OwnedEvent {
        self.keep(&mut Vec::new())
    }

    /// The same event, borrowing nothing, with the memory of a head that is no longer needed.
    pub(crate) fn keep(&self, spare: &mut Vec<HeadEvent<'static>>) -> OwnedEvent {
        let mut head = |event: &HttpEvent<'_>| HeadEvent::owned(event.keep(spare.pop()));
        let kind = match &self.kind {
            EventKind::Syn(event) => EventKind::Syn(Cow::Owned(**event)),
            EventKind::SynAck(event) => EventKind::SynAck(Cow::Owned(**event)),
            EventKind::SendsynProbe(event) => EventKind::SendsynProbe(Cow::Owned(**event)),
            EventKind::SendsynResponse(event) => EventKind::SendsynResponse(Cow::Owned(**event)),
            EventKind::Mtu(event) => EventKind::Mtu(*event),
            EventKind::Uptime(event) => EventKind::Uptime(*event),
            EventKind::HttpRequest(event) => EventKind::HttpRequest(head(event)),
            EventKind::HttpResponse(event) => EventKind::HttpResponse(head(event)),
            EventKind::HostChange(event) => EventKind::HostChange(*event),
            EventKind::IpSharing(event) => EventKind::IpSharing(*event),
            EventKind::SshClient(event) => EventKind::SshClient(event.clone().into_owned()),
            EventKind::SshServer(event) => EventKind::SshServer(event.clone().into_owned()),
            EventKind::SshKex(event) => EventKind::SshKex(Cow::Owned((**event).clone())),
            EventKind::TlsClient(event) => EventKind::TlsClient(Cow::Owned((**event).clone())),
            EventKind::TlsServer(event) => EventKind::TlsServer(Cow::Owned((**event).clone())),
            EventKind::TlsCertificate(event) => EventKind::TlsCertificate(Cow::Owned((**event).clone())),
            EventKind::QuicClient(event) => EventKind::QuicClient(Cow::Owned((**event).clone())),
            EventKind::QuicServer(event) => EventKind::QuicServer(Cow::Owned((**event).clone())),
            EventKind::QuicVersions(event) => EventKind::QuicVersions(Cow::Owned((**event).clone())),
            EventKind::QuicRetry(event) => EventKind::QuicRetry(Cow::Owned((**event).clone())),
            EventKind::Http2Client(event) => EventKind::Http2Client(Cow::Owned((**event).clone())),
            EventKind::Http2Server(event) => EventKind::Http2Server(Cow::Owned((**event).clone())),
            EventKind::HttpUpgrade(event) => EventKind::HttpUpgrade(Cow::Owned((**event).clone())),
            EventKind::Banner(event) => EventKind::Banner(Cow::Owned((**event).clone())),
            EventKind::Smb(event) => EventKind::Smb(Cow::Owned((**event).clone())),
            EventKind::Ntlm(event) => EventKind::Ntlm(Cow::Owned((**event).clone())),
            EventKind::Mdns(event) => EventKind::Mdns(Cow::Owned((**event).clone())),
            EventKind::Ssdp(event) => EventKind::Ssdp(Cow::Owned((**event).clone())),
            EventKind::DhcpClient(event) => EventKind::DhcpClient(Cow::Owned(event.clone().into_owned())),
        };
        let Event { time, place, client, server, network, subject, tcp, hello, .. } = *self;
        let Event { claimed, mac, labels, .. } = *self;
        Event { time, place, client, server, network, subject, tcp, hello, claimed, mac, labels, kind }
    }
}

impl EventKind<'static> {
    /// Its head, for the memory of it.
    pub(crate) fn into_head(self) -> Option<HeadEvent<'static>> {
        match self {
            EventKind::HttpRequest(head) | EventKind::HttpResponse(head) => Some(head),
            _ => None,
        }
    }
}

/// An event that borrows nothing.
pub type OwnedEvent = Event<'static>;

/// What was learned. Open to new kinds. What is large is the engine's own while a sink looks at it,
/// so that nothing is copied of an event that is not kept.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum EventKind<'a> {
    /// p0f's `syn`.
    Syn(Cow<'a, TcpEvent>),
    /// p0f's `syn+ack`.
    SynAck(Cow<'a, TcpEvent>),
    /// p0f's `sendsyn probe`: a SYN of p0f-sendsyn.
    SendsynProbe(Cow<'a, TcpEvent>),
    /// p0f's `sendsyn response`: the answer to it.
    SendsynResponse(Cow<'a, TcpEvent>),
    /// p0f's `mtu`.
    Mtu(MtuEvent),
    /// p0f's `uptime`.
    Uptime(UptimeEvent),
    /// p0f's `http request`.
    HttpRequest(HeadEvent<'a>),
    /// p0f's `http response`.
    HttpResponse(HeadEvent<'a>),
    /// p0f's `host change`: one observation that does not fit the host's earlier ones.
    HostChange(SharingEvent),
    /// p0f's `ip sharing`: a pattern of such changes.
    IpSharing(SharingEvent),
    /// `ssh client`: the identification line of an SSH client. p0f knows no such thing.
    SshClient(SshIdentification<'a>),
    /// `ssh server`: that of an SSH server.
    SshServer(SshIdentification<'a>),
    /// `ssh kex`: what an end of an SSH connection can use for the key exchange.
    SshKex(Cow<'a, Box<KexInit>>),
    /// `tls client`: the hello of a TLS client.
    TlsClient(Cow<'a, Box<ClientHello>>),
    /// `tls server`: the hello of a TLS server, or its HelloRetryRequest.
    TlsServer(Cow<'a, Box<ServerHello>>),
    /// `tls certificate`: the certificate of a server of TLS 1.2 or older.
    TlsCertificate(Cow<'a, Box<Certificate>>),
    /// `quic client`: the hello of a QUIC client.
    QuicClient(Cow<'a, Box<QuicClient>>),
    /// `quic server`: that of a QUIC server.
    QuicServer(Cow<'a, Box<QuicServer>>),
    /// `quic versions`: a QUIC server does not speak the client's version.
    QuicVersions(Cow<'a, Box<QuicVersions>>),
    /// `quic retry`: a QUIC server asks for a token.
    QuicRetry(Cow<'a, Box<QuicRetry>>),
    /// `banner`: the greeting of a server of mail, files or terminals.
    Banner(Cow<'a, Box<Banner>>),
    /// `smb`: what an end of SMB says of itself.
    Smb(Cow<'a, Box<Smb>>),
    /// `ntlm`: what a message of NTLM, in SMB or HTTP/1, says of the host that sends it.
    Ntlm(Cow<'a, Box<Ntlm>>),
    /// `dhcp client`: what a DHCP client says of itself.
    DhcpClient(Cow<'a, DhcpClient>),
    /// `mdns`: what a host says of itself in multicast DNS.
    Mdns(Cow<'a, Box<Mdns>>),
    /// `ssdp`: what it says of itself in SSDP, the discovery of UPnP.
    Ssdp(Cow<'a, Box<Ssdp>>),
    /// `http2 client`: what a client of HTTP/2 says before and in its first head.
    Http2Client(Cow<'a, Box<Http2Opening>>),
    /// `http2 server`: that of a server.
    Http2Server(Cow<'a, Box<Http2Opening>>),
    /// `http upgrade`: a connection of HTTP/1 goes on with another protocol.
    HttpUpgrade(Cow<'a, Box<HttpUpgrade>>),
}

impl EventKind<'_> {
    /// It can stand in p0f's log: p0f tells such events too, and there is no doubt that p0f has no
    /// word for.
    pub fn is_of_p0f(&self) -> bool {
        match self {
            EventKind::Uptime(uptime) => uptime.doubt.is_none(),
            _ => !self.is_beyond_p0f(),
        }
    }

    /// p0f has no events of this kind. They say in [`Event::tcp`] what the SYN or SYN+ACK of their
    /// subject matched.
    pub fn is_beyond_p0f(&self) -> bool {
        matches!(
            self,
            EventKind::SshClient(_)
                | EventKind::SshServer(_)
                | EventKind::SshKex(_)
                | EventKind::TlsClient(_)
                | EventKind::TlsServer(_)
                | EventKind::TlsCertificate(_)
                | EventKind::QuicClient(_)
                | EventKind::QuicServer(_)
                | EventKind::QuicVersions(_)
                | EventKind::QuicRetry(_)
                | EventKind::Banner(_)
                | EventKind::Smb(_)
                | EventKind::Ntlm(_)
                | EventKind::DhcpClient(_)
                | EventKind::Mdns(_)
                | EventKind::Ssdp(_)
                | EventKind::Http2Client(_)
                | EventKind::Http2Server(_)
                | EventKind::HttpUpgrade(_)
        )
    }

    /// The protocol of the ports.
    pub fn transport(&self) -> Transport {
        match self {
            EventKind::DhcpClient(_)
            | EventKind::Mdns(_)
            | EventKind::Ssdp(_)
            | EventKind::QuicClient(_)
            | EventKind::QuicServer(_)
            | EventKind::QuicVersions(_)
            | EventKind::QuicRetry(_) => Transport::Udp,
            EventKind::TlsClient(hello) if hello.transport == HelloTransport::Dtls => Transport::Udp,
            EventKind::TlsServer(hello) if hello.transport == HelloTransport::Dtls => Transport::Udp,
            _ => Transport::Tcp,
        }
    }

    /// The names of all kinds.
    pub const NAMES: [&'static str; 29] = [
        "syn",
        "syn+ack",
        "sendsyn probe",
        "sendsyn response",
        "mtu",
        "uptime",
        "http request",
        "http response",
        "host change",
        "ip sharing",
        "ssh client",
        "ssh server",
        "ssh kex",
        "tls client",
        "tls server",
        "quic client",
        "quic server",
        "dhcp client",
        "http2 client",
        "http2 server",
        "http upgrade",
        "banner",
        "tls certificate",
        "quic versions",
        "quic retry",
        "smb",
        "ntlm",
        "mdns",
        "ssdp",
    ];

    /// The name of the kind: where p0f has it too, its `mod=`.
    pub fn name(&self) -> &'static str {
        match self {
            EventKind::Syn(_) => "syn",
            EventKind::SynAck(_) => "syn+ack",
            EventKind::SendsynProbe(_) => "sendsyn probe",
            EventKind::SendsynResponse(_) => "sendsyn response",
            EventKind::Mtu(_) => "mtu",
            EventKind::Uptime(_) => "uptime",
            EventKind::HttpRequest(_) => "http request",
            EventKind::HttpResponse(_) => "http response",
            EventKind::HostChange(_) => "host change",
            EventKind::IpSharing(_) => "ip sharing",
            EventKind::SshClient(_) => "ssh client",
            EventKind::SshServer(_) => "ssh server",
            EventKind::SshKex(_) => "ssh kex",
            EventKind::TlsClient(_) => "tls client",
            EventKind::TlsServer(_) => "tls server",
            EventKind::TlsCertificate(_) => "tls certificate",
            EventKind::QuicClient(_) => "quic client",
            EventKind::QuicServer(_) => "quic server",
            EventKind::QuicVersions(_) => "quic versions",
            EventKind::QuicRetry(_) => "quic retry",
            EventKind::Banner(_) => "banner",
            EventKind::Smb(_) => "smb",
            EventKind::Ntlm(_) => "ntlm",
            EventKind::DhcpClient(_) => "dhcp client",
            EventKind::Mdns(_) => "mdns",
            EventKind::Ssdp(_) => "ssdp",
            EventKind::Http2Client(_) => "http2 client",
            EventKind::Http2Server(_) => "http2 server",
            EventKind::HttpUpgrade(_) => "http upgrade",
        }
    }
}

/// An observation that does not fit the earlier ones of its host.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct SharingEvent {
    /// Why.
    pub reasons: Reasons,
    /// How many of the recent scores were above 5, 2, 1 and 0 (p0f's `raw_hits`).
    pub hits: [u8; 4],
    /// How many notices of this kind and host were held back since the last one that was told
    /// ([`Deviations::NOTICES`](crate::Deviations::NOTICES)).
    pub held_back: u32,
}

impl SharingEvent {
    /// With nothing held back before: why, and how many of the recent scores were above 5, 2, 1 and
    /// 0.
    pub fn new(reasons: Reasons, hits: [u8; 4]) -> SharingEvent {
        SharingEvent { reasons, hits, held_back: 0 }
    }
}
