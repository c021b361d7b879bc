grammar = p0f
