; Systems by their SYN+ACK, in p0f's own grammar. A server answers with those of its options that the client offered, so
; that each system has an answer for every combination that tells it from others: one with nothing but an MSS does not
; tell a stack from a NAT or load balancer in front of it. ext/ has the ranges and the rules that p0f's grammar cannot say.
; @licence MIT OR Apache-2.0

classes = win,unix,other

[tcp:response]

; ---------------------------------------------------------------------------------------------------------------------
; Linux. DF and an identification of 0; options in its order, nops in place of what the client did not offer. The window
; is a number of segments that changed with the kernel; with timestamps a segment is 12 bytes less.
; ---------------------------------------------------------------------------------------------------------------------

; A program that talks to its own host.
; @source p0f on lo of Linux 6.18, connections from 127.0.0.1 and ::1 to themselves; arithmetic for older kernels
; @capture ../shared/labels: 2 groups, 2013 to 2020; ../shared/corpus: 98 captures; cargo xtask lab linux-loopback
; @date 2026-11-23
label = s:unix:Linux:(loopback)
sig = 4:64:0:65495:mss*1,*:mss,sok,ts,nop,ws:df:0
sig = 6:64:0:65476:mss*1,*:mss,sok,ts,nop,ws:flow:0
sig = 4:64:0:65495:mss*1,*:mss,nop,nop,sok,nop,ws:df:0
sig = 4:64:0:65495:mss*1,*:mss,nop,nop,ts,nop,ws:df:0
sig = 4:64:0:65495:mss*1,*:mss,nop,ws:df:0
sig = 4:64:0:65495:mss*1,0:mss,sok,ts:df:0
sig = 4:64:0:65495:mss*1,0:mss,nop,nop,sok:df:0
sig = 4:64:0:65495:mss*1,0:mss,nop,nop,ts:df:0
sig = 4:64:0:65495:mss*1,0:mss:df:0
sig = 6:64:0:65476:mss*1,*:mss,nop,nop,sok,nop,ws:flow:0
sig = 6:64:0:65476:mss*1,*:mss,nop,nop,ts,nop,ws:flow:0
sig = 6:64:0:65476:mss*1,*:mss,nop,ws:flow:0
sig = 6:64:0:65476:mss*1,0:mss,sok,ts:flow:0
sig = 6:64:0:65476:mss*1,0:mss,nop,nop,sok:flow:0
sig = 6:64:0:65476:mss*1,0:mss,nop,nop,ts:flow:0
sig = 6:64:0:65476:mss*1,0:mss:flow:0
sig = 4:64:0:65495:43690,*:mss,sok,ts,nop,ws:df:0
sig = 6:64:0:65476:43690,*:mss,sok,ts,nop,ws:flow:0
sig = 6:64:0:65476:43690,*:mss,sok,ts,nop,ws::0
sig = 4:64:0:65495:43690,*:mss,nop,nop,sok,nop,ws:df:0
sig = 4:64:0:65495:43690,*:mss,nop,nop,ts,nop,ws:df:0
sig = 4:64:0:65495:43690,*:mss,nop,ws:df:0
sig = 4:64:0:65495:43690,0:mss,nop,nop,sok:df:0
sig = 4:64:0:16396:mss*2,*:mss,sok,ts,nop,ws:df:0
sig = 4:64:0:16396:32767,*:mss,sok,ts,nop,ws:df:0

