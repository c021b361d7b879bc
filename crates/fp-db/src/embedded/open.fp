; Generated from signatures/open by cargo xtask regenerate-db; do not edit.
; MIT OR Apache-2.0
grammar = extended
classes = win,unix,other

[http:request]
ua_os = Linux,Windows,macOS=[Mac OS X],FreeBSD,OpenBSD,NetBSD,Solaris=[SunOS]

; @licence MIT OR Apache-2.0
; @source lab: chromium 156.0.8078.79-1~deb12u1; product token from the vendor's User-Agent documentation
; @capture cargo xtask lab chromium
; @date 2026-11-23
label = s:!:Edge:79 or newer
sys = Windows,@unix
sig = 1:Host,Connection=[keep-alive],User-Agent=[Edg],Accept,Accept-Encoding,Accept-Language:Accept-Charset,Keep-Alive:Edg
sig = 1:Host,Connection=[keep-alive],Accept,User-Agent=[Edg],Accept-Encoding,Accept-Language:Accept-Charset,Keep-Alive:Edg

label = s:!:Opera:15 or newer
sys = Windows,@unix
sig = 1:Host,Connection=[keep-alive],User-Agent=[OPR/],Accept,Accept-Encoding,Accept-Language:Accept-Charset,Keep-Alive:OPR/
sig = 1:Host,Connection=[keep-alive],Accept,User-Agent=[OPR/],Accept-Encoding,Accept-Language:Accept-Charset,Keep-Alive:OPR/

label = s:!:Samsung Browser:
sys = Linux
sig = 1:Host,Connection=[keep-alive],User-Agent=[SamsungBrowser/],Accept,Accept-Encoding,Accept-Language:Accept-Charset,Keep-Alive:SamsungBrowser/
sig = 1:Host,Connection=[keep-alive],Accept,User-Agent=[SamsungBrowser/],Accept-Encoding,Accept-Language:Accept-Charset,Keep-Alive:SamsungBrowser/

label = s:!:Vivaldi:
sys = Windows,@unix
sig = 1:Host,Connection=[keep-alive],User-Agent=[Vivaldi/],Accept,Accept-Encoding,Accept-Language:Accept-Charset,Keep-Alive:Vivaldi/
sig = 1:Host,Connection=[keep-alive],Accept,User-Agent=[Vivaldi/],Accept-Encoding,Accept-Language:Accept-Charset,Keep-Alive:Vivaldi/

label = s:!:Yandex Browser:
sys = Windows,@unix
sig = 1:Host,Connection=[keep-alive],User-Agent=[YaBrowser/],Accept,Accept-Encoding,Accept-Language:Accept-Charset,Keep-Alive:YaBrowser/
sig = 1:Host,Connection=[keep-alive],Accept,User-Agent=[YaBrowser/],Accept-Encoding,Accept-Language:Accept-Charset,Keep-Alive:YaBrowser/

; @source header order of real captures, ../shared/corpus (facts)
; @date 2026-11-23
label = s:!:Brave:
sys = Windows,@unix
sig = 1:Host,Connection=[keep-alive],User-Agent,Accept,Sec-GPC=[1],Accept-Language,Accept-Encoding:Accept-Charset,Keep-Alive:Chrom

; @source header orders and systems of cisco/mercury's http-os telemetry of 2021-03-19 (BSD-3-Clause); Android WebView
;   User-Agent documentation
; @date 2026-11-23
label = s:!:Android:WebView
sys = Linux
sig = 1:Host,Connection=[keep-alive],User-Agent=[; wv)],Accept,Accept-Encoding,Accept-Language:Accept-Charset,Keep-Alive:Chrom

; @source lab: chromium 156.0.8078.79-1~deb12u1
; @capture cargo xtask lab chromium
; @date 2026-11-23
label = s:!:Chrome:140 or newer
sys = Windows,@unix
sig = 1:Host,Connection=[keep-alive],Upgrade-Insecure-Requests=[1],User-Agent,Accept=[image/jxl],Accept-Encoding=[gzip, deflate],Accept-Language:Accept-Charset,Keep-Alive:Chrom
sig = 1:Host,Connection=[keep-alive],User-Agent,Accept=[image/jxl],Accept-Encoding=[gzip, deflate],Accept-Language:Accept-Charset,Keep-Alive:Chrom

; @source lab: chromium 156.0.8078.79-1~deb12u1; header order of real captures, ../shared/corpus (facts)
; @capture cargo xtask lab chromium
; @date 2026-11-23
label = s:!:Chrome:109 or newer
sys = Windows,@unix
sig = 1:Host,Connection=[keep-alive],Upgrade-Insecure-Requests=[1],User-Agent,Accept=[signed-exchange;v=b3;q=0.7],Accept-Encoding=[gzip, deflate],Accept-Language:Accept-Charset,Keep-Alive:Chrom

; @source header orders and systems of cisco/mercury's http-os telemetry of 2021-03-19 (BSD-3-Clause); header order of
;   real captures, ../shared/corpus (facts)
; @date 2026-11-23
label = s:!:Chrome:85 or newer
sys = Windows,@unix
sig = 1:Host,Connection=[keep-alive],Upgrade-Insecure-Requests=[1],User-Agent,Accept=[image/avif],Accept-Encoding=[gzip, deflate],Accept-Language:Accept-Charset,Keep-Alive:Chrom
sig = 1:Host,Connection=[keep-alive],User-Agent,Accept=[image/avif],Accept-Encoding=[gzip, deflate],Accept-Language:Accept-Charset,Keep-Alive:Chrom

label = s:!:Chrome:59 to 84
sys = Windows,@unix
sig = 1:Host,Connection=[keep-alive],Upgrade-Insecure-Requests=[1],User-Agent,Accept=[image/apng],Accept-Encoding=[gzip, deflate],Accept-Language:Accept-Charset,Keep-Alive:Chrom
sig = 1:Host,Connection=[keep-alive],User-Agent,Accept=[image/apng],Accept-Encoding=[gzip, deflate],Accept-Language:Accept-Charset,Keep-Alive:Chrom

; @source header order of real captures, ../shared/corpus (facts)
; @date 2026-11-23
label = s:!:Chrome:43 to 58
sys = Windows,@unix
sig = 1:Host,Accept,User-Agent,Accept-Encoding=[gzip, deflate, sdch],Accept-Language:Accept-Charset,Keep-Alive:Chrom
sig = 1:Host,User-Agent,Accept,Accept-Encoding=[gzip, deflate, sdch],Accept-Language:Accept-Charset,Keep-Alive:Chrom

; @source lab: chromium 156.0.8078.79-1~deb12u1; header orders and systems of cisco/mercury's http-os telemetry of
;   2021-03-19 (BSD-3-Clause)
; @capture cargo xtask lab chromium
; @date 2026-11-23
label = s:!:Chrome:51 or newer
sys = Windows,@unix
sig = 1:Host,Connection=[keep-alive],User-Agent,Accept,Accept-Encoding=[gzip, deflate],Accept-Language:Accept-Charset,Keep-Alive:Chrom
sig = 1:Host,Connection=[keep-alive],Accept,User-Agent,Accept-Encoding=[gzip, deflate],Accept-Language:Accept-Charset,Keep-Alive:Chrom
sig = 1:Host,Connection=[keep-alive],User-Agent,Accept-Encoding=[gzip, deflate]:Accept,Accept-Charset,Keep-Alive:Chrom
sig = 1:Host,Connection=[Upgrade],User-Agent,Upgrade=[websocket],Sec-WebSocket-Version,Accept-Encoding,Accept-Language:Accept,Accept-Charset,Keep-Alive:Chrom

; @source lab: firefox-esr 153.7.0esr-1~deb12u1; header order of real captures, ../shared/corpus (facts)
; @capture cargo xtask lab firefox
; @date 2026-11-23
label = s:!:Firefox:128 or newer
sys = Windows,@unix
sig = 1:Host,User-Agent,Accept,Accept-Language,Accept-Encoding=[gzip, deflate],Connection=[keep-alive],Priority=[u=]:Accept-Charset,Keep-Alive:Firefox/

; @source header orders and systems of cisco/mercury's http-os telemetry of 2021-03-19 (BSD-3-Clause); header order of
;   real captures, ../shared/corpus (facts)
; @date 2026-11-23
label = s:!:Firefox:52 to 127
sys = Windows,@unix
sig = 1:Host,User-Agent,Accept,Accept-Language,Accept-Encoding=[gzip, deflate],Connection=[keep-alive],Upgrade-Insecure-Requests=[1]:Accept-Charset,Keep-Alive:Firefox/

; @source lab: firefox-esr 153.7.0esr-1~deb12u1; header orders and systems of cisco/mercury's http-os telemetry of
;   2021-03-19 (BSD-3-Clause); header order of real captures, ../shared/corpus (facts)
; @capture cargo xtask lab firefox
; @date 2026-11-23
label = s:!:Firefox:10 or newer
sys = Windows,@unix
sig = 1:Host,User-Agent,Accept,Accept-Language=[;q=0.],Accept-Encoding=[gzip, deflate],Connection=[keep-alive]:Accept-Charset,Keep-Alive:Firefox/

; @source header orders and systems of cisco/mercury's http-os telemetry of 2021-03-19 (BSD-3-Clause); header order of
;   real captures, ../shared/corpus (facts)
; @date 2026-11-23
label = s:!:Safari:10 or newer
sys = Mac OS X,iOS
sig = 1:Host,Upgrade-Insecure-Requests=[1],Accept,User-Agent,Accept-Language,Accept-Encoding=[gzip, deflate]:Accept-Charset,Keep-Alive:KHTML, like Gecko)
sig = 1:Host,Accept,Upgrade-Insecure-Requests=[1],User-Agent,Accept-Language,Accept-Encoding=[gzip, deflate]:Accept-Charset,Keep-Alive:KHTML, like Gecko)
sig = 1:Host,Accept-Encoding=[gzip, deflate],Connection=[keep-alive],Accept,User-Agent,Accept-Language:Accept-Charset,Keep-Alive:KHTML, like Gecko)
sig = 1:Host,Connection=[keep-alive],Accept,User-Agent,Accept-Language,Accept-Encoding=[gzip, deflate]:Accept-Charset,Keep-Alive:KHTML, like Gecko)
sig = 1:Host,Accept,User-Agent,Accept-Language,Accept-Encoding=[gzip, deflate],Connection=[keep-alive]:Accept-Charset,Keep-Alive:KHTML, like Gecko)

; @source header order of real captures, ../shared/corpus (facts)
; @date 2026-11-23
label = s:!:AppleCoreMedia:
sys = Mac OS X,iOS
sig = 1:Host,X-Playback-Session-Id,Accept=[*/*],User-Agent,Accept-Language,Accept-Encoding=[identity],Connection=[keep-alive]:Accept-Charset,Keep-Alive:AppleCoreMedia/

; @source header orders and systems of cisco/mercury's http-os telemetry of 2021-03-19 (BSD-3-Clause); header order of
;   real captures, ../shared/corpus (facts)
; @date 2026-11-23
label = s:!:CFNetwork:
sys = Mac OS X,iOS
sig = 1:Host,Accept,Accept-Language,Connection=[keep-alive],Accept-Encoding=[gzip, deflate],User-Agent:Accept-Charset,Keep-Alive:

; @source header order of real captures, ../shared/corpus (facts)
; @date 2026-11-23
label = s:!:CFNetwork:captive portal check
sys = Mac OS X,iOS
sig = 0:Host,Connection=[close],User-Agent=[CaptiveNetworkSupport]:Accept,Accept-Encoding,Accept-Language,Accept-Charset:CaptiveNetworkSupport

; @source lab: surf 2.1+git20221016-4
; @capture cargo xtask lab surf
; @date 2026-11-23
label = s:!:WebKitGTK:
sys = @unix
sig = 1:Accept,User-Agent,Accept-Encoding=[gzip, deflate],Accept-Language,Connection=[Keep-Alive],Host:Accept-Charset,Keep-Alive:AppleWebKit/

; @source header orders and systems of cisco/mercury's http-os telemetry of 2021-03-19 (BSD-3-Clause); header order of
;   real captures, ../shared/corpus (facts)
; @date 2026-11-23
label = s:!:Microsoft BITS:
sys = Windows
sig = 1:Connection=[Keep-Alive],Accept=[*/*],Accept-Encoding=[identity],User-Agent,Host:Accept-Language,Accept-Charset,Keep-Alive:Microsoft BITS/
sig = 1:Accept=[*/*],Accept-Encoding=[identity],If-Unmodified-Since,User-Agent,Host,Connection=[Keep-Alive]:Accept-Language,Accept-Charset,Keep-Alive:Microsoft BITS/

; @source header orders and systems of cisco/mercury's http-os telemetry of 2021-03-19 (BSD-3-Clause)
; @date 2026-11-23
label = s:!:WinHTTP:BranchCache
sys = Windows
sig = 1:Accept-Encoding=[peerdist],User-Agent,X-P2P-PeerDist,Host:Accept-Language,Accept-Charset,Keep-Alive:
sig = 1:Accept-Encoding=[peerdist],Host,Connection=[Keep-Alive],X-P2P-PeerDist:Accept-Charset,Keep-Alive:

; @source header orders and systems of cisco/mercury's http-os telemetry of 2021-03-19 (BSD-3-Clause); header order of
;   real captures, ../shared/corpus (facts)
; @date 2026-11-23
label = s:!:WinHTTP:
sys = Windows
sig = 1:Connection=[Keep-Alive],Accept=[*/*],User-Agent,Host:Accept-Encoding,Accept-Language,Accept-Charset,Keep-Alive:
sig = 1:Connection=[Keep-Alive],Pragma=[no-cache],User-Agent,Host:Accept,Accept-Encoding,Accept-Language,Accept-Charset,Keep-Alive:

; @source header order of real captures, ../shared/corpus (facts)
; @date 2026-11-23
label = s:!:MSIE:11
sys = Windows
sig = 1:Accept=[text/html, application/xhtml+xml],?Referer,Accept-Language,User-Agent,Accept-Encoding=[gzip, deflate],Host,Connection:Accept-Charset,Keep-Alive,UA-CPU:Trident/7

; @source header orders and systems of cisco/mercury's http-os telemetry of 2021-03-19 (BSD-3-Clause)
; @date 2026-11-23
label = s:!:WinINet:
sys = Windows
sig = 1:Accept=[*/*],User-Agent,Accept-Encoding=[gzip, deflate],Host,Connection=[Keep-Alive]:Accept-Language,Accept-Charset,Keep-Alive,UA-CPU,Referer:
sig = 1:Accept=[*/*],Accept-Encoding=[gzip, deflate],User-Agent,Host,Connection=[Keep-Alive]:Accept-Language,Accept-Charset,Keep-Alive,UA-CPU,Referer:

; @source User-Agent of Invoke-WebRequest, Microsoft's documentation; Windows PowerShell 5.1 and PowerShell 7
; @date 2026-11-23
label = s:!:PowerShell:
sys = Windows
sig = 1:User-Agent=[PowerShell/],Host,?Connection:Accept,Accept-Encoding,Accept-Language,Accept-Charset:PowerShell/
sig = 1:Host,User-Agent=[PowerShell/],Accept-Encoding:Accept-Language,Accept-Charset:PowerShell/

; @source lab: lynx 2.9.0dev.12-1
; @capture cargo xtask lab lynx
; @date 2026-11-23
label = s:!:Lynx:
sys = @unix,Windows
sig = 0:Host,Accept=[*/*;q=0.01],Accept-Language,User-Agent:Connection,Accept-Charset,Keep-Alive:Lynx/

; @source lab: links 2.28-1+b2
; @capture cargo xtask lab links
; @date 2026-11-23
label = s:!:links:
sys = @unix,Windows
sig = 1:Host,User-Agent,Accept=[*/*],Accept-Language,Accept-Encoding=[bzip2],Accept-Charset=[us-ascii],Connection=[keep-alive]::Links

; @source lab: elinks 0.13.2-1+b4
; @capture cargo xtask lab elinks
; @date 2026-11-23
label = s:!:elinks:
sys = @unix,Windows
sig = 1:Host,User-Agent,Accept=[*/*],?Accept-Encoding,Accept-Language,Connection=[Keep-Alive]:Accept-Charset,Keep-Alive:ELinks/

; @source lab: dillo 3.0.5-7+b1
; @capture cargo xtask lab dillo
; @date 2026-11-23
label = s:!:Dillo:
sys = @unix
sig = 1:Host,User-Agent,Accept,Accept-Encoding=[gzip, deflate],DNT=[1],?Referer,Connection=[close]:Accept-Language,Accept-Charset,Keep-Alive:Dillo/

; @source lab: netsurf-gtk 3.10-1+b3
; @capture cargo xtask lab netsurf
; @date 2026-11-23
label = s:!:NetSurf:
sys = @unix
sig = 1:Host,User-Agent=[NetSurf/],Accept=[*/*],Accept-Encoding=[gzip]:Connection,Accept-Charset,Keep-Alive:NetSurf/

; @source header order of real captures, ../shared/corpus (facts)
; @date 2026-11-23
label = s:!:Konqueror:3.x
sys = @unix
sig = 1:User-Agent,Accept,Accept-Encoding=[x-gzip, x-deflate, gzip, deflate],Accept-Charset,Accept-Language,Host,Connection=[Keep-Alive]:Keep-Alive:Konqueror/

; @source lab: git 1:2.39.5-0+deb12u3
; @capture cargo xtask lab git
; @date 2026-11-23
label = s:!:git:
sys = @unix,Windows
sig = 1:Host,User-Agent=[git/],Accept=[*/*],Accept-Encoding,Pragma=[no-cache]:Connection,Accept-Language,Accept-Charset,Keep-Alive:git/

; @source header order of real captures, ../shared/corpus (facts)
; @date 2026-11-23
label = s:!:Transmission:
sys = @unix,Windows
sig = 1:Host,User-Agent=[Transmission/],Accept=[*/*],Accept-Encoding=[gzip;q=1.0, deflate, identity]:Connection,Accept-Language,Accept-Charset:Transmission/

; @source lab: apache2-utils 2.4.71-1~deb12u1
; @capture cargo xtask lab apachebench
; @date 2026-11-23
label = s:!:ApacheBench:
sys = @unix,Windows
sig = 0:Connection=[Keep-Alive],Host,User-Agent,Accept=[*/*]:Accept-Encoding,Accept-Language,Accept-Charset,Keep-Alive:ApacheBench/
sig = 0:Host,User-Agent=[ApacheBench/],Accept=[*/*]:Connection,Accept-Encoding,Accept-Language,Accept-Charset,Keep-Alive:ApacheBench/

; @source lab: wget 1.21.3-1+deb12u1; header order of real captures, ../shared/corpus (facts)
; @capture cargo xtask lab wget
; @date 2026-11-23
label = s:!:wget:1.20 or newer
sys = @unix,Windows
sig = 1:Host,User-Agent,Accept=[*/*],Accept-Encoding=[identity],Connection=[Keep-Alive]:Accept-Language,Accept-Charset,Keep-Alive:Wget/
sig = 1:User-Agent,Accept=[*/*],Accept-Encoding=[identity],Host,Connection=[Keep-Alive]:Accept-Language,Accept-Charset,Keep-Alive:Wget/

; @source lab: busybox 1:1.35.0-4+deb12u1+b1
; @capture cargo xtask lab busybox-wget
; @date 2026-11-23
label = s:!:wget:BusyBox
sys = Linux
sig = 1:Host,User-Agent=[Wget],Connection=[close]:Accept,Accept-Encoding,Accept-Language,Accept-Charset:Wget

