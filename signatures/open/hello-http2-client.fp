; http2:client: what programs say first. Generated from signatures/hellos by cargo xtask hello-db; do not edit.
; @licence MIT OR Apache-2.0

classes = win,unix,other

[http2:client]

; @source lab: signatures/hellos/lab.py
; @date 2026-11-30
label = s:!:Chrome:105-117
sys = @unix,@win,@other
sig = 1:65536;2:0;3:1000;4:6291456;6:262144|15663105|0|m,a,s,p

; @source curl-impersonate, tests/signatures (MIT); lab: signatures/hellos/lab.py
; @date 2026-11-30
label = s:!:Chrome:117 or newer
sys = @unix,@win,@other
sig = 1:65536;2:0;4:6291456;6:262144|15663105|0|m,a,s,p

; @source lab: signatures/hellos/lab.py
; @date 2026-11-30
label = s:!:Chrome:99-106
sys = @unix,@win,@other
sig = 1:65536;3:1000;4:6291456;6:262144|15663105|0|m,a,s,p

; @source curl-impersonate, tests/signatures (MIT); lab: signatures/hellos/lab.py
; @date 2026-11-30
label = s:!:Firefox:128 or newer
sys = @unix,@win,@other
sig = 1:65536;2:0;4:131072;5:16384|12517377|0|m,p,a,s

; @source lab: signatures/hellos/lab.py
; @date 2026-11-30
label = s:!:Go program:1.27
sys = @unix,@win,@other
sig = 2:0;4:4194304;5:1048576;6:10485760|1073741824|0|a,m,p,s

; @source lab: signatures/hellos/lab.py
; @date 2026-11-30
label = s:!:Python (httpx):0.28
sys = @unix,@win,@other
sig = 1:4096;2:0;4:65535;5:16384;3:100;6:65536|16777216|0|m,a,s,p

; @source lab: signatures/hellos/lab.py
; @date 2026-11-30
label = s:!:Safari:15.3-16.x
sys = macOS
sig = 4:4194304;3:100|10485760|0|m,s,p,a

; @source curl-impersonate, tests/signatures (MIT); lab: signatures/hellos/lab.py
; @date 2026-11-30
label = s:!:Safari:15.6-17.1
sys = macOS
sig = 2:0;4:4194304;3:100|10485760|0|m,s,p,a

; @source curl-impersonate, tests/signatures (MIT); lab: signatures/hellos/lab.py
; @date 2026-11-30
label = s:!:Safari:17.1-17.x
sys = macOS
sig = 2:0;4:2097152;3:100|10485760|0|m,s,p,a

; @source curl-impersonate, tests/signatures (MIT); lab: signatures/hellos/lab.py
; @date 2026-11-30
label = s:!:Safari:17.3-18.3
sys = macOS
sig = 2:0;3:100;4:2097152;8:1;9:1|10420225|0|m,s,a,p

; @source curl-impersonate, tests/signatures (MIT); lab: signatures/hellos/lab.py
; @date 2026-11-30
label = s:!:Safari:18.1 or newer
sys = macOS
sig = 2:0;3:100;4:2097152;9:1|10420225|0|m,s,a,p

; @source lab: signatures/hellos/lab.py
; @date 2026-11-30
label = s:!:curl:7.88
sys = @unix,@win,@other
sig = 3:100;4:33554432;2:0|33488897|0|m,p,s,a

; @source lab: signatures/hellos/lab.py
; @date 2026-11-30
label = s:!:h2load:1.52
sys = @unix,@win,@other
sig = 2:0;4:1073741823|1073676288|0|p,s,a,m

; @source lab: signatures/hellos/lab.py
; @date 2026-11-30
label = s:!:nghttp:1.52
sys = @unix,@win,@other
sig = 3:100;4:65535|00|3:0:0:201,5:0:0:101,7:0:0:1,9:0:7:1,11:0:3:1|m,p,s,a
