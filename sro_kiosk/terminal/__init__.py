"""The terminal: what it can do, what comes in from it and what goes out to it.

    session       opens and closes it; before Textual is imported
    environment   cuts the environment, so that nobody outside configures this program
    capabilities  what the terminal can show
    asking        asks the terminal once for its letters of double size
    tty, modes    the device: raw mode, size, and leaving it as it was
    signals       ends the process cleanly, whatever hangs

    listening     a thread that sleeps until bytes come
    keystrokes    bytes → tokens, whatever they are
    feeding       tokens → events, one after the other, a flood shed
    driver        Textual's way in and out
    talking       a thread that sends what changed, however slowly the terminal reads
    shadow        what the terminal shows, and the fewest bytes to what a frame paints on its
                  canvas of cells: strokes, painted in a good order by a pen that knows the
                  terminal's dialect; screens and large know the lines of large letters
    kept_frame    the first screen of the last run

    locked        the Textual app that nothing opens from outside
    faults        notes for staff of what went wrong
    internals     the only module that touches private parts of Textual

Knows no screens and no content. Importing this package imports no Textual.
"""
