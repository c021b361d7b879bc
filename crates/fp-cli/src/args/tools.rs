//! The subcommands for people who write signatures.

use clap::Args;

use super::Databases;

/// Tell what raw signatures match, one answer each
///
/// Takes SYNs and SYN+ACKs as p0f prints them (raw_sig). One that cannot be read is shown with a caret on standard
/// error and does not stop the rest.
#[derive(Debug, Args)]
#[command(after_long_help = MATCH_HELP)]
pub(crate) struct Match {
    /// Raw signatures, each of a SYN or, after syn+ack:, of a SYN+ACK; - reads one a line from standard input
    #[arg(required = true, value_name = "RAW_SIG")]
    pub(crate) signatures: Vec<String>,

    /// Signatures without syn: or syn+ack: before them are of SYN+ACKs
    #[arg(long)]
    pub(crate) response: bool,

    /// Print one JSON object a line
    #[arg(long)]
    pub(crate) json: bool,

    #[command(flatten)]
    pub(crate) databases: Databases,
}

const MATCH_HELP: &str = "\
Columns: label, kind of match (exact, generic, fuzzy, none), quality, the raw signature.

Exit status: 0, 1 if a signature could not be read, 2 for a wrong command line or database.

Examples:
  What sends this SYN
      fp-cli match 4:64+0:0:1460:mss*20,7:mss,sok,ts,nop,ws:df,id+:0
  What sends this SYN+ACK
      fp-cli match syn+ack:4:64+0:0:1460:mss*10,7:mss,nop,nop,sok,nop,ws:df:0
  All SYNs of a p0f log again, with this database
      grep 'mod=syn|' p0f.log | sed 's/.*raw_sig=//' | fp-cli match --json -";
