"""The model of kiosk.toml."""

from typing import Annotated

from msgspec import Meta, Struct, field

from sro_kiosk.content.fields import AddressText, Id, Label, Language, Line, OptionalLabel, PinHash
from sro_kiosk.content.schedule import Schedule


class Scheduled(Schedule, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Topics that an unattended kiosk shows at certain times only."""

    show: Annotated[
        tuple[AddressText, ...], Meta(min_length=1, description="Addresses shown at these times.")
    ]


class Lobby(Struct, frozen=True, forbid_unknown_fields=True):
    """What an unattended kiosk does."""

    idle: Annotated[int, Meta(ge=10, le=3600, description="Seconds without a key or touch.")] = 90
    warning: Annotated[
        int, Meta(ge=20, le=600, description="Seconds to answer before the screen resets.")
    ] = 20
    attract: Annotated[
        tuple[AddressText, ...], Meta(description="Addresses shown while nobody is there.")
    ] = ()
    scheduled: Annotated[
        tuple[Scheduled, ...], Meta(description="More of them, at certain times.")
    ] = ()
    turn: Annotated[
        int, Meta(ge=10, le=86400, description="Seconds until the next of them is shown.")
    ] = 20
    clock: Annotated[bool, Meta(description="Show the time while nobody is there.")] = True
    trust_clock: Annotated[
        bool,
        Meta(
            description="Believe the machine's clock though no time server and no hardware clock "
            "confirms it."
        ),
    ] = False
    bell: Annotated[
        bool, Meta(description="Ring the terminal's bell before the screen resets.")
    ] = True
    counts: Annotated[
        bool, Meta(description="Count how often each topic is read in a day; nothing else is kept.")
    ] = False


class Staff(Struct, frozen=True, forbid_unknown_fields=True):
    """What is behind the staff's door of an unattended kiosk."""

    pin: Annotated[
        PinHash,
        Meta(description="Opens the door; made by `sro-kiosk pin`. Without it there is none."),
    ] = ""
    shutdown: Annotated[
        bool, Meta(description="Offer to shut the machine down; see `sro-kiosk setup lobby`.")
    ] = False


class First(Struct, frozen=True, forbid_unknown_fields=True):
    """What comes first, in each mode."""

    desk: Annotated[tuple[Id, ...], Meta(description="Screens that come first at a terminal.")] = ()
    lobby: Annotated[tuple[Id, ...], Meta(description="Screens that come first in the lobby.")] = ()
    briefing: Annotated[
        tuple[Id, ...], Meta(description="Screens that come first in a briefing.")
    ] = ()


class Kiosk(Struct, frozen=True, forbid_unknown_fields=True):
    """The file kiosk.toml: this installation."""

    title: Annotated[Label, Meta(description="Left in the header.")]
    languages: Annotated[
        tuple[Language, ...],
        Meta(min_length=1, max_length=20, description="The first is the default."),
    ]
    screens: Annotated[
        tuple[Id, ...], Meta(min_length=1, max_length=99, description="Their order on the tabs.")
    ]
    emergency: Annotated[
        dict[Language, Line], Meta(description="The line always on screen, in each language.")
    ]
    agency: Annotated[OptionalLabel, Meta(description="Right in the header.")] = ""
    titles: Annotated[
        dict[Language, Label], Meta(description="The title in languages other than the first.")
    ] = field(default_factory=dict)
    glossary: Annotated[
        str, Meta(description="The screen whose topics explain words; they are linked from pages.")
    ] = ""
    first: Annotated[
        First, Meta(description="Screens that come first in a mode; the others follow.")
    ] = field(default_factory=First)
    lobby: Annotated[Lobby, Meta(description="What an unattended kiosk does.")] = field(
        default_factory=Lobby
    )
    staff: Annotated[
        Staff, Meta(description="What is behind the staff's door of an unattended kiosk.")
    ] = field(default_factory=Staff)
