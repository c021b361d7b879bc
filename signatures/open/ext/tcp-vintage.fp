; Systems of 2003 and before by their SYN, after OpenBSD's pf.os. p0f does not load this file: of systems so old a loose match is a
; chance one, so that each asks for its initial TTL. Not here are those with nothing but an MSS and a round window, which
; many small devices of today send, and those with the order of Linux.
; @licence MIT OR Apache-2.0

grammar = extended
classes = win,unix,other

[tcp:request]

; @source the values of OpenBSD's pf.os 1.27 and FreeBSD's (ISC), as nftables 1.0.6 carries it; the identification is taken
;   for not 0, as it was in all of these
; @date 2003-11
label = s:unix:AIX:4.3 or 5.x
sig = 4:64!:0:512:16384|32768|65535,*:mss,nop,ws,nop,nop,ts::0
sig = 4:64!:0:*:65535,1:mss,nop,ws,nop,nop,ts,nop,nop,sok::0

; @source the values of OpenBSD's pf.os 1.27 and FreeBSD's (ISC), as nftables 1.0.6 carries it; the identification is taken
;   for not 0, as it was in all of these
; @date 2003-11
label = s:unix:FreeBSD:4.x or 5.x (or macOS 10.2)
sig = 4:64!:0:*:16384|1024|57344|32768|65535,0:mss,nop,ws,nop,nop,ts:df,id+:0
sig = 4:64!:0:*:65535,1:mss,nop,ws,nop,nop,ts:df,id+:0

; @source the values of OpenBSD's pf.os 1.27 and FreeBSD's (ISC), as nftables 1.0.6 carries it; the identification is taken
;   for not 0, as it was in all of these
; @date 2003-11
label = s:unix:NetBSD:1.6
sig = 4:64!:0:*:16384|65535,0:mss,nop,ws,nop,nop,ts:ts1-:0
sig = 4:64!:0:*:16384|32768,0:mss,nop,ws,nop,nop,ts:df,id+,ts1-:0
sig = 4:64!:0:*:65535,1:mss,nop,ws,nop,nop,ts:ts1-:0

; @source the values of OpenBSD's pf.os 1.27 and FreeBSD's (ISC), as nftables 1.0.6 carries it; the identification is taken
;   for not 0, as it was in all of these
; @date 2003-11
label = s:unix:NetBSD:1.3 (or OpenBSD 2.6)
sig = 4:64!:0:*:16384,0:mss,nop,ws,nop,nop,ts::0

; @source the values of OpenBSD's pf.os 1.27 and FreeBSD's (ISC), as nftables 1.0.6 carries it; the identification is taken
;   for not 0, as it was in all of these
; @date 2003-11
label = s:unix:OpenBSD:3.0-4.8
sig = 4:64!:0:*:16384|57344|65535,0:mss,nop,nop,sok,nop,ws,nop,nop,ts:df,id+:0
sig = 4:64!:0:*:16384|57344,0:mss,nop,nop,sok,nop,ws,nop,nop,ts::0

; @source the values of OpenBSD's pf.os 1.27 and FreeBSD's (ISC), as nftables 1.0.6 carries it; the identification is taken
;   for not 0, as it was in all of these
; @date 2003-11
label = s:unix:OpenBSD:4.9-5.8
sig = 4:64!:0:*:16384,3:mss,nop,nop,sok,nop,ws,nop,nop,ts:df,id+:0
sig = 4:64!:0:*:16384,3:mss,nop,nop,sok,nop,ws,nop,nop,ts::0

; @source the values of OpenBSD's pf.os 1.27 and FreeBSD's (ISC), as nftables 1.0.6 carries it; the identification is taken
;   for not 0, as it was in all of these
; @date 2003-11
label = s:unix:DragonFly:1.2-2.7
sig = 4:64!:0:*:57344,0|5:mss,nop,ws,nop,nop,sok,nop,nop,ts::0

; @source the values of OpenBSD's pf.os 1.27 and FreeBSD's (ISC), as nftables 1.0.6 carries it; the identification is taken
;   for not 0, as it was in all of these
; @date 2003-11
label = s:unix:Solaris:2.5 to 7
sig = 4:255!:0:*:mss*17|mss*6|mss*23|mss*44,0:mss:df,id+:0

; @source the values of OpenBSD's pf.os 1.27 and FreeBSD's (ISC), as nftables 1.0.6 carries it; the identification is taken
;   for not 0, as it was in all of these
; @date 2003-11
label = s:unix:Solaris:8
sig = 4:64!:0:*:mss*17,3:nop,ws,nop,nop,ts,nop,nop,sok,mss:df,id+,ts1-:0
sig = 4:64!:0:*:mss*17,0:nop,nop,sok,mss:df,id+:0

; @source the values of OpenBSD's pf.os 1.27 and FreeBSD's (ISC), as nftables 1.0.6 carries it; the identification is taken
;   for not 0, as it was in all of these
; @date 2003-11
label = s:unix:Solaris:9
sig = 4:64!:0:*:mss*34,0:mss,nop,nop,sok:df,id+:0

