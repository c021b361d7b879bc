; Systems by their SYN+ACK.
; @licence MIT OR Apache-2.0

classes = unix

[tcp:response]

; A program that talks to its own host.
; @source p0f on lo of Linux 6.18, connections from 127.0.0.1 and ::1 to themselves
; @date 2026-11-23
label = s:unix:Linux:(loopback)
sig = 4:64:0:65495:mss*1,*:mss,sok,ts,nop,ws:df:0
sig = 6:64:0:65476:mss*1,*:mss,sok,ts,nop,ws:flow:0
