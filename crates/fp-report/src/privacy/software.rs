//! What software says of itself, without what may say more than that.

use core::ops::Range;

use fp_engine::{BannerNames, Mdns, Smb, Ssdp};

use super::{Pseudonyms, What, replace};

/// Headers whose values say what the software can, and nothing of who uses it.
const HARMLESS: [&str; 33] = [
    "Accept",
    "Accept-Charset",
    "Accept-Encoding",
    "Accept-Language",
    "Accept-Ranges",
    "Age",
    "Cache-Control",
    "Connection",
    "Content-Encoding",
    "Content-Length",
    "Content-Type",
    "DNT",
    "Date",
    "Keep-Alive",
    "Pragma",
    "Proxy-Connection",
    "Sec-Fetch-Dest",
    "Sec-Fetch-Mode",
    "Sec-Fetch-Site",
    "Sec-Fetch-User",
    "Server",
    "Strict-Transport-Security",
    "TE",
    "Transfer-Encoding",
    "UA-CPU",
    "Upgrade",
    "Upgrade-Insecure-Requests",
    "Vary",
    "X-Content-Type-Options",
    "X-Frame-Options",
    "X-Powered-By",
    "X-UA-Compatible",
    "X-XSS-Protection",
];

/// Words of the comments by which systems name their package of an SSH program:
/// `Debian-2+deb12u3`, `Ubuntu-3ubuntu13.5`, `FreeBSD-20240806`,
/// `NetBSD_Secure_Shell-20190429-hpn13v14-lpk`.
const SYSTEMS: [&str; 20] = [
    "debian",
    "deb",
    "u",
    "ubuntu",
    "raspbian",
    "freebsd",
    "netbsd",
    "openbsd",
    "dragonfly",
    "secure",
    "shell",
    "bpo",
    "rpt",
    "hpn",
    "v",
    "lpk",
    "p",
    "build",
    "security",
    "localisations",
];

/// How vendor classes begin that programs and systems send by themselves: those that `fp-host`
/// reads, network boot (RFC 4578; UEFI 2.10, 24.7), cable modems (DOCSIS), and installers.
const VENDORS: [&str; 9] =
    ["MSFT ", "android-dhcp-", "dhcpcd-", "udhcp", "PXEClient", "HTTPClient", "docsis", "AAPLBSDPC", "d-i"];

/// How the words begin by which ends of SMB 1 name their systems and programs: those of recog's
/// patterns that are common.
const NATIVE: [&str; 16] = [
    "Windows",
    "Unix",
    "Linux",
    "Samba",
    "Mac OS X",
    "Darwin",
    "NT LAN Manager",
    "LAN Manager",
    "SMBFS",
    "CIFS VFS Client",
    "jCIFS",
    "OS/2",
    "NETWARE",
    "NQ ",
    "YNQ ",
    "VxWorks",
];

/// How agents of SSDP begin.
const AGENTS: [&str; 10] = [
    "Microsoft-Windows",
    "Linux/",
    "FreeBSD/",
    "OpenBSD/",
    "NetBSD/",
    "Darwin/",
    "Google Chrome/",
    "Chromium/",
    "Microsoft Edge/",
    "Brave Browser/",
];

impl Pseudonyms {
    /// Replaces the names of a message of SMB, and what the system is called if it is not one of
    /// the known words: then nothing is told either of what a pattern found in them.
    pub(super) fn smb(&self, smb: &mut Smb) {
        self.named(&mut smb.domain);
        self.named(&mut smb.host);
        for text in [&mut smb.native_os, &mut smb.native_lm].into_iter().flatten() {
            let is_known = NATIVE.iter().any(|known| text.starts_with(known));
            if !is_known || may_name(text.as_bytes()) {
                replace(text, |text| self.text(What::Comment, text));
                smb.names = BannerNames::default();
            }
        }
        for dialect in &mut smb.dialects {
            if may_name(dialect.as_bytes()) {
                replace(dialect, |text| self.text(What::Comment, text));
            }
        }
    }

    /// Replaces the host's name, and what is called otherwise than by one word.
    pub(super) fn mdns(&self, seen: &mut Mdns) {
        self.named(&mut seen.host);
        let devices = [&mut seen.model, &mut seen.osxvers, &mut seen.machine, &mut seen.system];
        for text in devices.into_iter().flatten().chain(&mut seen.services) {
            replace(text, |text| self.device(text));
        }
    }

    /// What a model, a system or a type of services is called, if it is a word without a name, or
    /// what stands for it.
    pub(super) fn device(&self, text: &[u8]) -> Vec<u8> {
        let is_word = |byte: &u8| byte.is_ascii_alphanumeric() || b",.-_".contains(byte);
        if text.len() <= 32 && text.iter().all(is_word) {
            text.to_vec()
        } else {
            self.text(What::Comment, text)
        }
    }

    /// An agent of SSDP that begins with a known system or browser, or what stands for it.
    pub(super) fn agent(&self, agent: &[u8]) -> Vec<u8> {
        let is_known = AGENTS.iter().any(|known| agent.starts_with(known.as_bytes()));
        if is_known && !may_name(agent) { agent.to_vec() } else { self.text(What::Comment, agent) }
    }

