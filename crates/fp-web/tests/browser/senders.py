#!/usr/bin/env python3
"""SYNs on loopback: senders.py PER_SECOND SECONDS. Each is of another port and host, and is told as two events."""
import socket
import struct
import sys
import time

rate, seconds = int(sys.argv[1]), float(sys.argv[2])
options = bytes.fromhex("020405b40402080a000000010000000001030307")
out = socket.socket(socket.AF_PACKET, socket.SOCK_RAW)
out.bind(("lo", 0))
begin, count = time.monotonic(), 0
while time.monotonic() - begin < seconds:
    due = int((time.monotonic() - begin) * rate)
    while count < due:
        count += 1
        host = count % 4000
        addresses = bytes([10, 9, host // 250, 1 + host % 250, 192, 0, 2, 1 + count % 40])
        ip = struct.pack("!BBHHHBBH", 0x45, 0, 60, 7, 0x4000, 64 - count % 12, 6, 0) + addresses
        tcp = struct.pack("!HHIIBBHHH", 1024 + count % 60000, 443, count, 0, 0xA0, 2, 29200, 0, 0) + options
        out.send(bytes(12) + b"\x08\x00" + ip + tcp)
    time.sleep(0.002)
print(count)
