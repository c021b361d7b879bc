//! The system of a host by what it says of itself on its link: in multicast DNS and in SSDP.

use fp_engine::{Event, EventKind};
use fp_fuse::{Grade, Product, Role, Says, Version, Versions};
use fp_match::Matcher;

use super::{Glimpse, Kind, Seen};

pub(super) const MDNS: Kind = Kind { name: "mdns", group: "local", see: see_mdns, says: says_mdns };
pub(super) const SSDP: Kind = Kind { name: "ssdp", group: "local", see: see_ssdp, says: says_ssdp };

/// The text that says most: the version of Apple's kernel, the model, what HINFO says.
fn see_mdns<'e>(event: &'e Event<'e>) -> Option<Glimpse<'e>> {
    let EventKind::Mdns(seen) = &event.kind else { return None };
    let all = [&seen.osxvers, &seen.model, &seen.system];
    let text = all.into_iter().flatten().find(|text| of_mdns(text).is_some())?;
    Some(Glimpse::Text(text.as_bytes()))
}

fn see_ssdp<'e>(event: &'e Event<'e>) -> Option<Glimpse<'e>> {
    let EventKind::Ssdp(seen) = &event.kind else { return None };
    of_ssdp(&seen.agent).map(|_| Glimpse::Text(seen.agent.as_bytes()))
}

fn says_mdns(seen: &Seen, _: &Matcher<'_>) -> Option<(Grade, Says)> {
    let Seen::Text(text) = seen else { return None };
    Some((Grade::Name, of_mdns(core::str::from_utf8(text).ok()?)?))
}

fn says_ssdp(seen: &Seen, _: &Matcher<'_>) -> Option<(Grade, Says)> {
    let Seen::Text(text) = seen else { return None };
    Some((Grade::Name, of_ssdp(core::str::from_utf8(text).ok()?)?))
}

/// A number is that of `osxvers`: macOS 10.x is x+4, macOS 11 is 20 (recog,
/// `mdns_device-info_txt.xml`; support.apple.com names macOS 11 to 15). Models of Apple's are those
/// of support.apple.com; `MacSamba`, `RackMac` and `TimeCapsule` are what Samba calls itself.
fn of_mdns(text: &str) -> Option<Says> {
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        let [first, last] = match text.parse::<u32>().ok()? {
            major @ 5..=19 => [[10, major - 4, 0], [10, major - 4, u32::MAX]],
            major @ 20..=24 => [[major - 9, 0, 0], [major - 9, u32::MAX, u32::MAX]],
            _ => return None,
        };
        let versions = Versions::of([(Version(first), Version(last))]);
        return Some(Says::product("macOS", Product::of("macOS", versions)));
    }
    let is_model = |name: &&str| {
        text.strip_prefix(*name).is_some_and(|rest| rest.starts_with(|first: char| first.is_ascii_digit()))
    };
    if ["MacBookPro", "MacBookAir", "MacBook", "iMacPro", "iMac", "Macmini", "MacPro", "Mac"]
        .iter()
        .any(is_model)
    {
        return Some(Says::product("macOS", Product::any("macOS")));
    }
    if ["iPhone", "iPad", "iPod"].iter().any(is_model) {
        return Some(Says::product("macOS", Product::any("iOS")).with_role(Role::Phone));
    }
    text.eq_ignore_ascii_case("linux").then(|| Says::family("Linux"))
}