; 44 segments of 1460 bytes, 45 of 1448 or, over IPv6, of 1440 and 1428.
; @source Linux, the default tcp_rmem since 4.20; observation
; @capture ../shared/labels: 10 groups, 2021 to 2024; ../shared/corpus: 103 captures
; @date 2018-12
label = s:unix:Linux:4.20 or newer
sig = *:64:0:*:mss*45,*:mss,sok,ts,nop,ws:df,flow:0
sig = *:64:0:*:mss*45,*:mss,nop,nop,sok,nop,ws:df,flow:0
sig = *:64:0:*:mss*44,*:mss,nop,nop,sok,nop,ws:df,flow:0
sig = *:64:0:*:mss*45,*:mss,nop,nop,ts,nop,ws:df,flow:0
sig = *:64:0:*:mss*45,*:mss,nop,ws:df,flow:0
sig = *:64:0:*:mss*44,*:mss,nop,ws:df,flow:0
sig = *:64:0:*:mss*45,0:mss,sok,ts:df,flow:0
sig = *:64:0:*:mss*45,0:mss,nop,nop,sok:df,flow:0
sig = *:64:0:*:mss*44,0:mss,nop,nop,sok:df,flow:0
sig = *:64:0:*:mss*45,0:mss,nop,nop,ts:df,flow:0

; @source Linux 3.11: the first window is 20 segments; until 4.19
; @capture ../shared/labels: 19 groups, 2013 to 2020; ../shared/corpus: 103 captures
; @date 2013-09
label = s:unix:Linux:3.11-4.19
sig = *:64:0:*:mss*20,*:mss,sok,ts,nop,ws:df,flow:0
sig = 6:64:0:*:mss*20,*:mss,sok,ts,nop,ws::0
sig = *:64:0:*:mss*20,*:mss,nop,nop,sok,nop,ws:df,flow:0
sig = 6:64:0:*:mss*20,*:mss,nop,nop,sok,nop,ws::0
sig = *:64:0:*:mss*20,*:mss,nop,nop,ts,nop,ws:df,flow:0
sig = *:64:0:*:mss*20,*:mss,nop,ws:df,flow:0
sig = *:64:0:*:mss*20,0:mss,sok,ts:df,flow:0
sig = *:64:0:*:mss*20,0:mss,nop,nop,sok:df,flow:0
sig = *:64:0:*:mss*20,0:mss,nop,nop,ts:df,flow:0
sig = *:64:0:*:mss*20,0:mss:df,flow:0

; @source Linux 2.6.39: the first window is 10 segments (RFC 6928)
; @capture ../shared/labels: 7 groups, 2011 to 2016; ../shared/corpus: 82 captures
; @date 2011-05
label = s:unix:Linux:2.6.39-3.10
sig = *:64:0:*:mss*10,*:mss,sok,ts,nop,ws:df,flow:0
sig = 6:64:0:*:mss*10,*:mss,sok,ts,nop,ws::0
sig = *:64:0:*:mss*10,*:mss,nop,nop,sok,nop,ws:df,flow:0
sig = 6:64:0:*:mss*10,*:mss,nop,nop,sok,nop,ws::0
sig = *:64:0:*:mss*10,*:mss,nop,nop,ts,nop,ws:df,flow:0
sig = *:64:0:*:mss*10,*:mss,nop,ws:df,flow:0
sig = *:64:0:*:mss*10,0:mss,sok,ts:df,flow:0
sig = *:64:0:*:mss*10,0:mss,nop,nop,sok:df,flow:0
sig = *:64:0:*:mss*10,0:mss,nop,nop,ts:df,flow:0
sig = *:64:0:*:mss*10,0:mss:df,flow:0

; @source Linux 2.4 and 2.6: the first window is 4 segments (RFC 3390); 2.4 scales by 0
; @capture ../shared/labels: 5 groups, 2004 to 2015; ../shared/corpus: 57 captures
; @date 2001
label = s:unix:Linux:2.4 or 2.6
sig = *:64:0:*:mss*4,*:mss,sok,ts,nop,ws:df:0
sig = *:64:0:*:mss*4,*:mss,nop,nop,sok,nop,ws:df:0
sig = *:64:0:*:mss*4,*:mss,nop,nop,ts,nop,ws:df:0
sig = *:64:0:*:mss*4,*:mss,nop,ws:df:0
sig = *:64:0:*:mss*4,0:mss,sok,ts:df:0
sig = *:64:0:*:mss*4,0:mss,nop,nop,sok:df:0
sig = *:64:0:*:mss*4,0:mss,nop,nop,ts:df:0
sig = *:64:0:*:mss*4,0:mss:df:0

