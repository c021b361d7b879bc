; Firmware that brings its own TCP, by its SYN.
; @licence MIT OR Apache-2.0

classes = win,unix,other

[tcp:request]

; Timestamps, SACK and scale before the MSS, as nobody else has them.
; @source lab: ipxe-qemu 1.0.0+git-20190125.36a4c85-5.1, booting from the web
; @capture cargo xtask lab qemu-slirp-ipxe
; @date 2026-11-23
; @role firmware
label = s:other:iPXE:
sig = 4:64:0:*:65532,9:nop,nop,ts,nop,nop,sok,nop,ws,mss::0

; An MSS only, and all of its buffer.
; @source edk2 (OVMF) of Debian in an emulated machine, HTTP boot
; @capture cargo xtask lab qemu-ovmf-http-boot
; @date 2026-11-23
; @role firmware
label = s:other:edk2:UEFI firmware (or zmap 4)
sig = 4:255:0:*:65535,0:mss::0
