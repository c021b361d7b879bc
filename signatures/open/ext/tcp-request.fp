; Systems by their SYN: rules that p0f's grammar cannot say. p0f does not load this file.
; @licence MIT OR Apache-2.0

grammar = extended
classes = win,unix,other

[tcp:request]

; The window counts segments of the MSS that the sender had, which a tunnel or a router in front of one makes smaller on
; the way; the scale follows the memory of the host (tcp_rmem).
; @source as in ../tcp-request.fp; enterprise-syn.tsv: 17 signatures at 11 values of the MSS, 99.997% Linux
; @capture ../shared/labels: 11 groups, 2010 to 2026; ../shared/corpus: 138 captures
; @date 2021
label = s:unix:Linux:4.20 or newer
sig = *:64:0:*:mss*44|mss*45|native*max,5-14:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*44|mss*45|native*max,5-14:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*44|mss*45|native*max,5-14:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:mss*44|mss*45|native*max,5-14:mss,sok,ts,nop,ws,?34,nop,nop:df,id+,flow:0
sig = *:64:0:*:mss*44|mss*45|native*max,5-14:mss,sok,ts,nop,ws,?254:df,id+,flow:0

; The same without what a setting turned off. What other systems could send as well asks for the initial TTL of 64.
; @source this kernel with other settings
; @capture cargo xtask lab linux-default linux-no-timestamps linux-no-sack linux-no-scaling linux-bare linux-mtu-1400
;   linux-mtu-9000
; @date 2026-11-23
label = s:unix:Linux:4.20 or newer
sig = *:64:0:*:native*max,*:mss,nop,nop,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*max,*:mss,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*max,0:mss,sok,ts:df,id+,flow:0
sig = *:64!:0:*:native*max,0:mss,nop,nop,sok:df,id+,flow:0
sig = *:64:0:*:native*max,0:mss,nop,nop,ts:df,id+,flow:0
sig = *:64!:0:*:native*max,0:mss:df,id+,flow:0

; Asking for ECN; without path MTU discovery, and so without DF, or without flow label.
; @source this kernel with other settings
; @capture cargo xtask lab linux-ecn linux-no-pmtu-discovery linux-no-flow-label
; @date 2026-11-23
label = s:unix:Linux:4.20 or newer
sig = *:64:0:*:native*max,*:mss,sok,ts,nop,ws:df,id+,ecn,flow:0
sig = *:64:0:*:native*max,*:mss,nop,nop,sok,nop,ws:df,id+,ecn,flow:0
sig = *:64:0:*:native*max,*:mss,nop,nop,ts,nop,ws:df,id+,ecn,flow:0
sig = *:64:0:*:native*max,*:mss,nop,ws:df,id+,ecn,flow:0
sig = *:64:0:*:native*max,0:mss,sok,ts:df,id+,ecn,flow:0
sig = *:64!:0:*:native*max,0:mss,nop,nop,sok:df,id+,ecn,flow:0
sig = *:64:0:*:native*max,0:mss,nop,nop,ts:df,id+,ecn,flow:0
sig = *:64!:0:*:native*max,0:mss:df,id+,ecn,flow:0
sig = *:64:0:*:native*max,*:mss,sok,ts,nop,ws::0
sig = *:64:0:*:native*max,*:mss,nop,nop,sok,nop,ws::0
sig = *:64:0:*:native*max,*:mss,nop,nop,ts,nop,ws::0
sig = *:64:0:*:native*max,*:mss,nop,ws::0
sig = *:64:0:*:native*max,0:mss,sok,ts::0
sig = *:64!:0:*:native*max,0:mss,nop,nop,sok::0
sig = *:64:0:*:native*max,0:mss,nop,nop,ts::0
sig = *:64!:0:*:native*max,0:mss::0

; A receive buffer of 87380 bytes, the default before 4.20 and still in many settings that are passed on: half of it in
; whole segments.
; @source this kernel with other settings
; @capture cargo xtask lab linux-memory-old
; @date 2026-11-23
label = s:unix:Linux:4.20 or newer
sig = *:64:0:*:native*29|native*30,*:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*29|native*30,*:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*29|native*30,*:mss,nop,nop,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*29|native*30,*:mss,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*29|native*30,0:mss,sok,ts:df,id+,flow:0
sig = *:64!:0:*:native*29|native*30,0:mss,nop,nop,sok:df,id+,flow:0
sig = *:64:0:*:native*29|native*30,0:mss,nop,nop,ts:df,id+,flow:0
sig = *:64!:0:*:native*29|native*30,0:mss:df,id+,flow:0

