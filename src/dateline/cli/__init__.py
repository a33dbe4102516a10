"""The command line: ``dateline read``, ``check``, ``export``, ``schema`` and the record's, one module a command.

Exit codes: 0 read, 1 something could not be read (the rest was), 2 usage; ``check`` has those of a linter.
"""

from __future__ import annotations

from typing import Annotated

import typer

from .actors import app as actors
from .add import EXAMPLES as ADD_EXAMPLES
from .add import add
from .check import EXAMPLES as CHECK_EXAMPLES
from .check import check
from .conflicts import EXAMPLES as CONFLICTS_EXAMPLES
from .conflicts import conflicts
from .copies import EXAMPLES as COPIES_EXAMPLES
from .copies import copies
from .decisions import app as decisions
from .events import app as events
from .export import EXAMPLES as EXPORT_EXAMPLES
from .export import export
from .forget import EXAMPLES as FORGET_EXAMPLES
from .forget import forget
from .pledges import EXAMPLES as PLEDGES_EXAMPLES
from .pledges import pledges
from .read import EXAMPLES, read
from .schema import schema
from .search import EXAMPLES as SEARCH_EXAMPLES
from .search import search
from .series import EXAMPLES as SERIES_EXAMPLES
from .series import series
from .show import EXAMPLES as SHOW_EXAMPLES
from .show import show
from .statements import EXAMPLES as STATEMENTS_EXAMPLES
from .statements import statements
from .timeline import EXAMPLES as TIMELINE_EXAMPLES
from .timeline import timeline
from .watch import EXAMPLES as WATCH_EXAMPLES
from .watch import watch
from .why import EXAMPLES as WHY_EXAMPLES
from .why import why

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
app.command(no_args_is_help=True, epilog=CHECK_EXAMPLES)(check)
app.command(no_args_is_help=True, epilog=EXPORT_EXAMPLES)(export)
app.command()(schema)
app.command(no_args_is_help=True, epilog=ADD_EXAMPLES)(add)
app.command(no_args_is_help=True, epilog=WATCH_EXAMPLES)(watch)
app.command(no_args_is_help=True, epilog=FORGET_EXAMPLES)(forget)
app.command(no_args_is_help=True, epilog=SHOW_EXAMPLES)(show)
app.command(no_args_is_help=True, epilog=SEARCH_EXAMPLES)(search)
app.command(epilog=STATEMENTS_EXAMPLES)(statements)
app.command(epilog=TIMELINE_EXAMPLES)(timeline)
app.command(epilog=SERIES_EXAMPLES)(series)
app.command(epilog=PLEDGES_EXAMPLES)(pledges)
app.command(epilog=CONFLICTS_EXAMPLES)(conflicts)
app.command(epilog=COPIES_EXAMPLES)(copies)
app.add_typer(actors, name="actors")
app.command(no_args_is_help=True, epilog=WHY_EXAMPLES)(why)
app.add_typer(events, name="events")
app.add_typer(decisions, name="decisions")


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
