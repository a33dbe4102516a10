"""Names as they are looked up: without case, accents, marks and double blanks."""

from __future__ import annotations

import re
import unicodedata

_NOT_WORDS = re.compile(r"[\W_]+")


def fold(name: str) -> str:
    """``Al-Kāẓimī`` and ``al Kazimi`` fold to one."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    return _NOT_WORDS.sub(" ", "".join(c for c in plain if not unicodedata.combining(c))).strip()


def unaccented(text: str) -> str:
    """The text with every letter's accents taken off, one for one, so that offsets hold."""
    if text.isascii():
        return text
    return "".join(c if c.isascii() else _base(c) for c in text)


def _base(character: str) -> str:
    base = unicodedata.normalize("NFD", character)[0]
    return base if base.isalnum() else character
