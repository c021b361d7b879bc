//! Members of JSON objects that are described once: written by the fast writer and serialized by
//! serde.

/// The value of a member.
#[derive(Clone, Copy)]
pub(super) enum Value<'a> {
    Null,
    Bool(bool),
    Number(u64),
    Text(&'a str),
    /// A string of bytes from the wire: each is the character of its number.
    Latin1(&'a [u8]),
    /// A list of such strings.
    Latin1s(&'a [Box<[u8]>]),
    /// A list of such strings, with commas between them; one without bytes has none.
    Latin1List(&'a [u8]),
    /// A list of texts.
    Texts(&'a [Box<str>]),
    /// Lists of numbers.
    U8s(&'a [u8]),
    U16s(&'a [u16]),
    U64s(&'a [u64]),
}

impl<'a> Value<'a> {
    /// A string of bytes from the wire, or null.
    pub(super) fn latin1_or_null(text: Option<&'a [u8]>) -> Value<'a> {
        text.map_or(Value::Null, Value::Latin1)
    }
}

impl From<bool> for Value<'_> {
    fn from(value: bool) -> Self {
        Value::Bool(value)
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Value::Text(text)
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Value::Text(text)
    }
}

impl<'a> From<&'a Vec<u16>> for Value<'a> {
    fn from(numbers: &'a Vec<u16>) -> Self {
        Value::U16s(numbers)
    }
}

impl<'a> From<&'a Vec<u8>> for Value<'a> {
    fn from(numbers: &'a Vec<u8>) -> Self {
        Value::U8s(numbers)
    }
}

impl<N: Into<u64>> From<Option<N>> for Value<'_> {
    fn from(number: Option<N>) -> Self {
        number.map_or(Value::Null, |number| Value::Number(number.into()))
    }
}

macro_rules! numbers {
    ($($number:ty)*) => {
        $(impl From<$number> for Value<'_> {
            fn from(number: $number) -> Self {
                Value::Number(number.into())
            }
        })*
    };
}

numbers! { u8 u16 u32 u64 }

/// Takes the members of an object one after another.
pub(super) trait Members {
    type Error;

    /// The next member.
    fn member<'a>(&mut self, key: &'static str, value: impl Into<Value<'a>>) -> Result<(), Self::Error>;
}

impl Members for Vec<u8> {
    type Error = core::convert::Infallible;

    fn member<'a>(&mut self, key: &'static str, value: impl Into<Value<'a>>) -> Result<(), Self::Error> {
        super::json_text::push_key(self, key);
        push_value(self, value.into());
        Ok(())
    }
}

fn push_value(out: &mut Vec<u8>, value: Value<'_>) {
    use super::json_text::{push_bool, push_latin1, push_string};
    use super::text::push_decimal;
    match value {
        Value::Null => out.extend_from_slice(b"null"),
        Value::Bool(value) => push_bool(out, value),
        Value::Number(number) => push_decimal(out, number),
        Value::Text(text) => push_string(out, text),
        Value::Latin1(text) => push_latin1(out, text),
        Value::Latin1s(texts) => push_all(out, texts, |out, text| push_latin1(out, text)),
        Value::Texts(texts) => push_all(out, texts, |out, text| push_string(out, text)),
        Value::Latin1List(list) => push_all(out, &split(list), |out, text| push_latin1(out, text)),
        Value::U8s(numbers) => push_all(out, numbers, |out, number| push_decimal(out, (*number).into())),
        Value::U16s(numbers) => push_all(out, numbers, |out, number| push_decimal(out, (*number).into())),
        Value::U64s(numbers) => push_all(out, numbers, |out, number| push_decimal(out, *number)),
    }
}

/// What stands between commas.
fn split(list: &[u8]) -> Vec<&[u8]> {
    if list.is_empty() { Vec::new() } else { list.split(|byte| *byte == b',').collect() }
}

fn push_all<T>(out: &mut Vec<u8>, all: &[T], push: impl Fn(&mut Vec<u8>, &T)) {
    out.push(b'[');
    for (i, one) in all.iter().enumerate() {
        if i > 0 {
            out.push(b',');
        }
        push(out, one);
    }
    out.push(b']');
}

/// The members of a map of serde.
#[cfg(feature = "serde")]
pub(super) struct Map<'m, M>(pub(super) &'m mut M);

#[cfg(feature = "serde")]
impl<M: serde::ser::SerializeMap> Members for Map<'_, M> {
    type Error = M::Error;

    fn member<'a>(&mut self, key: &'static str, value: impl Into<Value<'a>>) -> Result<(), M::Error> {
        self.0.serialize_entry(key, &value.into())
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Value<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let latin1 = |bytes: &[u8]| bytes.iter().map(|byte| char::from(*byte)).collect::<String>();
        match *self {
            Value::Null => serializer.serialize_none(),
            Value::Bool(value) => serializer.serialize_bool(value),
            Value::Number(number) => serializer.serialize_u64(number),
            Value::Text(text) => serializer.serialize_str(text),
            Value::Latin1(text) => serializer.serialize_str(&latin1(text)),
            Value::Latin1s(texts) => serializer.collect_seq(texts.iter().map(|text| latin1(text))),
            Value::Texts(texts) => serializer.collect_seq(texts),
            Value::Latin1List(list) => serializer.collect_seq(split(list).into_iter().map(latin1)),
            Value::U8s(numbers) => serializer.collect_seq(numbers),
            Value::U16s(numbers) => serializer.collect_seq(numbers),
            Value::U64s(numbers) => serializer.collect_seq(numbers),
        }
    }
}
