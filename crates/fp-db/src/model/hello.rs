use core::fmt;

use fp_obs::hello::{HelloField, HelloKind, MAX_HELLO_FIELDS};

use super::{LabelId, SourceId};

/// The hellos of a database, a list for each kind, in file order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HelloLists([Vec<HelloSignature>; HelloKind::ALL.len()]);

impl HelloLists {
    /// Those of a kind.
    #[expect(clippy::indexing_slicing, reason = "there is a list for each kind")]
    pub fn of(&self, kind: HelloKind) -> &Vec<HelloSignature> {
        &self.0[kind.place()]
    }

    /// The same, to change.
    #[expect(clippy::indexing_slicing, reason = "there is a list for each kind")]
    pub fn of_mut(&mut self, kind: HelloKind) -> &mut Vec<HelloSignature> {
        &mut self.0[kind.place()]
    }

    /// How many there are of all kinds.
    pub fn len(&self) -> usize {
        self.0.iter().map(Vec::len).sum()
    }

    /// There is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// All, kind by kind.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = &mut HelloSignature> {
        self.0.iter_mut().flatten()
    }
}

/// A line of a section such as `[tls:client]`: `sig`, or one of the fingerprints that others
/// publish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HelloSignature {
    /// Whose it is.
    pub label: LabelId,
    /// What a hello must be.
    pub rule: HelloRule,
    /// Its line, from 1.
    pub line: u32,
    /// The source it stands in.
    pub source: SourceId,
}

impl fmt::Display for HelloSignature {
    /// Without the name of the field: see [`HelloRule::field`].
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.rule {
            HelloRule::Sig(pattern) => f.write_str(pattern.as_str()),
            HelloRule::Fingerprint(_, digits) => f.write_str(digits),
        }
    }
}

/// What a hello must be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HelloRule {
    /// `sig = ...`: field by field.
    Sig(HelloPattern),
    /// `ja4 = ...` and the like: a fingerprint of it.
    Fingerprint(Fingerprint, Box<str>),
}

impl HelloRule {
    /// The name of the field that says so: `sig`, `ja4`.
    pub fn field(&self) -> &'static str {
        match self {
            HelloRule::Sig(_) => "sig",
            HelloRule::Fingerprint(fingerprint, _) => fingerprint.name(),
        }
    }
}

/// A fingerprint that others publish lists of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Fingerprint {
    /// JA3: 32 hexadecimal digits.
    Ja3,
    /// JA4, such as `t13d1516h2_8daaf6152771_e5627efa2ab1`.
    Ja4,
    /// JA3S, of a server.
    Ja3s,
    /// HASSH, or HASSH server.
    Hassh,
    /// The MD5 of the form that Akamai published for HTTP/2 clients. The form itself is a `sig`.
    Akamai,
}

impl Fingerprint {
    /// All.
    pub const ALL: [Fingerprint; 5] =
        [Fingerprint::Ja3, Fingerprint::Ja4, Fingerprint::Ja3s, Fingerprint::Hassh, Fingerprint::Akamai];

    /// Its name: `ja3`.
    pub const fn name(self) -> &'static str {
        match self {
            Fingerprint::Ja3 => "ja3",
            Fingerprint::Ja4 => "ja4",
            Fingerprint::Ja3s => "ja3s",
            Fingerprint::Hassh => "hassh",
            Fingerprint::Akamai => "akamai",
        }
    }

    /// Hellos of this kind have such a fingerprint.
    pub const fn is_of(self, kind: HelloKind) -> bool {
        match self {
            Fingerprint::Ja3 | Fingerprint::Ja4 => {
                matches!(kind, HelloKind::TlsClient | HelloKind::QuicClient)
            }
            Fingerprint::Ja3s => matches!(kind, HelloKind::TlsServer),
            Fingerprint::Hassh => matches!(kind, HelloKind::SshClient | HelloKind::SshServer),
            Fingerprint::Akamai => matches!(kind, HelloKind::Http2Client),
        }
    }
}

/// A `sig`: the fields of a [raw signature](fp_obs::hello::RawHello), of which each may leave
/// things open.
///
/// In a field `*` stands for any words or none, `?word` for one that may be missing, `one|other`
/// for either (`one/other` where `|` parts fields). In a text `*` stands for any characters or
/// none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HelloPattern {
    text: Box<str>,
    /// Where its fields end, but for the last.
    ends: [u16; MAX_HELLO_FIELDS - 1],
    fields: u8,
    /// The fields that leave something open, a bit for each from the lowest.
    open: u16,
}

/// A field of a pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HelloPart<'a> {
    /// Which field it is.
    pub field: &'static HelloField,
    /// What stands there.
    pub text: &'a str,
    /// It leaves something open; else a hello has that very text.
    pub is_open: bool,
}

impl HelloPattern {
    /// Of what the parser read: where each field ends, and which leave something open.
    pub(crate) fn new(text: &str, ends: &[u16], open: u16) -> HelloPattern {
        let mut kept = [0; MAX_HELLO_FIELDS - 1];
        kept.iter_mut().zip(ends).for_each(|(to, from)| *to = *from);
        HelloPattern { text: text.into(), ends: kept, fields: ends.len() as u8 + 1, open }
    }

    /// As it is written.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Some field leaves something open.
    pub fn is_open(&self) -> bool {
        self.open != 0
    }

    /// Its fields; `kind` must be that of its section.
    pub fn parts(&self, kind: HelloKind) -> impl Iterator<Item = HelloPart<'_>> {
        let len = self.text.len() as u16;
        let ends = self.ends.iter().take(usize::from(self.fields).saturating_sub(1)).copied();
        let mut start = 0;
        let spans = ends.chain([len]).map(move |end| {
            let span = start..usize::from(end);
            start = usize::from(end) + 1;
            span
        });
        kind.fields().iter().zip(spans).zip(0..).map(|((field, span), place)| HelloPart {
            field,
            text: self.text.get(span).unwrap_or_default(),
            is_open: self.open & 1 << place != 0,
        })
    }
}
