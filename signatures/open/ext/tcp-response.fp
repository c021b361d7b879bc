; Systems by their SYN+ACK: rules that p0f's grammar cannot say. p0f does not load this file.
; @licence MIT OR Apache-2.0

grammar = extended
classes = win,unix,other

[tcp:response]

; The window counts segments of the MSS that the server has, which a tunnel or a router in front of one makes smaller on
; the way. An answer of nothing but an MSS is any NAT's as well, but for the initial TTL and an identification of 0.
; @source as in ../tcp-response.fp; this kernel with other settings
; @capture ../shared/labels: 10 groups, 2021 to 2024; ../shared/corpus: 103 captures; cargo xtask lab linux-default
;   linux-bare linux-mtu-1400 linux-mtu-9000
; @date 2021
label = s:unix:Linux:4.20 or newer
sig = *:64:0:*:native*max,*:mss,sok,ts,nop,ws:df,flow:0
sig = *:64:0:*:native*max,*:mss,nop,nop,sok,nop,ws:df,flow:0
sig = *:64:0:*:native*max,*:mss,nop,nop,ts,nop,ws:df,flow:0
sig = *:64:0:*:native*max,*:mss,nop,ws:df,flow:0
sig = *:64:0:*:native*max,0:mss,sok,ts:df,flow:0
sig = *:64!:0:*:native*max,0:mss,nop,nop,sok:df,flow:0
sig = *:64:0:*:native*max,0:mss,nop,nop,ts:df,flow:0
sig = *:64!:0:*:native*max,0:mss:df,flow:0

; One of nothing but an MSS is not here without a flow label: to p0f, which asks no signature for its version, it would be an
; answer over IPv4 without DF, as of any NAT.
; Agreeing to ECN; without flow label; with a receive buffer of 87380 bytes. DF stays without path MTU discovery.
; @source this kernel with other settings
; @capture cargo xtask lab linux-ecn linux-no-flow-label linux-memory-old
; @date 2026-11-23
label = s:unix:Linux:4.20 or newer
sig = *:64:0:*:native*max,*:mss,sok,ts,nop,ws:df,ecn,flow:0
sig = *:64:0:*:native*max,*:mss,nop,nop,sok,nop,ws:df,ecn,flow:0
sig = *:64:0:*:native*max,*:mss,nop,nop,ts,nop,ws:df,ecn,flow:0
sig = *:64:0:*:native*max,*:mss,nop,ws:df,ecn,flow:0
sig = *:64:0:*:native*max,0:mss,sok,ts:df,ecn,flow:0
sig = *:64!:0:*:native*max,0:mss,nop,nop,sok:df,ecn,flow:0
sig = *:64:0:*:native*max,0:mss,nop,nop,ts:df,ecn,flow:0
sig = *:64!:0:*:native*max,0:mss:df,ecn,flow:0
sig = 6:64:0:*:native*max,*:mss,sok,ts,nop,ws::0
sig = 6:64:0:*:native*max,*:mss,nop,nop,sok,nop,ws::0
sig = 6:64:0:*:native*max,*:mss,nop,nop,ts,nop,ws::0
sig = 6:64:0:*:native*max,*:mss,nop,ws::0
sig = 6:64:0:*:native*max,0:mss,sok,ts::0
sig = 6:64!:0:*:native*max,0:mss,nop,nop,sok::0
sig = 6:64:0:*:native*max,0:mss,nop,nop,ts::0
sig = *:64:0:*:native*29|native*30,*:mss,sok,ts,nop,ws:df,flow:0
sig = *:64:0:*:native*29|native*30,*:mss,nop,nop,sok,nop,ws:df,flow:0
sig = *:64:0:*:native*29|native*30,*:mss,nop,nop,ts,nop,ws:df,flow:0
sig = *:64:0:*:native*29|native*30,*:mss,nop,ws:df,flow:0
sig = *:64:0:*:native*29|native*30,0:mss,sok,ts:df,flow:0
sig = *:64!:0:*:native*29|native*30,0:mss,nop,nop,sok:df,flow:0
sig = *:64:0:*:native*29|native*30,0:mss,nop,nop,ts:df,flow:0
sig = *:64!:0:*:native*29|native*30,0:mss:df,flow:0

