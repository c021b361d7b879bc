[mtu]
name = Ethernet
