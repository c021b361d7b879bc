; What connects in place of a system, by rules that p0f's grammar cannot say. p0f does not load this file.
; @licence MIT OR Apache-2.0

grammar = extended
classes = win,unix,other,middlebox

[tcp:request]

; A port that is forwarded into a guest: slirp opens the connection as it answers one. Only the TTL tells it from edk2.
; @source the answers of slirp, which come from the same code; the raw signature of issue 17
; @capture cargo xtask lab slirp4netns qemu-slirp-ipxe
; @date 2026-11-23
; @role nat
label = s:middlebox:NAT of a virtual machine:qemu or newer VirtualBox (slirp)
sig = 4:64!:0:1460:65535,0:mss::0
sig = 4:64!:0:1460:65535,0:mss:id-:0

; @source observation; the window of 4380 bytes, 3 segments (RFC 3390), is the default of its TCP profile
; @capture ../shared/labels: 1 group, 2018
; @date 2018
; @role load_balancer
label = s:middlebox:F5 BIG-IP:
sig = 4:255!:0:*:mss*3,0:mss,sok,eol+1:df,id+:0
sig = 4:255!:0:*:mss*3,*:mss,nop,ws,sok,eol+1:df,id+:0
sig = 4:255!:0:*:mss*3,*:mss,nop,ws,nop,nop,ts,sok,eol+1:df,id+:0

; A window of 4128 bytes, no option but MSS, no DF; its User-Agent and its Server are cisco-IOS. It may ask for ECN.
; @source observation; OpenBSD's pf.os 1.27 (ISC): 4128:255:0:44:M*, Cisco Catalyst 3500, 7500 etc
; @capture ../shared/corpus: 1 capture (tcp-ecn-sample)
; @date 2011-04
; @role router
label = s:middlebox:Cisco IOS:
sig = 4:255!:0:*:4128,0:mss::0
sig = 4:255!:0:*:4128,0:mss:ecn:0

; A routing protocol opens with a window of 16384 bytes; to a neighbour of another network it is sent with a TTL of 1; neighbours that share a key put it into option 19 (RFC 2385).
; @source observation: BGP with capability 128, which is Cisco's, and LISP; Cisco's documentation of show ip bgp neighbors: maxrcvwnd
;   16384
; @capture ../shared/corpus: 3 captures, 2 networks
; @date 2020
; @role router
label = s:middlebox:Cisco IOS:
sig = 4:255!:0:*:16384,0:mss,?19,eol+1::0
sig = 4:255!:0:*:16384,0:mss::0
sig = 4:1!:0:*:16384,0:mss,?19,eol+1::0
