//! Numbers as the C library reads them: blanks before, a sign, digits, whatever behind; too large
//! ones wrap.

/// A number from 1 to `max`.
pub(super) fn number(text: &[u8], max: u32) -> Option<u32> {
    let (number, _) = unsigned(text)?;
    (1..=max).contains(&number).then_some(number)
}

/// Two numbers with a comma between, from 1 to the two of `max`.
pub(super) fn pair(text: &[u8], max: (u32, u32)) -> Option<(u32, u32)> {
    let (first, rest) = unsigned(text)?;
    let (second, _) = unsigned(rest.strip_prefix(b",")?)?;
    ((1..=max.0).contains(&first) && (1..=max.1).contains(&second)).then_some((first, second))
}

/// What `%u` takes, and what is left.
fn unsigned(text: &[u8]) -> Option<(u32, &[u8])> {
    let text = text.trim_ascii_start();
    let (negative, digits) = match text {
        [b'-', digits @ ..] => (true, digits),
        [b'+', digits @ ..] => (false, digits),
        digits => (false, digits),
    };
    let len = digits.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let (digits, rest) = digits.split_at_checked(len).filter(|_| len > 0)?;
    let number = digits
        .iter()
        .try_fold(0u64, |sum, digit| sum.checked_mul(10)?.checked_add(u64::from(digit - b'0')))
        .map_or(u64::MAX, |number| if negative { number.wrapping_neg() } else { number });
    Some((number as u32, rest))
}
