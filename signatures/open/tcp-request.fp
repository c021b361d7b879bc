; Systems by their SYN, in p0f's own grammar: the values that stacks send by default. ext/ has the ranges and the rules
; that p0f's grammar cannot say.
; @licence MIT OR Apache-2.0

classes = win,unix,other

[tcp:request]

; ---------------------------------------------------------------------------------------------------------------------
; Linux. The order of options, mss,sok,ts,nop,ws, and 12 bytes of padding in place of what is off are its own. The first
; window is a number of segments that changed with the kernel, the scale follows the largest receive buffer (7 for the
; default 6 MiB).
; ---------------------------------------------------------------------------------------------------------------------

; @source Linux, net/ipv4/tcp_output.c tcp_select_initial_window and the default tcp_rmem of 131072 since 4.20;
;   observation; IPv6 has segments of 1440 bytes, of which 45 fit
; @capture ../shared/labels: 11 groups, 2010 to 2026; ../shared/corpus: 138 captures
; @date 2018-12
label = s:unix:Linux:4.20 or newer
sig = *:64:0:*:mss*44,7:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*45,7:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*44,7:mss,nop,nop,sok,nop,ws:df,id+,flow:0

; @source Linux 3.11: the first window is 20 segments; until 4.19
; @capture ../shared/labels: 13 groups, 2015 to 2020; ../shared/corpus: 68 captures
; @date 2013-09
label = s:unix:Linux:3.11-4.19
sig = *:64:0:*:mss*20,7:mss,sok,ts,nop,ws:df,id+,flow:0
sig = 6:64:0:*:mss*20,7:mss,sok,ts,nop,ws::0
sig = *:64:0:*:mss*20,7:mss,nop,nop,sok,nop,ws:df,id+,flow:0

; @source Linux 2.6.39: the first window is 10 segments (RFC 6928); Android 4.x has the same
; @capture ../shared/labels: 7 groups, 2013 to 2017; ../shared/corpus: 32 captures
; @date 2011-05
label = s:unix:Linux:2.6.39-3.10
sig = *:64:0:*:mss*10,7:mss,sok,ts,nop,ws:df,id+,flow:0
sig = 6:64:0:*:mss*10,7:mss,sok,ts,nop,ws::0
sig = *:64:0:*:mss*10,6:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*10,7:mss,nop,nop,sok,nop,ws:df,id+,flow:0

; @source Linux 2.6: the first window is 4 segments (RFC 3390), the scale fits buffers of 2 to 8 MiB
; @capture ../shared/labels: 1 group, 2009; ../shared/corpus: 18 captures
; @date 2004
label = s:unix:Linux:2.6.x
sig = *:64:0:*:mss*4,5:mss,sok,ts,nop,ws:df,id+:0
sig = *:64:0:*:mss*4,6:mss,sok,ts,nop,ws:df,id+:0
sig = *:64:0:*:mss*4,7:mss,sok,ts,nop,ws:df,id+:0
sig = *:64:0:*:mss*4,7:mss,nop,nop,sok,nop,ws:df,id+:0

; Android lets a first window be 60 segments (tcp_default_init_rwnd), which is more than 16 bits hold.
; @source the property net.tcp.default_init_rwnd of 60 in builds of Android; observation of 6.0 and 11
; @capture ../shared/labels: 3 groups, 2016 to 2021; ../shared/corpus: 23 captures
; @date 2014-11
; @role phone
label = s:unix:Linux:(Android 5 or newer)
sig = *:64:0:*:65535,6:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:65535,7:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:65535,8:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:65535,9:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:65535,10:mss,sok,ts,nop,ws:df,id+,flow:0

