; tls:server: libraries by the order in which they answer extensions, up to TLS 1.2. What a server says depends on what it is
; asked, so each extension may be missing but for those that tell the order. Of TLS 1.3 there is nothing: a server hello has two
; extensions there, and OpenSSL, Go and Java send them in one order, GnuTLS, NSS and BoringSSL in the other.
; @licence MIT OR Apache-2.0

classes = win,unix,other

[tls:server]

; @source lab: signatures/hellos/servers/lab_servers.py, OpenSSL 1.1.1l, 3.0.19, 3.2.2 and 4.0.3 in s_server, nginx, Python, Node.js
; @date 2026-11-30
label = g:!:OpenSSL:1.1.1 or newer
sys = @unix,@win,@other
sig = t|d:*:*:ff01,?0,?1,b,?23,?5,?10,?e,?16,17:
sig = t|d:*:*:ff01,?0,?1,23,?5,?10,?e,?16,17:
sig = t|d:*:*:ff01,?0,?1,?b,?23,?5,?10,?e,16,17:

; @source lab: signatures/hellos/servers/lab_servers.py, crypto/tls of Go 1.27.3
; @date 2026-11-30
label = g:!:Go program:
sys = @unix,@win,@other
sig = t:*:*:?23,ff01,17,?10,?12,b,0:
sig = t:*:*:23,ff01,17,?10,?12,b:

; @source lab: signatures/hellos/servers/lab_servers.py, GnuTLS 3.7.9 in gnutls-serv
; @date 2026-11-30
label = g:!:GnuTLS:
sys = @unix,@win,@other
sig = t|d:*:*:b,?16,?10,17,23,ff01,?1,?1c:
sig = t|d:*:*:?b,?16,?10,17,?23,ff01,?1,1c:
sig = t|d:*:*:b,16,?10,17,?23,ff01,?1,?1c:
