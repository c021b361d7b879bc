; Stacks that are libraries of programs, by their SYN. p0f does not load this file: the initial TTL tells them from others.
; @licence MIT OR Apache-2.0

grammar = extended
classes = win,unix,other

[tcp:request]

; gVisor, in containers, user-mode VPNs and the NAT of virtual machines: the order of Linux without DF, and 20 segments of 1460 bytes
; less what the scale of 5 cannot say. SACK is up to the program.
; @source lab: golang-gvisor-gvisor-dev 0.0~20221219.0-2, with and without SACK
; @capture cargo xtask lab gvisor gvisor-sack
; @date 2026-11-23
; @role virtual_machine
label = s:other:gVisor:
sig = 4:64!:0:*:29184,*:mss,sok,ts,nop,ws::0
sig = 4:64!:0:*:29184,*:mss,nop,nop,ts,nop,ws::0

; lwIP: a window of 4 segments if its user does not say otherwise; the SDK of the ESP32 says 5744.
; @source lwIP, src/include/lwip/opt.h: TCP_WND, IP_DEFAULT_TTL; lab: liblwip0 2.1.3+dfsg1-2 for the rest
; @capture cargo xtask lab lwip
; @date 2026-11-23
; @role iot
label = s:other:lwIP:
sig = 4:255!:0:*:mss*4,0:mss::0

; @source ESP-IDF (github.com/espressif/esp-idf), components/lwip/Kconfig: LWIP_TCP_WND_DEFAULT 5744, LWIP_TCP_MSS 1440; the rest
;   as lwIP
; @date 2019
; @role iot
label = s:other:lwIP:(ESP32)
sig = 4:255!:0:1440:5744,0:mss::0

; Other windows, with scaling; a smart plug asks so. At least one router has the same.
; @source lab: liblwip0 2.1.3+dfsg1-2
; @capture cargo xtask lab lwip; ../shared/corpus: 6 captures of a plug, 1 of a router
; @date 2026-11-23
label = g:other:lwIP:(or a router)
sig = 4:255!:0:*:*,*:mss,nop,ws::0
