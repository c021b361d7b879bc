//! Where signatures come from: the `; @source`, `; @date` and `; @capture` lines above their labels.

/// The provenance lines of a file, by the line at which each block starts to hold.
pub(super) struct Provenance {
    blocks: Vec<(u32, Block)>,
}

/// What one block of comment lines says of the labels after it, up to the next `@source`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Block {
    /// Where the values come from.
    pub(super) source: String,
    /// Of the source.
    pub(super) date: String,
    /// The captures that prove it; may be empty.
    pub(super) capture: String,
}

impl Provenance {
    /// Reads the blocks of a file, which must also name its licence.
    ///
    /// # Errors
    /// Without the line `; @licence` of the set.
    pub(super) fn read(name: &str, text: &str, licence: &str) -> Result<Provenance, String> {
        let licence = format!("; @licence {licence}");
        if !text.lines().any(|line| line == licence) {
            return Err(format!("{name}: no line `{licence}`"));
        }
        let mut blocks: Vec<(u32, Block)> = Vec::new();
        // A tag goes on in comment lines that begin with three blanks.
        let mut open: Option<Tag> = None;
        for (line, number) in text.lines().zip(1..) {
            let Some(comment) = line.strip_prefix("; ") else {
                open = None;
                continue;
            };
            let (tag, words) = match comment.split_once(' ') {
                Some(("@source", words)) => {
                    blocks.push((number, Block::default()));
                    (Some(Tag::Source), words)
                }
                Some(("@date", words)) => (Some(Tag::Date), words),
                Some(("@capture", words)) => (Some(Tag::Capture), words),
                _ => (open.filter(|_| comment.starts_with("  ")), comment),
            };
            open = tag;
            if let (Some(tag), Some((_, block))) = (tag, blocks.last_mut()) {
                let field = match tag {
                    Tag::Source => &mut block.source,
                    Tag::Date => &mut block.date,
                    Tag::Capture => &mut block.capture,
                };
                if !field.is_empty() {
                    field.push(' ');
                }
                field.push_str(words.trim());
            }
        }
        Ok(Provenance { blocks })
    }

    /// What holds for a label at this line; with what is missing as the error.
    pub(super) fn of(&self, line: u32) -> Result<&Block, &'static str> {
        let block = self.blocks.iter().rev().find(|(start, _)| *start < line).map(|(_, block)| block);
        let block = block.filter(|block| !block.source.is_empty()).ok_or("; @source")?;
        if block.date.is_empty() { Err("; @date") } else { Ok(block) }
    }
}

#[derive(Clone, Copy)]
enum Tag {
    Source,
    Date,
    Capture,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_hold_until_the_next_source() {
        let text = "; @licence X\n; @source a\n;   and more\n; @date 1\n; @capture c\nlabel\nlabel\n; words\n; @source b\n; @date 2\nlabel\n; @source d\nlabel\n";
        let read = Provenance::read("f", text, "X").unwrap();
        let block = |source: &str, date: &str, capture: &str| Block {
            source: source.into(),
            date: date.into(),
            capture: capture.into(),
        };
        assert_eq!(read.of(6), Ok(&block("a and more", "1", "c")));
        assert_eq!(read.of(7), Ok(&block("a and more", "1", "c")));
        assert_eq!(read.of(11), Ok(&block("b", "2", "")));
        assert_eq!(read.of(13), Err("; @date"));
        assert_eq!(read.of(1), Err("; @source"));
        assert!(Provenance::read("f", text, "Y").is_err());
    }
}
