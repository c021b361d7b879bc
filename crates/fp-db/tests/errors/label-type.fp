classes = win,unix,other

[tcp:request]
label = x:unix:Linux:3.x
