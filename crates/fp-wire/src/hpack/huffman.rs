//! The Huffman code of HPACK (RFC 7541, 5.2 and appendix B).
//!
//! It is canonical: among codes of one length the symbols count up, and longer codes go on where
//! shorter ones end. So the lengths alone say all of it.

use super::error::HpackError;

/// Bits of the code of each byte, and of the end of a string.
const LENGTHS: [u8; 257] = [
    13, 23, 28, 28, 28, 28, 28, 28, 28, 24, 30, 28, 28, 30, 28, 28, 28, 28, 28, 28, 28, 28, 30, 28,
    28, //
    28, 28, 28, 28, 28, 28, 28, 6, 10, 10, 12, 13, 6, 8, 11, 10, 10, 8, 11, 8, 6, 6, 6, 5, 5, 5, 6,
    6, //
    6, 6, 6, 6, 6, 7, 8, 15, 6, 12, 10, 13, 6, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7,
    7, //
    7, 7, 7, 8, 7, 8, 13, 19, 13, 14, 6, 15, 5, 6, 5, 6, 5, 6, 6, 6, 5, 7, 7, 6, 6, 6, 5, 6, 7, 6, 5,
    5, //
    6, 7, 7, 7, 7, 7, 15, 11, 14, 13, 28, 20, 22, 20, 20, 22, 22, 22, 23, 22, 23, 23, 23, 23, 23, 24, //
    23, 24, 24, 22, 23, 24, 23, 23, 23, 23, 21, 22, 23, 22, 23, 23, 24, 22, 21, 20, 22, 22, 23, 23,
    21, //
    23, 22, 22, 24, 21, 22, 23, 23, 21, 21, 22, 21, 23, 22, 23, 23, 20, 22, 22, 22, 23, 22, 22, 23,
    26, //
    26, 20, 19, 22, 23, 22, 25, 26, 26, 26, 27, 27, 26, 24, 25, 19, 21, 26, 27, 27, 26, 27, 24, 21,
    21, //
    26, 26, 28, 27, 27, 27, 20, 24, 20, 21, 22, 21, 21, 23, 22, 22, 25, 25, 24, 24, 26, 23, 26, 27,
    26, //
    26, 27, 27, 27, 27, 27, 28, 27, 27, 27, 27, 27, 26, 30,
];

/// The end of a string: no string has it.
const EOS: u16 = 256;
const SHORTEST: u32 = 5;
const LONGEST: u32 = 30;

/// The codes of one length.
#[derive(Clone, Copy)]
struct Level {
    /// The first code that is longer, in the upper bits of a word of 32 bits.
    end: u64,
    /// The first of these codes.
    first: u32,
    /// Its place among the symbols.
    place: u16,
}

struct Code {
    levels: [Level; LONGEST as usize + 1],
    /// By the length of their codes, then by number.
    symbols: [u16; 257],
}

static CODE: Code = code();

#[expect(clippy::indexing_slicing, reason = "evaluated when compiled")]
const fn code() -> Code {
    let mut levels = [Level { end: 0, first: 0, place: 0 }; LONGEST as usize + 1];
    let mut symbols = [0; 257];
    let (mut place, mut next, mut bits) = (0, 0u32, 1);
    while bits <= LONGEST {
        next <<= 1;
        let first = next;
        let begin = place;
        let mut symbol = 0;
        while symbol < LENGTHS.len() {
            if LENGTHS[symbol] as u32 == bits {
                symbols[place as usize] = symbol as u16;
                place += 1;
                next += 1;
            }
            symbol += 1;
        }
        levels[bits as usize] = Level { end: (next as u64) << (32 - bits), first, place: begin };
        bits += 1;
    }
    Code { levels, symbols }
}