; @source the values of OpenBSD's pf.os 1.27 and FreeBSD's (ISC), as nftables 1.0.6 carries it; the identification is taken
;   for not 0, as it was in all of these
; @date 2003-11
label = s:unix:Solaris:10
sig = 4:64!:0:*:32850,1:mss,nop,nop,ts,nop,ws,nop,nop,sok:df,id+:0

; @source the values of OpenBSD's pf.os 1.27 and FreeBSD's (ISC), as nftables 1.0.6 carries it; the identification is taken
;   for not 0, as it was in all of these
; @date 2003-11
label = s:unix:IRIX:6.5
sig = 4:64!:0:*:49152,2|3:mss,nop,ws,nop,nop,sok::0
sig = 4:64!:0:*:61440|49152,0:mss,nop,nop,sok::0
sig = 4:60!:0:*:49152,2:mss,nop,ws,nop,nop,ts,nop,nop,sok::0

; @source the values of OpenBSD's pf.os 1.27 and FreeBSD's (ISC), as nftables 1.0.6 carries it; the identification is taken
;   for not 0, as it was in all of these
; @date 2003-11
label = s:unix:Tru64:4.0 to 5.1
sig = 4:64!:0:*:32768|61440,0:mss,nop,ws::0

; @source the values of OpenBSD's pf.os 1.27 and FreeBSD's (ISC), as nftables 1.0.6 carries it; the identification is taken
;   for not 0, as it was in all of these
; @date 2003-11
label = s:unix:HP-UX:11.x
sig = 4:64!:0:*:32768|0,0:mss,ws,nop::0
sig = 4:64!:0:*:32768,0:mss,ws,nop:df,id+:0

; @source the values of OpenBSD's pf.os 1.27 and FreeBSD's (ISC), as nftables 1.0.6 carries it; the identification is taken
;   for not 0, as it was in all of these
; @date 2003-11
label = s:unix:BSD-OS:3.1 to 4.3 (or macOS 10.2)
sig = 4:64!:0:1460:8192,0:mss,nop,ws,nop,nop,ts:df,id+:0

; @source the values of OpenBSD's pf.os 1.27 and FreeBSD's (ISC), as nftables 1.0.6 carries it; the identification is taken
;   for not 0, as it was in all of these
; @date 2003-11
label = s:unix:UnixWare:7.1
sig = 4:64!:0:1460:mss*3,0:mss,nop,ws,nop,nop,ts:df,id+:0
sig = 4:64!:0:1380:mss*17,0:mss,nop,ws,nop,nop,ts:df,id+:0

; @source the values of OpenBSD's pf.os 1.27 and FreeBSD's (ISC), as nftables 1.0.6 carries it; the identification is taken
;   for not 0, as it was in all of these
; @date 2003-11
label = s:other:OpenVMS:7.2 (Multinet)
sig = 4:64!:0:*:6144,0:mss,nop,ws,nop,nop,ts:df,id+:0

; @source the values of OpenBSD's pf.os 1.27 and FreeBSD's (ISC), as nftables 1.0.6 carries it; the identification is taken
;   for not 0, as it was in all of these
; @date 2003-11
label = s:other:OS 400:V4 or V5
sig = 4:64!:0:1440:8192|4096,0:mss,nop,ws,nop,nop,ts:df,id+:0

; @source the values of OpenBSD's pf.os 1.27 and FreeBSD's (ISC), as nftables 1.0.6 carries it; the identification is taken
;   for not 0, as it was in all of these
; @date 2003-11
label = s:other:Mac OS:7.3 to 9.2
sig = 4:255!:0:*:16616,0:mss,ws,eol+0:df,id+:0
sig = 4:255!:0:*:32768,0:mss,ws,nop:df,id+:0
sig = 4:255!:0:*:65535,0:mss,nop,nop,nop,nop:df,id+:0

; @source the values of OpenBSD's pf.os 1.27 and FreeBSD's (ISC), as nftables 1.0.6 carries it; the identification is taken
;   for not 0, as it was in all of these
; @date 2003-11
label = s:other:BeOS:5
sig = 4:255!:0:*:1024,0:mss,nop,ws::0

; @source the values of OpenBSD's pf.os 1.27 and FreeBSD's (ISC), as nftables 1.0.6 carries it; the identification is taken
;   for not 0, as it was in all of these
; @date 2003-11
label = s:other:Plan 9:4
sig = 4:255!:0:1460:65535,0:mss,ws,nop::0

; @source the values of OpenBSD's pf.os 1.27 and FreeBSD's (ISC), as nftables 1.0.6 carries it; the identification is taken
;   for not 0, as it was in all of these
; @date 2003-11
label = s:other:AmigaOS:3.9
sig = 4:64!:0:1560:16384,0:mss,nop,nop,sok:df,id+:0

