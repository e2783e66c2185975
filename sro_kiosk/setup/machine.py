"""What the machine itself is told: the kernel, the login manager and systemd."""

from sro_kiosk.setup.measures import File, Mask, Setting

SYSCTL = File(
    "etc/sysctl.d/90-sro-kiosk.conf",
    "The kernel of a kiosk. A leading - is for settings that older kernels do not have.",
    {
        "": (
            Setting(
                "kernel.sysrq",
                "0",
                "Alt+SysRq would let anyone at the keyboard end programs and restart.",
            ),
            Setting(
                "kernel.printk",
                "1 1 1 1",
                "Messages of the kernel would be written across the screen.",
            ),
            Setting("kernel.dmesg_restrict", "1", "Those messages are not for everyone to read."),
            Setting(
                "kernel.ctrl-alt-del",
                "0",
                "Ctrl+Alt+Del goes to systemd, which does nothing with it.",
            ),
            Setting("kernel.panic", "10", "A kernel that gave up starts again after ten seconds."),
            Setting(
                "-dev.tty.legacy_tiocsti",
                "0",
                "No program types on a terminal in a person's place.",
            ),
            Setting(
                "-dev.tty.ldisc_autoload",
                "0",
                "No program makes the kernel load parts of terminals.",
            ),
        )
    },
)
LOGIND = File(
    "etc/systemd/logind.conf.d/90-sro-kiosk.conf",
    "The login manager of a kiosk: no terminal but the kiosk's, and no key that ends the machine.",
    {
        "Login": (
            Setting("NAutoVTs", "0", "Alt+F2 and its like find no login."),
            Setting("ReserveVT", "0"),
            Setting(
                "HandlePowerKey", "ignore", "A key on the keyboard would turn the machine off."
            ),
            Setting("HandleRebootKey", "ignore"),
            Setting("HandleSuspendKey", "ignore"),
            Setting("HandleHibernateKey", "ignore"),
            Setting("HandleLidSwitch", "ignore"),
            Setting("IdleAction", "ignore", "A lobby without visitors does not put it to sleep."),
        )
    },
)
SYSTEM = File(
    "etc/systemd/system.conf.d/90-sro-kiosk.conf",
    "systemd on a kiosk.",
    {
        "Manager": (
            Setting(
                "CtrlAltDelBurstAction",
                "none",
                "Ctrl+Alt+Del seven times over would restart at once.",
            ),
            Setting(
                "RuntimeWatchdogSec",
                "14",
                "A machine that hangs is restarted by its hardware; a Raspberry Pi's counts to 15.",
            ),
            Setting("ShowStatus", "no", "What starts and stops is not written across the screen."),
            Setting("CrashShell", "no", "Where systemd itself fails no shell opens: it restarts."),
            Setting("CrashReboot", "yes"),
        )
    },
)
MASKS = (
    Mask("ctrl-alt-del.target", "Ctrl+Alt+Del would restart the machine."),
    *(
        Mask(f"getty@tty{number}.service", "No login on another terminal.")
        for number in range(2, 7)
    ),
    Mask("autovt@.service", "No login that starts when somebody goes to another terminal."),
    Mask("debug-shell.service", "It would open a root shell without a password on terminal 9."),
)
COMMAND_LINE = (
    Setting("quiet", None, "Nothing of the start is written on the screen."),
    Setting("loglevel", "0"),
    Setting("logo.nologo", None),
    Setting("console", "tty3", "What still is written goes to a terminal that nobody sees."),
    Setting(
        "vt.global_cursor_default",
        "0",
        "No cursor blinks on the screen; the kiosk moves it with the focus, for screen readers.",
    ),
    Setting(
        "consoleblank", "0", "The screen never goes dark by itself, least of all while speaking."
    ),
    Setting("fsck.repair", "yes", "After a power cut the disk is mended without asking anyone."),
)
OVERLAY = Setting(
    "overlayroot",
    "tmpfs:recurse=0",
    "The system's disk is only read, so a power cut cannot break it. Other partitions can still be "
    "written: give /var/lib/sro-kiosk one of its own. It needs the package overlayroot and 512 MB "
    "of memory; on Raspberry Pi OS use raspi-config instead. Turn it on last.",
)
UNWANTED = (
    Setting("sysrq_always_enabled", None, "It overrules kernel.sysrq."),
    Setting("systemd.debug_shell", None, "It opens a root shell without a password."),
    Setting("systemd.debug-shell", None, "It opens a root shell without a password."),
    *(
        Setting(argument, None, "It starts a shell for repairs instead of the kiosk.")
        for argument in ("single", "rescue", "emergency")
    ),
    Setting("init", None, "It starts another program instead of systemd."),
)
