"""The source is whoever says it: not the nearest noun, and no part of what is said."""

from __future__ import annotations

from speech_drafts import read, told


def test_the_title_behind_the_marks_belongs_to_the_source() -> None:
    draft = read('"While the child was left in his care, he let her play," police spokeswoman Bianca Gillett said.')
    assert told(draft) == [
        (
            "direct",
            ["While the child was left in his care, he let her play"],
            "said",
            "police spokeswoman Bianca Gillett",
        )
    ]


def test_the_name_behind_a_noun_belongs_to_the_source() -> None:
    draft = read("Williams died on Thursday in her sleep, according to her publicist Harlan Boll.")
    ((_, content, _, source),) = told(draft)
    assert content == ["Williams died on Thursday in her sleep"]
    assert source == "her publicist Harlan Boll"


def test_whoever_rejects_an_offer_says_so_and_not_who_made_it() -> None:
    draft = read('The chief has rejected a truce offered by the rebels, saying his troops "will not lay down arms".')
    assert [source for _, _, cue, source in told(draft) if cue == "saying"] == ["The chief"]


def test_a_letter_speaks_and_not_its_reader() -> None:
    draft = read('Jobs resigned in a letter to the board of directors stating, "That day has come."')
    assert "directors" not in [source for _, _, _, source in told(draft)]


def test_what_is_held_or_promised_after_a_comma_is_not_said_before_it() -> None:
    draft = read("Prior to leaving for Caracas where he will meet the king, the president held a meeting.")
    assert told(draft) == []


def test_to_seem_is_not_to_say() -> None:
    draft = read('In his column, "The piling on must stop," the senator seems tired.')
    assert [cue for _, _, cue, _ in told(draft) if cue == "seems"] == []