; @source lab: lftp 4.9.2-2+b1
; @capture cargo xtask lab lftp
; @date 2026-11-23
label = s:!:lftp:
sys = @unix
sig = 1:Host,User-Agent,Accept=[*/*],Connection=[keep-alive]:Accept-Encoding,Accept-Language,Accept-Charset,Keep-Alive:lftp/

; @source lab: aria2 1.36.0-1
; @capture cargo xtask lab aria2
; @date 2026-11-23
label = s:!:aria2:
sys = @unix,Windows
sig = 1:User-Agent,Accept=[metalink],Host,Want-Digest:Connection,Accept-Language,Accept-Charset,Keep-Alive:aria2/
sig = 1:User-Agent=[aria2/],Accept,Host:Accept-Language,Accept-Charset,Keep-Alive:aria2/

; @source lab: axel 2.17.11-3
; @capture cargo xtask lab axel
; @date 2026-11-23
label = s:!:axel:
sys = @unix
sig = 0:Host,Accept=[*/*],Accept-Encoding=[identity],?Range,User-Agent:Connection,Accept-Language,Accept-Charset,Keep-Alive:Axel/

; @source lab: apt 2.6.1; header order of real captures, ../shared/corpus (facts)
; @capture cargo xtask lab apt
; @date 2026-11-23
label = s:!:apt:
sys = Linux
sig = 1:Host,User-Agent=[APT-HTTP/]:Connection,Accept-Encoding,Accept-Language,Accept-Charset,Keep-Alive:APT-HTTP/

; @source lab: httpie 3.2.1-1
; @capture cargo xtask lab httpie
; @date 2026-11-23
label = s:!:HTTPie:
sys = @unix,Windows
sig = 1:Host,Accept-Encoding=[gzip, deflate],Accept,Connection=[keep-alive],User-Agent:Accept-Language,Accept-Charset,Keep-Alive:HTTPie/

; @source lab: python3-requests 2.28.1+dfsg-1; header order of real captures, ../shared/corpus (facts)
; @capture cargo xtask lab python-requests
; @date 2026-11-23
label = s:!:Python:requests
sys = @unix,Windows
sig = 1:Host,User-Agent,Accept-Encoding=[gzip, deflate],Accept=[*/*],Connection=[keep-alive]:Accept-Language,Accept-Charset,Keep-Alive:python-requests/

; @source lab: python3 3.11.2-1+b1; header order of real captures, ../shared/corpus (facts)
; @capture cargo xtask lab python-urllib
; @date 2026-11-23
label = s:!:Python:urllib
sys = @unix,Windows
sig = 1:Accept-Encoding=[identity],Host,User-Agent,Connection=[close]:Accept,Accept-Language,Accept-Charset,Keep-Alive:Python-urllib/

; @source lab: python3-urllib3 1.26.12-1+deb12u4
; @capture cargo xtask lab python-urllib3
; @date 2026-11-23
label = s:!:Python:urllib3
sys = @unix,Windows
sig = 1:Host,Accept-Encoding=[identity],User-Agent:Connection,Accept,Accept-Language,Accept-Charset,Keep-Alive:python-urllib3/

; @source lab: python3 3.11.2-1+b1
; @capture cargo xtask lab python-httpclient
; @date 2026-11-23
label = s:!:Python:http.client
sys = @unix,Windows
sig = 1:Host,Accept-Encoding=[identity]:User-Agent,Connection,Accept,Accept-Language,Accept-Charset,Keep-Alive:

; @source lab: python3-httpx 0.23.3-1
; @capture cargo xtask lab python-httpx
; @date 2026-11-23
label = s:!:Python:httpx
sys = @unix,Windows
sig = 1:Host,Accept=[*/*],Accept-Encoding=[gzip, deflate],Connection=[keep-alive],User-Agent:Accept-Language,Accept-Charset,Keep-Alive:python-httpx/

; @source lab: python3-aiohttp 3.8.4-1+deb12u2
; @capture cargo xtask lab python-aiohttp
; @date 2026-11-23
label = s:!:Python:aiohttp
sys = @unix,Windows
sig = 1:Host,Accept=[*/*],Accept-Encoding=[gzip, deflate],User-Agent:Connection,Accept-Language,Accept-Charset,Keep-Alive:aiohttp/

; @source lab: python3-tornado 6.2.0-3+deb12u4
; @capture cargo xtask lab python-tornado
; @date 2026-11-23
label = s:!:Python:tornado
sys = @unix,Windows
sig = 1:Connection=[close],Host,User-Agent,Accept-Encoding=[gzip]:Accept,Accept-Language,Accept-Charset,Keep-Alive:Tornado/

; @source header order of real captures, ../shared/corpus (facts)
; @date 2026-11-23
label = s:!:Python:websockets
sys = @unix,Windows
sig = 1:Host,Upgrade=[websocket],Connection=[Upgrade],Sec-WebSocket-Key,Sec-WebSocket-Version,Sec-WebSocket-Extensions,User-Agent:Accept,Accept-Encoding,Accept-Language,Accept-Charset:websockets/

; @source lab: golang-1.19-go 1.19.8-2; header order of real captures, ../shared/corpus (facts)
; @capture cargo xtask lab go
; @date 2026-11-23
label = s:!:Go:net/http
sys = @unix,Windows
sig = 1:Host,User-Agent,Accept-Encoding=[gzip]:Connection,Accept,Accept-Language,Accept-Charset,Keep-Alive:Go-http-client/
sig = 1:Host,User-Agent=[Go-http-client/]:Accept,Accept-Encoding,Accept-Language,Accept-Charset,Keep-Alive:Go-http-client/

; @source lab: openjdk-17-jre-headless 17.0.15+6-1~deb12u1; header orders and systems of cisco/mercury's http-os
;   telemetry of 2021-03-19 (BSD-3-Clause)
; @capture cargo xtask lab java-urlconnection
; @date 2026-11-23
label = s:!:Java:HttpURLConnection
sys = @unix,Windows
sig = 1:User-Agent,Host,Accept=[; q=.2],Connection=[keep-alive]:Accept-Encoding,Accept-Language,Accept-Charset,Keep-Alive:Java/
sig = 1:User-Agent,Host,Accept=[text/html, image/gif, image/jpeg, */*; q=0.2],Connection=[keep-alive]:Accept-Encoding,Accept-Language,Accept-Charset,Keep-Alive:Java/

; @source lab: openjdk-17-jre-headless 17.0.15+6-1~deb12u1
; @capture cargo xtask lab java-httpclient
; @date 2026-11-23
label = s:!:Java:HttpClient
sys = @unix,Windows
sig = 1:Connection=[HTTP2-Settings],Host,HTTP2-Settings,Upgrade=[h2c],User-Agent:Accept-Language,Accept-Charset:Java-http-client/

; @source defaults of Apache HttpClient 4 and 5, its documentation
; @date 2026-11-23
label = s:!:Java:Apache HttpClient
sys = @unix,Windows
sig = 1:Host,Connection=[Keep-Alive],User-Agent=[Apache-HttpClient/],Accept-Encoding=[gzip]:Accept-Language,Accept-Charset:Apache-HttpClient/

; @source header order of real captures, ../shared/corpus (facts)
; @date 2026-11-23
label = s:!:Android:Dalvik
sys = Linux
sig = 1:User-Agent=[Dalvik/],Host,Connection=[Keep-Alive],Accept-Encoding=[gzip]:Accept,Accept-Language,Accept-Charset,Keep-Alive:Dalvik/

; @source lab: libokhttp-java 3.13.1-3; header order of real captures, ../shared/corpus (facts)
; @capture cargo xtask lab okhttp
; @date 2026-11-23
label = s:!:okhttp:
sys = @unix,Windows
sig = 1:Host,Connection=[Keep-Alive],Accept-Encoding=[gzip],User-Agent:Accept,Accept-Language,Accept-Charset,Keep-Alive:okhttp/
sig = 1:User-Agent,Host,Connection=[Keep-Alive],Accept-Encoding=[gzip]:Accept,Accept-Language,Accept-Charset,Keep-Alive:

; @source lab: nodejs 20.20.2-1nodesource1+repack1
; @capture cargo xtask lab node-fetch
; @date 2026-11-23
label = s:!:node:fetch
sys = @unix,Windows
sig = 1:Host,Connection=[keep-alive],Accept=[*/*],Accept-Language=[*],Sec-Fetch-Mode=[cors],User-Agent,Accept-Encoding=[gzip, deflate]:Accept-Charset:

; @source lab: axios 1.21.1
; @capture cargo xtask lab node-axios
; @date 2026-11-23
label = s:!:node:axios
sys = @unix,Windows
sig = 1:Accept=[application/json, text/plain, */*],User-Agent,Accept-Encoding=[gzip, compress, deflate],Host,Connection:Accept-Language,Accept-Charset:axios/
sig = 1:Accept=[application/json, text/plain, */*],User-Agent=[axios/],Host,Connection:Accept-Language,Accept-Charset:axios/

; @source lab: got 11
; @capture cargo xtask lab node-got
; @date 2026-11-23
label = s:!:node:got
sys = @unix,Windows
sig = 1:User-Agent=[got],Accept-Encoding=[gzip, deflate],Host,Connection:Accept,Accept-Language,Accept-Charset:

; @source header orders and systems of cisco/mercury's http-os telemetry of 2021-03-19 (BSD-3-Clause)
; @date 2026-11-23
label = s:!:node:npm
sys = @unix,Windows
sig = 1:Connection=[keep-alive],User-Agent=[npm/],Accept,Accept-Encoding,Host:Accept-Language,Accept-Charset:

; @source lab: ruby 1:3.1
; @capture cargo xtask lab ruby
; @date 2026-11-23
label = s:!:Ruby:net http
sys = @unix,Windows
sig = 1:Accept-Encoding=[gzip;q=1.0,deflate;q=0.6,identity;q=0.3],Accept=[*/*],User-Agent,Host:Accept-Language,Accept-Charset,Keep-Alive:Ruby

; @source lab: libwww-perl 6.68-1; header orders and systems of cisco/mercury's http-os telemetry of 2021-03-19
;   (BSD-3-Clause)
; @capture cargo xtask lab perl-lwp
; @date 2026-11-23
label = s:!:libwww-perl:
sys = @unix,Windows
sig = 1:TE=[deflate,gzip;q=0.3],Connection=[TE, close],Host,User-Agent:Accept-Language,Accept-Charset,Keep-Alive:libwww-perl/

; @source lab: perl 5.36.0-7+deb12u4
; @capture cargo xtask lab perl-http-tiny
; @date 2026-11-23
label = s:!:Perl:HTTP-Tiny
sys = @unix,Windows
sig = 1:Host,User-Agent=[HTTP-Tiny/]:Accept,Accept-Encoding,Accept-Language,Accept-Charset:HTTP-Tiny/

; @source lab: nmap 7.93+dfsg1-1
; @capture cargo xtask lab nmap-http
; @date 2026-11-23
label = s:!:NMap:scripts
sys = @unix,Windows
sig = 1:User-Agent=[Nmap Scripting Engine],Connection=[close],Host:Accept-Language,Accept-Charset:Nmap Scripting Engine
sig = 1:Host,User-Agent=[Nmap Scripting Engine]:Accept-Language,Accept-Charset:Nmap Scripting Engine

; @source lab: ipxe-qemu 1.0.0+git-20190125.36a4c85-5.1
; @capture cargo xtask lab qemu-slirp-ipxe
; @date 2026-11-23
label = s:!:iPXE:
sys = iPXE,@unix
sig = 1:Connection=[keep-alive],User-Agent,Host:Accept,Accept-Encoding,Accept-Language,Accept-Charset,Keep-Alive:iPXE/

; @source lab: ovmf 2022.11-6+deb12u2
; @capture cargo xtask lab qemu-ovmf-http-boot
; @date 2026-11-23
label = s:!:edk2:HTTP boot
sys = edk2
sig = 1:Host,Accept=[*/*],User-Agent=[UefiHttpBoot/]:Connection,Accept-Encoding,Accept-Language,Accept-Charset,Keep-Alive:UefiHttpBoot/

; @source header order of real captures, ../shared/corpus (facts)
; @date 2026-11-23
label = s:!:Deluge:
sys = @unix,Windows
sig = 1:Host,User-Agent=[Deluge],Accept-Encoding=[gzip],Connection=[close]:Accept,Accept-Language,Accept-Charset:Deluge

label = s:!:VLC:
sys = @unix,Windows
sig = 1:Host,?Cache-Control,User-Agent=[VLC/]:Accept-Language,Accept-Encoding,Accept-Charset:LibVLC/

; @source Google's documentation of its crawlers; p0f's older signature has Connection=[Keep-alive]
; @date 2026-11-23
label = s:!:Googlebot:
sys = Linux
sig = 1:Host,Connection,Accept,From=[googlebot(at)googlebot.com],User-Agent,Accept-Encoding=[gzip]:Accept-Charset:Googlebot

; @source Microsoft's documentation of its crawlers; order as in p0f's older signature
; @date 2026-11-23
label = s:!:Bingbot:
sys = Windows,Linux
sig = 1:Cache-Control,Connection=[Keep-Alive],Pragma=[no-cache],Accept=[*/*],From=[bingbot(at)microsoft.com],Host,User-Agent:Accept-Charset:bingbot/

; @source lab: curl 7.88.1-10+deb12u15; header orders and systems of cisco/mercury's http-os telemetry of 2021-03-19
;   (BSD-3-Clause)
; @capture cargo xtask lab curl
; @date 2026-11-23
label = s:!:curl:
sys = @unix,Windows
sig = 1:Host,User-Agent,Accept=[*/*]:Connection,Accept-Encoding,Accept-Language,Accept-Charset,Keep-Alive:curl/
sig = 0:Host,User-Agent,Accept=[*/*]:Connection,Accept-Encoding,Accept-Language,Accept-Charset,Keep-Alive:curl/
sig = 1:Host,User-Agent=[curl/],Accept=[*/*],Accept-Encoding:Accept-Language,Accept-Charset,Keep-Alive:curl/
sig = 1:Host,User-Agent=[curl/],Accept=[*/*],Connection=[Upgrade],Upgrade=[h2c]:Accept-Language,Accept-Charset:curl/

; @source product token of its User-Agent, from its vendor's documentation
; @date 2026-11-23
label = g:!:curl:
sys = @unix,Windows
sig = *:User-Agent=[curl/]::curl/

label = g:!:wget:
sys = @unix,Windows
sig = *:User-Agent=[Wget/]::Wget/

label = g:!:Python:requests
sys = @unix,Windows
sig = *:User-Agent=[python-requests/]::python-requests/

label = g:!:Go:
sys = @unix,Windows
sig = *:User-Agent=[Go-http-client/]::Go-http-client/

label = g:!:okhttp:
sys = @unix,Windows
sig = *:User-Agent=[okhttp/]::okhttp/

label = g:!:Java:
sys = @unix,Windows
sig = *:User-Agent=[Java/]::Java/

label = g:!:libwww-perl:
sys = @unix,Windows
sig = *:User-Agent=[libwww-perl/]::libwww-perl/

label = g:!:Googlebot:
sys = @unix,Windows
sig = *:User-Agent=[Googlebot]::Googlebot

label = g:!:Bingbot:
sys = @unix,Windows
sig = *:User-Agent=[bingbot/]::bingbot/

label = g:!:Baiduspider:
sys = @unix,Windows
sig = *:User-Agent=[Baiduspider]::Baiduspider

label = g:!:YandexBot:
sys = @unix,Windows
sig = *:User-Agent=[YandexBot]::YandexBot

label = g:!:Applebot:
sys = @unix,Windows
sig = *:User-Agent=[Applebot]::Applebot

label = g:!:DuckDuckBot:
sys = @unix,Windows
sig = *:User-Agent=[DuckDuckBot]::DuckDuckBot

label = g:!:GPTBot:
sys = @unix,Windows
sig = *:User-Agent=[GPTBot]::GPTBot

label = g:!:ClaudeBot:
sys = @unix,Windows
sig = *:User-Agent=[ClaudeBot]::ClaudeBot

label = g:!:Amazonbot:
sys = @unix,Windows
sig = *:User-Agent=[Amazonbot]::Amazonbot

label = g:!:Bytespider:
sys = @unix,Windows
sig = *:User-Agent=[Bytespider]::Bytespider

label = g:!:PetalBot:
sys = @unix,Windows
sig = *:User-Agent=[PetalBot]::PetalBot

label = g:!:AhrefsBot:
sys = @unix,Windows
sig = *:User-Agent=[AhrefsBot]::AhrefsBot

label = g:!:SemrushBot:
sys = @unix,Windows
sig = *:User-Agent=[SemrushBot]::SemrushBot

label = g:!:MJ12bot:
sys = @unix,Windows
sig = *:User-Agent=[MJ12bot]::MJ12bot

label = g:!:DotBot:
sys = @unix,Windows
sig = *:User-Agent=[DotBot]::DotBot

label = g:!:Facebook:crawler
sys = @unix,Windows
sig = *:User-Agent=[facebookexternalhit]::facebookexternalhit

label = g:!:Twitter:crawler
sys = @unix,Windows
sig = *:User-Agent=[Twitterbot]::Twitterbot

label = g:!:LinkedIn:crawler
sys = @unix,Windows
sig = *:User-Agent=[LinkedInBot]::LinkedInBot

label = g:!:Slack:crawler
sys = @unix,Windows
sig = *:User-Agent=[Slackbot]::Slackbot

label = g:!:Telegram:crawler
sys = @unix,Windows
sig = *:User-Agent=[TelegramBot]::TelegramBot

label = g:!:Discord:crawler
sys = @unix,Windows
sig = *:User-Agent=[Discordbot]::Discordbot

label = g:!:CensysInspect:
sys = @unix,Windows
sig = *:User-Agent=[CensysInspect]::CensysInspect

label = g:!:zgrab:
sys = @unix,Windows
sig = *:User-Agent=[zgrab]::zgrab

label = g:!:masscan:
sys = @unix,Windows
sig = *:User-Agent=[masscan]::masscan

label = g:!:Nikto:
sys = @unix,Windows
sig = *:User-Agent=[Nikto]::Nikto

label = g:!:sqlmap:
sys = @unix,Windows
sig = *:User-Agent=[sqlmap]::sqlmap

label = g:!:Nuclei:
sys = @unix,Windows
sig = *:User-Agent=[Nuclei]::Nuclei

label = g:!:WPScan:
sys = @unix,Windows
sig = *:User-Agent=[WPScan]::WPScan

label = g:!:Expanse:
sys = @unix,Windows
sig = *:User-Agent=[Expanse]::Expanse

label = g:!:apt:
sys = Linux
sig = *:User-Agent=[APT-HTTP/]::APT-HTTP/

label = g:!:VLC:
sys = @unix,Windows
sig = *:User-Agent=[VLC/]::VLC/

label = g:!:CFNetwork:
sys = Mac OS X,iOS
sig = *:User-Agent=[CFNetwork/]::CFNetwork/

label = g:!:Microsoft BITS:
sys = Windows
sig = *:User-Agent=[Microsoft BITS/]::Microsoft BITS/

label = g:!:WinHTTP:CryptoAPI
sys = Windows
sig = *:User-Agent=[Microsoft-CryptoAPI/]::Microsoft-CryptoAPI/

label = g:!:WinHTTP:WebDAV
sys = Windows
sig = *:User-Agent=[Microsoft-WebDAV-MiniRedir/]::Microsoft-WebDAV-MiniRedir/

label = g:!:Edge:79 or newer
sys = @unix,Windows
sig = *:User-Agent=[Edg/]::Edg/

label = g:!:Opera:
sys = @unix,Windows
sig = *:User-Agent=[OPR/]::OPR/

label = g:!:Opera:before 15
sys = @unix,Windows
sig = *:User-Agent=[Opera]::Opera

label = g:!:MSIE:11
sys = Windows
sig = *:User-Agent=[Trident/7]::Trident/7

label = g:!:MSIE:
sys = Windows
sig = *:User-Agent=[MSIE ]::MSIE 

label = g:!:Firefox:
sys = @unix,Windows
sig = *:User-Agent=[Firefox/]::Firefox/

label = g:!:Chrome:
sys = @unix,Windows
sig = *:User-Agent=[Chrome/]::Chrome/

label = g:!:Safari:
sys = @unix
sig = *:User-Agent=[Safari/]::Safari/

[http:response]

; @source header order of real captures, ../shared/corpus (facts); response headers that its documentation names
; @date 2026-11-23
label = s:!:Cloudflare:
sys = Linux
sig = 1:Date,Connection,CF-RAY::cloudflare
sig = 1:Date,CF-RAY,Connection::cloudflare

