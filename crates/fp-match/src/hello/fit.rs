//! Whether what stands in a field of a hello is what a signature asks for there.

use fp_db::HelloPart;
use fp_obs::hello::Words;
use smallvec::SmallVec;

/// Of a longer list only a signature knows anything that asks for that very list, or for any.
const MOST_WORDS: usize = 1024;

/// The field of a signature fits that of a hello.
pub(crate) fn part_fits(part: HelloPart<'_>, value: &str) -> bool {
    if !part.is_open || part.text == "*" {
        return part.is_open || part.text == value;
    }
    match part.field.words {
        Words::Text => text_fits(part.text, value),
        words => list_fits(words, part.text, value),
    }
}

/// The words of a list are those that its items ask for, in their order.
fn list_fits(of: Words, items: &str, value: &str) -> bool {
    let words: SmallVec<[&str; 64]> = of.of(value).take(MOST_WORDS + 1).collect();
    if words.len() > MOST_WORDS {
        return false;
    }
    // Whether the items so far can be so many of the words.
    let mut reached: SmallVec<[bool; 64]> = SmallVec::from_elem(false, words.len() + 1);
    if let Some(first) = reached.first_mut() {
        *first = true;
    }
    for item in of.of(items) {
        let optional = item.strip_prefix('?');
        let mut before = false;
        for (at, reached) in reached.iter_mut().enumerate() {
            let was = *reached;
            *reached = if item == "*" {
                was || before
            } else {
                let word = at.checked_sub(1).and_then(|at| words.get(at));
                let is_it = before && word.is_some_and(|word| one_of(of, optional.unwrap_or(item), word));
                is_it || optional.is_some() && was
            };
            // `*` goes on from where it came to itself.
            before = if item == "*" { *reached } else { was };
        }
    }
    reached.last().copied().unwrap_or(false)
}

/// One of the alternatives is this word.
pub(crate) fn one_of(of: Words, alternatives: &str, word: &str) -> bool {
    alternatives.split(of.either()).any(|one| one == word)
}

/// The parts between the `*` stand in the text, in their order.
fn text_fits(pattern: &str, text: &str) -> bool {
    let Some((first, rest)) = pattern.split_once('*') else { return pattern == text };
    let Some(mut text) = text.strip_prefix(first) else { return false };
    let (middle, last) = rest.rsplit_once('*').map_or((None, rest), |(middle, last)| (Some(middle), last));
    for part in middle.into_iter().flat_map(|middle| middle.split('*')) {
        let Some(at) = text.find(part) else { return false };
        text = text.get(at + part.len()..).unwrap_or_default();
    }
    text.ends_with(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists() {
        for (items, value, expected) in [
            ("1,2", "1,2", true),
            ("1,2", "2,1", false),
            ("1,?2,3", "1,3", true),
            ("1,?2,3", "1,2,3", true),
            ("1,?2,3", "1,2,2,3", false),
            ("1|2,3", "2,3", true),
            ("1|2,3", "3", false),
            ("?1|2", "", true),
            ("?1|2", "2", true),
            ("*", "", true),
            ("1,*", "1", true),
            ("1,*,4", "1,2,3,4", true),
            ("1,*,4", "1,2,3", false),
            ("*,2,*", "1,2,3", true),
            ("*,2,*", "1,22,3", false),
            ("*,*", "", true),
            ("?1,?1", "1", true),
            ("", "", true),
            ("1", "", false),
        ] {
            assert_eq!(list_fits(Words::Decimal, items, value), expected, "{items} {value}");
        }
        for (items, value, expected) in [
            ("1:65536;?2:0;4:1/4:2;*", "1:65536;4:2;9:1", true),
            ("1:65536;?2:0;4:1/4:2", "1:65536;2:0;4:1", true),
            ("1:65536;4:1/4:2", "1:65536;4:3", false),
        ] {
            assert_eq!(list_fits(Words::Settings, items, value), expected, "{items} {value}");
        }
    }

    #[test]
    fn texts() {
        for (pattern, text, expected) in [
            ("udhcp *", "udhcp 1.36", true),
            ("udhcp *", "dhcp 1.36", false),
            ("*:Linux-*:x86*", "dhcpcd-9:Linux-5.1:x86_64", true),
            ("*:Linux-*:arm", "dhcpcd-9:Linux-5.1:x86_64", false),
            ("a*a", "a", false),
            ("a*a", "aa", true),
            ("*", "", true),
            ("a", "a", true),
        ] {
            assert_eq!(text_fits(pattern, text), expected, "{pattern} {text}");
        }
    }

    #[test]
    fn a_list_without_end_costs_little() {
        let long = vec!["1"; MOST_WORDS + 1].join(",");
        assert!(!list_fits(Words::Decimal, "1,*", &long));
        assert!(list_fits(Words::Decimal, "1,*", &long[2..]));
    }
}
