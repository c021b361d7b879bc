//! The body of the fuzz target for HPACK.

use super::Decoder;

/// What the fields of a block may be together.
const ROOM: usize = 20_000;

/// Decodes arbitrary bytes as blocks, whose lengths their first bytes say: nothing panics, and no
/// more is handed out or kept than is promised.
pub fn hpack(bytes: &[u8]) {
    let mut decoder = Decoder::new(6000);
    let mut rest = bytes;
    while let Some((len, behind)) = rest.split_first() {
        let (block, later) = behind.split_at(behind.len().min(usize::from(*len) * 8));
        rest = later;
        let mut told = 0;
        let decoded = decoder.decode(block, ROOM, |name, value| told += name.len() + value.len() + 32);
        assert!(told <= ROOM);
        assert!(decoder.table_size() <= 6000);
        if decoded.is_err() {
            return;
        }
    }
}
