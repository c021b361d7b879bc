//! What a label of a signature database names: a text such as `10.14 or newer (or iOS 12 or
//! newer)`, read as far as it can be.

use fp_match::family;

use crate::product::{self, SERVER, WINDOWS};
use crate::{Product, Role, Says, Version, Versions};

/// The share of a system that a label names second.
const SECOND: f64 = 0.3;

/// What a system's label names.
pub fn says(name: &str, flavor: &str) -> Says {
    let of = family(name);
    let (text, asides) = asides(flavor);
    let mut says = match role(name) {
        // What stands between is not the host.
        Some(role @ (Role::VirtualMachine | Role::Nat | Role::Router)) if of.contains(' ') => {
            return Says { role: Some(role), ..Says::default() };
        }
        Some(role) => Says::family(name).with_role(role),
        None => Says::family(name),
    };
    match of {
        WINDOWS => windows(&text, &mut says),
        "macOS" => {
            let own = if name.starts_with("iOS") || name.starts_with("iPadOS") { "iOS" } else { "macOS" };
            let versions = ranges(&text);
            // `macOS (iOS 6 or older)` is no macOS.
            if !(text.is_empty() && asides.iter().any(|aside| aside.starts_with("iOS"))) {
                says.products.push(Product { name: own.to_owned(), versions });
            }
        }
        "Linux" if name != "Linux" => {
            let versions = ranges(&text);
            says.products.push(Product { name: name.to_owned(), versions });
        }
        _ => says.release = ranges(&text),
    }
    for aside in &asides {
        also(aside, of, &mut says);
    }
    says
}

/// What a host with such a system is for, where the name says it.
fn role(name: &str) -> Option<Role> {
    Some(match name {
        "Android" => Role::Phone,
        "Nintendo" | "PlayStation" | "Dreamcast" | "lwIP" => Role::Iot,
        "Blackberry" | "Palm OS" | "Symbian OS" => Role::Phone,
        "edk2" | "iPXE" => Role::Firmware,
        "gVisor" => Role::VirtualMachine,
        "NAT of a virtual machine" => Role::Nat,
        "BaiduSpider" => Role::Bot,
        _ => return None,
    })
}

/// Parts a text into what stands outside of parentheses, and what stands within.
fn asides(flavor: &str) -> (String, Vec<String>) {
    let (mut text, mut asides) = (String::new(), Vec::new());
    let mut rest = flavor;
    while let Some((before, behind)) = rest.split_once('(') {
        let (within, after) = behind.split_once(')').unwrap_or((behind, ""));
        text.push_str(before.trim_end());
        match build(before, within) {
            Some(mark) => text.push_str(&mark),
            None => asides.push(within.to_owned()),
        }
        rest = after;
    }
    text.push_str(rest);
    (text.trim().to_owned(), asides)
}

/// `10 (1607 or older)`: a version of Windows 10 by the month of its release, as a mark that
/// [`windows_versions`] reads.
fn build(before: &str, within: &str) -> Option<String> {
    before.trim_end().ends_with("10").then_some(())?;
    let month = within.get(..4).filter(|month| month.bytes().all(|byte| byte.is_ascii_digit()))?;
    let bound = match within.get(4..)? {
        " or older" => "<",
        "" | " or newer" => ">",
        _ => return None,
    };
    Some(format!("{bound}{month}"))
}

/// The first and last build of a version of Windows 10 ("Windows 10 release information",
/// learn.microsoft.com).
fn builds(month: &str) -> Option<(u32, u32)> {
    Some(match month {
        "1607" => (14_393, 15_062),
        "1703" => (15_063, 16_298),
        _ => return None,
    })
}

fn windows(text: &str, says: &mut Says) {
    let kernel = match text {
        "NT kernel 5.x" => Versions::of([(Version([5, 0, 0]), Version([5, 2, u32::MAX]))]),
        "NT kernel 6.x" => Versions::of([(Version([6, 0, 0]), Version([6, 3, u32::MAX]))]),
        _ => {
            let (mut client, mut server) = (Vec::new(), Vec::new());
            for part in items(text) {
                let Some((is_server, range)) = windows_versions(&part) else { return };
                if is_server { server.push(range) } else { client.push(range) }
            }
            let (client, server) = (Versions::of(client), Versions::of(server));
            let all = client.or(&server);
            if !client.is_empty() {
                says.products.push(Product::of(WINDOWS, client));
            }
            // Both kinds have one stack: it may be a server of the same age, whichever the label
            // names.
            let of_servers = all.among(SERVER);
            if !of_servers.is_empty() {
                says.products.push(Product::of(SERVER, of_servers));
            }
            all
        }
    };
    says.release = Some(kernel).filter(|kernel| !kernel.is_empty());
}