; A program that talks to its own host: the interface takes packets of 64 KiB (16 KiB before 3.6), so that the window is
; one or two segments.
; @source p0f on lo of Linux 6.18, connections from 127.0.0.1 and ::1 to themselves; arithmetic for the others
; @capture ../shared/labels: 7 groups, 2005 to 2025; ../shared/corpus: 99 captures; cargo xtask lab linux-loopback
; @date 2026-11-23
label = s:unix:Linux:(loopback)
sig = 4:64:0:65495:mss*1,*:mss,sok,ts,nop,ws:df,id+:0
sig = 6:64:0:65476:mss*1,*:mss,sok,ts,nop,ws:flow:0
sig = 4:64:0:65495:mss*1,*:mss,nop,nop,sok,nop,ws:df,id+:0
sig = 4:64:0:65495:mss*1,*:mss,nop,nop,ts,nop,ws:df,id+:0
sig = 4:64:0:65495:mss*1,*:mss,nop,ws:df,id+:0
sig = 4:64:0:65495:mss*1,0:mss,sok,ts:df,id+:0
sig = 4:64:0:65495:mss*1,0:mss,nop,nop,sok:df,id+:0
sig = 4:64:0:65495:mss*1,0:mss,nop,nop,ts:df,id+:0
sig = 4:64:0:65495:mss*1,0:mss:df,id+:0
sig = 6:64:0:65476:mss*1,*:mss,nop,nop,sok,nop,ws:flow:0
sig = 6:64:0:65476:mss*1,*:mss,nop,nop,ts,nop,ws:flow:0
sig = 6:64:0:65476:mss*1,*:mss,nop,ws:flow:0
sig = 6:64:0:65476:mss*1,0:mss,sok,ts:flow:0
sig = 6:64:0:65476:mss*1,0:mss,nop,nop,sok:flow:0
sig = 6:64:0:65476:mss*1,0:mss,nop,nop,ts:flow:0
sig = 6:64:0:65476:mss*1,0:mss:flow:0
sig = 4:64:0:65495:43690,*:mss,sok,ts,nop,ws:df,id+:0
sig = 6:64:0:65476:43690,*:mss,sok,ts,nop,ws:flow:0
sig = 6:64:0:65476:43690,*:mss,sok,ts,nop,ws::0
sig = 4:64:0:16396:mss*2,*:mss,sok,ts,nop,ws:df,id+:0
sig = 4:64:0:16396:32767,*:mss,sok,ts,nop,ws:df,id+:0

; Whatever the window: no other system has this order.
; @source Linux, net/ipv4/tcp_output.c tcp_options_write: its order of options
; @capture ../shared/corpus: 29 captures
; @date 1999
label = g:unix:Linux:
sig = *:64:0:*:*,*:mss,sok,ts,nop,ws:df,id+,flow:0
sig = 6:64:0:*:*,*:mss,sok,ts,nop,ws::0
sig = *:64:0:*:*,*:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:*,0:mss,sok,ts:df,id+,flow:0
sig = *:64:0:*:*,*:mss,nop,nop,ts,nop,ws:df,id+,flow:0

; ---------------------------------------------------------------------------------------------------------------------
; Windows: the initial TTL is 128. Since Vista the window scales by itself.
; ---------------------------------------------------------------------------------------------------------------------

; The window is as many segments as 65,535 bytes hold, or 65535; ext/ knows the segments of other MTUs.
; @source observation of Windows 10 and 11 of 1703 and newer: 64240 is 44 segments of 1460 bytes, 64800 is 45 of 1440
; @capture ../shared/labels: 17 groups, to 2024; ../shared/corpus: 51 captures; enterprise-syn.tsv: 1.16 billion
;   sessions
; @date 2021
label = s:win:Windows:10 or 11
sig = *:128:0:*:mss*44,8:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:mss*45,8:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:65535,8:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:mss*44,8:mss,nop,ws,nop,nop,sok:df,id+,ecn,flow:0
sig = *:128:0:*:65535,8:mss,nop,ws,nop,nop,sok:df,id+,ecn,flow:0
sig = *:128:0:*:mss*44,8:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:mss*45,8:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:65535,8:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:65535,8:mss,nop,ws,sok,ts:df,id+,ecn,flow:0

