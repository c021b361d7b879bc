//! TCP signatures proposed from the SYNs or SYN+ACKs of a capture.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::net::IpAddr;

use fp_db::{TcpSignature, Ttl, WindowRule};
use fp_engine::TcpObservation;
use fp_match::examples::signature;
use fp_obs::guess_hops;

use super::Proposal;

/// More values than this of a window or a scale are any value.
const MOST_VALUES: usize = 3;

/// Packets of one direction, by the signature that describes each, as text.
#[derive(Default)]
pub(super) struct Packets(BTreeMap<String, Evidence>);

impl Packets {
    pub(super) fn add(&mut self, seen: &TcpObservation, host: IpAddr, answer: String) {
        let signature = signature(seen);
        let evidence = self.0.entry(signature.to_string()).or_insert_with(|| Evidence::new(signature));
        evidence.add(seen, host, answer);
    }

    pub(super) fn proposals(self) -> Vec<Proposal> {
        merged(self.0.into_values().collect())
            .iter()
            .map(|one| (one.text(), one.signature.to_string()))
            .collect()
    }
}

/// The packets behind a signature.
struct Evidence {
    signature: TcpSignature,
    packets: u64,
    hosts: BTreeSet<IpAddr>,
    hops: (u8, u8),
    ttls: BTreeSet<u8>,
    mss: BTreeSet<u16>,
    windows: BTreeSet<u16>,
    /// What the database says today.
    answers: BTreeSet<String>,
}

impl Evidence {
    fn new(signature: TcpSignature) -> Evidence {
        Evidence {
            signature,
            packets: 0,
            hosts: BTreeSet::new(),
            hops: (u8::MAX, 0),
            ttls: BTreeSet::new(),
            mss: BTreeSet::new(),
            windows: BTreeSet::new(),
            answers: BTreeSet::new(),
        }
    }

    fn add(&mut self, seen: &TcpObservation, host: IpAddr, answer: String) {
        let hops = guess_hops(seen.ttl);
        self.packets += 1;
        self.hosts.insert(host);
        self.hops = (self.hops.0.min(hops), self.hops.1.max(hops));
        self.ttls.insert(seen.ttl);
        self.mss.insert(seen.mss);
        self.windows.insert(seen.window);
        self.answers.insert(answer);
    }

    fn absorb(&mut self, other: Evidence) {
        if self.signature.version != other.signature.version {
            self.signature.version = None;
        }
        self.packets += other.packets;
        self.hosts.extend(other.hosts);
        self.hops = (self.hops.0.min(other.hops.0), self.hops.1.max(other.hops.1));
        self.ttls.extend(other.ttls);
        self.mss.extend(other.mss);
        self.windows.extend(other.windows);
        self.answers.extend(other.answers);
    }

    /// What the initial TTL rests on: that a packet had it, or only that it is the next usual one,
    /// which a sender nearby that begins with a value of its own does not have.
    fn initial_ttl(&self) -> String {
        let (Ttl::Initial(ttl) | Ttl::AtMost(ttl)) = self.signature.ttl else { return "any TTL".to_owned() };
        match (self.ttls.first(), self.ttls.last()) {
            (_, Some(last)) if *last == ttl => format!("initial TTL {ttl} seen"),
            (Some(first), Some(last)) if first != last => {
                format!("initial TTL {ttl} supposed: {first} to {last} seen")
            }
            _ => {
                let seen = self.ttls.first().copied().unwrap_or_default();
                format!("initial TTL {ttl} supposed: {seen} seen, its own if it is a neighbour")
            }
        }
    }

    fn text(&self) -> String {
        let listed = |numbers: &BTreeSet<u16>| {
            let mut text: Vec<String> = numbers.iter().take(8).map(u16::to_string).collect();
            if numbers.len() > 8 {
                text.push("...".to_owned());
            }
            text.join(" ")
        };
        let answers: Vec<&str> = self.answers.iter().map(String::as_str).collect();
        format!(
            "{} packets of {} hosts, {} to {} hops, {}, MSS {}, window {}; matches today: {}",
            self.packets,
            self.hosts.len(),
            self.hops.0,
            self.hops.1,
            self.initial_ttl(),
            listed(&self.mss),
            listed(&self.windows),
            answers.join(", ")
        )
    }
}