/// A release or several, and whether they are of the server.
fn windows_versions(item: &Item) -> Option<(bool, (Version, Version))> {
    let side = |text: &str, server: bool| {
        let (text, server) = match text.strip_prefix("Server ") {
            Some(text) => (text, true),
            None => (text, server),
        };
        let marked = text.find(['<', '>']).map(|at| text.split_at(at));
        let range = match marked {
            Some(("10", mark)) => {
                let (first, last) = builds(mark.get(1..)?)?;
                if mark.starts_with('<') {
                    (Version([10, 0, 0]), Version([10, 0, last]))
                } else {
                    (Version([10, 0, first]), Version([10, 0, 21_999]))
                }
            }
            _ => product::read(if server { SERVER } else { WINDOWS }, text)?,
        };
        Some((server, range))
    };
    match item {
        Item::One(text) => side(text, false),
        Item::From(text) => side(text, false).map(|(server, (first, _))| (server, (first, Version::LAST))),
        Item::Until(text) => side(text, false).map(|(server, (_, last))| (server, (Version::FIRST, last))),
        Item::Between(from, to) => {
            let (server, (first, _)) = side(from, false)?;
            let (_, (_, last)) = side(to, server)?;
            Some((server, (first, last)))
        }
    }
}

/// What stands in parentheses: `or iOS 9-11`, `Android 5 or newer`.
fn also(aside: &str, of: &str, says: &mut Says) {
    let (second, aside) = match aside.strip_prefix("or ") {
        Some(rest) => (true, rest),
        None => (false, aside),
    };
    let (name, text) = aside.split_once(' ').unwrap_or((aside, ""));
    let its = family(name);
    let versions = ranges(text);
    if its == of && name != of {
        if !second {
            says.products.clear();
        }
        if name == "Android" {
            says.role = Some(Role::Phone);
        }
        says.products.push(Product { name: name.to_owned(), versions });
    } else if second && (crate::FAMILIES.iter().any(|(known, _)| *known == its)) {
        if let [(_, share)] = says.families.as_mut_slice() {
            *share = 1.0 - SECOND;
        }
        says.families.push((its.to_owned(), SECOND));
    }
}

/// One of several versions in a label.
enum Item {
    One(String),
    From(String),
    Until(String),
    Between(String, String),
}

/// The parts of `2000, XP or 7 to 10 or newer`.
fn items(text: &str) -> Vec<Item> {
    let text = text
        .replace(" or newer", "+")
        .replace(" and newer", "+")
        .replace(" or older", "-")
        .replace(", or ", ", ")
        .replace(" or ", ", ");
    let parts = text.split(", ").map(str::trim).filter(|part| !part.is_empty());
    let of = |part: &str| {
        if let Some(part) = part.strip_suffix('+') {
            Item::From(part.to_owned())
        } else if let Some(part) = part.strip_suffix('-') {
            Item::Until(part.to_owned())
        } else if let Some((from, to)) = part.split_once(" to ").or_else(|| part.split_once('-')) {
            Item::Between(from.to_owned(), to.to_owned())
        } else {
            Item::One(part.to_owned())
        }
    };
    parts.map(of).collect()
}

/// The versions that a text names, if it names nothing else.
fn ranges(text: &str) -> Option<Versions> {
    let read = Version::read;
    let ranges: Option<Vec<_>> = items(text)
        .iter()
        .map(|item| {
            Some(match item {
                Item::One(text) => read(text)?,
                Item::From(text) => (read(text)?.0, Version::LAST),
                Item::Until(text) => (Version::FIRST, read(text)?.1),
                Item::Between(from, to) => (read(from)?.0, read(to)?.1),
            })
        })
        .collect();
    ranges.map(Versions::of).filter(|versions| !versions.is_empty())
}

#[cfg(test)]
mod tests {
    use fp_db::{Class, Database};
    use proptest::prelude::*;

    use super::*;

    /// Families, then products with their versions, then the release.
    fn said(name: &str, flavor: &str) -> String {
        let says = says(name, flavor);
        let mut out: Vec<String> = says.families.iter().map(|(name, _)| name.clone()).collect();
        for Product { name, versions } in &says.products {
            let versions =
                versions.as_ref().map_or("*".to_owned(), |versions| product::words(name, versions));
            out.push(format!("{name}={versions}"));
        }
        out.extend(says.release.map(|release| release.words(1)));
        out.join("; ")
    }

