//! How parts of a session end.

use fp_db::Database;

use crate::exit::Exit;

/// Why a session does not go on.
pub(super) enum End {
    Over(Exit),
    /// It goes on with this database.
    Database(Box<Database>),
}

/// What reading frames came to.
#[derive(PartialEq, Eq)]
pub(super) enum Read {
    /// There are more.
    More,
    /// None for now.
    Idle,
    /// There will be none.
    Ended,
}
