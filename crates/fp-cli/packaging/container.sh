#!/bin/sh
# container.sh: builds the Containerfile without a registry, and runs the image with no right but CAP_NET_RAW. In place of the
# images that it begins with, two of the same names are made of Debian's packages; the second one gets this machine's Rust.
# Needs root, buildah, mmdebstrap and curl. Nothing is left behind. Status 77: nothing can be built here.
set -eu
cd "$(dirname "$0")/../../.."
if [ -z "${FP_BOOT_ALONE-}" ]; then
    exec env FP_BOOT_ALONE=1 unshare --mount "$0" "$@"
fi

work=$(mktemp -d /var/tmp/fp-container.XXXXXX)
image() { buildah --root "$work/storage" --runroot "$work/run" --storage-driver "$driver" "$@"; }
clean() {
    image rm --all >/dev/null 2>&1 || true
    rm -rf "$work"
}
trap clean EXIT
export BUILDAH_ISOLATION=chroot
driver=overlay
image images >/dev/null 2>&1 || driver=vfs
if ! image images >"$work/said" 2>&1 || ! mmdebstrap --quiet --variant=minbase bookworm "$work/debian.tar" >"$work/said" 2>&1; then
    cat "$work/said"
    echo "SKIPPED container.sh: no image can be made here"
    exit 77
fi

# What the Containerfile begins with.
debian=$(image from scratch)
image add --quiet "$debian" "$work/debian.tar" >/dev/null
image commit --quiet "$debian" docker.io/library/debian:bookworm-slim >/dev/null
rust=$(image from --pull-never docker.io/library/debian:bookworm-slim)
image run "$rust" -- sh -c 'apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
    gcc libc6-dev pkg-config ca-certificates' >"$work/said" 2>&1 || { cat "$work/said"; exit 1; }
image config --env PATH=/usr/local/rust/bin:/usr/sbin:/usr/bin:/sbin:/bin --env CARGO_HOME=/usr/local/cargo "$rust"
image commit --quiet "$rust" docker.io/library/rust:1-bookworm >/dev/null

image build --quiet --pull-never --tag fp --file Containerfile \
    --volume "$(rustc --print sysroot):/usr/local/rust:ro" \
    --volume "${CARGO_HOME:-$HOME/.cargo}/registry:/usr/local/cargo/registry" \
    --build-arg CARGO_PROFILE_RELEASE_LTO=off --build-arg CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
    --build-arg CARGO_PROFILE_RELEASE_OPT_LEVEL=1 --build-arg FEATURES=libpcap \
    . >"$work/said" 2>&1 || { cat "$work/said"; exit 1; }

# As `podman run --cap-drop ALL --cap-add NET_RAW` runs it, on loopback alone, for some seconds: root with no other
# right. (buildah drops ALL after it has added.)
entry=$(image inspect --type image --format \
    '{{range .OCIv1.Config.Entrypoint}}{{.}} {{end}}{{range .OCIv1.Config.Cmd}}{{.}} {{end}}' fp)
container=$(image from --pull-never fp)
cat > "$work/on-loopback" <<'EOS'
set -eu
ip link set lo up
for _ in 1 2 3 4 5 6 7 8 9; do curl --silent http://127.0.0.1:9/ || true; sleep 0.5; done &
"$@"
EOS
confined() { # COMMAND...
    unshare --net sh "$work/on-loopback" buildah --root "$work/storage" --runroot "$work/run" --storage-driver "$driver" \
        run --cap-add CAP_NET_RAW "$container" -- setpriv --bounding-set=-all,+net_raw --inh-caps=-all "$@"
}
confined grep Cap /proc/self/status >"$work/rights"
grep -E '^CapBnd:.0000000000002000$' "$work/rights" || { cat "$work/rights"; exit 1; }
# shellcheck disable=SC2086
if ! confined timeout --preserve-status 5 $entry >"$work/events" 2>"$work/said"; then
    cat "$work/said"
    exit 1
fi
cat "$work/said"
grep -m1 '"event":"syn"' "$work/events"
echo "container.sh: all holds"
