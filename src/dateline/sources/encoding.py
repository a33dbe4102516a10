"""From bytes to text: which encoding, and whether it is text at all."""

from __future__ import annotations

import codecs
from typing import BinaryIO

from dateline.errors import NotText, TooLarge

MAX_BYTES = 10_000_000  # of one text or page, before it is decoded
MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
BINARY = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a ZIP or Office file"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"),
    (b"{\\rtf", "an RTF file"),
    (b"\x1f\x8b", "a compressed file"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
)
REMEDY = "save its words as plain text first"
CONTROLS = frozenset(map(chr, range(32))) - frozenset("\t\n\v\f\r\x1a\x1b")


def read_limited(stream: BinaryIO, source: str, limit: int = MAX_BYTES) -> bytes:
    """All of a stream, unless it is longer than ``limit``: then TooLarge, and the rest is never read."""
    parts, size = [], 0
    while block := stream.read(min(1 << 20, limit + 1 - size)):
        parts.append(block)
        size += len(block)
        if size > limit:
            raise TooLarge(source, f"larger than {limit // 1_000_000} MB", "split it into single reports")
    return b"".join(parts)


def decode(raw: bytes, source: str, declared: str | None = None) -> str:
    """The text of ``raw``: by its byte order mark, the encoding that it declares, UTF-8, or the likeliest other.

    Line ends stay as they are; a byte order mark is no part of the text.
    """
    for magic, name in BINARY:
        if raw.startswith(magic):
            raise NotText(source, f"{name}, not text", REMEDY)
    text = _marked(raw) or _strict(raw, declared) or _strict(raw, "utf-8")
    if text is None:
        text = _mended_utf8(raw) or _legacy(raw)
    if text is None or _is_binary(text):
        raise NotText(source, "binary, or text in no known encoding", "give plain text, best in UTF-8")
    return text


def _marked(raw: bytes) -> str | None:
    """By the byte order mark; None without one."""
    return next((_strict(raw, name) for mark, name in MARKS if raw.startswith(mark)), None)


def _strict(raw: bytes, encoding: str | None) -> str | None:
    if encoding is None:
        return None
    if encoding.lower() in ("iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii"):
        encoding = "cp1252"  # what is declared so is written so, as browsers know
    try:
        return raw.decode(encoding)
    except (UnicodeError, LookupError):
        return None


def _mended_utf8(raw: bytes) -> str | None:
    """UTF-8 with a few bad bytes, such as a text cut in the middle of a character: each becomes U+FFFD."""
    text = raw.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = sum(c > "\x7f" for c in text) - bad
    return text if good > 2 * bad else None


def _legacy(raw: bytes) -> str | None:
    """An older encoding. English is mostly ASCII, and then Windows-1252 is the safe bet: detectors, which live on
    the other bytes, take a few curly quotation marks for a sign of Central Europe."""
    if b"\0" not in raw and sum(b > 127 for b in raw) * 5 < len(raw) and (text := _strict(raw, "cp1252")):
        return text
    from charset_normalizer import from_bytes

    best = from_bytes(raw[:100_000]).best()
    return _strict(raw, best.encoding) if best else None


def _is_binary(text: str) -> bool:
    """Whether more than one in ten of the first characters are control characters; a stray NUL is none."""
    head = text[:8000]
    return sum(c in CONTROLS for c in head) * 10 > len(head)
