[http:request]
label = s:!:curl:
sig = 1:Host::curl/
