; Generated from signatures/open by cargo xtask regenerate-db; do not edit.
; MIT OR Apache-2.0
grammar = extended
classes = win,unix,other

[http:request]
ua_os = Linux,Windows,macOS=[Mac OS X],FreeBSD,OpenBSD,NetBSD,Solaris=[SunOS]

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

label = s:!:Brave:
sys = Windows,@unix
sig = 1:Host,Connection=[keep-alive],User-Agent,Accept,Sec-GPC=[1],Accept-Language,Accept-Encoding:Accept-Charset,Keep-Alive:Chrom

label = s:!:Android:WebView
sys = Linux
sig = 1:Host,Connection=[keep-alive],User-Agent=[; wv)],Accept,Accept-Encoding,Accept-Language:Accept-Charset,Keep-Alive:Chrom

label = s:!:Chrome:140 or newer
sys = Windows,@unix
sig = 1:Host,Connection=[keep-alive],Upgrade-Insecure-Requests=[1],User-Agent,Accept=[image/jxl],Accept-Encoding=[gzip, deflate],Accept-Language:Accept-Charset,Keep-Alive:Chrom
sig = 1:Host,Connection=[keep-alive],User-Agent,Accept=[image/jxl],Accept-Encoding=[gzip, deflate],Accept-Language:Accept-Charset,Keep-Alive:Chrom

label = s:!:Chrome:109 or newer
sys = Windows,@unix
sig = 1:Host,Connection=[keep-alive],Upgrade-Insecure-Requests=[1],User-Agent,Accept=[signed-exchange;v=b3;q=0.7],Accept-Encoding=[gzip, deflate],Accept-Language:Accept-Charset,Keep-Alive:Chrom

label = s:!:Chrome:85 or newer
sys = Windows,@unix
sig = 1:Host,Connection=[keep-alive],Upgrade-Insecure-Requests=[1],User-Agent,Accept=[image/avif],Accept-Encoding=[gzip, deflate],Accept-Language:Accept-Charset,Keep-Alive:Chrom
sig = 1:Host,Connection=[keep-alive],User-Agent,Accept=[image/avif],Accept-Encoding=[gzip, deflate],Accept-Language:Accept-Charset,Keep-Alive:Chrom

label = s:!:Chrome:59 to 84
sys = Windows,@unix
sig = 1:Host,Connection=[keep-alive],Upgrade-Insecure-Requests=[1],User-Agent,Accept=[image/apng],Accept-Encoding=[gzip, deflate],Accept-Language:Accept-Charset,Keep-Alive:Chrom
sig = 1:Host,Connection=[keep-alive],User-Agent,Accept=[image/apng],Accept-Encoding=[gzip, deflate],Accept-Language:Accept-Charset,Keep-Alive:Chrom

label = s:!:Chrome:43 to 58
sys = Windows,@unix
sig = 1:Host,Accept,User-Agent,Accept-Encoding=[gzip, deflate, sdch],Accept-Language:Accept-Charset,Keep-Alive:Chrom
sig = 1:Host,User-Agent,Accept,Accept-Encoding=[gzip, deflate, sdch],Accept-Language:Accept-Charset,Keep-Alive:Chrom

label = s:!:Chrome:51 or newer
sys = Windows,@unix
sig = 1:Host,Connection=[keep-alive],User-Agent,Accept,Accept-Encoding=[gzip, deflate],Accept-Language:Accept-Charset,Keep-Alive:Chrom
sig = 1:Host,Connection=[keep-alive],Accept,User-Agent,Accept-Encoding=[gzip, deflate],Accept-Language:Accept-Charset,Keep-Alive:Chrom
sig = 1:Host,Connection=[keep-alive],User-Agent,Accept-Encoding=[gzip, deflate]:Accept,Accept-Charset,Keep-Alive:Chrom
sig = 1:Host,Connection=[Upgrade],User-Agent,Upgrade=[websocket],Sec-WebSocket-Version,Accept-Encoding,Accept-Language:Accept,Accept-Charset,Keep-Alive:Chrom

label = s:!:Firefox:128 or newer
sys = Windows,@unix
sig = 1:Host,User-Agent,Accept,Accept-Language,Accept-Encoding=[gzip, deflate],Connection=[keep-alive],Priority=[u=]:Accept-Charset,Keep-Alive:Firefox/

label = s:!:Firefox:52 to 127
sys = Windows,@unix
sig = 1:Host,User-Agent,Accept,Accept-Language,Accept-Encoding=[gzip, deflate],Connection=[keep-alive],Upgrade-Insecure-Requests=[1]:Accept-Charset,Keep-Alive:Firefox/

label = s:!:Firefox:10 or newer
sys = Windows,@unix
sig = 1:Host,User-Agent,Accept,Accept-Language=[;q=0.],Accept-Encoding=[gzip, deflate],Connection=[keep-alive]:Accept-Charset,Keep-Alive:Firefox/

label = s:!:Safari:10 or newer
sys = Mac OS X,iOS
sig = 1:Host,Upgrade-Insecure-Requests=[1],Accept,User-Agent,Accept-Language,Accept-Encoding=[gzip, deflate]:Accept-Charset,Keep-Alive:KHTML, like Gecko)
sig = 1:Host,Accept,Upgrade-Insecure-Requests=[1],User-Agent,Accept-Language,Accept-Encoding=[gzip, deflate]:Accept-Charset,Keep-Alive:KHTML, like Gecko)
sig = 1:Host,Accept-Encoding=[gzip, deflate],Connection=[keep-alive],Accept,User-Agent,Accept-Language:Accept-Charset,Keep-Alive:KHTML, like Gecko)
sig = 1:Host,Connection=[keep-alive],Accept,User-Agent,Accept-Language,Accept-Encoding=[gzip, deflate]:Accept-Charset,Keep-Alive:KHTML, like Gecko)
sig = 1:Host,Accept,User-Agent,Accept-Language,Accept-Encoding=[gzip, deflate],Connection=[keep-alive]:Accept-Charset,Keep-Alive:KHTML, like Gecko)

