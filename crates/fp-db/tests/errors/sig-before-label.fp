[mtu]
sig = 1500
