use core::fmt;
use core::str::FromStr;

use crate::ParseError;

/// The most options that an observation keeps; a walk over more is `bad` (p0f).
pub const MAX_TCP_OPTIONS: usize = 24;

/// A TCP option kind: its IANA registry number, known or not.
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct OptionKind(pub u8);

impl OptionKind {
    /// End of option list, RFC 9293.
    pub const EOL: OptionKind = OptionKind(0);
    /// No operation, RFC 9293.
    pub const NOP: OptionKind = OptionKind(1);
    /// Maximum segment size, RFC 9293.
    pub const MSS: OptionKind = OptionKind(2);
    /// Window scale, RFC 7323.
    pub const WS: OptionKind = OptionKind(3);
    /// SACK permitted, RFC 2018.
    pub const SOK: OptionKind = OptionKind(4);
    /// SACK, RFC 2018.
    pub const SACK: OptionKind = OptionKind(5);
    /// Timestamps, RFC 7323.
    pub const TS: OptionKind = OptionKind(8);

    const NAMES: [(OptionKind, &'static str); 6] = [
        (Self::NOP, "nop"),
        (Self::MSS, "mss"),
        (Self::WS, "ws"),
        (Self::SOK, "sok"),
        (Self::SACK, "sack"),
        (Self::TS, "ts"),
    ];
}

impl OptionKind {
    /// p0f's name, `eol` without its padding; `None` for a kind that p0f prints as a number.
    pub const fn name(self) -> Option<&'static str> {
        Some(match self {
            Self::EOL => "eol",
            Self::NOP => "nop",
            Self::MSS => "mss",
            Self::WS => "ws",
            Self::SOK => "sok",
            Self::SACK => "sack",
            Self::TS => "ts",
            _ => return None,
        })
    }
}

impl fmt::Display for OptionKind {
    /// p0f's name, `eol` without its padding, or `?N`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.name() {
            Some(name) => f.write_str(name),
            None => write!(f, "?{}", self.0),
        }
    }
}

impl fmt::Debug for OptionKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// The kinds of the TCP options of a packet in their order, and the bytes of padding after an EOL.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct OptionLayout {
    kinds: [OptionKind; MAX_TCP_OPTIONS],
    len: u8,
    eol_padding: u8,
}

impl OptionLayout {
    /// No option.
    pub const EMPTY: OptionLayout =
        OptionLayout { kinds: [OptionKind(0); MAX_TCP_OPTIONS], len: 0, eol_padding: 0 };

    /// These kinds, and so many bytes of padding after an EOL. More than [`MAX_TCP_OPTIONS`] do not
    /// compile where this is a constant, and panic elsewhere.
    pub const fn of<const N: usize>(all: [OptionKind; N], eol_padding: u8) -> OptionLayout {
        let mut kinds = [OptionKind(0); MAX_TCP_OPTIONS];
        let (held, _) = kinds.split_at_mut(N);
        held.copy_from_slice(&all);
        OptionLayout { kinds, len: N as u8, eol_padding }
    }

    /// Appends a kind; `false` (and nothing changed) when [`MAX_TCP_OPTIONS`] are held.
    pub fn push(&mut self, kind: OptionKind) -> bool {
        match self.kinds.get_mut(usize::from(self.len)) {
            Some(slot) => {
                *slot = kind;
                self.len += 1;
                true
            }
            None => false,
        }
    }

    /// Sets the bytes of padding after the EOL.
    pub fn set_eol_padding(&mut self, bytes: u8) {
        self.eol_padding = bytes;
    }

    /// The kinds in order, EOL included.
    pub fn kinds(&self) -> &[OptionKind] {
        self.kinds.get(..usize::from(self.len)).unwrap_or(&[])
    }

    /// The kinds with as many zeros behind them as there could be more.
    #[inline]
    pub(crate) fn all_kinds(&self) -> [u8; MAX_TCP_OPTIONS] {
        self.kinds.map(|kind| kind.0)
    }

    /// Bytes after the EOL; 0 where there is none.
    pub const fn eol_padding(&self) -> u8 {
        self.eol_padding
    }

    /// How many options, EOL and NOP counted.
    pub const fn len(&self) -> usize {
        self.len as usize
    }

    /// No option at all.
    pub const fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// This kind occurs.
    pub fn contains(&self, kind: OptionKind) -> bool {
        self.kinds().contains(&kind)
    }
}

impl fmt::Display for OptionLayout {
    /// `mss,nop,ws,eol+1`; nothing without options.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, kind) in self.kinds().iter().enumerate() {
            if i > 0 {
                f.write_str(",")?;
            }
            fmt::Display::fmt(kind, f)?;
            if *kind == OptionKind::EOL {
                write!(f, "+{}", self.eol_padding)?;
            }
        }
        Ok(())
    }
}

impl fmt::Debug for OptionLayout {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "OptionLayout({self})")
    }
}

impl FromStr for OptionLayout {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let mut layout = OptionLayout::EMPTY;
        if text.is_empty() {
            return Ok(layout);
        }
        let mut at = 0;
        for word in text.split(',') {
            let span = at..at + word.len();
            let wrong = |expected: &str| ParseError::new(span.clone(), expected);
            if layout.contains(OptionKind::EOL) {
                return Err(wrong("nothing after eol"));
            }
            let kind = if let Some(padding) = word.strip_prefix("eol+") {
                layout.eol_padding =
                    padding.parse().map_err(|_| wrong("eol+N, N being 0 to 255 bytes of padding"))?;
                OptionKind::EOL
            } else if let Some(number) = word.strip_prefix('?') {
                let number: u8 =
                    number.parse().map_err(|_| wrong("?N, N being an option kind of 0 to 255"))?;
                OptionKind(number)
            } else {
                OptionKind::NAMES
                    .iter()
                    .find(|(_, name)| *name == word)
                    .map(|(kind, _)| *kind)
                    .ok_or_else(|| wrong("an option: mss, nop, ws, sok, sack, ts, eol+N or ?N"))?
            };
            if !layout.push(kind) {
                return Err(wrong("at most 24 options"));
            }
            at += word.len() + 1;
        }
        Ok(layout)
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for OptionLayout {
    /// p0f's text.
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prints_what_it_parses() {
        for text in ["", "mss", "mss,nop,ws,nop,nop,ts,sok,eol+1", "ws,nop,mss,ts,sok", "mss,?30,sack,eol+0"]
        {
            assert_eq!(text.parse::<OptionLayout>().map(|l| l.to_string()), Ok(text.into()));
        }
    }

    #[test]
    fn errors_are_located() {
        for (text, span) in
            [("mss,now", 4..7), ("eol+x", 0..5), ("eol+1,mss", 6..9), ("?256", 0..4), ("mss,,ts", 4..4)]
        {
            assert_eq!(text.parse::<OptionLayout>().unwrap_err().span(), span, "{text}");
        }
    }

    #[test]
    fn holds_24() {
        let full = vec!["nop"; 24].join(",");
        assert_eq!(full.parse::<OptionLayout>().map(|l| l.len()), Ok(24));
        assert!(format!("{full},nop").parse::<OptionLayout>().is_err());
    }
}
