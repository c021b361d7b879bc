//! SMB: the dialects of both ends, what they call their systems (SMB 1), and their messages of
//! NTLM, also those in HTTP/1.

use fp_obs::HttpObservation;
use fp_obs::ntlm::NtlmCarrier;
use fp_obs::smb::SmbMessage;
use fp_wire::smb::{Packet, begins, message, packet};
use fp_wire::{MAX_STREAM, ntlm};

use super::Observed;
use super::protocol::{Begins, Protocol, Wants};
use crate::Subject;
use crate::ends::Ends;

/// Reads the messages to negotiate and to begin a session.
#[derive(Debug, Default)]
pub(crate) struct Smb {
    /// The dialects that the client offered in SMB 1.
    offered: Vec<Box<str>>,
    /// How many messages of each end were read.
    read: Ends<u8>,
    /// What an end calls its system was told: each message of a session repeats it.
    named: Ends<bool>,
}

/// So many messages of an end are read. Most begin one session with three of them.
const MOST: u8 = 8;

impl Protocol for Box<Smb> {
    const BOUND: usize = MAX_STREAM;

    fn begins(_: Subject, bytes: &[u8]) -> Begins {
        match begins(bytes) {
            Some(true) => Begins::Yes,
            Some(false) => Begins::No,
            None => Begins::Maybe,
        }
    }

    fn read(&mut self, sender: Subject, bytes: &mut &[u8], tell: &mut impl FnMut(Observed<'_>)) -> Wants {
        while self.read[sender] < MOST {
            self.read[sender] += 1;
            let found = match packet(bytes) {
                Packet::NeedMore => {
                    self.read[sender] -= 1;
                    return Wants::More;
                }
                Packet::PassedOver => continue,
                Packet::Other => return Wants::Enough,
                Packet::Message(found) => found,
            };
            let Some(said) = message(sender == Subject::Server, found, &self.offered) else {
                // Whatever follows is of a session.
                return Wants::Enough;
            };
            if let Some(smb) = said.smb {
                if sender == Subject::Client && smb.protocol == 1 && !smb.dialects.is_empty() {
                    self.offered.clone_from(&smb.dialects);
                }
                if smb.message == SmbMessage::Negotiate || !self.named[sender] {
                    self.named[sender] |= smb.message == SmbMessage::SessionSetup;
                    tell(Observed::Smb { sender, smb: Box::new(smb) });
                }
            }
            if let Some(ntlm) = ntlm::message(NtlmCarrier::Smb, said.token) {
                tell(Observed::Ntlm { sender, ntlm: Box::new(ntlm) });
            }
        }
        Wants::Enough
    }

    fn kept(&self) -> usize {
        self.offered.iter().map(|dialect| dialect.len()).sum()
    }
}

/// The messages of NTLM in an HTTP head (RFC 4559).
pub(super) fn in_head(sender: Subject, head: &HttpObservation<'_>, tell: &mut impl FnMut(Observed<'_>)) {
    let names: [&[u8]; 2] = match sender {
        Subject::Client => [b"authorization", b"proxy-authorization"],
        Subject::Server => [b"www-authenticate", b"proxy-authenticate"],
    };
    let [one, other] = names.map(<[u8]>::len);
    for (name, value) in head.raw_headers() {
        // Most names are of another length.
        if (name.len() == one || name.len() == other)
            && names.iter().any(|known| known.eq_ignore_ascii_case(name))
            && let Some(ntlm) = ntlm::of_header(value)
        {
            tell(Observed::Ntlm { sender, ntlm: Box::new(ntlm) });
        }
    }
}
