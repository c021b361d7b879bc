//! The sockets of a session.

use crate::metrics::Answered;
use crate::socket::Server;

/// Those that are open.
pub(super) struct Sockets {
    pub(super) api: Option<Server>,
    pub(super) json: Option<Server>,
    pub(super) metrics: Option<Server>,
    pub(super) answered: Answered,
}

impl Sockets {
    pub(super) fn servers(&self) -> impl Iterator<Item = &Server> {
        [&self.api, &self.json, &self.metrics].into_iter().flatten()
    }

    /// How many are connected to each and may be. Who asks for metrics is not counted: it is one, mostly.
    pub(super) fn clients(&self) -> impl Iterator<Item = (&'static str, usize, usize)> {
        let sockets = [("api", &self.api), ("json", &self.json)];
        sockets.into_iter().filter_map(|(name, server)| {
            let server = server.as_ref()?;
            Some((name, server.clients(), server.max_clients()))
        })
    }
}
