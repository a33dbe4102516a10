"""Writing HTML safely: every word of a report goes through ``words``, every attribute through ``tag``."""

from __future__ import annotations

import html

from ..safe import visible


def words(text: str) -> str:
    """Text as it is to be read: no tag, entity or control character in it is one."""
    return html.escape(visible(text))


def tag(name: str, inner: str, **attributes: str | bool | None) -> str:
    """An element around HTML that is already safe. ``class_`` is class, ``data_f`` is data-f."""
    return f"<{name}{_attributes(attributes)}>{inner}</{name}>"


def _attributes(attributes: dict[str, str | bool | None]) -> str:
    written = []
    for name, value in attributes.items():
        key = name.rstrip("_").replace("_", "-")
        if value is True:
            written.append(f" {key}")
        elif value not in (None, False):
            written.append(f' {key}="{words(str(value))}"')
    return "".join(written)