; @source as in ../tcp-response.fp; agreeing to ECN as this kernel; flow labels are newer (net.ipv6.auto_flowlabels)
; @capture ../shared/labels: 19 groups, 2013 to 2020; ../shared/corpus: 103 captures
; @date 2021
label = s:unix:Linux:3.11-4.19
sig = *:64:0:*:native*20,*:mss,sok,ts,nop,ws:df,flow:0
sig = *:64:0:*:native*20,*:mss,nop,nop,sok,nop,ws:df,flow:0
sig = *:64:0:*:native*20,*:mss,nop,nop,ts,nop,ws:df,flow:0
sig = *:64:0:*:native*20,*:mss,nop,ws:df,flow:0
sig = *:64:0:*:native*20,0:mss,sok,ts:df,flow:0
sig = *:64!:0:*:native*20,0:mss,nop,nop,sok:df,flow:0
sig = *:64:0:*:native*20,0:mss,nop,nop,ts:df,flow:0
sig = *:64:0:*:mss*20,*:mss,sok,ts,nop,ws:df,ecn,flow:0
sig = *:64:0:*:mss*20,*:mss,nop,nop,sok,nop,ws:df,ecn,flow:0
sig = *:64:0:*:mss*20,*:mss,nop,nop,ts,nop,ws:df,ecn,flow:0
sig = *:64:0:*:mss*20,*:mss,nop,ws:df,ecn,flow:0
sig = *:64:0:*:mss*20,0:mss,sok,ts:df,ecn,flow:0
sig = *:64!:0:*:mss*20,0:mss,nop,nop,sok:df,ecn,flow:0
sig = *:64:0:*:mss*20,0:mss,nop,nop,ts:df,ecn,flow:0
sig = *:64!:0:*:mss*20,0:mss:df,ecn,flow:0
sig = 6:64:0:*:mss*20,*:mss,nop,nop,ts,nop,ws::0
sig = 6:64:0:*:mss*20,*:mss,nop,ws::0
sig = 6:64:0:*:mss*20,0:mss,sok,ts::0
sig = 6:64!:0:*:mss*20,0:mss,nop,nop,sok::0
sig = 6:64:0:*:mss*20,0:mss,nop,nop,ts::0

; @source as in ../tcp-response.fp; agreeing to ECN as this kernel; flow labels are newer (net.ipv6.auto_flowlabels)
; @capture ../shared/labels: 7 groups, 2011 to 2016; ../shared/corpus: 82 captures
; @date 2013
label = s:unix:Linux:2.6.39-3.10
sig = *:64:0:*:native*10,*:mss,sok,ts,nop,ws:df,flow:0
sig = *:64:0:*:native*10,*:mss,nop,nop,sok,nop,ws:df,flow:0
sig = *:64:0:*:native*10,*:mss,nop,nop,ts,nop,ws:df,flow:0
sig = *:64:0:*:native*10,*:mss,nop,ws:df,flow:0
sig = *:64:0:*:native*10,0:mss,sok,ts:df,flow:0
sig = *:64!:0:*:native*10,0:mss,nop,nop,sok:df,flow:0
sig = *:64:0:*:native*10,0:mss,nop,nop,ts:df,flow:0
sig = *:64:0:*:native*10,*:mss,sok,ts,nop,ws,?30:df,flow:0
sig = *:64:0:*:mss*10,*:mss,sok,ts,nop,ws:df,ecn,flow:0
sig = *:64:0:*:mss*10,*:mss,nop,nop,sok,nop,ws:df,ecn,flow:0
sig = *:64:0:*:mss*10,*:mss,nop,nop,ts,nop,ws:df,ecn,flow:0
sig = *:64:0:*:mss*10,*:mss,nop,ws:df,ecn,flow:0
sig = *:64:0:*:mss*10,0:mss,sok,ts:df,ecn,flow:0
sig = *:64!:0:*:mss*10,0:mss,nop,nop,sok:df,ecn,flow:0
sig = *:64:0:*:mss*10,0:mss,nop,nop,ts:df,ecn,flow:0
sig = *:64!:0:*:mss*10,0:mss:df,ecn,flow:0
sig = 6:64:0:*:mss*10,*:mss,nop,nop,ts,nop,ws::0
sig = 6:64:0:*:mss*10,*:mss,nop,ws::0
sig = 6:64:0:*:mss*10,0:mss,sok,ts::0
sig = 6:64!:0:*:mss*10,0:mss,nop,nop,sok::0
sig = 6:64:0:*:mss*10,0:mss,nop,nop,ts::0

; @source as in ../tcp-response.fp
; @capture ../shared/labels: 5 groups, 2004 to 2015; ../shared/corpus: 57 captures
; @date 2001
label = s:unix:Linux:2.4 or 2.6
sig = 4:64:0:*:native*4,*:mss,sok,ts,nop,ws:df:0
sig = 4:64:0:*:native*4,*:mss,nop,nop,sok,nop,ws:df:0
sig = 4:64:0:*:native*4,*:mss,nop,nop,ts,nop,ws:df:0
sig = 4:64:0:*:native*4,0:mss,sok,ts:df:0
sig = 4:64!:0:*:native*4,0:mss,nop,nop,sok:df:0

