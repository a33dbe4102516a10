"""Pledges: who binds himself, and what is only forecast, demanded or said of others."""

from __future__ import annotations

from datetime import date

from event_drafts import draft, names, said

import dateline
from dateline.model import Anchor, Interval, Sentence, Time
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


def _dated(before: str, words: str, first: date, last: date) -> Interval | None:
    made = draft(
        VOW.format(rest="publicly publicly ADV RB 2 advmod").replace("    by by ADP IN 8 case\n", before),
        Kovac="person",
    )
    at = made.text.index(words)
    made.times.append(Time(at, at + len(words), "DATE", None, None, Interval(first, last)))
    return found(made).pledges[0].due


def test_no_later_than_is_a_deadline_and_after_an_opening() -> None:
    friday = date(2021, 7, 30)
    no_later = "no no DET DT 9 det\n later late ADV RBR 10 advmod\n than than ADP IN 10 case\n"
    assert _dated(no_later.replace("9", "7").replace("10", "9"), "Friday", friday, friday) == Interval(
        date(2021, 7, 26), friday
    )
    assert _dated("after after ADP IN 8 case\n", "Friday", friday, friday) == Interval(date(2021, 7, 31), None)


def test_a_period_counts_from_the_day_of_the_promise_where_it_is_told() -> None:
    rows = VOW.format(rest="Monday Monday PROPN NNP 2 obl").replace("by by", "within within")
    made = draft(rows, Kovac="person")
    at, monday = made.text.index("Monday"), date(2021, 7, 22)
    made.times.append(Time(at, at + 6, "DATE", "2021-07-22", None, Interval.day(monday)))
    assert _due(made, "Friday", "P10D") == Interval(monday, date(2021, 8, 1))


NARRATED = """
    Council Council PROPN NNP 3 nsubj
    will will AUX MD 3 aux
    free free VERB VB 0 root
    prisoners prisoner NOUN NNS 3 obj
"""


def test_what_the_narrator_tells_is_a_pledge_only_where_the_core_sees_one() -> None:
    assert not found(draft(NARRATED, Council="organization")).pledges
    made = draft(NARRATED, Council="organization")
    made.parse.pledge[2] = "pledge"
    [pledge] = found(made).pledges
    assert names(made, [pledge.by]) == ["Council"]


def test_an_offer_or_agreement_too() -> None:
    rows = VOW.replace("vowed vow", "offered offer").format(rest="publicly publicly ADV RB 2 advmod")
    assert not found(draft(rows, Kovac="person")).pledges
    made = draft(rows, Kovac="person")
    made.parse.pledge[4] = "pledge"
    assert len(found(made).pledges) == 1


def test_what_somebody_has_not_said_binds_nobody() -> None:
    rows = """
        Kovac Kovac PROPN NNP 4 nsubj
        has have AUX VBZ 4 aux
        not not PART RB 4 advmod
        said say VERB VBN 0 root
        he he PRON PRP 7 nsubj
        will will AUX MD 7 aux
        leave leave VERB VB 4 ccomp
    """
    made = draft(rows, Kovac="person")
    made.referent[4] = made.referent[0]
    said(made, "he will leave", "Kovac")
    assert not found(made).pledges


def test_what_is_ours_and_will_last_is_the_speakers_promise() -> None:
    rows = """
        Our our PRON PRP$ 2 nmod:poss
        support support NOUN NN 4 nsubj
        will will AUX MD 4 aux
        continue continue VERB VB 6 ccomp
        Kovac Kovac PROPN NNP 6 nsubj
        said say VERB VBD 0 root
    """
    made = draft(rows, Kovac="person")
    said(made, "Our support will continue", "Kovac")
    [pledge] = found(made).pledges
    assert names(made, [pledge.by]) == ["Kovac"]


def test_a_promise_quoted_before_its_verb_keeps_its_words() -> None:
    rows = """
        We we PRON PRP 3 nsubj
        will will AUX MD 3 aux
        leave leave VERB VB 5 ccomp
        Kovac Kovac PROPN NNP 5 nsubj
        promised promise VERB VBD 0 root
    """
    made = draft(rows, Kovac="person")
    said(made, "We will leave", "Kovac")
    [pledge] = found(made).pledges
    assert made.text[pledge.start : pledge.end] == "will leave"


def _seen(made: Draft, *words: int) -> Draft:
    for word in words:
        made.parse.pledge[word] = "pledge"
    return made


THING = """
    The the DET DT 2 det
    fares fare NOUN NNS 4 nsubj
    would would AUX MD 4 aux
    {verb} {verb} VERB VB 9 ccomp
    to to ADP IN 7 case
    three three NUM CD 7 nummod
    pounds pound NOUN NNS 4 obl
    Kovac Kovac PROPN NNP 9 nsubj
    said say VERB VBD 0 root
"""


def _thing(verb: str, kind: str = "indirect") -> Draft:
    made = _seen(draft(THING.format(verb=verb), Kovac="person"), 2, 3, 4, 5, 6)
    said(made, f"The fares would {verb} to three pounds", "Kovac")
    made.statements[-1].kind = kind  # type: ignore[assignment]
    return made