; @source observation: 8192 from Vista to Windows 10 1607 and Server 2016; a scale of 8 on most, 2 with smaller buffers
; @capture ../shared/labels: 21 groups, 2006 to 2024; ../shared/corpus: 62 captures; enterprise-syn.tsv: 44% are 10
;   1607, 22% 1507, 16% 7, 11% 1511, 7% 8
; @date 2021
label = s:win:Windows:7, 8 or 10 (1607 or older)
sig = *:128:0:*:8192,8:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:8192,8:mss,nop,ws,nop,nop,sok:df,id+,ecn,flow:0
sig = *:128:0:*:8192,8:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:8192,0:mss,nop,nop,sok:df,id+,flow:0

; @source observation; enterprise-syn.tsv: all 7
; @capture ../shared/labels: 8 groups, 2009 to 2019; ../shared/corpus: 27 captures
; @date 2021
label = s:win:Windows:Vista or 7
sig = *:128:0:*:8192,2:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:8192,2:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:65535,2:mss,nop,ws,nop,nop,sok:df,id+:0

; Before Vista nothing scaled unless a setting said so, and XP and 2000 asked for 44 whole segments as 10 does: the
; latter drops the option of a SYN that it repeats for the second time.
; @source OpenBSD's pf.os, "Windows XP, 2000"; enterprise-syn.tsv: 1.7 million sessions of 10
; @capture ../shared/labels: 4 groups, 2003 to 2015; ../shared/corpus: 30 captures
; @date 2021
label = s:win:Windows:10 or 11 (repeated SYN), 2000 or XP
sig = *:128:0:*:mss*44,0:mss,nop,nop,sok:df,id+:0
sig = *:128:0:*:mss*45,0:mss,nop,nop,sok:df,id+:0
sig = *:128:0:*:65535,0:mss,nop,nop,sok:df,id+:0

; @source OpenBSD's pf.os, "Windows 2000", "Windows XP"; the MSS times 4, 6 and 12 are the buffers of 5.x kernels
; @capture ../shared/labels: 8 groups, 2004 to 2014; ../shared/corpus: 30 captures
; @date 2003
label = s:win:Windows:2000 or XP
sig = *:128:0:*:16384,0:mss,nop,nop,sok:df,id+:0
sig = *:128:0:*:64512,0:mss,nop,nop,sok:df,id+:0
sig = *:128:0:*:mss*6,0:mss,nop,nop,sok:df,id+:0
sig = *:128:0:*:mss*12,0:mss,nop,nop,sok:df,id+:0
sig = *:128:0:*:32767,0:mss,nop,nop,sok:df,id+:0
sig = *:128:0:*:65520,0:mss,nop,nop,sok:df,id+:0
sig = *:128:0:*:65535,0:mss,nop,ws,nop,nop,sok:df,id+:0
sig = *:128:0:*:65535,0:mss,nop,ws,nop,nop,ts,nop,nop,sok:df,id+,ts1-:0
sig = *:128:0:*:16384,0:mss,nop,ws,nop,nop,ts,nop,nop,sok:df,id+,ts1-:0
sig = *:128:0:*:mss*44,0:mss,nop,ws,nop,nop,ts,nop,nop,sok:df,id+,ts1-:0

; Timestamps that start at 0, before sok: the order of 2000 and XP, whatever the window.
; @source OpenBSD's pf.os, "Windows XP (RFC1323, w+)"
; @capture ../shared/labels: 8 groups, 2004 to 2014; ../shared/corpus: 30 captures
; @date 2003
label = g:win:Windows:2000 or XP
sig = *:128:0:*:*,*:mss,nop,ws,nop,nop,ts,nop,nop,sok:df,id+,ts1-:0

