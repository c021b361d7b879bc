; p0f 3.09b's signatures of systems by their SYN+ACK.
; @source the database of p0f 3.09b, /etc/p0f/p0f.fp of Debian's package p0f 3.09b; values and order unchanged; what `@dropped` stands before is left out
; @licence LGPL-2.1-or-later
; @date 2016
;
; Copyright (C) 2000-2012 Michal Zalewski <lcamtuf@coredump.cx>
;
; This file is free software; you can redistribute it and/or modify it under the terms of the GNU Lesser General
; Public License as published by the Free Software Foundation; either version 2.1 of the License, or (at your option)
; any later version. It comes without any warranty. See LICENSE beside it.

classes = win,unix,other

[tcp:response]

label = s:unix:Linux:3.x
sig = *:64:0:*:mss*10,0:mss:df:0
sig = *:64:0:*:mss*10,0:mss,sok,ts:df:0
sig = *:64:0:*:mss*10,0:mss,nop,nop,ts:df:0
sig = *:64:0:*:mss*10,0:mss,nop,nop,sok:df:0
sig = *:64:0:*:mss*10,*:mss,nop,ws:df:0
sig = *:64:0:*:mss*10,*:mss,sok,ts,nop,ws:df:0
sig = *:64:0:*:mss*10,*:mss,nop,nop,ts,nop,ws:df:0
sig = *:64:0:*:mss*10,*:mss,nop,nop,sok,nop,ws:df:0

label = s:unix:Linux:2.4-2.6
sig = *:64:0:*:mss*4,0:mss:df:0
sig = *:64:0:*:mss*4,0:mss,sok,ts:df:0
sig = *:64:0:*:mss*4,0:mss,nop,nop,ts:df:0
sig = *:64:0:*:mss*4,0:mss,nop,nop,sok:df:0

label = s:unix:Linux:2.4.x
sig = *:64:0:*:mss*4,0:mss,nop,ws:df:0
sig = *:64:0:*:mss*4,0:mss,sok,ts,nop,ws:df:0
sig = *:64:0:*:mss*4,0:mss,nop,nop,ts,nop,ws:df:0
sig = *:64:0:*:mss*4,0:mss,nop,nop,sok,nop,ws:df:0

label = s:unix:Linux:2.6.x
sig = *:64:0:*:mss*4,*:mss,nop,ws:df:0
sig = *:64:0:*:mss*4,*:mss,sok,ts,nop,ws:df:0
sig = *:64:0:*:mss*4,*:mss,nop,nop,ts,nop,ws:df:0
sig = *:64:0:*:mss*4,*:mss,nop,nop,sok,nop,ws:df:0

label = s:win:Windows:XP
; Not here: without DF, loosely, it takes the answers of user-mode NAT (slirp) for those of XP.
; @dropped sig = *:128:0:*:65535,0:mss:df,id+:0
sig = *:128:0:*:65535,0:mss,nop,ws:df,id+:0
sig = *:128:0:*:65535,0:mss,nop,nop,sok:df,id+:0
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

label = s:win:Windows:7 or 8
sig = *:128:0:*:8192,0:mss:df,id+:0
sig = *:128:0:*:8192,0:mss,sok,ts:df,id+:0
sig = *:128:0:*:8192,8:mss,nop,ws:df,id+:0
sig = *:128:0:*:8192,0:mss,nop,nop,ts:df,id+:0
sig = *:128:0:*:8192,0:mss,nop,nop,sok:df,id+:0
sig = *:128:0:*:8192,8:mss,nop,ws,sok,ts:df,id+:0
sig = *:128:0:*:8192,8:mss,nop,ws,nop,nop,ts:df,id+:0
sig = *:128:0:*:8192,8:mss,nop,ws,nop,nop,sok:df,id+:0

label = s:unix:FreeBSD:9.x
sig = *:64:0:*:65535,6:mss,nop,ws:df,id+:0
sig = *:64:0:*:65535,6:mss,nop,ws,sok,ts:df,id+:0
sig = *:64:0:*:65535,6:mss,nop,ws,sok,eol+1:df,id+:0
sig = *:64:0:*:65535,6:mss,nop,ws,nop,nop,ts:df,id+:0

label = s:unix:FreeBSD:8.x
sig = *:64:0:*:65535,3:mss,nop,ws:df,id+:0
sig = *:64:0:*:65535,3:mss,nop,ws,sok,ts:df,id+:0
sig = *:64:0:*:65535,3:mss,nop,ws,sok,eol+1:df,id+:0
sig = *:64:0:*:65535,3:mss,nop,ws,nop,nop,ts:df,id+:0

label = s:unix:FreeBSD:8.x-9.x
sig = *:64:0:*:65535,0:mss,sok,ts:df,id+:0
sig = *:64:0:*:65535,0:mss,sok,eol+1:df,id+:0
sig = *:64:0:*:65535,0:mss,nop,nop,ts:df,id+:0

