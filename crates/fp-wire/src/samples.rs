//! Frames built by hand, one or more for each link type, around the same two IP packets.

use crate::link::LinkType;

/// A Linux SYN over IPv4: 20 bytes of IP, 40 of TCP.
pub(crate) const IPV4: &str = "
    45 00 00 3c 1c 46 40 00 40 06 00 00 c0 00 02 01 c6 33 64 02
    c3 50 01 bb 01 02 03 04 00 00 00 00 a0 02 72 10 00 00 00 00
    02 04 05 b4 04 02 08 0a 00 01 02 03 00 00 00 00 01 03 03 07";

/// A SYN over IPv6 with traffic class 0xb9 and a flow label: 40 bytes of IP, 32 of TCP, 3 of
/// payload.
pub(crate) const IPV6: &str = "
    6b 91 23 45 00 23 06 3f
    20 01 0d b8 00 00 00 00 00 00 00 00 00 00 00 01 20 01 0d b8 00 00 00 00 00 00 00 00 00 00 00 02
    c3 50 00 50 00 00 00 00 00 00 00 01 80 02 20 00 00 00 00 00
    02 04 05 a0 01 03 03 08 01 01 04 02 61 62 63";

const ADDRESSES: &str = "02 00 00 00 00 01 02 00 00 00 00 02";
/// SNAP with Ethernet type IPv4.
const SNAP_IPV4: &str = "aa aa 03 00 00 00 08 00";

/// A frame, its link type, and the IP packet that it ends with.
pub(crate) struct Sample {
    pub(crate) name: &'static str,
    pub(crate) link: LinkType,
    pub(crate) frame: Vec<u8>,
    pub(crate) packet: Vec<u8>,
}

/// Bytes of hexadecimal digits, blanks between as one likes.
pub(crate) fn hex(text: &str) -> Vec<u8> {
    let digits: Vec<u32> = text.chars().filter_map(|c| c.to_digit(16)).collect();
    digits.chunks(2).map(|pair| (pair[0] * 16 + pair[1]) as u8).collect()
}

