grammar = extended
classes = unix
[tcp:request]
label = s:unix:Linux:
sig = 4:64:0:*:1|2,0-255:mss:df,id+:0
