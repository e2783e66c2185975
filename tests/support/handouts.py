"""Handouts as `sro-kiosk export` makes them: of the shipped pack, and of a hostile one."""

from functools import lru_cache
from pathlib import Path

from sro_kiosk.content import Address, Pack
from sro_kiosk.content.load import load
from sro_kiosk.handout.document import Document, Extras, document_of
from sro_kiosk.handout.html import as_html
from sro_kiosk.handout.markdown import as_markdown
from sro_kiosk.handout.pdf import as_pdf
from sro_kiosk.handout.plan import Plan
from sro_kiosk.handout.planning import plan_of
from sro_kiosk.handout.text import as_text
from sro_kiosk.words import say_in
from tests.support import shipped

KIOSK = """
title = "#set <b> & $x$ @ref // *"
agency = '"A" \\ \\u{41} `x` ]] #eval("1")'
languages = ["en"]
screens = ["one", "two"]
emergency = {en = "Call <script>alert(1)</script> #panic() 911 & co."}
"""
ONE = """
title = "</title> #pagebreak()"
summary = "{{x}} ${y} $accent"
reviewed = 2026-01-31

[[topic]]
id = "first"
title = "= First // #x $y$ </style>"
summary = '- + / \\ ~ -- --- ... #include("/etc/passwd")'
points = ['#read("/etc/passwd")', "@cite <label> *a* _b_ `c` $d$"]
body = '''
# Deep

### Deeper #h

> # Quoted heading

**\\#b** *\\<i\\>* `</code>` [out](https://example.org/?a=1&b=%22), [in](two/second), [gone](two).

```
</pre> $x$ #y
  two
```

| A # | B |
|:--|--:|
| \\<td\\> | $x$ |
'''
sources = ["act"]
notes = '''
The zebra knows.

So does #panic("the zebra").
'''

[[topic.link]]
label = "Out <b>"
url = "https://example.org/?q='\\"<>&#x"
note = "#note"

[[topic.link]]
label = "Aside"
url = "two/second"

[[topic.question]]
ask = "#q <q>?"
choices = ["<a>", "#b"]
answer = 2
because = "$b$ </script>"

[[topic]]
id = "plain"
title = "Plain"
"""
TWO = """
title = "Two"
reviewed = 2026-02-28

[[topic]]
id = "second"
title = "Second"
body = "Text."
notes = "Another zebra."

[[topic.question]]
ask = "Second?"
choices = ["Yes", "No"]
answer = 1
"""
SOURCES = """
[[source]]
id = "act"
title = "The #Act <i>"
publisher = "State & Sons"
year = 2020
url = "https://laws.example/act?x=1&y=2"
"""


def write_hostile(folder: Path) -> Path:
    """A sound pack whose every text is markup of other worlds, and whose notes tell of a zebra."""
    files = {"kiosk.toml": KIOSK, "sources.toml": SOURCES, "en/one.toml": ONE, "en/two.toml": TWO}
    (folder / "en").mkdir(parents=True)
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    assert load(folder).problems == ()
    return folder


def document(
    *addresses: str, language: str = "en", notes: bool = False, pack: Pack | None = None
) -> Document:
    """The document of a handout."""
    pack = pack or shipped.pack()
    parsed = [Address.parse(address) for address in addresses]
    return document_of(pack, pack.editions[language], parsed, Extras(questions=True, notes=notes))


def plan(
    *addresses: str, language: str = "en", notes: bool = False, pack: Pack | None = None
) -> Plan:
    """The plan of a handout."""
    found = document(*addresses, language=language, notes=notes, pack=pack)
    return plan_of(found, (pack or shipped.pack()).editions[language], say_in(language))


@lru_cache
def html(*addresses: str, language: str = "en") -> str:
    """A page of the shipped pack."""
    return as_html(plan(*addresses, language=language))


@lru_cache
def pdf(*addresses: str, language: str = "en") -> bytes:
    """A PDF of the shipped pack."""
    return as_pdf(plan(*addresses, language=language))


def every_format(found: Document, pack: Pack) -> dict[str, str]:
    """All that is made of a document; a plan stands for the PDF, which is made of it alone."""
    say = say_in(found.language)
    planned = plan_of(found, pack.editions[found.language], say)
    return {
        "text": as_text(found, 76, say),
        "markdown": as_markdown(found, say),
        "html": as_html(planned),
        "plan": str(planned),
    }
