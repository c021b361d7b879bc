classes = unix
[tcp:request]
label = s:unix:Linux:
sig = 4:64:0:*:native*max,7:mss:df,id+:0
