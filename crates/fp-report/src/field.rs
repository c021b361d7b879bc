//! What takes the fields of an event.

/// Takes the fields one after another.
pub(crate) trait Fields {
    /// A field; `value` appends its text to what it is given.
    fn field(&mut self, key: &'static str, value: impl FnOnce(&mut Vec<u8>));
}
