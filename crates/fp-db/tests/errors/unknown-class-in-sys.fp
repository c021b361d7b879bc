classes = win,unix,other

[http:request]
label = s:!:curl:
sys = Linux,@mac
