//! `cargo xtask regenerate-eol`: makes the end-of-life dates that fp-host embeds of
//! `../shared/eol/eol.tsv`.

use std::fs;
use std::path::Path;

use fp_fuse::Version;

const HEAD: &str = "\
# Until when systems get security updates, by ranges of their versions. Columns: system, first and last version, end
# (a date, `ended` or `supported` where no date is known), and the release in the words of the source.
# Source: endoflife.date at a70eca33 (2026-08-22), MIT, see LICENSE-endoflife.date. Made by cargo xtask regenerate-eol.
# Left out: support that is paid for, and what packets do not show: editions with longer support, service packs.
";

/// Products of the source, and ours.
const SYSTEMS: [(&str, &str); 18] = [
    ("almalinux", "AlmaLinux"),
    ("alpine-linux", "Alpine Linux"),
    ("amazon-linux", "Amazon Linux"),
    ("android", "Android"),
    ("centos", "CentOS"),
    ("debian", "Debian"),
    ("fedora", "Fedora"),
    ("freebsd", "FreeBSD"),
    ("ios", "iOS"),
    ("macos", "macOS"),
    ("netbsd", "NetBSD"),
    ("openbsd", "OpenBSD"),
    ("openwrt", "OpenWrt"),
    ("oracle-solaris", "Solaris"),
    ("rhel", "Red Hat Enterprise Linux"),
    ("rocky-linux", "Rocky Linux"),
    ("ubuntu", "Ubuntu"),
    ("sles", "SUSE Linux"),
];

/// Releases of Windows 10 and 11 and their first builds ("Windows release information",
/// learn.microsoft.com); each goes on to the build before the next.
const BUILDS: [(&str, u32); 22] = [
    ("10-1507", 0),
    ("10-1511", 10_586),
    ("10-1607", 14_393),
    ("10-1703", 15_063),
    ("10-1709", 16_299),
    ("10-1803", 17_134),
    ("10-1809", 17_763),
    ("10-1903", 18_362),
    ("10-1909", 18_363),
    ("10-2004", 19_041),
    ("10-20h2", 19_042),
    ("10-21h1", 19_043),
    ("10-21h2", 19_044),
    ("10-22h2", 19_045),
    ("11-21h2", 22_000),
    ("11-22h2", 22_621),
    ("11-23h2", 22_631),
    ("11-24h2", 26_100),
    ("11-25h2", 26_200),
    ("11-26h1", 28_000),
    ("", 29_000),
    ("", u32::MAX),
];

/// Other releases of Windows: of the source, and in the words of `fp_fuse`. Where packets do not
/// show a service pack the last one counts.
const WINDOWS: [(&str, &str); 5] =
    [("8.1", "8.1"), ("8", "8"), ("7-sp1", "7"), ("6-sp2", "Vista"), ("5-sp3", "XP")];
const SERVER: [(&str, &str); 10] = [
    ("2025", "2025"),
    ("2022", "2022"),
    ("2019", "2019"),
    ("2016", "2016"),
    ("2012-r2", "2012 R2"),
    ("2012", "2012"),
    ("2008-r2-sp1", "2008 R2"),
    ("2008-sp2", "2008"),
    ("2003-sp2", "2003"),
    ("2000", "2000"),
];

/// Writes the file, or with `check` only says whether it is what the source makes.
///
/// # Errors
/// The source cannot be read, or with `check` a stale file.
pub(crate) fn run(check: bool) -> Result<(), String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().ok_or("xtask stands in no folder")?;
    let source = root.join("../shared/eol/eol.tsv");
    let text = fs::read_to_string(&source).map_err(|error| format!("{}: {error}", source.display()))?;
    let made = make(&text)?;
    let target = root.join("crates/fp-host/data/eol.tsv");
    if check {
        let found = fs::read_to_string(&target).map_err(|error| format!("{}: {error}", target.display()))?;
        return if found == made {
            Ok(())
        } else {
            Err("eol.tsv is stale: cargo xtask regenerate-eol".into())
        };
    }
    fs::write(&target, made).map_err(|error| format!("{}: {error}", target.display()))
}

