#!/usr/bin/env python3
"""Asks TLS servers of several libraries with the hellos of several clients, one capture for each server, and prints what each
said as rows of lab-servers.tsv.

    lab_servers.py FP_CLI OUT [FOLDER...]

A FOLDER holds pyOpenSSL with a `cryptography` of its own (`pip install --target FOLDER cryptography==3.4.8 pyOpenSSL==21.0.0`):
a server with the OpenSSL that is linked into that. Servers that are not there are left out, and said. Needs tcpdump (root) and
openssl; clients are those of lab.py: openssl, gnutls-cli, curl, Wget, Java, Node.js, Go and curl_cffi's browsers.
"""

import json
import os
import pathlib
import shutil
import socket
import subprocess
import sys
import tempfile
import time

PORT = 47200
HERE = pathlib.Path(__file__).parent

PYTHON = """
import socket, ssl, sys
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(sys.argv[1] + "/cert.pem", sys.argv[1] + "/key.pem")
context.set_alpn_protocols(["h2", "http/1.1"])
context.set_ciphers("ALL:@SECLEVEL=0")
context.minimum_version = ssl.TLSVersion.TLSv1
if sys.argv[3] == "1.2":
    context.maximum_version = ssl.TLSVersion.TLSv1_2
listener = socket.create_server(("127.0.0.1", int(sys.argv[2])))
while True:
    peer, _ = listener.accept()
    try:
        peer.settimeout(2)
        context.wrap_socket(peer, server_side=True).recv(100)
    except OSError:
        pass
    peer.close()
"""
PYOPENSSL = """
import socket, sys
from OpenSSL import SSL
context = SSL.Context(SSL.TLSv1_2_METHOD if sys.argv[3] == "1.2" else SSL.SSLv23_METHOD)
context.use_certificate_file(sys.argv[1] + "/cert.pem")
context.use_privatekey_file(sys.argv[1] + "/key.pem")
context.set_alpn_select_callback(lambda _, offered: next((one for one in (b"h2", b"http/1.1") if one in offered), SSL.NO_OVERLAPPING_PROTOCOLS))
listener = socket.create_server(("127.0.0.1", int(sys.argv[2])))
while True:
    peer, _ = listener.accept()
    try:
        connection = SSL.Connection(context, peer)
        connection.set_accept_state()
        peer.settimeout(None)
        connection.do_handshake()
        connection.recv(100)
    except Exception:
        pass
    peer.close()
"""
GO = """package main
import ("crypto/tls"; "net"; "os")
func main() {
    cert, _ := tls.LoadX509KeyPair(os.Args[1]+"/cert.pem", os.Args[1]+"/key.pem")
    config := &tls.Config{Certificates: []tls.Certificate{cert}, NextProtos: []string{"h2", "http/1.1"}, MinVersion: tls.VersionTLS10}
    if os.Args[3] == "1.2" { config.MaxVersion = tls.VersionTLS12 }
    listener, _ := net.Listen("tcp", "127.0.0.1:"+os.Args[2])
    for {
        peer, _ := listener.Accept()
        go func() { c := tls.Server(peer, config); c.Handshake(); c.Read(make([]byte, 100)); c.Close() }()
    }
}
"""
NODE = """const fs=require('fs');const [,, folder, port, version]=process.argv;
require('tls').createServer({key:fs.readFileSync(folder+'/key.pem'),cert:fs.readFileSync(folder+'/cert.pem'),ALPNProtocols:['h2','http/1.1'],
minVersion:'TLSv1.2',maxVersion:version==='1.2'?'TLSv1.2':'TLSv1.3'},s=>{s.on('error',()=>0);s.on('data',()=>s.end())}).on('tlsClientError',()=>0).listen(+port,'127.0.0.1');
"""
JAVA = """import javax.net.ssl.*; import java.security.*; import java.io.*; import java.net.*;
class Server { public static void main(String[] a) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(new FileInputStream(a[0] + "/store.p12"), "secret".toCharArray());
    KeyManagerFactory keys = KeyManagerFactory.getInstance("SunX509"); keys.init(store, "secret".toCharArray());
    SSLContext context = SSLContext.getInstance("TLS"); context.init(keys.getKeyManagers(), null, null);
    SSLServerSocket listener = (SSLServerSocket) context.getServerSocketFactory().createServerSocket(Integer.parseInt(a[1]), 9, InetAddress.getByName("127.0.0.1"));
    if (a[2].equals("1.2")) listener.setEnabledProtocols(new String[] {"TLSv1.2"});
    SSLParameters parameters = listener.getSSLParameters(); parameters.setApplicationProtocols(new String[] {"h2", "http/1.1"});
    listener.setSSLParameters(parameters);
    while (true) { try (SSLSocket peer = (SSLSocket) listener.accept()) { peer.setSoTimeout(2000); peer.startHandshake(); peer.getInputStream().read(); } catch (Exception e) {} }
} }
"""


