//! The README's two commands and its sample of output are what they say they are.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn read(path: &str) -> String {
    fs::read_to_string(repository().join(path)).unwrap()
}

#[test]
fn the_main_command_prints_the_sample() {
    let readme = read("README.md");
    let line = readme
        .lines()
        .find_map(|line| line.strip_prefix("    cargo run --profile quick -p fp-cli -- "))
        .unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_fp-cli"))
        .args(line.split_whitespace())
        .args(["--format", "human"])
        .current_dir(repository())
        .output()
        .unwrap();
    assert!(output.status.success());
    let printed = String::from_utf8(output.stdout).unwrap();
    let sample = readme.split("```text\n").nth(1).unwrap().split("```").next().unwrap();
    let blocks: Vec<&str> = sample.trim_end().split("\n\n").collect();
    assert!(blocks.len() >= 3);
    let mut rest = printed.as_str();
    for block in blocks {
        let at = rest.find(block).unwrap_or_else(|| panic!("not printed, or not in this order:\n{block}"));
        rest = &rest[at + block.len()..];
    }
}

#[test]
fn the_test_command_is_the_one_that_ci_runs() {
    let command = "cargo test --workspace";
    assert!(read("README.md").lines().any(|line| line == format!("    {command}")));
    assert!(read(".ci/run").lines().any(|line| line == command));
}

/// docs/security.md names tests, of which there is each. A name of several words is one, but for
/// those of metrics and lints.
#[test]
fn each_test_that_the_threat_model_names_exists() {
    fn sources(folder: &Path, text: &mut String) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() && !path.ends_with("target") {
                sources(&path, text);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                *text += &fs::read_to_string(path).unwrap();
            }
        }
    }
    let mut code = String::new();
    sources(&repository().join("crates"), &mut code);
    let model = read("docs/security.md");
    let is_name = |text: &&str| {
        text.matches('_').count() >= 2
            && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
            && !text.ends_with("_total")
    };
    let names: Vec<&str> = model.split('`').skip(1).step_by(2).filter(is_name).collect();
    assert!(names.len() > 100);
    for name in names {
        assert!(code.contains(&format!("fn {name}(")), "docs/security.md: no test is called {name}");
    }
}
