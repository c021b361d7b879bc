//! The body of the fuzz target for HTTP heads.

use fp_obs::{Direction, HttpObservation, NameCase};

use super::{HeadReader, Options, Status};

/// Reads arbitrary bytes as a head, whole and in pieces whose lengths the first bytes choose:
/// nothing panics, both ways give the same, and what is found lies in the bytes.
pub fn head(bytes: &[u8]) {
    let Some((control, bytes)) = bytes.split_at_checked(4) else { return };
    let [choice, steps @ ..] = control else { return };
    let direction = if choice & 1 == 0 { Direction::Request } else { Direction::Response };
    let (any_method, large) = (choice & 2 != 0, choice & 4 != 0);
    let tolerant = Options { any_method, large, skip_on_segment: false };
    let whole = read_in_steps(HeadReader::new(direction, tolerant), bytes, &[]);
    let pieces = read_in_steps(HeadReader::new(direction, tolerant), bytes, steps);
    assert_eq!(whole, pieces, "the way it came in changes what was read");
    if let Some(head) = &whole {
        check(head, direction);
    }
    let lossy = Options { any_method, large, skip_on_segment: true };
    if let Some(head) = read_in_steps(HeadReader::new(direction, lossy), bytes, steps) {
        check(&head, direction);
    }
}

/// The head, read in steps of these lengths, over and over; then all the rest at once where they
/// are all 0.
fn read_in_steps<'a>(mut reader: HeadReader, bytes: &'a [u8], steps: &[u8]) -> Option<HttpObservation<'a>> {
    let mut ends = 0;
    let mut lengths = steps.iter().cycle();
    let moves = steps.iter().any(|step| *step != 0);
    while ends < bytes.len() {
        let step = lengths.next().filter(|_| moves).map_or(usize::MAX, |step| usize::from(*step));
        ends = ends.saturating_add(step).min(bytes.len());
        match reader.advance(bytes.get(..ends).unwrap_or(bytes)) {
            Status::NeedMore => {}
            Status::Head(head) => return Some(head),
            Status::NotHttp | Status::TooLong => return None,
        }
    }
    None
}

fn check(head: &HttpObservation<'_>, direction: Direction) {
    assert!(head.spans.len() <= fp_obs::MAX_HTTP_HEADERS && head.version <= 1);
    for header in head.headers() {
        assert!(!header.name.is_empty() && header.name.len() <= fp_obs::MAX_HTTP_NAME);
        assert!(header.value.len() <= fp_obs::MAX_HTTP_VALUE && !header.value.contains(&b'\n'));
    }
    for case in [NameCase::Exact, NameCase::Ignored] {
        head.software(direction, case);
        head.language(case);
        head.date(case);
        head.has_via(case);
    }
    let text = head.raw_sig(direction, &|_| false).to_string();
    assert!(text.bytes().all(|byte| matches!(byte, 0x20..=0x7f)));
}
