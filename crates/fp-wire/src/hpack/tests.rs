use std::collections::BTreeMap;

use super::*;

/// The story of an encoder, or of none, and a number in it.
type Place<'a> = (&'a str, &'a str);

fn bytes(digits: &str) -> Vec<u8> {
    (0..digits.len() / 2).map(|at| u8::from_str_radix(&digits[2 * at..2 * at + 2], 16).unwrap()).collect()
}

fn decode(decoder: &mut Decoder, block: &[u8]) -> Result<Vec<(String, String)>, HpackError> {
    let mut fields = Vec::new();
    decoder.decode(block, 100_000, |name, value| {
        let [name, value] = [name, value].map(|bytes| String::from_utf8(bytes.to_vec()).unwrap());
        fields.push((name, value));
    })?;
    Ok(fields)
}

/// What four encoders made of twelve stories says what the stories do.
#[test]
fn stories() {
    let mut expected: BTreeMap<Place<'_>, Vec<(String, String)>> = BTreeMap::new();
    for line in include_str!("../../testdata/hpack/fields.tsv").lines() {
        let columns: Vec<&str> = line.split('\t').collect();
        let [story, number, name, value] = columns[..] else { panic!("{line}") };
        expected.entry((story, number)).or_default().push((name.to_owned(), value.to_owned()));
    }
    let mut decoders: BTreeMap<Place<'_>, Decoder> = BTreeMap::new();
    let mut blocks = 0;
    for line in include_str!("../../testdata/hpack/blocks.tsv").lines() {
        let columns: Vec<&str> = line.split('\t').collect();
        let [encoder, story, number, _size, block] = columns[..] else { panic!("{line}") };
        let decoder = decoders.entry((encoder, story)).or_insert_with(|| Decoder::new(4096));
        let fields = decode(decoder, &bytes(block)).unwrap();
        assert_eq!(fields, expected[&(story, number)], "{encoder} {story} {number}");
        assert!(decoder.table_size() <= 4096);
        blocks += 1;
    }
    assert_eq!((decoders.len(), blocks), (48, 420));
}

/// RFC 7541, C.5: the table of 256 bytes gives up its oldest entries.
#[test]
fn a_small_table() {
    let mut decoder = Decoder::new(256);
    let first = "4803333032580770726976617465611d4d6f6e2c203231204f637420323031332032303a31333a323120474d54\
                 6e1768747470733a2f2f7777772e6578616d706c652e636f6d";
    assert_eq!(decode(&mut decoder, &bytes(first)).unwrap().len(), 4);
    assert_eq!(decoder.table_size(), 222);
    let second = decode(&mut decoder, &bytes("4803333037c1c0bf")).unwrap();
    assert_eq!(second[0], (":status".to_owned(), "307".to_owned()));
    assert_eq!(second[3].1, "https://www.example.com");
    assert_eq!(decoder.table_size(), 222);
    // The entry of "302" is gone: 65 is the oldest one.
    assert_eq!(decode(&mut decoder, &[0x80 | 65]).unwrap()[0].0, "cache-control");
    assert_eq!(decode(&mut decoder, &[0x80 | 66]), Err(HpackError::Index));
}

#[test]
fn what_is_no_block() {
    let mut decoder = Decoder::new(4096);
    for (block, error) in [
        (&[0x80][..], HpackError::Index),
        (&[0xff, 0x00], HpackError::Index),
        (&[0xff], HpackError::Truncated),
        (&[0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f], HpackError::Number),
        (&[0x40, 0x01, b'a', 0x02, b'b'], HpackError::Truncated),
        (&[0x40, 0x81, 0x00], HpackError::Huffman),
        (&[0x3f, 0xe2, 0x1f], HpackError::TableSize),
        (&[0x82, 0x20], HpackError::TableSize),
        (&[0x7e, 0x00], HpackError::Index),
    ] {
        assert_eq!(decode(&mut decoder, block), Err(error), "{block:x?}");
    }
    // 4096, which is allowed.
    assert_eq!(decode(&mut decoder, &[0x3f, 0xe1, 0x1f, 0x82]).unwrap().len(), 1);
}

/// A field of 4,000 bytes that is said again in a byte each: a block of 16 KiB would say 64 MB.
#[test]
fn a_bomb() {
    let mut block = vec![0x40, 1, b'n', 0x7f, 0xa1, 0x1e];
    block.resize(block.len() + 4000, b'v');
    block.resize(16384, 0xbe);
    let (mut told, mut fields) = (0, 0);
    let mut decoder = Decoder::new(4096);
    let decoded = decoder.decode(&block, 65536, |name, value| {
        told += name.len() + value.len();
        fields += 1;
    });
    assert_eq!(decoded, Err(HpackError::TooLarge));
    assert!(told < 65536 && fields == 16);
}

/// A cut block is refused, or says the first of the fields.
#[test]
fn cut_at_every_length() {
    let block =
        bytes("828684418cf1e3c2e5f23a6ba0ab90f4ff400a637573746f6d2d6b65790d637573746f6d2d686561646572");
    let all = decode(&mut Decoder::new(4096), &block).unwrap();
    assert_eq!(all.len(), 5);
    for len in 0..block.len() {
        match decode(&mut Decoder::new(4096), &block[..len]) {
            Ok(fields) => assert!(fields.len() < all.len() && all.starts_with(&fields), "{len}"),
            Err(error) => assert_eq!(error, HpackError::Truncated, "{len}"),
        }
    }
}
