; quic:client: what programs say first. Generated from signatures/hellos by cargo xtask hello-db; do not edit.
; @licence MIT OR Apache-2.0

classes = win,unix,other

[quic:client]

; @source lab: signatures/hellos/lab.py
; @date 2026-11-30
label = s:!:aioquic:1.7
sys = @unix,@win,@other
sig = q:303:1302,1301,1303:a,d,10,2b,33,39:17,18,1d,1e::403,804,401,503,805,501,201,807,808:304:h3
