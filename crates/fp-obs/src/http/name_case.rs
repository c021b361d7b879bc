/// How header names are compared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum NameCase {
    /// To the letter, as p0f does.
    Exact,
    /// Without regard to case, as RFC 9110, section 5.1, says (deviation D4).
    #[default]
    Ignored,
}

impl NameCase {
    /// Both.
    pub const ALL: [NameCase; 2] = [NameCase::Exact, NameCase::Ignored];

    /// Both names are the same header.
    pub fn same(self, left: &str, right: &str) -> bool {
        self.same_bytes(left.as_bytes(), right.as_bytes())
    }

    /// Both names, as bytes, are the same header.
    #[inline]
    pub fn same_bytes(self, left: &[u8], right: &[u8]) -> bool {
        match self {
            NameCase::Exact => left == right,
            // Most are spelt alike, and that shows at a glance.
            NameCase::Ignored => left == right || left.eq_ignore_ascii_case(right),
        }
    }
}
