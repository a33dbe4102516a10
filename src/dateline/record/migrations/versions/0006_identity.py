"""Actors with their ids and the marks by which they are looked up, and decisions of people with their sides.

No decision was written before. Those who are in a record stay who they are; by their marks new reports find them.
"""

import sqlalchemy as sa
from alembic import op

from dateline.record.judging.actors import Member
from dateline.record.judging.lookup import crowd_key, is_crowd, written

revision = "0006"
down_revision = "0005"

_KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_FOLDED = sa.String().with_variant(sa.String(collation="C"), "postgresql")


def upgrade() -> None:
    for column in ("wikidata", "geonames"):
        op.add_column("actors", sa.Column(column, sa.String(), nullable=True))
    for column in ("latitude", "longitude"):
        op.add_column("actors", sa.Column(column, sa.Float(), nullable=True))
    op.add_column("actors", sa.Column("named", sa.Boolean(), nullable=False, server_default=sa.true()))
    op.add_column("actor_names", sa.Column("first", sa.Integer(), nullable=False, server_default="0"))
    op.drop_index("ix_actor_members_actor", "actor_members")
    op.drop_table("decisions")
    op.create_table(
        "decisions",
        sa.Column("key", _KEY, autoincrement=False, nullable=False),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("about", "verb")),
        *(sa.Column(name, sa.BigInteger(), nullable=False) for name in ("one", "other")),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("words", "made")),
        sa.Column("note", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_decisions")),
    )
    op.create_table(
        "decision_sides",
        _of("decision", "decisions", "decision_sides"),
        sa.Column("side", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("report", sa.String(), nullable=False),
        sa.Column("mark", _FOLDED, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("country", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("decision", "side", "report", "mark", "kind", name=op.f("pk_decision_sides")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "actor_keys",
        sa.Column("mark", sa.String(), nullable=False),
        _of("actor", "actors", "actor_keys"),
        sa.PrimaryKeyConstraint("mark", "actor", name=op.f("pk_actor_keys")),
        sqlite_with_rowid=False,
    )
    for table, columns in _INDEXES:
        op.create_index(op.f(f"ix_{table}_{'_'.join(columns)}"), table, columns)
    _fill(op.get_bind())


_INDEXES = (
    ("actors", ["named", "reports", "key"]), ("actor_members", ["actor", "member"]), ("actor_keys", ["actor"]),
    ("decision_sides", ["mark", "decision"]), ("decision_sides", ["report", "decision"]),
)  # fmt: skip


def _of(name: str, target: str, table: str) -> sa.Column[int]:
    to = sa.ForeignKey(f"{target}.key", name=op.f(f"fk_{table}_{name}"), ondelete="CASCADE")
    return sa.Column(name, sa.BigInteger(), to, nullable=False)


def _fill(db: sa.Connection) -> None:
    """So far those of one name, kind and country were one."""
    db.execute(
        sa.text("UPDATE actor_names SET first = reports WHERE name = (SELECT name FROM actors WHERE key = actor)")
    )
    for column in ("wikidata", "geonames", "latitude", "longitude"):
        db.execute(
            sa.text(
                f"UPDATE actors SET {column} = (SELECT max(c.{column}) FROM cast_members c "
                "JOIN actor_members m ON m.member = c.key WHERE m.actor = actors.key)"
            )
        )
    names = sa.text("SELECT name FROM actor_names WHERE actor = :actor ORDER BY first DESC, name")
    query = sa.text("SELECT key, name, kind, country, wikidata, geonames FROM actors ORDER BY key")
    for row in db.execute(query).all():
        known = tuple(db.execute(names, {"actor": row.key}).scalars()) or (row.name,)
        ids = {n: id for n, id in (("wikidata", row.wikidata), ("geonames", row.geonames)) if id}
        actor = Member(row.key, row.kind, known, frozenset([row.country] if row.country else []), ids)
        crowd = is_crowd(actor)
        marks = {crowd_key(actor)} if crowd else written(actor)
        if crowd:
            db.execute(sa.text("UPDATE actors SET named = :no WHERE key = :actor"), {"actor": row.key, "no": False})
        if marks:
            insert = sa.text("INSERT INTO actor_keys (mark, actor) VALUES (:mark, :actor)")
            db.execute(insert, [{"mark": mark, "actor": row.key} for mark in sorted(marks)])
