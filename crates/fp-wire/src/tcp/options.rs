use fp_obs::{MAX_TCP_OPTIONS, OptionKind, OptionLayout, Quirks};

/// What the options of a TCP header say. A value is that of the last option of its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Options {
    pub(crate) layout: OptionLayout,
    /// 0 without the option.
    pub(crate) mss: u16,
    /// 0 without the option.
    pub(crate) scale: u8,
    /// Own timestamp and echo.
    pub(crate) timestamps: Option<(u32, u32)>,
    /// `ts1-`, `opt+`, `exws` and `bad`, and `ts2+` for an echo that is not zero, SYN or not.
    pub(crate) quirks: Quirks,
}

const NONE: Options =
    Options { layout: OptionLayout::EMPTY, mss: 0, scale: 0, timestamps: None, quirks: Quirks::NONE };

impl Options {
    #[inline]
    fn scale(&mut self, scale: u8) {
        self.scale = scale;
        self.quirks = self.quirks.with_if(Quirks::OPT_EXCESSIVE_WS, scale > MAX_SCALE);
    }

    #[inline]
    fn timestamps(&mut self, own: u32, echo: u32) {
        self.timestamps = Some((own, echo));
        self.quirks =
            self.quirks.with_if(Quirks::OPT_ZERO_TS1, own == 0).with_if(Quirks::OPT_NONZERO_TS2, echo != 0);
    }
}

/// The largest window shift that RFC 7323, section 2.3, allows.
const MAX_SCALE: u8 = 14;

/// Own timestamp and echo (RFC 7323, section 3.2) of a TCP header's options, as the walk over all
/// of them finds them: the last such option counts, one with a wrong length too, none behind a
/// fault that ends the walk.
#[inline]
pub fn timestamps(options: &[u8]) -> Option<(u32, u32)> {
    match options {
        [] => None,
        // As nearly every segment has them, RFC 7323, appendix A.
        [1, 1, 8, 10, o0, o1, o2, o3, e0, e1, e2, e3] => {
            Some((u32::from_be_bytes([*o0, *o1, *o2, *o3]), u32::from_be_bytes([*e0, *e1, *e2, *e3])))
        }
        _ => walk(options).timestamps,
    }
}

/// What the options say, as [`walk`] finds it.
#[inline]
pub(crate) fn read(bytes: &[u8]) -> Options {
    usual(bytes).unwrap_or_else(|| walk(bytes))
}

/// The options that nearly all systems send, word by word: their values stand at known places.
/// `None` for any others.
#[inline]
fn usual(bytes: &[u8]) -> Option<Options> {
    const NOP_NOP_SOK: u32 = 0x0101_0402;
    const SOK_EOL: u32 = 0x0402_0000;
    const SOK_TS: u32 = 0x0402_080a;
    const NOP_NOP_TS: u32 = 0x0101_080a;
    const MSS: u32 = 0x0204;
    const NOP_WS: u32 = 0x01_0303;

    let (words, []) = bytes.as_chunks::<4>() else { return None };
    let word = |bytes: &[u8; 4]| u32::from_be_bytes(*bytes);
    let is_scale = |bytes: &[u8; 4]| word(bytes) >> 8 == NOP_WS;
    let Some((first, others)) = words.split_first() else { return Some(NONE) };
    if word(first) >> 16 != MSS {
        return None;
    }
    let (layout, scale, timestamps) = match others {
        [] => (&layouts::MSS, None, None),
        [sok] if word(sok) == NOP_NOP_SOK => (&layouts::MSS_SOK, None, None),
        [scale] if is_scale(scale) => (&layouts::MSS_WS, Some(scale), None),
        [scale, sok] if is_scale(scale) && word(sok) == NOP_NOP_SOK => (&layouts::WINDOWS, Some(scale), None),
        [sok, scale] if word(sok) == NOP_NOP_SOK && is_scale(scale) => {
            (&layouts::MSS_SOK_WS, Some(scale), None)
        }
        [sok, own, echo, scale] if word(sok) == SOK_TS && is_scale(scale) => {
            (&layouts::LINUX, Some(scale), Some((own, echo)))
        }
        [scale, sok, own, echo] if is_scale(scale) && word(sok) == SOK_TS => {
            (&layouts::WINDOWS_TS, Some(scale), Some((own, echo)))
        }
        [scale, ts, own, echo] if is_scale(scale) && word(ts) == NOP_NOP_TS => {
            (&layouts::MSS_WS_TS, Some(scale), Some((own, echo)))
        }
        [scale, ts, own, echo, sok] if is_scale(scale) && word(ts) == NOP_NOP_TS && word(sok) == SOK_EOL => {
            (&layouts::APPLE, Some(scale), Some((own, echo)))
        }
        _ => return None,
    };
    let mut seen = Options { layout: *layout, mss: word(first) as u16, ..NONE };
    if let Some([.., scale]) = scale {
        seen.scale(*scale);
    }
    if let Some((own, echo)) = timestamps {
        seen.timestamps(word(own), word(echo));
    }
    Some(seen)
}

