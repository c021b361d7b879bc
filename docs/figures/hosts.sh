#!/usr/bin/env bash
# What a host takes, each number of hosts in a process of its own: memory that one run gave back would be used again by the next.
# docs/figures/hosts.sh [HOSTS...]
set -euo pipefail
cargo build --quiet --release -p fp-engine --example flood
for hosts in "${@:-10000 100000 1000000 10000000}"; do
    for n in $hosts; do
        "${CARGO_TARGET_DIR:-target}/release/examples/flood" "$n" 1
    done
done
