//! What is read of NTLM beside tshark, where its program and the corpus are there.

use std::path::{Path, PathBuf};
use std::process::Command;

/// Captures of the corpus on which both are to say the same: SMB 1, 2 and 3, raw and in SPNEGO,
/// names of domains, and HTTP.
const CAPTURES: [&str; 7] = [
    "OISF+suricata-verify__tests_smb-filename_input.pcap",
    "OISF+suricata-verify__tests_smb2-ntlmssp-negotiateflags_input.pcap",
    "OISF+suricata-verify__tests_smb1-02_smb1_osx.pcap",
    "arkime+arkime__tests_pcap_smb-smb1-ascii.pcap",
    "ntop+nDPI__tests_cfgs_default_pcap_webdav.pcap",
    "zeek+zeek__testing_btest_Traces_smb_raw_ntlm_in_smb.pcap",
    "zeek+zeek__testing_btest_Traces_smb_smb_v2_only_non_zero_reserved1.pcap",
];

#[test]
fn ntlm_beside_tshark() {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let corpus = repository.join("../shared/corpus");
    let captures: Vec<PathBuf> =
        CAPTURES.iter().map(|name| corpus.join(name)).filter(|path| path.is_file()).collect();
    if captures.is_empty() || Command::new("tshark").arg("-v").output().is_err() {
        eprintln!("skipped: there is no corpus, or no tshark");
        return;
    }
    let script = repository.join("testdata/compare_ntlm.py");
    let output = Command::new("python3")
        .arg(script)
        .arg(env!("CARGO_BIN_EXE_fp-cli"))
        .args(captures)
        .output()
        .unwrap();
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{text}{}", String::from_utf8_lossy(&output.stderr));
    assert!(!text.starts_with("0 messages"), "{text}");
}
