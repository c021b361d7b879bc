#!/usr/bin/env python3
"""Compares what `fp-cli` reads of NTLM and SMB 1 with what tshark does, message by message.

    testdata/compare_ntlm.py FP_CLI CAPTURE...

Of each capture the messages of both are listed with what they say, and each that only one of them has is printed. Messages in other
protocols than SMB and HTTP/1 are left out, and so are those that tshark finds more than once in a frame. It ends with 1 if there is any
difference.
"""

import collections
import json
import subprocess
import sys

KINDS = {"0x00000001": "negotiate", "0x00000002": "challenge", "0x00000003": "authenticate"}
FIELDS = [
    "frame.number",
    "frame.protocols",
    "ntlmssp.messagetype",
    "ntlmssp.version.major",
    "ntlmssp.version.minor",
    "ntlmssp.version.build_number",
    "ntlmssp.challenge.target_name",
    "ntlmssp.challenge.target_info.nb_computer_name",
    "ntlmssp.challenge.target_info.nb_domain_name",
    "ntlmssp.challenge.target_info.dns_computer_name",
    "ntlmssp.challenge.target_info.dns_domain_name",
    "ntlmssp.challenge.target_info.dns_tree_name",
    "ntlmssp.auth.hostname",
]


def ours(fp_cli, capture):
    lines = subprocess.run([fp_cli, "pcap", "--quiet", "--format", "json", "--event", "ntlm", capture], capture_output=True, text=True).stdout
    for line in lines.splitlines():
        event = json.loads(line)
        names = [event[name] or "" for name in ("target", "computer", "domain", "dns_computer", "dns_domain", "dns_forest")]
        if event["message"] == "negotiate":
            # tshark has fields of its own for these two.
            names = [""] * 6
        yield (event["packet"], event["message"], event["version"] or "", *names)


def tsharks(capture):
    argv = ["tshark", "-n", "-r", capture, "-Y", "ntlmssp and (smb or smb2 or http)", "-T", "fields", "-E", "separator=|", "-E", "aggregator=;"]
    for field in FIELDS:
        argv += ["-e", field]
    for line in subprocess.run(argv, capture_output=True, text=True).stdout.splitlines():
        frame, protocols, kind, major, minor, build, *names = line.split("|")
        names = ["" if name == "NULL" else name for name in names]
        if ";" in kind or "dcerpc" in protocols:
            continue
        *names, workstation = names
        if KINDS.get(kind) == "authenticate":
            # What its answer holds of the challenge is the server's.
            names = ["", workstation, "", "", "", ""]
        version = f"{major}.{minor}.{build}".split(";")[0] if build else ""
        yield (int(frame), KINDS.get(kind), "" if version == "0.0.0" else version, *names)


def main():
    fp_cli, *captures = sys.argv[1:]
    told = differ = 0
    for capture in captures:
        one, other = (collections.Counter(found) for found in (ours(fp_cli, capture), tsharks(capture)))
        told += sum((one & other).values())
        for who, left in (("fp-cli", one - other), ("tshark", other - one)):
            for message in left.elements():
                differ += 1
                print(f"{capture}: {who} alone: {' '.join(map(str, message))}")
    print(f"{told} messages are the same, {differ} are not")
    return 1 if differ else 0


sys.exit(main())
