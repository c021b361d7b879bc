//! Versions of TLS.

use fp_obs::tls::ServerHello;

/// A version of TLS, the oldest first. That of DTLS is the TLS that it was made of (RFC 6347,
/// RFC 9147).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TlsVersion {
    /// SSL 2.0 or 3.0.
    Ssl,
    /// TLS 1.0.
    Tls10,
    /// TLS 1.1, DTLS 1.0.
    Tls11,
    /// TLS 1.2, DTLS 1.2.
    Tls12,
    /// TLS 1.3, DTLS 1.3, and what QUIC carries.
    Tls13,
}

impl TlsVersion {
    /// All of them, each with its name.
    pub const NAMES: [(TlsVersion, &'static str); 5] = [
        (TlsVersion::Ssl, "ssl"),
        (TlsVersion::Tls10, "1.0"),
        (TlsVersion::Tls11, "1.1"),
        (TlsVersion::Tls12, "1.2"),
        (TlsVersion::Tls13, "1.3"),
    ];

    /// Its name.
    pub fn name(self) -> &'static str {
        Self::NAMES.iter().find(|(version, _)| *version == self).map_or("", |(_, name)| name)
    }

    /// The version of this name.
    pub fn from_name(name: &str) -> Option<TlsVersion> {
        Self::NAMES.iter().find(|(_, known)| *known == name).map(|(version, _)| *version)
    }

    /// By its number in hellos; drafts of TLS 1.3 (`0x7f..`) are 1.3.
    pub(crate) fn of_number(number: u16) -> Option<TlsVersion> {
        Some(match number {
            0x0002 | 0x0300 => TlsVersion::Ssl,
            0x0301 => TlsVersion::Tls10,
            0x0302 | 0xfeff => TlsVersion::Tls11,
            0x0303 | 0xfefd => TlsVersion::Tls12,
            0x0304 | 0xfefc | 0x7f00..=0x7fff => TlsVersion::Tls13,
            _ => return None,
        })
    }

    /// What a server chose.
    pub(crate) fn chosen(hello: &ServerHello) -> Option<TlsVersion> {
        TlsVersion::of_number(hello.selected_version.unwrap_or(hello.version))
    }
}

/// The lowest and the highest of those that were seen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Versions(pub(crate) Option<(TlsVersion, TlsVersion)>);

impl Versions {
    pub(crate) fn add(&mut self, seen: Option<TlsVersion>) {
        let Some(seen) = seen else { return };
        self.0 = Some(self.0.map_or((seen, seen), |(lowest, highest)| (lowest.min(seen), highest.max(seen))));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_by_number_and_name() {
        for (number, expected) in [
            (0x0300, Some("ssl")),
            (0x0301, Some("1.0")),
            (0xfeff, Some("1.1")),
            (0x0303, Some("1.2")),
            (0x7f17, Some("1.3")),
            (0x0304, Some("1.3")),
            (0x0a0a, None),
        ] {
            assert_eq!(TlsVersion::of_number(number).map(TlsVersion::name), expected, "{number:#x}");
        }
        assert!(
            TlsVersion::NAMES.iter().all(|(version, name)| TlsVersion::from_name(name) == Some(*version))
        );
        let mut seen = Versions::default();
        for number in [0x0303, 0x0a0a, 0x0301, 0x0303] {
            seen.add(TlsVersion::of_number(number));
        }
        assert_eq!(seen.0, Some((TlsVersion::Tls10, TlsVersion::Tls12)));
    }
}