; Without scaling Windows before Vista and since 10 (1703) answer with the same window.
; @source as in ../tcp-response.fp: the window of a system is the same whatever it is offered
; @capture ../shared/labels: 17 groups, 2020 to 2025, of which none without scaling; 3 groups, 2006 to 2016
; @date 2021
label = s:win:Windows:2000 to Server 2003, or 10 (1703) or newer
sig = *:128!:0:*:65535,0:mss:df,id+,flow:0

; Order and padding are Darwin's alone; what else is in the window depends on buffers.
; @source XNU, bsd/netinet/tcp_output.c: its order of options
; @date 2021
label = g:unix:macOS:(or iOS)
sig = *:64:0:*:*,*:mss,nop,ws,nop,nop,ts,sok,eol+1:df,flow:0
sig = *:64:0:*:*,*:mss,nop,ws,nop,nop,ts,sok,eol+1:df,id+,flow:0
sig = 6:64:0:*:*,*:mss,nop,ws,nop,nop,ts,sok,eol+1::0
sig = *:64:0:*:*,0:mss,nop,nop,ts,sok,eol+1:df,flow:0

; The same order from an initial TTL of 128 is that of Windows.
; @source FreeBSD, sys/netinet/tcp_output.c: order of options
; @date 2016-10
label = g:unix:FreeBSD:
sig = *:64!:0:*:65535,*:mss,nop,ws,sok,ts:df,flow:0
sig = *:64!:0:*:65535,*:mss,nop,ws,sok,ts:df,id+,flow:0

; Whatever the window. With SACK alone DF and an identification of 0 tell it: Windows and Solaris, of the same order, count the
; identification up (RFC 6864, 4.1 allows 0). A middlebox may write an identification, and nops over options that it does not let through (two of
; them here, the timestamps and, in the last line, the scale as well).
; @source Linux, net/ipv4/tcp_output.c tcp_options_write: its order of options, which no other system has
; @capture ../shared/corpus: 11 captures
; @date 1999
label = g:unix:Linux:
sig = *:64:0:*:*,*:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64!:0:*:*,*:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = 4:64!:0:*:*,0:mss,nop,nop,sok:df:0
sig = 4:64!:0:*:*,0:mss,sok,ts:df:0
sig = *:64:0:*:*,*:mss,nop,nop,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:*,*:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:*,*:mss,sok,ts,nop,ws,?34,nop,nop:df,flow:0

