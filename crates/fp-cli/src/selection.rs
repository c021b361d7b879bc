//! Which events are printed: those of some hosts, of some kinds, with some name.

use std::net::IpAddr;

use clap::Args;
use clap::builder::PossibleValuesParser;
use fp_db::Database;
use fp_engine::{Event, EventKind, Subject};
use fp_report::Format;
use ipnet::IpNet;

use crate::networks;

/// What to print. An event has to fit each option that is given, with any of its values.
#[derive(Clone, Debug, Default, Args)]
pub(crate) struct Selection {
    /// Only what is told of this host or of hosts of this network: 192.0.2.7, 2001:db8::/32; may be
    /// given several times
    #[arg(long, value_name = "ADDRESS|NETWORK", value_parser = networks::parse)]
    host: Vec<IpNet>,

    /// Only events of this kind; may be given several times
    #[arg(long, value_name = "KIND", value_parser = PossibleValuesParser::new(EventKind::NAMES))]
    event: Vec<String>,

    /// Only events whose answer is printed with this text in its name, in any case, such as
    /// `windows 10`; `???` is what nothing is known of. May be given several times
    #[arg(long, value_name = "TEXT")]
    name: Vec<String>,
}

impl Selection {
    /// The same, ready to be asked; `None` if all events are printed.
    pub(crate) fn prepared(&self) -> Option<Selection> {
        let all = self.host.is_empty() && self.event.is_empty() && self.name.is_empty();
        let name = self.name.iter().map(|text| text.to_lowercase()).collect();
        (!all).then_some(Selection { name, ..self.clone() })
    }

    /// Whether an event is printed. Only what was [prepared](Selection::prepared) can say.
    pub(crate) fn takes(&self, event: &Event<'_>, format: &mut dyn Format, database: &Database) -> bool {
        let claimed = event.claimed.filter(|_| event.subject == Subject::Client);
        let takes_host = self.takes_host(match event.subject {
            Subject::Client => event.client.address,
            Subject::Server => event.server.address,
        }) || claimed.is_some_and(|claimed| self.takes_host(claimed.endpoint.address));
        takes_host
            && (self.event.is_empty() || self.event.iter().any(|kind| kind == event.kind.name()))
            && (self.name.is_empty() || self.takes_name(event, format, database))
    }

    fn takes_host(&self, address: IpAddr) -> bool {
        self.host.is_empty() || self.host.iter().any(|network| network.contains(&address))
    }

    fn takes_name(&self, event: &Event<'_>, format: &mut dyn Format, database: &Database) -> bool {
        format.name(event, database).is_some_and(|name| {
            let name = name.to_lowercase();
            self.name.iter().any(|text| name.contains(text))
        })
    }
}
