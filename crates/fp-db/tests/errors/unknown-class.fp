classes = win,unix,other

[tcp:request]

label = s:linux:Linux:3.x