/// Fewer signatures for the same packets: both IP versions in one, then any window, then any scale,
/// where there are many of either; then none that another leaves nothing to match. The best proved
/// come first, but before them the TTLs that those of others cover to p0f, which looks at the
/// initial one alone: any up to it, and 32, which is 32 hops from 64.
fn merged(evidence: Vec<Evidence>) -> Vec<Evidence> {
    let by_version = together(evidence, 1, |signature| signature.version = None);
    let by_window = together(by_version, MOST_VALUES, |signature| signature.window = WindowRule::Any);
    let mut out = uncovered(together(by_window, MOST_VALUES, |signature| signature.scale = None));
    out.sort_by_cached_key(|one| {
        let place = match one.signature.ttl {
            Ttl::AtMost(_) => 0,
            Ttl::Initial(32) => 1,
            _ => 2,
        };
        (place, Reverse(one.packets), one.signature.to_string())
    });
    out
}

/// Without those that another covers, whose evidence is that one's.
fn uncovered(evidence: Vec<Evidence>) -> Vec<Evidence> {
    let mut out: Vec<Evidence> = Vec::new();
    for one in evidence {
        if let Some(wider) = out.iter_mut().find(|other| covers(&other.signature, &one.signature)) {
            wider.absorb(one);
            continue;
        }
        let (narrower, apart) = out.into_iter().partition(|other| covers(&one.signature, &other.signature));
        out = apart;
        out.push(Vec::into_iter(narrower).fold(one, |mut wider, one| {
            wider.absorb(one);
            wider
        }));
    }
    out
}

/// All packets of `one` are exactly like `wider`, too. A version refuses nothing (p0f): it only has
/// quirks of its own.
fn covers(wider: &TcpSignature, one: &TcpSignature) -> bool {
    let ttl = match (wider.ttl, one.ttl) {
        (Ttl::AtMost(most), Ttl::Initial(ttl) | Ttl::AtMost(ttl)) => ttl <= most,
        (wider, one) => wider == one,
    };
    ttl && wider.layout == one.layout
        && wider.ip_options_len == one.ip_options_len
        && wider.quirks == one.quirks
        && wider.payload == one.payload
        && (wider.scale.is_none() || wider.scale == one.scale)
        && (wider.window == WindowRule::Any || wider.window == one.window)
}

/// Makes one of those that `open` makes equal, if they are more than `most`.
fn together(evidence: Vec<Evidence>, most: usize, open: impl Fn(&mut TcpSignature)) -> Vec<Evidence> {
    let mut groups: BTreeMap<String, Vec<Evidence>> = BTreeMap::new();
    for one in evidence {
        let mut opened = one.signature.clone();
        open(&mut opened);
        groups.entry(opened.to_string()).or_default().push(one);
    }
    let mut out = Vec::new();
    for group in groups.into_values() {
        if group.len() <= most {
            out.extend(group);
            continue;
        }
        out.extend(group.into_iter().reduce(|mut all, one| {
            open(&mut all.signature);
            all.absorb(one);
            all
        }));
    }
    out
}

#[cfg(test)]
mod tests {
    use fp_db::Database;
    use fp_engine::{Direction, MatchKind};
    use fp_match::Matcher;
    use proptest::collection::vec;
    use proptest::prelude::*;
    use proptest::sample::select;

    use super::*;

    fn evidence(raw_sigs: &[&str]) -> Vec<String> {
        let mut packets = Packets::default();
        for raw_sig in raw_sigs {
            packets.add(&raw_sig.parse().unwrap(), IpAddr::from([1, 2, 3, 4]), String::new());
        }
        packets.proposals().into_iter().map(|(_, signature)| signature).collect()
    }

    #[test]
    fn what_the_path_changes_is_left_open() {
        assert_eq!(
            evidence(&[
                "4:60+4:0:1460:mss*20,7:mss,sok,ts,nop,ws:df,id+:0",
                "4:64+0:0:1400:mss*20,7:mss,sok,ts,nop,ws:df,id+:0"
            ]),
            ["4:64:0:*:mss*20,7:mss,sok,ts,nop,ws:df,id+:0"]
        );
    }

