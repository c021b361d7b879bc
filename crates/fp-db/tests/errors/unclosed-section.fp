[mtu
