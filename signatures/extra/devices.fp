; Devices and programs that stand before a system and answer or ask in its place. Not embedded: who asks for the system of
; a host is better told that it is unknown than what hides it. For `--extra-db`.
; @licence MIT OR Apache-2.0

classes = win,unix,other

[tcp:request]

; @source observation; the window of 4380 bytes, 3 segments (RFC 3390), is the default of its TCP profile
; @capture ../shared/labels: 1 group, 2018
; @date 2018
label = s:other:F5 BIG-IP:
sig = 4:255:0:*:mss*3,0:mss,sok,eol+1:df,id+:0

[tcp:response]

; @source observation: captures inside guests (vmnat), whatever the client offers
; @capture ../shared/labels: 3 groups, servers of two systems; ../shared/corpus: 17 captures
; @date 2019
label = s:other:NAT of a virtual machine:VMware
sig = 4:128:0:1460:mss*44,0:mss::0

; The first window is three segments, TTL 255, the order of options that FreeBSD had.
; @source observation; the window of 4380 bytes (RFC 3390) is the default of its TCP profile
; @capture ../shared/corpus: 24 captures, 9 networks
; @date 2016
label = s:other:F5 BIG-IP:
sig = 4:255:0:*:mss*3,*:mss,nop,ws,nop,nop,ts,sok,eol+1:df,id+:0
sig = 4:255:0:*:mss*3,*:mss,nop,ws,nop,nop,ts,sok,eol+1::0
sig = 4:255:0:*:mss*3,*:mss,nop,ws,sok,eol+1:df,id+:0
sig = 4:255:0:*:mss*3,0:mss,nop,nop,ts,sok,eol+1:df,id+:0
sig = 4:255:0:*:mss*3,0:mss,sok,eol+1:df,id+:0

; @source observation; a window of 8190 and a TTL of 255
; @capture ../shared/corpus: 7 captures, 5 networks
; @date 2016
label = s:other:Citrix NetScaler:
sig = 4:255:0:*:8190,*:mss,nop,ws,nop,nop,sok:df,id+:0
sig = 4:255:0:*:8190,*:mss,nop,ws,nop,nop,sok::0
sig = 4:255:0:*:8190,0:mss,nop,nop,sok:df,id+:0
sig = 4:255:0:*:8190,0:mss:df,id+:0