; @source as in ../tcp-request.fp; Linux, net/ipv4/tcp_output.c tcp_options_write: its order of options, which is that of
;   today
; @capture ../shared/labels: 13 groups, 2015 to 2020; ../shared/corpus: 68 captures
; @date 2021
label = s:unix:Linux:3.11-4.19
sig = *:64:0:*:mss*20|native*20,5-14:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*20|native*20,5-14:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*20|native*20,5-14:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:mss*20,*:mss,nop,nop,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*20,*:mss,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*20,0:mss,sok,ts:df,id+,flow:0
sig = *:64!:0:*:mss*20,0:mss,nop,nop,sok:df,id+,flow:0
sig = *:64:0:*:mss*20,0:mss,nop,nop,ts:df,id+,flow:0
sig = *:64!:0:*:mss*20,0:mss:df,id+,flow:0
sig = *:64:0:*:mss*20,*:mss,sok,ts,nop,ws::0
sig = *:64:0:*:mss*20,*:mss,nop,nop,sok,nop,ws::0
sig = *:64:0:*:mss*20,*:mss,nop,nop,ts,nop,ws::0
sig = *:64:0:*:mss*20,*:mss,nop,ws::0
sig = *:64:0:*:mss*20,0:mss,sok,ts::0
sig = *:64!:0:*:mss*20,0:mss,nop,nop,sok::0
sig = *:64:0:*:mss*20,0:mss,nop,nop,ts::0
sig = *:64!:0:*:mss*20,0:mss::0
sig = *:64:0:*:mss*20,*:mss,sok,ts,nop,ws:df,id+,ecn,flow:0
sig = *:64:0:*:mss*20,*:mss,nop,nop,sok,nop,ws:df,id+,ecn,flow:0
sig = *:64:0:*:mss*20,*:mss,nop,nop,ts,nop,ws:df,id+,ecn,flow:0
sig = *:64:0:*:mss*20,*:mss,nop,ws:df,id+,ecn,flow:0
sig = *:64:0:*:mss*20,0:mss,sok,ts:df,id+,ecn,flow:0
sig = *:64!:0:*:mss*20,0:mss,nop,nop,sok:df,id+,ecn,flow:0
sig = *:64:0:*:mss*20,0:mss,nop,nop,ts:df,id+,ecn,flow:0
sig = *:64!:0:*:mss*20,0:mss:df,id+,ecn,flow:0

; @source as in ../tcp-request.fp; Linux, net/ipv4/tcp_output.c tcp_options_write: its order of options, which is that of
;   today
; @capture ../shared/labels: 7 groups, 2013 to 2017; ../shared/corpus: 32 captures
; @date 2011-05
label = s:unix:Linux:2.6.39-3.10
sig = *:64:0:*:mss*10|native*10,2-14:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*10|native*10,2-14:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*10|native*10,2-14:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:mss*10,*:mss,nop,nop,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*10,*:mss,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*10,0:mss,sok,ts:df,id+,flow:0
sig = *:64!:0:*:mss*10,0:mss,nop,nop,sok:df,id+,flow:0
sig = *:64:0:*:mss*10,0:mss,nop,nop,ts:df,id+,flow:0
sig = *:64!:0:*:mss*10,0:mss:df,id+,flow:0
sig = *:64:0:*:mss*10,*:mss,sok,ts,nop,ws::0
sig = *:64:0:*:mss*10,*:mss,nop,nop,sok,nop,ws::0
sig = *:64:0:*:mss*10,*:mss,nop,nop,ts,nop,ws::0
sig = *:64:0:*:mss*10,*:mss,nop,ws::0
sig = *:64:0:*:mss*10,0:mss,sok,ts::0
sig = *:64!:0:*:mss*10,0:mss,nop,nop,sok::0
sig = *:64:0:*:mss*10,0:mss,nop,nop,ts::0
sig = *:64!:0:*:mss*10,0:mss::0
sig = *:64:0:*:mss*10,*:mss,sok,ts,nop,ws:df,id+,ecn,flow:0
sig = *:64:0:*:mss*10,*:mss,nop,nop,sok,nop,ws:df,id+,ecn,flow:0
sig = *:64:0:*:mss*10,*:mss,nop,nop,ts,nop,ws:df,id+,ecn,flow:0
sig = *:64:0:*:mss*10,*:mss,nop,ws:df,id+,ecn,flow:0
sig = *:64:0:*:mss*10,0:mss,sok,ts:df,id+,ecn,flow:0
sig = *:64!:0:*:mss*10,0:mss,nop,nop,sok:df,id+,ecn,flow:0
sig = *:64:0:*:mss*10,0:mss,nop,nop,ts:df,id+,ecn,flow:0
sig = *:64!:0:*:mss*10,0:mss:df,id+,ecn,flow:0

; @source as in ../tcp-request.fp; OpenBSD's pf.os 1.27 (ISC): Linux 2.6 with scales of 5 to 7
; @capture ../shared/labels: 1 group, 2009; ../shared/corpus: 20 captures
; @date 2004
label = s:unix:Linux:2.6.x
sig = *:64:0:*:mss*4|native*4,5-10:mss,sok,ts,nop,ws:df,id+,flow:0
sig = 6:64:0:*:mss*4|native*4,5-10:mss,sok,ts,nop,ws::0

