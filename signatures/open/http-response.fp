; Servers by their HTTP response.
;
; s: the order of the headers, and values that are the program's own, say what it is; where the order is too plain
; to say so alone, a [value] of the Server stands beside it. g: only the Server says so.
; A server behind a cache or balancer shows the headers of both; where the one in front has headers of its own it is
; the one named.
; @source beside each entry
; @licence MIT OR Apache-2.0
; @date 2026-11-23

classes = win,unix,other

[http:response]

; --- Networks that deliver others' content: headers of their own, whatever server stands behind

; @source header order of real captures, ../shared/corpus (facts); response headers that its documentation names
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = s:!:Cloudflare:
sys = Linux
sig = 1:Date,Connection,CF-RAY::cloudflare
sig = 1:Date,CF-RAY,Connection::cloudflare

; @source response headers that its documentation names
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = s:!:CloudFront:
sys = Linux
sig = *:Via=[CloudFront],X-Amz-Cf-Id::

; @source response headers that its documentation names
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = s:!:Fastly:
sys = Linux
sig = *:Via=[varnish],X-Served-By,X-Cache,X-Cache-Hits,X-Timer::

; @source header order of real captures, ../shared/corpus (facts); response headers that its documentation names
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = s:!:Amazon S3:
sys = Linux
sig = *:x-amz-id-2,x-amz-request-id::AmazonS3

; @source header order of real captures, ../shared/corpus (facts)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = s:!:Akamai:
sys = Linux
sig = *:Server=[AkamaiGHost],Mime-Version=[1.0],Content-Type,Date,Connection::AkamaiGHost

; Its headers come in alphabetical order.
; @source header order of real captures, ../shared/corpus (facts); response headers that its documentation names
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = s:!:Edgecast:
sys = Linux
sig = 1:Cache-Control,Content-Type,Date,Server=[ECAcc]::ECAcc
sig = 1:Cache-Control,Content-Type,Date,Server=[ECS ]::ECS

; @source header order of real captures, ../shared/corpus (facts)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = s:!:Google Web Server:
sys = Linux
sig = *:Content-Type,Date,Server,Content-Length,X-XSS-Protection,X-Frame-Options::
sig = *:Content-Type,Date,Server=[GFE/]::GFE/
sig = *:Content-Type,Server=[sffe],X-XSS-Protection::sffe
sig = *:Content-Type,Server=[gws],X-XSS-Protection::gws
sig = *:Content-Type,Date,Server=[gws]::gws
sig = *:Date,Content-Type,Server=[gws]::gws
sig = *:Content-Type,Date,Server=[sffe]::sffe
sig = *:Content-Type,Date,Server=[ESF]::ESF

; --- Caches and balancers in front of others

; The Server is that of whom it asked.
; @source lab: squid 5.7-2+deb12u6; header order of real captures, ../shared/corpus (facts)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
; @capture cargo xtask lab squid
label = s:!:squid:
sys = @unix,Windows
sig = *:X-Cache=[ from ],X-Cache-Lookup=[ from ],?Via,Connection::

; The Server is that of whom it asked.
; @source lab: varnish 7.1.1-2+deb12u1; header order of real captures, ../shared/corpus (facts)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
; @capture cargo xtask lab varnish
label = s:!:Varnish:
sys = @unix
sig = *:X-Varnish,Age,?Via,Connection::
sig = *:Date,X-Varnish,Connection::

; Its own errors; what it passes on is its servers'.
; @source lab: haproxy 2.6.12-1+deb12u4
; @licence MIT OR Apache-2.0
; @date 2026-11-23
; @capture cargo xtask lab haproxy
label = s:!:HAProxy:
sys = @unix
sig = 1:Content-Length,Cache-Control=[no-cache],Content-Type=[text/html]:Server,Date,Connection,Accept-Ranges:
sig = 0:Cache-Control=[no-cache],Connection=[close],Content-Type=[text/html]:Server,Date,Accept-Ranges:

; @source response headers that its documentation names
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = s:!:Envoy:
sys = Linux
sig = *:X-Envoy-Upstream-Service-Time,Server=[envoy]::envoy
sig = *:Date,Server=[envoy]::envoy

; @source header order of real captures, ../shared/corpus (facts)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = s:!:Traffic Server:
sys = @unix
sig = *:Date,Server=[ATS/]::ATS
sig = *:Connection,Server=[ATS]::ATS

