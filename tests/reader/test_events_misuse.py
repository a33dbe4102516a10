"""Words of conflict and of state in politics, polls and law: what they do not tell, or tell of another type."""

from __future__ import annotations

import pytest
from event_drafts import tree

from dateline.api import read_report
from dateline.model import Report
from dateline.reader.events.status import status_of


def _told(text: str) -> list[tuple[str, str, str]]:
    made = read_report(Report(id="t", text=text, published="2024-05-06"))
    return [(made.report.text[e.start : e.end], e.type, e.status) for e in made.events]


def _types(text: str, word: str) -> list[str]:
    return [type_ for told, type_, _ in _told(text) if told == word]


@pytest.mark.parametrize(
    "text",
    [
        "The opposition party attacked the Labour government over its housing policy.",
        "The candidate began her campaign with bitter attacks on Senator Moreau.",
    ],
)
def test_attacks_between_politicians_are_words(text: str) -> None:
    assert "ASSAULT" not in [type_ for _, type_, _ in _told(text)]


def test_attacks_with_arms_are_none_of_words_whoever_is_attacked() -> None:
    text = "Gunmen attacked the opposition candidate during the campaign, killing two guards."
    assert _types(text, "attacked") == ["ASSAULT"]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The minister pledged to overturn the health law.", "pledged"),
        ("Mayor Brandt promised not to raise fares.", "promised"),
        ("A new opinion poll showed the governor far ahead.", "poll"),
        ("Governor Ames is polling behind two newcomers.", "polling"),
        ("The candidate told voters at a campaign rally that she would win.", "rally"),
        ("The party hopes to rally older voters.", "rally"),
        ("The city wants to end gun violence.", "violence"),
        ("Senators expect a vote on the bill next week.", "vote"),
        ("Two prisoners of war wrote home.", "war"),
        ("The party has tried several times to change the law.", "tried"),
        ("The driver gunned the car and drove off.", "gunned"),
        ("The senator, who hails from the north, spoke in parliament.", "hails"),
        ("They called it the murder of democracy.", "murder"),
        ("He was charged with resisting arrest.", "arrest"),
        ("The council recommends cutting spending by a tenth.", "cutting"),
        ("Police received a 911 call from a neighbor.", "call"),
        ("Eleven of the wounded were admitted to the city hospital.", "admitted"),
        ("The speaker will take a final call on candidates.", "call"),
        ("There is no word yet on any arrests.", "arrests"),
        ("The town marked the anniversary of the massacre.", "massacre"),
        ("The king has the right to dissolve parliament.", "dissolve"),
        ("Minister Kaya discussed ways to strengthen cooperation with Minister Ruiz.", "strengthen"),
        ("Governor Ames was named as the senator's running mate.", "named"),
        ("The measures come into force in May.", "measures"),
        ("He is running to become the next governor.", "become"),
        ("Petrov joined the police force in 1990.", "joined"),
    ],
)
def test_what_the_word_does_not_tell_here(text: str, word: str) -> None:
    assert _types(text, word) == []


@pytest.mark.parametrize(
    ("text", "word", "type_"),
    [
        ("The minister pledged to help Chad rebuild its roads.", "pledged", "AGREE"),
        ("President Amari has assented to a bill on bail.", "assented", "SUPPORT"),
        ("The union called off the demonstrations on Tuesday.", "called off", "CONCEDE"),
        ("The union called out its members to embark on a strike.", "called out", "REQUEST"),
        ("The activist spoke against Senator Moreau in March.", "spoke", "ACCUSE"),
        ("Ana Silva was expelled from the party on Monday.", "expelled", "SANCTION"),
        ("Soldiers drove out hundreds of villagers from their homes on Monday.", "drove out", "COERCE"),
    ],
)
def test_what_it_tells_here(text: str, word: str, type_: str) -> None:
    assert _types(text, word) == [type_]


TOLD = """
    He he PRON PRP 3 nsubj:pass
    was be AUX VBD 3 aux:pass
    instructed instruct VERB VBN 0 root
    to to PART TO 5 mark
    surrender surrender VERB VB 3 xcomp
"""
GRANTING = """
    Granting grant VERB VBG 5 csubj
    the the DET DT 3 det
    request request NOUN NN 1 obj
    will will AUX MD 5 aux
    lead lead VERB VB 0 root
"""
DISOBEYED = """
    If if SCONJ IN 4 mark
    the the DET DT 3 det
    party party NOUN NN 4 nsubj
    disobeyed disobey VERB VBD 8 advcl
    it it PRON PRP 8 nsubj:pass
    would would AUX MD 8 aux
    be be AUX VB 8 aux:pass
    banned ban VERB VBN 0 root
"""


@pytest.mark.parametrize(
    ("rows", "word", "status"),
    [(TOLD, 4, "called_for"), (GRANTING, 0, "possible"), (DISOBEYED, 3, "possible")],
)
def test_what_is_still_to_be_done_has_not_happened_though_the_core_says_so(rows: str, word: int, status: str) -> None:
    p = tree(rows)
    p.event[word] = "CONCEDE"
    assert status_of(p, word) == status
