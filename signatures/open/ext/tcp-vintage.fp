; Systems of 2003 and before, by their SYN after OpenBSD's pf.os. That says DF, and of an identification of 0 nothing: it is
; taken for not 0 with DF. p0f does not load this file: of systems so old a loose match is a
; chance one, so that each asks for its initial TTL. Not here are those with nothing but an MSS and a round window, which
; many small devices of today send, and those with the order of Linux.
; @licence MIT OR Apache-2.0

grammar = extended
classes = win,unix,other

[tcp:request]

; @source OpenBSD's pf.os 1.27 (ISC), as nftables 1.0.6 carries it: AIX 4.3.3-5.2; AIX 5.3 ML1
; @date 2003-11
label = s:unix:AIX:4.3 or 5.x
sig = 4:64!:0:512:16384|32768|65535,*:mss,nop,ws,nop,nop,ts::0
sig = 4:64!:0:*:65535,1:mss,nop,ws,nop,nop,ts,nop,nop,sok::0

; @source OpenBSD's pf.os 1.27 (ISC), as nftables 1.0.6 carries it: FreeBSD 4.4; DragonFly 1.0A; FreeBSD
;   4.6-4.9; FreeBSD 4.8-5.1 (or MacOS X); FreeBSD 4.8-5.2 (or MacOS X); FreeBSD 4.7-5.2
; @date 2003-11
label = s:unix:FreeBSD:4.x or 5.x (or macOS 10.2)
sig = 4:64!:0:*:16384|1024|57344|32768|65535,0:mss,nop,ws,nop,nop,ts:df,id+:0
sig = 4:64!:0:*:65535,1:mss,nop,ws,nop,nop,ts:df,id+:0

; @source OpenBSD's pf.os 1.27 (ISC), as nftables 1.0.6 carries it: NetBSD 1.6; NetBSD 1.6 (Opera); NetBSD
;   1.6 (DF); NetBSD 1.6ZH-current (w/ ip_id randomization); NetBSD 1.6W-current (DF)
; @date 2003-11
label = s:unix:NetBSD:1.6
sig = 4:64!:0:*:16384|65535,0:mss,nop,ws,nop,nop,ts:ts1-:0
sig = 4:64!:0:*:16384|32768,0:mss,nop,ws,nop,nop,ts:df,id+,ts1-:0
sig = 4:64!:0:*:65535,1:mss,nop,ws,nop,nop,ts:df,id+,ts1-:0

; @source OpenBSD's pf.os 1.27 (ISC), as nftables 1.0.6 carries it: NetBSD 1.3; NetBSD 1.3 (or OpenBSD 2.6)
; @date 2003-11
label = s:unix:NetBSD:1.3 (or OpenBSD 2.6)
sig = 4:64!:0:*:16384,0:mss,nop,ws,nop,nop,ts::0

; @source OpenBSD's pf.os 1.27 (ISC), as nftables 1.0.6 carries it: OpenBSD 3.0-4.8; OpenBSD 3.3-4.0;
;   OpenBSD 3.0-4.0 (Opera); OpenBSD 3.0-4.8 (scrub no-df); OpenBSD 3.3-4.0 (scrub no-df)
; @date 2003-11
label = s:unix:OpenBSD:3.0-4.8
sig = 4:64!:0:*:16384|57344|65535,0:mss,nop,nop,sok,nop,ws,nop,nop,ts:df,id+:0
sig = 4:64!:0:*:16384|57344,0:mss,nop,nop,sok,nop,ws,nop,nop,ts::0

; @source OpenBSD's pf.os 1.27 (ISC), as nftables 1.0.6 carries it: OpenBSD 4.9; OpenBSD 4.9 (scrub no-df)
; @date 2003-11
label = s:unix:OpenBSD:4.9-5.8
sig = 4:64!:0:*:16384,3:mss,nop,nop,sok,nop,ws,nop,nop,ts:df,id+:0
sig = 4:64!:0:*:16384,3:mss,nop,nop,sok,nop,ws,nop,nop,ts::0

; @source OpenBSD's pf.os 1.27 (ISC), as nftables 1.0.6 carries it: DragonFly 1.2-1.12; DragonFly 2.2-2.3;
;   DragonFly 2.4-2.7
; @date 2003-11
label = s:unix:DragonFly:1.2-2.7
sig = 4:64!:0:*:57344,0|5:mss,nop,ws,nop,nop,sok,nop,nop,ts::0

; @source OpenBSD's pf.os 1.27 (ISC), as nftables 1.0.6 carries it: Solaris 2.5 to 7; Solaris 2.6 to 7;
;   Solaris 2.5.1; Solaris 7
; @date 2003-11
label = s:unix:Solaris:2.5 to 7
sig = 4:255!:0:*:mss*17|mss*6|mss*23|mss*44,0:mss:df,id+:0

