"""Sentences that stand under many reports of a publisher, and events by status and by report and type."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

_DAY = sa.String().with_variant(sa.String(collation="C"), "postgresql")


def upgrade() -> None:
    op.create_table(
        "standing",
        sa.Column("mark", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("day", _DAY, nullable=False),
        sa.Column("report", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("mark", "day", "report", name=op.f("pk_standing")),
        sqlite_with_rowid=False,
    )
    for columns in (["status", "day", "key"], ["report", "type", "status"]):
        op.create_index(op.f(f"ix_events_{'_'.join(columns)}"), "events", columns)
