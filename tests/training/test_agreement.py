"""Agreement of two annotators: counted by part, on spans that share half their characters."""

from __future__ import annotations

from training.agreement import compare
from training.corpus.markup import parse

TEXT = "t-1 | 2021-07-26 | - | agency\nPolice arrested two men in Lagos on Monday, officials said.\n---\n"
FIRST = """A|a1|organization||Police|Police
A|a2|group||men|two men
T|Monday|DATE|2021-07-26||2021-07-26
E|e1|arrested|COERCE|arrest|a1|a2||2021-07-26|happened||
"""


def table(second: str) -> str:
    return "\n".join(compare([parse(TEXT + FIRST)], [parse(TEXT + second)]))


def test_the_same_twice_agrees_in_all() -> None:
    made = table(FIRST)
    assert "| **events** | 100.0 (P 100.0, R 100.0) |" in made
    assert "| events: type | 100.0 |" in made
    assert "| events: recipients | 100.0 (P 100.0, R 100.0) |" in made


def test_what_differs_shows_in_its_part_alone() -> None:
    made = table(FIRST.replace("|happened|", "|planned|").replace("two men", "men"))
    assert "| events: status | 0.0 |" in made
    assert "| events: type | 100.0 |" in made
    assert "| **mentions** | 100.0" in made


def test_another_text_is_left_out() -> None:
    other = parse(TEXT.replace("Lagos", "Abuja") + FIRST)
    assert "0 passages" in "\n".join(compare([parse(TEXT + FIRST)], [other]))
