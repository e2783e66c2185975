"""What makes a machine a locked kiosk: one registry of settings, each with its reason.

`sro-kiosk setup` writes them as files, `sro-kiosk doctor --lobby` holds a machine against them.
"""
