//! Which names of labels are one family of systems: one kernel and network stack.

/// The family of a system by the name of its label: the systems that are built on Linux or on
/// Apple's kernel are of one family each; any other name is its own.
pub fn family(name: &str) -> &str {
    const FAMILIES: [(&str, &[&str]); 3] = [
        ("Windows", &["Windows"]),
        ("Linux", &["Linux", "Android", "ChromeOS", "Tizen"]),
        ("macOS", &["macOS", "MacOS", "Mac OS", "iOS", "iPadOS", "tvOS", "watchOS", "Apple", "Darwin"]),
    ];
    FAMILIES
        .iter()
        .find(|(_, begins)| begins.iter().any(|begin| name.starts_with(begin)))
        .map_or(name, |(family, _)| family)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_one_stack() {
        for (name, expected) in [
            ("Linux", "Linux"),
            ("Android", "Linux"),
            ("MacOS X", "macOS"),
            ("iOS", "macOS"),
            ("Windows", "Windows"),
            ("FreeBSD", "FreeBSD"),
            ("", ""),
        ] {
            assert_eq!(family(name), expected);
        }
    }
}
