[mtu] ; links
