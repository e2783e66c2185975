"""Numbers of what can be clicked, one range for each kind; a page's own targets count from 1."""

FIRST_KEY = 1 << 23  # letters on the screen
FIRST_ENTRY = 1 << 24  # entries of a list, from the first on
LANGUAGES = 1 << 25
FIRST_TAB = 1 << 26  # tabs, from the first on
FIRST_BUTTON = 1 << 27  # buttons of the lobby, from the first on
MORE_NOTICES = FIRST_BUTTON + 100  # the banner, where it holds more than it shows
FIRST_DIGIT = 1 << 28  # at the staff's door: the digits, then Enter and Esc
KNOCK = FIRST_DIGIT + 12  # the title: staff know that it is a door
