//! Which releases of Windows a version and build is of.
//!
//! The numbers are those of the pages "Windows 10 release information", "Windows 11 release
//! information", "Windows Server release information" and "Operating System Version" of
//! learn.microsoft.com. A release that came as an enablement package (20H2 to 22H2 of Windows 10,
//! 23H2 and 25H2 of Windows 11) switches on what the files of the release before hold, so that a
//! program may still say the build of that one.

use fp_obs::ntlm::NtlmVersion;

/// The releases that have a build: of the clients and of the servers, as far as there are any.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct WindowsBuild {
    /// The first and the second number of the version.
    pub version: (u8, u8),
    /// The build.
    pub build: u16,
    /// The last build that has the same files, and says that it is this one; mostly the same.
    pub last: u16,
    /// Behind `Windows`: `10 2004 to 22H2`.
    pub client: Option<&'static str>,
    /// Behind `Windows Server`: `2019`.
    pub server: Option<&'static str>,
}

type Row = ((u8, u8), u16, u16, &'static str, &'static str);

const BUILDS: [Row; 33] = [
    ((4, 0), 1381, 1381, "NT 4.0", "NT 4.0"),
    ((5, 0), 2195, 2195, "2000", "2000"),
    ((5, 1), 2600, 2600, "XP", ""),
    ((5, 2), 3790, 3790, "XP x64", "2003 or 2003 R2"),
    ((6, 0), 6000, 6000, "Vista", ""),
    ((6, 0), 6001, 6001, "Vista SP1", "2008"),
    ((6, 0), 6002, 6002, "Vista SP2", "2008 SP2"),
    ((6, 0), 6003, 6003, "", "2008 SP2"),
    ((6, 1), 7600, 7600, "7", "2008 R2"),
    ((6, 1), 7601, 7601, "7 SP1", "2008 R2 SP1"),
    ((6, 2), 9200, 9200, "8", "2012"),
    ((6, 3), 9600, 9600, "8.1", "2012 R2"),
    ((10, 0), 10_240, 10_240, "10 1507", ""),
    ((10, 0), 10_586, 10_586, "10 1511", ""),
    ((10, 0), 14_393, 14_393, "10 1607", "2016"),
    ((10, 0), 15_063, 15_063, "10 1703", ""),
    ((10, 0), 16_299, 16_299, "10 1709", "1709"),
    ((10, 0), 17_134, 17_134, "10 1803", "1803"),
    ((10, 0), 17_763, 17_763, "10 1809", "2019 or 1809"),
    ((10, 0), 18_362, 18_363, "10 1903 or 1909", "1903 or 1909"),
    ((10, 0), 18_363, 18_363, "10 1909", "1909"),
    ((10, 0), 19_041, 19_045, "10 2004 to 22H2", "2004 or 20H2"),
    ((10, 0), 19_042, 19_042, "10 20H2", "20H2"),
    ((10, 0), 19_043, 19_043, "10 21H1", ""),
    ((10, 0), 19_044, 19_044, "10 21H2", ""),
    ((10, 0), 19_045, 19_045, "10 22H2", ""),
    ((10, 0), 20_348, 20_348, "", "2022"),
    ((10, 0), 22_000, 22_000, "11 21H2", ""),
    ((10, 0), 22_621, 22_631, "11 22H2 or 23H2", ""),
    ((10, 0), 22_631, 22_631, "11 23H2", ""),
    ((10, 0), 25_398, 25_398, "", "23H2"),
    ((10, 0), 26_100, 26_200, "11 24H2 or 25H2", "2025"),
    ((10, 0), 26_200, 26_200, "11 25H2", ""),
];

/// The releases of a version and build. `None` of one that is of no release: those of test
/// versions, and of other systems, which say any numbers here.
pub fn build(of: NtlmVersion) -> Option<WindowsBuild> {
    let found = |row: &&Row| row.0 == (of.major, of.minor) && row.1 == of.build;
    let (version, build, last, client, server) = *BUILDS.iter().find(found)?;
    let name = |name: &'static str| (!name.is_empty()).then_some(name);
    Some(WindowsBuild { version, build, last, client: name(client), server: name(server) })
}

impl WindowsBuild {
    /// All of these releases: `Windows 10 1809 or Server 2019 or 1809`.
    pub fn name(&self) -> String {
        match (self.client, self.server) {
            (Some(client), Some(server)) => format!("Windows {client} or Server {server}"),
            (Some(client), None) => format!("Windows {client}"),
            (None, server) => format!("Windows Server {}", server.unwrap_or_default()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn builds_of_clients_and_servers() {
        let name =
            |major, minor, build| super::build(NtlmVersion { major, minor, build }).map(|found| found.name());
        for (version, expected) in [
            ((5, 1, 2600), Some("Windows XP")),
            ((6, 1, 7601), Some("Windows 7 SP1 or Server 2008 R2 SP1")),
            ((10, 0, 14_393), Some("Windows 10 1607 or Server 2016")),
            ((10, 0, 17_763), Some("Windows 10 1809 or Server 2019 or 1809")),
            ((10, 0, 19_041), Some("Windows 10 2004 to 22H2 or Server 2004 or 20H2")),
            ((10, 0, 20_348), Some("Windows Server 2022")),
            ((10, 0, 26_100), Some("Windows 11 24H2 or 25H2 or Server 2025")),
            // Samba; a kernel of Linux; a number of another version.
            ((6, 1, 0), None),
            ((6, 1, 46), None),
            ((6, 2, 7601), None),
        ] {
            assert_eq!(name(version.0, version.1, version.2).as_deref(), expected, "{version:?}");
        }
    }

    #[test]
    fn the_table_is_in_order_and_names_something() {
        for pair in BUILDS.windows(2) {
            assert!((pair[0].0, pair[0].1) < (pair[1].0, pair[1].1), "{pair:?}");
        }
        for (_, build, last, client, server) in BUILDS {
            assert!(build <= last && !(client.is_empty() && server.is_empty()), "{build}");
        }
    }
}
