[mtu]
classes = win