; @source OpenBSD's pf.os 1.27 (ISC), as nftables 1.0.6 carries it: Solaris 8 RFC1323; Solaris 8
; @date 2003-11
label = s:unix:Solaris:8
sig = 4:64!:0:*:mss*17,3:nop,ws,nop,nop,ts,nop,nop,sok,mss:df,id+,ts1-:0
sig = 4:64!:0:*:mss*17,0:nop,nop,sok,mss:df,id+:0

; @source OpenBSD's pf.os 1.27 (ISC), as nftables 1.0.6 carries it: Solaris 9
; @date 2003-11
label = s:unix:Solaris:9
sig = 4:64!:0:*:mss*34,0:mss,nop,nop,sok:df,id+:0

; @source OpenBSD's pf.os 1.27 (ISC), as nftables 1.0.6 carries it: Solaris 10 1203
; @date 2003-11
label = s:unix:Solaris:10
sig = 4:64!:0:*:32850,1:mss,nop,nop,ts,nop,ws,nop,nop,sok:df,id+:0

; @source OpenBSD's pf.os 1.27 (ISC), as nftables 1.0.6 carries it: IRIX 6.5 (RFC1323); IRIX 6.5.12 -
;   6.5.21; IRIX 6.5.15 - 6.5.21; IRIX 6.5 IP27
; @date 2003-11
label = s:unix:IRIX:6.5
sig = 4:64!:0:*:49152,2|3:mss,nop,ws,nop,nop,sok::0
sig = 4:64!:0:*:61440|49152,0:mss,nop,nop,sok::0
sig = 4:60!:0:*:49152,2:mss,nop,ws,nop,nop,ts,nop,nop,sok::0

; @source OpenBSD's pf.os 1.27 (ISC), as nftables 1.0.6 carries it: Tru64 5.0; Tru64 v5.1a JP4 (or OpenVMS
;   7.x on Compaq 5.x stack)
; @date 2003-11
label = s:unix:Tru64:4.0 to 5.1
sig = 4:64!:0:*:32768|61440,0:mss,nop,ws::0

; @source OpenBSD's pf.os 1.27 (ISC), as nftables 1.0.6 carries it: HP-UX 11.0; HP-UX B.11.00 A (RFC1323);
;   HP-UX 11.0 or 11.11
; @date 2003-11
label = s:unix:HP-UX:11.x
sig = 4:64!:0:*:32768|0,0:mss,ws,nop::0
sig = 4:64!:0:*:32768,0:mss,ws,nop:df,id+:0

; @source OpenBSD's pf.os 1.27 (ISC), as nftables 1.0.6 carries it: BSD/OS 3.1-4.3 (or MacOS X 10.2 w/DF);
;   BSD/OS 3.1-4.3 (or MacOS X 10.2)
; @date 2003-11
label = s:unix:BSD-OS:3.1 to 4.3 (or macOS 10.2)
sig = 4:64!:0:1460:8192,0:mss,nop,ws,nop,nop,ts:df,id+:0

; @source OpenBSD's pf.os 1.27 (ISC), as nftables 1.0.6 carries it: SCO UnixWare 7.1; SCO UnixWare 7.1.3 MP3
; @date 2003-11
label = s:unix:UnixWare:7.1
sig = 4:64!:0:1460:mss*3,0:mss,nop,ws,nop,nop,ts:df,id+:0
sig = 4:64!:0:1380:mss*17,0:mss,nop,ws,nop,nop,ts:df,id+:0

; @source OpenBSD's pf.os 1.27 (ISC), as nftables 1.0.6 carries it: OpenVMS 7.2 (Multinet 4.4 stack)
; @date 2003-11
label = s:other:OpenVMS:7.2 (Multinet)
sig = 4:64!:0:*:6144,0:mss,nop,ws,nop,nop,ts:df,id+:0

; @source OpenBSD's pf.os 1.27 (ISC), as nftables 1.0.6 carries it: OS/400 VR4/R5; OS/400 V4R5 + CF67032
; @date 2003-11
label = s:other:OS 400:V4 or V5
sig = 4:64!:0:1440:8192|4096,0:mss,nop,ws,nop,nop,ts:df,id+:0

; @source OpenBSD's pf.os 1.27 (ISC), as nftables 1.0.6 carries it: MacOS 7.3-8.6 (OTTCP); MacOS 9.0-9.2;
;   MacOS 9.1 (OT 2.7.4)
; @date 2003-11
label = s:other:Mac OS:7.3 to 9.2
sig = 4:255!:0:*:16616,0:mss,ws,eol+0:df,id+:0
sig = 4:255!:0:*:32768,0:mss,ws,nop:df,id+:0
sig = 4:255!:0:*:65535,0:mss,nop,nop,nop,nop:df,id+:0

