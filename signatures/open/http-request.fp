; Clients by their HTTP request.
;
; s: the order of the headers, and values that are the program's own, say what it is; where the order is too plain
; to say so alone, a [value] of the User-Agent stands beside it. g: only the User-Agent says so.
; A request in a known order with another User-Agent keeps its name and counts as dishonest, as in p0f.
; @source beside each entry
; @licence MIT OR Apache-2.0
; @date 2026-11-23

classes = win,unix,other

[http:request]

; --- Browsers of the Chromium family. Plain HTTP shows no Sec-Fetch and no client hints, so that only the brand in
; the User-Agent tells one from another; the order of the headers says that it is Chromium.

; @source lab: chromium 156.0.8078.79-1~deb12u1; product token from the vendor's User-Agent documentation
; @licence MIT OR Apache-2.0
; @date 2026-11-23
; @capture cargo xtask lab chromium
label = s:!:Edge:79 or newer
sys = Windows,@unix
sig = 1:Host,Connection=[keep-alive],User-Agent=[Edg],Accept,Accept-Encoding,Accept-Language:Accept-Charset,Keep-Alive:Edg
sig = 1:Host,Connection=[keep-alive],Accept,User-Agent=[Edg],Accept-Encoding,Accept-Language:Accept-Charset,Keep-Alive:Edg

; @source lab: chromium 156.0.8078.79-1~deb12u1; product token from the vendor's User-Agent documentation
; @licence MIT OR Apache-2.0
; @date 2026-11-23
; @capture cargo xtask lab chromium
label = s:!:Opera:15 or newer
sys = Windows,@unix
sig = 1:Host,Connection=[keep-alive],User-Agent=[OPR/],Accept,Accept-Encoding,Accept-Language:Accept-Charset,Keep-Alive:OPR/
sig = 1:Host,Connection=[keep-alive],Accept,User-Agent=[OPR/],Accept-Encoding,Accept-Language:Accept-Charset,Keep-Alive:OPR/

; @source lab: chromium 156.0.8078.79-1~deb12u1; product token from the vendor's User-Agent documentation
; @licence MIT OR Apache-2.0
; @date 2026-11-23
; @capture cargo xtask lab chromium
label = s:!:Samsung Browser:
sys = Linux
sig = 1:Host,Connection=[keep-alive],User-Agent=[SamsungBrowser/],Accept,Accept-Encoding,Accept-Language:Accept-Charset,Keep-Alive:SamsungBrowser/
sig = 1:Host,Connection=[keep-alive],Accept,User-Agent=[SamsungBrowser/],Accept-Encoding,Accept-Language:Accept-Charset,Keep-Alive:SamsungBrowser/

; @source lab: chromium 156.0.8078.79-1~deb12u1; product token from the vendor's User-Agent documentation
; @licence MIT OR Apache-2.0
; @date 2026-11-23
; @capture cargo xtask lab chromium
label = s:!:Vivaldi:
sys = Windows,@unix
sig = 1:Host,Connection=[keep-alive],User-Agent=[Vivaldi/],Accept,Accept-Encoding,Accept-Language:Accept-Charset,Keep-Alive:Vivaldi/
sig = 1:Host,Connection=[keep-alive],Accept,User-Agent=[Vivaldi/],Accept-Encoding,Accept-Language:Accept-Charset,Keep-Alive:Vivaldi/

; @source lab: chromium 156.0.8078.79-1~deb12u1; product token from the vendor's User-Agent documentation
; @licence MIT OR Apache-2.0
; @date 2026-11-23
; @capture cargo xtask lab chromium
label = s:!:Yandex Browser:
sys = Windows,@unix
sig = 1:Host,Connection=[keep-alive],User-Agent=[YaBrowser/],Accept,Accept-Encoding,Accept-Language:Accept-Charset,Keep-Alive:YaBrowser/
sig = 1:Host,Connection=[keep-alive],Accept,User-Agent=[YaBrowser/],Accept-Encoding,Accept-Language:Accept-Charset,Keep-Alive:YaBrowser/

; Sends Sec-GPC, and the language before the encoding.
; @source header order of real captures, ../shared/corpus (facts)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = s:!:Brave:
sys = Windows,@unix
sig = 1:Host,Connection=[keep-alive],User-Agent,Accept,Sec-GPC=[1],Accept-Language,Accept-Encoding:Accept-Charset,Keep-Alive:Chrom

; @source header orders and systems of cisco/mercury's http-os telemetry of 2021-03-19 (BSD-3-Clause); Android WebView User-Agent documentation
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = s:!:Android:WebView
sys = Linux
sig = 1:Host,Connection=[keep-alive],User-Agent=[; wv)],Accept,Accept-Encoding,Accept-Language:Accept-Charset,Keep-Alive:Chrom

; Asks for JPEG XL.
; @source lab: chromium 156.0.8078.79-1~deb12u1
; @licence MIT OR Apache-2.0
; @date 2026-11-23
; @capture cargo xtask lab chromium
label = s:!:Chrome:140 or newer
sys = Windows,@unix
sig = 1:Host,Connection=[keep-alive],Upgrade-Insecure-Requests=[1],User-Agent,Accept=[image/jxl],Accept-Encoding=[gzip, deflate],Accept-Language:Accept-Charset,Keep-Alive:Chrom
sig = 1:Host,Connection=[keep-alive],User-Agent,Accept=[image/jxl],Accept-Encoding=[gzip, deflate],Accept-Language:Accept-Charset,Keep-Alive:Chrom

; @source lab: chromium 156.0.8078.79-1~deb12u1; header order of real captures, ../shared/corpus (facts)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
; @capture cargo xtask lab chromium
label = s:!:Chrome:109 or newer
sys = Windows,@unix
sig = 1:Host,Connection=[keep-alive],Upgrade-Insecure-Requests=[1],User-Agent,Accept=[signed-exchange;v=b3;q=0.7],Accept-Encoding=[gzip, deflate],Accept-Language:Accept-Charset,Keep-Alive:Chrom

