"""School Resource Officer information on terminals."""

__version__ = "0.1.0"
