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

/// A user who may have one thread: `--threads 8` works with that.
#[test]
fn fewer_threads_where_the_system_makes_no_more() {
    let capture = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../testdata/kept-alive/capture.pcap");
    let folder = tempfile::tempdir().unwrap();
    // Within reach of a user who is nobody.
    let open = || std::os::unix::fs::PermissionsExt::from_mode(0o755);
    fs::set_permissions(folder.path(), open()).unwrap();
    for (from, to) in [(Path::new(env!("CARGO_BIN_EXE_fp-cli")), "fp-cli"), (&capture, "capture.pcap")] {
        // By another process: one that is being started meanwhile would hold the copy open, and
        // keep it from being run.
        assert!(Command::new("cp").arg(from).arg(folder.path().join(to)).status().unwrap().success());
        fs::set_permissions(folder.path().join(to), open()).unwrap();
    }
    let run = |threads: &str| {
        // An id that nobody else has, so that nobody's threads count.
        let user =
            ["--reuid=61217", "--regid=61217", "--clear-groups", "--inh-caps=-all", "--bounding-set=-all"];
        Command::new("setpriv")
            .args(user)
            .args(["prlimit", "--nproc=1", "./fp-cli", "pcap", "-q", "--threads", threads, "capture.pcap"])
            .current_dir(folder.path())
            .output()
            .unwrap()
    };
    let alone = run("1");
    if !nix::unistd::geteuid().is_root() {
        return crate::live::skipped("setpriv needs root");
    }
    assert!(alone.status.success() && !alone.stdout.is_empty(), "{alone:?}");
    let limited = run("8");
    assert!(limited.stdout == alone.stdout && limited.status.success(), "{limited:?}");
    let told = String::from_utf8(limited.stderr).unwrap();
    assert!(told.starts_with("fp-cli: working with 1 of 8 threads: cannot start more: "), "{told}");
}

#[test]
fn the_number_of_threads_has_an_end() {
    let capture = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../testdata/kept-alive/capture.pcap");
    let alone = run("json", 1, std::slice::from_ref(&capture));
    let many = run("json", 1_000_000, std::slice::from_ref(&capture));
    assert!(many.stdout == alone.stdout && many.status.success());
    let told = String::from_utf8(many.stderr).unwrap();
    assert!(told.starts_with("fp-cli: working with 16 of 1000000 threads, which is the most\n"), "{told}");
}
