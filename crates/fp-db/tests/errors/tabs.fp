[mtu]
	label	=	Ethernet
	sig	=	15o0