; @source response headers that its documentation names
; @date 2026-11-23
label = s:!:CloudFront:
sys = Linux
sig = *:Via=[CloudFront],X-Amz-Cf-Id::

label = s:!:Fastly:
sys = Linux
sig = *:Via=[varnish],X-Served-By,X-Cache,X-Cache-Hits,X-Timer::

; @source header order of real captures, ../shared/corpus (facts); response headers that its documentation names
; @date 2026-11-23
label = s:!:Amazon S3:
sys = Linux
sig = *:x-amz-id-2,x-amz-request-id::AmazonS3

; @source header order of real captures, ../shared/corpus (facts)
; @date 2026-11-23
label = s:!:Akamai:
sys = Linux
sig = *:Server=[AkamaiGHost],Mime-Version=[1.0],Content-Type,Date,Connection::AkamaiGHost

; @source header order of real captures, ../shared/corpus (facts); response headers that its documentation names
; @date 2026-11-23
label = s:!:Edgecast:
sys = Linux
sig = 1:Cache-Control,Content-Type,Date,Server=[ECAcc]::ECAcc
sig = 1:Cache-Control,Content-Type,Date,Server=[ECS ]::ECS

; @source header order of real captures, ../shared/corpus (facts)
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

; @source lab: squid 5.7-2+deb12u6; header order of real captures, ../shared/corpus (facts)
; @capture cargo xtask lab squid
; @date 2026-11-23
label = s:!:squid:
sys = @unix,Windows
sig = *:X-Cache=[ from ],X-Cache-Lookup=[ from ],?Via,Connection::

; @source lab: varnish 7.1.1-2+deb12u1; header order of real captures, ../shared/corpus (facts)
; @capture cargo xtask lab varnish
; @date 2026-11-23
label = s:!:Varnish:
sys = @unix
sig = *:X-Varnish,Age,?Via,Connection::
sig = *:Date,X-Varnish,Connection::

; @source lab: haproxy 2.6.12-1+deb12u4
; @capture cargo xtask lab haproxy
; @date 2026-11-23
label = s:!:HAProxy:
sys = @unix
sig = 1:Content-Length,Cache-Control=[no-cache],Content-Type=[text/html]:Server,Date,Connection,Accept-Ranges:
sig = 0:Cache-Control=[no-cache],Connection=[close],Content-Type=[text/html]:Server,Date,Accept-Ranges:

; @source response headers that its documentation names
; @date 2026-11-23
label = s:!:Envoy:
sys = Linux
sig = *:X-Envoy-Upstream-Service-Time,Server=[envoy]::envoy
sig = *:Date,Server=[envoy]::envoy

; @source header order of real captures, ../shared/corpus (facts)
; @date 2026-11-23
label = s:!:Traffic Server:
sys = @unix
sig = *:Date,Server=[ATS/]::ATS
sig = *:Connection,Server=[ATS]::ATS

label = s:!:OpenResty:
sys = @unix
sig = 1:Server=[openresty],Date,Content-Type,Connection::openresty
sig = 1:Server=[openresty],Date,Connection:Content-Type:openresty

label = s:!:Tengine:
sys = @unix
sig = 1:Server=[Tengine],Date,Content-Type,Connection::Tengine
sig = 1:Server=[Tengine],Date,Connection:Content-Type:Tengine

label = s:!:Cloudflare:Yunjiasu
sys = @unix
sig = 1:Server=[yunjiasu-nginx],Date,Content-Type,Connection::yunjiasu-nginx
sig = 1:Server=[yunjiasu-nginx],Date,Connection:Content-Type:yunjiasu-nginx

; @source lab: nginx 1.22.1-9+deb12u11
; @capture cargo xtask lab nginx-proxy
; @date 2026-11-23
label = s:!:nginx:reverse proxy
sys = @unix
sig = 1:Server=[nginx],Date,Content-Type,Connection,Last-Modified::nginx

; @source lab: nginx 1.22.1-9+deb12u11; header order of real captures, ../shared/corpus (facts)
; @capture cargo xtask lab nginx
; @date 2026-11-23
label = s:!:nginx:1.3 or newer
sys = @unix
sig = 1:Server=[nginx],Date,?Content-Type,?Content-Length,Last-Modified,?Transfer-Encoding,Connection,ETag::nginx

label = s:!:nginx:
sys = @unix,Windows
sig = 1:Server=[nginx],Date,Content-Type,Connection::nginx
sig = 1:Server=[nginx],Date,Connection:Content-Type:nginx

; @source header order of real captures, ../shared/corpus (facts)
; @date 2026-11-23
label = s:!:Tomcat:4 to 8
sys = @unix,Windows
sig = 1:Server=[Apache-Coyote],Date::Apache-Coyote/
sig = 1:Date,Server=[Apache-Coyote]::Apache-Coyote/

; @source lab: libtomcat10-java 10.1.60-1~deb12u1
; @capture cargo xtask lab tomcat10
; @date 2026-11-23
label = s:!:Tomcat:8.5 or newer
sys = @unix,Windows
sig = 1:?Accept-Ranges=[bytes],ETag,Last-Modified,?Content-Type,?Content-Range,Content-Length,Date:Server:
sig = 1:Content-Type,Content-Language,Content-Length,Date:Server,Keep-Alive,Accept-Ranges:
sig = 1:Content-Type,?Content-Length,?Transfer-Encoding=[chunked],Date,Keep-Alive=[timeout=],Connection=[keep-alive]:Server,X-Powered-By:

; @source lab: apache2 2.4.71-1~deb12u1; header order of real captures, ../shared/corpus (facts)
; @capture cargo xtask lab apache2
; @date 2026-11-23
label = s:!:Apache:2.x
sys = @unix,Windows
sig = 1:Date,Server=[Apache],?Connection,?Keep-Alive,?ETag:Content-Type,Accept-Ranges:Apache
sig = 1:Date,Server=[Apache],Content-Type::Apache

; @source header order of real captures, ../shared/corpus (facts); product token from rapid7/recog, http_servers.xml
;   (BSD-2-Clause)
; @date 2026-11-23
label = s:!:IIS:10.0
sys = Windows
sig = 1:Content-Type,Server=[Microsoft-IIS/10.0]::Microsoft-IIS/10.0
sig = 1:Content-Length,Server=[Microsoft-IIS/10.0],Date:Content-Type:Microsoft-IIS/10.0

label = s:!:IIS:8.5
sys = Windows
sig = 1:Content-Type,Server=[Microsoft-IIS/8.5]::Microsoft-IIS/8.5
sig = 1:Content-Length,Server=[Microsoft-IIS/8.5],Date:Content-Type:Microsoft-IIS/8.5

label = s:!:IIS:8.0
sys = Windows
sig = 1:Content-Type,Server=[Microsoft-IIS/8.0]::Microsoft-IIS/8.0
sig = 1:Content-Length,Server=[Microsoft-IIS/8.0],Date:Content-Type:Microsoft-IIS/8.0

label = s:!:IIS:7.5
sys = Windows
sig = 1:Content-Type,Server=[Microsoft-IIS/7.5]::Microsoft-IIS/7.5
sig = 1:Content-Length,Server=[Microsoft-IIS/7.5],Date:Content-Type:Microsoft-IIS/7.5

label = s:!:IIS:7.0
sys = Windows
sig = 1:Content-Type,Server=[Microsoft-IIS/7.0]::Microsoft-IIS/7.0
sig = 1:Content-Length,Server=[Microsoft-IIS/7.0],Date:Content-Type:Microsoft-IIS/7.0

label = s:!:IIS:6.0
sys = Windows
sig = 1:Content-Type,Server=[Microsoft-IIS/6.0]::Microsoft-IIS/6.0
sig = 1:Content-Length,Server=[Microsoft-IIS/6.0],Date:Content-Type:Microsoft-IIS/6.0

label = s:!:IIS:4 or 5
sys = Windows
sig = 1:Server=[Microsoft-IIS/5.],Date::Microsoft-IIS/5.
sig = 1:Server=[Microsoft-IIS/4.],Date::Microsoft-IIS/4.

label = s:!:HTTP.sys:
sys = Windows
sig = 1:Content-Type,Server=[Microsoft-HTTPAPI/]::Microsoft-HTTPAPI/
sig = 1:Server=[Microsoft-HTTPAPI/],Date::Microsoft-HTTPAPI/

; @source ASP.NET Core's documentation
; @date 2026-11-23
label = s:!:Kestrel:
sys = Windows,@unix
sig = 1:Date,Server=[Kestrel]::Kestrel

; @source lab: lighttpd 1.4.69-1
; @capture cargo xtask lab lighttpd
; @date 2026-11-23
label = s:!:lighttpd:1.4
sys = @unix
sig = *:Content-Type,?ETag,?Last-Modified,?Content-Length,?Accept-Ranges,?Content-Range,?Connection=[close],Date,Server=[lighttpd/1.4]::lighttpd/

; @source lab: caddy 2.6.2-5; header order of real captures, ../shared/corpus (facts)
; @capture cargo xtask lab caddy
; @date 2026-11-23
label = s:!:Caddy:
sys = @unix,Windows
sig = *:Server=[Caddy],Date::Caddy
sig = *:Date,Server=[Caddy]::Caddy
sig = *:Date,?Last-Modified,Server,Server=[Caddy]::

; @source lab: h2o 2.2.5+dfsg2-7
; @capture cargo xtask lab h2o
; @date 2026-11-23
label = s:!:H2O:
sys = @unix
sig = 1:Date,Connection,?Content-Length,Server=[h2o/]::h2o/

; @source header order of real captures, ../shared/corpus (facts); product token from rapid7/recog, http_servers.xml
;   (BSD-2-Clause)
; @date 2026-11-23
label = s:!:LiteSpeed:
sys = Linux
sig = *:Date,Server=[LiteSpeed]::LiteSpeed
sig = *:Server=[LiteSpeed],Date::LiteSpeed

