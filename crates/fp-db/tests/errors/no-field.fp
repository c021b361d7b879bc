[mtu]
label = Ethernet
1500
