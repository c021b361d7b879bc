#!/bin/bash
# What one listener on one end of a veth pair takes and loses while tcpreplay sends a capture (docs/benchmarks.md, "Live capture").
# Needs root, tcpreplay, and p0f for the listener p0f.
#
#     docs/figures/live.sh FP-CLI CAPTURE p0f|ring|libpcap --topspeed|--pps=N [FURTHER OPTIONS OF TCPREPLAY]
set -u
[ $# -ge 4 ] || { sed -n '2,/^set/s/^# \{0,1\}//p' "$0"; exit 2; }
fp=$1 capture=$2 listener=$3 rate=("${@:4}"); export TZ=UTC
[ -n "${INSIDE-}" ] || INSIDE=1 exec unshare --net "$0" "$@"
dir=$(mktemp -d); chmod 777 "$dir"; trap 'rm -r "$dir"' EXIT
ip link add left type veth peer name right
for i in left right; do sysctl -qw net.ipv6.conf.$i.disable_ipv6=1; ip link set $i mtu 65535 up; done
case $listener in
  p0f) p0f -i right -f /etc/p0f/p0f.fp -o "$dir/log" >"$dir/says" 2>&1 & ;;
  *) "$fp" live -i right --backend "$listener" --db /etc/p0f/p0f.fp --format p0f-log -o "$dir/log" >"$dir/says" 2>&1 & ;;
esac
pid=$!; sleep 2
read -r before _ <"/proc/$pid/schedstat"
sent=$(tcpreplay -q --no-flow-stats -K -i left "${rate[@]}" "$capture" 2>/dev/null | grep -E 'Actual|Rated' | tr -s '\n\t ' ' ')
sleep 2
read -r after _ <"/proc/$pid/schedstat"
kill -INT "$pid"; wait "$pid"
got=$(grep -oE 'Processed [0-9]+ packets|[0-9]+ packets received, [0-9]+ dropped by the kernel' "$dir/says")
echo "$listener ${rate[*]}: $sent$got, $(((after-before)/1000000)) ms CPU, $(wc -l <"$dir/log") lines"
