/// Index of a source in [`Database::sources`](crate::Database::sources).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct SourceId(pub u16);
