//! `fuzz/regressions/`: inputs that a fuzz target must survive, each in the folder of its target.

use std::fs;
use std::path::Path;

type Body = fn(&[u8]);

const TARGETS: [(&str, Body); 24] = [
    ("capture", fp_capture::fuzzing::capture),
    ("database", fp_db::fuzzing::database),
    ("decoders", fp_judges::decoders),
    ("dhcp", fp_wire::fuzzing::dhcp),
    ("dtls", fp_wire::fuzzing::dtls),
    ("engine", fp_engine::fuzzing::engine),
    ("heads", fp_judges::heads),
    ("http", fp_wire::fuzzing::http),
    ("matching", fp_match::fuzzing::match_anything),
    ("packet", fp_wire::fuzzing::decode),
    ("printing", fp_judges::printing),
    ("proxy", fp_wire::fuzzing::proxy),
    ("quic", fp_wire::fuzzing::quic),
    ("segments", fp_engine::fuzzing::segments),
    ("ssh", fp_wire::fuzzing::ssh),
    ("hpack", fp_wire::fuzzing::hpack),
    ("http2", fp_wire::fuzzing::http2),
    ("mdns", fp_wire::fuzzing::mdns),
    ("ssdp", fp_wire::fuzzing::ssdp),
    ("ntlm", fp_wire::fuzzing::ntlm),
    ("smb", fp_wire::fuzzing::smb),
    ("telnet", fp_wire::fuzzing::telnet),
    ("tls", fp_wire::fuzzing::tls),
    ("x509", fp_wire::fuzzing::x509),
];

#[test]
fn every_target_survives_what_once_hurt() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/regressions");
    for (target, body) in TARGETS {
        let mut replayed = 0;
        for entry in fs::read_dir(root.join(target)).unwrap() {
            let input = fs::read(entry.unwrap().path()).unwrap();
            body(&input);
            // Nor may any part of it hurt.
            for length in 0..input.len() {
                body(&input[..length]);
            }
            replayed += 1;
        }
        assert!(replayed > 0, "fuzz/regressions/{target} is empty");
    }
    assert_eq!(fs::read_dir(&root).unwrap().count(), TARGETS.len(), "a folder of no target");
}
