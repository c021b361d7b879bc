#!/usr/bin/env bash
# The page in Debian's chromium: installs it and what drives it, and does what an analyst does. Screenshots go to target/web/.
# run.sh FP_CLI; 77: it cannot be run here.
set -eu
fp_cli=$(realpath "${1:?the program, built with the feature web}")
cd "$(dirname "$0")"
target=${CARGO_TARGET_DIR:-$(realpath ../../../../target)}
modules=$target/tmp/browser
if ! command -v chromium >/dev/null; then
    [ "$(id -u)" = 0 ] || { echo "skipped: chromium is missing, and only root can install it"; exit 77; }
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core
fi
[ -d "$modules/node_modules/axe-core" ] ||
    npm install --silent --no-audit --no-fund --prefix "$modules" playwright-core@1.65.1 axe-core@4.14.1
mkdir -p "$target/web"
NODE_PATH=$modules/node_modules exec node suite.cjs "$fp_cli" "$target/web"
