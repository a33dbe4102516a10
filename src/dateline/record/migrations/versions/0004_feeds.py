"""Feeds that are watched, their items, and the robots.txt of their sites."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.create_table(
        "feeds",
        sa.Column("key", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("moved", sa.String(), nullable=True),
        sa.Column("title", sa.String(), nullable=True),
        sa.Column("etag", sa.String(), nullable=True),
        sa.Column("modified", sa.String(), nullable=True),
        sa.Column("checked", sa.String().with_variant(sa.String(collation="C"), "postgresql"), nullable=False),
        sa.Column("answered", sa.String().with_variant(sa.String(collation="C"), "postgresql"), nullable=False),
        sa.Column("due", sa.String().with_variant(sa.String(collation="C"), "postgresql"), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("problem", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_feeds")),
        sa.UniqueConstraint("address", name=op.f("uq_feeds_address")),
    )
    op.create_table(
        "sites",
        sa.Column("site", sa.String(), nullable=False),
        sa.Column("robots", sa.String(), nullable=False),
        sa.Column("fetched", sa.String().with_variant(sa.String(collation="C"), "postgresql"), nullable=False),
        sa.PrimaryKeyConstraint("site", name=op.f("pk_sites")),
    )
    op.create_table(
        "feed_items",
        sa.Column("key", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False),
        sa.Column("feed", sa.BigInteger(), nullable=False),
        sa.Column("mark", sa.String(), nullable=False),
        sa.Column("link_mark", sa.String(), nullable=False),
        sa.Column("link", sa.String(), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("seen", sa.String().with_variant(sa.String(collation="C"), "postgresql"), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("report", sa.BigInteger(), nullable=True),
        sa.Column("words", sa.String(), nullable=True),
        sa.Column("problem", sa.String(), nullable=True),
        sa.Column("content", sa.JSON(none_as_null=True), nullable=True),
        sa.ForeignKeyConstraint(["feed"], ["feeds.key"], name=op.f("fk_feed_items_feed"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_feed_items")),
    )
    with op.batch_alter_table("feed_items", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_feed_items_feed_mark_link_mark"), ["feed", "mark", "link_mark"], unique=True
        )
        batch_op.create_index(batch_op.f("ix_feed_items_feed_state_key"), ["feed", "state", "key"], unique=False)
        batch_op.create_index(batch_op.f("ix_feed_items_link_mark"), ["link_mark"], unique=False)
        batch_op.create_index(batch_op.f("ix_feed_items_report"), ["report"], unique=False)
