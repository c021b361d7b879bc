#!/usr/bin/env python3
"""Writes a capture of SYNs, each of another kind: window, options, MSS, TTL and source are drawn at random, from a seed.

    docs/figures/random-syns.py COUNT FILE [SEED]
"""
import random, struct, sys

count, path, draw = int(sys.argv[1]), sys.argv[2], random.Random(sys.argv[3] if len(sys.argv) > 3 else "fp")


def options():
    out = b""
    for _ in range(draw.randrange(1, 9)):
        kind = draw.randrange(5)
        out += [b"\1", b"\4\2", bytes([3, 3, draw.randrange(15)]), b"\2\4" + struct.pack(">H", draw.randrange(500, 9000)),
                b"\x08\x0a" + struct.pack(">II", draw.getrandbits(32), 0)][kind]
    out = out[:40]
    return out + b"\0" * (-len(out) % 4)


with open(path, "wb") as file:
    # Raw IP, microseconds, a thousandth of a second between two packets.
    file.write(struct.pack("<IHHiIII", 0xA1B2C3D4, 2, 4, 0, 0, 65535, 101))
    for n in range(count):
        opts = options()
        length = 40 + len(opts)
        frame = struct.pack(">BBHHHBBH4s4s", 0x45, 0, length, draw.getrandbits(16), 0x4000, draw.randrange(33, 255), 6, 0,
                            draw.randbytes(4), bytes([192, 0, 2, 1]))
        frame += struct.pack(">HHIIBBHHH", draw.randrange(1024, 65536), 80, draw.getrandbits(32), 0, (20 + len(opts)) << 2, 2,
                             draw.getrandbits(16), 0, 0) + opts
        file.write(struct.pack("<IIII", 1_000_000 + n // 1000, n % 1000 * 1000, length, length) + frame)