/// Every link type, without tunnels.
pub(crate) fn samples() -> Vec<Sample> {
    let mut all = Vec::new();
    let mut add = |name, link, header: &str, ip: &str| {
        let packet = hex(ip);
        let mut frame = hex(header);
        frame.extend(&packet);
        all.push(Sample { name, link, frame, packet });
    };
    let ethernet = |rest: &str| format!("{ADDRESSES} {rest}");

    add("ethernet ipv4", LinkType::ETHERNET, &ethernet("08 00"), IPV4);
    add("ethernet ipv6", LinkType::ETHERNET, &ethernet("86 dd"), IPV6);
    add("802.1Q", LinkType::ETHERNET, &ethernet("81 00 20 07 08 00"), IPV4);
    let stack = "88 a8 00 01 91 00 00 02 92 00 00 03 81 00 00 04 86 dd";
    add("four tags", LinkType::ETHERNET, &ethernet(stack), IPV6);
    add("pppoe ipv4", LinkType::ETHERNET, &ethernet("88 64 11 00 00 01 00 3e 00 21"), IPV4);
    add("pppoe ipv6", LinkType::ETHERNET, &ethernet("81 00 00 02 88 64 11 00 00 01 00 4d 00 57"), IPV6);
    add("mpls ipv4", LinkType::ETHERNET, &ethernet("88 47 00 01 00 ff 00 02 01 ff"), IPV4);
    add("mpls ipv6", LinkType::ETHERNET, &ethernet("88 48 00 02 01 ff"), IPV6);
    let pseudowire = format!("{ADDRESSES} 88 47 00 01 01 ff 00 00 00 00 {ADDRESSES} 81 00 00 01 08 00");
    add("mpls pseudowire", LinkType::ETHERNET, &pseudowire, IPV4);
    let backbone = format!("{ADDRESSES} 88 a8 00 07 88 e7 00 00 00 05 {ADDRESSES} 81 00 00 07 08 00");
    add("802.1ah", LinkType::ETHERNET, &backbone, IPV4);
    let fabric = format!("{ADDRESSES} 89 03 04 20 {ADDRESSES} 86 dd");
    add("fabricpath", LinkType::ETHERNET, &fabric, IPV6);
    add("ethernet snap", LinkType::ETHERNET, &ethernet(&format!("00 44 {SNAP_IPV4}")), IPV4);
    add("ethernet llc", LinkType::ETHERNET, &ethernet("00 3f 06 06 03"), IPV4);
    add("802.1H", LinkType::ETHERNET, &ethernet("00 44 aa aa 03 00 00 f8 08 00"), IPV4);
    add("tagged snap", LinkType::ETHERNET, &ethernet(&format!("81 00 00 07 00 44 {SNAP_IPV4}")), IPV4);

    add("802.1Q by other numbers", LinkType::ETHERNET, &ethernet("93 00 00 01 da db 00 07 08 00"), IPV4);
    add("vn-tag", LinkType::ETHERNET, &ethernet("89 26 00 01 00 02 08 00"), IPV4);
    add("vn-tag and 802.1Q", LinkType::ETHERNET, &ethernet("89 26 80 01 00 02 81 00 00 07 86 dd"), IPV6);
    add("cisco metadata", LinkType::ETHERNET, &ethernet("89 09 01 01 00 01 00 05 08 00"), IPV4);
    add(
        "cisco metadata, tagged",
        LinkType::ETHERNET,
        &ethernet("81 00 00 07 89 09 01 01 00 01 00 05 86 dd"),
        IPV6,
    );
    // TAI and UTC, 64 and 48 bits.
    let times = [
        "00 10 5c ee ed 58 19 c3 8c 2c",
        "00 20 ed 58 19 c3 8c 2c",
        "01 10 5c ee ed 58 19 c3 8c 2c",
        "01 20 ed 58 19 c3 8c 2c",
    ];
    for time in times {
        add("arista timestamp", LinkType::ETHERNET, &ethernet(&format!("d2 8b 00 01 {time} 08 00")), IPV4);
    }
    add("hsr", LinkType::ETHERNET, &ethernet("89 2f 00 42 00 01 08 00"), IPV4);
    add("hsr, tagged", LinkType::ETHERNET, &ethernet("81 00 00 07 89 2f 00 51 00 01 86 dd"), IPV6);
    add("nsh", LinkType::ETHERNET, &ethernet("89 4f 0f c2 02 01 00 00 01 ff"), IPV4);
    let context = "00 00 00 01 00 00 00 02 00 00 00 03 00 00 00 04";
    add(
        "nsh, context",
        LinkType::ETHERNET,
        &ethernet(&format!("89 4f 0f c6 01 02 00 00 01 ff {context}")),
        IPV6,
    );
    add(
        "nsh of ethernet",
        LinkType::ETHERNET,
        &ethernet(&format!("89 4f 0f c2 02 03 00 00 01 ff {ADDRESSES} 08 00")),
        IPV4,
    );
    add("macsec in the clear", LinkType::ETHERNET, &ethernet("88 e5 00 00 00 00 00 01 08 00"), IPV4);
    add(
        "macsec with a channel",
        LinkType::ETHERNET,
        &ethernet("88 e5 20 00 00 00 00 01 02 00 00 00 00 01 00 01 81 00 00 07 08 00"),
        IPV4,
    );
    add("trill", LinkType::ETHERNET, &ethernet(&format!("22 f3 00 3f 00 01 00 02 {ADDRESSES} 08 00")), IPV4);
    add(
        "trill, options",
        LinkType::ETHERNET,
        &ethernet(&format!("22 f3 00 7f 00 01 00 02 00 00 00 00 {ADDRESSES} 86 dd")),
        IPV6,
    );
    add("marvell by ethertype", LinkType::ETHERNET, &ethernet("da da 00 00 c0 00 00 01 08 00"), IPV4);
    add("marvell by link type", LinkType::DSA_TAG_EDSA, &ethernet("da da 00 00 c0 00 00 01 86 dd"), IPV6);
    add("marvell", LinkType::DSA_TAG_DSA, &ethernet("c0 00 00 01 08 00"), IPV4);
    add("broadcom", LinkType::DSA_TAG_BRCM, &ethernet("20 00 00 01 86 dd"), IPV6);
    add("broadcom in front", LinkType::DSA_TAG_BRCM_PREPEND, &format!("20 00 00 01 {ADDRESSES} 08 00"), IPV4);
    add("juniper ethernet", LinkType::JUNIPER_ETHER, &format!("4d 47 43 00 {ADDRESSES} 08 00"), IPV4);
    let extended = format!("4d 47 43 81 00 06 01 01 05 04 01 01 {ADDRESSES} 81 00 00 07 86 dd");
    add("juniper ethernet, extended", LinkType::JUNIPER_ETHER, &extended, IPV6);
    add("juniper without a link header", LinkType::JUNIPER_ETHER, "4d 47 43 02 02 00 00 00", IPV4);
    add("juniper ppp", LinkType::JUNIPER_PPP, "4d 47 43 00 ff 03 00 21", IPV4);
    add("juniper frame relay", LinkType::JUNIPER_FRELAY, "4d 47 43 00 18 41 03 cc", IPV4);
    add("juniper hdlc", LinkType::JUNIPER_CHDLC, "4d 47 43 00 0f 00 08 00", IPV4);

    for link in [LinkType::RAW, LinkType::RAW_DLT, LinkType::RAW_OPENBSD] {
        add("raw", link, "", IPV4);
        add("raw", link, "", IPV6);
    }
    add("ipv4", LinkType::IPV4, "", IPV4);
    add("ipv6", LinkType::IPV6, "", IPV6);

    add("sll", LinkType::LINUX_SLL, "00 00 00 01 00 06 02 00 00 00 00 01 00 00 08 00", IPV4);
    add("sll vlan", LinkType::LINUX_SLL, "00 00 00 01 00 06 02 00 00 00 00 01 00 00 81 00 00 05 86 dd", IPV6);
    add("sll2", LinkType::LINUX_SLL2, "08 00 00 00 00 00 00 02 00 01 00 06 02 00 00 00 00 01 00 00", IPV4);
    add("sll2", LinkType::LINUX_SLL2, "86 dd 00 00 00 00 00 02 00 01 04 06 02 00 00 00 00 01 00 00", IPV6);

    add("null little endian", LinkType::NULL, "02 00 00 00", IPV4);
    add("null big endian", LinkType::NULL, "00 00 00 02", IPV4);
    for family in ["0a 00 00 00", "17 00 00 00", "18 00 00 00", "1c 00 00 00", "1e 00 00 00", "00 00 00 1e"] {
        add("null ipv6", LinkType::NULL, family, IPV6);
    }
    add("loop", LinkType::LOOP, "00 00 00 02", IPV4);
    add("loop", LinkType::LOOP, "00 00 00 18", IPV6);
    add("enc", LinkType::ENC, "02 00 00 00 00 00 10 00 00 00 00 00", IPV4);
    let ipnet = "02 02 00 01 00 00 00 3c 00 00 00 02 00 00 00 00 00 00 00 00 00 00 00 00";
    add("ipnet", LinkType::IPNET, ipnet, IPV4);
    add("ipnet", LinkType::IPNET, &ipnet.replacen("02 02", "02 1a", 1).replacen("3c", "4b", 1), IPV6);

    for link in [LinkType::PPP, LinkType::PPP_SERIAL] {
        add("ppp", link, "ff 03 00 21", IPV4);
        add("ppp", link, "ff 03 00 57", IPV6);
        add("ppp, protocol compressed", link, "ff 03 21", IPV4);
        add("ppp, address and control left out", link, "00 21", IPV4);
        add("ppp, all compressed", link, "57", IPV6);
        add("ppp as cisco", link, "0f 00 08 00", IPV4);
        add("ppp mpls", link, "ff 03 02 81 00 01 01 ff", IPV4);
    }
    add("ppp with direction", LinkType::PPP_WITH_DIRECTION, "00 ff 03 00 21", IPV4);
    add("ppp ether", LinkType::PPP_ETHER, "11 00 00 01 00 3e 00 21", IPV4);
    add("c_hdlc", LinkType::C_HDLC, "0f 00 08 00", IPV4);
    add("c_hdlc", LinkType::C_HDLC, "8f 00 86 dd", IPV6);
    add("c_hdlc mpls", LinkType::C_HDLC, "0f 00 88 47 00 01 01 ff", IPV6);
    add("c_hdlc with direction", LinkType::C_HDLC_WITH_DIRECTION, "01 0f 00 08 00", IPV4);

    add("frame relay", LinkType::FRELAY, "18 41 03 cc", IPV4);
    add("frame relay", LinkType::FRELAY, "18 41 03 8e", IPV6);
    add("frame relay, long address", LinkType::FRELAY, "18 40 40 41 03 cc", IPV4);
    add("frame relay snap", LinkType::FRELAY, "18 41 03 00 80 00 00 00 08 00", IPV4);
    let bridged = format!("18 41 03 00 80 00 80 c2 00 07 {ADDRESSES} 08 00");
    add("frame relay bridged", LinkType::FRELAY, &bridged, IPV4);
    add("frame relay by Cisco", LinkType::FRELAY, "18 41 08 00", IPV4);
    add("frame relay ppp", LinkType::FRELAY, "18 41 03 cf 00 21", IPV4);
    add("frame relay with direction", LinkType::FRELAY_WITH_DIRECTION, "00 18 41 03 cc", IPV4);

    // Data, to the distribution system; three addresses and a sequence number.
    let wifi = format!("08 01 00 00 {ADDRESSES} 02 00 00 00 00 03 10 00 {SNAP_IPV4}");
    add("802.11", LinkType::IEEE802_11, &wifi, IPV4);
    let relayed =
        format!("08 03 00 00 {ADDRESSES} 02 00 00 00 00 03 10 00 02 00 00 00 00 04 aa aa 03 00 00 00 86 dd");
    add("802.11, four addresses", LinkType::IEEE802_11, &relayed, IPV6);
    let qos = format!("88 02 00 00 {ADDRESSES} 02 00 00 00 00 03 10 00 00 00 {SNAP_IPV4}");
    add("802.11 qos", LinkType::IEEE802_11, &qos, IPV4);
    let htc = format!("88 82 00 00 {ADDRESSES} 02 00 00 00 00 03 10 00 00 00 11 22 33 44 {SNAP_IPV4}");
    add("802.11 qos, high throughput control", LinkType::IEEE802_11, &htc, IPV4);
    let aggregate =
        format!("88 02 00 00 {ADDRESSES} 02 00 00 00 00 03 10 00 80 00 {ADDRESSES} 00 44 {SNAP_IPV4}");
    add("802.11 aggregate", LinkType::IEEE802_11, &aggregate, IPV4);
    add("radiotap", LinkType::RADIOTAP, &format!("00 00 09 00 02 00 00 00 00 {wifi}"), IPV4);
    add("radiotap, no fields", LinkType::RADIOTAP, &format!("00 00 08 00 00 00 00 00 {wifi}"), IPV4);
    // 26 bytes of header, then two of padding.
    let padded = qos.replacen(SNAP_IPV4, &format!("00 00 {SNAP_IPV4}"), 1);
    add("radiotap, padded", LinkType::RADIOTAP, &format!("00 00 09 00 02 00 00 00 20 {padded}"), IPV4);
    // The timer is aligned to 16 behind two words of presence.
    let timer = "00 00 19 00 03 00 00 80 00 00 00 00 00 00 00 00 20 00 00 00 00 00 00 00 20";
    add("radiotap, timer and more presence", LinkType::RADIOTAP, &format!("{timer} {padded}"), IPV4);
    add("ppi", LinkType::PPI, &format!("00 00 0c 00 69 00 00 00 02 00 00 00 {wifi}"), IPV4);
    add("ppi of ethernet", LinkType::PPI, &format!("00 00 08 00 01 00 00 00 {ADDRESSES} 08 00"), IPV4);
    let prism = format!("44 00 00 00 90 00 00 00 {} {wifi}", "00 ".repeat(136));
    add("prism", LinkType::PRISM, &prism, IPV4);
    let avs = format!("80 21 10 01 00 00 00 40 {} {wifi}", "00 ".repeat(56));
    add("avs", LinkType::AVS, &avs, IPV4);
    add("avs as prism", LinkType::PRISM, &avs, IPV4);

    add("pflog", LinkType::PFLOG, &format!("3d 02 00 00 {}", "00 ".repeat(60)), IPV4);
    add("pflog", LinkType::PFLOG, &format!("1c 18 {}", "00 ".repeat(26)), IPV6);
    add("slip", LinkType::SLIP, &"00 ".repeat(16), IPV4);
    add("token ring", LinkType::TOKEN_RING, &format!("10 40 {ADDRESSES} {SNAP_IPV4}"), IPV4);
    let routed = format!("10 40 02 00 00 00 00 01 82 00 00 00 00 02 06 30 00 11 00 20 {SNAP_IPV4}");
    add("token ring, routed", LinkType::TOKEN_RING, &routed, IPV4);
    add("fddi", LinkType::FDDI, &format!("50 {ADDRESSES} {SNAP_IPV4}"), IPV4);
    add("arcnet", LinkType::ARCNET, "01 02 d4 00 00 01", IPV4);
    add("arcnet", LinkType::ARCNET, "01 02 f0", IPV4);
    add("arcnet linux", LinkType::ARCNET_LINUX, "01 02 00 00 d4 00 00 01", IPV4);
    add("arcnet linux", LinkType::ARCNET_LINUX, "01 02 00 00 c4 00 00 01", IPV6);
    for link in [LinkType::ATM_RFC1483, LinkType::ATM_RFC1483_DLT, LinkType::ATM_CLIP, LinkType::ATM_CLIP_DLT]
    {
        add("atm snap", link, SNAP_IPV4, IPV4);
    }
    add("atm osi", LinkType::ATM_RFC1483, "fe fe 03 cc", IPV4);
    add("atm clip", LinkType::ATM_CLIP, "", IPV6);
    add("sunatm", LinkType::SUNATM, &format!("82 00 00 05 {SNAP_IPV4}"), IPV4);
    add("ipoib", LinkType::IPOIB, &format!("{} 08 00 00 00", "00 ".repeat(40)), IPV4);
    let pktap = format!("6c 00 00 00 01 00 00 00 01 00 00 00 {} {ADDRESSES} 08 00", "00 ".repeat(96));
    add("pktap", LinkType::PKTAP, &pktap, IPV4);
    add(
        "nflog",
        LinkType::NFLOG,
        "02 00 00 00 08 00 01 00 08 00 01 00 05 00 0a 00 61 00 00 00 40 00 09 00",
        IPV4,
    );
    add("nflog big endian", LinkType::NFLOG, "0a 00 00 00 00 08 00 01 86 dd 01 00 00 4f 00 09", IPV6);
    add("nflog of a bridge", LinkType::NFLOG, "07 00 00 00 08 00 01 00 08 00 01 00 40 00 09 00", IPV4);
    all
}

