//! SSH: the line by which each end names its software (RFC 4253, 4.2), and its key exchange init
//! (7.1).

use std::borrow::Cow;

use fp_wire::MAX_STREAM;
use fp_wire::ssh::{Packet, packet};
use memchr::{memchr, memmem};

use super::Observed;
use super::protocol::{Begins, Protocol, Wants};
use crate::Subject;
use crate::ends::Ends;

/// The identification line of an end of an SSH connection, such as `SSH-2.0-OpenSSH_9.6p1
/// Ubuntu-3ubuntu13`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SshIdentification<'a> {
    line: Cow<'a, [u8]>,
}

/// What every line begins with.
const BEGIN: &[u8] = b"SSH-";
/// The most bytes of a line, its CR LF included.
const LONGEST: usize = 255;

impl<'a> SshIdentification<'a> {
    /// Reads a line without the CR LF at its end. `None` if it is none: it begins with `SSH-`, a
    /// protocol version and another `-`, is 253 bytes long at most, and has no NUL, CR or LF.
    pub fn parse(line: impl Into<Cow<'a, [u8]>>) -> Option<Self> {
        let line = line.into();
        let rest = line.strip_prefix(BEGIN)?;
        let ends = rest.iter().any(|byte| matches!(byte, 0 | b'\r' | b'\n'));
        let is_one = !ends && line.len() <= LONGEST - 2 && rest.iter().position(|byte| *byte == b'-')? > 0;
        is_one.then_some(SshIdentification { line })
    }

    /// All of it, as it was sent.
    pub fn line(&self) -> &[u8] {
        &self.line
    }

    /// The same, borrowing nothing.
    pub fn into_owned(self) -> SshIdentification<'static> {
        SshIdentification { line: Cow::Owned(self.line.into_owned()) }
    }

    /// The version of the protocol: `2.0`, or `1.99` of a server that takes clients of SSH 1 too.
    pub fn protocol(&self) -> &[u8] {
        self.parts().0
    }

    /// The name of the software, without its version: `OpenSSH`.
    pub fn software(&self) -> &[u8] {
        self.names().0
    }

    /// The version of the software, if it tells one: `9.6p1`. It is what stands behind the first
    /// `_`, `-` or `/` that a digit follows, or such a letter and a digit as in `v2`.
    pub fn version(&self) -> Option<&[u8]> {
        self.names().1
    }

    /// What stands behind the first blank: `Ubuntu-3ubuntu13`. Most systems that say anything here
    /// name themselves.
    pub fn comments(&self) -> Option<&[u8]> {
        self.parts().2
    }

    /// Protocol, software with its version, comments.
    fn parts(&self) -> (&[u8], &[u8], Option<&[u8]>) {
        let rest = self.line.get(BEGIN.len()..).unwrap_or(&[]);
        let (protocol, rest) = split(rest, |byte| byte == b'-').unwrap_or((rest, &[]));
        match split(rest, |byte| byte == b' ') {
            Some((software, comments)) => (protocol, software, Some(comments)),
            None => (protocol, rest, None),
        }
    }

    fn names(&self) -> (&[u8], Option<&[u8]>) {
        let (_, software, _) = self.parts();
        let begins_version = |behind: &[u8]| match behind {
            [first, ..] if first.is_ascii_digit() => true,
            [b'v' | b'V', second, ..] => second.is_ascii_digit(),
            _ => false,
        };
        let is_separator = |byte: u8| matches!(byte, b'_' | b'-' | b'/');
        let mut places = software.iter().enumerate().filter(|(_, byte)| is_separator(**byte));
        let found = places.find_map(|(at, _)| {
            let behind = software.get(at + 1..)?;
            (at > 0 && begins_version(behind)).then(|| (software.get(..at).unwrap_or(&[]), Some(behind)))
        });
        found.unwrap_or((software, None))
    }
}

/// What stands before and behind the first such byte.
fn split(bytes: &[u8], is_it: impl Fn(u8) -> bool) -> Option<(&[u8], &[u8])> {
    let at = bytes.iter().position(|byte| is_it(*byte))?;
    Some((bytes.get(..at)?, bytes.get(at + 1..)?))
}

/// Reads the line of each end and the packet behind it, in which it says what it can use for the
/// key exchange.
#[derive(Debug, Default)]
pub(crate) struct Ssh {
    /// The line was told.
    identified: Ends<bool>,
}

/// So many bytes of what a server says before its line are passed over, that line included.
const BEFORE: usize = 2048;

impl Protocol for Ssh {
    /// A key exchange init of more bytes is not told: those of today have some two thousand.
    const BOUND: usize = MAX_STREAM;

    /// By a line of either end. What a server says before its line is no claim: the client's line
    /// is, if it comes first.
    fn begins(_: Subject, bytes: &[u8]) -> Begins {
        if bytes.starts_with(BEGIN) {
            Begins::Yes
        } else if BEGIN.starts_with(bytes) {
            Begins::Maybe
        } else {
            Begins::No
        }
    }

