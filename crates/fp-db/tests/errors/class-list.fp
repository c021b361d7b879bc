classes = win,unix,
