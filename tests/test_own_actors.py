"""A user's own table of actors: what it does to a reading, what is wrong with a bad one, and its page in the docs."""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

import dateline
from dateline.cli import app
from dateline.errors import BadTable
from dateline.model import Actor
from dateline.reader.world.own import NOTHING, read_own
from dateline.reader.world.terms import OF_BODIES, OF_COUNTRIES

PAGE = (Path(__file__).parent.parent / "docs" / "actors.md").read_text(encoding="utf-8")
TABLE = re.search(r"```tsv\n(.*?)```", PAGE, re.S)[1]
TEXT = "The Iraqi prime minister arrived. The Engineer met HW, and Harbour Watch thanked her."


@pytest.fixture
def table(tmp_path: Path) -> Path:
    return _written(tmp_path, TABLE)


def _written(folder: Path, text: str) -> Path:
    (folder / "people.tsv").write_text(text, encoding="utf-8")
    return folder / "people.tsv"


def _actor(reading: dateline.Reading, words: str) -> Actor:
    text = reading.report.text
    found = [a for a in reading.actors if words in [m.of(text) for m in a.mentions]]
    assert len(found) == 1, words
    return found[0]


def test_the_names_of_a_row_are_one_actor(table: Path) -> None:
    reading = dateline.read(TEXT, "2021-07-26", table)
    woman = _actor(reading, "Iraqi prime minister")
    assert woman is _actor(reading, "Engineer")
    assert woman.known_as.name == "Dara Selim"
    assert woman.known_as.source == "people.tsv"
    assert _actor(reading, "HW") is _actor(reading, "Harbour Watch")
    assert _actor(reading, "HW").kind == "organization"


def test_without_the_table_or_outside_its_terms_nothing_of_it_is_known(table: Path) -> None:
    plain = dateline.read(TEXT, "2021-07-26")
    assert {a.known_as.name for a in plain.actors if a.known_as} <= {"Mustafa al-Kadhimi"}
    before = dateline.read("The Iraqi prime minister arrived.", "2019-05-01", table)
    assert [a.known_as.name for a in before.actors if a.known_as] == ["Adel Abdul-Mahdi"]


def test_a_group_that_no_model_knows_is_found(table: Path) -> None:
    sails = _actor(dateline.read("On Monday the Sailors seized a ship off Somalia.", actors=table), "Sailors")
    assert (sails.kind, sails.country) == ("group", "SOM")


def test_a_name_within_a_word_is_none(table: Path) -> None:
    assert dateline.read("HWX and Harbour Watchmen met.", actors=str(table)) == dateline.read(
        "HWX and Harbour Watchmen met."
    )


def test_many_readings_share_a_table(table: Path) -> None:
    readings = dateline.read_many([TEXT, TEXT], actors=table)
    assert [_actor(reading, "Harbour Watch").kind for reading in readings] == ["organization"] * 2


