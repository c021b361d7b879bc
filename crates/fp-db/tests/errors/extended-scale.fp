grammar = extended
classes = unix
[tcp:request]
label = s:unix:Linux:
sig = 4:64:0:*:native*max,10-7:mss:df,id+:0
