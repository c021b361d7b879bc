; dhcp:client: what programs say first. Generated from signatures/hellos by cargo xtask hello-db; do not edit.
; @licence MIT OR Apache-2.0

classes = win,unix,other

[dhcp:client]

; @source lab: signatures/hellos/lab.py
; @date 2026-11-29
label = s:!:dhclient:4.4
sys = @unix,@win,@other
sig = 4:discover:53,12,55:1,28,2,3,15,6,119,12,44,47,26,121,42:
sig = 4:request:53,54,50,12,55:1,28,2,3,15,6,119,12,44,47,26,121,42:

; @source lab: signatures/hellos/lab.py
; @date 2026-11-29
label = s:!:dhcpcd:9.4
sys = @unix,@win,@other
sig = 4:discover:53,55,57,61,80,116,145:1,121,3,6,12,15,26,28,33,51,54,58,59,119:
sig = 4:request:50,53,54,55,57,61,145:1,121,3,6,12,15,26,28,33,51,54,58,59,119:

; @source lab: signatures/hellos/lab.py
; @date 2026-11-29
label = s:!:udhcpc:1.35
sys = Linux
sig = 4:discover:53,57,55,60,61:1,3,6,12,15,28,42:udhcp 1.35.0
sig = 4:request:53,50,54,57,55,60,61:1,3,6,12,15,28,42:udhcp 1.35.0
