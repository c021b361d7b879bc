; Systems by their SYN+ACK: rules that p0f's grammar cannot say. p0f does not load this file.
; @licence MIT OR Apache-2.0

grammar = extended
classes = win,unix,other

[tcp:response]

; The window counts segments of the MSS that the server has, which a tunnel or a router in front of one makes smaller on
; the way.
; @source as in ../tcp-response.fp
; @capture ../shared/labels: 10 groups, 2021 to 2024; ../shared/corpus: 103 captures
; @date 2021
label = s:unix:Linux:4.20 or newer
sig = *:64:0:*:native*max,*:mss,sok,ts,nop,ws:df,flow:0
sig = *:64:0:*:native*max,*:mss,nop,nop,sok,nop,ws:df,flow:0
sig = *:64:0:*:native*max,*:mss,nop,nop,ts,nop,ws:df,flow:0
sig = *:64:0:*:native*max,*:mss,nop,ws:df,flow:0
sig = *:64:0:*:native*max,0:mss,sok,ts:df,flow:0
sig = *:64:0:*:native*max,0:mss,nop,nop,sok:df,flow:0
sig = *:64:0:*:native*max,0:mss,nop,nop,ts:df,flow:0

; @source as in ../tcp-response.fp
; @capture ../shared/labels: 19 groups, 2013 to 2020; ../shared/corpus: 103 captures
; @date 2021
label = s:unix:Linux:3.11-4.19
sig = *:64:0:*:native*20,*:mss,sok,ts,nop,ws:df,flow:0
sig = *:64:0:*:native*20,*:mss,nop,nop,sok,nop,ws:df,flow:0
sig = *:64:0:*:native*20,*:mss,nop,nop,ts,nop,ws:df,flow:0

; @source as in ../tcp-response.fp
; @capture ../shared/labels: 7 groups, 2011 to 2016; ../shared/corpus: 82 captures
; @date 2013
label = s:unix:Linux:2.6.39-3.10
sig = *:64:0:*:native*10,*:mss,sok,ts,nop,ws:df,flow:0
sig = *:64:0:*:native*10,*:mss,nop,nop,sok,nop,ws:df,flow:0
sig = *:64:0:*:native*10,*:mss,nop,nop,ts,nop,ws:df,flow:0
sig = *:64:0:*:native*10,*:mss,sok,ts,nop,ws,?30:df,flow:0
