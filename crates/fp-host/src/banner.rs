//! The system that a server or an SSH end names when it introduces itself.

use fp_fuse::{Product, Role, Says, Version, Versions};

/// Words that name a distribution of Linux, and its name.
const DISTRIBUTIONS: [(&str, &str); 16] = [
    ("Ubuntu", "Ubuntu"),
    ("Raspbian", "Raspbian"),
    ("Debian", "Debian"),
    ("CentOS", "CentOS"),
    ("Fedora", "Fedora"),
    ("Red Hat Enterprise", "Red Hat Enterprise Linux"),
    ("Red Hat", "Red Hat Enterprise Linux"),
    ("RedHat", "Red Hat Enterprise Linux"),
    ("Amazon", "Amazon Linux"),
    ("AlmaLinux", "AlmaLinux"),
    ("Rocky", "Rocky Linux"),
    ("SUSE", "SUSE Linux"),
    ("Gentoo", "Gentoo"),
    ("Alpine", "Alpine Linux"),
    ("Mandriva", "Mandriva"),
    ("OpenWrt", "OpenWrt"),
];

/// The distribution that a text names.
pub(crate) fn distribution(text: &str) -> Option<&'static str> {
    DISTRIBUTIONS.iter().find(|(word, _)| text.contains(word)).map(|(_, name)| *name)
}

/// The releases of Windows that have a version of IIS (learn.microsoft.com, "IIS versions"): its
/// number, then the first and the last version of the kernel.
const IIS: [(&str, [u32; 3], [u32; 3]); 8] = [
    ("5.0", [5, 0, 0], [5, 0, u32::MAX]),
    ("5.1", [5, 1, 0], [5, 1, u32::MAX]),
    ("6.0", [5, 2, 0], [5, 2, u32::MAX]),
    ("7.0", [6, 0, 0], [6, 0, u32::MAX]),
    ("7.5", [6, 1, 0], [6, 1, u32::MAX]),
    ("8.0", [6, 2, 0], [6, 2, u32::MAX]),
    ("8.5", [6, 3, 0], [6, 3, u32::MAX]),
    ("10.0", [10, 0, 0], [u32::MAX; 3]),
];

/// Beginnings of Server headers of devices and of what stands before servers.
const ROLES: [(&str, Role); 12] = [
    ("GoAhead", Role::Iot),
    ("Boa/", Role::Iot),
    ("mini_httpd", Role::Iot),
    ("Hikvision", Role::Iot),
    ("App-webs/", Role::Iot),
    ("RomPager", Role::Router),
    ("micro_httpd", Role::Router),
    ("Mikrotik", Role::Router),
    ("HP HTTP Server", Role::Printer),
    ("Virata-EmWeb", Role::Printer),
    ("cloudflare", Role::LoadBalancer),
    ("BigIP", Role::LoadBalancer),
];

/// What a Server header names; `None` where it names no system.
pub(crate) fn server(text: &str) -> Option<Says> {
    if let Some((_, rest)) = text.split_once("Microsoft-IIS/") {
        let number = rest.split(' ').next().unwrap_or(rest);
        let version = IIS.iter().find(|(known, ..)| number == *known);
        let mut says = Says::family("Windows");
        if let Some((number, first, last)) = version {
            let versions = Versions::of([(Version(*first), Version(*last))]);
            // Of 5.1 there is no server.
            if *number != "5.1" {
                says.products.push(Product::of("Windows Server", versions.clone()));
            }
            says.products.push(Product::of("Windows", versions.clone()));
            says.release = Some(versions);
        }
        return Some(says);
    }
    // Also behind the name of a program that uses it, as Azure's storage tells it.
    if text.split(' ').any(|product| product == "Microsoft-HTTPAPI/2.0") {
        let mut says = Says::family("Windows");
        says.release = Versions::from("5.1");
        return Some(says);
    }
    if text.contains("(Win32)") || text.contains("(Win64)") || text.starts_with("Microsoft") {
        return Some(Says::family("Windows"));
    }
    if let Some(name) = distribution(text) {
        return Some(Says::product("Linux", Product::any(name)));
    }
    for name in ["FreeBSD", "OpenBSD", "NetBSD"] {
        if text.contains(name) {
            return Some(Says::family(name));
        }
    }
    if text.contains("(Darwin)") {
        return Some(Says::family("macOS"));
    }
    if text.contains("Linux/") || text.contains("(Linux") {
        return Some(Says::family("Linux"));
    }
    let role = ROLES.iter().find(|(begin, _)| text.starts_with(begin)).map(|(_, role)| *role)?;
    Some(Says { role: Some(role), ..Says::default() })
}

/// The release of Ubuntu that ships a version of OpenSSH (packages.ubuntu.com).
const UBUNTU: [(&str, &str); 8] = [
    ("5.9p1", "12.04"),
    ("6.6.1p1", "14.04"),
    ("7.2p2", "16.04"),
    ("7.6p1", "18.04"),
    ("8.2p1", "20.04"),
    ("8.9p1", "22.04"),
    ("9.6p1", "24.04"),
    ("6.6p1", "14.04"),
];

