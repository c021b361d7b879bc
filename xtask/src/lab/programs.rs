//! Programs that speak HTTP: how to run each, and what to call it.

use super::experiment::{Experiment, Kind, Role};
use super::network::Pair;
use super::stacks;

/// What every web server serves: a page that makes a browser ask for a script, a style, a picture
/// and data.
pub(super) const SITE: [(&str, &str); 8] = [
    (
        "site/index.html",
        "<!doctype html><title>lab</title><link rel=stylesheet href=lab.css><script src=lab.js></script>\
         <img src=lab.svg><iframe src=frame.html></iframe><p>A page of the lab.</p>\n",
    ),
    (
        "site/lab.js",
        "fetch('data.json').then(() => 0); let r = new XMLHttpRequest(); r.open('GET', 'more.json'); r.send();\n",
    ),
    ("site/lab.css", "p { color: black }\n"),
    ("site/lab.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'/>\n"),
    ("site/frame.html", "<!doctype html><title>frame</title><p>A frame.</p>\n"),
    ("site/data.json", "{}\n"),
    ("site/boot.ipxe", "#!ipxe\npoweroff\n"),
    ("site/boot.efi", "not a program\n"),
];

/// Browsers, tools and libraries that ask.
pub(super) fn clients() -> Vec<Experiment> {
    let client = |name: &str, package: &str, label: &str, script: &str| Experiment {
        name: name.into(),
        role: Role::Client,
        stack: None,
        http: Some(format!("s:!:{label}")),
        package: package.into(),
        files: Vec::new(),
        kind: Kind::Client(script.into()),
    };
    let with = |mut experiment: Experiment, file: &'static str, text: &str| {
        experiment.files.push((file, text.to_owned()));
        experiment
    };
    let python = |name: &str, package: &str, label: &str, script: &str| {
        client(
            name,
            package,
            label,
            &format!("U=$URL /usr/bin/python3 -c \"import os; u = os.environ['U']; {script}\""),
        )
    };
    let node = |name: &str, package: &str, label: &str, script: &str| {
        client(
            name,
            package,
            label,
            &format!("NODE_PATH=$(npm root -g) node -e \"let u = process.env.URL; {script}\""),
        )
    };
    vec![
        client(
            "chromium",
            "chromium",
            "Chrome:",
            "timeout 55 chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run \
            --disable-background-networking --disable-component-update --disable-sync --no-proxy-server \
            --user-data-dir=$DIR/chromium --virtual-time-budget=5000 --dump-dom $URL",
        ),
        with(
            client(
                "firefox",
                "firefox-esr",
                "Firefox:",
                "MOZ_HEADLESS=1 timeout 55 firefox-esr --headless --no-remote --profile $DIR/firefox \
                --screenshot $DIR/page.png $URL",
            ),
            "firefox/user.js",
            "user_pref('network.captive-portal-service.enabled', false);\n\
             user_pref('network.connectivity-service.enabled', false);\n\
             user_pref('app.normandy.enabled', false);\nuser_pref('network.proxy.type', 0);\n",
        ),
        client("surf", "surf", "WebKitGTK:", "timeout 20 xvfb-run -a surf $URL; true"),
        client(
            "netsurf",
            "netsurf-gtk",
            "NetSurf:",
            "timeout 15 xvfb-run -a netsurf-gtk3 $URL; timeout 15 xvfb-run -a netsurf-gtk $URL; true",
        ),
        client("dillo", "dillo", "Dillo:", "timeout 10 xvfb-run -a dillo $URL; true"),
        client("links", "links", "Links:", "links -dump $URL"),
        client("elinks", "elinks", "ELinks:", "elinks -dump $URL"),
        client("lynx", "lynx", "Lynx:", "lynx -dump $URL"),
        client("w3m", "w3m", "w3m:", "w3m -dump $URL"),
        client(
            "curl",
            "curl",
            "curl:",
            "curl -sS -m 9 $URL; curl -sSI -m 9 $URL; curl -sS -m 9 --compressed $URL; curl -sS --http1.0 $URL; curl -sS -r 0-9 $URL; curl -sS -d a=b $URL",
        ),
        client(
            "wget",
            "wget",
            "wget:",
            "wget -qO- -T 9 $URL; wget -q --spider -T 9 $URL; cd site && wget -q -r -l 1 -nd -T 9 $URL",
        ),
        client("busybox-wget", "busybox", "wget:BusyBox", "busybox wget -qO- $URL"),
        client("aria2", "aria2", "aria2:", "aria2c -q -d $DIR $URL"),
        client("axel", "axel", "axel:", "axel -q -o $DIR/axel $URL"),
        client("lftp", "lftp", "lftp:", "lftp -c \"set net:timeout 5; get $URL -o $DIR/lftp\""),
        client(
            "apt",
            "apt",
            "apt:",
            "mkdir -p $DIR/apt/lists/partial; apt-get -o Acquire::Retries=0 -o Dir::State::lists=$DIR/apt/lists \
            -o Dir::Etc::sourcelist=$DIR/sources -o Dir::Etc::sourceparts=- -o APT::Sandbox::User=root update; \
            echo \"deb [trusted=yes] $URL x main\" > $DIR/sources; apt-get -o Acquire::Retries=0 -o Dir::State::lists=$DIR/apt/lists \
            -o Dir::Etc::sourcelist=$DIR/sources -o Dir::Etc::sourceparts=- -o APT::Sandbox::User=root update; true",
        ),
        client("git", "git", "git:", "timeout 5 git clone -q ${URL}x.git $DIR/clone; true"),
        client("httpie", "httpie", "HTTPie:", "http --ignore-stdin GET $URL"),
        client(
            "nmap-http",
            "nmap",
            "NMap:scripts",
            "nmap -n -Pn -sV -p 80 --script http-title,http-headers $SERVER",
        ),
        python(
            "python-urllib",
            "python3",
            "Python:urllib",
            "import urllib.request as r; r.urlopen(u).read()",
        ),
        python(
            "python-httpclient",
            "python3",
            "Python:http.client",
            "import http.client as h; c = h.HTTPConnection(os.environ['SERVER']); c.request('GET', '/'); c.getresponse().read()",
        ),
        python(
            "python-requests",
            "python3-requests",
            "Python:requests",
            "import requests as r; s = r.Session(); s.get(u); s.head(u); s.post(u, data='a')",
        ),
        python(
            "python-urllib3",
            "python3-urllib3",
            "Python:urllib3",
            "import urllib3 as r; r.PoolManager().request('GET', u)",
        ),
        python(
            "python-aiohttp",
            "python3-aiohttp",
            "Python:aiohttp",
            "import aiohttp, asyncio
async def f():
    async with aiohttp.ClientSession() as s:
        await (await s.get(u)).read()
asyncio.run(f())",
        ),
        python("python-httpx", "python3-httpx", "Python:httpx", "import httpx; httpx.get(u)"),
        python(
            "python-tornado",
            "python3-tornado",
            "Python:tornado",
            "import tornado.httpclient as t; t.HTTPClient().fetch(u)",
        ),
        node("node-fetch", "nodejs", "node:fetch", "fetch(u).then(r => r.text())"),
        node("node-http", "nodejs", "node:http", "require('http').get(u, r => r.resume())"),
        node("node-axios", "npm:axios", "node:axios", "require('axios').get(u)"),
        node("node-got", "npm:got", "node:got", "require('got')(u)"),
        node(
            "node-undici",
            "npm:undici",
            "node:undici",
            "require('undici').request(u).then(r => r.body.text())",
        ),
        with(
            client(
                "go",
                "golang-1.19-go",
                "Go:net/http",
                "GOCACHE=/tmp/fplab-go-cache GOPROXY=off go run get.go",
            ),
            "get.go",
            "package main\n\nimport (\n\t\"io\"\n\t\"net/http\"\n\t\"os\"\n)\n\nfunc main() {\n\tr, err := http.Get(os.Getenv(\"URL\"))\n\tif err != nil {\n\t\tpanic(err)\n\t}\n\tio.Copy(io.Discard, r.Body)\n}\n",
        ),
        with(
            client(
                "java-urlconnection",
                "openjdk-17-jre-headless",
                "Java:HttpURLConnection",
                "java Get.java",
            ),
            "Get.java",
            "class Get { public static void main(String[] a) throws Exception { new java.net.URL(System.getenv(\"URL\")).openStream().readAllBytes(); } }\n",
        ),
        with(
            client("java-httpclient", "openjdk-17-jre-headless", "Java:HttpClient", "java Get.java"),
            "Get.java",
            "import java.net.http.*;\nclass Get { public static void main(String[] a) throws Exception { HttpClient.newHttpClient().send(HttpRequest.newBuilder(java.net.URI.create(System.getenv(\"URL\"))).build(), HttpResponse.BodyHandlers.ofString()); } }\n",
        ),
        with(
            client(
                "okhttp",
                "libokhttp-java",
                "okhttp:",
                "java -cp /usr/share/java/okhttp.jar:/usr/share/java/okio.jar:/usr/share/java/kotlin-stdlib.jar Get.java",
            ),
            "Get.java",
            "class Get { public static void main(String[] a) throws Exception { new okhttp3.OkHttpClient().newCall(new okhttp3.Request.Builder().url(System.getenv(\"URL\")).build()).execute().body().string(); } }\n",
        ),
        client("php", "php8.2-cli", "PHP:", "php -r 'echo file_get_contents(getenv(\"URL\"));'"),
        client("ruby", "ruby", "Ruby:", "ruby -rnet/http -e 'Net::HTTP.get(URI(ENV[\"URL\"]))'"),
        client(
            "perl-lwp",
            "libwww-perl",
            "libwww-perl:",
            "perl -MLWP::UserAgent -e 'LWP::UserAgent->new->get($ENV{URL})'",
        ),
        client(
            "perl-http-tiny",
            "perl",
            "Perl:HTTP-Tiny",
            "perl -MHTTP::Tiny -e 'HTTP::Tiny->new->get($ENV{URL})'",
        ),
        client(
            "apachebench",
            "apache2-utils",
            "ApacheBench:",
            "ab -s 3 -n 1 $URL; ab -s 3 -k -n 1 $URL; true",
        ),
    ]
}

