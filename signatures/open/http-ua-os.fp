; What User-Agent calls the systems that the TCP signatures name: one that names another than the host's own is a sign of
; several hosts behind one address.
; @licence MIT OR Apache-2.0

[http:request]

; An iPhone or iPad says "like Mac OS X", and its stack is that of macOS.
; @source User-Agent of Safari and WebKit
; @date 2023
ua_os = Linux,Windows,macOS=[Mac OS X],FreeBSD,OpenBSD,NetBSD,Solaris=[SunOS]
