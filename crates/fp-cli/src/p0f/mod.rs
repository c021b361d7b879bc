//! p0f's own command line (p0f README, section 3): the same flags, defaults, limits and refusals.
//!
//! It is read here and not by clap because it is older than what clap reads: options end at the
//! first argument that is none, one that is given twice is refused, and numbers are read as `scanf`
//! reads them.

mod numbers;
#[cfg(test)]
mod tests;

use std::ffi::{OsStr, OsString};
use std::fmt;
use std::os::unix::ffi::{OsStrExt as _, OsStringExt as _};
use std::path::PathBuf;

use numbers::{number, pair};

/// What a command line of p0f asks for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Request {
    /// `-L`
    ListInterfaces,
    /// `--check`, which p0f does not have: only whether the command line and the database are in
    /// order.
    Check(Invocation),
    /// All else.
    Run(Invocation),
}

/// A command line of p0f that is in order.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Invocation {
    /// `-f`
    pub(crate) database: Option<PathBuf>,
    /// `-i`
    pub(crate) interface: Option<String>,
    /// `-r`
    pub(crate) capture: Option<PathBuf>,
    /// `-o`
    pub(crate) log: Option<PathBuf>,
    /// `-s`
    pub(crate) socket: Option<PathBuf>,
    /// `-S`
    pub(crate) max_clients: usize,
    /// `-u`
    pub(crate) user: Option<String>,
    /// `-p`
    pub(crate) promiscuous: bool,
    /// `-d`
    pub(crate) daemon: bool,
    /// `-m`: connections and hosts.
    pub(crate) limits: (u32, u32),
    /// `-t`: seconds and minutes.
    pub(crate) timeouts: (u32, u32),
    /// The filter expression.
    pub(crate) filter: Option<String>,
}

/// Why p0f refuses a command line.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// There is no such option.
    Unknown(String),
    /// The option needs a value.
    NoValue(char),
    /// The option may be given once.
    Twice(char),
    /// The option's value is not a number within its limits.
    Value(char),
    /// An empty filter.
    NoFilter,
    /// More than one argument behind the options.
    Filters,
    /// Two options, or an option and what is missing, that make no sense together.
    Together(&'static str),
}

/// Connections of the API socket without `-S`.
const DEFAULT_CLIENTS: usize = 20;
/// The most of them.
const MAX_CLIENTS: u32 = 100;
/// The most connections and hosts that `-m` takes.
const MAX_LIMITS: (u32, u32) = (100_000, 500_000);
/// The most seconds and minutes that `-t` takes.
const MAX_TIMEOUTS: (u32, u32) = (1_000_000, 1_000_000);

pub(crate) const USAGE: &str = "\
Usage: p0f [OPTIONS] ['FILTER']

  -i IFACE  listen on this interface
  -r FILE   read this capture
  -p        put the interface in promiscuous mode
  -L        list the interfaces

  -f FILE   read signatures from FILE instead of the built-in ones
  -o FILE   append to this log
  -s NAME   answer API queries on this Unix socket
  -u USER   become this user and be locked up in its home
  -d        go into the background; needs -o or -s

  -S LIMIT  at most this many API connections (20, up to 100)
  -t C,H    forget connections after C seconds and hosts after H minutes (30,120)
  -m C,H    hold at most C connections and H hosts (1000,10000)
  --check   as the first argument: only check the command line and the database

FILTER is an expression as in `man pcap-filter`, in one argument.

Answers are p0f's, but for what it misreads: VLAN tags, rare links, parts of
HTTP heads (docs/deviations.md). Of later requests of a connection nothing is
logged, as p0f does; `fp-cli live --format p0f-log` logs them, too.";

/// Reads the arguments behind the program's name.
pub(crate) fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Request, Refusal> {
    let mut given = Given::default();
    let mut arguments = arguments.into_iter().peekable();
    let request = match arguments.next_if(|first| first == "--check") {
        Some(_) => Request::Check,
        None => Request::Run,
    };
    let mut rest = Vec::new();
    while let Some(argument) = arguments.next() {
        let bytes = argument.as_bytes();
        if bytes == b"--" {
            break;
        }
        let Some(cluster) = bytes.strip_prefix(b"-").filter(|cluster| !cluster.is_empty()) else {
            rest.push(argument);
            break;
        };
        for (at, letter) in cluster.iter().enumerate() {
            let letter = char::from(*letter);
            if !"firosuSmtpdL".contains(letter) {
                return Err(Refusal::Unknown(letter.to_string()));
            }
            if letter == 'L' {
                return Ok(Request::ListInterfaces);
            }
            if "pd".contains(letter) {
                given.flag(letter)?;
                continue;
            }
            let attached = cluster.get(at + 1..).filter(|value| !value.is_empty());
            let value = match attached {
                Some(value) => OsStr::from_bytes(value).to_owned(),
                None => arguments.next().ok_or(Refusal::NoValue(letter))?,
            };
            given.value(letter, value)?;
            break;
        }
    }
    rest.extend(arguments);
    let mut rest = rest.into_iter();
    given.filter = rest.next().map(text);
    if rest.next().is_some() {
        return Err(Refusal::Filters);
    }
    if given.filter.as_deref() == Some("") {
        return Err(Refusal::NoFilter);
    }
    given.into_invocation().map(request)
}

