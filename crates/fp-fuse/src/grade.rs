//! Sorts of evidence.

/// What pieces have in common that came in one packet: they depend on each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Layer {
    /// The SYNs that a host sent.
    Syn,
    /// Its SYN+ACKs.
    SynAck,
    /// The heads of its HTTP requests.
    Request,
    /// The heads of its HTTP responses.
    Response,
    /// What it says as a client before it is encrypted.
    Client,
    /// What it says as a server before it is encrypted.
    Server,
    /// What it says to its neighbours.
    Local,
}

macro_rules! grades {
    ($($(#[$doc:meta])* $name:ident = $layer:ident $text:literal;)*) => {
        /// A sort of evidence of which is known how often it names the right family, and how often
        /// the right product.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Grade {
            $($(#[$doc])* $name,)*
        }

        impl Grade {
            /// All of them.
            pub const ALL: &'static [Grade] = &[$(Grade::$name),*];

            /// Its name: in JSON and in `fitted.rs`.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Grade::$name => $text,)*
                }
            }

            /// What it depends on.
            pub const fn layer(self) -> Layer {
                match self {
                    $(Grade::$name => Layer::$layer,)*
                }
            }
        }
    };
}

grades! {
    /// A SYN that a signature describes in every field.
    SynExact = Syn "syn_exact";
    /// A SYN that only a last-resort signature describes.
    SynGeneric = Syn "syn_generic";
    /// A SYN that a signature describes but for what the path may have changed.
    SynFuzzy = Syn "syn_fuzzy";
    /// The signatures that are nearest to a SYN that none describes.
    SynNearest = Syn "syn_nearest";
    /// The same of a SYN+ACK.
    SynAckExact = SynAck "synack_exact";
    /// The same of a SYN+ACK.
    SynAckGeneric = SynAck "synack_generic";
    /// The same of a SYN+ACK.
    SynAckFuzzy = SynAck "synack_fuzzy";
    /// The same of a SYN+ACK.
    SynAckNearest = SynAck "synack_nearest";
    /// The system that the User-Agent of a browser names.
    Browser = Request "browser";
    /// The system that the User-Agent of a part of a system names: what updates it, what looks for
    /// a way out.
    Service = Request "service";
    /// A program that runs on few systems, by the order of its request's headers.
    RequestOrder = Request "request_order";
    /// The system that a Server header names.
    ServerHeader = Response "server_header";
    /// A server that runs on few systems, by the order of its response's headers.
    ResponseOrder = Response "response_order";
    /// The system that an SSH client's line names.
    SshClient = Client "ssh_client";
    /// The system that an SSH server's line names.
    SshServer = Server "ssh_server";
    /// A program that runs on few systems, by its TLS or QUIC hello.
    ClientHello = Client "client_hello";
    /// The same of a server.
    ServerHello = Server "server_hello";
    /// The build of Windows that a client says in NTLM. Programs of other systems borrow one.
    NtlmClient = Client "ntlm_client";
    /// The same of a server: of what answers there as Windows, little is anything else.
    NtlmServer = Server "ntlm_server";
    /// What a DHCP client asks for and calls itself.
    Dhcp = Local "dhcp";
    /// A name that the host gives itself.
    Name = Local "name";
}

impl Grade {
    /// The grade of this name.
    pub fn from_name(name: &str) -> Option<Grade> {
        Self::ALL.iter().copied().find(|grade| grade.name() == name)
    }
}
