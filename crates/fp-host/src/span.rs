//! How long: spans of time as people type them.

/// Seconds of a time as `90s`, `15m`, `24h` or `7d`.
///
/// # Errors
/// What was expected.
pub fn parse_span(text: &str) -> Result<i64, String> {
    let expected = || "expected a time as 90s, 15m, 24h or 7d".to_owned();
    let (number, unit) = text.split_at_checked(text.len().saturating_sub(1)).ok_or_else(expected)?;
    let seconds: i64 = match unit {
        "s" => 1,
        "m" => 60,
        "h" => 3600,
        "d" => 86_400,
        _ => return Err(expected()),
    };
    let number: u32 = number.parse().map_err(|_| expected())?;
    Ok(i64::from(number) * seconds)
}
