//! Where signatures come from, in comment lines: `; @source`, `; @date`, `; @capture`, `; @role`,
//! `; @licence`.

use std::sync::Arc;

use super::token::{Fault, Parsed, too_long};
use crate::limits::{MAX_ALL_TOLD, MAX_TOLD};
use crate::{ErrorKind, Provenance, Role};

/// What the comment lines so far say of the labels that follow.
#[derive(Default)]
pub(super) struct Provenances {
    told: Arc<Provenance>,
    /// The tag that the next line may go on with.
    open: Option<Tag>,
    /// The bytes of texts that were copied since some label holds what they said before.
    copied: usize,
}

#[derive(Clone, Copy)]
enum Tag {
    Source,
    Date,
    Capture,
    Role,
    Licence,
}

impl Provenances {
    /// Reads a line that is blank or a comment. A tag goes on in comments that begin with three
    /// blanks.
    pub(super) fn comment(&mut self, line: &str) -> Parsed<()> {
        let Some(comment) = line.strip_prefix("; ") else {
            self.open = None;
            return Ok(());
        };
        let (first, words) = comment.split_once(char::is_whitespace).unwrap_or((comment, ""));
        let begun = match first {
            "@source" => Some(Tag::Source),
            "@date" => Some(Tag::Date),
            "@capture" => Some(Tag::Capture),
            "@role" => Some(Tag::Role),
            "@licence" => Some(Tag::Licence),
            _ => None,
        };
        let goes_on = || self.open.filter(|_| comment.starts_with("  "));
        self.open = begun.or_else(goes_on);
        let Some(tag) = self.open else { return Ok(()) };
        if Arc::strong_count(&self.told) > 1 {
            self.copied += self.told.len();
            if self.copied > MAX_ALL_TOLD {
                let expected = format!("at most {} MiB of provenance in all", MAX_ALL_TOLD >> 20);
                return Err(Fault::new(ErrorKind::TooMany, 0..line.len(), expected));
            }
        }
        let told = Arc::make_mut(&mut self.told);
        match begun {
            Some(Tag::Source) => {
                let licence = core::mem::take(&mut told.licence);
                *told = Provenance { licence, ..Provenance::default() };
            }
            Some(Tag::Licence) => told.licence.clear(),
            _ => {}
        }
        let text = match tag {
            Tag::Source => &mut told.source,
            Tag::Date => &mut told.date,
            Tag::Capture => &mut told.capture,
            Tag::Role => {
                // What is no role of ours is a comment.
                told.role = Role::from_name(words.trim());
                self.open = None;
                return Ok(());
            }
            Tag::Licence => &mut told.licence,
        };
        for word in (if begun.is_some() { words } else { comment }).split_whitespace() {
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(word);
            if text.len() > MAX_TOLD {
                text.clear();
                self.open = None;
                return Err(too_long(MAX_TOLD, 0..line.len()));
            }
        }
        Ok(())
    }

    /// A line that is no comment: no tag goes on after it.
    pub(super) fn other_line(&mut self) {
        self.open = None;
    }

    /// What holds for a label that stands here.
    pub(super) fn here(&self) -> Option<Arc<Provenance>> {
        (!self.told.is_empty()).then(|| Arc::clone(&self.told))
    }
}

#[cfg(test)]
mod tests {
    use crate::{Database, Role};

    #[test]
    fn what_is_told_holds_until_the_next_source() {
        let text = "; @licence X\n; @source a\n;   and  more\n; @date 1\n[mtu]\n; @capture c\nlabel = l\nsig = 1\n;   no more\nlabel = l\nsig = 2\n; words\n; @source b\n; @date 2\nlabel = l\nsig = 3\n; @source d\nlabel = l\nsig = 4\n; @source\n; @licence\nlabel = l\nsig = 5\n";
        let database = Database::parse("f", text).unwrap();
        let told: Vec<Option<String>> =
            database.labels.iter().map(|label| Some(label.provenance.as_ref()?.to_string())).collect();
        let first = "; @licence X\n; @source a and more\n; @capture c\n; @date 1\n";
        assert_eq!(
            told.iter().map(Option::as_deref).collect::<Vec<_>>(),
            [
                Some(first),
                Some(first),
                Some("; @licence X\n; @source b\n; @date 2\n"),
                Some("; @licence X\n; @source d\n"),
                None
            ]
        );
        assert_eq!(database.to_string().matches("@source a").count(), 1, "once for both");
    }

    #[test]
    fn roles() {
        let text = "; @source a\n; @role nat\n[mtu]\nlabel = l\nsig = 1\n; @role no such thing\nlabel = l\nsig = 2\n; @role bot\n; @source b\nlabel = l\nsig = 3\n";
        let database = Database::parse("f", text).unwrap();
        let roles = |database: &Database| {
            let role = |label: &crate::Label| label.provenance.as_ref()?.role.map(Role::name);
            database.labels.iter().map(role).collect::<Vec<_>>()
        };
        assert_eq!(roles(&database), [Some("nat"), None, None], "it holds until the next source");
        let printed = database.to_string();
        assert_eq!(roles(&Database::parse("f", &printed).unwrap()), roles(&database), "{printed}");
        assert!(Role::NAMES.iter().all(|(role, name)| Role::from_name(name) == Some(*role)));
    }

    #[test]
    fn long_texts_are_wrapped() {
        let words = "word ".repeat(60);
        let text = format!("; @source {words}\n[mtu]\nlabel = l\nsig = 1\n");
        let database = Database::parse("f", &text).unwrap();
        let printed = database.to_string();
        assert!(printed.lines().all(|line| line.len() <= 120), "{printed}");
        let again = Database::parse("f", &printed).unwrap();
        assert_eq!(again.labels[0].provenance, database.labels[0].provenance);
    }
}
