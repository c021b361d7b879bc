#!/bin/sh
# Makes the Debian packages fp-cli.deb and fp-p0f.deb in the folder FOLDER, target/debian without one. Needs cargo-deb
# (`cargo install cargo-deb --locked`) and libpcap-dev. To try the packages and not the program, build it in less time with
# CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16.
set -eu
cd "$(dirname "$0")/../../.."
folder=${1:-target/debian}
mkdir -p "$folder"
cargo build --release -p fp-cli --features libpcap,rules,store,web
"${CARGO_TARGET_DIR:-target}/release/fp-cli" manual target/package/manual
# The settings of the service are those of the example that are not the program's defaults.
sed -E 's/^# (wait|format|output|rotate|keep-bytes|compress|log-mode|socket|json-socket) = /\1 = /' \
    crates/fp-cli/packaging/live.toml > target/package/live.toml
cargo deb -p fp-cli --no-build --strip --output "$folder/fp-cli.deb"
cargo deb -p fp-cli --no-build --variant p0f --output "$folder/fp-p0f.deb"