; --- nginx and what was made of it

; @source header order of real captures, ../shared/corpus (facts)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = s:!:OpenResty:
sys = @unix
sig = 1:Server=[openresty],Date,Content-Type,Connection::openresty
sig = 1:Server=[openresty],Date,Connection:Content-Type:openresty

; @source header order of real captures, ../shared/corpus (facts)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = s:!:Tengine:
sys = @unix
sig = 1:Server=[Tengine],Date,Content-Type,Connection::Tengine
sig = 1:Server=[Tengine],Date,Connection:Content-Type:Tengine

; @source header order of real captures, ../shared/corpus (facts)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = s:!:Cloudflare:Yunjiasu
sys = @unix
sig = 1:Server=[yunjiasu-nginx],Date,Content-Type,Connection::yunjiasu-nginx
sig = 1:Server=[yunjiasu-nginx],Date,Connection:Content-Type:yunjiasu-nginx

; Last-Modified of whom it asked; p0f calls it 0.x.
; @source lab: nginx 1.22.1-9+deb12u11
; @licence MIT OR Apache-2.0
; @date 2026-11-23
; @capture cargo xtask lab nginx-proxy
label = s:!:nginx:reverse proxy
sys = @unix
sig = 1:Server=[nginx],Date,Content-Type,Connection,Last-Modified::nginx

; A file: since 1.3.3 with an entity tag.
; @source lab: nginx 1.22.1-9+deb12u11; header order of real captures, ../shared/corpus (facts)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
; @capture cargo xtask lab nginx
label = s:!:nginx:1.3 or newer
sys = @unix
sig = 1:Server=[nginx],Date,?Content-Type,?Content-Length,Last-Modified,?Transfer-Encoding,Connection,ETag::nginx

; @source lab: nginx 1.22.1-9+deb12u11; header order of real captures, ../shared/corpus (facts)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
; @capture cargo xtask lab nginx
label = s:!:nginx:
sys = @unix,Windows
sig = 1:Server=[nginx],Date,Content-Type,Connection::nginx
sig = 1:Server=[nginx],Date,Connection:Content-Type:nginx

; --- Apache and Tomcat

; p0f calls it Apache 1.x.
; @source header order of real captures, ../shared/corpus (facts)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = s:!:Tomcat:4 to 8
sys = @unix,Windows
sig = 1:Server=[Apache-Coyote],Date::Apache-Coyote/
sig = 1:Date,Server=[Apache-Coyote]::Apache-Coyote/

; It sends no Server any more; Keep-Alive stands before Connection, where node has it behind.
; @source lab: libtomcat10-java 10.1.60-1~deb12u1
; @licence MIT OR Apache-2.0
; @date 2026-11-23
; @capture cargo xtask lab tomcat10
label = s:!:Tomcat:8.5 or newer
sys = @unix,Windows
sig = 1:?Accept-Ranges=[bytes],ETag,Last-Modified,?Content-Type,?Content-Range,Content-Length,Date:Server:
sig = 1:Content-Type,Content-Language,Content-Length,Date:Server,Keep-Alive,Accept-Ranges:
sig = 1:Content-Type,?Content-Length,?Transfer-Encoding=[chunked],Date,Keep-Alive=[timeout=],Connection=[keep-alive]:Server,X-Powered-By:

; @source lab: apache2 2.4.71-1~deb12u1; header order of real captures, ../shared/corpus (facts)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
; @capture cargo xtask lab apache2
label = s:!:Apache:2.x
sys = @unix,Windows
sig = 1:Date,Server=[Apache],?Connection,?Keep-Alive,?ETag:Content-Type,Accept-Ranges:Apache
sig = 1:Date,Server=[Apache],Content-Type::Apache

; --- Windows

; @source header order of real captures, ../shared/corpus (facts); product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = s:!:IIS:10.0
sys = Windows
sig = 1:Content-Type,Server=[Microsoft-IIS/10.0]::Microsoft-IIS/10.0
sig = 1:Content-Length,Server=[Microsoft-IIS/10.0],Date:Content-Type:Microsoft-IIS/10.0

; @source header order of real captures, ../shared/corpus (facts); product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = s:!:IIS:8.5
sys = Windows
sig = 1:Content-Type,Server=[Microsoft-IIS/8.5]::Microsoft-IIS/8.5
sig = 1:Content-Length,Server=[Microsoft-IIS/8.5],Date:Content-Type:Microsoft-IIS/8.5

