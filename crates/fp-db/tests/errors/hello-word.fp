[tls:client]
label = s:!:a:
sys =
sig = t:303:1301,c02b|0302:*:::::h2