/// The release of Debian that ships a version of OpenSSH (packages.debian.org).
const DEBIAN: [(&str, &str); 8] = [
    ("5.5p1", "6"),
    ("6.0p1", "7"),
    ("6.7p1", "8"),
    ("7.4p1", "9"),
    ("7.9p1", "10"),
    ("8.4p1", "11"),
    ("9.2p1", "12"),
    ("10.0p1", "13"),
];

/// The major version of FreeBSD whose OpenSSH has this version, by the first number of its date
/// (the date is that of the import, which several releases share): none is told.
const FREEBSD: &str = "FreeBSD-";

/// What the line of an SSH client or server names; `None` where it names no system.
pub(crate) fn ssh(line: &str) -> Option<Says> {
    let software = line.splitn(3, '-').nth(2)?;
    if software.starts_with("OpenSSH_for_Windows") {
        // Windows has it since 10 (learn.microsoft.com, "OpenSSH for Windows").
        let mut says = Says::family("Windows");
        says.release = Versions::from("10.0");
        return Some(says);
    }
    if software.contains(FREEBSD) {
        return Some(Says::family("FreeBSD"));
    }
    if software.contains("NetBSD") {
        return Some(Says::family("NetBSD"));
    }
    if software.starts_with("Cisco-") {
        return Some(Says { role: Some(Role::Router), ..Says::default() });
    }
    if software.starts_with("ROSSSH") {
        return Some(Says::product("Linux", Product::any("RouterOS")).with_role(Role::Router));
    }
    if software.starts_with("WeOnlyDo") || software.contains("WinSSHD") || software.starts_with("PuTTY") {
        return Some(Says::family("Windows"));
    }
    let version = software.strip_prefix("OpenSSH_").map(|rest| rest.split(' ').next().unwrap_or(rest));
    if let Some(name) = distribution(software) {
        let table: &[(&str, &str)] = match name {
            "Ubuntu" => &UBUNTU,
            "Debian" | "Raspbian" => &DEBIAN,
            _ => &[],
        };
        let release = debian_mark(software).or_else(|| {
            table
                .iter()
                .find(|(number, _)| Some(*number) == version)
                .map(|(_, release)| (*release).to_owned())
        });
        let versions = release.as_deref().and_then(Versions::read);
        return Some(Says::product("Linux", Product { name: name.into(), versions }));
    }
    software.starts_with("dropbear").then(|| Says::family("Linux"))
}

/// `10+deb10u2` is of Debian 10.
fn debian_mark(software: &str) -> Option<String> {
    let (_, rest) = software.split_once("+deb")?;
    let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    rest.get(..end).filter(|digits| !digits.is_empty()).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(says: Option<Says>) -> Option<String> {
        let says = says?;
        let mut out = says.first_family().unwrap_or("-").to_owned();
        for product in &says.products {
            out.push_str(&format!(" {}", product.name));
            if let Some((first, _)) = product.versions.as_ref().map(|versions| versions.ranges()[0]) {
                out.push_str(&format!("={}.{}", first.0[0], first.0[1]));
            }
        }
        out.extend(says.role.map(|role| format!(" ({})", role.name())));
        Some(out)
    }

    #[test]
    fn systems_of_servers() {
        for (text, expected) in [
            ("Apache/2.4.6 (Fedora)", Some("Linux Fedora")),
            ("nginx/1.18.0 (Ubuntu)", Some("Linux Ubuntu")),
            ("Microsoft-IIS/6.0", Some("Windows Windows Server=5.2 Windows=5.2")),
            ("Microsoft-IIS/5.1", Some("Windows Windows=5.1")),
            ("Microsoft-IIS/7.5 PHP/5.3", Some("Windows Windows Server=6.1 Windows=6.1")),
            ("Microsoft-IIS/11.0", Some("Windows")),
            ("Apache/2.2.3 (Win32) PHP/5.2", Some("Windows")),
            ("Apache/2.4.27 (FreeBSD)", Some("FreeBSD")),
            ("GoAhead-Webs", Some("- (iot)")),
            ("cloudflare", Some("- (load_balancer)")),
            ("nginx/1.18.0", None),
            ("Apache/2.4.1 (Unix)", None),
            ("", None),
        ] {
            assert_eq!(said(server(text)).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn systems_of_ssh() {
        for (line, expected) in [
            ("SSH-2.0-OpenSSH_8.2p1 Ubuntu-4ubuntu0.1", Some("Linux Ubuntu=20.4")),
            ("SSH-2.0-OpenSSH_9.2p1 Debian-2+deb12u5", Some("Linux Debian=12.0")),
            ("SSH-2.0-OpenSSH_6.7p1 Debian-5+deb8u1", Some("Linux Debian=8.0")),
            ("SSH-2.0-OpenSSH_7.9 FreeBSD-20200214", Some("FreeBSD")),
            ("SSH-2.0-OpenSSH_for_Windows_8.1", Some("Windows")),
            ("SSH-1.99-Cisco-1.25", Some("- (router)")),
            ("SSH-2.0-OpenSSH_9.6", None),
            ("SSH-2.0", None),
            ("", None),
        ] {
            assert_eq!(said(ssh(line)).as_deref(), expected, "{line}");
        }
    }
}