    #[test]
    fn labels_of_systems() {
        for (name, flavor, expected) in [
            ("Linux", "", "Linux"),
            ("Linux", "3.11-4.19", "Linux; 3.11-4.19"),
            ("Linux", "2.2.x-3.x (barebone)", "Linux; 2.2-3"),
            ("Linux", "4.20 or newer", "Linux; 4.20 or newer"),
            ("Linux", "(Android 5 or newer)", "Linux; Android=5 or newer"),
            ("Android", "", "Linux; Android=*"),
            ("macOS", "10.10-10.13 (or iOS 9-11)", "macOS; macOS=10.10-10.13; iOS=9-11"),
            ("macOS", "(or iOS)", "macOS; macOS=*; iOS=*"),
            ("macOS", "(iOS 6 or older)", "macOS; iOS=6 or older"),
            ("FreeBSD", "11 or newer (or macOS)", "FreeBSD; macOS; 11 or newer"),
            ("macOS", "10.9 or older (or FreeBSD 5 or 6)", "macOS; FreeBSD; macOS=10.9 or older"),
            (
                "Windows",
                "10 or 11 (repeated SYN), 2000 or XP",
                "Windows; Windows=2000 or XP or 10 or 11; Windows Server=2000 or 2003 or 2016 or newer; 5-5.2 or 10 or newer",
            ),
            (
                "Windows",
                "10 (1703 or newer), 11 or Server 2019 or newer",
                "Windows; Windows=10 or 11; Windows Server=2019 or newer; 10.0.15063 or newer",
            ),
            ("Windows", "98", "Windows; Windows=98; 4.10"),
            ("Windows", "95", "Windows; Windows=95; 4-4.0.1380"),
            ("OS 400", "V4 or V5", "OS 400"),
            ("Windows", "3.11, CE 2.0 or 2003 AS (initial TTL of 32)", "Windows"),
        ] {
            assert_eq!(said(name, flavor), expected, "{name} {flavor}");
        }
        assert_eq!(
            said("Windows", "7 to 10 (1607 or older) or Server 2008 R2 to 2016"),
            "Windows; Windows=7 to 10; Windows Server=2008 R2 to 2016; 6.1-10.0.15062"
        );
        assert_eq!(
            says("Windows", "7, 8 or 10 (1607 or older)").release.unwrap().last(),
            Some(Version([10, 0, 15_062]))
        );
        assert!(says("NAT of a virtual machine", "VirtualBox (slirp)").families.is_empty());
        let shares: Vec<f64> =
            says("FreeBSD", "11 or newer (or macOS)").families.iter().map(|f| f.1).collect();
        assert_eq!(shares, [0.7, 0.3]);
    }

    /// Of those of the built-in database that have versions, most are understood: what is not is
    /// listed.
    #[test]
    fn labels_of_the_database() {
        let database = Database::embedded();
        let tcp = database.tcp_request.iter().chain(&database.tcp_response);
        let mut not_read: Vec<String> = Vec::new();
        for signature in tcp {
            let label = database.label(signature.label);
            if label.class == Class::Application || !label.flavor.bytes().any(|byte| byte.is_ascii_digit()) {
                continue;
            }
            let says = says(&label.name, &label.flavor);
            let read =
                says.release.is_some() || says.products.iter().any(|product| product.versions.is_some());
            if !read {
                not_read.push(format!("{} {}", label.name, label.flavor));
            }
        }
        not_read.sort();
        not_read.dedup();
        let expected = [
            "Nintendo 3DS",
            "OS 400 V4 or V5",
            "Windows (Pocket PC 2002)",
            "Windows 3.11, CE 2.0 or 2003 AS (initial TTL of 32)",
            "edk2 UEFI firmware (or zmap 4)",
            "lwIP (ESP32)",
        ];
        assert_eq!(not_read, expected);
    }

    proptest! {
        #[test]
        fn any_text_is_read(name in ".{0,12}", flavor in "[0-9a-zA-Z., ()<>x+-]{0,40}") {
            let says = says(&name, &flavor);
            prop_assert!(says.families.iter().map(|(_, share)| share).sum::<f64>() <= 1.0 + 1e-9);
            for name in ["Windows", "macOS", "Linux"] {
                let _ = super::says(name, &flavor);
            }
        }
    }
}