; @source header orders and systems of cisco/mercury's http-os telemetry of 2021-03-19 (BSD-3-Clause); header order of real captures, ../shared/corpus (facts)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = s:!:Chrome:85 or newer
sys = Windows,@unix
sig = 1:Host,Connection=[keep-alive],Upgrade-Insecure-Requests=[1],User-Agent,Accept=[image/avif],Accept-Encoding=[gzip, deflate],Accept-Language:Accept-Charset,Keep-Alive:Chrom
sig = 1:Host,Connection=[keep-alive],User-Agent,Accept=[image/avif],Accept-Encoding=[gzip, deflate],Accept-Language:Accept-Charset,Keep-Alive:Chrom

; @source header orders and systems of cisco/mercury's http-os telemetry of 2021-03-19 (BSD-3-Clause); header order of real captures, ../shared/corpus (facts)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = s:!:Chrome:59 to 84
sys = Windows,@unix
sig = 1:Host,Connection=[keep-alive],Upgrade-Insecure-Requests=[1],User-Agent,Accept=[image/apng],Accept-Encoding=[gzip, deflate],Accept-Language:Accept-Charset,Keep-Alive:Chrom
sig = 1:Host,Connection=[keep-alive],User-Agent,Accept=[image/apng],Accept-Encoding=[gzip, deflate],Accept-Language:Accept-Charset,Keep-Alive:Chrom

; The last that offer sdch, with blanks in the list. A proxy may have put Connection elsewhere.
; @source header order of real captures, ../shared/corpus (facts)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = s:!:Chrome:43 to 58
sys = Windows,@unix
sig = 1:Host,Accept,User-Agent,Accept-Encoding=[gzip, deflate, sdch],Accept-Language:Accept-Charset,Keep-Alive:Chrom
sig = 1:Host,User-Agent,Accept,Accept-Encoding=[gzip, deflate, sdch],Accept-Language:Accept-Charset,Keep-Alive:Chrom

; What a page asks for; an Accept that a script set stands before the User-Agent; background requests have none.
; @source lab: chromium 156.0.8078.79-1~deb12u1; header orders and systems of cisco/mercury's http-os telemetry of 2021-03-19 (BSD-3-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
; @capture cargo xtask lab chromium
label = s:!:Chrome:51 or newer
sys = Windows,@unix
sig = 1:Host,Connection=[keep-alive],User-Agent,Accept,Accept-Encoding=[gzip, deflate],Accept-Language:Accept-Charset,Keep-Alive:Chrom
sig = 1:Host,Connection=[keep-alive],Accept,User-Agent,Accept-Encoding=[gzip, deflate],Accept-Language:Accept-Charset,Keep-Alive:Chrom
sig = 1:Host,Connection=[keep-alive],User-Agent,Accept-Encoding=[gzip, deflate]:Accept,Accept-Charset,Keep-Alive:Chrom
sig = 1:Host,Connection=[Upgrade],User-Agent,Upgrade=[websocket],Sec-WebSocket-Version,Accept-Encoding,Accept-Language:Accept,Accept-Charset,Keep-Alive:Chrom

; --- Firefox

; @source lab: firefox-esr 153.7.0esr-1~deb12u1; header order of real captures, ../shared/corpus (facts)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
; @capture cargo xtask lab firefox
label = s:!:Firefox:128 or newer
sys = Windows,@unix
sig = 1:Host,User-Agent,Accept,Accept-Language,Accept-Encoding=[gzip, deflate],Connection=[keep-alive],Priority=[u=]:Accept-Charset,Keep-Alive:Firefox/

; A page; what pages ask for has looked the same since 10.
; @source header orders and systems of cisco/mercury's http-os telemetry of 2021-03-19 (BSD-3-Clause); header order of real captures, ../shared/corpus (facts)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = s:!:Firefox:52 to 127
sys = Windows,@unix
sig = 1:Host,User-Agent,Accept,Accept-Language,Accept-Encoding=[gzip, deflate],Connection=[keep-alive],Upgrade-Insecure-Requests=[1]:Accept-Charset,Keep-Alive:Firefox/

; p0f takes these for Safari 5.1 to 6, whose Accept-Language has no q.
; @source lab: firefox-esr 153.7.0esr-1~deb12u1; header orders and systems of cisco/mercury's http-os telemetry of 2021-03-19 (BSD-3-Clause); header order of real captures, ../shared/corpus (facts)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
; @capture cargo xtask lab firefox
label = s:!:Firefox:10 or newer
sys = Windows,@unix
sig = 1:Host,User-Agent,Accept,Accept-Language=[;q=0.],Accept-Encoding=[gzip, deflate],Connection=[keep-alive]:Accept-Charset,Keep-Alive:Firefox/

; --- WebKit of Apple and GTK

; The language stands behind the User-Agent, where Chromium has the encoding; of the telemetry's requests in these
; orders at least 99% came from Apple systems.
; @source header orders and systems of cisco/mercury's http-os telemetry of 2021-03-19 (BSD-3-Clause); header order of real captures, ../shared/corpus (facts)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = s:!:Safari:10 or newer
sys = Mac OS X,iOS
sig = 1:Host,Upgrade-Insecure-Requests=[1],Accept,User-Agent,Accept-Language,Accept-Encoding=[gzip, deflate]:Accept-Charset,Keep-Alive:KHTML, like Gecko)
sig = 1:Host,Accept,Upgrade-Insecure-Requests=[1],User-Agent,Accept-Language,Accept-Encoding=[gzip, deflate]:Accept-Charset,Keep-Alive:KHTML, like Gecko)
sig = 1:Host,Accept-Encoding=[gzip, deflate],Connection=[keep-alive],Accept,User-Agent,Accept-Language:Accept-Charset,Keep-Alive:KHTML, like Gecko)
sig = 1:Host,Connection=[keep-alive],Accept,User-Agent,Accept-Language,Accept-Encoding=[gzip, deflate]:Accept-Charset,Keep-Alive:KHTML, like Gecko)
sig = 1:Host,Accept,User-Agent,Accept-Language,Accept-Encoding=[gzip, deflate],Connection=[keep-alive]:Accept-Charset,Keep-Alive:KHTML, like Gecko)

