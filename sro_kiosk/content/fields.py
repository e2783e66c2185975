r"""What a field of the model may hold: its pattern, its length, and the words for both.

A `rule` says to authors what a pattern means. Patterns end in `\Z`, since Python's `$` lets a
newline pass; the schema writes `$`.
"""

from typing import Annotated, Literal

from msgspec import Meta

from sro_kiosk.content import links

LONGEST_TEXT = 20_000  # characters: some 3,000 words

_ID = r"^[a-z0-9]+(-[a-z0-9]+)*\Z"
_ONE_LINE = r"^\S([^\n\t]*\S)?\Z"
_ONE_LINE_OR_NONE = r"^(\S([^\n\t]*\S)?)?\Z"

_ID_RULE = {"rule": "must be lowercase words with hyphens, like law-enforcer"}
_LANGUAGE_RULE = {"rule": "must be a language code of two or three letters, like en"}
_LINE_RULE = {"rule": "must be one line, without tabs or spaces around it"}
_OUTSIDE_RULE = {"rule": "must be an address like https://…"}
_PIN_RULE = {"rule": "must be what `sro-kiosk pin` prints"}
_ADDRESS_RULE = {"rule": "must be an address of this pack, like roles or roles/educator"}

Id = Annotated[str, Meta(pattern=_ID, max_length=48, extra=_ID_RULE)]
Language = Annotated[str, Meta(pattern=r"^[a-z]{2,3}\Z", extra=_LANGUAGE_RULE)]
Line = Annotated[str, Meta(pattern=_ONE_LINE, max_length=300, extra=_LINE_RULE)]
OptionalLine = Annotated[str, Meta(pattern=_ONE_LINE_OR_NONE, max_length=300, extra=_LINE_RULE)]
Label = Annotated[str, Meta(pattern=_ONE_LINE, max_length=60, extra=_LINE_RULE)]
OptionalLabel = Annotated[str, Meta(pattern=_ONE_LINE_OR_NONE, max_length=60, extra=_LINE_RULE)]
Text = Annotated[str, Meta(max_length=LONGEST_TEXT)]
Url = Annotated[
    str,
    Meta(
        pattern=rf"^({links.OUTSIDE_PATTERN}|{links.ADDRESS_PATTERN})\Z",
        max_length=500,
        extra={"rule": links.RULE},
    ),
]
OptionalOutsideUrl = Annotated[
    str, Meta(pattern=r"^(https?://[!-~]+)?\Z", max_length=500, extra=_OUTSIDE_RULE)
]
AddressText = Annotated[
    str, Meta(pattern=rf"^{links.ADDRESS_PATTERN}\Z", max_length=100, extra=_ADDRESS_RULE)
]
PinHash = Annotated[
    str,
    Meta(
        pattern=r"^(scrypt:[0-9]{1,7}:[0-9]{1,2}:[0-9]{1,2}:[0-9a-f]{32}:[0-9a-f]{64})?\Z",
        max_length=120,
        extra=_PIN_RULE,
    ),
]
Layout = Literal["page", "cards", "list"]
Audience = Literal["visitor", "officer", "trainer"]
Work = Literal["law", "official", "research", "group", "news", "own"]
