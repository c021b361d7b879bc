; What answers in place of a server, so that what is behind it does not show. ext/ has more.
; @licence MIT OR Apache-2.0

classes = win,unix,other,middlebox

[tcp:response]

; The NAT of VirtualBox, made after slirp, writes no DF and no option but MSS. p0f 3.09b calls it HP-UX.
; @source observation: 1,113 answers in captures made inside guests, as reported with the order for this database; none in
;   ../shared/corpus
; @date 2014
; @role nat
label = s:middlebox:NAT of a virtual machine:VirtualBox (slirp)
sig = 4:255:0:1460:32768,0:mss::0
