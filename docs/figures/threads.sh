#!/usr/bin/env bash
# One thread and two on the full-size inputs of `cargo xtask bench --scale 1`, in turn, the best of so many runs: wall time in
# ms, and CPU time of that run. docs/figures/threads.sh [RUNS [INPUT...]]
set -euo pipefail
fp_cli=${FP_CLI:-target/release/fp-cli} runs=${1:-9}
shift || true
[ -e target/bench/mixed-1.pcap ] || cargo xtask bench --scale 1 --pairs 1 >/dev/null
TIMEFORMAT='%R %U %S'
for input in "${@:-mixed small tls web syn}"; do
    for name in $input; do
        for format in p0f-log json; do
            for _ in $(seq "$runs"); do
                for threads in 1 2; do
                    echo "$threads $({ time "$fp_cli" pcap -q --threads $threads --format $format -o /dev/null \
                        "target/bench/$name-1.pcap" 2>/dev/null; } 2>&1)"
                done
            done | awk -v what="$name, $format" '
                !($1 in best) || $2 < best[$1] { best[$1] = $2; cpu[$1] = $3 + $4 }
                END { printf "%s: one thread %d (%d), two %d (%d), %.2f times\n", what, best[1] * 1000, cpu[1] * 1000,
                    best[2] * 1000, cpu[2] * 1000, best[1] / best[2] }'
        done
    done
done
