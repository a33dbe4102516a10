"""What goes to the terminal: lines of output, lines of error, and a quiet end when nobody listens any more."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper

READ, NOT_ALL_READ, USAGE = 0, 1, 2
INTERRUPTED = 130  # as shells have it: 128 and the signal's number
PIPE_CLOSED = 141


def write(line: str) -> None:
    """One line on standard output, in UTF-8 on every system, at once."""
    sys.stdout.flush()
    sys.stdout.buffer.write(line.encode("utf-8") + b"\n")
    sys.stdout.buffer.flush()


def complain(problem: object) -> None:
    """One line on standard error."""
    print(f"dateline: {problem}", file=sys.stderr)


def take_any_text() -> None:
    """Lets both streams take what their encoding cannot: lone surrogates, or letters that a console lacks."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


@contextmanager
def quietly() -> Iterator[None]:
    """Ends without a word on Ctrl-C, and when the reader of a pipe has gone (``| head``)."""
    try:
        yield
        sys.stdout.flush()
    except KeyboardInterrupt:
        raise SystemExit(INTERRUPTED) from None
    except BrokenPipeError:
        # What is still buffered cannot be written: the interpreter must not try at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SystemExit(PIPE_CLOSED) from None
