; Systems and devices by the vendor class that their DHCP client names, whatever options it asks for.
;
; g: a signature of a client's own options, or of a program, says more.
; @source recog, xml/dhcp_vendor_class.xml (BSD-2-Clause): values of its patterns
; @licence MIT OR Apache-2.0
; @date 2025

classes = win,unix,other

[dhcp:client]

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

; @source recog, xml/dhcp_vendor_class.xml (BSD-2-Clause)
; @date 2025
; @role printer
label = g:other:Lexmark printer:
sig = 4:*:*:*:Mfg=LEXMARK;*

; @source recog, xml/dhcp_vendor_class.xml (BSD-2-Clause)
; @date 2025
; @role printer
label = g:other:Xerox printer:
sig = 4:*:*:*:Mfg=Xerox;*
sig = 4:*:*:*:Mfg=FujiXerox;*

; @source recog, xml/dhcp_vendor_class.xml (BSD-2-Clause)
; @date 2025
; @role printer
label = g:other:Canon printer:
sig = 4:*:*:*:Canon *

; @source recog, xml/dhcp_vendor_class.xml (BSD-2-Clause)
; @date 2025
; @role iot
label = g:other:AXIS camera:
sig = 4:*:*:*:AXIS,*

; @source recog, xml/dhcp_vendor_class.xml (BSD-2-Clause)
; @date 2025
; @role iot
label = g:other:Polycom phone:
sig = 4:*:*:*:Polycom-*

; @source recog, xml/dhcp_vendor_class.xml (BSD-2-Clause)
; @date 2025
; @role iot
label = g:other:Yealink phone:
sig = 4:*:*:*:yealink

; @source recog, xml/dhcp_vendor_class.xml (BSD-2-Clause)
; @date 2025
; @role iot
label = g:other:Cisco phone:
sig = 4:*:*:*:Cisco Systems, Inc. IP Phone *

; @source recog, xml/dhcp_vendor_class.xml (BSD-2-Clause)
; @date 2025
; @role router
label = g:other:Cisco access point:
sig = 4:*:*:*:Cisco AP *

; @source recog, xml/dhcp_vendor_class.xml (BSD-2-Clause)
; @date 2025
; @role router
label = g:other:Meraki:
sig = 4:*:*:*:MERAKI

; @source recog, xml/dhcp_vendor_class.xml (BSD-2-Clause)
; @date 2025
; @role router
label = g:other:Aerohive:
sig = 4:*:*:*:AEROHIVE
