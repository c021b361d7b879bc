//! Who has the first bytes of a MAC address from the IEEE: its registries, as Debian's `ieee-data`
//! and the IEEE itself publish them.

use std::collections::HashMap;

use crate::mac::Mac;

/// The most entries; the three registries had some 56,000 in 2026.
const MOST: usize = 200_000;
/// The longest name that is kept, in bytes.
const LONGEST: usize = 100;
/// The bits of what the IEEE hands out: MA-S, MA-M and MA-L, the smallest block first.
const SIZES: [u32; 3] = [36, 28, 24];
/// Who has blocks that are handed out in smaller ones.
const HANDED_ON: &str = "IEEE Registration Authority";

/// Organizations by the first bits of MAC addresses.
#[derive(Clone, Debug, Default)]
pub struct Vendors(HashMap<(u32, u64), Box<str>>);

impl Vendors {
    /// Adds what a text says: lines of CSV (`MA-L,002272,American Micro-Fuel Device Corp.,...`) or
    /// those of `oui.txt` (`00-22-72   (hex)\t\tAmerican Micro-Fuel Device Corp.`). All other lines
    /// are passed over, and so is what is beyond 200,000 entries. How many it added.
    pub fn add(&mut self, text: &str) -> usize {
        let mut added = 0;
        for ((bits, prefix), name) in text.lines().filter_map(|line| of_csv(line).or_else(|| of_text(line))) {
            if self.0.len() >= MOST {
                break;
            }
            if !name.is_empty() && name != HANDED_ON {
                self.0.insert((bits, prefix), name.into());
            }
            added += 1;
        }
        added
    }

    /// Whose block an address is of; `None` of one that somebody gave to himself.
    pub fn of(&self, mac: Mac) -> Option<&str> {
        if mac.is_local() {
            return None;
        }
        let number = mac.0.iter().fold(0, |number: u64, byte| number << 8 | u64::from(*byte));
        SIZES.iter().find_map(|bits| self.0.get(&(*bits, number >> (48 - bits)))).map(|name| &**name)
    }
}

/// A line of CSV (RFC 4180): registry, assignment, name, address.
fn of_csv(line: &str) -> Option<((u32, u64), String)> {
    let (registry, rest) = line.split_once(',')?;
    if !matches!(registry, "MA-L" | "MA-M" | "MA-S") {
        return None;
    }
    let (digits, rest) = rest.split_once(',')?;
    let name = match rest.strip_prefix('"') {
        // A quote within is written twice.
        Some(quoted) => {
            let mut name = String::new();
            let mut rest = quoted;
            while let Some((part, behind)) = rest.split_once('"') {
                name.push_str(part);
                let Some(more) = behind.strip_prefix('"') else { break };
                name.push('"');
                rest = more;
            }
            name
        }
        None => rest.split(',').next().unwrap_or_default().to_owned(),
    };
    Some((prefix(digits)?, clean(&name)))
}

/// A line of `oui.txt` with the prefix in pairs of digits.
fn of_text(line: &str) -> Option<((u32, u64), String)> {
    let (digits, name) = line.split_once("(hex)")?;
    Some((prefix(&digits.trim().replace('-', ""))?, clean(name)))
}

fn prefix(digits: &str) -> Option<(u32, u64)> {
    let bits = 4 * u32::try_from(digits.len()).ok()?;
    let is_prefix = SIZES.contains(&bits) && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_prefix.then(|| u64::from_str_radix(digits, 16).ok()).flatten().map(|prefix| (bits, prefix))
}

/// The name without what is around it and what no name has.
fn clean(name: &str) -> String {
    let name: String = name.chars().filter(|c| !c.is_control()).collect();
    let name = name.trim();
    let end = (0..=LONGEST.min(name.len())).rev().find(|end| name.is_char_boundary(*end)).unwrap_or(0);
    name.get(..end).unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(vendors: &Vendors, mac: [u8; 6]) -> Option<&str> {
        vendors.of(Mac(mac))
    }

    #[test]
    fn the_smallest_block_counts() {
        let mut vendors = Vendors::default();
        let csv = "Registry,Assignment,Organization Name,Organization Address\r\n\
                   MA-L,00005E,\"Example, \"\"Inc.\"\"\",\"1 Street, City\"\r\n\
                   MA-L,70B3D5,IEEE Registration Authority,x\n\
                   MA-M,70B3D51,Middle  ,x\n\
                   MA-S,70B3D5F2F,Small,x\n\
                   CID,0AFFFF,Nobody,x\nMA-L,00005,Short,x\nMA-L,0000zz,Wrong,x\nMA-L,000001\n";
        assert_eq!(vendors.add(csv), 4);
        assert_eq!(of(&vendors, [0, 0, 0x5e, 0, 0x53, 1]), Some("Example, \"Inc.\""));
        assert_eq!(of(&vendors, [0x70, 0xb3, 0xd5, 0xf2, 0xf1, 1]), Some("Small"));
        assert_eq!(of(&vendors, [0x70, 0xb3, 0xd5, 0x1f, 0, 1]), Some("Middle"));
        assert_eq!(of(&vendors, [0x70, 0xb3, 0xd5, 0x20, 0, 1]), None, "it is handed on");
        assert_eq!(of(&vendors, [0, 0, 0, 0, 0, 1]), None);
        // Somebody gave it to himself, whatever it begins with.
        assert_eq!(vendors.add("MA-L,02005E,Nobody,x\n"), 1);
        assert_eq!(of(&vendors, [2, 0, 0x5e, 0, 0x53, 1]), None);
    }

    #[test]
    fn lines_of_text() {
        let mut vendors = Vendors::default();
        let text = "OUI/MA-L                    Organization\r\n\r\n\
                    00-00-5E   (hex)\t\tICANN, IANA Department\r\n\
                    00005E     (base 16)\t\tICANN, IANA Department\r\n\t\t\t\tINTERNET ASS'NED NOS.AUTHORITY\r\n";
        assert_eq!(vendors.add(text), 1);
        assert_eq!(of(&vendors, [0, 0, 0x5e, 0, 0x53, 1]), Some("ICANN, IANA Department"));
        let long = format!("00-00-5E (hex) {}\u{1b}[2J\n", "\u{e9}".repeat(200));
        vendors.add(&long);
        assert_eq!(of(&vendors, [0, 0, 0x5e, 0, 0x53, 1]), Some("\u{e9}".repeat(50).as_str()));
    }

    #[test]
    fn entries_are_bounded() {
        let mut vendors = Vendors::default();
        let text: String = (0..MOST + 10).map(|number| format!("MA-S,{number:09X},x,y\n")).collect();
        assert_eq!(vendors.add(&text), MOST);
    }
}