; @source OpenBSD's pf.os 1.27 (ISC), as nftables 1.0.6 carries it: BeOS 5.0-5.1
; @date 2003-11
label = s:other:BeOS:5
sig = 4:255!:0:*:1024,0:mss,nop,ws::0

; @source OpenBSD's pf.os 1.27 (ISC), as nftables 1.0.6 carries it: Plan9 edition 4
; @date 2003-11
label = s:other:Plan 9:4
sig = 4:255!:0:1460:65535,0:mss,ws,nop::0

; @source OpenBSD's pf.os 1.27 (ISC), as nftables 1.0.6 carries it: AMIGAOS 3.9 BB2 MiamiDX
; @date 2003-11
label = s:other:AmigaOS:3.9
sig = 4:64!:0:1560:16384,0:mss,nop,nop,sok:df,id+:0

; @source OpenBSD's pf.os 1.27 (ISC), as nftables 1.0.6 carries it: Novell Netware 6 SP3
; @date 2003-11
label = s:other:NetWare:6
sig = 4:128!:0:*:6144,0:mss,ws,nop,sok,nop,nop:df,id+:0

; @source OpenBSD's pf.os 1.27 (ISC), as nftables 1.0.6 carries it: SymbianOS 7; Symbian OS ? (SE P800?);
;   Symbian OS 60xx (Nokia 6600?)
; @date 2003-11
label = s:other:Symbian OS:7
sig = 4:64!:0:1460:mss*23,1:nop,ws,nop,nop,ts,nop,nop,sok,mss:df,id+:0
sig = 4:64!:0:1460:mss*22,0:mss,ts,sok:df,id+:0
sig = 4:64!:0:1360:mss*36,0:mss,ts,sok:df,id+:0

; @source OpenBSD's pf.os 1.27 (ISC), as nftables 1.0.6 carries it: PalmOS 3/4; PalmOS Tungsten C; PalmOS
;   5.0
; @date 2003-11
label = s:other:Palm OS:3 to 5
sig = 4:255!:0:536:mss*5|mss*9|mss*29,0:mss::0

; @source OpenBSD's pf.os 1.27 (ISC), as nftables 1.0.6 carries it: Sega Dreamcast HKT-3020 (browser disc
;   51027); Sega Dreamcast Dreamkey 3.0
; @date 2003-11
label = s:other:Dreamcast:
sig = 4:64!:0:536:mtu*5,0:mss::0
sig = 4:128!:0:1460:4096,0:mss::0

; @source OpenBSD's pf.os 1.27 (ISC), as nftables 1.0.6 carries it: Sony Playstation 2 (SOCOM?)
; @date 2003-11
label = s:other:PlayStation:2 (or Linux 2.2)
sig = 4:64!:0:1460:mss*22,0:mss:df,id+:0

; @source OpenBSD's pf.os 1.27 (ISC), as nftables 1.0.6 carries it: Windows 95; Windows 95b
; @date 2003-11
label = s:win:Windows:95
sig = 4:64!:0:*:mss*44,0:mss,nop,ws,nop,nop,ts,nop,nop,sok:df,id+,ts1-:0
sig = 4:128!:0:*:8192,0:mss,nop,ws,nop,nop,ts,nop,nop,sok:df,id+,ts1-:0

; @source OpenBSD's pf.os 1.27 (ISC), as nftables 1.0.6 carries it: Windows 98 (low TTL); Windows 98;
;   Windows 98 (RFC1323)
; @date 2003-11
label = s:win:Windows:98
sig = 4:32!:0:*:mss*44|8192,0:mss,nop,nop,sok:df,id+:0
sig = 4:64!:0:*:mss*4|mss*6|mss*12|32767|37300,0:mss,nop,nop,sok:df,id+:0
sig = 4:64!:0:1460:mtu*30,0:mss,nop,ws,nop,nop,ts,nop,nop,sok:df,id+,ts1-:0
sig = 4:64!:0:*:46080,3:mss,nop,ws,nop,nop,sok:df,id+:0
sig = 4:128!:0:*:mss*16|mss*26|mtu*30|60352,0:mss,nop,nop,sok:df,id+:0
sig = 4:128!:0:*:mss*16,0:mss,nop,ws,nop,nop,ts,nop,nop,sok:df,id+,ts1-:0
sig = 4:128!:0:*:60352,2:mss,nop,ws,nop,nop,ts,nop,nop,sok:df,id+,ts1-:0
sig = 4:128!:0:*:32767,0:mss,nop,ws,nop,nop,sok:df,id+:0

; @source OpenBSD's pf.os 1.27 (ISC), as nftables 1.0.6 carries it: Windows ME no SP (?)
; @date 2003-11
label = s:win:Windows:ME
sig = 4:64!:0:*:44620,0:mss,nop,nop,sok::0