/// Those of [`usual`].
mod layouts {
    use fp_obs::{OptionKind as Kind, OptionLayout};

    const NOP: Kind = Kind::NOP;
    pub(super) const MSS: OptionLayout = OptionLayout::of([Kind::MSS], 0);
    pub(super) const MSS_SOK: OptionLayout = OptionLayout::of([Kind::MSS, NOP, NOP, Kind::SOK], 0);
    pub(super) const MSS_WS: OptionLayout = OptionLayout::of([Kind::MSS, NOP, Kind::WS], 0);
    pub(super) const MSS_SOK_WS: OptionLayout =
        OptionLayout::of([Kind::MSS, NOP, NOP, Kind::SOK, NOP, Kind::WS], 0);
    pub(super) const MSS_WS_TS: OptionLayout =
        OptionLayout::of([Kind::MSS, NOP, Kind::WS, NOP, NOP, Kind::TS], 0);
    pub(super) const LINUX: OptionLayout =
        OptionLayout::of([Kind::MSS, Kind::SOK, Kind::TS, NOP, Kind::WS], 0);
    pub(super) const WINDOWS: OptionLayout =
        OptionLayout::of([Kind::MSS, NOP, Kind::WS, NOP, NOP, Kind::SOK], 0);
    pub(super) const WINDOWS_TS: OptionLayout =
        OptionLayout::of([Kind::MSS, NOP, Kind::WS, Kind::SOK, Kind::TS], 0);
    pub(super) const APPLE: OptionLayout =
        OptionLayout::of([Kind::MSS, NOP, Kind::WS, NOP, NOP, Kind::TS, Kind::SOK, Kind::EOL], 1);
}

/// Walks the options from left to right as p0f does.
///
/// Every kind is recorded before its length is looked at. MSS, window scale, SACK permitted and
/// timestamps are read by their standard size, whatever their length byte says, though another one
/// is `bad`. A length that cannot be, or that leads out of the header, ends the walk and is `bad`,
/// and so is anything left after [`MAX_TCP_OPTIONS`].
pub(crate) fn walk(bytes: &[u8]) -> Options {
    let mut seen = NONE;
    let mut rest = bytes;
    for _ in 0..MAX_TCP_OPTIONS {
        let Some((&kind, after_kind)) = rest.split_first() else { return seen };
        let kind = OptionKind(kind);
        // There is room: the loop runs as often as the layout holds kinds.
        seen.layout.push(kind);
        match kind {
            OptionKind::EOL => {
                // At most 39 bytes follow within a TCP header.
                seen.layout.set_eol_padding(after_kind.len().min(usize::from(u8::MAX)) as u8);
                // p0f never looks at the last byte.
                let nonzero = after_kind.iter().rev().skip(1).any(|byte| *byte != 0);
                seen.quirks = seen.quirks.with_if(Quirks::OPT_EOL_NONZERO, nonzero);
                return seen;
            }
            OptionKind::NOP => rest = after_kind,
            _ => match option(&mut seen, kind, after_kind) {
                Some(after) => rest = after,
                None => {
                    seen.quirks.insert(Quirks::OPT_BAD);
                    return seen;
                }
            },
        }
    }
    seen.quirks = seen.quirks.with_if(Quirks::OPT_BAD, !rest.is_empty());
    seen
}

/// Reads the length and value of an option and gives the bytes after it, or nothing where the walk
/// cannot go on.
fn option<'a>(seen: &mut Options, kind: OptionKind, bytes: &'a [u8]) -> Option<&'a [u8]> {
    let (&len, after_len) = bytes.split_first()?;
    let mut expect = |standard: u8| seen.quirks = seen.quirks.with_if(Quirks::OPT_BAD, len != standard);
    match kind {
        OptionKind::MSS => {
            let (value, after) = after_len.split_first_chunk()?;
            expect(4);
            seen.mss = u16::from_be_bytes(*value);
            Some(after)
        }
        OptionKind::WS => {
            let (&value, after) = after_len.split_first()?;
            expect(3);
            seen.scale(value);
            Some(after)
        }
        OptionKind::SOK => {
            expect(2);
            Some(after_len)
        }
        OptionKind::TS => {
            let ([o0, o1, o2, o3, e0, e1, e2, e3], after) = after_len.split_first_chunk()?;
            expect(10);
            seen.timestamps(
                u32::from_be_bytes([*o0, *o1, *o2, *o3]),
                u32::from_be_bytes([*e0, *e1, *e2, *e3]),
            );
            Some(after)
        }
        OptionKind::SACK if !(10..=34).contains(&len) => None,
        _ if !(2..=40).contains(&len) => None,
        _ => after_len.get(usize::from(len) - 2..),
    }
}

#[cfg(test)]
mod tests;
