#!/bin/sh
# Makes the Debian package in target/debian. Needs cargo-deb (`cargo install cargo-deb --locked`) and libpcap-dev.
set -eu
cd "$(dirname "$0")/../../.."
cargo build --release -p fp-cli --features libpcap
"${CARGO_TARGET_DIR:-target}/release/fp-cli" manual target/package/manual
cargo deb -p fp-cli --no-build "$@"