; @source header order of real captures, ../shared/corpus (facts); product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = s:!:IIS:8.0
sys = Windows
sig = 1:Content-Type,Server=[Microsoft-IIS/8.0]::Microsoft-IIS/8.0
sig = 1:Content-Length,Server=[Microsoft-IIS/8.0],Date:Content-Type:Microsoft-IIS/8.0

; @source header order of real captures, ../shared/corpus (facts); product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = s:!:IIS:7.5
sys = Windows
sig = 1:Content-Type,Server=[Microsoft-IIS/7.5]::Microsoft-IIS/7.5
sig = 1:Content-Length,Server=[Microsoft-IIS/7.5],Date:Content-Type:Microsoft-IIS/7.5

; @source header order of real captures, ../shared/corpus (facts); product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = s:!:IIS:7.0
sys = Windows
sig = 1:Content-Type,Server=[Microsoft-IIS/7.0]::Microsoft-IIS/7.0
sig = 1:Content-Length,Server=[Microsoft-IIS/7.0],Date:Content-Type:Microsoft-IIS/7.0

; @source header order of real captures, ../shared/corpus (facts); product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = s:!:IIS:6.0
sys = Windows
sig = 1:Content-Type,Server=[Microsoft-IIS/6.0]::Microsoft-IIS/6.0
sig = 1:Content-Length,Server=[Microsoft-IIS/6.0],Date:Content-Type:Microsoft-IIS/6.0

; @source header order of real captures, ../shared/corpus (facts); product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = s:!:IIS:4 or 5
sys = Windows
sig = 1:Server=[Microsoft-IIS/5.],Date::Microsoft-IIS/5.
sig = 1:Server=[Microsoft-IIS/4.],Date::Microsoft-IIS/4.

; The kernel's web server: whatever program uses it.
; @source header order of real captures, ../shared/corpus (facts); product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = s:!:HTTP.sys:
sys = Windows
sig = 1:Content-Type,Server=[Microsoft-HTTPAPI/]::Microsoft-HTTPAPI/
sig = 1:Server=[Microsoft-HTTPAPI/],Date::Microsoft-HTTPAPI/

; @source ASP.NET Core's documentation
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = s:!:Kestrel:
sys = Windows,@unix
sig = 1:Date,Server=[Kestrel]::Kestrel

; --- Servers of their own order

; @source lab: lighttpd 1.4.69-1
; @licence MIT OR Apache-2.0
; @date 2026-11-23
; @capture cargo xtask lab lighttpd
label = s:!:lighttpd:1.4
sys = @unix
sig = *:Content-Type,?ETag,?Last-Modified,?Content-Length,?Accept-Ranges,?Content-Range,?Connection=[close],Date,Server=[lighttpd/1.4]::lighttpd/

; @source lab: caddy 2.6.2-5; header order of real captures, ../shared/corpus (facts)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
; @capture cargo xtask lab caddy
label = s:!:Caddy:
sys = @unix,Windows
sig = *:Server=[Caddy],Date::Caddy
sig = *:Date,Server=[Caddy]::Caddy
sig = *:Date,?Last-Modified,Server,Server=[Caddy]::

; @source lab: h2o 2.2.5+dfsg2-7
; @licence MIT OR Apache-2.0
; @date 2026-11-23
; @capture cargo xtask lab h2o
label = s:!:H2O:
sys = @unix
sig = 1:Date,Connection,?Content-Length,Server=[h2o/]::h2o/

; @source header order of real captures, ../shared/corpus (facts); product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = s:!:LiteSpeed:
sys = Linux
sig = *:Date,Server=[LiteSpeed]::LiteSpeed
sig = *:Server=[LiteSpeed],Date::LiteSpeed

