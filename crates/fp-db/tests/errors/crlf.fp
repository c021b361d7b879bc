[mtu]
label = Ethernet
