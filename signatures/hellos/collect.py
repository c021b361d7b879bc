#!/usr/bin/env python3
"""Makes the tables of this folder: hellos that were seen, and what program sent each.

    collect.py FP_CLI SHARED [LAB_FOLDER]

FP_CLI is a built fp-cli, SHARED the shared material (sigsources/, labels/), LAB_FOLDER what lab.py captured. A row
is: kind, name, version, system, how often, raw signature (docs/tls.md, docs/ssh.md, docs/dhcp.md, docs/http2.md).
`cargo xtask hello-db` makes signatures of the rows. Needs Python 3.11 with PyYAML.
"""

import collections
import csv
import gzip
import json
import pathlib
import re
import subprocess
import sys

import yaml

HERE = pathlib.Path(__file__).parent
VARIABLE = {0x00, 0x15, 0x23, 0x29, 0x2A, 0x2C}
HEAD = ["kind", "name", "version", "system", "count", "raw"]


def is_grease(number):
    return number & 0x0F0F == 0x0A0A and number >> 8 == number & 0xFF


def spelt(number):
    return "g" if is_grease(number) else f"{number:x}"


def word(protocol):
    """A protocol of ALPN, as bytes."""
    return "".join(chr(b) if 33 <= b < 127 and chr(b) not in ",:%*?|" else f"%{b:02x}" for b in protocol)


def stable(version, ciphers, extensions, groups, formats, algorithms, versions, alpn):
    """The stable form of docs/tls.md."""
    kept = sorted(e for e in extensions if e not in VARIABLE and not is_grease(e))
    words = (["g"] if any(map(is_grease, extensions)) else []) + [f"{e:x}" for e in kept]
    lists = [map(spelt, ciphers), words, map(spelt, groups), (f"{f:x}" for f in formats),
             map(spelt, algorithms), map(spelt, versions), map(word, alpn)]
    return f"t:{version:x}:" + ":".join(",".join(one) for one in lists)


def write(name, licence, rows):
    """Rows, those that are the same but for how often they were seen as one."""
    counts = collections.Counter()
    for *what, count, raw in rows:
        counts[(*what, raw)] += count
    with open(HERE / f"{name}.tsv", "w", newline="\n") as out:
        out.write(f"# {licence}\n" + "\t".join(HEAD) + "\n")
        for (kind, program, version, system, raw), count in sorted(counts.items()):
            out.write("\t".join([kind, program, version, system, str(count), raw]) + "\n")
    print(f"{name}: {len(counts)} rows", file=sys.stderr)


def told(fp_cli, capture):
    """What fp-cli tells of a capture."""
    out = subprocess.run([fp_cli, "pcap", "--format", "json", capture], capture_output=True, check=False).stdout
    return [json.loads(line) for line in out.splitlines()]


# --- curl-impersonate -------------------------------------------------------------------------------------------------

BROWSERS = {"chrome": "Chrome", "edge": "Chrome", "firefox": "Firefox", "safari": "Safari", "tor": "Firefox"}
SYSTEMS = {"win10": "Windows", "linux": "Linux", "macos": "macOS", "ios": "macOS", "android": "Linux"}
VERSIONS = {"SSL_3_0": 0x300, "TLS_VERSION_1_0": 0x301, "TLS_VERSION_1_1": 0x302, "TLS_VERSION_1_2": 0x303,
            "TLS_VERSION_1_3": 0x304, "GREASE": 0x0A0A}
TYPES = {"server_name": 0, "status_request": 5, "supported_groups": 10, "ec_point_formats": 11,
         "signature_algorithms": 13, "application_layer_protocol_negotiation": 16, "signed_certificate_timestamp": 18,
         "padding": 21, "extended_master_secret": 23, "compress_certificate": 27, "record_size_limit": 28,
         "delegated_credentials": 34, "session_ticket": 35, "supported_versions": 43, "psk_key_exchange_modes": 45,
         "keyshare": 51, "pre_shared_key": 41, "application_settings": 17513, "application_settings_old": 17513,
         "application_settings_new": 17613, "encrypted_client_hello": 65037, "renegotiation_info": 65281,
         "GREASE": 0x0A0A}


