; Programs that answer in place of a server, by rules that p0f's grammar cannot say. p0f does not load this file.
; @licence MIT OR Apache-2.0

grammar = extended
classes = win,unix,other

[tcp:response]

; Newer slirp answers so whatever it is offered, VirtualBox too (10.0.2.15 in ../shared/corpus). The id is 0 now and then.
; @source lab: qemu 7.2 (-netdev user) and slirp4netns 1.2.0, all eight combinations of options
; @capture cargo xtask lab slirp4netns qemu-slirp-ipxe
; @date 2026-11-23
label = s:other:NAT of a virtual machine:qemu or newer VirtualBox (slirp)
sig = 4:64!:0:1460:65535,0:mss::0
sig = 4:64!:0:1460:65535,0:mss:id-:0