/// Appends what a string says.
///
/// # Errors
/// It has the symbol of its end, or what fills its last byte is not the beginning of that.
pub(super) fn decode(string: &[u8], out: &mut Vec<u8>) -> Result<(), HpackError> {
    let (mut word, mut have) = (0u64, 0u32);
    let mut rest = string.iter();
    loop {
        while have <= 32
            && let Some(byte) = rest.next()
        {
            word = word << 8 | u64::from(*byte);
            have += 8;
        }
        if have == 0 {
            return Ok(());
        }
        // The next 32 bits, with ones behind the last.
        let window = if have >= 32 {
            word >> (have - 32) & 0xffff_ffff
        } else {
            (word << (32 - have) | 0xffff_ffff >> have) & 0xffff_ffff
        };
        let mut levels = (SHORTEST..=LONGEST).zip(CODE.levels.iter().skip(SHORTEST as usize));
        let (bits, level) = levels.find(|(_, level)| window < level.end).ok_or(HpackError::Huffman)?;
        let symbol = (window >> (32 - bits)) as u32 - level.first;
        let symbol = CODE.symbols.get(usize::from(level.place) + symbol as usize).copied();
        if bits > have {
            // Ones fill the last byte, and less than one byte.
            let ones = (1u64 << have) - 1;
            return if have < 8 && word & ones == ones { Ok(()) } else { Err(HpackError::Huffman) };
        }
        match symbol {
            Some(symbol) if symbol != EOS => out.push(symbol as u8),
            _ => return Err(HpackError::Huffman),
        }
        have -= bits;
        word &= (1u64 << have) - 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(string: &[u8]) -> Result<Vec<u8>, HpackError> {
        let mut out = Vec::new();
        decode(string, &mut out).map(|()| out)
    }

    /// The code of each byte, most significant bit first, and how many bits it has.
    fn encoded(bytes: &[u8]) -> Vec<u8> {
        let mut bits = String::new();
        for byte in bytes {
            let length = u32::from(LENGTHS[usize::from(*byte)]);
            let level = CODE.levels[length as usize];
            let symbols = &CODE.symbols[usize::from(level.place)..];
            let place = symbols.iter().position(|symbol| *symbol == u16::from(*byte)).unwrap();
            bits += &format!("{:0width$b}", level.first + place as u32, width = length as usize);
        }
        while !bits.len().is_multiple_of(8) {
            bits.push('1');
        }
        (0..bits.len() / 8).map(|at| u8::from_str_radix(&bits[8 * at..8 * at + 8], 2).unwrap()).collect()
    }

    /// RFC 7541, C.4.1 and C.6.1.
    #[test]
    fn examples_of_the_specification() {
        for (string, expected) in [
            (
                &[0xf1, 0xe3, 0xc2, 0xe5, 0xf2, 0x3a, 0x6b, 0xa0, 0xab, 0x90, 0xf4, 0xff][..],
                "www.example.com",
            ),
            (&[0x64, 0x02], "302"),
            (&[0xae, 0xc3, 0x77, 0x1a, 0x4b], "private"),
        ] {
            assert_eq!(text(string).unwrap(), expected.as_bytes());
            assert_eq!(encoded(expected.as_bytes()), string);
        }
    }

    #[test]
    fn every_byte() {
        let all: Vec<u8> = (0..=u8::MAX).collect();
        assert_eq!(text(&encoded(&all)).unwrap(), all);
        // RFC 7541, appendix B: the longest codes.
        assert_eq!(encoded(b"\n"), [0xff, 0xff, 0xff, 0xf3]);
        assert_eq!(encoded(&[22]), [0xff, 0xff, 0xff, 0xfb]);
    }

    /// RFC 7541, 5.2: more than seven bits of filling, filling that is not ones, and the end.
    #[test]
    fn what_no_string_ends_with() {
        for string in [&[0xff][..], &[0x07, 0xff], &[0x00], &[0xff, 0xff, 0xff, 0xff]] {
            assert_eq!(text(string), Err(HpackError::Huffman), "{string:x?}");
        }
        assert_eq!(text(&[]).unwrap(), b"");
        assert_eq!(text(&[0x07]).unwrap(), b"0");
    }
}
