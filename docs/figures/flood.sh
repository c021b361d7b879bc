#!/usr/bin/env bash
# What one listener on one end of a veth pair loses of a capture that is sent into the other end:
#
#     sudo flood.sh CAPTURE p0f|p0f-log|json|human|subscriber PACKETS-A-SECOND
#
# in a network namespace of its own. `subscriber` is p0f's log, and JSON to a subscriber of the socket. It needs tcpreplay,
# and socat for the subscriber. The listener's main thread may have waited for a processor: on a busy machine so much of
# the loss is the machine's.
set -euo pipefail
capture=$(realpath "$1") listener=$2 rate=$3 fp_cli=$(realpath "${FP_CLI:-target/release/fp-cli}")
if [ -z "${INSIDE:-}" ]; then FP_CLI=$fp_cli INSIDE=1 exec unshare --net "$0" "$@"; fi
dir=$(mktemp -d) reader=
chmod 777 "$dir"
trap 'pkill -P $$ 2>/dev/null || true; rm -r "$dir"' EXIT
ip link add left type veth peer name right
for end in left right; do
    sysctl -qw "net.ipv6.conf.$end.disable_ipv6=1"
    ip link set "$end" up
done
case $listener in
p0f) p0f -i right -f /etc/p0f/p0f.fp -o "$dir/log" ;;
subscriber) "$fp_cli" live -i right --format p0f-log -o "$dir/log" --json-socket "$dir/socket" ;;
*) "$fp_cli" live -i right --format "$listener" -o "$dir/log" ;;
esac >"$dir/says" 2>&1 &
sleep 2
# The shell that waits for the listener has it as its child.
pid=$(pgrep -P $!) || pid=$!
if [ "$listener" = subscriber ]; then
    (echo events; exec sleep 30) | socat -t1000 - "UNIX-CONNECT:$dir/socket" >"$dir/lines" &
    reader=$!
    sleep 1
fi
read -r cpu waited _ <"/proc/$pid/schedstat"
tcpreplay -q --no-flow-stats -K -i left "--pps=$rate" "$capture" 2>/dev/null | grep -E 'Actual|Rated'
sleep 2
read -r cpu_after waited_after _ <"/proc/$pid/schedstat"
kill -INT "$pid"
while kill -0 "$pid" 2>/dev/null; do sleep 0.1; done
grep -E 'Processed|packets received|searches|not told' "$dir/says" || true
echo "$(((cpu_after - cpu) / 1000000)) ms of CPU time, $(((waited_after - waited) / 1000000)) ms waited for a processor"