; @source header order of real captures, ../shared/corpus (facts)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = s:!:AppleCoreMedia:
sys = Mac OS X,iOS
sig = 1:Host,X-Playback-Session-Id,Accept=[*/*],User-Agent,Accept-Language,Accept-Encoding=[identity],Connection=[keep-alive]:Accept-Charset,Keep-Alive:AppleCoreMedia/

; Foundation's URL loading, in whatever program; 99.9% of 150,000 requests of the telemetry came from macOS.
; @source header orders and systems of cisco/mercury's http-os telemetry of 2021-03-19 (BSD-3-Clause); header order of real captures, ../shared/corpus (facts)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = s:!:CFNetwork:
sys = Mac OS X,iOS
sig = 1:Host,Accept,Accept-Language,Connection=[keep-alive],Accept-Encoding=[gzip, deflate],User-Agent:Accept-Charset,Keep-Alive:

; @source header order of real captures, ../shared/corpus (facts)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = s:!:CFNetwork:captive portal check
sys = Mac OS X,iOS
sig = 0:Host,Connection=[close],User-Agent=[CaptiveNetworkSupport]:Accept,Accept-Encoding,Accept-Language,Accept-Charset:CaptiveNetworkSupport

; libsoup writes Host last.
; @source lab: surf 2.1+git20221016-4
; @licence MIT OR Apache-2.0
; @date 2026-11-23
; @capture cargo xtask lab surf
label = s:!:WebKitGTK:
sys = @unix
sig = 1:Accept,User-Agent,Accept-Encoding=[gzip, deflate],Accept-Language,Connection=[Keep-Alive],Host:Accept-Charset,Keep-Alive:AppleWebKit/

; --- Windows: WinINet, WinHTTP and what stands on them

; 99% of 360,000 requests of the telemetry came from Windows.
; @source header orders and systems of cisco/mercury's http-os telemetry of 2021-03-19 (BSD-3-Clause); header order of real captures, ../shared/corpus (facts)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = s:!:Microsoft BITS:
sys = Windows
sig = 1:Connection=[Keep-Alive],Accept=[*/*],Accept-Encoding=[identity],User-Agent,Host:Accept-Language,Accept-Charset,Keep-Alive:Microsoft BITS/
sig = 1:Accept=[*/*],Accept-Encoding=[identity],If-Unmodified-Since,User-Agent,Host,Connection=[Keep-Alive]:Accept-Language,Accept-Charset,Keep-Alive:Microsoft BITS/

; Peer distribution is of Windows alone: all of 1.1 million requests of the telemetry.
; @source header orders and systems of cisco/mercury's http-os telemetry of 2021-03-19 (BSD-3-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = s:!:WinHTTP:BranchCache
sys = Windows
sig = 1:Accept-Encoding=[peerdist],User-Agent,X-P2P-PeerDist,Host:Accept-Language,Accept-Charset,Keep-Alive:
sig = 1:Accept-Encoding=[peerdist],Host,Connection=[Keep-Alive],X-P2P-PeerDist:Accept-Charset,Keep-Alive:

; CryptoAPI, Delivery Optimization, connectivity checks; 99% of 500,000 requests of the telemetry came from Windows.
; @source header orders and systems of cisco/mercury's http-os telemetry of 2021-03-19 (BSD-3-Clause); header order of real captures, ../shared/corpus (facts)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = s:!:WinHTTP:
sys = Windows
sig = 1:Connection=[Keep-Alive],Accept=[*/*],User-Agent,Host:Accept-Encoding,Accept-Language,Accept-Charset,Keep-Alive:
sig = 1:Connection=[Keep-Alive],Pragma=[no-cache],User-Agent,Host:Accept,Accept-Encoding,Accept-Language,Accept-Charset,Keep-Alive:

; And 9 or 10 by its order.
; @source header order of real captures, ../shared/corpus (facts)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = s:!:MSIE:11
sys = Windows
sig = 1:Accept=[text/html, application/xhtml+xml],?Referer,Accept-Language,User-Agent,Accept-Encoding=[gzip, deflate],Host,Connection:Accept-Charset,Keep-Alive,UA-CPU:Trident/7

; At least 99% of the telemetry's requests in these orders came from Windows.
; @source header orders and systems of cisco/mercury's http-os telemetry of 2021-03-19 (BSD-3-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = s:!:WinINet:
sys = Windows
sig = 1:Accept=[*/*],User-Agent,Accept-Encoding=[gzip, deflate],Host,Connection=[Keep-Alive]:Accept-Language,Accept-Charset,Keep-Alive,UA-CPU,Referer:
sig = 1:Accept=[*/*],Accept-Encoding=[gzip, deflate],User-Agent,Host,Connection=[Keep-Alive]:Accept-Language,Accept-Charset,Keep-Alive,UA-CPU,Referer:

; @source User-Agent of Invoke-WebRequest, Microsoft's documentation; Windows PowerShell 5.1 and PowerShell 7
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = s:!:PowerShell:
sys = Windows
sig = 1:User-Agent=[PowerShell/],Host,?Connection:Accept,Accept-Encoding,Accept-Language,Accept-Charset:PowerShell/
sig = 1:Host,User-Agent=[PowerShell/],Accept-Encoding:Accept-Language,Accept-Charset:PowerShell/