; From another initial TTL: an administrator, a load balancer (Amazon's start at 255) or a router that asks its neighbours for 255
; (GTSM) sets it. Over IPv6, where a router tells its network which hop limit to start from, a loose match finds as much.
; @source Linux, Documentation/networking/ip-sysctl.rst: ip_default_ttl, and ip(7): IP_TTL; RFC 5082, 3; order and windows as above
; @capture ../shared/corpus: 1 capture
; @date 2018-12
label = s:unix:Linux:4.20 or newer
sig = 4:255!:0:*:native*max,*:mss,sok,ts,nop,ws:df:0
sig = 4:255!:0:*:native*max,*:mss,nop,nop,sok,nop,ws:df:0
sig = 4:128!:0:*:native*max,*:mss,sok,ts,nop,ws:df:0
sig = 4:128!:0:*:native*max,*:mss,nop,nop,sok,nop,ws:df:0

; @source Linux, Documentation/networking/ip-sysctl.rst: ip_default_ttl, and ip(7): IP_TTL; RFC 5082, 3; order and windows as above
; @capture ../shared/corpus: 13 captures, 8 networks
; @date 2013-09
label = s:unix:Linux:3.11-4.19
sig = 4:255!:0:*:native*20,*:mss,sok,ts,nop,ws:df:0
sig = 4:255!:0:*:native*20,*:mss,nop,nop,sok,nop,ws:df:0
sig = 4:128!:0:*:native*20,*:mss,sok,ts,nop,ws:df:0
sig = 4:128!:0:*:native*20,*:mss,nop,nop,sok,nop,ws:df:0

; @source Linux, Documentation/networking/ip-sysctl.rst: ip_default_ttl, and ip(7): IP_TTL; RFC 5082, 3; order and windows as above
; @date 2011-05
label = s:unix:Linux:2.6.39-3.10
sig = 4:255!:0:*:native*10,*:mss,sok,ts,nop,ws:df:0
sig = 4:255!:0:*:native*10,*:mss,nop,nop,sok,nop,ws:df:0
sig = 4:128!:0:*:native*10,*:mss,sok,ts,nop,ws:df:0
sig = 4:128!:0:*:native*10,*:mss,nop,nop,sok,nop,ws:df:0

; @source Linux, Documentation/networking/ip-sysctl.rst: ip_default_ttl, and ip(7): IP_TTL; RFC 5082, 3; order and windows as above
; @capture ../shared/corpus: 7 captures
; @date 1999
label = g:unix:Linux:
sig = 4:255!:0:*:*,*:mss,sok,ts,nop,ws:df:0
sig = 4:255!:0:*:*,*:mss,nop,nop,sok,nop,ws:df:0
sig = 4:128!:0:*:*,*:mss,sok,ts,nop,ws:df:0
sig = 4:128!:0:*:*,*:mss,nop,nop,sok,nop,ws:df:0
sig = 4:255!:0:*:*,*:mss,sok,ts,nop,ws:df,id+:0
sig = 4:255!:0:*:*,*:mss,nop,nop,sok,nop,ws:df,id+:0
sig = 4:128!:0:*:*,*:mss,sok,ts,nop,ws:df,id+:0
sig = 4:128!:0:*:*,*:mss,nop,nop,sok,nop,ws:df,id+:0
sig = 4:255!:0:*:*,*:mss,sok,ts,nop,ws::0

; @source observation: nops that a middlebox wrote over options; what is left is the order of Linux
; @capture ../shared/corpus: 5 captures
; @date 2021
label = g:unix:Linux:(options removed on the way)
sig = *:64:0:*:*,*:mss,sok,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop,ws:df,flow:0
sig = *:64:0:*:*,*:mss,sok,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop,ws:df,id+,flow:0
sig = *:64:0:*:*,0:mss,sok,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop:df,flow:0
sig = *:64:0:*:*,0:mss,sok,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop:df,id+,flow:0

; From another initial TTL the same orders are those of load balancers.
; @source observation: the orders of Vista and newer and a TTL of 128
; @capture ../shared/corpus: 7 captures
; @date 2021
label = g:win:Windows:
sig = *:128!:0:*:*,*:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128!:0:*:*,*:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128!:0:*:*,0:mss,nop,nop,sok:df,id+,flow:0

; The order with timestamps and SACK from any TTL: what balances load may start between the usual values.
; @source observation of addresses of Facebook (TTL 74 to 131 on the way); order as above
; @capture ../shared/corpus: 5 captures
; @date 2021
label = g:unix:Linux:
sig = 4:200-:0:*:*,*:mss,sok,ts,nop,ws:df:0

; What its SYN+ACK has is not in the order of its SYN: timestamps first, then SACK and two nops. Until 4 timestamps began at 0.
; @source observation: ftp.netbsd.org (2012, NetBSD-ftpd of 2010), and one of 2006 whose timestamp is 0; OpenBSD's pf.os 1.27 (ISC):
;   a timestamp of 0 in NetBSD 1.6; a window of 32768 is its net.inet.tcp.recvspace (sysctl(7))
; @capture ../shared/corpus: 2 captures, over IPv4 and IPv6
; @date 2012-01
label = s:unix:NetBSD:5 or newer
sig = *:64!:0:*:32768,*:mss,nop,ws,nop,nop,ts,sok,nop,nop:df,flow:0
sig = *:64!:0:*:32768,*:mss,nop,ws,nop,nop,ts,sok,nop,nop:df,id+,flow:0
sig = 6:64!:0:*:32768,*:mss,nop,ws,nop,nop,ts,sok,nop,nop::0

; @source as above
; @capture ../shared/corpus: 3 captures, 1 network
; @date 2006
label = s:unix:NetBSD:2 to 4
sig = *:64!:0:*:32768,*:mss,nop,ws,nop,nop,ts,sok,nop,nop:df,ts1-,flow:0
sig = *:64!:0:*:32768,*:mss,nop,ws,nop,nop,ts,sok,nop,nop:df,id+,ts1-,flow:0
sig = 6:64!:0:*:32768,*:mss,nop,ws,nop,nop,ts,sok,nop,nop:ts1-:0

; Whatever the window: a program may ask for a smaller buffer, and the order is nobody else's.
; @source observation: ftp.netbsd.org, its control connections (2012)
; @capture ../shared/corpus: 2 captures, over IPv4 and IPv6
; @date 2012-01
label = g:unix:NetBSD:
sig = *:64!:0:*:*,*:mss,nop,ws,nop,nop,ts,sok,nop,nop:df,flow:0
sig = *:64!:0:*:*,*:mss,nop,ws,nop,nop,ts,sok,nop,nop:df,id+,flow:0
sig = 6:64!:0:*:*,*:mss,nop,ws,nop,nop,ts,sok,nop,nop::0
