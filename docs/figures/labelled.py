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
COUNT = re.compile(r"SYN(?:\+ACK)?: hosts (\d+) right (\S+)% wrong (\S+)% unknown (\S+)%")


def rows(path):
    with open(path) as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def key(row):
    return row["group"], row["ip"], row["role"]


def ask(command, keep=lambda row: True):
    """(hosts, right, wrong, unknown) of SYNs and of SYN+ACKs, of the labels that are kept."""
    labels = rows(f"{SHARED}/labels/labels.tsv")
    with tempfile.NamedTemporaryFile("w", suffix=".tsv") as file:
        # As it is written, quotes and all.
        print("\t".join(labels[0]), file=file)
        for row in filter(keep, labels):
            print("\t".join(row.values()), file=file)
        file.flush()
        command = [f"{SHARED}/tools/accuracy.py", "--labels", file.name, "--corpus", f"{SHARED}/corpus", "--cmd", command]
        return COUNT.findall(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def main():
    if "--halves" in sys.argv:
        parity = lambda row: hashlib.sha256(row["group"].encode()).digest()[-1] & 1
        (syn, synack) = zip(*(ask(OURS, lambda row, half=half: parity(row) == half) for half in (0, 1)))
        print(f"{syn[0][1]}% and {syn[1][1]}% right (SYN), {synack[0][1]}% and {synack[1][1]}% (SYN+ACK)")
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
        cells = [f"{value}%" for value in syn[1:] + synack[1:]]
        print("|", name.format(syn[0], synack[0]), "|", " | ".join(cells), "|")


main()
