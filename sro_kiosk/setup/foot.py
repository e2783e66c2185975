"""The terminal foot, made into a kiosk's: it draws, and does nothing else."""

from sro_kiosk.setup.measures import File, Setting

_KEYS = (
    *("scrollback-up-page", "scrollback-down-page", "clipboard-copy", "clipboard-paste"),
    *("primary-paste", "search-start", "font-increase", "font-decrease", "font-reset"),
    *("spawn-terminal", "show-urls-launch", "prompt-prev", "prompt-next", "unicode-input"),
)
_BUTTONS = (
    *("primary-paste", "select-begin", "select-begin-block", "select-extend", "select-word"),
    *("select-extend-character-wise", "select-word-whitespace", "select-row"),
    *("font-increase", "font-decrease"),
)
FOOT = File(
    "etc/sro-kiosk/foot.ini",
    "foot as a kiosk: it draws text and does nothing else. For versions from 1.13 on.",
    {
        "main": (
            Setting(
                "font",
                "DejaVu Sans Mono:size=19",
                "Without serifs, capitals 4.9 mm high where the screen tells its size: Section 508 "
                "asks for 4.8 mm. 80x24 fits on 15.6 inches.",
            ),
            Setting("dpi-aware", "yes"),
            Setting("term", "xterm-256color", "What every program knows."),
            Setting("initial-window-mode", "fullscreen", "Nothing but the kiosk is on the screen."),
            Setting("pad", "0x0 center"),
            Setting("selection-target", "none", "Nothing is marked or copied."),
        ),
        "csd": (Setting("preferred", "none", "No title, so no button that closes it."),),
        "bell": (Setting("urgent", "no", "A bell starts nothing."),),
        "scrollback": (Setting("lines", "0", "What the visitor before has read is gone."),),
        "url": (
            Setting("launch", "/usr/bin/true", "An address opens no other program."),
            Setting("osc8-underline", "url-mode"),
        ),
        "mouse": (Setting("hide-when-typing", "yes", "The pointer covers no text."),),
        "colors": (
            Setting("background", "000000", "Dark until the first screen, like the console."),
            Setting("foreground", "ffffff"),
        ),
        "key-bindings": (
            Setting(_KEYS[0], "none", "Every key is the kiosk's."),
            *(Setting(action, "none") for action in _KEYS[1:]),
        ),
        "mouse-bindings": (
            Setting(_BUTTONS[0], "none", "Every button is the kiosk's."),
            *(Setting(action, "none") for action in _BUTTONS[1:]),
            Setting("selection-override-modifiers", "none"),
        ),
        "tweak": (Setting("sixel", "no", "It shows no pictures."),),
    },
)
