"""Topics as documents to read from top to bottom and to give away: a format is a module."""
