#!/usr/bin/env bash
# The start of fp-cli: thirty processes that read an empty capture. CPU seconds of user and system, and of the wall, of each.
set -euo pipefail
fp_cli=${FP_CLI:-target/release/fp-cli} empty=$(mktemp --suffix .pcap)
trap 'rm -f "$empty"' EXIT
# A classic header of Ethernet, and nothing else.
printf '\xd4\xc3\xb2\xa1\x02\x00\x04\x00\0\0\0\0\0\0\0\0\xff\xff\0\0\x01\0\0\0' > "$empty"
for format in json p0f-log; do
    TIMEFORMAT="$format, 30 times: %3U s user, %3S s system, %3R s wall"
    time for _ in {1..30}; do "$fp_cli" pcap -q --format $format -o /dev/null "$empty"; done
done 2>&1
