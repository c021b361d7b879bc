[tcp:request]
ua_os = Linux