label = s:!:AppleCoreMedia:
sys = Mac OS X,iOS
sig = 1:Host,X-Playback-Session-Id,Accept=[*/*],User-Agent,Accept-Language,Accept-Encoding=[identity],Connection=[keep-alive]:Accept-Charset,Keep-Alive:AppleCoreMedia/

label = s:!:CFNetwork:
sys = Mac OS X,iOS
sig = 1:Host,Accept,Accept-Language,Connection=[keep-alive],Accept-Encoding=[gzip, deflate],User-Agent:Accept-Charset,Keep-Alive:

label = s:!:CFNetwork:captive portal check
sys = Mac OS X,iOS
sig = 0:Host,Connection=[close],User-Agent=[CaptiveNetworkSupport]:Accept,Accept-Encoding,Accept-Language,Accept-Charset:CaptiveNetworkSupport

label = s:!:WebKitGTK:
sys = @unix
sig = 1:Accept,User-Agent,Accept-Encoding=[gzip, deflate],Accept-Language,Connection=[Keep-Alive],Host:Accept-Charset,Keep-Alive:AppleWebKit/

label = s:!:Microsoft BITS:
sys = Windows
sig = 1:Connection=[Keep-Alive],Accept=[*/*],Accept-Encoding=[identity],User-Agent,Host:Accept-Language,Accept-Charset,Keep-Alive:Microsoft BITS/
sig = 1:Accept=[*/*],Accept-Encoding=[identity],If-Unmodified-Since,User-Agent,Host,Connection=[Keep-Alive]:Accept-Language,Accept-Charset,Keep-Alive:Microsoft BITS/

label = s:!:WinHTTP:BranchCache
sys = Windows
sig = 1:Accept-Encoding=[peerdist],User-Agent,X-P2P-PeerDist,Host:Accept-Language,Accept-Charset,Keep-Alive:
sig = 1:Accept-Encoding=[peerdist],Host,Connection=[Keep-Alive],X-P2P-PeerDist:Accept-Charset,Keep-Alive:

label = s:!:WinHTTP:
sys = Windows
sig = 1:Connection=[Keep-Alive],Accept=[*/*],User-Agent,Host:Accept-Encoding,Accept-Language,Accept-Charset,Keep-Alive:
sig = 1:Connection=[Keep-Alive],Pragma=[no-cache],User-Agent,Host:Accept,Accept-Encoding,Accept-Language,Accept-Charset,Keep-Alive:

label = s:!:MSIE:11
sys = Windows
sig = 1:Accept=[text/html, application/xhtml+xml],?Referer,Accept-Language,User-Agent,Accept-Encoding=[gzip, deflate],Host,Connection:Accept-Charset,Keep-Alive,UA-CPU:Trident/7

label = s:!:WinINet:
sys = Windows
sig = 1:Accept=[*/*],User-Agent,Accept-Encoding=[gzip, deflate],Host,Connection=[Keep-Alive]:Accept-Language,Accept-Charset,Keep-Alive,UA-CPU,Referer:
sig = 1:Accept=[*/*],Accept-Encoding=[gzip, deflate],User-Agent,Host,Connection=[Keep-Alive]:Accept-Language,Accept-Charset,Keep-Alive,UA-CPU,Referer:

label = s:!:PowerShell:
sys = Windows
sig = 1:User-Agent=[PowerShell/],Host,?Connection:Accept,Accept-Encoding,Accept-Language,Accept-Charset:PowerShell/
sig = 1:Host,User-Agent=[PowerShell/],Accept-Encoding:Accept-Language,Accept-Charset:PowerShell/

label = s:!:Lynx:
sys = @unix,Windows
sig = 0:Host,Accept=[*/*;q=0.01],Accept-Language,User-Agent:Connection,Accept-Charset,Keep-Alive:Lynx/

label = s:!:links:
sys = @unix,Windows
sig = 1:Host,User-Agent,Accept=[*/*],Accept-Language,Accept-Encoding=[bzip2],Accept-Charset=[us-ascii],Connection=[keep-alive]::Links

label = s:!:elinks:
sys = @unix,Windows
sig = 1:Host,User-Agent,Accept=[*/*],?Accept-Encoding,Accept-Language,Connection=[Keep-Alive]:Accept-Charset,Keep-Alive:ELinks/

label = s:!:Dillo:
sys = @unix
sig = 1:Host,User-Agent,Accept,Accept-Encoding=[gzip, deflate],DNT=[1],?Referer,Connection=[close]:Accept-Language,Accept-Charset,Keep-Alive:Dillo/

label = s:!:NetSurf:
sys = @unix
sig = 1:Host,User-Agent=[NetSurf/],Accept=[*/*],Accept-Encoding=[gzip]:Connection,Accept-Charset,Keep-Alive:NetSurf/

label = s:!:Konqueror:3.x
sys = @unix
sig = 1:User-Agent,Accept,Accept-Encoding=[x-gzip, x-deflate, gzip, deflate],Accept-Charset,Accept-Language,Host,Connection=[Keep-Alive]:Keep-Alive:Konqueror/

label = s:!:git:
sys = @unix,Windows
sig = 1:Host,User-Agent=[git/],Accept=[*/*],Accept-Encoding,Pragma=[no-cache]:Connection,Accept-Language,Accept-Charset,Keep-Alive:git/

label = s:!:Transmission:
sys = @unix,Windows
sig = 1:Host,User-Agent=[Transmission/],Accept=[*/*],Accept-Encoding=[gzip;q=1.0, deflate, identity]:Connection,Accept-Language,Accept-Charset:Transmission/

label = s:!:ApacheBench:
sys = @unix,Windows
sig = 0:Connection=[Keep-Alive],Host,User-Agent,Accept=[*/*]:Accept-Encoding,Accept-Language,Accept-Charset,Keep-Alive:ApacheBench/
sig = 0:Host,User-Agent=[ApacheBench/],Accept=[*/*]:Connection,Accept-Encoding,Accept-Language,Accept-Charset,Keep-Alive:ApacheBench/

label = s:!:wget:1.20 or newer
sys = @unix,Windows
sig = 1:Host,User-Agent,Accept=[*/*],Accept-Encoding=[identity],Connection=[Keep-Alive]:Accept-Language,Accept-Charset,Keep-Alive:Wget/
sig = 1:User-Agent,Accept=[*/*],Accept-Encoding=[identity],Host,Connection=[Keep-Alive]:Accept-Language,Accept-Charset,Keep-Alive:Wget/

label = s:!:wget:BusyBox
sys = Linux
sig = 1:Host,User-Agent=[Wget],Connection=[close]:Accept,Accept-Encoding,Accept-Language,Accept-Charset:Wget

label = s:!:lftp:
sys = @unix
sig = 1:Host,User-Agent,Accept=[*/*],Connection=[keep-alive]:Accept-Encoding,Accept-Language,Accept-Charset,Keep-Alive:lftp/

label = s:!:aria2:
sys = @unix,Windows
sig = 1:User-Agent,Accept=[metalink],Host,Want-Digest:Connection,Accept-Language,Accept-Charset,Keep-Alive:aria2/
sig = 1:User-Agent=[aria2/],Accept,Host:Accept-Language,Accept-Charset,Keep-Alive:aria2/

label = s:!:axel:
sys = @unix
sig = 0:Host,Accept=[*/*],Accept-Encoding=[identity],?Range,User-Agent:Connection,Accept-Language,Accept-Charset,Keep-Alive:Axel/

