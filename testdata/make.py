#!/usr/bin/env python3
"""Makes the captures of this folder anew, from real programs in network namespaces.

    sudo testdata/make.py [CASE...]        all cases, or those named
    sudo testdata/make.py --list
    testdata/make.py --many-hosts FILE    the capture for deviation D9, too large to ship

It needs root (namespaces, veth pairs, packet capture) and tcpdump, wireshark-common (dumpcap, mergecap), curl, wget,
chromium, firefox-esr, nginx, apache2, lighttpd, nmap, iptables, ethtool, openssh-client, openssh-server, openssl,
isc-dhcp-client, udhcpc, dhcpcd-base, dnsmasq-base, vsftpd, dovecot-imapd, dovecot-pop3d, inetutils-telnetd, samba,
smbclient and zstd.
Nothing leaves the machine: client, server and router are namespaces of their own, joined only by veth pairs, with documentation addresses (RFC 5737,
RFC 3849). Every program has a time limit, and namespaces, processes and temporary files go when a case ends, also
when it fails.

Captures differ from run to run (ports, clocks, versions), so after this the expected outputs must be made again with
`cargo xtask bless`, and the difference read before it is committed.
"""
import base64, contextlib, gzip, json, os, shutil, signal, socket, struct, subprocess, sys, tempfile, time

HERE = os.path.dirname(os.path.abspath(__file__))
CLIENT, ROUTER, SERVER = "fplab-client", "fplab-router", "fplab-server"
CLIENT4, SERVER4 = "192.0.2.10", "192.0.2.80"
CLIENT6, SERVER6 = "2001:db8::10", "2001:db8::80"
INSIDE, OUTSIDE = "198.51.100", "192.0.2.1"
LIMIT = 60

CASES = {}


def case(*programs, deviations=()):
    """A case: its docstring says why it is here; `programs` made it; where `deviations` apply we do not answer as p0f."""

    def add(function):
        CASES[function.__name__.replace("_", "-")] = function, programs, deviations
        return function

    return add


# --- the lab -------------------------------------------------------------------------------------------------------


def sh(*argv, ns=None, check=True, env=None, cwd=None):
    argv = (["ip", "netns", "exec", ns] if ns else []) + list(argv)
    done = subprocess.run(argv, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          timeout=LIMIT, env=env, cwd=cwd)
    if check and done.returncode:
        raise SystemExit(f"{' '.join(argv)}: status {done.returncode}\n{done.stdout.decode(errors='replace')}")
    return done.stdout


class Lab:
    """The namespaces of one case, what runs in them, and a folder for their files."""

    def __init__(self):
        self.namespaces, self.running = [], []
        self.dir = tempfile.mkdtemp(prefix="fplab-")
        os.chmod(self.dir, 0o755)
        self.root = os.path.join(self.dir, "www")
        os.makedirs(self.root)
        with open(os.path.join(self.root, "index.html"), "w") as page:
            page.write("<!doctype html><title>lab</title><p>A page of the lab.</p>\n")

    def namespace(self, name):
        sh("ip", "netns", "add", name)
        self.namespaces.append(name)
        sh("ip", "link", "set", "lo", "up", ns=name)
        # No duplicate address detection: it would hold IPv6 back for a second.
        sh("sysctl", "-qw", "net.ipv6.conf.all.accept_dad=0", "net.ipv6.conf.default.accept_dad=0", ns=name)

    def cable(self, a, a_if, a_addresses, b, b_if, b_addresses):
        sh("ip", "link", "add", a_if, "netns", a, "type", "veth", "peer", "name", b_if, "netns", b)
        for ns, interface, addresses in ((a, a_if, a_addresses), (b, b_if, b_addresses)):
            # Segments as they would be on a wire: no offloading to a card that is not there.
            sh("ethtool", "-K", interface, "tso", "off", "gso", "off", "gro", "off", "tx", "off", ns=ns)
            for address in addresses:
                sh("ip", "address", "add", address, "dev", interface, ns=ns)
            sh("ip", "link", "set", interface, "up", ns=ns)

    def pair(self):
        """A client and a server on one cable."""
        self.namespace(CLIENT)
        self.namespace(SERVER)
        self.cable(CLIENT, "c0", [CLIENT4 + "/24", CLIENT6 + "/64"], SERVER, "s0", [SERVER4 + "/24", SERVER6 + "/64"])

    def start(self, *argv, ns, env=None, stdout=subprocess.DEVNULL):
        process = subprocess.Popen(["ip", "netns", "exec", ns, *argv], stdin=subprocess.DEVNULL, stdout=stdout,
                                   stderr=subprocess.DEVNULL, env=env, start_new_session=True)
        self.running.append(process)
        return process

    def stop(self, process):
        for sign in (signal.SIGTERM, signal.SIGKILL):
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, sign)
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(3)
                break

    def close(self):
        for process in reversed(self.running):
            self.stop(process)
        for name in self.namespaces:
            for pid in sh("ip", "netns", "pids", name, check=False).split():
                with contextlib.suppress(ProcessLookupError):
                    os.kill(int(pid), signal.SIGKILL)
            sh("ip", "netns", "del", name, check=False)
        shutil.rmtree(self.dir, ignore_errors=True)

    # servers; each listens when its method returns

    def nginx(self, port=80, options=""):
        conf = self.write("nginx.conf", f"""
            daemon off; user root; worker_processes 1; pid {self.dir}/nginx.pid; error_log {self.dir}/nginx.log;
            events {{ worker_connections 64; }}
            http {{ access_log off; types {{ text/html html; }} server {{ listen {port}{options}; listen [::]:{port}{options}; root {self.root}; }} }}
        """)
        self.start("nginx", "-c", conf, ns=SERVER)
        self.listening(port)

    def apache(self, port=80, protocols="http/1.1"):
        modules = "/usr/lib/apache2/modules"
        conf = self.write("apache.conf", f"""
            ServerRoot {self.dir}
            ServerName lab.example
            PidFile {self.dir}/apache.pid
            ErrorLog {self.dir}/apache.log
            Listen {port}
            LoadModule mpm_event_module {modules}/mod_mpm_event.so
            LoadModule authz_core_module {modules}/mod_authz_core.so
            LoadModule dir_module {modules}/mod_dir.so
            LoadModule mime_module {modules}/mod_mime.so
            LoadModule http2_module {modules}/mod_http2.so
            Protocols {protocols}
            TypesConfig /etc/mime.types
            User www-data
            Group www-data
            StartServers 1
            DocumentRoot {self.root}
        """)
        self.start("apache2", "-X", "-f", conf, ns=SERVER)
        self.listening(port)

    def lighttpd(self, port=80):
        conf = self.write("lighttpd.conf", f"""
            server.port = {port}
            server.document-root = "{self.root}"
            index-file.names = ( "index.html" )
            mimetype.assign = ( ".html" => "text/html" )
            $SERVER["socket"] == "[::]:{port}" {{ }}
        """)
        self.start("lighttpd", "-D", "-f", conf, ns=SERVER)
        self.listening(port)

    def python_server(self, port=80):
        self.start(sys.executable, "-m", "http.server", "--directory", self.root, str(port), ns=SERVER)
        self.listening(port)

    def answers(self, script, port=80):
        """A server that runs `script` for each connection, with its socket as `s` and its number as `n`."""
        program = self.write("answers.py", (
            "import socket, time\n"
            f"listener = socket.create_server(('', {port}))\n"
            "n = 0\n"
            "while True:\n"
            "    s, _ = listener.accept()\n"
            "    s.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)\n"
            "    while b'\\r\\n\\r\\n' not in s.recv(65536): pass\n"
            + "".join(f"    {line}\n" for line in script.strip().split("\n"))
            + "    s.close()\n    n += 1\n"))
        self.start(sys.executable, program, ns=SERVER)
        self.listening(port)

    def write(self, name, text):
        path = os.path.join(self.dir, name)
        with open(path, "w") as out:
            out.write(text)
        return path

    def listening(self, port):
        for _ in range(100):
            if f":{port} ".encode() in sh("ss", "-Hltn", ns=SERVER):
                return
            time.sleep(0.05)
        raise SystemExit(f"nothing listens on port {port}")

    # clients

    def python(self, script, ns=CLIENT):
        sh(sys.executable, "-c", script, ns=ns)

    def curl(self, *argv, ns=CLIENT, check=True):
        sh("curl", "-gsS", "--max-time", "10", "--noproxy", "*", "-o", "/dev/null", *argv, ns=ns, check=check)

    def chromium(self, url):
        # A script makes a second request certain: the icon may come too late.
        self.write("www/index.html", '<!doctype html><title>lab</title><script src="/lab.js"></script><p>A page.</p>\n')
        self.write("www/lab.js", "document.title = 'lab script';\n")
        sh("timeout", "50", "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
           "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-proxy-server",
           f"--user-data-dir={self.dir}/chromium", "--dump-dom", url, ns=CLIENT)

    def firefox(self, url):
        profile = os.path.join(self.dir, "firefox")
        os.makedirs(profile)
        self.write("firefox/user.js", 'user_pref("network.captive-portal-service.enabled", false);\n'
                   'user_pref("network.connectivity-service.enabled", false);\n'
                   'user_pref("app.normandy.enabled", false);\nuser_pref("network.proxy.type", 0);\n')
        env = dict(os.environ, HOME=self.dir, MOZ_HEADLESS="1")
        sh("timeout", "50", "firefox-esr", "--headless", "--no-remote", "--profile", profile, "--screenshot",
           os.path.join(self.dir, "page.png"), url, ns=CLIENT, env=env, cwd=self.dir)

    @contextlib.contextmanager
    def record(self, path, *options, ns=SERVER, interface="s0", tool="tcpdump", what="tcp"):
        """Captures `what` on an interface while the body runs."""
        raw = os.path.join(self.dir, "raw-" + os.path.basename(path))
        if tool == "tcpdump":
            argv = ["tcpdump", "-i", interface, "--immediate-mode", "-U", "-s", "0", "-w", raw, *options, what]
        else:
            argv = ["dumpcap", "-q", "-i", interface, "-f", what, "-w", raw, *options]
        process = self.start(*argv, ns=ns)
        for _ in range(100):
            # The file header is written once the capture runs.
            if os.path.exists(raw) and os.path.getsize(raw) >= 24:
                break
            time.sleep(0.05)
        time.sleep(0.3)
        yield
        # dumpcap is told of packets once a second.
        time.sleep(1.2)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGINT)
        process.wait(5)
        shutil.copyfile(raw, path)


