//! Names of systems as other tools have them: CPE 2.3 (NIST IR 7695), formatted strings.

use fp_fuse::{Hypothesis, Versions};

/// The most names of a product; one that may be more has none.
const MOST: usize = 4;

/// Systems with numbers as versions: ours, vendor, product, and whether one number is a version.
const NUMBERED: [(&str, &str, &str, bool); 17] = [
    ("AlmaLinux", "almalinux", "almalinux", false),
    ("Alpine Linux", "alpinelinux", "alpine_linux", false),
    ("Android", "google", "android", false),
    ("CentOS", "centos", "centos", false),
    ("Debian", "debian", "debian_linux", false),
    ("Fedora", "fedoraproject", "fedora", true),
    ("FreeBSD", "freebsd", "freebsd", false),
    ("iOS", "apple", "iphone_os", false),
    ("Linux", "linux", "linux_kernel", false),
    ("NetBSD", "netbsd", "netbsd", false),
    ("OpenBSD", "openbsd", "openbsd", false),
    ("OpenWrt", "openwrt", "openwrt", false),
    ("Red Hat Enterprise Linux", "redhat", "enterprise_linux", false),
    ("Rocky Linux", "rockylinux", "rocky_linux", false),
    ("RouterOS", "mikrotik", "routeros", false),
    ("Solaris", "oracle", "solaris", false),
    ("Ubuntu", "canonical", "ubuntu_linux", false),
];

/// Releases with names: the product, the release, and product and version of CPE; the vendor is
/// Microsoft.
const NAMED: [(&str, &str, &str, &str); 23] = [
    ("Windows", "95", "windows_95", "*"),
    ("Windows", "NT 4.0", "windows_nt", "4.0"),
    ("Windows", "98", "windows_98", "*"),
    ("Windows", "ME", "windows_me", "*"),
    ("Windows", "2000", "windows_2000", "*"),
    ("Windows", "XP", "windows_xp", "*"),
    ("Windows", "Vista", "windows_vista", "*"),
    ("Windows", "7", "windows_7", "*"),
    ("Windows", "8", "windows_8", "*"),
    ("Windows", "8.1", "windows_8.1", "*"),
    ("Windows", "10", "windows_10", "*"),
    ("Windows", "11", "windows_11", "*"),
    ("Windows Server", "NT 4.0", "windows_nt", "4.0"),
    ("Windows Server", "2000", "windows_2000", "*"),
    ("Windows Server", "2003", "windows_server_2003", "*"),
    ("Windows Server", "2008", "windows_server_2008", "-"),
    ("Windows Server", "2008 R2", "windows_server_2008", "r2"),
    ("Windows Server", "2012", "windows_server_2012", "-"),
    ("Windows Server", "2012 R2", "windows_server_2012", "r2"),
    ("Windows Server", "2016", "windows_server_2016", "*"),
    ("Windows Server", "2019", "windows_server_2019", "*"),
    ("Windows Server", "2022", "windows_server_2022", "*"),
    ("Windows Server", "2025", "windows_server_2025", "*"),
];

/// The names of a system: one of each release that it may be, at most four of a product. None where
/// no pattern is known, or where it may be more. Where no product is known of Windows, those of
/// both. `*` stands for any version; `12.*` for each that begins so.
pub fn cpe_names(answer: &Hypothesis) -> Vec<String> {
    let versions = answer.versions.as_ref();
    match (answer.product.as_deref(), answer.family.as_str()) {
        (Some(product), _) => of_product(product, versions),
        // The family is that of telephones, too.
        (None, "macOS") => Vec::new(),
        (None, "Windows") => {
            let of = ["Windows", "Windows Server"].map(|product| windows(product, versions));
            if of.iter().any(|names| names.len() > MOST) { Vec::new() } else { deduplicated(of.concat()) }
        }
        (None, family) => of_product(family, versions),
    }
}

fn of_product(system: &str, versions: Option<&Versions>) -> Vec<String> {
    let all: Vec<String> = match system {
        "Windows" | "Windows Server" => windows(system, versions),
        "macOS" => macos(versions),
        system => NUMBERED
            .iter()
            .find(|(known, ..)| *known == system)
            .map(|(_, vendor, product, whole)| {
                let digits = if system == "Ubuntu" { 2 } else { 1 };
                name(vendor, product, &number(versions, digits, *whole))
            })
            .into_iter()
            .collect(),
    };
    if all.len() <= MOST { all } else { Vec::new() }
}

/// One of each release.
fn windows(system: &str, versions: Option<&Versions>) -> Vec<String> {
    let releases = versions.into_iter().flat_map(|versions| versions.releases_of(system));
    let named = |release: &str| NAMED.iter().find(|(of, known, ..)| *of == system && *known == release);
    let name = |release| named(release).map(|(.., product, version)| name("microsoft", product, version));
    releases.filter_map(name).collect()
}