label = s:!:apt:
sys = Linux
sig = 1:Host,User-Agent=[APT-HTTP/]:Connection,Accept-Encoding,Accept-Language,Accept-Charset,Keep-Alive:APT-HTTP/

label = s:!:HTTPie:
sys = @unix,Windows
sig = 1:Host,Accept-Encoding=[gzip, deflate],Accept,Connection=[keep-alive],User-Agent:Accept-Language,Accept-Charset,Keep-Alive:HTTPie/

label = s:!:Python:requests
sys = @unix,Windows
sig = 1:Host,User-Agent,Accept-Encoding=[gzip, deflate],Accept=[*/*],Connection=[keep-alive]:Accept-Language,Accept-Charset,Keep-Alive:python-requests/

label = s:!:Python:urllib
sys = @unix,Windows
sig = 1:Accept-Encoding=[identity],Host,User-Agent,Connection=[close]:Accept,Accept-Language,Accept-Charset,Keep-Alive:Python-urllib/

label = s:!:Python:urllib3
sys = @unix,Windows
sig = 1:Host,Accept-Encoding=[identity],User-Agent:Connection,Accept,Accept-Language,Accept-Charset,Keep-Alive:python-urllib3/

label = s:!:Python:http.client
sys = @unix,Windows
sig = 1:Host,Accept-Encoding=[identity]:User-Agent,Connection,Accept,Accept-Language,Accept-Charset,Keep-Alive:

label = s:!:Python:httpx
sys = @unix,Windows
sig = 1:Host,Accept=[*/*],Accept-Encoding=[gzip, deflate],Connection=[keep-alive],User-Agent:Accept-Language,Accept-Charset,Keep-Alive:python-httpx/

label = s:!:Python:aiohttp
sys = @unix,Windows
sig = 1:Host,Accept=[*/*],Accept-Encoding=[gzip, deflate],User-Agent:Connection,Accept-Language,Accept-Charset,Keep-Alive:aiohttp/

label = s:!:Python:tornado
sys = @unix,Windows
sig = 1:Connection=[close],Host,User-Agent,Accept-Encoding=[gzip]:Accept,Accept-Language,Accept-Charset,Keep-Alive:Tornado/

label = s:!:Python:websockets
sys = @unix,Windows
sig = 1:Host,Upgrade=[websocket],Connection=[Upgrade],Sec-WebSocket-Key,Sec-WebSocket-Version,Sec-WebSocket-Extensions,User-Agent:Accept,Accept-Encoding,Accept-Language,Accept-Charset:websockets/

label = s:!:Go:net/http
sys = @unix,Windows
sig = 1:Host,User-Agent,Accept-Encoding=[gzip]:Connection,Accept,Accept-Language,Accept-Charset,Keep-Alive:Go-http-client/
sig = 1:Host,User-Agent=[Go-http-client/]:Accept,Accept-Encoding,Accept-Language,Accept-Charset,Keep-Alive:Go-http-client/

label = s:!:Java:HttpURLConnection
sys = @unix,Windows
sig = 1:User-Agent,Host,Accept=[; q=.2],Connection=[keep-alive]:Accept-Encoding,Accept-Language,Accept-Charset,Keep-Alive:Java/
sig = 1:User-Agent,Host,Accept=[text/html, image/gif, image/jpeg, */*; q=0.2],Connection=[keep-alive]:Accept-Encoding,Accept-Language,Accept-Charset,Keep-Alive:Java/

label = s:!:Java:HttpClient
sys = @unix,Windows
sig = 1:Connection=[HTTP2-Settings],Host,HTTP2-Settings,Upgrade=[h2c],User-Agent:Accept-Language,Accept-Charset:Java-http-client/

label = s:!:Java:Apache HttpClient
sys = @unix,Windows
sig = 1:Host,Connection=[Keep-Alive],User-Agent=[Apache-HttpClient/],Accept-Encoding=[gzip]:Accept-Language,Accept-Charset:Apache-HttpClient/

label = s:!:Android:Dalvik
sys = Linux
sig = 1:User-Agent=[Dalvik/],Host,Connection=[Keep-Alive],Accept-Encoding=[gzip]:Accept,Accept-Language,Accept-Charset,Keep-Alive:Dalvik/

label = s:!:okhttp:
sys = @unix,Windows
sig = 1:Host,Connection=[Keep-Alive],Accept-Encoding=[gzip],User-Agent:Accept,Accept-Language,Accept-Charset,Keep-Alive:okhttp/
sig = 1:User-Agent,Host,Connection=[Keep-Alive],Accept-Encoding=[gzip]:Accept,Accept-Language,Accept-Charset,Keep-Alive:

label = s:!:node:fetch
sys = @unix,Windows
sig = 1:Host,Connection=[keep-alive],Accept=[*/*],Accept-Language=[*],Sec-Fetch-Mode=[cors],User-Agent,Accept-Encoding=[gzip, deflate]:Accept-Charset:

label = s:!:node:axios
sys = @unix,Windows
sig = 1:Accept=[application/json, text/plain, */*],User-Agent,Accept-Encoding=[gzip, compress, deflate],Host,Connection:Accept-Language,Accept-Charset:axios/
sig = 1:Accept=[application/json, text/plain, */*],User-Agent=[axios/],Host,Connection:Accept-Language,Accept-Charset:axios/

label = s:!:node:got
sys = @unix,Windows
sig = 1:User-Agent=[got],Accept-Encoding=[gzip, deflate],Host,Connection:Accept,Accept-Language,Accept-Charset:

label = s:!:node:npm
sys = @unix,Windows
sig = 1:Connection=[keep-alive],User-Agent=[npm/],Accept,Accept-Encoding,Host:Accept-Language,Accept-Charset:

label = s:!:Ruby:net http
sys = @unix,Windows
sig = 1:Accept-Encoding=[gzip;q=1.0,deflate;q=0.6,identity;q=0.3],Accept=[*/*],User-Agent,Host:Accept-Language,Accept-Charset,Keep-Alive:Ruby

label = s:!:libwww-perl:
sys = @unix,Windows
sig = 1:TE=[deflate,gzip;q=0.3],Connection=[TE, close],Host,User-Agent:Accept-Language,Accept-Charset,Keep-Alive:libwww-perl/

