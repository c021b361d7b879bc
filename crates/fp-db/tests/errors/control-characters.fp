[mtu]
label = a
sig = [31m1500
