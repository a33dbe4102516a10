"""``dateline export``: a record, reports or kept readings in; rows, entities and charts for other programs out."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from .filtering import ALL, Asked, filtered
from .reading import ActorsOption, DateOption, ExportedOption, Tell
from .recording import (
    RECORD,
    RecordOption,
    run,
)

EXAMPLES = """\b
Examples of a record:
  dateline export polecat --record iraq.db --since 2021 > events.tsv
  dateline export parquet --facts all -o tables/
  dateline export ftm --actor 'Ada Vance' > entities.ftm.json
  dateline export vegalite --place Sarrat --type ASSAULT > toll.vl.json
  dateline export geojson --type PROTEST -o protests.geojson
  dateline export annotations --source 'The Harbour Post' > notes.jsonld
\b
Examples of reports and readings:
  dateline export gdelt --plain readings.jsonl -o events.tsv
  dateline export icews --all report.txt -o events.csv
  dateline export csv --facts quantities reports/ -o figures.csv
"""


@filtered
def export(
    format: Annotated[
        str,
        typer.Argument(
            metavar="FORMAT",
            help="polecat, gdelt, icews, csv, jsonl, parquet, ftm (FollowTheMoney), timelinejs, vegalite, geojson or "
            "annotations (W3C Web Annotation).",
        ),
    ],
    inputs: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="INPUT",
            help="Reports, as for dateline read, or readings that dateline read --jsonl wrote; if none, the record.",
            show_default=False,
        ),
    ] = None,
    record: RecordOption = RECORD,
    asked: Asked = ALL,
    output: Annotated[
        Path | None,
        typer.Option(
            "-o", "--output", metavar="FILE", help="Write there; .csv or .tsv says how (polecat, gdelt, icews: .tsv)."
        ),
    ] = None,
    facts: Annotated[
        str | None,
        typer.Option(
            "--facts",
            metavar="KIND",
            help="csv, parquet, jsonl, annotations: the kind of facts (a table: events) or all; a table of each goes "
            "into the folder -o. docs/export.md lists them.",
        ),
    ] = None,
    every_status: Annotated[
        bool, typer.Option("--all", help="Events of every status, not only happened and ongoing.")
    ] = False,
    plain: Annotated[
        bool, typer.Option("--plain", help="polecat, gdelt, icews: without Dateline's own columns at the end.")
    ] = False,
    as_of: Annotated[
        str | None,
        typer.Option("--as-of", metavar="DATE", help="How pledges stood at the end of that day; by default today."),
    ] = None,
    limit: Annotated[
        int | None, typer.Option("--limit", metavar="N", min=1, help="At most so many (vegalite: 20 series).")
    ] = None,
    date: DateOption = None,
    actors: ActorsOption = None,
    sure: ExportedOption = None,
) -> None:
    """Write what a record, reports or kept readings tell in a form that other programs read.

    docs/export.md tells every format and column.
    """

    def work(tell: Tell) -> None:
        from .exporting import Wish, carry_out  # after --help, which need not wait for the libraries

        carry_out(
            Wish(
                format, tuple(inputs or ()), record, asked, output, facts, every_status, plain, as_of, limit, date,
                actors, sure,
            ),
            tell,
        )  # fmt: skip

    run(work)
