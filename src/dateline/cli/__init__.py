"""The command line: ``dateline read``, ``dateline export`` and ``dateline schema``, one module a command.

Exit codes: 0 read, 1 something could not be read (the rest was), 2 usage.
"""

from __future__ import annotations

from typing import Annotated

import typer

from .export import EXAMPLES as EXPORT_EXAMPLES
from .export import export
from .read import EXAMPLES, read
from .schema import schema

app = typer.Typer(
    name="dateline",
    help="Reads news reports: who said and did what to whom, where, when and how many.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
# A new command is one new module and one line here.
app.command(no_args_is_help=True, epilog=EXAMPLES)(read)
app.command(no_args_is_help=True, epilog=EXPORT_EXAMPLES)(export)
app.command()(schema)


def _print_version(wanted: bool) -> None:
    if wanted:
        from dateline import __version__

        typer.echo(f"dateline {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Show the version and stop.")
    ] = False,
) -> None: ...


def main() -> None:
    """The entry point of the ``dateline`` command."""
    app()
