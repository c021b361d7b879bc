; Links that p0f 3.09b's database has no name for.
; @licence MIT OR Apache-2.0

[mtu]

; The loopback interface of Linux has an MTU of 65536. IPv4 shows 65535, the largest packet there is; IPv6 shows all.
; p0f itself refuses a value above 65535, which is the one thing in this file that it does not read.
; @source p0f on lo of Linux 6.18, connections from 127.0.0.1 and ::1 to themselves: raw_mtu=65535 and raw_mtu=65536
; @date 2026-11-23
label = loopback
sig = 65535
sig = 65536

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
