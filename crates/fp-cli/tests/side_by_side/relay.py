# Joins access to trunk and uplink to out, with a VLAN tag on the link between trunk and uplink. The kernel takes a tag
# off what a packet socket receives, so that nothing has to be done to take it off.
import selectors, socket

TAG = bytes([0x81, 0x00, 0x00, 0x05])
OUTGOING = 4


def listen(interface):
    s = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.htons(3))
    s.bind((interface, 0))
    return s


def tagged(frame):
    return frame[:12] + TAG + frame[12:]


sockets = {name: listen(name) for name in ("access", "trunk", "uplink", "out")}
ways = {"access": ("trunk", tagged), "out": ("uplink", tagged), "trunk": ("access", bytes), "uplink": ("out", bytes)}
selector = selectors.DefaultSelector()
for name, s in sockets.items():
    selector.register(s, selectors.EVENT_READ, name)
while True:
    for key, _ in selector.select():
        frame, address = key.fileobj.recvfrom(65536)
        if address[2] != OUTGOING:
            to, change = ways[key.data]
            sockets[to].send(change(frame))
