//! What somebody says of an address that he does not have yet.
//!
//! A client of DHCP that asks for an address sends from none, so that anybody on the link, and
//! beyond a relay, can ask for the address of another. Of an address that shows itself a claim is
//! believed if the address tells the same hardware address, or if it was made before the address
//! showed itself, by one claimant alone, as a client does that gets its address. An answer of the
//! server would say it, too, but most are sent to the client alone.

use fp_engine::{Event, EventKind, Timestamp};

use crate::kept::{earlier, make_room, order};
use crate::mac::Mac;

/// The most claimants of which is known who they are.
const MOST: usize = 8;

/// That somebody asked for an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Claim {
    /// Who says to have done so.
    pub(crate) mac: Option<Mac>,
    /// When.
    first: Timestamp,
}

impl Claim {
    /// The claim that an event makes, if it is one: of a client that sends from no address, or
    /// whose message a relay hands on.
    pub(crate) fn of(event: &Event<'_>) -> Option<Claim> {
        let EventKind::DhcpClient(client) = &event.kind else { return None };
        let is_claim = event.client.address.is_unspecified() || client.relay.is_some();
        is_claim.then(|| Claim { mac: Mac::read(&client.mac), first: event.time })
    }
}

/// Who asked for an address.
#[derive(Clone, Debug, Default)]
pub(crate) struct Claims(Vec<Claim>);

impl Claims {
    /// Bytes of memory beside its own.
    pub(crate) fn memory(&self) -> usize {
        self.0.capacity() * size_of::<Claim>()
    }

    pub(crate) fn take(&mut self, claim: Claim) {
        if let Some(known) = self.0.iter_mut().find(|known| known.mac == claim.mac) {
            known.first = earlier(known.first, claim.first);
        } else if self.0.len() < MOST {
            make_room(&mut self.0);
            self.0.push(claim);
        }
    }

    /// The hardware addresses of those claims that are believed of a host which tells `own` ones,
    /// and of which the first packet came at `shown`, if any did.
    pub(crate) fn macs(&self, own: &[Mac], shown: Option<Timestamp>) -> impl Iterator<Item = Mac> {
        let believed = self.0.iter().filter(move |claim| self.believes(claim.mac, claim.first, own, shown));
        believed.filter_map(|claim| claim.mac)
    }

    /// Whether what a claimant said first at a time is believed of such a host.
    pub(crate) fn believes(
        &self,
        claimant: Option<Mac>,
        first: Timestamp,
        own: &[Mac],
        shown: Option<Timestamp>,
    ) -> bool {
        // Where nobody shows himself nobody is named falsely: several claims outweigh each other.
        let Some(shown) = shown else { return true };
        let is_confirmed = claimant.is_some_and(|mac| own.contains(&mac));
        is_confirmed || self.0.len() == 1 && order(first) <= order(shown)
    }
}
