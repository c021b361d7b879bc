//! A capture sent as fast as it goes is told as the file is.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::lab::{Lab, installed, skipped};
use super::listener::{FP, Listener, Log, database};
use crate::capture::{Capture, syn};

/// What the repository ships of frames on Ethernet.
const CASES: [&str; 6] =
    ["curl-nginx-ipv4", "chromium-nginx-ipv6", "firefox-apache-ipv4", "vlan", "vlan-stack", "nmap-scan"];
/// SYNs of different hosts, besides.
const SYNS: u16 = 20_000;

#[test]
fn a_link_is_told_as_a_file() {
    let Some(lab) = Lab::new() else { return };
    if !installed("tcpreplay") {
        return skipped("tcpreplay is not installed").unwrap_or_default();
    }
    let mut files: Vec<PathBuf> = CASES
        .iter()
        .map(|case| Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../../testdata/{case}/capture.pcap")))
        .collect();
    if !files[0].exists() {
        return; // The crate stands alone.
    }
    files.push(lab.path("syns.pcap"));
    fs::write(lab.path("syns.pcap"), syns()).unwrap();
    lab.quiet();
    let live = Listener::start(&lab, &lab.server, "live", FP, "right", &["live"]);
    lab.server.await_listeners(1);
    for file in &files {
        lab.replay(file);
    }
    let mut command = Command::new(FP);
    let output = command
        .args(["pcap", "--quiet", "--format", "p0f-log", "--db"])
        .arg(database())
        .args(&files)
        .output()
        .unwrap();
    assert!(output.status.success());
    let file = Log::new("the files", &String::from_utf8(output.stdout).unwrap());
    assert!(file.count("syn") > SYNS.into());
    super::lab::eventually("all is logged", || {
        live.text().lines().filter(|line| line.contains("] mod=syn|")).count() >= file.count("syn")
    });
    file.untimed().assert_same(&live.end().untimed());
}

/// SYNs of many hosts.
fn syns() -> Vec<u8> {
    let of_host = |number: u16| {
        let mut packet = syn(1024);
        packet[14..16].copy_from_slice(&number.to_be_bytes());
        packet
    };
    on_ethernet((0..SYNS).map(of_host))
}

/// A capture of IP packets on Ethernet.
pub(super) fn on_ethernet(packets: impl Iterator<Item = Vec<u8>>) -> Vec<u8> {
    let mut capture = Capture::of_syns(0);
    capture.bytes[20..24].copy_from_slice(&1u32.to_le_bytes());
    for packet in packets {
        let frame = [&[2, 0, 0, 0, 0, 2, 2, 0, 0, 0, 0, 1, 8, 0][..], &packet].concat();
        capture.push(0, &frame);
    }
    capture.bytes
}
