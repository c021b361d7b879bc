use core::fmt;

use super::role::Role;

/// Where the values of signatures come from, and what sends such packets: the `; @source`, `;
/// @date`, `; @capture`, `; @role` and `; @licence` lines above their label, comments to p0f. Texts
/// are words with one blank between them; one that is not told is empty.
///
/// What is told holds for the labels that follow, until the next `@source`; the licence until the
/// next `@licence`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Provenance {
    /// Where the values come from.
    pub source: String,
    /// Of the source.
    pub date: String,
    /// The captures that prove it.
    pub capture: String,
    /// What the host is, if it is one of the known roles.
    pub role: Option<Role>,
    /// Of the values.
    pub licence: String,
}

impl Provenance {
    /// Nothing is told.
    pub fn is_empty(&self) -> bool {
        *self == Provenance::default()
    }

    /// The bytes of all texts.
    pub(crate) fn len(&self) -> usize {
        [&self.source, &self.date, &self.capture, &self.licence].iter().map(|text| text.len()).sum()
    }

    /// The lines that make this hold where `before` held.
    pub(crate) fn write_after(&self, before: &Provenance, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.licence != before.licence {
            line(f, "@licence", &self.licence)?;
        }
        let block = |all: &Provenance| Provenance { licence: String::new(), ..all.clone() };
        if block(self) == block(before) {
            return Ok(());
        }
        // The source comes first and takes back what was told of another.
        line(f, "@source", &self.source)?;
        for (tag, text) in [("@capture", &self.capture), ("@date", &self.date)] {
            if !text.is_empty() {
                line(f, tag, text)?;
            }
        }
        if let Some(role) = self.role {
            line(f, "@role", role.name())?;
        }
        Ok(())
    }
}

impl fmt::Display for Provenance {
    /// Comment lines, each with its line end.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write_after(&Provenance::default(), f)
    }
}

/// The longest comment line, in bytes, that is not one word.
const WIDTH: usize = 120;

/// `; tag text`, wrapped: what goes on begins with three blanks.
fn line(f: &mut fmt::Formatter<'_>, tag: &str, text: &str) -> fmt::Result {
    write!(f, "; {tag}")?;
    let mut column = 2 + tag.len();
    for word in text.split_whitespace() {
        if column + 1 + word.len() > WIDTH {
            f.write_str("\n;  ")?;
            column = 3;
        }
        write!(f, " {word}")?;
        column += 1 + word.len();
    }
    f.write_str("\n")
}
