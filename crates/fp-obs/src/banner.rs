//! What servers say before their clients do: the greetings of SMTP, FTP, IMAP, POP3 and Telnet.

use std::borrow::Cow;

/// The protocol of a greeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BannerProtocol {
    /// Mail between servers and from clients (RFC 5321, 4.2).
    Smtp,
    /// Files (RFC 959, 5.4).
    Ftp,
    /// Mailboxes (RFC 9051, 7.1).
    Imap,
    /// Mailboxes (RFC 1939, 4).
    Pop3,
    /// Terminals (RFC 854).
    Telnet,
}

impl BannerProtocol {
    /// All of them.
    pub const ALL: [BannerProtocol; 5] = [
        BannerProtocol::Smtp,
        BannerProtocol::Ftp,
        BannerProtocol::Imap,
        BannerProtocol::Pop3,
        BannerProtocol::Telnet,
    ];

    /// Its name in small letters.
    pub const fn name(self) -> &'static str {
        match self {
            BannerProtocol::Smtp => "smtp",
            BannerProtocol::Ftp => "ftp",
            BannerProtocol::Imap => "imap",
            BannerProtocol::Pop3 => "pop3",
            BannerProtocol::Telnet => "telnet",
        }
    }
}

/// The greeting of a server.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Banner {
    /// What it speaks.
    pub protocol: BannerProtocol,
    /// The greeting as it was sent, without the end of its last line; of Telnet without the options
    /// that stand in it and blanks around it. At most [`MAX_BANNER`] bytes.
    pub text: Box<[u8]>,
    /// There is more of it than that.
    pub cut: bool,
    /// What it names.
    pub names: BannerNames,
    /// That was not looked for, since it would have delayed the capture of packets.
    pub left_out: bool,
}

/// So many bytes of a greeting are told at most.
pub const MAX_BANNER: usize = 512;

/// What a greeting names, in the words of the pattern that it matches or in its own. Each is `None`
/// where it tells none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct BannerNames {
    /// The program: `Postfix`.
    pub software: Option<Cow<'static, [u8]>>,
    /// Its version.
    pub version: Option<Cow<'static, [u8]>>,
    /// The operating system: `Debian Linux`.
    pub system: Option<Cow<'static, [u8]>>,
    /// The version of that.
    pub system_version: Option<Cow<'static, [u8]>>,
    /// The device, with its maker: `HP LaserJet`.
    pub device: Option<Cow<'static, [u8]>>,
    /// The server's own name.
    pub host: Option<Cow<'static, [u8]>>,
}

impl Banner {
    /// A greeting of which nothing more is known. Of more than [`MAX_BANNER`] bytes the first ones
    /// are kept.
    pub fn new(protocol: BannerProtocol, text: &[u8]) -> Banner {
        let kept = text.get(..MAX_BANNER).unwrap_or(text);
        let (cut, names) = (kept.len() < text.len(), BannerNames::default());
        Banner { protocol, text: kept.into(), cut, names, left_out: false }
    }

    /// What it says, without the codes that its lines begin with and with LF between these: as the
    /// patterns of recog want it.
    pub fn words(&self) -> Vec<u8> {
        let before: &[&[u8]] = match self.protocol {
            BannerProtocol::Smtp | BannerProtocol::Ftp => &[b"220-", b"220 "],
            BannerProtocol::Imap => &[b"* OK"],
            BannerProtocol::Pop3 => &[b"+OK"],
            BannerProtocol::Telnet => return self.text.trim_ascii().to_vec(),
        };
        let mut words = Vec::with_capacity(self.text.len());
        for (number, line) in self.text.split(|byte| *byte == b'\n').enumerate() {
            let line = line.strip_suffix(b"\r").unwrap_or(line);
            let said = before.iter().find_map(|code| line.strip_prefix(*code)).unwrap_or(line);
            if number > 0 {
                words.push(b'\n');
            }
            words.extend_from_slice(match self.protocol {
                BannerProtocol::Imap | BannerProtocol::Pop3 => said.strip_prefix(b" ").unwrap_or(said),
                _ => said,
            });
        }
        words
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_greetings() {
        for (protocol, text, words) in [
            (BannerProtocol::Smtp, "220 mail.example.org ESMTP Postfix", "mail.example.org ESMTP Postfix"),
            (BannerProtocol::Ftp, "220-a\r\n b\r\n220-\n220 c", "a\n b\n\nc"),
            (
                BannerProtocol::Imap,
                "* OK [CAPABILITY IMAP4rev1] Dovecot ready.",
                "[CAPABILITY IMAP4rev1] Dovecot ready.",
            ),
            (BannerProtocol::Pop3, "+OK", ""),
            (BannerProtocol::Pop3, "+OK  ready", " ready"),
            (BannerProtocol::Telnet, "\r\n220 x\r\nlogin: ", "220 x\r\nlogin:"),
        ] {
            assert_eq!(Banner::new(protocol, text.as_bytes()).words(), words.as_bytes(), "{text:?}");
        }
        let long = Banner::new(BannerProtocol::Pop3, &[b'a'; MAX_BANNER + 1]);
        assert!(long.cut && long.text.len() == MAX_BANNER);
        assert!(!Banner::new(BannerProtocol::Pop3, &[b'a'; MAX_BANNER]).cut);
        assert_eq!(BannerProtocol::ALL.map(BannerProtocol::name).concat(), "smtpftpimappop3telnet");
    }
}
