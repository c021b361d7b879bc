//! How far a hello is from a signature, field by field.

use fp_db::{HelloPart, HelloRule, HelloSignature};
use fp_obs::hello::{HelloKind, MAX_HELLO_FIELDS, RawHello, Words};
use smallvec::SmallVec;

use super::fit::{one_of, part_fits};

/// What each field adds to the distance between a hello and a signature.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HelloDistance {
    kind: HelloKind,
    shares: [f32; MAX_HELLO_FIELDS],
}

/// What a word that is missing or that should not be there adds, field by field, and the most that
/// a field adds.
struct Weights {
    word: [f32; MAX_HELLO_FIELDS],
    most: f32,
}

const TLS: Weights = Weights { word: [4.0, 2.0, 0.6, 0.8, 0.8, 1.0, 0.5, 0.8, 0.5], most: 6.0 };
const SERVER: Weights = Weights { word: [4.0, 2.0, 1.0, 0.8, 1.0, 0.0, 0.0, 0.0, 0.0], most: 6.0 };
const SSH: Weights = Weights { word: [0.7, 0.5, 0.7, 0.7, 1.0, 0.0, 0.0, 0.0, 0.0], most: 6.0 };
const DHCP: Weights = Weights { word: [6.0, 0.3, 0.2, 0.8, 1.5, 0.0, 0.0, 0.0, 0.0], most: 6.0 };
const HTTP2: Weights = Weights { word: [0.6, 0.7, 1.0, 2.0, 0.0, 0.0, 0.0, 0.0, 0.0], most: 6.0 };

/// Words in another order. That of pseudo-headers is all that a program shows in them.
fn order(of: Words) -> f32 {
    if of == Words::Letters { 3.5 } else { 1.0 }
}

/// Longer lists are as far as a field can be, unless they are the same.
const MOST_WORDS: usize = 512;

impl Weights {
    fn of(kind: HelloKind) -> &'static Weights {
        match kind {
            HelloKind::TlsClient | HelloKind::QuicClient => &TLS,
            HelloKind::TlsServer => &SERVER,
            HelloKind::SshClient | HelloKind::SshServer => &SSH,
            HelloKind::DhcpClient => &DHCP,
            HelloKind::Http2Client => &HTTP2,
        }
    }
}

impl HelloDistance {
    /// Of a `sig`; from a fingerprint there is no distance, it is the same or another.
    pub fn between(seen: &RawHello, signature: &HelloSignature) -> Option<HelloDistance> {
        HelloDistance::within(seen, signature, f32::INFINITY)
    }

    /// The same, but `None` too where it is more than `most`.
    pub(super) fn within(seen: &RawHello, signature: &HelloSignature, most: f32) -> Option<HelloDistance> {
        let kind = seen.kind();
        let HelloRule::Sig(pattern) = &signature.rule else { return None };
        let weights = Weights::of(kind);
        let mut shares = [0.0; MAX_HELLO_FIELDS];
        let mut total = 0.0;
        let parts = pattern.parts(kind).zip(seen.fields()).zip(weights.word);
        for (share, ((part, value), word)) in shares.iter_mut().zip(parts) {
            *share = apart(part, value, word).min(weights.most);
            total += *share;
            if total > most {
                return None;
            }
        }
        Some(HelloDistance { kind, shares })
    }

    /// Each field with its share, in the order of a signature text; those that the kind does not
    /// have are without a name.
    pub fn fields(&self) -> [(&'static str, f32); MAX_HELLO_FIELDS] {
        let mut fields = [("", 0.0); MAX_HELLO_FIELDS];
        let names = self.kind.fields().iter().map(|field| field.name);
        fields.iter_mut().zip(names.zip(self.shares)).for_each(|(to, from)| *to = from);
        fields
    }

    /// All fields together.
    pub fn total(&self) -> f32 {
        self.shares.iter().sum()
    }
}

/// How far apart a field is from what a signature asks for.
fn apart(part: HelloPart<'_>, value: &str, word: f32) -> f32 {
    if part_fits(part, value) {
        return 0.0;
    }
    let of = part.field.words;
    if of == Words::Text {
        return word;
    }
    let seen: SmallVec<[&str; 64]> = of.of(value).take(MOST_WORDS + 1).collect();
    if seen.len() > MOST_WORDS {
        return f32::INFINITY;
    }
    let items: SmallVec<[&str; 64]> = of.of(part.text).collect();
    if !part.is_open
        && let (Some(seen), Some(items)) = (packed(&seen), packed(&items))
    {
        let without = |some: &[u64], others: &[u64]| some.iter().filter(|one| !others.contains(one)).count();
        return by_words(without(&items, &seen) + without(&seen, &items), of, word);
    }
    let is_any = items.contains(&"*");
    let wanted = |item: &&str, word: &str| one_of(of, item.strip_prefix('?').unwrap_or(item), word);
    let missing = items
        .iter()
        .filter(|item| **item != "*" && !item.starts_with('?'))
        .filter(|item| !seen.iter().any(|word| wanted(item, word)))
        .count();
    let unexpected = match is_any {
        true => 0,
        false => seen.iter().filter(|word| !items.iter().any(|item| wanted(item, word))).count(),
    };
    by_words(missing + unexpected, of, word)
}

/// What so many words add that are missing or should not be there.
fn by_words(differing: usize, of: Words, word: f32) -> f32 {
    match differing {
        0 => order(of),
        differing => word * differing as f32,
    }
}

/// Words as numbers, which are compared much faster; `None` where one has more than eight bytes.
fn packed(words: &[&str]) -> Option<SmallVec<[u64; 64]>> {
    let number = |word: &&str| {
        let mut bytes = [0; 8];
        bytes.get_mut(..word.len())?.copy_from_slice(word.as_bytes());
        Some(u64::from_le_bytes(bytes))
    };
    words.iter().map(number).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A part that leaves nothing open is compared as numbers, one that could as texts.
    #[test]
    fn words_as_numbers_are_as_far_apart() {
        let field = HelloKind::TlsClient.fields().get(2).expect("the ciphers");
        let lists = ["", "1", "1301", "1301,1302", "1302,1301", "1301,1301", "g,c02b,c02f,1,12", "c02b,12,g"];
        for text in lists {
            for value in lists {
                let [closed, open] = [false, true].map(|is_open| HelloPart { field, text, is_open });
                assert_eq!(apart(closed, value, 0.6), apart(open, value, 0.6), "{text} {value}");
            }
        }
        assert!(packed(&["12345678"]).is_some() && packed(&["123456789"]).is_none());
    }
}