/// The system stands before the first slash (UPnP Device Architecture 2.0, 1.3.3). Its version is
/// not used: Windows Vista to 10 say `Microsoft-Windows-NT/5.1`, programs of Android that of
/// Android behind `Linux`. Chromium and what is made of it name theirs last.
fn of_ssdp(agent: &str) -> Option<Says> {
    let (first, _) = agent.split_once('/')?;
    match first {
        "Microsoft-Windows" | "Microsoft-Windows-NT" => Some(Says::family("Windows")),
        "Linux" => Some(Says::family("Linux")),
        "FreeBSD" | "OpenBSD" | "NetBSD" => Some(Says::family(first)),
        "Google Chrome" | "Chromium" | "Microsoft Edge" | "Brave Browser" => {
            let last = [(" Windows", "Windows"), (" Linux", "Linux"), (" Mac OS X", "macOS")];
            last.iter().find(|(end, _)| agent.ends_with(end)).map(|(_, family)| Says::family(family))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use fp_db::Database;
    use fp_engine::{Endpoint, Mdns, Ssdp, SsdpMessage, Subject, Timestamp};

    use super::*;

    fn said(says: Option<Says>) -> Option<String> {
        let says = says?;
        let product = says.products.first();
        let version = product.and_then(|product| product.versions.as_ref()?.first());
        let [major, minor, _] = version.map_or([0; 3], |version| version.0);
        let name = product.map_or("", |product| product.name.as_str());
        Some(format!("{} {name} {major}.{minor}", says.families[0].0))
    }

    /// What an event shows, and the family that this says.
    fn shown(kind: EventKind<'static>) -> Option<String> {
        let end = Endpoint { address: [192, 0, 2, 1].into(), port: 5353 };
        let event = Event::new(Timestamp::default(), end, end, Subject::Client, kind);
        let (database, kinds) = (Database::default(), [MDNS, SSDP]);
        let mut all = kinds.iter().filter_map(|kind| {
            let (grade, says) = (kind.says)(&(kind.see)(&event)?.keep(), &Matcher::new(&database))?;
            Some(format!("{} {} {}", kind.name, grade.name(), says.families[0].0))
        });
        let first = all.next();
        assert_eq!(all.next(), None, "of one kind alone");
        first
    }

    #[test]
    fn what_events_show() {
        let mdns = |model: &str, system: &str| {
            let mut seen = Mdns::default();
            (seen.model, seen.system) = (Some(model.into()), Some(system.into()));
            shown(EventKind::Mdns(Cow::Owned(Box::new(seen))))
        };
        assert_eq!(mdns("MacBookPro14,1", "LINUX").as_deref(), Some("mdns name macOS"));
        assert_eq!(mdns("MacSamba", "LINUX").as_deref(), Some("mdns name Linux"));
        assert_eq!(mdns("MacSamba", "OS/9"), None);
        let ssdp =
            |agent| shown(EventKind::Ssdp(Cow::Owned(Box::new(Ssdp::new(SsdpMessage::Notify, agent)))));
        assert_eq!(ssdp("Linux/5.10 UPnP/1.0 a/1").as_deref(), Some("ssdp name Linux"));
        assert_eq!(ssdp("a/1"), None);
    }

    #[test]
    fn systems_of_the_link() {
        for (text, expected) in [
            ("22", Some("macOS macOS 13.0")),
            ("19", Some("macOS macOS 10.15")),
            ("4", None),
            ("99999999999", None),
            ("", None),
            ("MacBookPro14,1", Some("macOS macOS 0.0")),
            ("Mac14,2", Some("macOS macOS 0.0")),
            ("iPhone12,1", Some("macOS iOS 0.0")),
            ("MacSamba", None),
            ("RackMac", None),
            ("LINUX", Some("Linux  0.0")),
        ] {
            assert_eq!(said(of_mdns(text)).as_deref(), expected, "{text}");
        }
        for (agent, expected) in [
            ("Microsoft-Windows-NT/5.1 UPnP/1.0 UPnP-Device-Host/1.0", Some("Windows  0.0")),
            ("Linux/9 UPnP/1.0 Cling/2.0", Some("Linux  0.0")),
            ("Google Chrome/83.0.4103.61 Mac OS X", Some("macOS  0.0")),
            ("Google Chrome/83.0.4103.61", None),
            ("Unspecified, UPnP/1.0", None),
        ] {
            assert_eq!(said(of_ssdp(agent)).as_deref(), expected, "{agent}");
        }
    }
}