    /// Replaces the identifiers of a device, and what its agent is called where that may name
    /// somebody.
    pub(super) fn ssdp(&self, seen: &mut Ssdp) {
        replace(&mut seen.agent, |agent| self.agent(agent));
        self.named(&mut seen.usn);
        if let Some(target) = &seen.target
            && (target.starts_with("uuid:") || may_name(target.as_bytes()))
        {
            self.named(&mut seen.target);
        }
    }

    /// What stands for the value of a header.
    pub(super) fn header(&self, name: &str, value: &[u8]) -> Vec<u8> {
        let is_harmless = HARMLESS.iter().any(|harmless| harmless.eq_ignore_ascii_case(name));
        if is_harmless && !may_name(value) {
            value.to_vec()
        } else if name.eq_ignore_ascii_case("User-Agent") {
            self.text(What::Software, value)
        } else if name.eq_ignore_ascii_case("Host") {
            self.name(value)
        } else {
            self.text(What::Header, value)
        }
    }

    /// The vendor class of a DHCP client, if it is one that a program or system is known to send,
    /// or what stands for it: an administrator may write there what he likes.
    pub(super) fn vendor_class(&self, class: &[u8]) -> Vec<u8> {
        // Of DHCPv6 its length stands before it (RFC 8415, 21.16).
        let text = match class {
            [0, len, text @ ..] if usize::from(*len) == text.len() => text,
            _ => class,
        };
        let is_known = VENDORS.iter().any(|vendor| text.starts_with(vendor.as_bytes()));
        if is_known && !may_name(text) { class.to_vec() } else { self.text(What::Comment, class) }
    }

    /// What stands for a User-Agent.
    pub(super) fn user_agent(&self, text: &[u8]) -> Vec<u8> {
        self.text(What::Software, text)
    }

    /// The identification line of an end of an SSH connection, without a comment that is not a
    /// system's.
    pub(super) fn ssh_line(&self, line: &[u8]) -> Vec<u8> {
        let Some(blank) = line.iter().position(|byte| *byte == b' ') else { return line.to_vec() };
        let (software, comment) = line.split_at(blank + 1);
        if is_systems(comment) {
            return line.to_vec();
        }
        [software, &self.text(What::Comment, comment)].concat()
    }
}

/// There is a mail address, a quoted name or an address of the web in it, or anything that is not
/// ASCII.
fn may_name(value: &[u8]) -> bool {
    value.windows(3).any(|three| three == b"://")
        || value.iter().any(|byte| matches!(byte, b'@' | b'%' | b'"' | 0x80..))
}

/// All of its words are those by which systems name packages.
fn is_systems(comment: &[u8]) -> bool {
    words(comment).all(|range| {
        let word = comment.get(range).unwrap_or(&[]);
        SYSTEMS.iter().any(|known| known.as_bytes().eq_ignore_ascii_case(word))
    }) && comment.is_ascii()
}

/// Where letters stand together.
fn words(text: &[u8]) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut at = 0;
    core::iter::from_fn(move || {
        let begin = at + text.get(at..)?.iter().position(u8::is_ascii_alphabetic)?;
        let len = text.get(begin..)?.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
        at = begin + len;
        Some(begin..at)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_systems() {
        for comment in [
            "Debian-2+deb12u3",
            "Debian-5+deb8u4~bpo70+1",
            "Ubuntu-3ubuntu13.5",
            "Raspbian-10+deb9u7",
            "FreeBSD-20240806",
            "NetBSD_Secure_Shell-20190429-hpn13v14-lpk",
            "",
        ] {
            assert!(is_systems(comment.as_bytes()), "{comment}");
        }
        for comment in ["alice@laptop", "Debian-alice", "Ubuntu-3ubuntu13 of Bob", "deb\u{e9}"] {
            assert!(!is_systems(comment.as_bytes()), "{comment}");
        }
        let pseudonyms = Pseudonyms::new(&[1; 32]);
        for (class, stays) in [
            (&b"MSFT 5.0"[..], true),
            (b"\0\x08MSFT 5.0", true),
            (b"dhcpcd-9.4.1:Linux-5.15.0:x86_64:GenuineIntel", true),
            (b"the computer of alice", false),
            (b"udhcp of alice@home", false),
            (b"\0\x05alice", false),
        ] {
            assert_eq!(pseudonyms.vendor_class(class) == class, stays, "{class:?}");
        }
        assert_eq!(pseudonyms.ssh_line(b"SSH-2.0-x"), b"SSH-2.0-x");
        assert_eq!(pseudonyms.ssh_line(b"SSH-2.0-x Debian-2"), b"SSH-2.0-x Debian-2");
        let hidden = pseudonyms.ssh_line(b"SSH-2.0-x of alice");
        assert!(hidden.starts_with(b"SSH-2.0-x ~") && hidden.len() == 27);
    }

    #[test]
    fn values_that_may_name_somebody() {
        let pseudonyms = Pseudonyms::new(&[1; 32]);
        for (name, value, stays) in [
            ("Accept", "text/html,*/*;q=0.8", true),
            ("accept", "*/*", true),
            ("Accept", "http://secret", false),
            ("Content-Type", "text/plain; charset=utf-8", true),
            ("Content-Type", "text/plain; name=\"alice.txt\"", false),
            ("Server", "nginx/1.22", true),
            ("Server", "alice@host", false),
            ("Referer", "x", false),
            ("X-Requested-With", "com.example.app", false),
        ] {
            assert_eq!(
                pseudonyms.header(name, value.as_bytes()) == value.as_bytes(),
                stays,
                "{name}: {value}"
            );
        }
    }
}
