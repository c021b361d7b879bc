#!/bin/sh
# Runs fp-cli.service of the package that deb.sh made under a systemd of its own: this machine's files under an overlay,
# booted in a container with nothing but loopback, so that every line of the unit's sandbox is in force. Needs root,
# systemd-nspawn (systemd-container), curl and nc (netcat-openbsd). Nothing is left behind. Status 77: no container can be
# booted here.
set -eu

check() {
    set -x
    dpkg -i /root/fp-cli.deb
    ip link set lo up
    systemctl start fp-cli
    id=$(systemctl show --property MainPID --value fp-cli)
    # A user of its own, and no rights.
    grep -E '^Uid:.[1-9]' "/proc/$id/status"
    grep -E '^CapPrm:.0+$' "/proc/$id/status"
    grep -E '^Seccomp:.2$' "/proc/$id/status"
    # Not even Landlock is missing.
    journalctl --unit fp-cli | grep WARNING && exit 1
    # It listens, and logs; a client that is refused is seen all the same.
    curl --silent http://127.0.0.1:9/ || true
    for _ in $(seq 50); do grep -q '"event":"syn"' /var/log/fp-cli/events.json && break; sleep 0.1; done
    grep '"event":"syn"' /var/log/fp-cli/events.json
    # Anybody may ask, as a mail server's user would.
    cat > /tmp/ask <<'INNER'
echo 127.0.0.1 | nc -q1 -U /run/fp-cli/json.sock
printf '\001\106\060\120\004\177\0\0\001\0\0\0\0\0\0\0\0\0\0\0\0' | nc -q1 -U /run/fp-cli/p0f.sock | tail -c +41 | head -c 5
INNER
    setpriv --reuid nobody --regid nogroup --clear-groups sh /tmp/ask > /tmp/answers
    grep '"known":true' /tmp/answers
    grep Linux /tmp/answers
    # What logrotate would do, and a log put aside by the program itself.
    mv /var/log/fp-cli/events.json /var/log/fp-cli/events.json.1
    systemctl reload fp-cli
    for _ in $(seq 50); do test -e /var/log/fp-cli/events.json && break; sleep 0.1; done
    test -e /var/log/fp-cli/events.json
    # A program that is stuck is found out, and started again.
    kill -STOP "$id"
    for _ in $(seq 60); do
        sleep 1
        now=$(systemctl show --property MainPID --value fp-cli)
        test "$now" != "$id" && test "$now" != 0 && break
    done
    test "$now" != "$id"
    for _ in $(seq 50); do systemctl --quiet is-active fp-cli && break; sleep 0.1; done
    systemctl is-active fp-cli
    # It ends well.
    systemctl stop fp-cli
    systemctl show --property Result fp-cli | grep success
    dpkg --purge fp-cli
    echo "the service holds"
}

case "$1" in
--boot)
    # In a shell of its own, which the first thing that does not hold ends.
    sh "$0" --check > /root/said 2>&1 || true
    exec systemctl poweroff
    ;;
--check)
    check
    exit
    ;;
esac
if [ -z "${2-}" ]; then
    exec unshare --mount --net "$0" "$(realpath "$1")" isolated
fi

mount -t tmpfs none /mnt
mkdir /mnt/over /mnt/work /mnt/root
mount -t overlay none -o lowerdir=/,upperdir=/mnt/over,workdir=/mnt/work /mnt/root
cp "$1" /mnt/root/root/fp-cli.deb
cp "$0" /mnt/root/root/service.sh
# Half a minute is long for a check.
mkdir -p /mnt/root/etc/systemd/system/fp-cli.service.d
printf '[Service]\nWatchdogSec=3\n' > /mnt/root/etc/systemd/system/fp-cli.service.d/check.conf
cat > /mnt/root/etc/systemd/system/fp-cli-check.service <<EOF
[Service]
Type=oneshot
ExecStart=/bin/sh /root/service.sh --boot
EOF
# The container's own filter of system calls knows nothing of Landlock.
timeout 180 systemd-nspawn --directory=/mnt/root --boot --private-network --register=no --keep-unit --quiet \
    --system-call-filter='landlock_create_ruleset landlock_add_rule landlock_restrict_self' \
    --machine=fp-cli-check systemd.unit=fp-cli-check.service </dev/null >/mnt/console 2>&1 || true
if ! test -e /mnt/root/root/said; then
    cat /mnt/console
    echo "SKIPPED service.sh: no container can be booted here"
    exit 77
fi
if ! grep -qx 'the service holds' /mnt/root/root/said; then
    cat /mnt/console /mnt/root/root/said
    exit 1
fi
echo "the service starts, listens, answers, reloads, is watched and ends under its sandbox"
