//! `sig` of `[tcp:request]` and `[tcp:response]`:
//! `ver:ittl:olen:mss:wsize,scale:olayout:quirks:pclass` (p0f README, section 5).

use fp_obs::{IpVersion, OptionKind, OptionLayout, Quirks};
use winnow::stream::Location;

use super::token::{Fault, Input, Parsed, list, literal, number, run, word};
use crate::{ErrorKind, LabelId, SourceId, TcpSignature, Ttl, WindowRule};

const VERSION: &str = "an IP version: 4, 6 or *";
const TTL: &str = "an initial TTL of 1 to 255, written 64, 64- or 54+10";
const EXTENDED_TTL: &str = "an initial TTL of 1 to 255, written 64, 64-, 64! or 54+10";
const OLEN: &str = "bytes of IP options, 0 to 255";
const MSS: &str = "an MSS of 0 to 65535, or *";
const WINDOW: &str =
    "a window: 0 to 65535, mss*N or mtu*N (N of 1 to 1000), %N (N of 2 to 65535) or *, then a comma";
const SCALE: &str = "a window scale of 0 to 255, or *";
const OPTION: &str = "an option: mss, nop, ws, sok, sack, ts, eol+N or ?N";
const QUIRK: &str = "a quirk such as df, id+ or ecn";
const PAYLOAD: &str = "a payload class: 0, + or *, and the end of the line";

const WINDOWS: &str = "a window: 0 to 65535, mss*N, mtu*N or native*N (N of 1 to 1000), native*max, %N (N of 2 to 65535) or *; \
     several with | between; then a comma";
const SCALES: &str = "a window scale of 0 to 255, a range such as 7-10, several with | between, or *";
const MSSES: &str = "an MSS of 0 to 65535, several with | between, or *";

/// The most signatures that one `sig` may stand for.
const MAX_EXPANSION: usize = 256;

/// The fields of a `sig` line: each of MSS, window and window scale is one value, or several in the
/// extended grammar.
struct Fields<M, W, S> {
    version: Option<IpVersion>,
    ttl: Ttl,
    ip_options_len: u8,
    mss: M,
    window: W,
    scale: S,
    layout: OptionLayout,
    quirks: Quirks,
    payload: Option<bool>,
}

