//! The system that a DHCP client names: by its vendor class, else by the options that it asks for.

use fp_engine::{Event, EventKind};
use fp_fuse::{Grade, Product, Role, Says, Versions};
use fp_match::Matcher;

use super::hello::exact;
use super::program::program;
use super::{Glimpse, Kind, Seen};

pub(super) const CLIENT: Kind = Kind { name: "dhcp", group: "dhcp", see, says };

fn see<'e>(event: &'e Event<'e>) -> Option<Glimpse<'e>> {
    match &event.kind {
        EventKind::DhcpClient(client) => {
            let class = client.vendor_class.as_deref();
            let named = class.filter(|class| vendor_class(&String::from_utf8_lossy(class)).is_some());
            named.map(Glimpse::Text).or_else(|| exact(event))
        }
        _ => None,
    }
}

fn says(seen: &Seen, matcher: &Matcher<'_>) -> Option<(Grade, Says)> {
    let says = match seen {
        Seen::Text(class) => vendor_class(&String::from_utf8_lossy(class)),
        _ => program(seen, matcher),
    };
    Some((Grade::Dhcp, says?))
}

/// What a vendor class names: those of Windows since 2000 ("Microsoft Vendor-Specific DHCP
/// Options", learn.microsoft.com), of Android (`android-dhcp-` and its version), of dhcpcd (its
/// version, then `Linux-` and that of the kernel), and of BusyBox (`udhcp`).
fn vendor_class(text: &str) -> Option<Says> {
    if text.starts_with("MSFT 5.0") {
        let mut says = Says::family("Windows");
        says.release = Versions::from("5.0");
        return Some(says);
    }
    if text.starts_with("MSFT 98") {
        return Some(Says::product(
            "Windows",
            Product { name: "Windows".into(), versions: Versions::read("4.10") },
        ));
    }
    if let Some(version) = text.strip_prefix("android-dhcp-") {
        let versions = Versions::read(version);
        return Some(
            Says::product("Linux", Product { name: "Android".into(), versions }).with_role(Role::Phone),
        );
    }
    if let Some((_, rest)) = text.split_once(":Linux-") {
        let kernel = rest.split(['-', ':', '+']).next().unwrap_or(rest);
        let mut says = Says::family("Linux");
        // Of the kernel's version two numbers say enough.
        let short: Vec<&str> = kernel.split('.').take(2).collect();
        says.release = Versions::read(&short.join("."));
        return Some(says);
    }
    if text.starts_with("udhcp") {
        return Some(Says::family("Linux"));
    }
    (text.starts_with("dhcpcd") && text.contains("FreeBSD")).then(|| Says::family("FreeBSD"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn systems_of_vendor_classes() {
        let said = |text: &str| {
            let says = vendor_class(text)?;
            let product = says.products.first().map_or("", |product| product.name.as_str());
            let version = says.release.or(says.products.first().and_then(|product| product.versions.clone()));
            let first = version.and_then(|version| version.first()).map_or(0, |version| version.0[0]);
            Some(format!("{} {product} {first}", says.families[0].0))
        };
        for (text, expected) in [
            ("MSFT 5.0", Some("Windows  5")),
            ("MSFT 98", Some("Windows Windows 4")),
            ("android-dhcp-9", Some("Linux Android 9")),
            ("android-dhcp-", Some("Linux Android 0")),
            ("dhcpcd-9.4.1:Linux-5.15.0-25-generic:x86_64:GenuineIntel", Some("Linux  5")),
            ("dhcpcd-6.8.2:Linux-:x", Some("Linux  0")),
            ("udhcp 1.36.1", Some("Linux  0")),
            ("", None),
            ("ArubaAP", None),
        ] {
            assert_eq!(said(text).as_deref(), expected, "{text}");
        }
    }
}
