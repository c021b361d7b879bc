//! What conditions can ask for.

/// When it was looked, in seconds since 1970.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Surroundings {
    /// The first packet of all.
    pub began: i64,
    /// The last packet of all.
    pub newest: i64,
}

/// The values that a condition may ask for, and what they are. What is not known of a host has
/// none.
pub const VARIABLES: [(&str, &str); 18] = [
    ("address", "string: the IP address"),
    ("answered", "int: SYN+ACKs that it sent"),
    ("end_of_life", "string: the date from which it gets no updates, as \"2025-10-14\""),
    ("evidence", "list of maps with `kind`, `value` and `count`"),
    ("family", "string: such as \"Windows\" or \"Linux\""),
    ("hops", "int: the fewest hops"),
    ("mac_is_local", "bool: it gave a MAC address to itself"),
    ("macs", "list of strings: MAC addresses that it told DHCP servers"),
    ("notes", "list of strings: \"nat\", \"proxy\", \"tunnel\", \"spoofed\", \"emulator\""),
    ("opened", "int: SYNs that it sent"),
    ("past_end_of_life", "bool: that was past when it was last seen"),
    ("ports", "list of ints: TCP ports on which it answered"),
    ("probability", "double: of the system that is told"),
    ("product", "string: such as \"Windows Server\" or \"Ubuntu\""),
    ("role", "string: such as \"server\" or \"printer\""),
    ("systems", "int: systems behind the address"),
    ("uptime_minutes", "int: where no doubt is known"),
    ("version", "string: of the product, or of the kernel, in words"),
];

/// The type of the value of this name, as it stands in [`VARIABLES`]; `None` if there is none.
pub(crate) fn kind(name: &str) -> Option<&'static str> {
    let (_, what) = VARIABLES.iter().find(|(known, _)| *known == name)?;
    Some(what.split_once(':').map_or(*what, |(kind, _)| kind))
}

/// The functions that a condition may use beside those of the language, and what they say.
pub const FUNCTIONS: [(&str, &str); 5] = [
    ("before", "the version is older than this one, as `before(\"10\")`"),
    ("known", "the value of this name is known, as `known(\"product\")`"),
    ("new_within", "the host was first seen so short a time ago, as `new_within(\"24h\")`"),
    ("tls_below", "TLS below this version was chosen or is the best on offer, as `tls_below(\"1.2\")`"),
    ("within", "the address is of this network, as `within(\"10.20.0.0/16\")`"),
];

/// What a function says where it does not know: no fault of the rule.
pub(crate) const UNKNOWN: &str = "not known";
