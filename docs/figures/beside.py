#!/usr/bin/env python3
"""CPU time of fp-cli beside tshark, and beside a program with huginn-net-tls, on one file of TLS connections.

    beside.py FP_CLI CORPUS FILE [HUGINN]

FILE is made, if it is not there: the first 20 packets of each connection with a TLS hello in the classic Ethernet captures of
CORPUS, over and over with other addresses and client ports, 120 MB. HUGINN is a program that takes a capture and prints a line
with the JA4 of each hello (docs/benchmarks.md). All write to /dev/null; three rounds, in turn; user and system time of the
whole process, and the ratios of each round.
"""

import os
import pathlib
import statistics
import struct
import subprocess
import sys

SIZE = 120_000_000
FIRST = 20
ROUNDS = 3
FIELDS = ["frame.number", "ip.src", "ip.dst", "tcp.srcport", "tcp.dstport", "tls.handshake.type", "tls.handshake.version",
          "tls.handshake.extensions_server_name", "tls.handshake.extensions_alpn_str", "tls.handshake.ciphersuite",
          "tls.handshake.extension.type", "tls.handshake.ja3", "tls.handshake.ja3s"]


def connections(corpus):
    """Frames of the beginnings of connections with a hello, capture by capture."""
    for path in sorted(path for path in pathlib.Path(corpus).iterdir() if path.is_file()):
        data = path.read_bytes()
        if data[:4] != b"\xd4\xc3\xb2\xa1" or data[20:24] != b"\1\0\0\0":
            continue
        flows, at = {}, 24
        while at + 16 <= len(data):
            length = struct.unpack_from("<I", data, at + 8)[0]
            frame = data[at + 16:at + 16 + length]
            at += 16 + length
            if len(frame) < 54 or frame[12:14] != b"\x08\0" or frame[14] != 0x45 or frame[23] != 6 or frame[20] & 0x3f or frame[21]:
                continue
            ends = sorted([(frame[26:30], frame[34:36]), (frame[30:34], frame[36:38])])
            flow = flows.setdefault(tuple(ends), [False, []])
            payload = frame[34 + (frame[46] >> 4) * 4:14 + struct.unpack_from(">H", frame, 16)[0]]
            flow[0] |= len(payload) > 5 and payload[0] == 22 and payload[1] == 3 and payload[5] == 1
            if len(flow[1]) < FIRST:
                flow[1].append(frame)
        frames = [frame for wanted, kept in flows.values() if wanted for frame in kept]
        if frames:
            yield frames


def make(corpus, path):
    captures = list(connections(corpus))
    written, time, turn = 24, 0, 0
    with open(path, "wb") as out:
        out.write(struct.pack("<IHHiIII", 0xA1B2C3D4, 2, 4, 0, 0, 65535, 1))
        while written < SIZE:
            turn += 1
            for frames in captures:
                for frame in frames:
                    frame = bytearray(frame)
                    for place in (27, 31):
                        frame[place] ^= turn & 255
                        frame[place + 1] ^= turn >> 8
                    for place in (34, 36):
                        if frame[place] >= 0x80:
                            frame[place] ^= turn & 0x7F
                    time += 10
                    out.write(struct.pack("<IIII", 1_700_000_000 + time // 1_000_000, time % 1_000_000, len(frame), len(frame)) + frame)
                    written += 16 + len(frame)
    return path


def cpu(command):
    read, write = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(read)
        os.dup2(write, 1)
        os.dup2(os.open("/dev/null", os.O_WRONLY), 2)
        os.close(write)
        os.execvp(command[0], command)
    os.close(write)
    lines = 0
    while piece := os.read(read, 1 << 20):
        lines += piece.count(b"\n")
    os.close(read)
    _, status, usage = os.wait4(pid, 0)
    if status:
        sys.exit(f"{command[0]}: {status}")
    return usage.ru_utime + usage.ru_stime, lines, usage.ru_maxrss // 1024


def main():
    fp_cli, corpus, path, *huginn = sys.argv[1:]
    if not os.path.exists(path):
        make(corpus, path)
    tshark = ["tshark", "-n", "-r", path, "-Y", "tls.handshake.type == 1 || tls.handshake.type == 2", "-T", "fields"]
    for field in FIELDS:
        tshark += ["-e", field]
    run = [fp_cli, "pcap", "--threads=1", "--format"]
    programs = {
        "fp-cli, JSON of clients and servers": [*run, "json", "--event", "tls client", "--event", "tls server", path],
        "fp-cli, p0f's log of clients": [*run, "p0f-log", "--event", "tls client", path],
        "fp-cli, p0f's log of all": [*run, "p0f-log", path],
        "tshark -T fields": tshark,
    }
    for program in huginn:
        programs[pathlib.Path(program).name] = [program, path]
    taken = {name: [] for name in programs}
    for _ in range(ROUNDS):
        for name, command in programs.items():
            taken[name].append(cpu(command))
    of_json, of_log = ([seconds for seconds, *_ in taken[name]] for name in list(programs)[:2])
    print(f"{os.path.getsize(path) / 1e6:.0f} MB\n| program | CPU s | lines | memory, MB | times JSON | times the log of clients |")
    print("|---|---:|---:|---:|---:|---:|")
    for name, runs in taken.items():
        times = [statistics.median(run[0] / one for run, one in zip(runs, to)) for to in (of_json, of_log)]
        print(f"| {name} | {statistics.median(run[0] for run in runs):.2f} | {runs[0][1]} | {runs[0][2]} | {times[0]:.1f} | {times[1]:.1f} |")


main()
