grammar = extended
classes = unix
[tcp:request]
label = s:unix:Linux:
sig = 4:64:0:*:mss*20|native*most,7:mss:df,id+:0
