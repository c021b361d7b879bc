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

/// The largest window shift that RFC 7323, section 2.3, allows.
const MAX_SCALE: u8 = 14;

/// Own timestamp and echo (RFC 7323, section 3.2) of a TCP header's options, as the walk over all of them finds them:
/// the last such option counts, one with a wrong length too, none behind a fault that ends the walk.
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

/// Walks the options from left to right as p0f does.
///
/// Every kind is recorded before its length is looked at. MSS, window scale, SACK permitted and timestamps are read by
/// their standard size, whatever their length byte says, though another one is `bad`. A length that cannot be, or
/// that leads out of the header, ends the walk and is `bad`, and so is anything left after [`MAX_TCP_OPTIONS`].
pub(crate) fn walk(bytes: &[u8]) -> Options {
    let mut seen =
        Options { layout: OptionLayout::EMPTY, mss: 0, scale: 0, timestamps: None, quirks: Quirks::NONE };
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

/// Reads the length and value of an option and gives the bytes after it, or nothing where the walk cannot go on.
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
            seen.scale = value;
            seen.quirks = seen.quirks.with_if(Quirks::OPT_EXCESSIVE_WS, value > MAX_SCALE);
            Some(after)
        }
        OptionKind::SOK => {
            expect(2);
            Some(after_len)
        }
        OptionKind::TS => {
            let ([o0, o1, o2, o3, e0, e1, e2, e3], after) = after_len.split_first_chunk()?;
            expect(10);
            let own = u32::from_be_bytes([*o0, *o1, *o2, *o3]);
            let echo = u32::from_be_bytes([*e0, *e1, *e2, *e3]);
            seen.timestamps = Some((own, echo));
            seen.quirks = seen
                .quirks
                .with_if(Quirks::OPT_ZERO_TS1, own == 0)
                .with_if(Quirks::OPT_NONZERO_TS2, echo != 0);
            Some(after)
        }
        OptionKind::SACK if !(10..=34).contains(&len) => None,
        _ if !(2..=40).contains(&len) => None,
        _ => after_len.get(usize::from(len) - 2..),
    }
}

#[cfg(test)]
mod tests;