impl<M, W, S> Fields<M, W, S> {
    fn read(
        input: &mut Input<'_>,
        ttl: impl FnOnce(&mut Input<'_>) -> Parsed<Ttl>,
        mss: impl FnOnce(&mut Input<'_>) -> Parsed<M>,
        window: impl FnOnce(&mut Input<'_>) -> Parsed<W>,
        scale: impl FnOnce(&mut Input<'_>) -> Parsed<S>,
    ) -> Parsed<Self> {
        let version = ver(input)?;
        literal(input, ':', "':' and the initial TTL")?;
        let ttl = ttl(input)?;
        literal(input, ':', "':' and the length of the IP options")?;
        let ip_options_len = olen(input)?;
        literal(input, ':', "':' and the MSS")?;
        let mss = mss(input)?;
        literal(input, ':', "':' and the window")?;
        let window = window(input)?;
        literal(input, ',', "a comma and the window scale")?;
        let scale = scale(input)?;
        literal(input, ':', "':' and the TCP options")?;
        let layout = olayout(input)?;
        literal(input, ':', "':' and the quirks")?;
        let quirks = quirks(input, version)?;
        literal(input, ':', "':' and the payload class")?;
        let payload = pclass(input)?;
        Ok(Fields { version, ttl, ip_options_len, mss, window, scale, layout, quirks, payload })
    }

    /// The signature with one value of each.
    fn signature(
        &self,
        mss: Option<u16>,
        window: WindowRule,
        scale: Option<u8>,
        label: LabelId,
        line: u32,
        source: SourceId,
    ) -> TcpSignature {
        let Fields { version, ttl, ip_options_len, layout, quirks, payload, .. } = *self;
        TcpSignature {
            label,
            version,
            ttl,
            ip_options_len,
            mss,
            window,
            scale,
            layout,
            quirks,
            payload,
            line,
            source,
        }
    }
}

pub(super) fn tcp(
    input: &mut Input<'_>,
    label: LabelId,
    line: u32,
    source: SourceId,
) -> Parsed<TcpSignature> {
    let fields = Fields::read(input, ittl, mss, wsize, scale)?;
    Ok(fields.signature(fields.mss, fields.window, fields.scale, label, line, source))
}

/// A `sig` of the extended grammar: one signature for each combination of its values, the first
/// values first, so that matching knows nothing of sets.
pub(super) fn extended(
    input: &mut Input<'_>,
    label: LabelId,
    line: u32,
    source: SourceId,
    list: &mut Vec<TcpSignature>,
) -> Parsed<()> {
    let start = input.current_token_start();
    let fields = Fields::read(
        input,
        |input| word(input, &[':'], ErrorKind::Number, EXTENDED_TTL, extended_ttl),
        |input| word(input, &[':'], ErrorKind::Number, MSSES, |text| all(text, number_or_any)),
        |input| word(input, &[',', ':'], ErrorKind::Number, WINDOWS, |text| all(text, extended_window)),
        |input| {
            let scales = word(input, &[':'], ErrorKind::Number, SCALES, |text| all(text, scale_range))?;
            Ok(scales.into_iter().flatten().collect::<Vec<_>>())
        },
    )?;
    let Fields { mss: msses, window: windows, scale: scales, .. } = &fields;
    if msses.len() * windows.len() * scales.len() > MAX_EXPANSION {
        let span = start..input.current_token_start();
        return Err(Fault::new(
            ErrorKind::TooMany,
            span,
            "at most 256 combinations of MSS, window and scale",
        ));
    }
    for &mss in msses {
        for &window in windows {
            let signature = |&scale| fields.signature(mss, window, scale, label, line, source);
            list.extend(scales.iter().map(signature));
        }
    }
    Ok(())
}

/// Values with `|` between.
fn all<T>(text: &str, one: impl Fn(&str) -> Option<T>) -> Option<Vec<T>> {
    text.split('|').map(one).collect()
}

fn extended_window(text: &str) -> Option<WindowRule> {
    match text.strip_prefix("native*") {
        Some("max") => Some(WindowRule::NativeMax),
        Some(n) => number(n).filter(|n| (1..=1000).contains(n)).map(WindowRule::Native),
        None => window_rule(text),
    }
}

/// `7`, `7-10` or `*`.
fn scale_range(text: &str) -> Option<Vec<Option<u8>>> {
    match text.split_once('-') {
        Some((first, last)) => {
            let (first, last): (u8, u8) = (number(first)?, number(last)?);
            (first < last).then(|| (first..=last).map(Some).collect())
        }
        None => Some(vec![number_or_any(text)?]),
    }
}

fn ver(input: &mut Input<'_>) -> Parsed<Option<IpVersion>> {
    word(input, &[':'], ErrorKind::Syntax, VERSION, |text| match text {
        "4" => Some(Some(IpVersion::V4)),
        "6" => Some(Some(IpVersion::V6)),
        "*" => Some(None),
        _ => None,
    })
}

fn ittl(input: &mut Input<'_>) -> Parsed<Ttl> {
    word(input, &[':'], ErrorKind::Number, TTL, ttl)
}

fn ttl(text: &str) -> Option<Ttl> {
    let ttl = if let Some(max) = text.strip_suffix('-') {
        Ttl::AtMost(number(max)?)
    } else if let Some((seen, hops)) = text.split_once('+') {
        let seen = number::<u8>(seen).filter(|seen| *seen > 0)?;
        Ttl::Initial(seen.checked_add(number(hops)?)?)
    } else {
        Ttl::Initial(number(text)?)
    };
    (ttl.value() > 0).then_some(ttl)
}

fn extended_ttl(text: &str) -> Option<Ttl> {
    match text.strip_suffix('!') {
        Some(only) => number(only).filter(|only| *only > 0).map(Ttl::Only),
        None => ttl(text),
    }
}

fn olen(input: &mut Input<'_>) -> Parsed<u8> {
    word(input, &[':'], ErrorKind::Number, OLEN, number)
}

fn mss(input: &mut Input<'_>) -> Parsed<Option<u16>> {
    word(input, &[':'], ErrorKind::Number, MSS, number_or_any)
}

fn wsize(input: &mut Input<'_>) -> Parsed<WindowRule> {
    word(input, &[',', ':'], ErrorKind::Number, WINDOW, window_rule)
}

fn window_rule(text: &str) -> Option<WindowRule> {
    let multiple = |text| number(text).filter(|n| (1..=1000).contains(n));
    if text == "*" {
        Some(WindowRule::Any)
    } else if let Some(n) = text.strip_prefix("mss*") {
        multiple(n).map(WindowRule::Mss)
    } else if let Some(n) = text.strip_prefix("mtu*") {
        multiple(n).map(WindowRule::Mtu)
    } else if let Some(n) = text.strip_prefix('%') {
        number(n).filter(|n| *n >= 2).map(WindowRule::MultipleOf)
    } else {
        number(text).map(WindowRule::Literal)
    }
}

fn scale(input: &mut Input<'_>) -> Parsed<Option<u8>> {
    word(input, &[':'], ErrorKind::Number, SCALE, number_or_any)
}

fn olayout(input: &mut Input<'_>) -> Parsed<OptionLayout> {
    let mut layout = OptionLayout::EMPTY;
    let mut ended = false;
    list(input, |input| {
        let (text, span) = run(input, |c| c != ',' && c != ':')?;
        let fault = |kind, expected| Fault::new(kind, span.clone(), expected);
        let kind = if let Some(padding) = text.strip_prefix("eol") {
            let padding = padding.strip_prefix('+').and_then(number);
            layout.set_eol_padding(
                padding
                    .ok_or_else(|| fault(ErrorKind::Number, "eol+N, N being 0 to 255 bytes of padding"))?,
            );
            ended = true;
            OptionKind::EOL
        } else if let Some(n) = text.strip_prefix('?') {
            let kind = number(n).map(OptionKind);
            kind.ok_or_else(|| fault(ErrorKind::Number, "?N, N being an option kind of 0 to 255"))?
        } else {
            option(text).ok_or_else(|| fault(ErrorKind::UnknownOption, OPTION))?
        };
        if !layout.push(kind) {
            return Err(fault(ErrorKind::TooMany, "at most 24 options"));
        }
        if ended && input.starts_with(',') {
            return Err(Fault::here(input, "':' after eol, which is the last option"));
        }
        Ok(())
    })?;
    Ok(layout)
}

/// `mss`, `nop`, `ws`, `sok`, `sack` or `ts`, as the shared vocabulary spells them.
fn option(text: &str) -> Option<OptionKind> {
    match text.parse::<OptionLayout>().ok()?.kinds() {
        [kind] => Some(*kind),
        _ => None,
    }
}

fn quirks(input: &mut Input<'_>, version: Option<IpVersion>) -> Parsed<Quirks> {
    let mut set = Quirks::NONE;
    list(input, |input| {
        let (text, span) = run(input, |c| c != ',' && c != ':')?;
        let Some(quirk) = Quirks::from_name(text) else {
            return Err(Fault::new(ErrorKind::UnknownQuirk, span, QUIRK));
        };
        if foreign_quirks(version).contains(quirk) {
            let expected = match version {
                Some(IpVersion::V6) => "a quirk that IPv6 has: df, id+, id- and 0+ are of IPv4",
                _ => "a quirk that IPv4 has: flow is of IPv6",
            };
            return Err(Fault::new(ErrorKind::UnknownQuirk, span, expected));
        }
        set.insert(quirk);
        Ok(())
    })?;
    Ok(set)
}

/// The quirks that packets of this version cannot have.
fn foreign_quirks(version: Option<IpVersion>) -> Quirks {
    match version {
        Some(IpVersion::V4) => Quirks::FLOW,
        Some(IpVersion::V6) => Quirks::IPV4_ONLY.union(Quirks::NONZERO_MBZ),
        None => Quirks::NONE,
    }
}

fn pclass(input: &mut Input<'_>) -> Parsed<Option<bool>> {
    word(input, &[], ErrorKind::Syntax, PAYLOAD, |text| match text {
        "0" => Some(Some(false)),
        "+" => Some(Some(true)),
        "*" => Some(None),
        _ => None,
    })
}

fn number_or_any<T: TryFrom<u32>>(text: &str) -> Option<Option<T>> {
    if text == "*" { Some(None) } else { number(text).map(Some) }
}
