"""The terminal: what it can do, what comes in from it and what goes out to it.

    session       opens and closes it; before Textual is imported
    environment   cuts the environment, so that nobody outside configures this program
    capabilities  what the terminal can show
    tty           the device: raw mode, size, and leaving it as it was
    signals       ends the process cleanly, whatever hangs
    keystrokes    bytes from the keyboard → tokens
    driver        Textual's way in and out
    locked        the Textual app that nothing opens from outside
    shadow        what the terminal shows, and the fewest bytes to what a frame paints on its
                  canvas of cells: strokes, painted in a good order by a pen that knows the
                  terminal's dialect
    internals     the only module that touches private parts of Textual

Knows no screens and no content. Importing this package imports no Textual.
"""
