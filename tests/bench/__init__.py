"""`make bench`: this program beside a stock Textual app and lynx, on real pseudo-terminals."""
