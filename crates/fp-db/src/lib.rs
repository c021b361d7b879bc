//! The p0f v3 signature grammar, the database model and the embedded databases.
#![forbid(unsafe_code)]

mod model;

pub use model::*;
