"""Toll words: the verbs, nouns and states that tell what befell people, as tables of toll to words."""

from __future__ import annotations

from itertools import product

from dateline.model.quantity import Toll


def _table(**lines: str) -> dict[str, Toll]:
    return {word: toll for toll, line in lines.items() for word in line.split()}  # type: ignore[misc]


def _pairs(toll: Toll, verbs: str, nouns: str) -> dict[tuple[str, str], Toll]:
    return dict.fromkeys(product(verbs.split(), nouns.split()), toll)


NOUNS = _table(
    dead="death fatality dead life killing murder massacre slaying assassination drowning beheading",
    wounded="injury wounded injured hurt wounding",
    casualties="casualty",
    missing="missing disappearance",
    detained="arrest detention detainee arrestee imprisonment",
    displaced="displaced displacement evacuee homeless",
)
"""Nouns that are counted ("12 deaths") or whose "of" names whom it befell ("the murder of six")."""
OF_WHOM: dict[str, Toll] = {
    **NOUNS,
    **_table(dead="execution body corpse", detained="capture", displaced="evacuation"),
}
STATES = _table(
    dead="dead killed slain murdered executed massacred drowned beheaded",
    wounded="wounded injured hurt maimed hospitalised hospitalized",
    missing="missing unaccounted",
    detained="arrested detained jailed imprisoned captured interned",
    displaced="displaced homeless evacuated uprooted",
)
"""What people are or have been made: "31 dead", "left 40 homeless", "12 wounded soldiers"."""
DONE_TO = _table(
    dead="kill slay murder execute massacre behead assassinate slaughter lynch electrocute gun",
    wounded="wound injure hurt maim hospitalise hospitalize",
    casualties="shoot stab",
    detained="arrest detain jail imprison intern apprehend capture",
    displaced="displace evacuate uproot",
)
UNDERGONE = _table(dead="die perish drown succumb starve suffocate", missing="disappear vanish")
PHRASES: dict[tuple[str, str], Toll] = {
    **_pairs("dead", "lose claim take cost", "life"),
    **_pairs("dead", "find recover retrieve pull discover bury identify", "body"),
    **_pairs("wounded", "suffer sustain receive treat take transport rush", "injury wound burn"),
    **_pairs("detained", "take be hold remain keep place", "custody"),
    **_pairs("detained", "be put place remain hold", "arrest prison jail detention"),
    **_pairs("displaced", "flee leave abandon force drive chase", "home"),
    **_pairs("displaced", "flee", "country violence fighting war clash village town city region shelling"),
}
"""Verbs and what they are said with: "lost their lives", "were taken into custody", "forced from their homes"."""