; @source lab: libjetty9-java 9.4.57-1.1~deb12u1; header order of real captures, ../shared/corpus (facts)
; @capture cargo xtask lab jetty9
; @date 2026-11-23
label = s:!:Jetty:
sys = @unix,Windows
sig = 1:Date,Server=[Jetty(]::Jetty
sig = 1:Date,Server=[Jetty/]::Jetty
sig = 1:Content-Type,?Content-Length,Server=[Jetty(]:Date:Jetty

; @source lab: mini-httpd 1.30-3
; @capture cargo xtask lab mini-httpd
; @date 2026-11-23
label = s:!:mini_httpd:
sys = @unix
sig = *:Server=[mini_httpd/],Date::mini_httpd/

; @source lab: webfs 1.21+ds1-12+b1
; @capture cargo xtask lab webfs
; @date 2026-11-23
label = s:!:webfs:
sys = @unix
sig = *:Server=[webfs/],Connection,Accept-Ranges::webfs/

; @source lab: busybox 1:1.35.0-4+deb12u1+b1
; @capture cargo xtask lab busybox-httpd
; @date 2026-11-23
label = s:!:BusyBox:httpd
sys = Linux
sig = 1:Date,Connection=[close],Content-Type,?Content-Range,Accept-Ranges=[bytes],?Last-Modified,?ETag,?Content-Length:Server,Keep-Alive:

; @source lab: gunicorn 20.1.0-6+deb12u1; header order of real captures, ../shared/corpus (facts)
; @capture cargo xtask lab gunicorn
; @date 2026-11-23
label = s:!:gunicorn:
sys = @unix
sig = *:Server=[gunicorn],Date,Connection::gunicorn
sig = 1:Server=[gunicorn/],Date::gunicorn/

; @source lab: uvicorn 0.17.6-1
; @capture cargo xtask lab uvicorn
; @date 2026-11-23
label = s:!:uvicorn:
sys = @unix,Windows
sig = 1:Date,Server=[uvicorn]::uvicorn

; @source header order of real captures, ../shared/corpus (facts)
; @date 2026-11-23
label = s:!:Werkzeug:
sys = @unix,Windows
sig = *:Server=[Werkzeug/],Date::Werkzeug/

label = s:!:Python:aiohttp
sys = @unix,Windows
sig = *:Content-Type,Content-Length,Date,Server=[aiohttp/]::aiohttp/

; @source lab: python3-tornado 6.2.0-3+deb12u4
; @capture cargo xtask lab tornado
; @date 2026-11-23
label = s:!:Tornado:
sys = @unix,Windows
sig = 1:Server=[TornadoServer/],Date::TornadoServer/

; @source lab: python3-twisted 22.4.0-4+deb12u1
; @capture cargo xtask lab twisted
; @date 2026-11-23
label = s:!:TwistedWeb:
sys = @unix,Windows
sig = *:Server=[TwistedWeb/],Date::TwistedWeb/

; @source lab: python3 3.11.2-1+b1; header order of real captures, ../shared/corpus (facts)
; @capture cargo xtask lab python-http-server
; @date 2026-11-23
label = s:!:Python:http.server
sys = @unix,Windows
sig = *:Server=[ Python/],Date::Python/

; @source lab: ruby-webrick 1.8.1-1
; @capture cargo xtask lab ruby-webrick
; @date 2026-11-23
label = s:!:WEBrick:
sys = @unix,Windows
sig = 1:Server=[WEBrick/],Date::WEBrick/

; @source lab: php8.2-cli 8.2.36-1~deb12u1
; @capture cargo xtask lab php-server
; @date 2026-11-23
label = s:!:PHP:cli-server
sys = @unix,Windows
sig = *:Host,Date,Connection=[close]:Server:

; @source lab: express (npm)
; @capture cargo xtask lab express
; @date 2026-11-23
label = s:!:Express:
sys = @unix,Windows
sig = 1:X-Powered-By=[Express],Date::

; @source lab: nodejs 20.20.2-1nodesource1+repack1
; @capture cargo xtask lab node-http
; @date 2026-11-23
label = s:!:node:
sys = @unix,Windows
sig = 1:Date,Connection=[keep-alive],Keep-Alive=[timeout=]:Server:

; @source lab: golang-1.19-go 1.19.8-2; header order of real captures, ../shared/corpus (facts)
; @capture cargo xtask lab go-server
; @date 2026-11-23
label = s:!:Go:net/http
sys = @unix,Windows
sig = 1:Accept-Ranges=[bytes],Content-Length,?Content-Range,Content-Type,Last-Modified,Date:Server,Keep-Alive:
sig = 1:Content-Type,X-Content-Type-Options=[nosniff],Date,Content-Length:Server,Connection,Keep-Alive,Accept-Ranges:
sig = 1:Date,Content-Length,Content-Type:Server,Connection,Keep-Alive,Accept-Ranges:

; @source product token from rapid7/recog, http_servers.xml (BSD-2-Clause)
; @date 2026-11-23
label = g:!:OpenResty:
sys = @unix,Windows
sig = *:Server=[openresty]::openresty

label = g:!:Tengine:
sys = @unix,Windows
sig = *:Server=[Tengine]::Tengine

label = g:!:nginx:
sys = @unix,Windows
sig = *:Server=[nginx]::nginx

label = g:!:Tomcat:4 to 8
sys = @unix,Windows
sig = *:Server=[Apache-Coyote]::Apache-Coyote

label = g:!:Apache:2.x
sys = @unix,Windows
sig = *:Server=[Apache/2]::Apache/2

label = g:!:Apache:1.x
sys = @unix,Windows
sig = *:Server=[Apache/1]::Apache/1

label = g:!:Apache:
sys = @unix,Windows
sig = *:Server=[Apache]::Apache

label = g:!:IIS:10.0
sys = Windows
sig = *:Server=[Microsoft-IIS/10]::Microsoft-IIS/10

label = g:!:IIS:
sys = Windows
sig = *:Server=[Microsoft-IIS]::Microsoft-IIS

label = g:!:HTTP.sys:
sys = Windows
sig = *:Server=[Microsoft-HTTPAPI]::Microsoft-HTTPAPI

label = g:!:lighttpd:
sys = @unix,Windows
sig = *:Server=[lighttpd]::lighttpd

label = g:!:Caddy:
sys = @unix,Windows
sig = *:Server=[Caddy]::Caddy

label = g:!:LiteSpeed:
sys = @unix,Windows
sig = *:Server=[LiteSpeed]::LiteSpeed

label = g:!:Cloudflare:
sys = @unix,Windows
sig = *:Server=[cloudflare]::cloudflare

label = g:!:Amazon S3:
sys = @unix,Windows
sig = *:Server=[AmazonS3]::AmazonS3

label = g:!:CloudFront:
sys = @unix,Windows
sig = *:Server=[CloudFront]::CloudFront

label = g:!:Akamai:
sys = @unix,Windows
sig = *:Server=[AkamaiGHost]::AkamaiGHost

label = g:!:Edgecast:
sys = @unix,Windows
sig = *:Server=[ECAcc]::ECAcc

label = g:!:Envoy:
sys = @unix,Windows
sig = *:Server=[envoy]::envoy

label = g:!:Traffic Server:
sys = @unix,Windows
sig = *:Server=[ATS]::ATS

label = g:!:Google Web Server:
sys = @unix,Windows
sig = *:Server=[GFE/]::GFE/

label = g:!:Google Web Server:
sys = @unix,Windows
sig = *:Server=[sffe]::sffe

label = g:!:Google Web Server:
sys = @unix,Windows
sig = *:Server=[gws]::gws

label = g:!:gunicorn:
sys = @unix,Windows
sig = *:Server=[gunicorn]::gunicorn

label = g:!:uvicorn:
sys = @unix,Windows
sig = *:Server=[uvicorn]::uvicorn

label = g:!:Werkzeug:
sys = @unix,Windows
sig = *:Server=[Werkzeug/]::Werkzeug/

label = g:!:Python:aiohttp
sys = @unix,Windows
sig = *:Server=[aiohttp/]::aiohttp/

label = g:!:Python:http.server
sys = @unix,Windows
sig = *:Server=[ Python/]::Python/

label = g:!:UPnP:Windows
sys = @unix,Windows
sig = *:Server=[UPnP-Device-Host]::UPnP-Device-Host

label = g:!:Tornado:
sys = @unix,Windows
sig = *:Server=[TornadoServer]::TornadoServer

label = g:!:TwistedWeb:
sys = @unix,Windows
sig = *:Server=[TwistedWeb]::TwistedWeb

label = g:!:WEBrick:
sys = @unix,Windows
sig = *:Server=[WEBrick/]::WEBrick/

label = g:!:Kestrel:
sys = @unix,Windows
sig = *:Server=[Kestrel]::Kestrel

label = g:!:Jetty:
sys = @unix,Windows
sig = *:Server=[Jetty]::Jetty

label = g:!:squid:
sys = @unix,Windows
sig = *:Server=[squid]::squid

label = g:!:Varnish:
sys = @unix,Windows
sig = *:Server=[Varnish]::Varnish

label = g:!:H2O:
sys = @unix,Windows
sig = *:Server=[h2o/]::h2o/

label = g:!:WebLogic:
sys = @unix,Windows
sig = *:Server=[WebLogic]::WebLogic

label = g:!:IBM HTTP Server:
sys = @unix,Windows
sig = *:Server=[IBM_HTTP_Server]::IBM_HTTP_Server

label = g:!:Domino:
sys = @unix,Windows
sig = *:Server=[Domino]::Domino

label = g:!:Oracle HTTP Server:
sys = @unix,Windows
sig = *:Server=[Oracle-HTTP-Server]::Oracle-HTTP-Server

label = g:!:GlassFish:
sys = @unix,Windows
sig = *:Server=[GlassFish]::GlassFish

label = g:!:Resin:
sys = @unix,Windows
sig = *:Server=[Resin/]::Resin/

label = g:!:Winstone:
sys = @unix,Windows
sig = *:Server=[Winstone]::Winstone

label = g:!:Cherokee:
sys = @unix,Windows
sig = *:Server=[Cherokee]::Cherokee

label = g:!:AOLserver:
sys = @unix,Windows
sig = *:Server=[AOLserver]::AOLserver

label = g:!:Zope:
sys = @unix,Windows
sig = *:Server=[Zope/]::Zope/

label = g:!:Cowboy:
sys = @unix,Windows
sig = *:Server=[Cowboy]::Cowboy

label = g:!:Passenger:
sys = @unix,Windows
sig = *:Server=[Phusion Passenger]::Phusion Passenger

label = g:!:Mongoose:
sys = @unix,Windows
sig = *:Server=[Mongoose]::Mongoose

label = g:!:CouchDB:
sys = @unix,Windows
sig = *:Server=[CouchDB]::CouchDB

label = g:!:thttpd:
sys = @unix,Windows
sig = *:Server=[thttpd]::thttpd

label = g:!:Boa:
sys = @unix,Windows
sig = *:Server=[Boa/]::Boa/

label = g:!:GoAhead:
sys = @unix,Windows
sig = *:Server=[GoAhead]::GoAhead

label = g:!:RomPager:
sys = @unix,Windows
sig = *:Server=[RomPager]::RomPager

label = g:!:micro_httpd:
sys = @unix,Windows
sig = *:Server=[micro_httpd]::micro_httpd

label = g:!:uc-httpd:
sys = @unix,Windows
sig = *:Server=[uc-httpd]::uc-httpd

label = g:!:Hikvision:
sys = @unix,Windows
sig = *:Server=[App-webs]::App-webs

label = g:!:Hikvision:
sys = @unix,Windows
sig = *:Server=[DNVRS-Webs]::DNVRS-Webs

label = g:!:Virata EmWeb:
sys = @unix,Windows
sig = *:Server=[EmWeb]::EmWeb

label = g:!:Cisco IOS:
sys = @unix,Windows
sig = *:Server=[cisco-IOS]::cisco-IOS

label = g:!:MikroTik:
sys = @unix,Windows
sig = *:Server=[Mikrotik]::Mikrotik

label = g:!:HP printer:
sys = @unix,Windows
sig = *:Server=[HP HTTP Server]::HP HTTP Server

label = g:!:KM printer:
sys = @unix,Windows
sig = *:Server=[KM-MFP]::KM-MFP

label = g:!:CUPS:
sys = @unix,Windows
sig = *:Server=[CUPS/]::CUPS/

label = g:!:MiniUPnP:
sys = @unix,Windows
sig = *:Server=[MiniUPnPd]::MiniUPnPd

label = g:!:Roku:
sys = @unix,Windows
sig = *:Server=[Roku]::Roku

label = g:!:lwIP:
sys = @unix,Windows
sig = *:Server=[lwIP]::lwIP

label = g:!:Netscape Enterprise:
sys = @unix,Windows
sig = *:Server=[Netscape-Enterprise]::Netscape-Enterprise

label = g:!:Zeus:
sys = @unix,Windows
sig = *:Server=[Zeus/]::Zeus/

label = g:!:Sucuri:
sys = @unix,Windows
sig = *:Server=[Sucuri]::Sucuri

label = g:!:BigIP:
sys = @unix,Windows
sig = *:Server=[BigIP]::BigIP

label = g:!:BigIP:
sys = @unix,Windows
sig = *:Server=[BIG-IP]::BIG-IP

label = g:!:VMware:
sys = @unix,Windows
sig = *:Server=[VMware]::VMware

label = g:!:Splunk:
sys = @unix,Windows
sig = *:Server=[Splunkd]::Splunkd

label = g:!:INetSim:
sys = @unix,Windows
sig = *:Server=[INetSim]::INetSim

label = g:!:Azure Storage:
sys = @unix,Windows
sig = *:Server=[Windows-Azure-]::Windows-Azure-

[mtu]

; @source p0f on lo of Linux 6.18, connections from 127.0.0.1 and ::1 to themselves: raw_mtu=65535
; @date 2026-11-23
label = loopback
sig = 65535

; @source arithmetic: 40 (IPv6) + 8 (UDP) + 32 (WireGuard data message: type, receiver, counter, tag); RFC 2516 for 1492
; @date 2026-11-23
label = WireGuard over PPPoE
sig = 1412

; @source arithmetic: 1500 less 20 (IPv4), 4 (GRE, RFC 2784) and 14 (the inner Ethernet header)
; @date 2026-11-23
label = Ethernet over GRE
sig = 1462

; @source arithmetic: 1500 less 40 (IPv6), 8 (UDP), 8 (VXLAN, RFC 7348) and 14 (the inner Ethernet header)
; @date 2026-11-23
label = VXLAN over IPv6
sig = 1430

; @source RFC 1191, section 7, table 7-1
; @date 1990-11
label = FDDI
sig = 4352

; @source arithmetic: 2048 (the default MTU of a fabric) less 4 (RFC 4391)
; @date 2006-04
label = IP over InfiniBand
sig = 2044

; @source arithmetic: 1500 less 40 (IPv6), 8 (UDP) and 32 (WireGuard data message); wg-quick(8)
; @date 2020
label = WireGuard
sig = 1420

; @source arithmetic: 1500 less 20 (IPv4), 8 (UDP), 8 (VXLAN, RFC 7348) and 14 (the inner Ethernet header)
; @date 2014-08
label = VXLAN
sig = 1450

; @source arithmetic: 1500 less 20 (IPv4) and 4 (GRE, RFC 2784), or 8 with a key (RFC 2890)
; @date 2000-09
label = GRE
sig = 1476
sig = 1472

; @source arithmetic: 1500 less 20 (IPv4), RFC 4213 and RFC 2003
; @date 2005-10
label = 6in4 or IPIP
sig = 1480

; @source RFC 2516: 1500 less 8
; @date 1999-02
label = PPPoE
sig = 1492

; @source the default MTU of a Google Cloud network; RFC 6333: 1500 less 40 (IPv6)
; @date 2011-08
label = Google Cloud or DS-Lite
sig = 1460

; @source the MTU of Amazon EC2 instances inside a network, "jumbo frames"
; @capture ../shared/corpus: windows of 3 segments of 8961 and 8949 bytes
; @date 2015
label = Amazon EC2
sig = 9001

; @source arithmetic after 3GPP TS 29.281
; @date 2008
label = LTE or 5G
sig = 1464
sig = 1444
sig = 1428

; @source RFC 8200, section 5; RFC 4380
; @date 2017-07
label = IPv6 minimum (tunnel)
sig = 1280

; @source observation: the MSS of 1350 of clients of Cisco AnyConnect
; @capture enterprise-syn.tsv: 52 million sessions with an MSS of 1350
; @date 2021
label = Cisco AnyConnect
sig = 1390

; @source openvpn 2.6.14 of Debian between two network namespaces, in TLS mode, with these ciphers and values of mssfix
; @date 2026-11-23
label = OpenVPN
sig = 1426
sig = 1419
sig = 1403
sig = 1387

[tcp:request]

; @source lab: ipxe-qemu 1.0.0+git-20190125.36a4c85-5.1, booting from the web
; @capture cargo xtask lab qemu-slirp-ipxe
; @date 2026-11-23
label = s:other:iPXE:
sig = 4:64:0:*:65532,9:nop,nop,ts,nop,nop,sok,nop,ws,mss::0

; @source edk2 (OVMF) of Debian in an emulated machine, HTTP boot
; @capture cargo xtask lab qemu-ovmf-http-boot
; @date 2026-11-23
label = s:other:edk2:UEFI firmware (or zmap 4)
sig = 4:255:0:*:65535,0:mss::0

; @source Linux, net/ipv4/tcp_output.c tcp_select_initial_window and the default tcp_rmem of 131072 since 4.20;
;   observation; IPv6 has segments of 1440 bytes, of which 45 fit
; @capture ../shared/labels: 11 groups, 2010 to 2026; ../shared/corpus: 138 captures
; @date 2018-12
label = s:unix:Linux:4.20 or newer
sig = *:64:0:*:mss*44,7:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*45,7:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*44,7:mss,nop,nop,sok,nop,ws:df,id+,flow:0

; @source Linux 3.11: the first window is 20 segments; until 4.19
; @capture ../shared/labels: 13 groups, 2015 to 2020; ../shared/corpus: 68 captures
; @date 2013-09
label = s:unix:Linux:3.11-4.19
sig = *:64:0:*:mss*20,7:mss,sok,ts,nop,ws:df,id+,flow:0
sig = 6:64:0:*:mss*20,7:mss,sok,ts,nop,ws::0
sig = *:64:0:*:mss*20,7:mss,nop,nop,sok,nop,ws:df,id+,flow:0

; @source Linux 2.6.39: the first window is 10 segments (RFC 6928); Android 4.x has the same
; @capture ../shared/labels: 7 groups, 2013 to 2017; ../shared/corpus: 32 captures
; @date 2011-05
label = s:unix:Linux:2.6.39-3.10
sig = *:64:0:*:mss*10,7:mss,sok,ts,nop,ws:df,id+,flow:0
sig = 6:64:0:*:mss*10,7:mss,sok,ts,nop,ws::0
sig = *:64:0:*:mss*10,6:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*10,7:mss,nop,nop,sok,nop,ws:df,id+,flow:0

; @source Linux 2.6: the first window is 4 segments (RFC 3390), the scale fits buffers of 2 to 8 MiB
; @capture ../shared/labels: 1 group, 2009; ../shared/corpus: 18 captures
; @date 2004
label = s:unix:Linux:2.6.x
sig = *:64:0:*:mss*4,5:mss,sok,ts,nop,ws:df,id+:0
sig = *:64:0:*:mss*4,6:mss,sok,ts,nop,ws:df,id+:0
sig = *:64:0:*:mss*4,7:mss,sok,ts,nop,ws:df,id+:0
sig = *:64:0:*:mss*4,7:mss,nop,nop,sok,nop,ws:df,id+:0

; @source the property net.tcp.default_init_rwnd of 60 in builds of Android; observation of 6.0 and 11
; @capture ../shared/labels: 3 groups, 2016 to 2021; ../shared/corpus: 23 captures
; @date 2014-11
label = s:unix:Linux:(Android 5 or newer)
sig = *:64:0:*:65535,6:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:65535,7:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:65535,8:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:65535,9:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:65535,10:mss,sok,ts,nop,ws:df,id+,flow:0

; @source p0f on lo of Linux 6.18, connections from 127.0.0.1 and ::1 to themselves; arithmetic for the others
; @capture ../shared/labels: 7 groups, 2005 to 2025; ../shared/corpus: 99 captures; cargo xtask lab linux-loopback
; @date 2026-11-23
label = s:unix:Linux:(loopback)
sig = 4:64:0:65495:mss*1,*:mss,sok,ts,nop,ws:df,id+:0
sig = 6:64:0:65476:mss*1,*:mss,sok,ts,nop,ws:flow:0
sig = 4:64:0:65495:mss*1,*:mss,nop,nop,sok,nop,ws:df,id+:0
sig = 4:64:0:65495:mss*1,*:mss,nop,nop,ts,nop,ws:df,id+:0
sig = 4:64:0:65495:mss*1,*:mss,nop,ws:df,id+:0
sig = 4:64:0:65495:mss*1,0:mss,sok,ts:df,id+:0
sig = 4:64:0:65495:mss*1,0:mss,nop,nop,sok:df,id+:0
sig = 4:64:0:65495:mss*1,0:mss,nop,nop,ts:df,id+:0
sig = 4:64:0:65495:mss*1,0:mss:df,id+:0
sig = 6:64:0:65476:mss*1,*:mss,nop,nop,sok,nop,ws:flow:0
sig = 6:64:0:65476:mss*1,*:mss,nop,nop,ts,nop,ws:flow:0
sig = 6:64:0:65476:mss*1,*:mss,nop,ws:flow:0
sig = 6:64:0:65476:mss*1,0:mss,sok,ts:flow:0
sig = 6:64:0:65476:mss*1,0:mss,nop,nop,sok:flow:0
sig = 6:64:0:65476:mss*1,0:mss,nop,nop,ts:flow:0
sig = 6:64:0:65476:mss*1,0:mss:flow:0
sig = 4:64:0:65495:43690,*:mss,sok,ts,nop,ws:df,id+:0
sig = 6:64:0:65476:43690,*:mss,sok,ts,nop,ws:flow:0
sig = 6:64:0:65476:43690,*:mss,sok,ts,nop,ws::0
sig = 4:64:0:16396:mss*2,*:mss,sok,ts,nop,ws:df,id+:0
sig = 4:64:0:16396:32767,*:mss,sok,ts,nop,ws:df,id+:0

; @source Linux, net/ipv4/tcp_output.c tcp_options_write: its order of options
; @capture ../shared/corpus: 29 captures
; @date 1999
label = g:unix:Linux:
sig = *:64:0:*:*,*:mss,sok,ts,nop,ws:df,id+,flow:0
sig = 6:64:0:*:*,*:mss,sok,ts,nop,ws::0
sig = *:64:0:*:*,*:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:*,0:mss,sok,ts:df,id+,flow:0
sig = *:64:0:*:*,*:mss,nop,nop,ts,nop,ws:df,id+,flow:0

; @source observation of Windows 10 and 11 of 1703 and newer: 64240 is 44 segments of 1460 bytes, 64800 is 45 of 1440
; @capture ../shared/labels: 17 groups, to 2024; ../shared/corpus: 51 captures; enterprise-syn.tsv: 1.16 billion
;   sessions
; @date 2021
label = s:win:Windows:10 or 11
sig = *:128:0:*:mss*44,8:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:mss*45,8:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:65535,8:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:mss*44,8:mss,nop,ws,nop,nop,sok:df,id+,ecn,flow:0
sig = *:128:0:*:65535,8:mss,nop,ws,nop,nop,sok:df,id+,ecn,flow:0
sig = *:128:0:*:mss*44,8:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:mss*45,8:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:65535,8:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:65535,8:mss,nop,ws,sok,ts:df,id+,ecn,flow:0

; @source observation: 8192 from Vista to Windows 10 1607 and Server 2016; a scale of 8 on most, 2 with smaller buffers
; @capture ../shared/labels: 21 groups, 2006 to 2024; ../shared/corpus: 62 captures; enterprise-syn.tsv: 44% are 10
;   1607, 22% 1507, 16% 7, 11% 1511, 7% 8
; @date 2021
label = s:win:Windows:7, 8 or 10 (1607 or older)
sig = *:128:0:*:8192,8:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:8192,8:mss,nop,ws,nop,nop,sok:df,id+,ecn,flow:0
sig = *:128:0:*:8192,8:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:8192,0:mss,nop,nop,sok:df,id+,flow:0

; @source observation; enterprise-syn.tsv: all 7
; @capture ../shared/labels: 8 groups, 2009 to 2019; ../shared/corpus: 27 captures
; @date 2021
label = s:win:Windows:Vista or 7
sig = *:128:0:*:8192,2:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:8192,2:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:65535,2:mss,nop,ws,nop,nop,sok:df,id+:0

; @source OpenBSD's pf.os, "Windows XP, 2000"; enterprise-syn.tsv: 1.7 million sessions of 10
; @capture ../shared/labels: 4 groups, 2003 to 2015; ../shared/corpus: 30 captures
; @date 2021
label = s:win:Windows:10 or 11 (repeated SYN), 2000 or XP
sig = *:128:0:*:mss*44,0:mss,nop,nop,sok:df,id+:0
sig = *:128:0:*:mss*45,0:mss,nop,nop,sok:df,id+:0
sig = *:128:0:*:65535,0:mss,nop,nop,sok:df,id+:0

; @source OpenBSD's pf.os, "Windows 2000", "Windows XP"; the MSS times 4, 6 and 12 are the buffers of 5.x kernels
; @capture ../shared/labels: 8 groups, 2004 to 2014; ../shared/corpus: 30 captures
; @date 2003
label = s:win:Windows:2000 or XP
sig = *:128:0:*:16384,0:mss,nop,nop,sok:df,id+:0
sig = *:128:0:*:64512,0:mss,nop,nop,sok:df,id+:0
sig = *:128:0:*:mss*6,0:mss,nop,nop,sok:df,id+:0
sig = *:128:0:*:mss*12,0:mss,nop,nop,sok:df,id+:0
sig = *:128:0:*:32767,0:mss,nop,nop,sok:df,id+:0
sig = *:128:0:*:65520,0:mss,nop,nop,sok:df,id+:0
sig = *:128:0:*:65535,0:mss,nop,ws,nop,nop,sok:df,id+:0
sig = *:128:0:*:65535,0:mss,nop,ws,nop,nop,ts,nop,nop,sok:df,id+,ts1-:0
sig = *:128:0:*:16384,0:mss,nop,ws,nop,nop,ts,nop,nop,sok:df,id+,ts1-:0
sig = *:128:0:*:mss*44,0:mss,nop,ws,nop,nop,ts,nop,nop,sok:df,id+,ts1-:0

; @source OpenBSD's pf.os, "Windows XP (RFC1323, w+)"
; @capture ../shared/labels: 8 groups, 2004 to 2014; ../shared/corpus: 30 captures
; @date 2003
label = g:win:Windows:2000 or XP
sig = *:128:0:*:*,*:mss,nop,ws,nop,nop,ts,nop,nop,sok:df,id+,ts1-:0

; @source observation: the orders of Vista and newer and a TTL of 128
; @capture ../shared/labels: 2 groups, 2004 to 2024; ../shared/corpus: 9 captures; enterprise-syn.tsv: 66 signatures,
;   all Windows
; @date 2021
label = g:win:Windows:
sig = 6:128:0:*:*,*:mss,nop,ws,nop,nop,sok::0
sig = *:128:0:*:*,*:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:*,*:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:*,0:mss,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:*,0:mss,sok,ts:df,id+,flow:0

; @source the orders above with ws, sok or both made nops, as middleboxes do (RFC 9293 leaves the length as it was)
; @capture enterprise-syn.tsv: 6 signatures, all Windows
; @date 2021
label = g:win:Windows:(options removed on the way)
sig = *:128:0:*:*,0:mss,nop,nop,nop,nop,nop,nop,sok:df,id+:0
sig = *:128:0:*:*,0:mss,nop,nop,nop,nop,nop,nop,nop,nop:df,id+:0

; @source observation: 10.14 in enterprise-syn.tsv is the first with a scale of 6
; @capture ../shared/labels: 4 groups, 2020 to 2023; ../shared/corpus: 78 captures; enterprise-syn.tsv: 576 million
;   sessions, all macOS, nearly all of 10.14 to 11.2
; @date 2021
label = s:unix:macOS:10.14 or newer (or iOS 12 or newer)
sig = *:64:0:*:65535,6:mss,nop,ws,nop,nop,ts,sok,eol+1:df,id+,flow:0
sig = *:64:0:*:65535,6:mss,nop,ws,nop,nop,ts,sok,eol+1:df,flow:0
sig = *:64:0:*:65535,6:mss,nop,ws,nop,nop,ts,sok,eol+1:df,ecn,flow:0
sig = *:64:0:*:65535,6:mss,nop,ws,nop,nop,ts,sok,eol+1:df,id+,ecn,flow:0
sig = *:64:0:*:65535,7:mss,nop,ws,nop,nop,ts,sok,eol+1:df,flow:0
sig = *:64:0:*:65535,7:mss,nop,ws,nop,nop,ts,sok,eol+1:df,ecn,flow:0

; @source observation: 10.10 to 10.13 and iOS 9 to 11
; @capture ../shared/labels: 6 groups, 2016 to 2019; ../shared/corpus: 78 captures; enterprise-syn.tsv: 5.5 million
;   sessions, 97% of 10.13, 3% of 10.12
; @date 2021
label = s:unix:macOS:10.10-10.13 (or iOS 9-11)
sig = *:64:0:*:65535,5:mss,nop,ws,nop,nop,ts,sok,eol+1:df,id+,flow:0
sig = *:64:0:*:65535,5:mss,nop,ws,nop,nop,ts,sok,eol+1:df,flow:0
sig = *:64:0:*:65535,5:mss,nop,ws,nop,nop,ts,sok,eol+1:df,ecn,flow:0
sig = *:64:0:*:65535,5:mss,nop,ws,nop,nop,ts,sok,eol+1:df,id+,ecn,flow:0

; @source observation
; @capture ../shared/labels: 2 groups, 2013; ../shared/corpus: 26 captures
; @date 2013
label = s:unix:macOS:10.8-10.9 (or iOS 7-8)
sig = *:64:0:*:65535,4:mss,nop,ws,nop,nop,ts,sok,eol+1:df,id+,flow:0
sig = *:64:0:*:65535,4:mss,nop,ws,nop,nop,ts,sok,eol+1:df,flow:0

; @source observation
; @capture ../shared/labels: 5 groups, 2008 to 2011; ../shared/corpus: 26 captures
; @date 2010
label = s:unix:macOS:10.7 or older
sig = *:64:0:*:65535,3:mss,nop,ws,nop,nop,ts,sok,eol+1:df,id+,flow:0
sig = *:64:0:*:65535,1:mss,nop,ws,nop,nop,ts,sok,eol+1:df,id+,flow:0
sig = *:64:0:*:65535,0:mss,nop,ws,nop,nop,ts,sok,eol+1:df,id+,flow:0

; @source p0f 3.09b knows an iPhone or iPad by it; the scale of a receive buffer of 256 KiB
; @capture ../shared/corpus: 2 captures
; @date 2012
label = s:unix:macOS:(iOS 6 or older)
sig = *:64:0:*:65535,2:mss,nop,ws,nop,nop,ts,sok,eol+1:df,id+,flow:0

; @source XNU, bsd/netinet/tcp_output.c: its order of options
; @capture ../shared/corpus: 1 capture; enterprise-syn.tsv: 121 + 16 + 15 + 27 signatures, all macOS
; @date 2021
label = g:unix:macOS:(or iOS)
sig = *:64:0:*:*,*:mss,nop,ws,nop,nop,ts,sok,eol+1:df,id+,flow:0
sig = *:64:0:*:*,*:mss,nop,ws,nop,nop,ts,sok,eol+1:df,flow:0
sig = 6:64:0:*:*,*:mss,nop,ws,nop,nop,ts,sok,eol+1::0
sig = *:64:0:*:65535,*:mss,nop,ws,nop,nop,ts,sok,?34:df,id+,flow:*
sig = *:64:0:*:65535,*:mss,nop,ws,nop,nop,ts,sok,?34:df,flow:*
sig = *:64:0:*:65535,*:mss,nop,ws,nop,nop,ts,sok,nop,nop:df,id+:0
sig = *:64:0:*:65535,0:mss,sok,eol+1:df,id+,flow:0
sig = *:64:0:*:65535,0:mss,sok,eol+1:df,flow:0

; @source FreeBSD, sys/netinet/tcp_output.c: order of options; the scale of kern.ipc.maxsockbuf of 2 MiB
; @capture ../shared/corpus: 1 capture
; @date 2016-10
label = s:unix:FreeBSD:11 or newer
sig = *:64:0:*:65535,6:mss,nop,ws,sok,ts:df,flow:0
sig = *:64:0:*:65535,7:mss,nop,ws,sok,ts:df,flow:0
sig = *:64:0:*:65535,8:mss,nop,ws,sok,ts:df,flow:0

; @source p0f 3.09b: FreeBSD 9; OpenBSD's pf.os: 9.0 to 12.0
; @date 2013
label = s:unix:FreeBSD:9 or 10
sig = *:64:0:*:65535,6:mss,nop,ws,sok,ts:df,id+,flow:0

; @source FreeBSD, sys/netinet/tcp_output.c: order of options
; @date 2016-10
label = g:unix:FreeBSD:
sig = *:64:0:*:65535,*:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:64:0:*:65535,*:mss,nop,ws,sok,ts:df,flow:0

; @source OpenBSD, sys/netinet/tcp_output.c: order of options, nops before sok; pf.os: 6.1 has a scale of 6
; @date 2017
label = s:unix:OpenBSD:5.9 or newer
sig = *:64:0:*:16384,6:mss,nop,nop,sok,nop,ws,nop,nop,ts:df,id+,flow:0
sig = 6:64:0:*:16384,6:mss,nop,nop,sok,nop,ws,nop,nop,ts::0

; @source OpenBSD, sys/netinet/tcp_output.c: order of options
; @date 2003
label = g:unix:OpenBSD:
sig = *:64:0:*:*,*:mss,nop,nop,sok,nop,ws,nop,nop,ts:df,id+,flow:0

; @source NetBSD, sys/netinet/tcp_output.c: sok and two nops, two nops and ts; a window of 32768
; @capture ../shared/corpus: 2 captures
; @date 2010
label = s:unix:NetBSD:5 or newer
sig = *:64:0:*:32768,3:mss,nop,ws,sok,nop,nop,nop,nop,ts:df,flow:0
sig = *:64:0:*:32768,6:mss,nop,ws,sok,nop,nop,nop,nop,ts:df,flow:0
sig = *:64:0:*:32768,3:mss,nop,ws,sok,nop,nop,nop,nop,ts:df,id+,flow:0
sig = *:64:0:*:32768,6:mss,nop,ws,sok,nop,nop,nop,nop,ts:df,id+,flow:0

; @source observation; p0f 3.09b knows the 3DS by the same MSS and window
; @capture ../shared/labels: 1 group, 2017; ../shared/corpus: 1 capture
; @date 2017
label = s:other:Nintendo:
sig = *:64:0:1360:32768,6:mss,nop,ws,sok,ts:df,id+:0

; @source masscan 1.3.2 in a network namespace; masscan, src/templ-pkt.c of later versions: 1025 and an MSS
; @date 2026-11-23
label = s:!:masscan:
sys = @unix,@win
sig = 4:255:0:0:1024,0:::0
sig = 4:255:0:1460:1025,0:mss::0

; @source zmap of Debian in a network namespace; zmap 4, src/probe_modules/packet.c and its tests
; @capture cargo xtask lab zmap
; @date 2026-11-23
label = s:!:zmap:
sys = @unix
sig = 4:255:0:0:65535,0:::0
sig = 4:255:0:1460:65535,8:mss,nop,ws,nop,nop,sok::0
sig = 4:255:0:1460:65535,7:mss,sok,ts,nop,ws::0
sig = 4:255:0:1460:65535,6:mss,nop,ws,nop,nop,ts,sok,eol+1::0

; @source hping3 of Debian, -S, in a network namespace
; @capture cargo xtask lab hping3
; @date 2026-11-23
label = s:!:hping:
sys = @unix
sig = 4:64-:0:0:512,0::ack+:0

; @source nmap of Debian, -sS, in a network namespace
; @capture cargo xtask lab nmap-syn
; @date 2026-11-23
label = s:!:NMap:SYN scan
sys = @unix,@win
sig = 6:255-:0:*:1024,0:mss::0

[tcp:response]

; @source observation: 1,113 answers in captures made inside guests, as reported with the order for this database; none
;   in ../shared/corpus
; @date 2014
label = s:other:NAT of a virtual machine:VirtualBox (slirp)
sig = 4:255:0:1460:32768,0:mss::0

; @source p0f on lo of Linux 6.18, connections from 127.0.0.1 and ::1 to themselves; arithmetic for older kernels
; @capture ../shared/labels: 2 groups, 2013 to 2020; ../shared/corpus: 98 captures; cargo xtask lab linux-loopback
; @date 2026-11-23
label = s:unix:Linux:(loopback)
sig = 4:64:0:65495:mss*1,*:mss,sok,ts,nop,ws:df:0
sig = 6:64:0:65476:mss*1,*:mss,sok,ts,nop,ws:flow:0
sig = 4:64:0:65495:mss*1,*:mss,nop,nop,sok,nop,ws:df:0
sig = 4:64:0:65495:mss*1,*:mss,nop,nop,ts,nop,ws:df:0
sig = 4:64:0:65495:mss*1,*:mss,nop,ws:df:0
sig = 4:64:0:65495:mss*1,0:mss,sok,ts:df:0
sig = 4:64:0:65495:mss*1,0:mss,nop,nop,sok:df:0
sig = 4:64:0:65495:mss*1,0:mss,nop,nop,ts:df:0
sig = 4:64:0:65495:mss*1,0:mss:df:0
sig = 6:64:0:65476:mss*1,*:mss,nop,nop,sok,nop,ws:flow:0
sig = 6:64:0:65476:mss*1,*:mss,nop,nop,ts,nop,ws:flow:0
sig = 6:64:0:65476:mss*1,*:mss,nop,ws:flow:0
sig = 6:64:0:65476:mss*1,0:mss,sok,ts:flow:0
sig = 6:64:0:65476:mss*1,0:mss,nop,nop,sok:flow:0
sig = 6:64:0:65476:mss*1,0:mss,nop,nop,ts:flow:0
sig = 6:64:0:65476:mss*1,0:mss:flow:0
sig = 4:64:0:65495:43690,*:mss,sok,ts,nop,ws:df:0
sig = 6:64:0:65476:43690,*:mss,sok,ts,nop,ws:flow:0
sig = 6:64:0:65476:43690,*:mss,sok,ts,nop,ws::0
sig = 4:64:0:16396:mss*2,*:mss,sok,ts,nop,ws:df:0
sig = 4:64:0:16396:32767,*:mss,sok,ts,nop,ws:df:0

; @source Linux, the default tcp_rmem since 4.20; observation
; @capture ../shared/labels: 10 groups, 2021 to 2024; ../shared/corpus: 103 captures
; @date 2018-12
label = s:unix:Linux:4.20 or newer
sig = *:64:0:*:mss*45,*:mss,sok,ts,nop,ws:df,flow:0
sig = *:64:0:*:mss*45,*:mss,nop,nop,sok,nop,ws:df,flow:0
sig = *:64:0:*:mss*44,*:mss,nop,nop,sok,nop,ws:df,flow:0
sig = *:64:0:*:mss*45,*:mss,nop,nop,ts,nop,ws:df,flow:0
sig = *:64:0:*:mss*45,*:mss,nop,ws:df,flow:0
sig = *:64:0:*:mss*44,*:mss,nop,ws:df,flow:0
sig = *:64:0:*:mss*45,0:mss,sok,ts:df,flow:0
sig = *:64:0:*:mss*45,0:mss,nop,nop,sok:df,flow:0
sig = *:64:0:*:mss*44,0:mss,nop,nop,sok:df,flow:0
sig = *:64:0:*:mss*45,0:mss,nop,nop,ts:df,flow:0

; @source Linux 3.11: the first window is 20 segments; until 4.19
; @capture ../shared/labels: 19 groups, 2013 to 2020; ../shared/corpus: 103 captures
; @date 2013-09
label = s:unix:Linux:3.11-4.19
sig = *:64:0:*:mss*20,*:mss,sok,ts,nop,ws:df,flow:0
sig = 6:64:0:*:mss*20,*:mss,sok,ts,nop,ws::0
sig = *:64:0:*:mss*20,*:mss,nop,nop,sok,nop,ws:df,flow:0
sig = 6:64:0:*:mss*20,*:mss,nop,nop,sok,nop,ws::0
sig = *:64:0:*:mss*20,*:mss,nop,nop,ts,nop,ws:df,flow:0
sig = *:64:0:*:mss*20,*:mss,nop,ws:df,flow:0
sig = *:64:0:*:mss*20,0:mss,sok,ts:df,flow:0
sig = *:64:0:*:mss*20,0:mss,nop,nop,sok:df,flow:0
sig = *:64:0:*:mss*20,0:mss,nop,nop,ts:df,flow:0
sig = *:64:0:*:mss*20,0:mss:df,flow:0

; @source Linux 2.6.39: the first window is 10 segments (RFC 6928)
; @capture ../shared/labels: 7 groups, 2011 to 2016; ../shared/corpus: 82 captures
; @date 2011-05
label = s:unix:Linux:2.6.39-3.10
sig = *:64:0:*:mss*10,*:mss,sok,ts,nop,ws:df,flow:0
sig = 6:64:0:*:mss*10,*:mss,sok,ts,nop,ws::0
sig = *:64:0:*:mss*10,*:mss,nop,nop,sok,nop,ws:df,flow:0
sig = 6:64:0:*:mss*10,*:mss,nop,nop,sok,nop,ws::0
sig = *:64:0:*:mss*10,*:mss,nop,nop,ts,nop,ws:df,flow:0
sig = *:64:0:*:mss*10,*:mss,nop,ws:df,flow:0
sig = *:64:0:*:mss*10,0:mss,sok,ts:df,flow:0
sig = *:64:0:*:mss*10,0:mss,nop,nop,sok:df,flow:0
sig = *:64:0:*:mss*10,0:mss,nop,nop,ts:df,flow:0
sig = *:64:0:*:mss*10,0:mss:df,flow:0

; @source Linux 2.4 and 2.6: the first window is 4 segments (RFC 3390); 2.4 scales by 0
; @capture ../shared/labels: 5 groups, 2004 to 2015; ../shared/corpus: 57 captures
; @date 2001
label = s:unix:Linux:2.4 or 2.6
sig = *:64:0:*:mss*4,*:mss,sok,ts,nop,ws:df:0
sig = *:64:0:*:mss*4,*:mss,nop,nop,sok,nop,ws:df:0
sig = *:64:0:*:mss*4,*:mss,nop,nop,ts,nop,ws:df:0
sig = *:64:0:*:mss*4,*:mss,nop,ws:df:0
sig = *:64:0:*:mss*4,0:mss,sok,ts:df:0
sig = *:64:0:*:mss*4,0:mss,nop,nop,sok:df:0
sig = *:64:0:*:mss*4,0:mss,nop,nop,ts:df:0
sig = *:64:0:*:mss*4,0:mss:df:0

; @source arithmetic: 9001 less 40, and less 12 for timestamps; 65,535 bytes and the 20 segments of 1460 of 3.11-4.19
; @capture ../shared/corpus: 20 captures
; @date 2017
label = s:unix:Linux:(Amazon)
sig = 4:64:0:*:26847,*:mss,sok,ts,nop,ws:df:0
sig = 4:64:0:*:17898,*:mss,sok,ts,nop,ws:df:0
sig = 4:64:0:*:62643,*:mss,sok,ts,nop,ws:df:0
sig = 4:64:0:*:26883,*:mss,nop,nop,sok,nop,ws:df:0
sig = 4:64:0:*:17922,*:mss,nop,nop,sok,nop,ws:df:0
sig = 4:64:0:*:62727,*:mss,nop,nop,sok,nop,ws:df:0
sig = 4:255:0:*:26847,*:mss,sok,ts,nop,ws:df:0
sig = 4:255:0:*:17898,*:mss,sok,ts,nop,ws:df:0
sig = 4:255:0:*:62643,*:mss,sok,ts,nop,ws:df:0
sig = 4:255:0:*:26883,*:mss,nop,nop,sok,nop,ws:df:0
sig = 4:255:0:*:17922,*:mss,nop,nop,sok,nop,ws:df:0
sig = 4:255:0:*:62727,*:mss,nop,nop,sok,nop,ws:df:0

; @source observation of addresses of Google
; @capture ../shared/corpus: 44 captures
; @date 2023
label = s:unix:Linux:(Google)
sig = 4:64:0:*:5672,*:mss,sok,ts,nop,ws::0
sig = 4:64:0:*:mss*30,*:mss,sok,ts,nop,ws::0
sig = 4:64:0:*:mss*31,*:mss,sok,ts,nop,ws::0
sig = *:64:0:*:65535,8:mss,sok,ts,nop,ws::0
sig = *:64:0:*:65535,8:mss,sok,ts,nop,ws:df,flow:0
sig = *:128:0:*:65535,8:mss,sok,ts,nop,ws::0
sig = *:128:0:*:65535,8:mss,sok,ts,nop,ws:df,flow:0
sig = 4:128:0:*:mss*44,8:mss,sok,ts,nop,ws::0
sig = 4:64:0:*:5672,*:mss,nop,nop,sok,nop,ws::0
sig = 4:64:0:*:mss*30,*:mss,nop,nop,sok,nop,ws::0
sig = 4:64:0:*:mss*31,*:mss,nop,nop,sok,nop,ws::0
sig = *:64:0:*:65535,8:mss,nop,nop,sok,nop,ws::0
sig = *:64:0:*:65535,8:mss,nop,nop,sok,nop,ws:df,flow:0
sig = *:128:0:*:65535,8:mss,nop,nop,sok,nop,ws::0
sig = *:128:0:*:65535,8:mss,nop,nop,sok,nop,ws:df,flow:0
sig = 4:128:0:*:mss*44,8:mss,nop,nop,sok,nop,ws::0

; @source Linux, net/ipv4/tcp_output.c tcp_options_write: its order of options
; @capture ../shared/labels: 1 group, 2013; ../shared/corpus: 63 captures
; @date 1999
label = g:unix:Linux:
sig = *:64:0:*:*,*:mss,sok,ts,nop,ws:df,flow:0
sig = 6:64:0:*:*,*:mss,sok,ts,nop,ws::0
sig = *:64:0:*:*,*:mss,nop,nop,sok,nop,ws:df,flow:0
sig = 6:64:0:*:*,*:mss,nop,nop,sok,nop,ws::0
sig = *:64:0:*:*,*:mss,nop,nop,ts,nop,ws:df,flow:0
sig = 6:64:0:*:*,*:mss,nop,nop,ts,nop,ws::0
sig = 4:64:0:*:*,*:mss,sok,ts,nop,ws,?30:df:0

; @source observation of builds 15063, 17763, 19041 and 20348 (by NTLM)
; @capture ../shared/labels: 17 groups, 2020 to 2025; ../shared/corpus: 34 captures
; @date 2021
label = s:win:Windows:10 (1703 or newer), 11 or Server 2019 or newer
sig = *:128:0:*:65535,8:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:65535,8:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:65535,8:mss,nop,ws,nop,nop,ts:df,id+,flow:0
sig = *:128:0:*:65535,8:mss,nop,ws:df,id+,flow:0
sig = *:128:0:*:65535,0:mss,sok,ts:df,id+,flow:0
sig = *:128:0:*:65535,0:mss,nop,nop,ts:df,id+,flow:0
sig = *:128:0:*:65535,8:mss,nop,ws,nop,nop,sok:df,id+,ecn,flow:0
sig = *:128:0:*:65535,8:mss,nop,ws,sok,ts:df,id+,ecn,flow:0
sig = *:128:0:*:mss*44,8:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:mss*45,8:mss,nop,ws,sok,ts:df,id+,flow:0

; @source observation of builds 7601, 9600 and 14393 (by NTLM) and of IIS 7.5
; @capture ../shared/labels: 10 groups, 2013 to 2024; ../shared/corpus: 39 captures
; @date 2021
label = s:win:Windows:7 to 10 (1607 or older) or Server 2008 R2 to 2016
sig = *:128:0:*:8192,8:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:8192,8:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:8192,8:mss,nop,ws,nop,nop,ts:df,id+,flow:0
sig = *:128:0:*:8192,8:mss,nop,ws:df,id+,flow:0
sig = *:128:0:*:8192,0:mss,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:8192,0:mss,sok,ts:df,id+,flow:0
sig = *:128:0:*:8192,0:mss,nop,nop,ts:df,id+,flow:0
sig = *:128:0:*:8192,0:mss:df,id+,flow:0
sig = *:128:0:*:8192,8:mss,nop,ws,nop,nop,sok:df,id+,ecn,flow:0
sig = *:128:0:*:8192,8:mss,nop,ws,sok,ts:df,id+,ecn,flow:0

; @source observation (NTLM)
; @capture ../shared/labels: 1 group, 2005; ../shared/corpus: 2 captures
; @date 2005
label = s:win:Windows:Vista (beta)
sig = *:128:0:*:8192,8:mss,ws,nop,sok,ts:df,id+:0

; @source as above and below: the window of a system is the same whatever it is offered
; @capture ../shared/labels: 3 groups, 2006 to 2016; ../shared/corpus: 19 captures
; @date 2021
label = s:win:Windows:2000 to Server 2003, or 10 (1703) or newer
sig = *:128:0:*:65535,0:mss,nop,nop,sok:df,id+,flow:0

; @source p0f 3.09b, XP; observation of builds 2600 and 3790 (by NTLM) and of IIS 5 and 6
; @capture ../shared/labels: 3 groups, 2006 to 2016; ../shared/corpus: 19 captures
; @date 2012
label = s:win:Windows:2000, XP or Server 2003
sig = *:128:0:*:65535,0:mss,nop,ws:df,id+:0
sig = *:128:0:*:65535,0:mss,nop,nop,ts:df,id+,ts1-:0
sig = *:128:0:*:65535,0:mss,nop,ws,nop,nop,sok:df,id+:0
sig = *:128:0:*:65535,0:mss,nop,ws,nop,nop,ts:df,id+,ts1-:0
sig = *:128:0:*:65535,0:mss,nop,nop,ts,nop,nop,sok:df,id+,ts1-:0
sig = *:128:0:*:65535,0:mss,nop,ws,nop,nop,ts,nop,nop,sok:df,id+,ts1-:0
sig = *:128:0:*:16384,0:mss:df,id+:0
sig = *:128:0:*:16384,0:mss,nop,ws:df,id+:0
sig = *:128:0:*:16384,0:mss,nop,nop,sok:df,id+:0
sig = *:128:0:*:16384,0:mss,nop,nop,ts:df,id+,ts1-:0
sig = *:128:0:*:16384,0:mss,nop,ws,nop,nop,sok:df,id+:0
sig = *:128:0:*:16384,0:mss,nop,ws,nop,nop,ts:df,id+,ts1-:0
sig = *:128:0:*:16384,0:mss,nop,nop,ts,nop,nop,sok:df,id+,ts1-:0
sig = *:128:0:*:16384,0:mss,nop,ws,nop,nop,ts,nop,nop,sok:df,id+,ts1-:0
sig = *:128:0:*:mss*12,0:mss:df,id+:0
sig = *:128:0:*:mss*12,0:mss,nop,ws:df,id+:0
sig = *:128:0:*:mss*12,0:mss,nop,nop,sok:df,id+:0
sig = *:128:0:*:mss*12,0:mss,nop,nop,ts:df,id+,ts1-:0
sig = *:128:0:*:mss*12,0:mss,nop,ws,nop,nop,sok:df,id+:0
sig = *:128:0:*:mss*12,0:mss,nop,ws,nop,nop,ts:df,id+,ts1-:0
sig = *:128:0:*:mss*12,0:mss,nop,nop,ts,nop,nop,sok:df,id+,ts1-:0
sig = *:128:0:*:mss*12,0:mss,nop,ws,nop,nop,ts,nop,nop,sok:df,id+,ts1-:0
sig = *:128:0:*:mss*44,0:mss,nop,ws:df,id+:0
sig = *:128:0:*:mss*44,0:mss,nop,nop,sok:df,id+:0
sig = *:128:0:*:mss*44,0:mss,nop,nop,ts:df,id+,ts1-:0
sig = *:128:0:*:mss*44,0:mss,nop,ws,nop,nop,sok:df,id+:0
sig = *:128:0:*:mss*44,0:mss,nop,ws,nop,nop,ts:df,id+,ts1-:0
sig = *:128:0:*:mss*44,0:mss,nop,nop,ts,nop,nop,sok:df,id+,ts1-:0
sig = *:128:0:*:mss*44,0:mss,nop,ws,nop,nop,ts,nop,nop,sok:df,id+,ts1-:0

; @source observation: IIS 4.0, Exchange 5.5; pf.os: 6 segments in NT
; @capture ../shared/labels: 2 groups, 1999 to 2002; ../shared/corpus: 7 captures
; @date 2002
label = s:win:Windows:NT 4.0 or 2000
sig = 4:128:0:*:mss*6,0:mss:df,id+:0
sig = 4:128:0:*:mss*6,0:mss,nop,nop,sok:df,id+:0

; @source observation; the scales are those of tcp-request.fp
; @capture ../shared/corpus: 45 captures
; @date 2021
label = s:unix:macOS:10.14 or newer (or iOS 12 or newer)
sig = *:64:0:*:65535,6:mss,nop,ws,nop,nop,ts,sok,eol+1:df,flow:0
sig = *:64:0:*:65535,6:mss,nop,ws,nop,nop,ts,sok,eol+1:df,id+,flow:0
sig = *:64:0:*:65535,6:mss,nop,ws,nop,nop,ts,sok,eol+1:df,ecn,flow:0

; @source observation; the scales are those of tcp-request.fp; XNU, bsd/netinet/tcp_output.c: its order of options
; @capture ../shared/corpus: 27 captures
; @date 2018
label = s:unix:macOS:10.10-10.13 (or iOS 9-11)
sig = *:64:0:*:65535,5:mss,nop,ws,nop,nop,ts,sok,eol+1:df,flow:0
sig = *:64:0:*:65535,5:mss,nop,ws,nop,nop,ts,sok,eol+1:df,id+,flow:0
sig = *:64:0:*:65535,5:mss,nop,ws,nop,nop,ts,sok,eol+1:df,ecn,flow:0
sig = *:64:0:*:65535,5:mss,nop,ws,sok,eol+1:df,flow:0
sig = *:64:0:*:65535,5:mss,nop,ws,nop,nop,ts:df,flow:0
sig = *:64:0:*:65535,5:mss,nop,ws:df,flow:0

; @source observation; p0f 3.09b, Mac OS X
; @capture ../shared/corpus: 7 captures
; @date 2013
label = s:unix:macOS:10.9 or older (or FreeBSD 5 or 6)
sig = *:64:0:*:65535,0:mss,nop,ws,nop,nop,ts,sok,eol+1:df,id+,flow:0
sig = *:64:0:*:65535,1:mss,nop,ws,nop,nop,ts,sok,eol+1:df,id+,flow:0
sig = *:64:0:*:65535,3:mss,nop,ws,nop,nop,ts,sok,eol+1:df,id+,flow:0
sig = *:64:0:*:65535,4:mss,nop,ws,nop,nop,ts,sok,eol+1:df,id+,flow:0
sig = *:64:0:*:65535,0:mss,nop,ws:df,id+:0
sig = *:64:0:*:65535,0:mss,sok,eol+1:df,id+:0
sig = *:64:0:*:65535,0:mss,nop,nop,ts:df,id+:0
sig = *:64:0:*:65535,0:mss,nop,ws,sok,eol+1:df,id+:0
sig = *:64:0:*:65535,0:mss,nop,ws,nop,nop,ts:df,id+:0
sig = *:64:0:*:65535,0:mss,nop,nop,ts,sok,eol+1:df,id+:0

; @source FreeBSD, sys/netinet/tcp_output.c: order of options; the scale of kern.ipc.maxsockbuf
; @capture ../shared/corpus: 3 captures
; @date 2016-10
label = s:unix:FreeBSD:11 or newer
sig = *:64:0:*:65535,6:mss,nop,ws,sok,ts:df,flow:0
sig = *:64:0:*:65535,7:mss,nop,ws,sok,ts:df,flow:0
sig = *:64:0:*:65535,8:mss,nop,ws,sok,ts:df,flow:0
sig = *:64:0:*:65535,9:mss,nop,ws,sok,ts:df,flow:0

; @source FreeBSD and XNU: order of options
; @capture ../shared/corpus: 1 capture
; @date 2016-10
label = s:unix:FreeBSD:11 or newer (or macOS)
sig = *:64:0:*:65535,6:mss,nop,ws,sok,eol+1:df,flow:0
sig = *:64:0:*:65535,6:mss,nop,ws,nop,nop,ts:df,flow:0
sig = *:64:0:*:65535,6:mss,nop,ws:df,flow:0
sig = *:64:0:*:65535,0:mss,sok,eol+1:df,flow:0

; @source p0f 3.09b, FreeBSD 9; Netflix (the scale is of its buffers)
; @capture ../shared/corpus: 7 captures
; @date 2013
label = s:unix:FreeBSD:9 or 10
sig = *:64:0:*:65535,6:mss,nop,ws,sok,ts:df,id+:0
sig = *:64:0:*:65535,6:mss,nop,ws,sok,eol+1:df,id+:0
sig = *:64:0:*:65535,6:mss,nop,ws,nop,nop,ts:df,id+:0
sig = *:64:0:*:65535,6:mss,nop,ws:df,id+:0
sig = *:64:0:*:65535,9:mss,nop,ws,sok,ts:df,id+:0
sig = *:64:0:*:65535,9:mss,nop,ws,sok,eol+1:df,id+:0

; @source OpenBSD's pf.os: 57344 is the window of FreeBSD 4
; @capture ../shared/labels: 1 group, 2006; ../shared/corpus: 5 captures
; @date 2003
label = s:unix:FreeBSD:4.x
sig = *:64:0:*:57344,0:mss,nop,ws,nop,nop,ts:df,id+,flow:0
sig = *:64:0:*:57344,0:mss,nop,ws:df,id+,flow:0
sig = *:64:0:*:57344,0:mss,nop,nop,ts:df,id+,flow:0
sig = *:64:0:*:57344,0:mss:df,id+,flow:0
sig = 6:64:0:*:57344,0:mss,nop,ws,nop,nop,ts::0

; @source OpenBSD, sys/netinet/tcp_output.c: order of options
; @date 2017
label = s:unix:OpenBSD:5.9 or newer
sig = *:64:0:*:16384,6:mss,nop,nop,sok,nop,ws,nop,nop,ts:df,id+,flow:0
sig = *:64:0:*:16384,6:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:16384,6:mss,nop,ws,nop,nop,ts:df,id+,flow:0
sig = *:64:0:*:16384,6:mss,nop,ws:df,id+,flow:0
sig = *:64:0:*:16384,0:mss,nop,nop,sok,nop,nop,ts:df,id+,flow:0
sig = 6:64:0:*:16384,6:mss,nop,nop,sok,nop,ws,nop,nop,ts::0
sig = 6:64:0:*:16384,6:mss,nop,nop,sok,nop,ws::0

; @source OpenBSD, sys/netinet/tcp_output.c: order of options
; @date 2003
label = g:unix:OpenBSD:
sig = *:64:0:*:*,*:mss,nop,nop,sok,nop,ws,nop,nop,ts:df,id+,flow:0

; @source NetBSD, sys/netinet/tcp_output.c: order of options; a window of 32768
; @date 2010
label = s:unix:NetBSD:5 or newer
sig = *:64:0:*:32768,3:mss,nop,ws,sok,nop,nop,nop,nop,ts:df,flow:0
sig = *:64:0:*:32768,6:mss,nop,ws,sok,nop,nop,nop,nop,ts:df,flow:0
sig = *:64:0:*:32768,3:mss,nop,ws,sok,nop,nop:df,flow:0
sig = *:64:0:*:32768,6:mss,nop,ws,sok,nop,nop:df,flow:0
sig = *:64:0:*:32768,0:mss,sok,nop,nop,nop,nop,ts:df,flow:0

[mtu]

; @source p0f on lo of Linux 6.18, connections from ::1 to itself: raw_mtu=65536
; @date 2026-11-23
label = loopback
sig = 65536

[tcp:request]

; @source lab: golang-gvisor-gvisor-dev 0.0~20221219.0-2, with and without SACK
; @capture cargo xtask lab gvisor gvisor-sack
; @date 2026-11-23
label = s:other:gVisor:
sig = 4:64!:0:*:29184,*:mss,sok,ts,nop,ws::0
sig = 4:64!:0:*:29184,*:mss,nop,nop,ts,nop,ws::0

; @source lwIP, src/include/lwip/opt.h: TCP_WND, IP_DEFAULT_TTL; ESP-IDF, CONFIG_LWIP_TCP_WND_DEFAULT; lab: liblwip0
;   2.1.3+dfsg1-2 for the rest
; @capture cargo xtask lab lwip
; @date 2026-11-23
label = s:other:lwIP:
sig = 4:255!:0:*:mss*4,0:mss::0

label = s:other:lwIP:(ESP32)
sig = 4:255!:0:1440:5744,0:mss::0

; @source lab: liblwip0 2.1.3+dfsg1-2
; @capture cargo xtask lab lwip; ../shared/corpus: 6 captures of a plug, 1 of a router
; @date 2026-11-23
label = g:other:lwIP:(or a router)
sig = 4:255!:0:*:*,*:mss,nop,ws::0

; @source as in ../tcp-request.fp; enterprise-syn.tsv: 17 signatures at 11 values of the MSS, 99.997% Linux
; @capture ../shared/labels: 11 groups, 2010 to 2026; ../shared/corpus: 138 captures
; @date 2021
label = s:unix:Linux:4.20 or newer
sig = *:64:0:*:mss*44,5:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*44,6:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*44,8:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*44,9:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*44,10:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*44,11:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*44,12:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*44,13:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*44,14:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*45,5:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*45,6:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*45,8:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*45,9:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*45,10:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*45,11:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*45,12:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*45,13:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*45,14:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*max,5:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*max,6:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*max,7:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*max,8:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*max,9:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*max,10:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*max,11:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*max,12:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*max,13:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*max,14:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*44,5:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*44,6:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*44,8:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*44,9:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*44,10:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*44,11:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*44,12:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*44,13:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*44,14:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*45,5:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*45,6:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*45,7:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*45,8:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*45,9:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*45,10:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*45,11:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*45,12:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*45,13:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*45,14:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*max,5:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*max,6:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*max,7:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*max,8:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*max,9:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*max,10:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*max,11:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*max,12:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*max,13:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*max,14:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*44,5:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:mss*44,6:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:mss*44,7:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:mss*44,8:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:mss*44,9:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:mss*44,10:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:mss*44,11:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:mss*44,12:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:mss*44,13:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:mss*44,14:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:mss*45,5:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:mss*45,6:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:mss*45,7:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:mss*45,8:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:mss*45,9:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:mss*45,10:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:mss*45,11:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:mss*45,12:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:mss*45,13:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:mss*45,14:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:native*max,5:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:native*max,6:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:native*max,7:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:native*max,8:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:native*max,9:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:native*max,10:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:native*max,11:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:native*max,12:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:native*max,13:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:native*max,14:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:mss*44,5:mss,sok,ts,nop,ws,?34,nop,nop:df,id+,flow:0
sig = *:64:0:*:mss*44,6:mss,sok,ts,nop,ws,?34,nop,nop:df,id+,flow:0
sig = *:64:0:*:mss*44,7:mss,sok,ts,nop,ws,?34,nop,nop:df,id+,flow:0
sig = *:64:0:*:mss*44,8:mss,sok,ts,nop,ws,?34,nop,nop:df,id+,flow:0
sig = *:64:0:*:mss*44,9:mss,sok,ts,nop,ws,?34,nop,nop:df,id+,flow:0
sig = *:64:0:*:mss*44,10:mss,sok,ts,nop,ws,?34,nop,nop:df,id+,flow:0
sig = *:64:0:*:mss*44,11:mss,sok,ts,nop,ws,?34,nop,nop:df,id+,flow:0
sig = *:64:0:*:mss*44,12:mss,sok,ts,nop,ws,?34,nop,nop:df,id+,flow:0
sig = *:64:0:*:mss*44,13:mss,sok,ts,nop,ws,?34,nop,nop:df,id+,flow:0
sig = *:64:0:*:mss*44,14:mss,sok,ts,nop,ws,?34,nop,nop:df,id+,flow:0
sig = *:64:0:*:mss*45,5:mss,sok,ts,nop,ws,?34,nop,nop:df,id+,flow:0
sig = *:64:0:*:mss*45,6:mss,sok,ts,nop,ws,?34,nop,nop:df,id+,flow:0
sig = *:64:0:*:mss*45,7:mss,sok,ts,nop,ws,?34,nop,nop:df,id+,flow:0
sig = *:64:0:*:mss*45,8:mss,sok,ts,nop,ws,?34,nop,nop:df,id+,flow:0
sig = *:64:0:*:mss*45,9:mss,sok,ts,nop,ws,?34,nop,nop:df,id+,flow:0
sig = *:64:0:*:mss*45,10:mss,sok,ts,nop,ws,?34,nop,nop:df,id+,flow:0
sig = *:64:0:*:mss*45,11:mss,sok,ts,nop,ws,?34,nop,nop:df,id+,flow:0
sig = *:64:0:*:mss*45,12:mss,sok,ts,nop,ws,?34,nop,nop:df,id+,flow:0
sig = *:64:0:*:mss*45,13:mss,sok,ts,nop,ws,?34,nop,nop:df,id+,flow:0
sig = *:64:0:*:mss*45,14:mss,sok,ts,nop,ws,?34,nop,nop:df,id+,flow:0
sig = *:64:0:*:native*max,5:mss,sok,ts,nop,ws,?34,nop,nop:df,id+,flow:0
sig = *:64:0:*:native*max,6:mss,sok,ts,nop,ws,?34,nop,nop:df,id+,flow:0
sig = *:64:0:*:native*max,7:mss,sok,ts,nop,ws,?34,nop,nop:df,id+,flow:0
sig = *:64:0:*:native*max,8:mss,sok,ts,nop,ws,?34,nop,nop:df,id+,flow:0
sig = *:64:0:*:native*max,9:mss,sok,ts,nop,ws,?34,nop,nop:df,id+,flow:0
sig = *:64:0:*:native*max,10:mss,sok,ts,nop,ws,?34,nop,nop:df,id+,flow:0
sig = *:64:0:*:native*max,11:mss,sok,ts,nop,ws,?34,nop,nop:df,id+,flow:0
sig = *:64:0:*:native*max,12:mss,sok,ts,nop,ws,?34,nop,nop:df,id+,flow:0
sig = *:64:0:*:native*max,13:mss,sok,ts,nop,ws,?34,nop,nop:df,id+,flow:0
sig = *:64:0:*:native*max,14:mss,sok,ts,nop,ws,?34,nop,nop:df,id+,flow:0
sig = *:64:0:*:mss*44,5:mss,sok,ts,nop,ws,?254:df,id+,flow:0
sig = *:64:0:*:mss*44,6:mss,sok,ts,nop,ws,?254:df,id+,flow:0
sig = *:64:0:*:mss*44,7:mss,sok,ts,nop,ws,?254:df,id+,flow:0
sig = *:64:0:*:mss*44,8:mss,sok,ts,nop,ws,?254:df,id+,flow:0
sig = *:64:0:*:mss*44,9:mss,sok,ts,nop,ws,?254:df,id+,flow:0
sig = *:64:0:*:mss*44,10:mss,sok,ts,nop,ws,?254:df,id+,flow:0
sig = *:64:0:*:mss*44,11:mss,sok,ts,nop,ws,?254:df,id+,flow:0
sig = *:64:0:*:mss*44,12:mss,sok,ts,nop,ws,?254:df,id+,flow:0
sig = *:64:0:*:mss*44,13:mss,sok,ts,nop,ws,?254:df,id+,flow:0
sig = *:64:0:*:mss*44,14:mss,sok,ts,nop,ws,?254:df,id+,flow:0
sig = *:64:0:*:mss*45,5:mss,sok,ts,nop,ws,?254:df,id+,flow:0
sig = *:64:0:*:mss*45,6:mss,sok,ts,nop,ws,?254:df,id+,flow:0
sig = *:64:0:*:mss*45,7:mss,sok,ts,nop,ws,?254:df,id+,flow:0
sig = *:64:0:*:mss*45,8:mss,sok,ts,nop,ws,?254:df,id+,flow:0
sig = *:64:0:*:mss*45,9:mss,sok,ts,nop,ws,?254:df,id+,flow:0
sig = *:64:0:*:mss*45,10:mss,sok,ts,nop,ws,?254:df,id+,flow:0
sig = *:64:0:*:mss*45,11:mss,sok,ts,nop,ws,?254:df,id+,flow:0
sig = *:64:0:*:mss*45,12:mss,sok,ts,nop,ws,?254:df,id+,flow:0
sig = *:64:0:*:mss*45,13:mss,sok,ts,nop,ws,?254:df,id+,flow:0
sig = *:64:0:*:mss*45,14:mss,sok,ts,nop,ws,?254:df,id+,flow:0
sig = *:64:0:*:native*max,5:mss,sok,ts,nop,ws,?254:df,id+,flow:0
sig = *:64:0:*:native*max,6:mss,sok,ts,nop,ws,?254:df,id+,flow:0
sig = *:64:0:*:native*max,7:mss,sok,ts,nop,ws,?254:df,id+,flow:0
sig = *:64:0:*:native*max,8:mss,sok,ts,nop,ws,?254:df,id+,flow:0
sig = *:64:0:*:native*max,9:mss,sok,ts,nop,ws,?254:df,id+,flow:0
sig = *:64:0:*:native*max,10:mss,sok,ts,nop,ws,?254:df,id+,flow:0
sig = *:64:0:*:native*max,11:mss,sok,ts,nop,ws,?254:df,id+,flow:0
sig = *:64:0:*:native*max,12:mss,sok,ts,nop,ws,?254:df,id+,flow:0
sig = *:64:0:*:native*max,13:mss,sok,ts,nop,ws,?254:df,id+,flow:0
sig = *:64:0:*:native*max,14:mss,sok,ts,nop,ws,?254:df,id+,flow:0

; @source this kernel with other settings
; @capture cargo xtask lab linux-default linux-no-timestamps linux-no-sack linux-no-scaling linux-bare linux-mtu-1400
;   linux-mtu-9000
; @date 2026-11-23
label = s:unix:Linux:4.20 or newer
sig = *:64:0:*:native*max,*:mss,nop,nop,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*max,*:mss,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*max,0:mss,sok,ts:df,id+,flow:0
sig = *:64!:0:*:native*max,0:mss,nop,nop,sok:df,id+,flow:0
sig = *:64:0:*:native*max,0:mss,nop,nop,ts:df,id+,flow:0
sig = *:64!:0:*:native*max,0:mss:df,id+,flow:0

; @source this kernel with other settings
; @capture cargo xtask lab linux-ecn linux-no-pmtu-discovery linux-no-flow-label
; @date 2026-11-23
label = s:unix:Linux:4.20 or newer
sig = *:64:0:*:native*max,*:mss,sok,ts,nop,ws:df,id+,ecn,flow:0
sig = *:64:0:*:native*max,*:mss,nop,nop,sok,nop,ws:df,id+,ecn,flow:0
sig = *:64:0:*:native*max,*:mss,nop,nop,ts,nop,ws:df,id+,ecn,flow:0
sig = *:64:0:*:native*max,*:mss,nop,ws:df,id+,ecn,flow:0
sig = *:64:0:*:native*max,0:mss,sok,ts:df,id+,ecn,flow:0
sig = *:64!:0:*:native*max,0:mss,nop,nop,sok:df,id+,ecn,flow:0
sig = *:64:0:*:native*max,0:mss,nop,nop,ts:df,id+,ecn,flow:0
sig = *:64!:0:*:native*max,0:mss:df,id+,ecn,flow:0
sig = *:64:0:*:native*max,*:mss,sok,ts,nop,ws::0
sig = *:64:0:*:native*max,*:mss,nop,nop,sok,nop,ws::0
sig = *:64:0:*:native*max,*:mss,nop,nop,ts,nop,ws::0
sig = *:64:0:*:native*max,*:mss,nop,ws::0
sig = *:64:0:*:native*max,0:mss,sok,ts::0
sig = *:64!:0:*:native*max,0:mss,nop,nop,sok::0
sig = *:64:0:*:native*max,0:mss,nop,nop,ts::0
sig = *:64!:0:*:native*max,0:mss::0

; @source this kernel with other settings
; @capture cargo xtask lab linux-memory-old
; @date 2026-11-23
label = s:unix:Linux:4.20 or newer
sig = *:64:0:*:native*29,*:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*30,*:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*29,*:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*30,*:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*29,*:mss,nop,nop,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*30,*:mss,nop,nop,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*29,*:mss,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*30,*:mss,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*29,0:mss,sok,ts:df,id+,flow:0
sig = *:64:0:*:native*30,0:mss,sok,ts:df,id+,flow:0
sig = *:64!:0:*:native*29,0:mss,nop,nop,sok:df,id+,flow:0
sig = *:64!:0:*:native*30,0:mss,nop,nop,sok:df,id+,flow:0
sig = *:64:0:*:native*29,0:mss,nop,nop,ts:df,id+,flow:0
sig = *:64:0:*:native*30,0:mss,nop,nop,ts:df,id+,flow:0
sig = *:64!:0:*:native*29,0:mss:df,id+,flow:0
sig = *:64!:0:*:native*30,0:mss:df,id+,flow:0

; @source as in ../tcp-request.fp; Linux, net/ipv4/tcp_output.c tcp_options_write: its order of options, which is that
;   of today
; @capture ../shared/labels: 13 groups, 2015 to 2020; ../shared/corpus: 68 captures
; @date 2021
label = s:unix:Linux:3.11-4.19
sig = *:64:0:*:mss*20,5:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*20,6:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*20,8:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*20,9:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*20,10:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*20,11:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*20,12:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*20,13:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*20,14:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*20,5:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*20,6:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*20,7:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*20,8:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*20,9:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*20,10:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*20,11:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*20,12:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*20,13:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*20,14:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*20,5:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*20,6:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*20,8:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*20,9:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*20,10:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*20,11:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*20,12:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*20,13:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*20,14:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*20,5:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*20,6:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*20,7:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*20,8:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*20,9:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*20,10:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*20,11:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*20,12:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*20,13:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*20,14:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*20,5:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:mss*20,6:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:mss*20,7:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:mss*20,8:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:mss*20,9:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:mss*20,10:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:mss*20,11:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:mss*20,12:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:mss*20,13:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:mss*20,14:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:native*20,5:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:native*20,6:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:native*20,7:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:native*20,8:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:native*20,9:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:native*20,10:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:native*20,11:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:native*20,12:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:native*20,13:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:native*20,14:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:mss*20,*:mss,nop,nop,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*20,*:mss,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*20,0:mss,sok,ts:df,id+,flow:0
sig = *:64!:0:*:mss*20,0:mss,nop,nop,sok:df,id+,flow:0
sig = *:64:0:*:mss*20,0:mss,nop,nop,ts:df,id+,flow:0
sig = *:64!:0:*:mss*20,0:mss:df,id+,flow:0
sig = *:64:0:*:mss*20,*:mss,sok,ts,nop,ws::0
sig = *:64:0:*:mss*20,*:mss,nop,nop,sok,nop,ws::0
sig = *:64:0:*:mss*20,*:mss,nop,nop,ts,nop,ws::0
sig = *:64:0:*:mss*20,*:mss,nop,ws::0
sig = *:64:0:*:mss*20,0:mss,sok,ts::0
sig = *:64!:0:*:mss*20,0:mss,nop,nop,sok::0
sig = *:64:0:*:mss*20,0:mss,nop,nop,ts::0
sig = *:64!:0:*:mss*20,0:mss::0
sig = *:64:0:*:mss*20,*:mss,sok,ts,nop,ws:df,id+,ecn,flow:0
sig = *:64:0:*:mss*20,*:mss,nop,nop,sok,nop,ws:df,id+,ecn,flow:0
sig = *:64:0:*:mss*20,*:mss,nop,nop,ts,nop,ws:df,id+,ecn,flow:0
sig = *:64:0:*:mss*20,*:mss,nop,ws:df,id+,ecn,flow:0
sig = *:64:0:*:mss*20,0:mss,sok,ts:df,id+,ecn,flow:0
sig = *:64!:0:*:mss*20,0:mss,nop,nop,sok:df,id+,ecn,flow:0
sig = *:64:0:*:mss*20,0:mss,nop,nop,ts:df,id+,ecn,flow:0
sig = *:64!:0:*:mss*20,0:mss:df,id+,ecn,flow:0

; @source as in ../tcp-request.fp; Linux, net/ipv4/tcp_output.c tcp_options_write: its order of options, which is that
;   of today
; @capture ../shared/labels: 7 groups, 2013 to 2017; ../shared/corpus: 32 captures
; @date 2011-05
label = s:unix:Linux:2.6.39-3.10
sig = *:64:0:*:mss*10,2:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*10,3:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*10,4:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*10,5:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*10,8:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*10,9:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*10,10:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*10,11:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*10,12:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*10,13:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*10,14:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*10,2:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*10,3:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*10,4:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*10,5:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*10,6:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*10,7:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*10,8:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*10,9:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*10,10:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*10,11:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*10,12:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*10,13:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*10,14:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*10,2:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*10,3:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*10,4:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*10,5:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*10,6:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*10,8:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*10,9:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*10,10:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*10,11:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*10,12:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*10,13:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*10,14:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*10,2:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*10,3:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*10,4:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*10,5:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*10,6:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*10,7:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*10,8:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*10,9:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*10,10:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*10,11:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*10,12:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*10,13:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*10,14:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*10,2:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:mss*10,3:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:mss*10,4:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:mss*10,5:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:mss*10,6:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:mss*10,7:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:mss*10,8:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:mss*10,9:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:mss*10,10:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:mss*10,11:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:mss*10,12:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:mss*10,13:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:mss*10,14:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:native*10,2:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:native*10,3:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:native*10,4:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:native*10,5:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:native*10,6:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:native*10,7:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:native*10,8:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:native*10,9:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:native*10,10:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:native*10,11:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:native*10,12:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:native*10,13:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:native*10,14:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:mss*10,*:mss,nop,nop,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*10,*:mss,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*10,0:mss,sok,ts:df,id+,flow:0
sig = *:64!:0:*:mss*10,0:mss,nop,nop,sok:df,id+,flow:0
sig = *:64:0:*:mss*10,0:mss,nop,nop,ts:df,id+,flow:0
sig = *:64!:0:*:mss*10,0:mss:df,id+,flow:0
sig = *:64:0:*:mss*10,*:mss,sok,ts,nop,ws::0
sig = *:64:0:*:mss*10,*:mss,nop,nop,sok,nop,ws::0
sig = *:64:0:*:mss*10,*:mss,nop,nop,ts,nop,ws::0
sig = *:64:0:*:mss*10,*:mss,nop,ws::0
sig = *:64:0:*:mss*10,0:mss,sok,ts::0
sig = *:64!:0:*:mss*10,0:mss,nop,nop,sok::0
sig = *:64:0:*:mss*10,0:mss,nop,nop,ts::0
sig = *:64!:0:*:mss*10,0:mss::0
sig = *:64:0:*:mss*10,*:mss,sok,ts,nop,ws:df,id+,ecn,flow:0
sig = *:64:0:*:mss*10,*:mss,nop,nop,sok,nop,ws:df,id+,ecn,flow:0
sig = *:64:0:*:mss*10,*:mss,nop,nop,ts,nop,ws:df,id+,ecn,flow:0
sig = *:64:0:*:mss*10,*:mss,nop,ws:df,id+,ecn,flow:0
sig = *:64:0:*:mss*10,0:mss,sok,ts:df,id+,ecn,flow:0
sig = *:64!:0:*:mss*10,0:mss,nop,nop,sok:df,id+,ecn,flow:0
sig = *:64:0:*:mss*10,0:mss,nop,nop,ts:df,id+,ecn,flow:0
sig = *:64!:0:*:mss*10,0:mss:df,id+,ecn,flow:0

; @source as in ../tcp-request.fp; scales of 0 to 4 also in 2.4 (pf.os)
; @capture ../shared/labels: 1 group, 2009; ../shared/corpus: 18 captures
; @date 2004
label = s:unix:Linux:2.6.x
sig = *:64:0:*:mss*4,8:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*4,9:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*4,10:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*4,5:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*4,6:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*4,7:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*4,8:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*4,9:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*4,10:mss,sok,ts,nop,ws:df,id+,flow:0
sig = 6:64:0:*:mss*4,8:mss,sok,ts,nop,ws::0
sig = 6:64:0:*:mss*4,9:mss,sok,ts,nop,ws::0
sig = 6:64:0:*:mss*4,10:mss,sok,ts,nop,ws::0
sig = 6:64:0:*:native*4,5:mss,sok,ts,nop,ws::0
sig = 6:64:0:*:native*4,6:mss,sok,ts,nop,ws::0
sig = 6:64:0:*:native*4,7:mss,sok,ts,nop,ws::0
sig = 6:64:0:*:native*4,8:mss,sok,ts,nop,ws::0
sig = 6:64:0:*:native*4,9:mss,sok,ts,nop,ws::0
sig = 6:64:0:*:native*4,10:mss,sok,ts,nop,ws::0

label = s:unix:Linux:2.4 or 2.6
sig = *:64:0:*:mss*4,0:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*4,1:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*4,2:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*4,3:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*4,4:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*4,0:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*4,1:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*4,2:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*4,3:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*4,4:mss,sok,ts,nop,ws:df,id+,flow:0
sig = 6:64:0:*:mss*4,0:mss,sok,ts,nop,ws::0
sig = 6:64:0:*:mss*4,1:mss,sok,ts,nop,ws::0
sig = 6:64:0:*:mss*4,2:mss,sok,ts,nop,ws::0
sig = 6:64:0:*:mss*4,3:mss,sok,ts,nop,ws::0
sig = 6:64:0:*:mss*4,4:mss,sok,ts,nop,ws::0
sig = 6:64:0:*:native*4,0:mss,sok,ts,nop,ws::0
sig = 6:64:0:*:native*4,1:mss,sok,ts,nop,ws::0
sig = 6:64:0:*:native*4,2:mss,sok,ts,nop,ws::0
sig = 6:64:0:*:native*4,3:mss,sok,ts,nop,ws::0
sig = 6:64:0:*:native*4,4:mss,sok,ts,nop,ws::0

; @source Linux, net/ipv4/tcp_output.c tcp_options_write: its order of options, which no other system has
; @capture ../shared/corpus: 2 captures
; @date 1999
label = g:unix:Linux:
sig = *:64:0:*:*,*:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:*,*:mss,sok,ts,nop,ws,?34,nop,nop:df,id+,flow:*

label = g:unix:Linux:(options removed on the way)
sig = *:64:0:*:*,*:mss,sok,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop,ws:df,id+,flow:0
sig = *:64:0:*:*,0:mss,sok,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop:df,id+,flow:0

; @source observation
; @capture ../shared/labels: 17 groups, to 2024; ../shared/corpus: 51 captures; enterprise-syn.tsv: 446 signatures at
;   120 values of the MSS, all Windows
; @date 2021
label = s:win:Windows:10 or 11
sig = *:128:0:*:native*max,8:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:native*max,8:mss,nop,ws,nop,nop,sok:df,id+,ecn,flow:0
sig = *:128:0:*:native*max,8:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:native*max,8:mss,nop,ws,sok,ts:df,id+,ecn,flow:0
sig = *:128:0:*:65535,1:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:65535,3:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:65535,4:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:65535,5:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:65535,6:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:65535,7:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:65535,9:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:65535,10:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:65535,11:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:65535,12:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:65535,13:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:65535,14:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:native*max,1:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:native*max,2:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:native*max,3:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:native*max,4:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:native*max,5:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:native*max,6:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:native*max,7:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:native*max,9:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:native*max,10:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:native*max,11:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:native*max,12:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:native*max,13:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:native*max,14:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:native*12,1:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:native*12,2:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:native*12,3:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:native*12,4:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:native*12,5:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:native*12,6:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:native*12,7:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:native*12,8:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:native*12,9:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:native*12,10:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:native*12,11:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:native*12,12:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:native*12,13:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:native*12,14:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:native*13,1:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:native*13,2:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:native*13,3:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:native*13,4:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:native*13,5:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:native*13,6:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:native*13,7:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:native*13,8:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:native*13,9:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:native*13,10:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:native*13,11:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:native*13,12:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:native*13,13:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:native*13,14:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:65535,1:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:65535,2:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:65535,3:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:65535,4:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:65535,5:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:65535,6:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:65535,7:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:65535,9:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:65535,10:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:65535,11:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:65535,12:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:65535,13:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:65535,14:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:native*max,1:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:native*max,2:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:native*max,3:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:native*max,4:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:native*max,5:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:native*max,6:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:native*max,7:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:native*max,9:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:native*max,10:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:native*max,11:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:native*max,12:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:native*max,13:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:native*max,14:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:native*12,1:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:native*12,2:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:native*12,3:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:native*12,4:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:native*12,5:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:native*12,6:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:native*12,7:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:native*12,8:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:native*12,9:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:native*12,10:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:native*12,11:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:native*12,12:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:native*12,13:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:native*12,14:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:native*13,1:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:native*13,2:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:native*13,3:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:native*13,4:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:native*13,5:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:native*13,6:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:native*13,7:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:native*13,8:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:native*13,9:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:native*13,10:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:native*13,11:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:native*13,12:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:native*13,13:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:native*13,14:mss,nop,ws,sok,ts:df,id+,flow:0

; @source as in ../tcp-request.fp
; @capture ../shared/labels: 4 groups, 2003 to 2015; ../shared/corpus: 30 captures; enterprise-syn.tsv: 69 signatures,
;   all Windows
; @date 2021
label = s:win:Windows:10 or 11 (repeated SYN), 2000 or XP
sig = *:128:0:*:native*max,0:mss,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:native*max,0:mss,nop,nop,nop,nop,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:65535,0:mss,nop,nop,nop,nop,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:native*max,0:mss,sok,ts:df,id+,flow:0

[tcp:response]

; @source lab: golang-gvisor-gvisor-dev 0.0~20221219.0-2, with and without SACK
; @capture cargo xtask lab gvisor gvisor-sack
; @date 2026-11-23
label = s:other:gVisor:
sig = 4:64!:0:*:29184,*:mss,sok,ts,nop,ws::0
sig = 4:64!:0:*:29184,*:mss,nop,nop,sok,nop,ws::0
sig = 4:64!:0:*:29184,*:mss,nop,nop,ts,nop,ws::0
sig = 4:64!:0:*:29184,*:mss,nop,ws::0
sig = 4:64!:0:*:29184,0:mss,sok,ts::0
sig = 4:64!:0:*:29184,0:mss,nop,nop,sok::0
sig = 4:64!:0:*:29184,0:mss,nop,nop,ts::0
sig = 4:64!:0:*:29184,0:mss::0

; @source lwIP, src/include/lwip/opt.h: TCP_WND, IP_DEFAULT_TTL; ESP-IDF, CONFIG_LWIP_TCP_WND_DEFAULT; lab: liblwip0
;   2.1.3+dfsg1-2 for the rest
; @capture cargo xtask lab lwip
; @date 2026-11-23
label = s:other:lwIP:
sig = 4:255!:0:*:mss*4,0:mss::0

label = s:other:lwIP:(ESP32)
sig = 4:255!:0:1440:5744,0:mss::0

; @source lab: liblwip0 2.1.3+dfsg1-2
; @capture cargo xtask lab lwip
; @date 2026-11-23
label = g:other:lwIP:
sig = 4:255!:0:*:*,*:mss,nop,ws::0

; @source lab: qemu 7.2 (-netdev user) and slirp4netns 1.2.0, all eight combinations of options
; @capture cargo xtask lab slirp4netns qemu-slirp-ipxe
; @date 2026-11-23
label = s:other:NAT of a virtual machine:qemu or newer VirtualBox (slirp)
sig = 4:64!:0:1460:65535,0:mss::0
sig = 4:64!:0:1460:65535,0:mss:id-:0

; @source as in ../tcp-response.fp; this kernel with other settings
; @capture ../shared/labels: 10 groups, 2021 to 2024; ../shared/corpus: 103 captures; cargo xtask lab linux-default
;   linux-bare linux-mtu-1400 linux-mtu-9000
; @date 2021
label = s:unix:Linux:4.20 or newer
sig = *:64:0:*:native*max,*:mss,sok,ts,nop,ws:df,flow:0
sig = *:64:0:*:native*max,*:mss,nop,nop,sok,nop,ws:df,flow:0
sig = *:64:0:*:native*max,*:mss,nop,nop,ts,nop,ws:df,flow:0
sig = *:64:0:*:native*max,*:mss,nop,ws:df,flow:0
sig = *:64:0:*:native*max,0:mss,sok,ts:df,flow:0
sig = *:64!:0:*:native*max,0:mss,nop,nop,sok:df,flow:0
sig = *:64:0:*:native*max,0:mss,nop,nop,ts:df,flow:0
sig = *:64!:0:*:native*max,0:mss:df,flow:0

; @source this kernel with other settings
; @capture cargo xtask lab linux-ecn linux-no-flow-label linux-memory-old
; @date 2026-11-23
label = s:unix:Linux:4.20 or newer
sig = *:64:0:*:native*max,*:mss,sok,ts,nop,ws:df,ecn,flow:0
sig = *:64:0:*:native*max,*:mss,nop,nop,sok,nop,ws:df,ecn,flow:0
sig = *:64:0:*:native*max,*:mss,nop,nop,ts,nop,ws:df,ecn,flow:0
sig = *:64:0:*:native*max,*:mss,nop,ws:df,ecn,flow:0
sig = *:64:0:*:native*max,0:mss,sok,ts:df,ecn,flow:0
sig = *:64!:0:*:native*max,0:mss,nop,nop,sok:df,ecn,flow:0
sig = *:64:0:*:native*max,0:mss,nop,nop,ts:df,ecn,flow:0
sig = *:64!:0:*:native*max,0:mss:df,ecn,flow:0
sig = 6:64:0:*:native*max,*:mss,sok,ts,nop,ws::0
sig = 6:64:0:*:native*max,*:mss,nop,nop,sok,nop,ws::0
sig = 6:64:0:*:native*max,*:mss,nop,nop,ts,nop,ws::0
sig = 6:64:0:*:native*max,*:mss,nop,ws::0
sig = 6:64:0:*:native*max,0:mss,sok,ts::0
sig = 6:64!:0:*:native*max,0:mss,nop,nop,sok::0
sig = 6:64:0:*:native*max,0:mss,nop,nop,ts::0
sig = *:64:0:*:native*29,*:mss,sok,ts,nop,ws:df,flow:0
sig = *:64:0:*:native*30,*:mss,sok,ts,nop,ws:df,flow:0
sig = *:64:0:*:native*29,*:mss,nop,nop,sok,nop,ws:df,flow:0
sig = *:64:0:*:native*30,*:mss,nop,nop,sok,nop,ws:df,flow:0
sig = *:64:0:*:native*29,*:mss,nop,nop,ts,nop,ws:df,flow:0
sig = *:64:0:*:native*30,*:mss,nop,nop,ts,nop,ws:df,flow:0
sig = *:64:0:*:native*29,*:mss,nop,ws:df,flow:0
sig = *:64:0:*:native*30,*:mss,nop,ws:df,flow:0
sig = *:64:0:*:native*29,0:mss,sok,ts:df,flow:0
sig = *:64:0:*:native*30,0:mss,sok,ts:df,flow:0
sig = *:64!:0:*:native*29,0:mss,nop,nop,sok:df,flow:0
sig = *:64!:0:*:native*30,0:mss,nop,nop,sok:df,flow:0
sig = *:64:0:*:native*29,0:mss,nop,nop,ts:df,flow:0
sig = *:64:0:*:native*30,0:mss,nop,nop,ts:df,flow:0
sig = *:64!:0:*:native*29,0:mss:df,flow:0
sig = *:64!:0:*:native*30,0:mss:df,flow:0

; @source as in ../tcp-response.fp; agreeing to ECN as this kernel; flow labels are newer (net.ipv6.auto_flowlabels)
; @capture ../shared/labels: 19 groups, 2013 to 2020; ../shared/corpus: 103 captures
; @date 2021
label = s:unix:Linux:3.11-4.19
sig = *:64:0:*:native*20,*:mss,sok,ts,nop,ws:df,flow:0
sig = *:64:0:*:native*20,*:mss,nop,nop,sok,nop,ws:df,flow:0
sig = *:64:0:*:native*20,*:mss,nop,nop,ts,nop,ws:df,flow:0
sig = *:64:0:*:mss*20,*:mss,sok,ts,nop,ws:df,ecn,flow:0
sig = *:64:0:*:mss*20,*:mss,nop,nop,sok,nop,ws:df,ecn,flow:0
sig = *:64:0:*:mss*20,*:mss,nop,nop,ts,nop,ws:df,ecn,flow:0
sig = *:64:0:*:mss*20,*:mss,nop,ws:df,ecn,flow:0
sig = *:64:0:*:mss*20,0:mss,sok,ts:df,ecn,flow:0
sig = *:64!:0:*:mss*20,0:mss,nop,nop,sok:df,ecn,flow:0
sig = *:64:0:*:mss*20,0:mss,nop,nop,ts:df,ecn,flow:0
sig = *:64!:0:*:mss*20,0:mss:df,ecn,flow:0
sig = 6:64:0:*:mss*20,*:mss,nop,nop,ts,nop,ws::0
sig = 6:64:0:*:mss*20,*:mss,nop,ws::0
sig = 6:64:0:*:mss*20,0:mss,sok,ts::0
sig = 6:64!:0:*:mss*20,0:mss,nop,nop,sok::0
sig = 6:64:0:*:mss*20,0:mss,nop,nop,ts::0

; @source as in ../tcp-response.fp; agreeing to ECN as this kernel; flow labels are newer (net.ipv6.auto_flowlabels)
; @capture ../shared/labels: 7 groups, 2011 to 2016; ../shared/corpus: 82 captures
; @date 2013
label = s:unix:Linux:2.6.39-3.10
sig = *:64:0:*:native*10,*:mss,sok,ts,nop,ws:df,flow:0
sig = *:64:0:*:native*10,*:mss,nop,nop,sok,nop,ws:df,flow:0
sig = *:64:0:*:native*10,*:mss,nop,nop,ts,nop,ws:df,flow:0
sig = *:64:0:*:native*10,*:mss,sok,ts,nop,ws,?30:df,flow:0
sig = *:64:0:*:mss*10,*:mss,sok,ts,nop,ws:df,ecn,flow:0
sig = *:64:0:*:mss*10,*:mss,nop,nop,sok,nop,ws:df,ecn,flow:0
sig = *:64:0:*:mss*10,*:mss,nop,nop,ts,nop,ws:df,ecn,flow:0
sig = *:64:0:*:mss*10,*:mss,nop,ws:df,ecn,flow:0
sig = *:64:0:*:mss*10,0:mss,sok,ts:df,ecn,flow:0
sig = *:64!:0:*:mss*10,0:mss,nop,nop,sok:df,ecn,flow:0
sig = *:64:0:*:mss*10,0:mss,nop,nop,ts:df,ecn,flow:0
sig = *:64!:0:*:mss*10,0:mss:df,ecn,flow:0
sig = 6:64:0:*:mss*10,*:mss,nop,nop,ts,nop,ws::0
sig = 6:64:0:*:mss*10,*:mss,nop,ws::0
sig = 6:64:0:*:mss*10,0:mss,sok,ts::0
sig = 6:64!:0:*:mss*10,0:mss,nop,nop,sok::0
sig = 6:64:0:*:mss*10,0:mss,nop,nop,ts::0

; @source as in ../tcp-response.fp: the window of a system is the same whatever it is offered
; @capture ../shared/labels: 17 groups, 2020 to 2025, of which none without scaling; 3 groups, 2006 to 2016
; @date 2021
label = s:win:Windows:2000 to Server 2003, or 10 (1703) or newer
sig = *:128!:0:*:65535,0:mss:df,id+,flow:0

; @source XNU, bsd/netinet/tcp_output.c: its order of options
; @date 2021
label = g:unix:macOS:(or iOS)
sig = *:64:0:*:*,*:mss,nop,ws,nop,nop,ts,sok,eol+1:df,flow:0
sig = *:64:0:*:*,*:mss,nop,ws,nop,nop,ts,sok,eol+1:df,id+,flow:0
sig = 6:64:0:*:*,*:mss,nop,ws,nop,nop,ts,sok,eol+1::0
sig = *:64:0:*:*,0:mss,nop,nop,ts,sok,eol+1:df,flow:0

; @source FreeBSD, sys/netinet/tcp_output.c: order of options
; @date 2016-10
label = g:unix:FreeBSD:
sig = *:64!:0:*:65535,*:mss,nop,ws,sok,ts:df,flow:0
sig = *:64!:0:*:65535,*:mss,nop,ws,sok,ts:df,id+,flow:0

; @source Linux, net/ipv4/tcp_output.c tcp_options_write: its order of options, which no other system has
; @capture ../shared/corpus: 11 captures
; @date 1999
label = g:unix:Linux:
sig = *:64:0:*:*,*:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64!:0:*:*,*:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:*,*:mss,nop,nop,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:*,*:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:*,*:mss,sok,ts,nop,ws,?34,nop,nop:df,flow:0

label = g:unix:Linux:(options removed on the way)
sig = *:64:0:*:*,*:mss,sok,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop,ws:df,flow:0
sig = *:64:0:*:*,*:mss,sok,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop,ws:df,id+,flow:0
sig = *:64:0:*:*,0:mss,sok,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop:df,flow:0
sig = *:64:0:*:*,0:mss,sok,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop:df,id+,flow:0

; @source observation: the orders of Vista and newer and a TTL of 128
; @capture ../shared/corpus: 7 captures
; @date 2021
label = g:win:Windows:
sig = *:128!:0:*:*,*:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128!:0:*:*,*:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128!:0:*:*,0:mss,nop,nop,sok:df,id+,flow:0

[tcp:request]

; @source the values of OpenBSD's pf.os 1.27 and FreeBSD's (ISC), as nftables 1.0.6 carries it; the identification is
;   taken for not 0, as it was in all of these
; @date 2003-11
label = s:unix:AIX:4.3 or 5.x
sig = 4:64!:0:512:16384,*:mss,nop,ws,nop,nop,ts::0
sig = 4:64!:0:512:32768,*:mss,nop,ws,nop,nop,ts::0
sig = 4:64!:0:512:65535,*:mss,nop,ws,nop,nop,ts::0
sig = 4:64!:0:*:65535,1:mss,nop,ws,nop,nop,ts,nop,nop,sok::0

label = s:unix:FreeBSD:4.x or 5.x (or macOS 10.2)
sig = 4:64!:0:*:16384,0:mss,nop,ws,nop,nop,ts:df,id+:0
sig = 4:64!:0:*:1024,0:mss,nop,ws,nop,nop,ts:df,id+:0
sig = 4:64!:0:*:57344,0:mss,nop,ws,nop,nop,ts:df,id+:0
sig = 4:64!:0:*:32768,0:mss,nop,ws,nop,nop,ts:df,id+:0
sig = 4:64!:0:*:65535,0:mss,nop,ws,nop,nop,ts:df,id+:0
sig = 4:64!:0:*:65535,1:mss,nop,ws,nop,nop,ts:df,id+:0

label = s:unix:NetBSD:1.6
sig = 4:64!:0:*:16384,0:mss,nop,ws,nop,nop,ts:ts1-:0
sig = 4:64!:0:*:65535,0:mss,nop,ws,nop,nop,ts:ts1-:0
sig = 4:64!:0:*:16384,0:mss,nop,ws,nop,nop,ts:df,id+,ts1-:0
sig = 4:64!:0:*:32768,0:mss,nop,ws,nop,nop,ts:df,id+,ts1-:0
sig = 4:64!:0:*:65535,1:mss,nop,ws,nop,nop,ts:ts1-:0

label = s:unix:NetBSD:1.3 (or OpenBSD 2.6)
sig = 4:64!:0:*:16384,0:mss,nop,ws,nop,nop,ts::0

label = s:unix:OpenBSD:3.0-4.8
sig = 4:64!:0:*:16384,0:mss,nop,nop,sok,nop,ws,nop,nop,ts:df,id+:0
sig = 4:64!:0:*:57344,0:mss,nop,nop,sok,nop,ws,nop,nop,ts:df,id+:0
sig = 4:64!:0:*:65535,0:mss,nop,nop,sok,nop,ws,nop,nop,ts:df,id+:0
sig = 4:64!:0:*:16384,0:mss,nop,nop,sok,nop,ws,nop,nop,ts::0
sig = 4:64!:0:*:57344,0:mss,nop,nop,sok,nop,ws,nop,nop,ts::0

label = s:unix:OpenBSD:4.9-5.8
sig = 4:64!:0:*:16384,3:mss,nop,nop,sok,nop,ws,nop,nop,ts:df,id+:0
sig = 4:64!:0:*:16384,3:mss,nop,nop,sok,nop,ws,nop,nop,ts::0

label = s:unix:DragonFly:1.2-2.7
sig = 4:64!:0:*:57344,0:mss,nop,ws,nop,nop,sok,nop,nop,ts::0
sig = 4:64!:0:*:57344,5:mss,nop,ws,nop,nop,sok,nop,nop,ts::0

label = s:unix:Solaris:2.5 to 7
sig = 4:255!:0:*:mss*17,0:mss:df,id+:0
sig = 4:255!:0:*:mss*6,0:mss:df,id+:0
sig = 4:255!:0:*:mss*23,0:mss:df,id+:0
sig = 4:255!:0:*:mss*44,0:mss:df,id+:0

label = s:unix:Solaris:8
sig = 4:64!:0:*:mss*17,3:nop,ws,nop,nop,ts,nop,nop,sok,mss:df,id+,ts1-:0
sig = 4:64!:0:*:mss*17,0:nop,nop,sok,mss:df,id+:0

label = s:unix:Solaris:9
sig = 4:64!:0:*:mss*34,0:mss,nop,nop,sok:df,id+:0

label = s:unix:Solaris:10
sig = 4:64!:0:*:32850,1:mss,nop,nop,ts,nop,ws,nop,nop,sok:df,id+:0

label = s:unix:IRIX:6.5
sig = 4:64!:0:*:49152,2:mss,nop,ws,nop,nop,sok::0
sig = 4:64!:0:*:49152,3:mss,nop,ws,nop,nop,sok::0
sig = 4:64!:0:*:61440,0:mss,nop,nop,sok::0
sig = 4:64!:0:*:49152,0:mss,nop,nop,sok::0
sig = 4:60!:0:*:49152,2:mss,nop,ws,nop,nop,ts,nop,nop,sok::0

label = s:unix:Tru64:4.0 to 5.1
sig = 4:64!:0:*:32768,0:mss,nop,ws::0
sig = 4:64!:0:*:61440,0:mss,nop,ws::0

label = s:unix:HP-UX:11.x
sig = 4:64!:0:*:32768,0:mss,ws,nop::0
sig = 4:64!:0:*:0,0:mss,ws,nop::0
sig = 4:64!:0:*:32768,0:mss,ws,nop:df,id+:0

label = s:unix:BSD-OS:3.1 to 4.3 (or macOS 10.2)
sig = 4:64!:0:1460:8192,0:mss,nop,ws,nop,nop,ts:df,id+:0

label = s:unix:UnixWare:7.1
sig = 4:64!:0:1460:mss*3,0:mss,nop,ws,nop,nop,ts:df,id+:0
sig = 4:64!:0:1380:mss*17,0:mss,nop,ws,nop,nop,ts:df,id+:0

label = s:other:OpenVMS:7.2 (Multinet)
sig = 4:64!:0:*:6144,0:mss,nop,ws,nop,nop,ts:df,id+:0

label = s:other:OS 400:V4 or V5
sig = 4:64!:0:1440:8192,0:mss,nop,ws,nop,nop,ts:df,id+:0
sig = 4:64!:0:1440:4096,0:mss,nop,ws,nop,nop,ts:df,id+:0

label = s:other:Mac OS:7.3 to 9.2
sig = 4:255!:0:*:16616,0:mss,ws,eol+0:df,id+:0
sig = 4:255!:0:*:32768,0:mss,ws,nop:df,id+:0
sig = 4:255!:0:*:65535,0:mss,nop,nop,nop,nop:df,id+:0

label = s:other:BeOS:5
sig = 4:255!:0:*:1024,0:mss,nop,ws::0

label = s:other:Plan 9:4
sig = 4:255!:0:1460:65535,0:mss,ws,nop::0

label = s:other:AmigaOS:3.9
sig = 4:64!:0:1560:16384,0:mss,nop,nop,sok:df,id+:0

label = s:other:NetWare:6
sig = 4:128!:0:*:6144,0:mss,ws,nop,sok,nop,nop:df,id+:0

label = s:other:Symbian OS:7
sig = 4:64!:0:1460:mss*23,1:nop,ws,nop,nop,ts,nop,nop,sok,mss:df,id+:0
sig = 4:64!:0:1460:mss*22,0:mss,ts,sok:df,id+:0
sig = 4:64!:0:1360:mss*36,0:mss,ts,sok:df,id+:0

label = s:other:Palm OS:3 to 5
sig = 4:255!:0:536:mss*5,0:mss::0
sig = 4:255!:0:536:mss*9,0:mss::0
sig = 4:255!:0:536:mss*29,0:mss::0

label = s:other:Dreamcast:
sig = 4:64!:0:536:mtu*5,0:mss::0
sig = 4:128!:0:1460:4096,0:mss::0

label = s:other:PlayStation:2 (or Linux 2.2)
sig = 4:64!:0:1460:mss*22,0:mss:df,id+:0

label = s:win:Windows:95
sig = 4:64!:0:*:mss*44,0:mss,nop,ws,nop,nop,ts,nop,nop,sok:df,id+,ts1-:0
sig = 4:128!:0:*:8192,0:mss,nop,ws,nop,nop,ts,nop,nop,sok:df,id+,ts1-:0

label = s:win:Windows:98
sig = 4:32!:0:*:mss*44,0:mss,nop,nop,sok:df,id+:0
sig = 4:32!:0:*:8192,0:mss,nop,nop,sok:df,id+:0
sig = 4:64!:0:*:mss*4,0:mss,nop,nop,sok:df,id+:0
sig = 4:64!:0:*:mss*6,0:mss,nop,nop,sok:df,id+:0
sig = 4:64!:0:*:mss*12,0:mss,nop,nop,sok:df,id+:0
sig = 4:64!:0:*:32767,0:mss,nop,nop,sok:df,id+:0
sig = 4:64!:0:*:37300,0:mss,nop,nop,sok:df,id+:0
sig = 4:64!:0:1460:mtu*30,0:mss,nop,ws,nop,nop,ts,nop,nop,sok:df,id+,ts1-:0
sig = 4:64!:0:*:46080,3:mss,nop,ws,nop,nop,sok:df,id+:0
sig = 4:128!:0:*:mss*16,0:mss,nop,nop,sok:df,id+:0
sig = 4:128!:0:*:mss*26,0:mss,nop,nop,sok:df,id+:0
sig = 4:128!:0:*:mtu*30,0:mss,nop,nop,sok:df,id+:0
sig = 4:128!:0:*:60352,0:mss,nop,nop,sok:df,id+:0
sig = 4:128!:0:*:mss*16,0:mss,nop,ws,nop,nop,ts,nop,nop,sok:df,id+,ts1-:0
sig = 4:128!:0:*:60352,2:mss,nop,ws,nop,nop,ts,nop,nop,sok:df,id+,ts1-:0
sig = 4:128!:0:*:32767,0:mss,nop,ws,nop,nop,sok:df,id+:0

label = s:win:Windows:ME
sig = 4:64!:0:*:44620,0:mss,nop,nop,sok::0

label = s:win:Windows:3.11, CE 2.0 or 2003 AS (initial TTL of 32)
sig = 4:32!:0:*:8192,0:mss:df,id+:0
sig = 4:32!:0:1460:3100,0:mss:df,id+:0
sig = 4:32!:0:1460:32768,0:mss,nop,ws,nop,nop,sok:df,id+:0

label = s:win:Windows:NT 4.0
sig = 4:128!:0:1414:mtu*31,0:mss:df,id+:0
sig = 4:128!:0:1414:64512,0:mss:df,id+:0
sig = 4:128!:0:*:8192,0:mss:df,id+:0

label = s:win:Windows:2000 or XP
sig = 4:128!:0:*:40320,0:mss,nop,nop,sok:df,id+:0
sig = 4:128!:0:*:mss*20,0:mss,nop,nop,sok:df,id+:0
sig = 4:128!:0:536:16384,0:mss,nop,ws,nop,nop,sok:df,id+:0

label = s:win:Windows:(Pocket PC 2002)
sig = 4:128!:0:1460:32768,0:mss,nop,ws,nop,nop,ts,nop,nop,sok:df,id+,ts1-:0
