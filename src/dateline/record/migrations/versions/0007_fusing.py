"""Fusing whatever the order: the turns of reports, gists, and to what each fact belongs and by which other one.

What was fused before hung on the order of adding: it goes, and the reports are to be added anew.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

_JSON = sa.JSON(none_as_null=True)


def upgrade() -> None:
    for table in ("point_members", "happening_members", "vow_members", "bands"):
        op.drop_table(table)
    op.add_column("reports", sa.Column("turn", sa.BigInteger(), nullable=False, server_default="0"))
    _bands()
    _gists()
    _links()
    _members("happening_members", "happenings", _of("events", "event"), [])
    _members("series_members", "series", _of("quantities", "quantity"), [sa.Column("corrected", sa.BigInteger())])
    _members("vow_members", "vows", _key("telling"), [
        _of("pledges", "pledge"), sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False), sa.Column("quote", sa.String(), nullable=False),
    ])  # fmt: skip
    op.create_index("ix_vow_members_pledge", "vow_members", ["pledge"])
    op.create_table(
        "point_members",
        _of("quantities", "quantity"),
        _of("points", "point"),
        *_foreign("point_members", quantity="quantities", point="points"),
        sa.PrimaryKeyConstraint("quantity", "point", name="pk_point_members"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_point_members_point", "point_members", ["point"])


def _key(name: str) -> "sa.Column[int]":
    return sa.Column(name, sa.BigInteger(), autoincrement=False, nullable=False)


def _of(table: str, name: str) -> "sa.Column[int]":
    return sa.Column(name, sa.BigInteger(), nullable=False)


def _foreign(table: str, **named: str) -> "list[sa.ForeignKeyConstraint]":
    return [
        sa.ForeignKeyConstraint([name], [f"{target}.key"], name=f"fk_{table}_{name}", ondelete="CASCADE")
        for name, target in named.items()
    ]


def _bands() -> None:
    op.create_table(
        "bands", _key("band"), _key("turn"), _of("reports", "report"), *_foreign("bands", report="reports"),
        sa.PrimaryKeyConstraint("band", "turn", "report", name="pk_bands"), sqlite_with_rowid=False,
    )  # fmt: skip
    op.create_index("ix_bands_report", "bands", ["report"])


def _gists() -> None:
    number = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.create_table(
        "gists", sa.Column("report", number, autoincrement=False, nullable=False),
        sa.Column("page", sa.LargeBinary(), nullable=False), sa.Column("facts", sa.LargeBinary(), nullable=False),
        sa.Column("standing", _JSON, nullable=False),
        *_foreign("gists", report="reports"),
        sa.PrimaryKeyConstraint("report", name="pk_gists"),
    )  # fmt: skip


def _links() -> None:
    op.create_table(
        "links", _key("fact"), _key("other"), sa.Column("rule", sa.String(), nullable=False),
        sa.Column("score", sa.Float(), nullable=False), sa.Column("why", _JSON),
        sa.PrimaryKeyConstraint("fact", "other", name="pk_links"), sqlite_with_rowid=False,
    )  # fmt: skip
    op.create_index("ix_links_other", "links", ["other"])


def _members(name: str, groups: str, key: "sa.Column[int]", more: "list[sa.Column[Any]]") -> None:
    group = name.removesuffix("_members")
    of = {group: groups, "event": "events", "quantity": "quantities", "pledge": "pledges"}
    columns: list[Any] = [key, _key(group), _key("thread"), sa.Column("nearest", sa.BigInteger()),
               sa.Column("rule", sa.String(), nullable=False), sa.Column("score", sa.Float()),
               sa.Column("why", _JSON), *more]  # fmt: skip
    foreign = {column.name: of[column.name] for column in columns if column.name in of}
    op.create_table(
        name, *columns, *_foreign(name, **foreign), sa.PrimaryKeyConstraint(key.name, name=f"pk_{name}"),
        sqlite_with_rowid=False,
    )  # fmt: skip
    for column in (group, "thread"):
        op.create_index(f"ix_{name}_{column}", name, [column])
