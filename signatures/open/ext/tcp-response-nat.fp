; What answers in place of a server, by rules that p0f's grammar cannot say. p0f does not load this file.
; @licence MIT OR Apache-2.0

grammar = extended
classes = win,unix,other,middlebox

[tcp:response]

; Newer slirp answers so whatever it is offered, VirtualBox too (10.0.2.15 in ../shared/corpus). The id is 0 now and then.
; @source lab: qemu 7.2 (-netdev user) and slirp4netns 1.2.0, all eight combinations of options
; @capture cargo xtask lab slirp4netns qemu-slirp-ipxe
; @date 2026-11-23
; @role nat
label = s:middlebox:NAT of a virtual machine:qemu or newer VirtualBox (slirp)
sig = 4:64!:0:1460:65535,0:mss::0
sig = 4:64!:0:1460:65535,0:mss:id-:0

; The NAT of VMware, whatever the client offers: a window of Windows, but neither DF nor any other option.
; @source observation: captures inside guests (vmnat)
; @capture ../shared/labels: 3 groups, servers of two systems; ../shared/corpus: 17 captures
; @date 2019
; @role nat
label = s:middlebox:NAT of a virtual machine:VMware
sig = 4:128!:0:1460:mss*44,0:mss::0

; The first window is three segments, TTL 255, the order of options that FreeBSD had.
; @source observation; the window of 4380 bytes, 3 segments (RFC 3390), is the default of its TCP profile
; @capture ../shared/corpus: 24 captures, 9 networks
; @date 2016
; @role load_balancer
label = s:middlebox:F5 BIG-IP:
sig = 4:255!:0:*:mss*3,*:mss,nop,ws,nop,nop,ts,sok,eol+1:df,id+:0
sig = 4:255!:0:*:mss*3,*:mss,nop,ws,nop,nop,ts,sok,eol+1::0
sig = 4:255!:0:*:mss*3,*:mss,nop,ws,sok,eol+1:df,id+:0
sig = 4:255!:0:*:mss*3,*:mss,nop,ws,sok,eol+1::0
sig = 4:255!:0:*:mss*3,*:mss,nop,ws,nop,nop,ts:df,id+:0
sig = 4:255!:0:*:mss*3,*:mss,nop,ws:df,id+:0
sig = 4:255!:0:*:mss*3,0:mss,nop,nop,ts,sok,eol+1:df,id+:0
sig = 4:255!:0:*:mss*3,0:mss,nop,nop,ts:df,id+:0
sig = 4:255!:0:*:mss*3,0:mss,sok,eol+1:df,id+:0
sig = 4:255!:0:*:mss*3,0:mss:df,id+:0

; @source observation; a window of 8190 and a TTL of 255
; @capture ../shared/corpus: 7 captures, 5 networks
; @date 2016
; @role load_balancer
label = s:middlebox:Citrix NetScaler:
sig = 4:255!:0:*:8190,*:mss,nop,ws,nop,nop,sok:df,id+:0
sig = 4:255!:0:*:8190,*:mss,nop,ws,nop,nop,sok::0
sig = 4:255!:0:*:8190,*:mss,nop,ws:df,id+:0
sig = 4:255!:0:*:8190,0:mss,nop,nop,sok:df,id+:0
sig = 4:255!:0:*:8190,0:mss:df,id+:0

; A window of 4128 bytes, no option but MSS, no DF, as in its SYN; its Server is cisco-IOS.
; @source observation, with ECN; without as its SYN is (../ext/tcp-request-nat.fp)
; @capture ../shared/corpus: 1 capture (tcp-ecn-sample)
; @date 2011-04
; @role router
label = s:middlebox:Cisco IOS:
sig = 4:255!:0:*:4128,0:mss::0
sig = 4:255!:0:*:4128,0:mss:ecn:0

; A routing protocol opens with a window of 16384 bytes; neighbours that share a key put it into option 19 (RFC 2385).
; @source observation: BGP with capability 128, which is Cisco's, and LISP; Cisco's documentation of show ip bgp neighbors: maxrcvwnd
;   16384
; @capture ../shared/corpus: 3 captures, 2 networks
; @date 2020
; @role router
label = s:middlebox:Cisco IOS:
sig = 4:255!:0:*:16384,0:mss,?19,eol+1::0
sig = 4:255!:0:*:16384,0:mss::0
