//! Any number of threads prints the same, to the byte and in the same order.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// All captures under a folder, damaged ones too.
fn captures(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.file_name().unwrap().to_string_lossy().contains(".pcap") {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

fn run(format: &str, threads: usize, captures: &[PathBuf]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_fp-cli"))
        .env("TZ", "UTC")
        .args(["pcap", "--format", format, "--threads", &threads.to_string()])
        .args(captures)
        .output()
        .unwrap()
}

fn compare(format: &str, captures: &[PathBuf]) {
    let alone = run(format, 1, captures);
    assert!(alone.stdout.len() > 10_000, "{format}");
    assert_eq!(alone.status.code(), Some(1), "some captures are damaged");
    for threads in [2, 3, 7] {
        // Not assert_eq: it would print megabytes.
        assert!(run(format, threads, captures) == alone, "{format}, {threads} threads");
    }
}

#[test]
fn any_number_of_threads_prints_the_same() {
    let testdata = captures(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../testdata"));
    for format in ["p0f-log", "human", "json"] {
        compare(format, &testdata);
    }
}

#[test]
fn also_of_all_captures_that_there_are() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus");
    if corpus.is_dir() {
        compare("p0f-log", &captures(&corpus));
    }
}
