"""Words as a database can keep them, and readings packed small."""

from __future__ import annotations

import json
import re
import zlib
from typing import Any, overload

from dateline import codec, model
from dateline.api import Reading

_UNKEPT = re.compile("[\x00\ud800-\udfff]")
_LEVEL = 3  # of zlib: twice as fast as its default and a twentieth larger


@overload
def storable(text: str) -> str: ...
@overload
def storable(text: str | None) -> str | None: ...
def storable(text: str | None) -> str | None:
    """The text with one mark in place of each NUL or lone surrogate, which databases refuse; offsets hold."""
    return text if text is None or (text.isascii() and "\0" not in text) else _UNKEPT.sub("\ufffd", text)


def pack(reading: model.Reading, id: str) -> bytes:
    """The reading under the id that its report has in the record; its text only where it is kept nowhere else."""
    plain = codec.to_dict(reading)
    plain["report"]["id"] = id
    if storable(reading.report.text) == reading.report.text:
        plain["report"]["text"] = None
    return zlib.compress(json.dumps(plain, ensure_ascii=True, separators=(",", ":")).encode("ascii"), _LEVEL)


def unpack(packed: bytes, text: str) -> Reading:
    plain: dict[str, Any] = json.loads(zlib.decompress(packed))
    if plain["report"]["text"] is None:
        plain["report"]["text"] = text
    return Reading.from_json(json.dumps(plain))


def sentence_starts(packed: bytes) -> list[int]:
    """Where the sentences of a packed reading begin, without making the reading."""
    return [sentence["start"] for sentence in json.loads(zlib.decompress(packed))["sentences"]]
