; Generated from signatures/open by cargo xtask regenerate-db; do not edit.
; MIT OR Apache-2.0
grammar = extended
classes = win,unix,other,middlebox

[dhcp:client]

; @licence MIT OR Apache-2.0
; @source "Microsoft Vendor-Specific DHCP Options", learn.microsoft.com; recog, xml/dhcp_vendor_class.xml
; @date 2025
label = g:win:Windows:2000 or newer
sig = 4:*:*:*:MSFT 5.0

; @source "Microsoft Vendor-Specific DHCP Options", learn.microsoft.com
; @date 2025
label = g:win:Windows:98
sig = 4:*:*:*:MSFT 98

; @source recog, xml/dhcp_vendor_class.xml (BSD-2-Clause)
; @date 2025
; @role phone
label = g:unix:Linux:(Android)
sig = 4:*:*:*:android-dhcp-*
sig = 4:*:*:*:HUAWEI:android:*

; @source recog, xml/dhcp_vendor_class.xml (BSD-2-Clause)
; @date 2025
label = g:unix:Linux:(ChromeOS)
sig = 4:*:*:*:chromeos

; @source recog, xml/dhcp_vendor_class.xml (BSD-2-Clause); the lab: dhcpcd 9.4.1
; @date 2026-11-29
label = g:!:dhcpcd:
sys = @unix
sig = 4:*:*:*:dhcpcd-*

; @source recog, xml/dhcp_vendor_class.xml (BSD-2-Clause); the lab: udhcpc 1.35.0
; @date 2026-11-29
label = g:!:udhcpc:
sys = Linux
sig = 4:*:*:*:udhcp *
sig = 4:*:*:*:udhcpc*

; @source recog, xml/dhcp_vendor_class.xml (BSD-2-Clause)
; @date 2025
; @role printer
label = g:other:HP printer:
sig = 4:*:*:*:Hewlett-Packard *Jet
sig = 4:*:*:*:HP *Jet
sig = 4:*:*:*:Mfg=Hewlett Packard;Typ=Printer;*

label = g:other:Lexmark printer:
sig = 4:*:*:*:Mfg=LEXMARK;*

label = g:other:Xerox printer:
sig = 4:*:*:*:Mfg=Xerox;*
sig = 4:*:*:*:Mfg=FujiXerox;*

label = g:other:Canon printer:
sig = 4:*:*:*:Canon *

; @source recog, xml/dhcp_vendor_class.xml (BSD-2-Clause)
; @date 2025
; @role iot
label = g:other:AXIS camera:
sig = 4:*:*:*:AXIS,*

label = g:other:Polycom phone:
sig = 4:*:*:*:Polycom-*

label = g:other:Yealink phone:
sig = 4:*:*:*:yealink

label = g:other:Cisco phone:
sig = 4:*:*:*:Cisco Systems, Inc. IP Phone *

; @source recog, xml/dhcp_vendor_class.xml (BSD-2-Clause)
; @date 2025
; @role router
label = g:other:Cisco access point:
sig = 4:*:*:*:Cisco AP *

label = g:other:Meraki:
sig = 4:*:*:*:MERAKI

label = g:other:Aerohive:
sig = 4:*:*:*:AEROHIVE

; @source lab: signatures/hellos/lab.py
; @date 2026-11-30
label = s:!:WIDE dhcp6c:20080615
sys = @unix
sig = 6:renew:1,2,3,8,6:23,24:
sig = 6:solicit:1,3,14,8,6:23,24:

label = s:!:dhclient:4.4
sys = @unix
sig = 4:discover:53,12,55:1,28,2,3,15,6,119,12,44,47,26,121,42:
sig = 4:request:53,50,12,55:1,28,2,3,15,6,119,12,44,47,26,121,42:
sig = 4:request:53,54,50,12,55:1,28,2,3,15,6,119,12,44,47,26,121,42:
sig = 6:confirm:1,6,8,3:23,24,39,31:
sig = 6:renew:1,2,6,8,3:23,24,39,31:
sig = 6:request:1,2,6,8,3:23,24,39,31:
sig = 6:solicit:1,6,8,3:23,24,39,31:

label = s:!:dhcpcd:9.4
sys = @unix
sig = 4:discover:53,55,57,61,80,116,145:1,121,3,6,12,15,26,28,33,51,54,58,59,119:
sig = 4:request:50,53,54,55,57,61,145:1,121,3,6,12,15,26,28,33,51,54,58,59,119:
sig = 4:request:50,53,55,57,61,145:1,121,3,6,12,15,26,28,33,51,54,58,59,119:
sig = 4:request:53,55,57,61,145:1,121,3,6,12,15,26,28,33,51,54,58,59,119:
sig = 6:confirm:1,3,6,8:23,24,39,82,83:
sig = 6:renew:1,2,3,6,8:23,24,39,82,83:
sig = 6:solicit:1,3,6,8,14:23,24,39,82,83:

label = s:!:systemd-networkd:252
sys = Linux
sig = 4:discover:53,61,55,57,12:1,3,6,12,15,33,42,120,121:
sig = 4:request:53,61,55,57,12:1,3,6,12,15,33,42,120,121:
sig = 4:request:53,61,55,57,54,50,12:1,3,6,12,15,33,42,120,121:
sig = 6:renew:2,3,39,6,1,8:23,31,56:
sig = 6:solicit:14,3,25,39,6,1,8:23,31,56,82:

label = s:!:udhcpc:1.35
sys = Linux
sig = 4:discover:53,57,55,60,61:1,3,6,12,15,28,42:udhcp 1.35.0
sig = 4:request:53,50,54,57,55,60,61:1,3,6,12,15,28,42:udhcp 1.35.0

[http2:client]

label = s:!:Chrome:105-117
sys = @unix,@win,@other
sig = 1:65536;2:0;3:1000;4:6291456;6:262144|15663105|0|m,a,s,p

; @source curl-impersonate, tests/signatures (MIT); lab: signatures/hellos/lab.py
; @date 2026-11-30
label = s:!:Chrome:117 or newer
sys = @unix,@win,@other
sig = 1:65536;2:0;4:6291456;6:262144|15663105|0|m,a,s,p

; @source lab: signatures/hellos/lab.py
; @date 2026-11-30
label = s:!:Chrome:99-106
sys = @unix,@win,@other
sig = 1:65536;3:1000;4:6291456;6:262144|15663105|0|m,a,s,p

; @source curl-impersonate, tests/signatures (MIT); lab: signatures/hellos/lab.py
; @date 2026-11-30
label = s:!:Firefox:128 or newer
sys = @unix,@win,@other
sig = 1:65536;2:0;4:131072;5:16384|12517377|0|m,p,a,s

; @source lab: signatures/hellos/lab.py
; @date 2026-11-30
label = s:!:Go program:1.27
sys = @unix,@win,@other
sig = 2:0;4:4194304;5:1048576;6:10485760|1073741824|0|a,m,p,s

label = s:!:Python (httpx):0.28
sys = @unix,@win,@other
sig = 1:4096;2:0;4:65535;5:16384;3:100;6:65536|16777216|0|m,a,s,p

label = s:!:Safari:15.3-16.x
sys = macOS
sig = 4:4194304;3:100|10485760|0|m,s,p,a

; @source curl-impersonate, tests/signatures (MIT); lab: signatures/hellos/lab.py
; @date 2026-11-30
label = s:!:Safari:15.6-17.1
sys = macOS
sig = 2:0;4:4194304;3:100|10485760|0|m,s,p,a

label = s:!:Safari:17.1-17.x
sys = macOS
sig = 2:0;4:2097152;3:100|10485760|0|m,s,p,a

label = s:!:Safari:17.3-18.3
sys = macOS
sig = 2:0;3:100;4:2097152;8:1;9:1|10420225|0|m,s,a,p

label = s:!:Safari:18.1 or newer
sys = macOS
sig = 2:0;3:100;4:2097152;9:1|10420225|0|m,s,a,p

; @source lab: signatures/hellos/lab.py
; @date 2026-11-30
label = s:!:curl:7.88
sys = @unix,@win,@other
sig = 3:100;4:33554432;2:0|33488897|0|m,p,s,a

label = s:!:h2load:1.52
sys = @unix,@win,@other
sig = 2:0;4:1073741823|1073676288|0|p,s,a,m

label = s:!:nghttp:1.52
sys = @unix,@win,@other
sig = 3:100;4:65535|00|3:0:0:201,5:0:0:101,7:0:0:1,9:0:7:1,11:0:3:1|m,p,s,a

[quic:client]

label = s:!:aioquic:1.7
sys = @unix,@win,@other
sig = q:303:1302,1301,1303:a,d,10,2b,33,39:17,18,1d,1e::403,804,401,503,805,501,201,807,808:304:h3

[ssh:client]

label = s:!:AsyncSSH:2.24
sys = Linux
sig = mlkem768x25519-sha256,mlkem768nistp256-sha256,mlkem1024nistp384-sha384,curve25519-sha256,curve25519-sha256@libssh.org,curve448-sha512,ecdh-sha2-nistp521,ecdh-sha2-nistp384,ecdh-sha2-nistp256,ecdh-sha2-1.3.132.0.10,diffie-hellman-group-exchange-sha256,diffie-hellman-group14-sha256,diffie-hellman-group15-sha512,diffie-hellman-group16-sha512,diffie-hellman-group17-sha512,diffie-hellman-group18-sha512,diffie-hellman-group14-sha256@ssh.com,diffie-hellman-group14-sha1,rsa2048-sha256,ext-info-c,kex-strict-c-v00@openssh.com:rsa-sha2-256-cert-v01@openssh.com,rsa-sha2-512-cert-v01@openssh.com,ssh-rsa-cert-v01@openssh.com,sk-ssh-ed25519-cert-v01@openssh.com,sk-ecdsa-sha2-nistp256-cert-v01@openssh.com,ssh-ed25519-cert-v01@openssh.com,ssh-ed448-cert-v01@openssh.com,ecdsa-sha2-nistp521-cert-v01@openssh.com,ecdsa-sha2-nistp384-cert-v01@openssh.com,ecdsa-sha2-nistp256-cert-v01@openssh.com,ecdsa-sha2-1.3.132.0.10-cert-v01@openssh.com,rsa-sha2-256,rsa-sha2-512,ssh-rsa-sha224@ssh.com,ssh-rsa-sha256@ssh.com,ssh-rsa-sha384@ssh.com,ssh-rsa-sha512@ssh.com,ssh-rsa,sk-ssh-ed25519@openssh.com,sk-ecdsa-sha2-nistp256@openssh.com,webauthn-sk-ecdsa-sha2-nistp256@openssh.com,ssh-ed25519,ssh-ed448,ecdsa-sha2-nistp521,ecdsa-sha2-nistp384,ecdsa-sha2-nistp256,ecdsa-sha2-1.3.132.0.10:chacha20-poly1305@openssh.com,aes256-gcm@openssh.com,aes128-gcm@openssh.com,aes256-ctr,aes192-ctr,aes128-ctr:umac-64-etm@openssh.com,umac-128-etm@openssh.com,hmac-sha2-256-etm@openssh.com,hmac-sha2-512-etm@openssh.com,hmac-sha1-etm@openssh.com,umac-64@openssh.com,umac-128@openssh.com,hmac-sha2-256,hmac-sha2-512,hmac-sha1,hmac-sha256-2@ssh.com,hmac-sha224@ssh.com,hmac-sha256@ssh.com,hmac-sha384@ssh.com,hmac-sha512@ssh.com:none,zlib@openssh.com

label = s:!:OpenSSH:9.2
sys = Linux
sig = sntrup761x25519-sha512,sntrup761x25519-sha512@openssh.com,curve25519-sha256,curve25519-sha256@libssh.org,ecdh-sha2-nistp256,ecdh-sha2-nistp384,ecdh-sha2-nistp521,diffie-hellman-group-exchange-sha256,diffie-hellman-group16-sha512,diffie-hellman-group18-sha512,diffie-hellman-group14-sha256,ext-info-c,kex-strict-c-v00@openssh.com:ssh-ed25519-cert-v01@openssh.com,ecdsa-sha2-nistp256-cert-v01@openssh.com,ecdsa-sha2-nistp384-cert-v01@openssh.com,ecdsa-sha2-nistp521-cert-v01@openssh.com,sk-ssh-ed25519-cert-v01@openssh.com,sk-ecdsa-sha2-nistp256-cert-v01@openssh.com,rsa-sha2-512-cert-v01@openssh.com,rsa-sha2-256-cert-v01@openssh.com,ssh-ed25519,ecdsa-sha2-nistp256,ecdsa-sha2-nistp384,ecdsa-sha2-nistp521,sk-ssh-ed25519@openssh.com,sk-ecdsa-sha2-nistp256@openssh.com,rsa-sha2-512,rsa-sha2-256:chacha20-poly1305@openssh.com,aes128-ctr,aes192-ctr,aes256-ctr,aes128-gcm@openssh.com,aes256-gcm@openssh.com:umac-64-etm@openssh.com,umac-128-etm@openssh.com,hmac-sha2-256-etm@openssh.com,hmac-sha2-512-etm@openssh.com,hmac-sha1-etm@openssh.com,umac-64@openssh.com,umac-128@openssh.com,hmac-sha2-256,hmac-sha2-512,hmac-sha1:none,zlib@openssh.com,zlib

label = s:!:dropbear:2022.83
sys = Linux
sig = curve25519-sha256,curve25519-sha256@libssh.org,ecdh-sha2-nistp521,ecdh-sha2-nistp384,ecdh-sha2-nistp256,diffie-hellman-group14-sha256,diffie-hellman-group14-sha1,kexguess2@matt.ucc.asn.au,ext-info-c,kex-strict-c-v00@openssh.com:ssh-ed25519,sk-ssh-ed25519@openssh.com,ecdsa-sha2-nistp256,ecdsa-sha2-nistp384,ecdsa-sha2-nistp521,sk-ecdsa-sha2-nistp256@openssh.com,rsa-sha2-256,ssh-rsa,ssh-dss:chacha20-poly1305@openssh.com,aes128-ctr,aes256-ctr:hmac-sha1,hmac-sha2-256:zlib@openssh.com,zlib,none

label = s:!:paramiko:5.1
sys = Linux
sig = mlkem768x25519-sha256,curve25519-sha256@libssh.org,ecdh-sha2-nistp256,ecdh-sha2-nistp384,ecdh-sha2-nistp521,diffie-hellman-group16-sha512,diffie-hellman-group-exchange-sha256,diffie-hellman-group14-sha256,ext-info-c,kex-strict-c-v00@openssh.com:ssh-ed25519,ecdsa-sha2-nistp256,ecdsa-sha2-nistp384,ecdsa-sha2-nistp521,rsa-sha2-512,rsa-sha2-256,ssh-ed25519-cert-v01@openssh.com,ecdsa-sha2-nistp256-cert-v01@openssh.com,ecdsa-sha2-nistp384-cert-v01@openssh.com,ecdsa-sha2-nistp521-cert-v01@openssh.com,rsa-sha2-512-cert-v01@openssh.com,rsa-sha2-256-cert-v01@openssh.com:aes128-ctr,aes192-ctr,aes256-ctr,aes128-cbc,aes192-cbc,aes256-cbc,3des-cbc,aes128-gcm@openssh.com,aes256-gcm@openssh.com:hmac-sha2-256,hmac-sha2-512,hmac-sha2-256-etm@openssh.com,hmac-sha2-512-etm@openssh.com,hmac-sha1,hmac-md5,hmac-sha1-96,hmac-md5-96:none

[ssh:server]

; @source hassh-utils, hasshdb (BSD-3-Clause)
; @date 2024-09-17
label = s:!:Allegro RomSShell:4.61-4.62
sys = @unix,@win,@other
hassh = 7e6f98d500c532f5c039bcdc93362f36

label = s:!:Allegro RomSShell:4.62
sys = @unix,@win,@other
hassh = cd101a753a06eaae1b124a96afd35e00
hassh = d7bc64239662f78046c032b3fcbb4d25

label = s:!:Allegro RomSShell:5.40
sys = @unix,@win,@other
hassh = 33f16ffb37039186ac7c128cb2ca553a

label = s:!:Apache MINA SSHD:0.4-0.8
sys = @unix,@win,@other
hassh = 2a451af564515390b29640d6c854ded9

label = s:!:Apache MINA SSHD:0.6-0.7
sys = @unix,@win,@other
hassh = cef6a6a3837bff1504068fa398dee273

label = s:!:Apache MINA SSHD:1.6
sys = @unix,@win,@other
hassh = cd5aa14da617b5d063d7a881c7a66055

label = s:!:Apache MINA SSHD:2.2-2.3
sys = @unix,@win,@other
hassh = c224feb0edadac4ef9f5f2d254085035

label = s:!:AsyncSSH:1.16
sys = @unix,@win,@other
hassh = 16334787bfdd87db4637fdca7f001a67

label = s:!:Bitvise SSH Server:
sys = @unix,@win,@other
hassh = 2ac1419fc0d0c4cefb89b53169fda2fe
hassh = 3807ab6f7e459a553e73c57c19a4e591
hassh = 3f5b407642ac6a6943e83151c733949b
hassh = 3fcd297e1eaee176d2d51821956ba33b
hassh = 49570c158d69b6c4a38f426b96888277
hassh = 55a6e7528dd18c08e1d6c83590b83f57
hassh = 5ade24ea8999acd4bc69a05ac06b6d36
hassh = 659f99a38d20c9ce61e878b7d3fd17f6
hassh = 6a843242a3d2ba316563307783d46852
hassh = 6e95152debeca2ddde93e8d711ab3fd1
hassh = 809075857a404f43e9d984ebffa7a2af
hassh = 80c4dbec96a69218bb916695b475b716
hassh = 83f6769974b4070986a20ca644919400
hassh = 90aaf26c90dba019b1d812803425142f
hassh = 940cbf2cd16be5e82e0a3a39939827c5
hassh = bded995d320d9d6c939a08587e4ab9b8
hassh = d5a72599f4d1df75e3731f87e1a1e32b
hassh = d710fa66f130e5bd86a32c5dfbd06b36

label = s:!:Cerberus FTP Server:5.0-6.0
sys = @unix,@win,@other
hassh = c0d39614ef17c16c23a6d24959a35b17

label = s:!:Cerberus FTP Server:6.0
sys = @unix,@win,@other
hassh = bc22f29b00e41fa6048b5ded27638dd2

label = s:!:Cerberus FTP Server:7.0-8.0
sys = @unix,@win,@other
hassh = 61f74c497024b143f7db8c1ea8e5dc09

label = s:!:Cerberus FTP Server:8.0-10.0
sys = @unix,@win,@other
hassh = 0134c54c020d31261e5c4d3c8678f79e
hassh = 05e5573598bc13e3a8d4452afd6e9ef8
hassh = 7d6b594bb7d4ce1cc9366b7d7821bc9a
hassh = 8c5e5ed6febdd0940c218468bf09ab9f
hassh = 96c8c1e76cd9b1ef8c52f314b0ead17b
hassh = e5c2ba17da13b6fc7fa22e3207e31e15
hassh = fdcf19ecf02b3ed0c2b266c2800049ad

label = s:!:Cisco IOS:1.25
sys = @unix,@win,@other
hassh = 11b8c59bc1564ea48094af0fe1559f6d
hassh = 23151940643956a3d9dd622492494b71
hassh = 2d635a2439be7f105543ed6bde87c860
hassh = 3c863d9be24fffb828f5c62e9cbb7f51
hassh = 44cd80850da1835544e86b47cfa96b0f
hassh = 4bb60f7c953b2fa60c730503cc04ea37
hassh = 56bc82a540e5f15c7838ab1ef734f21b
hassh = 6394375f3de91b40b2a86a08c3a92e58
hassh = 672b69208bb59160d8f44af53b5e2cc7
hassh = 72f5dcae5bb0d479ea668ab524513491
hassh = 7685b3dd2d476edef743d3beb63acb38
hassh = 776c89cae65301f0729baefcce80fc60
hassh = 7e443d809f96193141cfffaa6344f535
hassh = 8903ebc6c29c9d8f56b78c4e77533a53
hassh = 8e8d2c4f6eb8c92ca5c74a44c9cf4c86
hassh = 907de79a176f2101df5343ef7ad3440d
hassh = 9bd5c0f7d4a56ffd362b27414d5cf70c
hassh = 9f77ff0c979dfee323a241626fa880c0
hassh = b40c426b62586b0ab67bc57826b31b52
hassh = b5b27934ae4d33c3ebae795816c944a9
hassh = ba50450a5174701fed2064ee485bdb5e
hassh = bf097937b3f4c4fc599e54d01e3ab594
hassh = c038a08d6b61c42705c235fc00057b88
hassh = d73cf5f865c49d7bbcc1a7971f2495b9
hassh = e24f4545013804fcb86089ffc93a0539
hassh = e732e65c650d28201bce3bb9f4933696
hassh = e9b895448497c5655bb61d0eb5aa0b4d
hassh = ed6566982dbfebce951bf0e41231ce80
hassh = eed9179e7d88e676b195a18f359c70bc
hassh = ef7494a7494a6044d145a01dc44a2ce3
hassh = fa257d9e2ffa5c4543fe7af7f30f024e

label = s:!:Cisco IOS:2.0
sys = @unix,@win,@other
hassh = 0240018dfb10cc4d99d57b803f5cb8b4
hassh = 77361226dc3db1ee4b2696a6064099f4
hassh = 9225be11d0bb10942e01915aed25c075
hassh = ba904c4680f484b3b02eb9cde9272c0f
hassh = cf9989321001f74c875762259e531fe3

label = s:!:CrushFTP:
sys = @unix,@win,@other
hassh = 9440cab83d7006bbc3ebbd932c3ce36b
hassh = 9e95f0cfe629156cee210b864db4c484
hassh = b0b9acf1345b8fa527b42e523c941e3c
hassh = b44cdaca4552b982beb16f75970a0aff
hassh = cd6ad3beb354f46dfb70e8cd2cab7b3b
hassh = d67056b92e44aa7669f5951f83b8df44

label = s:!:Go program:
sys = @unix,@win,@other
hassh = 098c254f2f8b5503e50bf65c4122fa7d
hassh = 72d744cee7c48197c1b56973e8600140
hassh = 84a433817c8d87d6030f1ccd41bfa495
hassh = e00b2581ca92fb8485f19dab86749755

label = s:!:HPE iLO mpSSH:0.2
sys = @unix,@win,@other
hassh = 0df9d9433854fd68eb358a41df3335ae
hassh = 11dd8457498959ded009ee64219bdedf
hassh = 54286bc8fce42f196148371b8d87c4ba
hassh = 5832ff3ac4accec1e2b15f77cd422564

label = s:!:Huawei:1.5
sys = @unix,@win,@other
hassh = 1478cb5ec8504550d63d5b679355b339
hassh = 3cdde62c7f1db80ce5d6127d5ac75bce
hassh = 62eb836aaf84e3bc92e01f1f09c8886d
hassh = 62ec928f2fa49ac4a96f21e79841c5d9
hassh = 67f727c2689e17a060eedba28b0b9ef1
hassh = 9e335f412d74ea197bb58cd4096761da
hassh = a1248fa936902c925a43e0916a361b10
hassh = b3dcacd9d53360f80726a888b3b109cb
hassh = d8f0531474a66b6ae54abe86a64dc10e
hassh = f2db1b4b150431c8b4a16268e242ba4a
hassh = ff133bd0880dd949354de769e2d447ed

label = s:!:JSCAPE:
sys = @unix,@win,@other
hassh = 01a18ff46c29417870cc2a675226f582
hassh = b6b4b87bb3f787bd9a1d2a014f0309e9

label = s:!:LANCOM:
sys = @unix,@win,@other
hassh = 050c71cedadf7d1e7fef6ae24116bca3
hassh = 078d3b93a97f569d3c58ad55fc1550f6
hassh = 11d47be69fa1b4af9e16d75f1fd90fa9
hassh = 23a06b6f1c56ed1ce7edf1e26a3345cb
hassh = 4c572989b15bfe5f4138979c79ef4edc
hassh = 5a0f1e9b7962ed218afc0fb033187d51
hassh = 75e3fe79f80e2e131f97a040c76a8774
hassh = 766ededdeaf57023d53c41976aa903b7
hassh = ad772731b35248a3da369ee26eb5e377
hassh = ad888e0b97523b4abfb45031de320239
hassh = b09575898ea9635979b137b74b648675
hassh = ceef0b22d5eb8b50a379eea17139ee46
hassh = d54b929515e1a8edcb861f09dce720c2
hassh = eef5e1d867695636d558d5cd309c0994
hassh = fd8b0a418d61367db54e1bdb7d3c17d9

label = s:!:OpenSSH:12.1
sys = @unix,@win,@other
hassh = 4157281a0d930f50baa8951020c66bdc
hassh = d64fdddc7d668c7f0736f16c1dd6f705
hassh = e577773749d07af87985a9eef124b021

label = s:!:OpenSSH:2.3
sys = FreeBSD
hassh = cb5a896539ca5ba31c11b1f06058bb68

label = s:!:OpenSSH:2.9-4.6
sys = @unix,@win,@other
hassh = 20c0afee42be343f4aa895a50f16418f

label = s:!:OpenSSH:3.1
sys = @unix,@win,@other
hassh = 6e3242d64766f4154c11858bbd654415

label = s:!:OpenSSH:3.4
sys = FreeBSD
hassh = 036986bdcb57011e5b9d235f8496f57c
hassh = ea3134b82646ea752e504b02d979f76a

label = s:!:OpenSSH:3.4-5.9
sys = @unix,@win,@other
hassh = 317ea46e5d1e2f20fbac8ed07896c968

label = s:!:OpenSSH:3.5
sys = FreeBSD
hassh = 183c182fe6a3ccd54da37fb7d0d6e80b
hassh = 685fcae1d3baa08275973e1329649782
hassh = 6c6a0dc3b8afb109fc2663746a230c25
hassh = 874f445b36355199dc532430b7ee82c7
hassh = b3432a4e3ea30d270674e2a7c5a0e038

label = s:!:OpenSSH:3.5-3.6
sys = @unix,@win,@other
hassh = 283981fbfbc25afed120530680256c39

label = s:!:OpenSSH:3.5-5.3
sys = @unix,@win,@other
hassh = 5280acc8be4a17ac96c05b6f3bdaec60

label = s:!:OpenSSH:3.6
sys = @unix,@win,@other
hassh = 3814ef45eac8c87b5e177a06312de4c3

label = s:!:OpenSSH:3.7
sys = @unix,@win,@other
hassh = 2d612a706b8efd38582f234bcc3a4763
hassh = 895069885e5f697607ae4a9e918a6b23

label = s:!:OpenSSH:3.7-3.8
sys = @unix,@win,@other
hassh = 193662f61da44050ab7a6d30d64105e7

label = s:!:OpenSSH:3.8
sys = @unix,@win,@other
hassh = 68f4f487565afa9250d697dca217ce00
hassh = 70082c64a8b7e51eb720b20bc8c69192
hassh = 9d7e6f705a0b3932360461dd7c2a6ca3

label = s:!:OpenSSH:3.9
sys = @unix,@win,@other
hassh = 06abd794ed5f0cd65bebf1439bb822d0
hassh = 836a539d49114ba623228ba25eea3ef5
hassh = f430cd6761697a6a658ee1d45ed22e49

label = s:!:OpenSSH:4.0
sys = @unix,@win,@other
hassh = af723461bb94029104ab71fb8bf80556

label = s:!:OpenSSH:4.1
sys = @unix,@win,@other
hassh = 4890f79691e01315e5308557a9c35101
hassh = 71fab025d92a0fa4273b9d253b502c73
hassh = 7cc7831f7a36dacfbf1787698c4879a6

label = s:!:OpenSSH:4.2-4.3
sys = FreeBSD
hassh = d8993cb4b39b89ef25de7f9cb8d311a6

label = s:!:OpenSSH:4.3
sys = Linux
hassh = 2414d7c3611fb9d0906099f42540ab9f
hassh = 3e16f5e19031686da0f8dd6b6d451053
hassh = 500033a73a293e7c36743693d0d4596b
hassh = 5c9c3aa9d354c4507acf358228533545
hassh = 62a8831a539cc6931e85b9bba45683c5
hassh = 6a802945e06850b84c9a4661714b8492
hassh = 6db2c61e8cfa368a3483c51fb8e0ff66
hassh = 96a24a2170e92178041b2b6d010018f7
hassh = bbb2babc969f4cc3d2118f937b5a5f28
hassh = d31b874dd8b4aafeb356e242eb7dc10b
hassh = ed49563419068bb4338c1215ed399789
hassh = f3430a8ee44bdc6dbcba522003f52c51
hassh = f74cfcc213367156a9f91d98bd776c94

label = s:!:OpenSSH:4.3-4.5
sys = @unix,@win,@other
hassh = 3bf99f0bfaf0d058ca662aa1a3ce691d

label = s:!:OpenSSH:4.3-5.2
sys = @unix,@win,@other
hassh = dd3b4bfcdec8eef0f0f1e80f74b5d814

label = s:!:OpenSSH:4.3-5.9
sys = @unix,@win,@other
hassh = 0255786f7dfde68561529f2bfe138286

label = s:!:OpenSSH:4.4
sys = @unix,@win,@other
hassh = c998bff412297d2321ae95d2534de4bf
hassh = f3103566c66f27c9206d85ec5d625820
hassh = fe02e31a5555c2e196c9ecc2c5a4649e

label = s:!:OpenSSH:4.4-4.6
sys = FreeBSD
hassh = d741d40edcb840b200eafea6aaa1dff6
hassh = d8d27effc489adcb20039f0f7972b701
hassh = f2eb37312dcf93c713285c6e1775d4a0

label = s:!:OpenSSH:4.5
sys = @unix,@win,@other
hassh = 6d1bc9612e5799381124fb2b1f9ecb38
hassh = c00e8b84c7914abf22d770760499346a

label = s:!:OpenSSH:4.7
sys = @unix,@win,@other
hassh = 1eb14d3faf9ad2ebd4e75e5bb01c7f17

label = s:!:OpenSSH:4.7-5.0
sys = @unix,@win,@other
hassh = 3c2785049a9bd6ee998496f269444eeb

label = s:!:OpenSSH:4.7-5.1
sys = FreeBSD
hassh = 0fccd3f76585fcc35ccac030a777c9a9

label = s:!:OpenSSH:4.7-5.5
sys = Linux
hassh = d849ef24aa35fa46ec576ce9f3ac0ca0

label = s:!:OpenSSH:5.0
sys = @unix,@win,@other
hassh = c6f5a7eb74c723beb7747a4eef8ffde7

label = s:!:OpenSSH:5.1
sys = FreeBSD,Linux
hassh = 1d01b1d07b57ef021fa39b5bcacbcd4f
hassh = 2270b0152ebe5afb20df3041c7f076a2
hassh = 3e6c4ecdc869b52ca3c6b59cab2b1e00
hassh = 4d8cbba6e16bfcedf429c5ccfa1e6c41

label = s:!:OpenSSH:5.1-5.4
sys = FreeBSD
hassh = 877d344f0d97a3d6974d6dacaf606d9f
hassh = c39537b73616af6cc85d1ca0eb97ea0e

label = s:!:OpenSSH:5.1-5.5
sys = Linux
hassh = 7dc9769f95c389002b25592ca334bdbe

label = s:!:OpenSSH:5.2
sys = @unix,@win,@other
hassh = 316805065c1642cade20ab4614845d00

label = s:!:OpenSSH:5.2-11.1
sys = @unix,@win,@other
hassh = 2cdb437a49d30e6b8d19eb13ab6ee97f

label = s:!:OpenSSH:5.2-5.3
sys = @unix,@win,@other
hassh = e7477fe9ba9b08afb09400a60281eee8

label = s:!:OpenSSH:5.2-5.5
sys = FreeBSD,Linux
hassh = b1c6c0d56317555b85c7005a3de29325

label = s:!:OpenSSH:5.2-5.6
sys = Linux
hassh = 3c0eaacec19ba322a90a5541dac09a06

label = s:!:OpenSSH:5.2-6.0
sys = Linux
hassh = 9e6b7f00a91e5afb21b63ed698180357

label = s:!:OpenSSH:5.2-6.1
sys = @unix,@win,@other
hassh = ea4127bf674be531ee1e6fe5d6d1a5d7

label = s:!:OpenSSH:5.3
sys = Linux
hassh = 07b0d1b16c58959a7789f1b46679647f
hassh = 0ec313040119ce373e958d9168368bbc
hassh = 0f2babc60c5d7e0a674f09a5f8880987
hassh = 0f5053d1cc689128b6db47f340f3285f
hassh = 255077f63acbb56c0ad25a7d41194543
hassh = 28d82109f5e3720d31e4ca8a8278dd87
hassh = 2aec6b44b06bec95d73f66b5d30cb69a
hassh = 2e760de3ca7d5b3a970cbca1bc4095b5
hassh = 2f5b9a27a32028faa2618b8ca045be8b
hassh = 2f88a6804b7cc14930a7e7523a49a8bb
hassh = 4025951d0749450b4d9797bea3623592
hassh = 412988d2cdeaf7759e255f459b26ce0a
hassh = 487197e69a895246025e430348059475
hassh = 4c06cf520214d4e18e6224c544bcefc3
hassh = 4ce4a5cd33c27ef924134f2a4559b080
hassh = 501558b034b41a066d751b789b9881e2
hassh = 512d5563699e9bbb4872b5415db74cc3
hassh = 564a4d9bf9361d9099378dbf89088561
hassh = 576a21e3c0db89b6edf56698f5839c77
hassh = 60ead155012870597914509eb4de5579
hassh = 636d510cb3e9c5b41045213081ad2e2c
hassh = 642438d4c14796c4221573d97ff56a44
hassh = 6fc868013ca1f2f2984b3b3fd9e798d7
hassh = 778ad0f76a2a06ddaf1f7a26ba13b84e
hassh = 7aa800e5c42e9c39eae845e53b5d295c
hassh = 7fdbbba779b36a1a3a02d9af7e2cea55
hassh = 7ffae3672657c2185d67fadd4ae61064
hassh = 85646b79e42b5105e918405ca5ae2dcb
hassh = 85bf581a85e03543a74e61b326cb487b
hassh = 8616067cc1e86d11b99837d3c0c024a2
hassh = 86e2b060337a6735f597892237f83062
hassh = 879ae5741a988535bb7d6783fa5f8138
hassh = 87b207686b7169853234d13e8c1293dc
hassh = 893919f6efdf456d258a61f4b91663d5
hassh = 8bc5901bcc43b9a3ec296715ee9a66ed
hassh = 924724190131b178c52ecb0140e13415
hassh = 93cc58a3edbbf1c8ee6922925230789a
hassh = 94a9541a352a479e461316ac6d39bf0d
hassh = 9c58cb5ff76006a4d254e024cd4e3484
hassh = a0e5a8731b87589bc8a679baabef7aa0
hassh = a631e3844a19bc999fe108da4b700dcf
hassh = a7245e431987a2d5bf94a1aed915dacc
hassh = ac52ac74aa8c254074611c8ecac27f45
hassh = ae21b1a1faa4baeef6292288aa50421a
hassh = b9d7cf7a6d841edbe6526e0a62b28da7
hassh = c3b7bbfcf166954fc4231d5bf7348a12
hassh = c3c7d5e29ccc994c0a98faef8dd64826
hassh = c5c8dac405337f653ed90db60c9515de
hassh = cd84e791aa6d356d71aafe5bff10a874
hassh = d63f6ca3fc7c6e886e6b9afafb0297c7
hassh = d6593b3202a30b2aa9793a00f8647a0a
hassh = d9f03375d870a647efc909fdb211067f
hassh = da5ac9f2c9a481bcd8b2ca03a2882878
hassh = e0f8f29091112fb75160403d86a9fc7c
hassh = e46764655041a55ba3e0b787b343e44f
hassh = e8752ef5547937df1f39c6361c516305
hassh = ea12d762941df6283fcf308f030147fa
hassh = eadb04d7202e4bb7e0c01dba6da80f1b
hassh = ec31edfea7c103170b815b188281a7ed
hassh = ece997aebea0733dc92a5f3509c9f2aa
hassh = ed6b2ae6e7d3174d9d5b65431bde9840
hassh = eda38f7dc0fe0ef114c522789bb2e831
hassh = f28f380a7b4fae408e3250f3c41f766f
hassh = f420d2151e257e441a148a0e71a00148
hassh = fb74b4d3f1fcd28d036262474ba58864
hassh = fd4c6f23e4d6437a8940e55ee5d7310b

label = s:!:OpenSSH:5.3-5.6
sys = Linux
hassh = 46560717cd114ee5239e6a50f417aef1

label = s:!:OpenSSH:5.3-5.9
sys = @unix,@win,@other
hassh = 9f5ee646ab63998dbc3110ef8e16ce8c

label = s:!:OpenSSH:5.3-6.0
sys = Linux
hassh = 160e4d8d5b89148022263f2a6a8de411

label = s:!:OpenSSH:5.3-6.1
sys = @unix,@win,@other
hassh = da254c58e92f1506b1d7b17edef0f042

label = s:!:OpenSSH:5.3-6.6
sys = @unix,@win,@other
hassh = f60669399c736068f9a17d6404207c2e

label = s:!:OpenSSH:5.3-6.8
sys = @unix,@win,@other
hassh = e039ade0ab1eda9a9af4ae7d92f72766

label = s:!:OpenSSH:5.3-7.4
sys = Linux
hassh = 099ef41436c21ee97886414fcd663370
hassh = 1bb4ca1a4f2a4af1ea0dd45871dc93ac
hassh = 1d3908d6c5b8996024061bdefbfa4133
hassh = 3d6c98622aab659047c66f7e03f45cc4
hassh = 4db6685446a19897af8c12ab80892002
hassh = 56f7b73f0e828ebf6dd0d8f4efacb0b6
hassh = 784d7c8acc3e9940d659d561ffe76f1c
hassh = d124ff72403640bf099ba3283c85cadb
hassh = e5d60e0a34f5589d03c8f30c3d6e1842

label = s:!:OpenSSH:5.3-7.5
sys = Linux
hassh = 3590997a86c6689b75e41a510f2494d1

label = s:!:OpenSSH:5.4-5.6
sys = @unix,@win,@other
hassh = 21b457a327ce7a2d4fce5ef2c42400bd

label = s:!:OpenSSH:5.4-6.2
sys = @unix,@win,@other
hassh = aa64b897b5010c5becec93628cad9bdc

label = s:!:OpenSSH:5.5
sys = @unix,@win,@other
hassh = 19ac956f9479c22eafd417cd2b7961f4
hassh = 8099f27fead88e6a4452ab15977a885d

label = s:!:OpenSSH:5.5-6.2
sys = @unix,@win,@other
hassh = 05406bf171857ee4d37fae1e488c9e96

label = s:!:OpenSSH:5.6
sys = @unix,@win,@other
hassh = 25455240338d63b055d113d0bb93f784
hassh = cdf1719c7d2bf7eb69b5b87d98640d41

label = s:!:OpenSSH:5.8
sys = FreeBSD,Linux
hassh = 0285bab0192e212af91fc488efc58618
hassh = 14872dccee686de57407addb7ea1e424
hassh = 1aa7275760a98659ae7508b99f1a463b
hassh = 60205d0b53ffd441ead5c43b5a6f1bc7
hassh = 7707a31af1deba2b5002e6c5ec25ef92
hassh = 77f75dc263f8893b21883cf728f82bd2
hassh = 80f2081a29877cb8e46baa96d2880d55
hassh = 8d42a48a2430a1eb83802a726ac32416
hassh = 958eb330bc97492ec32885ceef9eaf3c
hassh = a9a4b9fddb19710fb6f76cc40ed4a29a
hassh = abe3f00b6d5e83f3476c6e08399ece83
hassh = e6b0f8f8be3ce018e0f5ad015e031ee0

label = s:!:OpenSSH:5.8-6.0
sys = FreeBSD,Linux
hassh = f64b8bbb8967e516b28e3444dc157266
hassh = f9442567f7e16a53277c7750746eb931

label = s:!:OpenSSH:5.8-6.2
sys = @unix,@win,@other
hassh = b99b46bbe311561b0d86227fe948d327

label = s:!:OpenSSH:5.9
sys = Linux,NetBSD
hassh = 0566a0274a0eba06b3aaa947f0288799
hassh = 1d79b926b81f1c3242a161dd7aa6997f
hassh = 3266bfac8079475ef87ed227b92417fb
hassh = 6970efbcb22de5f632323afcf472b6d8
hassh = 7a6712d25b9ffb173ea53d9ae743043f
hassh = 885120985dc43a7b8d6c5a85cec60fe6
hassh = 8e8389eb14e2b58d0e684488e2130525
hassh = b226e67bfd050cb643d83d55d3937a84
hassh = ba0028810d02afe0b1a49c0ff9ad295d
hassh = bef033adb5c0d1a2ade85a07e4d92fe4
hassh = cd0ac4d8eecde8e6eb8d0d45a5117f05
hassh = f6db6efe97ff9131731eb78cca96e17a
hassh = fc69d45187bcf36c5443690aa927d779

label = s:!:OpenSSH:5.9-6.0
sys = Linux
hassh = 18d5632728b4c22951b481ef3fca2198
hassh = 19a93a7658ffb76b3195cf2d4abe354f
hassh = 5883cd872ffab1594f9db7c607a2569d
hassh = 593dc92795a190d505fbf2a6c3ea129b
hassh = 61df921331a689f0d3bfb899f9a43f5e
hassh = 71fadf4a24390d0182239dacfed7e703
hassh = 8007769aec581ba346e2e568b6944c39
hassh = ad7ba73bb5f815d81db15912fda52d31
hassh = c0216580c330eab8906d740d31f761a8
hassh = c36c861515e10fa340f393f538367426
hassh = ce3c327f37ea2ec21f317fbc3fd1ea43

label = s:!:OpenSSH:5.9-6.6
sys = @unix,@win,@other
hassh = 9d19c82b7d1d3b89b0687222467ba834

label = s:!:OpenSSH:5.9-7.4
sys = @unix,@win,@other
hassh = 66765280ed78d3263aacd408f39fe099

label = s:!:OpenSSH:6.0
sys = Linux
hassh = 33c7aecfa5abd46354750eb7cfd21230
hassh = 4a2277791b7a4126f55643d0b25d5f2e
hassh = 87446d2d1e544fa1bae31de53bbaa1aa
hassh = 9591a32aa56c1fbc1d726100d81dab43
hassh = a795041195933349288d0b1cc76ad3ea
hassh = c8643734d977f56b12d60ff05e1a9479
hassh = c881bfb22d53dfb89f1de5cb4fdac0e0
hassh = df9e3920f33446c0ac808ef029dc9b70
hassh = ec31f969bbe116df0f0923051b5f11ed

label = s:!:OpenSSH:6.0-6.1
sys = @unix,@win,@other
hassh = 853778968ad3c2c743d4da55e22adf9a

label = s:!:OpenSSH:6.0-6.7
sys = Linux
hassh = 8ebc6843f2a2c4de09e5b29b5fd65819
hassh = c2d70ff738ec2e985c82b75e81b91eb9

label = s:!:OpenSSH:6.0-7.2
sys = Linux
hassh = 2ddb96d73a72fb4d0c6fa49adfb986be
hassh = 4ba3a47d6dd66f71b9e5e2aa4bce9a29

label = s:!:OpenSSH:6.0-7.4
sys = Linux
hassh = a0fd4bcb0e72b4b21232a486825b6742

label = s:!:OpenSSH:6.0-7.6
sys = Linux
hassh = a3266857eb3a0039f98e93cb345afd8b

label = s:!:OpenSSH:6.1
sys = FreeBSD,Linux
hassh = aa294de13ac7e9dbf51610dc55a8ff86
hassh = b15b111f1a0e1cacb8b4d204152fcc5c
hassh = bf7a281ecb2f9d34a8e243ab4c340625
hassh = f6acbb9d2ad6c02216b2103fa5c1659c

label = s:!:OpenSSH:6.1-6.2
sys = Linux
hassh = 6bf4a3468b70c295d3b40ee9658f0c62

label = s:!:OpenSSH:6.1-6.4
sys = @unix,@win,@other
hassh = 33d2a07c073943289066420ed169f4f9

label = s:!:OpenSSH:6.2
sys = FreeBSD,NetBSD
hassh = 1a0896771046d84b260c32cf0d76e5d5
hassh = 3b79e28a5fd53b0c7d8b1a989d14b71d
hassh = 4b9a77ada3e9227f5ead2725543792ab
hassh = 52298e7165ef81d9f538363928971ed3
hassh = 546c94501a9979260633e102218bf276
hassh = a1c93bf7365b21d897b66210f49884f9
hassh = ac7b674c9a13462f6a8d1eb36b627ae6
hassh = b72ec202dba9e94aafeaa9905dc464ec
hassh = b85f0eb71be285e35465d428783e7a57
hassh = c111adec4908231fbf5bbaf7faef9284
hassh = cdd07c756ba1514ac49bfc51cafef080
hassh = d372ff6756455c64f6ae53b5109693de
hassh = d65f858d1d09aa96efd1e955b7c9698d
hassh = da6e63a0bf7ebb006bccf578389129b7
hassh = edcc488ce861831444f2a4a0125a8f63
hassh = ef3aac2a69d6240913ba4a3927b47654

label = s:!:OpenSSH:6.2-6.3
sys = FreeBSD
hassh = 0b7b2891f3e17b03849f4d24e5982e09

label = s:!:OpenSSH:6.2-6.4
sys = FreeBSD,Linux
hassh = 507c25860bb35adb71e74ce052176840
hassh = 79d899ba56ba2ae1a97cdef87af8b096
hassh = a57fac8ef41d9ff12a808004e99c2fc1
hassh = a8a5a6cd1c31f86664055c952b487f6c
hassh = cca34b641961a75a15b91d1f1a13a3fb
hassh = d21ff78c4c059ef7071661ab0428c88b

label = s:!:OpenSSH:6.3
sys = @unix,@win,@other
hassh = ff741fe0381232074838c9ddb8ed569c

label = s:!:OpenSSH:6.4
sys = @unix,@win,@other
hassh = 3059ea49a081dac823226a446eab12ca
hassh = 9fc5eed1edba3fa22ce25b0ad4a0cc15
hassh = d6353495b590294e8e8dc26215a13d1b

label = s:!:OpenSSH:6.4-7.6
sys = @unix,@win,@other
hassh = d4b2bd67310da83df75b80745503f000

label = s:!:OpenSSH:6.5
sys = @unix,@win,@other
hassh = 14f7cde25e9fd26b99c708511ba8a0dd
hassh = 1b6a80d92cbd5d6142ca2796669aeb68
hassh = 3c278821256e6955a0a2474f186bd37d
hassh = 466bbc6f06aba3e66e8ddbdbdf1847f4
hassh = 51eb3efc06ed662db3892e7b68c648b6
hassh = ddc4c3d09f2aa8e1a25a28bb3d5f687e
hassh = f87c363ac63d40d6451f85ab73fb7e43

label = s:!:OpenSSH:6.5-6.6
sys = @unix,@win,@other
hassh = 707aad7da7f461e9c2deaf7c4bb98a31

label = s:!:OpenSSH:6.6
sys = FreeBSD,Linux
hassh = 0558b2a22856714aaf3db23ba33ac7f2
hassh = 0778dd954c12f09bf1c88593bbabce3a
hassh = 0c20b36acb413432a6bec7735ddfddc7
hassh = 12880f22e2d9b468dde72989b54f7738
hassh = 12d35235b13333581e5486a26cc042a6
hassh = 156d4a0881c2a7d62c4f3f7ac540a140
hassh = 18280b39f06ed62a7a7d356696c5d002
hassh = 1a2163794e894345c5e83299dc3e33a2
hassh = 1b562781439c11075fe9aa2d6af3f4c4
hassh = 1dd4a2dc483d92fdf7c0fb72cb9170b6
hassh = 1e99036f855d72b1b7e857bc824abdfb
hassh = 1f409c3f884be41050556543550f48c8
hassh = 2bc45c611dd2c42290b690f4613cdb6b
hassh = 2dcb100426a955e673af71697315d367
hassh = 34d80ce680985dc15c237f7c515c5e1e
hassh = 350ec16cd97e8ebbfaf3ea9c79d0e540
hassh = 373179ad812c4a4984bff7190599d3e1
hassh = 3c6158b263a7c029fc49a63d91d316e5
hassh = 3f781f938afc1928592f1b01d2faa3a7
hassh = 3fc6896c92d6d5ef36f6a2c90804f3d5
hassh = 41a48f9981738799f31b25b7e6d52eaf
hassh = 43bcda6a94a3fb2b31937abb9f06678b
hassh = 45727649a8512b49b245d96061dcbfa0
hassh = 482f9c5e37f77002a6c78fe9abd074f2
hassh = 48899177e3e7a753e54dc01f46c6c6e6
hassh = 5507d94cdff9c96ad7833dd233e4100d
hassh = 57670974813c3ecbe3df832bb0358b2a
hassh = 5797c852a0165a11cc9d0643dc0edc73
hassh = 57e16729c1b49b2d37acc55e1c854e2b
hassh = 5fe0a20f36b1f7433a7af103377e30df
hassh = 654a8c07dc6fe14f8f52142215156440
hassh = 68ae6803ca409757ad17ee481b868b81
hassh = 68bb36fc6649864b5d2217ff4840b720
hassh = 696e3f1f0aa702fc634d48c7a539c8ef
hassh = 6e19944ea529fec9cd6c705568f668e6
hassh = 736a4565f6c1e8549d07e4f2d37a965f
hassh = 73aab65bec464ab435af0a9d55cf0830
hassh = 74e757b8e58ce2705f9cdafeb52feed4
hassh = 7b9fe0b1469023f68203dc5d7b434c54
hassh = 7f2d19a71947095a04af6152e1357a25
hassh = 839f061157e28c57e976b485fa9a5904
hassh = 83a3f66af0afd2ea0133cbb1f621649c
hassh = 882ebf39a0f40ebe6e6100a5abdf9ef2
hassh = 8ab4753d353253eee8ca058ebcf74ba2
hassh = 8bbfa16c5f4e9a7ffdbd97fe8a3e26bb
hassh = 8e522480a662048925dba1f50e1f80eb
hassh = 8fa80b26e738ceaa1653f94eb6ac9183
hassh = 8fb20877fe4c4d9ed3493a89c33e561e
hassh = 8fefc328998b5ed6c6c30588e5e876ac
hassh = 94a4024ba586d9bd87f6b3ee3c7c4e06
hassh = 95bb891b9ee1c49ec74906ec70b53766
hassh = 9c730893f1ab60213bf95011513dbd7e
hassh = 9f193354fdacc4aacc2bfca926b1254e
hassh = a3f6ba1911387e94f240ef67b153b4a3
hassh = a63162fda243af6d8bdcbb5b782cc581
hassh = a69803a5733254b711456af4a8c35898
hassh = a8409998abba5d44e200c9f413ed9490
hassh = aa369435b2d9b3b2c4dae82be228da85
hassh = ab0eedb1ab1618b19d54ff879a3d3277
hassh = abd631302e12c26ab03a45ab6bd53fe7
hassh = ac0c17d426526d67da871133cadf5245
hassh = ad667d53ba11da5bce57323fb62b8453
hassh = ad824804bbac3ace04c93289e67b6d65
hassh = b003da101c8caf37ce9e3ca3cd9d049b
hassh = b273a45c82b742d5e951f6c680cb4c78
hassh = b8ec7614a7ca2c367a3ff8a7dcd3defc
hassh = ba6d3d2aecbd0d91b01dfa7828110d70
hassh = becbd62ad65ee8c3298896fe8ef33d5f
hassh = c1e821a3bc16847d4b9b72ce1a6216ec
hassh = c260b9ff39cc9f89cd2eb752d2dfa5d6
hassh = c6b852edd3675d779f96f3de720dc3a1
hassh = c754c9ac90116453bdb93defd4ecb66f
hassh = ccc9867e1ed4f96557c4ca00e0173169
hassh = d16ff6aee2fa461aaee9a3a76a3ae8d6
hassh = d1f621fc0afc687c0fa72c7a17fb8cbd
hassh = de22bb1324895f8aa2ee60ae73eadb37
hassh = e02145ec2bf5d3f7b85f2673474085ae
hassh = e2270c14db1e9fb2d17c0c98a834830e
hassh = e38ce82663cad869bd1547078bbeec85
hassh = ec031138d5b10339e744ae02e69cb92d
hassh = ef061da1f08f9d37eaa61dd1595b4982
hassh = f64ba993f5a4160182da8c2556d2c194
hassh = f7bd13e9668d57e1b300814cb8d36f60
hassh = ff446aa29827fc55b89c7f44f3921bcc

label = s:!:OpenSSH:6.6-6.8
sys = @unix,@win,@other
hassh = 9ae6a89b8ff2e0f6edb42a61cadea0be

label = s:!:OpenSSH:6.6-6.9
sys = @unix,@win,@other
hassh = ec06a9525fe2ec3be913881d49330422

label = s:!:OpenSSH:6.6-7.2
sys = Linux
hassh = 12fb0e1d46b566a940e17dbfde6fdfc1
hassh = 7549d83136f2e6ebcb83a1f368bc870c
hassh = a6dda29d7b3e5d49c6702dd2120370d6
hassh = bf0edfe5722963916fa193dc41d7fe7f
hassh = bf3145854e5092830731f7c146cb3d5b
hassh = dbeeb757acba63693a905a30b3b75d33

label = s:!:OpenSSH:6.6-7.3
sys = FreeBSD
hassh = dc6699570e289b6641bd04de4fb02caa

label = s:!:OpenSSH:6.6-7.4
sys = Linux
hassh = 0617528107b888f2a605bf89b06652af
hassh = 1b2a926ddf1249d3dd3f3b95713454b8
hassh = 36a5d8b2c448f47792a5e9694074f60a
hassh = 7400fe59a9063b55734a0765aac0d2f5
hassh = 7e185e845505af5e478ab4eda7872d36
hassh = 90af85c00893eea2321c07d52df814ad
hassh = 9fb14b8ad5e9ebdd55fbc22cf29c5d33
hassh = a6dc000b647967608bee53ed19e41ea2
hassh = c19a631d7e167ed7758e03dab6774df5
hassh = c4a0a14cdb31b990702a8678fd0226b3
hassh = d74df659510dee9c17346d1be225768a
hassh = f4b4fae9635df2a4543c259e4f22fb97

label = s:!:OpenSSH:6.6-7.5
sys = FreeBSD,Linux
hassh = 37f01aa5989ce0ca9565e56984962f14
hassh = f508f659023984f097d9f72f9f1493e0

label = s:!:OpenSSH:6.6-7.6
sys = Linux
hassh = 16a0b8d8c9828086fbe410b55a3d9e7d
hassh = 61f32bd3a2adcb1867442b3c70685014

label = s:!:OpenSSH:6.6-7.8
sys = Linux
hassh = fe73632083ba524f758bfef6a1f654e9

label = s:!:OpenSSH:6.6-7.9
sys = Linux
hassh = eeb8222aa6c615a9fb9c9e5e00c2bd56

label = s:!:OpenSSH:6.7
sys = FreeBSD,Linux
hassh = 05ba47608c382ec8a9b5c897f47fe2b8
hassh = 2e467f8f20b168ca93cc2086741bb552
hassh = 3711ee816d3ea9975d96c39c31c54299
hassh = 3ab684c0bdfb2d04b19bbee9a14c0ac2
hassh = 3b6eb460004d1c7dc3bb97d3fb5af149
hassh = 46e143faa6c4327d85d21014d8333f08
hassh = 53bec6e421eca52ac64785af20f7ec84
hassh = 54c9721991e0aa69042adfe22b30c19b
hassh = 5f52bfffbd2a34e16fb49bc4a2cff823
hassh = 64763e3055321b0b51007519fc0ba84a
hassh = 6f8ad142dd339f1825c65e947a762bc0
hassh = 73a25bd40bc1bcc875bf3a1d6aecd1c9
hassh = 8cb3c4af0308506d583659421ec6a2ae
hassh = 9c96de073fc86963cff906e003daeb0a
hassh = 9d8fdf32dd1ffa8f368088d2049a2f83
hassh = a24d65b6cd11fabbc2cbe6b215f0729b
hassh = aad7e548efc3d0d42ac9f6f0f8407158
hassh = b09a3a3c63ebcb2174f6331ccdd9771a
hassh = b4a39d20edd90b9c08ed457c31125b9f
hassh = c1ea0848170f0ba91db354f8f4703f6a
hassh = c5ed65392a9e6f2d011973025c746cd3
hassh = d28965f27df58b5ec6b0d58e8ea82287
hassh = d552a5ac39a3db0c8a7035714cb90025
hassh = d7f14321560b3eeaab73796522924e7d
hassh = e60243479a89d0902ec9f691991bc3b6
hassh = e7a750c11291bac3ea8635ba5f68562d

label = s:!:OpenSSH:6.7-6.8
sys = Linux
hassh = 1de181c1cfd9b767fda22d5e3682dcc9
hassh = 32291093790b03e2af394082ad3d6751

label = s:!:OpenSSH:6.7-7.1
sys = @unix,@win,@other
hassh = 6bfc6ff9734e6281baff778cc372ff65

label = s:!:OpenSSH:6.7-7.2
sys = FreeBSD,Linux
hassh = 08942cc86ef2f60e37986d8f93098ce6
hassh = 2fc2691dae63d63daca9d415b445cad9
hassh = 3b2fb5e52e19c468bc9669b10f94f06a
hassh = 3bb642d50aeec7e87ed12d2ad3a5122f
hassh = 7001b94730695f637cb0e9c2edcbbf3c
hassh = 716ffd6626b1f74bab5db1d6927ecaaf
hassh = 72431b0e81e5b4e42aba7616c7aea269
hassh = 932123b21da315e46527e845798b0e9e
hassh = 975af5fb618aee2ad341bc663d310a25
hassh = ac1d81972e47ea8d58b630c86cde664e
hassh = cf95bfd68a2645758e86feb301bbb0cd
hassh = f3bb2b259a0a7b6b4b8db31eb452a040
hassh = fa543ba88a04cd83f35281f53c6a9d7d

label = s:!:OpenSSH:6.7-7.4
sys = Linux
hassh = 127869e7ce18501ef693c71d981ec701
hassh = 12912940ecea11623c467450ce1ef9fb
hassh = 1cdb51d95fa1b1f31964f72e9cb7b2e1
hassh = 4aedda7abc7310550110066148b2bc90
hassh = 7d4543ed2e5197a41b1697408696cb35
hassh = 9341c34d82ff474af7027a853b6a6436
hassh = 948549c342a56b99500c921407cad7bd
hassh = ec1a238f63c8c048c15e198a24ce2a40

label = s:!:OpenSSH:6.7-7.5
sys = Linux
hassh = 47ceded1a421cd35005c66e893d682b2

label = s:!:OpenSSH:6.7-7.6
sys = Linux
hassh = 2547d745f5dbf0f38a89b568ef0892f4
hassh = 31ae0ebbdd635012aa708de19e798aab

label = s:!:OpenSSH:6.7-7.7
sys = @unix,@win,@other
hassh = 280c4c92c921672b85eba446c510caab

label = s:!:OpenSSH:6.7-7.8
sys = @unix,@win,@other
hassh = 01bde8a7500b99ccd45e2ed2dbb6a31b

label = s:!:OpenSSH:6.8
sys = NetBSD
hassh = 0464d3998895288e58ec81e718bfbe7c
hassh = 0e2f0dc8acec9ad009d7517d9102d187
hassh = 6e64b29741ec27103ce40704a0a09c63
hassh = 753c788dd151a8c2c0278c27d70d45ba
hassh = 859c4a63c0e5f431587136e9a5de8b7d
hassh = d74413714a47a3d080933d57ba2c0b71

label = s:!:OpenSSH:6.8-7.2
sys = @unix,@win,@other
hassh = 9e6d47343cae294eaf3ae397e4993d0d

label = s:!:OpenSSH:6.8-7.4
sys = @unix,@win,@other
hassh = c6caa850174bada214aefd2b7458daef

label = s:!:OpenSSH:6.8-7.9
sys = FreeBSD,Linux
hassh = efccdbef9858cad9f09296b5564d4171

label = s:!:OpenSSH:6.9
sys = @unix,@win,@other
hassh = 1a8dcaff4addbaefe6fb63b21137a663
hassh = 2bf987cbef0990348cb6492904a4b7fe
hassh = e210c82f46a61f997987aac5f31509e5

label = s:!:OpenSSH:6.9-7.2
sys = @unix,@win,@other
hassh = 2bdb28865888f9a298e44b2dd0040eac
hassh = f6a6a5ddf6e0c103f9fb8ade1d412997

label = s:!:OpenSSH:6.9-7.7
sys = @unix,@win,@other
hassh = b07b0cdd4bfda707558f5cfc4d2d510d

label = s:!:OpenSSH:7.0
sys = @unix,@win,@other
hassh = ff7de9b8538e6794c3851fd70f9c21eb

label = s:!:OpenSSH:7.0-7.1
sys = @unix,@win,@other
hassh = e813a89dfa0b2acc99ca00c7e1a9988e

label = s:!:OpenSSH:7.0-7.2
sys = Linux
hassh = 43976ab1299a60f803f3a9278d5ac563
hassh = aae4ed0e66e9a060009209c4ff53ccc8

label = s:!:OpenSSH:7.1
sys = @unix,@win,@other
hassh = 14951bccc74cf58701ead3feffa984d3
hassh = 2eae7ed88917251c052cc3247fe6a6fa
hassh = 4b901bb3d86f341e98bf2bdf64a255d5
hassh = 93d184342fd53d3a5c22a431e1c37aa1
hassh = a0ce07daacfe22377bb1534e823d71bb
hassh = b3e02f325f23320b9c4d5c7391903bc4

label = s:!:OpenSSH:7.1-7.2
sys = Linux
hassh = 3e9b7507746fbfa205faf4ea9568e999
hassh = 5e8985ece5664ed0f7f5e0247c4c3e28
hassh = 6d01d1407fb34fc75d4d7adcfbe114c5
hassh = a6d0d859ce96989e715b2cca9dcd9db1
hassh = bd91283cb3e35cc94b911f471b3d23e1
hassh = f8cd2d5ac4c40a059fe7d8b8ef670f7d

label = s:!:OpenSSH:7.1-7.3
sys = @unix,@win,@other
hassh = e331f07de359e2d4633e7fed98a2ca23

label = s:!:OpenSSH:7.1-7.4
sys = FreeBSD
hassh = bcb54335c7a8e5bf0e5c7cb06ce120f6

label = s:!:OpenSSH:7.1-7.5
sys = Linux
hassh = 218b287a8b2eada9e51c84a522b52529

label = s:!:OpenSSH:7.1-7.8
sys = @unix,@win,@other
hassh = 95d200d6a9e7b50660d346b07170246c

label = s:!:OpenSSH:7.1-7.9
sys = Linux
hassh = b42ef1ebfb3bbbecda856e88d55bfae0

label = s:!:OpenSSH:7.2
sys = FreeBSD,Linux
hassh = 009f6d712179bd0c25fc41248dec0f39
hassh = 010d61593035422f8a1a5db0f14943ea
hassh = 0126b201f99decf00268f18f50720029
hassh = 0155ef1eb685120d32592340369ec87e
hassh = 033aa44a3960f68c75541396c4d749b7
hassh = 07091df4d8cad706a2d2c9160fbd214d
hassh = 07094a2b29664fb4178658c6e95a241f
hassh = 0a0151861c10ac43c5136e005fab8ee5
hassh = 0b2b027c00a9956832d65407e43f9abc
hassh = 0e671d5cc627db491156bd5ea71d684a
hassh = 13054857edf888b7f39606b9dac2abd3
hassh = 156d84e361845d154259c1084cd8be0d
hassh = 175beca5a3f292c2686655ab540c40c2
hassh = 1d98695e07c3e901e553b8af1102a4cf
hassh = 21369e402062102c44ec963fed110a6d
hassh = 2526e66515a7c8bfe619ff7db066a6fc
hassh = 26b48eb969bdadf862ed203d9b0e96d1
hassh = 26d772b70e35725ac16c175fddc46d96
hassh = 271e9926c90b85df0d8e4ff6d50a8f32
hassh = 374239fa88eff523208b079cbf05e9da
hassh = 37fb1539cbc30335a9c8f15f50889560
hassh = 395ee61e646906fcb632e8c23b931653
hassh = 3bc669b5344ad12ae749bd4cbb64f18e
hassh = 3ddc9121b5a9d94dcc2d16c35d708077
hassh = 4368703b2b42cc5a07fd00246e7c796c
hassh = 458f763b0a02dadb4c5123b4793975fc
hassh = 4a0abdcb9dd466697cb27803129d2122
hassh = 4d2482e1effc2eb2995733277b4b78d2
hassh = 4efd42db62d318c839869f5201536692
hassh = 50ff2002b823dd9552550302bd6fba3f
hassh = 515b32cc0b88d64fe2ecc8dfb67b7b1c
hassh = 59b9455bec9f88e329e5e40371223d27
hassh = 5bee498500fbffa81c1b7ecebfda5a67
hassh = 5f3c9d76396cbfc767287e4c7f8b0fc8
hassh = 61702bd49c6b79b8369b44eb8cd967f7
hassh = 627dd1cc51d020c1110383ec817f1614
hassh = 6f70a55cf95ba1ed236af753242c1a7e
hassh = 702b413ba68e3b8ec19ec6f2096a3637
hassh = 73ad1e5302001f2c9bcfa3fb99437ba5
hassh = 790778f62498c7321a99291f5993cb91
hassh = 8079e23160243eb30eda129efe6c60cc
hassh = 8f31f3f76b424c68b3f275a297e49bc4
hassh = 970fcdb7e9a1a4a579521f970e153b0e
hassh = 99322aea8ac20dcb08f686dcfeca213f
hassh = 9e57ae6f0ba581d674ee2cb3130d39fe
hassh = a70f94367d0c939dcc1698c48012427f
hassh = a81b432584250f008ef86a912b64e60e
hassh = a9361d89daf49cfdecfb54c5289c488c
hassh = aebf328fe1cb06170a55953df73dd479
hassh = b114b663768584d42e8f1ccbef329a85
hassh = b3e2e7f00b268edf5b887a6dacb4ef8b
hassh = b4c7e7ac1de835493de4b1d53d4e3fdc
hassh = b8e62481d20f6794219a418303755d12
hassh = b918f589b7a902a70aab5ee2515a8a7a
hassh = b9acf7d456aa13ae632a7378ece5cf52
hassh = ba1e4c1414e75ea8b84f84b55a010582
hassh = be9eb660187df6b1e58852c3a2f127e2
hassh = bea0cfa80dd29414c746cb03fb3280e1
hassh = bf5a3c5b35d2bee44e2e2c21eb8d4059
hassh = c3260a550b96fb3adf5b5ffc19de5ae6
hassh = c8a97041d2607e7a35da83dd62eb6a21
hassh = ce9eb1a8c9ebb58bad97c455888199d8
hassh = d1e9acec034a6c741a1a1668bd2319e2
hassh = d2633be4476e1cf6ba879768dcc5e3a9
hassh = d43d91bc39d5aaed819ad9f6b57b7348
hassh = d7156f2112de1231dc60999b218c1b41
hassh = da637b35a2640b45fd53340194b84fa0
hassh = de1c32125fba1cb3832fdcec8b11c4c8
hassh = e1aef7ad506cac485027570fa649f24a
hassh = e324d83118e8f96d8697984d50856768
hassh = e748a412e1dc0fcbdca37e90ad3640b6
hassh = ece3030084c426c9f7995e56242d2d7d
hassh = ee8e45479fb6d13ff412abe476d68cc7
hassh = f22c39eb550165332c8be9716864de51
hassh = f7e7e71e44f2d6d2b0342cd9efa494d0
hassh = fcc60c9d38afd810093b3aa858e5dbae
hassh = ff309f0b94d8ba465be8f7ab59566b0f
hassh = ff7a17dcbade662d33876dbe04c670f4

label = s:!:OpenSSH:7.2-7.3
sys = @unix,@win,@other
hassh = 4a0e9037ff1e8f467f712c4646fe008a
hassh = 55fcdf6848fb75c11d838f41fd95e70b

label = s:!:OpenSSH:7.2-7.4
sys = Linux
hassh = 53f6181e26889561dc605d8725f41081
hassh = 63946ce8201928b4fe0b68525bb4a3b8
hassh = 9c417c2533f9c74336d7b7b9bc397765
hassh = a5adc98b9f1ab199db6f84f2e5bf00aa
hassh = ee9ccd8d0919c743a7e79fb114efbc76
hassh = f1caef77889126c4697126dcc429ac88

label = s:!:OpenSSH:7.2-7.5
sys = FreeBSD,Linux
hassh = 12845a82ee346954b29a89b37a769f22
hassh = 4cda9666c1a448dc03b1f0f0dbadc81c
hassh = e0feb387912b8b76e1c1be1590a88ea1
hassh = e94c043d646c12002b732163567b1e10
hassh = ed09937df532523a62e98bb09a557402

label = s:!:OpenSSH:7.2-7.6
sys = Linux
hassh = 0acc66c24b462364cef0dce488f013a8
hassh = 1d17225b1b9698ee399139f509a1a4f6
hassh = 2004f305f993e1021e5fe7f1eaa1d2d9
hassh = 468ac69a360bd7bc186233fcfa1db88c
hassh = 5032db4b12f9620ac9fcad814e39f4f8
hassh = 523a5e629f0addd23b372cc180615741
hassh = 5736dfa3e379cdf729aaf64657620d2e
hassh = 60b00b43ed16243db3bff71c276f9fd0
hassh = 620887e4f58ae323d000d4d341645b08
hassh = 624896fac2c3b9fa328ff99b073f0d32
hassh = 7a18e92fb42ab3599952df811167afd4
hassh = 8f2576dec2beb1cfbe0742d2e25574a8
hassh = a6c53ddaee4a7b2d3065d5c04c666e22
hassh = b53f4db1c89b93320e54c81a7086ef86
hassh = ba90ea9e4b4cde256640efb6a845463c
hassh = db9029a1db0375df2a630ad2171b9dac
hassh = dce2f6814b14ede51efdc96038bf122b
hassh = ddc66f26a641c200648a452307085b3d

label = s:!:OpenSSH:7.2-7.9
sys = FreeBSD,Linux
hassh = 0a53cb0ac3c0093b8bc070870a9961d1
hassh = 30fd3109b190b653fb8d59f1df940de8
hassh = 3ee0814b6dd15587ada676465b720b06
hassh = 41ed548e9e885f199ea6919370d83c68
hassh = 5ae9b84b690fec4c52de5efa7abbae03
hassh = 9e90c7c7e8d9094c39c9abb817dda30a
hassh = d84b3ff313589002f6059f1c0cfbde67

label = s:!:OpenSSH:7.2-8.0
sys = Linux
hassh = 19c2732775b37b3f4913e73211c0accc
hassh = 92409327fbcbaf12497fe142ccf91792
hassh = ddeb88b71f98afc8f7da123f4657db7f

label = s:!:OpenSSH:7.3
sys = FreeBSD,Linux
hassh = 0918584a83f19c66efd50ef14e11dbc5
hassh = 09ec96b08d9a41cc6d5ce95a9b0e5f84
hassh = 1d8888f82f8e76c3da6892b0957b9289
hassh = 253ffbd0243353aa4071a9597f71caed
hassh = 31b72c114fadb04bfd7b1ac59c708ff7
hassh = 718a16b07b31b951201afcffaaba5efb
hassh = 7d4640272aeed79796db38254643efb1
hassh = 8cc1fefeb6ee94a1d6c81bc3ee13c62c
hassh = ad3286a9abc78a064338779d576d4867
hassh = b053c6bff6125801f889f47a9d62d649
hassh = c2fd4c0f8be62e45a6590c1d0976cec8
hassh = df2325500e1e856d682b5b9a49416283
hassh = f0fdb5f76fd390b63349222bbc7e5931
hassh = f1157a701fbf48d4e5d3004dadb269ef
hassh = f923be56c7660f6303e37e5d482f54b0

label = s:!:OpenSSH:7.3-7.4
sys = @unix,@win,@other
hassh = 2004aa59050a073ef54bc736ad79e590

label = s:!:OpenSSH:7.3-7.5
sys = @unix,@win,@other
hassh = b5129d5ba346d5118ef053272951f4bb
hassh = cd4cc4b6898505721716fae3aedd2c77

label = s:!:OpenSSH:7.3-7.6
sys = @unix,@win,@other
hassh = b5f309d242ba7427081131ab31403052

label = s:!:OpenSSH:7.4
sys = FreeBSD,Linux
hassh = 00885509c9f043998c3d66fb9add68b3
hassh = 00d352967f27037847ef46466c07c06b
hassh = 01b495a1a6f604e2873a75762bc85714
hassh = 024edb5aa54826dbd44daa38fa2aa834
hassh = 028b91fbd6ab878032bbc25be69df342
hassh = 039869f2fb87803db3987351e2507680
hassh = 083f25a9461be3337ccf5aafa23d4a5f
hassh = 08dc66bc1316f4ce2aceb14d436d1791
hassh = 14e3bcb6590e8b1b373787b7b99df10b
hassh = 1a637709e60c5ec40071ec8280d6988b
hassh = 1a6f2b1ccf1b8521d227737b36854c75
hassh = 1b6b5f3b5ae244353e4afddc6dc0d555
hassh = 1e8d173d18edcf48f53edc6db304f91b
hassh = 1ecaa7a391bc1b3c92525705b5a8b925
hassh = 1fc8ac5fd5ac23a16dc1e8e0059e4189
hassh = 24f2f71a9efaa9c0ff0eb6e219b86890
hassh = 24fdac73bac7b0fd7ead0e66a26c97b6
hassh = 25b1692451d42dc1b763c35ce4b72ef3
hassh = 265db1b01092970061fc80aa2a56a17e
hassh = 2cf1dabf3ddcb8a2f4a3ec6cec2a5f4f
hassh = 2df72f92078aaf41b7da08b462143d9d
hassh = 333ce0fa7af41659dc0377cea6b33645
hassh = 35710055216da72d86dae66469c8640f
hassh = 358828826c71ba529e214b77f76ba934
hassh = 36148d1b9cfb1ab7bdbc553ff36fbb32
hassh = 3661ac7906fb2d2729cade2be13d107c
hassh = 3931776892295e3120d86e191f52c8be
hassh = 3a188acaa78ccb015fb82270e9e6fe9c
hassh = 3a6cddc5995d6184db9a14d750ed3566
hassh = 3af82ab986aca0806c81da8bdb8b2fd0
hassh = 3cf6a55d80df86a2d68ee32cd67746cd
hassh = 3f74378f6847bd7f92d58a8b0c54632f
hassh = 40f0ec8caf3da60fffc5f4e4da970132
hassh = 44256656f6e89438b200be3d856c7959
hassh = 442de707259a1e81708ebadd506bc9cc
hassh = 470034a8d9d2ebf1d5ad06075c1db56b
hassh = 470904d27351684218141a3ec5b2e871
hassh = 4d6dd069fa377f484f4b8baec8ed16fc
hassh = 50716fff0cd9b9252e44b5871542cdae
hassh = 52e02ba85f20ebac7f3d2b1f0aeb5db2
hassh = 540333944ceb7fb2ce167fe4f42fd121
hassh = 546f3e08492e074be2178904874b7d41
hassh = 56bf225654778d154bb4618498b11abc
hassh = 57b3b884cecdf21ecc4c027af6e83026
hassh = 57d73fe27e7abab004a41806fff704f2
hassh = 5af02f773fec1983ce8edb303054f025
hassh = 5b5c8fc6c58b2fed1e5cf80a314e3c5c
hassh = 5ff9414dd7ccb941289e5bd42d9b6598
hassh = 60f8efb90b804966dd0211a2fd788017
hassh = 61e43ccbdc34a955602473f3e92abf15
hassh = 61e67b6fadaf671417b89d24a9ca833f
hassh = 66f7b6c176cfdc106440194a29328a50
hassh = 670b9bbf4e23c0175accf101946dd5dd
hassh = 670d4319af87ce00c25af12f14e25a7a
hassh = 6832f1ce43d4397c2c0a3e2f8c94334e
hassh = 6c25738419202030dcbe97ea3987c8e3
hassh = 6dc23d1d958c20e29bbf8a879223e1ff
hassh = 6ea3dd631c834c918b9d66cd3d2fb877
hassh = 6f0a888abd1dffc3407b8a0e4afd63e8
hassh = 71150eeea9a4f24261f2217726f4b4c1
hassh = 73ae669eae265ad394c331c5466a2009
hassh = 748369c41953d99ede2bc27d4cb537ab
hassh = 777da51e6f63a8933b2fa71f051f60e5
hassh = 77b810b537a5117dcd4197bf5fda2de3
hassh = 77d43dae8bae53e80343686f6f997d61
hassh = 7bac1250b376332a493eff2c094c44b6
hassh = 7f3ef51b00ec1cd42033c1739110534b
hassh = 7f4d0c3807ed4cb5a85a3e04bbcac85c
hassh = 7f95a9d83825af2bba30142dec11bd0f
hassh = 80b550e0dd037fc6b66f69091bb2ff5c
hassh = 8189338a26f9407e9805a96039c299ab
hassh = 81ef84190fa256ff3c1aec8c770e9125
hassh = 8455fc02e7898bf372832ec81e7cb187
hassh = 860c66ee55c153f2aaaf9669ccb82451
hassh = 86bc3242de3b118cbf86ce2de8f2a13b
hassh = 87cbb1861b6383fc6b0e8a28009af91b
hassh = 8801baadec1b2a74edbed0f897b59e92
hassh = 8ecfa56689ca9fdd4550cf3e848d5372
hassh = 8f2b0cf34419e26ef56280f47083d02e
hassh = 918208d4e2bcf86c311aab4eba40ca4e
hassh = 9217487eb39b1faeda062d7581ac175d
hassh = 9267bc592d1d1e0ac99690720f731a8a
hassh = 93111263e2cf7794353bc62e05facbbf
hassh = 97d7ac8ef3a4253b8f04809ba0c52f18
hassh = 982dd53d63d79b319d338188d0cc4e9d
hassh = 98fecded130dda2056c8711b651ef4a5
hassh = 9977f3ae35ce5a457a75a976258c9435
hassh = 9a6f9e73231efa3c2b58effd686a8e99
hassh = 9b66cb935659aacb51049a57c4b0e69d
hassh = 9eaf799e0b2bf6e58e9cb1a8222cba8c
hassh = a3898ef8b610adf8557a5d4fb3522b41
hassh = a53bbb9c1fc0c9c2d63fcd72d194c5dc
hassh = ae2569ab0018810a63a9fc640ba4c41a
hassh = aeb87c64859b570c2d14ff6847c7d5d8
hassh = b48538e834513e1a801b5ad11d015270
hassh = b49f35e03e00a977cb770f75cc82ff7f
hassh = b59c3d996ddd09b2408f3b474a2278cd
hassh = b65424fbea9513b2bc6056586ef106ed
hassh = b74397421c61953bea73ad6fe0b4c4f0
hassh = b7f1d1b14ab225ccb64b90da3abc66b9
hassh = babad7b45bde1a19e05d3a3c9e869dcf
hassh = bd539db12eac9a5f1921a257ecfea224
hassh = bf6966a4de630008348633e8916b74d7
hassh = c04178fc35f77726975669387832643d
hassh = c2c988ee484258507c9333810f5e98c7
hassh = c2e6a08c52473273ff97ddb37a8201a4
hassh = c37d6175dc35ef989df7a2429d2f9fc1
hassh = c4fb54a209e4b262416759f60f16061f
hassh = c5d098130fefc5f3c5086094c0444b89
hassh = c687f6f7fc2a924198bed597e752af88
hassh = c6fe0256bd72b5ccc958c7bff54624bb
hassh = ca0665e34c573e741a77fa65dd3a5936
hassh = cad7313919070717794737af476db398
hassh = cb1ddb337e3f470bb7ca94eda601f758
hassh = cc6b3fec0de3cb3987ceebf978086914
hassh = d57ea062dee1b569b706200521b87401
hassh = d7ee7487cb2dfa711e18800c2ada3745
hassh = d90ba7996381725dec625b85c04891ad
hassh = dc7fa5ff9d19b67444f06435404df60a
hassh = dcd6d6013d23498471f78d8aa90d40c4
hassh = dd64132ccadbc71d1b3808d6bc86a0a6
hassh = de61f7d5e5a03e946519143966f5b728
hassh = e17793188026c49ce255952de29556e4
hassh = e334e762e59f3ffa84ef8ee97a3c5607
hassh = e33640ce281746cc4ba926b1549ed9d6
hassh = e5087bd460654c2cfa39aab2d74149d6
hassh = ecaf746e58462e5322c3b9294572d6de
hassh = ed17a3004bfea8656045dad220eacdba
hassh = ed805a3dba7b0369152b2bcc0514a404
hassh = eececbb1e4e94169775aa1d226e87ea3
hassh = f0239ee251a22aa7ce9b7d2d62308ad8
hassh = f4b4a44b078e4e0657d308a2d17c3d2a
hassh = f56bf087c5f58bf38f74b1d47330aa08
hassh = f6ee1cdc2f7dd152fc3e02470b1df0a7
hassh = f8fa1d3e8d836b8a0832e0bf06b334d4
hassh = f9a1015c10c27d38182942c8c964e928
hassh = fe49f0017458c05f7fa715d0688935c1
hassh = fe8d8a5d306f0b0937ae737455d99362

label = s:!:OpenSSH:7.4-7.5
sys = FreeBSD,Linux
hassh = 2f3c0ef56ed6c0ce2c2882683ca8c472
hassh = 5945ecffa341ddb6d7f9241b4a154ace
hassh = c434dce3a8a2fd4e169c925e2673244a
hassh = d6a18d8e0102bdab41a3903493ef992e
hassh = df070700055b0abcfe29a9c1112c741f

label = s:!:OpenSSH:7.4-7.6
sys = FreeBSD,Linux
hassh = 26ff9d98b9ad9d7709661b3d67c8b918
hassh = 43b54e6052c46e7315174c0ea1147e75
hassh = 5ca1bfee5b61d147871c97f4674d0217
hassh = 76f9d847a4dfd92488f6601e9d77f3a0
hassh = 9f423f546044757aff8e37663bec04cf
hassh = a19e71a524595c0b0baa6c4af44727db
hassh = b37d0b4aa22e2d03c87efe7afdfe76e3
hassh = fcea26138f464df6b6a47573537aecf9
hassh = fd7c9d89f3632e7b9a05dfc91468a749

label = s:!:OpenSSH:7.4-7.8
sys = FreeBSD,Linux
hassh = 5031b25276d30702777cccb483b54bfc
hassh = 897b3959c7a9087e189bc74678144e6b

label = s:!:OpenSSH:7.4-7.9
sys = FreeBSD,Linux,NetBSD
hassh = 0b929194298c914027996f93889a7018
hassh = 19ccdd177f12ac26c8228b2e45f9909b
hassh = 4bec863c384340be87ef7b32841552a3
hassh = 5ec364756f9d5d86fc5196ce682b0026
hassh = 7d7940a95dbe698b3332362a3aac07de
hassh = a55acabfe7a035318175df280b7fdc4d
hassh = b12d2871a1189eff20364cf5333619ee
hassh = b5e384e8aa8ee0bf9387f95c53a99089
hassh = d77df257dd5aad6c6a2e032e930e6ec5
hassh = ea16cd8e574599ebb48a0884febc1bd6
hassh = eddeb165ba65c853130391a59e3ce2ac
hassh = fb919a74a863a27438fd8a8b04cb659b

label = s:!:OpenSSH:7.4-8.0
sys = FreeBSD,Linux
hassh = 42b6603929da85565f905044f12b82ab
hassh = 518a08f07fe87de88d118b5e29e3f308
hassh = 6de5ef776448b8a7c54a5f1a09c7e247
hassh = 6fbcb0915e011f958398696ed9e4b974
hassh = 97db2283116702a86708ad10d0d0bbef

label = s:!:OpenSSH:7.5
sys = FreeBSD,Linux
hassh = 0578f16e08770aed5a9af5cce45de50d
hassh = 15ac4b859e8939c8a55475fe480b2b72
hassh = 1ee410f381dbe1559798438f55836888
hassh = 1fd340010b2791be00b858d2579140c0
hassh = 291a092099d70af022b8882664c8d77e
hassh = 385fa227a1b07fecfc270c10d170ce64
hassh = 3a37c886038aa3aed1b4e84f70253b69
hassh = 3f7453e0f3b7c198ab99bb76c68cea49
hassh = 41e5f1ff723635eb1cefe4d0f34a6e4f
hassh = 5e49c386df4ac2a6e931c8e1fdf87bd8
hassh = 623eac5392d000475aa760e380eefdad
hassh = 6f7b0a0f2e83fd47b6e916beb9cd6fa0
hassh = 79032d18b96f09bf3163dba96bb07580
hassh = 7a1b083b95ba10380bf7315334796048
hassh = 7c7e52df0216f173a2969d57536413f2
hassh = 91d436f3987940a6b54d1978948e5612
hassh = 97c431b0b4a6208968709148542d6aa1
hassh = abe01ce86cf2a2494df38a96c8e1110d
hassh = b4bd34cfc6ae16732f9d38e363791f98
hassh = b5329935cd276f764232b74ff046bfea
hassh = b79fd7902478d1dc53f17c26b09edc7b
hassh = c34068cdb19eeea2124a4e1942b5899c
hassh = cc11c5ef2fa5ba2e64622cdf7602ab63
hassh = d37f4bd15607ad62dc128d9eba32c601
hassh = dc2500257e851899027da43af3d797b2

label = s:!:OpenSSH:7.5-7.6
sys = @unix,@win,@other
hassh = 4dd01deaab624cfb9f2811d2896e02eb
hassh = f04a1b6be55f2455f41a5cc8b408c8d4

label = s:!:OpenSSH:7.5-7.8
sys = FreeBSD
hassh = 1110fce1a86d43784271dad058b36b00
hassh = 4d32ba755591b21b746bdca973f1a6f7

label = s:!:OpenSSH:7.5-7.9
sys = @unix,@win,@other
hassh = 086d8684e76fdc73d8c1264c559fdf6a
hassh = 39c8159cd3ab98021e746cc0c3f750b4
hassh = 8b5f8d3ec0ecb097f9e954493f95a1ff

label = s:!:OpenSSH:7.5-8.0
sys = Linux
hassh = 455b24a096c9bfd7d35e22dd4cf5a101
hassh = 528805d40c7a5bee0f96f025d5f6312b
hassh = e07310dc95357f5c2e903ec06c413727

label = s:!:OpenSSH:7.6
sys = Linux
hassh = 01afc3399d31a69e3577fa696e9a8583
hassh = 056f636bc1ad1ba02f26b25942eb88e1
hassh = 27a16fd6e2aa5491ead358e57d7c9155
hassh = 502459398799e65e69bbbde156262a87
hassh = 5a258ab2fcef744f9fa1440a5d9e26b1
hassh = 5f6013fab3e63e3723c613936ce3f9ee
hassh = 8a991f3a2809666377fba711d5191f66
hassh = 8af1a1f8ed003b09662d35ff60cb3537
hassh = 8cb40a14b3fae71679507f13f0171689
hassh = 919e63566a32994d831e449241fbc378
hassh = a992899acc24da7724396acfd2d48cf4
hassh = b9901653c8c4c2c755cfb6cf44848432
hassh = d7ddafc22ec5a7ce8664bb96d7ae3450
hassh = ddb31278c58a8d06a5f762e4c18dbd60
hassh = e3c185b97c6db79d3a0e76b70c53c679
hassh = f2b715f600b0ff997f77f8b3ccba9cbb
hassh = fa9891e717f1fc0978be1e6de0fd8adc

label = s:!:OpenSSH:7.6-7.8
sys = @unix,@win,@other
hassh = 82939b0fc4efa1f3b95c2c60402e6784

label = s:!:OpenSSH:7.6-7.9
sys = Linux
hassh = 3ade1c93ea2a6bcdd04e06dd8ff70ff4
hassh = 40b62baccafea527112a524aba6163e5
hassh = a7e9e4a6489983b285805ff74390ed47

label = s:!:OpenSSH:7.7
sys = @unix,@win,@other
hassh = 1ab7036a5489b75bd8ec02e4eacb71eb
hassh = 6eda59674f31c7c69e279faee354d6ba
hassh = d05fc3672b4173eefe30ede736593b00
hassh = e296beb827ab58212b5d88639d6b8a63

label = s:!:OpenSSH:7.7-7.8
sys = @unix,@win,@other
hassh = 629e07c5acb94219e1fe309a9442fc2c
hassh = c502c9cae41362dccbea8abcadfeb08f

label = s:!:OpenSSH:7.7-8.0
sys = @unix,@win,@other
hassh = c082b61adf37bdae41ed4ebab90d5ff7

label = s:!:OpenSSH:7.8
sys = @unix,@win,@other
hassh = b1cbfbd1e93ca733f7214b127b33fe47

label = s:!:OpenSSH:7.8-7.9
sys = @unix,@win,@other
hassh = 96cf85db2d45fc3bcb815d00643def38

label = s:!:OpenSSH:7.8-8.0
sys = @unix,@win,@other
hassh = aae530302170d47388513d7237960a18

label = s:!:OpenSSH:7.9
sys = FreeBSD,Linux
hassh = 00e3c6a18a2236eebb2f0b00df6c9397
hassh = 077e440c58a35bb447c454d5fa8175b4
hassh = 146ba5caff4dbe0233cc19490242fc9d
hassh = 37e3ccd7132344cd342bdc3eda0ab83b
hassh = 52ddccbc553fe829e4a5ad56724f23bb
hassh = 7025f0059277df77eb28ff2fe78ad8fb
hassh = 8108b68579b6fd4151299d5cca075c63
hassh = cb525b172268f25b79563f6164c23bbe

label = s:!:OpenSSH:7.9-8.0
sys = Linux
hassh = 4e42114c18324b29c80f8ede621c6436
hassh = f64043bfb57b94caaffcf99ca8a5eb0f

label = s:!:OpenSSH:8.0
sys = @unix,@win,@other
hassh = 0eb20221762f81477770354b818bea40
hassh = a30775c44bf55048d739d24a1d68021e
hassh = b3c84c19d97a850b612856e944ea3b79
hassh = d6ac80a9547a7e2c967ffb38c02dd8c5
hassh = dfbd1064818e1a1de58adbdc808da603
hassh = f60bda474a35344cd5f2dcf0f68634cb
hassh = fd17ff74ff03ecb4e1b8abd6e4e56013

label = s:!:OpenSSH:8.0-8.8
sys = @unix,@win,@other
hassh = fe2032f44271b86844d7d294feae683a

label = s:!:OpenSSH:8.0-9.3
sys = FreeBSD,Linux
hassh = 686e20b21417c07a18d6311d1e29dacb
hassh = 8050722271f4c0874298b7d120bd8490

label = s:!:OpenSSH:8.2
sys = Linux
hassh = 591aec07c8e8bfc150f028acb1ee67d0
hassh = 85a7ac70f8dc11f5948d6a064e22ae52

label = s:!:OpenSSH:8.2-8.4
sys = Linux
hassh = 779664e66160bf75999f091fce5edb5a

label = s:!:OpenSSH:8.2-8.7
sys = FreeBSD,Linux
hassh = 3ccd1778a76049721c71ad7d2bf62bbc

label = s:!:OpenSSH:8.2-8.9
sys = Linux
hassh = 97954eec5da6efb09d0a50945fede552

label = s:!:OpenSSH:8.4-8.7
sys = Linux
hassh = 5d5d6a76e045c71264e28ee6cdbd55fe

label = s:!:OpenSSH:8.5
sys = @unix,@win,@other
hassh = 6668d0917997cfc32899951a16626c88
hassh = d3861416f0558650c955105d9cb9b9ab

label = s:!:OpenSSH:8.7
sys = @unix,@win,@other
hassh = 02d7dd8ce96185733225e6f56d67fb77
hassh = 42c5c0968d795c073340fab3f4004de0

label = s:!:OpenSSH:8.7-8.8
sys = @unix,@win,@other
hassh = 2307c390c7c9aba5b4c9519e72347f34

label = s:!:OpenSSH:8.9
sys = Linux
hassh = 41ff3ecd1458b0bf86e1b4891636213e
hassh = 699519fdcc30cbcd093d5cd01e4b1d56
hassh = af5f8a262aa25e9385255fd23f1e7112

label = s:!:OpenSSH:9.0-9.3
sys = FreeBSD,Linux
hassh = a65c3b91f743d3f246e72172e77288f1
hassh = a984ff804585fabe3cd08f4b3849024a

; @source lab: signatures/hellos/lab.py
; @date 2026-11-30
label = s:!:OpenSSH:9.2
sys = Linux
sig = sntrup761x25519-sha512,sntrup761x25519-sha512@openssh.com,curve25519-sha256,curve25519-sha256@libssh.org,ecdh-sha2-nistp256,ecdh-sha2-nistp384,ecdh-sha2-nistp521,diffie-hellman-group-exchange-sha256,diffie-hellman-group16-sha512,diffie-hellman-group18-sha512,diffie-hellman-group14-sha256,kex-strict-s-v00@openssh.com:ssh-ed25519,rsa-sha2-512,rsa-sha2-256:chacha20-poly1305@openssh.com,aes128-ctr,aes192-ctr,aes256-ctr,aes128-gcm@openssh.com,aes256-gcm@openssh.com:umac-64-etm@openssh.com,umac-128-etm@openssh.com,hmac-sha2-256-etm@openssh.com,hmac-sha2-512-etm@openssh.com,hmac-sha1-etm@openssh.com,umac-64@openssh.com,umac-128@openssh.com,hmac-sha2-256,hmac-sha2-512,hmac-sha1:none,zlib@openssh.com

; @source hassh-utils, hasshdb (BSD-3-Clause)
; @date 2024-09-17
label = s:!:OpenSSH:9.3
sys = @unix,@win,@other
hassh = fa511a3adb05bf914c88ffee52f866e7

label = s:!:OpenSSH:9.6
sys = @unix,@win,@other
hassh = 14c13dd4e17e799d7eacec6b6c84cc31
hassh = b1bff636ebbdbaa9dd2ad97fd173c956

label = s:!:OpenSSH:9.6-9.7
sys = @unix,@win,@other
hassh = ea48c5fb52a3e59b38c1b20a47be40d4

label = s:!:OpenSSH:9.6-9.8
sys = FreeBSD,Linux,NetBSD
hassh = e42184b06d45385a906f0803d04c83da

label = s:!:OpenSSH:9.8
sys = @unix,@win,@other
hassh = 2af3c0dd75e1038430bcef69904f8297

label = s:!:OpenSSH for Windows:7.7
sys = @unix,@win,@other
hassh = 2e1f8bc530b37b66e80bbf5cd573f78e
hassh = 55ad20fd7dc2256a7beb90ddbe466141

label = s:!:ProFTPD mod_sftp:
sys = @unix,@win,@other
hassh = 283d9ca05fcf7a859fae9fb2d521866e
hassh = 2d5d603d8d4ff2cce274848db3f0dc96
hassh = 443fb7a97a6dabcc9aeb8c92023f18a5
hassh = 7fc5f24971eb95a28ae2fea8f8d7babd
hassh = 89f3b4ed095551c39416605af9aba350
hassh = b75827ddbd37cff40e78d872495ec7f8
hassh = f330a516f35fc2faec975ac7c00e6711

label = s:!:ProFTPD mod_sftp:0.9
sys = @unix,@win,@other
hassh = 4882ced4cc595cc637d197b130581287
hassh = 4b3437954b25cc7be4bbde50feee8da3
hassh = 51d0c718a4ddfcfbeae8391ef4d4a869
hassh = 65422b78e6398aa6bf2e9597f3c8fa65
hassh = 678c5b4bee7d832feb2771fe19736950
hassh = 696e7f84ac571fdf8fa5073e64ee2dc8
hassh = 714aebfc8b2d383421561b777c441ca8
hassh = 94efceb525008c69ff242374789b6720

label = s:!:ProFTPD mod_sftp:1.0
sys = @unix,@win,@other
hassh = b617bc2f97d0ced59541d7c8998f9059

label = s:!:RouterOS:
sys = @unix,@win,@other
hassh = 197a63f6bd47fd12b41ffacf6ff88e40
hassh = 32ca5aa2be34decde1292ffe87d30133
hassh = 3b24f1e910fe070f1e3a11f5761e2c3f
hassh = 44bfdb38b785dda62d2cb7790ee42219
hassh = 592ac2fb1645c3dc26ede0a59cd46957
hassh = 5bdf67867a2138f615eb1d0772732c44
hassh = 71745751cb3f5efe2f090c40d2a48a5d
hassh = 986ab28d92a7f19887da6c985d147d00
hassh = bd1c48410a2e8149e8b5f34e7b13e41b
hassh = c6c659f0bc37e73ce2442ebdc2a62db7

label = s:!:SolarWinds Serv-U:11.0
sys = @unix,@win,@other
hassh = 289fc6b89a64cc4c04cd00e6764e01ef
hassh = 8293c68900edac2b802fa011d61b5f42
hassh = a66563dfec2aab3eddfd04a3cd94c298
hassh = c45c20ea4450df0a0fd5da948c04359b

label = s:!:Twisted Conch:
sys = @unix,@win,@other
hassh = 80c80745abd7287218fa4d7e79356b75

label = s:!:Wing FTP Server:
sys = @unix,@win,@other
hassh = 437a49f45c360fa0f860c7df41b06000
hassh = a9a731725641b18fd0817069bbfcb313
hassh = c8c5fbf80b7b0a1b0e4de5e683f3c5ad
hassh = e37f354a101aff5871ba233aa82b84ec

label = s:!:ZTE:
sys = @unix,@win,@other
hassh = 01be7294e67a76875f98c989519ef519
hassh = 13ecf05ad6556884cee75037805d72ee
hassh = 6a160917e472f4fda43897262b2d4ace
hassh = 7b40d72c6aeb4d76e52c57d9d4c44635
hassh = 8c5425239801a3b849a0cf27acfd593b
hassh = 92b58e9c7c5fce072821fac3b6e446b5
hassh = d492d7464ccc1c94e55a90c71fb06520

label = s:!:cryptlib:
sys = @unix,@win,@other
hassh = 037c97283714e42ebde21f9a7cea97f7
hassh = a169771daf3b56257952d25f99b5b81a
hassh = a69bc45de757bc8025ccd38f53e9256a
hassh = d2cf57dd3b3b66c55d3dc18281f44809

label = s:!:dropbear:
sys = @unix,@win,@other
hassh = 3faad21ada774c831b090443995d2846
hassh = 4f02799ffd938114c555470478bf5962
hassh = 514f0091e0bcc7f2db6887a1099c7536
hassh = 59f29275f516d43bc65018352d946fdf
hassh = 8258db1ab29ad7d30213876f2ea167ba
hassh = 9abc88a53f4636fa23c45c4e33f5d2ba
hassh = b1d7a661905d38da7ec0ad1b644d4167
hassh = b5a30e4f205f4fa6bb7fefb42015f5e6
hassh = c66a9053e30d7026f93bdc60af62db06
hassh = dfc4b553f93b64e36214e0b1bdd3fc70
hassh = fa4604a85dd1f3c9178a67798dc3f091
hassh = ff08ef2175af107bb7719116b9631551

label = s:!:dropbear:0.28-0.45
sys = @unix,@win,@other
hassh = e6b48932898a7dd2aa3f1b99ffd522b7

label = s:!:dropbear:0.40-0.45
sys = @unix,@win,@other
hassh = a980b63b6c63d32fef99ff2bd802340e

label = s:!:dropbear:0.43-0.45
sys = @unix,@win,@other
hassh = 5ee0a1ba379be012d4d66d527a36badb
hassh = 685c82c168a8406c4375c835cbaf8060

label = s:!:dropbear:0.45
sys = @unix,@win,@other
hassh = 76319c65ebb39a5f1dec9d942fdd19dd

label = s:!:dropbear:0.46
sys = @unix,@win,@other
hassh = 195e6691752c6042df663c15d2f68972
hassh = 55eb2a579f3c152c87fb24ca85cbcd3a
hassh = 8d7932434c300b5796abe536aaa3c331

label = s:!:dropbear:0.48-0.50
sys = @unix,@win,@other
hassh = 2142be90555988bc6416da68a5a119a6

label = s:!:dropbear:0.48-0.51
sys = @unix,@win,@other
hassh = 81e6b29b428f04acb227d83340eb57df

label = s:!:dropbear:0.50
sys = @unix,@win,@other
hassh = 1469ae9f8cc020034c4c57efe44fafef
hassh = 27416a72facabdd7bf9862e6aa0302f1
hassh = 2a685bce7a7220383fc11a331448c8db
hassh = 6bdd2d51890f64a729d96009b5d8fbb6

label = s:!:dropbear:0.50-0.51
sys = @unix,@win,@other
hassh = 81c47219d47fcdda902b317d262e0ec4

label = s:!:dropbear:0.52
sys = @unix,@win,@other
hassh = 030c81aa8a7ba1007743109bed5088f3
hassh = 0b987ff21411c210f37824d387db8ef2
hassh = 449df1df04eca3856718e75cce58e2f3
hassh = 5252c10d4a89c435a5d93d1b6990078d
hassh = ad513dd8cde6f417882ba527a2663e7e

label = s:!:dropbear:0.53
sys = @unix,@win,@other
hassh = f2d2eca7b43a2c0ada01910f50cef893

label = s:!:dropbear:0.53-2012.55
sys = @unix,@win,@other
hassh = 0ea641f62f368d38f2332bb6ab405a1b
hassh = 16f898dd8ed8279e1055350b4e20666c
hassh = 6ed4949ed8d4a9de01e3d8f65393fade
hassh = a6452c439b43c08b44993d1fe91cc38d

label = s:!:dropbear:0.53-2014.63
sys = @unix,@win,@other
hassh = 1bd19c444fc2c3f7f273d424761e5a46

label = s:!:dropbear:2011.54
sys = @unix,@win,@other
hassh = cd999f9020be9d2a36a8d65d5e8176ca
hassh = f52c457c128b5362e59f376bfbdf3978

label = s:!:dropbear:2011.54-2012.55
sys = @unix,@win,@other
hassh = b07f76a650dee5d2be2c653fe060ea5b

label = s:!:dropbear:2012.55
sys = @unix,@win,@other
hassh = 79b07643ea8b4690609fcddb35f6cd95
hassh = a0df9f28c474f36904393c5ae7f3388e
hassh = f678dea550a4a9e23cb7501c0c363c75

label = s:!:dropbear:2012.55-2013.59
sys = @unix,@win,@other
hassh = 5206445a2f18e50076565efeaaf15b3f

label = s:!:dropbear:2012.55-2013.60
sys = @unix,@win,@other
hassh = daefa67dc0ca1642cc9165768b964455

label = s:!:dropbear:2013.58
sys = @unix,@win,@other
hassh = 1cb3f5858f6ff65965babb97373f219c

label = s:!:dropbear:2013.58-2013.60
sys = @unix,@win,@other
hassh = 22865d7159a8dedcb091cd4fc5fd2841

label = s:!:dropbear:2013.58-2014.65
sys = @unix,@win,@other
hassh = c6bb7ca74ef2fb57af52ed9762f00c79

label = s:!:dropbear:2013.58-2014.66
sys = @unix,@win,@other
hassh = b185c9c460dd5c46498170e7d13ebb1a

label = s:!:dropbear:2013.59
sys = @unix,@win,@other
hassh = 20e046766523d999cb6f20371c993a9c
hassh = 3667f9b568e42ca00353c65548085c24
hassh = b68b3cd4f36653908e6f1af6a504f68a
hassh = f78a67e886f9590a9597f1ed6aba8095

label = s:!:dropbear:2013.59-2014.65
sys = @unix,@win,@other
hassh = a195fa6848ae34b6ef8022110d1d8582

label = s:!:dropbear:2013.62
sys = @unix,@win,@other
hassh = 2fd1d14729f8b5bb99445639ed2b6825
hassh = 51aafe26ebccddf7f81979ae55089df4
hassh = aaddf58bbac84baa3daa9e8235559b7d
hassh = fcecb5db560939368c996246087ec7c4

label = s:!:dropbear:2013.62-2014.66
sys = @unix,@win,@other
hassh = 0bc1990b8646080455acda723e2f4c12

label = s:!:dropbear:2014.63
sys = @unix,@win,@other
hassh = 1719f944f74b837291f8993ee559d951
hassh = 804b39421995f1431b6bd793890b1af1
hassh = 9330d73fbb3c41f7c3e20c89a630db8b
hassh = daba19a18b2b570e17e7462553f273c1

label = s:!:dropbear:2014.63-2014.65
sys = @unix,@win,@other
hassh = 3144284956ebaa9e79c4f487286ed52d
hassh = b0a8d648ce89fb2b2160f89ec3f7f0ff

label = s:!:dropbear:2014.63-2014.66
sys = @unix,@win,@other
hassh = ad00edb0c2a031d9884826ba7b7ba41e

label = s:!:dropbear:2014.63-2022.83
sys = @unix,@win,@other
hassh = fd37a2de3a72d145a51208b4837e03f6

label = s:!:dropbear:2014.65
sys = @unix,@win,@other
hassh = efe4fa6b2a6b9faa0ae50cdc0e8f0dcd

label = s:!:dropbear:2014.66
sys = @unix,@win,@other
hassh = bb7451b7aca765c00e6f263068057536

label = s:!:dropbear:2015.67
sys = @unix,@win,@other
hassh = 310b9b48a63037823daed1ac103c7eb6
hassh = 3cb51e2442db062fbad15b6ae41ff67d
hassh = 53c2b41df3ecdff611c1a40f31278615
hassh = 735570a9e0c2f9cd195e312ebb950567
hassh = 7a05c3f09e3d31205cedc22d18c7537b
hassh = 7d918c8079f3cff43ca50fb156c9687d
hassh = 8468ef78c288954565a80e2e1e36a35b
hassh = d42fc45e5848d0759412dba37ea0f798
hassh = e289e24369b9849209592f25702f3cbf
hassh = f753fe1db96e944b9481f8881acfc879

label = s:!:dropbear:2015.67-2016.74
sys = @unix,@win,@other
hassh = 487dfde2d3b11b0ca074823dfb782681

label = s:!:dropbear:2015.67-2017.75
sys = @unix,@win,@other
hassh = 89ca2fb688815c44f12f3580be8bea57

label = s:!:dropbear:2015.68-2016.74
sys = @unix,@win,@other
hassh = c98f8ac61fd3fff7df3cce4eb3d6c656

label = s:!:dropbear:2015.68-2017.75
sys = @unix,@win,@other
hassh = 2987a03c3e8dc9d61fbc52bc46849da8
hassh = c1c596caaeb93c566b8ecf3cae9b5a9e
hassh = f121d0a52bac326dd13c3d6bd6ade4df

label = s:!:dropbear:2015.71
sys = @unix,@win,@other
hassh = c8e201b9960c4adc130a19c5b815eb62

label = s:!:dropbear:2015.71-2016.74
sys = @unix,@win,@other
hassh = bec9f68be14bcc6628a28177f8f1f1b3

label = s:!:dropbear:2015.71-2017.75
sys = @unix,@win,@other
hassh = 8a8e2d4382e3a992200afc8a3c59d6d7

label = s:!:dropbear:2016.73
sys = @unix,@win,@other
hassh = 63627c23971746d26b57b52b9fd15f3b
hassh = b6fcc12d58382f0c8dc2d15b367ae16b
hassh = ef7929b98cc99c447b805bd3d04f2c2b

label = s:!:dropbear:2016.73-2017.75
sys = @unix,@win,@other
hassh = ebfff0dcc989a6f62aa1c2a3f72557ac

label = s:!:dropbear:2016.74
sys = @unix,@win,@other
hassh = 03193709d9b2ed35c46dc414af42cbdf
hassh = 09e59b4ceaa5e1c46f4878412e4a5a27
hassh = 0dca9b2c6a9ff7bffebb56aaac954db6
hassh = 1f4f3e50d97648a6b1f7e4201ced83ec
hassh = 35ff97594d0d96e0a5796f9f4dff1370
hassh = 3e84ca2fcc4b10fb6fa5f3a20135b219
hassh = 6143dd6dadbfd2e5505cfa87f0e16859
hassh = 6fb2abfbec29c9ad5ab65efaaceebfee
hassh = 7296e43f436ae96534de658d70852be6
hassh = 9172d55a1a50c8cb8768d1fa8dd18a1c
hassh = 952a4e49e22ce8e4f334fb49cb2b2f81
hassh = 9ac2808b351a6d3779e84b69dfde5359
hassh = a2e4382fdce1b5e07b1291673a878c8f
hassh = a6fb607e96df880cb01ed5432c1c7815
hassh = b1682af44ea8d9ead94c83457a9deefc
hassh = b3d886a097ce57de933fa7e041bd2dcd
hassh = b4d65074e8c99e922bafc3125416373f
hassh = be55968b1d3c7a054bc9cd60220cfd74
hassh = c188a5e96eed12876f75853235211d0e
hassh = c6598705f0ab33647b330f4b0febaf94
hassh = cb97b07823db16ff92a790845b8aa9bf
hassh = cfd22337411ccfa3f602bae5482f9bfa
hassh = d0725d6281d31eb624ba3f27785408e6
hassh = d217c6f52c74f67b18db857e3fd7fb41
hassh = e484ef922167598ff7e7cb7963311093
hassh = ed0f8cd8a9852073aee03b0200ed1937
hassh = f3e24464144a0f1d11ad3e1ed3e3540c

label = s:!:dropbear:2016.74-2017.75
sys = @unix,@win,@other
hassh = 337c60e346ceeee139dff700e9bfe6e9
hassh = 490b401b2b738291efed9f7c8216b425
hassh = 6d0b219d96d2a911a5ccbbfda1b60889
hassh = b0fb5db254cd617260b5d38a144ec856
hassh = c54aa03dd63e21e19afa8a85b81316d4
hassh = f17b65238cf1ec8b5c87dc910f320cc0

label = s:!:dropbear:2017.75
sys = @unix,@win,@other
hassh = 0f297b3602455f8d85f45a348f0a714e
hassh = 32d3b298da32158c06028b43173fd9c1
hassh = 331b1cd24eefdb05f089234e3a6e0cb9
hassh = 70d3d59682454b0da7a02c356fdf1c09
hassh = e7b98f8e45679a1e023128f16f701125

label = s:!:dropbear:2018.76
sys = @unix,@win,@other
hassh = 1d1949de655af75cb7d76687fb27bcea
hassh = 393b7986d817092240eb4d25a6ed776e
hassh = 3ced61ccaefaa41fad30abbf680b7896
hassh = 54b944a5aec8e878813c112aad9821f9
hassh = 71bf6a4fd63f4bfbb83726f914a89754
hassh = 79ff08f48a75f51c656275d533939600
hassh = c535ad7878d1c865484fa8595501cf6c

label = s:!:dropbear:2018.76-2019.77
sys = @unix,@win,@other
hassh = a1596641404be2af3b56c1f1edadb910
hassh = b03a8e6796a9237356a333fb729f8ec9
hassh = dd861dd52f0bcea10ce8dec1b449cc1b

label = s:!:dropbear:2018.76-2019.78
sys = @unix,@win,@other
hassh = 14641d96ff043d7a12f177d88378bb0f
hassh = 413e646031ea5204c5ec2fe2d5b7946e
hassh = 5b66eb29b339e0931e75c4f4804d3919

label = s:!:dropbear:2019.77
sys = @unix,@win,@other
hassh = 9f4745319dce8b25f5dd3238980bb885

label = s:!:dropbear:2019.78
sys = @unix,@win,@other
hassh = 8e6e6fecca017466af7fa13916452820
hassh = 9fe734ea8863c7d48cab9318c45821d8
hassh = a7864c8d7e520122f8a6e8f85197fbcd
hassh = d79a543c7a603cec3ab34c756acbb143

label = s:!:dropbear:2020.80
sys = @unix,@win,@other
hassh = d67a4285208997f46de4dc9b5d67c0c1

label = s:!:dropbear:2020.81
sys = @unix,@win,@other
hassh = 736ffd0ce4928aefd6849b380306ee26
hassh = 7a0c8889c1f7bfa15089b62dd642636f
hassh = b3e000e136653778d29d15444069098a

label = s:!:dropbear:2020.81-2022.83
sys = @unix,@win,@other
hassh = 0f40b204e0ff8954fedb5cc05ceee2c7

label = s:!:libssh:0.10
sys = @unix,@win,@other
hassh = 8df8bfca4ee37a275fd256baa2502793

label = s:!:libssh:0.2
sys = @unix,@win,@other
hassh = 8d977c00d68870bdf0feb10e4ceb6f7c

label = s:!:libssh:0.6
sys = @unix,@win,@other
hassh = 300791d5ac0d0fe0c11c7591e1216691
hassh = 489e30454fb8c5bdc15e54b24a80d109

[tls:client]

; @source Cloudflare mitmengine, reference captures of 2016 (BSD-3-Clause)
; @date 2016
label = s:!:Android Browser:4.0
sys = Linux
sig = t:301:c014,c00a,39,38,c00f,c005,35,c012,c008,16,13,c00d,c003,a,c013,c009,33,32,c00e,c004,2f,c011,c007,c00c,c002,5,4,ff:a,b,3374:1,2,3,4,5,6,7,8,9,a,b,c,d,e,f,10,11,12,13,14,15,16,17,18,19:0,1,2:::

label = s:!:Android Browser:4.1-4.3
sys = Linux
sig = t:301:c014,c00a,c022,c021,39,38,c00f,c005,35,c012,c008,c01c,c01b,16,13,c00d,c003,a,c013,c009,c01f,c01e,33,32,c00e,c004,2f,c011,c007,c00c,c002,5,4,ff:a,b,3374:e,d,19,b,c,18,9,a,16,17,8,6,7,14,15,4,5,12,13,1,2,3,f,10,11:0,1,2:::

label = s:!:Android Browser:4.4
sys = Linux
sig = t:303:c030,c02c,c014,c00a,a3,9f,6b,6a,39,38,9d,3d,35,c012,c008,16,13,a,c02f,c02b,c027,c023,c013,c009,a2,9e,67,40,33,32,9c,3c,2f,c011,c007,5,4,ff:a,b,d,3374:19,18,17:0:601,602,603,501,502,503,401,402,403,301,302,303,201,202,203,101::

; @source Cisco mercury, fingerprint_db.json.gz of 2020 (BSD-3-Clause)
; @date 2020-07
label = s:!:Apple Secure Transport:(as of 2019-2020)
sys = macOS
sig = t:301:ff,5600,c024,c023,c00a,c009,c008,c028,c027,c014,c013,c012,3d,3c,35,2f,a:5,a,b,10,12,17,3374:17,18,19:0:::h2,h2-16,h2-15,h2-14,spdy/3.1,spdy/3,http/1.1
sig = t:301:ff,c024,c023,c00a,c009,c008,c028,c027,c014,c013,c012,6b,67,39,33,16,3d,3c,35,2f,a,c007,c011,5,4:5,a,b,12:17,18,19:0:::
sig = t:301:ff,c02c,c02b,c024,c023,c00a,c009,c008,c030,c02f,c028,c027,c014,c013,c012,9f,9e,6b,67,39,33,16,9d,9c,3d,3c,35,2f,a,c007,c011,5,4:5,a,b,d,12,17:17,18,19:0:401,201,501,601,403,203,503,603::
sig = t:303:1301,1302,1303,c02c,c02b,c024,c023,c00a,c009,cca9,c030,c02f,c028,c027,c014,c013,cca8,9d,9c,3d,3c,35,2f,c008,c012,a:5,a,b,d,10,12,17,2b,2d,33,ff01:1d,17,18,19:0:403,804,401,503,203,805,805,501,806,601,201:304,303,302,301:apns-security-v3,apns-pack-v1
sig = t:303:1301,1302,1303,c02c,c02b,c024,c023,c00a,c009,cca9,c030,c02f,c028,c027,c014,c013,cca8,9d,9c,3d,3c,35,2f,c008,c012,a:5,a,b,d,10,12,17,2b,2d,33,ff01:1d,17,18,19:0:403,804,401,503,203,805,805,501,806,601,201:304,303:h2,http/1.1
sig = t:303:1301,1302,1303,c02c,c02b,c024,c023,c00a,c009,cca9,c030,c02f,c028,c027,c014,c013,cca8,9d,9c,3d,3c,35,2f,c008,c012,a:5,a,b,d,12,17,2b,2d,33,ff01:1d,17,18,19:0:403,804,401,503,203,805,805,501,806,601,201:304,303,302,301:
sig = t:303:1301,1302,1303,c02c,c02b,c024,c023,c00a,c009,cca9,c030,c02f,c028,c027,c014,c013,cca8,9d,9c,3d,3c,35,2f:5,a,b,d,10,12,17,28,2b,2d,3374,ff01:1d,17,18,19:0:403,804,401,503,805,501,806,601,201:7f12,303:h2,h2-16,h2-15,h2-14,spdy/3.1,spdy/3,http/1.1
sig = t:303:1301,1302,1303,c02c,c02b,c024,c023,c00a,c009,cca9,c030,c02f,c028,c027,c014,c013,cca8,9d,9c,3d,3c,35,2f:5,a,b,d,10,12,17,28,2b,2d,3374,ff01:1d,17,18:0:403,804,401,503,805,501,806,601,201:7f12,303:h2,h2-16,h2-15,h2-14,spdy/3.1,spdy/3,http/1.1
sig = t:303:1301,1302,1303,c02c,c02b,c024,c023,c00a,c009,cca9,c030,c02f,c028,c027,c014,c013,cca8,9d,9c,3d,3c,35,2f:5,a,b,d,12,17,28,2b,2d,ff01:1d,17,18,19:0:403,804,401,503,805,501,806,601,201:7f12,303:
sig = t:303:1301,1302,1303,c02c,c02b,c024,c023,c00a,c009,cca9,c030,c02f,c028,c027,c014,c013,cca8,c008,c012,9d,9c,3d,3c,35,2f,a:5,a,b,d,10,12,17,28,2b,2d,3374,ff01:1d,17,18,19:0:403,804,401,503,805,501,806,601,201:7f12,303:h2,h2-16,h2-15,h2-14,spdy/3.1,spdy/3,http/1.1
sig = t:303:1301,1302,1303,c02c,c02b,c024,c023,c00a,c009,cca9,c030,c02f,c028,c027,c014,c013,cca8,c008,c012,9d,9c,3d,3c,35,2f,a:5,a,b,d,10,12,17,28,2b,2d,3374,ff01:1d,17,18:0:403,804,401,503,805,501,806,601,201:7f12,303:h2,h2-16,h2-15,h2-14,spdy/3.1,spdy/3,http/1.1
sig = t:303:1301,1303,1302,c02c,c02b,c024,c023,c00a,c009,cca9,c030,c02f,c028,c027,c014,c013,cca8,9d,9c,3d,3c,35,2f,c008,c012,a:5,a,b,d,10,12,17,2b,2d,33,ff01:1d,17,18,19:0:403,804,401,503,203,805,805,501,806,601,201:304,303:h2,http/1.1
sig = t:303:1301,1303,1302,c02c,c02b,c024,c023,c00a,c009,cca9,c030,c02f,c028,c027,c014,c013,cca8,9d,9c,3d,3c,35,2f,c008,c012,a:5,a,b,d,12,17,2b,2d,33,ff01:1d,17,18,19:0:403,804,401,503,203,805,805,501,806,601,201:304,303,302,301:
sig = t:303:1303,1301,1302,c02c,c02b,c024,c023,c00a,c009,cca9,c030,c02f,c028,c027,c014,c013,cca8,9d,9c,3d,3c,35,2f,c008,c012,a,5600:5,a,b,d,10,12,17,2b,2d,33,3374,ff01:1d,17,18,19:0:403,804,401,503,203,805,805,501,806,601,201:7f1c,303:h2,h2-16,h2-15,h2-14,spdy/3.1,spdy/3,http/1.1
sig = t:303:1303,1301,1302,c02c,c02b,c024,c023,c00a,c009,cca9,c030,c02f,c028,c027,c014,c013,cca8,9d,9c,3d,3c,35,2f,c008,c012,a,9f,9e,6b,67,39,33,16:5,a,b,d,10,12,17,2b,2d,33,3374,ff01:1d,17,18,19:0:403,804,401,503,203,805,805,501,806,601,201:7f1c,303:h2,h2-16,h2-15,h2-14,spdy/3.1,spdy/3,http/1.1
sig = t:303:1303,1301,1302,c02c,c02b,c024,c023,c00a,c009,cca9,c030,c02f,c028,c027,c014,c013,cca8,9d,9c,3d,3c,35,2f,c008,c012,a:5,a,b,d,10,12,17,2b,2d,33,3374,ff01:1d,17,18,19:0:403,804,401,503,203,805,805,501,806,601,201:304,303:h2,h2-16,h2-15,h2-14,spdy/3.1,spdy/3,http/1.1
sig = t:303:1303,1301,1302,c02c,c02b,c024,c023,c00a,c009,cca9,c030,c02f,c028,c027,c014,c013,cca8,9d,9c,3d,3c,35,2f,c008,c012,a:5,a,b,d,10,12,17,2b,2d,33,3374,ff01:1d,17,18,19:0:403,804,401,503,203,805,805,501,806,601,201:7f1c,303:h2,h2-16,h2-15,h2-14,spdy/3.1,spdy/3,http/1.1
sig = t:303:1303,1301,1302,c02c,c02b,c024,c023,c00a,c009,cca9,c030,c02f,c028,c027,c014,c013,cca8,9d,9c,3d,3c,35,2f,c008,c012,a:5,a,b,d,10,12,17,2b,2d,33,ff01:1d,17,18,19:0:403,804,401,503,203,805,805,501,806,601,201:304,303:h2,http/1.1
sig = t:303:1303,1301,1302,c02c,c02b,c024,c023,c00a,c009,cca9,c030,c02f,c028,c027,c014,c013,cca8,9d,9c,3d,3c,35,2f,c008,c012,a:5,a,b,d,12,17,2b,2d,33,ff01:1d,17,18,19:0:403,804,401,503,203,805,805,501,806,601,201:7f1c,303,302,301:
sig = t:303:1303,1301,1302,c02c,c02b,c024,c023,c00a,c009,cca9,c030,c02f,c028,c027,c014,c013,cca8,9d,9c,3d,3c,35,2f,c008,c012,a:a,b,d,17,2b,2d,33,ff01:1d,17,18,19:0:403,804,401,503,203,805,805,501,806,601,201:304,303,302,301:
sig = t:303:c02b,c02c,c009,c00a,c023,c024,c02f,c030,c013,c014,c027,c028,9e,9f,33,39,67,6b,ff:a,b,d,16,17:1d,17,19,18:0,1,2:601,602,603,501,502,503,401,402,403,301,302,303,201,202,203::
sig = t:303:c02c,c02b,c024,c023,c00a,c009,cca9,c030,c02f,c028,c027,c014,c013,cca8,9d,9c,3d,3c,35,2f,c008,c012,a,5600:5,a,b,d,10,12,17,2b,2d,33,3374,ff01:1d,17,18,19:0:403,804,401,503,203,805,805,501,806,601,201:304,303:h2,h2-16,h2-15,h2-14,spdy/3.1,spdy/3,http/1.1
sig = t:303:c02c,c02b,c024,c023,c00a,c009,cca9,c030,c02f,c028,c027,c014,c013,cca8,9d,9c,3d,3c,35,2f,c008,c012,a,9f,9e,6b,67,39,33,16:5,a,b,d,10,12,17,2b,2d,33,3374,ff01:1d,17,18,19:0:403,804,401,503,203,805,805,501,806,601,201:304,303:h2,h2-16,h2-15,h2-14,spdy/3.1,spdy/3,http/1.1
sig = t:303:c02c,c02b,c024,c023,c00a,c009,cca9,c030,c02f,c028,c027,c014,c013,cca8,9d,9c,3d,3c,35,2f,c008,c012,a,9f,9e,6b,67,39,33,16:5,a,b,d,10,12,17,3374,ff01:1d,17,18,19:0:403,804,401,503,203,805,805,501,806,601,201::spdy/3.1,spdy/3,http/1.1
sig = t:303:c02c,c02b,c024,c023,c00a,c009,cca9,c030,c02f,c028,c027,c014,c013,cca8,9d,9c,3d,3c,35,2f,c008,c012,a:5,a,b,d,10,12,17,2b,2d,33,3374,ff01:1d,17,18,19:0:403,804,401,503,203,805,805,501,806,601,201:304,303:h2,h2-16,h2-15,h2-14,spdy/3.1,spdy/3,http/1.1
sig = t:303:c02c,c02b,c024,c023,c00a,c009,cca9,c030,c02f,c028,c027,c014,c013,cca8,9d,9c,3d,3c,35,2f,c008,c012,a:5,a,b,d,10,12,17,ff01:1d,17,18,19:0:403,804,401,503,203,805,805,501,806,601,201::apns-security-v3,apns-pack-v1
sig = t:303:c02c,c02b,c024,c023,c00a,c009,cca9,c030,c02f,c028,c027,c014,c013,cca8,9d,9c,3d,3c,35,2f,c008,c012,a:5,a,b,d,12,17,2b,2d,33,ff01:1d,17,18,19:0:403,804,401,503,203,805,805,501,806,601,201:304,303:
sig = t:303:c02c,c02b,c024,c023,c00a,c009,cca9,c030,c02f,c028,c027,c014,c013,cca8,c008,c012,9d,9c,3d,3c,35,2f,a:5,a,b,d,10,12,17,3374,ff01:1d,17,18,19:0:403,804,401,503,805,501,806,601,201::spdy/3.1,spdy/3,http/1.1
sig = t:303:c02c,c02b,c024,c023,c00a,c009,cca9,c030,c02f,c028,c027,c014,c013,cca8,c008,c012,9d,9c,3d,3c,35,2f,a:5,a,b,d,10,12,17,3374,ff01:1d,17,18:0:403,804,401,503,805,501,806,601,201::spdy/3.1,spdy/3,http/1.1
sig = t:303:ff,c02c,c02b,c024,c023,c00a,c009,c008,c030,c02f,c028,c027,c014,c013,c012,9d,9c,3d,3c,35,2f,a,c007,c011,5,4:5,a,b,d,10,12,3374:17,18,19:0:501,401,201,503,403,203::apns-security-v2
sig = t:303:ff,c02c,c02b,c024,c023,c00a,c009,c008,c030,c02f,c028,c027,c014,c013,c012,9d,9c,3d,3c,35,2f,a:5,a,b,d,10,12,17,3374:17,18,19:0:401,201,501,601,403,203,503,603::apns-security-v3
sig = t:303:ff,c02c,c02b,c024,c023,c00a,c009,c008,c030,c02f,c028,c027,c014,c013,c012,9d,9c,3d,3c,35,2f,a:5,a,b,d,10,12,17,3374:17,18,19:0:401,201,501,601,403,203,503,603::apns-security-v3,apns-pack-v1
sig = t:303:ff,c02c,c02b,c024,c023,c00a,c009,c008,c030,c02f,c028,c027,c014,c013,c012,9f,9e,6b,67,39,33,16,9d,9c,3d,3c,35,2f,a,c007,c011,5,4:5,a,b,d,12,17:17,18,19:0:401,201,501,601,403,203,503,603::
sig = t:303:ff,c02c,c02b,c024,c023,c00a,c009,c008,c030,c02f,c028,c027,c014,c013,c012,9f,9e,6b,67,39,33,16,9d,9c,3d,3c,35,2f,a:5,a,b,d,12,17:17,18,19:0:401,201,501,601,403,203,503,603::
sig = t:303:g,1301,1302,1303,c02c,c02b,cca9,c030,c02f,cca8,c024,c023,c00a,c009,c028,c027,c014,c013,9d,9c,3d,3c,35,2f,c008,c012,a:g,5,a,b,d,12,17,2b,2d,33,ff01:g,1d,17,18,19:0:403,804,401,503,203,805,805,501,806,601,201:g,304,303,302,301:

label = s:!:Chrome:(as of 2019-2020)
sys = @unix,@win,@other
sig = t:301:c014,c00a,c022,c021,39,38,88,87,c00f,c005,35,84,c012,c008,c01c,c01b,16,13,c00d,c003,a,c013,c009,c01f,c01e,33,32,9a,99,45,44,c00e,c004,2f,96,41,7,c011,c007,c00c,c002,5,4,15,12,9,14,11,8,6,3,ff:a,b,f:e,d,19,b,c,18,9,a,16,17,8,6,7,14,15,4,5,12,13,1,2,3,f,10,11:0,1,2:::
sig = t:301:g,1301,1302,1303,c02b,c02f,c02c,c030,cca9,cca8,c013,c014,9c,9d,2f,35,a:g,5,a,b,d,10,12,17,1b,2b,2d,33,7550,ff01:g,1d,17,18:0:403,804,401,503,805,501,806,601,201:g,7f17,303,302,301:h2,http/1.1
sig = t:301:g,1301,1302,1303,c02b,c02f,c02c,c030,cca9,cca8,c013,c014,9c,9d,2f,35,a:g,5,a,b,d,10,12,17,2b,2d,33,7550,ff01:g,1d,17,18:0:403,804,401,503,805,501,806,601,201:g,7f17,303,302,301:h2,http/1.1
sig = t:303:1301,1302,1303,c02b,c02f,c02c,c030,cca9,cca8,c013,c014,9c,9d,2f,35,a,ff:5,a,b,d,10,12,17,2b,2d,33:1d,17,18:0,1,2:403,804,401,503,805,501,806,601,201:304,303,302,301,300:h2,http/1.1
sig = t:303:1301,1302,1303,c02b,c02f,c02c,c030,cca9,cca8,c013,c014,9c,9d,2f,35,a,ff:5,a,b,d,12,17,2b,2d,33:1d,17,18:0,1,2:403,804,401,503,805,501,806,601,201:304,303,302,301,300:
sig = t:303:1301,1302,1303,c02b,c02f,c02c,c030,cca9,cca8,c013,c014,9c,9d,2f,35,a,ff:5,a,b,d,17,2b,2d,33:17,18:0,1,2:403,804,401,503,805,501,806,601,201:304,303,302,301:
sig = t:303:1301,1302,1303,c02b,c02f,c02c,c030,cca9,cca8,c013,c014,9c,9d,2f,35,ff:5,a,b,d,10,12,17,2b,2d,33:1d,17,18:0,1,2:403,804,401,503,805,501,806,601:304,303,302,301,300:h2,http/1.1
sig = t:303:1301,1302,1303,c02b,c02f,c02c,c030,cca9,cca8,c013,c014,9c,9d,2f,35,ff:5,a,b,d,12,17,2b,2d,33:1d,17,18:0,1,2:403,804,401,503,805,501,806,601:304,303,302,301,300:
sig = t:303:1302,1303,1301,c02b,c02f,c02c,c030,cca9,cca8,c013,c014,9c,9d,2f,35,a,ff:5,a,b,d,10,17,2b,2d,33:1d,17,18:0,1,2:403,503,603,807,808,809,80a,80b,804,805,806,401,501,601,303,203,301,201,302,202,402,502,602:304,303,302,301:h2,http/1.1
sig = t:303:1302,1303,1301,c02b,c02f,c02c,c030,cca9,cca8,c013,c014,9c,9d,2f,35,a,ff:5,a,b,d,17,2b,2d,33:1d,17,18:0,1,2:403,503,603,807,808,809,80a,80b,804,805,806,401,501,601,303,203,301,201,302,202,402,502,602:304,303,302,301:
sig = t:303:1302,1303,1301,c02b,c02f,c02c,c030,cca9,cca8,c013,c014,9c,9d,2f,35,ff:5,a,b,d,10,17,2b,2d,33:1d,17,18:0,1,2:403,503,603,807,808,809,80a,80b,804,805,806,401,501,601,303,203,301,201,302,202,402,502,602:304,303,302,301:h2,http/1.1
sig = t:303:1302,1303,1301,c02c,c030,9f,cca9,cca8,ccaa,c02b,c02f,9e,c024,c028,6b,c023,c027,67,c00a,c014,39,c009,c013,33,9d,9c,3d,3c,35,2f,9a,99,96,a,ff:5,a,b,d,17,2b,2d,33:1d,17,1e,19,18:0,1,2:403,503,603,807,808,809,80a,80b,804,805,806,401,501,601,303,203,301,201,302,202,402,502,602:304,303,302,301:
sig = t:303:1302,1303,1301,cca9,cca8,c02b,c02f,c02c,c030,c013,c014,9c,9d,2f,35,a,ff:5,a,b,d,10,17,2b,2d,33:1d,17,18:0,1,2:403,503,603,807,808,809,80a,80b,804,805,806,401,501,601,303,203,301,201,302,202,402,502,602:304,303,302,301:h2,http/1.1
sig = t:303:1302,1303,1301,cca9,cca8,c02b,c02f,c02c,c030,c013,c014,9c,9d,2f,35,ff:5,a,b,d,10,17,2b,2d,33:1d,17,18:0,1,2:403,503,603,807,808,809,80a,80b,804,805,806,401,501,601,303,203,301,201,302,202,402,502,602:304,303,302,301:h2,http/1.1
sig = t:303:1302,1303,1301,ccaa,9d,9c,3d,3c,35,2f,c02b,c009,c023,c02c,c00a,c024,c02f,c030,c014,c028,ff:a,b,d,16,17,2b,2d,33:1d,17,1e,19,18:0,1,2:403,503,603,807,808,809,80a,80b,804,805,806,401,501,601,303,203,301,201,302,202,402,502,602:304,303,302,301:
sig = t:303:1303,1301,1302,cca9,cca8,c02b,c02f,c02c,c030,c009,c013,c00a,c014,9c,9d,2f,35,a:a,b,d,17,2b,2d,33,ff01:1d,17,18:0:403,804,401,503,805,501,806,601,201:304,303,302,301:
sig = t:303:c02b,c02f,9e,cc14,cc13,9c,c00a,c014,39,35,c007,c009,c011,c013,33,32,5,4,2f,a:5,a,b,d,12,8b47,ff01:17,18,19:0:401,501,201,403,503,203,402,202::
sig = t:303:c02b,c02f,9e,cc14,cc13,9c,c00a,c014,39,35,c007,c009,c011,c013,33,32,5,4,2f,a:5,a,b,d,12,ff01:17,18,19:0:401,501,201,403,503,203,402,202::
sig = t:303:c02b,c02f,9e,cc14,cc13,c00a,c014,39,c009,c013,33,9c,35,2f,a:5,a,b,d,10,12,17,3374,ff01:17,18:0:601,603,501,503,401,403,301,303,201,203::h2,spdy/3.1,http/1.1
sig = t:303:c02b,c02f,9e,cc14,cc13,c00a,c014,39,c009,c013,33,9c,35,2f,a:5,a,b,d,10,12,17,3374,ff01:17,18:0:601,603,501,503,401,403,301,303,201,203::http/1.1,spdy/3.1,h2
sig = t:303:c02b,c02f,9e,cc14,cc13,cc15,c00a,c014,39,c009,c013,33,9c,35,2f,a,ff:5,a,b,d,10,12,17,3374:17,18:0:601,603,501,503,401,403,301,303,201,203::http/1.1,spdy/3.1,h2-14,h2
sig = t:303:c02b,c02f,9e,cc14,cc13,cc15,c00a,c014,39,c009,c013,33,c007,c011,9c,35,2f,5,4,a,ff:5,a,b,d,10,12,17,3374:17,18:0:601,603,501,503,401,403,301,303,201,203::http/1.1,spdy/3.1,h2-14
sig = t:303:c02b,c02f,c02c,c030,c013,c014,9c,9d,2f,35,a,ff:5,a,b,d,f,10:17,18:0,1,2:403,401,503,501,601,201::h2,http/1.1
sig = t:303:c02b,c02f,c02c,c030,c013,c014,9c,9d,2f,35,c028,c024,c00a,a5,a3,a1,9f,6b,6a,69,68,39,38,37,36,c032,c02e,c02a,c026,c00f,c005,3d,c027,c023,c009,a4,a2,a0,9e,67,40,3f,3e,33,32,31,30,c031,c02d,c029,c025,c00e,c004,3c,c011,c007,c00c,c002,5,4,9a,99,98,97,96,a,ff:5,a,b,d,f:17,19,1c,1b,18,1a,16,e,d,b,c,9,a:0,1,2:601,602,603,501,502,503,401,402,403,301,302,303,201,202,203::
sig = t:303:c02b,c02f,c02c,c030,cca9,cca8,c013,c014,9c,9d,2f,35,a,ff:5,a,b,d,10,16,17:1d,17,18:0,1,2:403,401,503,501,601,201::h2,http/1.1
sig = t:303:c02b,c02f,c02c,c030,cca9,cca8,c013,c014,9c,9d,2f,35,a,ff:5,a,b,d,10,17:1d,17,18:0,1,2:403,401,503,501,601,201::h2,http/1.1
sig = t:303:c02b,c02f,c02c,c030,cca9,cca8,c013,c014,9c,9d,2f,35,a,ff:5,a,b,d,17:1d,17,18:0,1,2:403,401,503,501,601,201::
sig = t:303:c02b,c02f,c02c,c030,cca9,cca8,c013,c014,9c,9d,2f,35,a,ff:a,b,d,10,17:1d,17,18:0:403,804,401,503,805,501,806,601,201::http/1.1
sig = t:303:c02b,c02f,c02c,c030,cca9,cca8,c013,c014,9c,9d,2f,35,a,ff:a,b,d,10,17:1d,17,1e,19,18:0,1,2:403,503,603,807,808,809,80a,80b,804,805,806,401,501,601,303,203,301,201,302,202,402,502,602::http/1.1
sig = t:303:c02b,c02f,c02c,c030,cca9,cca8,c013,c014,9c,9d,2f,35,ff:5,a,b,d,10,17:1d,17,18:0,1,2:403,401,503,501,601::h2,http/1.1
sig = t:303:c02b,c02f,c02c,c030,cca9,cca8,c013,c014,9c,9d,2f,35,ff:a,b,d,10,17:1d,17,18:0:403,804,401,503,805,501,806,601::http/1.1
sig = t:303:c02b,c02f,c02c,c030,cca9,cca8,c013,c014,9c,9d,2f,35,ff:a,b,d,10,17:1d,17,1e,19,18:0,1,2:403,503,603,807,808,809,80a,80b,804,805,806,401,501,601,303,203,301,201,302,202,402,502,602::http/1.1
sig = t:303:c02b,c02f,c02c,c030,cca9,cca8,cc14,cc13,c009,c013,c00a,c014,9c,9d,2f,35,a:5,a,b,d,10,12,17,3374,7550,ff01:1d,17,18:0:601,603,501,503,401,403,201,203::h2,spdy/3.1,http/1.1
sig = t:303:c02b,c02f,c02c,c030,cca9,cca8,cc14,cc13,c009,c013,c00a,c014,9c,9d,2f,35,a:5,a,b,d,10,12,17,3374,ff01:1d,17,18:0:601,603,501,503,401,403,201,203::h2,spdy/3.1,http/1.1
sig = t:303:c02b,c02f,c02c,c030,cca9,cca8,cc14,cc13,c009,c013,c00a,c014,9c,9d,2f,35,a:5,a,b,d,12,17,ff01:1d,17,18:0:601,603,501,503,401,403,201,203::
sig = t:303:c02b,c02f,cca9,cca8,cc14,cc13,c009,c013,c00a,c014,9c,2f,35,a:5,a,b,d,10,12,17,3374,7550,ff01:1d,17,18:0:601,603,501,503,401,403,201,203::h2,spdy/3.1,http/1.1
sig = t:303:c02b,c02f,cca9,cca8,cc14,cc13,c009,c013,c00a,c014,9c,2f,35,a:5,a,b,d,10,12,17,3374,ff01:1d,17,18:0:601,603,501,503,401,403,201,203::h2,spdy/3.1,http/1.1
sig = t:303:c02b,c02f,cca9,cca8,cc14,cc13,c00a,c014,c009,c013,9c,35,2f,a:5,a,b,d,10,12,17,3374,7550,ff01:1d,17,18:0:601,603,501,503,401,403,301,303,201,203::h2,spdy/3.1,http/1.1
sig = t:303:c02b,c02f,cca9,cca8,cc14,cc13,c00a,c014,c009,c013,9c,35,2f,a:5,a,b,d,10,12,17,3374,ff01:1d,17,18:0:601,603,501,503,401,403,201,203::h2,spdy/3.1,http/1.1
sig = t:303:g,1301,1302,1303,c02b,c02f,c02c,c030,cca9,cca8,c013,c014,9c,9d,2f,35,a::::::
sig = t:303:g,1301,1302,1303,c02b,c02f,c02c,c030,cca9,cca8,c013,c014,9c,9d,2f,35,a:g,5,a,b,d,10,12,16,17,2b,2d,33,7550,ff01:g,1d,17,18:0:403,804,401,503,805,501,806,601,201:g,7f17,303,302,301:h2,http/1.1
sig = t:303:g,1301,1302,1303,c02b,c02f,c02c,c030,cca9,cca8,c013,c014,9c,9d,2f,35,a:g,5,a,b,d,10,12,17,18,28,2b,2d,7550,ff01:g,1d,17,18:0:403,804,401,503,805,501,806,601,201:g,7f12,303,302,301:h2,http/1.1
sig = t:303:g,1301,1302,1303,c02b,c02f,c02c,c030,cca9,cca8,c013,c014,9c,9d,2f,35,a:g,5,a,b,d,10,12,17,1b,2b,2d,33,7550,ff01:g,1d,17,18:0:403,804,401,503,805,501,806,601,201:g,304,303,302,301:h2,http/1.1
sig = t:303:g,1301,1302,1303,c02b,c02f,c02c,c030,cca9,cca8,c013,c014,9c,9d,2f,35,a:g,5,a,b,d,10,12,17,1b,2b,2d,33,7550,ff01:g,1d,17,18:0:403,804,401,503,805,501,806,601,201:g,7f17,303,302,301:h2,http/1.1
sig = t:303:g,1301,1302,1303,c02b,c02f,c02c,c030,cca9,cca8,c013,c014,9c,9d,2f,35,a:g,5,a,b,d,10,12,17,1b,2b,2d,33,d50a,ff01:g,1d,17,18:0:403,804,401,503,805,501,806,601,201:g,304,303,302,301:h2,http/1.1
sig = t:303:g,1301,1302,1303,c02b,c02f,c02c,c030,cca9,cca8,c013,c014,9c,9d,2f,35,a:g,5,a,b,d,10,12,17,1b,2b,2d,33,ff01:g,1d,17,18:0:403,804,401,503,805,501,806,601,201:g,304,303,302,301:h2,http/1.1
sig = t:303:g,1301,1302,1303,c02b,c02f,c02c,c030,cca9,cca8,c013,c014,9c,9d,2f,35,a:g,5,a,b,d,10,12,17,1b,2b,2d,33,ff01:g,1d,17,18:0:403,804,401,503,805,501,806,601,201:g,304,303,302,301:http/1.1
sig = t:303:g,1301,1302,1303,c02b,c02f,c02c,c030,cca9,cca8,c013,c014,9c,9d,2f,35,a:g,5,a,b,d,10,12,17,1b,2b,2d,33,ff01:g,1d,17,18:0:403,804,401,503,805,501,806,601,201:g,7f17,303,302,301:h2,http/1.1
sig = t:303:g,1301,1302,1303,c02b,c02f,c02c,c030,cca9,cca8,c013,c014,9c,9d,2f,35,a:g,5,a,b,d,10,12,17,28,2b,2d,ff01:g,1d,17,18:0:403,804,401,503,805,501,806,601,201:g,7f12,303,302,301:h2,http/1.1
sig = t:303:g,1301,1302,1303,c02b,c02f,c02c,c030,cca9,cca8,c013,c014,9c,9d,2f,35,a:g,5,a,b,d,10,12,17,2b,2d,33,7550,ff01:g,1d,17,18:0:403,804,401,503,805,501,806,601,201:g,7f17,303,302,301:h2,http/1.1
sig = t:303:g,1301,1302,1303,c02b,c02f,c02c,c030,cca9,cca8,c013,c014,9c,9d,2f,35,a:g,5,a,b,d,10,12,17,2b,2d,33,ff01:g,1d,17,18:0:403,804,401,503,805,501,806,601,201:g,7f17,303,302,301:h2,http/1.1
sig = t:303:g,1301,1302,1303,c02b,c02f,c02c,c030,cca9,cca8,c013,c014,9c,9d,2f,35,a:g,5,a,b,d,12,17,18,28,2b,2d,7550,ff01:g,1d,17,18:0:403,804,401,503,805,501,806,601,201:g,7f12,303,302,301:
sig = t:303:g,1301,1302,1303,c02b,c02f,c02c,c030,cca9,cca8,c013,c014,9c,9d,2f,35,a:g,5,a,b,d,12,17,1b,2b,2d,33,7550,ff01:g,1d,17,18:0:403,804,401,503,805,501,806,601,201:g,304,303,302,301:
sig = t:303:g,1301,1302,1303,c02b,c02f,c02c,c030,cca9,cca8,c013,c014,9c,9d,2f,35,a:g,5,a,b,d,12,17,1b,2b,2d,33,7550,ff01:g,1d,17,18:0:403,804,401,503,805,501,806,601,201:g,7f17,303,302,301:
sig = t:303:g,1301,1302,1303,c02b,c02f,c02c,c030,cca9,cca8,c013,c014,9c,9d,2f,35,a:g,5,a,b,d,12,17,1b,2b,2d,33,d50a,ff01:g,1d,17,18:0:403,804,401,503,805,501,806,601,201:g,304,303,302,301:
sig = t:303:g,1301,1302,1303,c02b,c02f,c02c,c030,cca9,cca8,c013,c014,9c,9d,2f,35,a:g,5,a,b,d,12,17,1b,2b,2d,33,ff01:g,1d,17,18:0:403,804,401,503,805,501,806,601,201:g,304,303,302,301:
sig = t:303:g,1301,1302,1303,c02b,c02f,c02c,c030,cca9,cca8,c013,c014,9c,9d,2f,35,a:g,5,a,b,d,12,17,1b,2b,2d,33,ff01:g,1d,17,18:0:403,804,401,503,805,501,806,601,201:g,7f17,303,302,301:
sig = t:303:g,1301,1302,1303,c02b,c02f,c02c,c030,cca9,cca8,c013,c014,9c,9d,2f,35,a:g,5,a,b,d,12,17,28,2b,2d,7550,ff01:g,1d,17,18:0:403,804,401,503,805,501,806,601,201:g,7f12,303,302,301:
sig = t:303:g,1301,1302,1303,c02b,c02f,c02c,c030,cca9,cca8,c013,c014,9c,9d,2f,35,a:g,5,a,b,d,12,17,2b,2d,33,7550,ff01:g,1d,17,18:0:403,804,401,503,805,501,806,601,201:g,7f17,303,302,301:
sig = t:303:g,1301,1302,1303,c02b,c02f,c02c,c030,cca9,cca8,c013,c014,9c,9d,2f,35,a:g,5,a,b,d,12,17,2b,2d,33,ff01:g,1d,17,18:0:403,804,401,503,805,501,806,601,201:g,7f17,303,302,301:
sig = t:303:g,1301,1302,1303,c02b,c02f,c02c,c030,cca9,cca8,c013,c014,9c,9d,2f,35,a:g,a,b,17,ff01:g,1d,17,18:0:::
sig = t:303:g,1301,1302,1303,c02b,c02f,c02c,c030,cca9,cca8,c013,c014,9c,9d,2f,35,a:g:::::
sig = t:303:g,1301,1302,1303,c02b,c02f,c02c,c030,cca9,cca8,c013,c014,9c,9d,2f,35:g,5,a,b,d,10,12,17,1b,2b,2d,33,ff01:g,1d,17,18:0:403,804,401,503,805,501,806,601:g,304,303,302,301:h2,http/1.1
sig = t:303:g,1301,1302,1303,c02b,c02f,c02c,c030,cca9,cca8,c013,c014,9c,9d,2f,35:g,5,a,b,d,10,12,17,1b,2b,2d,33,ff01:g,1d,17,18:0:403,804,401,503,805,501,806,601:g,304,303,302,301:http/1.1
sig = t:303:g,1301,1302,1303,c02b,c02f,c02c,c030,cca9,cca8,c013,c014,9c,9d,2f,35:g,5,a,b,d,10,12,17,1b,2b,2d,33,ff01:g,1d,17,18:0:403,804,401,503,805,501,806,601:g,304,303,302:h2,http/1.1
sig = t:303:g,1301,1302,1303,c02b,c02f,c02c,c030,cca9,cca8,c013,c014,9c,9d,2f,35:g,5,a,b,d,10,12,17,2b,2d,33,ff01:g,1d,17,18:0:403,804,401,503,805,501,806,601:g,304,303,302,301:h2,http/1.1
sig = t:303:g,1301,1302,1303,c02b,c02f,c02c,c030,cca9,cca8,c013,c014,9c,9d,2f,35:g,5,a,b,d,10,12,17,33,ff01:g,1d,17,18:0:403,804,401,503,805,501,806,601::h2,http/1.1
sig = t:303:g,1301,1302,1303,c02b,c02f,c02c,c030,cca9,cca8,c013,c014,9c,9d,2f,35:g,5,a,b,d,12,17,1b,2b,2d,33,ff01:g,1d,17,18:0:403,804,401,503,805,501,806,601:g,304,303,302,301:
sig = t:303:g,1301,1302,1303,c02b,c02f,c02c,c030,cca9,cca8,c013,c014,9c,9d,2f,35:g,a,b,17,ff01:g,1d,17,18:0:::
sig = t:303:g,1301,1302,1303,c02b,c02f,c02c,c030,cca9,cca8,c013,c014,9c,9d,2f,35:g:::::
sig = t:303:g,1301,1302,1303,c02b,c02f,c02c,c030,cca9,cca8,cc14,cc13,c013,c014,9c,9d,2f,35,a:g,5,a,b,d,10,12,17,18,28,2b,2d,7550,ff01:g,1d,17,18:0:403,804,401,503,805,501,806,601,201:g,7f12,303,302,301:h2,http/1.1
sig = t:303:g,1301,1302,1303,c02b,c02f,c02c,c030,cca9,cca8,cc14,cc13,c013,c014,9c,9d,2f,35,a:g,5,a,b,d,10,12,17,28,2b,2d,ff01:g,1d,17,18:0:403,804,401,503,805,501,806,601,201:g,7f12,303,302,301:h2,http/1.1
sig = t:303:g,1301,1302,1303,c02b,c02f,c02c,c030,cca9,cca8,cc14,cc13,c013,c014,9c,9d,2f,35,a:g,5,a,b,d,12,17,28,2b,2d,7550,ff01:g,1d,17,18:0:403,804,401,503,805,501,806,601,201:g,7f12,303,302,301:
sig = t:303:g,1303,1301,1302,cca9,cca8,c02b,c02f,c02c,c030,c013,c014,9c,9d,2f,35,a:g,5,a,b,d,10,12,17,1b,2b,2d,33,7550,ff01:g,1d,17,18:0:403,804,401,503,805,501,806,601,201:g,304,303,302,301:h2,http/1.1
sig = t:303:g,1303,1301,1302,cca9,cca8,c02b,c02f,c02c,c030,c013,c014,9c,9d,2f,35,a:g,5,a,b,d,10,12,17,1b,2b,2d,33,ff01:g,1d,17,18:0:403,804,401,503,805,501,806,601,201:g,304,303,302,301:h2,http/1.1
sig = t:303:g,1303,1301,1302,cca9,cca8,c02b,c02f,c02c,c030,c013,c014,9c,9d,2f,35,a:g,5,a,b,d,10,12,17,2b,2d,33,7550,ff01:g,1d,17,18:0:403,804,401,503,805,501,806,601,201:g,7f17,303,302,301:h2,http/1.1
sig = t:303:g,1303,1301,1302,cca9,cca8,c02b,c02f,c02c,c030,c013,c014,9c,9d,2f,35,a:g,5,a,b,d,10,12,17,2b,2d,33,ff01:g,1d,17,18:0:403,804,401,503,805,501,806,601,201:g,7f17,303,302,301:h2,http/1.1
sig = t:303:g,1303,1301,1302,cca9,cca8,c02b,c02f,c02c,c030,c013,c014,9c,9d,2f,35,a:g,5,a,b,d,12,17,1b,2b,2d,33,ff01:g,1d,17,18:0:403,804,401,503,805,501,806,601,201:g,304,303,302,301:
sig = t:303:g,1303,1301,1302,cca9,cca8,c02b,c02f,c02c,c030,c013,c014,9c,9d,2f,35:g,5,a,b,d,10,12,17,1b,2b,2d,33,ff01:g,1d,17,18:0:403,804,401,503,805,501,806,601:g,304,303,302,301:h2,http/1.1
sig = t:303:g,1303,1301,1302,cca9,cca8,c02b,c02f,c02c,c030,c013,c014,9c,9d,2f,35:g,5,a,b,d,12,17,1b,2b,2d,33,ff01:g,1d,17,18:0:403,804,401,503,805,501,806,601:g,304,303,302,301:
sig = t:303:g,c02b,c02f,c02c,c030,cca9,cca8,c013,c014,9c,9d,2f,35,a:g,5,a,b,d,12,17,1b,ff01:g,1d,17,18:0:403,804,401,503,805,501,806,601,201::
sig = t:303:g,c02b,c02f,c02c,c030,cca9,cca8,c013,c014,9c,9d,2f,35,a:g:::::
sig = t:303:g,cca9,cca8,c02b,c02f,c02c,c030,c013,c014,9c,9d,2f,35,a:g,5,a,b,d,10,12,17,1b,7550,ff01:g,1d,17,18:0:403,804,401,503,805,501,806,601,201::http/1.1

; @source curl-impersonate, tests/signatures (MIT); lab: signatures/hellos/lab.py
; @date 2026-11-30
label = s:!:Chrome:119-123 or 125-132
sys = @unix,@win,@other
sig = t:303:g,1301,1302,1303,c02b,c02f,c02c,c030,cca9,cca8,c013,c014,9c,9d,2f,35:g,5,a,b,d,10,12,17,1b,2b,2d,33,4469,fe0d,ff01:g,1d,17,18:0:403,804,401,503,805,501,806,601:g,304,303:h2,http/1.1

label = s:!:Chrome:124-130
sys = @unix,@win,@other
sig = t:303:g,1301,1302,1303,c02b,c02f,c02c,c030,cca9,cca8,c013,c014,9c,9d,2f,35:g,5,a,b,d,10,12,17,1b,2b,2d,33,4469,fe0d,ff01:g,6399,1d,17,18:0:403,804,401,503,805,501,806,601:g,304,303:h2,http/1.1

label = s:!:Chrome:125-132
sys = @unix,@win,@other
sig = t:303:g,1301,1302,1303,c02b,c02f,c02c,c030,cca9,cca8,c013,c014,9c,9d,2f,35:g,5,a,b,d,10,12,17,1b,2b,2d,33,4469,fe0d,ff01:g,11ec,1d,17,18:0:403,804,401,503,805,501,806,601:g,304,303:h2,http/1.1

label = s:!:Chrome:132-149
sys = @unix,@win,@other
sig = t:303:g,1301,1302,1303,c02b,c02f,c02c,c030,cca9,cca8,c013,c014,9c,9d,2f,35:g,5,a,b,d,10,12,17,1b,2b,2d,33,44cd,fe0d,ff01:g,11ec,1d,17,18:0:403,804,401,503,805,501,806,601:g,304,303:h2,http/1.1

; @source Cloudflare mitmengine, reference captures of 2016 (BSD-3-Clause)
; @date 2016
label = s:!:Chrome:14-18
sys = @unix,@win,@other
sig = t:301:c00a,c014,88,87,39,38,c00f,c005,84,35,c007,c009,c011,c013,45,44,66,33,32,c00c,c00e,c002,c004,96,41,4,5,2f,c008,c012,16,13,c00d,c003,feff,a:5,a,b,3374,ff01:17,18,19:0:::
sig = t:301:c00a,c014,88,87,39,38,c00f,c005,84,35,c007,c009,c011,c013,45,44,66,33,32,c00c,c00e,c002,c004,96,41,4,5,2f,c008,c012,16,13,c00d,c003,feff,a:a,b,3374,ff01:17,18,19:0:::

; @source curl-impersonate, tests/signatures (MIT); lab: signatures/hellos/lab.py
; @date 2026-11-30
label = s:!:Chrome:147-151
sys = @unix,@win,@other
sig = t:303:g,1301,1302,1303,c02b,c02f,c02c,c030,cca9,cca8,c013,c014,9c,9d,2f,35:g,5,a,b,d,10,12,17,1b,2b,2d,33,44cd,fe0d,ff01:g,11ec,1d,17,18:0:904,905,906,403,804,401,503,805,501,806,601:g,304,303:h2,http/1.1

; @source lab: signatures/hellos/lab.py
; @date 2026-11-30
label = s:!:Chrome:152-155
sys = @unix,@win,@other
sig = t:303:g,1301,1302,1303,c02b,c02f,c02c,c030,cca9,cca8,c013,c014,9c,9d,2f,35:g,5,a,b,d,10,12,17,1b,2b,2d,33,44cd,ca34,fe0d,ff01:g,11ec,1d,17,18:0:904,905,906,403,804,401,503,805,501,806,601:g,304,303:h2,http/1.1

label = s:!:Chrome:153 or newer
sys = @unix,@win,@other
sig = t:303:g,1301,1302,1303,c02b,c02f,c02c,c030,cca9,cca8,c013,c014,9c,9d,2f,35:g,5,a,b,d,10,12,17,1b,2b,2d,33,44cd,ca34,fe0d,ff01:g,11ec,1d,17,18:0:g,904,905,906,403,804,401,503,805,501,806,601:g,304,303:h2,http/1.1

; @source Cloudflare mitmengine, reference captures of 2016 (BSD-3-Clause)
; @date 2016
label = s:!:Chrome:19-20
sys = @unix,@win,@other
sig = t:301:c00a,c014,88,87,39,38,c00f,c005,84,35,c007,c009,c011,c013,45,44,66,33,32,c00c,c00e,c002,c004,96,41,5,4,2f,c008,c012,16,13,c00d,c003,feff,a:5,a,b,3374,ff01:17,18,19:0:::
sig = t:301:c00a,c014,88,87,39,38,c00f,c005,84,35,c007,c009,c011,c013,45,44,66,33,32,c00c,c00e,c002,c004,96,41,5,4,2f,c008,c012,16,13,c00d,c003,feff,a:a,b,3374,ff01:17,18,19:0:::

label = s:!:Chrome:21
sys = @unix,@win,@other
sig = t:301:c014,88,87,39,38,c00f,84,35,c011,c013,45,44,66,33,32,c00c,c00e,96,41,5,4,2f,c012,16,13,c00d,feff,a:5,a,b,3374,ff01:17,18,19:0:::

label = s:!:Chrome:21-23
sys = @unix,@win,@other
sig = t:302:c00a,c014,88,87,39,38,c00f,c005,84,35,c007,c009,c011,c013,45,44,66,33,32,c00c,c00e,c002,c004,96,41,5,4,2f,c008,c012,16,13,c00d,c003,feff,a:a,b,3374,ff01:17,18,19:0:::

label = s:!:Chrome:22-23
sys = @unix,@win,@other
sig = t:302:c00a,c014,88,87,39,38,c00f,c005,84,35,c007,c009,c011,c013,45,44,66,33,32,c00c,c00e,c002,c004,96,41,5,4,2f,c008,c012,16,13,c00d,c003,feff,a:5,a,b,3374,ff01:17,18,19:0:::

label = s:!:Chrome:24-28
sys = @unix,@win,@other
sig = t:302:c00a,c014,88,87,39,38,c00f,c005,84,35,c007,c009,c011,c013,45,44,66,33,32,c00c,c00e,c002,c004,96,41,5,4,2f,c008,c012,16,13,c00d,c003,feff,a:a,b,3374,754f,ff01:17,18,19:0:::

label = s:!:Chrome:25-28
sys = @unix,@win,@other
sig = t:302:c00a,c014,88,87,39,38,c00f,c005,84,35,c007,c009,c011,c013,45,44,66,33,32,c00c,c00e,c002,c004,96,41,5,4,2f,c008,c012,16,13,c00d,c003,feff,a:5,a,b,3374,754f,ff01:17,18,19:0:::

label = s:!:Chrome:26-28
sys = @unix,@win,@other
sig = t:302:c014,88,87,39,38,c00f,84,35,c011,c013,45,44,66,33,32,c00c,c00e,96,41,5,4,2f,c012,16,13,c00d,feff,a:5,a,b,3374,754f,ff01:17,18,19:0:::

label = s:!:Chrome:29
sys = @unix,@win,@other
sig = t:303:c00a,c014,39,6b,35,3d,c007,c009,c023,c011,c013,c027,33,67,32,5,4,2f,3c,a:5,a,b,d,3374,754f,ff01:17,18,19:0:401,501,201,403,503,203,402,202::
sig = t:303:c00a,c014,39,6b,35,3d,c007,c009,c023,c011,c013,c027,33,67,32,5,4,2f,3c,a:a,b,d,3374,754f,ff01:17,18,19:0:401,501,201,403,503,203,402,202::
sig = t:303:c014,39,6b,35,3d,c011,c013,c027,33,67,32,5,4,2f,3c,a:5,a,b,d,3374,754f,ff01:17,18,19:0:401,501,201,403,503,203,402,202::

label = s:!:Chrome:30
sys = @unix,@win,@other
sig = t:303:c00a,c014,39,6b,35,3d,c007,c009,c023,c011,c013,c027,33,67,32,5,4,2f,3c,a:5,a,b,d,10,3374,754f,ff01:17,18,19:0:401,501,201,403,503,203,402,202::spdy/2,spdy/3,spdy/3.1,http/1.1
sig = t:303:c00a,c014,39,6b,35,3d,c007,c009,c023,c011,c013,c027,33,67,32,5,4,2f,3c,a:a,b,d,10,3374,754f,ff01:17,18,19:0:401,501,201,403,503,203,402,202::spdy/2,spdy/3,spdy/3.1,http/1.1

label = s:!:Chrome:31-32
sys = @unix,@win,@other
sig = t:303:c02b,c02f,9e,9c,c00a,c014,39,35,c007,c009,c011,c013,33,32,5,4,2f,a:5,a,b,d,10,3374,754f,ff01:17,18,19:0:401,501,201,403,503,203,402,202::spdy/2,spdy/3,spdy/3.1,http/1.1
sig = t:303:c02b,c02f,9e,9c,c00a,c014,39,35,c007,c009,c011,c013,33,32,5,4,2f,a:a,b,d,10,3374,754f,ff01:17,18,19:0:401,501,201,403,503,203,402,202::spdy/2,spdy/3,spdy/3.1,http/1.1

label = s:!:Chrome:33
sys = @unix,@win,@other
sig = t:303:c02b,c02f,9e,cc14,cc13,9c,c00a,c014,39,35,c007,c009,c011,c013,33,32,5,4,2f,a:5,a,b,d,10,12,3374,7550,8b47,ff01:17,18,19:0:401,501,201,403,503,203,402,202::spdy/3,spdy/3.1,http/1.1
sig = t:303:cc14,cc13,c02b,c02f,9e,9c,c00a,c014,39,35,c007,c009,c011,c013,33,32,5,4,2f,a:5,a,b,d,10,12,3374,7550,8b47,ff01:17,18,19:0:401,501,201,403,503,203,402,202::spdy/3,spdy/3.1,http/1.1

label = s:!:Chrome:34-39
sys = @unix,@win,@other
sig = t:303:c02b,c02f,9e,cc14,cc13,c00a,c009,c013,c014,c007,c011,33,32,39,9c,2f,35,a,5,4:5,a,b,d,10,12,3374,7550,ff01:17,18,19:0:401,501,201,403,503,203,402,202::spdy/3,spdy/3.1,http/1.1
sig = t:303:cc14,cc13,c02b,c02f,9e,c00a,c009,c013,c014,c007,c011,33,32,39,9c,2f,35,a,5,4:5,a,b,d,10,12,3374,7550,ff01:17,18,19:0:401,501,201,403,503,203,402,202::spdy/3,spdy/3.1,http/1.1

label = s:!:Chrome:36-37
sys = @unix,@win,@other
sig = t:303:cc13,c02f,9e,c013,c014,c011,33,32,39,9c,2f,35,a,5,4:5,a,b,d,10,12,3374,ff01:17,18,19:0:401,501,201,403,503,203,402,202::spdy/3,spdy/3.1,http/1.1

label = s:!:Chrome:36-38
sys = @unix,@win,@other
sig = t:303:cc13,c02f,9e,c013,c014,c011,33,32,39,9c,2f,35,a,5,4:5,a,b,d,10,12,3374,7550,ff01:17,18,19:0:401,501,201,403,503,203,402,202::spdy/3,spdy/3.1,http/1.1

label = s:!:Chrome:39
sys = @unix,@win,@other
sig = t:303:c02f,c02b,9e,cc14,cc13,cc15,c014,c00a,39,c013,c009,33,c011,c007,9c,35,2f,5,4,a,ff:5,a,b,d,10,12,3374,7550:17,18,19:0:601,603,501,503,401,403,301,303,201,203::http/1.1,spdy/3,spdy/3.1

label = s:!:Chrome:40
sys = @unix,@win,@other
sig = t:303:c02b,c02f,9e,cc14,cc13,c00a,c009,c013,c014,c007,c011,33,32,39,9c,2f,35,a,5,4:5,a,b,d,10,12,3374,7550,ff01:17,18,19:0:401,501,201,403,503,203,402,202::spdy/3.1,http/1.1
sig = t:303:c02f,c02b,9e,cc14,cc13,cc15,c014,c00a,39,c013,c009,33,c011,c007,9c,35,2f,5,4,a,ff:5,a,b,d,10,12,17,3374,7550:17,18,19:0:601,603,501,503,401,403,301,303,201,203::http/1.1,spdy/3.1
sig = t:303:cc14,cc13,c02b,c02f,9e,c00a,c009,c013,c014,c007,c011,33,32,39,9c,2f,35,a,5,4:5,a,b,d,10,12,3374,7550,ff01:17,18,19:0:401,501,201,403,503,203,402,202::spdy/3.1,http/1.1

label = s:!:Chrome:41
sys = @unix,@win,@other
sig = t:303:c02b,c02f,9e,cc14,cc13,cc15,c00a,c014,39,c009,c013,33,c007,c011,9c,35,2f,5,4,a,ff:5,a,b,d,10,12,17,3374,7550:17,18,19:0:601,603,501,503,401,403,301,303,201,203::http/1.1,spdy/3.1,h2-14

label = s:!:Chrome:42
sys = @unix,@win,@other
sig = t:303:c02b,c02f,9e,cc14,cc13,cc15,c00a,c014,39,c009,c013,33,c007,c011,9c,35,2f,5,4,a,ff:5,a,b,d,10,12,17,3374,7550:17,18:0:601,603,501,503,401,403,301,303,201,203::http/1.1,spdy/3.1,h2-14
sig = t:303:c02f,9e,cc13,cc15,c014,39,c013,33,c011,9c,35,2f,5,4,a,ff:5,a,b,d,10,12,17,3374,7550:17,18:0:601,603,501,503,401,403,301,303,201,203::http/1.1,spdy/3.1,h2-14

label = s:!:Chrome:43-45
sys = @unix,@win,@other
sig = t:303:c02b,c02f,9e,cc14,cc13,cc15,c00a,c014,39,c009,c013,33,9c,35,2f,a,ff:5,a,b,d,10,12,17,3374,7550:17,18:0:601,603,501,503,401,403,301,303,201,203::http/1.1,spdy/3.1,h2-14,h2
sig = t:303:c02f,9e,cc13,cc15,c014,39,c013,33,9c,35,2f,a,ff:5,a,b,d,10,12,17,3374,7550:17,18:0:601,603,501,503,401,403,301,303,201,203::http/1.1,spdy/3.1,h2-14,h2

label = s:!:Chrome:44-45
sys = @unix,@win,@other
sig = t:303:c02b,c02f,cc14,cc13,c00a,c014,c009,c013,9c,35,2f,a,ff:5,a,b,d,10,12,17,3374,7550:17,18:0:601,603,501,503,401,403,301,303,201,203::http/1.1,spdy/3.1,h2-14,h2

label = s:!:Chrome:45
sys = @unix,@win,@other
sig = t:303:cc14,cc13,cc15,c02b,c02f,9e,c00a,c014,39,c009,c013,33,9c,35,2f,a,ff:5,a,b,d,10,12,17,3374,7550:17,18:0:601,603,501,503,401,403,301,303,201,203::http/1.1,spdy/3.1,h2-14,h2

label = s:!:Chrome:46
sys = @unix,@win,@other
sig = t:303:c02b,c02f,9e,cc14,cc13,cc15,c00a,c014,39,c009,c013,33,9c,35,2f,a:5,a,b,d,10,12,17,3374,7550,ff01:17,18:0:601,603,501,503,401,403,301,303,201,203::http/1.1,spdy/3.1,h2-14,h2
sig = t:303:c02b,c02f,cc14,cc13,c00a,c014,c009,c013,9c,35,2f,a:5,a,b,d,10,12,17,3374,7550,ff01:17,18:0:601,603,501,503,401,403,301,303,201,203::http/1.1,spdy/3.1,h2-14,h2
sig = t:303:c02f,9e,cc13,cc15,c014,39,c013,33,9c,35,2f,a:5,a,b,d,10,12,17,3374,7550,ff01:17,18:0:601,603,501,503,401,403,301,303,201,203::http/1.1,spdy/3.1,h2-14,h2
sig = t:303:cc14,cc13,cc15,c02b,c02f,9e,c00a,c014,39,c009,c013,33,9c,35,2f,a:5,a,b,d,10,12,17,3374,7550,ff01:17,18:0:601,603,501,503,401,403,301,303,201,203::http/1.1,spdy/3.1,h2-14,h2

label = s:!:Chrome:47
sys = @unix,@win,@other
sig = t:303:c02b,c02f,9e,cc14,cc13,c00a,c014,39,c009,c013,33,9c,35,2f,a:5,a,b,d,10,12,17,3374,7550,ff01:17,18:0:601,603,501,503,401,403,301,303,201,203::http/1.1,spdy/3.1,h2
sig = t:303:c02f,9e,cc13,c014,39,c013,33,9c,35,2f,a:5,a,b,d,10,12,17,3374,7550,ff01:17,18:0:601,603,501,503,401,403,301,303,201,203::http/1.1,spdy/3.1,h2

; @source curl-impersonate, tests/signatures (MIT); lab: signatures/hellos/lab.py
; @date 2026-11-30
label = s:!:Chrome:98-118
sys = @unix,@win,@other
sig = t:303:g,1301,1302,1303,c02b,c02f,c02c,c030,cca9,cca8,c013,c014,9c,9d,2f,35:g,5,a,b,d,10,12,17,1b,2b,2d,33,4469,ff01:g,1d,17,18:0:403,804,401,503,805,501,806,601:g,304,303:h2,http/1.1

; @source Cisco mercury, fingerprint_db.json.gz of 2020 (BSD-3-Clause)
; @date 2020-07
label = s:!:Edge legacy:(as of 2019-2020)
sys = Windows
sig = t:301:c00a,c009,c014,c013,35,2f,a:5,a,b,17,18,ff01:1d,17,18:0:::
sig = t:303:c02c,c02b,c030,c02f,9f,9e,c024,c023,c028,c027,c00a,c009,c014,c013,39,33,9d,9c,3d,3c,35,2f,a,6a,40,38,32,13:5,a,b,d,10,17,18,ff01:17,18:0:401,501,201,403,503,203,202,601,603::h2,http/1.1
sig = t:303:c02c,c02b,c030,c02f,9f,9e,c024,c023,c028,c027,c00a,c009,c014,c013,39,33,9d,9c,3d,3c,35,2f,a,6a,40,38,32,13:5,a,b,d,10,17,5500,ff01:1d,17,18:0:401,501,201,403,503,203,202,601,603::h2,http/1.1
sig = t:303:c02c,c02b,c030,c02f,9f,9e,c024,c023,c028,c027,c00a,c009,c014,c013,39,33,9d,9c,3d,3c,35,2f,a,6a,40,38,32,13:5,a,b,d,10,17,ff01:1d,17,18:0:401,501,201,403,503,203,202,601,603::h2,http/1.1
sig = t:303:c02c,c02b,c030,c02f,9f,9e,c024,c023,c028,c027,c00a,c009,c014,c013,9d,9c,3d,3c,35,2f,a:5,a,b,d,10,17,18,ff01:1d,17,18:0:401,501,201,403,503,203,202,601,603::h2,http/1.1
sig = t:303:c02c,c02b,c030,c02f,9f,9e,c024,c023,c028,c027,c00a,c009,c014,c013,9d,9c,3d,3c,35,2f,a:5,a,b,d,10,17,18,ff01:1d,17,18:0:804,805,806,401,501,201,403,503,203,202,601,603::h2,http/1.1
sig = t:303:c02c,c02b,c030,c02f,c024,c023,c028,c027,c00a,c009,c014,c013,9d,9c,3d,3c,35,2f,a,ff:5,a,b,d,10,16,17:1d,17,1e,19,18:0,1,2:403,503,603,807,808,809,80a,80b,804,805,806,401,501,601,303,203,301,201,302,202,402,502,602::h2,http/1.1
sig = t:303:c02c,c02b,c030,c02f,c024,c023,c028,c027,c00a,c009,c014,c013,9d,9c,3d,3c,35,2f,a,ff:5,a,b,d,10,17:1d,17,18:0,1,2:403,503,603,807,808,809,80a,80b,804,805,806,401,501,601,303,203,301,201,302,202,402,502,602::h2,http/1.1
sig = t:303:c02c,c02b,c030,c02f,c024,c023,c028,c027,c00a,c009,c014,c013,9d,9c,3d,3c,35,2f,a,ff:a,b,d,10,17:1d,17,1e,19,18:0,1,2:403,503,603,807,808,809,80a,80b,804,805,806,401,501,601,303,203,301,201,302,202,402,502,602::http/1.1

label = s:!:Firefox:(as of 2019-2020)
sys = @unix,@win,@other
sig = t:301:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c013,c014,2f,35,a:5,a,b,d,10,17,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:7f17,303,302,301:h2,http/1.1
sig = t:301:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c013,c014,2f,35,a:5,a,b,d,10,17,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:7f1c,303,302,301:h2,http/1.1
sig = t:301:c00a,c009,c013,c014,33,39,2f,35,a:5,a,b,10,17,1c,ff01:1d,17,18,19:0:::http/1.1
sig = t:301:c00a,c009,c013,c014,c008,c012,c007,c011,33,32,45,44,39,38,88,87,16,13,c004,c00e,c005,c00f,c003,c00d,c002,c00c,2f,41,35,84,96,feff,a,5,4:a,b,3374,ff01:17,18,19:0:::
sig = t:302:c00a,c009,c013,c014,33,39,2f,35,a:5,a,b,10,17,1c,ff01:1d,17,18,19:0:::http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,9c,9d,2f:5,a,b,d,10,17,1c,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303,302,301:h2,http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,2f,35,a:5,a,b,d,10,17,1c,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303,302,301:h2,http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,33,39,2f,35,a:5,a,b,d,10,17,1c,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303,302,301:h2,http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,2f,35,a,ff:5,a,b,d,10,16,17,2b,2d,33:1d,17,1e,19,18:0,1,2:403,503,603,807,808,809,80a,80b,804,805,806,401,501,601,303,203,301,201,302,202,402,502,602:304,303,302,301:http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,2f,35,a:5,a,b,d,10,17,1c,2b,2d,33,ff01,ff02:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303,302,301:h2,http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,2f,35,a:5,a,b,d,10,17,1c,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303,302,301:h2
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,2f,35,a:5,a,b,d,10,17,1c,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303,302,301:h2,http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,2f,35,a:5,a,b,d,10,17,1c,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303,302,301:http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,2f,35,a:5,a,b,d,10,17,1c,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303:h2,http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,2f,35,a:5,a,b,d,10,17,1c,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303:http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,2f,35,a:5,a,b,d,10,17,1c,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:7f1c,303,302,301:h2,http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,2f,35,a:5,a,b,d,10,17,1c,2b,33,ff01,ff02:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303,302,301:h2,http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,2f,35,a:5,a,b,d,10,17,1c,2b,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303,302,301:h2,http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,2f,35,a:5,a,b,d,10,17,1c,2b,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303,302,301:http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,2f,35,a:5,a,b,d,10,17,1c,2b,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303:h2,http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,2f,35,a:a,b,d,10,17,1c,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303,302,301:h2,http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,2f,35,a:a,b,d,10,17,1c,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303,302,301:http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,2f,35,a:a,b,d,10,17,1c,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303:h2,http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,2f,35,a:a,b,d,10,17,1c,2b,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303,302,301:h2,http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,2f,35,a:a,b,d,10,17,1c,2b,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303:h2,http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,2f,35:5,a,b,d,10,17,1c,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303,302,301:h2,http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,2f,35,a:5,a,b,d,10,17,1c,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303,302,301:h2,http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,2f,35,a:5,a,b,d,10,17,1c,2b,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303,302,301:h2,http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,2f,35,a:a,b,d,10,17,1c,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303,302,301:h2,http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,2f,35,a,ff:5,a,b,d,10,17,2b,2d,33:1d,17,18,19:0,1,2:403,503,603,804,805,806,401,501,601,203,201:304,303,302,301,300:h2,http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,2f,35,a:5,a,b,10,17,2b,33,ff01:1d,17,18,19,100,101:0::304,303,302,301:h2,http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,2f,35,a:5,a,b,10,17,33,ff01:1d,17,18,19,100,101:0:::h2,http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,2f,35,a:5,a,b,d,10,12,17,28,2b,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:7f10,303,302,301:h2,http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,2f,35,a:5,a,b,d,10,17,1c,2b,2d,33,ff01,ff02:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303,302,301:h2,http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,2f,35,a:5,a,b,d,10,17,1c,2b,2d,33,ff01,ff02:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303,302,301:http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,2f,35,a:5,a,b,d,10,17,1c,2b,2d,33,ff01,ff02:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303:h2,http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,2f,35,a:5,a,b,d,10,17,1c,2b,2d,33,ff01,ff02:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303:http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,2f,35,a:5,a,b,d,10,17,1c,2b,2d,33,ff01,ffce:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303,302,301:h2,http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,2f,35,a:5,a,b,d,10,17,1c,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303,302,301:h2
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,2f,35,a:5,a,b,d,10,17,1c,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303,302,301:h2,http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,2f,35,a:5,a,b,d,10,17,1c,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303,302,301:http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,2f,35,a:5,a,b,d,10,17,1c,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303,302:h2,http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,2f,35,a:5,a,b,d,10,17,1c,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303:h2
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,2f,35,a:5,a,b,d,10,17,1c,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303:h2,http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,2f,35,a:5,a,b,d,10,17,1c,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303:http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,2f,35,a:5,a,b,d,10,17,1c,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:7f1c,303,302,301:h2,http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,2f,35,a:5,a,b,d,10,17,1c,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:7f1c,303,302,301:http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,2f,35,a:5,a,b,d,10,17,1c,2b,33,ff01,ff02:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303,302,301:h2,http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,2f,35,a:5,a,b,d,10,17,1c,2b,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303,302,301:h2
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,2f,35,a:5,a,b,d,10,17,1c,2b,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303,302,301:h2,http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,2f,35,a:5,a,b,d,10,17,1c,2b,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303,302,301:http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,2f,35,a:5,a,b,d,10,17,1c,2b,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303:h2,http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,2f,35,a:5,a,b,d,10,17,1c,2b,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303:http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,2f,35,a:5,a,b,d,10,17,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303,302,301:h2,http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,2f,35,a:5,a,b,d,17,1c,2b,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303,302,301:
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,2f,35,a::::::
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,2f,35,a:a,b,17,ff01:1d,17,18,19,100,101:0:::
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,2f,35,a:a,b,d,10,17,1c,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303,302,301:h2,http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,2f,35,a:a,b,d,10,17,1c,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303,302,301:http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,2f,35,a:a,b,d,10,17,1c,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303,302:h2,http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,2f,35,a:a,b,d,10,17,1c,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303:h2,http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,2f,35,a:a,b,d,10,17,1c,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303:http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,2f,35,a:a,b,d,10,17,1c,2b,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303,302,301:h2,http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,2f,35,a:a,b,d,10,17,1c,2b,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303,302,301:http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,2f,35,a:a,b,d,10,17,1c,2b,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303,302:h2,http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,2f,35,a:a,b,d,10,17,1c,2b,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303:h2,http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,2f,35,a:a,b,d,17,1c,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303,302,301:
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,2f,35,a:a,b,d,17,1c,2b,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303,302,301:
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,2f,35:5,a,b,d,10,17,1c,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303,302,301:h2,http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,2f,35:5,a,b,d,10,17,1c,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303,302,301:http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,2f,35:5,a,b,d,10,17,1c,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303:h2,http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,9c,9d,2f,35,a:5,a,b,d,10,17,1c,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303,302,301:h2,http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,9c,9d,2f,35,a:5,a,b,d,10,17,1c,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303,302,301:http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,9c,9d,2f,35,a:5,a,b,d,10,17,1c,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303:h2,http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,9c,9d,2f,35,a:5,a,b,d,10,17,1c,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303:http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,9c,9d,2f,35,a:5,a,b,d,10,17,1c,2b,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303,302,301:h2,http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,9c,9d,2f,35,a:5,a,b,d,10,17,1c,2b,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303:h2,http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,a:5,a,b,d,10,17,1c,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303,302,301:h2,http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,39,2f,35,a:5,a,b,d,10,17,1c,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303,302,301:h2,http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,39,2f,35,a:5,a,b,d,10,17,1c,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303,302,301:http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,39,2f,35,a:5,a,b,d,10,17,1c,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303:h2,http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,39,2f,35,a:5,a,b,d,10,17,1c,2b,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303,302,301:h2,http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,39,2f,35,a:5,a,b,d,10,17,1c,2b,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303:h2,http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,9c,9d,2f,35,a,ff:5,a,b,d,10,17,2b,2d,33:1d,17,18,19:0,1,2:403,503,603,804,805,806,401,501,601,203,201:304,303,302,301,300:h2,http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,9c,9d,2f,35,a:5,a,b,d,10,17,1c,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303,302,301:h2,http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,9c,9d,2f,35,a:5,a,b,d,10,17,1c,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303,302,301:http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,9c,9d,2f,35,a:5,a,b,d,10,17,1c,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303,302:h2,http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,9c,9d,2f,35,a:5,a,b,d,10,17,1c,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303:h2
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,9c,9d,2f,35,a:5,a,b,d,10,17,1c,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303:h2,http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,9c,9d,2f,35,a:5,a,b,d,10,17,1c,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303:http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,9c,9d,2f,35,a:5,a,b,d,10,17,1c,2b,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303,302,301:h2,http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,9c,9d,2f,35,a:5,a,b,d,10,17,1c,2b,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303,302,301:http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,9c,9d,2f,35,a:5,a,b,d,10,17,1c,2b,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303:h2,http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,9c,9d,2f,35,a:5,a,b,d,10,17,1c,2b,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303:http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,9c,9d,2f,35,a::::::
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,9c,9d,2f,35,a:a,b,d,10,17,1c,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303,302,301:h2,http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,9c,9d,2f,35,a:a,b,d,10,17,1c,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303:h2,http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,9c,9d,2f,35,a:a,b,d,10,17,1c,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303:http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,9c,9d,2f,35,a:a,b,d,10,17,1c,2b,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303,302,301:h2,http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,9c,9d,2f,35,a:a,b,d,10,17,1c,2b,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303:h2,http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c014,39,2f,35,a:5,a,b,d,10,17,1c,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303,302,301:h2,http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c014,39,2f,35,a:5,a,b,d,10,17,1c,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303,302,301:http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c014,39,2f,35,a:5,a,b,d,10,17,1c,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303:h2,http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c014,39,2f,35,a:5,a,b,d,10,17,1c,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303:http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c014,39,2f,35,a:5,a,b,d,10,17,1c,2b,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303,302,301:h2,http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c014,39,2f,35,a:5,a,b,d,10,17,1c,2b,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303:h2,http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c014,2f,35:5,a,b,d,10,17,1c,2b,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303,302,301:h2,http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c013,c014,2f,35,a:5,a,b,d,10,17,1c,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:7f1c,303,302,301:h2,http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c013,c014,2f,35,a:5,a,b,d,10,17,1c,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:7f1c,303,302,301:http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c013,c014,2f,35,a:5,a,b,d,10,17,28,2b,2d,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:7f12,303,302,301:h2,http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c013,c014,2f,35,a:5,a,b,d,10,17,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:7f17,303,302,301:h2
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c013,c014,2f,35,a:5,a,b,d,10,17,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:7f17,303,302,301:h2,http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c013,c014,2f,35,a:5,a,b,d,10,17,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:7f17,303,302,301:http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c013,c014,2f,35,a:5,a,b,d,10,17,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:7f1c,303,302,301:h2,http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c013,c014,2f,35,a:5,a,b,d,10,17,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:7f1c,303,302,301:http/1.1
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c013,c014,2f,35,a:a,b,d,10,17,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:7f17,303,302,301:h2,http/1.1
sig = t:303:1301,1303,1302,c02b,cca9,cca8,c02c,c030,c00a,c009,c014,2f,35,a:5,a,b,d,10,17,1c,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303,302,301:h2,http/1.1
sig = t:303:1301,1303,1302,c02b,cca9,cca8,c02c,c030,c00a,c009,c014,2f,35,a:5,a,b,d,10,17,1c,2b,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303,302,301:h2,http/1.1
sig = t:303:1301,1303,1302,c02b,cca9,cca8,c02c,c030,c00a,c009,c014,9c,9d,2f,35,a:5,a,b,d,10,17,1c,2b,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303,302,301:h2,http/1.1
sig = t:303:1301,1303,1302,cca9,cca8,c02c,c030,c00a,c014,35:5,a,b,d,10,17,1c,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303,302,301:h2,http/1.1
sig = t:303:1301,1303,1302,cca9,cca8,c02c,c030,c00a,c014,39,35:5,a,b,d,10,17,1c,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303,302,301:h2,http/1.1
sig = t:303:1302,1303,1301,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,2f,35,a,ff:5,a,b,d,10,17,2b,2d,33:1d,17,18,19:0,1,2:403,503,603,807,808,809,80a,80b,804,805,806,401,501,601,303,203,301,201,302,202,402,502,602:304,303,302,301:h2,http/1.1
sig = t:303:c02b,c02f,c00a,c009,c013,c014,33,39,2f,35,a:5,a,b,d,10,17,3374,ff01:17,18,19:0:401,501,601,201,403,503,603,203,402,202::h2,spdy/3.1,http/1.1
sig = t:303:c02b,c02f,c00a,c009,c013,c014,33,39,2f,35,a:5,a,b,d,10,3374,ff01:17,18,19:0:401,501,201,403,503,203,402,202::http/1.1
sig = t:303:c02b,c02f,c00a,c009,c013,c014,33,39,2f,35,a:5,a,b,d,10,3374,ff01:17,18,19:0:401,501,601,201,403,503,603,203,402,202::http/1.1
sig = t:303:c02b,c02f,c00a,c009,c013,c014,c012,c007,c011,33,32,45,39,38,88,16,2f,41,35,84,a,5,4:5,a,b,d,3374,ff01:17,18,19:0:401,501,601,201,403,503,603,203,402,202::
sig = t:303:c02b,c02f,cca9,cca8,c00a,c009,c013,c014,2f,35,a:5,a,b,d,10,17,3374,ff01:17,18,19:0:401,501,601,201,403,503,603,203,402,202::h2,spdy/3.1,http/1.1
sig = t:303:c02b,c02f,cca9,cca8,c00a,c009,c013,c014,33,39,2f,35,a:5,a,b,d,10,17,3374,ff01:17,18,19:0:401,501,601,201,403,503,603,203,402,202::h2,spdy/3.1,http/1.1
sig = t:303:c02b,c02f,cca9,cca8,c00a,c009,c013,c014,33,39,2f,35,a:5,a,b,d,10,17,3374,ff01:17,18,19:0:401,501,601,201,403,503,603,203,402,202::http/1.1
sig = t:303:c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,2f,35,a:5,a,b,d,10,17,1c,ff01:1d,17,18,19:0:403,503,603,804,805,806,401,501,601,203,201::h2,http/1.1
sig = t:303:c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,2f,35,a:5,a,b,d,10,17,1c,ff01:1d,17,18,19:0:403,503,603,804,805,806,401,501,601,203,201::http/1.1
sig = t:303:c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,2f,35,a:5,a,b,d,10,17,ff01:1d,17,18,19:0:403,503,603,804,805,806,401,501,601,203,201::http/1.1
sig = t:303:c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,2f,35,a:a,b,d,10,17,1c,ff01:1d,17,18,19:0:403,503,603,804,805,806,401,501,601,203,201::h2,http/1.1
sig = t:303:c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,2f,35,a:a,b,d,10,17,ff01:1d,17,18:0:403,503,804,805,806,401,501,601,203,201::http/1.1
sig = t:303:c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,2f,35,a:5,a,b,d,10,17,1c,ff01:1d,17,18,19:0:403,503,603,804,805,806,401,501,601,203,201::h2,http/1.1
sig = t:303:c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,2f,35,a,ff:a,b,d,10,17:1d,17,18,19:0:403,503,603,804,805,806,401,501,601,203,201::http/1.1
sig = t:303:c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,2f,35,a,ff:a,b,d,10,17:1d,17,1e,19,18:0,1,2:403,503,603,807,808,809,80a,80b,804,805,806,401,501,601,303,203,301,201,302,202,402,502,602::http/1.1
sig = t:303:c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,2f,35,a:5,a,b,d,10,12,17,ff01,ff03:1d,17,18,19:0:403,503,603,804,805,806,401,501,601,203,201::h2,http/1.1
sig = t:303:c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,2f,35,a:5,a,b,d,10,17,1c,ff01:1d,17,18,19:0:403,503,603,804,805,806,401,501,601,203,201::h2,http/1.1
sig = t:303:c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,2f,35,a:5,a,b,d,10,17,1c,ff01:1d,17,18,19:0:403,503,603,804,805,806,401,501,601,203,201::http/1.1
sig = t:303:c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,2f,35,a:5,a,b,d,10,17,3374,ff01:17,18,19:0:401,501,601,201,403,503,603,203,502,402,202::h2,http/1.1
sig = t:303:c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,2f,35,a:5,a,b,d,10,17,3374,ff01:17,18,19:0:401,501,601,201,403,503,603,203,502,402,202::h2,spdy/3.1,http/1.1
sig = t:303:c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,2f,35,a:5,a,b,d,10,17,3374,ff01:17,18,19:0:401,501,601,201,403,503,603,203,502,402,202::http/1.1
sig = t:303:c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,2f,35,a:5,a,b,d,10,17,ff01,ff03:1d,17,18,19:0:403,503,603,203,804,805,806,401,501,601,201,402,502,602,202::h2,http/1.1
sig = t:303:c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,2f,35,a:5,a,b,d,10,17,ff01,ff03:1d,17,18,19:0:403,503,603,804,805,806,401,501,601,203,201::h2
sig = t:303:c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,2f,35,a:5,a,b,d,10,17,ff01,ff03:1d,17,18,19:0:403,503,603,804,805,806,401,501,601,203,201::http/1.1
sig = t:303:c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,2f,35,a:5,a,b,d,10,17,ff01:1d,17,18,19:0:403,503,603,804,805,806,401,501,601,203,201::http/1.1
sig = t:303:c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,2f,35,a:5,a,b,d,17,1c,ff01:1d,17,18,19:0:403,503,603,804,805,806,401,501,601,203,201::
sig = t:303:c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,2f,35,a:a,b,d,10,17,1c,ff01:1d,17,18,19:0:403,503,603,804,805,806,401,501,601,203,201::h2,http/1.1
sig = t:303:c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,2f,35,a:a,b,d,10,17,1c,ff01:1d,17,18,19:0:403,503,603,804,805,806,401,501,601,203,201::http/1.1
sig = t:303:c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,2f,35,a:a,b,d,17,1c,ff01:1d,17,18,19:0:403,503,603,804,805,806,401,501,601,203,201::
sig = t:303:c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,2f,35:5,a,b,d,10,17,1c,ff01:1d,17,18,19:0:403,503,603,804,805,806,401,501,601,203,201::h2,http/1.1
sig = t:303:c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,9c,9d,2f,35,a:5,a,b,d,10,17,1c,ff01:1d,17,18,19:0:403,503,603,804,805,806,401,501,601,203,201::h2,http/1.1
sig = t:303:c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,39,2f,35,a:5,a,b,d,10,17,1c,ff01:1d,17,18,19:0:403,503,603,804,805,806,401,501,601,203,201::h2,http/1.1
sig = t:303:c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,9c,9d,2f,35,a:5,a,b,d,10,17,1c,ff01:1d,17,18,19:0:403,503,603,804,805,806,401,501,601,203,201::h2,http/1.1
sig = t:303:c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,9c,9d,2f,35,a:a,b,d,10,17,ff01:1d,17,18:0:403,503,804,805,806,401,501,601,203,201::http/1.1
sig = t:303:c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c014,39,2f,35,a:5,a,b,d,10,17,1c,ff01:1d,17,18,19:0:403,503,603,804,805,806,401,501,601,203,201::h2,http/1.1
sig = t:303:c02b,c02f,cca9,cca8,c02c,c030,c014,39,35:5,a,b,d,10,17,1c,ff01:1d,17,18,19:0:403,503,603,804,805,806,401,501,601,203,201::http/1.1
sig = t:303:c02b,c02f,cca9,cca8,c02c,c030,c014,39:5,a,b,d,10,17,1c,ff01:1d,17,18,19:0:403,503,603,804,805,806,401,501,601,203,201::http/1.1
sig = t:303:c02b,cca9,cca8,c02c,c030,c00a,c009,c014,2f,35,a:5,a,b,d,10,17,1c,ff01:1d,17,18,19:0:403,503,603,804,805,806,401,501,601,203,201::http/1.1
sig = t:303:cca9,cca8,c02c,c030,c00a,c014,39,35:5,a,b,d,10,17,1c,ff01:1d,17,18,19:0:403,503,603,804,805,806,401,501,601,203,201::http/1.1

; @source Cloudflare mitmengine, reference captures of 2016 (BSD-3-Clause)
; @date 2016
label = s:!:Firefox:13-25
sys = @unix,@win,@other
sig = t:301:ff,c00a,c014,88,87,39,38,c00f,c005,84,35,c007,c009,c011,c013,45,44,33,32,c00c,c00e,c002,c004,96,41,5,4,2f,c008,c012,16,13,c00d,c003,feff,a:a,b,3374:17,18,19:0:::

; @source curl-impersonate, tests/signatures (MIT); lab: signatures/hellos/lab.py
; @date 2026-11-30
label = s:!:Firefox:133-134
sys = @unix,@win,@other
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,9c,9d,2f,35:5,a,b,d,10,17,1b,1c,22,2b,2d,33,fe0d,ff01:11ec,1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303:h2,http/1.1

label = s:!:Firefox:134-152
sys = @unix,@win,@other
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,9c,9d,2f,35:5,a,b,d,10,12,17,1b,1c,22,2b,2d,33,fe0d,ff01:11ec,1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303:h2,http/1.1

; @source lab: signatures/hellos/lab.py
; @date 2026-11-30
label = s:!:Firefox:148-153
sys = @unix,@win,@other
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c013,c014,9c,9d,2f,35:5,a,b,d,10,12,17,1b,1c,22,2b,2d,33,fe0d,ff01:11ec,1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303:h2,http/1.1

label = s:!:Firefox:154 or newer
sys = @unix,@win,@other
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c013,c014,9c,9d,2f,35:5,a,b,d,10,12,17,1b,1c,22,2b,2d,33,fe0d,ff01:11ec,1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303:h2,http/1.1

; @source Cloudflare mitmengine, reference captures of 2016 (BSD-3-Clause)
; @date 2016
label = s:!:Firefox:26
sys = @unix,@win,@other
sig = t:301:ff,c00a,c014,88,87,39,38,c00f,c005,84,35,c009,c007,c013,c011,45,44,33,32,c00e,c00c,c004,c002,96,41,2f,5,4,c008,c012,16,13,c00d,c003,feff,a:5,a,b,3374:17,18,19:0:::

label = s:!:Firefox:27-32
sys = @unix,@win,@other
sig = t:303:c02b,c02f,c00a,c009,c013,c014,c012,c007,c011,33,32,45,39,38,88,16,2f,41,35,84,a,5,4:5,a,b,d,3374,ff01:17,18,19:0:401,501,201,403,503,203,402,202::

label = s:!:Firefox:3-4
sys = @unix,@win,@other
sig = t:301:ff,c00a,c014,88,87,38,c00f,c005,84,35,39,c007,c009,c011,c013,45,44,33,32,c00c,c00e,c002,c004,96,41,4,5,2f,c008,c012,16,13,c00d,c003,feff,a:a,b:17,18,19:0:::

label = s:!:Firefox:33
sys = @unix,@win,@other
sig = t:303:c02b,c02f,c00a,c009,c013,c014,c007,c011,33,32,39,2f,35,a,5,4:5,a,b,d,3374,ff01:17,18,19:0:401,501,201,403,503,203,402,202::

label = s:!:Firefox:34
sys = @unix,@win,@other
sig = t:303:c02b,c02f,c00a,c009,c013,c014,c007,c011,33,32,39,2f,35,a,5,4:5,a,b,d,10,3374,ff01:17,18,19:0:401,501,201,403,503,203,402,202::spdy/3.1,spdy/3,http/1.1

label = s:!:Firefox:35
sys = @unix,@win,@other
sig = t:303:c02b,c02f,c00a,c009,c013,c014,c007,c011,33,32,39,2f,35,a,5,4:5,a,b,d,10,3374,ff01:17,18,19:0:401,501,201,403,503,203,402,202::h2-14,spdy/3.1,spdy/3,http/1.1

label = s:!:Firefox:36
sys = @unix,@win,@other
sig = t:303:c02b,c02f,c00a,c009,c013,c014,33,32,39,2f,35,a:5,a,b,d,10,3374,ff01:17,18,19:0:401,501,201,403,503,203,402,202::h2-15,h2-14,h2,spdy/3.1,http/1.1

label = s:!:Firefox:37-38
sys = @unix,@win,@other
sig = t:303:c02b,c02f,c00a,c009,c013,c014,33,39,2f,35,a:5,a,b,d,10,3374,ff01:17,18,19:0:401,501,201,403,503,203,402,202::h2-16,h2-15,h2-14,h2,spdy/3.1,http/1.1

label = s:!:Firefox:39-40
sys = @unix,@win,@other
sig = t:303:c02b,c02f,c00a,c009,c013,c014,33,39,2f,35,a:5,a,b,d,10,3374,ff01:17,18,19:0:401,501,601,201,403,503,603,203,402,202::h2-16,h2-15,h2-14,h2,spdy/3.1,http/1.1

label = s:!:Firefox:4-12
sys = @unix,@win,@other
sig = t:301:ff,c00a,c014,88,87,39,38,c00f,c005,84,35,c007,c009,c011,c013,45,44,33,32,c00c,c00e,c002,c004,96,41,4,5,2f,c008,c012,16,13,c00d,c003,feff,a:a,b:17,18,19:0:::

label = s:!:Firefox:41-43
sys = @unix,@win,@other
sig = t:303:c02b,c02f,c00a,c009,c013,c014,33,39,2f,35,a:5,a,b,d,10,3374,ff01:17,18,19:0:401,501,601,201,403,503,603,203,402,202::h2,spdy/3.1,http/1.1

; @source lab: signatures/hellos/lab.py
; @date 2026-11-30
label = s:!:GnuTLS client:3.7
sys = @unix,@win,@other
sig = t:303:1302,1303,1301,1304,c02c,cca9,c0ad,c00a,c02b,c0ac,c009,c030,cca8,c014,c02f,c013,9d,c09d,35,9c,c09c,2f,9f,ccaa,c09f,39,9e,c09e,33:5,a,b,d,16,17,1c,2b,2d,33,ff01:17,18,19,1d,1e,100,101,102,103,104:0:401,809,804,403,807,501,80a,805,503,808,601,80b,806,603,201,203:304,303,302,301:

; @source Cisco mercury, fingerprint_db.json.gz of 2020 (BSD-3-Clause)
; @date 2020-07
label = s:!:Go program:(as of 2019-2020)
sys = @unix,@win,@other
sig = t:303:c02f,c02b,c013,c009,c014,c00a,1301,1303,1302:5,a,b,d,10,12,2b,33,3374,ff01:1d,17,18,19:0:804,403,807,805,806,401,501,601,503,603,201,203:304,303:bep-relay
sig = t:303:c02f,c02b,c013,c009,c014,c00a,1301,1303,1302:5,a,b,d,10,12,2b,33,ff01:1d,17,18,19:0:804,403,807,805,806,401,501,601,503,603,201,203:304,303:bep-relay
sig = t:303:c02f,c02b,c013,c009,c014,c00a:5,a,b,d,10,12,2b,3374,ff01:1d,17,18,19:0:804,805,806,401,403,501,503,601,603,201,203:303:bep-relay
sig = t:303:c02f,c030,c02b,c02c,cca8,cca9,c013,c009,c014,c00a,9c,9d,2f,35,c012,a,1301,1303,1302:5,a,b,d,10,12,2b,33,3374,ff01:1d,17,18,19:0:804,403,807,805,806,401,501,601,503,603,201,203:304,303:h2,http/1.1
sig = t:303:c02f,c030,c02b,c02c,cca8,cca9,c013,c009,c014,c00a,9c,9d,2f,35,c012,a,1301,1303,1302:5,a,b,d,10,12,2b,33,ff01:1d,17,18,19:0:804,403,807,805,806,401,501,601,503,603,201,203:304,303:h2,http/1.1
sig = t:303:c02f,c030,c02b,c02c,cca8,cca9,c013,c009,c014,c00a,9c,9d,2f,35,c012,a,1301,1303,1302:5,a,b,d,12,2b,33,ff01:1d,17,18,19:0:804,403,807,805,806,401,501,601,503,603,201,203:304,303:
sig = t:303:c02f,c030,c02b,c02c,cca8,cca9,c013,c009,c014,c00a,9c,9d,2f,35,c012,a:5,a,b,d,10,12,2b,3374,ff01:1d,17,18,19:0:804,805,806,401,403,501,503,601,603,201,203:303:h2,http/1.1
sig = t:303:c030,c02c,c02f,c02b,cca8,cca9,c027,c013,c023,c009,c014,c00a,9c,9d,3c,2f,35:5,a,b,d,10,12,2b,3374,ff01:19,18,17:0:804,805,806,401,403,501,503,601,603,201,203:303:bep/1.0
sig = t:303:c030,c02c,c02f,c02b,cca8,cca9,c027,c013,c023,c009,c014,c00a,9c,9d,3c,2f,35:5,a,b,d,10,12,2b,3374,ff01:1d,17,18,19:0:804,805,806,401,403,501,503,601,603,201,203:303:bep/1.0
sig = t:303:cca8,cca9,c030,c02c,c02f,c02b,c027,c013,c023,c009,c014,c00a,9c,9d,3c,2f,35,1301,1303,1302:5,a,b,d,10,12,2b,33,3374,ff01:1d,17,18,19:0:804,403,807,805,806,401,501,601,503,603,201,203:304,303:bep/1.0
sig = t:303:cca8,cca9,c030,c02c,c02f,c02b,c027,c013,c023,c009,c014,c00a,9c,9d,3c,2f,35,1301,1303,1302:5,a,b,d,10,12,2b,33,ff01:1d,17,18,19:0:804,403,807,805,806,401,501,601,503,603,201,203:304,303:bep/1.0

; @source lab: signatures/hellos/lab.py
; @date 2026-11-30
label = s:!:Go program:1.27
sys = @unix,@win,@other
sig = t:303:c02b,c02f,c02c,c030,cca9,cca8,c009,c013,c00a,c014,1301,1302,1303:5,a,b,d,10,12,17,2b,32,33,ff01:11ec,11eb,11ed,1d,17,18,19:0:904,905,906,804,403,807,805,806,401,501,601,503,603:304,303:h2,http/1.1
sig = t:303:c02b,c02f,c02c,c030,cca9,cca8,c009,c013,c00a,c014,1301,1302,1303:5,a,b,d,12,17,2b,32,33,ff01:11ec,11eb,11ed,1d,17,18,19:0:904,905,906,804,403,807,805,806,401,501,601,503,603:304,303:

; @source Cloudflare mitmengine, reference captures of 2016 (BSD-3-Clause)
; @date 2016
label = s:!:Internet Explorer:6.0-7.0
sys = Windows
sig = t:301:4,5,a,9,64,62,3,6,13,12,63::::::

label = s:!:Internet Explorer:8.0-9.0
sys = Windows
sig = t:301:2f,35,5,a,c009,c00a,c013,c014,32,38,13,4:5,a,b,ff01:17,18,19:0:::

; @source Cisco mercury, fingerprint_db.json.gz of 2020 (BSD-3-Clause)
; @date 2020-07
label = s:!:Java:(as of 2019-2020)
sys = @unix,@win,@other
sig = t:301:c009,c013,2f,a:a,b,ff01:17,1,3,13,15,6,7,9,a,18,b,c,19,d,e,f,10,11,2,12,4,5,14,8,16:0:::
sig = t:301:c00a,c014,35,c005,c00f,39,38,c009,c013,2f,c004,c00e,33,32,ff:5,a,b,11,17,2b:17,18,19,9,a,b,c,d,e,16,100,101,102,103,104:0::301:
sig = t:301:c00a,c014,35,c005,c00f,39,38,c009,c013,2f,c004,c00e,33,32:a,b,17,ff01:17,18,19,9,a,b,c,d,e,16:0:::
sig = t:301:c023,c027,3c,c025,c029,67,40,c009,c013,2f,c004,c00e,33,32,c02b,c02f,9c,c02d,c031,9e,a2,c008,c012,a,c003,c00d,16,13,ff:a,b:17,18,19,9,a,b,c,d,e,16:0:::
sig = t:301:c024,c028,3d,c026,c02a,6b,6a,c00a,c014,35,c005,c00f,39,38,c023,c027,3c,c025,c029,67,40,c009,c013,2f,c004,c00e,33,32,c02c,c02b,c030,9d,c02e,c032,9f,a3,c02f,9c,c02d,c031,9e,a2,ff:a,b:17,18,19,9,a,b,c,d,e,16:0:::
sig = t:301:c024,c028,3d,c026,c02a,6b,6a,c00a,c014,35,c005,c00f,39,38,c023,c027,3c,c025,c029,67,40,c009,c013,2f,c004,c00e,33,32,c02c,c02b,c030,9d,c02e,c032,9f,a3,c02f,9c,c02d,c031,9e,a2,ff:a,b:17,18,19:0:::
sig = t:301:c024,c028,3d,c026,c02a,6b,6a,c00a,c014,35,c005,c00f,39,38,c023,c027,3c,c025,c029,67,40,c009,c013,2f,c004,c00e,33,32,c02c,c02b,c030,9d,c02e,c032,9f,a3,c02f,9c,c02d,c031,9e,a2:a,b,ff01:17,18,19,9,a,b,c,d,e,16:0:::
sig = t:303:1301,1302,1303,c02c,c02b,cca9,c030,cca8,9d,c02e,c032,9f,ccaa,a3,c02f,9c,c02d,c031,9e,a2,c024,c028,3d,c026,c02a,6b,6a,c00a,c014,35,c005,c00f,39,38,c023,c027,3c,c025,c029,67,40,c009,c013,2f,c004,c00e,33,32,ff:5,a,b,d,11,17,2b,2d,32,33:17,18,19,9,a,b,c,d,e,16,100,101,102,103,104:0:403,503,603,804,805,806,809,80a,80b,401,501,601,402,203,201,202:304,303,302,301:
sig = t:303:1301,1302,1303,c02c,c02b,cca9,c030,cca8,9d,c02f,9c,c014,35,c013,2f:5,a,b,d,10,11,17,2b,2d,32,33,ff01:17,18,19,9,a,b,c,d,e,16,100,101,102,103,104:0:403,503,603,804,805,806,809,80a,80b,401,501,601,402,203,201,202:304,303,302,301:h2,http/1.1
sig = t:303:1301,1302,c02c,c02b,c030,9d,c02e,c032,9f,a3,c02f,9c,c02d,c031,9e,a2,c024,c028,3d,c026,c02a,6b,6a,c00a,c014,35,c005,c00f,39,38,c023,c027,3c,c025,c029,67,40,c009,c013,2f,c004,c00e,33,32,c008,c012,a,c003,c00d,16,13,ff:5,a,b,d,11,17,2b,2d,32,33:17,18,19,100,101,102,103,104:0:807,808,403,503,603,804,805,806,809,80a,80b,401,501,601,402,203,201,202,101:304,303,302,301,300:
sig = t:303:1301,1302,c02c,c02b,c030,9d,c02e,c032,9f,a3,c02f,9c,c02d,c031,9e,a2,c024,c028,3d,c026,c02a,6b,6a,c00a,c014,35,c005,c00f,39,38,c023,c027,3c,c025,c029,67,40,c009,c013,2f,c004,c00e,33,32,ff:5,a,b,d,10,11,17,2b,2d,32,33:17,18,19,100,101,102,103,104:0:403,503,603,804,805,806,809,80a,80b,401,501,601,402,303,301,302,203,201,202:304,303,302,301:h2,http/1.1
sig = t:303:1301,1302,c02c,c02b,c030,9d,c02e,c032,9f,a3,c02f,9c,c02d,c031,9e,a2,c024,c028,3d,c026,c02a,6b,6a,c00a,c014,35,c005,c00f,39,38,c023,c027,3c,c025,c029,67,40,c009,c013,2f,c004,c00e,33,32,ff:5,a,b,d,10,11,17,2b,2d,32,33:17,18,19,9,a,b,c,d,e,16,100,101,102,103,104:0:403,503,603,804,805,806,809,80a,80b,401,501,601,402,303,301,302,203,201,202:304,303,302,301:h2,http/1.1
sig = t:303:1301,1302,c02c,c02b,c030,9d,c02e,c032,9f,a3,c02f,9c,c02d,c031,9e,a2,c024,c028,3d,c026,c02a,6b,6a,c00a,c014,35,c005,c00f,39,38,c023,c027,3c,c025,c029,67,40,c009,c013,2f,c004,c00e,33,32,ff:5,a,b,d,11,17,2b,2d,32,33:17,18,19,100,101,102,103,104:0:403,503,603,804,805,806,809,80a,80b,401,501,601,402,303,301,302,203,201,202:304,303,302,301:
sig = t:303:1301,1302,c02c,c02b,c030,9d,c02e,c032,9f,a3,c02f,9c,c02d,c031,9e,a2,c024,c028,3d,c026,c02a,6b,6a,c00a,c014,35,c005,c00f,39,38,c023,c027,3c,c025,c029,67,40,c009,c013,2f,c004,c00e,33,32,ff:5,a,b,d,11,17,2b,2d,32,33:17,18,19,100,101,102,103,104:0:403,503,603,804,805,806,809,80a,80b,401,501,601,402,303,301,302,203,201,202:304,303:
sig = t:303:1301,1302,c02c,c02b,c030,9d,c02e,c032,9f,a3,c02f,9c,c02d,c031,9e,a2,c024,c028,3d,c026,c02a,6b,6a,c00a,c014,35,c005,c00f,39,38,c023,c027,3c,c025,c029,67,40,c009,c013,2f,c004,c00e,33,32,ff:5,a,b,d,11,17,2b,2d,32,33:17,18,19,100,101,102,103,104:0:807,808,403,503,603,804,805,806,809,80a,80b,401,501,601,402,303,301,302,203,201,202:304,303,302,301:
sig = t:303:1301,1302,c02c,c02b,c030,9d,c02e,c032,9f,a3,c02f,9c,c02d,c031,9e,a2,c024,c028,3d,c026,c02a,6b,6a,c00a,c014,35,c005,c00f,39,38,c023,c027,3c,c025,c029,67,40,c009,c013,2f,c004,c00e,33,32,ff:5,a,b,d,11,17,2b,2d,32,33:17,18,19,9,a,b,c,d,e,16,100,101,102,103,104:0:403,503,603,804,805,806,809,80a,80b,401,501,601,402,203,201,202:304,303,302,301:
sig = t:303:1301,1302,c02c,c02b,c030,9d,c02e,c032,9f,a3,c02f,9c,c02d,c031,9e,a2,c024,c028,3d,c026,c02a,6b,6a,c00a,c014,35,c005,c00f,39,38,c023,c027,3c,c025,c029,67,40,c009,c013,2f,c004,c00e,33,32,ff:5,a,b,d,11,17,2b,2d,32,33:17,18,19,9,a,b,c,d,e,16,100,101,102,103,104:0:403,503,603,804,805,806,809,80a,80b,401,501,601,402,303,301,302,203,201,202:304,303,302,301:
sig = t:303:1301,1302,c02c,c02b,c030,9d,c02e,c032,9f,a3,c02f,9c,c02d,c031,9e,a2,c024,c028,3d,c026,c02a,6b,6a,c00a,c014,35,c005,c00f,39,38,c023,c027,3c,c025,c029,67,40,c009,c013,2f,c004,c00e,33,32,ff:5,a,b,d,11,17,2b,2d,32,33:17,18,19,9,a,b,c,d,e,16,100,101,102,103,104:0:403,503,603,804,805,806,809,80a,80b,401,501,601,402,303,301,302,203,201,202:304,303:
sig = t:303:1301,1302,c02c,c02b,c030,9d,c02e,c032,9f,a3,c02f,9c,c02d,c031,9e,a2,c024,c028,3d,c026,c02a,6b,6a,c00a,c014,35,c005,c00f,39,38,c023,c027,3c,c025,c029,67,40,c009,c013,2f,c004,c00e,33,32,ff:5,a,b,d,11,17,2b,2d,32,33:17,18,19,9,a,b,c,d,e,16,100,101,102,103,104:0:807,808,403,503,603,804,805,806,809,80a,80b,401,501,601,402,303,301,302,203,201,202:304,303,302,301:
sig = t:303:1301,1302,c02c,c02b,c030,9d,c02e,c032,c02f,9c,c02d,c031,c024,c028,3d,c026,c02a,c023,c027,3c,c025,c029:5,a,b,d,11,17,2b,2d,32,33,ff01:17,18,19,9,a,b,c,d,e,16,100,101,102,103,104:0:403,503,603,804,805,806,809,80a,80b,401,501,601,402:304,303:
sig = t:303:1301,1302,c02c,c02b,c030,9d,c02f,9c,c014,35,c013,2f:5,a,b,d,10,11,17,2b,2d,32,33,ff01:17,18,19,100,101,102,103,104:0:403,503,603,804,805,806,809,80a,80b,401,501,601,402,203,201,202:304,303,302,301:h2,http/1.1
sig = t:303:1301,1302,c02c,c02b,c030,9d,c02f,9c,c014,35,c013,2f:5,a,b,d,10,11,17,2b,2d,32,33,ff01:17,18,19,9,a,b,c,d,e,16,100,101,102,103,104:0:403,503,603,804,805,806,809,80a,80b,401,501,601,402,303,301,302,203,201,202:304,303:h2,http/1.1
sig = t:303:1302,1301,1303,c02c,c02b,cca9,c030,cca8,c02f,9f,ccaa,a3,9e,a2,c024,c028,c023,c027,6b,6a,67,40,c02e,c032,c02d,c031,c026,c02a,c025,c029,c00a,c014,c009,c013,39,38,33,32,c005,c00f,c004,c00e,9d,9c,3d,3c,35,2f,ff:5,a,b,d,11,17,2b,2d,32,33:17,18,19,100,101,102,103,104:0:403,503,603,804,805,806,809,80a,80b,401,501,601,402,203,201,202:304,303,302,301:
sig = t:303:1302,1301,1303,c02c,c02b,cca9,c030,cca8,c02f,9f,ccaa,a3,9e,a2,c024,c028,c023,c027,6b,6a,67,40,c02e,c032,c02d,c031,c026,c02a,c025,c029,c00a,c014,c009,c013,39,38,33,32,c005,c00f,c004,c00e,9d,9c,3d,3c,35,2f,ff:5,a,b,d,11,17,2b,2d,32,33:1d,17,18,19,1e,100,101,102,103,104:0:403,503,603,804,805,806,809,80a,80b,401,501,601,402,203,201,202:304,303,302,301:
sig = t:303:1302,1301,1303,c02c,c02b,cca9,c030,cca8,c02f,9f,ccaa,a3,9e,a2,c024,c028,c023,c027,6b,6a,67,40,c02e,c032,c02d,c031,c026,c02a,c025,c029,c00a,c014,c009,c013,39,38,33,32,c005,c00f,c004,c00e,9d,9c,3d,3c,35,2f,ff:5,a,b,d,11,17,2b,2d,32,33:1d,17,18,19,1e,9,a,b,c,d,e,16,100,101,102,103,104:0:403,503,603,804,805,806,809,80a,80b,401,501,601,402,203,201,202:304,303,302,301:
sig = t:303:32,40,38,6a,33,9e,39,9f,c009,c023,c02b,c00a,c024,c02c,c013,c027,c02f,c014,c028,2f,3c,9c,35,3d,9d:a,b,d,10,ff01:17,1,3,13,15,6,7,9,a,18,b,c,19,d,e,f,10,11,2,12,4,5,14,8,16:0:603,601,503,501,403,401,402,303,301,302,203,201,202,101::http/1.1,h2,h2-14,h2-15,h2-16,h2-17
sig = t:303:32,40,38,6a,33,9e,39,9f,c009,c023,c02b,c00a,c024,c02c,c013,c027,c02f,c014,c028,2f,3c,9c,35,3d,9d:a,b,d,ff01:17,1,3,13,15,6,7,9,a,18,b,c,19,d,e,f,10,11,2,12,4,5,14,8,16:0:603,601,503,501,403,401,402,303,301,302,203,201,202,101::
sig = t:303:9d,9f,a3,9c,9e,a2,3d,6b,6a,35,39,38,3c,67,40,2f,33,32,a,16,13,ff:5,a,d,11:100,101,102,103,104::603,601,503,501,403,401,402,203,201,202::
sig = t:303:c009,c013,2f,c004,c00e,33,32,c007,c011,5,c002,c00c,c008,c012,a,c003,c00d,16,13,4,ff:a,b,d:17,1,3,13,15,6,7,9,a,18,b,c,19,d,e,f,10,11,2,12,4,5,14,8,16:0:603,601,503,501,403,401,303,301,203,201,202,101::
sig = t:303:c009,c013,2f,c02b,c02f,9c,a:a,b,d,ff01:17,18,19,9,a,b,c,d,e,16:0:603,601,503,501,403,401,402,203,201,202::
sig = t:303:c00a,c014,35,c005,c00f,39,38,c009,c013,2f,c004,c00e,33,32,ff:a,b,d,17:17,18,19,9,a,b,c,d,e,16:0:603,601,503,501,403,401,402,203,201,202::
sig = t:303:c00a,c014,35,c005,c00f,39,38,c009,c013,2f,c004,c00e,33,32,ff:a,b,d,17:17,18,19:0:603,601,503,501,403,401,402,203,201,202::
sig = t:303:c00a,c014,35,c005,c00f,39,38,c009,c013,2f,c004,c00e,33,32:a,b,d,ff01:17,18,19,9,a,b,c,d,e,16:0:603,601,503,501,403,401,402,203,201,202::
sig = t:303:c00a,c014,35,c009,c013,2f,c02c,c02b,c030,9d,c02f,9c,a:a,b,d,17,ff01:17,18,19,9,a,b,c,d,e,16:0:603,601,503,501,403,401,402,203,201,202::
sig = t:303:c00a,c014,35,c009,c013,2f,c02c,c02b,c030,9d,c02f,9c:a,b,d,10,17,ff01:17,18,19:0:603,601,503,501,403,401,402,203,201,202::h2,http/1.1
sig = t:303:c00a,c014,35,c009,c013,2f,c02c,c02b,c030,9d,c02f,9c:a,b,d,17,ff01:17,18,19:0:603,601,503,501,403,401,402,203,201,202::
sig = t:303:c013,2f,c02b,c02f,9c,a:a,b,d,ff01:17,18,19,9,a,b,c,d,e,16:0:603,601,503,501,403,401,402,203,201,202::
sig = t:303:c014,35,c013,2f,c02c,c02b,c030,9d,c02f,9c,a:a,b,d,17,ff01:17,18,19,9,a,b,c,d,e,16:0:603,601,503,501,403,401,402,203,201,202::
sig = t:303:c014,35,c013,2f,c02c,c02b,c030,9d,c02f,9c,a:a,b,d,ff01:17,18,19,9,a,b,c,d,e,16:0:603,601,503,501,403,401,402,303,301,302,203,201,202::
sig = t:303:c014,35,c013,2f,c02c,c02b,c030,9d,c02f,9c:a,b,d,17,ff01:17,18,19,9,a,b,c,d,e,16:0:603,601,503,501,403,401,402,203,201,202::
sig = t:303:c014,35,c013,2f,c02c,c02b,c030,9d,c02f,9c:a,b,d,17,ff01:17,18,19,9,a,b,c,d,e,16:0:603,601,503,501,403,401,402,303,301,302,203,201,202::
sig = t:303:c023,c027,3c,c025,c029,67,40,c009,c013,2f,c004,c00e,33,32,c008,c012,a,c003,c00d,16,13,c007,c011,5,c002,c00c,4,ff:a,b,d:17,1,3,13,15,6,7,9,a,18,b,c,19,d,e,f,10,11,2,12,4,5,14,8,16:0:603,601,503,501,403,401,303,301,203,201,202,101::
sig = t:303:c023,c027,3c,c025,c029,67,40,c009,c013,2f,c004,c00e,33,32,c02b,c02f,9c,c02d,c031,9e,a2,c008,c012,a,c003,c00d,16,13,c007,c011,5,c002,c00c,4,ff:a,b,d:17,1,3,13,15,6,7,9,a,18,b,c,19,d,e,f,10,11,2,12,4,5,14,8,16:0:603,601,503,501,403,401,303,301,203,201,202,101::
sig = t:303:c023,c027,3c,c025,c029,67,40,c009,c013,2f,c004,c00e,33,32,c02b,c02f,9c,c02d,c031,9e,a2,c008,c012,a,c003,c00d,16,13,ff:a,b,d:17,1,3,13,15,6,7,9,a,18,b,c,19,d,e,f,10,11,2,12,4,5,14,8,16:0:603,601,503,501,403,401,203,201,202::
sig = t:303:c023,c027,3c,c025,c029,67,40,c009,c013,2f,c004,c00e,33,32,c02b,c02f,9c,c02d,c031,9e,a2,c008,c012,a,c003,c00d,16,13,ff:a,b,d:17,1,3,13,15,6,7,9,a,18,b,c,19,d,e,f,10,11,2,12,4,5,14,8,16:0:603,601,503,501,403,401,303,301,203,201,202,101::
sig = t:303:c023,c027,3c,c025,c029,67,40,c009,c013,2f,c004,c00e,33,32,c02b,c02f,9c,c02d,c031,9e,a2,c008,c012,a,c003,c00d,16,13,ff:a,b,d:17,1,3,13,15,6,7,9,a,18,b,c,19,d,e,f,10,11,2,12,4,5,14,8,16:0:603,601,503,501,403,401,303,301,203,201,202::
sig = t:303:c023,c027,3c,c025,c029,67,40,c009,c013,2f,c004,c00e,33,32,c02b,c02f,9c,c02d,c031,9e,a2,c008,c012,a,c003,c00d,16,13,ff:a,b,d:17,1,3,13,15,6,7,9,a,18,b,c,19,d,e,f,10,11,2,12,4,5,14,8,16:0:603,601,503,501,403,401,402,303,301,302,203,201,202::
sig = t:303:c023,c027,3c,c025,c029,67,40,c009,c013,2f,c004,c00e,33,32,c02b,c02f,9c,c02d,c031,9e,a2,c008,c012,a,c003,c00d,16,13,ff:a,b,d:17,18,19,9,a,b,c,d,e,16:0:603,601,503,501,403,401,402,303,301,302,203,201,202::
sig = t:303:c023,c027,3c,c025,c029,67,40,c009,c013,2f,c004,c00e,33,32,c02b,c02f,9c,c02d,c031,9e,a2:a,b,d,17,ff01:17,18,19,9,a,b,c,d,e,16:0:603,601,503,501,403,401,402,203,201,202::
sig = t:303:c024,c028,3d,c026,c02a,6b,6a,c00a,c014,35,c005,c00f,39,38,c023,c027,3c,c025,c029,67,40,c009,c013,2f,c004,c00e,33,32,c007,c011,5,c002,c00c,c008,c012,a,c003,c00d,16,13,4,ff,6d,c019,3a,6c,c018,34,c016,18,c017,1b,3b,c006,c010,2,c001,c00b,c015,1,9,15,12,1a,3,17,8,14,11,19,20,24,1f,23,1e,22,28,2b,26,29:a,b,d:17,1,3,13,15,6,7,9,a,18,b,c,19,d,e,f,10,11,2,12,4,5,14,8,16:0:603,601,503,501,403,401,303,301,203,201,202,101::
sig = t:303:c024,c028,3d,c026,c02a,6b,6a,c00a,c014,35,c005,c00f,39,38,c023,c027,3c,c025,c029,67,40,c009,c013,2f,c004,c00e,33,32,c02c,c02b,c030,9d,c02e,c032,9f,a3,c02f,9c,c02d,c031,9e,a2,c008,c012,a,c003,c00d,16,13,ff,a7,a6,6d,c019,3a,6c,c018,34,c017,1b,9,15,12,1a,3b,c006,c010,2,c001,c00b,c015,1,1f,23,1e,22:a,b,d,17:17,18,19,9,a,b,c,d,e,16:0:603,601,503,501,403,401,402,203,201,202::
sig = t:303:c024,c028,3d,c026,c02a,6b,6a,c00a,c014,35,c005,c00f,39,38,c023,c027,3c,c025,c029,67,40,c009,c013,2f,c004,c00e,33,32,c02c,c02b,c030,9d,c02e,c032,9f,a3,c02f,9c,c02d,c031,9e,a2,c008,c012,a,c003,c00d,16,13,ff,a7,a6,6d,c019,3a,6c,c018,34,c017,1b,c007,c011,5,c002,c00c,4,c016,18,9,15,12,1a,8,14,11,19,3,17,3b,c006,c010,2,c001,c00b,c015,1,1f,23,20,24,1e,22,26,29,28,2b:a,b,d,17:17,18,19,9,a,b,c,d,e,16:0:603,601,503,501,403,401,402,203,201,202,101::
sig = t:303:c024,c028,3d,c026,c02a,6b,6a,c00a,c014,35,c005,c00f,39,38,c023,c027,3c,c025,c029,67,40,c009,c013,2f,c004,c00e,33,32,c02c,c02b,c030,9d,c02e,c032,9f,a3,c02f,9c,c02d,c031,9e,a2,c008,c012,a,c003,c00d,16,13,ff,a7,a6,6d,c019,3a,6c,c018,34,c017,1b,c007,c011,5,c002,c00c,4,c016,18,9,15,12,1a,8,14,11,19,3,17,3b,c006,c010,2,c001,c00b,c015,1,1f,23,20,24,1e,22,26,29,28,2b:a,b,d:17,18,19,9,a,b,c,d,e,16:0:603,601,503,501,403,401,402,203,201,202,101::
sig = t:303:c024,c028,3d,c026,c02a,6b,6a,c00a,c014,35,c005,c00f,39,38,c023,c027,3c,c025,c029,67,40,c009,c013,2f,c004,c00e,33,32,c02c,c02b,c030,9d,c02e,c032,9f,a3,c02f,9c,c02d,c031,9e,a2,c008,c012,a,c003,c00d,16,13,ff:a,b,d,17:17,18,19,9,a,b,c,d,e,16:0:603,601,503,501,403,401,402,203,201,202,101::
sig = t:303:c024,c028,3d,c026,c02a,6b,6a,c00a,c014,35,c005,c00f,39,38,c023,c027,3c,c025,c029,67,40,c009,c013,2f,c004,c00e,33,32,c02c,c02b,c030,9d,c02e,c032,9f,a3,c02f,9c,c02d,c031,9e,a2,c008,c012,a,c003,c00d,16,13,ff:a,b,d,17:17,18,19:0:603,601,503,501,403,401,402,203,201,202,101::
sig = t:303:c024,c028,3d,c026,c02a,6b,6a,c00a,c014,35,c005,c00f,39,38,c023,c027,3c,c025,c029,67,40,c009,c013,2f,c004,c00e,33,32,c02c,c02b,c030,9d,c02e,c032,9f,a3,c02f,9c,c02d,c031,9e,a2,c008,c012,a,c003,c00d,16,13,ff:a,b,d,17:17,18,19:0:603,601,503,501,403,401,402,203,201,202::
sig = t:303:c024,c028,3d,c026,c02a,6b,6a,c00a,c014,35,c005,c00f,39,38,c023,c027,3c,c025,c029,67,40,c009,c013,2f,c004,c00e,33,32,c02c,c02b,c030,9d,c02e,c032,9f,a3,c02f,9c,c02d,c031,9e,a2,c008,c012,a,c003,c00d,16,13,ff:a,b,d:17,1,3,13,15,6,7,9,a,18,b,c,19,d,e,f,10,11,2,12,4,5,14,8,16:0:603,601,503,501,403,401,303,301,203,201,202,101::
sig = t:303:c024,c028,3d,c026,c02a,6b,6a,c00a,c014,35,c005,c00f,39,38,c023,c027,3c,c025,c029,67,40,c009,c013,2f,c004,c00e,33,32,c02c,c02b,c030,9d,c02e,c032,9f,a3,c02f,9c,c02d,c031,9e,a2,c008,c012,a,c003,c00d,16,13,ff:a,b,d:17,18,19,9,a,b,c,d,e,16:0:603,601,503,501,403,401,402,203,201,202,101::
sig = t:303:c024,c028,3d,c026,c02a,6b,6a,c00a,c014,35,c005,c00f,39,38,c023,c027,3c,c025,c029,67,40,c009,c013,2f,c004,c00e,33,32,c02c,c02b,c030,9d,c02e,c032,9f,a3,c02f,9c,c02d,c031,9e,a2,c008,c012,a,c003,c00d,16,13,ff:a,b,d:17,18,19,9,a,b,c,d,e,16:0:603,601,503,501,403,401,402,303,301,302,203,201,202::
sig = t:303:c024,c028,3d,c026,c02a,6b,6a,c00a,c014,35,c005,c00f,39,38,c023,c027,3c,c025,c029,67,40,c009,c013,2f,c004,c00e,33,32,c02c,c02b,c030,9d,c02e,c032,9f,a3,c02f,9c,c02d,c031,9e,a2,c008,c012,a,c003,c00d,16,13,ff:a,b,d:17,18,19:0:603,601,503,501,403,401,402,203,201,202,101::
sig = t:303:c024,c028,3d,c026,c02a,6b,6a,c00a,c014,35,c005,c00f,39,38,c023,c027,3c,c025,c029,67,40,c009,c013,2f,c004,c00e,33,32,c02c,c02b,c030,9d,c02e,c032,9f,a3,c02f,9c,c02d,c031,9e,a2,ff,a7,a6,6d,c019,3a,6c,c018,34,3b,c006,c010,2,c001,c00b,c015,1:a,b,d,17:17,18,19,9,a,b,c,d,e,16:0:603,601,503,501,403,401,402,203,201,202::
sig = t:303:c024,c028,3d,c026,c02a,6b,6a,c00a,c014,35,c005,c00f,39,38,c023,c027,3c,c025,c029,67,40,c009,c013,2f,c004,c00e,33,32,c02c,c02b,c030,9d,c02e,c032,9f,a3,c02f,9c,c02d,c031,9e,a2,ff,a7,a6,6d,c019,3a,6c,c018,34,9,15,12,1a,3b,c006,c010,2,c001,c00b,c015,1,1e,22:a,b,d,17:17,18,19,9,a,b,c,d,e,16:0:603,601,503,501,403,401,402,203,201,202::
sig = t:303:c024,c028,3d,c026,c02a,6b,6a,c00a,c014,35,c005,c00f,39,38,c023,c027,3c,c025,c029,67,40,c009,c013,2f,c004,c00e,33,32,c02c,c02b,c030,9d,c02e,c032,9f,a3,c02f,9c,c02d,c031,9e,a2,ff:a,b,d,17:17,18,19,9,a,b,c,d,e,16:0:603,601,503,501,403,401,402,203,201,202::
sig = t:303:c024,c028,3d,c026,c02a,6b,6a,c00a,c014,35,c005,c00f,39,38,c023,c027,3c,c025,c029,67,40,c009,c013,2f,c004,c00e,33,32,c02c,c02b,c030,9d,c02e,c032,9f,a3,c02f,9c,c02d,c031,9e,a2,ff:a,b,d,17:17,18,19,9,a,b,c,d,e,16:0:603,601,503,501,403,401,402,303,301,302,203,201,202::
sig = t:303:c024,c028,3d,c026,c02a,6b,6a,c00a,c014,35,c005,c00f,39,38,c023,c027,3c,c025,c029,67,40,c009,c013,2f,c004,c00e,33,32,c02c,c02b,c030,9d,c02e,c032,9f,a3,c02f,9c,c02d,c031,9e,a2,ff:a,b,d:17,18,19,9,a,b,c,d,e,16:0:603,601,503,501,403,401,402,203,201,202::
sig = t:303:c024,c028,3d,c026,c02a,6b,6a,c00a,c014,35,c005,c00f,39,38,c023,c027,3c,c025,c029,67,40,c009,c013,2f,c004,c00e,33,32,c02c,c02b,c030,9d,c02e,c032,9f,a3,c02f,9c,c02d,c031,9e,a2,ff:a,b,d:17,18,19:0:603,601,503,501,403,401,402,203,201,202::
sig = t:303:c024,c028,3d,c026,c02a,6b,6a,c00a,c014,35,c005,c00f,39,38,c023,c027,3c,c025,c029,67,40,c009,c013,2f,c004,c00e,33,32,c02c,c02b,c030,9d,c02e,c032,9f,a3,c02f,9c,c02d,c031,9e,a2:a,b,d,17,ff01:17,18,19:0:603,601,503,501,403,401,402,203,201,202::
sig = t:303:c024,c028,3d,c026,c02a,6b,6a,c00a,c014,35,c005,c00f,39,38,c023,c027,3c,c025,c029,67,40,c009,c013,2f,c004,c00e,33,32,ff:a,b,d,17:17,18,19,9,a,b,c,d,e,16:0:603,601,503,501,403,401,402,303,301,302,203,201,202::
sig = t:303:c024,c028,3d,c026,c02a,6b,6a,c023,c027,3c,c025,c029,67,40,c02c,c02b,c030,9d,c02e,c032,9f,a3,c02f,9c,c02d,c031,9e,a2,ff:a,b,d,17:17,18,19,9,a,b,c,d,e,16:0:603,601,503,501,403,401,402,203,201,202::
sig = t:303:c02b,c02f,9e,c009,c013,33,32,9c,2f,a:a,b,d,ff01:17,18,19,9,a,b,c,d,e,16:0:603,601,503,501,403,401,402,203,201,202::
sig = t:303:c02b,c02f,9e,c00a,c009,c013,c014,33,32,39,9c,2f,35:a,b,d,17,ff01:17,18,19,9,a,b,c,d,e,16:0:603,601,503,501,403,401,402,203,201,202::
sig = t:303:c02b,c02f,9e,c00a,c009,c013,c014,33,39,9c,2f,35:a,b,d,17,ff01:17,18,19:0:603,601,503,501,403,401,402,203,201,202::
sig = t:303:c02b,c02f,c013,9c,2f:a,b,d,ff01:17,1,3,13,15,6,7,9,a,18,b,c,19,d,e,f,10,11,2,12,4,5,14,8,16:0:603,601,503,501,403,401,303,301,203,201,202::
sig = t:303:c02b,c02f,c02c,c030,c009,c013,c00a,c014,9c,9d,2f,35,a:a,b,d,ff01:17,18,19,9,a,b,c,d,e,16:0:603,601,503,501,403,401,402,303,301,302,203,201,202::
sig = t:303:c02b,c02f,c02c,c030,c009,c013,c00a,c014,9c,9d,2f,35:5,a,b,d,10,11,17,2b,32,ff01:17,18,19:0:403,503,603,804,805,806,809,80a,80b,401,501,601,402,303,301,302,203,201,202:303,302,301:h2,http/1.1
sig = t:303:c02b,c02f,c02c,c030,c009,c013,c00a,c014,9c,9d,2f,35:a,b,d,17,ff01:17,18,19,9,a,b,c,d,e,16:0:603,601,503,501,403,401,402,203,201,202::
sig = t:303:c02b,c02f,c02c,c030,c009,c013,c00a,c014,9c,9d,2f,35:a,b,d,17,ff01:17,18,19,9,a,b,c,d,e,16:0:603,601,503,501,403,401,402,303,301,302,203,201,202::
sig = t:303:c02c,c02b,c02f,c013,c014,9c,2f,35:a,b,d,17,ff01:17,18,19,9,a,b,c,d,e,16:0:603,601,503,501,403,401,402,203,201,202::
sig = t:303:c02c,c02b,c02f,c013,c014,9c,2f,35:a,b,d,17,ff01:17,18,19:0:603,601,503,501,403,401,402,203,201,202::
sig = t:303:c02c,c02b,c030,9d,9f,a3,c02f,9c,9e,a2,c024,c028,3d,6b,6a,35,39,c023,c027,3c,67,40,c009,c013,2f,33,32,ff:5,a,b,d,11,17,2b,32:17,18,19,9,a,b,c,d,e,16,100,101,102,103,104:0:403,503,603,804,805,806,809,80a,80b,401,501,601,402,203,201,202:303:
sig = t:303:c02c,c02b,c030,9d,c02e,c032,9f,a3,c02f,9c,c02d,c031,9e,a2,c024,c028,3d,c026,c02a,6b,6a,c00a,c014,35,c005,c00f,39,38,c023,c027,3c,c025,c029,67,40,c009,c013,2f,c004,c00e,33,32,c008,c012,a,c003,c00d,16,13,ff:5,a,b,d,11,17:17,18,19,9,a,b,c,d,e,16,100,101,102,103,104:0:603,601,503,501,403,401,402,203,201,202::
sig = t:303:c02c,c02b,c030,9d,c02e,c032,9f,a3,c02f,9c,c02d,c031,9e,a2,c024,c028,3d,c026,c02a,6b,6a,c00a,c014,35,c005,c00f,39,38,c023,c027,3c,c025,c029,67,40,c009,c013,2f,c004,c00e,33,32,ff:5,a,b,d,11,17,2b,32:17,18,19,100,101,102,103,104:0:403,503,603,804,805,806,809,80a,80b,401,501,601,402,303,301,302,203,201,202:303,302,301:
sig = t:303:c02c,c02b,c030,9d,c02e,c032,9f,a3,c02f,9c,c02d,c031,9e,a2,c024,c028,3d,c026,c02a,6b,6a,c00a,c014,35,c005,c00f,39,38,c023,c027,3c,c025,c029,67,40,c009,c013,2f,c004,c00e,33,32,ff:5,a,b,d,11,17,2b,32:17,18,19,100,101,102,103,104:0:403,503,603,804,805,806,809,80a,80b,401,501,601,402,303,301,302,203,201,202:303:
sig = t:303:c02c,c02b,c030,9d,c02e,c032,9f,a3,c02f,9c,c02d,c031,9e,a2,c024,c028,3d,c026,c02a,6b,6a,c00a,c014,35,c005,c00f,39,38,c023,c027,3c,c025,c029,67,40,c009,c013,2f,c004,c00e,33,32,ff:5,a,b,d,11,17,2b,32:17,18,19,9,a,b,c,d,e,16,100,101,102,103,104:0:403,503,603,804,805,806,809,80a,80b,401,501,601,402,203,201,202:303,302:
sig = t:303:c02c,c02b,c030,9d,c02e,c032,9f,a3,c02f,9c,c02d,c031,9e,a2,c024,c028,3d,c026,c02a,6b,6a,c00a,c014,35,c005,c00f,39,38,c023,c027,3c,c025,c029,67,40,c009,c013,2f,c004,c00e,33,32,ff:5,a,b,d,11,17,2b,32:17,18,19,9,a,b,c,d,e,16,100,101,102,103,104:0:403,503,603,804,805,806,809,80a,80b,401,501,601,402,303,301,302,203,201,202:303,302,301:
sig = t:303:c02c,c02b,c030,9d,c02e,c032,9f,a3,c02f,9c,c02d,c031,9e,a2,c024,c028,3d,c026,c02a,6b,6a,c00a,c014,35,c005,c00f,39,38,c023,c027,3c,c025,c029,67,40,c009,c013,2f,c004,c00e,33,32,ff:5,a,b,d,11,17,2b,32:17,18,19,9,a,b,c,d,e,16,100,101,102,103,104:0:403,503,603,804,805,806,809,80a,80b,401,501,601,402,303,301,302,203,201,202:303:
sig = t:303:c02c,c02b,c030,9d,c02e,c032,9f,a3,c02f,9c,c02d,c031,9e,a2,c024,c028,3d,c026,c02a,6b,6a,c00a,c014,35,c005,c00f,39,38,c023,c027,3c,c025,c029,67,40,c009,c013,2f,c004,c00e,33,32,ff:5,a,b,d,11:17,18,19,9,a,b,c,d,e,16,100,101,102,103,104:0:603,601,503,501,403,401,402,203,201,202::
sig = t:303:c02c,c02b,c030,9d,c02f,9c,c00a,c014,35,c009,c013,2f:a,b,d,10,17,2b,32,ff01:17,18,19:0:403,503,603,804,805,806,809,80a,80b,401,501,601,402,203,201,202:303,302,301:h2,http/1.1
sig = t:303:c02c,c02b,c030,9d,c02f,9c,c014,35,c013,2f,a:5,a,b,d,10,11,ff01:17,18,19,9,a,b,c,d,e,16:0:603,601,503,501,403,401,402,303,301,302,203,201,202::h2,http/1.1
sig = t:303:c02f,c013,9c,2f,a:a,b,d,ff01:17,1,3,13,15,6,7,9,a,18,b,c,19,d,e,f,10,11,2,12,4,5,14,8,16:0:603,601,503,501,403,401,303,301,203,201,202::
sig = t:303:c030,c02c,c028,c024,c014,c00a,a5,a3,a1,9f,6b,6a,69,68,39,38,37,36,88,87,86,85,c032,c02e,c02a,c026,c00f,c005,9d,3d,35,84,c02f,c02b,c027,c023,c013,c009,a4,a2,a0,9e,67,40,3f,3e,33,32,31,30,45,44,43,42,c031,c02d,c029,c025,c00e,c004,9c,3c,2f,41,9a,99,98,97,96,c011,c007,c00c,c002,5,4,c012,c008,16,13,10,d,c00d,c003,a,ff:a,b,d,f:17,19,1c,1b,18,1a,16:0,1,2:601,602,603,501,502,503,401,402,403,301,302,303,201,202,203::
sig = t:303:c030,c02c,c028,c024,c014,c00a,a5,a3,a1,9f,6b,6a,69,68,39,38,37,36,c032,c02e,c02a,c026,c00f,c005,9d,3d,35,c02f,c02b,c027,c023,c013,c009,a4,a2,a0,9e,67,40,3f,3e,33,32,31,30,c031,c02d,c029,c025,c00e,c004,9c,3c,2f,ff:a,b,d,f:17,19,1c,1b,18,1a,16:0,1,2:601,602,603,501,502,503,401,402,403,301,302,303,201,202,203::

; @source lab: signatures/hellos/lab.py
; @date 2026-11-30
label = s:!:Java:17
sys = @unix,@win,@other
sig = t:303:1302,1301,1303,c02c,c02b,cca9,c030,cca8,c02f,9f,ccaa,a3,9e,a2,c024,c028,c023,c027,6b,6a,67,40,c00a,c014,c009,c013,39,38,33,32,9d,9c,3d,3c,35,2f,ff:5,a,b,d,10,11,17,2b,2d,32,33:1d,17,18,19,1e,100,101,102,103,104:0:403,503,603,807,808,804,805,806,809,80a,80b,401,501,601,402,303,301,302,203,201,202:304,303:h2,http/1.1
sig = t:303:1302,1301,1303,c02c,c02b,cca9,c030,cca8,c02f,9f,ccaa,a3,9e,a2,c024,c028,c023,c027,6b,6a,67,40,c00a,c014,c009,c013,39,38,33,32,9d,9c,3d,3c,35,2f,ff:5,a,b,d,11,17,2b,2d,32,33:1d,17,18,19,1e,100,101,102,103,104:0:403,503,603,807,808,804,805,806,809,80a,80b,401,501,601,402,303,301,302,203,201,202:304,303:

; @source Cisco mercury, fingerprint_db.json.gz of 2020 (BSD-3-Clause)
; @date 2020-07
label = s:!:Node.js:(as of 2019-2020)
sys = @unix,@win,@other
sig = t:301:c00a,c014,39,38,c009,c013,33,32,35,2f,ff:a,b,16,17:1d,17,1e,19,18:0,1,2:::
sig = t:301:c014,c00a,39,38,37,36,c00f,c005,35,c013,c009,33,32,31,30,c00e,c004,2f,c012,c008,16,13,10,d,c00d,c003,a,ff:a,b,3374:17,19,1c,1b,18,1a,16,e,d,b,c,9,a:0,1,2:::
sig = t:301:c014,c00a,39,38,37,36,c00f,c005,35,c013,c009,33,32,31,30,c00e,c004,2f,ff:a,b,3374:17:0,1,2:::
sig = t:302:c014,c00a,39,38,37,36,c00f,c005,35,c013,c009,33,32,31,30,c00e,c004,2f,ff:a,b,3374:17,19,1c,1b,18,1a,16,e,d,b,c,9,a:0,1,2:::
sig = t:303:1302,1303,1301,c02f,c02b,c030,c02c,9e,c027,67,c028,6b,a3,9f,cca9,cca8,ccaa,c0af,c0ad,c0a3,c09f,c05d,c061,c057,c053,a2,c0ae,c0ac,c0a2,c09e,c05c,c060,c056,c052,c024,6a,c023,40,c00a,c014,39,38,c009,c013,33,32,9d,c0a1,c09d,c051,9c,c0a0,c09c,c050,3d,3c,35,2f,ff:5,a,b,d,16,17,2b,2d,33:1d,17,1e,19,18:0,1,2:403,503,603,807,808,809,80a,80b,804,805,806,401,501,601,303,203,301,201,302,202,402,502,602:304,303:
sig = t:303:1302,1303,1301,c02f,c02b,c030,c02c,9e,c027,67,c028,6b,a3,9f,cca9,cca8,ccaa,c0af,c0ad,c0a3,c09f,c05d,c061,c057,c053,a2,c0ae,c0ac,c0a2,c09e,c05c,c060,c056,c052,c024,6a,c023,40,c00a,c014,39,38,c009,c013,33,32,9d,c0a1,c09d,c051,9c,c0a0,c09c,c050,3d,3c,35,2f,ff:a,b,d,16,17,2b,2d,33,3374:17:0,1,2:403,503,603,807,808,809,80a,80b,804,805,806,401,501,601,303,203,301,201,302,202,402,502,602:304,303,302,301:
sig = t:303:c02f,c02b,c030,c02c,9e,c027,67,c028,6b,a3,9f,cca9,cca8,ccaa,c0af,c0ad,c0a3,c09f,a2,c0ae,c0ac,c0a2,c09e,c024,6a,c023,40,c00a,c014,39,38,c009,c013,33,32,9d,c0a1,c09d,9c,c0a0,c09c,3d,3c,35,2f,ff:5,a,b,d,16,17:1d,17,19,18:0,1,2:601,602,603,501,502,503,401,402,403,301,302,303,201,202,203::
sig = t:303:c02f,c02b,c030,c02c,9e,c027,67,c028,6b,a3,9f,cca9,cca8,ccaa,c0af,c0ad,c0a3,c09f,c05d,c061,c057,c053,a2,c0ae,c0ac,c0a2,c09e,c05c,c060,c056,c052,c024,6a,c023,40,c00a,c014,39,38,c009,c013,33,32,9d,c0a1,c09d,c051,9c,c0a0,c09c,c050,3d,3c,35,2f,ff:a,b,d,10,16,17:1d,17,1e,19,18:0,1,2:403,503,603,807,808,809,80a,80b,804,805,806,401,501,601,303,203,301,201,302,202,402,502,602::h2
sig = t:303:c02f,c02b,c030,c02c,9e,c027,67,c028,6b,a3,9f,cca9,cca8,ccaa,c0af,c0ad,c0a3,c09f,c05d,c061,c057,c053,a2,c0ae,c0ac,c0a2,c09e,c05c,c060,c056,c052,c024,6a,c023,40,c00a,c014,39,38,c009,c013,33,32,9d,c0a1,c09d,c051,9c,c0a0,c09c,c050,3d,3c,35,2f,ff:a,b,d,16,17:1d,17,1e,19,18:0,1,2:403,503,603,807,808,809,80a,80b,804,805,806,401,501,601,303,203,301,201,302,202,402,502,602::
sig = t:303:c02f,c02b,c030,c02c,9e,c027,67,c028,6b,a3,9f,cca9,cca8,ccaa,c0af,c0ad,c0a3,c09f,c05d,c061,c057,c053,a2,c0ae,c0ac,c0a2,c09e,c05c,c060,c056,c052,c024,6a,c023,40,c00a,c014,39,38,c009,c013,33,32,9d,c0a1,c09d,c051,9c,c0a0,c09c,c050,3d,3c,35,2f,ff:a,b:1d,17,1e,19,18:0,1,2:::
sig = t:303:c02f,c02b,c030,c02c,9e,c027,67,c028,6b,c024,c014,c00a,a5,a3,a1,9f,6a,69,68,39,38,37,36,c032,c02e,c02a,c026,c00f,c005,9d,3d,35,c023,c013,c009,a4,a2,a0,40,3f,3e,33,32,31,30,c031,c02d,c029,c025,c00e,c004,9c,3c,2f,ff:a,b,d,f,3374:17:0,1,2:601,602,603,501,502,503,401,402,403,301,302,303,201,202,203::
sig = t:303:c02f,c02b,c030,c02c,9e,c027,67,c028,6b,c024,c014,c00a,a5,a3,a1,9f,6a,69,68,39,38,37,36,c032,c02e,c02a,c026,c00f,c005,9d,3d,35,c023,c013,c009,a4,a2,a0,40,3f,3e,33,32,31,30,c031,c02d,c029,c025,c00e,c004,9c,3c,2f,ff:a,b:17,19,1c,1b,18,1a,16,e,d,b,c,9,a:0,1,2:::

; @source lab: signatures/hellos/lab.py
; @date 2026-11-30
label = s:!:Node.js:20
sys = @unix,@win,@other
sig = t:303:1302,1303,1301,c02f,c02b,c030,c02c,9e,c027,67,c028,6b,a3,9f,cca9,cca8,ccaa,c0af,c0ad,c0a3,c09f,c05d,c061,c057,c053,a2,c0ae,c0ac,c0a2,c09e,c05c,c060,c056,c052,c024,6a,c023,40,c00a,c014,39,38,c009,c013,33,32,9d,c0a1,c09d,c051,9c,c0a0,c09c,c050,3d,3c,35,2f,ff:a,b,d,10,16,17,2b,2d,33:1d,17,1e,19,18,100,101,102,103,104:0,1,2:403,503,603,807,808,809,80a,80b,804,805,806,401,501,601,303,301,302,402,502,602:304,303:http/1.1
sig = t:303:1302,1303,1301,c02f,c02b,c030,c02c,9e,c027,67,c028,6b,a3,9f,cca9,cca8,ccaa,c0af,c0ad,c0a3,c09f,c05d,c061,c057,c053,a2,c0ae,c0ac,c0a2,c09e,c05c,c060,c056,c052,c024,6a,c023,40,c00a,c014,39,38,c009,c013,33,32,9d,c0a1,c09d,c051,9c,c0a0,c09c,c050,3d,3c,35,2f,ff:a,b,d,16,17,2b,2d,33:1d,17,1e,19,18,100,101,102,103,104:0,1,2:403,503,603,807,808,809,80a,80b,804,805,806,401,501,601,303,301,302,402,502,602:304,303:

label = s:!:OpenSSL client:3.0
sys = @unix,@win,@other
sig = t:303:1302,1303,1301,c02c,c030,9f,cca9,cca8,ccaa,c02b,c02f,9e,c024,c028,6b,c023,c027,67,c00a,c014,39,c009,c013,33,9d,9c,3d,3c,35,2f,ff:a,b,d,16,17,2b,2d,33:1d,17,1e,19,18,100,101,102,103,104:0,1,2:403,503,603,807,808,809,80a,80b,804,805,806,401,501,601,303,301,302,402,502,602:304,303,302,301:

; @source Cloudflare mitmengine, reference captures of 2016 (BSD-3-Clause)
; @date 2016
label = s:!:Opera:12.12-12.16
sys = @unix,@win,@other
sig = t:301:39,6b,6a,69,68,3d,38,37,36,35,67,40,3f,3e,3c,33,32,31,30,2f,5,4,13,d,16,10,a:5,3374,ff01:::::
sig = t:301:6b,6a,69,68,3d,39,38,37,36,35,67,40,3f,3e,3c,33,32,31,30,2f,5,4,13,d,16,10,a:5,3374,ff01:::::

; @source Cisco mercury, fingerprint_db.json.gz of 2020 (BSD-3-Clause)
; @date 2020-07
label = s:!:PHP:(as of 2019-2020)
sys = @unix,@win,@other
sig = t:303:1302,1303,1301,c02f,c02b,c030,c02c,9e,a2,a3,9f,c027,c023,c013,c009,c028,c024,c014,c00a,67,33,40,6b,38,39,9c,9d,3c,3d,2f,35,c0af,c0ad,c0a3,c09f,c0ae,c0ac,c0a2,c09e,6a,32,c0a1,c09d,c0a0,c09c,c073,c077,c4,c3,c072,c076,be,bd,88,87,45,44,c0,ba,84,41,ff:a,b,d,16,17,2b,2d,33:1d,17,1e,19,18:0,1,2:403,503,603,807,808,809,80a,80b,804,805,806,401,501,601,303,203,301,201,302,202,402,502,602:304,303,302,301:
sig = t:303:c02f,c02b,c030,c02c,9e,a2,a3,9f,c027,c023,c013,c009,c028,c024,c014,c00a,67,33,40,6b,38,39,9c,9d,3c,3d,2f,35,a5,a1,6a,69,68,37,36,a4,a0,3f,3e,32,31,30,88,87,86,85,84,45,44,43,42,41,a,ff:a,b,d,f:17,19,1c,1b,18,1a,16,e,d,b,c,9,a:0,1,2:601,602,603,501,502,503,401,402,403,301,302,303,201,202,203::
sig = t:303:c02f,c02b,c030,c02c,9e,a2,a3,9f,c027,c023,c013,c009,c028,c024,c014,c00a,67,33,40,6b,38,39,9c,9d,3c,3d,2f,35,c0af,c0ad,c0a3,c09f,c0ae,c0ac,c0a2,c09e,6a,32,c0a1,c09d,c0a0,c09c,c073,c077,c4,c3,c072,c076,be,bd,88,87,45,44,c0,ba,84,41,ff:a,b,d,16,17:1d,17,1e,19,18:0,1,2:403,503,603,807,808,809,80a,80b,804,805,806,401,501,601,303,203,301,201,302,202,402,502,602::
sig = t:303:c02f,c02b,c030,c02c,9e,a2,a3,9f,c027,c023,c013,c009,c028,c024,c014,c00a,67,33,40,6b,38,39,9c,9d,c0ae,c0ac,c0a2,c09e,32,c0a0,c09c,3c,2f,c0af,c0ad,c0a3,c09f,6a,c0a1,c09d,3d,35,cca9,cca8,ccaa,c073,c077,c4,c3,c072,c076,be,bd,88,87,45,44,c0,ba,84,41,ff:a,b,d,16,17:1d,17,19,18:0,1,2:601,602,603,501,502,503,401,402,403,301,302,303,201,202,203::

label = s:!:Python:(as of 2019-2020)
sys = @unix,@win,@other
sig = t:301:39,33,35,2f,ff::::::
sig = t:301:39,38,33,32,16,13,35,2f,a,ff::::::
sig = t:301:39,38,35,16,13,a,9a,99,96,33,32,2f,5,ff::::::
sig = t:301:c00a,c014,39,c009,c013,33,35,2f,ff:a,b,16,17:1d,17,1e,19,18:0,1,2:::
sig = t:301:c014,c00a,39,c013,c009,33,88,45,35,2f,84,41,ff:a,b:1d,17,18:0:::
sig = t:302:c014,c00a,c00f,c005,39,38,37,36,c013,c009,c00e,c004,33,32,31,30,88,87,86,85,45,44,43,42,35,2f,84,41,ff:a,b,f:17,19,1c,1b,18,1a,16,e,d,b,c,9,a:0,1,2:::
sig = t:303:1301,1302,c02c,c02b,c030,9d,c02e,c032,9f,a3,c02f,9c,c02d,c031,9e,a2,c024,c028,3d,c026,c02a,6b,6a,c00a,c014,35,c005,c00f,39,38,c023,c027,3c,c025,c029,67,40,c009,c013,2f,c004,c00e,33,32:5,a,b,d,11,17,2b,2d,32,33,ff01:17,18,19,9,a,b,c,d,e,16,100,101,102,103,104:0:403,503,603,804,805,806,809,80a,80b,401,501,601,402,303,301,302,203,201,202:304,303,302,301:
sig = t:303:1302,1303,1301,1304,c02c,c030,c02b,c02f,cca9,cca8,a3,9f,a2,9e,ccaa,c0af,c0ad,c024,c028,c00a,c014,c0a3,c09f,6b,6a,39,38,c0ae,c0ac,c023,c027,c009,c013,c0a2,c09e,67,40,33,32,9d,9c,c0a1,c09d,c0a0,c09c,3d,3c,35,2f,ff:a,b,d,16,17,2b,2d,33:1d,17,1e,19,18:0,1,2:403,503,603,807,808,809,80a,80b,804,805,806,401,501,601,303,203,301,201,302,202,402,502,602:304,303,302,301:
sig = t:303:1302,1303,1301,1304,c02c,c030,cca9,cca8,c0ad,c02b,c02f,c0ac,c023,c027,c00a,c014,c009,c013,9d,c09d,9c,c09c,3d,3c,35,2f,9f,ccaa,c09f,9e,c09e,6b,67,39,33,ff:a,b,d,16,17,2b,2d,33:1d,17,1e,19,18:0,1,2:403,503,603,807,808,809,80a,80b,804,805,806,401,501,601,303,203,301,201,302,202,402,502,602:304,303,302,301:
sig = t:303:1302,1303,1301,c024,c028,3d,6b,6a,c00a,c014,35,39,38,c023,c027,3c,67,40,c009,c013,2f,33,32,c02c,c02b,c030,9d,9f,a3,c02f,9c,9e,a2,ff:a,b,d,16,17,2b,2d,33:1d,17,1e,19,18:0,1,2:403,503,603,807,808,809,80a,80b,804,805,806,401,501,601,303,203,301,201,302,202,402,502,602:304,303,302,301:
sig = t:303:1302,1303,1301,c02b,c02f,c02c,c030,c00a,c009,c013,c014,9c,9d,2f,35,ff:a,b,d,10,16,17,2b,2d,33:1d,17,1e,19,18:0,1,2:403,503,603,807,808,809,80a,80b,804,805,806,401,501,601,303,203,301,201,302,202,402,502,602:304,303,302,301:h2,http/1.1
sig = t:303:1302,1303,1301,c02c,c030,9f,cca9,cca8,ccaa,c02b,c02f,9e,c024,c028,6b,c023,c027,67,c00a,c014,39,c009,c013,33,9d,9c,3d,3c,35,2f,ff:a,b,d,16,17,2b,2d,31,33:1d,17,1e,19,18:0,1,2:403,503,603,807,808,809,80a,80b,804,805,806,401,501,601,303,203,301,201,302,202,402,502,602:304,303,302,301:
sig = t:303:1302,1303,1301,c02c,c030,9f,cca9,cca8,ccaa,c02b,c02f,9e,c024,c028,6b,c023,c027,67,c00a,c014,39,c009,c013,33,9d,9c,3d,3c,35,2f,ff:a,b,d,16,17,2b,2d,33:1d,17,1e,19,18:0,1,2:403,503,603,807,808,809,80a,80b,804,805,806,401,501,601,303,203,301,201,302,202,402,502,602:304,303,302:
sig = t:303:1302,1303,1301,c02c,c030,c02b,c02f,9f,9e,c0af,c0ad,c024,c028,c00a,c014,c0a3,c09f,6b,39,c0ae,c0ac,c023,c027,c009,c013,c0a2,c09e,67,33,9d,9c,c0a1,c09d,c0a0,c09c,3d,3c,35,2f,ff:a,b,d,16,17,2b,2d,33:1d,17,1e,19,18:0,1,2:403,503,603,807,808,809,80a,80b,804,805,806,401,501,601,303,203,301,201,302,202,402,502,602:304,303,302,301:
sig = t:303:1302,1303,1301,c02c,c030,c02b,c02f,a3,9f,a2,9e,c0af,c0ad,c024,c028,c00a,c014,c0a3,c09f,6b,6a,39,38,c0ae,c0ac,c023,c027,c009,c013,c0a2,c09e,67,40,33,32,cca9,cca8,c05d,c061,c05c,c060,c073,c077,c072,c076,ccaa,c057,c053,c056,c052,c4,c3,be,bd,88,87,45,44,9d,9c,c0a1,c09d,c0a0,c09c,3d,3c,35,2f,c051,c050,c0,ba,84,41,ff:a,b,d,16,17,2b,2d,33:1d,17,1e,19,18:0,1,2:403,503,603,807,808,809,80a,80b,804,805,806,401,501,601,303,203,301,201,302,202,402,502,602:304,303,302,301:
sig = t:303:1302,1303,1301,c02c,c030,c02b,c02f,cca9,cca8,9f,9e,ccaa,c0af,c0ad,c024,c028,c00a,c014,c0a3,c09f,6b,39,c0ae,c0ac,c023,c027,c009,c013,c0a2,c09e,67,33,9d,9c,c0a1,c09d,c0a0,c09c,3d,3c,35,2f,ff:a,b,d,16,17,2b,2d,33:17:0,1,2:403,503,603,807,808,809,80a,80b,804,805,806,401,501,601,303,203,301,201,302,202,402,502,602:304,303,302,301:
sig = t:303:1302,1303,1301,c02c,c030,c02b,c02f,cca9,cca8,9f,9e,ccaa,c0af,c0ad,c0ae,c0ac,c024,c028,c023,c027,c00a,c014,c009,c013,c0a3,c09f,c0a2,c09e,6b,67,39,33,9d,9c,c0a1,c09d,c0a0,c09c,3d,3c,35,2f,ff:a,b,d,10,16,17,2b,2d,33:1d,17,1e,19,18:0,1,2:403,503,603,807,808,809,80a,80b,804,805,806,401,501,601,303,203,301,201,302,202,402,502,602:304,303:http/1.1
sig = t:303:1302,1303,1301,c02c,c030,c02b,c02f,cca9,cca8,9f,9e,ccaa,c0af,c0ad,c0ae,c0ac,c024,c028,c023,c027,c00a,c014,c009,c013,c0a3,c09f,c0a2,c09e,6b,67,39,33,9d,9c,c0a1,c09d,c0a0,c09c,3d,3c,35,2f,ff:a,b,d,16,17,2b,2d,31,33:1d,17,1e,19,18:0,1,2:403,503,603,807,808,809,80a,80b,804,805,806,401,501,601,303,203,301,201,302,202,402,502,602:304,303,302,301:
sig = t:303:1302,1303,1301,c02c,c030,c02b,c02f,cca9,cca8,9f,9e,ccaa,c0af,c0ad,c0ae,c0ac,c024,c028,c023,c027,c00a,c014,c009,c013,c0a3,c09f,c0a2,c09e,6b,67,39,33,9d,9c,c0a1,c09d,c0a0,c09c,3d,3c,35,2f,ff:a,b,d,16,17,2b,2d,33:1d,17,1e,19,18:0,1,2:403,503,603,807,808,809,80a,80b,804,805,806,401,501,601,303,203,301,201,302,202,402,502,602:304,303,302,301:
sig = t:303:1302,1303,1301,c02c,c030,c02b,c02f,cca9,cca8,a3,9f,a2,9e,ccaa,c0af,c0ad,c024,c028,c00a,c014,c0a3,c09f,6b,6a,39,38,c0ae,c0ac,c023,c027,c009,c013,c0a2,c09e,67,40,33,32,9d,9c,c0a1,c09d,c0a0,c09c,3d,3c,35,2f,ff:a,b,d,16,17,2b,2d,33:17:0,1,2:403,503,603,807,808,809,80a,80b,804,805,806,401,501,601,303,203,301,201,302,202,402,502,602:304,303,302,301:
sig = t:303:1302,1303,1301,c02c,c030,c02b,c02f,cca9,cca8,a3,9f,a2,9e,ccaa,c0af,c0ad,c024,c028,c00a,c014,c0a3,c09f,6b,6a,39,38,c0ae,c0ac,c023,c027,c009,c013,c0a2,c09e,67,40,33,32,9d,9c,c0a1,c09d,c0a0,c09c,3d,3c,35,2f,ff:a,b,d,16,17,2b,2d,33:1d,17,1e,19,18:0,1,2:403,503,603,807,808,809,80a,80b,804,805,806,401,501,601,303,203,301,201,302,202,402,502,602:304,303,302,301:
sig = t:303:1302,1303,1301,c02c,c030,cca9,cca8,c02b,c02f,ff:a,b,d,16,17,2b,2d,33:1d,17,1e,19,18:0,1,2:403,503,603,807,808,809,80a,80b,804,805,806,401,501,601,303,203,301,201,302,202,402,502,602:304,303:
sig = t:303:1302,1303,1301,c030,c02c,c028,c024,c014,c00a,a3,9f,6b,6a,39,38,88,87,9d,3d,35,84,c02f,c02b,c027,c023,c013,c009,a2,9e,67,40,33,32,9a,99,45,44,9c,3c,2f,96,41,7,ff:a,b,d,16,17,2b,2d,33:1d,17,1e,19,18:0,1,2:403,503,603,807,808,809,80a,80b,804,805,806,401,501,601,303,203,301,201,302,202,402,502,602:304,303,302,301:
sig = t:303:c02b,c02c,c02f,c030,c013,c014,9c,9d,2f,35,ff:a,b,d,f,10:17,19,1c,1b,18,1a,16,e,d,b,c,9,a:0,1,2:601,602,603,501,502,503,401,402,403,301,302,303,201,202,203::h2,http/1.1
sig = t:303:c02b,c02c,c02f,c030,c023,c027,c024,c028,9e,a2,67,40,a3,6b,6a,c013,c009,c014,c00a,32,33,39,9c,a4,c02d,9d,a5,c02e,3c,3e,c025,3d,68,c026,2f,30,c004,35,36,c005,9f,a0,c031,a1,c032,3f,c029,69,c02a,31,c00e,37,c00f,a,ff:a,b,d,f:17,19,1c,1b,18,1a,16,e,d,b,c,9,a:0,1,2:601,602,603,501,502,503,401,402,403,301,302,303,201,202,203::
sig = t:303:c02b,c02f,c02c,c030,c013,c014,9c,9d,2f,35,a,ff:a,b,d,f,10:17,19,1c,1b,18,1a,16,e,d,b,c,9,a:0,1,2:601,602,603,501,502,503,401,402,403,301,302,303,201,202,203::h2,http/1.1
sig = t:303:c02c,c02b,c024,c023,c00a,c009,c030,c02f,c028,c027,c014,c013,9d,9c,3d,3c,35,2f,c008,c012,a,ff:a,b,d,f,10:17,19,1c,1b,18,1a,16,e,d,b,c,9,a:0,1,2:601,602,603,501,502,503,401,402,403,301,302,303,201,202,203::h2,http/1.1
sig = t:303:c02c,c02b,c024,c023,c00a,c009,c030,c02f,c028,c027,c014,c013,9d,9c,3d,3c,35,2f,c008,c012,a,ff:a,b,d,f:17,19,1c,1b,18,1a,16,e,d,b,c,9,a:0,1,2:601,602,603,501,502,503,401,402,403,301,302,303,201,202,203::
sig = t:303:c02c,c02b,c024,c023,c00a,c009,c030,c02f,c028,c027,c014,c013,ff:a,b,d,f,10:17,19,1c,1b,18,1a,16,e,d,b,c,9,a:0,1,2:601,602,603,501,502,503,401,402,403,301,302,303,201,202,203::h2,http/1.1
sig = t:303:c02c,c02b,c024,c023,c00a,c009,c030,c02f,c028,c027,c014,c013,ff:a,b,d,f:17,19,1c,1b,18,1a,16,e,d,b,c,9,a:0,1,2:601,602,603,501,502,503,401,402,403,301,302,303,201,202,203::
sig = t:303:c02c,c030,a3,9f,cca9,cca8,ccaa,c0af,c0ad,c0a3,c09f,c02b,c02f,a2,9e,c0ae,c0ac,c0a2,c09e,c024,c028,6b,6a,c073,c077,c4,c3,c023,c027,67,40,c072,c076,be,bd,c00a,c014,39,38,88,87,c009,c013,33,32,9a,99,45,44,9d,c0a1,c09d,9c,c0a0,c09c,3d,c0,3c,ba,35,84,2f,96,41,7,ff:a,b,d,16,17:1d,17,19,18:0,1,2:601,602,603,501,502,503,401,402,403,301,302,303,201,202,203::
sig = t:303:c02c,c030,c02b,c02f,9f,9e,c0af,c0ad,c024,c028,c00a,c014,c0a3,c09f,6b,39,c0ae,c0ac,c023,c027,c009,c013,c0a2,c09e,67,33,9d,9c,c0a1,c09d,c0a0,c09c,3d,3c,35,2f,ff:a,b,d,16,17:17:0,1,2:403,503,603,807,808,809,80a,80b,804,805,806,401,501,601,303,203,301,201,302,202,402,502,602::
sig = t:303:c02c,c030,c02b,c02f,cca9,cca8,a3,9f,a2,9e,ccaa,c0af,c0ad,c024,c028,c00a,c014,c0a3,c09f,6b,6a,39,38,c0ae,c0ac,c023,c027,c009,c013,c0a2,c09e,67,40,33,32,c05d,c061,c05c,c060,c073,c077,c072,c076,c057,c053,c056,c052,c4,c3,be,bd,88,87,45,44,9d,9c,c0a1,c09d,c0a0,c09c,3d,3c,35,2f,c051,c050,c0,ba,84,41,ff:a,b,d,16,17:1d,17,1e,19,18:0,1,2:403,503,603,807,808,809,80a,80b,804,805,806,401,501,601,303,203,301,201,302,202,402,502,602::
sig = t:303:c02c,c030,cca9,cca8,c0ad,c02b,c02f,c0ac,c023,c027,c00a,c014,c009,c013,9d,c09d,9c,c09c,3d,3c,35,2f,9f,ccaa,c09f,9e,c09e,6b,67,39,33,ff:a,b,d,16,17:1d,17,1e,19,18:0,1,2:403,503,603,807,808,809,80a,80b,804,805,806,401,501,601,303,203,301,201,302,202,402,502,602::
sig = t:303:c030,c02c,c028,c024,c014,c00a,9f,6b,39,cca9,cca8,ccaa,ff85,c4,88,81,9d,3d,35,c0,84,c02f,c02b,c027,c023,c013,c009,9e,67,33,be,45,9c,3c,2f,ba,41,ff:a,b,d:1d,17,18:0:601,603,efef,501,503,401,403,eeee,eded,301,303,201,203::
sig = t:303:c030,c02c,c028,c024,c014,c00a,a5,a1,9f,6b,69,68,39,37,36,88,86,85,c032,c02e,c02a,c026,c00f,c005,9d,3d,35,84,c02f,c02b,c027,c023,c013,c009,a4,a0,9e,67,3f,3e,33,31,30,45,43,42,c031,c02d,c029,c025,c00e,c004,9c,3c,2f,41,ff:a,b,d,f:17,19,1c,1b,18,1a,16,e,d,b,c,9,a:0,1,2:601,602,603,501,502,503,401,402,403,301,302,303,201,202,203::
sig = t:303:c030,c02c,c02f,c02b,9f,9e,c028,c024,c014,c00a,6b,39,c027,c023,c013,c009,67,33,cca9,cca8,ccaa,c4,88,be,45,c012,c008,16,9d,9c,3d,35,3c,2f,c0,84,ba,41,a,ff:a,b,d:1d,17,18:0:601,603,efef,501,503,401,403,eeee,eded,301,303,201,203::
sig = t:303:c030,c02c,c02f,c02b,c028,c024,c027,c023,9d,9c,3c,ff:a,b,d,f:17,19,1c,1b,18,1a,16,e,d,b,c,9,a:0,1,2:601,602,603,501,502,503,401,402,403,301,302,303,201,202,203::
sig = t:303:c030,c02c,c02f,c02b,c032,c02e,c031,c02d,a5,a1,a4,a0,c028,c024,c02a,c026,c00f,c005,c027,c023,c029,c025,c00e,c004,69,68,37,36,3f,3e,31,30,9d,9c,3d,35,3c,ff:a,b,d,f:17,19,1c,1b,18,1a,16,e,d,b,c,9,a:0,1,2:601,602,603,501,502,503,401,402,403,301,302,303,201,202,203::
sig = t:303:c030,c02c,c02f,c02b,cc14,cc13,9f,9e,cc15,c032,c02e,c031,c02d,c028,c024,c014,c00a,c02a,c026,c00f,c005,c027,c023,c013,c009,c029,c025,c00e,c004,6b,39,67,33,9d,9c,3d,35,3c,2f,ff:a,b,d:e,d,19,1c,b,c,1b,18,9,a,1a,16,17,8,6,7,14,15,4,5,12,13,1,2,3,f,10,11:0,1,2:601,602,603,efef,501,502,503,401,402,403,eeee,eded,301,302,303,201,202,203::
sig = t:303:c030,c02c,c02f,c02b,cca9,cca8,9f,9e,ccaa,c028,c024,c014,c00a,6b,39,c027,c023,c013,c009,67,33,9d,9c,3d,35,3c,2f,ff:a,b,d:1d,17,18:0:601,603,efef,501,503,401,403,eeee,eded,301,303,201,203::
sig = t:303:c030,c02c,c02f,c02b,cca9,cca8,9f,9e,ccaa,c028,c024,c014,c00a,6b,39,c027,c023,c013,c009,67,33,c4,88,be,45,9d,9c,3d,35,3c,2f,c0,84,ba,41,ff:a,b,d:1d,17,18:0:601,603,efef,501,503,401,403,eeee,eded,301,303,201,203::
sig = t:303:c030,c02c,c02f,c02b,cca9,cca8,9f,9e,ccaa,c028,c024,c014,c00a,c027,c023,c013,c009,6b,39,67,33,9d,9c,3d,35,3c,2f,ff:a,b,d:1d,17,18:0:601,603,efef,501,503,401,403,eeee,eded,301,303,201,203::
sig = t:303:c030,c02c,c02f,c02b,ff:a,b,d,f:17,19,1c,1b,18,1a,16,e,d,b,c,9,a:0,1,2:601,602,603,501,502,503,401,402,403,301,302,303,201,202,203::
sig = t:303:c030,c02c,c032,c02e,c02f,c02b,c031,c02d,a3,9f,a2,9e,c028,c024,c014,c00a,c02a,c026,c00f,c005,6b,6a,39,38,c027,c023,c013,c009,c029,c025,c00e,c004,67,40,33,32,cc14,cc13,c012,c008,c00d,c003,cc15,c4,c3,88,87,be,bd,45,44,16,13,9d,9c,3d,35,3c,2f,c0,84,ba,41,a,ff:a,b,d:e,d,19,1c,b,c,1b,18,9,a,1a,16,17,8,6,7,14,15,4,5,12,13,1,2,3,f,10,11:0,1,2:601,602,603,efef,501,502,503,401,402,403,eeee,eded,301,302,303,201,202,203::
sig = t:303:c030,c02c,c032,c02e,c02f,c02b,c031,c02d,a5,a3,a1,9f,a4,a2,a0,9e,c028,c024,c014,c00a,c02a,c026,c00f,c005,6b,6a,69,68,39,38,37,36,c027,c023,c013,c009,c029,c025,c00e,c004,67,40,3f,3e,33,32,31,30,9d,9c,3d,35,3c,2f,ff:a,b,d,f:17,19,1c,1b,18,1a,16,e,d,b,c,9,a:0,1,2:601,602,603,501,502,503,401,402,403,301,302,303,201,202,203::
sig = t:303:c030,c02c,c032,c02e,c02f,c02b,c031,c02d,cc14,cc13,a3,9f,a2,9e,cc15,c028,c024,c014,c00a,c02a,c026,c00f,c005,6b,6a,39,38,c027,c023,c013,c009,c029,c025,c00e,c004,67,40,33,32,9d,9c,3d,35,3c,2f,ff:a,b,d:e,d,19,1c,b,c,1b,18,9,a,1a,16,17,8,6,7,14,15,4,5,12,13,1,2,3,f,10,11:0,1,2:601,602,603,efef,501,502,503,401,402,403,eeee,eded,301,302,303,201,202,203::
sig = t:303:c030,c02c,c032,c02e,c02f,c02b,c031,c02d,cc14,cc13,a3,9f,a2,9e,cc15,c028,c024,c014,c00a,c02a,c026,c00f,c005,6b,6a,39,38,c027,c023,c013,c009,c029,c025,c00e,c004,67,40,33,32,c4,c3,88,87,be,bd,45,44,9d,9c,3d,35,3c,2f,c0,84,ba,41,ff:a,b,d:e,d,19,1c,b,c,1b,18,9,a,1a,16,17,8,6,7,14,15,4,5,12,13,1,2,3,f,10,11:0,1,2:601,602,603,efef,501,502,503,401,402,403,eeee,eded,301,302,303,201,202,203::
sig = t:303:ff,c02c,c030,c02b,c02f,9f,9e,c024,c028,c00a,c014,6b,39,c023,c027,c009,c013,67,33,9d,9c,3d,3c,35,2f:5,a,b,d,12,17:17,18,19:0:401,201,501,601,403,203,503,603::

; @source lab: signatures/hellos/lab.py
; @date 2026-11-30
label = s:!:Python:3.11
sys = @unix,@win,@other
sig = t:303:1302,1303,1301,c02c,c030,c02b,c02f,cca9,cca8,c024,c028,c023,c027,9f,9e,6b,67,ff:a,b,d,10,16,17,2b,2d,31,33:1d,17,1e,19,18,100,101,102,103,104:0,1,2:403,503,603,807,808,809,80a,80b,804,805,806,401,501,601,303,301,302,402,502,602:304,303:http/1.1
sig = t:303:1302,1303,1301,c02c,c030,c02b,c02f,cca9,cca8,c024,c028,c023,c027,9f,9e,6b,67,ff:a,b,d,10,16,17,2b,2d,33:1d,17,1e,19,18,100,101,102,103,104:0,1,2:403,503,603,807,808,809,80a,80b,804,805,806,401,501,601,303,301,302,402,502,602:304,303:http/1.1
sig = t:303:1302,1303,1301,c02c,c030,c02b,c02f,cca9,cca8,c024,c028,c023,c027,9f,9e,6b,67,ff:a,b,d,16,17,2b,2d,33:1d,17,1e,19,18,100,101,102,103,104:0,1,2:403,503,603,807,808,809,80a,80b,804,805,806,401,501,601,303,301,302,402,502,602:304,303:

; @source Cisco mercury, fingerprint_db.json.gz of 2020 (BSD-3-Clause)
; @date 2020-07
label = s:!:Ruby:(as of 2019-2020)
sys = @unix,@win,@other
sig = t:303:c02b,c02f,c02c,c030,9e,9f,c023,c027,c009,c013,c024,c028,c00a,c014,67,6b,33,39,9c,9d,3c,3d,2f,35,c007,c011,5,ff:a,b,d:1d,17,18:0:601,603,efef,501,503,401,403,eeee,eded,301,303,201,203::
sig = t:303:c02b,c02f,c02c,c030,9e,9f,c023,c027,c009,c013,c024,c028,c00a,c014,67,6b,33,39,9c,9d,3c,3d,2f,35,ff:a,b,d:1d,17,18:0:601,603,efef,501,503,401,403,eeee,eded,301,303,201,203::
sig = t:303:c02b,c02f,c02c,c030,9e,a2,9f,a3,c023,c027,c009,c013,c024,c028,c00a,c014,67,6b,33,39,40,6a,32,38,9c,9d,3c,3d,2f,35,c007,c011,5,ff:a,b,d,f:17,19,1c,1b,18,1a,16,e,d,b,c,9,a:0,1,2:601,602,603,501,502,503,401,402,403,301,302,303,201,202,203::
sig = t:303:c02b,c02f,c02c,c030,9e,a2,9f,a3,c023,c027,c009,c013,c024,c028,c00a,c014,67,6b,33,39,40,6a,32,38,9c,9d,3c,3d,2f,35,c007,c011,5,ff:a,b,d,f:e,d,19,b,c,18,9,a,16,17,8,6,7,14,15,4,5,12,13,1,2,3,f,10,11:0,1,2:601,602,603,501,502,503,401,402,403,301,302,303,201,202,203::
sig = t:303:c02b,c02f,c02c,c030,9e,a2,9f,a3,c023,c027,c009,c013,c024,c028,c00a,c014,67,6b,33,39,40,6a,32,38,9c,9d,3c,3d,2f,35,c007,c011,5,ff:a,b,d:e,d,19,1c,b,c,1b,18,9,a,1a,16,17,8,6,7,14,15,4,5,12,13,1,2,3,f,10,11:0,1,2:601,602,603,efef,501,502,503,401,402,403,eeee,eded,301,302,303,201,202,203::
sig = t:303:c02b,c02f,c02c,c030,9e,a2,9f,a3,c023,c027,c009,c013,c024,c028,c00a,c014,67,6b,33,39,40,6a,32,38,9c,9d,3c,3d,2f,35,ff:a,b,d,f:17,19,1c,1b,18,1a,16,e,d,b,c,9,a:0,1,2:601,602,603,501,502,503,401,402,403,301,302,303,201,202,203::
sig = t:303:cca9,cca8,c02b,c02f,c02c,c030,9e,9f,c023,c027,c009,c028,c013,c024,c00a,c014,67,33,6b,39,9c,9d,3c,3d,2f,35,ff:a,b,d,16,17:1d,17,19,18:0,1,2:601,602,603,501,502,503,401,402,403,301,302,303,201,202,203::

label = s:!:Safari:(as of 2019-2020)
sys = macOS
sig = t:301:2f,33,35,39,c009,c00a,c013,c014,5600:5,a,b,10,12,17,3374,ff01:1d,17,18,19:0:::h2,h2-16,h2-15,h2-14,spdy/3.1,spdy/3,http/1.1
sig = t:301:2f,33,35,39,c009,c00a,c013,c014,5600:5,a,b,12,17,ff01:1d,17,18,19:0:::
sig = t:301:2f,33,35,39,c009,c00a,c013,c014,5600:5,a,b,12,17,ff01:1d,17,18:0:::
sig = t:301:c00a,c009,c014,c013,35,2f,c008,c012,a,5600:5,a,b,12,17,ff01:1d,17,18,19:0:::
sig = t:303:1301,1302,1303,c02c,c02b,c024,c023,c00a,c009,cca9,c030,c02f,c028,c027,c014,c013,cca8,9d,9c,3d,3c,35,2f,c008,c012,a,5600:5,a,b,d,10,12,17,2b,2d,33,ff01:1d,17,18,19:0:403,804,401,503,203,805,805,501,806,601,201:304,303,302,301:h2,http/1.1
sig = t:303:c02c,c02b,c024,c023,c00a,c009,cca9,c030,c02f,c028,c027,c014,c013,cca8,9d,9c,3d,3c,35,2f,c008,c012,a,9f,9e,6b,67,39,33,16:5,a,b,d,10,12,17,3374,ff01:1d,17,18,19:0:403,804,401,503,203,805,805,501,806,601,201::h2,h2-16,h2-15,h2-14,spdy/3.1,spdy/3,http/1.1
sig = t:303:c02c,c02b,c024,c023,c00a,c009,cca9,c030,c02f,c028,c027,c014,c013,cca8,9d,9c,3d,3c,35,2f,c008,c012,a::::::
sig = t:303:c02c,c02b,c024,c023,c00a,c009,cca9,c030,c02f,c028,c027,c014,c013,cca8,c008,c012,9d,9c,3d,3c,35,2f,a:5,a,b,d,10,12,17,3374,ff01:1d,17,18,19:0:403,804,401,503,805,501,806,601,201::h2,h2-16,h2-15,h2-14,spdy/3.1,spdy/3,http/1.1
sig = t:303:c02c,c02b,c024,c023,c00a,c009,cca9,c030,c02f,c028,c027,c014,c013,cca8,c008,c012,9d,9c,3d,3c,35,2f,a:5,a,b,d,10,12,17,3374,ff01:1d,17,18:0:403,804,401,503,805,501,806,601,201::h2,h2-16,h2-15,h2-14,spdy/3.1,spdy/3,http/1.1
sig = t:303:cca9,cca8,c02b,c02f,c02c,c030,c013,c014,9c,9d,2f,35,a:5,a,b,d,12,17,ff01:1d,17,18:0:403,804,401,503,805,501,806,601,201::
sig = t:303:ff,c024,c023,c00a,c009,c008,c028,c027,c014,c013,c012,c026,c025,c005,c004,c003,c02a,c029,c00f,c00e,c00d,6b,67,39,33,16,3d,3c,35,2f,a,c007,c011,c002,c00c,5,4:a,b,d:17,18,19:0:501,401,201,403,203::
sig = t:303:ff,c02c,c02b,c024,c023,c00a,c009,c008,c030,c02f,c028,c027,c014,c013,c012,9d,9c,3d,3c,35,2f,a:5,a,b,d,10,12,3374:17,18,19:0:501,401,201,503,403,203::h2,h2-16,h2-15,h2-14,spdy/3.1,spdy/3,http/1.1
sig = t:303:ff,c02c,c02b,c024,c023,c00a,c009,c008,c030,c02f,c028,c027,c014,c013,c012,9d,9c,3d,3c,35,2f,a:a,b,d,10,3374:17,18,19:0:501,401,201,503,403,203::h2,h2-16,h2-15,h2-14,spdy/3.1,spdy/3,http/1.1
sig = t:303:ff,c02c,c02b,c024,c023,c00a,c009,c008,c030,c02f,c028,c027,c014,c013,c012,9d,9c,3d,3c,35,2f,a:a,b,d:17,18,19:0:501,401,201,503,403,203::

; @source curl-impersonate, tests/signatures (MIT); lab: signatures/hellos/lab.py
; @date 2026-11-30
label = s:!:Safari:15.3-15.4
sys = macOS
sig = t:303:g,1301,1302,1303,c02c,c02b,cca9,c030,c02f,cca8,c024,c023,c00a,c009,c028,c027,c014,c013,9d,9c,3d,3c,35,2f,c008,c012,a:g,5,a,b,d,10,12,17,2b,2d,33,ff01:g,1d,17,18,19:0:403,804,401,503,203,805,805,501,806,601,201:g,304,303,302,301:h2,http/1.1

label = s:!:Safari:15.4-17.x
sys = macOS
sig = t:303:g,1301,1302,1303,c02c,c02b,cca9,c030,c02f,cca8,c00a,c009,c014,c013,9d,9c,35,2f,c008,c012,a:g,5,a,b,d,10,12,17,1b,2b,2d,33,ff01:g,1d,17,18,19:0:403,804,401,503,203,805,805,501,806,601,201:g,304,303,302,301:h2,http/1.1

label = s:!:Safari:17.3-25.x
sys = macOS
sig = t:303:g,1301,1302,1303,c02c,c02b,cca9,c030,c02f,cca8,c00a,c009,c014,c013,9d,9c,35,2f,c008,c012,a:g,5,a,b,d,10,12,17,1b,2b,2d,33,ff01:g,1d,17,18,19:0:403,804,401,503,805,805,501,806,601,201:g,304,303,302,301:h2,http/1.1

label = s:!:Safari:18.5 or newer
sys = macOS
sig = t:303:g,1302,1303,1301,c02c,c02b,cca9,c030,c02f,cca8,c00a,c009,c014,c013,9d,9c,35,2f,c008,c012,a:g,5,a,b,d,10,12,17,1b,2b,2d,33,ff01:g,11ec,1d,17,18,19:0:403,804,401,503,805,805,501,806,601,201:g,304,303:h2,http/1.1

label = s:!:Safari:18.5-26.x
sys = macOS
sig = t:303:g,1301,1302,1303,c02c,c02b,cca9,c030,c02f,cca8,c00a,c009,c014,c013,9d,9c,35,2f,c008,c012,a:g,5,a,b,d,10,12,17,1b,2b,2d,33,ff01:g,1d,17,18,19:0:403,804,401,503,805,805,501,806,601,201:g,304,303:h2,http/1.1

; @source Cloudflare mitmengine, reference captures of 2016 (BSD-3-Clause)
; @date 2016
label = s:!:Safari:5.1
sys = macOS
sig = t:301:c00a,c009,c007,c008,c013,c014,c011,c012,c004,c005,c002,c003,c00e,c00f,c00c,c00d,2f,5,4,35,a,9,3,8,6,32,33,38,39,16,15,14,13,12,11:a,b:17,18,19:0:::

label = s:!:Safari:6.0
sys = macOS
sig = t:301:c00a,c009,c007,c008,c013,c014,c011,c012,c004,c005,c002,c003,c00e,c00f,c00c,c00d,2f,5,4,35,a,32,33,38,39,16,13:a,b:17,18,19:0:::
sig = t:303:ff,c024,c023,c00a,c009,c007,c008,c028,c027,c014,c013,c011,c012,c026,c025,c02a,c029,c004,c005,c002,c003,c00e,c00f,c00c,c00d,3d,3c,2f,5,4,35,a,67,6b,33,39,16,c006,c010,c001,c00b,3b,2,1:a,b,d:17,18,19:0:501,401,201,403,203::

label = s:!:Safari:6.2
sys = macOS
sig = t:301:ff,c00a,c009,c007,c008,c014,c013,c011,c012,c004,c005,c002,c003,c00e,c00f,c00c,c00d,2f,5,4,35,a,33,39,16:a,b:17,18,19:0:::

label = s:!:Safari:7.0-7.1
sys = macOS
sig = t:303:ff,c024,c023,c00a,c009,c007,c008,c028,c027,c014,c013,c011,c012,c026,c025,c02a,c029,c005,c004,c002,c003,c00f,c00e,c00c,c00d,3d,3c,2f,5,4,35,a,67,6b,33,39,16:a,b,d:17,18,19:0:501,401,201,403,203::

label = s:!:Safari:8.3
sys = macOS
sig = t:303:ff,c024,c023,c00a,c009,c008,c028,c027,c014,c013,c012,c026,c025,c005,c004,c003,c02a,c029,c00f,c00e,c00d,6b,67,39,33,16,3d,3c,35,2f,a,c007,c011,c002,c00c,5,4:a,b,d,3374:17,18,19:0:501,401,201,403,203::

label = s:!:Safari:9.1
sys = macOS
sig = t:303:ff,c02c,c02b,c024,c023,c00a,c009,c008,c030,c02f,c028,c027,c014,c013,c012,9d,9c,3d,3c,35,2f,a,c007,c011,5,4:5,a,b,d,10,12,3374:17,18,19:0:501,401,201,503,403,203::h2,h2-16,h2-15,h2-14,spdy/3.1,spdy/3,http/1.1

; @source Cisco mercury, fingerprint_db.json.gz of 2020 (BSD-3-Clause)
; @date 2020-07
label = s:!:Thunderbird:(as of 2019-2020)
sys = @unix,@win,@other
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,2f,35,a:5,a,b,d,17,1c,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303,302,301:
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,2f,35,a:5,a,b,d,17,1c,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303:
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,9c,9d,2f,35,a:5,a,b,d,17,1c,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303:
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c013,c014,2f,35,a:5,a,b,d,17,2b,2d,33,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:7f17,303,302,301:
sig = t:303:c02b,c02f,c00a,c009,c013,c014,33,39,2f,35,a:5,a,b,d,ff01:17,18,19:0:401,501,601,201,403,503,603,203,402,202::
sig = t:303:c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,2f,35,a:5,a,b,d,17,ff01,ff03:1d,17,18,19:0:403,503,603,804,805,806,401,501,601,203,201::
sig = t:303:c02b,c02f,cca9,cca8,c02c,c030,c00a,c009,c013,c014,33,39,2f,35,a:5,a,b,d,17,ff01:1d,17,18,19:0:403,503,603,804,805,806,401,501,601,203,201::

; @source curl-impersonate, tests/signatures (MIT); lab: signatures/hellos/lab.py
; @date 2026-11-30
label = s:!:Tor Browser:14.5
sys = @unix,@win,@other
sig = t:303:1301,1303,1302,c02b,c02f,cca9,cca8,c02c,c030,c013,c014,9c,9d,2f,35:5,a,b,d,10,17,1c,22,2b,33,fe0d,ff01:1d,17,18,19,100,101:0:403,503,603,804,805,806,401,501,601,203,201:304,303:h2,http/1.1

; @source Cisco mercury, fingerprint_db.json.gz of 2020 (BSD-3-Clause)
; @date 2020-07
label = s:!:Wget:(as of 2019-2020)
sys = @unix,@win,@other
sig = t:303:1302,1303,1301,1304,c02c,cca9,c0ad,c00a,c02b,c0ac,c009,c030,cca8,c014,c02f,c013,9d,c09d,35,9c,c09c,2f,9f,ccaa,c09f,39,9e,c09e,33:5,a,b,d,1c,2b,2d,31,33,ff01:17,18,19,1d,100,101,102,103,104:0:401,809,804,403,807,501,80a,805,503,601,80b,806,603,201,203:304,303,302,301:
sig = t:303:1302,1303,1301,c02c,c030,a3,9f,cca9,cca8,ccaa,c0af,c0ad,c0a3,c09f,c05d,c061,c057,c053,c02b,c02f,a2,9e,c0ae,c0ac,c0a2,c09e,c05c,c060,c056,c052,c024,c028,6b,6a,c073,c077,c4,c3,c023,c027,67,40,c072,c076,be,bd,c00a,c014,39,38,88,87,c009,c013,33,32,45,44,9d,c0a1,c09d,c051,9c,c0a0,c09c,c050,3d,c0,3c,ba,35,84,2f,41,ff:a,b,d,16,17,2b,2d,33:1d,17,1e,19,18:0,1,2:403,503,603,807,808,809,80a,80b,804,805,806,401,501,601,303,203,301,201,302,202,402,502,602:304,303,302,301:
sig = t:303:c030,c02c,c028,c024,c014,c00a,a3,9f,6b,6a,39,38,cc14,cc13,cc15,ff85,c4,c3,88,87,81,c032,c02e,c02a,c026,c00f,c005,9d,3d,35,c0,84,c02f,c02b,c027,c023,c013,c009,a2,9e,67,40,33,32,be,bd,45,44,c031,c02d,c029,c025,c00e,c004,9c,3c,2f,ba,41,7,c011,c007,c00c,c002,5,4,c012,c008,16,13,c00d,c003,a,15,12,9,ff:a,b,d:e,d,19,1c,b,c,1b,18,9,a,1a,16,17,8,6,7,14,15,4,5,12,13,1,2,3,f,10,11:0,1,2:601,602,603,efef,501,502,503,401,402,403,eeee,eded,301,302,303,201,202,203::
sig = t:303:c030,c02c,c028,c024,c014,c00a,c022,c021,a3,9f,6b,6a,39,38,88,87,c032,c02e,c02a,c026,c00f,c005,9d,3d,35,84,c012,c008,c01c,c01b,16,13,c00d,c003,a,c02f,c02b,c027,c023,c013,c009,c01f,c01e,a2,9e,67,40,33,32,9a,99,45,44,c031,c02d,c029,c025,c00e,c004,9c,3c,2f,96,41,c011,c007,c00c,c002,5,4,15,12,9,14,11,8,6,3,ff:a,b,d,f:e,d,19,b,c,18,9,a,16,17,8,6,7,14,15,4,5,12,13,1,2,3,f,10,11:0,1,2:601,602,603,501,502,503,401,402,403,301,302,303,201,202,203::

; @source lab: signatures/hellos/lab.py
; @date 2026-11-30
label = s:!:Wget (GnuTLS):1.21
sys = @unix,@win,@other
sig = t:303:1302,1303,1301,1304,c02c,cca9,c0ad,c00a,c02b,c0ac,c009,c030,cca8,c014,c02f,c013,9d,c09d,35,9c,c09c,2f,9f,ccaa,c09f,39,9e,c09e,33:5,a,b,d,1c,2b,2d,31,33,ff01:17,18,19,1d,1e,100,101,102,103,104:0:401,809,804,403,807,501,80a,805,503,808,601,80b,806,603,201,203:304,303,302,301:

; @source Cisco mercury, fingerprint_db.json.gz of 2020 (BSD-3-Clause)
; @date 2020-07
label = s:!:Windows Schannel:(as of 2019-2020)
sys = Windows
sig = t:301:2f,35,5,a,c013,c014,c009,c00a,32,38,13,4:a,b,ff01:17,18:0:::
sig = t:301:c00a,c009,c014,c013,39,33,35,2f,a,38,32,13,5,4:5,a,b,17,ff01:1d,17,18:0:::
sig = t:301:c00a,c014,c009,c013,38,32,13,35,2f,a:a,b,17,ff01:18,17:0:::
sig = t:301:c014,c013,35,2f,c00a,c009,38,32,a,13,5,4,ff:a,b,17:17,18:0,1,2:::
sig = t:301:c014,c013,35,2f,c00a,c009,38,32,a,13,5,4:5,a,b,17,ff01:17,18:0:::
sig = t:301:c014,c013,35,2f,c00a,c009,38,32,a,13,5,ff:5,a,b,17:17,18:0,1,2:::
sig = t:301:c014,c013,39,33,35,2f,c00a,c009,38,32,a,13,5,4,ff:a,b,17:17,18:0,1,2:::
sig = t:301:c014,c013,c00a,c009,35,2f,38,32,a,13,5,4:a,b,17,ff01:19,17,18:0:::
sig = t:301:c014,c013,c00a,c009,35,2f,a:a,b,17,ff01:1d,17,18:0:::
sig = t:301:c02c,c02b,c030,c02f,9f,9e,c024,c023,c028,c027,c00a,c009,c014,c013,9d,9c,3d,3c,35,2f,a,5,4:a,b,d,17,ff01:1d,17,18:0:401,501,201,403,503,203,202,601,603::
sig = t:301:c02c,c02b,c030,c02f,9f,9e,c024,c023,c028,c027,c00a,c009,c014,c013,9d,9c,3d,3c,35,2f,a:a,b,d,17,ff01:1d,17,18:0:401,501,201,403,503,203,202,601,603::
sig = t:301:ff85,81,c00a,c009,c014,c013,35,2f,a:5,a,b,17,ff01:1d,17,18:0:::
sig = t:302:c00a,c009,c014,c013,35,2f,a:5,a,b,17,ff01:1d,17,18:0:::
sig = t:303:3c,2f,3d,35,a,c027,c013,c014,c02b,c023,c02c,c024,c009,c00a,40,32,6a,38,13:5,a,b,d,ff01:17,18:0:401,501,201,403,503,203,202::
sig = t:303:81,c02c,c02b,c030,c02f,9f,9e,c024,c023,c028,c027,c00a,c009,c014,c013,9d,9c,3d,3c,35,2f,a:5,a,b,d,17,ff01:1d,17,18:0:401,501,201,403,503,203,202,601,603::
sig = t:303:c028,c027,c014,c013,9f,9e,39,33,9d,9c,3d,3c,35,2f,c02c,c02b,c024,c023,c00a,c009,6a,40,38,32,a,13,5,4,ff:a,b,d,17:17,18:0,1,2:601,603,401,501,201,403,503,203,202::
sig = t:303:c028,c027,c014,c013,9f,9e,39,33,9d,9c,3d,3c,35,2f,c02c,c02b,c024,c023,c00a,c009,6a,40,38,32,a,13:5,a,b,d,17,ff01:17,18:0:601,603,401,501,201,403,503,203,202::
sig = t:303:c028,c027,c014,c013,9f,9e,39,33,9d,9c,3d,3c,35,2f,c02c,c02b,c024,c023,c00a,c009,6a,40,38,32,a,13:a,b,d,17,ff01:17,18:0:401,501,601,201,403,503,603,203,202::
sig = t:303:c028,c027,c014,c013,9f,9e,9d,9c,3d,3c,35,2f,c02c,c02b,c024,c023,c00a,c009,6a,40,38,32,a,13:5,a,b,d,10,17,3374,ff01:17,18:0:601,603,401,501,201,403,503,203,202::spdy/3,http/1.1
sig = t:303:c028,c027,c014,c013,9f,9e,9d,9c,3d,3c,35,2f,c02c,c02b,c024,c023,c00a,c009,6a,40,38,32,a,13:5,a,b,d,17,ff01:17,18:0:601,603,401,501,201,403,503,203,202::
sig = t:303:c02c,c02b,c030,c02f,9f,9e,c024,c023,c028,c027,c00a,c009,c014,c013,39,33,9d,9c,3d,3c,35,2f,a,6a,40,38,32,13:5,a,b,d,10,17,18,ff01:17,18:0:601,603,401,501,201,403,503,203,202::h2,http/1.1
sig = t:303:c02c,c02b,c030,c02f,9f,9e,c024,c023,c028,c027,c00a,c009,c014,c013,39,33,9d,9c,3d,3c,35,2f,a,6a,40,38,32,13:5,a,b,d,17,18,ff01:1d,17,18:0:401,501,201,403,503,203,202,601,603::
sig = t:303:c02c,c02b,c030,c02f,9f,9e,c024,c023,c028,c027,c00a,c009,c014,c013,39,33,9d,9c,3d,3c,35,2f,a,6a,40,38,32,13:a,b,d,10,17,18,ff01:1d,17,18:0:401,501,201,403,503,203,202,601,603::h2,http/1.1
sig = t:303:c02c,c02b,c030,c02f,9f,9e,c024,c023,c028,c027,c00a,c009,c014,c013,9d,9c,3d,3c,35,2f,a,ff85,81:5,a,b,d,10,17,ff01:1d,17,18:0:804,805,806,401,501,201,403,503,203,202,601,603::h2,http/1.1
sig = t:303:c02c,c02b,c030,c02f,9f,9e,c024,c023,c028,c027,c00a,c009,c014,c013,9d,9c,3d,3c,35,2f,a,ff:5,a,b,d,17:1d,17,18:0,1,2:401,501,201,403,503,203,202,601,603::
sig = t:303:c02c,c02b,c030,c02f,9f,9e,c024,c023,c028,c027,c00a,c009,c014,c013,9d,9c,3d,3c,35,2f,a,ff:a,b,d,10,17:1d,17,18:0:401,501,201,403,503,203,202,601,603::http/1.1
sig = t:303:c02c,c02b,c030,c02f,9f,9e,c024,c023,c028,c027,c00a,c009,c014,c013,9d,9c,3d,3c,35,2f,a,ff:a,b,d,17:17,18:0,1,2:804,805,806,401,501,201,403,503,202,601,603::
sig = t:303:c02c,c02b,c030,c02f,9f,9e,c024,c023,c028,c027,c00a,c009,c014,c013,9d,9c,3d,3c,35,2f,a:a,b,d,17,18,ff01:1d,17,18:0:401,501,201,403,503,203,202,601,603::
sig = t:303:c02c,c02b,c030,c02f,c024,c023,c028,c027,c00a,c009,c014,c013,9d,9c,3d,3c,35,2f,a,ff:5,a,b,d,17:1d,17,18:0,1,2:401,501,201,403,503,203,202,601,603::
sig = t:303:c02c,c02b,c030,c02f,c024,c023,c028,c027,c00a,c009,c014,c013,9d,9c,3d,3c,35,2f,a:5,a,b,d,10,17,18,ff01:17,18,1d:0:401,501,201,403,503,203,202,601,603::h2,http/1.1
sig = t:303:c02c,c02b,c030,c02f,c024,c023,c028,c027,c00a,c009,c014,c013,9d,9c,3d,3c,35,2f,a:5,a,b,d,10,17,18,ff01:1d,18,17:0:401,501,201,403,503,203,202,601,603::h2,http/1.1
sig = t:303:c02c,c02b,c030,c02f,c024,c023,c028,c027,c00a,c009,c014,c013,9d,9c,3d,3c,35,2f,a:5,a,b,d,10,17,ff01:1d,17,18:0:601,603,401,501,201,403,503,203,202::h2,http/1.1
sig = t:303:c02c,c02b,c030,c02f,c024,c023,c028,c027,c00a,c009,c014,c013,9d,9c,3d,3c,35,2f,a:5,a,b,d,10,17,ff01:1d,18,17:0:401,501,201,403,503,203,202,601,603::h2,http/1.1
sig = t:303:c02c,c02b,c030,c02f,c024,c023,c028,c027,c00a,c009,c014,c013,9d,9c,3d,3c,35,2f,a:5,a,b,d,17,ff01:17,18,1d:0:401,501,201,403,503,203,202,601,603::
sig = t:303:c02c,c02b,c030,c02f,c024,c023,c028,c027,c00a,c009,c014,c013,9d,9c,3d,3c,35,2f,a:5,a,b,d,17,ff01:17,18:0:401,501,201,403,503,203,202::
sig = t:303:c02c,c02b,c030,c02f,c024,c023,c028,c027,c00a,c009,c014,c013,9d,9c,3d,3c,35,2f,a:5,a,b,d,17,ff01:1d,17,18:0:401,501,201,403,503,203,202,601,603::
sig = t:303:c02c,c02b,c030,c02f,c024,c023,c028,c027,c00a,c009,c014,c013,9d,9c,3d,3c,35,2f,a:5,a,b,d,17,ff01:1d,18,17:0:401,501,201,403,503,203,202,601,603::
sig = t:303:c02c,c02b,c030,c02f,c024,c023,c028,c027,c00a,c009,c014,c013,9d,9c,3d,3c,35,2f,a:5,a,b,d,ff01:1d,17,18:0:401,501,201,403,503,203,202,601,603::
sig = t:303:c02c,c02b,c030,c02f,c024,c023,c028,c027,c00a,c009,c014,c013,9d,9c,3d,3c,35,2f,a:a,b,d,10,17,ff01:1d,17,18:0:401,501,201,403,503,203,202,601,603::h2,http/1.1
sig = t:303:c02c,c02b,c030,c02f,c024,c023,c028,c027,c00a,c009,c014,c013,9d,9c,3d,3c,35,2f,a:a,b,d,17,ff01:1d,17,18:0:401,501,201,403,503,203,202,601,603::
sig = t:303:c030,c02f,c028,c027,c014,c013,c02c,c02b,c024,c023,c00a,c009,9d,9c,3d,3c,35,2f,a:5,a,b,d,10,17,18,ff01:1d,17,18:0:401,501,201,403,503,203,202,601,603::h2,http/1.1
sig = t:303:c030,c02f,c028,c027,c014,c013,c02c,c02b,c024,c023,c00a,c009,9d,9c,3d,3c,35,2f,a:5,a,b,d,10,17,ff01:1d,17,18:0:401,501,201,403,503,203,202,601,603::h2,http/1.1
sig = t:303:c030,c02f,c028,c027,c014,c013,c02c,c02b,c024,c023,c00a,c009,9d,9c,3d,3c,35,2f,a:a,b,d,17,ff01:1d,17,18:0:401,501,201,403,503,203,202,601,603::

label = s:!:curl:(as of 2019-2020)
sys = @unix,@win,@other
sig = t:303:c02c,c030,a3,9f,cca9,cca8,ccaa,c0af,c0ad,c0a3,c09f,c024,c028,6b,6a,c073,c077,c4,c3,c00a,c014,39,38,88,87,9d,c0a1,c09d,3d,c0,35,84,c02b,c02f,a2,9e,c0ae,c0ac,c0a2,c09e,c023,c027,67,40,c072,c076,be,bd,c009,c013,33,32,9a,99,45,44,9c,c0a0,c09c,3c,ba,2f,96,41,ff:a,b,d,10,16,17,3374:1d,17,19,18:0,1,2:601,602,603,501,502,503,401,402,403,301,302,303,201,202,203::h2,http/1.1
sig = t:303:c030,c02c,c028,c024,c014,c00a,9f,6b,39,cca9,cca8,ccaa,ff85,c4,88,81,9d,3d,35,c0,84,c02f,c02b,c027,c023,c013,c009,9e,67,33,be,45,9c,3c,2f,ba,41,c012,c008,16,a,ff:a,b,d,10:1d,17,18:0:601,603,efef,501,503,401,403,eeee,eded,301,303,201,203::h2,http/1.1
sig = t:303:cc14,cc13,cc15,c030,c02c,c028,c024,c014,c00a,a3,9f,6b,6a,39,38,ff85,c4,c3,88,87,81,c032,c02e,c02a,c026,c00f,c005,9d,3d,35,c0,84,c02f,c02b,c027,c023,c013,c009,a2,9e,67,40,33,32,be,bd,45,44,c031,c02d,c029,c025,c00e,c004,9c,3c,2f,ba,41,c012,c008,16,13,c00d,c003,a,ff:a,b,d,10,3374:e,d,19,1c,b,c,1b,18,9,a,1a,16,17,8,6,7,14,15,4,5,12,13,1,2,3,f,10,11:0,1,2:601,602,603,efef,501,502,503,401,402,403,eeee,eded,301,302,303,201,202,203::h2,http/1.1
sig = t:303:cca9,cca8,ccaa,c030,c02c,c028,c024,c014,c00a,9f,6b,39,ff85,c4,88,81,9d,3d,35,c0,84,c02f,c02b,c027,c023,c013,c009,9e,67,33,be,45,9c,3c,2f,ba,41,c012,c008,16,a,ff:a,b,d,10:1d,17,18:0:601,603,efef,501,503,401,403,eeee,eded,301,303,201,203::h2,http/1.1

; @source lab: signatures/hellos/lab.py
; @date 2026-11-30
label = s:!:curl (OpenSSL):7.88
sys = @unix,@win,@other
sig = t:303:1302,1303,1301,c02c,c030,9f,cca9,cca8,ccaa,c02b,c02f,9e,c024,c028,6b,c023,c027,67,c00a,c014,39,c009,c013,33,9d,9c,3d,3c,35,2f,ff:a,b,d,10,16,17,2b,2d,31,33:1d,17,1e,19,18,100,101,102,103,104:0,1,2:403,503,603,807,808,809,80a,80b,804,805,806,401,501,601,303,301,302,402,502,602:304,303,302,301:h2,http/1.1

[http:request]
ua_os = Linux,Windows,macOS=[Mac OS X],FreeBSD,OpenBSD,NetBSD,Solaris=[SunOS]

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

; @source arithmetic: 1500 less 40 (IPv6), 8 (UDP) and 32 (WireGuard data message); wg-quick(8); Cisco ASA, sysopt
;   connection tcpmss: 1380
; @capture ../shared/corpus: servers of 2003 and of Google with an MSS of 1380
; @date 2020
label = WireGuard or a firewall
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
; @role firmware
label = s:other:iPXE:
sig = 4:64:0:*:65532,9:nop,nop,ts,nop,nop,sok,nop,ws,mss::0

; @source edk2 (OVMF) of Debian in an emulated machine, HTTP boot
; @capture cargo xtask lab qemu-ovmf-http-boot
; @date 2026-11-23
; @role firmware
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
; @role phone
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

; @source arithmetic: the ten bytes of the option in the order of XNU
; @capture ../shared/corpus: the same of Linux, 60 answers
; @date 2026-11-29
label = g:unix:macOS:(or iOS; options removed on the way)
sig = *:64:0:*:65535,*:mss,nop,ws,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop,sok,eol+1:df,id+,flow:0
sig = *:64:0:*:65535,*:mss,nop,ws,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop,sok,eol+1:df,flow:0
sig = *:64:0:*:65535,*:mss,nop,ws,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop,sok,eol+1:df,ecn,flow:0
sig = *:64:0:*:65535,*:mss,nop,ws,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop,nop,sok,eol+1:df,id+,ecn,flow:0

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
; @role scanner
label = s:!:masscan:
sys = @unix,@win
sig = 4:255:0:0:1024,0:::0
sig = 4:255:0:1460:1025,0:mss::0

; @source zmap of Debian in a network namespace; zmap 4, src/probe_modules/packet.c and its tests
; @capture cargo xtask lab zmap
; @date 2026-11-23
; @role scanner
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
; @role nat
label = s:middlebox:NAT of a virtual machine:VirtualBox (slirp)
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
sig = 4:64:0:65495:43690,*:mss,nop,nop,sok,nop,ws:df:0
sig = 4:64:0:65495:43690,*:mss,nop,nop,ts,nop,ws:df:0
sig = 4:64:0:65495:43690,*:mss,nop,ws:df:0
sig = 4:64:0:65495:43690,0:mss,nop,nop,sok:df:0
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

[tls:server]

; @source lab: signatures/hellos/servers/lab_servers.py, OpenSSL 1.1.1l, 3.0.19, 3.2.2 and 4.0.3 in s_server, nginx,
;   Python, Node.js
; @date 2026-11-30
label = g:!:OpenSSL:1.1.1 or newer
sys = @unix,@win,@other
sig = t|d:*:*:ff01,?0,?1,b,?23,?5,?10,?e,?16,17:
sig = t|d:*:*:ff01,?0,?1,23,?5,?10,?e,?16,17:
sig = t|d:*:*:ff01,?0,?1,?b,?23,?5,?10,?e,16,17:

; @source lab: signatures/hellos/servers/lab_servers.py, crypto/tls of Go 1.27.3
; @date 2026-11-30
label = g:!:Go program:
sys = @unix,@win,@other
sig = t:*:*:?23,ff01,17,?10,?12,b,0:
sig = t:*:*:23,ff01,17,?10,?12,b:

; @source lab: signatures/hellos/servers/lab_servers.py, GnuTLS 3.7.9 in gnutls-serv
; @date 2026-11-30
label = g:!:GnuTLS:
sys = @unix,@win,@other
sig = t|d:*:*:b,?16,?10,17,23,ff01,?1,?1c:
sig = t|d:*:*:?b,?16,?10,17,?23,ff01,?1,1c:
sig = t|d:*:*:b,16,?10,17,?23,ff01,?1,?1c:

[mtu]

; @source p0f on lo of Linux 6.18, connections from ::1 to itself: raw_mtu=65536
; @date 2026-11-23
label = loopback
sig = 65536

[tcp:request]

; @source lab: golang-gvisor-gvisor-dev 0.0~20221219.0-2, with and without SACK
; @capture cargo xtask lab gvisor gvisor-sack
; @date 2026-11-23
; @role virtual_machine
label = s:other:gVisor:
sig = 4:64!:0:*:29184,*:mss,sok,ts,nop,ws::0
sig = 4:64!:0:*:29184,*:mss,nop,nop,ts,nop,ws::0

; @source lwIP, src/include/lwip/opt.h: TCP_WND, IP_DEFAULT_TTL; lab: liblwip0 2.1.3+dfsg1-2 for the rest
; @capture cargo xtask lab lwip
; @date 2026-11-23
; @role iot
label = s:other:lwIP:
sig = 4:255!:0:*:mss*4,0:mss::0

; @source ESP-IDF (github.com/espressif/esp-idf), components/lwip/Kconfig: LWIP_TCP_WND_DEFAULT 5744, LWIP_TCP_MSS 1440;
;   the rest as lwIP
; @date 2019
; @role iot
label = s:other:lwIP:(ESP32)
sig = 4:255!:0:1440:5744,0:mss::0

; @source lab: liblwip0 2.1.3+dfsg1-2
; @capture cargo xtask lab lwip; ../shared/corpus: 6 captures of a plug, 1 of a router
; @date 2026-11-23
label = g:other:lwIP:(or a router)
sig = 4:255!:0:*:*,*:mss,nop,ws::0

; @source the answers of slirp, which come from the same code; the raw signature of issue 17
; @capture cargo xtask lab slirp4netns qemu-slirp-ipxe
; @date 2026-11-23
; @role nat
label = s:middlebox:NAT of a virtual machine:qemu or newer VirtualBox (slirp)
sig = 4:64!:0:1460:65535,0:mss::0
sig = 4:64!:0:1460:65535,0:mss:id-:0

; @source observation; the window of 4380 bytes, 3 segments (RFC 3390), is the default of its TCP profile
; @capture ../shared/labels: 1 group, 2018
; @date 2018
; @role load_balancer
label = s:middlebox:F5 BIG-IP:
sig = 4:255!:0:*:mss*3,0:mss,sok,eol+1:df,id+:0
sig = 4:255!:0:*:mss*3,*:mss,nop,ws,sok,eol+1:df,id+:0
sig = 4:255!:0:*:mss*3,*:mss,nop,ws,nop,nop,ts,sok,eol+1:df,id+:0

; @source observation; OpenBSD's pf.os 1.27 (ISC): 4128:255:0:44:M*, Cisco Catalyst 3500, 7500 etc
; @capture ../shared/corpus: 1 capture (tcp-ecn-sample)
; @date 2011-04
; @role router
label = s:middlebox:Cisco IOS:
sig = 4:255!:0:*:4128,0:mss::0
sig = 4:255!:0:*:4128,0:mss:ecn:0

; @source observation: BGP with capability 128, which is Cisco's, and LISP; Cisco's documentation of show ip bgp
;   neighbors: maxrcvwnd 16384
; @capture ../shared/corpus: 3 captures, 2 networks
; @date 2020
; @role router
label = s:middlebox:Cisco IOS:
sig = 4:255!:0:*:16384,0:mss,?19,eol+1::0
sig = 4:255!:0:*:16384,0:mss::0
sig = 4:1!:0:*:16384,0:mss,?19,eol+1::0

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

; @source as in ../tcp-request.fp; OpenBSD's pf.os 1.27 (ISC): Linux 2.6 with scales of 5 to 7
; @capture ../shared/labels: 1 group, 2009; ../shared/corpus: 20 captures
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

; @source as in ../tcp-request.fp; OpenBSD's pf.os 1.27 (ISC): a scale of 0 is Linux 2.4/2.6 <= 2.6.7
; @capture ../shared/corpus: 20 captures
; @date 2004
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

; @source Linux, Documentation/networking/ip-sysctl.rst: ip_default_ttl, and ip(7): IP_TTL; RFC 5082, 3; order and
;   windows as above
; @date 2018-12
label = s:unix:Linux:4.20 or newer
sig = 4:255!:0:*:native*max,*:mss,sok,ts,nop,ws:df,id+:0
sig = 4:128!:0:*:native*max,*:mss,sok,ts,nop,ws:df,id+:0

; @source Linux, Documentation/networking/ip-sysctl.rst: ip_default_ttl, and ip(7): IP_TTL; RFC 5082, 3; order and
;   windows as above
; @capture ../shared/corpus: 2 captures
; @date 2013-09
label = s:unix:Linux:3.11-4.19
sig = 4:255!:0:*:native*20,*:mss,sok,ts,nop,ws:df,id+:0
sig = 4:128!:0:*:native*20,*:mss,sok,ts,nop,ws:df,id+:0

; @source Linux, Documentation/networking/ip-sysctl.rst: ip_default_ttl, and ip(7): IP_TTL; RFC 5082, 3; order and
;   windows as above
; @date 2011-05
label = s:unix:Linux:2.6.39-3.10
sig = 4:255!:0:*:native*10,*:mss,sok,ts,nop,ws:df,id+:0
sig = 4:128!:0:*:native*10,*:mss,sok,ts,nop,ws:df,id+:0

; @source Linux, Documentation/networking/ip-sysctl.rst: ip_default_ttl, and ip(7): IP_TTL; RFC 5082, 3; order and
;   windows as above
; @capture ../shared/corpus: 2 captures
; @date 1999
label = g:unix:Linux:
sig = 4:255!:0:*:*,*:mss,sok,ts,nop,ws:df,id+:0
sig = 4:128!:0:*:*,*:mss,sok,ts,nop,ws:df,id+:0

; @source observation: nops that a middlebox wrote over options; what is left is the order of Linux
; @capture ../shared/corpus: 1 capture
; @date 2021
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
; @role virtual_machine
label = s:other:gVisor:
sig = 4:64!:0:*:29184,*:mss,sok,ts,nop,ws::0
sig = 4:64!:0:*:29184,*:mss,nop,nop,sok,nop,ws::0
sig = 4:64!:0:*:29184,*:mss,nop,nop,ts,nop,ws::0
sig = 4:64!:0:*:29184,*:mss,nop,ws::0
sig = 4:64!:0:*:29184,0:mss,sok,ts::0
sig = 4:64!:0:*:29184,0:mss,nop,nop,sok::0
sig = 4:64!:0:*:29184,0:mss,nop,nop,ts::0
sig = 4:64!:0:*:29184,0:mss::0

; @source lwIP, src/include/lwip/opt.h: TCP_WND, IP_DEFAULT_TTL; lab: liblwip0 2.1.3+dfsg1-2 for the rest
; @capture cargo xtask lab lwip
; @date 2026-11-23
; @role iot
label = s:other:lwIP:
sig = 4:255!:0:*:mss*4,0:mss::0

; @source ESP-IDF (github.com/espressif/esp-idf), components/lwip/Kconfig: LWIP_TCP_WND_DEFAULT 5744, LWIP_TCP_MSS 1440;
;   the rest as lwIP
; @date 2019
; @role iot
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
; @role nat
label = s:middlebox:NAT of a virtual machine:qemu or newer VirtualBox (slirp)
sig = 4:64!:0:1460:65535,0:mss::0
sig = 4:64!:0:1460:65535,0:mss:id-:0

; @source observation: captures inside guests (vmnat)
; @capture ../shared/labels: 3 groups, servers of two systems; ../shared/corpus: 17 captures
; @date 2019
; @role nat
label = s:middlebox:NAT of a virtual machine:VMware
sig = 4:128!:0:1460:mss*44,0:mss::0

; @source observation; the window of 4380 bytes, 3 segments (RFC 3390), is the default of its TCP profile
; @capture ../shared/corpus: 24 captures, 9 networks
; @date 2016
; @role load_balancer
label = s:middlebox:F5 BIG-IP:
sig = 4:255!:0:*:mss*3,*:mss,nop,ws,nop,nop,ts,sok,eol+1:df,id+:0
sig = 4:255!:0:*:mss*3,*:mss,nop,ws,nop,nop,ts,sok,eol+1::0
sig = 4:255!:0:*:mss*3,*:mss,nop,ws,sok,eol+1:df,id+:0
sig = 4:255!:0:*:mss*3,*:mss,nop,ws,sok,eol+1::0
sig = 4:255!:0:*:mss*3,*:mss,nop,ws,nop,nop,ts:df,id+:0
sig = 4:255!:0:*:mss*3,*:mss,nop,ws:df,id+:0
sig = 4:255!:0:*:mss*3,0:mss,nop,nop,ts,sok,eol+1:df,id+:0
sig = 4:255!:0:*:mss*3,0:mss,nop,nop,ts:df,id+:0
sig = 4:255!:0:*:mss*3,0:mss,sok,eol+1:df,id+:0
sig = 4:255!:0:*:mss*3,0:mss:df,id+:0

; @source observation; a window of 8190 and a TTL of 255
; @capture ../shared/corpus: 7 captures, 5 networks
; @date 2016
; @role load_balancer
label = s:middlebox:Citrix NetScaler:
sig = 4:255!:0:*:8190,*:mss,nop,ws,nop,nop,sok:df,id+:0
sig = 4:255!:0:*:8190,*:mss,nop,ws,nop,nop,sok::0
sig = 4:255!:0:*:8190,*:mss,nop,ws:df,id+:0
sig = 4:255!:0:*:8190,0:mss,nop,nop,sok:df,id+:0
sig = 4:255!:0:*:8190,0:mss:df,id+:0

; @source observation, with ECN; without as its SYN is (../ext/tcp-request-nat.fp)
; @capture ../shared/corpus: 1 capture (tcp-ecn-sample)
; @date 2011-04
; @role router
label = s:middlebox:Cisco IOS:
sig = 4:255!:0:*:4128,0:mss::0
sig = 4:255!:0:*:4128,0:mss:ecn:0

; @source observation: BGP with capability 128, which is Cisco's, and LISP; Cisco's documentation of show ip bgp
;   neighbors: maxrcvwnd 16384
; @capture ../shared/corpus: 3 captures, 2 networks
; @date 2020
; @role router
label = s:middlebox:Cisco IOS:
sig = 4:255!:0:*:16384,0:mss,?19,eol+1::0
sig = 4:255!:0:*:16384,0:mss::0

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
sig = *:64:0:*:native*20,*:mss,nop,ws:df,flow:0
sig = *:64:0:*:native*20,0:mss,sok,ts:df,flow:0
sig = *:64!:0:*:native*20,0:mss,nop,nop,sok:df,flow:0
sig = *:64:0:*:native*20,0:mss,nop,nop,ts:df,flow:0
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
sig = *:64:0:*:native*10,*:mss,nop,ws:df,flow:0
sig = *:64:0:*:native*10,0:mss,sok,ts:df,flow:0
sig = *:64!:0:*:native*10,0:mss,nop,nop,sok:df,flow:0
sig = *:64:0:*:native*10,0:mss,nop,nop,ts:df,flow:0
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

; @source as in ../tcp-response.fp
; @capture ../shared/labels: 5 groups, 2004 to 2015; ../shared/corpus: 57 captures
; @date 2001
label = s:unix:Linux:2.4 or 2.6
sig = 4:64:0:*:native*4,*:mss,sok,ts,nop,ws:df:0
sig = 4:64:0:*:native*4,*:mss,nop,nop,sok,nop,ws:df:0
sig = 4:64:0:*:native*4,*:mss,nop,nop,ts,nop,ws:df:0
sig = 4:64:0:*:native*4,0:mss,sok,ts:df:0
sig = 4:64!:0:*:native*4,0:mss,nop,nop,sok:df:0

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
sig = 4:64!:0:*:*,0:mss,nop,nop,sok:df:0
sig = 4:64!:0:*:*,0:mss,sok,ts:df:0
sig = *:64:0:*:*,*:mss,nop,nop,ts,nop,ws:df,id+,flow:0
sig = *:64:0:*:*,*:mss,sok,ts,nop,ws,?30:df,id+,flow:0
sig = *:64:0:*:*,*:mss,sok,ts,nop,ws,?34,nop,nop:df,flow:0

; @source Linux, Documentation/networking/ip-sysctl.rst: ip_default_ttl, and ip(7): IP_TTL; RFC 5082, 3; order and
;   windows as above
; @capture ../shared/corpus: 1 capture
; @date 2018-12
label = s:unix:Linux:4.20 or newer
sig = 4:255!:0:*:native*max,*:mss,sok,ts,nop,ws:df:0
sig = 4:255!:0:*:native*max,*:mss,nop,nop,sok,nop,ws:df:0
sig = 4:128!:0:*:native*max,*:mss,sok,ts,nop,ws:df:0
sig = 4:128!:0:*:native*max,*:mss,nop,nop,sok,nop,ws:df:0

; @source Linux, Documentation/networking/ip-sysctl.rst: ip_default_ttl, and ip(7): IP_TTL; RFC 5082, 3; order and
;   windows as above
; @capture ../shared/corpus: 13 captures, 8 networks
; @date 2013-09
label = s:unix:Linux:3.11-4.19
sig = 4:255!:0:*:native*20,*:mss,sok,ts,nop,ws:df:0
sig = 4:255!:0:*:native*20,*:mss,nop,nop,sok,nop,ws:df:0
sig = 4:128!:0:*:native*20,*:mss,sok,ts,nop,ws:df:0
sig = 4:128!:0:*:native*20,*:mss,nop,nop,sok,nop,ws:df:0

; @source Linux, Documentation/networking/ip-sysctl.rst: ip_default_ttl, and ip(7): IP_TTL; RFC 5082, 3; order and
;   windows as above
; @date 2011-05
label = s:unix:Linux:2.6.39-3.10
sig = 4:255!:0:*:native*10,*:mss,sok,ts,nop,ws:df:0
sig = 4:255!:0:*:native*10,*:mss,nop,nop,sok,nop,ws:df:0
sig = 4:128!:0:*:native*10,*:mss,sok,ts,nop,ws:df:0
sig = 4:128!:0:*:native*10,*:mss,nop,nop,sok,nop,ws:df:0

; @source Linux, Documentation/networking/ip-sysctl.rst: ip_default_ttl, and ip(7): IP_TTL; RFC 5082, 3; order and
;   windows as above
; @capture ../shared/corpus: 7 captures
; @date 1999
label = g:unix:Linux:
sig = 4:255!:0:*:*,*:mss,sok,ts,nop,ws:df:0
sig = 4:255!:0:*:*,*:mss,nop,nop,sok,nop,ws:df:0
sig = 4:128!:0:*:*,*:mss,sok,ts,nop,ws:df:0
sig = 4:128!:0:*:*,*:mss,nop,nop,sok,nop,ws:df:0
sig = 4:255!:0:*:*,*:mss,sok,ts,nop,ws:df,id+:0
sig = 4:255!:0:*:*,*:mss,nop,nop,sok,nop,ws:df,id+:0
sig = 4:128!:0:*:*,*:mss,sok,ts,nop,ws:df,id+:0
sig = 4:128!:0:*:*,*:mss,nop,nop,sok,nop,ws:df,id+:0
sig = 4:255!:0:*:*,*:mss,sok,ts,nop,ws::0

; @source observation: nops that a middlebox wrote over options; what is left is the order of Linux
; @capture ../shared/corpus: 5 captures
; @date 2021
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

; @source observation of addresses of Facebook (TTL 74 to 131 on the way); order as above
; @capture ../shared/corpus: 5 captures
; @date 2021
label = g:unix:Linux:
sig = 4:200-:0:*:*,*:mss,sok,ts,nop,ws:df:0

; @source observation: ftp.netbsd.org (2012, NetBSD-ftpd of 2010), and one of 2006 whose timestamp is 0; OpenBSD's pf.os
;   1.27 (ISC): a timestamp of 0 in NetBSD 1.6; a window of 32768 is its net.inet.tcp.recvspace (sysctl(7))
; @capture ../shared/corpus: 2 captures, over IPv4 and IPv6
; @date 2012-01
label = s:unix:NetBSD:5 or newer
sig = *:64!:0:*:32768,*:mss,nop,ws,nop,nop,ts,sok,nop,nop:df,flow:0
sig = *:64!:0:*:32768,*:mss,nop,ws,nop,nop,ts,sok,nop,nop:df,id+,flow:0
sig = 6:64!:0:*:32768,*:mss,nop,ws,nop,nop,ts,sok,nop,nop::0

; @source as above
; @capture ../shared/corpus: 3 captures, 1 network
; @date 2006
label = s:unix:NetBSD:2 to 4
sig = *:64!:0:*:32768,*:mss,nop,ws,nop,nop,ts,sok,nop,nop:df,flow,ts1-:0
sig = *:64!:0:*:32768,*:mss,nop,ws,nop,nop,ts,sok,nop,nop:df,id+,flow,ts1-:0
sig = 6:64!:0:*:32768,*:mss,nop,ws,nop,nop,ts,sok,nop,nop:ts1-:0

; @source observation: ftp.netbsd.org, its control connections (2012)
; @capture ../shared/corpus: 2 captures, over IPv4 and IPv6
; @date 2012-01
label = g:unix:NetBSD:
sig = *:64!:0:*:*,*:mss,nop,ws,nop,nop,ts,sok,nop,nop:df,flow:0
sig = *:64!:0:*:*,*:mss,nop,ws,nop,nop,ts,sok,nop,nop:df,id+,flow:0
sig = 6:64!:0:*:*,*:mss,nop,ws,nop,nop,ts,sok,nop,nop::0

[tcp:request]

; @source OpenBSD's pf.os 1.27 (ISC), as nftables 1.0.6 carries it: AIX 4.3.3-5.2; AIX 5.3 ML1
; @date 2003-11
label = s:unix:AIX:4.3 or 5.x
sig = 4:64!:0:512:16384,*:mss,nop,ws,nop,nop,ts::0
sig = 4:64!:0:512:32768,*:mss,nop,ws,nop,nop,ts::0
sig = 4:64!:0:512:65535,*:mss,nop,ws,nop,nop,ts::0
sig = 4:64!:0:*:65535,1:mss,nop,ws,nop,nop,ts,nop,nop,sok::0

; @source OpenBSD's pf.os 1.27 (ISC), as nftables 1.0.6 carries it: FreeBSD 4.4; DragonFly 1.0A; FreeBSD 4.6-4.9;
;   FreeBSD 4.8-5.1 (or MacOS X); FreeBSD 4.8-5.2 (or MacOS X); FreeBSD 4.7-5.2
; @date 2003-11
label = s:unix:FreeBSD:4.x or 5.x (or macOS 10.2)
sig = 4:64!:0:*:16384,0:mss,nop,ws,nop,nop,ts:df,id+:0
sig = 4:64!:0:*:1024,0:mss,nop,ws,nop,nop,ts:df,id+:0
sig = 4:64!:0:*:57344,0:mss,nop,ws,nop,nop,ts:df,id+:0
sig = 4:64!:0:*:32768,0:mss,nop,ws,nop,nop,ts:df,id+:0
sig = 4:64!:0:*:65535,0:mss,nop,ws,nop,nop,ts:df,id+:0
sig = 4:64!:0:*:65535,1:mss,nop,ws,nop,nop,ts:df,id+:0

; @source OpenBSD's pf.os 1.27 (ISC), as nftables 1.0.6 carries it: NetBSD 1.6; NetBSD 1.6 (Opera); NetBSD 1.6 (DF);
;   NetBSD 1.6ZH-current (w/ ip_id randomization); NetBSD 1.6W-current (DF)
; @date 2003-11
label = s:unix:NetBSD:1.6
sig = 4:64!:0:*:16384,0:mss,nop,ws,nop,nop,ts:ts1-:0
sig = 4:64!:0:*:65535,0:mss,nop,ws,nop,nop,ts:ts1-:0
sig = 4:64!:0:*:16384,0:mss,nop,ws,nop,nop,ts:df,id+,ts1-:0
sig = 4:64!:0:*:32768,0:mss,nop,ws,nop,nop,ts:df,id+,ts1-:0
sig = 4:64!:0:*:65535,1:mss,nop,ws,nop,nop,ts:df,id+,ts1-:0

; @source OpenBSD's pf.os 1.27 (ISC), as nftables 1.0.6 carries it: NetBSD 1.3; NetBSD 1.3 (or OpenBSD 2.6)
; @date 2003-11
label = s:unix:NetBSD:1.3 (or OpenBSD 2.6)
sig = 4:64!:0:*:16384,0:mss,nop,ws,nop,nop,ts::0

; @source OpenBSD's pf.os 1.27 (ISC), as nftables 1.0.6 carries it: OpenBSD 3.0-4.8; OpenBSD 3.3-4.0; OpenBSD 3.0-4.0
;   (Opera); OpenBSD 3.0-4.8 (scrub no-df); OpenBSD 3.3-4.0 (scrub no-df)
; @date 2003-11
label = s:unix:OpenBSD:3.0-4.8
sig = 4:64!:0:*:16384,0:mss,nop,nop,sok,nop,ws,nop,nop,ts:df,id+:0
sig = 4:64!:0:*:57344,0:mss,nop,nop,sok,nop,ws,nop,nop,ts:df,id+:0
sig = 4:64!:0:*:65535,0:mss,nop,nop,sok,nop,ws,nop,nop,ts:df,id+:0
sig = 4:64!:0:*:16384,0:mss,nop,nop,sok,nop,ws,nop,nop,ts::0
sig = 4:64!:0:*:57344,0:mss,nop,nop,sok,nop,ws,nop,nop,ts::0

; @source OpenBSD's pf.os 1.27 (ISC), as nftables 1.0.6 carries it: OpenBSD 4.9; OpenBSD 4.9 (scrub no-df)
; @date 2003-11
label = s:unix:OpenBSD:4.9-5.8
sig = 4:64!:0:*:16384,3:mss,nop,nop,sok,nop,ws,nop,nop,ts:df,id+:0
sig = 4:64!:0:*:16384,3:mss,nop,nop,sok,nop,ws,nop,nop,ts::0

; @source OpenBSD's pf.os 1.27 (ISC), as nftables 1.0.6 carries it: DragonFly 1.2-1.12; DragonFly 2.2-2.3; DragonFly
;   2.4-2.7
; @date 2003-11
label = s:unix:DragonFly:1.2-2.7
sig = 4:64!:0:*:57344,0:mss,nop,ws,nop,nop,sok,nop,nop,ts::0
sig = 4:64!:0:*:57344,5:mss,nop,ws,nop,nop,sok,nop,nop,ts::0

; @source OpenBSD's pf.os 1.27 (ISC), as nftables 1.0.6 carries it: Solaris 2.5 to 7; Solaris 2.6 to 7; Solaris 2.5.1;
;   Solaris 7
; @date 2003-11
label = s:unix:Solaris:2.5 to 7
sig = 4:255!:0:*:mss*17,0:mss:df,id+:0
sig = 4:255!:0:*:mss*6,0:mss:df,id+:0
sig = 4:255!:0:*:mss*23,0:mss:df,id+:0
sig = 4:255!:0:*:mss*44,0:mss:df,id+:0

; @source OpenBSD's pf.os 1.27 (ISC), as nftables 1.0.6 carries it: Solaris 8 RFC1323; Solaris 8
; @date 2003-11
label = s:unix:Solaris:8
sig = 4:64!:0:*:mss*17,3:nop,ws,nop,nop,ts,nop,nop,sok,mss:df,id+,ts1-:0
sig = 4:64!:0:*:mss*17,0:nop,nop,sok,mss:df,id+:0

; @source OpenBSD's pf.os 1.27 (ISC), as nftables 1.0.6 carries it: Solaris 9
; @date 2003-11
label = s:unix:Solaris:9
sig = 4:64!:0:*:mss*34,0:mss,nop,nop,sok:df,id+:0

; @source OpenBSD's pf.os 1.27 (ISC), as nftables 1.0.6 carries it: Solaris 10 1203
; @date 2003-11
label = s:unix:Solaris:10
sig = 4:64!:0:*:32850,1:mss,nop,nop,ts,nop,ws,nop,nop,sok:df,id+:0

; @source OpenBSD's pf.os 1.27 (ISC), as nftables 1.0.6 carries it: IRIX 6.5 (RFC1323); IRIX 6.5.12 - 6.5.21; IRIX
;   6.5.15 - 6.5.21; IRIX 6.5 IP27
; @date 2003-11
label = s:unix:IRIX:6.5
sig = 4:64!:0:*:49152,2:mss,nop,ws,nop,nop,sok::0
sig = 4:64!:0:*:49152,3:mss,nop,ws,nop,nop,sok::0
sig = 4:64!:0:*:61440,0:mss,nop,nop,sok::0
sig = 4:64!:0:*:49152,0:mss,nop,nop,sok::0
sig = 4:60!:0:*:49152,2:mss,nop,ws,nop,nop,ts,nop,nop,sok::0

; @source OpenBSD's pf.os 1.27 (ISC), as nftables 1.0.6 carries it: Tru64 5.0; Tru64 v5.1a JP4 (or OpenVMS 7.x on Compaq
;   5.x stack)
; @date 2003-11
label = s:unix:Tru64:4.0 to 5.1
sig = 4:64!:0:*:32768,0:mss,nop,ws::0
sig = 4:64!:0:*:61440,0:mss,nop,ws::0

; @source OpenBSD's pf.os 1.27 (ISC), as nftables 1.0.6 carries it: HP-UX 11.0; HP-UX B.11.00 A (RFC1323); HP-UX 11.0 or
;   11.11
; @date 2003-11
label = s:unix:HP-UX:11.x
sig = 4:64!:0:*:32768,0:mss,ws,nop::0
sig = 4:64!:0:*:0,0:mss,ws,nop::0
sig = 4:64!:0:*:32768,0:mss,ws,nop:df,id+:0

; @source OpenBSD's pf.os 1.27 (ISC), as nftables 1.0.6 carries it: BSD/OS 3.1-4.3 (or MacOS X 10.2 w/DF); BSD/OS
;   3.1-4.3 (or MacOS X 10.2)
; @date 2003-11
label = s:unix:BSD-OS:3.1 to 4.3 (or macOS 10.2)
sig = 4:64!:0:1460:8192,0:mss,nop,ws,nop,nop,ts:df,id+:0

; @source OpenBSD's pf.os 1.27 (ISC), as nftables 1.0.6 carries it: SCO UnixWare 7.1; SCO UnixWare 7.1.3 MP3
; @date 2003-11
label = s:unix:UnixWare:7.1
sig = 4:64!:0:1460:mss*3,0:mss,nop,ws,nop,nop,ts:df,id+:0
sig = 4:64!:0:1380:mss*17,0:mss,nop,ws,nop,nop,ts:df,id+:0

; @source OpenBSD's pf.os 1.27 (ISC), as nftables 1.0.6 carries it: OpenVMS 7.2 (Multinet 4.4 stack)
; @date 2003-11
label = s:other:OpenVMS:7.2 (Multinet)
sig = 4:64!:0:*:6144,0:mss,nop,ws,nop,nop,ts:df,id+:0

; @source OpenBSD's pf.os 1.27 (ISC), as nftables 1.0.6 carries it: OS/400 VR4/R5; OS/400 V4R5 + CF67032
; @date 2003-11
label = s:other:OS 400:V4 or V5
sig = 4:64!:0:1440:8192,0:mss,nop,ws,nop,nop,ts:df,id+:0
sig = 4:64!:0:1440:4096,0:mss,nop,ws,nop,nop,ts:df,id+:0

; @source OpenBSD's pf.os 1.27 (ISC), as nftables 1.0.6 carries it: MacOS 7.3-8.6 (OTTCP); MacOS 9.0-9.2; MacOS 9.1 (OT
;   2.7.4)
; @date 2003-11
label = s:other:Mac OS:7.3 to 9.2
sig = 4:255!:0:*:16616,0:mss,ws,eol+0:df,id+:0
sig = 4:255!:0:*:32768,0:mss,ws,nop:df,id+:0
sig = 4:255!:0:*:65535,0:mss,nop,nop,nop,nop:df,id+:0

; @source OpenBSD's pf.os 1.27 (ISC), as nftables 1.0.6 carries it: BeOS 5.0-5.1
; @date 2003-11
label = s:other:BeOS:5
sig = 4:255!:0:*:1024,0:mss,nop,ws::0

; @source OpenBSD's pf.os 1.27 (ISC), as nftables 1.0.6 carries it: Plan9 edition 4
; @date 2003-11
label = s:other:Plan 9:4
sig = 4:255!:0:1460:65535,0:mss,ws,nop::0

; @source OpenBSD's pf.os 1.27 (ISC), as nftables 1.0.6 carries it: AMIGAOS 3.9 BB2 MiamiDX
; @date 2003-11
label = s:other:AmigaOS:3.9
sig = 4:64!:0:1560:16384,0:mss,nop,nop,sok:df,id+:0

; @source OpenBSD's pf.os 1.27 (ISC), as nftables 1.0.6 carries it: Novell Netware 6 SP3
; @date 2003-11
label = s:other:NetWare:6
sig = 4:128!:0:*:6144,0:mss,ws,nop,sok,nop,nop:df,id+:0

; @source OpenBSD's pf.os 1.27 (ISC), as nftables 1.0.6 carries it: SymbianOS 7; Symbian OS ? (SE P800?); Symbian OS
;   60xx (Nokia 6600?)
; @date 2003-11
label = s:other:Symbian OS:7
sig = 4:64!:0:1460:mss*23,1:nop,ws,nop,nop,ts,nop,nop,sok,mss:df,id+:0
sig = 4:64!:0:1460:mss*22,0:mss,ts,sok:df,id+:0
sig = 4:64!:0:1360:mss*36,0:mss,ts,sok:df,id+:0

; @source OpenBSD's pf.os 1.27 (ISC), as nftables 1.0.6 carries it: PalmOS 3/4; PalmOS Tungsten C; PalmOS 5.0
; @date 2003-11
label = s:other:Palm OS:3 to 5
sig = 4:255!:0:536:mss*5,0:mss::0
sig = 4:255!:0:536:mss*9,0:mss::0
sig = 4:255!:0:536:mss*29,0:mss::0

; @source OpenBSD's pf.os 1.27 (ISC), as nftables 1.0.6 carries it: Sega Dreamcast HKT-3020 (browser disc 51027); Sega
;   Dreamcast Dreamkey 3.0
; @date 2003-11
label = s:other:Dreamcast:
sig = 4:64!:0:536:mtu*5,0:mss::0
sig = 4:128!:0:1460:4096,0:mss::0

; @source OpenBSD's pf.os 1.27 (ISC), as nftables 1.0.6 carries it: Sony Playstation 2 (SOCOM?)
; @date 2003-11
label = s:other:PlayStation:2 (or Linux 2.2)
sig = 4:64!:0:1460:mss*22,0:mss:df,id+:0

; @source OpenBSD's pf.os 1.27 (ISC), as nftables 1.0.6 carries it: Windows 95; Windows 95b
; @date 2003-11
label = s:win:Windows:95
sig = 4:64!:0:*:mss*44,0:mss,nop,ws,nop,nop,ts,nop,nop,sok:df,id+,ts1-:0
sig = 4:128!:0:*:8192,0:mss,nop,ws,nop,nop,ts,nop,nop,sok:df,id+,ts1-:0

; @source OpenBSD's pf.os 1.27 (ISC), as nftables 1.0.6 carries it: Windows 98 (low TTL); Windows 98; Windows 98
;   (RFC1323)
; @date 2003-11
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

; @source OpenBSD's pf.os 1.27 (ISC), as nftables 1.0.6 carries it: Windows ME no SP (?)
; @date 2003-11
label = s:win:Windows:ME
sig = 4:64!:0:*:44620,0:mss,nop,nop,sok::0

; @source OpenBSD's pf.os 1.27 (ISC), as nftables 1.0.6 carries it: Windows 3.11 (Tucows); Windows CE 2.0; Windows 2003
;   AS
; @date 2003-11
label = s:win:Windows:3.11, CE 2.0 or 2003 AS (initial TTL of 32)
sig = 4:32!:0:*:8192,0:mss:df,id+:0
sig = 4:32!:0:1460:3100,0:mss:df,id+:0
sig = 4:32!:0:1460:32768,0:mss,nop,ws,nop,nop,sok:df,id+:0

; @source OpenBSD's pf.os 1.27 (ISC), as nftables 1.0.6 carries it: Windows NT 4.0 SP6a; Windows NT 4.0 (older)
; @date 2003-11
label = s:win:Windows:NT 4.0
sig = 4:128!:0:1414:mtu*31,0:mss:df,id+:0
sig = 4:128!:0:1414:64512,0:mss:df,id+:0
sig = 4:128!:0:*:8192,0:mss:df,id+:0

; @source OpenBSD's pf.os 1.27 (ISC), as nftables 1.0.6 carries it: Windows 2000 SP4; Windows 2000/XP SP3; Windows 2000
;   w/ZoneAlarm?
; @date 2003-11
label = s:win:Windows:2000 or XP
sig = 4:128!:0:*:40320,0:mss,nop,nop,sok:df,id+:0
sig = 4:128!:0:*:mss*20,0:mss,nop,nop,sok:df,id+:0
sig = 4:128!:0:536:16384,0:mss,nop,ws,nop,nop,sok:df,id+:0

; @source OpenBSD's pf.os 1.27 (ISC), as nftables 1.0.6 carries it: PocketPC 2002
; @date 2003-11
label = s:win:Windows:(Pocket PC 2002)
sig = 4:128!:0:1460:32768,0:mss,nop,ws,nop,nop,ts,nop,nop,sok:df,id+,ts1-:0

[tcp:response]

; @source ettercap's etter.finger.os: 8218:05B4:40:00:0:1:1:1:A:3C, Mac OS X 10.1.5
; @date 2002
label = s:unix:macOS:10.1 or newer (PowerPC)
sig = 4:64!:0:1460:33304,0:mss,nop,ws,nop,nop,ts:df,id+:0

; @source OpenBSD's pf.os 1.27 (ISC), as nftables 1.0.6 carries it: Solaris 8, 17 segments and N,N,S,M; p0f 3.09b,
;   Solaris 8, for the order of its answers; Oracle, Solaris Tunable Parameters Reference Manual: tcp_recv_hiwat 24,576;
;   arithmetic
; @capture ../shared/corpus: 3 captures
; @date 2003-11
label = s:unix:Solaris:8
sig = *:64!:0:*:mss*17,0:nop,nop,sok,mss:df,id+:0
sig = *:64!:0:*:mss*18,0:nop,nop,sok,mss:df,id+:0
sig = *:64!:0:*:mss*17,0:nop,nop,ts,mss:df,id+:0
sig = *:64!:0:*:mss*18,0:nop,nop,ts,mss:df,id+:0
sig = *:64!:0:*:mss*17,*:nop,ws,nop,nop,sok,mss:df,id+:0
sig = *:64!:0:*:mss*18,*:nop,ws,nop,nop,sok,mss:df,id+:0
sig = *:64!:0:*:mss*17,0:nop,nop,ts,nop,nop,sok,mss:df,id+:0
sig = *:64!:0:*:mss*18,0:nop,nop,ts,nop,nop,sok,mss:df,id+:0
sig = *:64!:0:*:mss*17,*:nop,nop,ts,nop,ws,mss:df,id+:0
sig = *:64!:0:*:mss*18,*:nop,nop,ts,nop,ws,mss:df,id+:0
sig = *:64!:0:*:mss*17,*:nop,nop,ts,nop,ws,nop,nop,sok,mss:df,id+:0
sig = *:64!:0:*:mss*18,*:nop,nop,ts,nop,ws,nop,nop,sok,mss:df,id+:0

; @source as above
; @capture ../shared/corpus: 2 captures
; @date 2003-11
label = g:unix:Solaris:9 or older
sig = *:64!:0:*:*,0:nop,nop,sok,mss:df,id+:0
sig = *:64!:0:*:*,*:nop,ws,nop,nop,sok,mss:df,id+:0
sig = *:64!:0:*:*,0:nop,nop,ts,nop,nop,sok,mss:df,id+:0
sig = *:64!:0:*:*,*:nop,nop,ts,nop,ws,mss:df,id+:0
sig = *:64!:0:*:*,*:nop,nop,ts,nop,ws,nop,nop,sok,mss:df,id+:0
sig = 4:255!:0:*:*,*:nop,nop,ts,nop,ws,mss:df,id+:0
sig = 4:255!:0:*:*,0:nop,nop,ts,mss:df,id+:0
sig = 4:255!:0:*:*,*:nop,ws,mss:df,id+:0