    #[test]
    fn what_cannot_have_come_down_by_hops_is_any_up_to_it() {
        assert_eq!(evidence(&["4:93+35:0:1460:1001,0:mss::0"]), ["4:128:0:*:1001,0:mss::0"]);
        assert_eq!(evidence(&["4:92+?:0:1460:1001,0:mss::0"]), ["4:128-:0:*:1001,0:mss::0"]);
    }

    #[test]
    fn many_values_are_any() {
        let of = |windows: &[u16]| {
            let raw: Vec<String> =
                windows.iter().map(|window| format!("4:64+0:0:1460:{window},7:mss:df:0")).collect();
            evidence(&raw.iter().map(String::as_str).collect::<Vec<_>>())
        };
        assert_eq!(of(&[1001, 1003, 1007]).len(), 3);
        assert_eq!(of(&[1001, 1003, 1007, 1009]), ["4:64:0:*:*,7:mss:df:0"]);
    }

    #[test]
    fn both_versions_in_one() {
        assert_eq!(
            evidence(&["4:64+0:0:1460:1001,7:mss::0", "6:64+0:0:1440:1001,7:mss::0"]),
            ["*:64:0:*:1001,7:mss::0"]
        );
    }

    #[test]
    fn what_another_covers_is_its_evidence() {
        let windows = |ttl: u8, scale: u8, windows: std::ops::Range<u32>| {
            windows.map(move |window| format!("4:{ttl}+?:0:1460:{window},{scale}:mss:df:0"))
        };
        let seen = [windows(64, 7, 1001..1005), windows(128, 7, 1009..1010), windows(70, 7, 1011..1012)];
        let seen: Vec<String> = seen.into_iter().flatten().collect();
        assert_eq!(
            evidence(&seen.iter().map(String::as_str).collect::<Vec<_>>()),
            ["4:128-:0:*:1011,7:mss:df:0", "4:64:0:*:*,7:mss:df:0", "4:128:0:*:1009,7:mss:df:0"]
        );
    }

    /// Packets of few values, so that many signatures meet.
    fn raw_sig() -> impl Strategy<Value = String> {
        let quirks = prop_oneof![Just("4:df"), Just("4:df,id+"), Just("4:"), Just("6:"), Just("6:flow")];
        let ttl = select(&[30u8, 60, 64, 70, 92, 93, 100, 128, 200, 219, 220, 255][..]);
        let window = prop_oneof![
            select(&["mss*4", "mss*20", "mtu*2"][..]).prop_map(str::to_owned),
            (1001u16..1008).prop_map(|window| window.to_string())
        ];
        let mss = select(&[1460u16, 1400][..]);
        (quirks, ttl, mss, window, 5u8..11).prop_map(|(quirks, ttl, mss, window, scale)| {
            let (version, quirks) = quirks.split_once(':').unwrap();
            format!("{version}:{ttl}+?:0:{mss}:{window},{scale}:mss,ws:{quirks}:0")
        })
    }

    proptest! {
        /// A database that loads, in which nothing is idle, and that knows every packet.
        #[test]
        fn what_is_proposed_knows_what_it_was_made_from(raw_sigs in vec(raw_sig(), 1..60)) {
            let raw_sigs: Vec<&str> = raw_sigs.iter().map(String::as_str).collect();
            let signatures = evidence(&raw_sigs);
            let text = format!(
                "classes = unix\n[tcp:request]\nlabel = s:unix:A:\nsig = {}\n",
                signatures.join("\nsig = ")
            );
            let database = Database::parse("learnt", &text).unwrap();
            prop_assert_eq!(fp_match::covered(&database).pairs, [], "{}", text);
            let matcher = Matcher::new(&database);
            for raw_sig in raw_sigs {
                let verdict = matcher.tcp(&raw_sig.parse().unwrap(), Direction::Request).verdict;
                let kind = verdict.map(|verdict| verdict.kind);
                prop_assert_eq!(kind, Some(MatchKind::Exact), "{} of {}", raw_sig, text);
            }
        }
    }
}
