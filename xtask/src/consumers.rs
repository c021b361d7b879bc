//! `cargo xtask consumers`: programs outside of the workspace that use a crate or two of it, built
//! and run.

use std::path::PathBuf;
use std::process::Command;

use crate::process::{cargo, step, target, workspace};

/// A program of `consumers/`, what it is given, and what it prints.
struct Consumer {
    name: &'static str,
    capture: bool,
    expected: &'static str,
}

const CONSUMERS: [Consumer; 7] = [
    Consumer {
        name: "consumer-wire",
        capture: false,
        expected: "192.0.2.1 4:63+1:0:1460:8192,8:mss,nop,ws:df,id+:0\n",
    },
    Consumer { name: "consumer-matching", capture: false, expected: "Linux, 7 hops, quality 1.0\n" },
    Consumer {
        name: "consumer-service",
        capture: false,
        expected: "192.0.2.1 syn\n192.0.2.1 mtu\n1 packets\n",
    },
    Consumer { name: "consumer-pcap-reader", capture: true, expected: "10 frames, 1045 bytes\n" },
    Consumer {
        name: "consumer-json",
        capture: true,
        expected: "\"syn\"\n\"mtu\"\n\"syn+ack\"\n\"mtu\"\n\"http request\"\n\"http response\"\n",
    },
    Consumer { name: "consumer-fusing", capture: false, expected: "Windows 10\n" },
    Consumer {
        name: "consumer-hosts",
        capture: true,
        expected: "192.0.2.10: Linux, 1 connections\n192.0.2.80: Linux, 1 connections\n",
    },
];

/// What the WebAssembly module tells of the SYN that `run.mjs` gives it.
const WASM: &str = r#"{"time":"1970-01-01T00:00:01Z","event":"syn","client":{"ip":"192.0.2.1","port":40000}"#;
/// Built without the crates' default features, as a page would.
const FOR_WASM: [&str; 6] = ["fp-obs", "fp-wire", "fp-db", "fp-match", "fp-engine", "fp-report"];
const TARGET: &str = "wasm32-unknown-unknown";

/// Builds and runs all of them; the WebAssembly module where the target is installed, and runs it
/// where node is.
///
/// # Errors
/// One does not build, fails, or prints something else.
pub(crate) fn check() -> Result<(), String> {
    let capture = workspace().join("testdata/curl-nginx-ipv4/capture.pcap");
    for Consumer { name, capture: takes_one, expected } in CONSUMERS {
        let mut run = manifest(&["run", "--quiet", "-p", name]);
        if takes_one {
            run.arg("--").arg(&capture);
        }
        let output = run.output().map_err(|error| error.to_string())?;
        let printed = String::from_utf8_lossy(&output.stdout);
        if !output.status.success() || printed != expected {
            let errors = String::from_utf8_lossy(&output.stderr);
            return Err(format!(
                "{name}: {}\n{errors}expected:\n{expected}printed:\n{printed}",
                output.status
            ));
        }
        println!("{name}: as expected");
    }
    wasm()
}

fn wasm() -> Result<(), String> {
    if !wasm_target() {
        println!("{TARGET} is not installed and cannot be fetched: not built for it");
        return Ok(());
    }
    let mut libraries = cargo();
    libraries.args(["check", "--quiet", "--target", TARGET, "--no-default-features"]);
    step(libraries.args(FOR_WASM.iter().flat_map(|name| ["-p", name])))?;
    step(&mut manifest(&["build", "--quiet", "-p", "consumer-wasm", "--target", TARGET]))?;
    let module = folder_of_builds().join(TARGET).join("debug/consumer_wasm.wasm");
    let script = workspace().join("consumers/wasm/run.mjs");
    let Ok(output) = Command::new("node").arg(script).arg(module).output() else {
        println!("no node: the module is built and not run");
        return Ok(());
    };
    let printed = String::from_utf8_lossy(&output.stdout);
    if !output.status.success() || !printed.starts_with(WASM) {
        let errors = String::from_utf8_lossy(&output.stderr);
        return Err(format!("consumer-wasm: {}\n{errors}printed:\n{printed}", output.status));
    }
    println!("consumer-wasm: as expected");
    Ok(())
}

/// Whether the target's standard library is there, fetched if need be.
fn wasm_target() -> bool {
    let rustup = |arguments: &[&str]| Command::new("rustup").args(arguments).output().ok();
    rustup(&["target", "add", TARGET]);
    rustup(&["target", "list", "--installed"])
        .is_some_and(|output| String::from_utf8_lossy(&output.stdout).lines().any(|line| line == TARGET))
}

fn manifest(arguments: &[&str]) -> Command {
    let mut command = cargo();
    command.args(arguments).arg("--manifest-path").arg(workspace().join("consumers/Cargo.toml"));
    command.arg("--target-dir").arg(folder_of_builds());
    command
}

fn folder_of_builds() -> PathBuf {
    target().join("consumers")
}