; @source observation: the orders of Vista and newer and a TTL of 128
; @capture ../shared/labels: 2 groups, 2004 to 2024; ../shared/corpus: 9 captures; enterprise-syn.tsv: 66 signatures,
;   all Windows
; @date 2021
label = g:win:Windows:
sig = 6:128:0:*:*,*:mss,nop,ws,nop,nop,sok::0
sig = *:128:0:*:*,*:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:*,*:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:*,0:mss,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:*,0:mss,sok,ts:df,id+,flow:0

; Firewalls put nops over options that they do not let through.
; @source the orders above with ws, sok or both made nops, as middleboxes do (RFC 9293 leaves the length as it was)
; @capture enterprise-syn.tsv: 6 signatures, all Windows
; @date 2021
label = g:win:Windows:(options removed on the way)
sig = *:128:0:*:*,0:mss,nop,nop,nop,nop,nop,nop,sok:df,id+:0
sig = *:128:0:*:*,0:mss,nop,nop,nop,nop,nop,nop,nop,nop:df,id+:0

; ---------------------------------------------------------------------------------------------------------------------
; macOS and iOS: one stack. The scale grew with the receive buffer; the identification is 0 or random, ECN is asked for
; on some networks.
; ---------------------------------------------------------------------------------------------------------------------

; @source observation: 10.14 in enterprise-syn.tsv is the first with a scale of 6
; @capture ../shared/labels: 4 groups, 2020 to 2023; ../shared/corpus: 78 captures; enterprise-syn.tsv: 576 million
;   sessions, all macOS, nearly all of 10.14 to 11.2
; @date 2021
label = s:unix:macOS:10.14 or newer (or iOS 12 or newer)
sig = *:64:0:*:65535,6:mss,nop,ws,nop,nop,ts,sok,eol+1:df,id+,flow:0
sig = *:64:0:*:65535,6:mss,nop,ws,nop,nop,ts,sok,eol+1:df,flow:0
sig = *:64:0:*:65535,6:mss,nop,ws,nop,nop,ts,sok,eol+1:df,ecn,flow:0
sig = *:64:0:*:65535,6:mss,nop,ws,nop,nop,ts,sok,eol+1:df,id+,ecn,flow:0
sig = *:64:0:*:65535,7:mss,nop,ws,nop,nop,ts,sok,eol+1:df,flow:0
sig = *:64:0:*:65535,7:mss,nop,ws,nop,nop,ts,sok,eol+1:df,ecn,flow:0

; @source observation: 10.10 to 10.13 and iOS 9 to 11
; @capture ../shared/labels: 6 groups, 2016 to 2019; ../shared/corpus: 78 captures; enterprise-syn.tsv: 5.5 million
;   sessions, 97% of 10.13, 3% of 10.12
; @date 2021
label = s:unix:macOS:10.10-10.13 (or iOS 9-11)
sig = *:64:0:*:65535,5:mss,nop,ws,nop,nop,ts,sok,eol+1:df,id+,flow:0
sig = *:64:0:*:65535,5:mss,nop,ws,nop,nop,ts,sok,eol+1:df,flow:0
sig = *:64:0:*:65535,5:mss,nop,ws,nop,nop,ts,sok,eol+1:df,ecn,flow:0
sig = *:64:0:*:65535,5:mss,nop,ws,nop,nop,ts,sok,eol+1:df,id+,ecn,flow:0

; @source observation
; @capture ../shared/labels: 2 groups, 2013; ../shared/corpus: 26 captures
; @date 2013
label = s:unix:macOS:10.8-10.9 (or iOS 7-8)
sig = *:64:0:*:65535,4:mss,nop,ws,nop,nop,ts,sok,eol+1:df,id+,flow:0
sig = *:64:0:*:65535,4:mss,nop,ws,nop,nop,ts,sok,eol+1:df,flow:0