/// Servers that answer.
pub(super) fn servers() -> Vec<Experiment> {
    let server = |name: &str, package: &str, label: &str, script: &str| Experiment {
        name: name.into(),
        role: Role::Server,
        // Its own SYN+ACK is this kernel's; see the kernel's experiments.
        stack: None,
        http: Some(format!("s:!:{label}")),
        package: package.into(),
        files: Vec::new(),
        kind: Kind::Server { script: script.into(), port: 80 },
    };
    let with = |mut experiment: Experiment, file: &'static str, text: &str| {
        experiment.files.push((file, text.to_owned()));
        experiment
    };
    // What stands behind a proxy.
    let back = "python3 -m http.server --protocol HTTP/1.1 --bind 127.0.0.1 --directory $DIR/site 8081 & ";
    let behind = |script: &str| format!("{back}{script}");
    vec![
        with(
            server("nginx", "nginx", "nginx:", "exec nginx -p $DIR -c $DIR/nginx.conf"),
            "nginx.conf",
            "daemon off; user root; worker_processes 1; pid nginx.pid; error_log nginx.log;\n\
             events { worker_connections 64; }\n\
             http { access_log off; types { text/html html; } gzip on; gzip_min_length 1; server { listen 80; listen [::]:80; root site; } }\n",
        ),
        with(
            server("nginx-proxy", "nginx", "nginx:", &behind("exec nginx -p $DIR -c $DIR/nginx.conf")),
            "nginx.conf",
            "daemon off; user root; worker_processes 1; pid nginx.pid; error_log nginx.log;\n\
             events { worker_connections 64; }\n\
             http { access_log off; server { listen 80; listen [::]:80; location / { proxy_pass http://127.0.0.1:8081; } } }\n",
        ),
        with(
            server("apache2", "apache2", "Apache:2.x", "exec apache2 -X -d $DIR -f $DIR/apache.conf"),
            "apache.conf",
            "ServerName lab.example\nPidFile apache.pid\nErrorLog apache.log\nListen 80\n\
             LoadModule mpm_event_module /usr/lib/apache2/modules/mod_mpm_event.so\n\
             LoadModule authz_core_module /usr/lib/apache2/modules/mod_authz_core.so\n\
             LoadModule dir_module /usr/lib/apache2/modules/mod_dir.so\n\
             LoadModule filter_module /usr/lib/apache2/modules/mod_filter.so\n\
             LoadModule deflate_module /usr/lib/apache2/modules/mod_deflate.so\n\
             LoadModule mime_module /usr/lib/apache2/modules/mod_mime.so\n\
             AddOutputFilterByType DEFLATE text/html\n\
             TypesConfig /etc/mime.types\nUser www-data\nGroup www-data\nStartServers 1\nDocumentRoot site\n\
             <Directory site>\nRequire all granted\n</Directory>\n",
        ),
        with(
            server("lighttpd", "lighttpd", "lighttpd:1.x", "exec lighttpd -D -f $DIR/lighttpd.conf"),
            "lighttpd.conf",
            "server.port = 80\nserver.document-root = env.DIR + \"/site\"\nindex-file.names = ( \"index.html\" )\n\
             mimetype.assign = ( \".html\" => \"text/html\" )\n$SERVER[\"socket\"] == \"[::]:80\" { }\n",
        ),
        with(
            server("caddy", "caddy", "Caddy:2.x", "exec caddy run --config Caddyfile --adapter caddyfile"),
            "Caddyfile",
            "{\n\tadmin off\n}\nhttp://:80 {\n\troot * site\n\tfile_server\n\tencode gzip\n}\n",
        ),
        with(
            server("caddy-proxy", "caddy", "Caddy:2.x", &behind("exec caddy run --config Caddyfile --adapter caddyfile")),
            "Caddyfile",
            "{\n\tadmin off\n}\nhttp://:80 {\n\treverse_proxy 127.0.0.1:8081\n}\n",
        ),
        with(
            server("h2o", "h2o", "H2O:", "exec h2o -m worker -c h2o.conf"),
            "h2o.conf",
            "listen: 80\nuser: root\nhosts:\n  default:\n    paths:\n      /:\n        file.dir: site\n",
        ),
        with(
            server("haproxy", "haproxy", "HAProxy:", &behind("exec haproxy -f haproxy.cfg")),
            "haproxy.cfg",
            "defaults\n  mode http\n  timeout client 9s\n  timeout server 9s\n  timeout connect 9s\n\
             frontend f\n  bind :80\n  bind :::80 v6only\n  http-request deny if { path /missing }\n  default_backend b\nbackend b\n  server s 127.0.0.1:8081\n",
        ),
        with(
            server("varnish", "varnish", "Varnish:", &behind("exec varnishd -F -a :80 -f $DIR/v.vcl -n $DIR/varnish -j none")),
            "v.vcl",
            "vcl 4.1;\nbackend default { .host = \"127.0.0.1\"; .port = \"8081\"; }\n",
        ),
        with(
            server("squid", "squid", "squid:", &behind("touch squid.log && chmod 666 squid.log && exec unshare -m sh -c 'mount -t tmpfs none /dev/shm && exec squid -N -f $DIR/squid.conf'")),
            "squid.conf",
            "http_port 80 accel defaultsite=192.0.2.80\ncache_peer 127.0.0.1 parent 8081 0 no-query originserver\n\
             http_access allow all\naccess_log none\ncache_log squid.log\nmemory_cache_shared off\npid_filename none\ncache_effective_user proxy\nvisible_hostname lab\n",
        ),
        server("python-http-server", "python3", "Python:http.server", "exec /usr/bin/python3 -m http.server --bind :: --directory site 80"),
        server("gunicorn", "gunicorn", "gunicorn:", "exec gunicorn -b [::]:80 app:app"),
        server("uvicorn", "uvicorn", "uvicorn:", "exec uvicorn --host 0.0.0.0 --port 80 asgi:app"),
        server("tornado", "python3-tornado", "Tornado:", "exec /usr/bin/python3 -c 'import tornado.ioloop as i, tornado.web as w; w.Application([(r\"/(.*)\", w.StaticFileHandler, dict(path=\"site\", default_filename=\"index.html\"))]).listen(80); i.IOLoop.current().start()'"),
        server("twisted", "python3-twisted", "TwistedWeb:", "exec /usr/bin/python3 -m twisted web --listen tcp:80 --path site"),
        server("werkzeug", "python3-werkzeug", "Werkzeug:", "exec /usr/bin/python3 -c 'import werkzeug, app; werkzeug.run_simple(\"0.0.0.0\", 80, app.app)'"),
        server("node-http", "nodejs", "node:", "exec node -e 'require(\"http\").createServer((q, s) => s.end(\"lab\")).listen(80)'"),
        server("express", "npm:express", "Express:", "NODE_PATH=$(npm root -g) exec node -e 'let e = require(\"express\"), a = e(); a.use(e.static(\"site\")); a.get(\"/x\", (q, s) => s.send(\"x\")); a.listen(80)'"),
        server("go-server", "golang-1.19-go", "Go:net/http", "GOCACHE=/tmp/fplab-go-cache GOPROXY=off exec go run serve.go"),
        server("java-httpserver", "openjdk-17-jre-headless", "Java:HttpServer", "exec java Serve.java"),
        server("php-server", "php8.2-cli", "PHP:cli-server", "exec php -S [::]:80 -t site"),
        server("ruby-webrick", "ruby-webrick", "WEBrick:", "exec ruby -rwebrick -e 'WEBrick::HTTPServer.new(Port: 80, DocumentRoot: \"site\").start'"),
        server("puma", "puma", "Puma:", "exec puma -b tcp://0.0.0.0:80 rack.ru"),
        server("busybox-httpd", "busybox", "BusyBox:httpd", "exec busybox httpd -f -p 80 -h site"),
        server("mini-httpd", "mini-httpd", "mini_httpd:", "exec mini_httpd -D -p 80 -d site -u root"),
        server("webfs", "webfs", "webfs:", "exec webfsd -F -p 80 -r site -f index.html"),
        server("tomcat10", "libtomcat10-java", "Tomcat:", "exec java -cp '/usr/share/java/tomcat10-catalina.jar:/usr/share/tomcat10/lib/*:/usr/share/java/*' Tomcat.java"),
        server("jetty9", "libjetty9-java", "Jetty:", "exec java -cp '/usr/share/jetty9/lib/*:/usr/share/java/servlet-api-3.1.jar:/usr/share/java/servlet-api.jar' Jetty.java"),
    ]
    .into_iter()
    .map(|mut experiment| {
        experiment.files.extend(SOURCES.map(|(name, text)| (name, text.to_owned())));
        experiment
    })
    .collect()
}

