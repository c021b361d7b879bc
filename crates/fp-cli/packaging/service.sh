#!/bin/sh
# service.sh FP-CLI.DEB FP-P0F.DEB: the services of the packages that deb.sh made, in a booted container (boot.sh): rights,
# answers, rotation, reload, watchdog, end. Needs root, curl, nc (netcat-openbsd), logrotate and what boot.sh does.
set -eu
if [ -z "${FP_BOOTED-}" ]; then
    exec "$(dirname "$0")/boot.sh" "$0" "$1" "$2"
fi

# until COMMAND...: tries it for some seconds.
until_it() {
    for _ in $(seq 50); do "$@" && return; sleep 0.1; done
    exit 1
}
process() { systemctl show --property MainPID --value "$1"; }
refuses() { if "$@"; then exit 1; fi; }
# A client that is refused is seen all the same.
connect() { curl --silent http://127.0.0.1:9/ || true; }
# Anybody may ask, as a mail server's user would.
ask_p0f() {
    printf '\001\106\060\120\004\177\0\0\001\0\0\0\0\0\0\0\0\0\0\0\0' | nc -q1 -U "$1" | tail -c +41 | tr -d '\0'
}
database() {
    printf 'classes = unix\n[tcp:request]\nlabel = s:unix:%s:x\nsig = *:64:0:*:*,*:mss,sok,ts,nop,ws:df,id+:0\n' "$2" > "$1"
}

# Half a minute is long for a check.
for unit in fp-cli p0f; do
    mkdir -p /etc/systemd/system/$unit.service.d
    printf '[Service]\nWatchdogSec=3\nRestartSec=1\n' > /etc/systemd/system/$unit.service.d/check.conf
done
dpkg -i fp-cli.deb fp-p0f.deb
ip link set lo up
mkdir -p /etc/fp
chmod 755 /etc/fp
database /etc/fp/mine.fp Mine
sed -i 's|^# db = .*|db = ["/etc/fp/mine.fp"]|' /etc/fp-cli/live.toml
sed -i 's|^OPTIONS="\(.*\)"|OPTIONS="\1 -f /etc/fp/mine.fp"|' /etc/default/p0f
systemctl start fp-cli p0f

log_of() { case "$1" in fp-cli) echo /var/log/fp-cli/events.json ;; p0f) echo /var/log/p0f/p0f.log ;; esac; }
for unit in fp-cli p0f; do
    id=$(process $unit)
    log=$(log_of $unit)
    # A user of its own, and no rights.
    test "$(stat -c %U "/proc/$id")" = _fp
    grep -E '^CapPrm:.0+$' "/proc/$id/status"
    grep -E '^Seccomp:.2$' "/proc/$id/status"
    # Not even Landlock is missing.
    journalctl --unit $unit | grep WARNING && exit 1
    # It listens, logs and answers.
    connect
    until_it grep -q 127.0.0.1 "$log"
    ask_p0f /run/$unit/p0f.sock | grep Mine
    setpriv --reuid nobody --regid nogroup --clear-groups \
        sh -c "printf x | nc -q1 -U /run/$unit/p0f.sock" | cat

    # A reload has a new database read, and a wrong one refused so that everybody sees it; the old one stays.
    database /etc/fp/mine.fp Other
    systemctl reload $unit
    until_it sh -c "journalctl --unit $unit | grep 'have been read again'"
    database /etc/fp/mine.fp Mine
    echo nonsense >> /etc/fp/mine.fp
    refuses systemctl reload $unit
    journalctl --unit $unit | grep 'mine.fp:5:'
    systemctl is-active $unit
    test "$(process $unit)" = "$id"
    connect
    until_it sh -c "tail -5 $log | grep Other"
    ask_p0f /run/$unit/p0f.sock | grep Other
    database /etc/fp/mine.fp Mine
    systemctl reload $unit

    # logrotate, with the configuration of the package: what comes next is in the new file, and the old one is whole. A
    # wrong database is no hindrance.
    connect
    echo nonsense >> /etc/fp/mine.fp
    before=$(wc -l < "$log")
    logrotate --force --verbose "/etc/logrotate.d/$unit"
    until_it test -e "$log"
    connect
    until_it grep -q 127.0.0.1 "$log"
    test "$(stat -c '%U:%G %a' "$log")" = "_fp:_fp 640"
    aside=$(ls "$log".1* "$log"-* 2>/dev/null | head -1)
    test "$(wc -l < "$aside")" -ge "$before"
    test "$(stat -c '%U:%G %a' "$aside")" = "_fp:_fp 640"
    logrotate --force "/etc/logrotate.d/$unit"
    until_it test -e "$log"
    ls "$(dirname "$log")" | grep '\.gz$'
    database /etc/fp/mine.fp Mine
    connect
    until_it grep -q 127.0.0.1 "$log"
done
test "$(readlink -f /run/p0f.sock)" = /run/p0f/p0f.sock
echo 127.0.0.1 | nc -q1 -U /run/fp-cli/json.sock | grep '"known":true'

# A program that is stuck is found out, and started again.
id=$(process fp-cli)
kill -STOP "$id"
for _ in $(seq 60); do
    sleep 1
    now=$(process fp-cli)
    test "$now" != "$id" && test "$now" != 0 && break
done
test "$now" != "$id"
until_it systemctl --quiet is-active fp-cli
# One that is killed, too, and takes its sockets and log over.
id=$(process p0f)
kill -KILL "$id"
until_it sh -c "test \"\$(systemctl show --property MainPID --value p0f)\" != $id && systemctl --quiet is-active p0f"
connect
until_it sh -c 'printf "\001\106\060\120\004\177\0\0\001\0\0\0\0\0\0\0\0\0\0\0\0" | nc -q1 -U /run/p0f.sock | grep -q Mine'

# An interface that goes, stays away and comes back is listened to again, whatever is needed for that.
link() {
    ip link add fp0 type veth peer name fp1
    ip link set fp0 up
    ip link set fp1 up
    ip addr add 192.0.2.1/24 dev fp0
    ip neigh add 192.0.2.2 lladdr 02:00:00:00:00:01 dev fp0
}
send() {
    curl --silent --max-time 1 http://192.0.2.2/ || true
    grep -q 192.0.2.2 /var/log/p0f/p0f.log && grep -q 192.0.2.2 /var/log/fp-cli/events.json
}
link
sed -i 's/^INTERFACE=.*/INTERFACE=fp0/' /etc/default/p0f
sed -i 's/^interface = .*/interface = ["fp0"]/' /etc/fp-cli/live.toml
systemctl restart fp-cli p0f
until_it send
ip link del fp0
sleep 8
: > /var/log/p0f/p0f.log
: > /var/log/fp-cli/events.json
link
until_it send
until_it systemctl --quiet is-active fp-cli p0f

# They end well.
systemctl stop fp-cli p0f
for unit in fp-cli p0f; do systemctl show --property Result $unit | grep success; done
systemd-analyze security fp-cli.service | tail -1
systemd-analyze security p0f.service | tail -1
