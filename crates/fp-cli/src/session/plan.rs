//! What a session is asked for.

use std::net::SocketAddr;
use std::path::PathBuf;

use fp_capture::live::Options;
use fp_engine::Config;
use ipnet::IpNet;

use super::limiter::Limits;
use super::output::Outputs;
use crate::database::Sources;
use crate::inventory;
use crate::networks::Networks;
use crate::socket::Access;

/// What to listen to, and what to do with it.
pub(crate) struct Plan {
    pub(crate) interfaces: Vec<String>,
    pub(crate) options: Options,
    /// A filter expression.
    pub(crate) filter: Option<String>,
    pub(crate) config: Config,
    /// Networks whose proxies are believed.
    pub(crate) trusted_proxies: Vec<IpNet>,
    pub(crate) databases: Sources,
    pub(crate) outputs: Outputs,
    pub(crate) limits: Limits,
    /// p0f's API, who may connect to it, and how many.
    pub(crate) api: Option<(PathBuf, Access, usize)>,
    pub(crate) json_socket: Option<(PathBuf, Access)>,
    pub(crate) metrics: Option<SocketAddr>,
    pub(crate) daemon: bool,
    /// Whether to give up what is not needed once everything is open, and for which user.
    pub(crate) sandbox: bool,
    pub(crate) user: Option<String>,
    /// Say on standard output what p0f says there when it begins and ends.
    pub(crate) p0f_words: bool,
    /// Tell the counts at the end.
    pub(crate) summary: bool,
    pub(crate) networks: Networks,
    /// A store and rules.
    pub(crate) inventory: inventory::Plan,
}