/// Small servers on top of libraries.
const SOURCES: [(&str, &str); 8] = [
    (
        "app.py",
        "def app(environ, start):\n    start('200 OK', [('Content-Type', 'text/plain'), ('Content-Length', '3')])\n    return [b'lab']\n",
    ),
    (
        "asgi.py",
        "async def app(scope, receive, send):\n    if scope['type'] != 'http': raise RuntimeError\n\
        \x20   await send({'type': 'http.response.start', 'status': 200, 'headers': [(b'content-type', b'text/plain')]})\n\
        \x20   await send({'type': 'http.response.body', 'body': b'lab'})\n",
    ),
    (
        "serve.go",
        "package main\n\nimport \"net/http\"\n\nfunc main() { panic(http.ListenAndServe(\":80\", http.FileServer(http.Dir(\"site\")))) }\n",
    ),
    (
        "Serve.java",
        "class Serve { public static void main(String[] a) throws Exception { var s = com.sun.net.httpserver.HttpServer.create(new java.net.InetSocketAddress(80), 0); \
        s.createContext(\"/\", x -> { x.sendResponseHeaders(200, 3); x.getResponseBody().write(\"lab\".getBytes()); x.close(); }); s.start(); } }\n",
    ),
    ("rack.ru", "run ->(env) { [200, {'Content-Type' => 'text/plain'}, ['lab']] }\n"),
    (
        "Tomcat.java",
        "import org.apache.catalina.startup.Tomcat;\nclass TomcatLab { public static void main(String[] a) throws Exception { \
        var t = new Tomcat(); t.setBaseDir(\"tomcat\"); t.setPort(80); t.getConnector(); var c = t.addContext(\"\", new java.io.File(\"site\").getAbsolutePath()); \
        var w = Tomcat.addServlet(c, \"d\", \"org.apache.catalina.servlets.DefaultServlet\"); c.addServletMappingDecoded(\"/\", \"d\"); c.addWelcomeFile(\"index.html\"); t.start(); t.getServer().await(); } }\n",
    ),
    (
        "Jetty.java",
        "import org.eclipse.jetty.server.*;\nimport org.eclipse.jetty.server.handler.*;\nclass JettyLab { public static void main(String[] a) throws Exception { \
        var s = new Server(80); var h = new ResourceHandler(); h.setResourceBase(\"site\"); s.setHandler(h); s.start(); s.join(); } }\n",
    ),
    ("favicon.ico", ""),
];

/// Asks a server in every way that changes the order of its answer, and offers every combination of
/// TCP options.
pub(super) fn ask(pair: &Pair, port: u16) -> Result<(), String> {
    let folder = pair.folder.path();
    let curl = format!("curl -gsS -m 9 -o /dev/null http://$SERVER:{port}");
    for extra in [
        "/",
        "/missing",
        "/frame.html -I",
        "/frame.html --compressed",
        "/frame.html -H 'If-Modified-Since: Fri, 01 Jan 2100 00:00:00 GMT'",
        "/frame.html --http1.0",
        "/frame.html -H 'Connection: close'",
        "/frame.html -r 0-3",
        "/ -X DELETE",
        "/frame.html -H 'User-Agent:' -H 'Accept:'",
    ] {
        pair.client.run(&format!("{curl}{extra}"), folder)?;
    }
    for offer in stacks::offers() {
        pair.client.must(&offer)?;
        pair.client.run(&format!("{curl}/"), folder)?;
    }
    Ok(())
}