; --- Text browsers and small ones

; @source lab: lynx 2.9.0dev.12-1
; @licence MIT OR Apache-2.0
; @date 2026-11-23
; @capture cargo xtask lab lynx
label = s:!:Lynx:
sys = @unix,Windows
sig = 0:Host,Accept=[*/*;q=0.01],Accept-Language,User-Agent:Connection,Accept-Charset,Keep-Alive:Lynx/

; @source lab: links 2.28-1+b2
; @licence MIT OR Apache-2.0
; @date 2026-11-23
; @capture cargo xtask lab links
label = s:!:links:
sys = @unix,Windows
sig = 1:Host,User-Agent,Accept=[*/*],Accept-Language,Accept-Encoding=[bzip2],Accept-Charset=[us-ascii],Connection=[keep-alive]::Links

; @source lab: elinks 0.13.2-1+b4
; @licence MIT OR Apache-2.0
; @date 2026-11-23
; @capture cargo xtask lab elinks
label = s:!:elinks:
sys = @unix,Windows
sig = 1:Host,User-Agent,Accept=[*/*],?Accept-Encoding,Accept-Language,Connection=[Keep-Alive]:Accept-Charset,Keep-Alive:ELinks/

; @source lab: dillo 3.0.5-7+b1
; @licence MIT OR Apache-2.0
; @date 2026-11-23
; @capture cargo xtask lab dillo
label = s:!:Dillo:
sys = @unix
sig = 1:Host,User-Agent,Accept,Accept-Encoding=[gzip, deflate],DNT=[1],?Referer,Connection=[close]:Accept-Language,Accept-Charset,Keep-Alive:Dillo/

; @source lab: netsurf-gtk 3.10-1+b3
; @licence MIT OR Apache-2.0
; @date 2026-11-23
; @capture cargo xtask lab netsurf
label = s:!:NetSurf:
sys = @unix
sig = 1:Host,User-Agent=[NetSurf/],Accept=[*/*],Accept-Encoding=[gzip]:Connection,Accept-Charset,Keep-Alive:NetSurf/

; @source header order of real captures, ../shared/corpus (facts)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = s:!:Konqueror:3.x
sys = @unix
sig = 1:User-Agent,Accept,Accept-Encoding=[x-gzip, x-deflate, gzip, deflate],Accept-Charset,Accept-Language,Host,Connection=[Keep-Alive]:Keep-Alive:Konqueror/

; --- libcurl and its kin: the same order, told apart by what they say

; @source lab: git 1:2.39.5-0+deb12u3
; @licence MIT OR Apache-2.0
; @date 2026-11-23
; @capture cargo xtask lab git
label = s:!:git:
sys = @unix,Windows
sig = 1:Host,User-Agent=[git/],Accept=[*/*],Accept-Encoding,Pragma=[no-cache]:Connection,Accept-Language,Accept-Charset,Keep-Alive:git/

; @source header order of real captures, ../shared/corpus (facts)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = s:!:Transmission:
sys = @unix,Windows
sig = 1:Host,User-Agent=[Transmission/],Accept=[*/*],Accept-Encoding=[gzip;q=1.0, deflate, identity]:Connection,Accept-Language,Accept-Charset:Transmission/

; @source lab: apache2-utils 2.4.71-1~deb12u1
; @licence MIT OR Apache-2.0
; @date 2026-11-23
; @capture cargo xtask lab apachebench
label = s:!:ApacheBench:
sys = @unix,Windows
sig = 0:Connection=[Keep-Alive],Host,User-Agent,Accept=[*/*]:Accept-Encoding,Accept-Language,Accept-Charset,Keep-Alive:ApacheBench/
sig = 0:Host,User-Agent=[ApacheBench/],Accept=[*/*]:Connection,Accept-Encoding,Accept-Language,Accept-Charset,Keep-Alive:ApacheBench/

; Host came first from 1.21.3 or a little earlier.
; @source lab: wget 1.21.3-1+deb12u1; header order of real captures, ../shared/corpus (facts)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
; @capture cargo xtask lab wget
label = s:!:wget:1.20 or newer
sys = @unix,Windows
sig = 1:Host,User-Agent,Accept=[*/*],Accept-Encoding=[identity],Connection=[Keep-Alive]:Accept-Language,Accept-Charset,Keep-Alive:Wget/
sig = 1:User-Agent,Accept=[*/*],Accept-Encoding=[identity],Host,Connection=[Keep-Alive]:Accept-Language,Accept-Charset,Keep-Alive:Wget/

; @source lab: busybox 1:1.35.0-4+deb12u1+b1
; @licence MIT OR Apache-2.0
; @date 2026-11-23
; @capture cargo xtask lab busybox-wget
label = s:!:wget:BusyBox
sys = Linux
sig = 1:Host,User-Agent=[Wget],Connection=[close]:Accept,Accept-Encoding,Accept-Language,Accept-Charset:Wget

; @source lab: lftp 4.9.2-2+b1
; @licence MIT OR Apache-2.0
; @date 2026-11-23
; @capture cargo xtask lab lftp
label = s:!:lftp:
sys = @unix
sig = 1:Host,User-Agent,Accept=[*/*],Connection=[keep-alive]:Accept-Encoding,Accept-Language,Accept-Charset,Keep-Alive:lftp/

; @source lab: aria2 1.36.0-1
; @licence MIT OR Apache-2.0
; @date 2026-11-23
; @capture cargo xtask lab aria2
label = s:!:aria2:
sys = @unix,Windows
sig = 1:User-Agent,Accept=[metalink],Host,Want-Digest:Connection,Accept-Language,Accept-Charset,Keep-Alive:aria2/
sig = 1:User-Agent=[aria2/],Accept,Host:Accept-Language,Accept-Charset,Keep-Alive:aria2/

; @source lab: axel 2.17.11-3
; @licence MIT OR Apache-2.0
; @date 2026-11-23
; @capture cargo xtask lab axel
label = s:!:axel:
sys = @unix
sig = 0:Host,Accept=[*/*],Accept-Encoding=[identity],?Range,User-Agent:Connection,Accept-Language,Accept-Charset,Keep-Alive:Axel/