; @source OpenBSD's pf.os 1.27 (ISC), as nftables 1.0.6 carries it: Windows 3.11 (Tucows); Windows CE 2.0;
;   Windows 2003 AS
; @date 2003-11
label = s:win:Windows:3.11, CE 2.0 or 2003 AS (initial TTL of 32)
sig = 4:32!:0:*:8192,0:mss:df,id+:0
sig = 4:32!:0:1460:3100,0:mss:df,id+:0
sig = 4:32!:0:1460:32768,0:mss,nop,ws,nop,nop,sok:df,id+:0

; @source OpenBSD's pf.os 1.27 (ISC), as nftables 1.0.6 carries it: Windows NT 4.0 SP6a; Windows NT 4.0
;   (older)
; @date 2003-11
label = s:win:Windows:NT 4.0
sig = 4:128!:0:1414:mtu*31|64512,0:mss:df,id+:0
sig = 4:128!:0:*:8192,0:mss:df,id+:0

; @source OpenBSD's pf.os 1.27 (ISC), as nftables 1.0.6 carries it: Windows 2000 SP4; Windows 2000/XP SP3;
;   Windows 2000 w/ZoneAlarm?
; @date 2003-11
label = s:win:Windows:2000 or XP
sig = 4:128!:0:*:40320|mss*20,0:mss,nop,nop,sok:df,id+:0
sig = 4:128!:0:536:16384,0:mss,nop,ws,nop,nop,sok:df,id+:0

; @source OpenBSD's pf.os 1.27 (ISC), as nftables 1.0.6 carries it: PocketPC 2002
; @date 2003-11
label = s:win:Windows:(Pocket PC 2002)
sig = 4:128!:0:1460:32768,0:mss,nop,ws,nop,nop,ts,nop,nop,sok:df,id+,ts1-:0

[tcp:response]

; Not its SYN, which begins with 32768 bytes: these are rounded up to whole segments once the MSS of the peer is known, to 23 of
; 1448 bytes.
; @source ettercap's etter.finger.os: 8218:05B4:40:00:0:1:1:1:A:3C, Mac OS X 10.1.5
; @date 2002
label = s:unix:macOS:10.1 or newer (PowerPC)
sig = 4:64!:0:1460:33304,0:mss,nop,ws,nop,nop,ts:df,id+:0

; The first window is net.inet.tcp.recv_hiwat in whole segments, rounded up: 24576 bytes are 17 of 1460 and 18 of 1380 to 1445, and its
; options end in the MSS, as its SYN's do.
; @source OpenBSD's pf.os 1.27 (ISC), as nftables 1.0.6 carries it: Solaris 8, 17 segments and N,N,S,M; p0f 3.09b, Solaris 8, for the
;   order of its answers; Oracle, Solaris Tunable Parameters Reference Manual: tcp_recv_hiwat 24,576; arithmetic
; @capture ../shared/corpus: 3 captures
; @date 2003-11
label = s:unix:Solaris:8
sig = *:64!:0:*:mss*17|mss*18,0:nop,nop,sok,mss:df,id+:0
sig = *:64!:0:*:mss*17|mss*18,0:nop,nop,ts,mss:df,id+:0
sig = *:64!:0:*:mss*17|mss*18,*:nop,ws,nop,nop,sok,mss:df,id+:0
sig = *:64!:0:*:mss*17|mss*18,0:nop,nop,ts,nop,nop,sok,mss:df,id+:0
sig = *:64!:0:*:mss*17|mss*18,*:nop,nop,ts,nop,ws,mss:df,id+:0
sig = *:64!:0:*:mss*17|mss*18,*:nop,nop,ts,nop,ws,nop,nop,sok,mss:df,id+:0

; Whatever the window: nobody else's options end in the MSS. The initial TTL was 255 until Solaris 7 (pf.os).
; @source as above
; @capture ../shared/corpus: 2 captures
; @date 2003-11
label = g:unix:Solaris:9 or older
sig = *:64!:0:*:*,0:nop,nop,sok,mss:df,id+:0
sig = *:64!:0:*:*,*:nop,ws,nop,nop,sok,mss:df,id+:0
sig = *:64!:0:*:*,0:nop,nop,ts,nop,nop,sok,mss:df,id+:0
sig = *:64!:0:*:*,*:nop,nop,ts,nop,ws,mss:df,id+:0
sig = *:64!:0:*:*,*:nop,nop,ts,nop,ws,nop,nop,sok,mss:df,id+:0
sig = 4:255!:0:*:*,*:nop,nop,ts,nop,ws,mss:df,id+:0
sig = 4:255!:0:*:*,0:nop,nop,ts,mss:df,id+:0
sig = 4:255!:0:*:*,*:nop,ws,mss:df,id+:0