; @source observation
; @capture ../shared/labels: 5 groups, 2008 to 2011; ../shared/corpus: 26 captures
; @date 2010
label = s:unix:macOS:10.7 or older
sig = *:64:0:*:65535,3:mss,nop,ws,nop,nop,ts,sok,eol+1:df,id+,flow:0
sig = *:64:0:*:65535,1:mss,nop,ws,nop,nop,ts,sok,eol+1:df,id+,flow:0
sig = *:64:0:*:65535,0:mss,nop,ws,nop,nop,ts,sok,eol+1:df,id+,flow:0

; @source p0f 3.09b knows an iPhone or iPad by it; the scale of a receive buffer of 256 KiB
; @capture ../shared/corpus: 2 captures
; @date 2012
label = s:unix:macOS:(iOS 6 or older)
sig = *:64:0:*:65535,2:mss,nop,ws,nop,nop,ts,sok,eol+1:df,id+,flow:0

; The order with eol is Darwin's alone; the others are the repeated SYN without scaling, TCP Fast Open, with data, and the order
; with nops in place of eol that middleboxes make.
; @source XNU, bsd/netinet/tcp_output.c: its order of options
; @capture ../shared/corpus: 1 capture; enterprise-syn.tsv: 121 + 16 + 15 + 27 signatures, all macOS
; @date 2021
label = g:unix:macOS:(or iOS)
sig = *:64:0:*:*,*:mss,nop,ws,nop,nop,ts,sok,eol+1:df,id+,flow:0
sig = *:64:0:*:*,*:mss,nop,ws,nop,nop,ts,sok,eol+1:df,flow:0
sig = 6:64:0:*:*,*:mss,nop,ws,nop,nop,ts,sok,eol+1::0
sig = *:64:0:*:65535,*:mss,nop,ws,nop,nop,ts,sok,?34:df,id+,flow:*
sig = *:64:0:*:65535,*:mss,nop,ws,nop,nop,ts,sok,?34:df,flow:*
sig = *:64:0:*:65535,*:mss,nop,ws,nop,nop,ts,sok,nop,nop:df,id+:0
sig = *:64:0:*:65535,0:mss,sok,eol+1:df,id+,flow:0
sig = *:64:0:*:65535,0:mss,sok,eol+1:df,flow:0

; Firewalls overwrite the timestamps with nops, as they do for Linux and Windows.
; @source arithmetic: the ten bytes of the option in the order of XNU
; @capture ../shared/corpus: the same of Linux, 60 answers
; @date 2026-11-29
label = g:unix:macOS:(or iOS; options removed on the way)
sig = *:64:0:*:65535,*:mss,nop,ws,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop,sok,eol+1:df,id+,flow:0
sig = *:64:0:*:65535,*:mss,nop,ws,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop,sok,eol+1:df,flow:0
sig = *:64:0:*:65535,*:mss,nop,ws,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop,sok,eol+1:df,ecn,flow:0
sig = *:64:0:*:65535,*:mss,nop,ws,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop,sok,eol+1:df,id+,ecn,flow:0

; ---------------------------------------------------------------------------------------------------------------------
; The BSDs and others
; ---------------------------------------------------------------------------------------------------------------------

; The identification is 0 where a packet may not be fragmented since 11 (net.inet.ip.rfc6864).
; @source FreeBSD, sys/netinet/tcp_output.c: order of options; the scale of kern.ipc.maxsockbuf of 2 MiB
; @capture ../shared/corpus: 1 capture
; @date 2016-10
label = s:unix:FreeBSD:11 or newer
sig = *:64:0:*:65535,6:mss,nop,ws,sok,ts:df,flow:0
sig = *:64:0:*:65535,7:mss,nop,ws,sok,ts:df,flow:0
sig = *:64:0:*:65535,8:mss,nop,ws,sok,ts:df,flow:0

; @source p0f 3.09b: FreeBSD 9; OpenBSD's pf.os: 9.0 to 12.0
; @date 2013
label = s:unix:FreeBSD:9 or 10
sig = *:64:0:*:65535,6:mss,nop,ws,sok,ts:df,id+,flow:0

