"""Pledges: who binds himself, and what is only forecast, demanded or said of others."""

from __future__ import annotations

from datetime import date

from event_drafts import draft, names, said

from dateline.model import Anchor, Interval, Time
from dateline.reader import pledges
from dateline.reader.draft import Draft

VOW = """
    Kovac Kovac PROPN NNP 2 nsubj
    vowed vow VERB VBD 0 root
    {rest}
    to to PART TO 5 mark
    leave leave VERB VB 2 xcomp
    Gorna Gorna PROPN NNP 5 obj
    by by ADP IN 8 case
    Friday Friday PROPN NNP 5 obl
"""
WILL = """
    {subject} {subject} {pos} 3 nsubj
    will will AUX MD 3 aux
    {verb} {verb} VERB VB 6 ccomp
    Gorna Gorna PROPN NNP 3 obj
    Kovac Kovac PROPN NNP 6 nsubj
    said say VERB VBD 0 root
"""


def found(made: Draft) -> Draft:
    pledges.find(made)
    return made


def _vow(word: str = "publicly publicly ADV RB 2 advmod") -> Draft:
    return draft(VOW.format(rest=word), Kovac="person", Gorna="place")


def _will(subject: str = "I", pos: str = "PRON PRP", verb: str = "leave") -> Draft:
    made = draft(WILL.format(subject=subject, pos=pos, verb=verb), Kovac="person", Gorna="place")
    said(made, f"{subject} will {verb} Gorna", "Kovac")
    return made


def test_a_vow_binds_its_subject() -> None:
    made = _vow()
    [pledge] = found(made).pledges
    assert names(made, [pledge.by]) == ["Kovac"]
    assert made.text[pledge.start : pledge.end] == "vowed publicly to leave Gorna by Friday"
    assert not pledge.negated
    assert not pledge.conditional


def test_it_is_due_on_the_last_day_told() -> None:
    made = _vow()
    at = made.text.index("Friday")
    made.times.append(Time(at, at + 6, "DATE", "2021-07-30", None, Interval.day(date(2021, 7, 30))))
    due = found(made).pledges[0].due
    assert due is not None
    assert due.latest == date(2021, 7, 30)


def test_a_vow_not_made_binds_nobody() -> None:
    assert not found(_vow("never never ADV RB 2 advmod")).pledges


def test_the_speakers_own_will_binds_him() -> None:
    made = _will()
    [pledge] = found(made).pledges
    assert names(made, [pledge.by]) == ["Kovac"]
    assert pledge.statement == 0
    assert made.text[pledge.start : pledge.end] == "will leave Gorna"


def test_what_one_cannot_choose_is_no_pledge() -> None:
    assert not found(_will(verb="lose")).pledges


def test_a_forecast_of_others_is_no_pledge() -> None:
    assert not found(_will(subject="They", pos="PRON PRP")).pledges


def test_a_garbled_sentence_binds_nobody() -> None:
    made = _vow()
    made.sentences[0].trust = "garbled"
    assert not found(made).pledges


def _due(made: Draft, words: str, value: str, kind: str = "DURATION") -> Interval | None:
    at = made.text.index(words)
    made.times.append(Time(at, at + len(words), kind, value, None, None))  # type: ignore[arg-type]
    return found(made).pledges[0].due


def test_within_a_period_counts_from_the_day_of_the_report() -> None:
    made = draft(VOW.format(rest="publicly publicly ADV RB 2 advmod").replace("by by", "within within"), Kovac="person")
    assert _due(made, "Friday", "P6M") == Interval(date(2021, 7, 26), date(2022, 1, 26))


def test_a_period_beyond_the_calendar_gives_no_deadline() -> None:
    made = draft(VOW.format(rest="publicly publicly ADV RB 2 advmod").replace("by by", "within within"), Kovac="person")
    made.anchor = Anchor(date(9999, 12, 31), "given")
    assert _due(made, "Friday", "P2M") is None


def test_a_condition_is_told() -> None:
    rows = """
        Kovac Kovac PROPN NNP 2 nsubj
        promised promise VERB VBD 0 root
        to to PART TO 4 mark
        leave leave VERB VB 2 xcomp
        if if SCONJ IN 7 mark
        rebels rebel NOUN NNS 7 nsubj
        disarm disarm VERB VBP 4 advcl
    """
    [pledge] = found(draft(rows, Kovac="person")).pledges
    assert pledge.conditional