def version_of(*command):
    import re
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    found = re.search(r"(\d+\.[\w.]+)", done.stdout + done.stderr)
    return found.group(1) if found else "unknown"


def go():
    return next(iter(pathlib.Path(sys.prefix).rglob("bin/go")), None) or shutil.which("go")


def servers(folder, folders, most):
    """Library, its version, the program, and its command."""
    python = [sys.executable, folder / "python.py", folder, str(PORT), most]
    openssl = version_of("openssl", "version")
    only = ["-tls1_2"] if most == "1.2" else []
    priority = "NORMAL:-VERS-TLS1.3" if most == "1.2" else "NORMAL"
    protocols = "TLSv1.2" if most == "1.2" else "TLSv1.2 TLSv1.3"
    certificate = [f"{folder}/cert.pem", f"{folder}/key.pem"]
    all_ = [
        ("OpenSSL", openssl, "openssl s_server", ["openssl", "s_server", "-quiet", "-accept", f"127.0.0.1:{PORT}", "-cert", certificate[0],
                                                  "-key", certificate[1], "-alpn", "h2,http/1.1", *only]),
        ("OpenSSL", openssl, "Python", python),
        ("GnuTLS", version_of("gnutls-serv", "--version"), "gnutls-serv", ["gnutls-serv", "-q", "-p", str(PORT), "--x509certfile",
            certificate[0], "--x509keyfile", certificate[1], "--alpn", "h2", "--alpn", "http/1.1", "--priority", priority]),
        ("NSS", version_of("dpkg-query", "-W", "-f", "${Version}", "libnss3"), "selfserv", ["selfserv", "-d", f"sql:{folder}/nss", "-n", "lab",
            "-p", str(PORT), "-V", "tls1.0:tls1.2" if most == "1.2" else "tls1.0:tls1.3", "-w", "secret", "-u"]),
        ("OpenSSL", version_of("node", "-p", "process.versions.openssl"), "Node.js", ["node", folder / "server.js", folder, str(PORT), most]),
        ("Java", version_of("java", "-version"), "Java", ["java", folder / "Server.java", folder, str(PORT), most]),
        ("OpenSSL", openssl, "nginx", ["nginx", "-c", folder / f"nginx-{most}.conf", "-p", folder]),
    ]
    (folder / f"nginx-{most}.conf").write_text(f"""daemon off; pid {folder}/nginx.pid; error_log {folder}/nginx.err; events {{}}
http {{ access_log off; {"".join(f"{one}_temp_path {folder}/{one};" for one in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))}
server {{ listen 127.0.0.1:{PORT} ssl http2; ssl_certificate {certificate[0]}; ssl_certificate_key {certificate[1]}; ssl_protocols {protocols}; return 200 "x"; }} }}
""")
    if go():
        all_.append(("Go program", version_of(go(), "version"), "Go", [go(), "run", folder / "server.go", folder, str(PORT), most]))
    for one in folders:
        version = version_of(sys.executable, "-c", f"import sys; sys.path.insert(0, {one!r})\nfrom cryptography.hazmat.backends.openssl.backend "
                             "import backend as b; print(b.openssl_version_text())")
        all_.append(("OpenSSL", version, f"pyOpenSSL {version}", ["env", f"PYTHONPATH={one}", sys.executable, folder / "pyopenssl.py", folder, str(PORT), most]))
    return all_


def clients(folder):
    address = f"localhost:{PORT}"
    url = f"https://{address}/"
    all_ = []
    for more in ([], ["-tls1_2"], ["-tls1_2", "-alpn", "h2,http/1.1"], ["-tls1_2", "-noservername"], ["-tls1_2", "-status", "-alpn", "http/1.1"],
                 ["-tls1_2", "-no_ticket"], ["-tls1_2", "-cipher", "AES256-SHA256:AES128-GCM-SHA256"], ["-tls1_1", "-cipher", "ALL:@SECLEVEL=0"],
                 ["-groups", "P-384"], ["-tls1_2", "-cipher", "ECDHE-RSA-AES128-SHA"], ["-tls1_2", "-maxfraglen", "1024"]):
        all_.append(["openssl", "s_client", "-connect", address, *more])
    for priority in ("NORMAL", "NORMAL:-VERS-TLS1.3", "NORMAL:-VERS-TLS1.3:%NO_EXTENSIONS", "NORMAL:-VERS-TLS1.3:-KX-ALL:+RSA", "NORMAL:-GROUP-ALL:+GROUP-SECP521R1"):
        for more in ([], ["--alpn", "h2"]):
            all_.append(["gnutls-cli", "--insecure", "--priority", priority, *more, "-p", str(PORT), "localhost"])
    all_ += [["curl", "-sk", "-m", "3", url], ["curl", "-sk", "-m", "3", "--tls-max", "1.2", url], ["curl", "-sk", "-m", "3", "--no-alpn", url],
             ["wget", "-q", "--no-check-certificate", "-O", "/dev/null", "-T", "3", "-t", "1", url],
             ["node", "-e", f"require('https').get('{url}',{{rejectUnauthorized:false}},r=>r.resume()).on('error',()=>0);setTimeout(()=>process.exit(),800)"],
             ["tstclnt", "-d", f"sql:{folder}/nss", "-h", "localhost", "-p", str(PORT), "-o", "-Q"],
             ["tstclnt", "-d", f"sql:{folder}/nss", "-h", "localhost", "-p", str(PORT), "-o", "-Q", "-V", "tls1.0:tls1.2"]]
    try:
        import curl_cffi  # noqa: F401
        for browser in ("chrome99", "chrome119", "chrome131", "chrome150", "firefox133", "firefox155", "safari153", "safari180", "safari260", "tor145"):
            all_.append([sys.executable, "-c", f"from curl_cffi import requests as r; r.get({url!r}, impersonate={browser!r}, verify=False, timeout=2)"])
    except ImportError:
        print("no curl_cffi", file=sys.stderr)
    return [one for one in all_ if shutil.which(one[0])]


