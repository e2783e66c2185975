"""What a bare console needs: letters that are high enough, and keys that lead nowhere else."""

from sro_kiosk.setup.measures import File, Setting

FONT = File(
    "etc/default/console-setup",
    "The console's font, for setupcon (package console-setup).",
    {
        "": (
            Setting("ACTIVE_CONSOLES", '"/dev/tty[1-6]"', "On each terminal, in UTF-8."),
            Setting("CHARMAP", '"UTF-8"'),
            Setting(
                "CODESET",
                '"Lat15"',
                "Western European letters, Spanish among them, and the lines of boxes.",
            ),
            Setting(
                "FONTFACE",
                '"TerminusBold"',
                "Without serifs, and its capitals are 20 of 32 dots high. Section 508 asks for "
                "capitals of 4.8 mm (36 CFR 1194, App. C, 402.4): this font has them on 15.6 "
                "inches of 1366x768 and on 21.5 of 1920x1080. See yours: sro-kiosk doctor --lobby",
            ),
            Setting("FONTSIZE", '"16x32"'),
        )
    },
)
# Each key by the number that the kernel gives it, and what it is alone; so it is then with Alt,
# Ctrl, Shift and AltGr as well.
KEYMAP = File(
    "etc/sro-kiosk/locked.kmap",
    "Keys that the kernel would answer itself, for loadkeys (package kbd). The rest of the layout "
    "stays as it is.",
    {
        "": (
            Setting("keymaps 0-127", None, "Whatever is held with them: Alt, Ctrl, Shift, AltGr."),
            Setting("keycode 59", "F1", "Alt+F1 and its like: another terminal."),
            *(Setting(f"keycode {58 + number}", f"F{number}") for number in range(2, 11)),
            Setting("keycode 87", "F11"),
            Setting("keycode 88", "F12"),
            Setting("keycode 105", "Left", "Alt+Left, Alt+Right: the next terminal."),
            Setting("keycode 106", "Right"),
            Setting("keycode 84", "VoidSymbol", "Alt+Print: the last terminal."),
            Setting("keycode 99", "VoidSymbol"),
            Setting("keycode 103", "Up", "Alt+Up: a call for a login."),
            Setting("keycode 83", "KP_Period", "Ctrl+Alt+Del: a restart."),
            Setting("keycode 111", "Remove"),
            Setting("keycode 70", "VoidSymbol", "Scroll Lock: a still screen, or one of numbers."),
            Setting("keycode 104", "Prior", "Shift+PgUp: what the visitor before has read."),
            Setting("keycode 109", "Next"),
        )
    },
    between=" = ",
)
