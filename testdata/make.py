#!/usr/bin/env python3
"""Makes the captures of this folder anew, from real programs in network namespaces.

    sudo testdata/make.py [CASE...]        all cases, or those named
    sudo testdata/make.py --list
    testdata/make.py --many-hosts FILE    the capture for deviation D9, too large to ship

It needs root (namespaces, veth pairs, packet capture) and tcpdump, wireshark-common (dumpcap, mergecap), curl, wget,
chromium, firefox-esr, nginx, apache2, lighttpd, nmap, iptables, ethtool, openssh-client, openssh-server and zstd. Nothing leaves the machine: client,
server and router are namespaces of their own, joined only by veth pairs, with documentation addresses (RFC 5737,
RFC 3849). Every program has a time limit, and namespaces, processes and temporary files go when a case ends, also
when it fails.

Captures differ from run to run (ports, clocks, versions), so after this the expected outputs must be made again with
`cargo xtask bless`, and the difference read before it is committed.
"""
import contextlib, gzip, os, shutil, signal, socket, struct, subprocess, sys, tempfile, time

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

    def nginx(self, port=80):
        conf = self.write("nginx.conf", f"""
            daemon off; user root; worker_processes 1; pid {self.dir}/nginx.pid; error_log {self.dir}/nginx.log;
            events {{ worker_connections 64; }}
            http {{ access_log off; types {{ text/html html; }} server {{ listen {port}; listen [::]:{port}; root {self.root}; }} }}
        """)
        self.start("nginx", "-c", conf, ns=SERVER)
        self.listening(port)

    def apache(self, port=80):
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

    def curl(self, *argv, ns=CLIENT):
        sh("curl", "-gsS", "--max-time", "10", "--noproxy", "*", "-o", "/dev/null", *argv, ns=ns)

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


@case("chromium", "lighttpd", deviations=["D6"])
def chromium_lighttpd_ipv4(lab, out):
    """A browser: many headers, a language, a second connection whose SYN comes more than 25 ms later (`uptime`), and a
    second request on the kept connection, which p0f does not read."""
    lab.pair()
    lab.lighttpd()
    with lab.record(out("capture.pcap")):
        lab.chromium(f"http://{SERVER4}/")


@case("chromium", "nginx", deviations=["D6"])
def chromium_nginx_ipv6(lab, out):
    """A browser over IPv6, with a later request on the kept connection."""
    lab.pair()
    lab.nginx()
    with lab.record(out("capture.pcap")):
        lab.chromium(f"http://[{SERVER6}]/")


@case("firefox-esr", "apache2")
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
    lab.pair()
    lab.nginx()
    plain = os.path.join(lab.dir, "plain.pcap")
    with lab.record(plain):
        lab.curl(f"http://{SERVER4}/")
    link, records = read_pcap(plain)
    # The tags are put in afterwards: not every kernel has 802.1Q interfaces.
    write_pcap(out("capture.pcap"), link, [(s, f, frame[:12] + tags + frame[12:]) for s, f, frame in records])


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


@case("curl", "python3")
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


@case("curl", "nginx", "iptables")
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


@case("nmap", "nginx")
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


@case("curl", "python3", deviations=["D5"])
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


@case("ssh", "sshd", deviations=["D14"])
def ssh(lab, out):
    """A client and a server of OpenSSH, which both say what they are before all else. Shows `ssh client`, `ssh server`."""
    lab.pair()
    key = os.path.join(lab.dir, "key")
    sh("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key)
    os.makedirs("/run/sshd", exist_ok=True)
    lab.start("/usr/sbin/sshd", "-D", "-f", "/dev/null", "-h", key, "-o", "PidFile=none", ns=SERVER)
    lab.listening(22)
    with lab.record(out("capture.pcap")):
        sh("ssh", "-F", "/dev/null", "-o", "BatchMode=yes", "-o", "StrictHostKeyChecking=no", "-o",
           "UserKnownHostsFile=/dev/null", f"nobody@{SERVER4}", "true", ns=CLIENT, check=False)


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


@case("python3", "nginx", deviations=["D11"])
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
    package = sh("dpkg", "-S", path).decode().split(":")[0]
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
