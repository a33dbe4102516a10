"""Facts in short English, the same in the terminal and on a page. Nothing here knows of colours or tags."""

from __future__ import annotations

from dateline.model import Actor, Anchor, Event, Office, Reading, Statement

from . import dates
from .lookup import Lookup
from .safe import one_line, shorten

HEADLINE = 100

STATUS_MARKS = {
    "happened": "●",
    "ongoing": "◐",
    "planned": "○",
    "possible": "?",
    "denied": "✗",
    "called_for": "!",
}

_ANCHOR_SOURCES = {
    "published": "from its date of publication",
    "dateline": "from its dateline",
    "text": "from its text",
    "given": "as given",
}


def anchor(anchor: Anchor) -> str:
    """From which day the report is read, and how that day is known."""
    if anchor.date is None:
        return "undated: relative times are left open"
    source = f" ({_ANCHOR_SOURCES[anchor.source]})" if anchor.source else ""
    return f"read as of {dates.long_day(anchor.date)}{source}"


def title(reading: Reading) -> str:
    """The headline, or the report's first line of words, or its name."""
    report = reading.report
    if report.title and one_line(report.title):
        return one_line(report.title)
    for line in report.text[:2000].splitlines():
        if one_line(line):
            return shorten(line, HEADLINE)
    return one_line(report.id) or "Untitled report"


def byline(reading: Reading) -> str:
    """Who published and wrote it, and where."""
    report = reading.report
    return " · ".join(one_line(part) for part in (report.publisher, report.author, report.place) if part)


def status(event: Event) -> str:
    """The status in plain words; "denied" is also what was called off."""
    return "denied or called off" if event.status == "denied" else event.status.replace("_", " ")


def event_type(event: Event) -> str:
    """PLOVER's terms: "retreat: withdraw"."""
    kind = event.type.lower()
    return f"{kind}: {event.mode}" if event.mode else kind


def voucher(event: Event) -> str:
    """How the one who tells of an event is brought in: what is denied, another has claimed."""
    return "claimed by" if event.status == "denied" else "according to"


def office(office: Office, of: str | None) -> str:
    """The post and of what, without saying that twice: "Prime Minister of Iraq", "US president"."""
    words = one_line(office.title)
    if of is None or of.lower() in words.lower():
        return words
    return f"{words} of {of}"


SECTORS = {
    "COP": "police", "GOV": "government", "JUD": "courts", "LEG": "lawmakers", "MIL": "military",
    "PRM": "paramilitaries", "PTY": "party", "REB": "rebels", "SPY": "intelligence", "UAF": "armed men",
    "AGR": "farming", "BUS": "business", "CRM": "crime", "CVL": "civilians", "EDU": "education",
    "ELI": "former office", "JRN": "press", "LAB": "labour", "MED": "medicine", "NGO": "non-governmental",
    "OPP": "opposition", "REF": "refugees", "REL": "religion",
}  # fmt: skip


def sector(actor: Actor) -> str | None:
    """The actor's sector in words."""
    return SECTORS.get(actor.sector or "")


def aliases(actor: Actor) -> list[str]:
    """The other spellings that tell something: not the name itself, nor the name with an article."""
    names = {_bare(alias): one_line(alias) for alias in reversed(actor.aliases)}
    return [name for bare, name in reversed(names.items()) if bare and bare != _bare(actor.name)]


def known_as(actor: Actor) -> str | None:
    """Who that is by a table, and by which, where the text itself does not give the name."""
    known = actor.known_as
    if known is None or known.name.casefold() in {name.casefold() for name in (actor.name, *actor.aliases)}:
        return None
    return one_line(f"{'in office then' if known.office else 'known as'}: {known.name} ({known.source})")


def _bare(name: str) -> str:
    words = one_line(name).casefold()
    return words.removeprefix("the ")


def content(statement: Statement, look: Lookup, limit: int) -> str:
    """What is said, shortened; only direct speech stands between marks."""
    words = shorten(" … ".join(look.words(*span) for span in sorted(statement.content)), limit)
    return f"“{words}”" if statement.kind == "direct" else words


def saying(statement: Statement, look: Lookup) -> str:
    """The words of saying that reported speech needs to be understood: "doubted", "denied"."""
    if statement.kind == "direct":
        return ""
    return shorten(" ".join(look.words(*span) for span in sorted(statement.cue)), 40)


def speaker(statement: Statement, look: Lookup) -> str | None:
    """Who says it; where that is not known, the words that name the source, in marks."""
    if name := look.name(statement.speaker):
        return name
    return f"“{look.words(*min(statement.source))}”" if statement.source else None


def term(office: Office) -> str | None:
    return dates.since_until(office.since, office.until)


def counts(events: int, doubts: int) -> str:
    """How much there is in a reading: "3 events · 1 doubt"."""
    told = ((events, "event"), (doubts, "doubt"))
    return " · ".join(f"{count} {name if count == 1 else name + 's'}" for count, name in told if count)


def some(names: list[str], limit: int = 3) -> str:
    """A list of names that stays short: "A, B and 4 more"."""
    if len(names) > limit:
        return f"{', '.join(names[: limit - 1])} and {len(names) - limit + 1} more"
    return " and ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)
