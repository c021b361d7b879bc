//! HPACK: the fields of HTTP/2 heads (RFC 7541).

mod error;
#[doc(hidden)]
pub mod fuzzing;
mod huffman;
mod table;
#[cfg(test)]
mod tests;

pub use error::HpackError;
use table::{OVERHEAD, Table};

/// Decodes the blocks of fields that one end of a connection sends, in their order: what one says
/// may stand for something that an earlier one said.
///
/// ```
/// use fp_wire::hpack::Decoder;
///
/// // RFC 7541, C.2.4 and C.2.1.
/// let block = b"\x82\x40\x0acustom-key\x0dcustom-header";
/// let mut fields = Vec::new();
/// Decoder::new(4096).decode(block, 1000, |name, value| {
///     fields.push([name, value].map(|bytes| String::from_utf8_lossy(bytes).into_owned()));
/// })?;
/// assert_eq!(fields, [[":method", "GET"], ["custom-key", "custom-header"]]);
/// # Ok::<(), fp_wire::hpack::HpackError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Decoder {
    table: Table,
    /// What its sender may let the table count.
    most: usize,
}

impl Decoder {
    /// Whose sender may let its table count `most` bytes: `SETTINGS_HEADER_TABLE_SIZE` of the other
    /// end, by default 4096. It begins with that default, or with `most` if that is less.
    pub fn new(most: usize) -> Decoder {
        Decoder { table: Table::new(most.min(4096)), most }
    }

    /// Hands name and value of each field of a block to `field`, in their order.
    ///
    /// `room` bounds what all fields of the block are together, 32 bytes counted beside each (as
    /// `SETTINGS_MAX_HEADER_LIST_SIZE` counts, RFC 9113, 6.5.2), and with that the time it takes: a
    /// byte of a block can stand for a field of thousands.
    ///
    /// # Errors
    /// The block is none, or says more than there is room for. What comes before that was handed
    /// out; later blocks of the same sender cannot be read.
    pub fn decode(
        &mut self,
        block: &[u8],
        room: usize,
        mut field: impl FnMut(&[u8], &[u8]),
    ) -> Result<(), HpackError> {
        let mut rest = block;
        let mut room = room;
        let mut may_resize = true;
        let (mut name, mut value) = (Vec::new(), Vec::new());
        while let Some(first) = rest.first().copied() {
            let mut spend = |name: &[u8], value: &[u8]| {
                let size = name.len() + value.len() + OVERHEAD;
                room = room.checked_sub(size).ok_or(HpackError::TooLarge)?;
                Ok(())
            };
            // RFC 7541, 6.
            let (prefix, is_kept) = match first {
                0x80.. => {
                    let (name, value) = self.table.get(number(&mut rest, 7)?)?;
                    spend(name, value)?;
                    field(name, value);
                    may_resize = false;
                    continue;
                }
                0x20..0x40 => {
                    let size = number(&mut rest, 5)?;
                    if !may_resize || size > self.most {
                        return Err(HpackError::TableSize);
                    }
                    self.table.set_limit(size);
                    continue;
                }
                0x40.. => (6, true),
                _ => (4, false),
            };
            name.clear();
            value.clear();
            match number(&mut rest, prefix)? {
                0 => string(&mut rest, &mut name)?,
                known => name.extend_from_slice(self.table.get(known)?.0),
            }
            string(&mut rest, &mut value)?;
            spend(&name, &value)?;
            field(&name, &value);
            if is_kept {
                self.table.insert(&name, &value);
            }
            may_resize = false;
        }
        Ok(())
    }

    /// Bytes that the entries of the table count together.
    pub fn table_size(&self) -> usize {
        self.table.size()
    }
}

/// A number whose first bits are the last `prefix` ones of the first byte (RFC 7541, 5.1).
fn number(rest: &mut &[u8], prefix: u32) -> Result<usize, HpackError> {
    let mut byte = || {
        let (first, behind) = rest.split_first().ok_or(HpackError::Truncated)?;
        *rest = behind;
        Ok(usize::from(*first))
    };
    let mask = (1 << prefix) - 1;
    let first = byte()? & mask;
    if first < mask {
        return Ok(first);
    }
    let mut number = 0;
    for shift in [0, 7, 14, 21] {
        let next = byte()?;
        number |= (next & 0x7f) << shift;
        if next & 0x80 == 0 {
            return Ok(number + mask);
        }
    }
    Err(HpackError::Number)
}

/// Appends a string (RFC 7541, 5.2).
fn string(rest: &mut &[u8], out: &mut Vec<u8>) -> Result<(), HpackError> {
    let is_huffman = rest.first().is_some_and(|byte| byte & 0x80 != 0);
    let len = number(rest, 7)?;
    let (string, behind) = rest.split_at_checked(len).ok_or(HpackError::Truncated)?;
    *rest = behind;
    if is_huffman {
        huffman::decode(string, out)
    } else {
        out.extend_from_slice(string);
        Ok(())
    }
}