/// IP that protects the packet, whose address and TTL are those of `packet` all the same:
/// authentication headers, and ESP in transport mode without encryption, for which the sum of the
/// segment has to be right.
pub(crate) fn protected() -> Vec<Sample> {
    let mut all = Vec::new();
    let mut add = |name, packet: &[u8], header_len: usize, protocol: u8, before: &str, after: &str| {
        let (header, segment) = packet.split_at(header_len);
        let (before, after) = (hex(before), hex(after));
        let mut frame = [header, &before, segment, &after].concat();
        if header_len == 20 {
            let len = frame.len() as u16;
            frame[2..4].copy_from_slice(&len.to_be_bytes());
            frame[9] = protocol;
        } else {
            let len = frame.len() as u16 - 40;
            frame[4..6].copy_from_slice(&len.to_be_bytes());
            frame[6] = protocol;
        }
        all.push(Sample { name, link: LinkType::RAW, frame, packet: packet.to_vec() });
    };
    // Their sums, as tshark computes them.
    let mut ipv4 = hex(IPV4);
    ipv4[36..38].copy_from_slice(&hex(IPV4_SUM));
    let mut ipv6 = hex(IPV6);
    ipv6[56..58].copy_from_slice(&hex(IPV6_SUM));
    let authenticated = format!("06 04 00 00 00 00 01 00 00 00 00 01 {}", "ee ".repeat(12));
    add("ah", &ipv4, 20, 51, &authenticated, "");
    add("ah, ipv6", &ipv6, 40, 51, &authenticated, "");
    let esp = "00 00 10 00 00 00 00 01";
    let check = "ee ".repeat(12);
    add("esp transport", &ipv4, 20, 50, esp, &format!("01 02 02 06 {check}"));
    add("esp transport, ipv6", &ipv6, 40, 50, esp, &format!("01 02 03 03 06 {check}"));
    all
}