; @source lab: libjetty9-java 9.4.57-1.1~deb12u1; header order of real captures, ../shared/corpus (facts)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
; @capture cargo xtask lab jetty9
label = s:!:Jetty:
sys = @unix,Windows
sig = 1:Date,Server=[Jetty(]::Jetty
sig = 1:Date,Server=[Jetty/]::Jetty
sig = 1:Content-Type,?Content-Length,Server=[Jetty(]:Date:Jetty

; @source lab: mini-httpd 1.30-3
; @licence MIT OR Apache-2.0
; @date 2026-11-23
; @capture cargo xtask lab mini-httpd
label = s:!:mini_httpd:
sys = @unix
sig = *:Server=[mini_httpd/],Date::mini_httpd/

; @source lab: webfs 1.21+ds1-12+b1
; @licence MIT OR Apache-2.0
; @date 2026-11-23
; @capture cargo xtask lab webfs
label = s:!:webfs:
sys = @unix
sig = *:Server=[webfs/],Connection,Accept-Ranges::webfs/

; @source lab: busybox 1:1.35.0-4+deb12u1+b1
; @licence MIT OR Apache-2.0
; @date 2026-11-23
; @capture cargo xtask lab busybox-httpd
label = s:!:BusyBox:httpd
sys = Linux
sig = 1:Date,Connection=[close],Content-Type,?Content-Range,Accept-Ranges=[bytes],?Last-Modified,?ETag,?Content-Length:Server,Keep-Alive:

; --- Servers inside of programs

; @source lab: gunicorn 20.1.0-6+deb12u1; header order of real captures, ../shared/corpus (facts)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
; @capture cargo xtask lab gunicorn
label = s:!:gunicorn:
sys = @unix
sig = *:Server=[gunicorn],Date,Connection::gunicorn
sig = 1:Server=[gunicorn/],Date::gunicorn/

; @source lab: uvicorn 0.17.6-1
; @licence MIT OR Apache-2.0
; @date 2026-11-23
; @capture cargo xtask lab uvicorn
label = s:!:uvicorn:
sys = @unix,Windows
sig = 1:Date,Server=[uvicorn]::uvicorn

; @source header order of real captures, ../shared/corpus (facts)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = s:!:Werkzeug:
sys = @unix,Windows
sig = *:Server=[Werkzeug/],Date::Werkzeug/

; @source header order of real captures, ../shared/corpus (facts)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = s:!:Python:aiohttp
sys = @unix,Windows
sig = *:Content-Type,Content-Length,Date,Server=[aiohttp/]::aiohttp/

; @source lab: python3-tornado 6.2.0-3+deb12u4
; @licence MIT OR Apache-2.0
; @date 2026-11-23
; @capture cargo xtask lab tornado
label = s:!:Tornado:
sys = @unix,Windows
sig = 1:Server=[TornadoServer/],Date::TornadoServer/

; @source lab: python3-twisted 22.4.0-4+deb12u1
; @licence MIT OR Apache-2.0
; @date 2026-11-23
; @capture cargo xtask lab twisted
label = s:!:TwistedWeb:
sys = @unix,Windows
sig = *:Server=[TwistedWeb/],Date::TwistedWeb/

; Whatever stands on it puts its own name before.
; @source lab: python3 3.11.2-1+b1; header order of real captures, ../shared/corpus (facts)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
; @capture cargo xtask lab python-http-server
label = s:!:Python:http.server
sys = @unix,Windows
sig = *:Server=[ Python/],Date::Python/

; @source lab: ruby-webrick 1.8.1-1
; @licence MIT OR Apache-2.0
; @date 2026-11-23
; @capture cargo xtask lab ruby-webrick
label = s:!:WEBrick:
sys = @unix,Windows
sig = 1:Server=[WEBrick/],Date::WEBrick/

; A response with a Host.
; @source lab: php8.2-cli 8.2.36-1~deb12u1
; @licence MIT OR Apache-2.0
; @date 2026-11-23
; @capture cargo xtask lab php-server
label = s:!:PHP:cli-server
sys = @unix,Windows
sig = *:Host,Date,Connection=[close]:Server:

; @source lab: express (npm)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
; @capture cargo xtask lab express
label = s:!:Express:
sys = @unix,Windows
sig = 1:X-Powered-By=[Express],Date::

; @source lab: nodejs 20.20.2-1nodesource1+repack1
; @licence MIT OR Apache-2.0
; @date 2026-11-23
; @capture cargo xtask lab node-http
label = s:!:node:
sys = @unix,Windows
sig = 1:Date,Connection=[keep-alive],Keep-Alive=[timeout=]:Server:

; @source lab: golang-1.19-go 1.19.8-2; header order of real captures, ../shared/corpus (facts)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
; @capture cargo xtask lab go-server
label = s:!:Go:net/http
sys = @unix,Windows
sig = 1:Accept-Ranges=[bytes],Content-Length,?Content-Range,Content-Type,Last-Modified,Date:Server,Keep-Alive:
sig = 1:Content-Type,X-Content-Type-Options=[nosniff],Date,Content-Length:Server,Connection,Keep-Alive,Accept-Ranges:
sig = 1:Date,Content-Length,Content-Type:Server,Connection,Keep-Alive,Accept-Ranges:

; --- By their own word only: nothing but the Server says so, so the answer is generic

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:OpenResty:
sys = @unix,Windows
sig = *:Server=[openresty]::openresty

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:Tengine:
sys = @unix,Windows
sig = *:Server=[Tengine]::Tengine

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:nginx:
sys = @unix,Windows
sig = *:Server=[nginx]::nginx

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:Tomcat:4 to 8
sys = @unix,Windows
sig = *:Server=[Apache-Coyote]::Apache-Coyote

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:Apache:2.x
sys = @unix,Windows
sig = *:Server=[Apache/2]::Apache/2

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:Apache:1.x
sys = @unix,Windows
sig = *:Server=[Apache/1]::Apache/1

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:Apache:
sys = @unix,Windows
sig = *:Server=[Apache]::Apache

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:IIS:10.0
sys = Windows
sig = *:Server=[Microsoft-IIS/10]::Microsoft-IIS/10

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:IIS:
sys = Windows
sig = *:Server=[Microsoft-IIS]::Microsoft-IIS

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:HTTP.sys:
sys = Windows
sig = *:Server=[Microsoft-HTTPAPI]::Microsoft-HTTPAPI

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:lighttpd:
sys = @unix,Windows
sig = *:Server=[lighttpd]::lighttpd

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:Caddy:
sys = @unix,Windows
sig = *:Server=[Caddy]::Caddy

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:LiteSpeed:
sys = @unix,Windows
sig = *:Server=[LiteSpeed]::LiteSpeed

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:Cloudflare:
sys = @unix,Windows
sig = *:Server=[cloudflare]::cloudflare

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:Amazon S3:
sys = @unix,Windows
sig = *:Server=[AmazonS3]::AmazonS3

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:CloudFront:
sys = @unix,Windows
sig = *:Server=[CloudFront]::CloudFront

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:Akamai:
sys = @unix,Windows
sig = *:Server=[AkamaiGHost]::AkamaiGHost

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:Edgecast:
sys = @unix,Windows
sig = *:Server=[ECAcc]::ECAcc

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:Envoy:
sys = @unix,Windows
sig = *:Server=[envoy]::envoy

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:Traffic Server:
sys = @unix,Windows
sig = *:Server=[ATS]::ATS

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:Google Web Server:
sys = @unix,Windows
sig = *:Server=[GFE/]::GFE/

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:Google Web Server:
sys = @unix,Windows
sig = *:Server=[sffe]::sffe

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:Google Web Server:
sys = @unix,Windows
sig = *:Server=[gws]::gws

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:gunicorn:
sys = @unix,Windows
sig = *:Server=[gunicorn]::gunicorn

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:uvicorn:
sys = @unix,Windows
sig = *:Server=[uvicorn]::uvicorn

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:Werkzeug:
sys = @unix,Windows
sig = *:Server=[Werkzeug/]::Werkzeug/

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:Python:aiohttp
sys = @unix,Windows
sig = *:Server=[aiohttp/]::aiohttp/

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:Python:http.server
sys = @unix,Windows
sig = *:Server=[ Python/]::Python/

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:UPnP:Windows
sys = @unix,Windows
sig = *:Server=[UPnP-Device-Host]::UPnP-Device-Host

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:Tornado:
sys = @unix,Windows
sig = *:Server=[TornadoServer]::TornadoServer

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:TwistedWeb:
sys = @unix,Windows
sig = *:Server=[TwistedWeb]::TwistedWeb

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:WEBrick:
sys = @unix,Windows
sig = *:Server=[WEBrick/]::WEBrick/

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:Kestrel:
sys = @unix,Windows
sig = *:Server=[Kestrel]::Kestrel

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:Jetty:
sys = @unix,Windows
sig = *:Server=[Jetty]::Jetty

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:squid:
sys = @unix,Windows
sig = *:Server=[squid]::squid

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:Varnish:
sys = @unix,Windows
sig = *:Server=[Varnish]::Varnish

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:H2O:
sys = @unix,Windows
sig = *:Server=[h2o/]::h2o/

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:WebLogic:
sys = @unix,Windows
sig = *:Server=[WebLogic]::WebLogic

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:IBM HTTP Server:
sys = @unix,Windows
sig = *:Server=[IBM_HTTP_Server]::IBM_HTTP_Server

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:Domino:
sys = @unix,Windows
sig = *:Server=[Domino]::Domino

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:Oracle HTTP Server:
sys = @unix,Windows
sig = *:Server=[Oracle-HTTP-Server]::Oracle-HTTP-Server

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:GlassFish:
sys = @unix,Windows
sig = *:Server=[GlassFish]::GlassFish

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:Resin:
sys = @unix,Windows
sig = *:Server=[Resin/]::Resin/

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:Winstone:
sys = @unix,Windows
sig = *:Server=[Winstone]::Winstone

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:Cherokee:
sys = @unix,Windows
sig = *:Server=[Cherokee]::Cherokee

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:AOLserver:
sys = @unix,Windows
sig = *:Server=[AOLserver]::AOLserver

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:Zope:
sys = @unix,Windows
sig = *:Server=[Zope/]::Zope/

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:Cowboy:
sys = @unix,Windows
sig = *:Server=[Cowboy]::Cowboy

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:Passenger:
sys = @unix,Windows
sig = *:Server=[Phusion Passenger]::Phusion Passenger

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:Mongoose:
sys = @unix,Windows
sig = *:Server=[Mongoose]::Mongoose

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:CouchDB:
sys = @unix,Windows
sig = *:Server=[CouchDB]::CouchDB

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:thttpd:
sys = @unix,Windows
sig = *:Server=[thttpd]::thttpd

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:Boa:
sys = @unix,Windows
sig = *:Server=[Boa/]::Boa/

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:GoAhead:
sys = @unix,Windows
sig = *:Server=[GoAhead]::GoAhead

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:RomPager:
sys = @unix,Windows
sig = *:Server=[RomPager]::RomPager

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:micro_httpd:
sys = @unix,Windows
sig = *:Server=[micro_httpd]::micro_httpd

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:uc-httpd:
sys = @unix,Windows
sig = *:Server=[uc-httpd]::uc-httpd

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:Hikvision:
sys = @unix,Windows
sig = *:Server=[App-webs]::App-webs

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:Hikvision:
sys = @unix,Windows
sig = *:Server=[DNVRS-Webs]::DNVRS-Webs

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:Virata EmWeb:
sys = @unix,Windows
sig = *:Server=[EmWeb]::EmWeb

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:Cisco IOS:
sys = @unix,Windows
sig = *:Server=[cisco-IOS]::cisco-IOS

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:MikroTik:
sys = @unix,Windows
sig = *:Server=[Mikrotik]::Mikrotik

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:HP printer:
sys = @unix,Windows
sig = *:Server=[HP HTTP Server]::HP HTTP Server

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:KM printer:
sys = @unix,Windows
sig = *:Server=[KM-MFP]::KM-MFP

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:CUPS:
sys = @unix,Windows
sig = *:Server=[CUPS/]::CUPS/

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:MiniUPnP:
sys = @unix,Windows
sig = *:Server=[MiniUPnPd]::MiniUPnPd

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:Roku:
sys = @unix,Windows
sig = *:Server=[Roku]::Roku

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:lwIP:
sys = @unix,Windows
sig = *:Server=[lwIP]::lwIP

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:Netscape Enterprise:
sys = @unix,Windows
sig = *:Server=[Netscape-Enterprise]::Netscape-Enterprise

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:Zeus:
sys = @unix,Windows
sig = *:Server=[Zeus/]::Zeus/

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:Sucuri:
sys = @unix,Windows
sig = *:Server=[Sucuri]::Sucuri

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:BigIP:
sys = @unix,Windows
sig = *:Server=[BigIP]::BigIP

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:BigIP:
sys = @unix,Windows
sig = *:Server=[BIG-IP]::BIG-IP

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:VMware:
sys = @unix,Windows
sig = *:Server=[VMware]::VMware

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:Splunk:
sys = @unix,Windows
sig = *:Server=[Splunkd]::Splunkd

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:INetSim:
sys = @unix,Windows
sig = *:Server=[INetSim]::INetSim

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:Azure Storage:
sys = @unix,Windows
sig = *:Server=[Windows-Azure-]::Windows-Azure-