def number(text):
    return 0x0A0A if text == "GREASE" else VERSIONS.get(text, text)


# The Firefox that a Tor Browser is.
TOR = {"14.5": "128"}


def akamai(frames):
    """The form of docs/http2.md of the first SETTINGS, what stands before the first head, and that head. Of the older
    browsers there is the head alone: None."""
    settings = window = letters = None
    for frame in frames:
        kind = frame["frame_type"]
        if kind == "SETTINGS" and settings is None:
            settings = ";".join(f"{one['key']}:{one['value']}" for one in frame["settings"])
        elif kind == "WINDOW_UPDATE" and window is None and letters is None:
            window = str(frame["window_size_increment"])
        elif kind == "HEADERS" and letters is None:
            letters = ",".join(name[1] for name in frame["pseudo_headers"])
        elif kind not in ("SETTINGS", "WINDOW_UPDATE", "HEADERS"):
            raise ValueError(f"unknown frame: {frame}")
    return settings and f"{settings}|{window or '00'}|0|{letters}"


def curl_impersonate(shared):
    for path in sorted((shared / "sigsources/curl-impersonate").glob("*.yaml")):
        page = yaml.safe_load(path.read_text())
        about, hello = page["browser"], page["signature"]["tls_client_hello"]
        of = {e["type"]: e for e in hello["extensions"]}
        unknown = [e for e in of if e not in TYPES and not isinstance(e, int)]
        if unknown:
            print(f"{path.name}: {unknown} left out", file=sys.stderr)
            continue
        get = lambda extension, field: [number(n) for n in of.get(extension, {}).get(field, [])]
        raw = stable(
            number(hello["handshake_version"]), map(number, hello["ciphersuites"]),
            [TYPES.get(e["type"], e["type"]) for e in hello["extensions"]], get("supported_groups", "supported_groups"),
            get("ec_point_formats", "ec_point_formats"), get("signature_algorithms", "sig_hash_algs"),
            get("supported_versions", "supported_versions"),
            [p.encode() for p in of.get("application_layer_protocol_negotiation", {}).get("alpn_list", [])])
        opening = akamai(page["signature"].get("http2", {}).get("frames", []))
        name = about["name"].lower()
        version = str(about["version"])
        if name == "tor":
            # Tor Browser 14.5 is Firefox ESR 128 with a hello of its own.
            yield "tls:client", "Tor Browser", version, "macOS", 1, raw
            yield "http2:client", "Firefox", f"{TOR[version]} (Tor Browser {version})", "macOS", 1, opening
            continue
        system = path.stem.split("_")[-1].lower()
        system = next((s for begin, s in SYSTEMS.items() if system.startswith(begin)), about.get("os", ""))
        system = {"macos": "macOS", "ios": "macOS"}.get(system.lower(), system)
        yield "tls:client", BROWSERS[name], version, system, 1, raw
        if opening:
            yield "http2:client", BROWSERS[name], version, system, 1, opening


# --- mercury ----------------------------------------------------------------------------------------------------------

