//! Stacks that are libraries of programs. Each stands behind an interface `t0` of the client's
//! namespace, where it asks this kernel and answers every offer of it.

use super::experiment::{Experiment, Kind, Role};
use super::stacks::offers;

/// All of them.
pub(super) fn all() -> Vec<Experiment> {
    let ask = |urls: &str| -> String {
        offers().map(|offer| format!("{offer}; curl -gs -m 3 -o /dev/null {urls}; ")).collect()
    };
    let tap = |mode: &str, program: &str| {
        format!(
            "ip tuntap add t0 mode {mode} && ip address add 198.51.100.1/24 dev t0 && ip link set t0 up
             python3 -m http.server --bind 198.51.100.1 --directory $DIR/site 8080 & {program} & sleep 2
             tcpdump -i t0 --immediate-mode -U -w $DIR/guest.pcap tcp & sleep 1
             {} curl -s -m 3 -o /dev/null http://198.51.100.2:81/; sleep 1",
            ask("http://198.51.100.2/")
        )
    };
    let experiment = |name: &str, package: &str, label: &str, files, script: String| Experiment {
        name: name.into(),
        role: Role::Both,
        stack: Some(label.into()),
        http: None,
        package: package.into(),
        files,
        kind: Kind::Own(script),
    };
    let lwip = format!(
        "gcc -o lwip lwip.c -I/usr/include/lwip -llwip && {}",
        tap("tap", "PRECONFIGURED_TAPIF=t0 ./lwip")
    );
    let gvisor = |argument: &str| {
        format!(
            "GOCACHE=/tmp/fplab-go-cache GO111MODULE=off GOPATH=/usr/share/gocode \
               /usr/lib/go-1.19/bin/go build -o gvisor gvisor.go && {}",
            tap("tun", &format!("./gvisor {argument}"))
        )
    };
    vec![
        experiment(
            "linux-loopback",
            "kernel",
            "s:unix:Linux:(loopback)",
            vec![],
            format!(
                "python3 -m http.server --bind :: --directory $DIR/site 8080 & \
                 tcpdump -i lo --immediate-mode -U -w $DIR/lo.pcap tcp & sleep 2; {} sleep 1",
                ask("http://127.0.0.1:8080/ http://[::1]:8080/")
            ),
        ),
        experiment("lwip", "liblwip0", "s:other:lwIP:", vec![("lwip.c", LWIP.into())], lwip),
        experiment(
            "gvisor",
            "golang-gvisor-gvisor-dev",
            "s:other:gVisor:",
            vec![("gvisor.go", GVISOR.into())],
            gvisor(""),
        ),
        experiment(
            "gvisor-sack",
            "golang-gvisor-gvisor-dev",
            "s:other:gVisor:",
            vec![("gvisor.go", GVISOR.into())],
            gvisor("sack"),
        ),
    ]
}

/// Answers on port 80; whoever connects to port 81 makes it ask back.
const LWIP: &str = r#"#include <lwip/tcpip.h>
#include <lwip/sockets.h>
#include <netif/tapif.h>
#include <string.h>

static struct netif card;

static int listener(int port) {
    struct sockaddr_in here = {.sin_family = AF_INET, .sin_port = lwip_htons(port)};
    int s = lwip_socket(AF_INET, SOCK_STREAM, 0);
    lwip_bind(s, (struct sockaddr *)&here, sizeof here);
    lwip_listen(s, 5);
    return s;
}

static void ask_back(void *nothing) {
    struct sockaddr_in there = {.sin_family = AF_INET, .sin_port = lwip_htons(8080)};
    there.sin_addr.s_addr = ipaddr_addr("198.51.100.1");
    int door = listener(81);
    for (;;) {
        int caller = lwip_accept(door, 0, 0), s = lwip_socket(AF_INET, SOCK_STREAM, 0);
        lwip_connect(s, (struct sockaddr *)&there, sizeof there);
        lwip_close(s);
        lwip_close(caller);
    }
}

int main(void) {
    ip4_addr_t address, mask, gateway;
    IP4_ADDR(&address, 198, 51, 100, 2);
    IP4_ADDR(&mask, 255, 255, 255, 0);
    IP4_ADDR(&gateway, 198, 51, 100, 1);
    tcpip_init(0, 0);
    LOCK_TCPIP_CORE();
    netif_add(&card, &address, &mask, &gateway, 0, tapif_init, tcpip_input);
    netif_set_default(&card);
    netif_set_up(&card);
    netif_set_link_up(&card);
    UNLOCK_TCPIP_CORE();
    sys_thread_new("ask", ask_back, 0, 0, 0);
    int door = listener(80);
    for (;;) {
        int s = lwip_accept(door, 0, 0);
        lwip_close(s);
    }
}
"#;

/// The same.
const GVISOR: &str = r#"package main

import (
	"context"
	"net"
	"os"

	"gvisor.dev/gvisor/pkg/tcpip"
	"gvisor.dev/gvisor/pkg/tcpip/adapters/gonet"
	"gvisor.dev/gvisor/pkg/tcpip/header"
	"gvisor.dev/gvisor/pkg/tcpip/link/fdbased"
	"gvisor.dev/gvisor/pkg/tcpip/link/tun"
	"gvisor.dev/gvisor/pkg/tcpip/network/ipv4"
	"gvisor.dev/gvisor/pkg/tcpip/stack"
	"gvisor.dev/gvisor/pkg/tcpip/transport/tcp"
)

func main() {
	s := stack.New(stack.Options{
		NetworkProtocols:   []stack.NetworkProtocolFactory{ipv4.NewProtocol},
		TransportProtocols: []stack.TransportProtocolFactory{tcp.NewProtocol},
	})
	if len(os.Args) > 1 {
		sack := tcpip.TCPSACKEnabled(true)
		s.SetTransportProtocolOption(tcp.ProtocolNumber, &sack)
	}
	fd, err := tun.Open("t0")
	if err != nil {
		panic(err)
	}
	link, err := fdbased.New(&fdbased.Options{FDs: []int{fd}, MTU: 1500})
	if err != nil {
		panic(err)
	}
	if err := s.CreateNIC(1, link); err != nil {
		panic(err)
	}
	own := tcpip.Address(net.IPv4(198, 51, 100, 2).To4())
	s.AddProtocolAddress(1, tcpip.ProtocolAddress{
		Protocol: ipv4.ProtocolNumber, AddressWithPrefix: own.WithPrefix(),
	}, stack.AddressProperties{})
	s.SetRouteTable([]tcpip.Route{{Destination: header.IPv4EmptySubnet, NIC: 1}})
	listen := func(port uint16) net.Listener {
		l, err := gonet.ListenTCP(s, tcpip.FullAddress{NIC: 1, Addr: own, Port: port}, ipv4.ProtocolNumber)
		if err != nil {
			panic(err)
		}
		return l
	}
	go func() {
		for door := listen(81); ; {
			caller, _ := door.Accept()
			there := tcpip.FullAddress{NIC: 1, Addr: tcpip.Address(net.IPv4(198, 51, 100, 1).To4()), Port: 8080}
			if c, err := gonet.DialContextTCP(context.Background(), s, there, ipv4.ProtocolNumber); err == nil {
				c.Close()
			}
			caller.Close()
		}
	}()
	for door := listen(80); ; {
		caller, _ := door.Accept()
		caller.Close()
	}
}
"#;