const IPV4_SUM: &str = "1e a3";
const IPV6_SUM: &str = "6b a8";

/// Tunnels within Ethernet and raw IP.
pub(crate) fn tunnels() -> Vec<Sample> {
    let mut all = Vec::new();
    // The outer header is made to fit: IPv4 from 203.0.113.1 to 203.0.113.2, or IPv6 from ::1 to
    // ::2.
    let mut add_trailed = |name, version: u8, protocol: u8, header: &str, ip: &str, trailer: &str| {
        let packet = hex(ip);
        let mut payload = hex(header);
        payload.extend(&packet);
        payload.extend(hex(trailer));
        if protocol == 17 {
            let len = (payload.len() as u16).to_be_bytes();
            payload[4..6].copy_from_slice(&len);
        }
        let mut frame = Vec::new();
        if version == 4 {
            frame.extend(hex("45 00"));
            frame.extend((payload.len() as u16 + 20).to_be_bytes());
            frame.extend(hex("00 00 00 00 40"));
            frame.push(protocol);
            frame.extend(hex("00 00 cb 00 71 01 cb 00 71 02"));
        } else {
            frame.extend(hex("60 00 00 00"));
            frame.extend((payload.len() as u16).to_be_bytes());
            frame.extend([protocol, 64]);
            frame.extend([[0; 15].as_slice(), &[1], &[0; 15], &[2]].concat());
        }
        frame.extend(payload);
        all.push(Sample { name, link: LinkType::RAW, frame, packet });
    };
    // ESP: padding, its length, the protocol, an integrity check value.
    let esp = "00 00 10 00 00 00 00 01";
    let check = "ee ".repeat(12);
    add_trailed("esp tunnel", 4, 50, esp, IPV4, &format!("01 02 02 04 {check}"));
    add_trailed("esp tunnel, ipv6", 6, 50, esp, IPV6, &format!("01 02 03 03 29 {check}"));
    let mut add = |name, version, protocol, header: &str, ip: &str| {
        add_trailed(name, version, protocol, header, ip, "");
    };
    let udp = |source: u16, destination: u16, rest: &str| {
        format!("{source:04x} {destination:04x} 00 00 00 00 {rest}")
    };
    let ethernet = format!("{ADDRESSES} 08 00");
    add("ip in ip", 4, 4, "", IPV4);
    add("6in4", 4, 41, "", IPV6);
    add("4in6", 6, 4, "", IPV4);
    add("6in6", 6, 41, "", IPV6);
    add("gre", 4, 47, "00 00 08 00", IPV4);
    add("gre, all fields", 6, 47, "b0 00 86 dd 00 00 00 00 00 00 00 01 00 00 00 02", IPV6);
    add("gre teb", 4, 47, &format!("00 00 65 58 {ethernet}"), IPV4);
    add("gre mpls", 4, 47, "00 00 88 47 00 01 01 ff", IPV4);
    add("erspan 1", 4, 47, &format!("00 00 88 be {ethernet}"), IPV4);
    let mirror = "10 00 88 be 00 00 00 01 10 07 08 01 00 00 00 00";
    add("erspan 2", 4, 47, &format!("{mirror} {ethernet}"), IPV4);
    let mirror = "10 00 22 eb 00 00 00 01 20 07 08 01 00 00 00 00 00 00 00 01 00 00 00 00 00 00 00 00";
    add("erspan 3", 4, 47, &format!("{mirror} {ethernet}"), IPV4);
    add("pptp", 4, 47, "30 81 88 0b 00 40 00 01 00 00 00 01 00 00 00 00 ff 03 00 21", IPV4);
    add("vxlan", 4, 17, &udp(5000, 4789, &format!("08 00 00 00 00 00 07 00 {ethernet}")), IPV4);
    add("geneve", 4, 17, &udp(5000, 6081, &format!("01 00 65 58 00 00 07 00 11 22 33 44 {ethernet}")), IPV4);
    add("geneve of ip", 6, 17, &udp(5000, 6081, "00 00 86 dd 00 00 07 00"), IPV6);
    add("gtp-u", 4, 17, &udp(2152, 5000, "30 ff 00 3c 00 00 00 01"), IPV4);
    add("gtp-u, sequence", 4, 17, &udp(2152, 2152, "32 ff 00 40 00 00 00 01 00 05 00 00"), IPV4);
    let extended = "34 ff 00 57 00 00 00 01 00 00 00 85 01 10 09 c0 01 00 00 00";
    add("gtp-u, two extensions", 4, 17, &udp(2152, 2152, extended), IPV6);
    add("gre wccp", 4, 47, "00 00 88 3e", IPV4);
    add("gre wccp 2", 4, 47, "00 00 88 3e 00 01 00 00", IPV4);
    add("gre nsh", 4, 47, "00 00 89 4f 0f c2 02 01 00 00 01 ff", IPV4);
    add("etherip", 4, 97, &format!("30 00 {ethernet}"), IPV4);
    add("etherip", 6, 97, &format!("30 00 {ADDRESSES} 86 dd"), IPV6);
    add("l2tp 2", 4, 17, &udp(5000, 1701, "00 02 00 01 00 02 ff 03 00 21"), IPV4);
    add(
        "l2tp 2, all fields",
        4,
        17,
        &udp(1701, 1701, "4a 02 00 5e 00 01 00 02 00 00 00 01 00 03 00 00 00 00 57"),
        IPV6,
    );
    let (short, long) = ("11 22 33 44", "11 22 33 44 55 66 77 88");
    for (names, cookie) in [
        (["l2tp 3", "l2tp 3 of ppp"], ""),
        (["l2tp 3, short cookie", "l2tp 3 of ppp, short cookie"], short),
        (["l2tp 3, long cookie", "l2tp 3 of ppp, long cookie"], long),
    ] {
        add(names[0], 4, 115, &format!("00 00 00 01 {cookie} {ethernet}"), IPV4);
        add(names[1], 6, 115, &format!("00 00 00 01 {cookie} ff 03 00 57"), IPV6);
    }
    let with_sublayer = format!("00 00 00 01 {long} 40 00 00 01 {ethernet}");
    add("l2tp 3, sublayer", 4, 115, &with_sublayer, IPV4);
    let tagged = format!("00 03 00 00 00 00 00 01 {ADDRESSES} 81 00 00 07 86 dd");
    add("l2tp 3 over udp", 4, 17, &udp(1701, 1701, &tagged), IPV6);
    add("vxlan, old port", 4, 17, &udp(5000, 8472, &format!("08 00 00 00 00 00 07 00 {ethernet}")), IPV4);
    add("vxlan-gpe", 4, 17, &udp(5000, 4790, "0c 00 00 02 00 00 07 00"), IPV6);
    add(
        "vxlan-gpe of ethernet",
        4,
        17,
        &udp(5000, 4790, &format!("0c 00 00 03 00 00 07 00 {ethernet}")),
        IPV4,
    );
    add("vxlan-gpe of nsh", 4, 17, &udp(5000, 4790, "0c 00 00 04 00 00 07 00 0f c2 02 01 00 00 01 ff"), IPV4);
    add("teredo", 4, 17, &udp(3544, 5000, ""), IPV6);
    let authenticated = format!("00 01 02 01 11 22 33 {} 00 00 12 34 01 02 03 04", "00 ".repeat(9));
    add("teredo, authentication and origin", 4, 17, &udp(5000, 3544, &authenticated), IPV6);
    all
}