; Hosts of Amazon: an MTU of 9001 of which the path lets less through, two, three or seven segments of 8961 or 8949 bytes.
; Load balancers start at a TTL of 255.
; @source arithmetic: 9001 less 40, and less 12 for timestamps; 65,535 bytes and the 20 segments of 1460 of 3.11-4.19
; @capture ../shared/corpus: 20 captures
; @date 2017
label = s:unix:Linux:(Amazon)
sig = 4:64:0:*:26847,*:mss,sok,ts,nop,ws:df:0
sig = 4:64:0:*:17898,*:mss,sok,ts,nop,ws:df:0
sig = 4:64:0:*:62643,*:mss,sok,ts,nop,ws:df:0
sig = 4:64:0:*:26883,*:mss,nop,nop,sok,nop,ws:df:0
sig = 4:64:0:*:17922,*:mss,nop,nop,sok,nop,ws:df:0
sig = 4:64:0:*:62727,*:mss,nop,nop,sok,nop,ws:df:0
sig = 4:255:0:*:26847,*:mss,sok,ts,nop,ws:df:0
sig = 4:255:0:*:17898,*:mss,sok,ts,nop,ws:df:0
sig = 4:255:0:*:62643,*:mss,sok,ts,nop,ws:df:0
sig = 4:255:0:*:26883,*:mss,nop,nop,sok,nop,ws:df:0
sig = 4:255:0:*:17922,*:mss,nop,nop,sok,nop,ws:df:0
sig = 4:255:0:*:62727,*:mss,nop,nop,sok,nop,ws:df:0

; Google's front ends: the order of Linux, no DF, an own MSS (1430 and less), windows of 4, 30, 31 or 44 segments or 65535;
; since about 2018 a TTL of 128.
; @source observation of addresses of Google
; @capture ../shared/corpus: 44 captures
; @date 2023
label = s:unix:Linux:(Google)
sig = 4:64:0:*:5672,*:mss,sok,ts,nop,ws::0
sig = 4:64:0:*:mss*30,*:mss,sok,ts,nop,ws::0
sig = 4:64:0:*:mss*31,*:mss,sok,ts,nop,ws::0
sig = *:64:0:*:65535,8:mss,sok,ts,nop,ws::0
sig = *:64:0:*:65535,8:mss,sok,ts,nop,ws:df,flow:0
sig = *:128:0:*:65535,8:mss,sok,ts,nop,ws::0
sig = *:128:0:*:65535,8:mss,sok,ts,nop,ws:df,flow:0
sig = 4:128:0:*:mss*44,8:mss,sok,ts,nop,ws::0
sig = 4:64:0:*:5672,*:mss,nop,nop,sok,nop,ws::0
sig = 4:64:0:*:mss*30,*:mss,nop,nop,sok,nop,ws::0
sig = 4:64:0:*:mss*31,*:mss,nop,nop,sok,nop,ws::0
sig = *:64:0:*:65535,8:mss,nop,nop,sok,nop,ws::0
sig = *:64:0:*:65535,8:mss,nop,nop,sok,nop,ws:df,flow:0
sig = *:128:0:*:65535,8:mss,nop,nop,sok,nop,ws::0
sig = *:128:0:*:65535,8:mss,nop,nop,sok,nop,ws:df,flow:0
sig = 4:128:0:*:mss*44,8:mss,nop,nop,sok,nop,ws::0

