//! `fp-cli serve`.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::Args;

use super::live::parse_metrics as parse_address;
use super::{Databases, Decoding};
use crate::privacy::Privacy;
use crate::session::parse_size;

/// Show captures, links and the signatures in the browser
///
/// Opens a page for this machine alone, which shows connections and hosts as they come, explores
/// the signatures and tries patterns; captures can be dropped on it. Scripts find the same under
/// /api/v1. Needs a build with the feature `web`.
#[derive(Debug, Args)]
#[command(after_help = EXIT_STATUS, after_long_help = AFTER_LONG_HELP)]
pub(crate) struct Serve {
    /// Captures, read one after the other as if they were one
    #[arg(value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,

    /// Interface to listen on, `any` for all; may be given several times
    #[arg(short, long, value_name = "IFACE")]
    pub(crate) interface: Vec<String>,

    /// Ask the interfaces for packets that are meant for others, too
    #[arg(short, long, requires = "interface")]
    pub(crate) promiscuous: bool,

    /// Of interfaces only packets that this expression lets pass (`man pcap-filter`)
    #[arg(long, value_name = "EXPRESSION", requires = "interface")]
    pub(crate) filter: Option<String>,

    /// Show the hosts of an inventory of `fp-cli hosts --store`, too; needs the feature `store`
    #[arg(long, value_name = "FILE", conflicts_with = "privacy")]
    pub(crate) store: Option<PathBuf>,

    /// Whose blocks MAC addresses are of, by this file of the IEEE's (oui.csv or oui.txt) instead
    /// of those that are installed in /usr/share/ieee-data
    #[arg(long, value_name = "FILE")]
    pub(crate) oui: Option<PathBuf>,

    /// Where to answer: an address and port, or a port of the loopback interface. Other addresses
    /// than loopback ones can be reached by others, who need the token that is printed
    #[arg(long, value_name = "[ADDRESS:]PORT", default_value = "8017", value_parser = parse_address)]
    pub(crate) listen: SocketAddr,

    /// A name that the page may be asked for by, beside its address; may be given several times
    #[arg(long, value_name = "NAME")]
    pub(crate) name: Vec<String>,

    /// Keep so many events; of older ones only what they say of hosts is known
    #[arg(long, value_name = "N", default_value_t = 200_000, value_parser = clap::value_parser!(u32).range(1..=5_000_000))]
    pub(crate) keep_events: u32,

    /// Keep events in so much memory: 64M, 1G
    #[arg(long, value_name = "SIZE", default_value = "256M", value_parser = parse_size)]
    pub(crate) keep_memory: u64,

    /// The longest capture that may be dropped on the page: 500M, 4G
    #[arg(long, value_name = "SIZE", default_value = "4G", value_parser = parse_size)]
    pub(crate) upload_limit: u64,

    #[command(flatten)]
    pub(crate) privacy: Privacy,

    #[command(flatten)]
    pub(crate) decoding: Decoding,

    /// Become this user and be locked up in its home [default when root: nobody, not locked up]
    #[arg(short, long, value_name = "USER")]
    pub(crate) user: Option<String>,

    /// Keep all rights
    #[arg(long, conflicts_with = "user")]
    pub(crate) no_sandbox: bool,

    #[command(flatten)]
    pub(crate) databases: Databases,
}

const EXIT_STATUS: &str = "Exit status: 0, 2 if it could not begin.";

const AFTER_LONG_HELP: &str = "\
Exit status: 0, 2 if it could not begin.

Examples:
  Who is in this capture
      fp-cli serve capture.pcap
  What passes on a link
      sudo fp-cli serve -i eth0
  For others on the network, who need the token that is printed
      sudo fp-cli serve -i eth0 --listen 0.0.0.0:8017
  The page with nothing on it: drop a capture there
      fp-cli serve";
