#!/bin/sh
# check.sh FP-CLI.DEB FP-P0F.DEB: the life of both packages that deb.sh made: lintian, then in a booted container (boot.sh)
# installed, run, upgraded while they run, removed and purged. Needs root, lintian, curl and what boot.sh does. service.sh
# and clients.sh look at what the services do.
set -eu
if [ -z "${FP_BOOTED-}" ]; then
    here=$(dirname "$0")
    # What a first upload to Debian closes is no matter of ours.
    lintian --allow-root --fail-on error,warning --suppress-tags initial-upload-closes-no-bugs "$1" "$2"
    capture=$here/../../../testdata/uptime/capture.pcap
    exec "$here/boot.sh" "$0" "$1" "$2" "$capture"
fi

# running UNIT: its process.
running() { systemctl is-active "$1" >&2 && systemctl show --property MainPID --value "$1"; }
# later DEB VERSION: the package again, as the next version.
later() {
    rm -rf tree
    dpkg-deb -R "$1" tree
    sed -i "s/^Version: .*/Version: $2/" tree/DEBIAN/control
    dpkg-deb --root-owner-group -b tree "later-$1"
}
# seen FILE WORD: until the file has it; a client that is refused is seen all the same.
seen() {
    for _ in $(seq 50); do
        curl --silent http://127.0.0.1:9/ || true
        grep -q "$2" "$1" 2>/dev/null && return
        sleep 0.1
    done
    exit 1
}
absent() { for path in "$@"; do if [ -e "$path" ] || [ -L "$path" ]; then exit 1; fi; done; }

ip link set lo up
dpkg --purge p0f fp-cli || true
later fp-cli.deb 9.0-1
later fp-p0f.deb 9.0-1

# fp-cli.
dpkg -i fp-cli.deb
for file in /lib/systemd/system/fp-cli.service /usr/share/man/man1/fp-cli-live.1.gz \
    /usr/share/bash-completion/completions/fp-cli /usr/share/doc/fp-cli/copyright /usr/share/doc/fp-cli/changelog.Debian.gz; do
    test -e $file
done
test "$(zcat /usr/share/doc/fp-cli/changelog.Debian.gz | sed -n '1s/.*(\(.*\)).*/\1/p')" = \
    "$(dpkg-query -W -f '${Version}' fp-cli)"
problems=$(systemd-analyze verify /lib/systemd/system/fp-cli.service 2>&1 | grep fp-cli.service | grep -v "man " || true)
test -z "$problems"
fp-cli live --check --config /etc/fp-cli/live.toml 2>&1 | grep 'its folder'
fp-cli p0f -r capture.pcap | grep "(uptime)"
# The package depends on libpcap, which a filter loads.
fp-cli p0f -r capture.pcap "tcp port 81" | grep "Processed 0 packets"
# Nothing listens before somebody says so.
test "$(systemctl is-enabled fp-cli)" = disabled
test "$(systemctl is-active fp-cli)" = inactive
systemctl enable --now fp-cli
seen /var/log/fp-cli/events.json '"event":"syn"'

# The logs are for the group, and for nobody else.
test "$(stat -c '%U:%G %a' /var/log/fp-cli)" = "_fp:_fp 750"
test "$(stat -c '%U:%G %a' /var/log/fp-cli/events.json)" = "_fp:_fp 640"
useradd --system --groups _fp shipper
setpriv --reuid shipper --regid shipper --init-groups head -1 /var/log/fp-cli/events.json | grep event
if setpriv --reuid nobody --regid nogroup --clear-groups ls /var/log/fp-cli; then exit 1; fi

# An upgrade has the new program run, and goes on with the log.
before=$(running fp-cli)
lines=$(wc -l < /var/log/fp-cli/events.json)
dpkg -i later-fp-cli.deb
after=$(running fp-cli)
test "$before" != "$after"
test "$(readlink "/proc/$after/exe")" = /usr/bin/fp-cli
test "$(wc -l < /var/log/fp-cli/events.json)" -ge "$lines"
# One that does not run is not started by an upgrade.
systemctl stop fp-cli
dpkg -i fp-cli.deb
test "$(systemctl is-active fp-cli)" = inactive
systemctl start fp-cli

# Removal stops it and keeps configuration and logs; purging leaves nothing.
process=$(running fp-cli)
dpkg --remove fp-cli
absent "/proc/$process" /usr/bin/fp-cli /run/fp-cli
test -s /var/log/fp-cli/events.json
getent passwd _fp
dpkg --purge fp-cli
absent /var/log/fp-cli /etc/fp-cli /etc/systemd/system/multi-user.target.wants/fp-cli.service
if getent passwd _fp || getent group _fp; then exit 1; fi

# fp-p0f takes the place of Debian's p0f, here one with the same files.
mkdir -p debian/DEBIAN debian/usr/sbin debian/etc/p0f
printf 'Package: p0f\nVersion: 3.09b-3\nArchitecture: all\nMaintainer: x <x@example.org>\nDescription: x\n' > debian/DEBIAN/control
printf '#!/bin/sh\n' > debian/usr/sbin/p0f
printf '/etc/p0f/p0f.fp\n' > debian/DEBIAN/conffiles
printf '; none\n' > debian/etc/p0f/p0f.fp
chmod 755 debian/usr/sbin/p0f
dpkg-deb --root-owner-group -b debian p0f.deb
dpkg -i p0f.deb
dpkg -i fp-cli.deb fp-p0f.deb
if dpkg-query -W -f '${Status}\n' p0f | grep ' installed'; then exit 1; fi
# What depends on p0f is content.
mkdir -p needs/DEBIAN
printf 'Package: needs\nVersion: 1\nArchitecture: all\nMaintainer: x <x@example.org>\nDepends: p0f\nDescription: x\n' > needs/DEBIAN/control
dpkg-deb --root-owner-group -b needs needs.deb
dpkg -i needs.deb
dpkg --purge needs
test "$(readlink -f /usr/sbin/p0f)" = /usr/bin/fp-cli
man -P cat -l /usr/share/man/man1/p0f.1.gz | grep -e "-r FILE"
p0f -r capture.pcap | grep "(uptime)"
problems=$(systemd-analyze verify /lib/systemd/system/p0f.service 2>&1 | grep p0f.service | grep -v "man " || true)
test -z "$problems"
test "$(systemctl is-active p0f)" = inactive
systemctl enable --now p0f fp-cli
seen /var/log/p0f/p0f.log 'mod=syn'
test "$(stat -c '%U:%G %a' /var/log/p0f/p0f.log)" = "_fp:_fp 640"
test -S /run/p0f.sock
before=$(running p0f)
dpkg -i later-fp-p0f.deb
after=$(running p0f)
test "$before" != "$after"
# The program comes with the other package: both services run the new one.
both="$after $(running fp-cli)"
dpkg -i later-fp-cli.deb
test "$(running p0f)" != "$after"
for process in $(running p0f) $(running fp-cli); do
    test "$(readlink "/proc/$process/exe")" = /usr/bin/fp-cli
    if echo " $both " | grep " $process "; then exit 1; fi
done
process=$(running p0f)
dpkg --remove fp-p0f
absent "/proc/$process" /usr/sbin/p0f /run/p0f /run/p0f.sock
test -s /var/log/p0f/p0f.log
systemctl is-active fp-cli
dpkg --purge fp-p0f
absent /var/log/p0f /etc/default/p0f
# The other's database was left alone.
test -e /etc/p0f/p0f.fp
dpkg --purge fp-cli
absent /var/log/fp-cli
