//! Networks as small numbers, by which flows and hosts are told apart (deviation D23).
//!
//! A network is met again in packet after packet, and is told in event after event. So those that
//! an engine and its preparers have met are kept once, and flows know them by a number of 15 bits.
//! Anybody can make up tags and tunnels: what comes when all numbers are given out shares the last
//! one, as one network of which nothing is told.

use std::collections::HashMap;
use std::hash::BuildHasher as _;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use fp_match::keyed::Keyed;
use fp_obs::Network;

use crate::recent::Recent;

/// No tag and no tunnel is around a packet.
pub(crate) const PLAIN: u16 = 0;
/// The number of all networks that there is no other one for.
const OTHERS: u16 = 0x7fff;

/// So many networks are kept in one piece of memory, which is made when the first of them is met.
const BLOCK: usize = 256;
/// Pieces for all numbers below [`OTHERS`].
const BLOCKS: usize = 128;

const _: () = assert!(BLOCK * BLOCKS >= OTHERS as usize);

/// How many networks each of those who share them finds again without asking the others, as a power
/// of two.
const REMEMBERED: u32 = 7;

/// The networks that an engine and its preparers have met, with their numbers.
#[derive(Clone)]
pub(crate) struct Networks {
    met: Arc<Met>,
    hasher: Keyed,
    /// The one that was met last.
    last: (Network, u16),
    recent: Recent<Network, u16>,
}

/// What all share: 2 MB at most.
struct Met {
    /// Who meets a new one waits for the others.
    numbers: Mutex<HashMap<Network, u16, Keyed>>,
    /// From number 1 on, to be read without waiting.
    all: [OnceLock<Box<[OnceLock<Network>]>>; BLOCKS],
}

impl Networks {
    /// None was met yet.
    pub(crate) fn new() -> Networks {
        let hasher = Keyed::default();
        let numbers = Mutex::new(HashMap::with_hasher(hasher.clone()));
        Networks {
            met: Arc::new(Met { numbers, all: [const { OnceLock::new() }; BLOCKS] }),
            hasher,
            last: (Network::default(), PLAIN),
            recent: Recent::new(REMEMBERED),
        }
    }

    /// The number of a network.
    #[inline]
    pub(crate) fn number(&mut self, network: &Network) -> u16 {
        if self.last.0 != *network {
            let Networks { met, hasher, recent, .. } = self;
            let number = *recent.of(hasher.hash_one(network), network, || met.number(network));
            self.last = (*network, number);
        }
        self.last.1
    }

    /// The network of a number, if anything is to be told of it.
    #[inline(always)]
    pub(crate) fn of(&self, number: u16) -> Option<Network> {
        if number == PLAIN { None } else { self.met.network(number) }
    }
}

impl Met {
    #[cold]
    fn number(&self, network: &Network) -> u16 {
        let mut numbers = self.numbers.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(number) = numbers.get(network) {
            return *number;
        }
        let number = numbers.len() as u16 + 1;
        let Some(place) = self.place(number, true) else { return OTHERS };
        if number >= OTHERS || place.set(*network).is_err() {
            return OTHERS;
        }
        numbers.insert(*network, number);
        number
    }

    #[cold]
    fn network(&self, number: u16) -> Option<Network> {
        self.place(number, false)?.get().copied()
    }

    /// Where the network of a number is kept, which is made if there is none and there should be.
    fn place(&self, number: u16, make: bool) -> Option<&OnceLock<Network>> {
        let at = usize::from(number).checked_sub(1)?;
        let block = self.all.get(at / BLOCK)?;
        let block = match block.get() {
            None if make => block.get_or_init(|| (0..BLOCK).map(|_| OnceLock::new()).collect()),
            block => block?,
        };
        block.get(at % BLOCK)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn network(identifier: u16) -> Network {
        let mut network = Network::default();
        network.push_vlan(identifier);
        network
    }

    #[test]
    fn each_has_a_number_which_all_share() {
        let mut networks = Networks::new();
        let mut others = networks.clone();
        let (one, other) = (networks.number(&network(11)), networks.number(&network(12)));
        assert_eq!((one, other), (1, 2));
        assert_eq!((others.number(&network(12)), others.number(&network(11))), (other, one));
        assert_eq!(networks.of(one).map(|network| network.vlans().to_vec()), Some(vec![11]));
        assert_eq!((networks.of(PLAIN), networks.of(OTHERS)), (None, None));
        assert_eq!(Networks::new().of(one), None, "another engine has its own");
    }

    #[test]
    fn those_that_there_is_no_number_for_share_the_last_one() {
        let mut networks = Networks::new();
        let tunnel = |number| {
            let mut network = Network::default();
            network.enter(fp_obs::Tunnel::Vxlan(number));
            network
        };
        for number in 1..u32::from(OTHERS) {
            assert_eq!(u32::from(networks.number(&tunnel(number))), number);
        }
        for number in [u32::from(OTHERS), 1 << 20] {
            assert_eq!(networks.number(&tunnel(number)), OTHERS);
        }
        assert_eq!(networks.of(OTHERS), None);
        assert_eq!(networks.number(&tunnel(300)), 300);
        assert_eq!(networks.of(300), Some(tunnel(300)));
    }
}