def ask(command):
    try:
        subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=4, check=False)
    except subprocess.TimeoutExpired:
        pass


def wait_for(process):
    for _ in range(150):
        if process.poll() is not None:
            return False
        try:
            socket.create_connection(("127.0.0.1", PORT), 1).close()
            return True
        except OSError:
            time.sleep(0.2)
    return False


def main():
    fp_cli, out, folders = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3:]
    out.mkdir(parents=True, exist_ok=True)
    rows = {}
    with tempfile.TemporaryDirectory(prefix="servers-") as temporary:
        folder = pathlib.Path(temporary)
        folder.chmod(0o755)
        quiet = {"capture_output": True, "check": True}
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "9", "-subj", "/CN=localhost", "-addext",
                        "subjectAltName=DNS:localhost", "-keyout", folder / "key.pem", "-out", folder / "cert.pem"], **quiet)
        subprocess.run(["openssl", "pkcs12", "-export", "-in", folder / "cert.pem", "-inkey", folder / "key.pem", "-name", "lab", "-out",
                        folder / "store.p12", "-passout", "pass:secret"], **quiet)
        if shutil.which("selfserv"):
            (folder / "nss").mkdir()
            (folder / "word").write_text("secret\n")
            subprocess.run(["certutil", "-N", "-d", f"sql:{folder}/nss", "-f", folder / "word"], **quiet)
            subprocess.run(["pk12util", "-i", folder / "store.p12", "-d", f"sql:{folder}/nss", "-W", "secret", "-k", folder / "word"], **quiet)
        for name, text in (("python.py", PYTHON), ("pyopenssl.py", PYOPENSSL), ("server.go", GO), ("server.js", NODE), ("Server.java", JAVA)):
            (folder / name).write_text(text)
        for most in ("1.3", "1.2"):
            for library, version, program, command in servers(folder, folders, most):
                if not shutil.which(str(command[0])):
                    print(f"no {command[0]}", file=sys.stderr)
                    continue
                path = out / f"{library}@{version}@{program.replace(' ', '-')}@{most}.pcap"
                process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, stdin=subprocess.PIPE, start_new_session=True,
                                           env={**os.environ, "HOME": str(folder), "GOCACHE": str(pathlib.Path.home() / ".cache/go-build")})
                if not wait_for(process):
                    print(f"{program} does not listen", file=sys.stderr)
                else:
                    dump = subprocess.Popen(["tcpdump", "-q", "-U", "-i", "lo", "-w", path, f"tcp port {PORT}"], stderr=subprocess.PIPE)
                    dump.stderr.readline()
                    time.sleep(0.4)
                    for client in clients(folder):
                        ask(client)
                    time.sleep(2)
                    dump.terminate()
                    dump.wait()
                    told = subprocess.run([fp_cli, "pcap", "--format", "json", path], capture_output=True, check=False).stdout
                    for line in told.splitlines():
                        event = json.loads(line)
                        if event["event"] == "tls server":
                            key = (library, f"{version} ({program})", event["raw_sig"])
                            rows[key] = rows.get(key, 0) + 1
                # It and what it started.
                os.killpg(process.pid, 15)
                process.wait()
    print("# the lab: signatures/hellos/servers/lab_servers.py, MIT OR Apache-2.0\nkind\tname\tversion\tsystem\tcount\traw")
    for (library, version, raw), count in sorted(rows.items()):
        print(f"tls:server\t{library}\t{version}\tLinux\t{count}\t{raw}")


main()