; @source FreeBSD, sys/netinet/tcp_output.c: order of options
; @date 2016-10
label = g:unix:FreeBSD:
sig = *:64:0:*:65535,*:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:64:0:*:65535,*:mss,nop,ws,sok,ts:df,flow:0

; @source OpenBSD, sys/netinet/tcp_output.c: order of options, nops before sok; pf.os: 6.1 has a scale of 6
; @date 2017
label = s:unix:OpenBSD:5.9 or newer
sig = *:64:0:*:16384,6:mss,nop,nop,sok,nop,ws,nop,nop,ts:df,id+,flow:0
sig = 6:64:0:*:16384,6:mss,nop,nop,sok,nop,ws,nop,nop,ts::0

; @source OpenBSD, sys/netinet/tcp_output.c: order of options
; @date 2003
label = g:unix:OpenBSD:
sig = *:64:0:*:*,*:mss,nop,nop,sok,nop,ws,nop,nop,ts:df,id+,flow:0

; @source NetBSD, sys/netinet/tcp_output.c: sok and two nops, two nops and ts; a window of 32768
; @capture ../shared/corpus: 2 captures
; @date 2010
label = s:unix:NetBSD:5 or newer
sig = *:64:0:*:32768,3:mss,nop,ws,sok,nop,nop,nop,nop,ts:df,flow:0
sig = *:64:0:*:32768,6:mss,nop,ws,sok,nop,nop,nop,nop,ts:df,flow:0
sig = *:64:0:*:32768,3:mss,nop,ws,sok,nop,nop,nop,nop,ts:df,id+,flow:0
sig = *:64:0:*:32768,6:mss,nop,ws,sok,nop,nop,nop,nop,ts:df,id+,flow:0

; The order of BSD, the MTU of 1400 that Nintendo's consoles set, and a window that no BSD has beside it.
; @source observation; p0f 3.09b knows the 3DS by the same MSS and window
; @capture ../shared/labels: 1 group, 2017; ../shared/corpus: 1 capture
; @date 2017
label = s:other:Nintendo:
sig = *:64:0:1360:32768,6:mss,nop,ws,sok,ts:df,id+:0

; ---------------------------------------------------------------------------------------------------------------------
; Scanners, which build their own packets
; ---------------------------------------------------------------------------------------------------------------------

; @source masscan 1.3.2 in a network namespace; masscan, src/templ-pkt.c of later versions: 1025 and an MSS
; @date 2026-11-23
; @role scanner
label = s:!:masscan:
sys = @unix,@win
sig = 4:255:0:0:1024,0:::0
sig = 4:255:0:1460:1025,0:mss::0

; Version 4 writes the options of Windows, or on request those of Linux or macOS, or an MSS alone, which looks like edk2; the
; TTL and the missing DF give it away.
; @source zmap of Debian in a network namespace; zmap 4, src/probe_modules/packet.c and its tests
; @capture cargo xtask lab zmap
; @date 2026-11-23
; @role scanner
label = s:!:zmap:
sys = @unix
sig = 4:255:0:0:65535,0:::0
sig = 4:255:0:1460:65535,8:mss,nop,ws,nop,nop,sok::0
sig = 4:255:0:1460:65535,7:mss,sok,ts,nop,ws::0
sig = 4:255:0:1460:65535,6:mss,nop,ws,nop,nop,ts,sok,eol+1::0

; The acknowledgment number is random.
; @source hping3 of Debian, -S, in a network namespace
; @capture cargo xtask lab hping3
; @date 2026-11-23
label = s:!:hping:
sys = @unix
sig = 4:64-:0:0:512,0::ack+:0

; Over IPv6 it does not hide the hop limit.
; @source nmap of Debian, -sS, in a network namespace
; @capture cargo xtask lab nmap-syn
; @date 2026-11-23
label = s:!:NMap:SYN scan
sys = @unix,@win
sig = 6:255-:0:*:1024,0:mss::0
