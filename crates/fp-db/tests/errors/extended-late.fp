classes = unix
grammar = extended
