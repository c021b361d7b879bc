//! The 18 labels of `../shared/labels/doubtful-labels.tsv` that the packets themselves contradict:
//! what the packet says is told, and where the claim is one that is read, that the two do not go
//! together.

use fp_engine::{Database, Direction, EventKind, Matcher, Subject};
use fp_host::{Hosts, Limits, NoteKind, Place, Role};
use fp_match::family;

use crate::{address, event, head, tcp};

/// A label with the packet that contradicts it.
struct Contradicted {
    group: &'static str,
    /// The family of the label.
    label: &'static str,
    direction: Direction,
    packet: &'static str,
    /// The name that the packet gets, if any.
    told: Option<&'static str>,
    /// The User-Agent or Server that the label was taken from; the others stand in SSH, SMB or
    /// NTLM.
    claim: Option<&'static str>,
    note: Option<NoteKind>,
}

const SYN: Direction = Direction::Request;
const ANSWER: Direction = Direction::Response;

const NO_SCALING: &str = "4:64+0:0:65495:43690,0:mss:df:0";
const PLAYED_SERVER: &str = "4:64+0:0:1460:mss*44,7:mss,nop,nop,sok,nop,ws:df:0";
const EDGE: &str = "4:55+9:0:1361:mss*44,7:mss,nop,nop,sok,nop,ws:df:0";
const SLIRP: &str = "4:64+0:0:1460:65535,0:mss::0";
const OLD_LINUX: &str = "4:64+0:0:1460:mss*4,10:mss,sok,ts,nop,ws:df,id+:0";
const LOOPBACK_OF_MACOS: &str = "4:64+0:0:16344:65535,6:mss,nop,ws,nop,nop,ts,sok,eol+1:df:0";
const SAFARI: &str = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_7_3) AppleWebKit/534.55.3 (KHTML, like Gecko) \
                      Version/5.1.3 Safari/534.53.10";

#[rustfmt::skip]
const ALL: [Contradicted; 18] = [
    Contradicted { group: "ecc0d11b63ab", label: "Windows", direction: SYN, told: Some("Linux"),
        packet: "4:63+1:0:1460:mss*44,6:mss,sok,ts,nop,ws:df,id+:0",
        claim: Some("Mozilla/5.0 (Windows NT 6.3; WOW64; rv:29.0) Gecko/20100101 Firefox/29.0"),
        note: Some(NoteKind::Spoofed) },
    Contradicted { group: "4e10bfd2057a", label: "Windows", direction: ANSWER, told: Some("Linux"), packet: PLAYED_SERVER, claim: None, note: None },
    Contradicted { group: "c1e767aebe0a", label: "Windows", direction: ANSWER, told: Some("Linux"), packet: PLAYED_SERVER, claim: None, note: None },
    Contradicted { group: "ea408ee54042", label: "Windows", direction: ANSWER, told: Some("Linux"), packet: PLAYED_SERVER, claim: None, note: None },
    Contradicted { group: "14db37bf201e", label: "macOS", direction: SYN, told: Some("Linux"), packet: OLD_LINUX, claim: Some(SAFARI), note: Some(NoteKind::Spoofed) },
    Contradicted { group: "5c79b810d8d4", label: "macOS", direction: SYN, told: Some("Linux"), packet: OLD_LINUX, claim: Some(SAFARI), note: Some(NoteKind::Spoofed) },
    Contradicted { group: "f7b122e49a2a", label: "Windows", direction: SYN, told: Some("Linux"),
        packet: "4:64+0:0:1460:mss*20,7:mss,sok,ts,nop,ws:df,id+:0",
        claim: Some("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:62.0) Gecko/20100101 Firefox/62.0"),
        note: Some(NoteKind::Spoofed) },
    Contradicted { group: "24c2f6bcc492", label: "Windows", direction: ANSWER, told: None, packet: NO_SCALING, claim: None, note: None },
    Contradicted { group: "cf4a530bf6a6", label: "Windows", direction: ANSWER, told: None, packet: NO_SCALING, claim: None, note: None },
    Contradicted { group: "d3765522bbb1", label: "Windows", direction: ANSWER, told: None, packet: NO_SCALING, claim: None, note: None },
    Contradicted { group: "ea028f4f778a", label: "Windows", direction: ANSWER, told: None, packet: NO_SCALING, claim: None, note: None },
    Contradicted { group: "866c6cef96ee", label: "Windows", direction: SYN, told: Some("macOS"), packet: LOOPBACK_OF_MACOS, claim: None, note: None },
    Contradicted { group: "866c6cef96ee", label: "Windows", direction: ANSWER, told: Some("macOS"), packet: LOOPBACK_OF_MACOS, claim: None, note: None },
    Contradicted { group: "2a761f077acf", label: "Linux", direction: ANSWER, told: Some("NAT of a virtual machine"), packet: SLIRP, claim: None, note: None },
    Contradicted { group: "c571b1141641", label: "Linux", direction: ANSWER, told: Some("NAT of a virtual machine"), packet: SLIRP,
        // A NAT answers for whatever system: its role says so.
        claim: Some("Apache/2.4.6 (Fedora)"), note: None },
    Contradicted { group: "b88a7af28fed", label: "Windows", direction: ANSWER, told: Some("Linux"), packet: EDGE,
        claim: Some("Windows-Azure-Blob/1.0 Microsoft-HTTPAPI/2.0"), note: Some(NoteKind::Proxy) },
    Contradicted { group: "e93106cabf69", label: "Windows", direction: ANSWER, told: Some("Linux"), packet: EDGE,
        claim: Some("Microsoft-IIS/10.0"), note: Some(NoteKind::Proxy) },
    Contradicted { group: "d6dc6a68222d", label: "Linux", direction: SYN, told: Some("macOS"),
        packet: "4:64+0:0:1460:65535,5:mss,nop,ws,nop,nop,ts,sok,eol+1:df,id+:0", claim: None, note: None },
];

#[test]
fn the_packet_is_told_and_the_contradiction() {
    let database = Database::embedded();
    let matcher = Matcher::new(&database);
    for case in &ALL {
        let (subject, last, name) = match case.direction {
            Direction::Request => (Subject::Client, 1, "User-Agent"),
            Direction::Response => (Subject::Server, 2, "Server"),
        };
        let packet = tcp(&matcher, case.packet, case.direction);
        let (EventKind::Syn(seen) | EventKind::SynAck(seen)) = &packet else { panic!("{}", case.group) };
        let told = seen.verdict.map(|verdict| database.label(verdict.label).name.as_str());
        assert_eq!(told, case.told, "{}", case.group);
        assert_ne!(told.map(family), Some(case.label), "{}", case.group);

        let mut hosts = Hosts::new(Limits::default());
        hosts.take(&event(packet, subject, 1000), Place::default());
        if let Some(claim) = case.claim {
            let said = head(&[(name, claim)], case.direction);
            hosts.take(&event(said, subject, 1000), Place::default());
        }
        let dossier = hosts.dossier(address(last), &matcher, fp_host::Chosen::ALL).unwrap();
        let notes: Vec<NoteKind> = dossier.notes.iter().map(|note| note.kind).collect();
        assert_eq!(notes, Vec::from_iter(case.note), "{}: {dossier:?}", case.group);
        let is_nat = case.told == Some("NAT of a virtual machine");
        assert_eq!(
            dossier.role == Some(Role::VirtualMachine) || dossier.role == Some(Role::Nat),
            is_nat,
            "{}",
            case.group
        );
    }
}
