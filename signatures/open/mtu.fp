; Links that p0f 3.09b's database has no name for.
; @licence MIT OR Apache-2.0

[mtu]

; The loopback interface of Linux has an MTU of 65536. IPv4 shows 65535, the largest packet there is.
; @source p0f on lo of Linux 6.18, connections from 127.0.0.1 and ::1 to themselves: raw_mtu=65535
; @date 2026-11-23
label = loopback
sig = 65535

; A WireGuard interface over PPPoE: 1492 less the 80 bytes that WireGuard adds over IPv6.
; @source arithmetic: 40 (IPv6) + 8 (UDP) + 32 (WireGuard data message: type, receiver, counter, tag); RFC 2516 for 1492
; @date 2026-11-23
label = WireGuard over PPPoE
sig = 1412

; Ethernet carried by GRE over Ethernet.
; @source arithmetic: 1500 less 20 (IPv4), 4 (GRE, RFC 2784) and 14 (the inner Ethernet header)
; @date 2026-11-23
label = Ethernet over GRE
sig = 1462

; Ethernet carried by VXLAN over IPv6 over Ethernet.
; @source arithmetic: 1500 less 40 (IPv6), 8 (UDP), 8 (VXLAN, RFC 7348) and 14 (the inner Ethernet header)
; @date 2026-11-23
label = VXLAN over IPv6
sig = 1430

; Fibre rings, the last of the many link types that RFC 1191 counts still to be met now and then.
; @source RFC 1191, section 7, table 7-1
; @date 1990-11
label = FDDI
sig = 4352

; InfiniBand datagrams: 2048 less the encapsulation header.
; @source arithmetic: 2048 (the default MTU of a fabric) less 4 (RFC 4391)
; @date 2006-04
label = IP over InfiniBand
sig = 2044

; WireGuard's own default: 80 bytes less than Ethernet, enough for IPv6 outside. Other tunnels have it too, and firewalls
; of Cisco write an MSS of 1380 into every SYN that they let through.
; @source arithmetic: 1500 less 40 (IPv6), 8 (UDP) and 32 (WireGuard data message); wg-quick(8); Cisco ASA, sysopt connection tcpmss: 1380
; @capture ../shared/corpus: servers of 2003 and of Google with an MSS of 1380
; @date 2020
label = WireGuard or a firewall
sig = 1420

; Ethernet carried by VXLAN over IPv4 over Ethernet; overlays of Docker and Kubernetes.
; @source arithmetic: 1500 less 20 (IPv4), 8 (UDP), 8 (VXLAN, RFC 7348) and 14 (the inner Ethernet header)
; @date 2014-08
label = VXLAN
sig = 1450

; @source arithmetic: 1500 less 20 (IPv4) and 4 (GRE, RFC 2784), or 8 with a key (RFC 2890)
; @date 2000-09
label = GRE
sig = 1476
sig = 1472

; @source arithmetic: 1500 less 20 (IPv4), RFC 4213 and RFC 2003
; @date 2005-10
label = 6in4 or IPIP
sig = 1480

; @source RFC 2516: 1500 less 8
; @date 1999-02
label = PPPoE
sig = 1492

; @source the default MTU of a Google Cloud network; RFC 6333: 1500 less 40 (IPv6)
; @date 2011-08
label = Google Cloud or DS-Lite
sig = 1460

; @source the MTU of Amazon EC2 instances inside a network, "jumbo frames"
; @capture ../shared/corpus: windows of 3 segments of 8961 and 8949 bytes
; @date 2015
label = Amazon EC2
sig = 9001

; A tunnel of GTP-U in the network of the operator: 1500 less 20 (IPv4), 8 (UDP), 8 (GTP-U); with IPv6 outside less 56.
; Operators choose 1428 as well.
; @source arithmetic after 3GPP TS 29.281
; @date 2008
label = LTE or 5G
sig = 1464
sig = 1444
sig = 1428

; The least that IPv6 allows, which tunnels that must always work take: Teredo, Tailscale.
; @source RFC 8200, section 5; RFC 4380
; @date 2017-07
label = IPv6 minimum (tunnel)
sig = 1280

; @source observation: the MSS of 1350 of clients of Cisco AnyConnect
; @capture enterprise-syn.tsv: 52 million sessions with an MSS of 1350
; @date 2021
label = Cisco AnyConnect
sig = 1390

; What mssfix leaves of 1450 bytes, the default before 2.6 and over TCP, or of 1492, with AES-GCM or ChaCha20 (1426), AES-CBC and SHA1
; (1403, 1419) or SHA256 (1387, 1403). By default 2.6 over UDP has 1440, which is a generic tunnel.
; @source openvpn 2.6.14 of Debian between two network namespaces, in TLS mode, with these ciphers and values of mssfix
; @date 2026-11-23
label = OpenVPN
sig = 1426
sig = 1419
sig = 1403
sig = 1387
