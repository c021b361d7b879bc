[mtu]
label = café
sig = café