; @source lab: apt 2.6.1; header order of real captures, ../shared/corpus (facts)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
; @capture cargo xtask lab apt
label = s:!:apt:
sys = Linux
sig = 1:Host,User-Agent=[APT-HTTP/]:Connection,Accept-Encoding,Accept-Language,Accept-Charset,Keep-Alive:APT-HTTP/

; --- Libraries

; @source lab: httpie 3.2.1-1
; @licence MIT OR Apache-2.0
; @date 2026-11-23
; @capture cargo xtask lab httpie
label = s:!:HTTPie:
sys = @unix,Windows
sig = 1:Host,Accept-Encoding=[gzip, deflate],Accept,Connection=[keep-alive],User-Agent:Accept-Language,Accept-Charset,Keep-Alive:HTTPie/

; @source lab: python3-requests 2.28.1+dfsg-1; header order of real captures, ../shared/corpus (facts)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
; @capture cargo xtask lab python-requests
label = s:!:Python:requests
sys = @unix,Windows
sig = 1:Host,User-Agent,Accept-Encoding=[gzip, deflate],Accept=[*/*],Connection=[keep-alive]:Accept-Language,Accept-Charset,Keep-Alive:python-requests/

; @source lab: python3 3.11.2-1+b1; header order of real captures, ../shared/corpus (facts)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
; @capture cargo xtask lab python-urllib
label = s:!:Python:urllib
sys = @unix,Windows
sig = 1:Accept-Encoding=[identity],Host,User-Agent,Connection=[close]:Accept,Accept-Language,Accept-Charset,Keep-Alive:Python-urllib/

; @source lab: python3-urllib3 1.26.12-1+deb12u4
; @licence MIT OR Apache-2.0
; @date 2026-11-23
; @capture cargo xtask lab python-urllib3
label = s:!:Python:urllib3
sys = @unix,Windows
sig = 1:Host,Accept-Encoding=[identity],User-Agent:Connection,Accept,Accept-Language,Accept-Charset,Keep-Alive:python-urllib3/

; @source lab: python3 3.11.2-1+b1
; @licence MIT OR Apache-2.0
; @date 2026-11-23
; @capture cargo xtask lab python-httpclient
label = s:!:Python:http.client
sys = @unix,Windows
sig = 1:Host,Accept-Encoding=[identity]:User-Agent,Connection,Accept,Accept-Language,Accept-Charset,Keep-Alive:

; @source lab: python3-httpx 0.23.3-1
; @licence MIT OR Apache-2.0
; @date 2026-11-23
; @capture cargo xtask lab python-httpx
label = s:!:Python:httpx
sys = @unix,Windows
sig = 1:Host,Accept=[*/*],Accept-Encoding=[gzip, deflate],Connection=[keep-alive],User-Agent:Accept-Language,Accept-Charset,Keep-Alive:python-httpx/

; @source lab: python3-aiohttp 3.8.4-1+deb12u2
; @licence MIT OR Apache-2.0
; @date 2026-11-23
; @capture cargo xtask lab python-aiohttp
label = s:!:Python:aiohttp
sys = @unix,Windows
sig = 1:Host,Accept=[*/*],Accept-Encoding=[gzip, deflate],User-Agent:Connection,Accept-Language,Accept-Charset,Keep-Alive:aiohttp/

; @source lab: python3-tornado 6.2.0-3+deb12u4
; @licence MIT OR Apache-2.0
; @date 2026-11-23
; @capture cargo xtask lab python-tornado
label = s:!:Python:tornado
sys = @unix,Windows
sig = 1:Connection=[close],Host,User-Agent,Accept-Encoding=[gzip]:Accept,Accept-Language,Accept-Charset,Keep-Alive:Tornado/

; @source header order of real captures, ../shared/corpus (facts)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = s:!:Python:websockets
sys = @unix,Windows
sig = 1:Host,Upgrade=[websocket],Connection=[Upgrade],Sec-WebSocket-Key,Sec-WebSocket-Version,Sec-WebSocket-Extensions,User-Agent:Accept,Accept-Encoding,Accept-Language,Accept-Charset:websockets/

; It asks for no encoding when it asks for a range; that order is too plain to stand without its name.
; @source lab: golang-1.19-go 1.19.8-2; header order of real captures, ../shared/corpus (facts)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
; @capture cargo xtask lab go
label = s:!:Go:net/http
sys = @unix,Windows
sig = 1:Host,User-Agent,Accept-Encoding=[gzip]:Connection,Accept,Accept-Language,Accept-Charset,Keep-Alive:Go-http-client/
sig = 1:Host,User-Agent=[Go-http-client/]:Accept,Accept-Encoding,Accept-Language,Accept-Charset,Keep-Alive:Go-http-client/

; @source lab: openjdk-17-jre-headless 17.0.15+6-1~deb12u1; header orders and systems of cisco/mercury's http-os telemetry of 2021-03-19 (BSD-3-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
; @capture cargo xtask lab java-urlconnection
label = s:!:Java:HttpURLConnection
sys = @unix,Windows
sig = 1:User-Agent,Host,Accept=[; q=.2],Connection=[keep-alive]:Accept-Encoding,Accept-Language,Accept-Charset,Keep-Alive:Java/
sig = 1:User-Agent,Host,Accept=[text/html, image/gif, image/jpeg, */*; q=0.2],Connection=[keep-alive]:Accept-Encoding,Accept-Language,Accept-Charset,Keep-Alive:Java/