# What a process speaks TLS with: the program's own name only where the program has a hello of its own.
PROCESSES = [
    (r"firefox(\.exe)?|firefox-bin|firefox-esr", "Firefox"),
    (r"chrome(\.exe)?|Google Chrome( Helper)?|Chromium( Helper)?|chromium(-browser)?|msedge\.exe|Microsoft Edge( Helper)?|opera\.exe|brave(\.exe)?|Brave Browser( Helper)?", "Chrome"),
    (r"com\.apple\.WebKit\.Networking|Safari", "Safari"),
    (r"nsurlsessiond|com\.apple\.\w+|apsd|cloudd|locationd|assistantd|accountsd|trustd|softwareupdated|AssetCacheLocatorService|akd|parsecd|rapportd|mapspushd|identityservicesd|itunescloudd|storeaccountd|Mail|Calendar|CalendarAgent|News|Maps|storeassetd|appstoreagent|commerce", "Apple Secure Transport"),
    (r"(?i:microsoftedge(cp|sh)?\.exe)", "Edge legacy"),
    (r"(?i:(iexplore|outlook|searchui|smartscreen|winword|excel|powerpnt|onenote|svchost|explorer|lync|backgroundtaskhost|officec2rclient|msoia|onedrive|hxtsr|hxoutlook|searchapp|wuauclt|taskhostw|runtimebroker|powershell|sihclient|mpcmdrun|msmpeng|officeclicktorun|microsoft\.photos|winstore\.app|compattelrunner)\.exe)", "Windows Schannel"),
    (r"javaw?(\.exe)?|jp2launcher\.exe|JavaApplicationStub|idea(64\.exe)?|pycharm(64\.exe)?|eclipse(\.exe)?|studio64\.exe", "Java"),
    (r"[Pp]ython[0-9.]*(\.exe)?", "Python"),
    (r"node(\.exe)?", "Node.js"),
    (r"curl(\.exe)?", "curl"),
    (r"wget(\.exe)?", "Wget"),
    (r"ruby[0-9.]*(\.exe)?", "Ruby"),
    (r"php[0-9.]*(\.exe)?", "PHP"),
    (r"(kubectl|terraform|docker|dockerd|docker-compose|containerd|minikube|helm|telegraf|consul|vault|packer|hugo|gitlab-runner|syncthing|rclone|filebeat|metricbeat|packetbeat|winlogbeat|com\.docker\.\w+)(\.exe)?", "Go program"),
    (r"thunderbird(\.exe|-bin)?", "Thunderbird"),
]
PROCESSES = [(re.compile(f"(?:{pattern})$"), name) for pattern, name in PROCESSES]
# What a program that is named above is built with others use too.
LISTS = re.compile(r"\(([0-9a-f]*)\)")


def process_name(process):
    return next((name for pattern, name in PROCESSES if pattern.match(process)), None)


def u16s(data):
    return [int(data[i:i + 4], 16) for i in range(0, len(data) - 3, 4)]


def mercury_raw(text):
    head = re.match(r"\(([0-9a-f]{4})\)\(([0-9a-f]*)\)\((.*)\)$", text)
    if not head:
        return None
    version, ciphers, rest = head.groups()
    extensions, data = [], {}
    for one in LISTS.findall(rest):
        if len(one) < 4:
            return None
        kind = int(one[:4], 16)
        extensions.append(kind)
        # Type, length, body; of some there is the type alone.
        data[kind] = one[8:] if len(one) >= 8 else None
    body = lambda kind, skip: (data.get(kind) or "")[skip:]
    for needed in (0x0A, 0x0B, 0x0D, 0x10, 0x2B):
        if needed in data and data[needed] is None:
            return None
    formats = body(0x0B, 2)
    alpn, names = bytes.fromhex(body(0x10, 4)), []
    while alpn:
        names.append(alpn[1:1 + alpn[0]])
        alpn = alpn[1 + alpn[0]:]
    return stable(int(version, 16), u16s(ciphers), extensions, u16s(body(0x0A, 4)),
                  [int(formats[i:i + 2], 16) for i in range(0, len(formats), 2)], u16s(body(0x0D, 4)),
                  u16s(body(0x2B, 2)), names)


def mercury(shared):
    """Fingerprints of which at least 80% of all sessions, and 300 of them, are of one program that is named above."""
    path = shared / "sigsources/mercury-2020/tls-processes.jsonl.gz"
    by_raw = collections.defaultdict(lambda: (collections.Counter(), collections.defaultdict(set), set()))
    for line in gzip.open(path, "rt"):
        row = json.loads(line)
        raw = mercury_raw(row["str_repr"])
        if raw is None or len(raw) > 1500:
            continue
        counts, systems, years = by_raw[raw]
        years.update({row["first_seen"][:4], row["last_seen"][:4]})
        for process in row["processes"]:
            name = process_name(process["process"])
            counts[name] += process["count"]
            for info in process["os_info"] or {}:
                kernel = info.split(")")[0].strip("(")
                systems[name].add({"WinNT": "Windows", "Mac OS X": "macOS", "Darwin": "macOS"}.get(kernel, "Linux"))
    for raw, (counts, systems, years) in sorted(by_raw.items()):
        name, count = counts.most_common(1)[0]
        if name and count >= 300 and count >= 0.8 * sum(counts.values()):
            for system in sorted(systems[name]):
                yield "tls:client", name, "", system, count, raw


