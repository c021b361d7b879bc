//! The system that a User-Agent names. The forms are those that browsers and parts of systems send;
//! where a browser no longer tells the version ("User-Agent reduction", developer.chrome.com; macOS
//! since 11, Windows 11), a range says so.

use fp_fuse::{Product, Role, Says, Version, Versions};

/// What a User-Agent names.
pub(crate) struct Named {
    pub(crate) says: Says,
    /// It is of a part of a system, which nobody borrows.
    pub(crate) is_service: bool,
}

/// Words by which programs that read the web call themselves.
const BOTS: [&str; 7] = ["bot/", "bot;", "bot)", "spider", "crawler", "slurp", "bingpreview"];

/// Parts of Windows that call themselves so, each at the beginning.
const WINDOWS_SERVICES: [&str; 9] = [
    "Microsoft BITS/",
    "Microsoft NCSI",
    "Microsoft-CryptoAPI/",
    "Microsoft-WNS/",
    "Microsoft-Delivery-Optimization/",
    "Windows-Update-Agent",
    "Windows Connect Now",
    "Microsoft WSD",
    "Windows-Media-Player/",
];

/// What a User-Agent names; `None` where it names no system.
pub(crate) fn says(text: &str) -> Option<Named> {
    let lower = text.to_ascii_lowercase();
    if BOTS.iter().any(|word| lower.contains(word)) {
        // It may call itself anything besides.
        let says = Says { role: Some(Role::Bot), ..Says::default() };
        return Some(Named { says, is_service: false });
    }
    let service = |says| Some(Named { says, is_service: true });
    let browser = |says| Some(Named { says, is_service: false });
    if let Some(kernel) = after(text, " Darwin/").filter(|_| text.contains("CFNetwork/")) {
        return service(darwin(kernel));
    }
    if WINDOWS_SERVICES.iter().any(|begin| text.starts_with(begin)) {
        // CryptoAPI and BITS of a release have its number: 6.1, 7.5; only CryptoAPI's is the
        // kernel's.
        let version = text.strip_prefix("Microsoft-CryptoAPI/").and_then(windows_version);
        // Servers have them as clients do.
        let products = ["Windows", "Windows Server"]
            .map(|name| Product { name: name.into(), versions: version.clone() })
            .into();
        return service(Says { products, ..Says::family("Windows") });
    }
    if text.starts_with("Debian APT") {
        let both = ["Debian", "Ubuntu"].map(Product::any).into();
        return service(Says { products: both, ..Says::family("Linux") });
    }
    if let Some(rest) = text.strip_prefix("libdnf (") {
        let distribution = crate::banner::distribution(rest)?;
        return service(Says::product("Linux", Product::any(distribution)));
    }
    if text.contains("Windows Phone") {
        return browser(Says::product("Windows", Product::any("Windows Phone")).with_role(Role::Phone));
    }
    if let Some(rest) = after(text, "Windows NT ") {
        let versions = windows_version(rest);
        return browser(Says::product("Windows", Product { name: "Windows".into(), versions }));
    }
    for (name, numbers) in [("Windows 98", [4, 10, 0]), ("Windows 95", [4, 0, 0])] {
        if text.contains(name) {
            let [major, minor, _] = numbers;
            let last = Version([major, minor, if minor == 0 { 1380 } else { u32::MAX }]);
            let versions = Versions::of([(Version(numbers), last)]);
            return browser(Says::product("Windows", Product::of("Windows", versions)));
        }
    }
    if let Some(rest) = after(text, "Android") {
        let versions = number(rest.trim_start_matches([' ', '/'])).and_then(Versions::read);
        // A reduced User-Agent says 10 whatever it is.
        let reduced = rest.starts_with(" 10; K)");
        let versions = if reduced { Versions::from("10") } else { versions };
        let says = Says::product("Linux", Product { name: "Android".into(), versions });
        let television = ["TV", "BRAVIA", "AFT"].iter().any(|word| text.contains(word));
        return browser(says.with_role(if television { Role::Iot } else { Role::Phone }));
    }
    for (device, before) in [("iPhone", "iPhone OS "), ("iPad", "CPU OS "), ("iPod", "iPhone OS ")] {
        if text.contains(device) && !text.contains("like iPhone") {
            let versions = after(text, before).and_then(number).and_then(Versions::read);
            let says = Says::product("macOS", Product { name: "iOS".into(), versions });
            return browser(says.with_role(Role::Phone));
        }
    }
    if let Some(rest) = after(text, "Mac OS X") {
        let versions = number(rest.trim_start_matches(' ')).and_then(mac_version);
        return browser(Says::product("macOS", Product { name: "macOS".into(), versions }));
    }
    if text.contains("Macintosh") {
        return browser(Says::product("macOS", Product::any("macOS")));
    }
    if text.contains("CrOS ") {
        return browser(Says::product("Linux", Product::any("ChromeOS")));
    }
    if text.contains("Tizen") {
        return browser(Says::product("Linux", Product::any("Tizen")).with_role(Role::Iot));
    }
    for (word, name) in
        [("FreeBSD", "FreeBSD"), ("OpenBSD", "OpenBSD"), ("NetBSD", "NetBSD"), ("SunOS", "Solaris")]
    {
        if text.contains(word) {
            return browser(Says::family(name));
        }
    }
    if lower.contains("linux") {
        let distribution = crate::banner::distribution(text);
        return browser(match distribution {
            Some(name) => Says::product("Linux", Product::any(name)),
            None => Says::family("Linux"),
        });
    }
    if text.starts_with("Windows")
        || text.contains("; Windows")
        || text.contains("Win32")
        || text.contains("Win64")
    {
        return browser(Says::family("Windows"));
    }
    None
}