; @source lab: openjdk-17-jre-headless 17.0.15+6-1~deb12u1
; @licence MIT OR Apache-2.0
; @date 2026-11-23
; @capture cargo xtask lab java-httpclient
label = s:!:Java:HttpClient
sys = @unix,Windows
sig = 1:Connection=[HTTP2-Settings],Host,HTTP2-Settings,Upgrade=[h2c],User-Agent:Accept-Language,Accept-Charset:Java-http-client/

; @source defaults of Apache HttpClient 4 and 5, its documentation
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = s:!:Java:Apache HttpClient
sys = @unix,Windows
sig = 1:Host,Connection=[Keep-Alive],User-Agent=[Apache-HttpClient/],Accept-Encoding=[gzip]:Accept-Language,Accept-Charset:Apache-HttpClient/

; @source header order of real captures, ../shared/corpus (facts)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = s:!:Android:Dalvik
sys = Linux
sig = 1:User-Agent=[Dalvik/],Host,Connection=[Keep-Alive],Accept-Encoding=[gzip]:Accept,Accept-Language,Accept-Charset,Keep-Alive:Dalvik/

; And HttpURLConnection of Android, which stands on it; a program that sets its own User-Agent has it first.
; @source lab: libokhttp-java 3.13.1-3; header order of real captures, ../shared/corpus (facts)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
; @capture cargo xtask lab okhttp
label = s:!:okhttp:
sys = @unix,Windows
sig = 1:Host,Connection=[Keep-Alive],Accept-Encoding=[gzip],User-Agent:Accept,Accept-Language,Accept-Charset,Keep-Alive:okhttp/
sig = 1:User-Agent,Host,Connection=[Keep-Alive],Accept-Encoding=[gzip]:Accept,Accept-Language,Accept-Charset,Keep-Alive:

; @source lab: nodejs 20.20.2-1nodesource1+repack1
; @licence MIT OR Apache-2.0
; @date 2026-11-23
; @capture cargo xtask lab node-fetch
label = s:!:node:fetch
sys = @unix,Windows
sig = 1:Host,Connection=[keep-alive],Accept=[*/*],Accept-Language=[*],Sec-Fetch-Mode=[cors],User-Agent,Accept-Encoding=[gzip, deflate]:Accept-Charset:

; @source lab: axios 1.21.1
; @licence MIT OR Apache-2.0
; @date 2026-11-23
; @capture cargo xtask lab node-axios
label = s:!:node:axios
sys = @unix,Windows
sig = 1:Accept=[application/json, text/plain, */*],User-Agent,Accept-Encoding=[gzip, compress, deflate],Host,Connection:Accept-Language,Accept-Charset:axios/
sig = 1:Accept=[application/json, text/plain, */*],User-Agent=[axios/],Host,Connection:Accept-Language,Accept-Charset:axios/

; @source lab: got 11
; @licence MIT OR Apache-2.0
; @date 2026-11-23
; @capture cargo xtask lab node-got
label = s:!:node:got
sys = @unix,Windows
sig = 1:User-Agent=[got],Accept-Encoding=[gzip, deflate],Host,Connection:Accept,Accept-Language,Accept-Charset:

; @source header orders and systems of cisco/mercury's http-os telemetry of 2021-03-19 (BSD-3-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = s:!:node:npm
sys = @unix,Windows
sig = 1:Connection=[keep-alive],User-Agent=[npm/],Accept,Accept-Encoding,Host:Accept-Language,Accept-Charset:

; @source lab: ruby 1:3.1
; @licence MIT OR Apache-2.0
; @date 2026-11-23
; @capture cargo xtask lab ruby
label = s:!:Ruby:net http
sys = @unix,Windows
sig = 1:Accept-Encoding=[gzip;q=1.0,deflate;q=0.6,identity;q=0.3],Accept=[*/*],User-Agent,Host:Accept-Language,Accept-Charset,Keep-Alive:Ruby

; @source lab: libwww-perl 6.68-1; header orders and systems of cisco/mercury's http-os telemetry of 2021-03-19 (BSD-3-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
; @capture cargo xtask lab perl-lwp
label = s:!:libwww-perl:
sys = @unix,Windows
sig = 1:TE=[deflate,gzip;q=0.3],Connection=[TE, close],Host,User-Agent:Accept-Language,Accept-Charset,Keep-Alive:libwww-perl/

; @source lab: perl 5.36.0-7+deb12u4
; @licence MIT OR Apache-2.0
; @date 2026-11-23
; @capture cargo xtask lab perl-http-tiny
label = s:!:Perl:HTTP-Tiny
sys = @unix,Windows
sig = 1:Host,User-Agent=[HTTP-Tiny/]:Accept,Accept-Encoding,Accept-Language,Accept-Charset:HTTP-Tiny/

; @source lab: nmap 7.93+dfsg1-1
; @licence MIT OR Apache-2.0
; @date 2026-11-23
; @capture cargo xtask lab nmap-http
label = s:!:NMap:scripts
sys = @unix,Windows
sig = 1:User-Agent=[Nmap Scripting Engine],Connection=[close],Host:Accept-Language,Accept-Charset:Nmap Scripting Engine
sig = 1:Host,User-Agent=[Nmap Scripting Engine]:Accept-Language,Accept-Charset:Nmap Scripting Engine

; @source lab: ipxe-qemu 1.0.0+git-20190125.36a4c85-5.1
; @licence MIT OR Apache-2.0
; @date 2026-11-23
; @capture cargo xtask lab qemu-slirp-ipxe
label = s:!:iPXE:
sys = iPXE,@unix
sig = 1:Connection=[keep-alive],User-Agent,Host:Accept,Accept-Encoding,Accept-Language,Accept-Charset,Keep-Alive:iPXE/