; Whatever the window: no other system has these orders and both DF and an identification of 0. What has only an MSS, or
; nothing but sok, is any system's.
; @source Linux, net/ipv4/tcp_output.c tcp_options_write: its order of options
; @capture ../shared/labels: 1 group, 2013; ../shared/corpus: 63 captures
; @date 1999
label = g:unix:Linux:
sig = *:64:0:*:*,*:mss,sok,ts,nop,ws:df,flow:0
sig = 6:64:0:*:*,*:mss,sok,ts,nop,ws::0
sig = *:64:0:*:*,*:mss,nop,nop,sok,nop,ws:df,flow:0
sig = 6:64:0:*:*,*:mss,nop,nop,sok,nop,ws::0
sig = *:64:0:*:*,*:mss,nop,nop,ts,nop,ws:df,flow:0
sig = 6:64:0:*:*,*:mss,nop,nop,ts,nop,ws::0
sig = 4:64:0:*:*,*:mss,sok,ts,nop,ws,?30:df:0

; ---------------------------------------------------------------------------------------------------------------------
; Windows: the initial TTL is 128.
; ---------------------------------------------------------------------------------------------------------------------

; @source observation of builds 15063, 17763, 19041 and 20348 (by NTLM)
; @capture ../shared/labels: 17 groups, 2020 to 2025; ../shared/corpus: 34 captures
; @date 2021
label = s:win:Windows:10 (1703 or newer), 11 or Server 2019 or newer
sig = *:128:0:*:65535,8:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:65535,8:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:65535,8:mss,nop,ws,nop,nop,ts:df,id+,flow:0
sig = *:128:0:*:65535,8:mss,nop,ws:df,id+,flow:0
sig = *:128:0:*:65535,0:mss,sok,ts:df,id+,flow:0
sig = *:128:0:*:65535,0:mss,nop,nop,ts:df,id+,flow:0
sig = *:128:0:*:65535,8:mss,nop,ws,nop,nop,sok:df,id+,ecn,flow:0
sig = *:128:0:*:65535,8:mss,nop,ws,sok,ts:df,id+,ecn,flow:0
sig = *:128:0:*:mss*44,8:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:mss*45,8:mss,nop,ws,sok,ts:df,id+,flow:0

; @source observation of builds 7601, 9600 and 14393 (by NTLM) and of IIS 7.5
; @capture ../shared/labels: 10 groups, 2013 to 2024; ../shared/corpus: 39 captures
; @date 2021
label = s:win:Windows:7 to 10 (1607 or older) or Server 2008 R2 to 2016
sig = *:128:0:*:8192,8:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:8192,8:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:8192,8:mss,nop,ws,nop,nop,ts:df,id+,flow:0
sig = *:128:0:*:8192,8:mss,nop,ws:df,id+,flow:0
sig = *:128:0:*:8192,0:mss,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:8192,0:mss,sok,ts:df,id+,flow:0
sig = *:128:0:*:8192,0:mss,nop,nop,ts:df,id+,flow:0
sig = *:128:0:*:8192,0:mss:df,id+,flow:0
sig = *:128:0:*:8192,8:mss,nop,ws,nop,nop,sok:df,id+,ecn,flow:0
sig = *:128:0:*:8192,8:mss,nop,ws,sok,ts:df,id+,ecn,flow:0

; The order of a beta, build 5231.
; @source observation (NTLM)
; @capture ../shared/labels: 1 group, 2005; ../shared/corpus: 2 captures
; @date 2005
label = s:win:Windows:Vista (beta)
sig = *:128:0:*:8192,8:mss,ws,nop,sok,ts:df,id+:0

; Without scaling a window of 65535 is that of two generations.
; @source as above and below: the window of a system is the same whatever it is offered
; @capture ../shared/labels: 3 groups, 2006 to 2016; ../shared/corpus: 19 captures
; @date 2021
label = s:win:Windows:2000 to Server 2003, or 10 (1703) or newer
sig = *:128:0:*:65535,0:mss,nop,nop,sok:df,id+,flow:0