    fn read(&mut self, sender: Subject, bytes: &mut &[u8], tell: &mut impl FnMut(Observed<'_>)) -> Wants {
        if !self.identified[sender] {
            match identify(sender, bytes, tell) {
                Ok(()) => {}
                Err(Wants::More) if bytes.len() >= BEFORE => return Wants::Enough,
                Err(wants) => return wants,
            }
            self.identified[sender] = true;
        }
        loop {
            match packet(sender.ssh_role(), bytes) {
                Packet::NeedMore => return Wants::More,
                Packet::PassedOver => {}
                Packet::Other => return Wants::Enough,
                Packet::KexInit(kex) => {
                    tell(Observed::SshKex { sender, kex });
                    return Wants::Enough;
                }
            }
        }
    }
}

/// Tells the line of an end and takes it; or what is wanted instead.
fn identify(sender: Subject, bytes: &mut &[u8], tell: &mut impl FnMut(Observed<'_>)) -> Result<(), Wants> {
    let line = match sender {
        Subject::Server => match own_line(bytes) {
            Some(line) => line,
            None => return Err(Wants::More),
        },
        Subject::Client => bytes,
    };
    let known = line.len().min(BEGIN.len());
    if line.get(..known) != BEGIN.get(..known) {
        return Err(Wants::Nothing);
    }
    let Some(end) = memchr(b'\n', line.get(..LONGEST).unwrap_or(line)) else {
        return Err(if line.len() < LONGEST { Wants::More } else { Wants::Nothing });
    };
    let (line, rest) = line.split_at_checked(end).unwrap_or((line, &[]));
    // OpenSSH takes a line that ends with LF alone, too.
    let line = line.strip_suffix(b"\r").unwrap_or(line);
    let Some(identification) = SshIdentification::parse(line) else { return Err(Wants::Nothing) };
    tell(Observed::Ssh { sender, identification });
    *bytes = rest.get(1..).unwrap_or(&[]);
    Ok(())
}

/// What a server says from its identification line on, or from where it may begin; `None` within a
/// line before it.
fn own_line(bytes: &[u8]) -> Option<&[u8]> {
    if bytes.starts_with(BEGIN) || BEGIN.starts_with(bytes) {
        return Some(bytes);
    }
    if let Some(at) = memmem::find(bytes, b"\nSSH-") {
        return bytes.get(at + 1..);
    }
    let last = bytes.iter().rposition(|byte| *byte == b'\n').and_then(|at| bytes.get(at + 1..))?;
    BEGIN.starts_with(last).then_some(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(line: &str) -> Option<[String; 4]> {
        let seen = SshIdentification::parse(line.as_bytes())?;
        let text = |bytes: Option<&[u8]>| String::from_utf8_lossy(bytes.unwrap_or(b"-")).into_owned();
        Some([
            text(Some(seen.protocol())),
            text(Some(seen.software())),
            text(seen.version()),
            text(seen.comments()),
        ])
    }

    #[test]
    fn software_and_version() {
        for (line, expected) in [
            ("SSH-2.0-OpenSSH_9.6p1 Ubuntu-3ubuntu13.5", ["2.0", "OpenSSH", "9.6p1", "Ubuntu-3ubuntu13.5"]),
            ("SSH-2.0-OpenSSH_for_Windows_8.1", ["2.0", "OpenSSH_for_Windows", "8.1", "-"]),
            ("SSH-1.99-Cisco-1.25", ["1.99", "Cisco", "1.25", "-"]),
            ("SSH-2.0-dropbear_2022.83", ["2.0", "dropbear", "2022.83", "-"]),
            ("SSH-2.0-PuTTY_Release_0.78", ["2.0", "PuTTY_Release", "0.78", "-"]),
            ("SSH-2.0-mod_sftp/0.9.9", ["2.0", "mod_sftp", "0.9.9", "-"]),
            ("SSH-2.0-Go", ["2.0", "Go", "-", "-"]),
            ("SSH-2.0-x_v2", ["2.0", "x", "v2", "-"]),
            ("SSH-2.0-_1", ["2.0", "_1", "-", "-"]),
            ("SSH-2.0-", ["2.0", "", "-", "-"]),
            ("SSH-2.0-a  b", ["2.0", "a", "-", " b"]),
        ] {
            assert_eq!(words(line), Some(expected.map(str::to_owned)), "{line}");
        }
    }

    #[test]
    fn what_is_no_line() {
        for line in
            ["", "SSH-", "SSH--x", "SSH-2.0", "ssh-2.0-x", "SSH-2.0-a\0", "SSH-2.0-a\rb", "SSH-2.0-a\n"]
        {
            assert_eq!(words(line), None, "{line:?}");
        }
        let long = format!("SSH-2.0-{}", "a".repeat(245));
        assert!(words(&long).is_some() && words(&(long + "a")).is_none());
    }

    /// What is told of the first bytes of an end, by the number of bytes after which it was.
    fn read(sender: Subject, bytes: &[u8]) -> (Option<usize>, Wants) {
        for len in 1..=bytes.len() {
            let mut told = None;
            let wants = Ssh::default().read(sender, &mut &bytes[..len], &mut |observed| {
                let Observed::Ssh { identification, .. } = observed else { return };
                told = Some(identification.line().len());
            });
            if told.is_some() || wants != Wants::More {
                return (told, wants);
            }
        }
        (None, Wants::More)
    }

    #[test]
    fn lines_before_that_of_a_server() {
        let text = b"hello\r\nS\nSSH-2.0-x\r\n";
        assert_eq!(read(Subject::Server, text), (Some(9), Wants::More));
        assert_eq!(read(Subject::Client, text), (None, Wants::Nothing));
        assert_eq!(read(Subject::Server, b"SSH-2.0-x\n"), (Some(9), Wants::More));
        assert_eq!(read(Subject::Client, b"SSH-2.0-x\r\n"), (Some(9), Wants::More));
        assert_eq!(read(Subject::Client, b"SSH-2.0-x\r"), (None, Wants::More));
        assert_eq!(
            read(Subject::Client, &[b"SSH-".as_slice(), &[b'a'; 251]].concat()),
            (None, Wants::Nothing)
        );
    }
}