; The firmware of qemu and of most PCs.
; @source lab: ovmf 2022.11-6+deb12u2
; @licence MIT OR Apache-2.0
; @date 2026-11-23
; @capture cargo xtask lab qemu-ovmf-http-boot
label = s:!:edk2:HTTP boot
sys = edk2
sig = 1:Host,Accept=[*/*],User-Agent=[UefiHttpBoot/]:Connection,Accept-Encoding,Accept-Language,Accept-Charset,Keep-Alive:UefiHttpBoot/

; @source header order of real captures, ../shared/corpus (facts)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = s:!:Deluge:
sys = @unix,Windows
sig = 1:Host,User-Agent=[Deluge],Accept-Encoding=[gzip],Connection=[close]:Accept,Accept-Language,Accept-Charset:Deluge

; @source header order of real captures, ../shared/corpus (facts)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = s:!:VLC:
sys = @unix,Windows
sig = 1:Host,?Cache-Control,User-Agent=[VLC/]:Accept-Language,Accept-Encoding,Accept-Charset:LibVLC/

; --- Crawlers

; @source Google's documentation of its crawlers; p0f's older signature has Connection=[Keep-alive]
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = s:!:Googlebot:
sys = Linux
sig = 1:Host,Connection,Accept,From=[googlebot(at)googlebot.com],User-Agent,Accept-Encoding=[gzip]:Accept-Charset:Googlebot

; @source Microsoft's documentation of its crawlers; order as in p0f's older signature
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = s:!:Bingbot:
sys = Windows,Linux
sig = 1:Cache-Control,Connection=[Keep-Alive],Pragma=[no-cache],Accept=[*/*],From=[bingbot(at)microsoft.com],Host,User-Agent:Accept-Charset:bingbot/

; --- libcurl itself, last of its order, since programs with a name of their own have been seen by now

; Host has stood first since about 7.41; a request with an encoding or an upgrade needs the name.
; @source lab: curl 7.88.1-10+deb12u15; header orders and systems of cisco/mercury's http-os telemetry of 2021-03-19 (BSD-3-Clause)
; @licence MIT OR Apache-2.0
; @date 2026-11-23
; @capture cargo xtask lab curl
label = s:!:curl:
sys = @unix,Windows
sig = 1:Host,User-Agent,Accept=[*/*]:Connection,Accept-Encoding,Accept-Language,Accept-Charset,Keep-Alive:curl/
sig = 0:Host,User-Agent,Accept=[*/*]:Connection,Accept-Encoding,Accept-Language,Accept-Charset,Keep-Alive:curl/
sig = 1:Host,User-Agent=[curl/],Accept=[*/*],Accept-Encoding:Accept-Language,Accept-Charset,Keep-Alive:curl/
sig = 1:Host,User-Agent=[curl/],Accept=[*/*],Connection=[Upgrade],Upgrade=[h2c]:Accept-Language,Accept-Charset:curl/

; --- By their own word only: nothing but the User-Agent says so, so the answer is generic

; @source product token of its User-Agent, from its vendor's documentation
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:curl:
sys = @unix,Windows
sig = *:User-Agent=[curl/]::curl/

; @source product token of its User-Agent, from its vendor's documentation
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:wget:
sys = @unix,Windows
sig = *:User-Agent=[Wget/]::Wget/

; @source product token of its User-Agent, from its vendor's documentation
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:Python:requests
sys = @unix,Windows
sig = *:User-Agent=[python-requests/]::python-requests/

; @source product token of its User-Agent, from its vendor's documentation
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:Go:
sys = @unix,Windows
sig = *:User-Agent=[Go-http-client/]::Go-http-client/

; @source product token of its User-Agent, from its vendor's documentation
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:okhttp:
sys = @unix,Windows
sig = *:User-Agent=[okhttp/]::okhttp/

; @source product token of its User-Agent, from its vendor's documentation
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:Java:
sys = @unix,Windows
sig = *:User-Agent=[Java/]::Java/

; @source product token of its User-Agent, from its vendor's documentation
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:libwww-perl:
sys = @unix,Windows
sig = *:User-Agent=[libwww-perl/]::libwww-perl/

; @source product token of its User-Agent, from its vendor's documentation
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:Googlebot:
sys = @unix,Windows
sig = *:User-Agent=[Googlebot]::Googlebot

; @source product token of its User-Agent, from its vendor's documentation
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:Bingbot:
sys = @unix,Windows
sig = *:User-Agent=[bingbot/]::bingbot/

; @source product token of its User-Agent, from its vendor's documentation
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:Baiduspider:
sys = @unix,Windows
sig = *:User-Agent=[Baiduspider]::Baiduspider

; @source product token of its User-Agent, from its vendor's documentation
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:YandexBot:
sys = @unix,Windows
sig = *:User-Agent=[YandexBot]::YandexBot

; @source product token of its User-Agent, from its vendor's documentation
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:Applebot:
sys = @unix,Windows
sig = *:User-Agent=[Applebot]::Applebot

; @source product token of its User-Agent, from its vendor's documentation
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:DuckDuckBot:
sys = @unix,Windows
sig = *:User-Agent=[DuckDuckBot]::DuckDuckBot

; @source product token of its User-Agent, from its vendor's documentation
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:GPTBot:
sys = @unix,Windows
sig = *:User-Agent=[GPTBot]::GPTBot

; @source product token of its User-Agent, from its vendor's documentation
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:ClaudeBot:
sys = @unix,Windows
sig = *:User-Agent=[ClaudeBot]::ClaudeBot

; @source product token of its User-Agent, from its vendor's documentation
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:Amazonbot:
sys = @unix,Windows
sig = *:User-Agent=[Amazonbot]::Amazonbot

; @source product token of its User-Agent, from its vendor's documentation
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:Bytespider:
sys = @unix,Windows
sig = *:User-Agent=[Bytespider]::Bytespider