; Timestamps start at 0. Server 2003 answers without DF, a loose match. A window of 65535 came with service packs; 17520 is 12 segments.
; @source p0f 3.09b, XP; observation of builds 2600 and 3790 (by NTLM) and of IIS 5 and 6
; @capture ../shared/labels: 3 groups, 2006 to 2016; ../shared/corpus: 19 captures
; @date 2012
label = s:win:Windows:2000, XP or Server 2003
sig = *:128:0:*:65535,0:mss,nop,ws:df,id+:0
sig = *:128:0:*:65535,0:mss,nop,nop,ts:df,id+,ts1-:0
sig = *:128:0:*:65535,0:mss,nop,ws,nop,nop,sok:df,id+:0
sig = *:128:0:*:65535,0:mss,nop,ws,nop,nop,ts:df,id+,ts1-:0
sig = *:128:0:*:65535,0:mss,nop,nop,ts,nop,nop,sok:df,id+,ts1-:0
sig = *:128:0:*:65535,0:mss,nop,ws,nop,nop,ts,nop,nop,sok:df,id+,ts1-:0
sig = *:128:0:*:16384,0:mss:df,id+:0
sig = *:128:0:*:16384,0:mss,nop,ws:df,id+:0
sig = *:128:0:*:16384,0:mss,nop,nop,sok:df,id+:0
sig = *:128:0:*:16384,0:mss,nop,nop,ts:df,id+,ts1-:0
sig = *:128:0:*:16384,0:mss,nop,ws,nop,nop,sok:df,id+:0
sig = *:128:0:*:16384,0:mss,nop,ws,nop,nop,ts:df,id+,ts1-:0
sig = *:128:0:*:16384,0:mss,nop,nop,ts,nop,nop,sok:df,id+,ts1-:0
sig = *:128:0:*:16384,0:mss,nop,ws,nop,nop,ts,nop,nop,sok:df,id+,ts1-:0
sig = *:128:0:*:mss*12,0:mss:df,id+:0
sig = *:128:0:*:mss*12,0:mss,nop,ws:df,id+:0
sig = *:128:0:*:mss*12,0:mss,nop,nop,sok:df,id+:0
sig = *:128:0:*:mss*12,0:mss,nop,nop,ts:df,id+,ts1-:0
sig = *:128:0:*:mss*12,0:mss,nop,ws,nop,nop,sok:df,id+:0
sig = *:128:0:*:mss*12,0:mss,nop,ws,nop,nop,ts:df,id+,ts1-:0
sig = *:128:0:*:mss*12,0:mss,nop,nop,ts,nop,nop,sok:df,id+,ts1-:0
sig = *:128:0:*:mss*12,0:mss,nop,ws,nop,nop,ts,nop,nop,sok:df,id+,ts1-:0
sig = *:128:0:*:mss*44,0:mss,nop,ws:df,id+:0
sig = *:128:0:*:mss*44,0:mss,nop,nop,sok:df,id+:0
sig = *:128:0:*:mss*44,0:mss,nop,nop,ts:df,id+,ts1-:0
sig = *:128:0:*:mss*44,0:mss,nop,ws,nop,nop,sok:df,id+:0
sig = *:128:0:*:mss*44,0:mss,nop,ws,nop,nop,ts:df,id+,ts1-:0
sig = *:128:0:*:mss*44,0:mss,nop,nop,ts,nop,nop,sok:df,id+,ts1-:0
sig = *:128:0:*:mss*44,0:mss,nop,ws,nop,nop,ts,nop,nop,sok:df,id+,ts1-:0

; @source observation: IIS 4.0, Exchange 5.5; pf.os: 6 segments in NT
; @capture ../shared/labels: 2 groups, 1999 to 2002; ../shared/corpus: 7 captures
; @date 2002
label = s:win:Windows:NT 4.0 or 2000
sig = 4:128:0:*:mss*6,0:mss:df,id+:0
sig = 4:128:0:*:mss*6,0:mss,nop,nop,sok:df,id+:0

