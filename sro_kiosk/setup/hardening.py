"""What the kiosk's process may not do, in the words of systemd.exec(5)."""

from sro_kiosk.setup.measures import Setting

FENCE = (
    Setting(
        "NoNewPrivileges", "yes", "No program that it might start could become more than it is."
    ),
    Setting("CapabilityBoundingSet", "", "It has no power of root's, and can get none."),
    Setting("AmbientCapabilities", ""),
    Setting("ProtectSystem", "strict", "The whole disk is read-only, but for its own state."),
    Setting("ProtectHome", "yes", "Nobody's home is there."),
    Setting("PrivateTmp", "yes", "It shares no temporary files with others."),
    Setting("PrivateNetwork", "yes", "It needs no network, so it has none, not even to itself."),
    Setting("IPAddressDeny", "any"),
    Setting(
        "RestrictAddressFamilies", "AF_UNIX", "Sockets are for telling systemd that it is alive."
    ),
    Setting("PrivateIPC", "yes", "It shares no memory and no queues, and leaves none behind."),
    Setting("RemoveIPC", "yes"),
    Setting(
        "SystemCallFilter", "@system-service", "It may do what services do, less what root does."
    ),
    Setting("SystemCallFilter", "~@privileged @resources"),
    Setting("SystemCallErrorNumber", "EPERM", "What is refused fails; it does not end the kiosk."),
    Setting("SystemCallArchitectures", "native", "No second set of system calls to slip through."),
    Setting("MemoryDenyWriteExecute", "yes", "Memory that was written is never run."),
    Setting("LockPersonality", "yes", "It cannot make the kernel behave as an older one."),
    Setting("RestrictNamespaces", "yes", "It cannot build itself a world with other rules."),
    Setting("RestrictRealtime", "yes", "It cannot take the processor for itself."),
    Setting(
        "RestrictSUIDSGID", "yes", "It cannot leave a file that makes others more than they are."
    ),
    Setting(
        "ProtectKernelTunables",
        "yes",
        "The kernel, its modules, log, clock and name are not its to change.",
    ),
    Setting("ProtectKernelModules", "yes"),
    Setting("ProtectKernelLogs", "yes"),
    Setting("ProtectControlGroups", "yes"),
    Setting("ProtectClock", "yes"),
    Setting("ProtectHostname", "yes"),
    Setting("ProtectProc", "invisible", "It sees no process of others."),
    Setting("ProcSubset", "all", "Its doctor reads /proc/sys and /proc/cmdline, so they stay."),
    Setting("UMask", "0077", "What it writes is for itself alone."),
    Setting("LimitCORE", "0", "A crash leaves no picture of what a visitor typed."),
)
