"""What each part of the screen shows, as lines; knows no terminal library."""
