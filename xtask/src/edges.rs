//! The dependencies that must not be: ARCHITECTURE.md's invariants, asserted by absence.

use std::collections::BTreeSet;

use crate::process;

/// A package, and what must not be among all that it depends on.
const FORBIDDEN: [(&str, &[&str]); 12] = [
    (
        "fp-obs",
        &[
            "fp-wire",
            "fp-db",
            "fp-match",
            "fp-engine",
            "fp-report",
            "fp-capture",
            "fp-cli",
            "etherparse",
            "httparse",
            "winnow",
            "pcap-parser",
            "jiff",
        ],
    ),
    (
        "fp-wire",
        &[
            "fp-db",
            "fp-match",
            "fp-engine",
            "fp-report",
            "fp-capture",
            "fp-cli",
            "httparse",
            "winnow",
            "pcap-parser",
            "jiff",
        ],
    ),
    (
        "fp-db",
        &[
            "fp-wire",
            "fp-match",
            "fp-engine",
            "fp-report",
            "fp-capture",
            "fp-cli",
            "etherparse",
            "httparse",
            "pcap-parser",
            "jiff",
        ],
    ),
    (
        "fp-match",
        &[
            "fp-wire",
            "fp-engine",
            "fp-report",
            "fp-capture",
            "fp-cli",
            "etherparse",
            "httparse",
            "pcap-parser",
            "jiff",
        ],
    ),
    (
        "fp-engine",
        &["fp-report", "fp-capture", "fp-cli", "pcap-parser", "flate2", "zstd", "jiff", "clap", "serde_json"],
    ),
    (
        "fp-capture",
        &["fp-wire", "fp-db", "fp-match", "fp-engine", "fp-report", "fp-cli", "etherparse", "pcap-parser"],
    ),
    (
        "fp-fuse",
        &["fp-wire", "fp-engine", "fp-host", "fp-report", "fp-capture", "fp-cli", "pcap-parser", "jiff"],
    ),
    (
        "fp-host",
        &["fp-report", "fp-capture", "fp-cli", "pcap-parser", "flate2", "zstd", "jiff", "clap", "serde_json"],
    ),
    ("fp-report", &["fp-rules", "fp-capture", "fp-cli", "fp-web", "pcap-parser", "flate2", "zstd", "clap"]),
    ("fp-web", &["fp-cli", "pcap-parser", "clap", "jiff"]),
    ("xtask", &["fp-wire", "fp-engine", "fp-host", "fp-report", "fp-capture", "fp-web", "fp-cli"]),
    (
        "fp-rules",
        &["fp-report", "fp-capture", "fp-cli", "pcap-parser", "flate2", "zstd", "jiff", "clap", "serde_json"],
    ),
];

/// A package, and what it must not use itself, though something that it depends on does: a front
/// end reads no packets. flate2 is not among them, since fp-cli compresses the logs that it puts
/// aside.
const FORBIDDEN_AT_ONCE: [(&str, &[&str]); 3] = [
    ("fp-report", &["fp-wire"]),
    ("fp-web", &["fp-wire", "etherparse", "httparse", "winnow", "pcap-parser", "flate2", "zstd"]),
    ("fp-cli", &["fp-wire", "etherparse", "httparse", "winnow", "pcap-parser", "zstd"]),
];

/// Checks them all.
///
/// # Errors
/// A forbidden edge is there.
pub(crate) fn check() -> Result<(), String> {
    let mut found = Vec::new();
    let below = FORBIDDEN.map(|(package, forbidden)| (package, forbidden, "1000"));
    let at_once = FORBIDDEN_AT_ONCE.map(|(package, forbidden)| (package, forbidden, "1"));
    for (package, forbidden, depth) in below.into_iter().chain(at_once) {
        let below = dependencies(package, depth)?;
        found.extend(
            forbidden
                .iter()
                .filter(|name| below.contains(**name))
                .map(|name| format!("{package} depends on {name}")),
        );
    }
    if found.is_empty() { Ok(()) } else { Err(format!("ARCHITECTURE.md forbids: {}", found.join(", "))) }
}

/// Everything below a package to a depth, with all its features on, tests and examples aside.
fn dependencies(package: &str, depth: &str) -> Result<BTreeSet<String>, String> {
    let mut tree = process::cargo();
    tree.args([
        "tree",
        "--quiet",
        "-p",
        package,
        "--edges",
        "normal,build",
        "--prefix",
        "none",
        "--format",
        "{p}",
        "--depth",
        depth,
    ]);
    // xtask is built as it is: it has no features, and those of fp-db that it leaves out are the
    // point.
    if package != "xtask" {
        tree.arg("--all-features");
    }
    let output = tree.output().map_err(|error| error.to_string())?;
    let text = String::from_utf8_lossy(&output.stdout);
    let mut names = text.lines().filter_map(|line| line.split_whitespace().next());
    // The first line is the package itself: without it nothing was listed and nothing could be
    // found.
    if names.next() != Some(package) {
        return Err(format!("cargo tree -p {package}: {}", String::from_utf8_lossy(&output.stderr).trim()));
    }
    Ok(names.map(str::to_owned).collect())
}
