"""The sheet that a reading is printed on: width, styles, and marks that the terminal can show."""

from __future__ import annotations

from collections.abc import Iterable

from rich.cells import cell_len, set_cell_size
from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from ..lookup import Lookup
from ..safe import ELLIPSIS, one_line, visible

WIDEST = 128
ROWS = 60

# Only the terminal's own colours, and none that vanish on a white or on a black ground.
NAME = "bold"
ASIDE = "dim"
TRIGGER = "bold cyan"
ALARM = "bold red"
CAUTION = "magenta"
STATUS_STYLES = {
    "happened": "green",
    "ongoing": "green",
    "planned": "cyan",
    "possible": "magenta",
    "denied": "red",
    "called_for": "magenta",
}

_ASCII = str.maketrans(
    {"→": "->", "↑": "up", "↓": "down", "…": "...", "·": "-", "—": "-", "–": "-", "●": "*", "◐": "~", "○": "o"}
    | {"✗": "x", "−": "-", "“": '"', "”": '"', "‘": "'", "’": "'", "─": "-", "━": "="}
)


class Paper:
    """Makes text for one console. Whatever it is given is shown as it stands, never read as markup."""

    def __init__(self, console: Console) -> None:
        self.console = console
        self.width = max(min(console.width, WIDEST), 40)
        self.wide = self.width >= 110
        self.styled = console.color_system is not None
        self._encoding = console.encoding.lower()
        self._unicode = self._encoding.replace("_", "-").startswith("utf")

    def text(self, words: str, style: str = "") -> Text:
        return Text().append(self.fit(words), style)

    def join(self, parts: Iterable[Text], between: str = " ") -> Text:
        return Text(self.fit(between)).join(parts)

    def fit(self, words: str) -> str:
        """The words with only such characters as the console can show, none of which steers it."""
        words = visible(words)
        if self._unicode:
            return words
        return words.translate(_ASCII).encode(self._encoding, "replace").decode(self._encoding)

    def clip(self, words: str, cells: int) -> str:
        """At most so many cells of a line, ended by an ellipsis where it was longer."""
        line = one_line(words[: cells * 16])
        if cell_len(line) <= cells:
            return line
        return set_cell_size(line, cells - 1).rstrip() + ELLIPSIS

    def name(self, name: str) -> str:
        return self.clip(name, 44 if self.wide else 30)

    def table(self, *columns: int | None, refs: bool = True) -> Table:
        """A table without lines; a column's number is its greatest width, None takes what is left.

        With ``refs`` a last column at the right edge holds the numbers of sentences.
        """
        table = Table.grid(padding=(0, 2, 0, 0), expand=True, pad_edge=False)
        for width in columns:
            table.add_column(max_width=width, ratio=None if width else 1, overflow="fold")
        if refs:
            table.add_column(max_width=16 if self.wide else 10, justify="right", overflow="fold")
        return table

    def refs(self, look: Lookup, offsets: Iterable[int]) -> Text:
        """The sentences that a line rests on, as "[s2,s7]" or "[s2+3]"; it says so if none of them can be trusted."""
        numbers = sorted({look.sentence(offset) for offset in offsets})
        shown = [f"s{number}" for number in numbers]
        if len(shown) > 2:
            shown = [f"{shown[0]}+{len(shown) - 1}"]
        ref = self.text(f"[{','.join(shown)}]", ASIDE)
        trust = {look.trust(number) for number in numbers}
        if trust == {"garbled"}:
            ref.append(" garbled", ALARM)
        elif trust and "ok" not in trust:
            ref.append(" doubtful", CAUTION)
        return ref

    def rule(self) -> None:
        """The line above a reading."""
        self._print(Rule(style=ASIDE, characters=self.fit("━")))

    def section(self, title: str, body: RenderableType) -> None:
        rule = Rule(Text(title, style="bold"), align="left", style=ASIDE, characters=self.fit("─"))
        self._print(Text())
        self._print(rule)
        self._print(Padding(body, (0, 0, 0, 1)))

    def line(self, text: Text) -> None:
        self._print(text)

    def footer(self, words: str) -> None:
        if words:
            self._print(Text())
            self._print(self.text(words, ASIDE))

    def more(self, count: int) -> Text:
        return self.text(f"… and {count:,} more; see --json", ASIDE)

    def _print(self, renderable: RenderableType) -> None:
        self.console.print(renderable, width=self.width, markup=False, highlight=False, emoji=False)
