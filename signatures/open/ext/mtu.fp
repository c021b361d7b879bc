; Links that p0f does not take.
; @licence MIT OR Apache-2.0

grammar = extended

[mtu]

; IPv6 shows all of the loopback interface of Linux.
; @source p0f on lo of Linux 6.18, connections from ::1 to itself: raw_mtu=65536
; @date 2026-11-23
label = loopback
sig = 65536
