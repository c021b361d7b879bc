#!/usr/bin/env bash
# What the page costs: streams beside capture, a long capture sent from the page, and frames while it scrolls. The figures of docs/web.md.
# measure.sh FP_CLI [streams|upload|frames]...; 1: a bound is not kept; 77: it cannot be run here. `frames` needs root, for a namespace.
set -eu
fp_cli=$(realpath "${1:?the program, built with the feature web}")
shift
cd "$(dirname "$0")"
target=${CARGO_TARGET_DIR:-$(realpath ../../../../target)}
modules=$target/tmp/browser
command -v chromium >/dev/null && command -v node >/dev/null || { echo "skipped: chromium or node is missing (run.sh installs it)"; exit 77; }
[ -d "$modules/node_modules/playwright-core" ] ||
    npm install --silent --no-audit --no-fund --prefix "$modules" playwright-core@1.65.1 axe-core@4.14.1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
NODE_PATH=$modules/node_modules node measure.cjs "$fp_cli" "$work" "$@"
