[mtu]
label Ethernet
