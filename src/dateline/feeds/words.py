"""The words of an item: markup into text, and whether that is the article or only its summary."""

from __future__ import annotations

import re

from .feed import Item

WHOLE_CONTENT, WHOLE_SUMMARY = 80, 150  # words from which what a feed calls content, or description, is an article
_BLOCKS = frozenset(
    "address article blockquote br center dd div dl dt figure h1 h2 h3 h4 h5 h6 header hr li main ol p pre section"
    " table td th tr ul".split()
)
_DROPPED = ("script", "style", "iframe", "form", "button", "figcaption", "nav", "aside", "svg", "noscript", "video")
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_CUT = re.compile(
    r"(?:\.\.\.|…|\[\s*(?:…|\.\.\.)\s*\]|\b(?:read|see|view|find out)\s+(?:more|full|the full|the rest)\b[^.]{0,40}"
    r"|\b(?:continue|keep)\s+reading\b[^.]{0,80}|\(more\W{0,3}\)"
    r"|\bfull (?:story|article|report)\W{0,3})\s*[→»>.…]*\s*$",
    re.I,
)
_SENTENCE_END = re.compile(r"(?<!\.)[.!?][\"'”’)]*(?=\s|$)")
# What blogs' own software puts below every item of their feeds.
_FOOTER = re.compile(r"\n+The post .{1,400} (?:first )?appeared (?:first )?on .{1,200}$")


def plain(value: str, is_markup: bool = True) -> str:
    """The text of a piece of HTML, a paragraph a line."""
    if not is_markup or ("<" not in value and "&" not in value):
        lines = value.splitlines()
    else:
        lines = _of_markup(_UNFIT.sub("\ufffd", value))
    text = "\n".join(kept for line in lines if (kept := " ".join(line.split())))
    return _FOOTER.sub("", text)


def _of_markup(markup: str) -> list[str]:
    from lxml import etree, html  # what the sources of pages use too

    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        tree = html.document_fromstring(f"<div>{' '.join(markup.split())}</div>".encode(), parser=parser)
    except (etree.LxmlError, ValueError):
        return []
    etree.strip_elements(tree, *_DROPPED, with_tail=False)
    for element in tree.iter(*_BLOCKS):
        element.text = "\n" + (element.text or "")
        element.tail = "\n" + (element.tail or "")
    return str(tree.text_content()).split("\n")


def article(item: Item) -> str | None:
    """The article, if the feed has all of it."""
    for text, enough in ((item.content, WHOLE_CONTENT), (item.summary, WHOLE_SUMMARY)):
        if _CUT.search(text[-300:]) is None and len(text.split()) >= enough:
            return text
    return None


def summary(item: Item) -> str:
    """What the feed says of an article, without the invitation to read it and the sentence that it breaks off."""
    text = max(item.content, item.summary, key=len)
    match = _CUT.search(text[-300:])
    if match is None:
        return text
    kept = text[: max(0, len(text) - 300) + match.start()]
    ends = [end.end() for end in _SENTENCE_END.finditer(kept)]
    return kept[: ends[-1]].rstrip() if ends else ""