fn make(text: &str) -> Result<String, String> {
    let mut rows = Vec::new();
    for line in text.lines().skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        let [product, cycle, label, _, _, ends, ..] = cells.as_slice() else {
            return Err(format!("expected eight columns: {line}"));
        };
        let Some((system, first, last)) = range(product, cycle) else { continue };
        let ends = match *ends {
            "True" => "ended",
            "False" => "supported",
            date => date,
        };
        // The source has some names without what it puts in there.
        let words = if label.is_empty() { cycle } else { label }.replace(" (__CODENAME__)", "");
        rows.push(format!("{system}\t{first}\t{last}\t{ends}\t{words}\n"));
    }
    rows.sort();
    Ok(HEAD.to_owned() + &rows.concat())
}

/// The system and the versions of a release, the last one with all that begins with it.
fn range(product: &str, cycle: &str) -> Option<(&'static str, String, String)> {
    let named = |system: &'static str, all: &[(&str, &str)]| {
        let (_, name) = all.iter().find(|(known, _)| *known == cycle)?;
        let (first, last) = Version::named(system, name)?;
        Some((system, text(first), text(last)))
    };
    match product {
        "windows" if cycle.contains("lts") || cycle.contains("iot") => None,
        "windows" => named("Windows", &WINDOWS).or_else(|| {
            let release = cycle.strip_suffix("-e").or_else(|| cycle.strip_suffix("-w")).unwrap_or(cycle);
            let at = BUILDS.iter().position(|(known, _)| *known == release)?;
            let (first, next) = (BUILDS.get(at)?.1, BUILDS.get(at + 1)?.1);
            // Windows 11 begins at 22,000.
            let next = if release == "10-22h2" { 22_000 } else { next };
            Some(("Windows", format!("10.0.{first}"), format!("10.0.{}", next - 1)))
        }),
        "windows-server" => named("Windows Server", &SERVER),
        _ => {
            let (_, system) = SYSTEMS.iter().find(|(known, _)| *known == product)?;
            Version::read(cycle)?;
            Some((system, cycle.to_owned(), cycle.to_owned()))
        }
    }
}

/// The numbers of a version, without those that stand for any.
fn text(version: Version) -> String {
    let parts = version.0.iter().take_while(|part| **part != u32::MAX).map(ToString::to_string);
    let parts: Vec<String> = parts.collect();
    // Whatever comes after all that is known.
    if parts.is_empty() { "x".to_owned() } else { parts.join(".") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn releases_are_ranges() {
        let of = |product, cycle| {
            range(product, cycle).map(|(system, first, last)| format!("{system} {first} {last}"))
        };
        for (product, cycle, expected) in [
            ("windows", "10-22h2", Some("Windows 10.0.19045 10.0.21999")),
            ("windows", "11-24h2-w", Some("Windows 10.0.26100 10.0.26199")),
            ("windows", "10-21h2-e-lts", None),
            ("windows", "7-sp1", Some("Windows 6.1.0 6.1")),
            ("windows-server", "2012-r2", Some("Windows Server 6.3.0 6.3")),
            ("windows-server", "2022", Some("Windows Server 10.0.20348 10.0.26099")),
            ("windows-server", "2025", Some("Windows Server 10.0.26100 x")),
            ("windows-server", "1709-sac", None),
            ("ubuntu", "22.04", Some("Ubuntu 22.04 22.04")),
            ("chrome", "100", None),
        ] {
            assert_eq!(of(product, cycle).as_deref(), expected, "{product} {cycle}");
        }
        let made =
            make("head\nubuntu\t22.04\t\ta\tb\t2027-04-01\tc\td\nios\t12\tL\ta\tb\tFalse\tc\td\n").unwrap();
        assert!(
            made.ends_with("Ubuntu\t22.04\t22.04\t2027-04-01\t22.04\niOS\t12\t12\tsupported\tL\n"),
            "{made}"
        );
        assert!(make("head\nshort\n").is_err());
    }
}