label = s:!:Perl:HTTP-Tiny
sys = @unix,Windows
sig = 1:Host,User-Agent=[HTTP-Tiny/]:Accept,Accept-Encoding,Accept-Language,Accept-Charset:HTTP-Tiny/

label = s:!:NMap:scripts
sys = @unix,Windows
sig = 1:User-Agent=[Nmap Scripting Engine],Connection=[close],Host:Accept-Language,Accept-Charset:Nmap Scripting Engine
sig = 1:Host,User-Agent=[Nmap Scripting Engine]:Accept-Language,Accept-Charset:Nmap Scripting Engine

label = s:!:iPXE:
sys = iPXE,@unix
sig = 1:Connection=[keep-alive],User-Agent,Host:Accept,Accept-Encoding,Accept-Language,Accept-Charset,Keep-Alive:iPXE/

label = s:!:edk2:HTTP boot
sys = edk2
sig = 1:Host,Accept=[*/*],User-Agent=[UefiHttpBoot/]:Connection,Accept-Encoding,Accept-Language,Accept-Charset,Keep-Alive:UefiHttpBoot/

label = s:!:Deluge:
sys = @unix,Windows
sig = 1:Host,User-Agent=[Deluge],Accept-Encoding=[gzip],Connection=[close]:Accept,Accept-Language,Accept-Charset:Deluge

label = s:!:VLC:
sys = @unix,Windows
sig = 1:Host,?Cache-Control,User-Agent=[VLC/]:Accept-Language,Accept-Encoding,Accept-Charset:LibVLC/

label = s:!:Googlebot:
sys = Linux
sig = 1:Host,Connection,Accept,From=[googlebot(at)googlebot.com],User-Agent,Accept-Encoding=[gzip]:Accept-Charset:Googlebot

label = s:!:Bingbot:
sys = Windows,Linux
sig = 1:Cache-Control,Connection=[Keep-Alive],Pragma=[no-cache],Accept=[*/*],From=[bingbot(at)microsoft.com],Host,User-Agent:Accept-Charset:bingbot/

label = s:!:curl:
sys = @unix,Windows
sig = 1:Host,User-Agent,Accept=[*/*]:Connection,Accept-Encoding,Accept-Language,Accept-Charset,Keep-Alive:curl/
sig = 0:Host,User-Agent,Accept=[*/*]:Connection,Accept-Encoding,Accept-Language,Accept-Charset,Keep-Alive:curl/
sig = 1:Host,User-Agent=[curl/],Accept=[*/*],Accept-Encoding:Accept-Language,Accept-Charset,Keep-Alive:curl/
sig = 1:Host,User-Agent=[curl/],Accept=[*/*],Connection=[Upgrade],Upgrade=[h2c]:Accept-Language,Accept-Charset:curl/

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

label = s:!:Cloudflare:
sys = Linux
sig = 1:Date,Connection,CF-RAY::cloudflare
sig = 1:Date,CF-RAY,Connection::cloudflare

label = s:!:CloudFront:
sys = Linux
sig = *:Via=[CloudFront],X-Amz-Cf-Id::

label = s:!:Fastly:
sys = Linux
sig = *:Via=[varnish],X-Served-By,X-Cache,X-Cache-Hits,X-Timer::

label = s:!:Amazon S3:
sys = Linux
sig = *:x-amz-id-2,x-amz-request-id::AmazonS3

label = s:!:Akamai:
sys = Linux
sig = *:Server=[AkamaiGHost],Mime-Version=[1.0],Content-Type,Date,Connection::AkamaiGHost

label = s:!:Edgecast:
sys = Linux
sig = 1:Cache-Control,Content-Type,Date,Server=[ECAcc]::ECAcc
sig = 1:Cache-Control,Content-Type,Date,Server=[ECS ]::ECS

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

label = s:!:squid:
sys = @unix,Windows
sig = *:X-Cache=[ from ],X-Cache-Lookup=[ from ],?Via,Connection::

label = s:!:Varnish:
sys = @unix
sig = *:X-Varnish,Age,?Via,Connection::
sig = *:Date,X-Varnish,Connection::

label = s:!:HAProxy:
sys = @unix
sig = 1:Content-Length,Cache-Control=[no-cache],Content-Type=[text/html]:Server,Date,Connection,Accept-Ranges:
sig = 0:Cache-Control=[no-cache],Connection=[close],Content-Type=[text/html]:Server,Date,Accept-Ranges:

label = s:!:Envoy:
sys = Linux
sig = *:X-Envoy-Upstream-Service-Time,Server=[envoy]::envoy
sig = *:Date,Server=[envoy]::envoy

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

label = s:!:nginx:reverse proxy
sys = @unix
sig = 1:Server=[nginx],Date,Content-Type,Connection,Last-Modified::nginx

label = s:!:nginx:1.3 or newer
sys = @unix
sig = 1:Server=[nginx],Date,?Content-Type,?Content-Length,Last-Modified,?Transfer-Encoding,Connection,ETag::nginx

label = s:!:nginx:
sys = @unix,Windows
sig = 1:Server=[nginx],Date,Content-Type,Connection::nginx
sig = 1:Server=[nginx],Date,Connection:Content-Type:nginx

label = s:!:Tomcat:4 to 8
sys = @unix,Windows
sig = 1:Server=[Apache-Coyote],Date::Apache-Coyote/
sig = 1:Date,Server=[Apache-Coyote]::Apache-Coyote/

label = s:!:Tomcat:8.5 or newer
sys = @unix,Windows
sig = 1:?Accept-Ranges=[bytes],ETag,Last-Modified,?Content-Type,?Content-Range,Content-Length,Date:Server:
sig = 1:Content-Type,Content-Language,Content-Length,Date:Server,Keep-Alive,Accept-Ranges:
sig = 1:Content-Type,?Content-Length,?Transfer-Encoding=[chunked],Date,Keep-Alive=[timeout=],Connection=[keep-alive]:Server,X-Powered-By:

label = s:!:Apache:2.x
sys = @unix,Windows
sig = 1:Date,Server=[Apache],?Connection,?Keep-Alive,?ETag:Content-Type,Accept-Ranges:Apache
sig = 1:Date,Server=[Apache],Content-Type::Apache

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

label = s:!:Kestrel:
sys = Windows,@unix
sig = 1:Date,Server=[Kestrel]::Kestrel

label = s:!:lighttpd:1.4
sys = @unix
sig = *:Content-Type,?ETag,?Last-Modified,?Content-Length,?Accept-Ranges,?Content-Range,?Connection=[close],Date,Server=[lighttpd/1.4]::lighttpd/

