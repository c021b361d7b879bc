#!/usr/bin/env python3
"""The rows of docs/accuracy.md on labelled captures: what ../shared/tools/accuracy.py counts, p0f's answers and ours.

    docs/figures/labelled.py [--halves]

--halves: the hosts split by the parity of the SHA-256 of their capture group instead.
"""
import csv, hashlib, os, re, subprocess, sys, tempfile

FP_CLI = os.environ.get("FP_CLI", "target/release/fp-cli")
SHARED = "../shared"
OURS = f"{FP_CLI} pcap --format p0f-log {{}}"
P0F_DB = f"{FP_CLI} pcap --format p0f-log --db /etc/p0f/p0f.fp {{}}"
# What stands before a host, by the names of class middlebox in signatures/.
MIDDLEBOXES = "NAT of a virtual machine", "F5 BIG-IP", "Citrix NetScaler", "Cisco IOS"
WRONG = re.compile(r"^   (\d+) x .* called (.*)$")
COUNT = re.compile(r"SYN(?:\+ACK)?: hosts (\d+) right (\S+)% wrong (\S+)% unknown (\S+)%")


def rows(path):
    with open(path) as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def key(row):
    return row["group"], row["ip"], row["role"]


def ask(command, keep=lambda row: True):
    """[hosts, right, middlebox, wrong, unknown] of SYNs and of SYN+ACKs as numbers of hosts, of the labels that are kept."""
    labels = rows(f"{SHARED}/labels/labels.tsv")
    with tempfile.NamedTemporaryFile("w", suffix=".tsv") as file:
        # As it is written, quotes and all.
        print("\t".join(labels[0]), file=file)
        for row in filter(keep, labels):
            print("\t".join(row.values()), file=file)
        file.flush()
        command = [f"{SHARED}/tools/accuracy.py", "--labels", file.name, "--corpus", f"{SHARED}/corpus", "--cmd", command, "--detail"]
        output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    counts = []
    for line in output.splitlines():
        if found := COUNT.match(line):
            hosts = int(found[1])
            right, wrong, unknown = (round(float(share) / 100 * hosts) for share in found.groups()[1:])
            counts.append([hosts, right, 0, wrong, unknown])
        elif (found := WRONG.match(line)) and found[2].startswith(MIDDLEBOXES):
            # Rightly named: no such name is given but for an exact match.
            counts[-1][2] += int(found[1])
            counts[-1][3] -= int(found[1])
    return counts


def percent(part, hosts):
    return f"{100 * part / hosts:.1f}%"


def interval(part, hosts):
    """Wilson's interval of 95%."""
    z, p = 1.96, part / hosts
    middle, reach = p + z * z / (2 * hosts), z * (p * (1 - p) / hosts + z * z / (4 * hosts * hosts)) ** 0.5
    low, high = ((middle + sign * reach) / (1 + z * z / hosts) for sign in (-1, 1))
    return f"{100 * low:.0f}-{100 * high:.0f}"


def main():
    if "--halves" in sys.argv:
        parity = lambda row: hashlib.sha256(row["group"].encode()).digest()[-1] & 1
        (syn, synack) = zip(*(ask(OURS, lambda row, half=half: parity(row) == half) for half in (0, 1)))
        shares = [percent(right, hosts) for hosts, right, *_ in syn + synack]
        print("{} and {} right (SYN), {} and {} (SYN+ACK)".format(*shares))
        return
    doubtful = rows("docs/doubtful-labels.tsv")
    made_up = {key(row) for row in doubtful if "no TCP option" in row["why"]}
    every = {key(row) for row in doubtful}
    print(f"the {len(every)} hosts")
    for name, command, without in [
        ("p0f 3.09b", None, set()),
        ("its database, our engine (`--db /etc/p0f/p0f.fp`)", P0F_DB, set()),
        ("embedded, all hosts ({}, {})", OURS, set()),
        ("embedded, hosts whose packets have any TCP option ({}, {})", OURS, made_up),
        ("embedded, without doubtful labels ({}, {})", OURS, every),
    ]:
        if command is None:
            # It logs to a file, and says other things on standard output.
            log = 'log=$(mktemp); p0f -r "$1" -f /etc/p0f/p0f.fp -o $log >/dev/null; cat $log; rm $log'
            command = f"sh -c '{log}' sh {{}}"
        syn, synack = ask(command, lambda row: key(row) not in without)
        cells = []
        for hosts, right, middlebox, wrong, unknown in (syn, synack):
            cells.append(f"{percent(right, hosts)} ({interval(right, hosts)})")
            cells += [percent(part, hosts) for part in (middlebox, wrong, unknown)]
        print("|", name.format(syn[0], synack[0]), "|", " | ".join(cells), "|")


main()
