//! Whose hosts are whose: networks that are ours, those of whose hosts nothing is told, and what is
//! told in place of what is personal.

use std::net::IpAddr;
use std::sync::Arc;

use fp_engine::{Event, Subject};
use fp_report::Pseudonyms;
use ipnet::IpNet;

/// The networks of a session; none at first.
#[derive(Clone, Debug, Default)]
pub(crate) struct Networks {
    home: Arc<[IpNet]>,
    ignored: Arc<[IpNet]>,
    pseudonyms: Option<Pseudonyms>,
}

impl Networks {
    pub(crate) fn new(home: Vec<IpNet>, ignored: Vec<IpNet>) -> Networks {
        Networks { home: home.into(), ignored: ignored.into(), pseudonyms: None }
    }

    /// Tells these in place of what is personal.
    pub(crate) fn hiding(self, pseudonyms: Option<Pseudonyms>) -> Networks {
        Networks { pseudonyms, ..self }
    }

    /// What is told in place of what is personal.
    pub(crate) fn pseudonyms(&self) -> Option<Pseudonyms> {
        self.pseudonyms.clone()
    }

    /// Whether what is personal is not told.
    pub(crate) fn hides(&self) -> bool {
        self.pseudonyms.is_some()
    }

    /// Whether nothing is told of a host.
    pub(crate) fn ignore(&self, address: IpAddr) -> bool {
        self.ignored.iter().any(|network| network.contains(&address))
    }

    /// Whether an event is about such a host.
    pub(crate) fn ignore_event(&self, event: &Event<'_>) -> bool {
        let ignores_claimed = || {
            event.claimed.is_some_and(|claimed| {
                event.subject == Subject::Client && self.ignore(claimed.endpoint.address)
            })
        };
        !self.ignored.is_empty()
            && (self.ignore(match event.subject {
                Subject::Client => event.client.address,
                Subject::Server => event.server.address,
            }) || ignores_claimed())
    }

    /// Whether a host is ours; `None` where nobody said what is.
    pub(crate) fn is_home(&self, address: IpAddr) -> Option<bool> {
        self.home().map(|is_home| is_home(address))
    }

    /// Tells whether a host is ours; `None` where nobody said what is.
    pub(crate) fn home(&self) -> Option<impl Fn(IpAddr) -> bool + use<>> {
        let home = Arc::clone(&self.home);
        (!home.is_empty()).then_some(move |address| home.iter().any(|network| network.contains(&address)))
    }
}

/// Reads `ADDRESS/LENGTH`, or an address, which is a network of one.
///
/// # Errors
/// What was expected.
pub(crate) fn parse(text: &str) -> Result<IpNet, String> {
    let network = text.parse::<IpNet>().ok().or_else(|| text.parse::<IpAddr>().ok().map(IpNet::from));
    // Bits behind the length say nothing: 192.0.2.1/24 is 192.0.2.0/24.
    network
        .map(|network| network.trunc())
        .ok_or("expected an address or a network, as 192.0.2.0/24".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn networks_and_addresses() {
        for (text, inside, outside) in [
            ("192.0.2.0/24", "192.0.2.255", "192.0.3.0"),
            ("192.0.2.77/24", "192.0.2.1", "::ffff:192.0.2.1"),
            ("192.0.2.1", "192.0.2.1", "192.0.2.2"),
            ("2001:db8::/32", "2001:db8:ffff::1", "2001:db9::"),
            ("::1", "::1", "::2"),
            ("0.0.0.0/0", "255.255.255.255", "::"),
        ] {
            let networks = Networks::new(vec![parse(text).unwrap()], Vec::new());
            assert_eq!(networks.is_home(inside.parse().unwrap()), Some(true), "{text}");
            assert_eq!(networks.is_home(outside.parse().unwrap()), Some(false), "{text}");
            assert!(!networks.ignore(inside.parse().unwrap()));
        }
        for text in ["", "here", "192.0.2.0/33", "192.0.2/24", "::/129", "192.0.2.0/24 "] {
            assert!(parse(text).is_err(), "{text}");
        }
        assert_eq!(Networks::default().is_home("::1".parse().unwrap()), None);
    }
}
