"""Every error that a user can meet, in one tree, each with one line that names the input and the remedy.

::

    DatelineError
    +-- SourceError             a report could not be got
    |   +-- NotFound            no such file or folder, or a folder without reports
    |   +-- NotText             binary, or in no known encoding
    |   +-- NoReport            empty, or a page without an article
    |   +-- TooLarge            larger than can be read
    |   +-- NotEnglish          in another language
    |   +-- BadLine             a broken line of JSONL
    |   +-- Unreachable         a URL that cannot be fetched
    +-- ModelError              the language core's file is missing, damaged or of another version
    +-- UsageError              options that do not go together, or make no sense
"""

from __future__ import annotations


class DatelineError(Exception):
    """The base of all; ``str(error)`` is one line fit for a terminal."""


class SourceError(DatelineError):
    """A report could not be got. ``source`` names it, ``remedy`` says what to do."""

    def __init__(self, source: str, problem: str, remedy: str = "") -> None:
        self.source, self.problem, self.remedy = source, problem, remedy
        super().__init__(f"{source}: {problem}" + (f" ({remedy})" if remedy else ""))


class NotFound(SourceError): ...


class NotText(SourceError): ...


class NoReport(SourceError): ...


class TooLarge(SourceError): ...


class NotEnglish(SourceError): ...


class BadLine(SourceError): ...


class Unreachable(SourceError): ...


class ModelError(DatelineError): ...


class UsageError(DatelineError): ...