/// The options so far, each at most once.
#[derive(Default)]
struct Given {
    database: Option<PathBuf>,
    interface: Option<String>,
    capture: Option<PathBuf>,
    log: Option<PathBuf>,
    socket: Option<PathBuf>,
    max_clients: Option<usize>,
    user: Option<String>,
    promiscuous: Option<()>,
    daemon: Option<()>,
    limits: Option<(u32, u32)>,
    timeouts: Option<(u32, u32)>,
    filter: Option<String>,
}

impl Given {
    fn flag(&mut self, letter: char) -> Result<(), Refusal> {
        let place = if letter == 'p' { &mut self.promiscuous } else { &mut self.daemon };
        put(place, letter, || Ok(()))
    }

    fn value(&mut self, letter: char, value: OsString) -> Result<(), Refusal> {
        let bad = || Refusal::Value(letter);
        match letter {
            'f' => put(&mut self.database, letter, || Ok(value.into())),
            'i' => put(&mut self.interface, letter, || Ok(text(value))),
            'r' => put(&mut self.capture, letter, || Ok(value.into())),
            'o' => put(&mut self.log, letter, || Ok(value.into())),
            's' => put(&mut self.socket, letter, || Ok(value.into())),
            'u' => put(&mut self.user, letter, || Ok(text(value))),
            'S' => put(&mut self.max_clients, letter, || {
                number(value.as_bytes(), MAX_CLIENTS).map(|number| number as usize).ok_or_else(bad)
            }),
            'm' => put(&mut self.limits, letter, || pair(value.as_bytes(), MAX_LIMITS).ok_or_else(bad)),
            _ => put(&mut self.timeouts, letter, || pair(value.as_bytes(), MAX_TIMEOUTS).ok_or_else(bad)),
        }
    }

    /// p0f's checks of options against each other, in its order.
    fn into_invocation(self) -> Result<Invocation, Refusal> {
        let refused = [
            (self.capture.is_some() && self.socket.is_some(), "-s needs an interface, not a capture (-r)"),
            (self.max_clients.is_some() && self.socket.is_none(), "-S needs -s"),
            (self.capture.is_some() && self.daemon.is_some(), "-d needs an interface, not a capture (-r)"),
            (
                self.daemon.is_some() && self.log.is_none() && self.socket.is_none(),
                "-d needs -o or -s, since nobody reads its standard output",
            ),
            (
                self.capture.is_some() && self.promiscuous.is_some(),
                "-p needs an interface, not a capture (-r)",
            ),
            (self.capture.is_some() && self.interface.is_some(), "-i and -r cannot both be"),
        ];
        if let Some((_, reason)) = refused.into_iter().find(|(applies, _)| *applies) {
            return Err(Refusal::Together(reason));
        }
        Ok(Invocation {
            database: self.database,
            interface: self.interface,
            capture: self.capture,
            log: self.log,
            socket: self.socket,
            max_clients: self.max_clients.unwrap_or(DEFAULT_CLIENTS),
            user: self.user,
            promiscuous: self.promiscuous.is_some(),
            daemon: self.daemon.is_some(),
            limits: self.limits.unwrap_or((1000, 10_000)),
            timeouts: self.timeouts.unwrap_or((30, 120)),
            filter: self.filter,
        })
    }
}

fn put<T>(
    place: &mut Option<T>,
    letter: char,
    value: impl FnOnce() -> Result<T, Refusal>,
) -> Result<(), Refusal> {
    if place.is_some() {
        return Err(Refusal::Twice(letter));
    }
    *place = Some(value()?);
    Ok(())
}

fn text(value: OsString) -> String {
    String::from_utf8_lossy(&value.into_vec()).into_owned()
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            // p0f's status for it is that of a fault.
            Refusal::Unknown(option) if option == "h" => f.write_str(USAGE),
            Refusal::Unknown(option) => write!(f, "there is no option -{option}\n\n{USAGE}"),
            Refusal::NoValue(option) => write!(f, "-{option} needs a value\n\n{USAGE}"),
            Refusal::Twice('i') => f.write_str("-i may be given once; `-i any` is all interfaces"),
            Refusal::Twice(option) => write!(f, "-{option} may be given once"),
            Refusal::Value('S') => write!(f, "-S takes a number from 1 to {MAX_CLIENTS}"),
            Refusal::Value('m') => {
                let (connections, hosts) = MAX_LIMITS;
                write!(f, "-m takes connections,hosts: two numbers from 1 to {connections} and {hosts}")
            }
            Refusal::Value(option) => {
                let (seconds, _) = MAX_TIMEOUTS;
                write!(f, "-{option} takes seconds,minutes: two numbers from 1 to {seconds}")
            }
            Refusal::NoFilter => f.write_str("the filter is empty"),
            Refusal::Filters => f.write_str("the filter has to be one argument: put it in quotes"),
            Refusal::Together(reason) => f.write_str(reason),
        }
    }
}
