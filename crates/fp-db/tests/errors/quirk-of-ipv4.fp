classes = win,unix,other

[tcp:request]

label = s:unix:Linux:3.x
sig = 6:64:0:*:mss*20,7:mss,sok,ts,nop,ws:flow,df:0