# --- classic pcap, by hand -----------------------------------------------------------------------------------------


def read_pcap(path):
    data = open(path, "rb").read()
    (link,) = struct.unpack_from("<I", data, 20)
    records, at = [], 24
    while at < len(data):
        seconds, fraction, kept, length = struct.unpack_from("<IIII", data, at)
        records.append((seconds, fraction, data[at + 16 : at + 16 + kept]))
        at += 16 + kept
    return link, records


def write_pcap(path, link, records):
    with open(path, "wb") as out:
        out.write(struct.pack("<IHHiIII", 0xA1B2C3D4, 2, 4, 0, 0, 262144, link))
        for seconds, fraction, frame in records:
            out.write(struct.pack("<IIII", seconds, fraction, len(frame), len(frame)) + frame)


def tcp4(src, dst, sport, dport, seq, ack, flags, window, options=b"", ident=0, ttl=64):
    """An IPv4 packet with a TCP header and no payload; checksums are right, since a real stack may get it."""
    header = struct.pack("!HHIIBBHHH", sport, dport, seq, ack, (5 + len(options) // 4) << 4, flags, window, 0, 0) + options
    pseudo = socket.inet_aton(src) + socket.inet_aton(dst) + struct.pack("!BBH", 0, 6, len(header))
    header = header[:16] + struct.pack("!H", checksum(pseudo + header)) + header[18:]
    ip = struct.pack("!BBHHHBBH", 0x45, 0, 20 + len(header), ident, 0x4000, ttl, 6, 0) + socket.inet_aton(src) + socket.inet_aton(dst)
    return ip[:10] + struct.pack("!H", checksum(ip)) + ip[12:] + header


def checksum(data):
    total = sum(struct.unpack(f"!{(len(data) + 1) // 2}H", data + b"\0" * (len(data) % 2)))
    while total >> 16:
        total = (total & 0xFFFF) + (total >> 16)
    return ~total & 0xFFFF


def send_raw(lab, packets):
    """Sends whole IPv4 packets from the client."""
    lines = "\n".join(f"s.sendto(bytes.fromhex('{p.hex()}'), ('{SERVER4}', 0)); time.sleep(0.2)" for p in packets)
    lab.python(f"import socket, time\ns = socket.socket(socket.AF_INET, socket.SOCK_RAW, socket.IPPROTO_RAW)\n{lines}")


# --- the cases -----------------------------------------------------------------------------------------------------


@case("curl", "nginx")
def curl_nginx_ipv4(lab, out):
    """The plainest case: one request and one response over IPv4. Shows `syn`, `mtu`, `syn+ack`, `http request`, `http
    response`."""
    lab.pair()
    lab.nginx()
    with lab.record(out("capture.pcap")):
        lab.curl(f"http://{SERVER4}/")


@case("wget", "apache2")
def wget_apache_ipv6(lab, out):
    """IPv6: hex groups without zero compression, the flow label quirk, MTU from MSS + 60."""
    lab.pair()
    lab.apache()
    with lab.record(out("capture.pcap")):
        sh("wget", "-q", "--no-proxy", "--timeout=10", "--tries=1", "-O", "/dev/null", f"http://[{SERVER6}]/", ns=CLIENT)


@case("chromium", "lighttpd", deviations=["D6", "D16"])
def chromium_lighttpd_ipv4(lab, out):
    """A browser: many headers, a language, a second connection whose SYN comes more than 25 ms later (`uptime`), and a
    second request on the kept connection, which p0f does not read."""
    lab.pair()
    lab.lighttpd()
    with lab.record(out("capture.pcap")):
        lab.chromium(f"http://{SERVER4}/")


@case("chromium", "nginx", deviations=["D6", "D16"])
def chromium_nginx_ipv6(lab, out):
    """A browser over IPv6, with a later request on the kept connection."""
    lab.pair()
    lab.nginx()
    with lab.record(out("capture.pcap")):
        lab.chromium(f"http://[{SERVER6}]/")


@case("firefox-esr", "apache2", deviations=["D16"])
def firefox_apache_ipv4(lab, out):
    """A browser and a server that the database knows, and `uptime` of both ends."""
    lab.pair()
    lab.apache()
    with lab.record(out("capture.pcap")):
        lab.firefox(f"http://{SERVER4}/")


@case("python3")
def python_both_ends(lab, out):
    """A client and a server that few fingerprint: header order of `urllib.request`, HTTP/1.0 and a `Content-type` of
    `http.server`."""
    lab.pair()
    lab.python_server()
    with lab.record(out("capture.pcap")):
        lab.python(f"import urllib.request\nurllib.request.urlopen('http://{SERVER4}/', timeout=10).read()")


@case("curl", "lighttpd")
def curl_lighttpd_any_interface(lab, out):
    """Captured on the `any` interface: link type LINUX_SLL2. An HTTP/1.0 request."""
    lab.pair()
    lab.lighttpd()
    with lab.record(out("capture.pcap"), "-y", "LINUX_SLL2", interface="any"):
        lab.curl(f"http://{SERVER4}/", "--http1.0")


@case("curl", "nginx", deviations=["D6"])
def kept_alive(lab, out):
    """Three requests on one connection, then a POST. p0f reads the first request of a connection only, and only GET
    and HEAD."""
    lab.pair()
    lab.nginx()
    with lab.record(out("capture.pcap")):
        lab.curl(f"http://{SERVER4}/", "-o", "/dev/null", f"http://{SERVER4}/second", "-o", "/dev/null", f"http://{SERVER4}/third")
        lab.curl("-X", "POST", "-d", "a=1", f"http://{SERVER4}/")


@case("curl", "nginx", deviations=["D1"])
def vlan(lab, out):
    """802.1Q. p0f takes the tag for IP and says nothing."""
    tagged(lab, out, bytes.fromhex("81000005"))


@case("curl", "nginx", deviations=["D1"])
def vlan_stack(lab, out):
    """802.1ad around 802.1Q. p0f's filter lets one tag through, so it sees no packet at all."""
    tagged(lab, out, bytes.fromhex("88a8006481000005"))


def tagged(lab, out, tags):
    link, records = plain(lab)
    # The tags are put in afterwards: not every kernel has 802.1Q interfaces.
    write_pcap(out("capture.pcap"), link, [(s, f, frame[:12] + tags + frame[12:]) for s, f, frame in records])


@case("curl", "nginx", deviations=["D1"])
def vendor_tags(lab, out):
    """What taps, switches and rings put between Ethernet and IP, each packet in another one: VN-tag, Cisco MetaData, Arista's
    timestamps, HSR, a network service header, MACsec without encryption, Marvell's tag. p0f sees nothing."""
    tags = ["8926 00010002", "8909 010100010005", "d28b 00010010 5ceeed58 19c38c2c", "892f 00520001", "894f 0fc20201 000001ff",
            "88e5 0000 00000001", "dada 0000 c0000001"]
    link, records = plain(lab)

    def tag(number, frame):
        tag = bytes.fromhex(tags[number % len(tags)])
        # What a service header carries is told by a number within it.
        return frame[:12] + tag + frame[14 if tag[:2] == b"\x89\x4f" else 12 :]

    write_pcap(out("capture.pcap"), link, [(s, f, tag(n, frame)) for n, (s, f, frame) in enumerate(records)])


@case("curl", "nginx", deviations=["D19"])
def no_length(lab, out):
    """Segments before segmentation offload, as captures on the sender have them: IPv4 says that there is no length. p0f
    finds no head."""
    link, records = plain(lab)

    def without(frame):
        payload = len(frame) - 14 - 20 - (frame[46] >> 4) * 4
        return frame[:16] + b"\0\0" + frame[18:] if payload else frame

    write_pcap(out("capture.pcap"), link, [(s, f, without(frame)) for s, f, frame in records])


def plain(lab):
    """A request and its response."""
    lab.pair()
    lab.nginx()
    path = os.path.join(lab.dir, "plain.pcap")
    with lab.record(path):
        lab.curl(f"http://{SERVER4}/")
    return read_pcap(path)


@case("curl", "nginx", deviations=["D1"])
def pppoe(lab, out):
    """PPPoE session frames with the MTU that it leaves, 1492."""
    lab.pair()
    for ns, interface in ((CLIENT, "c0"), (SERVER, "s0")):
        sh("ip", "link", "set", interface, "mtu", "1492", ns=ns)
    lab.nginx()
    plain = os.path.join(lab.dir, "plain.pcap")
    with lab.record(plain):
        lab.curl(f"http://{SERVER4}/")
    link, records = read_pcap(plain)

    def wrap(frame):
        length = struct.unpack("!H", frame[16:18])[0]
        session = struct.pack("!BBHHH", 0x11, 0, 7, length + 2, 0x0021)
        return frame[:12] + b"\x88\x64" + session + frame[14:]

    write_pcap(out("capture.pcap"), link, [(s, f, wrap(frame)) for s, f, frame in records])


@case("curl", "python3", deviations=["D16"])
def uptime(lab, out):
    """A server that answers 300 ms late, three times: the timestamp clock can be measured within a connection and from
    one to the next."""
    lab.pair()
    lab.answers("time.sleep(0.3)\n"
                "s.sendall(b'HTTP/1.0 200 OK\\r\\nServer: slow\\r\\nContent-Type: text/plain\\r\\n\\r\\nlate\\n')")
    with lab.record(out("capture.pcap")):
        for _ in range(3):
            lab.curl(f"http://{SERVER4}/")
            time.sleep(0.1)


@case("curl", "nginx", deviations=["D15"])
def host_change(lab, out):
    """The client turns into another system, as its TTL, options and timestamps say: `host change` with the reasons
    `os_diff`, `sig_diff`, `x_known` and `ttl`."""
    lab.pair()
    lab.nginx()
    with lab.record(out("capture.pcap")):
        lab.curl(f"http://{SERVER4}/")
        time.sleep(0.1)
        sh("sysctl", "-qw", "net.ipv4.ip_default_ttl=128", "net.ipv4.tcp_timestamps=0", "net.ipv4.tcp_sack=0",
           "net.ipv4.tcp_window_scaling=0", ns=CLIENT)
        lab.curl(f"http://{SERVER4}/")
        time.sleep(0.1)
        sh("sysctl", "-qw", "net.ipv4.ip_default_ttl=255", "net.ipv4.tcp_timestamps=1", ns=CLIENT)
        lab.curl(f"http://{SERVER4}/")


@case("curl", "nginx", "iptables", deviations=["D16"])
def ip_sharing(lab, out):
    """Three clients with different TTLs, options and MSS behind one masquerading router: `host change`, then `ip
    sharing`, again and again, with the reasons `tstamp`, `port` and `mtu` too."""
    lab.namespace(ROUTER)
    lab.namespace(SERVER)
    lab.cable(ROUTER, "r0", [OUTSIDE + "/24"], SERVER, "s0", [SERVER4 + "/24"])
    sh("sysctl", "-qw", "net.ipv4.ip_forward=1", ns=ROUTER)
    sh("iptables", "-t", "nat", "-A", "POSTROUTING", "-o", "r0", "-j", "MASQUERADE", ns=ROUTER)
    settings = [[], ["net.ipv4.ip_default_ttl=128", "net.ipv4.tcp_timestamps=0", "net.ipv4.tcp_window_scaling=0"],
                ["net.ipv4.ip_default_ttl=255", "net.ipv4.tcp_sack=0"]]
    inside = []
    for n, values in enumerate(settings):
        name = f"{CLIENT}{n}"
        lab.namespace(name)
        lab.cable(name, "c0", [f"{INSIDE}.{n * 4 + 2}/30"], ROUTER, f"i{n}", [f"{INSIDE}.{n * 4 + 1}/30"])
        sh("ip", "route", "add", "default", "via", f"{INSIDE}.{n * 4 + 1}", *(["advmss", "1380"] if n == 2 else []), ns=name)
        if values:
            sh("sysctl", "-qw", *values, ns=name)
        inside.append(name)
    lab.nginx()
    with lab.record(out("capture.pcap")):
        for _ in range(5):
            for name in inside:
                lab.curl(f"http://{SERVER4}/", ns=name)


@case("curl", "nginx")
def via_proxy_header(lab, out):
    """A request that a proxy passed on (`via`), with a preferred language."""
    lab.pair()
    lab.nginx()
    with lab.record(out("capture.pcap")):
        lab.curl("-H", "Via: 1.1 proxy.example", "-H", "Accept-Language: de-DE,de;q=0.8", f"http://{SERVER4}/")


@case("nmap", "nginx", deviations=["D21"])
def nmap_scan(lab, out):
    """A userland tool: `app` in place of `os`, `random_ttl` with its upper bound of a distance, no `mtu`, and no
    `syn+ack`, because the flow ends at the tool."""
    lab.pair()
    lab.nginx()
    with lab.record(out("capture.pcap")):
        sh("nmap", "-sS", "-n", "-Pn", "-p", "80,81", "--max-retries", "0", SERVER4, ns=CLIENT)


@case("nginx")
def sendsyn(lab, out):
    """The four kinds of SYN that p0f-sendsyn is made for (window 1337, MSS 1331) and what a real stack answers:
    `sendsyn probe`, `sendsyn response`."""
    lab.pair()
    lab.nginx()
    mss1331 = struct.pack("!BBH", 2, 4, 1331)
    probes = [
        tcp4(CLIENT4, SERVER4, 40001, 80, 1, 0, 0x02, 1337, mss1331),
        tcp4(CLIENT4, SERVER4, 40002, 80, 2, 0, 0x02, 1337, mss1331 + bytes([1, 1, 4, 2])),
        tcp4(CLIENT4, SERVER4, 40003, 80, 3, 0, 0x02, 1337, mss1331 + bytes([1, 3, 3, 7])),
        tcp4(CLIENT4, SERVER4, 40004, 80, 4, 0, 0x02, 1337, mss1331 + bytes([4, 2, 8, 10]) + struct.pack("!II", 7, 0)),
    ]
    with lab.record(out("capture.pcap")):
        send_raw(lab, probes)


@case("nginx", deviations=["D3"])
def ack_number(lab, out):
    """SYNs with the acknowledgment numbers 1, 0x01000000 and 0. p0f looks at one bit of its first byte, so that it
    misses the 1."""
    lab.pair()
    lab.nginx()
    with lab.record(out("capture.pcap")):
        send_raw(lab, [
            tcp4(CLIENT4, SERVER4, 40001, 80, 1, 0x00000001, 0x02, 1024, ident=1),
            tcp4(CLIENT4, SERVER4, 40002, 80, 2, 0x01000000, 0x02, 1024, ident=2),
            tcp4(CLIENT4, SERVER4, 40003, 80, 3, 0, 0x02, 1024, ident=3),
        ])


@case("python3", "nginx", deviations=["D4"])
def header_case(lab, out):
    """The same request twice, the second with lower-case header names. p0f knows the first as curl and finds no User-
    Agent in the second."""
    lab.pair()
    lab.nginx()
    with lab.record(out("capture.pcap")):
        for name in (str, str.lower):
            lab.python(
                "import http.client\n"
                f"c = http.client.HTTPConnection('{SERVER4}', timeout=10)\n"
                "c.putrequest('GET', '/', skip_host=True, skip_accept_encoding=True)\n"
                f"for name, value in (('User-Agent', 'curl/7.88.1'), ('Host', '{SERVER4}'), ('Accept', '*/*')):\n"
                f"    c.putheader(name{'.lower()' if name is str.lower else ''}, value)\n"
                "c.endheaders()\nc.getresponse().read()")
            time.sleep(0.1)


@case("curl", "python3", deviations=["D5", "D16"])
def segments(lab, out):
    """A response head in three segments, cut inside headers, then one whose last segment carries the FIN. p0f loses
    two headers of the first and all of the second."""
    lab.pair()
    lab.answers(
        "head = [b'HTTP/1.1 200 OK\\r\\nServer: nginx/1.22.1\\r\\nDate: Mon, 23 Nov 2026 03:00:00 G',"
        " b'MT\\r\\nContent-Type: text/plain\\r\\nContent-Le', b'ngth: 3\\r\\nConnection: close\\r\\n\\r\\nok\\n']\n"
        "if n == 0:\n"
        "    for part in head:\n"
        "        s.sendall(part)\n"
        "        time.sleep(0.1)\n"
        "else:\n"
        "    s.send(b''.join(head), socket.MSG_MORE)\n"
        "    s.shutdown(socket.SHUT_WR)\n")
    with lab.record(out("capture.pcap")):
        lab.curl(f"http://{SERVER4}/pieces")
        time.sleep(0.1)
        lab.curl(f"http://{SERVER4}/fin")


def tshark_tells(out, filter, fields, *decode):
    """What tshark says of a capture, beside it: time, field, value; `fields` maps tshark's names to ours."""
    ports = [word for rule in decode for word in ("-d", rule)]
    wanted = [word for field in ("frame.time_epoch", *fields) for word in ("-e", field)]
    told = subprocess.run(["tshark", "-r", out("capture.pcap"), *ports, "-Y", filter, "-T", "fields", *wanted],
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True, text=True).stdout
    with open(out("tshark.tsv"), "w") as lines:
        for line in told.splitlines():
            at, *values = line.split("\t")
            lines.writelines(f"{at}\t{name}\t{value}\n" for name, value in zip(fields.values(), values) if value)


@case("ssh", "sshd", deviations=["D14"])
def ssh(lab, out):
    """A client and a server of OpenSSH, which both say what they are before all else. Shows `ssh client`, `ssh server`, `ssh
    kex`."""
    lab.pair()
    key = os.path.join(lab.dir, "key")
    sh("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key)
    os.makedirs("/run/sshd", exist_ok=True)
    lab.start("/usr/sbin/sshd", "-D", "-f", "/dev/null", "-h", key, "-o", "PidFile=none", ns=SERVER)
    lab.listening(22)
    with lab.record(out("capture.pcap")):
        sh("ssh", "-F", "/dev/null", "-o", "BatchMode=yes", "-o", "StrictHostKeyChecking=no", "-o",
           "UserKnownHostsFile=/dev/null", f"nobody@{SERVER4}", "true", ns=CLIENT, check=False)
    tshark_tells(out, "ssh.kex.hassh or ssh.kex.hasshserver", {"ssh.kex.hassh": "hassh", "ssh.kex.hasshserver": "hassh"})


@case("vsftpd", "dovecot", "telnetd", "python3", deviations=["D14", "D16"])
def banner(lab, out):
    """Servers that greet before they are asked: vsftpd, Dovecot's IMAP and POP3, a login by Telnet, Python's smtpd. Shows
    `banner`."""
    lab.pair()
    named = ("unshare", "-u", "sh", "-c", 'hostname lab.example && exec "$@"', "sh")
    ftp = lab.write("vsftpd.conf", "listen=YES\nanonymous_enable=YES\nlocal_enable=NO\nseccomp_sandbox=NO\n")
    os.makedirs("/run/vsftpd/empty", exist_ok=True)
    lab.start(*named, "vsftpd", ftp, ns=SERVER)
    mail = lab.write("dovecot.conf", f"""protocols = imap pop3
base_dir = {lab.dir}/dovecot
ssl = no
log_path = {lab.dir}/dovecot.log
mail_location = mbox:{lab.dir}/mail
passdb {{
  driver = static
  args = password=none
}}
userdb {{
  driver = static
  args = uid=mail gid=mail home={lab.dir}
}}
""")
    lab.start(*named, "dovecot", "-F", "-c", mail, ns=SERVER)
    lab.start(*named, sys.executable, "-W", "ignore", "-c", f"""
import asyncore, smtpd, socket, subprocess, threading
def terminals():
    server = socket.create_server(("{SERVER4}", 23))
    while True:
        peer = server.accept()[0]
        subprocess.Popen(["telnetd"], stdin=peer, stdout=peer, stderr=peer)
        peer.close()
threading.Thread(target=terminals, daemon=True).start()
smtpd.SMTPServer(("{SERVER4}", 2525), None)
asyncore.loop()
""", ns=SERVER)
    for port in (21, 23, 110, 143, 2525):
        lab.listening(port)
    with lab.record(out("capture.pcap")):
        for port, ends in ((21, b"QUIT\r\n"), (110, b"QUIT\r\n"), (143, b"a LOGOUT\r\n"), (2525, b"QUIT\r\n")):
            lab.python(f"""
import socket
peer = socket.create_connection(("{SERVER4}", {port}), 10)
peer.recv(4096)
peer.sendall({ends!r})
while peer.recv(4096): pass
""")
        # Refuses every option, until it is asked who it is.
        lab.python(f"""
import socket
peer = socket.create_connection(("{SERVER4}", 23), 10)
said = b""
while not said.rstrip().endswith(b":"):
    got = peer.recv(4096)
    if not got: break
    at = 0
    while at < len(got):
        if got[at] == 255 and got[at + 1] in (251, 253):
            peer.sendall(bytes([255, 254 if got[at + 1] == 251 else 252, got[at + 2]]))
            at += 3
        else:
            at += 1
    said += got
peer.close()
""")


@case("smbd", "smbclient", "curl", "python3", deviations=["D6", "D14"])
def smb(lab, out):
    """Samba by SMB 1, with NTLM and without, and by SMB 3; a server of HTTP that asks for NTLM, and curl. Shows `smb` and `ntlm`."""
    lab.pair()
    os.makedirs(f"{lab.dir}/samba", exist_ok=True)
    folders = "".join(f"{key} = {lab.dir}/samba\n" for key in
                      ("private dir", "lock directory", "state directory", "cache directory", "pid directory", "ncalrpc dir"))
    smbd = lab.write("smb.conf", f"""[global]
{folders}server min protocol = NT1
ntlm auth = ntlmv1-permitted
map to guest = Bad User
netbios name = LAB
workgroup = EXAMPLE
log file = {lab.dir}/samba/log
disable netbios = yes
load printers = no
[files]
path = {lab.dir}/samba
guest ok = yes
""")
    lab.start("smbd", "--foreground", "--no-process-group", "-s", smbd, ns=SERVER)
    lab.listening(445)
    client = lab.write("client.conf", "[global]\nclient min protocol = NT1\nclient use spnego = yes\nnetbios name = PC\n")
    old = lab.write("old.conf", "[global]\nclient min protocol = NT1\nclient use spnego = no\nclient ntlmv2 auth = no\nnetbios name = PC\n")
    # A challenge of Windows Server 2022 that never was, by MS-NLMP, 2.2.1.2.
    challenge = (b"NTLMSSP\0\2\0\0\0" + struct.pack("<HHI", 8, 8, 56) + struct.pack("<I", 0xe2898205) + b"labchall" + bytes(8)
                 + struct.pack("<HHI", 16, 16, 64) + bytes([10, 0, 0x7c, 0x4f, 0, 0, 0, 15]) + "LAB2".encode("utf-16le")
                 + struct.pack("<HH", 1, 8) + "LAB2".encode("utf-16le") + bytes(4))
    asks = base64.b64encode(challenge).decode()
    lab.answers(f"""
s.sendall(b'HTTP/1.1 401 Unauthorized\\r\\nWWW-Authenticate: NTLM {asks}\\r\\nContent-Length: 0\\r\\n\\r\\n')
while b'\\r\\n\\r\\n' not in s.recv(65536): pass
s.sendall(b'HTTP/1.1 200 OK\\r\\nContent-Length: 0\\r\\n\\r\\n')
""")
    with lab.record(out("capture.pcap")):
        for conf, dialect in ((client, "NT1"), (old, "NT1"), (client, "SMB3")):
            sh("smbclient", "-s", conf, "-m", dialect, "-N", "-c", "ls", f"//{SERVER4}/files", ns=CLIENT, check=False)
        lab.curl("--ntlm", "-u", ":", f"http://{SERVER4}/", check=False)


@case("openssl", "curl", "python3", deviations=["D14", "D16"])
def tls(lab, out):
    """TLS 1.2; TLS 1.3 over IPv6, with a first and a resumed connection; TLS 1.3 behind a HelloRetryRequest, with two client
    hellos; a client hello of 20 KiB that records and segments cut. Shows `tls client`, `tls server`."""
    lab.pair()
    key, certificate = os.path.join(lab.dir, "key"), os.path.join(lab.dir, "certificate")
    sh("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "3650", "-subj",
       "/CN=lab.example", "-keyout", key, "-out", certificate)
    for port, options in ((443, ("-tls1_2",)), (444, ("-tls1_3",)), (445, ("-tls1_3", "-groups", "P-256"))):
        lab.start("openssl", "s_server", "-quiet", "-www", "-accept", str(port), "-key", key, "-cert", certificate, "-alpn",
                  "http/1.1", *options, ns=SERVER)
        lab.listening(port)

    def s_client(*argv):
        with open(lab.write("request", "GET / HTTP/1.0\r\n\r\n")) as request:
            subprocess.run(["ip", "netns", "exec", CLIENT, "openssl", "s_client", "-quiet", "-ign_eof", *argv], stdin=request,
                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=LIMIT)

    session = os.path.join(lab.dir, "session")
    with lab.record(out("capture.pcap")):
        lab.curl("-k", "--resolve", f"lab.example:443:{SERVER4}", "https://lab.example:443/")
        s_client("-connect", f"[{SERVER6}]:444", "-sess_out", session)
        s_client("-connect", f"[{SERVER6}]:444", "-sess_in", session)
        lab.curl("-k", "--resolve", f"lab.example:445:{SERVER4}", "https://lab.example:445/")
        alpn = ",".join("x" * 250 + f"{n:03}" for n in range(80)) + ",http/1.1"
        s_client("-connect", f"{SERVER4}:443", "-max_send_frag", "5000", "-alpn", alpn)
    tshark_tells(out, "tls.handshake.ja3 or tls.handshake.ja3s", {"tls.handshake.ja3": "ja3", "tls.handshake.ja3s": "ja3s"},
                 "tcp.port==444,tls", "tcp.port==445,tls")


def tshark_tells_http2(out, *ports):
    """The Akamai form of each client, as tshark reads its frames, beside the capture: time of its head, `raw_sig`, form."""
    rules = [word for port in ports for word in ("-d", f"tcp.port=={port},http2")]
    told = subprocess.run(["tshark", "-r", out("capture.pcap"), *rules, "-Y", "http2", "-T", "json", "--no-duplicate-keys"],
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True, text=True).stdout
    listed = lambda value: value if isinstance(value, list) else [value]
    openings = {}
    with open(out("tshark.tsv"), "w") as lines:
        for packet in json.loads(told):
            layers = packet["_source"]["layers"]
            # Behind an upgrade a client is told when it has said its window, before it asks again.
            if layers["ip"]["ip.src"] != CLIENT4 or layers["tcp"]["tcp.dstport"] not in map(str, ports):
                continue
            opening = openings.setdefault(layers["tcp"]["tcp.stream"], {"settings": None, "window": "00"})
            for http2 in listed(layers["http2"]):
                for frame in listed(http2.get("http2.stream", [])):
                    kind = frame.get("http2.type")
                    if kind == "4" and opening["settings"] is None:
                        settings = listed(frame.get("http2.settings", []))
                        opening["settings"] = ";".join(
                            ":".join([one["http2.settings.id"]] + [value for key, value in one.items() if key != "http2.settings.id"])
                            for one in settings)
                    elif kind == "8" and frame["http2.streamid"] == "0":
                        opening["window"] = frame["http2.window_update.window_size_increment"]
                    elif kind == "1" and "told" not in opening:
                        opening["told"] = True
                        names = [header["http2.header.name"] for header in listed(frame["http2.header"])]
                        letters = ",".join(name[1] for name in names if name.startswith(":"))
                        at = layers["frame"]["frame.time_epoch"]
                        lines.write(f"{at}\traw_sig\t{opening['settings']}|{opening['window']}|0|{letters}\n")


@case("curl", "nginx", "apache2", "python3", deviations=["D14", "D16"])
def http2(lab, out):
    """HTTP/2 in clear: by prior knowledge, and behind an upgrade of HTTP/1.1, with and without a second request; a WebSocket.
    Shows `http2 client`, `http2 server`, `http upgrade`."""
    lab.pair()
    lab.nginx(80, " http2")
    lab.apache(8080, "h2c http/1.1")
    lab.answers("s.sendall(b'HTTP/1.1 101 Switching Protocols\\r\\nConnection: Upgrade\\r\\nUpgrade: websocket\\r\\n'\n"
                "          b'Sec-WebSocket-Protocol: chat\\r\\n\\r\\n')", 8081)
    with lab.record(out("capture.pcap")):
        lab.curl("--http2-prior-knowledge", f"http://{SERVER4}/")
        lab.curl("--http2", f"http://{SERVER4}:8080/")
        lab.curl("--http2", f"http://{SERVER4}:8080/", "-o", "/dev/null", f"http://{SERVER4}:8080/index.html", check=False)
        lab.curl("-H", "Connection: Upgrade", "-H", "Upgrade: websocket", "-H", "Sec-WebSocket-Version: 13", "-H",
                 "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==", "-H", "Sec-WebSocket-Protocol: chat", f"http://{SERVER4}:8081/",
                 check=False)
    tshark_tells_http2(out, 80)


@case("dhclient", "udhcpc", "dhcpcd", "dnsmasq", deviations=["D14"])
def dhcp(lab, out):
    """Three DHCP clients of Linux, two of them of DHCPv6 too: p0f looks at TCP alone. Shows `dhcp client`."""
    lab.pair()
    mac = "02:00:5e:10:00:0a"
    sh("ip", "link", "set", "c0", "address", mac, ns=CLIENT)
    conf = lab.write("dnsmasq.conf", f"""
        port=0
        bind-interfaces
        interface=s0
        dhcp-range=192.0.2.100,192.0.2.200,1h
        dhcp-range=2001:db8::100,2001:db8::200,64,1h
        dhcp-authoritative
        dhcp-leasefile={lab.dir}/leases
        log-facility={lab.dir}/dnsmasq.log
    """)
    lab.start("dnsmasq", "-k", "-C", conf, ns=SERVER)
    time.sleep(2)
    file = lambda name, text="": lab.write(name, text)
    isc = file("dhclient.conf", 'send host-name "lab-isc";\nrequest subnet-mask, routers, domain-name-servers, host-name;\n')
    client = lambda *argv: sh("timeout", "8", *argv, ns=CLIENT, check=False, cwd=lab.dir)
    with lab.record(out("capture.pcap"), what="udp"):
        for version in "46":
            client("dhclient", "-" + version, "-d", "-1", "-sf", "/bin/true", "-cf", isc, "-lf", file("lf" + version),
                   "-pf", file("pf" + version), "c0")
        client("udhcpc", "-i", "c0", "-n", "-q", "-f", "-s", "/bin/true", "-x", "hostname:lab-busybox", "-O", "search")
        for version in "46":
            client("dhcpcd", "-" + version, "--oneshot", "--noarp", "--noipv6rs", "--script", "/bin/true", "-f", file(
                "dhcpcd.conf", "hostname\nclientid\noption domain_name_servers, host_name\nia_na\nnoipv4ll\n"), "-h", "lab-dhcpcd", "c0")


@case("openssl", deviations=["D14"])
def dtls(lab, out):
    """DTLS 1.2 of OpenSSL, whose server asks for a cookie first. Shows `tls client` and `tls server` of datagrams."""
    lab.pair()
    key, certificate = os.path.join(lab.dir, "key"), os.path.join(lab.dir, "certificate")
    sh("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "3650", "-subj",
       "/CN=lab.example", "-keyout", key, "-out", certificate)
    lab.start("openssl", "s_server", "-quiet", "-dtls1_2", "-listen", "-accept", "4433", "-key", key, "-cert", certificate,
              ns=SERVER)
    time.sleep(1)
    with lab.record(out("capture.pcap"), what="udp"):
        subprocess.run(["ip", "netns", "exec", CLIENT, "timeout", "3", "openssl", "s_client", "-quiet", "-dtls1_2", "-mtu", "300",
                        "-connect", f"{SERVER4}:4433", "-servername", "lab.example"], stdin=subprocess.DEVNULL,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=LIMIT)
    tshark_tells(out, "dtls.handshake.ja3 or dtls.handshake.ja3s", {"dtls.handshake.ja3": "ja3", "dtls.handshake.ja3s": "ja3s"},
                 "udp.port==4433,dtls")


@case("curl", "python3", deviations=["D12"])
def large_heads(lab, out):
    """Requests with a cookie of 2,000 bytes, 45 headers, a URL of 2,000 bytes, UTF-8 in the URL and odd names; responses with a
    name of 33 letters, a value of 3,000 bytes, a folded line and lines that are no headers. p0f reads none of them."""
    lab.pair()
    lab.answers(
        "odd = [b'', b'X-Permitted-Cross-Domain-Policies: none', b'Content-Security-Policy: ' + b'x' * 3000,"
        " b'X-Note: one\\r\\n two', b'x(y): z\\r\\na|b: c\\r\\nX.Y: z'][n % 5]\n"
        "s.sendall(b'HTTP/1.1 200 OK\\r\\nServer: lab\\r\\n' + (odd + b'\\r\\n' if odd else b'') +"
        " b'Content-Type: text/plain\\r\\nContent-Length: 3\\r\\nConnection: close\\r\\n\\r\\nok\\n')")
    with lab.record(out("capture.pcap")):
        lab.curl("-H", "Cookie: " + "c" * 2000, f"http://{SERVER4}/")
        lab.curl(*(word for n in range(42) for word in ("-H", f"X-{n}: {n}")), f"http://{SERVER4}/")
        lab.curl(f"http://{SERVER4}/" + "u" * 2000)
        lab.curl(f"http://{SERVER4}/\u00e4\u65e5")
        lab.curl("-H", "a.b: c", "-H", "a|b: c", f"http://{SERVER4}/")


@case("python3", deviations=["D6"])
def pipelined(lab, out):
    """A POST whose body reads like a request, one in chunks, and three more requests behind them in the same segments, HEAD
    among them. p0f reads the first request only, had it been one that it reads."""
    lab.pair()
    lab.answers(
        "answer = b'HTTP/1.1 200 OK\\r\\nServer: lab\\r\\nContent-Length: 19\\r\\n\\r\\n'\n"
        "s.sendall((answer + b'HTTP/1.1 200 OK\\r\\n\\r\\n') * 3 + answer + answer + b'HTTP/1.1 200 OK\\r\\n\\r\\n')")
    with lab.record(out("capture.pcap")):
        lab.python(
            "import socket\n"
            "body = b'GET /no HTTP/1.1\\r\\nHost: none\\r\\n\\r\\n'\n"
            "head = lambda line: line + b' HTTP/1.1\\r\\nHost: lab\\r\\nUser-Agent: lab\\r\\n'\n"
            "all = head(b'GET /first') + b'\\r\\n'\n"
            "all += head(b'POST /length') + b'Content-Length: %d\\r\\n\\r\\n' % len(body) + body\n"
            "all += head(b'PUT /chunks') + b'Transfer-Encoding: chunked\\r\\n\\r\\n%x\\r\\n%s\\r\\n0\\r\\n\\r\\n' % (len(body), body)\n"
            "all += head(b'HEAD /head') + b'\\r\\n' + head(b'GET /last') + b'\\r\\n'\n"
            f"s = socket.create_connection(('{SERVER4}', 80))\n"
            "s.sendall(all)\n"
            "while s.recv(65536): pass\n")


@case("curl", "nginx", deviations=["D17"])
def fast_open(lab, out):
    """A request in the SYN (TCP Fast Open, RFC 7413), which the SYN+ACK acknowledges, with the response behind it. p0f does
    not read what a SYN says."""
    lab.pair()
    for ns in (CLIENT, SERVER):
        # Both ends, without cookies, for every listener.
        sh("sysctl", "-qw", "net.ipv4.tcp_fastopen=1543", ns=ns)
    lab.nginx()
    with lab.record(out("capture.pcap")):
        lab.curl("--tcp-fastopen", f"http://{SERVER4}/")


@case("curl", "python3", deviations=["D6", "D18"])
def interim(lab, out):
    """Interim responses (RFC 9110, 15.2) before the one that answers the request: two at once with it, then one before it. p0f
    reads the interim one and no other."""
    lab.pair()
    lab.answers(
        "hints = b'HTTP/1.1 103 Early Hints\\r\\nLink: </lab.css>; rel=preload; as=style\\r\\n\\r\\n'\n"
        "s.sendall([b'HTTP/1.1 102 Processing\\r\\n\\r\\n' + hints, hints][n])\n"
        "time.sleep(0.1 * n)\n"
        "s.sendall(b'HTTP/1.1 200 OK\\r\\nServer: lab\\r\\nContent-Length: 3\\r\\nConnection: close\\r\\n\\r\\nok\\n')")
    with lab.record(out("capture.pcap")):
        for _ in range(2):
            lab.curl(f"http://{SERVER4}/")


@case("python3", "nginx", deviations=["D12", "D16"])
def empty_lines(lab, out):
    """Empty lines before a request (RFC 9112, 2.2): in a segment of their own, then with the request. p0f takes neither for
    HTTP."""
    lab.pair()
    lab.nginx()
    with lab.record(out("capture.pcap")):
        lab.python(
            "import socket, time\n"
            "request = b'GET / HTTP/1.1\\r\\nHost: lab\\r\\nUser-Agent: lab\\r\\nConnection: close\\r\\n\\r\\n'\n"
            "for parts in ([b'\\r\\n\\r\\n', request], [b'\\r\\n' + request]):\n"
            f"    s = socket.create_connection(('{SERVER4}', 80))\n"
            "    for part in parts:\n"
            "        s.sendall(part)\n"
            "        time.sleep(0.1)\n"
            "    while s.recv(65536): pass\n")


@case("curl", "python3", "nginx", deviations=["D22"])
def handed_on(lab, out):
    """Requests that a proxy hands on, each behind a header of the PROXY protocol that names another client: of version 1 (curl),
    of version 2 in a segment of its own, and of version 2 with a TLV and the request in one segment. p0f takes none of them
    for HTTP."""
    lab.pair()
    lab.nginx(options=" proxy_protocol")
    with lab.record(out("capture.pcap")):
        lab.curl("--haproxy-protocol", f"http://{SERVER4}/")
        lab.python(
            "import socket, struct, time\n"
            "head = b'\\r\\n\\r\\n\\0\\r\\nQUIT\\n\\x21\\x11'\n"
            "ends = socket.inet_aton('198.51.100.7') + socket.inet_aton('192.0.2.80') + struct.pack('!HH', 56324, 80)\n"
            "request = b'GET / HTTP/1.1\\r\\nHost: lab\\r\\nUser-Agent: curl/7.88.1\\r\\nAccept: */*\\r\\nConnection: close\\r\\n\\r\\n'\n"
            "for tlv, wait in ((b'', 0.1), (b'\\x05\\0\\4id42', 0)):\n"
            f"    s = socket.create_connection(('{SERVER4}', 80))\n"
            "    s.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)\n"
            "    header = head + struct.pack('!H', len(ends + tlv)) + ends + tlv\n"
            "    for part in [header, request] if wait else [header + request]:\n"
            "        s.sendall(part)\n"
            "        time.sleep(wait)\n"
            "    while s.recv(65536): pass\n")


@case("python3", "nginx", deviations=["D11", "D16"])
def forged_reset(lab, out):
    """A connection, a RST with a sequence number that its server does not expect and drops, then the request. p0f takes the RST
    for the end of the connection."""
    lab.pair()
    lab.nginx()
    reset = tcp4(CLIENT4, SERVER4, 40001, 80, 1, 0, 0x04, 0)
    with lab.record(out("capture.pcap")):
        lab.python(
            "import socket, time\n"
            "raw = socket.socket(socket.AF_INET, socket.SOCK_RAW, socket.IPPROTO_RAW)\n"
            "s = socket.socket()\n"
            f"s.bind(('{CLIENT4}', 40001))\n"
            f"s.connect(('{SERVER4}', 80))\n"
            f"raw.sendto(bytes.fromhex('{reset.hex()}'), ('{SERVER4}', 0))\n"
            "time.sleep(0.2)\n"
            "s.sendall(b'GET / HTTP/1.1\\r\\nHost: lab\\r\\nUser-Agent: lab\\r\\nConnection: close\\r\\n\\r\\n')\n"
            "while s.recv(65536): pass\n")


@case("nginx", deviations=["D13"])
def many_changes(lab, out):
    """Sixty SYNs of one address, of Linux and Windows in turn, within twelve seconds, the last two minutes later. p0f tells of every change; of more than
    thirty in a minute we tell how many there were with the next one that is told."""
    lab.pair()
    lab.nginx()
    linux = bytes.fromhex("020405b40402080a000003e8000000000103" "0307")
    windows = bytes.fromhex("020405b4010303080101" "0402")
    with lab.record(out("capture.pcap")):
        send_raw(lab, [
            tcp4(CLIENT4, SERVER4, 40000 + n, 80, n, 0, 0x02, *((8192, windows) if n % 2 else (29200, linux)), ident=n + 1,
                 ttl=128 if n % 2 else 64)
            for n in range(60)
        ])
    # The last four come two minutes later.
    link, records = read_pcap(out("capture.pcap"))
    late = [struct.pack("!H", port) for port in range(40056, 40060)]
    write_pcap(out("capture.pcap"), link, [
        (seconds + 120 * (frame[34:36] in late or frame[36:38] in late), fraction, frame) for seconds, fraction, frame in records
    ])


@case("curl", "python3")
def date(lab, out):
    """A server whose Date goes back an hour: `host change` with the reason `date`."""
    lab.pair()
    lab.answers(
        "when = ['Mon, 23 Nov 2026 03:00:00 GMT', 'Mon, 23 Nov 2026 02:00:00 GMT', 'Mon, 23 Nov 2026 02:00:00 GMT'][n]\n"
        "s.sendall(b'HTTP/1.1 200 OK\\r\\nServer: clock\\r\\nDate: ' + when.encode() + b'\\r\\nConnection: close\\r\\n\\r\\n')")
    with lab.record(out("capture.pcap")):
        for _ in range(3):
            lab.curl(f"http://{SERVER4}/")


@case("python3", "nginx", deviations=["D2"])
def ipv6_destination_options(lab, out):
    """The client's packets carry a destination options header. p0f walks no extension headers, so that it never sees a
    SYN."""
    lab.pair()
    lab.nginx()
    with lab.record(out("capture.pcap"), what="ip6"):
        lab.python(
            "import socket\n"
            "s = socket.socket(socket.AF_INET6)\n"
            "s.setsockopt(socket.IPPROTO_IPV6, 59, bytes.fromhex('0000010400000000'))\n"
            f"s.settimeout(10)\ns.connect(('{SERVER6}', 80))\n"
            f"s.sendall(b'GET / HTTP/1.0\\r\\nHost: [{SERVER6}]\\r\\nUser-Agent: lab\\r\\n\\r\\n')\n"
            "while s.recv(4096): pass\n")


@case(deviations=["D7"])
def many_flows(lab, out):
    """More than a thousand connections at once. p0f drops the oldest 101 at the 1,002nd and misses the answers on
    them. Written by the script: nothing was sent."""
    # Written, not sent: p0f holds a thousand connections, and a file that shows it must stay small.
    records = []
    for n in range(1005):
        records.append((1795000000, n, tcp4(CLIENT4, SERVER4, 20000 + n, 80, 1000 + n, 0, 0x02, 1024, ident=n + 1)))
    for n in (0, 50, 500):
        records.append((1795000000, 2000 + n, tcp4(SERVER4, CLIENT4, 80, 20000 + n, 5, 1001 + n, 0x12, 1024)))
    write_pcap(out("capture.pcap"), 101, records)


@case()
def machine_clock(lab, out):
    """A client of Linux 2.6, which has one clock whatever it connects to, and Windows XP behind the same address: `uptime`
    and `ip sharing` that rest on no doubtful clock. Written by the script: nothing was sent."""
    mss = struct.pack("!BBH", 2, 4, 1460)
    xp = mss + bytes.fromhex("01010402")
    records = []

    def say(millis, *packet, **more):
        records.append((1795000000 + millis // 1000, millis % 1000 * 1000, tcp4(*packet, **more)))

    for n in range(8):
        start, port, server, seq = 1000 * n, 41000 + n, f"192.0.2.{80 + n % 2}", 1000 + n
        clock = lambda millis: bytes.fromhex("080a") + struct.pack("!II", 360_000_000 + millis, 0)
        if n % 4 == 3:
            say(start, CLIENT4, server, port, 80, seq, 0, 0x02, 65535, xp, ident=n + 1, ttl=128)
            continue
        syn = mss + bytes.fromhex("0402") + clock(start) + bytes.fromhex("01030307")
        say(start, CLIENT4, server, port, 80, seq, 0, 0x02, 5840, syn, ident=n + 1)
        say(start, server, CLIENT4, 80, port, 7 * seq, seq + 1, 0x12, 5792, mss)
        say(start + 200, CLIENT4, server, port, 80, seq + 1, 7 * seq + 1, 0x10, 46, b"\1\1" + clock(start + 200), ident=n + 9)
    write_pcap(out("capture.pcap"), 101, records)


def many_hosts(path):
    """10,499 hosts that send a SYN each, then 59 of them one that does not fit it."""
    records, start = [], 1795000000
    host = lambda n: f"10.0.{n >> 8}.{n & 255}"
    for n in range(1, 10500):
        at = start + n // 900, n % 900 * 1000
        records.append((*at, tcp4(host(n), SERVER4, 1024, 80, n, 0, 0x02, 1024, ident=1)))
        records.append((*at, tcp4(host(n), SERVER4, 1024, 80, n, 0, 0x04, 0, ident=1)))
    for n in [*range(1, 20), *range(9000, 9020), *range(10480, 10500)]:
        mss = struct.pack("!BBH", 2, 4, 1460)
        records.append((start + 20, n, tcp4(host(n), SERVER4, 1025, 80, n, 0, 0x02, 1024, mss, ttl=128)))
    write_pcap(path, 101, records)


@case("curl", "nginx", "dumpcap")
def pcapng(lab, out):
    """A pcapng file as Wireshark writes it."""
    lab.pair()
    lab.nginx()
    with lab.record(out("capture.pcapng"), tool="dumpcap"):
        lab.curl(f"http://{SERVER4}/")


@case("curl", "nginx")
def nanoseconds(lab, out):
    """A classic capture with nanoseconds."""
    lab.pair()
    lab.nginx()
    with lab.record(out("capture.pcap"), "--time-stamp-precision=nano"):
        lab.curl(f"http://[{SERVER6}]/")


@case("curl", "nginx", "python3", "zstd")
def gzip_and_zstd(lab, out):
    """One capture plain and compressed twice: all three must give the same. p0f gets the plain one."""
    lab.pair()
    lab.nginx()
    plain = out("capture.pcap")
    with lab.record(plain):
        lab.curl(f"http://{SERVER4}/")
    data = open(plain, "rb").read()
    with open(out("capture.pcap.gz"), "wb") as packed:
        packed.write(gzip.compress(data, mtime=0))
    sh("zstd", "-q", "-f", plain, "-o", out("capture.pcap.zst"))


@case("curl", "nginx")
def damaged(lab, out):
    """The last record is cut in the middle: everything before it is reported, the fault is named, exit status 1."""
    lab.pair()
    lab.nginx()
    plain = os.path.join(lab.dir, "plain.pcap")
    with lab.record(plain):
        lab.curl(f"http://{SERVER4}/")
        lab.curl(f"http://{SERVER4}/")
    # The last record loses its second half.
    _, records = read_pcap(plain)
    with open(out("capture.pcap"), "wb") as cut:
        cut.write(open(plain, "rb").read()[: -len(records[-1][2]) // 2])


@case("curl", "nginx", "mergecap", deviations=["D10"])
def mixed_links(lab, out):
    """A pcapng with two link types. p0f's reader gives up at the second, and p0f prints nothing at all."""
    lab.pair()
    lab.nginx()
    one, two = os.path.join(lab.dir, "one.pcap"), os.path.join(lab.dir, "two.pcap")
    with lab.record(one):
        lab.curl(f"http://{SERVER4}/")
    with lab.record(two, "-y", "LINUX_SLL", interface="any"):
        lab.curl(f"http://[{SERVER6}]/")
    sh("mergecap", "-F", "pcapng", "-w", out("capture.pcapng"), one, two)


def version(program):
    """What Debian calls the version of the package of a program; Python says its own."""
    if program == "python3":
        return sys.version.split()[0]
    path = os.path.realpath(shutil.which(program))
    # Debian's packages say /sbin of what stands in /usr/sbin.
    owner = sh("dpkg", "-S", path, check=False).decode()
    package = (owner if ":" in owner and "no path" not in owner else sh("dpkg", "-S", path.removeprefix("/usr")).decode()).split(":")[0]
    return sh("dpkg-query", "-W", "-f", "${Version}", package).decode()


def describe(name, folder):
    function, programs, deviations = CASES[name]
    why = " ".join(function.__doc__.split())
    lines = [f"# {name}", "", why, "", f"Made by `testdata/make.py {name}`"]
    lines[-1] += f" with {', '.join(f'{p} {version(p)}' for p in programs)}." if programs else "."
    lines += ["", "`expected.p0f-log` and `expected.human` are what p0f 3.09b says." if not deviations else
              f"Deviation {' and '.join(deviations)} (docs/deviations.md): `p0f.p0f-log` and `p0f.human` are what p0f 3.09b says, "
              "`expected.*` what we say."]
    with open(os.path.join(folder, "README.md"), "w") as readme:
        readme.write("\n".join(lines) + "\n")
    if deviations:
        with open(os.path.join(folder, "deviations"), "w") as file:
            file.write("\n".join(deviations) + "\n")


def main():
    names = sys.argv[1:] or list(CASES)
    if names[0] == "--many-hosts":
        return many_hosts(names[1])
    if names == ["--list"]:
        print("\n".join(CASES))
        return
    if unknown := [n for n in names if n not in CASES]:
        raise SystemExit(f"no such case: {' '.join(unknown)}")
    for name in names:
        folder = os.path.join(HERE, name)
        os.makedirs(folder, exist_ok=True)
        lab = Lab()
        try:
            CASES[name][0](lab, lambda file: os.path.join(folder, file))
        finally:
            lab.close()
        describe(name, folder)
        sizes = {f: os.path.getsize(os.path.join(folder, f)) for f in sorted(os.listdir(folder)) if f.startswith("capture")}
        print(name, sizes, flush=True)


main()
