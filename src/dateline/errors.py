"""Every error that a user can meet, in one tree, each with one line that names the input and the remedy.

::

    DatelineError
    +-- SourceError             a report could not be got or read
    |   +-- NotFound            no such file or folder, one that may not be opened, or a folder without reports
    |   +-- NotText             binary, or in no known encoding
    |   +-- NoReport            no words, or a page without an article
    |   +-- TooLarge            larger than can be read
    |   +-- NotEnglish          in another language
    |   +-- Malformed           a broken line of JSONL, or a report with a date that is none
    |   +-- Unreachable         a URL that cannot be fetched
    |   |   +-- Unwelcome       one that its site asks programs to leave alone
    |   +-- NotAFeed            neither RSS nor Atom
    |   +-- ReaderFailed        the reader broke on it: a defect of Dateline
    +-- BadReading              JSON that is no reading
    +-- BadTable                a user's table of actors that cannot be read
    +-- RecordError             the record cannot be used
    |   +-- NoRecord            no such record
    |   +-- NotARecord          a file that is damaged, or something else
    |   +-- NewerRecord         written by a later version of Dateline
    |   +-- RecordLocked        another program writes to it and does not end
    |   +-- RecordReadOnly      it may not be written to
    |   +-- RecordFull          no room left for it
    |   +-- RecordUnreachable   a database that is not there, or has gone
    +-- NotInRecord             the record knows of no such thing
    +-- ModelError              the language core's file is missing, damaged or of another version
    +-- NotInstalled            a library that one of the extras brings
    +-- UsageError              options that do not go together, or make no sense
"""

from __future__ import annotations


class DatelineError(Exception):
    """The base of all; ``str(error)`` is one line fit for a terminal."""

    def __init__(self, message: str) -> None:
        super().__init__(one_line(message))


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


class Malformed(SourceError): ...


class Unreachable(SourceError):
    """``status`` is what the server answered, None if it did not."""

    def __init__(self, source: str, problem: str, remedy: str = "", *, status: int | None = None) -> None:
        self.status = status
        super().__init__(source, problem, remedy)

    @property
    def lasts(self) -> bool:
        """Whether it would be in vain to ask again soon, by what the server says."""
        return self.status is not None and 400 <= self.status < 500 and self.status not in (408, 425, 429)


class Unwelcome(Unreachable):
    @property
    def lasts(self) -> bool:
        return True


class NotAFeed(SourceError): ...


class ReaderFailed(SourceError): ...


class BadReading(DatelineError): ...


class BadTable(DatelineError):
    """A table that cannot be read; ``line`` is None for what concerns the file as a whole."""

    def __init__(self, file: str, line: int | None, problem: str) -> None:
        self.file, self.line, self.problem = file, line, problem
        super().__init__(f"{file}, line {line}: {problem}" if line else f"{file}: {problem}")


class RecordError(DatelineError):
    """``record`` names it, without a password; ``remedy`` says what to do."""

    def __init__(self, record: str, problem: str, remedy: str = "") -> None:
        self.record, self.problem, self.remedy = record, problem, remedy
        super().__init__(f"{record}: {problem}" + (f" ({remedy})" if remedy else ""))


class NoRecord(RecordError): ...


class NotARecord(RecordError): ...


class NewerRecord(RecordError): ...


class RecordLocked(RecordError): ...


class RecordReadOnly(RecordError): ...


class RecordFull(RecordError): ...


class RecordUnreachable(RecordError): ...


class NotInRecord(DatelineError): ...


class ModelError(DatelineError): ...


class NotInstalled(DatelineError): ...


class UsageError(DatelineError): ...


def one_line(message: str) -> str:
    """The message with every character that could break or recolour a terminal's line written as an escape."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in message)
