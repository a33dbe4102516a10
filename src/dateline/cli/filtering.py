"""The filters of the record as options, the same for every command that shows or writes some of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import wraps
from inspect import Parameter, signature
from types import MappingProxyType
from typing import Annotated, Any, Protocol, TypeAlias, cast, get_type_hints

import typer

Asked: TypeAlias = Mapping[str, Any]  # what is asked for, by the name of the filter
ALL: Asked = MappingProxyType({})
_ASKED = "asked"

_Names: TypeAlias = list[str] | None
_Day: TypeAlias = str | None
# Option and default by name. A new filter is one entry here and one field in ``dateline.record.filters``.
_FILTERS: Mapping[str, tuple[Any, str | None]] = {
    "actor": (
        Annotated[
            _Names,
            typer.Option("--actor", metavar="NAME", help="Only of this actor: a name, or part of one, or an id."),
        ],
        None,
    ),
    "place": (
        Annotated[_Names, typer.Option("--place", metavar="NAME", help="Only of this place or country.")],
        None,
    ),
    "type": (
        Annotated[
            _Names, typer.Option("--type", metavar="TYPE", help="Only with events of this type, such as PROTEST.")
        ],
        None,
    ),
    "status": (
        Annotated[
            _Names, typer.Option("--status", metavar="STATUS", help="Only with events of this status, such as planned.")
        ],
        None,
    ),
    "source": (
        Annotated[
            _Names,
            typer.Option("--source", metavar="NAME", help="Only of this publisher, or of the report of this id."),
        ],
        None,
    ),
    "since": (
        Annotated[_Day, typer.Option("--since", metavar="DATE", help="From then on: 2021-07-26, 2021-07, 2021.")],
        None,
    ),
    "until": (Annotated[_Day, typer.Option("--until", metavar="DATE", help="Until then.")], None),
    "trust": (
        Annotated[
            str,
            typer.Option("--trust", metavar="LEVEL", help="The least trust that is shown: ok, doubtful or garbled."),
        ],
        "doubtful",
    ),
}


class _Signed(Protocol):
    __signature__: Any
    __annotations__: dict[str, Any]


def filtered(command: Callable[..., None]) -> Callable[..., None]:
    """Puts the filters in the place of the command's parameter ``asked``, which gets what was chosen, by name."""
    hints = get_type_hints(command, include_extras=True)
    parameters = [p for own in signature(command).parameters.values() for p in _in_place_of(own, hints)]

    @wraps(command)
    def run(**given: Any) -> None:
        asked = {name: given.pop(name) for name in _FILTERS}
        command(**{_ASKED: asked}, **given)

    signed = cast(_Signed, run)  # typer reads both
    signed.__signature__ = signature(command).replace(parameters=parameters)
    signed.__annotations__ = {p.name: p.annotation for p in parameters} | {"return": None}
    return run


def _in_place_of(own: Parameter, hints: Mapping[str, Any]) -> Iterator[Parameter]:
    if own.name != _ASKED:
        yield own.replace(annotation=hints[own.name])
        return
    for name, (option, default) in _FILTERS.items():
        yield Parameter(name, Parameter.POSITIONAL_OR_KEYWORD, default=default, annotation=option)
