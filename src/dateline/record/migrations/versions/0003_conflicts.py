"""Conflicts with the facts that are at odds, and pair by pair why. Nothing was written into the tables they replace."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

_KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_DAY = sa.String().with_variant(sa.String(collation="C"), "postgresql")


def upgrade() -> None:
    op.drop_table("conflict_sides")
    op.drop_table("conflicts")
    op.create_table(
        "conflicts",
        sa.Column("key", _KEY, autoincrement=False, nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("aspect", sa.String(), nullable=False),
        sa.Column("day", _DAY, nullable=False),
        sa.Column("trust", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_conflicts")),
    )
    op.create_table(
        "conflict_members",
        _of("conflict", "conflicts", "conflict_members"),
        sa.Column("fact", sa.BigInteger(), autoincrement=False, nullable=False),
        _of("report", "reports", "conflict_members"),
        sa.PrimaryKeyConstraint("conflict", "fact", name=op.f("pk_conflict_members")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "clashes",
        _of("conflict", "conflicts", "clashes"),
        sa.Column("fact", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("other", sa.BigInteger(), autoincrement=False, nullable=False),
        _of("report", "reports", "clashes"),
        _of("other_report", "reports", "clashes"),
        sa.Column("why", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("conflict", "fact", "other", name=op.f("pk_clashes")),
        sqlite_with_rowid=False,
    )
    for table, columns in _INDEXES:
        op.create_index(op.f(f"ix_{table}_{'_'.join(columns)}"), table, columns)


def _of(name: str, target: str, table: str) -> sa.Column[int]:
    to = sa.ForeignKey(f"{target}.key", name=op.f(f"fk_{table}_{name}"), ondelete="CASCADE")
    return sa.Column(name, sa.BigInteger(), to, nullable=False)


_INDEXES = (
    ("conflicts", ["day", "key"]), ("conflicts", ["code", "day", "key"]), ("conflict_members", ["fact"]),
    ("conflict_members", ["report"]), ("clashes", ["report"]), ("clashes", ["other_report"]),
)  # fmt: skip