/// Each once: Windows 2000 has one name, whatever its edition.
fn deduplicated(names: Vec<String>) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for name in names {
        if !all.contains(&name) {
            all.push(name);
        }
    }
    all
}

/// Before version 11 it had another name.
fn macos(versions: Option<&Versions>) -> Vec<String> {
    let version = number(versions, 1, false);
    let (Some(first), Some(last)) = (versions.and_then(Versions::first), versions.and_then(Versions::last))
    else {
        return vec![name("apple", "macos", "*")];
    };
    let [first, last] = [first, last].map(|version| version.0.first().copied().unwrap_or(0));
    let old = (first < 11).then(|| name("apple", "mac_os_x", if last < 11 { &version } else { "*" }));
    let new = (last >= 11).then(|| name("apple", "macos", if first >= 11 { &version } else { "*" }));
    old.into_iter().chain(new).collect()
}

/// One version as far as it is known, else any.
fn number(versions: Option<&Versions>, digits: usize, whole: bool) -> String {
    let any = || "*".to_owned();
    let Some([(first, last)]) = versions.map(Versions::ranges) else { return any() };
    let same = first.0.iter().zip(&last.0).take_while(|(a, b)| a == b).count();
    let is_one = first.0.iter().skip(same).all(|part| *part == 0)
        && last.0.iter().skip(same).all(|part| *part == u32::MAX);
    if !is_one || same == 0 {
        return any();
    }
    let parts: Vec<String> = first
        .0
        .iter()
        .take(same)
        .enumerate()
        .map(|(at, part)| if at == 1 { format!("{part:0digits$}") } else { part.to_string() })
        .collect();
    let text = parts.join(".");
    if same == 1 && !whole { text + ".*" } else { text }
}

fn name(vendor: &str, product: &str, version: &str) -> String {
    format!("cpe:2.3:o:{vendor}:{product}:{version}:*:*:*:*:*:*:*")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_systems() {
        let any = ":*:*:*:*:*:*:*";
        for (family, product, versions, expected) in [
            ("Windows", Some("Windows"), Versions::read("6.1"), &["microsoft:windows_7:*"][..]),
            (
                "Windows",
                Some("Windows"),
                Versions::read("10.0"),
                &["microsoft:windows_10:*", "microsoft:windows_11:*"],
            ),
            ("Windows", Some("Windows Server"), Versions::read("6.3"), &["microsoft:windows_server_2012:r2"]),
            ("Windows", Some("Windows"), Versions::from("5"), &[]),
            ("Windows", None, None, &[]),
            (
                "Windows",
                None,
                Versions::read("5.2"),
                &["microsoft:windows_xp:*", "microsoft:windows_server_2003:*"],
            ),
            // Both have one name.
            ("Windows", None, Versions::read("5.0"), &["microsoft:windows_2000:*"]),
            ("Windows", None, Versions::from("6"), &[]),
            ("Linux", Some("Ubuntu"), Versions::read("22.04"), &["canonical:ubuntu_linux:22.04"]),
            ("Linux", Some("Debian"), Versions::read("12"), &["debian:debian_linux:12.*"]),
            ("Linux", Some("Fedora"), Versions::read("40"), &["fedoraproject:fedora:40"]),
            ("Linux", Some("Gentoo"), None, &[]),
            ("Linux", None, Versions::read("5.15"), &["linux:linux_kernel:5.15"]),
            ("Linux", None, Versions::from("4.20"), &["linux:linux_kernel:*"]),
            ("macOS", Some("macOS"), Versions::read("10.15"), &["apple:mac_os_x:10.15"]),
            ("macOS", Some("macOS"), Versions::read("14"), &["apple:macos:14.*"]),
            ("macOS", Some("macOS"), Versions::from("10.14"), &["apple:mac_os_x:*", "apple:macos:*"]),
            ("macOS", Some("iOS"), None, &["apple:iphone_os:*"]),
            ("macOS", None, Versions::read("14"), &[]),
        ] {
            let answer = Hypothesis::new(family, product.map(str::to_owned), versions, 1.0);
            let expected: Vec<String> =
                expected.iter().map(|name| format!("cpe:2.3:o:{name}{any}")).collect();
            assert_eq!(cpe_names(&answer), expected, "{answer:?}");
            // Eleven parts behind the version of CPE, each with a colon before it.
            assert!(cpe_names(&answer).iter().all(|name| name.split(':').count() == 13), "{answer:?}");
        }
    }

    /// Each release of Windows has a name.
    #[test]
    fn releases_have_names() {
        for product in ["Windows", "Windows Server"] {
            let all = Versions::from("0").unwrap();
            for release in all.releases_of(product) {
                assert!(NAMED.iter().any(|(of, known, ..)| *of == product && *known == release), "{release}");
            }
        }
    }
}
