[tcp:request]
label = s:unix:Linux:3.x
