use fp_obs::{Direction, HttpObservation, TcpObservation};
use fp_wire::http::{HeadReader, Options, Status};
use fp_wire::{DecodeOptions, LinkType, decode, observe_tcp};

/// What the first byte chooses of: a raw signature of TCP or HTTP as a text, a packet, a head. What
/// is printed of a packet or of a text reads back, and prints the same again. What is printed of a
/// head is ASCII that a line can hold; it need not read back, since p0f's notation has no way to
/// write a `,` or `=` within a name.
///
/// # Panics
/// If not.
pub fn printing(bytes: &[u8]) {
    let Some((choice, bytes)) = bytes.split_first() else { return };
    let direction = if choice & 1 == 0 { Direction::Request } else { Direction::Response };
    match choice >> 1 & 3 {
        0 => {
            let Ok(text) = core::str::from_utf8(bytes) else { return };
            if let Ok(seen) = text.parse::<TcpObservation>() {
                tcp(&seen, direction);
            }
        }
        1 => {
            let Ok(text) = core::str::from_utf8(bytes) else { return };
            if let Ok(head) = HttpObservation::from_raw_sig(text, direction) {
                let text = http(&head, direction);
                let again = HttpObservation::from_raw_sig(&text, direction)
                    .unwrap_or_else(|error| panic!("{text}: {error}"));
                assert_eq!(http(&again, direction), text);
            }
        }
        2 => {
            if let Ok(packet) = decode(LinkType::RAW, bytes, &DecodeOptions::default()) {
                let mut seen = observe_tcp(&packet, choice & 8 != 0);
                seen.window_multiple = seen.detect_window_multiple(0);
                tcp(&seen, direction);
            }
        }
        _ => {
            let mut reader = HeadReader::new(direction, Options { any_method: true, ..Options::default() });
            if let Status::Head(head) = reader.advance(bytes) {
                http(&head, direction);
            }
        }
    }
}

fn tcp(seen: &TcpObservation, direction: Direction) {
    let text = seen.raw_sig(direction).to_string();
    let mut again: TcpObservation = text.parse().unwrap_or_else(|error| panic!("{text}: {error}"));
    if seen.window_multiple.is_none() {
        // A text does not tell the length of the packet's headers, of which a window may be a
        // multiple that this was not.
        again.window_multiple = None;
    }
    assert_eq!(again.raw_sig(direction).to_string(), text);
}

fn http(head: &HttpObservation<'_>, direction: Direction) -> String {
    let text = head.raw_sig(direction, &|_| false).to_string();
    assert!(text.bytes().all(|byte| matches!(byte, 0x20..=0x7f)), "{text:?}");
    text
}