/// What stands behind a word.
fn after<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    text.split_once(word).map(|(_, rest)| rest)
}

/// The number with dots or underscores at the beginning.
fn number(text: &str) -> Option<&str> {
    let end = text.find(|c: char| !(c.is_ascii_digit() || c == '.' || c == '_')).unwrap_or(text.len());
    let number = text.get(..end)?.trim_end_matches(['.', '_']);
    // Of more parts than three the first say enough.
    let third = number.match_indices(['.', '_']).nth(2).map_or(number.len(), |(at, _)| at);
    number.get(..third).filter(|number| !number.is_empty())
}

/// `10.0` stands for 10 and 11, since browsers do not tell which.
fn windows_version(text: &str) -> Option<Versions> {
    let number = number(text)?;
    if number.starts_with("10.") { Versions::from("10.0") } else { Versions::read(number) }
}

/// Browsers say 10.15.7, or 10.16, of all that is newer.
fn mac_version(number: &str) -> Option<Versions> {
    let text = number.replace('_', ".");
    if text == "10.15.7" || text == "10.15" || text.starts_with("10.16") {
        return Versions::from("10.15");
    }
    // The last number is not what anybody asks for.
    let short: Vec<&str> = text.split('.').take(2).collect();
    Versions::read(&short.join("."))
}

/// What has Apple's kernel of this version: macOS 10.x is Darwin x+4 to 19, macOS 11 is 20
/// (support.apple.com names macOS 11 to 15; the kernel's number is what `uname -r` prints there),
/// and iOS n is Darwin n+6 to 18.
fn darwin(text: &str) -> Says {
    let mut says = Says::family("macOS");
    let Some(major) = number(text).and_then(|text| text.split('.').next()?.parse::<u32>().ok()) else {
        return says;
    };
    let whole = |name: &str, first: [u32; 3], last: [u32; 3]| {
        Product::of(name, Versions::of([(Version(first), Version(last))]))
    };
    match major {
        5..=19 => says.products.push(whole("macOS", [10, major - 4, 0], [10, major - 4, u32::MAX])),
        20..=24 => says.products.push(whole("macOS", [major - 9, 0, 0], [major - 9, u32::MAX, u32::MAX])),
        _ => {}
    }
    if let 11..=24 = major {
        says.products.push(whole("iOS", [major - 6, 0, 0], [major - 6, u32::MAX, u32::MAX]));
    }
    says
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> Option<String> {
        let Named { says, is_service } = says(text)?;
        let mut out = says.first_family().unwrap_or("-").to_owned();
        for product in &says.products {
            out.push_str(&format!(" {}", product.name));
            if let Some(versions) = &product.versions {
                let (first, last) = versions.ranges()[0];
                let end = if last == Version::LAST { "+" } else { "" };
                out.push_str(&format!("={}.{}{end}", first.0[0], first.0[1]));
            }
        }
        out.extend(says.role.map(|role| format!(" ({})", role.name())));
        Some(if is_service { out + " service" } else { out })
    }

    #[test]
    fn systems_of_user_agents() {
        for (text, expected) in [
            (
                "Mozilla/5.0 (Windows NT 6.1; WOW64; rv:30.0) Gecko/20100101 Firefox/30.0",
                "Windows Windows=6.1",
            ),
            ("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36", "Windows Windows=10.0+"),
            ("Mozilla/4.0 (compatible; MSIE 6.0; Windows 98)", "Windows Windows=4.10"),
            ("Microsoft-CryptoAPI/6.1", "Windows Windows=6.1 Windows Server=6.1 service"),
            ("Microsoft BITS/7.0", "Windows Windows Windows Server service"),
            ("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15", "macOS macOS=10.15+"),
            ("Mozilla/5.0 (Macintosh; Intel Mac OS X 10.12; rv:54.0) Gecko/20100101", "macOS macOS=10.12"),
            ("Mozilla/5.0 (iPhone; CPU iPhone OS 9_3 like Mac OS X)", "macOS iOS=9.3 (phone)"),
            ("Mozilla/5.0 (Linux; Android 6.0.1; Nexus 5 Build/M4B30Z)", "Linux Android=6.0 (phone)"),
            ("Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36", "Linux Android=10.0+ (phone)"),
            ("Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:109.0) Gecko", "Linux Ubuntu"),
            ("Mozilla/5.0 (X11; Linux i686; rv:24.0) Gecko/20100101 Firefox/24.0", "Linux"),
            ("Mozilla/5.0 (X11; CrOS x86_64 14541.0.0)", "Linux ChromeOS"),
            (
                "trustd (unknown version) CFNetwork/978.0.7 Darwin/18.7.0 (x86_64)",
                "macOS macOS=10.14 iOS=12.0 service",
            ),
            ("Debian APT-HTTP/1.3 (2.2.4)", "Linux Debian Ubuntu service"),
            ("Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", "- (bot)"),
        ] {
            assert_eq!(said(text).as_deref(), Some(expected), "{text}");
        }
        for text in ["", "curl/8.5.0", "Python-urllib/3.11", "okhttp/4.9.0", "\u{fffd}\u{fffd}"] {
            assert_eq!(said(text), None, "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read(text in "(Windows NT |Android |Darwin/|CFNetwork/|Mac OS X |iPhone OS |[ -~]){0,8}") {
            let _ = says(&text);
            let _ = crate::banner::server(&text);
            let _ = crate::banner::ssh(&text);
        }
    }
}
