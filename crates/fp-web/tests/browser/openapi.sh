#!/usr/bin/env bash
# The API beside its description: schemathesis finds no answer that openapi.json does not have, and none of 500 and above.
# openapi.sh FP_CLI; 77: it cannot be run here.
set -eu
fp_cli=$(realpath "${1:?the program, built with the feature web}")
cd "$(dirname "$0")"
target=${CARGO_TARGET_DIR:-$(realpath ../../../../target)}
tools=$target/tmp/schemathesis
command -v python3 >/dev/null || { echo "skipped: python3 is missing"; exit 77; }
if ! "$tools/bin/schemathesis" --version >/dev/null 2>&1; then
    python3 -m venv "$tools"
    "$tools/bin/pip" install --quiet schemathesis==4.32.5
fi
said=$(mktemp)
"$fp_cli" serve --listen 0 ../../../../testdata/curl-nginx-ipv4/capture.pcap 2>"$said" &
server=$!
trap 'kill $server; rm -f "$said"' EXIT
for _ in $(seq 100); do grep -q http: "$said" && break; sleep 0.1; done
url=$(grep -o 'http://[^ ]*' "$said")
"$tools/bin/schemathesis" run "${url}api/v1/openapi.json" --url "${url}api/v1" --max-examples 20 --phases=coverage,fuzzing \
    --checks not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance
