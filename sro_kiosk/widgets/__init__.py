"""Small things on the screen; each draws one thing."""
