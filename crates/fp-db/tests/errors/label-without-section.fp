label = Ethernet
