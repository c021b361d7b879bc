[ssh:client]
label = s:!:a:
sys =
ja4 = t13d1516h2_8daaf6152771_e5627efa2ab1