; @source as in ../tcp-request.fp; OpenBSD's pf.os 1.27 (ISC): a scale of 0 is Linux 2.4/2.6 <= 2.6.7
; @capture ../shared/corpus: 20 captures
; @date 2004
label = s:unix:Linux:2.4 or 2.6
sig = *:64:0:*:mss*4|native*4,0-4:mss,sok,ts,nop,ws:df,id+,flow:0
sig = 6:64:0:*:mss*4|native*4,0-4:mss,sok,ts,nop,ws::0

; Whatever the window, with what a connection may ask for beside the options of all, and with nops that a middlebox wrote over
; the timestamps, or over these and the scale.
; @source Linux, net/ipv4/tcp_output.c tcp_options_write: its order of options, which no other system has
; @capture ../shared/corpus: 2 captures
; @date 1999
label = g:unix:Linux:
sig = *:64:0:*:*,*:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:*,*:mss,sok,ts,nop,ws,?34,nop,nop:df,id+,flow:*

; From another initial TTL, as in its SYN+ACK (tcp-response.fp).
; @source Linux, Documentation/networking/ip-sysctl.rst: ip_default_ttl, and ip(7): IP_TTL; RFC 5082, 3; order and windows as above
; @date 2018-12
label = s:unix:Linux:4.20 or newer
sig = 4:255!:0:*:native*max,*:mss,sok,ts,nop,ws:df,id+:0
sig = 4:128!:0:*:native*max,*:mss,sok,ts,nop,ws:df,id+:0

; @source Linux, Documentation/networking/ip-sysctl.rst: ip_default_ttl, and ip(7): IP_TTL; RFC 5082, 3; order and windows as above
; @capture ../shared/corpus: 2 captures
; @date 2013-09
label = s:unix:Linux:3.11-4.19
sig = 4:255!:0:*:native*20,*:mss,sok,ts,nop,ws:df,id+:0
sig = 4:128!:0:*:native*20,*:mss,sok,ts,nop,ws:df,id+:0

; @source Linux, Documentation/networking/ip-sysctl.rst: ip_default_ttl, and ip(7): IP_TTL; RFC 5082, 3; order and windows as above
; @date 2011-05
label = s:unix:Linux:2.6.39-3.10
sig = 4:255!:0:*:native*10,*:mss,sok,ts,nop,ws:df,id+:0
sig = 4:128!:0:*:native*10,*:mss,sok,ts,nop,ws:df,id+:0

; @source Linux, Documentation/networking/ip-sysctl.rst: ip_default_ttl, and ip(7): IP_TTL; RFC 5082, 3; order and windows as above
; @capture ../shared/corpus: 2 captures
; @date 1999
label = g:unix:Linux:
sig = 4:255!:0:*:*,*:mss,sok,ts,nop,ws:df,id+:0
sig = 4:128!:0:*:*,*:mss,sok,ts,nop,ws:df,id+:0

; @source observation: nops that a middlebox wrote over options; what is left is the order of Linux
; @capture ../shared/corpus: 1 capture
; @date 2021
label = g:unix:Linux:(options removed on the way)
sig = *:64:0:*:*,*:mss,sok,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop,ws:df,id+,flow:0
sig = *:64:0:*:*,0:mss,sok,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop:df,id+,flow:0

; A window that is the largest multiple of the sender's MSS below 65536. 98.99% of 816 million sessions with a VPN's MSS
; of 1260 fit this; 8.5% fit a multiple of the MSS that arrived.
; @source observation
; @capture ../shared/labels: 17 groups, to 2024; ../shared/corpus: 51 captures; enterprise-syn.tsv: 446 signatures at
;   120 values of the MSS, all Windows
; @date 2021
label = s:win:Windows:10 or 11
sig = *:128:0:*:native*max,8:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:native*max,8:mss,nop,ws,nop,nop,sok:df,id+,ecn,flow:0
sig = *:128:0:*:native*max,8:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:native*max,8:mss,nop,ws,sok,ts:df,id+,ecn,flow:0
sig = *:128:0:*:65535|native*max|native*12|native*13,1-14:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:65535|native*max|native*12|native*13,1-14:mss,nop,ws,sok,ts:df,id+,flow:0

; @source as in ../tcp-request.fp
; @capture ../shared/labels: 4 groups, 2003 to 2015; ../shared/corpus: 30 captures; enterprise-syn.tsv: 69 signatures,
;   all Windows
; @date 2021
label = s:win:Windows:10 or 11 (repeated SYN), 2000 or XP
sig = *:128:0:*:native*max,0:mss,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:native*max|65535,0:mss,nop,nop,nop,nop,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:native*max,0:mss,sok,ts:df,id+,flow:0
