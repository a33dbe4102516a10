"""Riots and policing as South Asian papers tell them: batons, firing, charges, stoppages, curfews."""

from __future__ import annotations

import pytest

from dateline.api import read_report
from dateline.model import Reading, Report


def _read(text: str) -> Reading:
    return read_report(Report(id="t", text=text, published="2002-03-04"))


def _rows(text: str) -> list[tuple[str, str | None]]:
    return [(e.type, e.mode) for e in _read(text).events if e.repeats is None]


def _sides(text: str, type_: str) -> tuple[list[str], list[str]]:
    reading = _read(text)
    names = {a.id: a.name for a in reading.actors}
    event = next(e for e in reading.events if e.type == type_)
    return [names[a] for a in event.actors], [names[a] for a in event.recipients]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Police lathicharged the crowd outside the mill on Monday.", ("ASSAULT", "crowd-control")),
        ("The police baton-charged the marchers near the bus stand.", ("ASSAULT", "crowd-control")),
        ("Traders observed a bandh in the town on Saturday.", ("PROTEST", "strike")),
        ("Nurses struck work at the district hospital on Friday.", ("PROTEST", "strike")),
        ("Workers gheraoed the manager in his office on Monday.", ("PROTEST", "obstruct")),
        ("The magistrate imposed prohibitory orders in two wards of the town.", ("COERCE", "restrict")),
        ("The police registered an FIR against the contractor.", ("ACCUSE", "allege")),
        ("The bureau chargesheeted two former ministers.", ("ACCUSE", "allege")),
        ("Vandals desecrated a shrine near the river.", ("PROTEST", "vandalize")),
        ("Two groups clashed in the bazaar over a procession.", ("ASSAULT", None)),
        ("Rioters went on the rampage in the old market.", ("PROTEST", "riot")),
        ("The government blocked the internet in three districts.", ("COERCE", "censor")),
        ("The government banned the dockers' union on Monday.", ("COERCE", "ban")),
        ("The army held a flag march in the old quarter on Monday.", ("MOBILIZE", "troops")),
    ],
)
def test_words_of_riots_and_policing_tell_their_events(text: str, row: tuple[str, str | None]) -> None:
    assert row in _rows(text)


def test_who_is_killed_when_police_fire_is_killed_by_the_police() -> None:
    actors, recipients = _sides("Three villagers were killed when police opened fire on a mob.", "ASSAULT")
    assert actors == ["police"]
    assert recipients == ["Three villagers"]


def test_a_body_before_its_deed_has_done_it() -> None:
    actors, _ = _sides("The judge condemned the police firing at the mill.", "ASSAULT")
    assert actors == ["police"]


def test_a_protest_is_not_told_a_second_time_by_what_it_is_for() -> None:
    rows = _rows("Doctors went on strike to protest against the transfers.")
    assert rows == [("PROTEST", "strike")]


def test_the_accused_are_no_charge() -> None:
    rows = _rows("The accused were produced in court and sent to jail.")
    assert "ACCUSE" not in [type_ for type_, _ in rows]


def test_standing_by_while_others_act_is_no_support() -> None:
    rows = _rows("The constables stood by as rioters torched the shops.")
    assert "SUPPORT" not in [type_ for type_, _ in rows]
    assert ("ASSAULT", "destroy") in rows


def test_a_demand_under_if_not_is_called_for() -> None:
    text = "The union threatened to strike if the arrested workers were not released."
    released = next(e for e in _read(text).events if e.type == "RETREAT")
    assert released.status == "called_for"


def test_leaders_who_gather_for_a_summit_meet_once() -> None:
    assert _rows("Ministers of nine countries gathered in Lima for a summit.") == [("CONSULT", "multilateral")]


def test_of_hundreds_of_weavers_the_weavers_act() -> None:
    actors, _ = _sides("Hundreds of weavers marched through Surat on Sunday.", "PROTEST")
    assert actors == ["weavers"]


def test_who_is_hurt_when_a_mob_throws_stones_is_hurt_by_the_mob() -> None:
    text = "Police and soldiers were injured on Monday when a mob threw stones at them in Gorna."
    actors, recipients = _sides(text, "ASSAULT")
    assert (actors, recipients) == (["mob"], ["Police", "soldiers"])


def test_to_whom_an_appeal_goes_is_to_do_it() -> None:
    actors, _ = _sides("The bishop appealed to the kidnappers to free the nurse.", "RETREAT")
    assert actors == ["kidnappers"]


def test_a_planned_visit_that_is_cancelled_is_denied_and_the_visitor_s_own() -> None:
    text = "Peru cancelled the planned visit of the Chilean envoy."
    visit = next(e for e in _read(text).events if e.type == "CONSULT")
    assert visit.status == "denied"
    assert _sides(text, "CONSULT")[0] == ["Chilean envoy"]


def test_who_declines_an_invitation_has_not_made_it() -> None:
    reading = _read("Malta declined an invitation to the talks.")
    invited = [e for e in reading.events if e.type == "REQUEST"]
    assert all(not e.actors for e in invited)


def test_an_effigy_is_burnt_in_protest() -> None:
    assert {type_ for type_, _ in _rows("Party workers burnt an effigy of the governor.")} == {"PROTEST"}


def test_all_who_are_hurt_are_hurt_by_the_mob() -> None:
    reading = _read("A constable was killed and three officers were injured when a mob attacked the outpost.")
    mob = {a.id for a in reading.actors if a.name == "mob"}
    assert all(set(e.actors) == mob for e in reading.events)


def test_calling_a_stoppage_is_no_request() -> None:
    assert _rows("A hartal called by the opposition paralysed the city on Sunday.") == [("PROTEST", "strike")]


def test_an_arrest_stayed_by_a_court_has_not_happened() -> None:
    arrests = [e for e in _read("The court stayed the arrest of the writer.").events if e.type == "COERCE"]
    assert "happened" not in [e.status for e in arrests]
