//! What tshark tells of every frame of the samples, kept in `testdata/tshark.tsv`: a name, then the
//! fields of the innermost segment. `FP_BLESS=1 cargo test -p fp-wire tshark` has an installed
//! tshark write it anew.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use crate::decode::decode;
use crate::depth::DecodeOptions;
use crate::packet::TcpPacket;
use crate::samples::{Sample, protected, samples, tunnels};

/// Of the frame's last header of each kind.
const FIELDS: [&str; 11] = [
    "frame.number",
    "ip.ttl",
    "ipv6.hlim",
    "tcp.srcport",
    "tcp.dstport",
    "tcp.seq_raw",
    "tcp.ack_raw",
    "tcp.flags",
    "tcp.window_size_value",
    "tcp.options",
    "tcp.len",
];

/// What tshark has to be told, since no frame tells, by how the names of samples begin; of several
/// the last one counts.
const SETTINGS: [(&str, &[&str]); 10] = [
    ("", &[]),
    ("vxlan, old port", &["-d", "udp.port==8472,vxlan"]),
    ("l2tp 3", &[ETHERNET, NO_COOKIE, NO_SUBLAYER]),
    ("l2tp 3, short cookie", &[ETHERNET, SHORT_COOKIE, NO_SUBLAYER]),
    ("l2tp 3, long cookie", &[ETHERNET, LONG_COOKIE, NO_SUBLAYER]),
    ("l2tp 3, sublayer", &[ETHERNET, LONG_COOKIE, "-ol2tp.l2_specific:default l2-specific"]),
    ("l2tp 3 of ppp", &[PPP, NO_COOKIE, NO_SUBLAYER]),
    ("l2tp 3 of ppp, short cookie", &[PPP, SHORT_COOKIE, NO_SUBLAYER]),
    ("l2tp 3 of ppp, long cookie", &[PPP, LONG_COOKIE, NO_SUBLAYER]),
    ("esp", &["-oesp.enable_null_encryption_decode_heuristic:TRUE"]),
];
const ETHERNET: &str = "-dl2tp.pw_type==0,eth";
const PPP: &str = "-dl2tp.pw_type==0,ppp";
const NO_COOKIE: &str = "-ol2tp.cookie_size:none";
const SHORT_COOKIE: &str = "-ol2tp.cookie_size:4 byte cookie";
const LONG_COOKIE: &str = "-ol2tp.cookie_size:8 byte cookie";
const NO_SUBLAYER: &str = "-ol2tp.l2_specific:none";

/// Samples of which tshark 4.0.17 finds no segment or another one, and why.
const UNREAD: [(&str, &str); 16] = [
    ("four tags", "it does not know the Ethernet type 0x9200"),
    ("fabricpath", "it takes the last four bytes for the checksum of the frame"),
    ("null ipv6", "it does not know the address families of Solaris and Linux"),
    ("802.1Q by other numbers", "it does not know the Ethernet types 0x9300 and 0xdadb"),
    ("marvell by ethertype", "it does not know the Ethernet type 0xdada"),
    ("marvell by link type", "it does not read the link type 285"),
    ("marvell", "it does not read the link type 284"),
    ("broadcom", "it does not read the link type 281"),
    ("broadcom in front", "it does not read the link type 282"),
    ("mpls pseudowire", "it guesses that there is no control word"),
    ("ppp with direction", "it does not read the link type 166"),
    ("c_hdlc with direction", "it does not read the link type 205"),
    ("frame relay with direction", "it does not read the link type 206"),
    ("slip", "it does not read the link type 8"),
    ("atm snap", "it does not read the platforms' own link types 11 and 19"),
    ("nflog big endian", "it takes the byte order of the file for that of the machine"),
];

fn golden() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("testdata/tshark.tsv")
}

/// The fields as we read them, in the words of tshark.
fn ours(packet: &TcpPacket<'_>) -> String {
    let options: String = packet.options.iter().map(|byte| format!("{byte:02x}")).collect();
    let flags = format!("0x{:04x}", packet.flags().0);
    format!(
        "{}\t{}\t{}\t{}\t{}\t{flags}\t{}\t{options}\t{}",
        packet.ttl(),
        packet.source_port(),
        packet.destination_port(),
        packet.seq(),
        packet.ack(),
        packet.window(),
        packet.payload.len(),
    )
}

/// A capture of frames of one link type.
fn capture(link: u32, frames: &[&Sample]) -> Vec<u8> {
    let mut pcap = Vec::new();
    for word in [0xa1b2_c3d4, 0x0004_0002, 0, 0, 0xffff, link] {
        pcap.extend(u32::to_le_bytes(word));
    }
    for sample in frames {
        let len = sample.frame.len() as u32;
        for word in [0, 0, len, len] {
            pcap.extend(word.to_le_bytes());
        }
        pcap.extend(&sample.frame);
    }
    pcap
}

/// The fields as tshark reads them, by the sample's place; nothing where it finds no segment.
fn ask(all: &[Sample]) -> Vec<String> {
    let mut alike = BTreeMap::<(u32, &[&str]), Vec<usize>>::new();
    for (place, sample) in all.iter().enumerate() {
        let settings = SETTINGS.iter().rev().find(|(name, _)| sample.name.starts_with(name)).unwrap().1;
        alike.entry((sample.link.0, settings)).or_default().push(place);
    }
    let mut told = vec![String::new(); all.len()];
    let file = env::temp_dir().join(format!("fp-wire-{}.pcap", std::process::id()));
    for ((link, settings), places) in alike {
        let frames: Vec<&Sample> = places.iter().map(|place| &all[*place]).collect();
        fs::write(&file, capture(link, &frames)).unwrap();
        let mut tshark = Command::new("tshark");
        tshark.args(["-n", "-T", "fields", "-E", "occurrence=l"]).args(settings).arg("-r").arg(&file);
        for field in FIELDS {
            tshark.args(["-e", field]);
        }
        let output = tshark.output().unwrap();
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success() || errors.contains("unsupported"), "{errors}");
        for line in String::from_utf8(output.stdout).unwrap().lines() {
            let [number, ttl, hop_limit, rest @ ..] = &line.split('\t').collect::<Vec<_>>()[..] else {
                panic!("{line}")
            };
            let place = places[number.parse::<usize>().unwrap() - 1];
            let hops = if all[place].packet[0] >> 4 == 4 { ttl } else { hop_limit };
            if !rest[0].is_empty() {
                told[place] = [&[*hops], rest].concat().join("\t");
            }
        }
    }
    fs::remove_file(&file).unwrap();
    told
}

#[test]
fn tshark_reads_every_sample_alike() {
    let all: Vec<Sample> = samples().into_iter().chain(tunnels()).chain(protected()).collect();
    if env::var_os("FP_BLESS").is_some() {
        let lines: Vec<_> =
            all.iter().zip(ask(&all)).map(|(sample, told)| format!("{}\t{told}\n", sample.name)).collect();
        fs::write(golden(), lines.concat()).unwrap();
    }
    let golden = fs::read_to_string(golden()).unwrap();
    let mut lines = golden.lines();
    let mut differ = BTreeSet::new();
    let options = DecodeOptions { tunnels: true, ..Default::default() };
    for Sample { name, link, frame, .. } in &all {
        let told = lines.next().and_then(|line| line.strip_prefix(name)?.strip_prefix('\t'));
        let packet = decode(*link, frame, &options).unwrap();
        if told != Some(&*ours(&packet)) {
            differ.insert(*name);
        }
    }
    assert_eq!(lines.next(), None);
    assert_eq!(differ, UNREAD.iter().map(|(name, _)| *name).collect());
}
