; dhcp:client: what programs say first. Generated from signatures/hellos by cargo xtask hello-db; do not edit.
; @licence MIT OR Apache-2.0

classes = win,unix,other

[dhcp:client]

; @source lab: signatures/hellos/lab.py
; @date 2026-11-30
label = s:!:WIDE dhcp6c:20080615
sys = @unix
sig = 6:renew:1,2,3,8,6:23,24:
sig = 6:solicit:1,3,14,8,6:23,24:

; @source lab: signatures/hellos/lab.py
; @date 2026-11-30
label = s:!:dhclient:4.4
sys = @unix
sig = 4:discover:53,12,55:1,28,2,3,15,6,119,12,44,47,26,121,42:
sig = 4:request:53,50,12,55:1,28,2,3,15,6,119,12,44,47,26,121,42:
sig = 4:request:53,54,50,12,55:1,28,2,3,15,6,119,12,44,47,26,121,42:
sig = 6:confirm:1,6,8,3:23,24,39,31:
sig = 6:renew:1,2,6,8,3:23,24,39,31:
sig = 6:request:1,2,6,8,3:23,24,39,31:
sig = 6:solicit:1,6,8,3:23,24,39,31:

; @source lab: signatures/hellos/lab.py
; @date 2026-11-30
label = s:!:dhcpcd:9.4
sys = @unix
sig = 4:discover:53,55,57,61,80,116,145:1,121,3,6,12,15,26,28,33,51,54,58,59,119:
sig = 4:request:50,53,54,55,57,61,145:1,121,3,6,12,15,26,28,33,51,54,58,59,119:
sig = 4:request:50,53,55,57,61,145:1,121,3,6,12,15,26,28,33,51,54,58,59,119:
sig = 4:request:53,55,57,61,145:1,121,3,6,12,15,26,28,33,51,54,58,59,119:
sig = 6:confirm:1,3,6,8:23,24,39,82,83:
sig = 6:renew:1,2,3,6,8:23,24,39,82,83:
sig = 6:solicit:1,3,6,8,14:23,24,39,82,83:

; @source lab: signatures/hellos/lab.py
; @date 2026-11-30
label = s:!:systemd-networkd:252
sys = Linux
sig = 4:discover:53,61,55,57,12:1,3,6,12,15,33,42,120,121:
sig = 4:request:53,61,55,57,12:1,3,6,12,15,33,42,120,121:
sig = 4:request:53,61,55,57,54,50,12:1,3,6,12,15,33,42,120,121:
sig = 6:renew:2,3,39,6,1,8:23,31,56:
sig = 6:solicit:14,3,25,39,6,1,8:23,31,56,82:

; @source lab: signatures/hellos/lab.py
; @date 2026-11-30
label = s:!:udhcpc:1.35
sys = Linux
sig = 4:discover:53,57,55,60,61:1,3,6,12,15,28,42:udhcp 1.35.0
sig = 4:request:53,50,54,57,55,60,61:1,3,6,12,15,28,42:udhcp 1.35.0