; ---------------------------------------------------------------------------------------------------------------------
; Darwin and FreeBSD. FreeBSD's order of options was Darwin's until 6, and without timestamps it still is.
; ---------------------------------------------------------------------------------------------------------------------

; @source observation; the scales are those of tcp-request.fp
; @capture ../shared/corpus: 45 captures
; @date 2021
label = s:unix:macOS:10.14 or newer (or iOS 12 or newer)
sig = *:64:0:*:65535,6:mss,nop,ws,nop,nop,ts,sok,eol+1:df,flow:0
sig = *:64:0:*:65535,6:mss,nop,ws,nop,nop,ts,sok,eol+1:df,id+,flow:0
sig = *:64:0:*:65535,6:mss,nop,ws,nop,nop,ts,sok,eol+1:df,ecn,flow:0

; What the client does not offer is left out, and eol pads to words; FreeBSD, which does the same, never scales by 5.
; @source observation; the scales are those of tcp-request.fp; XNU, bsd/netinet/tcp_output.c: its order of options
; @capture ../shared/corpus: 27 captures
; @date 2018
label = s:unix:macOS:10.10-10.13 (or iOS 9-11)
sig = *:64:0:*:65535,5:mss,nop,ws,nop,nop,ts,sok,eol+1:df,flow:0
sig = *:64:0:*:65535,5:mss,nop,ws,nop,nop,ts,sok,eol+1:df,id+,flow:0
sig = *:64:0:*:65535,5:mss,nop,ws,nop,nop,ts,sok,eol+1:df,ecn,flow:0
sig = *:64:0:*:65535,5:mss,nop,ws,sok,eol+1:df,flow:0
sig = *:64:0:*:65535,5:mss,nop,ws,nop,nop,ts:df,flow:0
sig = *:64:0:*:65535,5:mss,nop,ws:df,flow:0

; @source observation; p0f 3.09b, Mac OS X
; @capture ../shared/corpus: 7 captures
; @date 2013
label = s:unix:macOS:10.9 or older (or FreeBSD 5 or 6)
sig = *:64:0:*:65535,0:mss,nop,ws,nop,nop,ts,sok,eol+1:df,id+,flow:0
sig = *:64:0:*:65535,1:mss,nop,ws,nop,nop,ts,sok,eol+1:df,id+,flow:0
sig = *:64:0:*:65535,3:mss,nop,ws,nop,nop,ts,sok,eol+1:df,id+,flow:0
sig = *:64:0:*:65535,4:mss,nop,ws,nop,nop,ts,sok,eol+1:df,id+,flow:0
sig = *:64:0:*:65535,0:mss,nop,ws:df,id+:0
sig = *:64:0:*:65535,0:mss,sok,eol+1:df,id+:0
sig = *:64:0:*:65535,0:mss,nop,nop,ts:df,id+:0
sig = *:64:0:*:65535,0:mss,nop,ws,sok,eol+1:df,id+:0
sig = *:64:0:*:65535,0:mss,nop,ws,nop,nop,ts:df,id+:0
sig = *:64:0:*:65535,0:mss,nop,nop,ts,sok,eol+1:df,id+:0

; The identification is 0 since 11 (net.inet.ip.rfc6864).
; @source FreeBSD, sys/netinet/tcp_output.c: order of options; the scale of kern.ipc.maxsockbuf
; @capture ../shared/corpus: 3 captures
; @date 2016-10
label = s:unix:FreeBSD:11 or newer
sig = *:64:0:*:65535,6:mss,nop,ws,sok,ts:df,flow:0
sig = *:64:0:*:65535,7:mss,nop,ws,sok,ts:df,flow:0
sig = *:64:0:*:65535,8:mss,nop,ws,sok,ts:df,flow:0
sig = *:64:0:*:65535,9:mss,nop,ws,sok,ts:df,flow:0

