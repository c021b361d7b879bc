#!/bin/sh
# boot.sh SCRIPT FILE...: runs a script of this folder under a systemd of its own: this machine's files under an overlay,
# booted in a container with nothing but loopback, so that every line of a unit's sandbox is in force. The script finds the
# files under their names in the current folder, and ends with status 0 if all holds. Needs root and systemd-nspawn
# (systemd-container). Nothing is left behind. Status 77: no container can be booted here.
set -eu

if [ "$1" = --inside ]; then
    cd /root/boot
    export FP_BOOTED=1
    # In a shell of its own, which the first thing that does not hold ends.
    if sh -x ./script >said 2>&1; then
        echo holds >result
    else
        journalctl --lines 30 >>said 2>&1 || true
        echo fails >result
    fi
    exec systemctl poweroff
fi
if [ -z "${FP_BOOT_ALONE-}" ]; then
    FP_BOOT_ALONE=1 exec unshare --mount --net "$0" "$@"
fi

script=$1
shift
mount -t tmpfs none /mnt
mkdir /mnt/over /mnt/work /mnt/root
mount -t overlay none -o lowerdir=/,upperdir=/mnt/over,workdir=/mnt/work /mnt/root
inside=/mnt/root/root/boot
mkdir "$inside"
cp "$0" "$inside/boot.sh"
cp "$script" "$inside/script"
[ $# = 0 ] || cp -rL "$@" "$inside"
# Images for containers forbid packages to start services, and leave out manual pages.
rm -f /mnt/root/usr/sbin/policy-rc.d /mnt/root/etc/dpkg/dpkg.cfg.d/docker
cat > /mnt/root/etc/systemd/system/fp-boot.service <<UNIT
[Service]
Type=oneshot
ExecStart=/bin/sh /root/boot/boot.sh --inside
UNIT
# The container's own filter of system calls knows nothing of Landlock.
timeout 240 systemd-nspawn --directory=/mnt/root --boot --private-network --register=no --keep-unit --quiet \
    --system-call-filter='landlock_create_ruleset landlock_add_rule landlock_restrict_self' \
    --machine="fp-boot-$$" systemd.unit=fp-boot.service </dev/null >/mnt/console 2>&1 || true
name=$(basename "$script")
if ! [ -e "$inside/said" ]; then
    cat /mnt/console
    echo "SKIPPED $name: no container can be booted here"
    exit 77
fi
if [ "$(cat "$inside/result" 2>&1)" != holds ]; then
    cat /mnt/console "$inside/said"
    echo "FAILED $name"
    exit 1
fi
echo "$name: all holds"
