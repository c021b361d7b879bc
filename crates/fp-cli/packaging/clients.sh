#!/bin/sh
# clients.sh FP-CLI.DEB FP-P0F.DEB MODULES: mail servers' own clients of p0f's API ask the services of the packages that
# deb.sh made, in a booted container (boot.sh): rspamd's p0f module and haraka's plugin, which is looked for in the folder
# MODULES (`npm install --prefix DIR haraka-plugin-p0f` makes DIR/node_modules). Needs root, rspamd, node, python3 and what
# boot.sh does.
set -eu
if [ -z "${FP_BOOTED-}" ]; then
    here=$(dirname "$0")
    clients=$here/../tests/live/clients
    exec "$here/boot.sh" "$0" "$1" "$2" "$clients/haraka.js" "$clients/rspamd.conf" "$3"
fi

# An address that no client takes for one of its own network.
peer=198.51.100.1
until_it() {
    for _ in $(seq 100); do "$@" && return; sleep 0.1; done
    exit 1
}
dpkg -i fp-cli.deb fp-p0f.deb
ip link set lo up
ip addr add $peer/32 dev lo
systemctl start fp-cli p0f
python3 -m http.server --bind $peer 80 >/dev/null 2>&1 &
until_it curl --silent --output /dev/null --interface $peer http://$peer/
until_it grep -q 'mod=http response' /var/log/p0f/p0f.log
until_it grep -q '"event":"http response"' /var/log/fp-cli/events.json

# The socket of either service as whoever the client runs as, and the one that rspamd asks without being told.
for socket in /run/p0f.sock /run/p0f/p0f.sock /run/fp-cli/p0f.sock; do
    test -S $socket
    NODE_PATH=$PWD/node_modules node haraka.js $socket $peer | tee haraka.json
    grep "\"query\":\"$peer\"" haraka.json
    grep '"os_name":"Linux"' haraka.json
    grep '"X-p0f":"os=\\"Linux' haraka.json
    NODE_PATH=$PWD/node_modules node haraka.js $socket 203.0.113.9 | grep 'no p0f results'

    work=$(mktemp -d)
    chown _rspamd "$work"
    printf 'org\n' > "$work/tlds"
    printf 'From: a@example.org\r\nTo: b@example.org\r\nSubject: x\r\n\r\nx\r\n' > mail
    sed "s|\$WORK|$work|g; s|\$SOCKET|$socket|g" rspamd.conf > "$work/rspamd.conf"
    rspamd --user _rspamd --group _rspamd --no-fork --config "$work/rspamd.conf" > rspamd.log 2>&1 &
    rspamd=$!
    asked() {
        rspamc -h 127.0.0.1:11333 --ip $peer -j mail > rspamd.json && grep -q '"symbols"' rspamd.json
    }
    until_it asked
    cat rspamd.json
    tr -d ' \n' < rspamd.json | grep '"P0F":{'
    tr -d ' \n' < rspamd.json | grep '"LINUX":{[^}]*"options":\["Linux'
    kill $rspamd
    wait $rspamd || true
done