; The answer to a client without timestamps, SACK or scaling could be Darwin's as well.
; @source FreeBSD and XNU: order of options
; @capture ../shared/corpus: 1 capture
; @date 2016-10
label = s:unix:FreeBSD:11 or newer (or macOS)
sig = *:64:0:*:65535,6:mss,nop,ws,sok,eol+1:df,flow:0
sig = *:64:0:*:65535,6:mss,nop,ws,nop,nop,ts:df,flow:0
sig = *:64:0:*:65535,6:mss,nop,ws:df,flow:0
sig = *:64:0:*:65535,0:mss,sok,eol+1:df,flow:0

; @source p0f 3.09b, FreeBSD 9; Netflix (the scale is of its buffers)
; @capture ../shared/corpus: 7 captures
; @date 2013
label = s:unix:FreeBSD:9 or 10
sig = *:64:0:*:65535,6:mss,nop,ws,sok,ts:df,id+:0
sig = *:64:0:*:65535,6:mss,nop,ws,sok,eol+1:df,id+:0
sig = *:64:0:*:65535,6:mss,nop,ws,nop,nop,ts:df,id+:0
sig = *:64:0:*:65535,6:mss,nop,ws:df,id+:0
sig = *:64:0:*:65535,9:mss,nop,ws,sok,ts:df,id+:0
sig = *:64:0:*:65535,9:mss,nop,ws,sok,eol+1:df,id+:0

; @source OpenBSD's pf.os: 57344 is the window of FreeBSD 4
; @capture ../shared/labels: 1 group, 2006; ../shared/corpus: 5 captures
; @date 2003
label = s:unix:FreeBSD:4.x
sig = *:64:0:*:57344,0:mss,nop,ws,nop,nop,ts:df,id+,flow:0
sig = *:64:0:*:57344,0:mss,nop,ws:df,id+,flow:0
sig = *:64:0:*:57344,0:mss,nop,nop,ts:df,id+,flow:0
sig = *:64:0:*:57344,0:mss:df,id+,flow:0
sig = 6:64:0:*:57344,0:mss,nop,ws,nop,nop,ts::0

; @source OpenBSD, sys/netinet/tcp_output.c: order of options
; @date 2017
label = s:unix:OpenBSD:5.9 or newer
sig = *:64:0:*:16384,6:mss,nop,nop,sok,nop,ws,nop,nop,ts:df,id+,flow:0
sig = *:64:0:*:16384,6:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:16384,6:mss,nop,ws,nop,nop,ts:df,id+,flow:0
sig = *:64:0:*:16384,6:mss,nop,ws:df,id+,flow:0
sig = *:64:0:*:16384,0:mss,nop,nop,sok,nop,nop,ts:df,id+,flow:0
sig = 6:64:0:*:16384,6:mss,nop,nop,sok,nop,ws,nop,nop,ts::0
sig = 6:64:0:*:16384,6:mss,nop,nop,sok,nop,ws::0

; @source OpenBSD, sys/netinet/tcp_output.c: order of options
; @date 2003
label = g:unix:OpenBSD:
sig = *:64:0:*:*,*:mss,nop,nop,sok,nop,ws,nop,nop,ts:df,id+,flow:0

; @source NetBSD, sys/netinet/tcp_output.c: order of options; a window of 32768
; @date 2010
label = s:unix:NetBSD:5 or newer
sig = *:64:0:*:32768,3:mss,nop,ws,sok,nop,nop,nop,nop,ts:df,flow:0
sig = *:64:0:*:32768,6:mss,nop,ws,sok,nop,nop,nop,nop,ts:df,flow:0
sig = *:64:0:*:32768,3:mss,nop,ws,sok,nop,nop:df,flow:0
sig = *:64:0:*:32768,6:mss,nop,ws,sok,nop,nop:df,flow:0
sig = *:64:0:*:32768,0:mss,sok,nop,nop,nop,nop,ts:df,flow:0