label = s:unix:OpenBSD:5.x
sig = *:64:0:1460:16384,0:mss,nop,nop,sok:df,id+:0
sig = *:64:0:1460:16384,3:mss,nop,ws:df,id+:0
sig = *:64:0:1460:16384,3:mss,nop,nop,sok,nop,ws:df,id+:0
sig = *:64:0:1460:16384,0:mss,nop,nop,ts:df,id+:0
sig = *:64:0:1460:16384,0:mss,nop,nop,sok,nop,nop,ts:df,id+:0
sig = *:64:0:1460:16384,3:mss,nop,ws,nop,nop,ts:df,id+:0
sig = *:64:0:1460:16384,3:mss,nop,nop,sok,nop,ws,nop,nop,ts:df,id+:0

; Not here: the stack is `macOS` in ../open, with the same values.
; @dropped label = s:unix:Mac OS X:10.x
; @dropped sig = *:64:0:*:65535,0:mss,nop,ws:df,id+:0
; @dropped sig = *:64:0:*:65535,0:mss,sok,eol+1:df,id+:0
; @dropped sig = *:64:0:*:65535,0:mss,nop,nop,ts:df,id+:0
; @dropped sig = *:64:0:*:65535,0:mss,nop,ws,sok,eol+1:df,id+:0
; @dropped sig = *:64:0:*:65535,0:mss,nop,ws,nop,nop,ts:df,id+:0
; @dropped sig = *:64:0:*:65535,0:mss,nop,nop,ts,sok,eol+1:df,id+:0
; @dropped sig = *:64:0:*:65535,0:mss,nop,ws,nop,nop,ts,sok,eol+1:df,id+:0

label = s:unix:Solaris:6
sig = 4:255:0:*:mss*7,0:mss:df,id+:0
sig = 4:255:0:*:mss*7,0:nop,ws,mss:df,id+:0
sig = 4:255:0:*:mss*7,0:nop,nop,ts,mss:df,id+:0
sig = 4:255:0:*:mss*7,0:nop,nop,ts,nop,ws,mss:df,id+:0

label = s:unix:Solaris:8
sig = *:64:0:*:mss*19,0:mss:df,id+:0
sig = *:64:0:*:mss*19,0:nop,ws,mss:df,id+:0
sig = *:64:0:*:mss*19,0:nop,nop,ts,mss:df,id+:0
sig = *:64:0:*:mss*19,0:nop,nop,sok,mss:df,id+:0
sig = *:64:0:*:mss*19,0:nop,nop,ts,nop,ws,mss:df,id+:0
sig = *:64:0:*:mss*19,0:nop,ws,nop,nop,sok,mss:df,id+:0
sig = *:64:0:*:mss*19,0:nop,nop,ts,nop,nop,sok,mss:df,id+:0
sig = *:64:0:*:mss*19,0:nop,nop,ts,nop,ws,nop,nop,sok,mss:df,id+:0

label = s:unix:Solaris:10
sig = *:64:0:*:mss*37,0:mss:df,id+:0
sig = *:64:0:*:mss*37,0:mss,nop,ws:df,id+:0
sig = *:64:0:*:mss*37,0:nop,nop,ts,mss:df,id+:0
sig = *:64:0:*:mss*37,0:mss,nop,nop,sok:df,id+:0
sig = *:64:0:*:mss*37,0:nop,nop,ts,mss,nop,ws:df,id+:0
sig = *:64:0:*:mss*37,0:mss,nop,ws,nop,nop,sok:df,id+:0
sig = *:64:0:*:mss*37,0:nop,nop,ts,mss,nop,nop,sok:df,id+:0
sig = *:64:0:*:mss*37,0:nop,nop,ts,mss,nop,ws,nop,nop,sok:df,id+:0

label = s:unix:HP-UX:11.x
sig = *:64:0:*:32768,0:mss:df,id+:0
sig = *:64:0:*:32768,0:mss,ws,nop:df,id+:0
sig = *:64:0:*:32768,0:mss,nop,nop,ts:df,id+:0
sig = *:64:0:*:32768,0:mss,nop,nop,sok:df,id+:0
sig = *:64:0:*:32768,0:mss,ws,nop,nop,nop,ts:df,id+:0
sig = *:64:0:*:32768,0:mss,nop,nop,sok,ws,nop:df,id+:0
sig = *:64:0:*:32768,0:mss,nop,nop,sok,nop,nop,ts:df,id+:0
sig = *:64:0:*:32768,0:mss,nop,nop,sok,ws,nop,nop,nop,ts:df,id+:0

label = s:other:OpenVMS:7.x
sig = 4:64:0:1460:3993,0:mss::0
sig = 4:64:0:1460:3993,0:mss,nop,ws::0

label = s:unix:Tru64:4.x
sig = 4:64:0:1460:mss*25,0:mss,nop,ws:df,id+:0
sig = 4:64:0:1460:mss*25,0:mss:df,id+:0
