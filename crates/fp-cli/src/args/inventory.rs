//! What `fp-cli live` keeps of hosts, and tells of them.

use std::path::PathBuf;

use clap::Args;
use fp_host::parse_span;

/// Hosts while capture goes on.
#[derive(Debug, Args)]
pub(crate) struct Inventory {
    /// Keep hosts in this SQLite file, which is made with mode 600 if it is not there
    /// (docs/queries.md); each hour counts as a capture. What is written is kept whenever this
    /// process ends. Needs a build with the feature `store`
    #[arg(long, value_name = "FILE")]
    pub(crate) store: Option<PathBuf>,

    /// Forget what was last seen so long before the newest in the store, each hour: 90d, 24h
    #[arg(long, value_name = "TIME", requires = "store", value_parser = parse_span)]
    pub(crate) keep: Option<i64>,

    /// Tell which rules of this file hosts break (TOML, docs/rules.md), once for each host and
    /// rule, and again when its system is another: on standard error, unless one of the next three
    /// is given. Needs a build with the feature `rules`
    #[arg(long, value_name = "FILE")]
    pub(crate) rules: Option<PathBuf>,

    /// Append alerts to this file, a JSON object a line; it is made with mode 600 if it is not
    /// there
    #[arg(long, value_name = "FILE", requires = "rules")]
    pub(crate) alerts: Option<PathBuf>,

    /// Send alerts to syslog (RFC 5424): /dev/log, or by UDP to 192.0.2.1:514
    #[arg(long, value_name = "PATH|ADDRESS:PORT", requires = "rules")]
    pub(crate) alert_syslog: Option<String>,

    /// Start this program, without arguments and once, and write alerts to its standard input, a
    /// JSON object a line; it ends when that does
    #[arg(long, value_name = "PROGRAM", requires = "rules")]
    pub(crate) alert_command: Option<PathBuf>,

    /// At most so many alerts in a minute of the packets' time; those beyond are held back, and
    /// told in a later minute when more is seen of the host and the rule is still broken
    #[arg(long, value_name = "N", default_value_t = 60, value_parser = clap::value_parser!(u32).range(1..))]
    pub(crate) max_alerts: u32,
}