def test_who_says_what_will_be_done_answers_for_it() -> None:
    made = _thing("return")
    [pledge] = found(made).pledges
    assert names(made, [pledge.by]) == ["Kovac"]


def test_what_moves_by_itself_is_a_forecast() -> None:
    assert not found(_thing("drop")).pledges


def test_in_a_quotation_a_thing_promises_nothing() -> None:
    assert not found(_thing("return", "direct")).pledges


def test_a_stray_mark_of_the_core_is_no_pledge() -> None:
    made = draft(THING.format(verb="return"), Kovac="person")
    said(made, "The fares would return to three pounds", "Kovac")
    assert not found(_seen(made, 6)).pledges


DENIED = """
    Kovac Kovac PROPN NNP 2 nsubj
    denied deny VERB VBD 0 root
    he he PRON PRP 5 nsubj
    would would AUX MD 5 aux
    leave leave VERB VB 2 ccomp
    Gorna Gorna PROPN NNP 5 obj
"""


def test_what_somebody_denies_or_has_yet_to_say_binds_nobody() -> None:
    made = _seen(draft(DENIED, Kovac="person", Gorna="place"), 3, 4, 5)
    made.referent[2] = made.referent[0]
    said(made, "he would leave Gorna", "Kovac")
    assert not found(made).pledges


UNTIL = """
    Kovac Kovac PROPN NNP 2 nsubj
    vowed vow VERB VBD 0 root
    {negation}
    to to PART TO 5 mark
    leave leave VERB VB 2 xcomp
    until until SCONJ IN 8 mark
    rebels rebel NOUN NNS 8 nsubj
    disarm disarm VERB VBP 5 advcl
"""


def test_not_until_is_a_condition() -> None:
    [pledge] = found(draft(UNTIL.format(negation="not not PART RB 5 advmod"), Kovac="person")).pledges
    assert pledge.negated
    assert pledge.conditional


def test_a_promise_to_whoever_does_something_is_conditional() -> None:
    rows = """
        Kovac Kovac PROPN NNP 2 nsubj
        vowed vow VERB VBD 0 root
        to to PART TO 4 mark
        answer answer VERB VB 2 xcomp
        any any DET DT 6 det
        attack attack NOUN NN 4 obj
    """
    [pledge] = found(draft(rows, Kovac="person")).pledges
    assert pledge.conditional


def test_a_threat_is_a_pledge_where_the_core_sees_one() -> None:
    rows = VOW.replace("vowed vow", "threatened threaten").format(rest="publicly publicly ADV RB 2 advmod")
    assert not found(draft(rows, Kovac="person")).pledges
    assert len(found(_seen(draft(rows, Kovac="person"), 1, 3, 4, 5)).pledges) == 1


def test_now_and_a_day_in_a_name_are_no_deadline() -> None:
    made = _vow()
    at = made.text.index("Friday")
    made.times.append(Time(at, at + 6, "DATE", "PRESENT_REF", None, Interval.day(date(2021, 7, 26))))
    assert found(made).pledges[0].due is None


def test_a_weekday_of_a_promise_is_the_next_one() -> None:
    past, next_ = date(2021, 7, 23), date(2021, 7, 30)
    assert _dated("on on ADP IN 8 case\n", "Friday", past, past) == Interval.day(next_)


def test_the_year_of_a_treaty_is_no_deadline() -> None:
    rows = """
        Kovac Kovac PROPN NNP 2 nsubj
        vowed vow VERB VBD 0 root
        to to PART TO 4 mark
        leave leave VERB VB 2 xcomp
        the the DET DT 7 det
        1998 1998 NUM CD 7 nummod
        treaty treaty NOUN NN 4 obj
    """
    made = draft(rows, Kovac="person")
    at = made.text.index("1998")
    made.times.append(Time(at, at + 4, "DATE", "1998", None, Interval.year(1998)))
    assert found(made).pledges[0].due is None


def test_each_side_means_the_two_told_before() -> None:
    rows = """
        Kovac Kovac PROPN NNP 4 nsubj
        and and CCONJ CC 3 cc
        Meyer Meyer PROPN NNP 1 conj
        signed sign VERB VBD 0 root
        Each each DET DT 6 det
        side side NOUN NN 7 nsubj
        vowed vow VERB VBD 0 root
        to to PART TO 9 mark
        leave leave VERB VB 7 xcomp
    """
    made = draft(rows, Kovac="person", Meyer="person")
    made.parse.sentences = [(0, 4), (4, 9)]
    made.parse.sentence = [0] * 4 + [1] * 5
    made.sentences = [Sentence(*made.parse.sentence_span(s)) for s in (0, 1)]
    [pledge] = found(made).pledges
    assert names(made, [pledge.by]) == ["Kovac"]


def test_rumours_that_somebody_will_go_bind_nobody() -> None:
    text = "The minister returned amid rumors that she would resign from the post. She had been in Washington."
    assert dateline.read(text, date="2024-05-06").pledges == []
