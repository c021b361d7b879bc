; Generated from signatures/open by cargo xtask regenerate-db; do not edit.
; MIT OR Apache-2.0
classes = unix

[mtu]

label = loopback
sig = 65535
sig = 65536

label = WireGuard over PPPoE
sig = 1412

label = Ethernet over GRE
sig = 1462

label = VXLAN over IPv6
sig = 1430

label = FDDI
sig = 4352

label = IP over InfiniBand
sig = 2044

[tcp:request]

label = s:unix:Linux:(loopback)
sig = 4:64:0:65495:mss*1,*:mss,sok,ts,nop,ws:df,id+:0
sig = 6:64:0:65476:mss*1,*:mss,sok,ts,nop,ws:flow:0

[tcp:response]

label = s:unix:Linux:(loopback)
sig = 4:64:0:65495:mss*1,*:mss,sok,ts,nop,ws:df:0
sig = 6:64:0:65476:mss*1,*:mss,sok,ts,nop,ws:flow:0