label = s:!:Caddy:
sys = @unix,Windows
sig = *:Server=[Caddy],Date::Caddy
sig = *:Date,Server=[Caddy]::Caddy
sig = *:Date,?Last-Modified,Server,Server=[Caddy]::

label = s:!:H2O:
sys = @unix
sig = 1:Date,Connection,?Content-Length,Server=[h2o/]::h2o/

label = s:!:LiteSpeed:
sys = Linux
sig = *:Date,Server=[LiteSpeed]::LiteSpeed
sig = *:Server=[LiteSpeed],Date::LiteSpeed

label = s:!:Jetty:
sys = @unix,Windows
sig = 1:Date,Server=[Jetty(]::Jetty
sig = 1:Date,Server=[Jetty/]::Jetty
sig = 1:Content-Type,?Content-Length,Server=[Jetty(]:Date:Jetty

label = s:!:mini_httpd:
sys = @unix
sig = *:Server=[mini_httpd/],Date::mini_httpd/

label = s:!:webfs:
sys = @unix
sig = *:Server=[webfs/],Connection,Accept-Ranges::webfs/

label = s:!:BusyBox:httpd
sys = Linux
sig = 1:Date,Connection=[close],Content-Type,?Content-Range,Accept-Ranges=[bytes],?Last-Modified,?ETag,?Content-Length:Server,Keep-Alive:

label = s:!:gunicorn:
sys = @unix
sig = *:Server=[gunicorn],Date,Connection::gunicorn
sig = 1:Server=[gunicorn/],Date::gunicorn/

label = s:!:uvicorn:
sys = @unix,Windows
sig = 1:Date,Server=[uvicorn]::uvicorn

label = s:!:Werkzeug:
sys = @unix,Windows
sig = *:Server=[Werkzeug/],Date::Werkzeug/

label = s:!:Python:aiohttp
sys = @unix,Windows
sig = *:Content-Type,Content-Length,Date,Server=[aiohttp/]::aiohttp/

label = s:!:Tornado:
sys = @unix,Windows
sig = 1:Server=[TornadoServer/],Date::TornadoServer/

label = s:!:TwistedWeb:
sys = @unix,Windows
sig = *:Server=[TwistedWeb/],Date::TwistedWeb/

label = s:!:Python:http.server
sys = @unix,Windows
sig = *:Server=[ Python/],Date::Python/

label = s:!:WEBrick:
sys = @unix,Windows
sig = 1:Server=[WEBrick/],Date::WEBrick/

label = s:!:PHP:cli-server
sys = @unix,Windows
sig = *:Host,Date,Connection=[close]:Server:

label = s:!:Express:
sys = @unix,Windows
sig = 1:X-Powered-By=[Express],Date::

label = s:!:node:
sys = @unix,Windows
sig = 1:Date,Connection=[keep-alive],Keep-Alive=[timeout=]:Server:

label = s:!:Go:net/http
sys = @unix,Windows
sig = 1:Accept-Ranges=[bytes],Content-Length,?Content-Range,Content-Type,Last-Modified,Date:Server,Keep-Alive:
sig = 1:Content-Type,X-Content-Type-Options=[nosniff],Date,Content-Length:Server,Connection,Keep-Alive,Accept-Ranges:
sig = 1:Date,Content-Length,Content-Type:Server,Connection,Keep-Alive,Accept-Ranges:

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

label = loopback
sig = 65535

label = WireGuard over PPPoE
sig = 1412

label = Ethernet over GRE
sig = 1462

label = VXLAN over IPv6
sig = 1430

label = FDDI
sig = 4352

label = IP over InfiniBand
sig = 2044

label = WireGuard
sig = 1420

label = VXLAN
sig = 1450

label = GRE
sig = 1476
sig = 1472

label = 6in4 or IPIP
sig = 1480

label = PPPoE
sig = 1492

label = Google Cloud or DS-Lite
sig = 1460

label = Amazon EC2
sig = 9001

label = LTE or 5G
sig = 1464
sig = 1444
sig = 1428

label = IPv6 minimum (tunnel)
sig = 1280

label = Cisco AnyConnect
sig = 1390

label = OpenVPN
sig = 1426
sig = 1419
sig = 1403
sig = 1387

[tcp:request]

label = s:other:iPXE:
sig = 4:64:0:*:65532,9:nop,nop,ts,nop,nop,sok,nop,ws,mss::0

label = s:other:edk2:UEFI firmware (or zmap 4)
sig = 4:255:0:*:65535,0:mss::0

label = s:unix:Linux:4.20 or newer
sig = *:64:0:*:mss*44,7:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*45,7:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*44,7:mss,nop,nop,sok,nop,ws:df,id+,flow:0

label = s:unix:Linux:3.11-4.19
sig = *:64:0:*:mss*20,7:mss,sok,ts,nop,ws:df,id+,flow:0
sig = 6:64:0:*:mss*20,7:mss,sok,ts,nop,ws::0
sig = *:64:0:*:mss*20,7:mss,nop,nop,sok,nop,ws:df,id+,flow:0

label = s:unix:Linux:2.6.39-3.10
sig = *:64:0:*:mss*10,7:mss,sok,ts,nop,ws:df,id+,flow:0
sig = 6:64:0:*:mss*10,7:mss,sok,ts,nop,ws::0
sig = *:64:0:*:mss*10,6:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:mss*10,7:mss,nop,nop,sok,nop,ws:df,id+,flow:0

label = s:unix:Linux:2.6.x
sig = *:64:0:*:mss*4,5:mss,sok,ts,nop,ws:df,id+:0
sig = *:64:0:*:mss*4,6:mss,sok,ts,nop,ws:df,id+:0
sig = *:64:0:*:mss*4,7:mss,sok,ts,nop,ws:df,id+:0
sig = *:64:0:*:mss*4,7:mss,nop,nop,sok,nop,ws:df,id+:0

label = s:unix:Linux:(Android 5 or newer)
sig = *:64:0:*:65535,6:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:65535,7:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:65535,8:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:65535,9:mss,sok,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:65535,10:mss,sok,ts,nop,ws:df,id+,flow:0

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

label = g:unix:Linux:
sig = *:64:0:*:*,*:mss,sok,ts,nop,ws:df,id+,flow:0
sig = 6:64:0:*:*,*:mss,sok,ts,nop,ws::0
sig = *:64:0:*:*,*:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:*,0:mss,sok,ts:df,id+,flow:0
sig = *:64:0:*:*,*:mss,nop,nop,ts,nop,ws:df,id+,flow:0

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

label = s:win:Windows:7, 8 or 10 (1607 or older)
sig = *:128:0:*:8192,8:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:8192,8:mss,nop,ws,nop,nop,sok:df,id+,ecn,flow:0
sig = *:128:0:*:8192,8:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:8192,0:mss,nop,nop,sok:df,id+,flow:0

label = s:win:Windows:Vista or 7
sig = *:128:0:*:8192,2:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:8192,2:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:65535,2:mss,nop,ws,nop,nop,sok:df,id+:0

label = s:win:Windows:10 or 11 (repeated SYN), 2000 or XP
sig = *:128:0:*:mss*44,0:mss,nop,nop,sok:df,id+:0
sig = *:128:0:*:mss*45,0:mss,nop,nop,sok:df,id+:0
sig = *:128:0:*:65535,0:mss,nop,nop,sok:df,id+:0

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

label = g:win:Windows:2000 or XP
sig = *:128:0:*:*,*:mss,nop,ws,nop,nop,ts,nop,nop,sok:df,id+,ts1-:0

label = g:win:Windows:
sig = 6:128:0:*:*,*:mss,nop,ws,nop,nop,sok::0
sig = *:128:0:*:*,*:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:*,*:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128:0:*:*,0:mss,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:*,0:mss,sok,ts:df,id+,flow:0

label = g:win:Windows:(options removed on the way)
sig = *:128:0:*:*,0:mss,nop,nop,nop,nop,nop,nop,sok:df,id+:0
sig = *:128:0:*:*,0:mss,nop,nop,nop,nop,nop,nop,nop,nop:df,id+:0

label = s:unix:macOS:10.14 or newer (or iOS 12 or newer)
sig = *:64:0:*:65535,6:mss,nop,ws,nop,nop,ts,sok,eol+1:df,id+,flow:0
sig = *:64:0:*:65535,6:mss,nop,ws,nop,nop,ts,sok,eol+1:df,flow:0
sig = *:64:0:*:65535,6:mss,nop,ws,nop,nop,ts,sok,eol+1:df,ecn,flow:0
sig = *:64:0:*:65535,6:mss,nop,ws,nop,nop,ts,sok,eol+1:df,id+,ecn,flow:0
sig = *:64:0:*:65535,7:mss,nop,ws,nop,nop,ts,sok,eol+1:df,flow:0
sig = *:64:0:*:65535,7:mss,nop,ws,nop,nop,ts,sok,eol+1:df,ecn,flow:0

label = s:unix:macOS:10.10-10.13 (or iOS 9-11)
sig = *:64:0:*:65535,5:mss,nop,ws,nop,nop,ts,sok,eol+1:df,id+,flow:0
sig = *:64:0:*:65535,5:mss,nop,ws,nop,nop,ts,sok,eol+1:df,flow:0
sig = *:64:0:*:65535,5:mss,nop,ws,nop,nop,ts,sok,eol+1:df,ecn,flow:0
sig = *:64:0:*:65535,5:mss,nop,ws,nop,nop,ts,sok,eol+1:df,id+,ecn,flow:0

label = s:unix:macOS:10.8-10.9 (or iOS 7-8)
sig = *:64:0:*:65535,4:mss,nop,ws,nop,nop,ts,sok,eol+1:df,id+,flow:0
sig = *:64:0:*:65535,4:mss,nop,ws,nop,nop,ts,sok,eol+1:df,flow:0

label = s:unix:macOS:10.7 or older
sig = *:64:0:*:65535,3:mss,nop,ws,nop,nop,ts,sok,eol+1:df,id+,flow:0
sig = *:64:0:*:65535,1:mss,nop,ws,nop,nop,ts,sok,eol+1:df,id+,flow:0
sig = *:64:0:*:65535,0:mss,nop,ws,nop,nop,ts,sok,eol+1:df,id+,flow:0

label = s:unix:macOS:(iOS 6 or older)
sig = *:64:0:*:65535,2:mss,nop,ws,nop,nop,ts,sok,eol+1:df,id+,flow:0

label = g:unix:macOS:(or iOS)
sig = *:64:0:*:*,*:mss,nop,ws,nop,nop,ts,sok,eol+1:df,id+,flow:0
sig = *:64:0:*:*,*:mss,nop,ws,nop,nop,ts,sok,eol+1:df,flow:0
sig = 6:64:0:*:*,*:mss,nop,ws,nop,nop,ts,sok,eol+1::0
sig = *:64:0:*:65535,*:mss,nop,ws,nop,nop,ts,sok,?34:df,id+,flow:*
sig = *:64:0:*:65535,*:mss,nop,ws,nop,nop,ts,sok,?34:df,flow:*
sig = *:64:0:*:65535,*:mss,nop,ws,nop,nop,ts,sok,nop,nop:df,id+:0
sig = *:64:0:*:65535,0:mss,sok,eol+1:df,id+,flow:0
sig = *:64:0:*:65535,0:mss,sok,eol+1:df,flow:0

label = s:unix:FreeBSD:11 or newer
sig = *:64:0:*:65535,6:mss,nop,ws,sok,ts:df,flow:0
sig = *:64:0:*:65535,7:mss,nop,ws,sok,ts:df,flow:0
sig = *:64:0:*:65535,8:mss,nop,ws,sok,ts:df,flow:0

label = s:unix:FreeBSD:9 or 10
sig = *:64:0:*:65535,6:mss,nop,ws,sok,ts:df,id+,flow:0

label = g:unix:FreeBSD:
sig = *:64:0:*:65535,*:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:64:0:*:65535,*:mss,nop,ws,sok,ts:df,flow:0

label = s:unix:OpenBSD:5.9 or newer
sig = *:64:0:*:16384,6:mss,nop,nop,sok,nop,ws,nop,nop,ts:df,id+,flow:0
sig = 6:64:0:*:16384,6:mss,nop,nop,sok,nop,ws,nop,nop,ts::0

label = g:unix:OpenBSD:
sig = *:64:0:*:*,*:mss,nop,nop,sok,nop,ws,nop,nop,ts:df,id+,flow:0

label = s:unix:NetBSD:5 or newer
sig = *:64:0:*:32768,3:mss,nop,ws,sok,nop,nop,nop,nop,ts:df,flow:0
sig = *:64:0:*:32768,6:mss,nop,ws,sok,nop,nop,nop,nop,ts:df,flow:0
sig = *:64:0:*:32768,3:mss,nop,ws,sok,nop,nop,nop,nop,ts:df,id+,flow:0
sig = *:64:0:*:32768,6:mss,nop,ws,sok,nop,nop,nop,nop,ts:df,id+,flow:0

label = s:other:Nintendo:
sig = *:64:0:1360:32768,6:mss,nop,ws,sok,ts:df,id+:0

label = s:!:masscan:
sys = @unix,@win
sig = 4:255:0:0:1024,0:::0
sig = 4:255:0:1460:1025,0:mss::0

label = s:!:zmap:
sys = @unix
sig = 4:255:0:0:65535,0:::0
sig = 4:255:0:1460:65535,8:mss,nop,ws,nop,nop,sok::0
sig = 4:255:0:1460:65535,7:mss,sok,ts,nop,ws::0
sig = 4:255:0:1460:65535,6:mss,nop,ws,nop,nop,ts,sok,eol+1::0

label = s:!:hping:
sys = @unix
sig = 4:64-:0:0:512,0::ack+:0

label = s:!:NMap:SYN scan
sys = @unix,@win
sig = 6:255-:0:*:1024,0:mss::0

[tcp:response]

label = s:other:NAT of a virtual machine:VirtualBox (slirp)
sig = 4:255:0:1460:32768,0:mss::0

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

label = s:unix:Linux:2.4 or 2.6
sig = *:64:0:*:mss*4,*:mss,sok,ts,nop,ws:df:0
sig = *:64:0:*:mss*4,*:mss,nop,nop,sok,nop,ws:df:0
sig = *:64:0:*:mss*4,*:mss,nop,nop,ts,nop,ws:df:0
sig = *:64:0:*:mss*4,*:mss,nop,ws:df:0
sig = *:64:0:*:mss*4,0:mss,sok,ts:df:0
sig = *:64:0:*:mss*4,0:mss,nop,nop,sok:df:0
sig = *:64:0:*:mss*4,0:mss,nop,nop,ts:df:0
sig = *:64:0:*:mss*4,0:mss:df:0

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

label = g:unix:Linux:
sig = *:64:0:*:*,*:mss,sok,ts,nop,ws:df,flow:0
sig = 6:64:0:*:*,*:mss,sok,ts,nop,ws::0
sig = *:64:0:*:*,*:mss,nop,nop,sok,nop,ws:df,flow:0
sig = 6:64:0:*:*,*:mss,nop,nop,sok,nop,ws::0
sig = *:64:0:*:*,*:mss,nop,nop,ts,nop,ws:df,flow:0
sig = 6:64:0:*:*,*:mss,nop,nop,ts,nop,ws::0
sig = 4:64:0:*:*,*:mss,sok,ts,nop,ws,?30:df:0

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

label = s:win:Windows:Vista (beta)
sig = *:128:0:*:8192,8:mss,ws,nop,sok,ts:df,id+:0

label = s:win:Windows:2000 to Server 2003, or 10 (1703) or newer
sig = *:128:0:*:65535,0:mss,nop,nop,sok:df,id+,flow:0

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

label = s:win:Windows:NT 4.0 or 2000
sig = 4:128:0:*:mss*6,0:mss:df,id+:0
sig = 4:128:0:*:mss*6,0:mss,nop,nop,sok:df,id+:0

label = s:unix:macOS:10.14 or newer (or iOS 12 or newer)
sig = *:64:0:*:65535,6:mss,nop,ws,nop,nop,ts,sok,eol+1:df,flow:0
sig = *:64:0:*:65535,6:mss,nop,ws,nop,nop,ts,sok,eol+1:df,id+,flow:0
sig = *:64:0:*:65535,6:mss,nop,ws,nop,nop,ts,sok,eol+1:df,ecn,flow:0

label = s:unix:macOS:10.10-10.13 (or iOS 9-11)
sig = *:64:0:*:65535,5:mss,nop,ws,nop,nop,ts,sok,eol+1:df,flow:0
sig = *:64:0:*:65535,5:mss,nop,ws,nop,nop,ts,sok,eol+1:df,id+,flow:0
sig = *:64:0:*:65535,5:mss,nop,ws,nop,nop,ts,sok,eol+1:df,ecn,flow:0
sig = *:64:0:*:65535,5:mss,nop,ws,sok,eol+1:df,flow:0
sig = *:64:0:*:65535,5:mss,nop,ws,nop,nop,ts:df,flow:0
sig = *:64:0:*:65535,5:mss,nop,ws:df,flow:0

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

label = s:unix:FreeBSD:11 or newer
sig = *:64:0:*:65535,6:mss,nop,ws,sok,ts:df,flow:0
sig = *:64:0:*:65535,7:mss,nop,ws,sok,ts:df,flow:0
sig = *:64:0:*:65535,8:mss,nop,ws,sok,ts:df,flow:0
sig = *:64:0:*:65535,9:mss,nop,ws,sok,ts:df,flow:0

label = s:unix:FreeBSD:11 or newer (or macOS)
sig = *:64:0:*:65535,6:mss,nop,ws,sok,eol+1:df,flow:0
sig = *:64:0:*:65535,6:mss,nop,ws,nop,nop,ts:df,flow:0
sig = *:64:0:*:65535,6:mss,nop,ws:df,flow:0
sig = *:64:0:*:65535,0:mss,sok,eol+1:df,flow:0

label = s:unix:FreeBSD:9 or 10
sig = *:64:0:*:65535,6:mss,nop,ws,sok,ts:df,id+:0
sig = *:64:0:*:65535,6:mss,nop,ws,sok,eol+1:df,id+:0
sig = *:64:0:*:65535,6:mss,nop,ws,nop,nop,ts:df,id+:0
sig = *:64:0:*:65535,6:mss,nop,ws:df,id+:0
sig = *:64:0:*:65535,9:mss,nop,ws,sok,ts:df,id+:0
sig = *:64:0:*:65535,9:mss,nop,ws,sok,eol+1:df,id+:0

label = s:unix:FreeBSD:4.x
sig = *:64:0:*:57344,0:mss,nop,ws,nop,nop,ts:df,id+,flow:0
sig = *:64:0:*:57344,0:mss,nop,ws:df,id+,flow:0
sig = *:64:0:*:57344,0:mss,nop,nop,ts:df,id+,flow:0
sig = *:64:0:*:57344,0:mss:df,id+,flow:0
sig = 6:64:0:*:57344,0:mss,nop,ws,nop,nop,ts::0

label = s:unix:OpenBSD:5.9 or newer
sig = *:64:0:*:16384,6:mss,nop,nop,sok,nop,ws,nop,nop,ts:df,id+,flow:0
sig = *:64:0:*:16384,6:mss,nop,nop,sok,nop,ws:df,id+,flow:0
sig = *:64:0:*:16384,6:mss,nop,ws,nop,nop,ts:df,id+,flow:0
sig = *:64:0:*:16384,6:mss,nop,ws:df,id+,flow:0
sig = *:64:0:*:16384,0:mss,nop,nop,sok,nop,nop,ts:df,id+,flow:0
sig = 6:64:0:*:16384,6:mss,nop,nop,sok,nop,ws,nop,nop,ts::0
sig = 6:64:0:*:16384,6:mss,nop,nop,sok,nop,ws::0

label = g:unix:OpenBSD:
sig = *:64:0:*:*,*:mss,nop,nop,sok,nop,ws,nop,nop,ts:df,id+,flow:0

label = s:unix:NetBSD:5 or newer
sig = *:64:0:*:32768,3:mss,nop,ws,sok,nop,nop,nop,nop,ts:df,flow:0
sig = *:64:0:*:32768,6:mss,nop,ws,sok,nop,nop,nop,nop,ts:df,flow:0
sig = *:64:0:*:32768,3:mss,nop,ws,sok,nop,nop:df,flow:0
sig = *:64:0:*:32768,6:mss,nop,ws,sok,nop,nop:df,flow:0
sig = *:64:0:*:32768,0:mss,sok,nop,nop,nop,nop,ts:df,flow:0

[mtu]

label = loopback
sig = 65536

[tcp:request]

label = s:other:gVisor:
sig = 4:64!:0:*:29184,*:mss,sok,ts,nop,ws::0
sig = 4:64!:0:*:29184,*:mss,nop,nop,ts,nop,ws::0

label = s:other:lwIP:
sig = 4:255!:0:*:mss*4,0:mss::0

label = s:other:lwIP:(ESP32)
sig = 4:255!:0:1440:5744,0:mss::0

label = g:other:lwIP:(or a router)
sig = 4:255!:0:*:*,*:mss,nop,ws::0

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

label = s:unix:Linux:4.20 or newer
sig = *:64:0:*:native*max,*:mss,nop,nop,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*max,*:mss,nop,ws:df,id+,flow:0
sig = *:64:0:*:native*max,0:mss,sok,ts:df,id+,flow:0
sig = *:64!:0:*:native*max,0:mss,nop,nop,sok:df,id+,flow:0
sig = *:64:0:*:native*max,0:mss,nop,nop,ts:df,id+,flow:0
sig = *:64!:0:*:native*max,0:mss:df,id+,flow:0

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

label = g:unix:Linux:
sig = *:64:0:*:*,*:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:*,*:mss,sok,ts,nop,ws,?34,nop,nop:df,id+,flow:*

label = g:unix:Linux:(options removed on the way)
sig = *:64:0:*:*,*:mss,sok,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop,ws:df,id+,flow:0
sig = *:64:0:*:*,0:mss,sok,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop:df,id+,flow:0

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

label = s:win:Windows:10 or 11 (repeated SYN), 2000 or XP
sig = *:128:0:*:native*max,0:mss,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:native*max,0:mss,nop,nop,nop,nop,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:65535,0:mss,nop,nop,nop,nop,nop,nop,sok:df,id+,flow:0
sig = *:128:0:*:native*max,0:mss,sok,ts:df,id+,flow:0

[tcp:response]

label = s:other:gVisor:
sig = 4:64!:0:*:29184,*:mss,sok,ts,nop,ws::0
sig = 4:64!:0:*:29184,*:mss,nop,nop,sok,nop,ws::0
sig = 4:64!:0:*:29184,*:mss,nop,nop,ts,nop,ws::0
sig = 4:64!:0:*:29184,*:mss,nop,ws::0
sig = 4:64!:0:*:29184,0:mss,sok,ts::0
sig = 4:64!:0:*:29184,0:mss,nop,nop,sok::0
sig = 4:64!:0:*:29184,0:mss,nop,nop,ts::0
sig = 4:64!:0:*:29184,0:mss::0

label = s:other:lwIP:
sig = 4:255!:0:*:mss*4,0:mss::0

label = s:other:lwIP:(ESP32)
sig = 4:255!:0:1440:5744,0:mss::0

label = g:other:lwIP:
sig = 4:255!:0:*:*,*:mss,nop,ws::0

label = s:other:NAT of a virtual machine:qemu or newer VirtualBox (slirp)
sig = 4:64!:0:1460:65535,0:mss::0
sig = 4:64!:0:1460:65535,0:mss:id-:0

label = s:unix:Linux:4.20 or newer
sig = *:64:0:*:native*max,*:mss,sok,ts,nop,ws:df,flow:0
sig = *:64:0:*:native*max,*:mss,nop,nop,sok,nop,ws:df,flow:0
sig = *:64:0:*:native*max,*:mss,nop,nop,ts,nop,ws:df,flow:0
sig = *:64:0:*:native*max,*:mss,nop,ws:df,flow:0
sig = *:64:0:*:native*max,0:mss,sok,ts:df,flow:0
sig = *:64!:0:*:native*max,0:mss,nop,nop,sok:df,flow:0
sig = *:64:0:*:native*max,0:mss,nop,nop,ts:df,flow:0
sig = *:64!:0:*:native*max,0:mss:df,flow:0

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

label = s:win:Windows:2000 to Server 2003, or 10 (1703) or newer
sig = *:128!:0:*:65535,0:mss:df,id+,flow:0

label = g:unix:macOS:(or iOS)
sig = *:64:0:*:*,*:mss,nop,ws,nop,nop,ts,sok,eol+1:df,flow:0
sig = *:64:0:*:*,*:mss,nop,ws,nop,nop,ts,sok,eol+1:df,id+,flow:0
sig = 6:64:0:*:*,*:mss,nop,ws,nop,nop,ts,sok,eol+1::0
sig = *:64:0:*:*,0:mss,nop,nop,ts,sok,eol+1:df,flow:0

label = g:unix:FreeBSD:
sig = *:64!:0:*:65535,*:mss,nop,ws,sok,ts:df,flow:0
sig = *:64!:0:*:65535,*:mss,nop,ws,sok,ts:df,id+,flow:0

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

label = g:win:Windows:
sig = *:128!:0:*:*,*:mss,nop,ws,nop,nop,sok:df,id+,flow:0
sig = *:128!:0:*:*,*:mss,nop,ws,sok,ts:df,id+,flow:0
sig = *:128!:0:*:*,0:mss,nop,nop,sok:df,id+,flow:0

[tcp:request]

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
