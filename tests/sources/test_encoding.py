"""Whatever the encoding, the words arrive as they were written, or one line says why not."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.errors import NotText, TooLarge
from dateline.sources.encoding import decode, read_limited

SENTENCE = "The “minister” – from Bogotá – said it’s over, and the troops would leave the capital on Monday."


@given(st.text())
def test_utf8_comes_back_as_it_was(text: str) -> None:
    raw = text.encode("utf-8", "replace")
    if raw.startswith(b"%PDF") or sum(c < " " for c in text) * 10 > len(text):
        return
    assert decode(raw, "x") == raw.decode("utf-8").removeprefix("\ufeff")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_common_encodings_are_told(encoding: str) -> None:
    assert decode(SENTENCE.encode(encoding), "x") == SENTENCE


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_both_byte_orders(codec: str) -> None:
    assert decode(("\ufeff" + SENTENCE).encode(codec), "x") == SENTENCE


def test_line_ends_stay() -> None:
    assert decode(b"one\r\ntwo\rthree\n", "x") == "one\r\ntwo\rthree\n"


def test_what_is_declared_counts_before_a_guess() -> None:
    assert decode("Кот".encode("koi8-r"), "x", "koi8-r") == "Кот"


def test_a_false_declaration_does_no_harm() -> None:
    assert decode(SENTENCE.encode(), "x", "ascii") != ""
    assert decode(SENTENCE.encode(), "x", "no-such-encoding") == SENTENCE


def test_latin1_is_read_as_browsers_read_it() -> None:
    assert decode("“yes”".encode("cp1252"), "x", "ISO-8859-1") == "“yes”"


def test_a_text_cut_within_a_character_is_read_to_the_cut() -> None:
    assert decode(SENTENCE.encode() + "é".encode()[:1], "x") == SENTENCE + "\ufffd"


def test_a_stray_nul_is_text() -> None:
    assert decode(b"The mini\0ster resigned on Monday.", "x") == "The mini\0ster resigned on Monday."


@pytest.mark.parametrize("raw", [bytes(range(256)) * 20, b"\0" * 100, b"\x7fELF\x02\x01\x01" + b"\0\xff" * 50])
def test_binary_is_no_text(raw: bytes) -> None:
    with pytest.raises(NotText, match=r"^x: binary"):
        decode(raw, "x")


@pytest.mark.parametrize(
    ("raw", "name"), [(b"%PDF-1.7", "PDF"), (b"PK\x03\x04...", "Office"), (b"\x89PNG\r\n", "image")]
)
def test_well_known_files_are_called_by_name(raw: bytes, name: str) -> None:
    with pytest.raises(NotText, match=name):
        decode(raw, "x")


def test_no_more_is_read_than_the_limit() -> None:
    stream = io.BytesIO(b"x" * 5_000_000)
    with pytest.raises(TooLarge):
        read_limited(stream, "x", limit=2_000_000)
    assert stream.tell() == 2_000_001
    assert read_limited(io.BytesIO(b"x" * 2_000_000), "x", limit=2_000_000) == b"x" * 2_000_000
