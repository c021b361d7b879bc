//! The sockets of a session.

use std::time::Duration;

use crate::metrics::Answered;
use crate::socket::Server;

/// Connections to the sockets that p0f does not have.
pub(super) const MAX_CLIENTS: usize = 100;
/// How long a request for metrics may take, from the connection to the last byte of the answer.
pub(super) const METRICS_PATIENCE: Duration = Duration::from_secs(10);

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

    /// How many are connected to each and may be. Who asks for metrics is not counted: it is one,
    /// mostly.
    pub(super) fn clients(&self) -> impl Iterator<Item = (&'static str, usize, usize)> {
        let sockets = [("api", &self.api), ("json", &self.json)];
        sockets.into_iter().filter_map(|(name, server)| {
            let server = server.as_ref()?;
            Some((name, server.clients(), server.max_clients()))
        })
    }
}