; @source the values of OpenBSD's pf.os 1.27 and FreeBSD's (ISC), as nftables 1.0.6 carries it; the identification is taken
;   for not 0, as it was in all of these
; @date 2003-11
label = s:other:NetWare:6
sig = 4:128!:0:*:6144,0:mss,ws,nop,sok,nop,nop:df,id+:0

; @source the values of OpenBSD's pf.os 1.27 and FreeBSD's (ISC), as nftables 1.0.6 carries it; the identification is taken
;   for not 0, as it was in all of these
; @date 2003-11
label = s:other:Symbian OS:7
sig = 4:64!:0:1460:mss*23,1:nop,ws,nop,nop,ts,nop,nop,sok,mss:df,id+:0
sig = 4:64!:0:1460:mss*22,0:mss,ts,sok:df,id+:0
sig = 4:64!:0:1360:mss*36,0:mss,ts,sok:df,id+:0

; @source the values of OpenBSD's pf.os 1.27 and FreeBSD's (ISC), as nftables 1.0.6 carries it; the identification is taken
;   for not 0, as it was in all of these
; @date 2003-11
label = s:other:Palm OS:3 to 5
sig = 4:255!:0:536:mss*5|mss*9|mss*29,0:mss::0

; @source the values of OpenBSD's pf.os 1.27 and FreeBSD's (ISC), as nftables 1.0.6 carries it; the identification is taken
;   for not 0, as it was in all of these
; @date 2003-11
label = s:other:Dreamcast:
sig = 4:64!:0:536:mtu*5,0:mss::0
sig = 4:128!:0:1460:4096,0:mss::0

; @source the values of OpenBSD's pf.os 1.27 and FreeBSD's (ISC), as nftables 1.0.6 carries it; the identification is taken
;   for not 0, as it was in all of these
; @date 2003-11
label = s:other:PlayStation:2 (or Linux 2.2)
sig = 4:64!:0:1460:mss*22,0:mss:df,id+:0

; @source the values of OpenBSD's pf.os 1.27 and FreeBSD's (ISC), as nftables 1.0.6 carries it; the identification is taken
;   for not 0, as it was in all of these
; @date 2003-11
label = s:win:Windows:95
sig = 4:64!:0:*:mss*44,0:mss,nop,ws,nop,nop,ts,nop,nop,sok:df,id+,ts1-:0
sig = 4:128!:0:*:8192,0:mss,nop,ws,nop,nop,ts,nop,nop,sok:df,id+,ts1-:0

; @source the values of OpenBSD's pf.os 1.27 and FreeBSD's (ISC), as nftables 1.0.6 carries it; the identification is taken
;   for not 0, as it was in all of these
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

; @source the values of OpenBSD's pf.os 1.27 and FreeBSD's (ISC), as nftables 1.0.6 carries it; the identification is taken
;   for not 0, as it was in all of these
; @date 2003-11
label = s:win:Windows:ME
sig = 4:64!:0:*:44620,0:mss,nop,nop,sok::0

; @source the values of OpenBSD's pf.os 1.27 and FreeBSD's (ISC), as nftables 1.0.6 carries it; the identification is taken
;   for not 0, as it was in all of these
; @date 2003-11
label = s:win:Windows:3.11, CE 2.0 or 2003 AS (initial TTL of 32)
sig = 4:32!:0:*:8192,0:mss:df,id+:0
sig = 4:32!:0:1460:3100,0:mss:df,id+:0
sig = 4:32!:0:1460:32768,0:mss,nop,ws,nop,nop,sok:df,id+:0

; @source the values of OpenBSD's pf.os 1.27 and FreeBSD's (ISC), as nftables 1.0.6 carries it; the identification is taken
;   for not 0, as it was in all of these
; @date 2003-11
label = s:win:Windows:NT 4.0
sig = 4:128!:0:1414:mtu*31|64512,0:mss:df,id+:0
sig = 4:128!:0:*:8192,0:mss:df,id+:0

; @source the values of OpenBSD's pf.os 1.27 and FreeBSD's (ISC), as nftables 1.0.6 carries it; the identification is taken
;   for not 0, as it was in all of these
; @date 2003-11
label = s:win:Windows:2000 or XP
sig = 4:128!:0:*:40320|mss*20,0:mss,nop,nop,sok:df,id+:0
sig = 4:128!:0:536:16384,0:mss,nop,ws,nop,nop,sok:df,id+:0

; @source the values of OpenBSD's pf.os 1.27 and FreeBSD's (ISC), as nftables 1.0.6 carries it; the identification is taken
;   for not 0, as it was in all of these
; @date 2003-11
label = s:win:Windows:(Pocket PC 2002)
sig = 4:128!:0:1460:32768,0:mss,nop,ws,nop,nop,ts,nop,nop,sok:df,id+,ts1-:0

; A window of 23 segments of 1448 bytes.
; @source nmap-os-db, Apple Mac OS X 10.3 (W=8218, O=MNWNNT)
; @date 2004
label = s:unix:macOS:10.3 or older (PowerPC)
sig = 4:64!:0:*:33304,0:mss,nop,ws,nop,nop,ts:df,id+:0