def test_the_command_takes_a_table(table: Path, tmp_path: Path) -> None:
    (tmp_path / "r.txt").write_text(TEXT)
    read = ["read", "--json", "--date", "2021-07-26", str(tmp_path / "r.txt")]
    result = CliRunner().invoke(app, [*read, "--actors", str(table)])
    assert result.exit_code == 0
    assert "Dara Selim" in result.stdout
    table.write_text("kind\tname\nship\tX\n")
    result = CliRunner().invoke(app, [*read, "--actors", str(table)])
    assert result.exit_code == 2
    assert "people.tsv, line 2: kind 'ship' (one of: person, organization, group)" in result.stderr


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_what_spreadsheets_write_is_read(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "people.tsv"
    path.write_bytes('# ours\r\nName\tKind\tcountry\r\n"Dara ""D"" Selim"\tPerson\tIraq\r\n\t\t\r\n'.encode(encoding))
    own = read_own(path)
    assert [(term.holder, term.of) for term in own.people] == [('Dara "D" Selim', "IRQ")]


@pytest.mark.parametrize(
    ("table", "line", "problem"),
    [
        ("", None, "empty"),
        ("name\tcountry\nX\tIRQ\n", 1, "no column 'kind'"),
        ("kind\tname\tage\n", 1, "unknown column 'age'"),
        ("kind\tname\tname\n", 1, "a column comes twice"),
        ("kind\tname\nperson\t\n", 2, "no name"),
        ("kind\tname\nperson\tX\ty\n", 2, "more cells"),
        ("kind\tname\tcountry\n\nperson\tX\tNowhere\n", 3, "country 'Nowhere' is not known"),
        ("kind\tname\toffice\tcountry\nperson\tX\tmayor\tIRQ\n", 2, "office 'mayor' is none"),
        ("kind\tname\toffice\nperson\tX\tpresident\n", 2, "office 'president' without a country"),
        ("kind\tname\tgender\nperson\tX\tboth\n", 2, "gender 'both'"),
        ("kind\tname\tsince\nperson\tX\t7 May\n", 2, "'7 May' is no date"),
        ("kind\tname\tsince\nperson\tX\t2021-02-30\n", 2, "'2021-02-30' is no date"),
        ("kind\tname\tsince\tuntil\nperson\tX\t2021\t2020\n", 2, "until 2020 is before since 2021"),
        ("kind\tname\tgender\ngroup\tX\tm\n", 2, "gender of group"),
        ("kind\tname\tvariants\ngroup\tX\tY\ngroup\tZ\tY\n", 3, "'Y' is a name of line 2 too"),
    ],
)
def test_what_is_wrong_is_told_with_its_line_and_a_remedy(
    tmp_path: Path, table: str, line: int | None, problem: str
) -> None:
    path = _written(tmp_path, table)
    with pytest.raises(BadTable) as caught:
        dateline.read(TEXT, actors=path)
    assert caught.value.line == line
    assert caught.value.problem.startswith(problem)
    assert str(caught.value).endswith(")")


def test_files_that_are_no_table(tmp_path: Path) -> None:
    (tmp_path / "latin.tsv").write_bytes("kind\tname\nperson\tJosé\n".encode("latin-1"))
    for name, problem in (("none.tsv", "no such file"), ("latin.tsv", "not UTF-8")):
        with pytest.raises(BadTable, match=problem):
            read_own(tmp_path / name)
    with pytest.raises(BadTable):
        read_own(tmp_path)


@given(st.binary(max_size=200))
def test_any_bytes_are_a_table_or_a_told_fault(tmp_path_factory: pytest.TempPathFactory, raw: bytes) -> None:
    path = tmp_path_factory.mktemp("any") / "t.tsv"
    path.write_bytes(b"kind\tname\tsince\n" + raw)
    with suppress(BadTable):
        read_own(path)


def test_an_empty_table_changes_nothing(tmp_path: Path) -> None:
    path = _written(tmp_path, "kind\tname\n")
    assert read_own(path) == NOTHING
    assert dateline.read(TEXT, "2021-07-26", path) == dateline.read(TEXT, "2021-07-26")


def test_the_page_names_posts_that_are_known() -> None:
    posts = re.search(r"^Posts: (.*?)\. The rarer", PAGE, re.M | re.S)[1]
    assert set(re.findall(r"`([^`]+)`", posts)) <= OF_COUNTRIES | OF_BODIES


@pytest.mark.parametrize(
    ("text", "phrase", "name", "known"), re.findall(r"^\| (.+?\.) \| (.+?) \| (.+?) \| (.+?) \|$", PAGE, re.M)
)
def test_the_page_is_right_about_its_examples(text: str, phrase: str, name: str, known: str) -> None:
    found = _actor(dateline.read(text, "2021-07-26"), phrase)
    assert found.name == name
    assert (found.known_as.name if found.known_as else "-") == known
