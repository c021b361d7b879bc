//! What requests are answered from, and the description of the answers.

use std::sync::Arc;

use crate::access::Access;
use crate::desk::Desk;

/// The OpenAPI 3.1 description of the API, which is served as `/api/v1/openapi.json`.
pub const OPENAPI: &str = include_str!("../openapi.json");

/// What a request is answered from.
#[derive(Clone)]
pub(crate) struct Answering {
    pub(crate) desk: Arc<Desk>,
    pub(crate) access: Arc<Access>,
}