; @source product token of its User-Agent, from its vendor's documentation
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:PetalBot:
sys = @unix,Windows
sig = *:User-Agent=[PetalBot]::PetalBot

; @source product token of its User-Agent, from its vendor's documentation
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:AhrefsBot:
sys = @unix,Windows
sig = *:User-Agent=[AhrefsBot]::AhrefsBot

; @source product token of its User-Agent, from its vendor's documentation
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:SemrushBot:
sys = @unix,Windows
sig = *:User-Agent=[SemrushBot]::SemrushBot

; @source product token of its User-Agent, from its vendor's documentation
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:MJ12bot:
sys = @unix,Windows
sig = *:User-Agent=[MJ12bot]::MJ12bot

; @source product token of its User-Agent, from its vendor's documentation
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:DotBot:
sys = @unix,Windows
sig = *:User-Agent=[DotBot]::DotBot

; @source product token of its User-Agent, from its vendor's documentation
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:Facebook:crawler
sys = @unix,Windows
sig = *:User-Agent=[facebookexternalhit]::facebookexternalhit

; @source product token of its User-Agent, from its vendor's documentation
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:Twitter:crawler
sys = @unix,Windows
sig = *:User-Agent=[Twitterbot]::Twitterbot

; @source product token of its User-Agent, from its vendor's documentation
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:LinkedIn:crawler
sys = @unix,Windows
sig = *:User-Agent=[LinkedInBot]::LinkedInBot

; @source product token of its User-Agent, from its vendor's documentation
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:Slack:crawler
sys = @unix,Windows
sig = *:User-Agent=[Slackbot]::Slackbot

; @source product token of its User-Agent, from its vendor's documentation
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:Telegram:crawler
sys = @unix,Windows
sig = *:User-Agent=[TelegramBot]::TelegramBot

; @source product token of its User-Agent, from its vendor's documentation
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:Discord:crawler
sys = @unix,Windows
sig = *:User-Agent=[Discordbot]::Discordbot

; @source product token of its User-Agent, from its vendor's documentation
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:CensysInspect:
sys = @unix,Windows
sig = *:User-Agent=[CensysInspect]::CensysInspect

; @source product token of its User-Agent, from its vendor's documentation
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:zgrab:
sys = @unix,Windows
sig = *:User-Agent=[zgrab]::zgrab

; @source product token of its User-Agent, from its vendor's documentation
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:masscan:
sys = @unix,Windows
sig = *:User-Agent=[masscan]::masscan

; @source product token of its User-Agent, from its vendor's documentation
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:Nikto:
sys = @unix,Windows
sig = *:User-Agent=[Nikto]::Nikto

; @source product token of its User-Agent, from its vendor's documentation
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:sqlmap:
sys = @unix,Windows
sig = *:User-Agent=[sqlmap]::sqlmap

; @source product token of its User-Agent, from its vendor's documentation
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:Nuclei:
sys = @unix,Windows
sig = *:User-Agent=[Nuclei]::Nuclei

; @source product token of its User-Agent, from its vendor's documentation
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:WPScan:
sys = @unix,Windows
sig = *:User-Agent=[WPScan]::WPScan

; @source product token of its User-Agent, from its vendor's documentation
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:Expanse:
sys = @unix,Windows
sig = *:User-Agent=[Expanse]::Expanse

; @source product token of its User-Agent, from its vendor's documentation
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:apt:
sys = Linux
sig = *:User-Agent=[APT-HTTP/]::APT-HTTP/

; @source product token of its User-Agent, from its vendor's documentation
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:VLC:
sys = @unix,Windows
sig = *:User-Agent=[VLC/]::VLC/

; @source product token of its User-Agent, from its vendor's documentation
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:CFNetwork:
sys = Mac OS X,iOS
sig = *:User-Agent=[CFNetwork/]::CFNetwork/

; @source product token of its User-Agent, from its vendor's documentation
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:Microsoft BITS:
sys = Windows
sig = *:User-Agent=[Microsoft BITS/]::Microsoft BITS/

; @source product token of its User-Agent, from its vendor's documentation
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:WinHTTP:CryptoAPI
sys = Windows
sig = *:User-Agent=[Microsoft-CryptoAPI/]::Microsoft-CryptoAPI/

; @source product token of its User-Agent, from its vendor's documentation
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:WinHTTP:WebDAV
sys = Windows
sig = *:User-Agent=[Microsoft-WebDAV-MiniRedir/]::Microsoft-WebDAV-MiniRedir/

; @source product token of its User-Agent, from its vendor's documentation
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:Edge:79 or newer
sys = @unix,Windows
sig = *:User-Agent=[Edg/]::Edg/

; @source product token of its User-Agent, from its vendor's documentation
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:Opera:
sys = @unix,Windows
sig = *:User-Agent=[OPR/]::OPR/

; @source product token of its User-Agent, from its vendor's documentation
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:Opera:before 15
sys = @unix,Windows
sig = *:User-Agent=[Opera]::Opera

; @source product token of its User-Agent, from its vendor's documentation
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:MSIE:11
sys = Windows
sig = *:User-Agent=[Trident/7]::Trident/7

; @source product token of its User-Agent, from its vendor's documentation
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:MSIE:
sys = Windows
sig = *:User-Agent=[MSIE ]::MSIE 

; @source product token of its User-Agent, from its vendor's documentation
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:Firefox:
sys = @unix,Windows
sig = *:User-Agent=[Firefox/]::Firefox/

; @source product token of its User-Agent, from its vendor's documentation
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:Chrome:
sys = @unix,Windows
sig = *:User-Agent=[Chrome/]::Chrome/

; @source product token of its User-Agent, from its vendor's documentation
; @licence MIT OR Apache-2.0
; @date 2026-11-23
label = g:!:Safari:
sys = @unix
sig = *:User-Agent=[Safari/]::Safari/
