"""Which spellings can be one name, and the doubt about them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.language.parse import Parse
from dateline.model import Actor, Anchor, Report, Span
from dateline.reader.actors.spelling import name_words, same_person
from dateline.reader.doubts import spelling
from dateline.reader.draft import Draft


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mahmoud al-Kareemi", "Mahmud El Karimi"),
        ("Abdul Rahman Nasser", "Abdelrahman Naser"),
        ("Yevgeny Morozov", "Evgeni Morozov"),
        ("Li Mei-ling", "Li Meiling"),
        ("Robert Hale", "Bob Hale"),
        ("J. Hale", "Janet Hale"),
        ("Karimi", "Mahmoud al-Kareemi"),
        ("José Núñez", "Jose Nunez"),
        ("Mykhailo Morozenko", "Mikhail Morozenko"),
        ("Wolodymyr Sawtschenko", "Volodymyr Savchenko"),
        ("Rachid Chennoufi", "Rashid Shennufi"),
        ("Gamal Haddad", "Jamal Hadad"),
        ("MOROZOV, Yevgeny", "Yevgeny Morozov"),
        ("Morozov Yevgeny Petrovich", "Yevgeny Morozov"),
        ("MOROZOV Yevgeny", "Evgeny Morozov"),
        ("Szabo Viktor", "Viktor Szabo"),
        ("Zhou Meiling", "Meiling Zhou"),
        ("Pak Chul-soo", "Park Chul-soo"),
        ("Zhou", "Zhou Meiling"),
        ("Nicolas Fuentes", "Nicolas Fuentes Rojas"),
        ("FBH", "Faisal bin Haddad"),
        ("Hansen", "Carl Hansen Jr."),
        ("Conor Mc Grath", "Conor McGrath"),
        ("le Blanc", "Marie Le Blanc"),
    ],
)
def test_one_person(one: str, other: str) -> None:
    assert same_person(one, other)
    assert same_person(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Laura Meyer", "Peter Meyer"),
        ("Carl Hansen Jr.", "Carl Hansen"),
        ("John P. Hale", "John R. Hale"),
        ("Omar Haddad", "Amir Haddad"),
        ("Kim Min-jun", "Kim Min-seo"),
        ("Hale", "John Halliday"),
        ("Mario Rossi", "Maria Rossi"),
        ("Samir Haddad", "Samira Haddad"),
        ("Michel Haddad", "Michelle Haddad"),
        ("Jamal Haddad", "Jamil Haddad"),
        ("Omar Karim", "Omar Karimi"),
        ("Hassan Ali", "Ali Hassan"),
        ("Ahmed Ali", "Ahmed Ali Nasser"),
        ("Zhou Ping", "Zhou Peng"),
        ("Phil Hale", "Will Hale"),
        ("J. M. Hale", "Jane Moor"),
        ("A. H.", "Anna Hale"),
        ("Al Hale", "Ruth Hale"),
        ("Van Hale", "Bob Hale"),
        ("Prince Edmund", "King Edmund"),
        ("Carl Hansen the Elder", "Carl Hansen the Younger"),
        ("Kennet", "Mira Gandat"),
        ("J", "John Hale"),
        ("John Hale, D-Va.", "Tom D'Avanzo"),
    ],
)
def test_two_people(one: str, other: str) -> None:
    assert not same_person(one, other)
    assert not same_person(other, one)


@given(st.text(max_size=30), st.text(max_size=30))
def test_any_two_texts_can_be_compared(one: str, other: str) -> None:
    assert same_person(one, other) == same_person(other, one)


@given(st.text(max_size=40))
def test_the_words_of_a_name_are_small(name: str) -> None:
    assert all(word == word.lower() for word in name_words(name)) or not name.isascii()


def _doubts(*names: str) -> list[str]:
    text = "; ".join(names)
    spans = [Span(text.index(n), text.index(n) + len(n)) for n in names]
    draft = Draft(Report("t", text), Anchor(), Parse(text))
    draft.new_actor(Actor("", names[0], "person", mentions=spans))
    return [doubt.message for doubt in spelling.find(draft)]


def test_a_name_spelled_twice_is_doubted() -> None:
    assert _doubts("Mahmoud al-Kareemi", "Al-Karimi") == ["One name is spelled Mahmoud al-Kareemi and Al-Karimi."]
    assert _doubts("Benito Núñez", "Nunez") != []


def test_a_short_form_capitals_and_hyphens_are_no_other_spelling() -> None:
    assert _doubts("Mahmoud al-Kareemi", "KAREEMI", "Al Kareemi", "Mahmoud") == []
    assert _doubts("William Hale", "Bill Hale") == []
