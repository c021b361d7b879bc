[mtu]
label = Ethernet
sig = 1500,1492