# --- mitmengine -------------------------------------------------------------------------------------------------------

def mitmengine(shared, fp_cli):
    folder = shared / "labels/mitmengine"
    names = {"chrome": "Chrome", "firefox": "Firefox", "opera": "Opera", "safari": "Safari", "ie": "Internet Explorer",
             "android": "Android Browser", "iphone": "Safari", "ipad": "Safari"}
    for row in csv.DictReader(open(folder / "labels.tsv"), delimiter="\t"):
        system = row["os"]
        system = ("Windows" if system.startswith("Windows") else "Linux" if system.startswith("android") else "macOS")
        version = "" if row["version"] == "unk" else row["version"]
        if row["os"].startswith("ios"):
            version = row["os"].removeprefix("ios ")
        if row["os"].startswith("android"):
            version = row["os"].removeprefix("android ")
        name, major = names[row["browser"]], int(re.match(r"\d*", version).group() or 0)
        if name == "Opera" and major >= 15:
            # Chromium of its version and 13 more: Opera 15 is Chromium 28.
            name, version = "Chrome", str(major + 13)
        for event in told(fp_cli, folder / row["file"]):
            if event["event"] == "tls client":
                yield "tls:client", name, version, system, 1, event["raw_sig"]


# --- hasshdb ----------------------------------------------------------------------------------------------------------

SERVERS = [
    (r"OpenSSH_for_Windows_([\d.]+)", "OpenSSH for Windows"), (r"OpenSSH_([\d.]+)", "OpenSSH"),
    (r"dropbear_([\d.]+)", "dropbear"), (r"dropbear", "dropbear"), (r"libssh[-_]([\d.]+)", "libssh"),
    (r"Cisco-([\d.]+)", "Cisco IOS"), (r"ROSSSH", "RouterOS"), (r"lancom", "LANCOM"), (r"HUAWEI-([\d.]+)", "Huawei"),
    (r"mod_sftp/?([\d.]*)", "ProFTPD mod_sftp"), (r"CerberusFTPServer_([\d.]+)", "Cerberus FTP Server"),
    (r"CrushFTPSSHD", "CrushFTP"), (r"WingFTPServer", "Wing FTP Server"), (r"JSCAPE", "JSCAPE"),
    (r"[\d.]+ FlowSsh: Bitvise", "Bitvise SSH Server"), (r"Go$", "Go program"), (r"paramiko_([\d.]+)", "paramiko"),
    (r"AsyncSSH_([\d.]+)", "AsyncSSH"), (r"Twisted", "Twisted Conch"), (r"SSHD-(?:CORE|UNKNOWN)-?([\d.]*)", "Apache MINA SSHD"),
    (r"APACHE-SSHD-([\d.]+)", "Apache MINA SSHD"), (r"srtSSHServer_([\d.]+)", "SolarWinds Serv-U"), (r"cryptlib", "cryptlib"),
    (r"mpSSH_([\d.]+)", "HPE iLO mpSSH"), (r"RomSShell_([\d.]+)", "Allegro RomSShell"), (r"ZTE_SSH", "ZTE"),
]
SERVERS = [(re.compile(pattern), name) for pattern, name in SERVERS]
SSH_SYSTEMS = [("Ubuntu", "Linux"), ("Debian", "Linux"), ("Raspbian", "Linux"), ("FreeBSD", "FreeBSD"), ("NetBSD", "NetBSD")]


