//! Greetings of servers without the names of hosts and people.

use std::borrow::Cow;

use fp_engine::{Banner, BannerProtocol};

use super::{Pseudonyms, What};

/// Words of greetings that name nobody.
const KNOWN: [&str; 72] = [
    "access",
    "all",
    "and",
    "authorized",
    "available",
    "awaiting",
    "begin",
    "capability",
    "com",
    "connected",
    "connection",
    "copyright",
    "courier",
    "daemon",
    "debian",
    "dovecot",
    "enabled",
    "esmtp",
    "esmtpsa",
    "esmtps",
    "exim",
    "for",
    "free",
    "ftp",
    "ftpd",
    "gnu",
    "host",
    "id",
    "idle",
    "imap",
    "imap4",
    "imap4rev1",
    "is",
    "kernel",
    "linux",
    "literal",
    "lmtp",
    "local",
    "login",
    "mail",
    "microsoft",
    "only",
    "ok",
    "on",
    "password",
    "pop",
    "pop3",
    "postfix",
    "private",
    "proftpd",
    "pure",
    "ready",
    "referrals",
    "release",
    "sasl",
    "secure",
    "see",
    "server",
    "service",
    "sendmail",
    "smtp",
    "starttls",
    "system",
    "telnet",
    "the",
    "this",
    "time",
    "to",
    "ubuntu",
    "user",
    "version",
    "welcome",
];

impl Pseudonyms {
    /// Replaces the words of a greeting that neither are known nor name its software, its system or
    /// its device, nor are numbers.
    pub(super) fn banner(&self, banner: &mut Banner) {
        let names = &mut banner.names;
        names.host = names.host.as_deref().map(|name| Cow::Owned(self.name(name)));
        // What a pattern captures is what stands in its place in the text, and that may be
        // anything.
        for version in [&mut names.version, &mut names.system_version] {
            if let Some(text) = version.as_deref()
                && !is_version(text)
            {
                *version = Some(Cow::Owned(self.text(What::Comment, text)));
            }
        }
        for name in [&mut names.software, &mut names.system, &mut names.device] {
            if let Some(Cow::Owned(text)) = name {
                let hidden = self.text(What::Comment, text);
                *name = Some(Cow::Owned(hidden));
            }
        }
        let told: Vec<Vec<u8>> =
            [&names.software, &names.version, &names.system, &names.system_version, &names.device]
                .into_iter()
                .flatten()
                .flat_map(|name| name.split(|byte| !is_of_word(*byte)).map(<[u8]>::to_ascii_lowercase))
                .collect();
        let mut text = Vec::with_capacity(banner.text.len());
        let mut rest = &*banner.text;
        if banner.protocol != BannerProtocol::Telnet {
            // The code and what is like it say which protocol it is.
            let code = rest.iter().take_while(|byte| !byte.is_ascii_alphabetic() && **byte != b' ').count();
            let (code, behind) = rest.split_at_checked(code.min(4)).unwrap_or((&[], rest));
            text.extend_from_slice(code);
            rest = behind;
        }
        while let Some(first) = rest.first() {
            let word = is_of_word(*first);
            let mut len = rest.iter().take_while(|byte| is_of_word(**byte) == word).count();
            // What ends a sentence or a question is not of its last word.
            if word
                && let Some(last) =
                    rest.get(..len).and_then(|part| part.iter().rposition(|byte| !ends_word(*byte)))
            {
                len = last + 1;
            }
            let (part, behind) = rest.split_at_checked(len).unwrap_or((rest, &[]));
            rest = behind;
            let lower = part.to_ascii_lowercase();
            let stays = !word
                || is_number(part)
                || KNOWN.iter().any(|known| known.as_bytes() == lower)
                || told.contains(&lower);
            if stays {
                text.extend_from_slice(part);
            } else {
                text.extend_from_slice(&self.name(part));
            }
        }
        let mut told = Banner::new(banner.protocol, &text);
        told.cut |= banner.cut;
        told.names = core::mem::take(&mut banner.names);
        told.left_out = banner.left_out;
        *banner = told;
    }
}

/// A byte of a word: names of hosts and people, addresses and numbers are whole words.
fn is_of_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric()
        || byte >= 0x80
        || matches!(byte, b'.' | b'-' | b'_' | b'@' | b':' | b'+' | b'%')
}

/// It may stand behind a word, too.
fn ends_word(byte: u8) -> bool {
    matches!(byte, b'.' | b':' | b'-' | b'+' | b'%')
}

/// A number of few digits, such as a code or a year: no address, telephone number or serial number.
fn is_number(word: &[u8]) -> bool {
    word.len() <= 4 && word.iter().all(u8::is_ascii_digit)
        || word.iter().all(|byte| matches!(byte, b'.' | b'-' | b'_' | b':' | b'+' | b'%'))
}

/// It begins with a digit, as no name of a host does that is not an address, and says nothing of an
/// address.
fn is_version(text: &[u8]) -> bool {
    let digits = text.strip_prefix(b"v").or_else(|| text.strip_prefix(b"V")).unwrap_or(text);
    digits.first().is_some_and(u8::is_ascii_digit)
        && digits.len() <= 32
        && digits.iter().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_' | b'+'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hidden(protocol: BannerProtocol, text: &str, set: impl Fn(&mut Banner)) -> String {
        let mut banner = Banner::new(protocol, text.as_bytes());
        set(&mut banner);
        Pseudonyms::new(&[1; 32]).banner(&mut banner);
        let names = banner.names;
        let told = [names.software, names.version, names.system, names.host].map(|name| {
            name.map_or_else(|| "-".to_owned(), |name| String::from_utf8_lossy(&name).into_owned())
        });
        format!("{}|{}", String::from_utf8_lossy(&banner.text), told.join("|"))
    }

    #[test]
    fn words_that_stay_and_words_that_go() {
        let name = |text: &str| String::from_utf8(Pseudonyms::new(&[1; 32]).name(text.as_bytes())).unwrap();
        let host = name("mail.example.org");
        let postfix = |banner: &mut Banner| {
            banner.names.software = Some(Cow::Borrowed(b"Postfix"));
            banner.names.host = Some(Cow::Owned(b"mail.example.org".to_vec()));
        };
        assert_eq!(
            hidden(BannerProtocol::Smtp, "220 Mail.example.org ESMTP Postfix (Debian/GNU)", postfix),
            format!("220 {host} ESMTP Postfix (Debian/GNU)|Postfix|-|-|{host}")
        );
        let versioned = |banner: &mut Banner| banner.names.version = Some(Cow::Owned(b"8.14.4".to_vec()));
        assert_eq!(
            hidden(BannerProtocol::Ftp, "220-Welcome to alice's server\r\n220 8.14.4 192.0.2.7", versioned),
            format!(
                "220-Welcome to {}'{} server\r\n220 8.14.4 {}|-|8.14.4|-|-",
                name("alice"),
                name("s"),
                name("192.0.2.7")
            )
        );
        let captured = |banner: &mut Banner| {
            banner.names.version = Some(Cow::Owned(b"alice.example".to_vec()));
            banner.names.software = Some(Cow::Owned(b"bob".to_vec()));
        };
        let told = hidden(BannerProtocol::Pop3, "+OK alice.example <1896.6971@bob.example>", captured);
        assert!(!told.contains("alice") && !told.contains("bob") && !told.contains("1896"), "{told}");
        assert!(told.starts_with("+OK ~"), "{told}");
        let told = hidden(BannerProtocol::Telnet, "alice login: ", |_| ());
        assert_eq!(told, format!("{} login: |-|-|-|-", name("alice")));
    }
}
