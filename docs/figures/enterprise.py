#!/usr/bin/env python3
"""The figures of docs/accuracy.md on one corporation's clients: right answers, weighted by sessions."""
import csv, json, os, re, subprocess

FP_CLI = os.environ.get("FP_CLI", "target/release/fp-cli")
TABLE = "../shared/labels/enterprise-syn.tsv"


def shares(text):
    """`Windows=0.9,Linux=0.1`: each with its share, in all 1."""
    parts = [part.rsplit("=", 1) for part in text.split(",") if part]
    total = sum(float(share) for _, share in parts) or 1
    return {name: float(share) / total for name, share in parts}


def product(version):
    """What an answer has to name: `windows_10:2004` is Windows 10, `mac_os_x:11.2` macOS."""
    system, _, number = version.partition(":")
    if system.startswith("windows_"):
        return "Windows " + system[len("windows_"):]
    return "macOS" if system == "mac_os_x" else "Linux" if system.endswith("_linux") else system


def names_product(answer, true):
    if true == "macOS":
        return answer.startswith(("macOS", "Mac OS X"))
    if true.startswith("Windows "):
        return answer.startswith("Windows") and re.search(rf"\b{re.escape(true[8:])}\b", answer[7:]) is not None
    return answer.startswith(true)


def family(answer):
    return "macOS" if answer.startswith(("macOS", "Mac OS", "iOS")) else answer.split(" ")[0]


def main():
    with open(TABLE) as file:
        table = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    weights = [int(row["sessions"]) for row in table]
    percent = lambda sessions: 100 * sessions / sum(weights)
    print(f"{len(table)} SYN signatures, {sum(weights) / 1e9:.2f} billion sessions")
    for title, note, database in [
        ("p0f's database", " (Mac OS X; Windows only as a kernel)", ["--db", "/etc/p0f/p0f.fp"]),
        ("embedded", "", []),
    ]:
        asked = "".join(row["raw_sig"] + "\n" for row in table)
        done = subprocess.run([FP_CLI, "match", "--json", *database, "-"], input=asked, capture_output=True, text=True)
        names = [label(json.loads(line)) for line in done.stdout.splitlines()]
        assert len(names) == len(table), (len(names), done.stderr)
        right_family = right_product = named = 0.0
        for row, weight, name in zip(table, weights, names):
            if name:
                named += weight
                right_family += weight * shares(row["family"]).get(family(name), 0)
                versions = shares(row["version"]).items()
                right_product += weight * sum(share for version, share in versions if names_product(name, product(version)))
        cells = f"{percent(right_family):.3f}% | {percent(right_product):.3f}%{note} | {percent(named):.3f}%"
        print(f"| {title} | {cells} |")
    # Of the embedded database alone.
    narrowed = lambda *starts: percent(sum(w for w, name in zip(weights, names) if name.startswith(starts)))
    print(f"{narrowed('macOS 10.14', 'macOS 10.10'):.1f}% of the sessions are narrowed to macOS")
    ten = percent(sum(w for w, name in zip(weights, names) if name == "Windows 10 or 11"))
    print(f"{ten:.1f}% to Windows 10 or 11")
    rule = {row["raw_sig"].split(":")[3] for row, name in zip(table, names) if name == "Windows 10 or 11"}
    print(f"{names.count('Windows 10 or 11')} of the signatures, with {len(rule)} values of the MSS")


def label(answer):
    verdict = answer.get("verdict") or {}
    return " ".join(filter(None, (verdict.get("name"), verdict.get("flavor"))))


main()
