; A comment.
[udp:request]
