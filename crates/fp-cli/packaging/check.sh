#!/bin/sh
# Installs the package that deb.sh made, has it run as its service would, and removes it again. Needs root. It listens in a
# network namespace of its own. service.sh runs the service itself.
set -eu
if [ -z "${2-}" ]; then
    exec unshare --net "$0" "$(realpath "$1")" isolated
fi
ip link set lo up
package=$1
capture=$(realpath "$(dirname "$0")/../../../testdata/uptime/capture.pcap")
work=$(mktemp -d)
trap 'rm -rf "$work"; dpkg --purge fp-cli >/dev/null 2>&1 || true' EXIT

dpkg -i "$package"
for file in /lib/systemd/system/fp-cli.service /etc/default/fp-cli /usr/share/man/man1/fp-cli-live.1.gz \
    /usr/share/bash-completion/completions/fp-cli /usr/share/doc/fp-cli/copyright; do
    test -e "$file" || { echo "not installed: $file"; exit 1; }
done
if command -v systemd-analyze >/dev/null; then
    problems=$(systemd-analyze verify /lib/systemd/system/fp-cli.service 2>&1 | grep fp-cli.service | grep -v "man " || true)
    test -z "$problems" || { echo "$problems"; exit 1; }
fi
fp-cli p0f -r "$capture" | grep -q "(uptime)"
# The filter is there only with libpcap.
fp-cli p0f -r "$capture" "tcp port 81" | grep -q "Processed 0 packets"

chmod 777 "$work"
. /etc/default/fp-cli
# shellcheck disable=SC2086
fp-cli live -i "$INTERFACE" -o "$work/events.json" --socket "$work/p0f.sock" --json-socket "$work/json.sock" $OPTIONS &
program=$!
for _ in $(seq 100); do
    test -S "$work/json.sock" && break
    sleep 0.1
done
kill "$program"
wait "$program"
test -f "$work/events.json"
echo "the package installs, runs and ends"