def hasshdb(shared):
    for line in (shared / "sigsources/hasshdb/hasshdb").read_text(errors="replace").splitlines():
        digits, _, rest = line.partition(" ")
        seen = sum(int(count) for count in re.findall(r" \((\d+)\+?\)(?= \|\||$)", rest))
        # One server may be set up in any way.
        if not re.fullmatch("[0-9a-f]{32}", digits) or seen < 5:
            continue
        for banner in rest.split(" || "):
            seen = re.match(r"SSH-[\d.]+-(.*) \((\d+)\+?\)$", banner)
            if not seen:
                continue
            text, count = seen.groups()
            for pattern, name in SERVERS:
                found = pattern.match(text)
                if found:
                    version = found.group(1) if pattern.groups and found.group(1) else ""
                    version = ".".join(re.findall(r"\d+", version)[:2])
                    system = next((s for mark, s in SSH_SYSTEMS if mark in text), "")
                    yield "ssh:server", name, version, system, int(count), f"hassh={digits}"
                    break
            else:
                yield "ssh:server", "?", "", "", int(count), f"hassh={digits}"


# --- the lab ----------------------------------------------------------------------------------------------------------

KINDS = {"tls client": "tls:client", "quic client": "quic:client", "dhcp client": "dhcp:client",
         "http2 client": "http2:client"}


def raw_of(event):
    if event["event"] != "ssh kex":
        return event["raw_sig"]
    way = "client_to_server" if event["subject"] == "client" else "server_to_client"
    lists = ["kex_algorithms", "server_host_key_algorithms", f"encryption_algorithms_{way}", f"mac_algorithms_{way}",
             f"compression_algorithms_{way}"]
    return ":".join(",".join(word(name.encode("latin-1")) for name in event[one]) for one in lists)


def lab(folder, fp_cli):
    """A capture for each program, called NAME@VERSION@SYSTEM@END.pcap: END is whose hello counts. Rows of the table that are
    of no such program and version stay."""
    captured = {tuple(path.stem.split("@")[:2]) for path in folder.glob("*@*@*@*.pcap")}
    with open(HERE / "lab.tsv", newline="") as old:
        for row in csv.DictReader(filter(lambda line: not line.startswith("#"), old), delimiter="\t", quoting=csv.QUOTE_NONE):
            if (row["name"], row["version"]) not in captured:
                yield row["kind"], row["name"], row["version"], row["system"], int(row["count"]), row["raw"]
    for path in sorted(folder.glob("*@*@*@*.pcap")):
        name, version, system, end = path.stem.split("@")
        for event in told(fp_cli, path):
            kind = KINDS.get(event["event"])
            if event["event"] == "ssh kex":
                kind = f"ssh:{event['subject']}"
            if kind == "dhcp:client" and raw_of(event).endswith("::"):
                # One that asks for nothing, such as a release, says too little.
                continue
            if kind and event["subject"] == end:
                if kind == "http2:client" and name == "Tor Browser":
                    # In HTTP/2 it is Firefox.
                    release = version.split()[0]
                    yield kind, "Firefox", version.replace(release, TOR[release], 1), system, 1, raw_of(event)
                    continue
                yield kind, name, version, system, 1, raw_of(event)


def main():
    fp_cli, shared = sys.argv[1], pathlib.Path(sys.argv[2])
    write("curl-impersonate", "curl-impersonate, tests/signatures, MIT, Copyright (c) 2022 lwthiker and later authors", curl_impersonate(shared))
    write("mercury-2020", "Cisco mercury, resources/fingerprint_db.json.gz at 84c64620, BSD-3-Clause, Copyright (c) 2019-2020 Cisco Systems", mercury(shared))
    write("mitmengine", "Cloudflare mitmengine, reference_fingerprints at 2024-04-17, BSD-3-Clause, Copyright (c) 2019 Cloudflare", mitmengine(shared, fp_cli))
    write("hasshdb", "hassh-utils, hasshdb at b9324b2b, BSD-3-Clause, Copyright (c) 2018 Adel Karimi", hasshdb(shared))
    if len(sys.argv) > 3:
        rows = list(lab(pathlib.Path(sys.argv[3]), fp_cli))
        write("lab", "the lab: signatures/hellos/lab.py, MIT OR Apache-2.0", rows)


main()
