#!/usr/bin/env python3
"""Compares what fp-cli tells of DHCP clients with what tshark shows, message by message.

    testdata/compare_dhcp.py FP_CLI CAPTURE...

Captures without a message of a DHCP client are passed over. Exit 1 if anything differs.
"""
import ipaddress, json, subprocess, sys

V4 = ["dhcp.option.dhcp", "dhcp.hw.mac_addr", "dhcp.option.type", "dhcp.option.request_list_item",
      "dhcp.option.vendor_class_id", "dhcp.option.hostname", "dhcp.option.requested_ip_address", "dhcp.client_id"]
V6 = ["dhcpv6.msgtype", "dhcpv6.option.type", "dhcpv6.requested_option_code", "dhcpv6.duid.bytes", "dhcpv6.vendorclass.data",
      "dhcpv6.client_domain"]
MESSAGES4 = ["discover", "offer", "request", "decline", "ack", "nak", "release", "inform"]
MESSAGES6 = ["solicit", "advertise", "request", "confirm", "renew", "rebind", "reply", "release", "decline", "reconfigure",
             "information-request"]


def ours(fp_cli, capture):
    argv = [fp_cli, "pcap", "--quiet", "--format", "json", "--event", "dhcp client", capture]
    lines = subprocess.run(argv, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout.decode().splitlines()
    return [json.loads(line) for line in lines]


def theirs(capture, wanted, fields):
    argv = ["tshark", "-r", capture, "-Y", wanted, "-T", "fields", "-E", "separator=\x01", "-E", "aggregator=\x02"]
    for field in fields:
        argv += ["-e", field]
    lines = subprocess.run(argv, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout.decode("utf-8", "replace").splitlines()
    return [[value.split("\x02") if value else [] for value in line.split("\x01")] for line in lines]


def codes(values, left_out=()):
    return [int(value) for value in values if int(value) not in left_out]


def compare(capture, events):
    found, differ = 0, []

    def same(what, one, other):
        nonlocal found
        found += 1
        if one != other:
            differ.append(f"{capture}: {what}: {one!r}, tshark {other!r}")

    client = "dhcp.type == 1 && dhcp.option.dhcp && !icmp && udp.dstport == 67"
    shown = theirs(capture, client, V4)
    told = [event for event in events if event["version"] == 4]
    same("messages of DHCPv4", len(told), len(shown))
    for event, (message, mac, options, requested, vendor, host, address, _) in zip(told, shown):
        number = int(message[0])
        same("message", event["message"], MESSAGES4[number - 1] if number <= len(MESSAGES4) else str(number))
        same("mac", event["mac"], mac[0] if mac else event["mac"])
        same("options", event["options"], codes(options, (0, 255)))
        same("requested", event["requested_options"], codes(requested))
        same("vendor", event.get("vendor_class"), "".join(vendor) or None)
        same("host", event.get("host_name"), "".join(host) or None)
        same("address", event.get("requested_address"), address[0] if address else None)
    client = "dhcpv6.msgtype in {1,3,4,5,6,8,9,11} && udp.dstport == 547 && !icmpv6"
    shown = theirs(capture, client, V6)
    told = [event for event in events if event["version"] == 6]
    same("messages of DHCPv6", len(told), len(shown))
    for event, (message, options, requested, duid, vendor, name) in zip(told, shown):
        relayed = 12 in map(int, message)
        same("message", event["message"], MESSAGES6[int(message[-1]) - 1])
        if not relayed:
            # Those of identity associations stand among them.
            inner = {5: 3, 13: 3, 26: 25}
            listed = codes(options, inner)
            same("options", [code for code in event["options"] if code not in inner], listed)
        same("requested", event["requested_options"], codes(requested))
        same("client id", event.get("client_id"), duid[0].replace(":", "") if duid else None)
        same("vendor", event.get("vendor_class"), " ".join(vendor) or None)
        # tshark refuses the option in a message for which the RFC does not name it (RFC 4704, 5).
        if int(message[-1]) in (1, 3, 5, 6):
            same("name", event.get("fqdn"), (name[0].rstrip(".") if name else "") or None)
    return len(events), found, differ


def main():
    fp_cli, captures = sys.argv[1], sys.argv[2:]
    sums, differ = [0, 0, 0], []
    for capture in captures:
        events = ours(fp_cli, capture)
        if not events:
            continue
        messages, found, wrong = compare(capture, events)
        sums = [sums[0] + 1, sums[1] + messages, sums[2] + found]
        differ += wrong
    print("\n".join(differ))
    print(f"{sums[0]} captures, {sums[1]} messages, {sums[2]} values compared, {len(differ)} differ")
    sys.exit(bool(differ))


main()
