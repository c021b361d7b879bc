[http:request]

label = s:!:curl:
sys = Linux
sig = 1:Host::curl/:7
